"""A period beside the same of earlier years: which days can be compared, and with which kinds of reports."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date as Date  # noqa: N812 - `date` is a common parameter name
from itertools import combinations
from typing import TYPE_CHECKING, Any, Mapping

import numpy as np

from ..statistics.small_counts import Period, PeriodKind

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Days = NDArray[np.datetime64]

#: Kind of report -> the local days (n,) that its sources tell of, sorted, each once.
Covered = Mapping[str, "Days"]
MOST_YEARS = 50


@dataclass(frozen=True)
class Comparison:
    """What of a period is compared: the `kinds` of reports, the `days` of it, and the same days of each earlier period.

    `earlier` has the periods that those kinds tell all of these days of, the latest first. Nothing can be compared without.
    """

    period: Period
    kinds: tuple[str, ...] = ()
    days: Any = field(default_factory=lambda: np.zeros(0, dtype="datetime64[D]"))
    earlier: tuple[tuple[Period, Any], ...] = ()

    @property
    def last(self) -> Date | None:
        """The last day that is compared, None when there is none."""
        return self.days[-1].astype(object) if len(self.days) else None


def days_between(first: Date, end: Date) -> Days:
    """Return the days from `first` up to, not including, `end`."""
    return np.arange(np.datetime64(first, "D"), np.datetime64(end, "D"))


def step_of(period: Period) -> int:
    """Return how many years back the same period must lie so that the two share no day."""
    before, years = period.a_year_before(), 1
    while before.end > period.start and years < MOST_YEARS:
        before, years = before.a_year_before(), years + 1
    return years


def earlier_periods(period: Period, count: int) -> tuple[Period, ...]:
    """Return the same period of earlier years, the latest first; of more than a year as many years back as it is long."""
    step = step_of(period)
    found: list[Period] = []
    before = period
    for _ in range(count):
        for _year in range(step):
            if before.start.year <= MOST_YEARS:
                return tuple(found)
            before = before.a_year_before()
        found.append(before)
    return tuple(found)


def same_days(days: Days, period: Period, earlier: Period) -> Days:
    """Return the days of an earlier period that answer to `days` of a period; 29 February answers to none."""
    if period.kind is PeriodKind.WEEK:
        return np.asarray(days - (np.datetime64(period.start, "D") - np.datetime64(earlier.start, "D")))
    years = period.start.year - earlier.start.year
    months = days.astype("datetime64[M]")
    moved = (months - 12 * years).astype("datetime64[D]") + (days - months.astype("datetime64[D]"))
    return np.asarray(moved[moved.astype("datetime64[M]") == months - 12 * years])


def comparison(period: Period, asked: int, covered: Covered, rows: Mapping[str, int], until: Date) -> Comparison:
    """Return what can be compared with at most `asked` earlier years, no day after `until` counted.

    The kinds of reports that are told of in most of the earlier years; of those the most days, then the most reports (`rows`
    of each kind): ten new kinds of reports would else look like an increase.
    """
    whole = days_between(period.start, period.end)
    whole = whole[whole <= np.datetime64(until, "D")]
    before = earlier_periods(period, asked)
    known = {kind: days for kind, days in covered.items() if len(np.intersect1d(days, whole, assume_unique=True))}
    best: tuple[tuple[int, int, int, int], Comparison] | None = None
    for size in range(1, len(known) + 1):
        for kinds in combinations(sorted(known), size):
            told = _told_by_all([known[kind] for kind in kinds])
            days = np.intersect1d(whole, told, assume_unique=True)
            if not len(days):
                continue
            pairs = [(one, same_days(days, period, one)) for one in before]
            found = Comparison(period, kinds, days, tuple(pair for pair in pairs if np.isin(pair[1], told).all()))
            worth = (len(found.earlier), len(days), sum(rows.get(kind, 0) for kind in kinds), size)
            if best is None or worth > best[0]:
                best = (worth, found)
    return best[1] if best is not None else Comparison(period)


def _told_by_all(covered: list[Days]) -> Days:
    told = covered[0]
    for days in covered[1:]:
        told = np.intersect1d(told, days, assume_unique=True)
    return told


def on_days(day: Days, days: Days) -> NDArray[np.bool_]:
    """Return which days (n,) are among `days`; NaT is not."""
    if not len(days):
        return np.zeros(len(day), dtype=bool)
    first = days[0]
    listed = np.zeros(int((days[-1] - first).astype(int)) + 2, dtype=bool)
    listed[(days - first).astype(int)] = True
    away = np.where(np.isnat(day), -1, (day - first).astype(np.int64))
    return np.asarray(listed[np.clip(np.where(away < 0, len(listed) - 1, away), 0, len(listed) - 1)])


def whole_months(days: Days) -> NDArray[Any]:
    """Return the months (datetime64[M]), sorted, of which every day is among `days`, each once."""
    months, counts = np.unique(days.astype("datetime64[M]"), return_counts=True)
    long = ((months + 1).astype("datetime64[D]") - months.astype("datetime64[D]")).astype(int)
    return np.asarray(months[counts == long])


def month_text(month: np.datetime64) -> str:
    """Return 2025-09."""
    return str(month.astype("datetime64[M]"))
