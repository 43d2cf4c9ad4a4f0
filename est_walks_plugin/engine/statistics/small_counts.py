"""Counts by period, and what may be shown of them: small counts and differences hide people (METHOD 6)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date as Date  # noqa: N812 - `date` is a common parameter name
from datetime import datetime, timedelta
from enum import Enum
from typing import Any, Callable, Sequence

import numpy as np

from ...i18n import tr
from ...model.defaults import SMALLEST_COUNT
from ...model.errors import ParameterError
from .poisson import e_test

_LEVEL = 0.05


class PeriodKind(str, Enum):
    """Lengths of the municipalities' cycles; a tertial is four months."""

    WEEK = "week"
    MONTH = "month"
    TERTIAL = "tertial"
    QUARTER = "quarter"
    YEAR = "year"


_MONTHS = {PeriodKind.MONTH: 1, PeriodKind.QUARTER: 3, PeriodKind.TERTIAL: 4, PeriodKind.YEAR: 12}


@dataclass(frozen=True, order=True)
class Period:
    """From `start` up to, not including, `end`; `label` such as "2026-W07", "2026-03", "2026-T1", "2026-Q2", "2026".

    One of any days has no `kind` and is labelled by its first and last day, "2026-01-15/2026-03-14": see `free_period`.
    """

    start: Date
    end: Date
    kind: PeriodKind | None
    label: str

    @property
    def last(self) -> Date:
        """The last day that belongs to the period."""
        return self.end - timedelta(days=1)

    @property
    def days(self) -> int:
        """How many days it has."""
        return (self.end - self.start).days

    def previous(self) -> Period:
        """Return the period before."""
        if self.kind is None:
            return free_period(self.start - timedelta(days=self.days), self.start - timedelta(days=1))
        return period_of(self.start - timedelta(days=1), self.kind)

    def next(self) -> Period:
        """Return the period after."""
        if self.kind is None:
            return free_period(self.end, self.end + timedelta(days=self.days - 1))
        return period_of(self.end, self.kind)

    def a_year_before(self) -> Period:
        """Return the period of the same number in the year before (week 53 becomes week 52)."""
        if self.kind is PeriodKind.WEEK:
            year, week, _ = self.start.isocalendar()
            weeks = Date(year - 1, 12, 28).isocalendar()[1]
            return period_of(Date.fromisocalendar(year - 1, min(week, weeks), 1), self.kind)
        if self.kind is None:
            return free_period(_a_year_before(self.start), _a_year_before(self.end) - timedelta(days=1))
        return period_of(Date(self.start.year - 1, self.start.month, 1), self.kind)


def _a_year_before(day: Date) -> Date:
    """Return the same day of the year before, 1 March for 29 February: what ends there and what begins there still meet."""
    if (day.month, day.day) == (2, 29):
        return Date(day.year - 1, 3, 1)
    return day.replace(year=day.year - 1)


def free_period(first: Date, last: Date) -> Period:
    """Return the period of any days, both included. Raises ParameterError when it ends before it begins."""
    if last < first:
        raise ParameterError(
            tr("The period ends {to} before it begins {first}; swap the dates.").format(first=first, to=last)
        )
    return Period(first, last + timedelta(days=1), None, f"{first.isoformat()}/{last.isoformat()}")


