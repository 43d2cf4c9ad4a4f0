"""What is asked: of which place or measure, in which periods, compared with what."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Sequence

from qgis.PyQt.QtCore import QDate, QSignalBlocker, pyqtSignal
from qgis.PyQt.QtWidgets import QComboBox, QDateEdit, QFormLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from .....i18n import tr
from .....operations.effects.asking import CONTROL_ALL, CONTROL_NONE, CONTROL_SAME_TYPE, Choice
from .....operations.effects.months import Interval
from ....theme import QuietLabel, link_button
from ....widgets.section import Section

if TYPE_CHECKING:
    from .....operations.effects.result import Effect


@dataclass(frozen=True)
class Asked:
    """A question; without periods they follow from the done tasks."""

    subject: str
    key: str
    control: str
    before: Interval | None = None
    after: Interval | None = None


class AskedForm(QWidget):
    """The chooser of place or measure, and under it, folded, periods and control."""

    changed = pyqtSignal()
    """Something else is asked."""

    def __init__(self) -> None:
        super().__init__()
        self.subject = QComboBox()
        self.subject.setAccessibleName(tr("Place or measure"))
        self.subject.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.subject.activated.connect(lambda _row: self._other_subject())
        self.control = QComboBox()
        self.control.setAccessibleName(tr("Compared with"))
        self.control.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.control.activated.connect(lambda _row: self.changed.emit())
        self.days = [
            self._day(name) for name in (tr("Before, from"), tr("Before, to"), tr("After, from"), tr("After, to"))
        ]
        self.own = False
        self.compare = link_button(tr("Compare"))
        self.compare.clicked.connect(self._own_periods)
        self.usual = link_button(tr("As the tasks were done"))
        self.usual.setToolTip(tr("Let the periods follow from the days the tasks were done"))
        self.usual.clicked.connect(self._usual_periods)
        self.reason = QuietLabel()
        self.section = Section(tr("Periods and comparison"), self._inside(), name="effect_periods")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addWidget(self.subject)
        layout.addWidget(self.section)

    def _inside(self) -> QWidget:
        inside = QWidget()
        form = QFormLayout(inside)
        form.setContentsMargins(0, 0, 0, 0)
        form.setVerticalSpacing(2)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        for title, first, last in ((tr("Time before"), *self.days[:2]), (tr("Time after"), *self.days[2:])):
            row = QHBoxLayout()
            row.setSpacing(2)
            row.addWidget(first)
            row.addWidget(last)
            row.addStretch(1)
            form.addRow(title, row)
        form.addRow(tr("Compared with"), self.control)
        buttons = QHBoxLayout()
        buttons.addWidget(self.compare)
        buttons.addWidget(self.usual)
        buttons.addWidget(self.reason, 1)
        form.addRow(buttons)
        return inside

    def _day(self, name: str) -> QDateEdit:
        edit = QDateEdit()
        edit.setCalendarPopup(True)
        edit.setDisplayFormat("yyyy-MM-dd")
        edit.setAccessibleName(name)
        edit.dateChanged.connect(lambda _day: self._check())
        return edit

    # --- what is offered -----------------------------------------------------------------------------------------

    def offer(self, choices: Sequence[Choice], areas: Sequence[str]) -> None:
        """Offer these to choose among; what was chosen stays where it can."""
        kept = self.subject.currentData()
        with QSignalBlocker(self.subject):
            self.subject.clear()
            for choice in choices:
                self._add(choice)
            self.subject.setCurrentIndex(max(0, self.subject.findData(kept)) if choices else -1)
        control = self.control.currentData()
        with QSignalBlocker(self.control):
            self.control.clear()
            self.control.addItem(tr("Other places of the same type"), CONTROL_SAME_TYPE)
            self.control.addItem(tr("All other places"), CONTROL_ALL)
            for name in areas:
                self.control.addItem(tr("Places in {area}").format(area=name), name)
            self.control.addItem(tr("Nothing"), CONTROL_NONE)
            self.control.setCurrentIndex(max(0, self.control.findData(control)))

    def _add(self, choice: Choice) -> None:
        text = (
            (tr("Measure: {name} (%n done)", None, choice.tasks))
            if choice.subject == "measure"
            else (tr("Place: {name} (%n done)", None, choice.tasks))
        )
        self.subject.addItem(text.format(name=choice.name), f"{choice.subject} {choice.key}")

    def choose(self, choice: Choice) -> None:
        """Ask about this, also when it is not among what was offered."""
        data = f"{choice.subject} {choice.key}"
        if self.subject.findData(data) < 0:
            self._add(choice)
        self.subject.setCurrentIndex(self.subject.findData(data))
        self._other_subject()

    def asked(self) -> Asked | None:
        """Return what is asked, None where nothing can be."""
        data = self.subject.currentData()
        if not data:
            return None
        subject, _, key = data.partition(" ")
        control = self.control.currentData() or CONTROL_SAME_TYPE
        if not self.own:
            return Asked(subject, key, control)
        first, second, third, last = (edit.date().toPyDate() for edit in self.days)
        return Asked(subject, key, control, Interval(first, second), Interval(third, last))

    def tell(self, effect: Effect, summary: str) -> None:
        """Show the periods that were compared."""
        days: tuple[date, ...] = (effect.before.first, effect.before.last, effect.after.first, effect.after.last)
        for edit, day in zip(self.days, days):
            with QSignalBlocker(edit):
                edit.setDate(QDate(day.year, day.month, day.day))
        self.section.set_summary(summary)
        self._check()

    # --- what is done --------------------------------------------------------------------------------------------

    def _other_subject(self) -> None:
        self.own = False
        self.changed.emit()

    def _own_periods(self) -> None:
        self.own = True
        self.changed.emit()

    def _usual_periods(self) -> None:
        self.own = False
        self.changed.emit()

    def _check(self) -> None:
        first, second, third, last = (edit.date() for edit in self.days)
        sound = first <= second < third <= last
        self.reason.setText("" if sound else tr("Before must end before after begins."))
        self.compare.setEnabled(sound)
