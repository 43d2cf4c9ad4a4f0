"""Which streets a path without a name joins."""

from __future__ import annotations

import heapq
from typing import TYPE_CHECKING, Any, Iterator, Sequence

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

#: How far such a path is followed, in metres.
JOINS_M = 350.0


class Joined:
    """The ways as a graph of their corners, to follow a path without a name to the streets that it joins."""

    def __init__(self, lines: Sequence[NDArray[np.float64]], names: NDArray[Any]) -> None:
        sizes = np.array([len(line) for line in lines], dtype=np.int64)
        way = np.repeat(np.arange(len(lines), dtype=np.int32), sizes)
        self._names = names
        self._first = np.append(0, np.cumsum(sizes))
        self._xy, self._corner = _different(
            np.round(np.concatenate([*lines, np.zeros((0, 2))]) * 100.0).astype(np.int64)
        )
        is_named = np.array([bool(name) for name in names], dtype=bool)[way]
        self._street = np.full(len(self._xy), -1, dtype=np.int32)
        """The first way with a name at each corner, -1 where there is none."""
        self._street[self._corner[is_named][::-1]] = way[is_named][::-1]
        on = np.flatnonzero((way[1:] == way[:-1]) & ~is_named[1:])
        ends = np.concatenate([self._corner[on], self._corner[on + 1]])
        order = np.argsort(ends, kind="stable")
        self._next = np.concatenate([self._corner[on + 1], self._corner[on]])[order]
        self._from = np.searchsorted(ends[order], np.arange(len(self._xy) + 1))
        """Where the corners next to each along ways without a name begin."""

    def ends(self, way: int, at: NDArray[np.float64]) -> tuple[str, ...]:
        """Return the streets reached from `at` along `way` in its two directions: none, one or two different names."""
        corners = self._corner[self._first[way] : self._first[way + 1]].tolist()
        if len(corners) < 2:
            return ()
        xy = self._xy[corners] / 100.0
        split = _segment_of(xy, at)
        ahead = list(self._reached(corners[split + 1], corners[split]))
        behind = list(self._reached(corners[split], corners[split + 1]))
        for first in behind[:1]:
            for second in ahead:
                if second != first:
                    return first, second
        for second in ahead[:1]:
            for first in behind:
                if first != second:
                    return first, second
        return tuple((behind or ahead)[:1])

    def _reached(self, start: int, barred: int) -> Iterator[str]:
        """Yield names of streets by the way to them from a corner, never over `barred`; no way leads on along a street."""
        queue, seen = [(0.0, start)], {barred}
        while queue:
            away, node = heapq.heappop(queue)
            if node in seen:
                continue
            seen.add(node)
            if self._street[node] >= 0:
                yield str(self._names[self._street[node]])
                continue
            x, y = self._xy[node].tolist()
            for other in self._next[self._from[node] : self._from[node + 1]].tolist():
                there = self._xy[other].tolist()
                farther = away + float(np.hypot(there[0] - x, there[1] - y)) / 100.0
                if other not in seen and farther <= JOINS_M:
                    heapq.heappush(queue, (farther, other))


def _segment_of(xy: NDArray[np.float64], at: NDArray[np.float64]) -> int:
    """Return which segment of a line (k,2) lies nearest to a point."""
    step = np.diff(xy, axis=0)
    square = np.maximum((step**2).sum(axis=1), 1e-12)
    share = np.clip(((at - xy[:-1]) * step).sum(axis=1) / square, 0.0, 1.0)
    return int(np.hypot(*(xy[:-1] + share[:, None] * step - at).T).argmin())


def _different(corners: NDArray[np.int64]) -> tuple[NDArray[np.int64], NDArray[np.int32]]:
    """Return the different corners (k,2) of many (n,2), from west to east, and which of them each is: numpy's own way makes
    copies of all of them."""
    order = np.lexsort((corners[:, 1], corners[:, 0]))
    is_other = np.append(True, (corners[order[1:]] != corners[order[:-1]]).any(axis=1))[: len(order)]
    number = np.empty(len(order), dtype=np.int32)
    number[order] = np.cumsum(is_other) - 1
    return corners[order[is_other]], number
