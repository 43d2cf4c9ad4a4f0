"""Which period is looked back on: its kind, and the one before or after; none that is to come."""

from __future__ import annotations

from datetime import date

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QComboBox, QHBoxLayout, QToolButton, QWidget

from .....engine.statistics import period_of, period_text
from .....engine.statistics.small_counts import Period
from .....i18n import tr
from .....model.codes import Cycle
from ....labels import label
from ....theme import plain_label


class PeriodBar(QWidget):
    """Begins with the period of today, or with the last whole one."""

    changed = pyqtSignal()

    def __init__(self, kind: Cycle) -> None:
        super().__init__()
        self._today = date.today()
        self._day = self._today
        self.kind = QComboBox()
        self.kind.setAccessibleName(tr("Length of the period"))
        for cycle in Cycle:
            self.kind.addItem(label("Cycle", cycle.value), cycle.value)
        self.kind.setCurrentIndex(list(Cycle).index(kind))
        self.back = _arrow(Qt.ArrowType.LeftArrow, tr("The period before"))
        self.forward = _arrow(Qt.ArrowType.RightArrow, tr("The period after"))
        self.told = plain_label("")
        self.told.setAlignment(Qt.AlignmentFlag.AlignCenter)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.kind)
        layout.addWidget(self.back)
        layout.addWidget(self.told, 1)
        layout.addWidget(self.forward)
        self.kind.currentIndexChanged.connect(lambda _index: self._turned())
        self.back.clicked.connect(lambda: self._step(self.period.previous()))
        self.forward.clicked.connect(lambda: self._step(self.period.next()))
        self._show()

    @property
    def cycle(self) -> Cycle:
        """The kind of period."""
        return Cycle(str(self.kind.currentData()))

    @property
    def day(self) -> date:
        """A day of the period."""
        return self._day

    @property
    def period(self) -> Period:
        """The period."""
        return period_of(self._day, self.cycle.value)

    def set_today(self, today: date) -> None:
        """Say which day it is by the municipality's clock; nothing is told."""
        if self._day == self._today:
            self._day = today
        self._today = today
        self._show()

    def show_day(self, cycle: Cycle, day: date) -> None:
        """Show the period of a kind that holds a day; nothing is told."""
        self.kind.blockSignals(True)
        self.kind.setCurrentIndex(list(Cycle).index(cycle))
        self.kind.blockSignals(False)
        self._day = min(day, self._today)
        self._show()

    def _turned(self) -> None:
        self._show()
        self.changed.emit()

    def _step(self, period: Period) -> None:
        self._day = min(period.start, self._today)
        self._turned()

    def _show(self) -> None:
        self.told.setText(period_text(self.period))
        self.forward.setEnabled(self.period.end <= self._today)


def _arrow(kind: Qt.ArrowType, text: str) -> QToolButton:
    button = QToolButton()
    button.setArrowType(kind)
    button.setAutoRaise(True)
    button.setToolTip(text)
    button.setAccessibleName(text)
    return button
