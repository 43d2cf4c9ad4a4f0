"""Points gathered around those with most voices near them: the greatest first, then the greatest of what is left.

What is asked for is a plain greedy: of the free points take the one with most different voices of free points within the radius
(of several the first), with those points; again until nobody has enough. Done point by point it asks for the greatest of all
n points again and again, and for all pairs at once.

Here a bound of every point is counted first, by a tree that keeps no pairs. Bounds only sink, so points are weighed when the
greatest bound is theirs, all of one bound together. Of those that hold what their bound says one is taken when no earlier one
stands within twice the radius: nothing that is taken farther off changes its count. Each point is weighed about once however many
there are, and memory holds the pairs of one chunk.
"""

from __future__ import annotations

import heapq
from collections.abc import Iterator

import numpy as np

from ..pairs import PointGrid, near_pairs

_MANY = 10_000
"""More points than this are counted by all cores: starting them takes longer than counting few."""
_LEAF = 32
"""So many points of the tree are compared one by one."""
_FEW = 0.5
"""Squares are made anew when so large a share of their points is left."""


def gathered(
    xy: np.ndarray, voices: np.ndarray, group: np.ndarray, radius_m: float, least: int
) -> Iterator[tuple[np.ndarray, int]]:
    """Yield (rows, number of voices) of each gathering of at least `least` of `voices` (n,) at `xy` (n,2): group by group (n,),
    numbers from 0, of each most voices first.

    No two of different groups gather, however near. Rows are sorted; no row is in two gatherings. Distances are in metres, the radius
    included. All groups are looked at together: what a look costs is paid by their greatest number of voices, not by each of them.
    """
    free = _Free(np.ascontiguousarray(xy, dtype=float), voices, group, radius_m)
    found: list[tuple[int, int, np.ndarray]] = []
    waiting = _Waiting(free.bounds(), least)
    while (level := waiting.greatest()) is not None:
        rows = free.of(waiting.take(level))
        count = free.weigh(rows)
        waiting.add(rows[count < level], count[count < level])
        full = np.sort(rows[count == level])
        first = free.first_of(full)
        for row, near in free.remove(full[first]):
            found.append((level, row, near))
        waiting.add(full[~first], np.full(int((~first).sum()), level))
    of = group.tolist()
    for voiced, _row, near in sorted(found, key=lambda one: (of[one[1]], -one[0], one[1])):
        yield near, voiced


class _Waiting:
    """Rows by the bound of their count, the greatest bound first."""

    def __init__(self, bounds: np.ndarray, least: int) -> None:
        self._least = least
        self._rows: dict[int, list[np.ndarray]] = {}
        self._levels: list[int] = []
        self.add(np.arange(len(bounds)), bounds)

    def add(self, rows: np.ndarray, bounds: np.ndarray) -> None:
        """Let rows wait until their bound is the greatest; too small a one never is."""
        order = np.argsort(bounds, kind="stable")
        order = order[np.searchsorted(bounds[order], self._least) :]
        if not len(order):
            return
        ordered = bounds[order]
        for part in _cut(order, ordered):
            level = int(bounds[part[0]])
            if level not in self._rows:
                self._rows[level] = []
                heapq.heappush(self._levels, -level)
            self._rows[level].append(rows[part])

    def greatest(self) -> int | None:
        """Return the greatest bound, None when nobody waits."""
        return -self._levels[0] if self._levels else None

    def take(self, level: int) -> np.ndarray:
        """Return the rows of the greatest bound, which wait no more."""
        heapq.heappop(self._levels)
        return np.concatenate(self._rows.pop(level))


