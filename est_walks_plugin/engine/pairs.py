"""All pairs of points from two sets that lie near each other, in chunks of bounded memory."""

from __future__ import annotations

from typing import Iterator

import numpy as np

from .runs import from_each

CHUNK = 60_000
"""So many pairs are looked at together: what lies around them then stays in the processor's cache."""
_HAIR = 1e-9
"""So much of the radius is looked farther where something might be missed by rounding."""


class PointGrid:
    """Points sorted into columns as wide as a radius and northwards in them, for asking again and again what lies within it."""

    def __init__(self, xy: np.ndarray, radius: float, group: np.ndarray | None = None) -> None:
        """`xy` (m,2) metres; `radius` metres is the greatest distance that can be asked for. Points of different `group` (m,), numbers
        from 0, lie apart however near: each group has columns of its own."""
        self._radius = float(radius)
        self._origin = xy.min(axis=0) if len(xy) else np.zeros(2)
        column = np.floor((xy[:, 0] - self._origin[0]) / self._radius).astype(np.int64)
        north = xy[:, 1] - self._origin[1]
        self._columns = int(column.max()) + 1 if len(xy) else 1
        self._top = float(north.max()) + 1.0 if len(xy) else 1.0
        """Where all points of a column lie south of."""
        key = (column if group is None else group * self._columns + column) * (self._top + 2.0) + north
        self._order = np.argsort(key, kind="stable")
        self._key = key[self._order]
        self._hair = self._radius * _HAIR + 4.0 * float(np.spacing(self._key[-1])) if len(xy) else 0.0
        self._x, self._y = xy[self._order, 0].copy(), xy[self._order, 1].copy()

    def pairs(
        self, xy: np.ndarray, group: np.ndarray | None = None
    ) -> Iterator[tuple[np.ndarray, np.ndarray, np.ndarray]]:
        """Yield (p,) i, j and squared metres for `xy[i]` (n,2) and grid point j, of its `group` (n,), with distance <= radius.

        Every pair comes once. Within a chunk pairs are not sorted.
        """
        if len(xy) == 0 or len(self._x) == 0:
            return
        first, last = self._ranges(xy, group)
        sizes = (last - first).sum(axis=0)
        ends = np.cumsum(sizes)
        start = 0
        while start < len(xy):
            done = int(ends[start - 1]) if start else 0
            stop = max(start + 1, int(np.searchsorted(ends, done + CHUNK, side="right")))
            yield self._expand(xy, start, stop, first, last)
            start = stop

    def _ranges(self, xy: np.ndarray, group: np.ndarray | None) -> tuple[np.ndarray, np.ndarray]:
        """Return (3,n) first and last sorted position of grid points in the three columns around each point.

        Of the columns beside its own a point's circle holds less the farther off they are.
        """
        along = (xy[:, 0] - self._origin[0]) / self._radius
        own, north = np.floor(along), xy[:, 1] - self._origin[1]
        base = own.astype(np.int64) if group is None else group * self._columns + own.astype(np.int64)
        first, last = np.zeros((3, len(xy)), dtype=np.int64), np.zeros((3, len(xy)), dtype=np.int64)
        for row, (step, away) in enumerate(((-1, along - own), (0, np.zeros(len(xy))), (1, own + 1.0 - along))):
            inside = (own + step >= 0) & (own + step < self._columns)
            reach = self._radius * np.sqrt(np.maximum(0.0, 1.0 - away[inside] ** 2)) + self._hair
            start = (base[inside] + step) * (self._top + 2.0)
            low, high = (np.clip(north[inside] + side, -1.0, self._top) for side in (-reach, reach))
            first[row, inside] = np.searchsorted(self._key, start + low)
            last[row, inside] = np.searchsorted(self._key, start + high, side="right")
        return first, last

    def _expand(
        self, xy: np.ndarray, start: int, stop: int, first: np.ndarray, last: np.ndarray
    ) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        low, high = first[:, start:stop].ravel(), last[:, start:stop].ravel()
        count = high - low
        who = np.repeat(np.tile(np.arange(start, stop), 3), count)
        place = from_each(low, count)
        dx = xy[who, 0] - self._x[place]
        dy = xy[who, 1] - self._y[place]
        square = dx * dx + dy * dy
        near = np.flatnonzero(square <= self._radius * self._radius)
        return who[near], self._order[place[near]], square[near]


def near_pairs(a: np.ndarray, b: np.ndarray, radius: float) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return (p,) i, j and metres of all pairs `a[i]` (n,2), `b[j]` (m,2) within `radius` metres, sorted by i, then j."""
    parts = list(PointGrid(b, radius).pairs(a)) if len(b) else []
    if not parts:
        none = np.zeros(0, dtype=np.int64)
        return none, none.copy(), np.zeros(0)
    i, j, square = (np.concatenate(column) for column in zip(*parts))
    order = np.argsort(i.astype(np.int64) * len(b) + j)  # one number a pair: half the time of sorting by two
    return i[order], j[order], np.sqrt(square[order])


def boxes_around(xy: np.ndarray, margin: float, most: int = 8) -> list[tuple[float, float, float, float]]:
    """Return at most `most` boxes (xmin, ymin, xmax, ymax) that hold the points (n,2) and `margin` metres around each.

    The largest box is cut where the widest gap between its points is, so that points in several towns ask for the towns
    and not for the land between.
    """
    groups = [xy] if len(xy) else []
    while len(groups) < most:
        gaps = [_widest_gap(group) for group in groups]
        widest = max(range(len(groups)), key=lambda number: gaps[number][0], default=-1)
        if widest < 0 or gaps[widest][0] <= 2 * margin:
            break
        _gap, axis, at = gaps[widest]
        group = groups.pop(widest)
        groups += [group[group[:, axis] <= at], group[group[:, axis] > at]]
    boxes = [(*(group.min(axis=0) - margin), *(group.max(axis=0) + margin)) for group in groups]
    return [(float(left), float(low), float(right), float(high)) for left, low, right, high in boxes]


def _widest_gap(xy: np.ndarray) -> tuple[float, int, float]:
    """Return the widest gap between neighbours along an axis in metres, the axis, and where it begins."""
    found = [(0.0, 0, float(xy[0, 0]))]
    for axis in (0, 1):
        along = np.sort(xy[:, axis])
        steps = np.diff(along)
        if len(steps):
            at = int(steps.argmax())
            found.append((float(steps[at]), axis, float(along[at])))
    return max(found, key=lambda one: one[0])
