"""What the planner asks of a walk: name, when, from where to where, how long, for whom."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING, Any

from qgis.gui import QgsDateTimeEdit
from qgis.PyQt.QtCore import QDate, QDateTime, Qt, QTime, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QDoubleSpinBox,
    QFormLayout,
    QGridLayout,
    QLabel,
    QLineEdit,
    QSizePolicy,
    QSpinBox,
    QWidget,
)

from ....i18n import tr
from ....model.codes import Profile
from ....model.localtime import clock, zone
from ....model.walk import WalkRequest
from ....model.wording.reader import plain_reader
from ....model.wording.sun_words import dusk_text, sunset_text
from ... import format as fmt
from ...theme import QuietLabel
from .place_field import PlaceField
from .wish_words import empty_wish, wish_unit, wish_word

if TYPE_CHECKING:
    from ....engine.light.sun import SunTimes
    from ....operations.municipality.meeting_points import MeetingPoint

DATE_FORMAT = "yyyy-MM-dd HH:mm"


class WalkForm(QWidget):
    """The fields. `changed` names the fields of the request that the planner changed; `value` gives all of them."""

    changed = pyqtSignal(dict)
    start_moved = pyqtSignal()
    end_moved = pyqtSignal()
    pick_asked = pyqtSignal(str)
    """"start" or "end" is to be picked on the map."""

    def __init__(self) -> None:
        super().__init__()
        self._base: WalkRequest | None = None
        self._zone = ""
        self._showing = False
        self._make_fields()
        self._lay_out()
        self._connect()

    def _make_fields(self) -> None:
        self.name = QLineEdit()
        self.name.setAccessibleName(wish_word("name"))
        self.when = QgsDateTimeEdit()
        self.when.setAllowNull(False)
        self.when.setTimeSpec(Qt.TimeSpec.UTC)  # the municipality's clock, whatever this machine's zone is
        self.when.setDisplayFormat(DATE_FORMAT)
        self.when.setCalendarPopup(True)
        self.when.setAccessibleName(wish_word("starts_at"))
        self.when.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.sun = QuietLabel()
        self.start = PlaceField(wish_word("start_xy"))
        self.end = PlaceField(wish_word("end_xy"), same=empty_wish("end_xy"))
        self.minutes = _spin("duration_min", 5, 600, 5)
        self.stop_min = _spin("stop_min", 0, 60, 1)
        self.pace = QDoubleSpinBox()
        self.pace.setRange(0.5, 8.0)
        self.pace.setDecimals(1)
        self.pace.setSingleStep(0.5)
        self.pace.setLocale(fmt.locale())
        self.pace.setSuffix(wish_unit("pace_kmh"))
        self.pace.setAccessibleName(wish_word("pace_kmh"))
        self.pace.setToolTip(tr("3.5 km/h suits a group of eight to ten that talks as it walks"))
        self.groups = _spin("groups", 1, 8, 1)
        self.groups.setToolTip(tr("More than one: the stops are shared out, all groups start and end together"))
        self.gather_before = _spin("gather_before_min", 0, 120, 5)
        self.gather_before.setToolTip(tr("Minutes at the meeting point before the group leaves; part of the time"))
        self.gather_after = _spin("gather_after_min", 0, 120, 5)
        self.gather_after.setToolTip(tr("Minutes together at the end, indoors for example; part of the time"))
        self.most_stops = _spin("max_stops", 0, 60, 1)
        self.most_stops.setSpecialValueText(empty_wish("max_stops"))
        self.step_free = QCheckBox(wish_word("profile"))
        self.step_free.setToolTip(tr("For wheelchairs, walkers and prams: no stairs, no steep or rough ways"))

    def _lay_out(self) -> None:
        numbers = QGridLayout()
        numbers.setContentsMargins(0, 0, 0, 0)
        numbers.setHorizontalSpacing(6)
        numbers.setVerticalSpacing(3)
        cells = (
            (tr("Time"), self.minutes),
            (tr("Pace"), self.pace),
            (tr("Stop"), self.stop_min),
            (tr("Groups"), self.groups),
            (tr("Gather"), self.gather_before),
            (tr("After"), self.gather_after),
            (tr("At most"), self.most_stops),
        )
        for number, (text, field) in enumerate(cells):
            label = QLabel(text)
            label.setBuddy(field)
            numbers.addWidget(label, number // 2, 2 * (number % 2))
            numbers.addWidget(field, number // 2, 2 * (number % 2) + 1)
        numbers.setColumnStretch(1, 1)
        numbers.setColumnStretch(3, 1)
        form = QFormLayout(self)
        form.setContentsMargins(4, 2, 0, 4)
        form.setVerticalSpacing(3)
        form.setHorizontalSpacing(8)
        form.addRow(tr("Name"), self.name)
        form.addRow(tr("When"), self.when)
        form.addRow("", self.sun)
        form.addRow(tr("Start"), self.start)
        form.addRow(tr("End"), self.end)
        form.addRow(numbers)
        form.addRow("", self.step_free)

    def _connect(self) -> None:
        self.name.editingFinished.connect(lambda: self._tell(name=self.name.text().strip()))
        self.when.valueChanged.connect(lambda _when: self._tell(starts_at=self.starts_at()))
        self.minutes.valueChanged.connect(lambda value: self._tell(duration_min=float(value)))
        self.stop_min.valueChanged.connect(lambda value: self._tell(stop_min=float(value)))
        self.pace.valueChanged.connect(lambda value: self._tell(pace_kmh=round(float(value), 2)))
        self.step_free.toggled.connect(lambda on: self._tell(profile=Profile.STEP_FREE if on else Profile.EVERYONE))
        self.gather_before.valueChanged.connect(lambda value: self._tell(gather_before_min=float(value)))
        self.gather_after.valueChanged.connect(lambda value: self._tell(gather_after_min=float(value)))
        self.most_stops.valueChanged.connect(lambda value: self._tell(max_stops=value or None))
        self.groups.valueChanged.connect(lambda value: self._tell(groups=value))
        self.start.chosen.connect(self.start_moved)
        self.end.chosen.connect(self.end_moved)
        self.start.renamed.connect(lambda: self._tell(start_name=self.start.name()))
        self.end.renamed.connect(lambda: self._tell(end_name=self.end.name()))
        self.start.pick_asked.connect(lambda: self.pick_asked.emit("start"))
        self.end.pick_asked.connect(lambda: self.pick_asked.emit("end"))

    def _tell(self, **change: Any) -> None:
        if self._showing or self._base is None:
            return
        if all(getattr(self._base, name) == value for name, value in change.items()):
            return
        self._base = replace(self._base, **change)
        self.changed.emit(change)

    # --- in and out ----------------------------------------------------------------------------------------------

    def show_request(self, request: WalkRequest, zone_name: str) -> None:
        """Show what is asked for; times are wall-clock times of `zone_name`."""
        self._showing = True
        self._base = request
        self._zone = zone_name
        local = request.starts_at.astimezone(zone(zone_name))
        if self.name.text() != request.name:
            self.name.setText(request.name)
        moment = QDateTime(QDate(local.year, local.month, local.day), QTime(local.hour, local.minute), Qt.TimeSpec.UTC)
        if self.when.dateTime() != moment:
            self.when.setDateTime(moment)
        self.start.set_value(request.start_xy if _is_point(request.start_xy) else None, request.start_name)
        self.end.set_value(request.end_xy, request.end_name)
        for field, value in (
            (self.minutes, round(request.duration_min)),
            (self.stop_min, round(request.stop_min)),
            (self.pace, request.pace_kmh),
            (self.groups, request.groups),
            (self.gather_before, round(request.gather_before_min)),
            (self.gather_after, round(request.gather_after_min)),
            (self.most_stops, request.max_stops or 0),
        ):
            field.setValue(value)
        self.step_free.setChecked(request.profile == Profile.STEP_FREE)
        self._showing = False

    def value(self) -> WalkRequest | None:
        """Return the whole request, None before one was shown."""
        if self._base is None:
            return None
        start = self.start.value()
        return replace(
            self._base,
            name=self.name.text().strip(),
            starts_at=self.starts_at(),
            start_xy=start if start is not None else (float("nan"), float("nan")),
            start_name=self.start.name(),
            end_xy=self.end.value(),
            end_name=self.end.name(),
        )

    def starts_at(self) -> datetime:
        """Return the start, aware, in the municipality's zone."""
        when = self.when.dateTime()
        date, time = when.date(), when.time()
        return datetime(
            date.year(), date.month(), date.day(), time.hour(), time.minute(), tzinfo=zone(self._zone or "UTC")
        )

    def set_starts_at(self, moment: datetime) -> None:
        """Set another start time, as if the planner had."""
        local = moment.astimezone(zone(self._zone))
        self.when.setDateTime(
            QDateTime(QDate(local.year, local.month, local.day), QTime(local.hour, local.minute), Qt.TimeSpec.UTC)
        )

    def why_not(self) -> str:
        """Return why nothing can be proposed yet, or an empty text."""
        if self._base is None or self.start.value() is None:
            return tr("Choose where the walk starts.")
        if not self.name.text().strip():
            return tr("Give the walk a name.")
        return ""

    def mend(self) -> tuple[str, str]:
        """Return the link beside `why_not`, and what it does."""
        if self._base is None or self.start.value() is None:
            return tr("Pick on the map"), "pick:"
        return tr("Write a name"), "name:"

    def show_sun(self, sun: SunTimes | None) -> None:
        """Say when the sun sets and when it is dark."""
        self.sun.setText("" if sun is None else sun_text(sun, self.starts_at(), self._zone))

    def summary(self) -> str:
        """Return the chosen in one line, for the folded heading."""
        if self._base is None:
            return ""
        parts = [
            self.when.dateTime().toString("yyyy-MM-dd HH:mm"),
            tr("{count} min").format(count=self.minutes.value()),
        ]
        return " · ".join(parts)


