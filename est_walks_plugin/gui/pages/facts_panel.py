"""What there is to know of a chosen row, in a page's detail pane: every text whole, to be read, copied and acted on."""

from __future__ import annotations

from typing import Callable, Sequence

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtGui import QKeyEvent
from qgis.PyQt.QtWidgets import QFormLayout, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ...i18n import tr
from ..theme import QuietLabel, link_button, plain_label
from ..widgets.flow import FlowLayout

Fact = tuple[str, str]
"""A title and what there is to tell under it; the title may be empty."""


class FactsPanel(QFrame):
    """Facts with their titles, and buttons for what can be done. Esc or *Close* puts it away."""

    closed = pyqtSignal()

    def __init__(
        self, title: str, facts: Sequence[Fact], buttons: Sequence[tuple[str, Callable[[], None]]] = ()
    ) -> None:
        super().__init__()
        self.facts = [fact for fact in facts if fact[1]]
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setAccessibleName(title)
        self.title_label = plain_label(title)
        font = self.title_label.font()
        font.setBold(True)
        self.title_label.setFont(font)
        close = link_button(tr("Close"))
        close.setToolTip(tr("Go back to the list (Esc)"))
        close.clicked.connect(lambda: self.closed.emit())
        head = QHBoxLayout()
        head.addWidget(self.title_label, 1)
        head.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)
        doing = FlowLayout()
        for text, do in buttons:
            button = link_button(text)
            button.clicked.connect(lambda _checked=False, do=do: do())
            doing.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 4, 6, 4)
        layout.setSpacing(4)
        layout.addLayout(head)
        layout.addWidget(self._told(), 1)
        layout.addLayout(doing)

    def _told(self) -> QScrollArea:
        inside = QWidget()
        form = QFormLayout(inside)
        form.setContentsMargins(0, 0, 0, 0)
        form.setVerticalSpacing(3)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        for title, text in self.facts:
            told = plain_label(text)
            told.setAccessibleName(f"{title}: {text}" if title else text)
            told.setTextInteractionFlags(
                Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
            )
            if title:
                form.addRow(QuietLabel(title), told)
            else:
                form.addRow(told)
        scroll = QScrollArea()
        scroll.setWidget(inside)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setAccessibleName(self.title_label.text())
        return scroll

    def focus_first(self) -> None:
        """Put the keyboard on what is told, which the arrow keys then scroll."""
        self.findChild(QScrollArea).setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt override
        """Esc puts it away."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)
