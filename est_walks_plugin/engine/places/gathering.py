"""Points gathered around those with most voices near them: the greatest first, then the greatest of what is left.

What is asked for is a plain greedy: of the free points take the one with most different voices of free points within the radius
(of several the first), with those points; again until nobody has enough. Done point by point it asks for the greatest of all
n points again and again, and for all pairs at once.

Here every spot, where one or many points lie, has a bound of its voices: the free points around it, counted once and then less by
those that are taken. What is taken around one spot changes nothing for another farther off than twice the radius, so the plain greedy
takes at some time whatever is the greatest as far as that: all such are weighed together, those that hold what their bound says are
taken, and the others wait with what they hold as their bound. Each pair of points is looked at about once, memory holds the pairs of
one chunk, and there are as many rounds as gatherings that hang on each other in a row.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from ..pairs import PointGrid
from ..runs import from_each

_MANY = 10_000
"""More points than this are counted by all cores: starting them takes longer than counting few."""
_LEAF = 32
"""So many points of the tree are compared one by one."""
_FEW = 0.7
"""Squares are made anew when so large a share of their spots is left."""
_HAIR = 1.0 + 1e-9
"""So much farther than asked for is looked where something might be missed by rounding."""
_OFFSETS = tuple((column, row) for column in range(-2, 3) for row in range(-2, 3))
"""The cells, as wide as the radius, that hold everything within twice the radius of a cell."""


def gathered(
    xy: np.ndarray, voices: np.ndarray, group: np.ndarray, radius_m: float, least: int
) -> Iterator[tuple[np.ndarray, int]]:
    """Yield (rows, number of voices) of each gathering of at least `least` of `voices` (n,) at `xy` (n,2): group by group (n,),
    numbers from 0, of each most voices first.

    No two of different groups gather, however near. Rows are sorted; no row is in two gatherings. Distances are in metres, the radius
    included. All groups are looked at together.
    """
    if not len(xy):
        return
    spots = _Spots(np.ascontiguousarray(xy, dtype=float), np.asarray(voices), np.asarray(group))
    waiting = _Waiting(spots, radius_m, least)
    found: list[tuple[int, int, int, np.ndarray]] = []
    while len(greatest := waiting.greatest()):
        held = waiting.weigh(greatest)
        full = held == waiting.bound(greatest)
        waiting.lower(greatest[~full], held[~full])
        taken = zip(greatest[full].tolist(), held[full].tolist(), waiting.take(greatest[full]))
        found += [(int(spots.group[spot]), -count, int(spots.first[spot]), near) for spot, count, near in taken]
    for _group, count, _first, near in sorted(found, key=lambda one: one[:3]):
        yield near, -count


class _Spots:
    """Where points lie: a spot holds all points of a group at one place, which share whatever lies around them."""

    def __init__(self, xy: np.ndarray, voices: np.ndarray, group: np.ndarray) -> None:
        self.points = xy
        order = np.lexsort((xy[:, 1], xy[:, 0], group))  # points at one spot stay in their order
        other = (xy[order[1:]] != xy[order[:-1]]).any(axis=1) | (group[order[1:]] != group[order[:-1]])
        begin = np.concatenate([[0], np.flatnonzero(other) + 1])
        self.first = order[begin]
        """The first point of each spot (s,)."""
        self.xy, self.group = xy[self.first], group[self.first]
        self.size = np.diff(np.append(begin, len(order)))
        self._rows, self._begin = order, begin
        _, voice, times = np.unique(voices, return_inverse=True, return_counts=True)
        voice = voice[order]
        shared = times[voice] > 1
        self.alone = np.add.reduceat(~shared, begin, dtype=np.int64)
        """How many points of each spot (s,) have a voice that no other point has."""
        self.voices = len(times)
        self._shared = voice[shared]
        self._shared_size = self.size - self.alone
        self._shared_begin = np.cumsum(self._shared_size) - self._shared_size

    def rows(self, spots: np.ndarray) -> np.ndarray:
        """Return the points of some spots, spot after spot."""
        return self._rows[from_each(self._begin[spots], self.size[spots])]

    def shared(self, spots: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """Return (k,) numbers of voices that other points have too, and for which of the spots (p,) each stands."""
        size = self._shared_size[spots]
        return self._shared[from_each(self._shared_begin[spots], size)], np.repeat(np.arange(len(spots)), size)


class _Waiting:
    """The spots that belong to no gathering yet, by the bound of their voices."""

    def __init__(self, spots: _Spots, radius_m: float, least: int) -> None:
        self._spots, self._radius, self._least = spots, radius_m, least
        self._free = np.ones(len(spots.xy), dtype=bool)
        self._around = _counted(spots, radius_m)
        self._held = self._around.copy()
        self._score = np.empty(len(spots.xy), dtype=np.int64)
        self._cells = _Cells(spots.xy, radius_m * _HAIR)
        self._tell(np.arange(len(spots.xy)))
        self._squares()

    def _squares(self) -> None:
        self._kept = np.flatnonzero(self._free)
        self._grid = PointGrid(self._spots.xy[self._kept], self._radius, self._spots.group[self._kept])
        self._left = len(self._kept)

    def _tell(self, spots: np.ndarray) -> None:
        """Score spots anew: the greater bound is greater, of one bound the earlier point; -1 for what can be none."""
        bound, points = self.bound(spots), len(self._spots.points)
        score = bound * points + (points - 1 - self._spots.first[spots])
        self._score[spots] = np.where(self._free[spots] & (bound >= self._least), score, -1)

    def bound(self, spots: np.ndarray) -> np.ndarray:
        """Return no fewer than the voices around each of the spots (p,)."""
        return np.minimum(self._around[spots], self._held[spots])

    def greatest(self) -> np.ndarray:
        """Return spots whose score is the greatest as far as twice the radius; none when nobody waits."""
        return self._cells.greatest(self._score)

    def lower(self, spots: np.ndarray, held: np.ndarray) -> None:
        """Let spots wait that hold fewer voices than their bound said."""
        self._held[spots] = held
        self._tell(spots)

    def weigh(self, spots: np.ndarray) -> np.ndarray:
        """Return how many different voices of free points each of the spots (p,) has within the radius."""
        count = np.zeros(len(spots), dtype=np.int64)
        for i, j in self._near(spots):
            count += np.bincount(i, weights=self._spots.alone[j], minlength=len(spots)).astype(np.int64)
            voice, which = self._spots.shared(j)
            told = np.unique(i[which] * self._spots.voices + voice)
            count += np.bincount(told // self._spots.voices, minlength=len(spots))
        return count

    def take(self, centres: np.ndarray) -> list[np.ndarray]:
        """Return the free points, sorted, around each of the centres, no two within twice the radius; they are free no more."""
        if not len(centres):
            return []
        i, j = (np.concatenate(column) for column in zip(*self._near(centres)))
        rows, which = self._spots.rows(j), np.repeat(i, self._spots.size[j])
        order = np.lexsort((rows, which))
        near = np.split(rows[order], np.flatnonzero(np.diff(which[order])) + 1)
        self._free[j] = False
        self._score[j] = -1
        self._count_off(j)
        self._left -= len(j)
        if self._left < _FEW * len(self._kept):
            self._squares()
        return near

    def _count_off(self, taken: np.ndarray) -> None:
        """Count taken spots off what lies around the free ones."""
        fewer = np.zeros(len(self._free), dtype=np.int64)
        for i, j in self._near(taken):
            fewer += np.bincount(j, weights=self._spots.size[taken[i]], minlength=len(fewer)).astype(np.int64)
        changed = np.flatnonzero(fewer)
        self._around[changed] -= fewer[changed]
        self._tell(changed)

    def _near(self, spots: np.ndarray) -> Iterator[tuple[np.ndarray, np.ndarray]]:
        """Yield (p,) the place among some spots and a free spot within the radius, each place in one of the pieces only."""
        for i, point, _ in self._grid.pairs(self._spots.xy[spots], self._spots.group[spots]):
            j = self._kept[point]
            free = self._free[j]
            yield i[free], j[free]


class _Cells:
    """Squares of spots: what is the greatest of all in its own and the two rings of squares around it."""

    def __init__(self, xy: np.ndarray, side: float) -> None:
        cell = np.floor((xy - xy.min(axis=0)) / side).astype(np.int64)
        rows = int(cell[:, 1].max()) + 1 + 2  # two empty ones between the last of a column and the first of the next
        key = cell[:, 0] * rows + cell[:, 1]
        self._order = np.argsort(key, kind="stable")
        taken, self._begin = np.unique(key[self._order], return_index=True)
        asked = taken[:, None] + np.array([column * rows + row for column, row in _OFFSETS])
        at = np.minimum(np.searchsorted(taken, asked), len(taken) - 1)
        self._beside = np.where(taken[at] == asked, at, len(taken))  # the last stands for a square without spots
        self._size = np.diff(np.append(self._begin, len(xy)))

    def greatest(self, score: np.ndarray) -> np.ndarray:
        """Return the spots whose score (s,), no two of them alike or below 0, none within two squares exceeds."""
        best = np.append(np.maximum.reduceat(score[self._order], self._begin), -1)
        alive = np.flatnonzero(best >= 0)
        top = alive[best[alive] == best[self._beside[alive]].max(axis=1)]
        spots = self._order[from_each(self._begin[top], self._size[top])]
        return spots[score[spots] == np.repeat(best[top], self._size[top])]


def _counted(spots: _Spots, radius_m: float) -> np.ndarray:
    """Return (s,) how many points lie within the radius of each spot, or a hair farther off, of whatever group."""
    from scipy.spatial import cKDTree

    tree = cKDTree(spots.points, leafsize=_LEAF, balanced_tree=False)
    spot = np.full(len(spots.points), -1, dtype=np.int64)
    spot[spots.first] = np.arange(len(spots.first))
    asked = spot[tree.indices]
    asked = asked[asked >= 0]  # neighbours in turn: half the time of any order
    workers = -1 if len(spots.points) > _MANY else 1
    count = np.empty(len(spots.xy), dtype=np.int64)
    count[asked] = tree.query_ball_point(spots.xy[asked], radius_m * _HAIR, return_length=True, workers=workers)
    return count
