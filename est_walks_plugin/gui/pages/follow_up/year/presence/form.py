"""The form of a presence effort: which kind, where, when, how many rounds."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Sequence

from qgis.PyQt.QtCore import QDate, Qt, QTime, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QComboBox,
    QCompleter,
    QDateEdit,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QSpinBox,
    QTimeEdit,
)

from ......i18n import tr
from ......model.codes import EffortState
from ......model.defaults import PRESENCE_HOURS
from ......model.localtime import local, zone
from ......operations.efforts.record import MOST_ROUNDS, NewEffort
from ......privacy import screen
from .....theme import QuietLabel, link_button
from .....widgets.cut_text import ChoiceBox
from ....form_panel import FormPanel

if TYPE_CHECKING:
    from ......model.tasks.effort import Effort
    from ......model.tasks.proposed import Window

AREA, PLACE, POINT, SPOT = "area", "place", "point", "spot"
Choice = tuple[str, str, str]
"""What a choice of where is ("area", "place", "spot"), its key, and its name."""


class EffortForm(FormPanel):
    """Asks for an effort; `point_asked` comes when the planner wants to point it out on the map."""

    point_asked = pyqtSignal()
    where_changed = pyqtSignal()

    def __init__(self, zone_name: str, today: date, kinds: Sequence[tuple[str, str]], places: Sequence[Choice]) -> None:
        super().__init__(tr("Presence effort"), tr("Save effort"))
        self._zone, self._today = zone_name, today
        self._state = EffortState.PLANNED.value
        self._task: str | None = None
        self.point: tuple[float, float] | None = None
        self.window: Window | None = None
        self.kind = ChoiceBox(tr("Kind"))
        for code, name in kinds:
            self.kind.addItem(name, code)
        self.where = ChoiceBox(tr("Where"))
        self.where.setEditable(True)
        self.where.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        for what, key, name in places:
            self.where.addItem(name, (what, key))
        completer = self.where.completer()
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        self.point_button = link_button(tr("On the map …"))
        self.point_button.clicked.connect(self.point_asked)
        self.day = QDateEdit(QDate(today.year, today.month, today.day))
        self.day.setCalendarPopup(True)
        self.day.setDisplayFormat("yyyy-MM-dd")
        self.starts, self.ends = (QTimeEdit(QTime(hour, 0)) for hour in PRESENCE_HOURS)
        for edit, name in ((self.starts, tr("From")), (self.ends, tr("To"))):
            edit.setDisplayFormat("HH:mm")
            edit.setAccessibleName(name)
        self.next_day = QuietLabel()
        self.count = QSpinBox()
        self.count.setRange(1, MOST_ROUNDS)
        self.count.setToolTip(tr("How many rounds or evenings it stands for; promises count them"))
        self.held = QCheckBox(tr("It has been held"))
        self.note = QLineEdit()
        self.masked = QuietLabel()
        self.needed = QuietLabel()
        self.take_button = link_button(tr("Take these hours"))
        self.take_button.clicked.connect(self.take_window)
        self.take_button.hide()
        self.first = self.kind
        self._lay_out()
        for signal in (self.where.editTextChanged, self.note.textChanged):
            signal.connect(lambda _text: self._check())
        self.where.currentIndexChanged.connect(lambda _row: self.where_changed.emit())
        self.day.dateChanged.connect(lambda _day: self._check())
        self.held.toggled.connect(lambda _on: self._check())
        for edit in (self.starts, self.ends):
            edit.timeChanged.connect(lambda _time: self._check())
        self._check()

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        where = QHBoxLayout()
        where.addWidget(self.where, 1)
        where.addWidget(self.point_button)
        hours = QHBoxLayout()
        for widget in (self.starts, QLabel("–"), self.ends):
            hours.addWidget(widget)
        hours.addWidget(self.next_day, 1)
        form.addRow(tr("Kind"), self.kind)
        form.addRow(tr("Where"), where)
        form.addRow(tr("Day"), self.day)
        form.addRow(tr("Hours"), hours)
        form.addRow("", self.needed)
        form.addRow("", self.take_button)
        form.addRow(tr("Times"), self.count)
        form.addRow("", self.held)
        form.addRow(tr("Note"), self.note)
        self.body.addLayout(form)
        self.body.addWidget(self.masked)
        self.body.addStretch(1)

    def show_effort(self, effort: Effort) -> None:
        """Fill the form with an effort that is to be changed."""
        self._state, self._task = effort.state, effort.task
        self.kind.setCurrentIndex(max(0, self.kind.findData(effort.measure)))
        shape = effort.geometry
        wanted = (PLACE, effort.place) if effort.place else (AREA, effort.area)
        if shape is not None and not effort.place:
            self.set_point((shape.x, shape.y))
        else:
            self.where.setCurrentIndex(self._row_of(wanted))
        starts = local(effort.starts, self._zone)
        self.day.setDate(QDate(starts.year, starts.month, starts.day))
        self.starts.setTime(QTime(starts.hour, starts.minute))
        ends = local(effort.ends_at, self._zone) if effort.ends_at else starts + timedelta(hours=1)
        self.ends.setTime(QTime(ends.hour, ends.minute))
        self.count.setValue(effort.count)
        self.held.setChecked(effort.is_done)
        self.note.setText(effort.note)

    def set_point(self, point: tuple[float, float]) -> None:
        """Put the effort on a point of the map."""
        self.point = point
        name = tr("Point {e} {n}").format(e=round(point[0]), n=round(point[1]))
        row = self._row_of((POINT, ""))
        if row < 0:
            self.where.addItem(name, (POINT, ""))
            row = self.where.count() - 1
        self.where.setItemText(row, name)
        if self.where.currentIndex() == row:
            self.where_changed.emit()
        self.where.setCurrentIndex(row)
        self.where.setEditText(name)

    def propose(self, words: str, window: Window | None) -> None:
        """Say when presence is needed there, and offer those hours where some stand out."""
        self.window = window
        self.needed.setText(words)
        self.needed.setVisible(bool(words))
        self.take_button.setVisible(window is not None)

    def take_window(self) -> None:
        """Take the hours that stand out, on the next of their days."""
        if self.window is None:
            return
        ahead = min((day - self._today.weekday()) % 7 for day in self.window.days)
        day = self._today + timedelta(days=ahead)
        self.day.setDate(QDate(day.year, day.month, day.day))
        self.starts.setTime(QTime(self.window.first % 24, 0))
        self.ends.setTime(QTime(self.window.last % 24, 0))
        self.held.setChecked(False)

    def chosen(self) -> tuple[str, str] | None:
        """Return where it is: what, and its key; None for words that are none of the choices."""
        text = self.where.currentText().strip().casefold()
        row = self.where.currentIndex()
        if row >= 0 and self.where.itemText(row).casefold() == text:
            return self._at(row)
        rows = (number for number in range(self.where.count()) if self.where.itemText(number).casefold() == text)
        return next((self._at(number) for number in rows), None)

    def value(self) -> NewEffort:
        """Return the effort as it is typed; hours that end before they begin end on the next day."""
        what, key = self.chosen() or ("", "")
        begins, ends = self._moments()
        kept = self._state if self._state != EffortState.DONE else EffortState.PLANNED.value
        return NewEffort(
            self.kind.currentData() or "",
            begins,
            ends,
            key if what == AREA else None,
            key if what == PLACE else None,
            self.point_at(what, key),
            self.count.value(),
            EffortState.DONE.value if self.held.isChecked() else kept,
            self.note.text().strip(),
            self._task,
        )

    def point_at(self, what: str, key: str) -> tuple[float, float] | None:
        """Return the point of a choice: of a hot spot, whose key is "e n", or the one pointed out on the map."""
        if what == SPOT:
            e, n = (float(part) for part in key.split())
            return e, n
        return self.point if what == POINT else None

    def _at(self, row: int) -> tuple[str, str]:
        what, key = self.where.itemData(row)
        return str(what), str(key)

    def _row_of(self, wanted: tuple[str, str | None]) -> int:
        rows = (number for number in range(self.where.count()) if tuple(self.where.itemData(number)) == wanted)
        return next(rows, -1)

    def _moments(self) -> tuple[datetime, datetime]:
        day, here = self.day.date().toPyDate(), zone(self._zone)
        first, last = self.starts.time().toPyTime(), self.ends.time().toPyTime()
        later = day + timedelta(days=1) if last <= first else day
        return datetime.combine(day, first, here), datetime.combine(later, last, here)

    def _check(self) -> None:
        begins, ends = self._moments()
        self.next_day.setText(tr("the day after") if ends.date() > begins.date() else "")
        masked, found = screen(self.note.text())
        if masked != self.note.text():
            self.masked.setText(tr("Will be saved as: {text}").format(text=masked))
        else:
            self.masked.setText(tr("May hold a name; it will be listed for privacy review.") if found else "")
        self.masked.setVisible(bool(self.masked.text()))
        if self.chosen() is None:
            self.set_reason(tr("Choose an area or a place, or point it out on the map."))
        elif self.held.isChecked() and begins > datetime.now(begins.tzinfo):
            self.set_reason(tr("It has not begun yet, so it cannot have been held."))
        else:
            self.set_reason("")
