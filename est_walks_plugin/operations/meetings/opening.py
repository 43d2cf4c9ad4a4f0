"""Which period a meeting opens on: the last one that anything is told of, then on, so that what was decided comes up again."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from ...engine.statistics import period_of
from ...model.codes import Cycle
from ..situation.told_until import told_until
from .kept import MeetingOf, find_meeting

if TYPE_CHECKING:
    from ...store import Store


def opening_day(store: Store, kind: Cycle, area: str | None = None) -> date:
    """Return a day of the period that the meeting of an area (key, None for all) opens on when none is asked for.

    Imports may end weeks ago: then it is the last period that they tell of. When the meeting of that one was held in an
    earlier period already, it is today's: nothing new came, and what was decided is to be gone through.
    """
    today, last = store.today, told_until(store)
    now = period_of(today, kind.value)
    if last is None or last >= now.start:
        return today
    held = find_meeting(store, MeetingOf(kind, last, area))
    if held is not None and held.held_on is not None and held.held_on < now.start:
        return today
    return last
