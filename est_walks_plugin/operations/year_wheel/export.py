"""Write the yearly wheel as a calendar file: the same keys each time, so that a new file updates what the old one said.

What calendars were told and is due no more, as a walk that was moved or a promise that was deleted, is written as cancelled.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Sequence

from ...exporting.told.due_words import due_detail, due_title
from ...exporting.told.words import Words, outward
from ...files import whole_file
from ...i18n import tr
from ...model import defaults
from ...model.codes import CalendarKind
from ...model.errors import ParameterError
from ...model.feedback import Feedback
from ...model.field.calendar import CalendarEntry
from ...model.tasks.due import Due, DueKind
from ...privacy import screen
from ..field.told_calendars import TABLE, tell
from .due import year_wheel

if TYPE_CHECKING:
    from datetime import date

    from ...exporting.calendar import CalendarEvent, Said
    from ...store import Store

_TYPED = frozenset({DueKind.CHECK, DueKind.PROMISE, DueKind.FOLLOW_UP})
"""Kinds whose names a person typed: one that may name somebody goes nowhere out before it was looked at."""
EFFORT_HOURS = 1
"""An effort without an end is written to take so long."""


@dataclass(frozen=True)
class WheelWritten:
    """The file with its events, those that were taken back among them."""

    path: str
    events: tuple[CalendarEvent, ...]
    cancelled: int


def export_year_wheel(
    store: Store,
    path: str,
    area: str | None = None,
    today: date | None = None,
    months: int = defaults.WHEEL_MONTHS,
    feedback: Feedback | None = None,
) -> WheelWritten:
    """Write what is due in an area (key), or everywhere, as an .ics file in the store's language.

    Days are all-day events, efforts have their hours, and what is late is one event together; walks have calendar files of their own and are not in it. File and
    memory change together or not at all. Raises ParameterError (no .ics, nothing due), FileWriteError, StoreError.
    """
    from ...exporting.calendar import calendar_bytes

    feedback, target = feedback or Feedback(), Path(path)
    if target.suffix.lower() != ".ics":
        raise ParameterError(tr("“{file}” has to end in {ending}.").format(file=target.name, ending=".ics"))
    wheel = year_wheel(store, area, today, months)
    words = outward(store)
    dues = [one for one in wheel.dues if one.kind != DueKind.WALK and not one.done]
    said = {one.key: _said(store, one, wheel.today, words) for one in dues}
    late = [said.pop(one.key) for one in dues if one.late] if sum(one.late for one in dues) > 1 else []
    if late:
        said = {f"late-{area}" if area else "late": _late(store, late, wheel.today, words), **said}
    feedback.check()
    with whole_file(target) as partial, store.transaction(feedback):
        events = [tell(store, key, CalendarKind.DUE, one) for key, one in said.items()]
        gone = _taken_back(store, set(said), area, store.midnight(wheel.begins), words)
        if not events and not gone:
            raise ParameterError(tr("Nothing is due in these months; there is nothing to write into a calendar."))
        partial.write_bytes(calendar_bytes([*events, *gone], store.time_zone))
        feedback.check()
    return WheelWritten(str(target), (*events, *gone), len(gone))


def _said(store: Store, due: Due, today: date, words: Words) -> Said:
    from ...exporting.calendar import Said

    tr = words.tr
    if due.kind in _TYPED and screen(due.name)[1]:
        due = replace(due, name=tr("(waits for the privacy review)"))
    title, detail = due_title(due, words), due_detail(due, words)
    if due.kind == DueKind.EFFORT and due.starts is not None and not due.late:
        ends = due.ends or due.starts + timedelta(hours=EFFORT_HOURS)
        return Said(due.starts, ends, title, due.where, detail)
    day = max(due.day, today) if due.late else due.day
    if due.late:
        detail = " ".join(part for part in (tr("Late since {day}.").format(day=words.day(due.day)), detail) if part)
    return Said(store.midnight(day), store.midnight(day + timedelta(days=1)), title, due.where, detail, all_day=True)


def _late(store: Store, late: Sequence[Said], today: date, words: Words) -> Said:
    """Return today's one event of what is late; ten of them would fill the day."""
    from ...exporting.calendar import Said

    tr, told = words.tr, "\n".join(" – ".join(part for part in (one.summary, one.description) if part) for one in late)
    title = tr("%n thing(s) are late", None, len(late))
    return Said(store.midnight(today), store.midnight(today + timedelta(days=1)), title, "", told, all_day=True)


def _taken_back(
    store: Store, stands: set[str], area: str | None, begins: datetime, words: Words
) -> list[CalendarEvent]:
    """Return as cancelled what calendars were told of these months and is due no more. Of one area nothing is known of others."""
    from ...exporting.calendar import Said

    if area is not None:
        return []
    tr, events = words.tr, []
    for row in store.rows(TABLE, {"kind": CalendarKind.DUE.value}, order_by=("starts_at", "owner")):
        entry = CalendarEntry.from_row(row)
        if entry.owner in stands or entry.starts_at is None or entry.starts_at < begins or not entry.owner:
            continue
        said = Said(
            entry.starts_at,
            entry.starts_at + timedelta(days=1),
            tr("Not due any more"),
            cancelled=True,
            all_day=True,
        )
        events.append(tell(store, entry.owner, CalendarKind.DUE, said, stands=False))
    return events