def sun_text(sun: SunTimes, starts_at: datetime, zone_name: str) -> str:
    """Return "tors · sol ned 17:42 · mörkt 18:23", or what is so on a date without sunset or darkness."""
    day = fmt.locale().dayName(starts_at.isoweekday(), fmt.locale().FormatType.ShortFormat)
    reader = plain_reader()
    sunset = tr("sunset {time}").format(time=clock(sun.sunset, zone_name)) if sun.sunset else ""
    dusk = tr("dark {time}").format(time=clock(sun.civil_dusk, zone_name)) if sun.civil_dusk else ""
    set_text = sunset_text(sunset, is_night=sun.polar == "night", reader=reader)
    dark_text = dusk_text(dusk, is_dark=sun.polar_civil == "dark", reader=reader)
    return " · ".join(part for part in (day, set_text, dark_text) if part)


def new_request(name: str, start: MeetingPoint | None, starts_at: datetime) -> WalkRequest:
    """Return what a new walk begins with."""
    return WalkRequest(
        name=name,
        start_xy=start.xy if start else (float("nan"), float("nan")),
        start_name=start.name if start else "",
        starts_at=starts_at,
    )


def _is_point(xy: tuple[float, float]) -> bool:
    return all(value == value for value in xy)


def _spin(wish: str, low: int, high: int, step: int) -> QSpinBox:
    spin = QSpinBox()
    spin.setRange(low, high)
    spin.setSingleStep(step)
    spin.setSuffix(wish_unit(wish))
    spin.setAccessibleName(wish_word(wish))
    spin.setKeyboardTracking(False)
    return spin
