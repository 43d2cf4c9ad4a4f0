"""Wall-clock time in the municipality. The store keeps UTC; planners see the time of the store's zone."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta, timezone, tzinfo
from functools import lru_cache
from typing import TYPE_CHECKING

from ..i18n import tr
from .errors import ParameterError

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

DEFAULT_ZONE = "Europe/Stockholm"


def zone(name: str = DEFAULT_ZONE) -> tzinfo:
    """Return the time zone; where the machine has no zone data (Windows), Central European Time by the EU's rule.

    Raises ParameterError for a name nobody knows.
    """
    import zoneinfo

    try:
        return zoneinfo.ZoneInfo(name)
    except (zoneinfo.ZoneInfoNotFoundError, ValueError, OSError) as error:
        if name in EU_OFFSETS:
            return EuropeanTime(EU_OFFSETS[name])
        raise ParameterError(
            tr("“{zone}” is not a known time zone; write it as for example Europe/Stockholm.").format(zone=name)
        ) from error


#: Zones that work without the machine's zone data: hours from UTC in winter.
EU_OFFSETS = {"Europe/Stockholm": 1, "Europe/Oslo": 1, "Europe/Copenhagen": 1, "Europe/Helsinki": 2}


class EuropeanTime(tzinfo):
    """Civil time in the EU: an hour forward between the last Sundays of March and October, 01:00 UTC (2000/84/EC)."""

    def __init__(self, hours: int) -> None:
        self._standard = timedelta(hours=hours)

    @staticmethod
    def _change(year: int, month: int) -> datetime:
        last = datetime(year, month, 31, 1)
        return last - timedelta(days=(last.weekday() + 1) % 7)

    def utcoffset(self, dt: datetime | None) -> timedelta:
        return self._standard + self.dst(dt)

    def dst(self, dt: datetime | None) -> timedelta:
        if dt is None:
            return timedelta(0)
        hour = timedelta(hours=1)
        wall = dt.replace(tzinfo=None)
        start = self._change(dt.year, 3) + self._standard
        end = self._change(dt.year, 10) + self._standard
        # PEP 495: in the skipped hour fold=0 keeps the old offset, in the repeated one fold=0 is the first.
        if start <= wall < start + hour:
            return hour if dt.fold else timedelta(0)
        if end <= wall < end + hour:
            return timedelta(0) if dt.fold else hour
        return hour if start <= wall < end else timedelta(0)

    def fromutc(self, dt: datetime) -> datetime:
        utc = dt.replace(tzinfo=None)
        hour = timedelta(hours=1)
        start, end = self._change(utc.year, 3), self._change(utc.year, 10)
        summer = hour if start <= utc < end else timedelta(0)
        wall = utc + self._standard + summer
        return wall.replace(tzinfo=self, fold=int(end <= utc < end + hour))

    def tzname(self, dt: datetime | None) -> str:
        winter, summer = ("CET", "CEST") if self._standard == timedelta(hours=1) else ("EET", "EEST")
        return summer if self.dst(dt) else winter


def local(moment: datetime, zone_name: str) -> datetime:
    """Return a moment (naive = UTC) as wall-clock time."""
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=timezone.utc)
    return moment.astimezone(zone(zone_name))


def today(zone_name: str) -> date:
    """Return the day it is now in a zone."""
    return datetime.now(timezone.utc).astimezone(zone(zone_name)).date()


def day_of(moment: datetime | None, zone_name: str) -> date | None:
    """Return the local day of a moment."""
    return None if moment is None else local(moment, zone_name).date()


def midnight(day: date, zone_name: str) -> datetime:
    """Return the moment, in UTC, at which a local day begins."""
    return datetime.combine(day, time(0), zone(zone_name)).astimezone(timezone.utc)


def parse_local(text: str, zone_name: str = DEFAULT_ZONE) -> datetime:
    """Return a moment as the zone's wall clocks show it, of ISO text with or without an offset. Raises ParameterError."""
    cleaned = text.strip().replace("Z", "+00:00")
    try:
        moment = datetime.fromisoformat(cleaned)
    except ValueError as error:
        raise ParameterError(
            tr("“{text}” is not a time; write it as for example 2026-10-15 18:00.").format(text=text)
        ) from error
    here = zone(zone_name)
    return moment.astimezone(here) if moment.tzinfo else moment.replace(tzinfo=here)


