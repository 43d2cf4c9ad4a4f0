"""Where a place is built up: its border drawn round houses that stand no farther apart than in one urban area.

Statistics Sweden (and the Nordic countries since 1960) call houses one urban area while they stand at most 200 m apart
(SCB, "Statistiska tätorter: avgränsning"; a count of at least 200 inhabitants is the other half of its rule, and not
asked here). On squares of 20 m: all within half of that distance of a house or street is joined, the largest joined
part within the place is kept, and drawn back to stand `ROUND_M` from its outermost houses. Arrays in, a polygon out.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from shapely.geometry.base import BaseGeometry

CELL_M = 20.0
APART_M = 200.0
"""The most that houses of one urban area stand apart."""
ROUND_M = 40.0
"""How far the border stands from the outermost house or street."""
NARROW_M = 140.0
"""A strip narrower than this is a road with a house or two, not a part of the place."""
HOLE_M2 = 500_000.0
"""What is surrounded and smaller belongs to the place: its parks and its woods."""
PART_M2 = 100_000.0
"""Beside the largest part, others as large as this."""


def built_up(points: NDArray[np.float64], allowed: BaseGeometry, place: BaseGeometry) -> BaseGeometry | None:
    """Return the built-up part as a valid multipolygon in `allowed`, None where nothing is built in `place`.

    `points` (n, 2) stand on houses and along streets, no farther than some 50 m from one to the next of the same; the
    polygons are in the same metres. The largest joined part is that with most of what is built within `place`.
    """
    from scipy import ndimage
    from shapely.geometry import Point
    from shapely.prepared import prep

    inside = _cells_in(points, prep(allowed), Point)
    if not len(inside):
        return None
    margin = int(np.ceil(APART_M / CELL_M)) + 1
    low = inside.min(axis=0) - margin
    shape = tuple(inside.max(axis=0) - low + margin + 1)
    built = np.zeros(shape, dtype=bool)
    built[tuple((inside - low).T)] = True
    joined = _metres_to(built) <= APART_M / 2
    labels, _count = ndimage.label(joined, structure=np.ones((3, 3), dtype=int))
    of_place = prep(place)
    at_home = np.array([of_place.contains(Point(*_middle(cell))) for cell in inside], dtype=bool)
    if not at_home.any():
        return None
    votes = np.bincount(labels[tuple((inside[at_home] - low).T)])
    part = labels == int(votes.argmax())
    kept = _metres_to(~part) > APART_M / 2 - ROUND_M
    return _polygons(_without_strips(kept), low, allowed)


def _cells_in(points: NDArray[np.float64], allowed: object, point: type) -> NDArray[np.int64]:
    """Return the squares (k, 2) that hold a point, those with their middle within a prepared polygon."""
    cells = np.unique(np.floor(np.asarray(points, dtype=float).reshape(-1, 2) / CELL_M).astype(np.int64), axis=0)
    return cells[[bool(allowed.contains(point(*_middle(cell)))) for cell in cells]]  # type: ignore[attr-defined]


def _middle(cell: NDArray[np.int64]) -> tuple[float, float]:
    return (float(cell[0]) + 0.5) * CELL_M, (float(cell[1]) + 0.5) * CELL_M


def _metres_to(cells: NDArray[np.bool_]) -> NDArray[np.float64]:
    """Return how far each square lies from the nearest of `cells`, middle to middle."""
    from scipy import ndimage

    found: NDArray[np.float64] = ndimage.distance_transform_edt(~cells, sampling=CELL_M)
    return found


def _without_strips(cells: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Return the squares without strips narrower than `NARROW_M`, with small holes filled; all of them if all are strips."""
    from scipy import ndimage

    core = _metres_to(~cells) > NARROW_M / 2
    wide = cells & (_metres_to(core) <= NARROW_M / 2 + CELL_M) if core.any() else cells
    holes, count = ndimage.label(~wide)
    if count:
        sizes = np.bincount(holes.ravel())
        small = sizes * CELL_M**2 < HOLE_M2
        small[0] = False
        small[np.unique(np.concatenate([holes[0], holes[-1], holes[:, 0], holes[:, -1]]))] = False
        wide = wide | small[holes]
    return wide


def _polygons(cells: NDArray[np.bool_], low: NDArray[np.int64], allowed: BaseGeometry) -> BaseGeometry | None:
    """Return the squares as polygons with smoothed edges within `allowed`, without scraps."""
    from shapely.geometry import MultiPolygon, box
    from shapely.ops import unary_union

    strips = []
    for column, row in enumerate(np.diff(np.pad(cells, ((0, 0), (1, 1))).astype(np.int8), axis=1)):
        x = (low[0] + column) * CELL_M
        for first, last in zip(np.flatnonzero(row == 1), np.flatnonzero(row == -1)):
            strips.append(box(x, (low[1] + first) * CELL_M, x + CELL_M, (low[1] + last) * CELL_M))
    smooth = unary_union(strips).buffer(CELL_M).buffer(-2 * CELL_M).buffer(CELL_M).simplify(CELL_M * 0.75)
    shape = unary_union([_filled(part) for part in getattr(smooth, "geoms", [smooth])]).intersection(allowed)
    parts = [one for one in getattr(shape, "geoms", [shape]) if one.geom_type == "Polygon" and one.area > 0]
    largest = max((one.area for one in parts), default=0.0)
    kept = [one for one in parts if one.area >= min(PART_M2, largest)]
    return MultiPolygon(kept) if kept else None


def _filled(part: BaseGeometry) -> BaseGeometry:
    """Return a polygon without its small holes: smoothing closes the mouths of some bays."""
    from shapely.geometry import Polygon

    return Polygon(part.exterior, [ring for ring in part.interiors if Polygon(ring).area >= HOLE_M2])
