"""Which period a meeting opens on: the last one that is over and told of, so that it never looks at an empty week unasked."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from ...engine.statistics import period_of
from ..situation.told_until import told_until
from .kept import MeetingOf

if TYPE_CHECKING:
    from ...model.codes import Cycle
    from ...model.est.meetings import Meeting
    from ...store import Store


def opening_day(store: Store, kind: Cycle) -> date:
    """Return a day of the period that a meeting opens on when none is asked for: the last that is over and told of.

    On a Monday that is the week before; imports may end weeks ago.
    """
    over = period_of(store.today, kind.value).start - timedelta(days=1)
    return min(told_until(store) or over, over)


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
