"""When it happens: weekday by hour, month by year, months by category, and the season beside earlier years."""

from __future__ import annotations

from datetime import date as Date  # noqa: N812 - `date` is a common parameter name
from typing import TYPE_CHECKING, Any

import numpy as np

from ..statistics import HeatTable, heat_table, season, weekday_hours
from .periods import month_text, whole_months
from .picture import CountTable, MonthOfCategory, SeasonPoint
from .reports import Reports

if TYPE_CHECKING:
    from numpy.typing import NDArray

MOST_YEARS = 10


def week_table(reports: Reports) -> CountTable:
    """Return weekday by hour of the reports that tell a clock; the others are `left_out`."""
    told = ~np.isnat(reports.wall)
    table = heat_table(weekday_hours(reports.wall[told]))
    return _table(table, range(7), range(24), int((~told).sum()))


def month_table(reports: Reports, covered: NDArray[np.datetime64], last: Date) -> CountTable:
    """Return year by month of the reports up to `last`; months that are not covered whole have no count.

    `covered` are the days that the sources tell of. At most the latest ten years.
    """
    months = _until(whole_months(covered), last)
    if not len(months):
        return CountTable()
    years = np.arange(_year(months[0]), _year(months[-1]) + 1)[-MOST_YEARS:]
    counts = np.full((len(years), 12), np.nan)
    for month, count in zip(months, _by_month(reports, months)):
        row = _year(month) - int(years[0])
        if row >= 0:
            counts[row, _month(month) - 1] = count
    left = int(np.isnat(reports.day).sum())
    return _table(heat_table(counts), years.tolist(), range(1, 13), left)


def months_by_category(
    reports: Reports, covered: NDArray[np.datetime64], first: Date, last: Date
) -> tuple[MonthOfCategory, ...]:
    """Return each month from `first` to `last` and each category of the reports in them; None where it is not covered whole."""
    months = np.arange(np.datetime64(first, "M"), np.datetime64(last, "M") + 1)
    whole = np.isin(months, _until(whole_months(covered), last))
    of_month = reports.day.astype("datetime64[M]")
    inside = np.flatnonzero(~np.isnat(reports.day) & (of_month >= months[0]) & (of_month <= months[-1]))
    names, of = np.unique(reports.category[inside].astype(str), return_inverse=True)
    counts = np.zeros((len(months), len(names)), dtype=np.int64)
    np.add.at(counts, ((of_month[inside] - months[0]).astype(int), of), 1)
    return tuple(
        MonthOfCategory(month_text(month), name, int(counts[row, column]) if whole[row] else None)
        for row, month in enumerate(months)
        for column, name in enumerate(names.tolist())
    )


def season_line(reports: Reports, covered: NDArray[np.datetime64], last: Date, years: int) -> tuple[SeasonPoint, ...]:
    """Return the months of the year of `last` beside the same months of at most `years` earlier years."""
    of_year = np.arange(np.datetime64(f"{last.year:04d}-01", "M"), np.datetime64(f"{last.year:04d}-01", "M") + 12)
    whole = _until(whole_months(covered), last)
    now = _known_counts(reports, of_year, whole)
    earlier = [_known_counts(reports, of_year - 12 * back, whole) for back in range(1, years + 1)]
    found = season(now, np.stack(earlier, axis=1) if earlier else np.zeros((12, 0)))
    return tuple(
        SeasonPoint(
            month_text(month),
            None if np.isnan(now[row]) else int(now[row]),
            _number(found.mean[row]),
            _number(found.low[row]),
            _number(found.high[row]),
            _number(found.index[row]),
        )
        for row, month in enumerate(of_year)
    )


def _until(months: NDArray[Any], last: Date) -> NDArray[Any]:
    """Return the months that are over by the end of a day."""
    return np.asarray(months[(months + 1).astype("datetime64[D]") <= np.datetime64(last, "D") + 1])


def _by_month(reports: Reports, months: NDArray[Any]) -> NDArray[np.int64]:
    """Return how many reports came in each of the months, sorted."""
    of_month = reports.day[~np.isnat(reports.day)].astype("datetime64[M]")
    row = np.searchsorted(months, of_month)
    fits = (row < len(months)) & (months[np.minimum(row, len(months) - 1)] == of_month)
    return np.bincount(row[fits], minlength=len(months))


def _known_counts(reports: Reports, months: NDArray[Any], whole: NDArray[Any]) -> NDArray[np.float64]:
    return np.where(np.isin(months, whole), _by_month(reports, months).astype(float), np.nan)


def _table(table: HeatTable, rows: Any, columns: Any, left_out: int) -> CountTable:
    return CountTable(
        rows=tuple(rows),
        columns=tuple(columns),
        counts=tuple(
            tuple(None if np.isnan(count) else round(count) for count in row) for row in table.counts.tolist()
        ),
        expected=tuple(tuple(row) for row in table.expected.tolist()),
        residuals=tuple(tuple(row) for row in table.residual.tolist()),
        marked=tuple(tuple(row) for row in table.marked.tolist()),
        left_out=left_out,
    )


def _year(month: np.datetime64) -> int:
    return int(month.astype("datetime64[Y]").astype(int)) + 1970


def _month(month: np.datetime64) -> int:
    return int(month.astype("datetime64[M]").astype(int)) % 12 + 1


def _number(value: float) -> float | None:
    return float(value) if np.isfinite(value) else None
