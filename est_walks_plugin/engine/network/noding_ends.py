"""Ends of lines joined to each other and to the lines they nearly reach."""

from __future__ import annotations

import numpy as np

from ..pairs import near_pairs
from ..runs import within_each
from .build import join_vertices

_EXACT_M = 1e-6
_PIECE_M = 50.0


class Drawing:
    """Vertices of lines one after another, whose ends can be moved and whose segments can get nodes.

    `xy` (V,2); `starts` (n+1,); `line` (V,) the line of a vertex; `level` (n,). Segment v goes from vertex v to v + 1.
    """

    def __init__(self, xy: np.ndarray, starts: np.ndarray, level: np.ndarray) -> None:
        self.xy = xy.copy()
        self.starts = starts
        self.level = level
        self.line = np.repeat(np.arange(len(starts) - 1), np.diff(starts))
        self.usable = np.diff(starts) > 1
        self._segment: list[np.ndarray] = []
        self._share: list[np.ndarray] = []
        self._at: list[np.ndarray] = []

    @staticmethod
    def of(xy: np.ndarray, starts: np.ndarray, level: np.ndarray) -> Drawing:
        """Return the drawing of lines given as flat arrays, `xy` (V,2) metres copied."""
        return Drawing(xy, starts, level)

    def ends(self) -> np.ndarray:
        """Return (2n,) the vertices that are ends of lines, first and last of each in turn."""
        lines = np.flatnonzero(self.usable)
        return np.stack([self.starts[lines], self.starts[lines + 1] - 1], axis=1).ravel()

    def segments(self) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
        """Return start and end (s,2), line (s,) and number (s,) of all segments that have a length."""
        number = np.flatnonzero((self.line[1:] == self.line[:-1]) & (np.diff(self.xy, axis=0) != 0).any(axis=1))
        return self.xy[number], self.xy[number + 1], self.line[number], number

    def is_line_end(self, at: np.ndarray, line: np.ndarray) -> np.ndarray:
        """Return whether places `at` (p,2) are an end of `line` (p,)."""
        first, last = self.xy[self.starts[line]], self.xy[self.starts[line + 1] - 1]
        return np.minimum(np.hypot(*(at - first).T), np.hypot(*(at - last).T)) <= _EXACT_M

    def add_nodes(self, segment: np.ndarray, share: np.ndarray, at: np.ndarray) -> None:
        """Remember that segments get nodes at `at` (p,2), at `share` (p,) of their length."""
        self._segment.append(segment)
        self._share.append(share)
        self._at.append(at)

    def with_nodes(self) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """Return vertices (w,2) with the nodes between them, their lines (w,) and whether each is a node."""
        keep = self.usable[self.line]
        segment = np.concatenate([np.flatnonzero(keep).astype(float), *self._segment])
        share = np.concatenate([np.zeros(int(keep.sum())), *self._share])
        at = np.concatenate([self.xy[keep], *self._at])
        is_node = np.concatenate(
            [np.zeros(int(keep.sum()), dtype=bool), *[np.ones(len(s), dtype=bool) for s in self._share]]
        )
        order = np.lexsort((is_node, share, segment))
        line = self.line[segment[order].astype(np.int64)]
        at, is_node = at[order], is_node[order]
        # A node on a vertex makes the vertex a node.
        same = (line[1:] == line[:-1]) & (np.abs(np.diff(at, axis=0)) <= _EXACT_M).all(axis=1)
        run = np.concatenate([[0], np.cumsum(~same)])
        noded = np.bincount(run, weights=is_node) > 0
        first = np.flatnonzero(np.concatenate([[True], ~same]))
        return at[first], line[first], noded


def join(drawing: Drawing, tolerance: float) -> tuple[np.ndarray, np.ndarray]:
    """Move ends to ends and onto lines within `tolerance` metres; return (j,2) where to and (j,) how far."""
    ends = drawing.ends()
    before = drawing.xy[ends].copy()
    if len(ends) == 0:
        return np.empty((0, 2)), np.empty(0)
    group, count = join_vertices(before, tolerance)
    # Every end of a group goes to the end that was drawn first.
    place = np.empty((count, 2))
    place[group[::-1]] = before[::-1]
    target, segment, share = _onto_lines(drawing, ends, group, place, tolerance)
    place[target[0]] = target[1]
    drawing.xy[ends] = place[group]
    drawing.add_nodes(segment, share, target[1])
    moved = np.hypot(*(drawing.xy[ends] - before).T)
    far = moved > _EXACT_M
    return drawing.xy[ends][far], moved[far]


def _onto_lines(
    drawing: Drawing, ends: np.ndarray, group: np.ndarray, place: np.ndarray, tolerance: float
) -> tuple[tuple[np.ndarray, np.ndarray], np.ndarray, np.ndarray]:
    """Return for loose groups of ends the nearest point on another line: (group, xy), segment and share along it.

    Only groups of one end are loose: where ends already meet, the way goes on. The other line must be of the end's
    level, or be touched exactly.
    """
    alone = np.flatnonzero(np.bincount(group, minlength=len(place)) == 1)
    owner = np.full(len(place), -1)
    owner[group] = drawing.line[ends]
    start, end, line, number = drawing.segments()
    i, j = _near_segments(place[alone], start, end, tolerance)
    me = alone[i]
    step = end[j] - start[j]
    share = np.clip(((place[me] - start[j]) * step).sum(axis=1) / (step * step).sum(axis=1), 0.0, 1.0)
    foot = start[j] + share[:, None] * step
    away = np.hypot(*(place[me] - foot).T)
    same = drawing.level[line[j]] == drawing.level[owner[me]]
    fits = (line[j] != owner[me]) & (away <= np.where(same, tolerance, _EXACT_M))
    # Beside an end of the other line the ends would have met, were they near enough.
    fits &= ~drawing.is_line_end(foot, line[j])
    me, j, share, foot, away = me[fits], j[fits], share[fits], foot[fits], away[fits]
    order = np.lexsort((j, away, me))
    first = order[np.concatenate([[True], np.diff(me[order]) > 0])] if len(order) else order
    return (me[first], foot[first]), number[j[first]], share[first]


def _near_segments(
    points: np.ndarray, start: np.ndarray, end: np.ndarray, tolerance: float
) -> tuple[np.ndarray, np.ndarray]:
    """Return pairs (point, segment) that may lie within `tolerance`, each once."""
    if len(points) == 0 or len(start) == 0:
        return np.zeros(0, dtype=np.int64), np.zeros(0, dtype=np.int64)
    parts = np.maximum(np.ceil(np.hypot(*(end - start).T) / _PIECE_M), 1).astype(np.int64)
    who = np.repeat(np.arange(len(start)), parts)
    rank = within_each(parts)
    middle = start[who] + ((rank + 0.5) / parts[who])[:, None] * (end - start)[who]
    i, j, _ = near_pairs(points, middle, tolerance + _PIECE_M / 2)
    pairs = np.unique(np.stack([i, who[j]]), axis=1)
    return pairs[0], pairs[1]
