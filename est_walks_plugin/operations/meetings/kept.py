"""Meetings as they are kept: one for each period, cycle and area; their notes, and their decisions read again."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any, Sequence

from ...engine.statistics import period_of
from ...engine.statistics.small_counts import Period
from ...i18n import tr
from ...model.codes import Cycle
from ...model.errors import ParameterError
from ...model.est.meetings import Decision, Meeting, Seen
from ..deletions import Selection, delete_rows
from ..typed_text import typed_text

if TYPE_CHECKING:
    from ...store import Store


@dataclass(frozen=True)
class MeetingOf:
    """Which meeting: the cycle, a day of the period it looks back on, and the area (key), None for all areas."""

    kind: Cycle
    day: date
    area: str | None = None

    @property
    def period(self) -> Period:
        """The period it looks back on."""
        return period_of(self.day, self.kind.value)


def cycle_of(word: str) -> Cycle:
    """Return a cycle by its code. Raises ParameterError."""
    try:
        return Cycle(word.strip().lower())
    except ValueError as error:
        known = ", ".join(one.value for one in Cycle)
        raise ParameterError(
            tr("Unknown period {kind}; choose one of {names}.").format(kind=word, names=known)
        ) from error


def find_meeting(store: Store, of: MeetingOf) -> Meeting | None:
    """Return the meeting that is kept of a period, None where there is none yet."""
    where = {"kind": of.kind.value, "period_from": of.period.start, "area": of.area}
    rows = store.rows("est_meeting", where, limit=1)
    return Meeting.from_row(rows[0]) if rows else None


def keep_meeting(
    store: Store, of: MeetingOf, *, note: str | None = None, held_on: date | None = None, seen: Seen | None = None
) -> str:
    """Keep a meeting, or what is new of one that is kept, and return its key; None leaves what there is.

    The note is screened. Raises ParameterError for a period that has not begun, NotFoundError for an unknown area.
    """
    period = of.period
    if period.start > store.today:
        raise ParameterError(
            tr("The period {label} has not begun; give a day up to {today}.").format(
                label=period.label, today=store.today.isoformat()
            )
        )
    values: dict[str, Any] = {}
    if note is not None:
        values["note"], values["review"] = _screened(note)
    if held_on is not None:
        values["held_on"] = held_on
    if seen is not None:
        values["seen"] = seen.to_json()
    with store.transaction():  # two that begin the same meeting keep one
        known = find_meeting(store, of)
        if known is not None:
            if values:
                store.update("est_meeting", known.uuid, values)
            return known.uuid
        if of.area is not None:
            store.get("area", of.area)
        row = {
            "kind": of.kind.value,
            "period_from": period.start,
            "period_to": period.last,
            "held_on": store.today,
            "area": of.area,
            **values,
        }
        return store.insert("est_meeting", [row])[0]


def _screened(note: str) -> tuple[str | None, str]:
    text, review = typed_text(note)
    return text or None, review.value


def meetings(store: Store, area: str | None = None, kind: Cycle | None = None) -> list[Meeting]:
    """Return the meetings that are kept, the latest period first; of an area (key) those of it and of all areas."""
    where: dict[str, Any] = {"area": [area, None]} if area else {}
    if kind is not None:
        where["kind"] = kind.value
    found = [Meeting.from_row(row) for row in store.rows("est_meeting", where)]
    return sorted(found, key=lambda one: (one.period_to or date.min, one.period_from or date.min), reverse=True)


def decisions_of(store: Store, meetings: Sequence[str]) -> list[Decision]:
    """Return what meetings (keys) decided, in the order in which it was decided."""
    keys = list(meetings)
    rows = store.rows("est_decision", {"meeting": keys}, order_by=("created",)) if keys else []
    return [Decision.from_row(row) for row in rows]


def delete_meetings(store: Store, meetings: Sequence[str]) -> int:
    """Delete meetings (keys) with their decisions, and return how many rows; what was made of these stays."""
    keys = list(meetings)
    return delete_rows(store, [Selection("est_decision", {"meeting": keys}), Selection("est_meeting", {"uuid": keys})])
