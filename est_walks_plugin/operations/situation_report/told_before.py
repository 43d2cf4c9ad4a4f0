"""The reports of a store beside all that earlier reports told of them: from this it is decided which numbers may be told now."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import date, timedelta
from math import inf
from typing import TYPE_CHECKING, Iterable, Mapping, Sequence

import numpy as np

from ...engine.situation.areas import inside
from ...engine.situation.release_picture import PARTS_OF_DAY, Atoms, Cell
from ...engine.statistics.release import Known, Told, bounds_of
from ...model.codes import ReportAudience
from ...model.est.reports import KeptReport, ShownCell

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from ...engine.situation.reports import Reports
    from ...store import Store

KEPT_COLUMNS = ("uuid", "kind", "period_from", "period_to", "area", "audience", "version", "language", "shown")


def area_key(wkt: str) -> str:
    """Return the key of a border: areas that are redrawn are others, however they are called."""
    return hashlib.sha256(wkt.encode("utf-8")).hexdigest()[:16]


def told_outside(store: Store) -> list[KeptReport]:
    """Return the reports that have been told outside the group, of each period, area and audience the last version."""
    last: dict[tuple[object, ...], KeptReport] = {}
    where = {"audience": [ReportAudience.PARTNERS.value, ReportAudience.OPEN.value]}
    for row in store.rows("situation_report", where, columns=KEPT_COLUMNS, order_by=("version", "created")):
        one = KeptReport.from_row(row)
        last[one.kind, one.period_from, one.period_to, one.area, one.audience, one.language] = one
    return list(last.values())


@dataclass(frozen=True)
class _Ground:
    """Reports that may be counted by any cell: days as numbers, areas by key (areas, n), categories and parts of the week."""

    day: NDArray[np.int64]
    of_area: Mapping[str, NDArray[np.bool_]]
    category: NDArray[np.str_]
    part: NDArray[np.str_]


def atoms_of(
    reports: Reports,
    cells: Mapping[Cell, str],
    borders: Mapping[str, str],
    kept: Iterable[KeptReport],
    *,
    by_part: bool,
) -> Atoms:
    """Return the atoms of new `cells` (with the key of their area's border, "" everywhere) and of what earlier reports told.

    `borders` are WKT by key. With `by_part` the parts of the week tell atoms apart, and cells with a part are counted; else
    categories do.
    """
    days = {day for cell in cells for day in (cell.first, cell.last)}
    if not days:
        return Atoms()
    span = min(days), max(days)
    earlier = [
        (one, told) for one in kept if one.numbers for told in one.numbers.cells if _counts(told, span, by_part=by_part)
    ]
    all_borders = dict(borders)
    for one, told in earlier:
        if told.area and one.numbers is not None and one.numbers.areas:
            all_borders.setdefault(told.area, one.numbers.areas[told.area])
    ground = _ground(reports, all_borders)
    edges = [(cell.first, cell.last) for cell in cells] + [(told.first, told.last) for _one, told in earlier]
    grid = _Grid.of(ground, edges, by_part=by_part)
    of_cell = {cell: grid.atoms(key, cell.category, cell.part, cell.first, cell.last) for cell, key in cells.items()}
    known = tuple(
        Known(
            grid.atoms(told.area, told.category, told.part, told.first, told.last),
            told.low,
            inf if told.high is None else told.high,
        )
        for _one, told in earlier
    )
    return Atoms(grid.counts, of_cell, known)


def _counts(told: ShownCell, span: tuple[date, date], *, by_part: bool) -> bool:
    """Return whether a cell told earlier says something of the days looked at, and in this way of counting."""
    mine = not told.category if by_part else not told.part
    return mine and told.first <= span[1] and told.last >= span[0]


def _ground(reports: Reports, borders: Mapping[str, str]) -> _Ground:
    from shapely import wkt

    known = ~np.isnat(reports.day)
    reports = reports.of(known)
    weekday = (reports.day.astype("datetime64[D]").astype(np.int64) + 3) % 7
    parts = [_part(*told) for told in zip(weekday.tolist(), reports.wall)]
    of_area = {key: inside(reports.xy, wkt.loads(text)) for key, text in borders.items()}
    return _Ground(
        reports.day.astype("datetime64[D]").astype(np.int64),
        of_area,
        reports.category.astype(str),
        np.array(parts, dtype=str),
    )


def _part(weekday: int, wall: np.datetime64) -> str:
    """Return the part of the week of a local clock, "" where none is told."""
    if np.isnat(wall):
        return ""
    hour = int((wall - wall.astype("datetime64[D]")).astype("timedelta64[h]").astype(int))
    return f"{weekday}-{next(start for start, end in PARTS_OF_DAY if start <= hour < end)}"


@dataclass(frozen=True)
class _Grid:
    """Atoms: segments of days by patterns of areas by categories (or parts of the week), those without reports too."""

    cuts: tuple[int, ...]
    patterns: tuple[frozenset[str], ...]
    words: tuple[str, ...]
    counts: tuple[int, ...]
    by_part: bool

    @classmethod
    def of(cls, ground: _Ground, edges: Sequence[tuple[date, date]], *, by_part: bool) -> _Grid:
        cuts = sorted({_number(day) for first, last in edges for day in (first, last + timedelta(days=1))})
        said = ground.part if by_part else ground.category
        words = tuple(sorted(set(said.tolist()) | ({""} if by_part else {"-"})))
        keys = list(ground.of_area)
        rows = np.flatnonzero((ground.day >= cuts[0]) & (ground.day < cuts[-1]))
        held = [frozenset(key for key in keys if ground.of_area[key][row]) for row in rows]
        patterns = tuple(sorted({*held, frozenset(), *(frozenset([key]) for key in keys)}, key=sorted))
        at = {pattern: number for number, pattern in enumerate(patterns)}
        word_at = {word: number for number, word in enumerate(words)}
        counts = [0] * ((len(cuts) - 1) * len(patterns) * len(words))
        segment = np.searchsorted(cuts, ground.day[rows], side="right") - 1
        for row, pattern, part in zip(rows, held, segment.tolist()):
            counts[(part * len(patterns) + at[pattern]) * len(words) + word_at[str(said[row])]] += 1
        return cls(tuple(cuts), patterns, words, tuple(counts), by_part)

    def atoms(self, area: str, category: str, part: str, first: date, last: date) -> frozenset[int]:
        """Return the atoms that a cell counts."""
        low, high = _number(first), _number(last) + 1
        word = part if self.by_part else category
        segments = [n for n, cut in enumerate(self.cuts[:-1]) if low <= cut < high]
        patterns = [n for n, pattern in enumerate(self.patterns) if not area or area in pattern]
        words = [n for n, one in enumerate(self.words) if not word or one == word]
        wide, many = len(self.patterns), len(self.words)
        return frozenset((s * wide + p) * many + w for s in segments for p in patterns for w in words)


def _number(day: date) -> int:
    return int(np.datetime64(day, "D").astype(np.int64))


def shown_cells(told: Mapping[Cell, Told], keys: Mapping[Cell, str], smallest: int) -> tuple[ShownCell, ...]:
    """Return what is told now, for later reports to know."""
    found = []
    for cell, one in told.items():
        low, high = bounds_of(one, smallest)
        found.append(
            ShownCell(
                keys[cell], cell.category, cell.part, cell.first, cell.last, low, None if high == inf else int(high)
            )
        )
    return tuple(found)
