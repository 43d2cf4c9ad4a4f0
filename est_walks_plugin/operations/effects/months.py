"""Periods made comparable: whole months that the sources cover, the same months of the year on both sides."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import AbstractSet, Iterable

from ...i18n import tr
from ...model.codes import Code
from ...model.errors import ParameterError

Month = tuple[int, int]
"""Year and month."""


@dataclass(frozen=True)
class Interval:
    """Days from `first` to `last`, both included."""

    first: date
    last: date

    def __str__(self) -> str:
        return f"{self.first.isoformat()}/{self.last.isoformat()}"

    @classmethod
    def parse(cls, text: str, name: str) -> Interval:
        """Return the interval of "2025-01-01/2025-12-31". Raises ParameterError naming the parameter `name`."""
        first, _slash, last = text.strip().partition("/")
        try:
            found = cls(date.fromisoformat(first.strip()), date.fromisoformat(last.strip()))
        except ValueError as error:
            raise ParameterError(
                tr("{name} is “{value}”, which is no interval; write it as for example 2025-01-01/2025-12-31.").format(
                    name=name, value=text
                )
            ) from error
        if found.last < found.first:
            raise ParameterError(
                tr("{name} ends before it begins: {value}; write the earlier day first.").format(name=name, value=text)
            )
        return found

    def holds(self, day: date | None) -> bool:
        """Return whether a day lies in it."""
        return day is not None and self.first <= day <= self.last

    def months(self) -> list[Month]:
        """Return the months that lie whole in it, in order."""
        return [month for month in self.touched() if first_day(month) >= self.first and last_day(month) <= self.last]

    def touched(self) -> list[Month]:
        """Return the months that it has a day of, in order."""
        low = self.first.year * 12 + self.first.month - 1
        high = self.last.year * 12 + self.last.month - 1
        return [(number // 12, number % 12 + 1) for number in range(low, high + 1)]


class TrimCode(Code):
    """Why a month is not counted."""

    PART = "part"
    NOT_COVERED = "not_covered"
    NOT_SAME_MONTHS = "not_same_months"


@dataclass(frozen=True)
class Trim:
    """Months of a side ("before", "after") that are not counted, and why."""

    side: str
    code: TrimCode
    months: tuple[Month, ...]


@dataclass(frozen=True)
class SameMonths:
    """The months that are compared; `years` are how often each of them is counted on the two sides."""

    before: tuple[Month, ...] = ()
    after: tuple[Month, ...] = ()
    years: tuple[int, int] = (0, 0)
    trims: tuple[Trim, ...] = field(default=())

    @property
    def is_empty(self) -> bool:
        """Whether nothing can be compared."""
        return not self.after

    def year_of(self) -> dict[Month, int]:
        """Return month before -> which of the years before it belongs to, from 0."""
        seen: Counter[int] = Counter()
        found = {}
        for month in self.before:
            found[month] = seen[month[1]]
            seen[month[1]] += 1
        return found


def first_day(month: Month) -> date:
    """Return the first day of a month."""
    return date(month[0], month[1], 1)


def last_day(month: Month) -> date:
    """Return the last day of a month."""
    return date(month[0] + month[1] // 12, month[1] % 12 + 1, 1) - timedelta(days=1)


def same_months(before: Interval, after: Interval, covered: AbstractSet[Month]) -> SameMonths:
    """Return the whole covered months of both sides that have their match on the other, and what was left out.

    After: the earliest, before: the latest years; as many years of as many months as tell the most together.
    """
    sides = [interval.months() for interval in (before, after)]
    known = [[month for month in side if month in covered] for side in sides]
    counts = [Counter(month for _, month in side) for side in known]
    both = {month for month in counts[0] if counts[1][month]}
    after_years = _best(counts[1], both, 1)
    both = {month for month in both if counts[1][month] >= after_years}
    before_years = _best(counts[0], both, after_years)
    both = {month for month in both if counts[0][month] >= before_years}
    used = (
        tuple(sorted(_take(reversed(known[0]), both, before_years))),
        tuple(sorted(_take(known[1], both, after_years))),
    )
    trims: list[Trim] = []
    for name, interval, whole, seen, taken in zip(("before", "after"), (before, after), sides, known, used):
        for code, left in (
            (TrimCode.PART, [month for month in interval.touched() if month not in whole]),
            (TrimCode.NOT_COVERED, [month for month in whole if month not in covered]),
            (TrimCode.NOT_SAME_MONTHS, [month for month in seen if month not in taken]),
        ):
            if left:
                trims.append(Trim(name, code, tuple(left)))
    years = (before_years, after_years) if both else (0, 0)
    return SameMonths(*used, years, tuple(trims))


def _best(counts: Counter[int], months: AbstractSet[int], other: int) -> int:
    """Return how many years tell the most: months in as many years, worth as the precision of the comparison."""
    most = max((counts[month] for month in months), default=0)
    worth = {
        years: sum(counts[month] >= years for month in months) * years / (years + other) for years in range(1, most + 1)
    }
    return max(worth, key=lambda years: (round(worth[years], 9), -years), default=0)


def _take(months: Iterable[Month], wanted: AbstractSet[int], years: int) -> list[Month]:
    left = dict.fromkeys(wanted, years)
    found = []
    for month in months:
        if left.get(month[1], 0):
            left[month[1]] -= 1
            found.append(month)
    return found
