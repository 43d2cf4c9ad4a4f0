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
        sizes = [len(line) for line in lines]
        corner = np.round(np.concatenate([*lines, np.zeros((0, 2))]) * 100.0).astype(np.int64)
        self._xy, inverse = np.unique(corner, axis=0, return_inverse=True)
        self._at = self._xy.tolist()
        self._corner = np.split(inverse.reshape(-1), np.cumsum(sizes)[:-1]) if sizes else []
        self._name: dict[int, str] = {}
        self._next: dict[int, list[int]] = {}
        for way, corners in enumerate(self._corner):
            if names[way]:
                for node in corners.tolist():
                    self._name.setdefault(node, str(names[way]))
                continue
            listed = corners.tolist()
            for first, second in zip(listed, listed[1:]):
                self._next.setdefault(first, []).append(second)
                self._next.setdefault(second, []).append(first)

    def ends(self, way: int, at: NDArray[np.float64]) -> tuple[str, ...]:
        """Return the streets reached from `at` along `way` in its two directions: none, one or two different names."""
        corners = self._corner[way].tolist()
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
            if node in self._name:
                yield self._name[node]
                continue
            x, y = self._at[node]
            for other in self._next.get(node, ()):
                there = self._at[other]
                farther = away + float(np.hypot(there[0] - x, there[1] - y)) / 100.0
                if other not in seen and farther <= JOINS_M:
                    heapq.heappush(queue, (farther, other))


def _segment_of(xy: NDArray[np.float64], at: NDArray[np.float64]) -> int:
    """Return which segment of a line (k,2) lies nearest to a point."""
    step = np.diff(xy, axis=0)
    square = np.maximum((step**2).sum(axis=1), 1e-12)
    share = np.clip(((at - xy[:-1]) * step).sum(axis=1) / square, 0.0, 1.0)
    return int(np.hypot(*(xy[:-1] + share[:, None] * step - at).T).argmin())
