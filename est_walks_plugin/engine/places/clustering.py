"""DBSCAN on points in the plane, with exactly the labels of the original algorithm.

Ester et al. 1996. A point is core when at least `min_points` points, itself included, lie within
`radius`; core points within `radius` of each other share a cluster; a point that is not core joins the
first cluster (in order of creation) with a core point within `radius`, else it is noise. Clusters are
numbered by their first core point, as a scan from the first point to the last creates them.

In squares with a diagonal of `radius` all points are neighbours, so crowded squares are core at once, and
clusters are found as components of squares: memory stays linear however many points coincide.

Why not scipy's cKDTree with all pairs of core points and `connected_components`, in 25 lines: the labels are equal, but
on pins of a town (bench_points.py, processor seconds) it takes 0.33 for 0.13 at 100 000 points, 10.2 and 890 MB for 2.0
and 160 MB at a million, and where 100 000 points lie at 20 spots 13 s and 3 GB for 0.03 s: the pairs grow with the
square of what lies together.
"""

from __future__ import annotations

import numpy as np

from ...i18n import tr
from ...model.errors import InputError, ParameterError
from ..runs import from_each, within_each

_CHUNK = 1_000_000
_QUERY = 100_000


def dbscan(xy: np.ndarray, radius: float, min_points: int) -> np.ndarray:
    """Return (n,) cluster labels of `xy` (n,2) metres, -1 = noise.

    Raises InputError for NaN, ParameterError unless radius > 0 and min_points >= 1.
    """
    points = np.ascontiguousarray(np.asarray(xy, dtype=float).reshape(-1, 2))
    if not (np.isfinite(radius) and radius > 0 and min_points >= 1):
        raise ParameterError(tr("Clustering needs a radius of more than 0 m and at least 1 point a cluster."))
    if not np.isfinite(points).all():
        raise InputError(tr("A point to cluster has a coordinate that is not a number; leave it out."))
    labels = np.full(len(points), -1, dtype=np.int64)
    if len(points) == 0:
        return labels
    squares = _Squares(points, float(radius))
    core, loose, neighbours = _core_points(points, squares, float(radius), int(min_points))
    core_rows = np.flatnonzero(core)
    if len(core_rows) == 0:
        return labels
    component = _components(points, squares, core, float(radius))
    # Number the clusters by their first core point.
    _, first, number = np.unique(component[core_rows], return_index=True, return_inverse=True)
    rank = np.empty(len(first), dtype=np.int64)
    rank[np.argsort(first, kind="stable")] = np.arange(len(first))
    labels[core_rows] = rank[number]
    return _with_border(labels, core, loose, neighbours)


class _Squares:
    """Points sorted into squares whose diagonal is the radius."""

    def __init__(self, points: np.ndarray, radius: float) -> None:
        # A hair smaller than radius / sqrt(2), so that rounding cannot push two points of a square apart.
        self.side = radius / np.sqrt(2.0) * (1.0 - 1e-9)
        cell = np.floor((points - points.min(axis=0)) / self.side).astype(np.int64)
        self.stride = int(cell[:, 1].max()) + 6
        key = cell[:, 0] * self.stride + cell[:, 1]
        self.order = np.argsort(key, kind="stable")
        ordered = key[self.order]
        self.first = np.flatnonzero(np.concatenate([[True], np.diff(ordered) > 0]))
        self.key = ordered[self.first]
        self.size = np.diff(np.append(self.first, len(points)))
        self.of_point = np.empty(len(points), dtype=np.int64)
        self.of_point[self.order] = np.repeat(np.arange(len(self.key)), self.size)


