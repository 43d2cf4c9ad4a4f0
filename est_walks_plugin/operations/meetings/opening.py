"""Which period a meeting opens on: the last one that anything is told of, so that it never looks at an empty week unasked."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from ...engine.statistics import period_of
from ..situation.told_until import told_until
from .kept import MeetingOf

if TYPE_CHECKING:
    from ...model.est.meetings import Meeting
    from ...store import Store


def opening_day(store: Store) -> date:
    """Return a day of the period that a meeting opens on when none is asked for: the last that reports tell of.

    Imports may end weeks ago; without any report it is today.
    """
    return told_until(store) or store.today


def decided_before(store: Store, of: MeetingOf, meeting: Meeting | None, until: date | None) -> date:
    """Return before which day a period begins whose decisions a meeting opens on: those of earlier meetings.

    Where nothing came in since the meeting (None while it is not kept) was held, in an earlier period than today's, the group
    meets on it again, and goes through what it decided then.
    """
    period = of.period
    held = meeting.held_on if meeting is not None else None
    is_last = until is not None and period.start <= until <= period.last
    met_again = is_last and held is not None and held < period_of(store.today, of.kind.value).start
    return period.end if met_again else period.start
