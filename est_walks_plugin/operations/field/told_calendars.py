"""What calendars have been told, kept in table calendar_entry: a calendar takes a change only when SEQUENCE is higher.

It is nothing that undo takes back: the file is out.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import replace
from datetime import datetime, timezone
from typing import TYPE_CHECKING

from ...model.codes import CalendarKind
from ...model.field.calendar import CalendarEntry

if TYPE_CHECKING:
    from ...exporting.calendar import CalendarEvent, Said
    from ...store import Store

DOMAIN = "trygghetsvandring"
TABLE = "calendar_entry"

_UIDS = {
    CalendarKind.WALK: "walk",
    CalendarKind.PRE_MEETING: "pre-meeting",
    CalendarKind.FEEDBACK_MEETING: "feedback-meeting",
    CalendarKind.DUE: "due",
}


def told_of(store: Store, owner: str) -> dict[CalendarKind, CalendarEntry]:
    """Return what calendars were told of a walk, a series or something due (its key)."""
    rows = [CalendarEntry.from_row(row) for row in store.rows(TABLE, {"owner": owner})]
    return {CalendarKind(row.kind): row for row in rows}


def tell(store: Store, owner: str, kind: CalendarKind, said: Said, *, stands: bool = True) -> CalendarEvent:
    """Return an event with its sequence, one higher than before where it says something else, and remember that."""
    from ...exporting.calendar import CalendarEvent

    before = told_of(store, owner).get(kind)
    digest = _digest(said, store.time_zone)
    if before is None:
        after = CalendarEntry("", owner, kind.value, said.starts, stands, 0, digest, _now())
        store.insert(TABLE, [after.to_insert()])
    elif before.said == digest:
        after = before
        if before.stands != stands:
            store.update(TABLE, before.uuid, {"stands": stands})
    else:
        after = replace(
            before, starts_at=said.starts, stands=stands, sequence=before.sequence + 1, said=digest, said_at=_now()
        )
        store.update(TABLE, before.uuid, after.to_insert())
    return CalendarEvent(f"{_UIDS[kind]}-{owner}@{DOMAIN}", after.sequence, after.said_at or _now(), said)


def _digest(said: Said, zone: str) -> str:
    told = [
        zone,
        said.starts.astimezone(timezone.utc).isoformat(),
        said.ends.astimezone(timezone.utc).isoformat(),
        said.summary,
        said.location,
        said.description,
        [round(value, 6) for value in said.lat_lon or ()],
        said.alarm_min,
        said.cancelled,
        *([said.all_day] if said.all_day else []),  # a walk's digest stays what it was
    ]
    return hashlib.sha256(json.dumps(told, ensure_ascii=False).encode("utf-8")).hexdigest()


def _now() -> datetime:
    return datetime.now(timezone.utc).replace(microsecond=0)