def _core_points(
    points: np.ndarray, squares: _Squares, radius: float, min_points: int
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return (n,) which points are core, the rows that are not, and their neighbours (-1 padded).

    A point that is not core has fewer than `min_points` neighbours, so its nearest `min_points` hold all.
    """
    from scipy.spatial import cKDTree

    core = squares.size[squares.of_point] >= min_points
    unsure = np.flatnonzero(~core)
    if len(unsure) == 0 or min_points == 1:
        return np.ones(len(points), dtype=bool), np.zeros(0, dtype=np.int64), np.zeros((0, 0), dtype=np.int64)
    count = min(min_points, len(points))
    tree = cKDTree(points, balanced_tree=False)
    loose, neighbours = [], []
    for start in range(0, len(unsure), _QUERY):
        rows = unsure[start : start + _QUERY]
        bound = radius * (1.0 + 1e-9)
        _, near = tree.query(points[rows], k=np.arange(1, count + 1), distance_upper_bound=bound, workers=-1)
        gap = points[np.minimum(near, len(points) - 1)] - points[rows][:, None]
        within = (near < len(points)) & ((gap * gap).sum(axis=2) <= radius * radius)
        enough = within.sum(axis=1) >= min_points
        core[rows[enough]] = True
        loose.append(rows[~enough])
        neighbours.append(np.where(within[~enough], near[~enough], -1))
    return core, np.concatenate(loose), np.concatenate(neighbours)


def _components(points: np.ndarray, squares: _Squares, core: np.ndarray, radius: float) -> np.ndarray:
    """Return (n,) a component number for every core point (0 for others).

    Squares are linked by a cheap look at points near their common border first; only pairs of squares
    that are then still apart are compared in full.
    """
    from scipy.sparse import coo_matrix
    from scipy.sparse.csgraph import connected_components

    members = squares.order[core[squares.order]]
    square = squares.of_point[members]
    first = np.flatnonzero(np.concatenate([[True], np.diff(square) > 0]))
    key, size = squares.key[square[first]], np.diff(np.append(first, len(members)))
    left, right = _neighbouring(key, squares.stride)
    x, y = points[members, 0], points[members, 1]
    linked = _quick_links(x, y, first, size, left, right, radius)

    def label(rows: np.ndarray) -> np.ndarray:
        graph = coo_matrix((np.ones(len(rows), dtype=np.int8), (left[rows], right[rows])), shape=(len(key), len(key)))
        return np.asarray(connected_components(graph, directed=False)[1])

    found = np.flatnonzero(linked)
    component = label(found)
    undecided = np.flatnonzero(~linked & (component[left] != component[right]))
    touching = undecided[_touch(x, y, first, size, left[undecided], right[undecided], radius)]
    if len(touching):
        component = label(np.concatenate([found, touching]))
    result = np.zeros(len(points), dtype=np.int64)
    result[members] = np.repeat(component, size)
    return result


def _neighbouring(key: np.ndarray, stride: int) -> tuple[np.ndarray, np.ndarray]:
    """Return pairs (left, right) of squares that may hold points within the radius, each pair once."""
    lefts, rights = [], []
    for dx in range(3):
        for dy in range(-2, 3):
            if dx == 0 and dy <= 0:
                continue
            wanted = key + dx * stride + dy
            place = np.minimum(np.searchsorted(key, wanted), len(key) - 1)
            hit = np.flatnonzero(key[place] == wanted)
            lefts.append(hit)
            rights.append(place[hit])
    return np.concatenate(lefts), np.concatenate(rights)


def _quick_links(
    x: np.ndarray,
    y: np.ndarray,
    first: np.ndarray,
    size: np.ndarray,
    left: np.ndarray,
    right: np.ndarray,
    radius: float,
) -> np.ndarray:
    """Return (p,) True where a few points of both squares already lie within the radius."""
    linked = np.zeros(len(left), dtype=bool)
    for a in range(3):
        for b in range(3):
            rows = np.flatnonzero(~linked)
            i = first[left[rows]] + (size[left[rows]] - 1) * a // 2
            j = first[right[rows]] + (size[right[rows]] - 1) * b // 2
            linked[rows] = (x[i] - x[j]) ** 2 + (y[i] - y[j]) ** 2 <= radius * radius
    return linked


def _touch(
    x: np.ndarray,
    y: np.ndarray,
    first: np.ndarray,
    size: np.ndarray,
    left: np.ndarray,
    right: np.ndarray,
    radius: float,
) -> np.ndarray:
    """Return rows of the pairs (left, right) of squares that hold two points within the radius."""
    if len(left) == 0:
        return np.zeros(0, dtype=np.int64)
    touching = np.zeros(len(left), dtype=bool)
    # Only points within the radius of the other square's box can matter.
    boxes = [(np.minimum.reduceat(v, first), np.maximum.reduceat(v, first)) for v in (x, y)]
    near_a, pair_a = _near_box(x, y, first, size, left, boxes, right, radius)
    near_b, pair_b = _near_box(x, y, first, size, right, boxes, left, radius)
    count_b = np.bincount(pair_b, minlength=len(left))
    start_b = np.cumsum(count_b) - count_b
    work = count_b[pair_a]
    ends = np.cumsum(work)
    begin = 0
    while begin < len(pair_a):
        done = int(ends[begin - 1]) if begin else 0
        stop = max(begin + 1, int(np.searchsorted(ends, done + _CHUNK, side="right")))
        part = work[begin:stop]
        pair = np.repeat(pair_a[begin:stop], part)
        i = np.repeat(near_a[begin:stop], part)
        j = near_b[start_b[pair] + within_each(part)]
        touching[pair[(x[i] - x[j]) ** 2 + (y[i] - y[j]) ** 2 <= radius * radius]] = True
        begin = stop
    return np.flatnonzero(touching)


def _near_box(
    x: np.ndarray,
    y: np.ndarray,
    first: np.ndarray,
    size: np.ndarray,
    mine: np.ndarray,
    boxes: list[tuple[np.ndarray, np.ndarray]],
    other: np.ndarray,
    radius: float,
) -> tuple[np.ndarray, np.ndarray]:
    """Return points of square mine[p] within the radius of the box of square other[p], and their p, sorted."""
    count = size[mine]
    pair = np.repeat(np.arange(len(mine)), count)
    point = from_each(first[mine], count)
    (xmin, xmax), (ymin, ymax) = boxes
    box = other[pair]
    dx = np.maximum(np.maximum(xmin[box] - x[point], x[point] - xmax[box]), 0.0)
    dy = np.maximum(np.maximum(ymin[box] - y[point], y[point] - ymax[box]), 0.0)
    near = dx * dx + dy * dy <= radius * radius
    return point[near], pair[near]


def _with_border(labels: np.ndarray, core: np.ndarray, loose: np.ndarray, neighbours: np.ndarray) -> np.ndarray:
    """Give points that are not core the first cluster among their core neighbours."""
    if len(loose) == 0:
        return labels
    usable = (neighbours >= 0) & core[neighbours]
    none = np.iinfo(np.int64).max
    best = np.where(usable, labels[neighbours], none).min(axis=1)
    joined = best < none
    labels[loose[joined]] = best[joined]
    return labels
