"""Which period the figures are of: a week, month, tertial, quarter or year, by a day in it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from qgis.gui import QgsDateEdit
from qgis.PyQt.QtCore import QDate, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QComboBox, QHBoxLayout, QSizePolicy, QToolButton, QWidget

from ....engine.statistics import PeriodKind, period_of
from ....i18n import tr

if TYPE_CHECKING:
    from ....engine.statistics.small_counts import Period


def kind_title(kind: PeriodKind) -> str:
    """Return what a period of a kind is called."""
    return {
        PeriodKind.WEEK: tr("Week"),
        PeriodKind.MONTH: tr("Month"),
        PeriodKind.TERTIAL: tr("Tertial"),
        PeriodKind.QUARTER: tr("Quarter"),
        PeriodKind.YEAR: tr("Year"),
    }[kind]


class PeriodChoice(QWidget):
    """`changed` is told when the period is another."""

    changed = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.kind = QComboBox(self)
        self.kind.setAccessibleName(tr("Kind of period"))
        for kind in PeriodKind:
            self.kind.addItem(kind_title(kind), kind.value)
        self.kind.setCurrentIndex(self.kind.findData(PeriodKind.TERTIAL.value))
        self.kind.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.day = QgsDateEdit(self)
        self.day.setDisplayFormat("yyyy-MM-dd")
        self.day.setCalendarPopup(True)
        self.day.setAllowNull(False)
        self.day.setAccessibleName(tr("A day in the period"))
        self.day.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.back = self._arrow(Qt.ArrowType.LeftArrow, tr("The period before"))
        self.forward = self._arrow(Qt.ArrowType.RightArrow, tr("The period after"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(3)
        layout.addWidget(self.back)
        layout.addWidget(self.kind, 2)
        layout.addWidget(self.day, 3)
        layout.addWidget(self.forward)
        self._last = date.max
        self._told: Period | None = None
        self.kind.currentIndexChanged.connect(lambda _index: self._turned())
        self.day.dateChanged.connect(lambda _day: self._turned())
        self.back.clicked.connect(lambda: self._step(-1))
        self.forward.clicked.connect(lambda: self._step(1))

    def period(self) -> Period:
        """Return the period that is chosen."""
        shown = self.day.date()
        return period_of(date(shown.year(), shown.month(), shown.day()), str(self.kind.currentData()))

    def start_at(self, day: date, last: date) -> None:
        """Begin with the period that holds a day; none after `last` can be chosen. Nothing is told."""
        self._last = last
        for box in (self.day, self.kind):
            box.blockSignals(True)
        self.day.setMaximumDate(QDate(last.year, last.month, last.day))
        self.day.setDate(QDate(day.year, day.month, day.day))
        for box in (self.day, self.kind):
            box.blockSignals(False)
        self._told = self.period()
        self._show()

    def _step(self, way: int) -> None:
        period = self.period()
        there = period.previous() if way < 0 else period.next()
        day = min(there.last, self._last)
        self.day.setDate(QDate(day.year, day.month, day.day))

    def _turned(self) -> None:
        self._show()
        if self.period() != self._told:
            self._told = self.period()
            self.changed.emit()

    def _show(self) -> None:
        self.forward.setEnabled(self.period().end <= self._last)

    def _arrow(self, arrow: Qt.ArrowType, text: str) -> QToolButton:
        button = QToolButton(self)
        button.setArrowType(arrow)
        button.setAutoRaise(True)
        button.setToolTip(text)
        button.setAccessibleName(text)
        return button
