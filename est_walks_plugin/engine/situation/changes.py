"""The table of the situation: each area and category beside the same days of earlier years (RESEARCH 9)."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date as Date  # noqa: N812 - `date` is a common parameter name
from typing import TYPE_CHECKING, Any, Mapping, Sequence

import numpy as np

from ..statistics import ChangeTable, change_table, empirical_bayes
from ..statistics.small_counts import distinct
from ..statistics.verdict import LEAST_COUNT, MAYBE
from .areas import SituationArea
from .periods import Comparison, on_days
from .picture import ChangeRow, LastMeasure
from .reports import DARK, UNKNOWN, Reports

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Counts = NDArray[np.int64]

PER = 1000.0


@dataclass(frozen=True)
class Beside:
    """What stands beside the counts, by area key (and category): hot spots, near repeats, the last measure done."""

    hot_spots: Mapping[tuple[str, str], int] = field(default_factory=dict)
    near_repeat: Mapping[str, bool] = field(default_factory=dict)
    last_measure: Mapping[tuple[str, str], LastMeasure] = field(default_factory=dict)


class Tally:
    """Counts reports by area and category: rows 0 and columns 0 are all together, each report once."""

    def __init__(self, reports: Reports, belongs: NDArray[np.bool_]) -> None:
        """`belongs` (areas, n): which reports lie in each area."""
        self.categories, self._of = np.unique(reports.category.astype(str), return_inverse=True)
        self._belongs, self._person = belongs, reports.person

    def _parts(self, rows: NDArray[np.bool_]) -> list[NDArray[np.int64]]:
        return [np.flatnonzero(rows), *(np.flatnonzero(mine & rows) for mine in self._belongs)]

    def count(self, rows: NDArray[np.bool_]) -> Counts:
        """Return (areas + 1, categories + 1) how many of the rows (n,) fall into each cell."""
        size = len(self.categories)
        found = np.zeros((len(self._belongs) + 1, size + 1), dtype=np.int64)
        for number, part in enumerate(self._parts(rows)):
            found[number, 1:] = np.bincount(self._of[part], minlength=size)
            found[number, 0] = len(part)
        return found

    def people(self, rows: NDArray[np.bool_]) -> Counts:
        """Return (areas + 1, categories + 1) how many different persons they are."""
        size = len(self.categories)
        found = np.zeros((len(self._belongs) + 1, size + 1), dtype=np.int64)
        for number, part in enumerate(self._parts(rows)):
            found[number, 1:] = distinct(self._person[part], self._of[part], size)
            found[number, 0] = len(np.unique(self._person[part]))
        return found


@dataclass(frozen=True)
class Changes:
    """The rows in their order - all together, its categories, then each area with its own - and those of whole areas."""

    rows: tuple[ChangeRow, ...]
    areas: tuple[ChangeRow, ...]
    dispersion: float


def changes_of(
    reports: Reports,
    areas: Sequence[SituationArea],
    belongs: NDArray[np.bool_],
    now: NDArray[np.bool_],
    compared: Comparison,
    as_of: Date,
    beside: Beside,
    asked: int,
) -> Changes:
    """Return the table of `reports` (n of them), of which `now` (n,) are of the period; `belongs` (areas, n).

    How much counts vary is pooled over the areas for areas, over the areas and their sum for the sum, over areas and categories
    for those: a sum varies more than its parts.
    """
    tally = Tally(reports, belongs)
    kinds = np.isin(reports.kind.astype(str), compared.kinds)
    mine = tally.count(kinds & now & on_days(reports.day, compared.days))
    before = [tally.count(kinds & on_days(reports.day, days)) for _, days in compared.earlier]
    numbers = _Numbers(
        now=tally.count(now),
        people=tally.people(now) if bool((reports.keyed & now).any()) else None,
        compared=mine,
        before=np.stack(before, axis=-1) if before else np.zeros((*mine.shape, 0), dtype=np.int64),
        open=tally.count(reports.open_over(as_of)),
        dark=tally.count(now & (reports.dark == DARK)),
        known=tally.count(now & (reports.dark != UNKNOWN)),
        rates=_rates(tally.count(now), areas),
    )
    told, dispersion = _tested(numbers, asked, bool(compared.kinds))
    listed = [("", ""), *((area.key, area.name) for area in areas)]
    names = ["", *tally.categories.tolist()]
    rows: dict[tuple[int, int], ChangeRow] = {}
    for cell, (table, at) in told.items():
        if numbers.is_empty(cell):
            continue
        rows[cell] = _row(listed[cell[0]], names[cell[1]], numbers, cell, table, at, beside, asked)
    return _ordered(rows, dispersion)


@dataclass(frozen=True)
class _Numbers:
    """Counts (areas + 1, categories + 1), `before` with the earlier periods as a third axis; `rates` per 1 000, NaN unknown."""

    now: Counts
    people: Counts | None
    compared: Counts
    before: Counts
    open: Counts
    dark: Counts
    known: Counts
    rates: NDArray[np.float64]

    def is_empty(self, cell: tuple[int, int]) -> bool:
        """Return whether a category has nothing in an area, now or before; whole areas are always told."""
        return bool(cell[1]) and not (self.now[cell] or self.before[cell].any() or self.open[cell])


def _tested(
    numbers: _Numbers, asked: int, has_data: bool
) -> tuple[dict[tuple[int, int], tuple[ChangeTable, int]], float]:
    """Return for each cell the table that it is tested in and its row there, and the dispersion of the areas."""
    rows, columns = numbers.now.shape
    areas = [(row, 0) for row in range(1, rows)]
    together = [(0, 0), *(areas if rows > 2 else ())]  # a single area is nearly all of it: pooled it would count twice
    parts = [(row, column) for row in range(1, rows) for column in range(1, columns)]
    found: dict[tuple[int, int], tuple[ChangeTable, int]] = {}
    for cells in (together, areas, [(0, column) for column in range(1, columns)], parts):
        if not cells:
            continue
        at = tuple(np.array(cells).T)
        counts = numbers.compared[at].astype(float) if has_data else np.full(len(cells), np.nan)
        table = change_table(counts, numbers.before[at].reshape(len(cells), -1), asked=asked)
        found.update({cell: (table, number) for number, cell in enumerate(cells)})
    return found, found[(1, 0) if areas else (0, 0)][0].dispersion


def _rates(now: Counts, areas: Sequence[SituationArea]) -> NDArray[np.float64]:
    """Return the empirical Bayes rates per 1 000 inhabitants (areas + 1, categories + 1); of all together the mean."""
    people = np.array([area.population or 0 for area in areas], dtype=float)
    found = np.full(now.shape, np.nan)
    for column in range(now.shape[1] if len(areas) else 0):
        rates = empirical_bayes(now[1:, column], people)
        found[1:, column], found[0, column] = PER * rates.smoothed, PER * rates.mean
    return found


def needed_next(now: int, before: Sequence[int], dispersion: float, asked: int) -> int | None:
    """Return the largest count next time that tells a decrease (z at most -MAYBE), this time being one of the baselines then.

    None where even the smallest count that is tested would not. Solves 2 (sqrt(b + 3/8) - c) / sqrt(1 + 1/m) / sqrt(phi) = -MAYBE.
    """
    used = [now, *before][: max(1, asked)]
    periods = len(used)
    root = np.sqrt(sum(used) / periods + 0.375 / periods) - MAYBE / 2 * np.sqrt(
        (1 + 1 / periods) * max(1.0, dispersion)
    )
    count = int(np.floor(root**2 - 0.375)) if root > 0 else -1
    return count if count >= LEAST_COUNT else None


def _row(
    area: tuple[str, str],
    category: str,
    numbers: _Numbers,
    cell: tuple[int, int],
    table: ChangeTable,
    at: int,
    beside: Beside,
    asked: int,
) -> ChangeRow:
    key = area[0]
    before = tuple(int(count) for count in numbers.before[cell])
    compared = int(numbers.compared[cell])
    return ChangeRow(
        area=key,
        area_name=area[1],
        category=category,
        now=int(numbers.now[cell]),
        people=None if numbers.people is None else int(numbers.people[cell]),
        baseline=before,
        mean=_known(table.mean[at]),
        difference=_known(table.difference[at]),
        percent=_known(table.percent[at]),
        z=_known(table.z[at]),
        change=table.change[at],
        needed=needed_next(compared, before, table.dispersion, asked),
        rate=_known(numbers.rates[cell]),
        open_over_60=int(numbers.open[cell]),
        hot_spots=beside.hot_spots.get((key, category), 0),
        near_repeat=None if category else beside.near_repeat.get(key),
        dark=int(numbers.dark[cell]),
        dark_known=int(numbers.known[cell]),
        last_measure=beside.last_measure.get((key, category)),
        compared=compared,
    )


def _known(value: Any) -> float | None:
    return float(value) if np.isfinite(value) else None


def _ordered(rows: Mapping[tuple[int, int], ChangeRow], dispersion: float) -> Changes:
    from .need import most_in_need

    whole = {cell[0]: row for cell, row in rows.items() if cell[1] == 0}
    areas = most_in_need([row for number, row in whole.items() if number])
    order = {row.area: place for place, row in enumerate(areas, 1)}
    parts = sorted(
        rows.values(),
        key=lambda row: (order.get(row.area, 0), bool(row.category), -row.now, -sum(row.baseline), row.category),
    )
    return Changes(tuple(parts), tuple(areas), dispersion)
