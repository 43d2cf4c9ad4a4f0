"""Photos of before and of after beside each other, each side with its words where it has none."""

from __future__ import annotations

from typing import TYPE_CHECKING, Sequence

from qgis.PyQt.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from .....i18n import tr
from ....theme import QuietLabel, plain_label
from ...photo_shelf import PhotoShelf

if TYPE_CHECKING:
    from ....context import Context

MOST_LINES = 2


class PhotoPair(QWidget):
    """Two shelves of photos. They are for those who work here: what waits for its review is told so, and goes nowhere."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.shelves = tuple(PhotoShelf(context, most_lines=MOST_LINES, follows=True) for _ in range(2))
        self.none = tuple(QuietLabel(text) for text in (tr("No photos from before."), tr("No photos from after.")))
        sides = QHBoxLayout(self)
        sides.setContentsMargins(0, 0, 0, 0)
        for title, shelf, none in zip((tr("Photos before"), tr("Photos after")), self.shelves, self.none):
            head = plain_label(title)
            font = head.font()
            font.setBold(True)
            head.setFont(font)
            side = QVBoxLayout()
            side.setSpacing(2)
            for part in (head, shelf.widget, none):
                side.addWidget(part)
            side.addStretch(1)
            sides.addLayout(side, 1)

    def show_findings(self, sides: Sequence[Sequence[str]]) -> None:
        """Show the photos of findings (keys) of before and of after."""
        for shelf, none, findings in zip(self.shelves, self.none, sides):
            count = shelf.show(findings) if findings else 0
            shelf.widget.setVisible(count > 0)
            none.setVisible(count == 0)

    def unload(self) -> None:
        """Read nothing more."""
        for shelf in self.shelves:
            shelf.unload()