def period_of(date: Date, kind: PeriodKind | str) -> Period:
    """Return the period that holds `date`. Weeks are ISO weeks, from Monday. Raises ParameterError for other kinds."""
    try:
        kind = PeriodKind(kind)
    except ValueError as error:
        names = ", ".join(member.value for member in PeriodKind)
        raise ParameterError(
            tr("Unknown period {kind}; choose one of {names}.").format(kind=kind, names=names)
        ) from error
    if isinstance(date, datetime):
        date = date.date()
    if kind is PeriodKind.WEEK:
        year, week, weekday = date.isocalendar()
        start = date - timedelta(days=weekday - 1)
        return Period(start, start + timedelta(days=7), kind, f"{year}-W{week:02d}")
    months = _MONTHS[kind]
    number = (date.month - 1) // months
    start = Date(date.year, number * months + 1, 1)
    after = date.year * 12 + (number + 1) * months
    end = Date(after // 12, after % 12 + 1, 1)
    labels = {
        PeriodKind.MONTH: f"{date.year}-{date.month:02d}",
        PeriodKind.QUARTER: f"{date.year}-Q{number + 1}",
        PeriodKind.TERTIAL: f"{date.year}-T{number + 1}",
        PeriodKind.YEAR: str(date.year),
    }
    return Period(start, end, kind, labels[kind])


def periods_between(first: Date, last: Date, kind: PeriodKind | str) -> list[Period]:
    """Return the periods that hold `first` to `last`, in order."""
    periods = [period_of(first, kind)]
    while periods[-1].end <= last:
        periods.append(periods[-1].next())
    return periods


def period_text(period: Period, tr: Callable[..., str] = tr, month_name: Callable[[Date], str] | None = None) -> str:
    """Return the period in words, such as "week 7 2026" or "tertial 1 2026"; `tr` is that of a document, else the window's.

    A month is "2026-03" where nobody names it.
    """
    if period.kind is None:
        first, last = period.start.isoformat(), period.last.isoformat()
        return tr("{first} to {last}").format(first=first, last=last)
    if period.kind is PeriodKind.MONTH and month_name is not None:
        return month_name(period.start)
    year, _, part = period.label.partition("-")
    number = int(part.lstrip("WQT") or 0)
    texts = {
        PeriodKind.WEEK: tr("week {number} {year}"),
        PeriodKind.MONTH: "{year}-{number:02d}",
        PeriodKind.TERTIAL: tr("tertial {number} {year}"),
        PeriodKind.QUARTER: tr("quarter {number} {year}"),
        PeriodKind.YEAR: "{year}",
    }
    return texts[period.kind].format(number=number, year=year)


@dataclass(frozen=True)
class PeriodCount:
    """Observations of a period and the different respondents among them (each without a key counts as one)."""

    period: Period
    observations: int
    respondents: int


def count_by_period(
    dates: Any,
    kind: PeriodKind | str,
    *,
    respondents: Any = None,
    first: Date | None = None,
    last: Date | None = None,
) -> list[PeriodCount]:
    """Return a count for every period from the first to the last, empty ones included.

    `dates` (n,) datetime64 or dates, NaT is left out; `first` and `last` (inclusive) widen or cut what is counted.
    """
    days = np.asarray(dates, dtype="datetime64[D]")
    keys = respondent_keys(respondents, len(days))
    used = ~np.isnat(days)
    if first is not None:
        used &= days >= np.datetime64(first, "D")
    if last is not None:
        used &= days <= np.datetime64(last, "D")
    days, keys = days[used], keys[used]
    if len(days) == 0 and (first is None or last is None):
        return []
    begin = first if first is not None else days.min().astype(object)
    end = last if last is not None else days.max().astype(object)
    periods = periods_between(begin, end, kind)
    starts = np.array([period.start for period in periods], dtype="datetime64[D]")
    row = np.searchsorted(starts, days, side="right") - 1
    observations = np.bincount(row, minlength=len(periods))
    voices = distinct(keys, row, len(periods))
    return [PeriodCount(*counted) for counted in zip(periods, observations.tolist(), voices.tolist())]


def respondent_keys(respondents: Any, count: int) -> np.ndarray:
    """Return (count,) integers, the same for the same respondent; those without a key are all different."""
    if respondents is None:
        return np.arange(count)
    told = respondents.tolist() if isinstance(respondents, np.ndarray) else respondents
    texts = ["" if value is None else str(value) for value in told]
    number = {
        text: at for at, text in enumerate(sorted(set(texts)))
    }  # far fewer people than answers: no sort of all of them
    keys = np.fromiter(map(number.__getitem__, texts), dtype=np.int64, count=count)
    return np.where(keys == number.get("", -1), count + np.arange(count), keys)


def distinct(keys: np.ndarray, groups: np.ndarray, count: int) -> np.ndarray:
    """Return (count,) how many different `keys` (n,) each group number in `groups` (n,) holds."""
    if len(keys) == 0:
        return np.zeros(count, dtype=np.int64)
    pairs = np.unique(np.stack([np.asarray(groups), np.asarray(keys)]), axis=1)
    return np.bincount(pairs[0], minlength=count)


# -- what may be shown ---------------------------------------------------------------------------------


@dataclass(frozen=True)
class Suppressed:
    """Counts that may be shown, None where not, and their total, None where it would give a count away."""

    values: tuple[int | None, ...]
    total: int | None

    @property
    def hidden(self) -> int:
        """How many counts are not shown."""
        return sum(value is None for value in self.values)


def suppress(
    counts: Sequence[int] | np.ndarray, minimum: int = SMALLEST_COUNT, *, total_shown: bool = True
) -> Suppressed:
    """Return the counts (n,) with those of 1 to `minimum` - 1 hidden; 0 tells of nobody and is shown.

    When the total is shown, what is hidden could be computed from it: then the smallest other counts are hidden too
    until at least two are hidden with `minimum` in all, and when that is not possible the total is hidden. Raises
    ParameterError for counts below 0 and a minimum below 1, as the other functions here do.
    """
    values = _whole(counts, minimum)
    hidden = (values > 0) & (values < minimum)
    total: int | None = int(values.sum())
    if total_shown:
        hidden = _guarded(values, hidden, minimum)
        if not _safe(values, hidden, minimum):
            total = None
    else:
        total = None
    return Suppressed(tuple(None if hide else int(value) for value, hide in zip(values, hidden)), total)


@dataclass(frozen=True)
class SuppressedTable:
    """A table that may be shown with its row and column totals, None where hidden."""

    values: tuple[tuple[int | None, ...], ...]
    row_totals: tuple[int | None, ...]
    column_totals: tuple[int | None, ...]
    total: int | None


def suppress_table(counts: Sequence[Sequence[int]] | np.ndarray, minimum: int = SMALLEST_COUNT) -> SuppressedTable:
    """Return a table (rows, columns) in which no hidden count follows from a row's or a column's shown total.

    Small counts are hidden, then by turns the smallest others in rows and columns where only one is hidden or
    too few people are, until nothing changes; totals that are small or cannot be guarded are hidden. Raises
    ParameterError for what is no table of counts.
    """
    values = _whole(counts, minimum)
    if values.ndim != 2:
        raise ParameterError(tr("A table of counts needs rows and columns."))
    hidden = (values > 0) & (values < minimum)
    for _ in range(values.size + 1):
        before = int(hidden.sum())
        for row in range(values.shape[0]):
            hidden[row] = _guarded(values[row], hidden[row], minimum)
        for column in range(values.shape[1]):
            hidden[:, column] = _guarded(values[:, column], hidden[:, column], minimum)
        if int(hidden.sum()) == before:
            break
    rows = _totals(values, hidden, minimum)
    columns = _totals(values.T, hidden.T, minimum)
    total = int(values.sum())
    # A single hidden total would follow from the others and the grand total.
    open_total = sum(t is None for t in rows) != 1 and sum(t is None for t in columns) != 1
    shown = total if open_total and (total == 0 or total >= minimum) else None
    cells = tuple(tuple(None if h else int(v) for v, h in zip(vs, hs)) for vs, hs in zip(values, hidden))
    return SuppressedTable(cells, rows, columns, shown)


def _totals(values: np.ndarray, hidden: np.ndarray, minimum: int) -> tuple[int | None, ...]:
    return tuple(int(v.sum()) if _safe(v, h, minimum) else None for v, h in zip(values, hidden))


def _whole(counts: Any, minimum: int) -> np.ndarray:
    values = np.asarray(counts)
    if minimum < 1 or (values.size and (not np.isfinite(values.astype(float)).all() or (values < 0).any())):
        raise ParameterError(tr("Counts must be whole numbers from 0 up and the smallest shown count at least 1."))
    return values.astype(np.int64)


def _safe(values: np.ndarray, hidden: np.ndarray, minimum: int) -> bool:
    """Return whether the sum may be shown beside the counts that are."""
    count = int(hidden.sum())
    if count == 0:
        return True
    return count >= 2 and int(values[hidden].sum()) >= minimum


def _guarded(values: np.ndarray, hidden: np.ndarray, minimum: int) -> np.ndarray:
    """Return `hidden` with the smallest other counts added until the sum is safe, or as it was when it cannot be."""
    if _safe(values, hidden, minimum):
        return hidden
    guarded = hidden.copy()
    # Hiding a 0 guards too, but only where there is nothing better.
    for row in sorted(np.flatnonzero(~hidden), key=lambda row: (values[row] == 0, values[row], row)):
        guarded[row] = True
        if _safe(values, guarded, minimum):
            return guarded
    return hidden


def suppress_difference(before: int, after: int, minimum: int = SMALLEST_COUNT) -> int | None:
    """Return after - before, None when either count may not be shown (then the difference would give it away)."""
    counts = _whole([before, after], minimum)
    return None if ((counts > 0) & (counts < minimum)).any() else int(after - before)


def suppress_part(whole: int, part: int, minimum: int = SMALLEST_COUNT) -> int | None:
    """Return a part of a shown whole (an area inside an area), None when the part or the rest is too small."""
    rest = whole - part
    values = _whole([part, rest], minimum)
    return None if ((values > 0) & (values < minimum)).any() else int(part)


# -- before and after ----------------------------------------------------------------------------------


@dataclass(frozen=True)
class BeforeAfter:
    """Counts of equally long times before and after a day. `too_small` = either is under the minimum and must not
    be read as a change; `clear` = the change is larger than chance alone would give (E-test, 95 %)."""

    before: int
    after: int
    days: int
    difference: int
    share: float | None
    too_small: bool
    clear: bool


def before_after(
    dates: Any,
    changed: Date,
    days: int = 365,
    *,
    respondents: Any = None,
    until: Date | None = None,
    minimum: int = SMALLEST_COUNT,
) -> BeforeAfter:
    """Return observations (or different respondents) `days` before `changed` and as many from it on.

    `dates` (n,) datetime64 or dates; `respondents` (n,) keys, "" for one of its own. Raises ParameterError for no days.
    `until` is the last day of data: a shorter time after is compared with an equally short one before. `share` is
    the change relative to before, None when nothing was before. Bare counts: what may be said of them is `compare`'s to say.
    """
    if days < 1:
        raise ParameterError(tr("A comparison needs at least one day before and after."))
    if until is not None:
        days = max(0, min(days, (until - changed).days + 1))
    moments = np.asarray(dates, dtype="datetime64[D]")
    keys = respondent_keys(respondents, len(moments))
    middle, length = np.datetime64(changed, "D"), np.timedelta64(days, "D")
    earlier = (moments >= middle - length) & (moments < middle)
    later = (moments >= middle) & (moments < middle + length)
    before, after = len(np.unique(keys[earlier])), len(np.unique(keys[later]))
    return BeforeAfter(
        before=before,
        after=after,
        days=days,
        difference=after - before,
        share=(after - before) / before if before else None,
        too_small=before < minimum or after < minimum,
        clear=e_test(after, 1, before, 1) < _LEVEL,
    )
