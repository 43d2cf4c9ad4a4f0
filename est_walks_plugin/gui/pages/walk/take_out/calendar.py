"""The calendar file: groups and the two meetings asked for beside the page, remembered with the walk, written in a task."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.gui import QgsDateTimeEdit
from qgis.PyQt.QtCore import QDateTime, Qt
from qgis.PyQt.QtWidgets import QCheckBox, QHBoxLayout, QWidget

from .....i18n import tr
from .....model.field.calendar import Meetings
from .....model.localtime import local, parse_local
from ....theme import QuietLabel
from ..notes import Note
from .entry import Chosen, Entry, TakingOut
from .out_dialog import ALONE, FileKind, Groups, OutDialog

if TYPE_CHECKING:
    from .....operations.field.export_calendar import CalendarWritten

SETTING = "export_calendar"
ENDING = ".ics"
DATE_FORMAT = "yyyy-MM-dd HH:mm"
APART = timedelta(days=14)
"""The national guide sets two to three weeks between the meetings and the walk."""
MEETING_HOUR = 18
NO_MEETINGS = Meetings()


@dataclass(frozen=True)
class CalendarWish:
    """What is taken out. `cancel` calls the walk and its meetings off."""

    path: str
    all_groups: bool = False
    meetings: Meetings = NO_MEETINGS
    cancel: bool = False


class MeetingField(QWidget):
    """Whether there is a meeting, and when by the clocks of the municipality."""

    def __init__(self, title: str, at: datetime | None, proposed: datetime, zone: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._zone = zone
        self.box = QCheckBox(title, self)
        self.box.setChecked(at is not None)
        self.when = QgsDateTimeEdit(self)
        self.when.setAllowNull(False)
        self.when.setTimeSpec(Qt.TimeSpec.UTC)  # the municipality's clock, whatever this machine's zone is
        self.when.setDisplayFormat(DATE_FORMAT)
        self.when.setCalendarPopup(True)
        self.when.setAccessibleName(tr("Time of: {meeting}").format(meeting=title))
        self.when.setDateTime(_shown(local(at or proposed, zone)))
        self.when.setEnabled(at is not None)
        self.box.toggled.connect(self.when.setEnabled)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.box)
        row.addStretch(1)
        row.addWidget(self.when)

    def value(self) -> datetime | None:
        """Return when the meeting is, None for no meeting."""
        return (
            parse_local(self.when.dateTime().toString("yyyy-MM-ddTHH:mm"), self._zone) if self.box.isChecked() else None
        )


class CalendarDialog(OutDialog):
    """Asks for the file, the groups, the two meetings, and whether all of it is called off."""

    def __init__(
        self,
        chosen: Chosen,
        starts: datetime,
        meetings: Meetings,
        zone: str,
        parent: QWidget | None,
        *,
        groups: Groups = ALONE,
    ) -> None:
        super().__init__(
            FileKind(tr("Walk in calendars"), "iCalendar (*.ics)", (ENDING,), SETTING),
            tr("Take out"),
            parent,
            name=SETTING,
            walk=chosen.name,
            groups=groups,
            together=[(tr("All groups in one file"), True)],
        )
        self._starts = starts
        evening = local(starts, zone).replace(hour=MEETING_HOUR, minute=0, second=0)
        self.before = MeetingField(tr("Preparatory meeting"), meetings.before, evening - APART, zone, self)
        self.after = MeetingField(tr("Feedback meeting"), meetings.after, evening + APART, zone, self)
        self.cancel = QCheckBox(tr("Call it off: take it out of calendars"), self)
        told = QuietLabel(
            tr("Send the file again after a change: it replaces what is in the calendars. Each meeting takes an hour."),
            self,
        )
        told.setWordWrap(True)
        for row in (self.before, self.after, self.cancel, told):
            self.form.addRow(row)
        self.remember_size(500, 250)
        self.cancel.toggled.connect(self.check)
        for field in (self.before, self.after):
            field.box.toggled.connect(self.check)
            field.when.valueChanged.connect(self.check)
        self.check()

    def value(self) -> CalendarWish:
        """Return what was asked for."""
        return CalendarWish(
            path=self.path,
            all_groups=self.all_groups,
            meetings=Meetings(self.before.value(), self.after.value()),
            cancel=self.cancel.isChecked(),
        )

    def why_not(self) -> str:
        """Return why no file can be written: the meetings have to be on their sides of the walk."""
        meetings = self.value().meetings
        if meetings.before is not None and meetings.before >= self._starts:
            return super().why_not() or tr("The preparatory meeting is before the walk.")
        if meetings.after is not None and meetings.after <= self._starts:
            return super().why_not() or tr("The feedback meeting is after the walk.")
        return super().why_not()


def _shown(moment: datetime) -> QDateTime:
    return QDateTime.fromString(f"{moment:%Y-%m-%dT%H:%M}", "yyyy-MM-ddTHH:mm")


def _ask(chosen: Chosen, out: TakingOut) -> None:
    from .....operations.field.export_calendar import meetings_of
    from .....operations.walks.find_walk import find_walk

    context, groups = out.context, out.groups(chosen.walk)
    store = context.session.store
    starts, meetings = find_walk(store, chosen.walk).starts, meetings_of(store, chosen.walk)
    context.beside.show(
        f"calendar {chosen.walk}",
        lambda: CalendarDialog(chosen, starts, meetings, store.time_zone, context.window, groups=groups),
        lambda dialog: take_calendar(chosen, out, dialog.value()),
    )


def take_calendar(chosen: Chosen, out: TakingOut, wish: CalendarWish) -> None:
    """Write the file in a task and tell what is in it."""
    series = out.groups(chosen.walk).series if wish.all_groups else ""

    def work(store: Any, feedback: Any) -> CalendarWritten:
        from .....operations.field.export_calendar import export_calendar

        return export_calendar(
            store, series or chosen.walk, wish.path, wish.meetings, cancel=wish.cancel, feedback=feedback
        )

    out.run(
        tr("Writing the calendar file"),
        work,
        lambda done: _tell(out, done, wish),
        file=wish.path,
        changes=("calendar_entry",),
    )


def _tell(out: TakingOut, written: CalendarWritten, wish: CalendarWish) -> None:
    said = tr("{file}: %n event(s).", None, len(written.events)).format(file=Path(written.path).name)
    changed = any(one.sequence for one in written.events)
    notes = [
        Note(said, tr("Open"), f"open:{written.path}", "clock"),
        Note("", tr("Show in its folder"), f"folder:{written.path}", "open"),
    ]
    notes += [Note(text, icon="warning") for text in written.messages]
    if wish.cancel:
        notes.append(Note(tr("Whoever opens the file has the walk and its meetings taken out of the calendar.")))
    elif changed:
        notes.append(Note(tr("Send it to those who got the one before: it replaces what they have.")))
    out.tell(notes)


ENTRY = Entry(
    key="calendar",
    title=lambda: tr("Calendar file …"),
    icon="clock",
    take=_ask,
    tip=lambda: tr("The evening, the preparatory meeting and the feedback meeting for Outlook and other calendars"),
)
