"""Write walks and their meetings as a calendar file, and remember what calendars have been told.

What was said last is kept in table calendar_entry: a calendar takes a change only when SEQUENCE is higher than before,
and the same file is written again as long as nothing has changed. It is kept apart from the walk's settings, which every
change of the walk writes anew, and it is nothing that undo takes back: the file is out.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from ...files import whole_file
from ...i18n import tr
from ...model.codes import CalendarKind
from ...model.errors import ParameterError
from ...model.feedback import Feedback
from ...model.field.calendar import CalendarEntry, Meetings
from ...model.localtime import local
from ..walks.find_walk import find_groups, groups_of
from .told_calendars import tell, told_of

if TYPE_CHECKING:
    from ...exporting.calendar import CalendarEvent
    from ...exporting.outgoing import Outgoing
    from ...model.stored_walk import StoredWalk
    from ...store import Store


@dataclass(frozen=True)
class CalendarWritten:
    """The file, its events with their sequence numbers, and what the planner is to be told."""

    path: str
    events: tuple[CalendarEvent, ...]
    messages: tuple[str, ...] = ()


def meetings_of(store: Store, walk: str) -> Meetings:
    """Return the meetings that are remembered for a walk (uuid, name, or those of its series)."""
    kept = told_of(store, _series(find_groups(store, walk)))
    return Meetings(*(_standing(kept.get(kind)) for kind in (CalendarKind.PRE_MEETING, CalendarKind.FEEDBACK_MEETING)))


def export_calendar(
    store: Store,
    walk: str,
    path: str,
    meetings: Meetings | None = None,
    *,
    cancel: bool = False,
    feedback: Feedback | None = None,
) -> CalendarWritten:
    """Write the calendar file of a walk (uuid or name) or all groups of a series (uuid or shared name).

    `meetings` are remembered; None takes those remembered before. One that calendars were told of and is there no more is
    written as cancelled. `cancel` takes all of it out of calendars. File and memory change together or not at all. Raises
    NotFoundError, ParameterError for a walk without stops or time or a name that is no .ics, FileWriteError, StoreError.
    """
    from ...exporting.calendar import calendar_bytes
    from ...exporting.calendar_said import said_of_walk
    from ...exporting.outgoing import outgoing

    feedback = feedback or Feedback()
    target = Path(path)
    if target.suffix.lower() != ".ics":
        raise ParameterError(tr("“{file}” has to end in {ending}.").format(file=target.name, ending=".ics"))
    walks = find_groups(store, walk)
    for one in walks:
        if one.starts_at is None:
            raise ParameterError(
                tr("The walk “{name}” has no start time; set one before it goes into calendars.").format(name=one.name)
            )
    series = [one for one in groups_of(store, walks[0]) if one.starts_at is not None]
    _check_meetings(store, series, meetings)
    out = outgoing(store, [one.uuid for one in walks])
    feedback.check()
    with whole_file(target) as partial, store.transaction(feedback):
        events = [
            tell(store, one.uuid, CalendarKind.WALK, said_of_walk(out, number, cancelled=cancel))
            for number, one in enumerate(walks)
        ]
        events += _of_meetings(store, series, out, meetings, cancel)
        partial.write_bytes(calendar_bytes(events, store.time_zone, cancel=cancel))
        feedback.check()
    return CalendarWritten(str(target), tuple(events), (out.links.message,) if out.links.message else ())


def _check_meetings(store: Store, series: list[StoredWalk], meetings: Meetings | None) -> None:
    """Raise ParameterError for a preparatory meeting after any group's walk, or a feedback meeting before one."""
    if meetings is None:
        return
    before, after = meetings.before, meetings.after
    for walk in series:
        if before is not None and before >= walk.starts:
            wrong, text = (
                before,
                tr("The preparatory meeting, {at}, has to be before the walk “{walk}”, which begins {when}."),
            )
        elif after is not None and after <= walk.starts:
            wrong, text = (
                after,
                tr("The feedback meeting, {at}, has to be after the walk “{walk}”, which begins {when}."),
            )
        else:
            continue
        at, when = (f"{local(moment, store.time_zone):%Y-%m-%d %H:%M}" for moment in (wrong, walk.starts))
        raise ParameterError(text.format(at=at, walk=walk.name, when=when))


def _of_meetings(
    store: Store, series: list[StoredWalk], out: Outgoing, meetings: Meetings | None, cancel: bool
) -> list[CalendarEvent]:
    """Return the meetings there are, and those that calendars were told of and are there no more."""
    from ...exporting.calendar_said import said_of_meeting

    owner, first = _series(series), min(walk.starts for walk in series)
    kept = told_of(store, owner)
    meetings = meetings or meetings_of(store, series[0].uuid)
    events = []
    for kind, at in ((CalendarKind.PRE_MEETING, meetings.before), (CalendarKind.FEEDBACK_MEETING, meetings.after)):
        before = kept.get(kind)
        starts = at or (before.starts_at if before else None)
        if starts is not None:
            said = said_of_meeting(out, kind, starts, first, cancelled=cancel or at is None)
            events.append(tell(store, owner, kind, said, stands=at is not None))
    return events


def _series(walks: list[StoredWalk]) -> str:
    """Return the key that the meetings of walks are kept under: all groups prepare and hear together."""
    return walks[0].series or walks[0].uuid


def _standing(entry: CalendarEntry | None) -> datetime | None:
    return entry.starts_at if entry is not None and entry.stands else None
