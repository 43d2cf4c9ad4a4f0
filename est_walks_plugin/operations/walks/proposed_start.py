"""When a new walk, or a walk again, is proposed to start: an evening on which what the lamps give can be seen."""

from __future__ import annotations

import math
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from ...engine.light import sun
from ...model import defaults
from ...model.crs import to_lon_lat
from ...model.localtime import zone

if TYPE_CHECKING:
    from datetime import date, tzinfo

    from ...store import Store

LAST_WEEKDAY = 3
"""Thursday: fewer come on Fridays and at weekends."""
_QUARTER = timedelta(minutes=15)


def proposed_start(
    store: Store,
    xy: tuple[float, float] | None,
    duration_min: float = defaults.DURATION_MIN,
    *,
    now: datetime | None = None,
) -> datetime:
    """Return a start some weeks ahead, Monday to Thursday, on the municipality's clock, for a walk from `xy` (work CRS)."""
    clock = zone(store.time_zone)
    day = ((now or datetime.now(clock)).astimezone(clock) + timedelta(days=defaults.DAYS_AHEAD)).date()
    if day.weekday() > LAST_WEEKDAY:
        day += timedelta(days=7 - day.weekday())
    if xy is None or not all(map(math.isfinite, xy)):
        return _at(day, defaults.START_HOUR, clock)
    return evening_start(day, *to_lon_lat(*xy, store.crs), clock, duration_min)


def evening_start(day: date, lon: float, lat: float, clock: tzinfo, duration_min: float) -> datetime:
    """Return the start on a day that lets half of the walk be in the dark, on a full quarter.

    Lamps cannot be judged before civil dusk (METHOD 5), views and greenery not after it. No earlier than people are
    free, no later than they come; where dusk comes after even that walk has ended, the lateness would help nothing.
    """
    usual, latest = (_at(day, hour, clock) for hour in (defaults.START_HOUR, defaults.LATEST_START_HOUR))
    dusk = sun.times(day, lon, lat, clock).civil_dusk
    if dusk is None or sun.utc(dusk) >= sun.utc(latest) + timedelta(minutes=duration_min):
        return usual
    wait = sun.utc(dusk) - timedelta(minutes=duration_min / 2) - sun.utc(usual)
    quarters = math.ceil(wait / _QUARTER)
    return min(max(usual, (sun.utc(usual) + quarters * _QUARTER).astimezone(clock)), latest)


def _at(day: date, hour: int, clock: tzinfo) -> datetime:
    return datetime(day.year, day.month, day.day, hour, tzinfo=clock)
