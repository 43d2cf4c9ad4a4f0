"""Which points lie in which areas, and which areas lie on each other."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Iterable, Sequence

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

OVERLAP = 0.01
"""Areas that share this part of the smaller one lie on each other; less is how borders are drawn."""


@dataclass(frozen=True)
class SituationArea:
    """A row of the picture: its key in the store ("" when it is not kept there), its shapely polygon in metres."""

    key: str
    name: str
    polygon: Any
    population: int | None = None


def inside(xy: NDArray[np.float64], polygon: Any) -> NDArray[np.bool_]:
    """Return which points (n, 2) lie in a shapely polygon; on a border that two share, in one of them only; NaN in none.

    Counts the edges to the left of each point, of points sorted from south to north: about n log n, however many edges.
    """
    return inside_each(xy, [polygon])[0]


def inside_each(xy: NDArray[np.float64], polygons: Sequence[Any]) -> NDArray[np.bool_]:
    """Return (polygons, n): which points (n, 2) lie in each of the polygons: see `inside`."""
    found = np.zeros((len(polygons), len(xy)), dtype=bool)
    points = Northward(xy)
    for number, polygon in enumerate(polygons):
        found[number, points.within(polygon)] = True
    return found


def inside_any(xy: NDArray[np.float64], polygons: Iterable[Any]) -> NDArray[np.bool_]:
    """Return which points (n, 2) lie in any of the polygons: see `inside`."""
    found = np.zeros(len(xy), dtype=bool)
    points = Northward(xy)
    for polygon in polygons:
        found[points.within(polygon)] = True
    return found


class Northward:
    """Points sorted from south to north once: an area after the other looks only at those between its ends."""

    def __init__(self, xy: NDArray[np.float64]) -> None:
        self._order = np.argsort(xy[:, 1], kind="stable")  # NaN comes last, north of any area
        self._x, self._y = xy[self._order, 0], xy[self._order, 1]

    def within(self, polygon: Any) -> NDArray[np.int64]:
        """Return the rows of the points that lie in a polygon: see `inside`."""
        xmin, ymin, xmax, ymax = polygon.bounds
        south, north = np.searchsorted(self._y, ymin), np.searchsorted(self._y, ymax, side="right")
        across = self._x[south:north]
        with np.errstate(invalid="ignore"):
            rows = south + np.flatnonzero((across >= xmin) & (across <= xmax))
        x, y = self._x[rows], self._y[rows]
        odd = np.zeros(len(rows), dtype=bool)
        for ring in _rings(polygon):
            ends = np.asarray(ring.coords)[:, :2]
            low = np.minimum(ends[:-1, 1], ends[1:, 1])
            first, last = np.searchsorted(y, low), np.searchsorted(y, np.maximum(ends[:-1, 1], ends[1:, 1]))
            for edge in np.flatnonzero(first < last).tolist():
                part = slice(first[edge], last[edge])
                (x0, y0), (x1, y1) = ends[edge], ends[edge + 1]
                odd[part] ^= x[part] > x0 + (y[part] - y0) * (x1 - x0) / (y1 - y0)
        return np.asarray(self._order[rows[odd]])


def _rings(polygon: Any) -> Iterable[Any]:
    for part in getattr(polygon, "geoms", (polygon,)):
        if part.geom_type == "Polygon":
            yield part.exterior
            yield from part.interiors


def members(xy: NDArray[np.float64], areas: Sequence[SituationArea]) -> NDArray[np.bool_]:
    """Return (areas, n): which points (n, 2) lie in each area."""
    return inside_each(xy, [area.polygon for area in areas])


def overlapping(areas: Sequence[SituationArea]) -> tuple[str, ...]:
    """Return the names of the areas that lie on another, in their order."""
    found: set[int] = set()
    bounds = np.array([area.polygon.bounds for area in areas]).reshape(-1, 4)
    for first in range(len(areas)):
        low, high = np.maximum(bounds[first, :2], bounds[:, :2]), np.minimum(bounds[first, 2:], bounds[:, 2:])
        for second in np.flatnonzero((low < high).all(axis=1)).tolist():
            if second > first and _overlap(areas[first].polygon, areas[second].polygon):
                found |= {first, second}
    return tuple(areas[row].name for row in sorted(found))


def _overlap(first: Any, second: Any) -> bool:
    smaller = min(first.area, second.area)
    return smaller > 0 and bool(first.intersection(second).area > OVERLAP * smaller)
