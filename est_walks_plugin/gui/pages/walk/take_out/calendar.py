"""The calendar file: groups and the two meetings asked for beside the page, remembered with the walk, written in a task."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.gui import QgsDateTimeEdit, QgsFileWidget
from qgis.PyQt.QtCore import QDateTime, Qt
from qgis.PyQt.QtWidgets import QCheckBox, QComboBox, QFormLayout, QHBoxLayout, QWidget

from ..... import settings
from .....i18n import tr
from .....model.field.calendar import Meetings
from .....model.localtime import local, parse_local
from ....dialogs.base import FormDialog
from ....theme import QuietLabel
from ..notes import Note
from ..print_dialog import ALONE, Groups, file_name
from .entry import Chosen, Entry, TakingOut

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


class CalendarDialog(FormDialog):
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
        super().__init__(tr("Walk in calendars"), tr("Take out"), parent, name="export_calendar")
        kept = settings.get(SETTING, {})
        self._groups, self._starts = groups, starts
        self.file = QgsFileWidget(self)
        self.file.setStorageMode(QgsFileWidget.StorageMode.SaveFile)
        self.file.setFilter("iCalendar (*.ics)")
        self.file.setDialogTitle(tr("Walk in calendars"))
        name = file_name(groups.name or chosen.name)
        self.file.setFilePath(str(Path(kept.get("folder") or Path.home()) / f"{name}{ENDING}"))
        self.groups = QComboBox(self)
        self.groups.addItem(tr("All groups in one file"), True)
        self.groups.addItem(tr("Group {number} of {total}").format(number=groups.number, total=groups.total), False)
        self.groups.setCurrentIndex(0 if kept.get("all_groups", True) else 1)
        evening = local(starts, zone).replace(hour=MEETING_HOUR, minute=0, second=0)
        self.before = MeetingField(tr("Preparatory meeting"), meetings.before, evening - APART, zone, self)
        self.after = MeetingField(tr("Feedback meeting"), meetings.after, evening + APART, zone, self)
        self.cancel = QCheckBox(tr("Call it off: take it out of calendars"), self)
        told = QuietLabel(
            tr("Send the file again after a change: it replaces what is in the calendars. Each meeting takes an hour."),
            self,
        )
        told.setWordWrap(True)
        form = QFormLayout()
        form.addRow(tr("File"), self.file)
        if groups.total > 1:
            form.addRow(tr("Groups"), self.groups)
        self.groups.setVisible(groups.total > 1)
        form.addRow(self.before)
        form.addRow(self.after)
        form.addRow(self.cancel)
        form.addRow(told)
        self.body.addLayout(form)
        self.body.addStretch(1)
        self.remember_size(500, 220)
        self.file.fileChanged.connect(self._check)
        self.cancel.toggled.connect(self._check)
        for field in (self.before, self.after):
            field.box.toggled.connect(self._check)
            field.when.valueChanged.connect(self._check)
        self._check()

    def value(self) -> CalendarWish:
        """Return what was asked for."""
        path = self.file.filePath().strip()
        return CalendarWish(
            path=path if path.lower().endswith(ENDING) else f"{path}{ENDING}",
            all_groups=self._groups.total > 1 and bool(self.groups.currentData()),
            meetings=Meetings(self.before.value(), self.after.value()),
            cancel=self.cancel.isChecked(),
        )

    def accept(self) -> None:
        """Remember file and groups; the meetings are remembered with the walk."""
        wish, kept = self.value(), dict(settings.get(SETTING, {}))
        kept["folder"] = str(Path(wish.path).parent)
        if self._groups.total > 1:
            kept["all_groups"] = wish.all_groups
        settings.put(SETTING, kept)
        super().accept()

    def _check(self, *_args: object) -> None:
        path, wish = self.file.filePath().strip(), self.value()
        reason = ""
        if not path:
            reason = tr("Choose a file.")
        elif not Path(path).parent.is_dir():
            reason = tr("There is no folder {folder}.").format(folder=Path(path).parent)
        elif wish.meetings.before is not None and wish.meetings.before >= self._starts:
            reason = tr("The preparatory meeting is before the walk.")
        elif wish.meetings.after is not None and wish.meetings.after <= self._starts:
            reason = tr("The feedback meeting is after the walk.")
        self.set_reason(reason)


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

    out.run(tr("Writing the calendar file"), work, lambda done: _tell(out, done, wish), changes=("calendar_entry",))


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
