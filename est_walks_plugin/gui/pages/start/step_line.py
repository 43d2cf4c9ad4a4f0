"""One step of *Getting started*: a tick, what it is, what there is of it or what it gives, and the button that starts it."""

from __future__ import annotations

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QGridLayout, QLabel, QSizePolicy, QWidget

from ...icons import icon
from ...theme import QuietLabel, link_button, plain_action, primary_button

TICK_PIXELS = 20


class StepLine(QWidget):
    """`pressed` when the step is to start, `other_pressed` when its second way is taken."""

    pressed = pyqtSignal()
    other_pressed = pyqtSignal()

    def __init__(self, title: str, verb: str, other: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = title
        self.is_done = False
        self.tick = QLabel(self)
        self.title = QLabel(plain_action(title), self)
        bold = self.title.font()
        bold.setBold(True)
        self.title.setFont(bold)
        self.detail = QuietLabel("", self)
        self.button = primary_button(verb, self)
        self.button.setAccessibleName(f"{title}: {verb}")
        self.button.clicked.connect(lambda: self.pressed.emit())
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 2, 0, 2)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(0)
        grid.addWidget(self.tick, 0, 0, 2, 1, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(self.title, 0, 1)
        grid.addWidget(self.detail, 1, 1)
        grid.addWidget(self.button, 0, 2, 2, 1, Qt.AlignmentFlag.AlignVCenter)
        self.other = link_button(other, self) if other else None
        if self.other is not None:
            self.other.setAccessibleName(f"{title}: {other}")
            self.other.clicked.connect(lambda: self.other_pressed.emit())
            grid.addWidget(self.other, 2, 1, 1, 2, Qt.AlignmentFlag.AlignLeft)
        grid.setColumnStretch(1, 1)
        self.detail.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.tell(False, "", "")

    @property
    def buttons(self) -> tuple[QWidget, ...]:
        """What starts the step."""
        return (self.button, *([self.other] if self.other is not None else []))

    def tell(self, is_done: bool, detail: str, state: str) -> None:
        """Show whether the step is done, and what there is of it; `state` says the tick in words."""
        self.is_done = is_done
        self.tick.setPixmap(icon("done" if is_done else "to_do").pixmap(TICK_PIXELS, TICK_PIXELS))
        self.tick.setAccessibleName(f"{self._title}: {state}")
        self.tick.setToolTip(state)
        self.detail.setText(detail)

    def set_next(self, is_next: bool) -> None:
        """Fill the button of the step to take now; the others stay quiet."""
        self.button.setProperty("primary", is_next)
        self.button.style().unpolish(self.button)
        self.button.style().polish(self.button)
