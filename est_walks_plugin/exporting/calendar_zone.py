"""VTIMEZONE of any zone in the form every calendar understands: one yearly rule a change, beginning in 1970.

Outlook ignores changes that are listed as dates (RDATE). The rules are read off the zone's own clocks (`model.localtime`),
not off its data file, so that they are what the plugin itself reckons with.
"""

from __future__ import annotations

import calendar
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone, tzinfo

from ..model.localtime import zone

CYCLE = 28
"""After so many years the calendar repeats, so that so many tell a rule for good."""
LISTED_YEARS = 3
"""Of a zone without rules (Morocco's follow the moon) the changes of so many years are written one by one."""
_FIRST = 1970
_DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")


@dataclass(frozen=True)
class Change:
    """A change of the clocks: `at` is what they show before it, `before` and `after` how far they are from UTC."""

    at: datetime
    before: timedelta
    after: timedelta
    name: str

    @property
    def kind(self) -> str:
        """The name of the part that describes what comes then."""
        return "DAYLIGHT" if self.after > self.before else "STANDARD"


def vtimezone(name: str, year: int) -> list[str]:
    """Return the lines that tell a zone's clocks from the beginning of `year` on. Raises ParameterError for no zone."""
    clocks = zone(name)
    found = changes(clocks, year, year + CYCLE)
    lines = ["BEGIN:VTIMEZONE", f"TZID:{name}"]
    if not found:
        begin = datetime(year, 1, 1, tzinfo=clocks)
        offset = begin.utcoffset() or timedelta(0)
        lines += _part(Change(datetime(_FIRST, 1, 1), offset, offset, begin.tzname() or name))
    else:
        lines += _ruled(found, year) or _listed(changes(clocks, year - 1, year + LISTED_YEARS))
    return [*lines, "END:VTIMEZONE"]


def changes(clocks: tzinfo, first: int, behind: int) -> list[Change]:
    """Return the changes of a zone's clocks from the beginning of a year up to that of another."""
    found = []
    begin, end = datetime(first, 1, 1, tzinfo=timezone.utc), datetime(behind, 1, 1, tzinfo=timezone.utc)
    while begin < end:
        later = begin + timedelta(days=7)
        if _offset(clocks, begin) != _offset(clocks, later):
            low, high = begin, later
            while high - low > timedelta(seconds=1):
                middle = (low + (high - low) / 2).replace(microsecond=0)
                low, high = (middle, high) if _offset(clocks, middle) == _offset(clocks, low) else (low, middle)
            before, after = _offset(clocks, low), _offset(clocks, high)
            found.append(
                Change((high + before).replace(tzinfo=None), before, after, high.astimezone(clocks).tzname() or "")
            )
        begin = later
    return found


def _offset(clocks: tzinfo, moment: datetime) -> timedelta:
    return moment.astimezone(clocks).utcoffset() or timedelta(0)


def _ruled(found: Sequence[Change], year: int) -> list[str]:
    """Return the zone as one yearly rule a change, nothing where the changes follow no such rules."""
    alike: dict[tuple[timedelta, timedelta, str], list[Change]] = {}
    for change in found:
        alike.setdefault((change.before, change.after, change.name), []).append(change)
    lines: list[str] = []
    for one in sorted(alike.values(), key=lambda changes: changes[0].kind, reverse=True):
        rule = _rule(one, year)
        if rule is None:
            return []
        first = _first_day(one)
        lines += _part(
            Change(datetime.combine(first, one[0].at.time()), one[0].before, one[0].after, one[0].name), rule
        )
    return lines


def _rule(found: Sequence[Change], year: int) -> str | None:
    """Return the rule of changes that come once in every year from `year` on, in one week of one month, at one hour."""
    if [change.at.year for change in found] != list(range(year, year + CYCLE)):
        return None
    if len({(change.at.month, change.at.weekday(), change.at.time()) for change in found}) > 1:
        return None
    month, weekday = found[0].at.month, _DAYS[found[0].at.weekday()]
    days = sorted({change.at.day for change in found})
    if len(days) != 7:  # in the cycle each day of the week of the change comes to be it
        return None
    last = calendar.monthrange(2026, month)[1]
    if days[-1] == last and month != 2:
        return f"FREQ=YEARLY;BYDAY=-1{weekday};BYMONTH={month}"
    if days[0] % 7 == 1:
        return f"FREQ=YEARLY;BYDAY={days[0] // 7 + 1}{weekday};BYMONTH={month}"
    listed = ",".join(str(day) for day in days)
    return f"FREQ=YEARLY;BYDAY={weekday};BYMONTH={month};BYMONTHDAY={listed}"


def _first_day(found: Sequence[Change]) -> datetime:
    """Return the day in 1970 on which the rule would have applied."""
    days = {change.at.day for change in found}
    month, weekday = found[0].at.month, found[0].at.weekday()
    return next(day for number in sorted(days) if (day := datetime(_FIRST, month, number)).weekday() == weekday)


def _listed(found: Sequence[Change]) -> list[str]:
    return [line for change in found for line in _part(change)]


def _part(change: Change, rule: str = "") -> list[str]:
    return [
        f"BEGIN:{change.kind}",
        f"DTSTART:{change.at:%Y%m%dT%H%M%S}",
        *([f"RRULE:{rule}"] if rule else []),
        f"TZOFFSETFROM:{_signed(change.before)}",
        f"TZOFFSETTO:{_signed(change.after)}",
        f"TZNAME:{change.name}",
        f"END:{change.kind}",
    ]


def _signed(offset: timedelta) -> str:
    seconds = abs(int(offset.total_seconds()))
    sign = "-" if offset < timedelta(0) else "+"
    rest = f"{seconds % 60:02d}" if seconds % 60 else ""
    return f"{sign}{seconds // 3600:02d}{seconds // 60 % 60:02d}{rest}"
