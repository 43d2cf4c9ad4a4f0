"""Hot spots that hold: Gi* on square cells of the area, one voice and category at a time, gathered into polygons."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Iterator, Sequence

import numpy as np

from ..statistics import hot_spots
from .areas import SituationArea, inside_any
from .picture import HotSpot
from .reports import Reports

if TYPE_CHECKING:
    from numpy.typing import NDArray

CELL_M = 100.0
"""Side of a cell; what lies in the 3 x 3 cells around one is summed, so that 150 m in every direction count."""
MOST_CELLS = 1_000_000
"""Of larger areas the cells are twice as wide, as often as it takes."""
LEAST_OF_CATEGORY = 20
"""A category of its own only from so many reports on: the more is asked, the more chance answers."""


@dataclass(frozen=True)
class Grid:
    """Square cells of `side` metres on whole multiples of it; `used` (rows, columns) those with their middle in the area."""

    side: float
    left: float
    bottom: float
    used: NDArray[np.bool_]

    def cells_of(self, xy: NDArray[np.float64]) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.bool_]]:
        """Return row and column of points (n,2), and which lie in a cell of the area."""
        with np.errstate(invalid="ignore"):
            column = np.floor((xy[:, 0] - self.left) / self.side)
            row = np.floor((xy[:, 1] - self.bottom) / self.side)
            rows, columns = self.used.shape
            fits = (row >= 0) & (row < rows) & (column >= 0) & (column < columns)
        row, column = np.where(fits, row, 0).astype(np.int64), np.where(fits, column, 0).astype(np.int64)
        return row, column, fits & self.used[row, column]


def grid_over(areas: Sequence[SituationArea], xy: NDArray[np.float64]) -> Grid | None:
    """Return the cells of areas; without any, of the rectangle around the points (n,2); None where there is nothing."""
    points = xy[np.isfinite(xy).all(axis=1)]
    bounds = np.array([area.polygon.bounds for area in areas]).reshape(-1, 4)
    if len(areas):
        low, high = bounds[:, :2].min(axis=0), bounds[:, 2:].max(axis=0)
    elif len(points):
        low, high = points.min(axis=0), points.max(axis=0)
    else:
        return None
    side = CELL_M
    while np.prod(np.floor(high / side) - np.floor(low / side) + 1) > MOST_CELLS:
        side *= 2
    first = np.floor(low / side)
    columns, rows = (np.floor(high / side) - first + 1).astype(int).tolist()
    left, bottom = (first * side).tolist()
    used = np.ones((rows, columns), dtype=bool)
    if len(areas):
        x, y = np.meshgrid(left + side * (np.arange(columns) + 0.5), bottom + side * (np.arange(rows) + 0.5))
        middles = np.column_stack([x.ravel(), y.ravel()])
        used = inside_any(middles, [area.polygon for area in areas]).reshape(rows, columns)
    return Grid(side, left, bottom, used)


def find_hot_spots(
    reports: Reports,
    grid: Grid,
    areas: Sequence[SituationArea],
    belongs: NDArray[np.bool_],
    *,
    voice: str = "report",
    people: bool = False,
    by_category: bool = True,
) -> list[HotSpot]:
    """Return the hot spots of reports, first of all categories (""), then of each with enough, the clearest first.

    `belongs` (areas, n). With `people` a person counts once a cell. What lies in the middle of an area, or at a named place,
    lies there for want of better and is left out.
    """
    row, column, fits = grid.cells_of(reports.xy)
    fits = fits & reports.precise
    names, counts = np.unique(reports.category[fits].astype(str), return_counts=True)
    found: list[HotSpot] = []
    for category in ["", *(names[counts >= LEAST_OF_CATEGORY].tolist() if by_category else ())]:
        mine = np.flatnonzero(fits & ((reports.category == category) | (category == "")))
        if people and len(mine):
            mine = _once(mine, row, column, grid, reports.person)
        table = np.where(grid.used, 0.0, np.nan)
        np.add.at(table, (row[mine], column[mine]), 1.0)
        hot = hot_spots(table)
        spots = []
        for around, cells in _gathered(hot.hot, np.nan_to_num(table) > 0):
            held = _flags(cells, table.shape)
            there = mine[held[row[mine], column[mine]]]
            z = float(np.nanmax(np.where(_flags(around, table.shape), hot.z, np.nan)))
            spots.append(_spot(cells, there, grid, areas, belongs, z, category, voice))
        found += sorted(spots, key=lambda spot: (-spot.z, spot.xy))
    return found


def numbered(spots: Sequence[HotSpot]) -> tuple[HotSpot, ...]:
    """Return hot spots numbered from 1."""
    return tuple(replace(spot, number=number) for number, spot in enumerate(spots, 1))


def _once(
    mine: NDArray[np.int64], row: NDArray[np.int64], column: NDArray[np.int64], grid: Grid, person: NDArray[np.int64]
) -> NDArray[np.int64]:
    """Return of rows the first of each person in each cell."""
    cell = row[mine] * grid.used.shape[1] + column[mine]
    _, first = np.unique(np.stack([cell, person[mine]]), axis=1, return_index=True)
    return np.asarray(mine[np.sort(first)])


def _gathered(hot: NDArray[np.bool_], held: NDArray[np.bool_]) -> Iterator[tuple[NDArray[np.int64], NDArray[np.int64]]]:
    """Yield hot cells that touch each other, from south-west on, and those of their 3 x 3 cells that hold anything, (k,2) each.

    A cell is hot for what lies around it too: what is shown are the cells that hold what made it so.
    """
    left = {(int(row), int(column)) for row, column in np.argwhere(hot)}
    full = {(int(row), int(column)) for row, column in np.argwhere(held)}
    for start in sorted(left):
        if start not in left:
            continue
        left.discard(start)
        group, at = [start], 0
        while at < len(group):
            near = [one for one in _around(group[at]) if one in left]
            left.difference_update(near)
            group += near
            at += 1
        holding = {one for cell in group for one in _around(cell) if one in full}
        yield np.array(sorted(group), dtype=np.int64), np.array(sorted(holding), dtype=np.int64)


def _around(cell: tuple[int, int]) -> list[tuple[int, int]]:
    return [(cell[0] + up, cell[1] + right) for up in (-1, 0, 1) for right in (-1, 0, 1)]


def _flags(cells: NDArray[np.int64], shape: tuple[int, ...]) -> NDArray[np.bool_]:
    found = np.zeros(shape, dtype=bool)
    found[cells[:, 0], cells[:, 1]] = True
    return found


def _spot(
    cells: NDArray[np.int64],
    there: NDArray[np.int64],
    grid: Grid,
    areas: Sequence[SituationArea],
    belongs: NDArray[np.bool_],
    z: float,
    category: str,
    voice: str,
) -> HotSpot:
    polygon = _polygon(cells, grid)
    held = belongs[:, there].sum(axis=1) if len(areas) else np.zeros(0, dtype=np.int64)
    most = int(np.argmax(held)) if len(held) and held.max() else None
    middle = polygon.representative_point()
    return HotSpot(
        number=0,
        area=areas[most].key if most is not None else "",
        area_name=areas[most].name if most is not None else "",
        category=category,
        count=len(there),
        cells=len(cells),
        z=z,
        wkb=bytes(polygon.wkb),
        xy=(float(middle.x), float(middle.y)),
        voice=voice,
    )


def _polygon(cells: NDArray[np.int64], grid: Grid) -> Any:
    """Return cells as a polygon, or several, that begins at its south-west corner: the same cells give the same bytes."""
    from shapely.geometry import box
    from shapely.ops import unary_union

    side = grid.side
    west, south = grid.left + side * cells[:, 1], grid.bottom + side * cells[:, 0]
    union = unary_union([box(x, y, x + side, y + side) for x, y in zip(west.tolist(), south.tolist())])
    return union.normalize() if hasattr(union, "normalize") else union
