"""Paths laid one after another on one axis of metres, so that stretches of all of them are plain intervals."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Sequence

import numpy as np

from ...i18n import tr
from ...model.errors import InputError
from ..pairs import PointGrid
from ..runs import within_each
from .build import flatten
from .intervals import Spans
from .snapping import SegmentIndex

_PIECE_M = 40.0
_SAMPLE_M = 2.0
_APART_M = 10.0
_TOUCH_M = 1e-9


@dataclass(frozen=True)
class PathLines:
    """Paths laid one after another on an axis of metres: path p starts at `base[p]`, is `length[p]` long.

    Its vertices are `xy[first[p] : first[p + 1]]`, at positions `at` of the axis; `path` (V,) is the path of a vertex.
    """

    xy: np.ndarray
    at: np.ndarray
    path: np.ndarray
    first: np.ndarray
    base: np.ndarray
    length: np.ndarray

    @staticmethod
    def of(paths: Sequence[np.ndarray]) -> PathLines:
        """Return the axis of `paths`, each (k,2) metres. Raises InputError for NaN."""
        xy, starts, _ = flatten(paths)
        if not np.isfinite(xy).all():
            raise InputError(tr("A path has a coordinate that is not a number; repair or remove it."))
        path = np.repeat(np.arange(len(starts) - 1), np.diff(starts))
        step = np.zeros(len(xy))
        step[1:] = np.hypot(*np.diff(xy, axis=0).T)
        # A piece of empty axis between paths keeps their stretches from touching.
        step[1:][path[1:] != path[:-1]] = _APART_M
        at = np.cumsum(step)
        sizes = np.diff(starts)
        first = starts[:-1]
        base = np.where(sizes > 0, at[np.minimum(first, len(at) - 1)], 0.0)
        length = np.where(sizes > 0, at[np.maximum(starts[1:] - 1, 0)] - base, 0.0)
        return PathLines(xy, at, path, starts, base, length)

    def within(self, points: np.ndarray, radius: float) -> Spans:
        """Return, for each of `points` (m,2), the stretches of path within `radius` metres: exact, one a segment."""
        if len(points) == 0:
            return Spans.none()
        start, step, length, at = self._pieces()
        if len(start) == 0:
            return Spans.none()
        return _chords(points, radius, start, step, length, at)

    def covered(self, points: np.ndarray, radius: float) -> Spans:
        """Return the union of the stretches within `radius` metres of any of `points` (m,2), for a large radius."""
        from scipy.spatial import cKDTree

        start, step, length, at = self._pieces()
        if len(points) == 0 or len(start) == 0:
            return Spans.none()
        away, _ = cKDTree(points).query(start + step / 2)
        inside = away + length / 2 <= radius
        border = ~inside & (away - length / 2 <= radius)
        edge = _chords(points, radius, start[border], step[border], length[border], at[border])
        low, high = at[inside], (at + length)[inside] + _TOUCH_M
        return Spans(
            np.concatenate([low, edge.low]),
            np.concatenate([high, edge.high]),
            np.concatenate([np.zeros(len(low), dtype=np.int64), edge.owner]),
        ).union()

    def mapped(self, points: np.ndarray, reach: float, beside: float, between: float) -> Spans:
        """Return the union of the stretches where lamps at `points` (m,2) tell that the path's lamps are mapped.

        A lamp belongs to the nearest path within `reach` metres. A path is mapped between two of its lamps at most
        `between` apart along it, and up to `beside` on from them if it has two lamps or is no longer than twice that.
        """
        row = np.flatnonzero((self.path[1:] == self.path[:-1]) & (np.diff(self.at) > 0))
        if len(points) == 0 or len(row) == 0:
            return Spans.none()
        segment, share, away = SegmentIndex(self.xy[row], self.xy[row + 1]).nearest(points)
        near = away <= reach
        at = np.sort(self._along(row, segment[near], share[near]))
        path = np.searchsorted(self.base, at, side="right") - 1
        begin, end = self.base[path], (self.base + self.length)[path]
        telling = (np.bincount(path, minlength=len(self.base))[path] > 1) | (self.length[path] <= 2 * beside)
        low, high = np.maximum(at - beside, begin)[telling], np.minimum(at + beside, end)[telling]
        pair = np.flatnonzero((path[1:] == path[:-1]) & (np.diff(at) <= between))
        owner = np.zeros(len(low) + len(pair), dtype=np.int64)
        return Spans(np.concatenate([low, at[pair]]), np.concatenate([high, at[pair + 1]]), owner).union()

    def _along(self, row: np.ndarray, segment: np.ndarray, share: np.ndarray) -> np.ndarray:
        """Return axis positions of points at a share of segments; `row` are the segments' first vertices."""
        start = row[segment]
        return self.at[start] + share * (self.at[start + 1] - self.at[start])

    def _pieces(self) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
        """Return start, step, length and axis position of the segments, cut to 40 m at most."""
        row = np.flatnonzero((self.path[1:] == self.path[:-1]) & (np.diff(self.at) > 0))
        length = self.at[row + 1] - self.at[row]
        parts = np.ceil(length / _PIECE_M).astype(np.int64)
        who = np.repeat(np.arange(len(row)), parts)
        rank = within_each(parts)
        step = (self.xy[row + 1] - self.xy[row])[who] / parts[who, None]
        part = (length / parts)[who]
        return self.xy[row][who] + rank[:, None] * step, step, part, self.at[row][who] + rank * part

    def samples(self) -> tuple[np.ndarray, np.ndarray]:
        """Return axis positions and xy of points every 2 m (or less), in the middle of what they stand for."""
        parts = np.maximum(np.ceil(self.length / _SAMPLE_M), 1).astype(np.int64)
        who = np.repeat(np.arange(len(parts)), parts)
        rank = within_each(parts)
        at = self.base[who] + (rank + 0.5) * (self.length / parts)[who]
        return at, self.point(at)

    def point(self, at: np.ndarray) -> np.ndarray:
        """Return (n,2) the coordinates at axis positions."""
        return np.stack([np.interp(at, self.at, self.xy[:, axis]) for axis in (0, 1)], axis=1)

    def sampled(self, at: np.ndarray, flag: np.ndarray) -> Spans:
        """Return the union of the stretches that the flagged (n,) samples at positions `at` (n,) stand for."""
        path = np.searchsorted(self.base, at, side="right") - 1
        half = self.length[path] / np.maximum(np.ceil(self.length[path] / _SAMPLE_M), 1) / 2
        # A hair of overlap joins neighbours in spite of rounding.
        low, high = np.maximum(at - half - 1e-9, self.base[path]), at + half + 1e-9
        return Spans(low[flag], np.minimum(high, (self.base + self.length)[path])[flag], path[flag]).union()

    def cut(self, path: int, low: float, high: float) -> np.ndarray:
        """Return (k,2) a path from `low` to `high` metres along it, reversed when low > high."""
        rows = slice(self.first[path], self.first[path + 1])
        at, xy = self.at[rows] - self.base[path], self.xy[rows]
        begin, end = min(low, high), max(low, high)
        if begin <= 0.0 and end >= at[-1]:
            return xy if low <= high else xy[::-1]
        ends = np.stack([np.interp([begin, end], at, xy[:, axis]) for axis in (0, 1)], axis=1)
        line = np.concatenate([ends[:1], xy[(at > begin + 1e-9) & (at < end - 1e-9)], ends[1:]])
        return line if low <= high else line[::-1]


def _chords(
    points: np.ndarray, radius: float, start: np.ndarray, step: np.ndarray, length: np.ndarray, at: np.ndarray
) -> Spans:
    """Return where straight pieces (start, step, length, axis position) run inside circles around `points`."""
    low, high, owner = [], [], []
    for piece, point, _ in PointGrid(points, radius + _PIECE_M / 2).pairs(start + step / 2):
        way = step[piece] / length[piece, None]
        gap = points[point] - start[piece]
        along = (gap * way).sum(axis=1)
        aside = gap[:, 0] * way[:, 1] - gap[:, 1] * way[:, 0]
        half = np.sqrt(np.maximum(radius * radius - aside * aside, 0.0))
        begin, end = np.maximum(along - half, 0.0), np.minimum(along + half, length[piece])
        hit = (np.abs(aside) <= radius) & (end >= begin)
        low.append(at[piece[hit]] + begin[hit])
        high.append(at[piece[hit]] + end[hit])
        owner.append(point[hit])
    if not low:
        return Spans.none()
    return Spans(np.concatenate(low), np.concatenate(high), np.concatenate(owner))
