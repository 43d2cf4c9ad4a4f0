"""Under the list of new tasks: what may be the same thing as the chosen one, to look at, tick or put together."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from qgis.PyQt.QtCore import QSize, Qt
from qgis.PyQt.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from .....i18n import tr
from ....theme import QuietLabel, link_button, plain_action, plain_tip

HEIGHT = 118


@dataclass(frozen=True)
class Door:
    """A line about a hint: a sentence, a tick or a verb that acts on it, and where it lies (shapely, work CRS).

    `is_ticked` None shows no tick; `ticked` is told the new state. `verb` is an action beside it, done by `do`.
    """

    text: str
    where: Any = None
    is_ticked: bool | None = None
    ticked: Callable[[bool], None] | None = None
    verb: str = ""
    do: Callable[[], None] | None = None


class About(QScrollArea):
    """Sentences and doors about one draft, or how to choose one."""

    def __init__(self, show: Callable[[Any], None], parent: QWidget | None = None) -> None:
        """`show` brings a geometry into view on the map."""
        super().__init__(parent)
        self._show = show
        self.doors: list[QWidget] = []
        """The ticks and buttons that stand there, in their order."""
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFixedHeight(HEIGHT)
        self.setAccessibleName(tr("About the chosen row"))

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt override
        return QSize(400, HEIGHT)

    def tell(self, sentences: Sequence[str], doors: Sequence[Door]) -> None:
        """Say this instead of what stands there."""
        at = next((number for number, door in enumerate(self.doors) if door.hasFocus()), -1)
        inside = QWidget()
        layout = QVBoxLayout(inside)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        self.doors = []
        for door in doors:
            layout.addLayout(self._line(door, inside))
        for sentence in sentences:
            layout.addWidget(QuietLabel(sentence, inside))
        layout.addStretch(1)
        old = self.takeWidget()
        self.setWidget(inside)
        if old is not None:  # one of its ticks may be what was pressed
            old.deleteLater()
        if 0 <= at < len(self.doors):
            self.doors[at].setFocus(Qt.FocusReason.OtherFocusReason)

    def _line(self, door: Door, parent: QWidget) -> QHBoxLayout:
        line = QHBoxLayout()
        if door.is_ticked is None:
            label = QuietLabel(door.text, parent)
            line.addWidget(label, 0 if door.verb or door.where is not None else 1)
        else:
            tick = QCheckBox(plain_action(door.text), parent)
            tick.setToolTip(plain_tip(door.text))
            tick.setChecked(door.is_ticked)
            tick.toggled.connect(lambda on, door=door: door.ticked(on))
            self.doors.append(tick)
            line.addWidget(tick)
        if door.verb:
            self._add(line, door.verb, door.do, door.text)
        if door.where is not None:
            self._add(line, tr("Show on the map"), lambda: self._show(door.where), door.text)
        line.addStretch(1)
        return line

    def _add(self, line: QHBoxLayout, verb: str, do: Callable[[], None] | None, text: str) -> None:
        button = link_button(verb)
        button.setAccessibleName(f"{verb}: {text}")
        button.clicked.connect(lambda _on=False: do() if do is not None else None)
        self.doors.append(button)
        line.addWidget(button)