class _Free:
    """The points that belong to no gathering yet."""

    def __init__(self, xy: np.ndarray, voices: np.ndarray, group: np.ndarray, radius_m: float) -> None:
        self.xy = xy
        self._group = group
        _, self._voice, times = np.unique(voices, return_inverse=True, return_counts=True)
        self._shared = times[self._voice] > 1
        order = np.lexsort((group, self.xy[:, 1], self.xy[:, 0]))
        apart = (self.xy[order[1:]] != self.xy[order[:-1]]).any(axis=1) | (group[order[1:]] != group[order[:-1]])
        other = np.append(True, apart)[: len(order)]
        self._alike = np.empty(len(order), dtype=np.int64)
        self._alike[order] = order[np.flatnonzero(other)][np.cumsum(other) - 1]
        """The first point at the same spot: what lies around it is the same."""
        self._radius = radius_m
        self._free = np.ones(len(xy), dtype=bool)
        self._left = 0
        self._squares()

    def _squares(self) -> None:
        self._kept = np.flatnonzero(self._free)
        self._grid = PointGrid(self.xy[self._kept], self._radius, self._group[self._kept])
        self._left = len(self._kept)

    def bounds(self) -> np.ndarray:
        """Return (n,) no fewer than each point's voices: how many points are within the radius, or a hair farther off."""
        from scipy.spatial import cKDTree

        tree = cKDTree(self.xy, leafsize=_LEAF, balanced_tree=False)
        one = tree.indices[self._alike[tree.indices] == tree.indices]  # neighbours in turn: half the time of any order
        reach, workers = self._radius * (1.0 + 1e-9), -1 if len(self.xy) > _MANY else 1
        count = np.zeros(len(self.xy), dtype=np.int64)
        count[one] = tree.query_ball_point(self.xy[one], reach, return_length=True, workers=workers)
        return count[self._alike]

    def of(self, rows: np.ndarray) -> np.ndarray:
        """Return those of the rows that are free."""
        return rows[self._free[rows]]

    def weigh(self, rows: np.ndarray) -> np.ndarray:
        """Return how many different voices of free points each of the rows has within the radius."""
        spots, at = np.unique(self._alike[rows], return_inverse=True)
        count = np.zeros(len(spots), dtype=np.int64)
        for i, point, _ in self._grid.pairs(self.xy[spots], self._group[spots]):
            j = self._kept[point]
            free = self._free[j]
            i, j = i[free], j[free]
            shared = self._shared[j]
            count += np.bincount(i[~shared], minlength=len(spots))
            pairs = np.unique(i[shared] * len(self._voice) + self._voice[j[shared]])
            count += np.bincount(pairs // len(self._voice), minlength=len(spots))
        return count[at]

    def first_of(self, rows: np.ndarray) -> np.ndarray:
        """Return which of the rows, sorted, have no earlier one within twice the radius, or a hair farther off."""
        first = np.zeros(len(rows), dtype=bool)
        _, one = np.unique(self._alike[rows], return_index=True)
        one.sort()
        first[one] = True
        if len(one) > 1:
            at = self.xy[rows[one]]
            later, earlier, _ = near_pairs(at, at, 2.0 * self._radius * (1.0 + 1e-9))
            first[one[later[earlier < later]]] = False
        return first

    def remove(self, centres: np.ndarray) -> list[tuple[int, np.ndarray]]:
        """Return each of the centres, no two within twice the radius, with the free rows around it, which are free no more."""
        if not len(centres):
            return []
        parts = [(i, self._kept[point]) for i, point, _ in self._grid.pairs(self.xy[centres], self._group[centres])]
        i, j = (np.concatenate(column) for column in zip(*parts))
        i, j = i[self._free[j]], j[self._free[j]]
        order = np.lexsort((j, i))
        near = _cut(j[order], i[order])
        self._free[j] = False
        self._left -= len(j)
        if self._left < _FEW * len(self._kept):
            self._squares()
        return list(zip(centres.tolist(), near))


def _cut(rows: np.ndarray, keys: np.ndarray) -> list[np.ndarray]:
    """Return the rows (n,), at least one, cut where the sorted keys (n,) change: `np.split` takes as long as all the rest."""
    ends = [*(np.flatnonzero(keys[1:] != keys[:-1]) + 1).tolist(), len(rows)]
    return [rows[first:last] for first, last in zip([0, *ends], ends)]