def local_days(moments: NDArray[np.datetime64], zone_name: str) -> NDArray[np.datetime64]:
    """Return the local days of UTC moments (n,), NaT where there is none."""
    days: NDArray[np.datetime64] = _walls(moments, zone_name).astype("datetime64[D]")
    return days


def local_seconds(moments: NDArray[np.datetime64], zone_name: str) -> NDArray[np.int64]:
    """Return what the wall clocks show at UTC moments (n,), none of them NaT, as seconds since 1970-01-01 00:00."""
    import numpy as np

    return _walls(moments, zone_name).astype(np.int64)


def _walls(moments: NDArray[np.datetime64], zone_name: str) -> NDArray[np.datetime64]:
    """Return the wall clocks at UTC moments (n,); only on days at whose ends they differ is every hour asked for."""
    import numpy as np

    days, of_moment = np.unique(moments.astype("datetime64[D]"), return_inverse=True)
    shifts = _shifts(days, zone_name)
    shift = shifts[of_moment]
    turning = (shifts != _shifts(days + 1, zone_name))[of_moment]
    shift[turning] = _shifts(moments[turning].astype("datetime64[h]"), zone_name)
    walls: NDArray[np.datetime64] = moments.astype("datetime64[s]") + shift
    return walls


def _shifts(moments: NDArray[np.datetime64], zone_name: str) -> NDArray[np.timedelta64]:
    """Return how far the wall clock is before UTC at each moment (n,), 0 where there is none."""
    import numpy as np

    here = zone(zone_name)
    told = [0 if moment is None else _shift(moment, here) for moment in moments.astype("datetime64[s]").tolist()]
    return np.array(told, dtype=np.int64).astype("timedelta64[s]")


@lru_cache(maxsize=20_000)
def _shift(moment: datetime, here: tzinfo) -> int:
    """Return the seconds that the wall clock is before UTC at a moment; batch after batch of a file asks for the same days."""
    offset = moment.replace(tzinfo=timezone.utc).astimezone(here).utcoffset() or timedelta(0)
    return int(offset.total_seconds())


def clock_shifts(first: date, last: date, zone_name: str) -> tuple[tuple[datetime, int], ...]:
    """Return (from this moment in UTC, seconds that wall clocks are before UTC) of the days from `first` to `last`."""
    import numpy as np

    begin = midnight(first, zone_name).replace(tzinfo=None, minute=0, second=0)
    hours = np.arange(begin, midnight(last + timedelta(days=1), zone_name).replace(tzinfo=None), dtype="datetime64[h]")
    days = hours[::24]
    changed = np.flatnonzero(np.diff(_shifts(days, zone_name).astype(np.int64)))
    found = [(begin.replace(tzinfo=timezone.utc), int(_shifts(days[:1], zone_name).astype(np.int64)[0]))]
    for day in changed:
        of_day = hours[day * 24 : (day + 1) * 24 + 1]
        shifts = _shifts(of_day, zone_name).astype(np.int64)
        for at in np.flatnonzero(np.diff(shifts)) + 1:
            found.append((of_day[at].astype("datetime64[s]").item().replace(tzinfo=timezone.utc), int(shifts[at])))
    return tuple(found)


def clock(moment: datetime | None, zone_name: str) -> str:
    """Return wall-clock hours and minutes, or an empty text."""
    return local(moment, zone_name).strftime("%H:%M") if moment else ""


def minutes_text(seconds: float) -> str:
    """Return an offset as "+12:34" (minutes:seconds), with hours from one on."""
    whole = round(abs(seconds))
    sign = "−" if seconds < 0 else "+"
    hours, rest = divmod(whole, 3600)
    clock = f"{rest // 60:02d}:{rest % 60:02d}"
    return f"{sign}{hours}:{clock}" if hours else f"{sign}{clock}"


def months_later(day: date, months: int) -> date:
    """Return the same day some months later, or the month's last day."""
    month = day.month - 1 + months
    year, month = day.year + month // 12, month % 12 + 1
    for last in (day.day, 30, 29, 28):
        try:
            return date(year, month, last)
        except ValueError:
            continue
    return date(year, month, 28)
