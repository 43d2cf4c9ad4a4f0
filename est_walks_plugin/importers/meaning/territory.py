"""Where the data should lie: the municipality or the areas of the store, as the importers see them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np

from ...model.crs import transform_bounds

if TYPE_CHECKING:
    from numpy.typing import NDArray

Bounds = tuple[float, float, float, float]


@dataclass(frozen=True)
class Territory:
    """`bounds` in the work CRS `crs`; `rings` of the border when it is known; `areas` are (uuid, name, rings).

    `exact` is False when the bounds come only from where the work CRS is used: then nothing counts as outside
    because of them, but what lies far from `centre`, the middle of the file's own points.
    """

    name: str
    crs: str
    bounds: Bounds
    rings: tuple[NDArray[np.float64], ...] = ()
    areas: tuple[tuple[str, str, tuple[NDArray[np.float64], ...]], ...] = ()
    exact: bool = True
    margin: float = 2_000.0
    zone: str = "Europe/Stockholm"
    reach: float = 5_000.0
    centre: tuple[float, float] | None = None
    _cache: dict[str, Bounds] = field(default_factory=dict, compare=False, repr=False)

    def bounds_in(self, crs: str) -> Bounds:
        """Return the bounds, grown by a tenth and the margin, in another CRS (x = easting or longitude)."""
        if crs not in self._cache:
            xmin, ymin, xmax, ymax = self.bounds
            grow = self.margin + 0.1 * max(xmax - xmin, ymax - ymin)
            wide = (xmin - grow, ymin - grow, xmax + grow, ymax + grow)
            self._cache[crs] = transform_bounds(wide, self.crs, crs) or (np.inf, np.inf, -np.inf, -np.inf)
        return self._cache[crs]

    def outside(self, xy: NDArray[np.float64]) -> NDArray[np.bool_]:
        """Return which of the points (n, 2) in the work CRS lie outside; a missing position is not outside.

        With a border: farther than 500 m outside it is outside (borders are generalised). With areas only: farther
        than `reach` from their bounds. With neither: farther than 50 km from the `centre`, else the points' median.
        """
        known = np.isfinite(xy).all(axis=1)
        result = np.zeros(len(xy), dtype=bool)
        if not known.any():
            return result
        points = xy[known]
        if not self.exact:
            middle = np.median(points, axis=0) if self.centre is None else np.array(self.centre)
            result[known] = np.abs(points - middle).max(axis=1) > 50_000.0
            return result
        grow = 500.0 if self.rings else self.reach
        xmin, ymin, xmax, ymax = self.bounds
        near = (
            (points[:, 0] >= xmin - grow)
            & (points[:, 0] <= xmax + grow)
            & (points[:, 1] >= ymin - grow)
            & (points[:, 1] <= ymax + grow)
        )
        if self.rings:
            inside = np.zeros(len(points), dtype=bool)
            inside[near] = contains(self.rings, points[near])
            doubtful = np.nonzero(near & ~inside)[0]
            for start in range(0, len(doubtful), 2_000):
                part = doubtful[start : start + 2_000]
                inside[part] = distance_to(self.rings, points[part]) <= grow
            near = inside
        result[known] = ~near
        return result

    def area_of(self, xy: NDArray[np.float64]) -> list[str | None]:
        """Return the uuid of the (first) area each point lies in."""
        result: list[str | None] = [None] * len(xy)
        free = np.isfinite(xy).all(axis=1)
        for uuid, _, rings in self.areas:
            if not rings or not free.any():
                continue
            candidates = np.nonzero(free)[0]
            hits = candidates[contains(rings, xy[candidates])]
            for index in hits.tolist():
                result[index] = uuid
            free[hits] = False
        return result


def contains(rings: tuple[NDArray[np.float64], ...], points: NDArray[np.float64]) -> NDArray[np.bool_]:
    """Return which points lie inside an odd number of rings (holes count), by ray casting on arrays."""
    x, y = points[:, 0], points[:, 1]
    inside = np.zeros(len(points), dtype=bool)
    if len(points) == 0:
        return inside
    corners = np.concatenate(rings)
    low, high = corners.min(axis=0), corners.max(axis=0)
    near = np.nonzero((x >= low[0]) & (x <= high[0]) & (y >= low[1]) & (y <= high[1]))[0]
    if len(near) == 0:
        return inside
    px, py = x[near], y[near]
    odd = np.zeros(len(near), dtype=bool)
    for ring in rings:
        for (x1, y1), (x2, y2) in zip(ring[:-1].tolist(), ring[1:].tolist()):
            if y1 == y2:
                continue
            crosses = (y1 > py) != (y2 > py)
            odd ^= crosses & (px < (x2 - x1) * (py - y1) / (y2 - y1) + x1)
    inside[near] = odd
    return inside


def distance_to(rings: tuple[NDArray[np.float64], ...], points: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return each point's distance in metres to the nearest edge of the rings."""
    best = np.full(len(points), np.inf)
    for ring in rings:
        for a, b in zip(ring[:-1], ring[1:]):
            step = b - a
            length = float(step @ step)
            along = np.clip(((points - a) @ step) / length, 0.0, 1.0) if length > 0 else np.zeros(len(points))
            gap = points - (a + along[:, None] * step)
            best = np.minimum(best, np.hypot(gap[:, 0], gap[:, 1]))
    return best
