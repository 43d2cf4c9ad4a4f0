"""Which period is looked at: its kind, a day in it, and the period before or after; none that is to come."""

from __future__ import annotations

from datetime import date

from qgis.gui import QgsDateEdit
from qgis.PyQt.QtCore import QDate, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QComboBox, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ...engine.statistics import period_of, period_text
from ...engine.statistics.small_counts import Period
from ...i18n import tr
from ...model.codes import Cycle
from .. import format as fmt
from ..labels import label
from ..theme import QuietLabel, arrow_button


class PeriodChoice(QWidget):
    """`changed` is told when the planner chose another period."""

    changed = pyqtSignal()

    def __init__(self, kind: Cycle, parent: QWidget | None = None, *, is_told: bool = False) -> None:
        """`is_told` has the period stand in words below, where nothing else on the page says it."""
        super().__init__(parent)
        self._last = date.max
        self._begun: Period | None = None
        self._said = ""
        self.kind = QComboBox(self)
        self.kind.setAccessibleName(tr("Kind of period"))
        self.kind.setToolTip(self.kind.accessibleName())
        for cycle in Cycle:
            self.kind.addItem(label("Cycle", cycle.value), cycle.value)
        self.kind.setCurrentIndex(self.kind.findData(kind.value))
        self.edit = QgsDateEdit(self)
        self.edit.setDisplayFormat("yyyy-MM-dd")
        self.edit.setCalendarPopup(True)
        self.edit.setAllowNull(False)
        self.edit.setAccessibleName(tr("A day in the period"))
        self.edit.setToolTip(self.edit.accessibleName())
        for box in (self.kind, self.edit):
            box.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.back = arrow_button(Qt.ArrowType.LeftArrow, tr("The period before"), self)
        self.forward = arrow_button(Qt.ArrowType.RightArrow, tr("The period after"), self)
        self.told = QuietLabel("", self)
        self.told.setVisible(is_told)
        self._lay_out()
        self._told = self.period
        self.kind.currentIndexChanged.connect(lambda _index: self._turned())
        self.edit.dateChanged.connect(lambda _day: self._turned())
        self.back.clicked.connect(lambda: self._go_to(self.period.previous()))
        self.forward.clicked.connect(lambda: self._go_to(self.period.next()))
        self._show()

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(3)
        row.addWidget(self.back)
        row.addWidget(self.kind, 2)
        row.addWidget(self.edit, 3)
        row.addWidget(self.forward)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addLayout(row)
        layout.addWidget(self.told)

    @property
    def cycle(self) -> Cycle:
        """The kind of period."""
        return Cycle(str(self.kind.currentData()))

    @property
    def day(self) -> date:
        """A day of the period."""
        shown = self.edit.date()
        return date(shown.year(), shown.month(), shown.day())

    @property
    def period(self) -> Period:
        """The period that is chosen."""
        return period_of(self.day, self.cycle.value)

    def begin(self, day: date, last: date) -> None:
        """Begin with the period of the kind chosen that holds a day, unless the planner has chosen another.

        None after `last` can be chosen. Nothing is told.
        """
        if self._begun is None or self._begun == self.period:
            self._set(self.cycle, day, last)
            self._begun = self.period
        else:
            self._set(self.cycle, self.day, last)

    def forget(self) -> None:
        """What was chosen is another store's: begin anew."""
        self._begun = None

    def show_day(self, cycle: Cycle, day: date) -> None:
        """Show the period of a kind that holds a day; nothing is told."""
        self._set(cycle, day, self._last)

    def say(self, text: str) -> None:
        """Say something of the period below its words; "" takes it away."""
        self._said = text
        self._show()

    def _set(self, cycle: Cycle, day: date, last: date) -> None:
        self._last = last
        for box in (self.edit, self.kind):
            box.blockSignals(True)
        self.kind.setCurrentIndex(self.kind.findData(cycle.value))
        self.edit.setMaximumDate(QDate(last.year, last.month, last.day))
        shown = min(day, last)
        self.edit.setDate(QDate(shown.year, shown.month, shown.day))
        for box in (self.edit, self.kind):
            box.blockSignals(False)
        self._told = self.period
        self._show()

    def _go_to(self, period: Period) -> None:
        day = min(period.last, self._last)
        self.edit.setDate(QDate(day.year, day.month, day.day))

    def _turned(self) -> None:
        self._show()
        if self.period != self._told:
            self._told = self.period
            self.changed.emit()

    def _show(self) -> None:
        period = self.period
        words = f"{period_text(period)} ({fmt.day(period.start)}–{fmt.day(period.last)})"
        self.told.setText("\n".join(filter(None, [words[:1].upper() + words[1:], self._said])))
        self.forward.setEnabled(period.end <= self._last)
