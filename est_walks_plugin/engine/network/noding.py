"""Lines that were drawn without nodes made into a network: ends joined, crossings cut.

Municipal line data often stop a few decimetres short of each other and cross without a common vertex. Ends are
joined first, then crossings are cut - except where the levels differ, because a bridge or a tunnel
passes there. Everything done is reported with its place.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Sequence

import numpy as np

from ...i18n import tr
from ...model.errors import ParameterError
from ..pairs import PointGrid
from ..runs import within_each
from . import noding_ends
from .build import check_projected, flatten, line_levels
from .costs import PathAttributes
from .noding_ends import Drawing

__all__ = ["NodedLines", "NodingReport", "levels", "node_lines"]

DEFAULT_TOLERANCE_M = 0.5
_EXACT_M = 1e-6
_CHUNK = 500_000


@dataclass(frozen=True)
class NodingReport:
    """What was done: `split_xy` (s,2) where two lines now meet that only crossed, `joined_xy` (j,2) where an end
    was moved and `joined_distance` (j,) how many metres, `kept_apart_xy` (a,2) crossings on different levels;
    `dropped` (d,) lines that had no length left."""

    split_xy: np.ndarray
    joined_xy: np.ndarray
    joined_distance: np.ndarray
    kept_apart_xy: np.ndarray
    dropped: np.ndarray

    @property
    def split_count(self) -> int:
        """How many crossings were cut."""
        return len(self.split_xy)

    @property
    def joined_count(self) -> int:
        """How many ends were moved."""
        return len(self.joined_xy)

    @property
    def kept_apart_count(self) -> int:
        """How many crossings are on different levels."""
        return len(self.kept_apart_xy)


@dataclass(frozen=True)
class NodedLines:
    """The parts (k,2) in metres, `source` (p,) the line each was cut from, and the report."""

    coordinates: list[np.ndarray]
    source: np.ndarray
    report: NodingReport


def levels(attributes: PathAttributes, count: int) -> np.ndarray:
    """Return (count,) the level of each line: its layer, else 1 for a bridge and -1 for a tunnel."""
    return line_levels(attributes.completed(count))


def node_lines(
    coordinates: Sequence[np.ndarray],
    *,
    level: Sequence[int] | np.ndarray | None = None,
    tolerance: float = DEFAULT_TOLERANCE_M,
) -> NodedLines:
    """Return lines (k,2) cut at every crossing and meeting wherever an end comes within `tolerance` metres.

    An end is moved to an end nearby (of any level), else onto the nearest line of its own level. Lines of different
    `level` (n,) are not cut where they cross. Raises InputError for coordinates that are no
    projected metres, ParameterError for a tolerance outside 0.001-5 m.
    """
    if not 0.001 <= tolerance <= 5.0:
        message = tr("A joining tolerance of {value} m cannot work; give 0.001 to 5 m, usually 0.1 to 1.")
        raise ParameterError(message.format(value=tolerance))
    if len(coordinates) == 0:
        none = np.empty((0, 2))
        empty = NodingReport(none, none, np.empty(0), none, np.empty(0, dtype=np.int64))
        return NodedLines([], np.empty(0, dtype=np.int64), empty)
    xy, starts, _ = flatten(coordinates)
    check_projected(xy, starts)
    own = np.zeros(len(coordinates), dtype=np.int64) if level is None else np.asarray(level, dtype=np.int64)
    drawing = Drawing.of(xy, starts, own)
    joined_xy, joined_distance = noding_ends.join(drawing, tolerance)
    split_xy, apart_xy = _cross(drawing)
    parts, source = _cut(drawing)
    dropped = np.setdiff1d(np.arange(len(coordinates)), source)
    return NodedLines(parts, source, NodingReport(split_xy, joined_xy, joined_distance, apart_xy, dropped))


def _cross(drawing: Drawing) -> tuple[np.ndarray, np.ndarray]:
    """Put a node where segments of one level cross or touch; return those places and the crossings kept apart."""
    start, end, line, segment = drawing.segments()
    split, apart = [], []
    for i, j in _close_pairs(start, end):
        where_i, where_j, at = _intersections(start[i], end[i], start[j], end[j])
        inside = np.isfinite(where_i)
        i, j, where_i, where_j, at = i[inside], j[inside], where_i[inside], where_j[inside], at[inside]
        # Neighbours in a line share a vertex; that is no crossing.
        following = (line[i] == line[j]) & (np.abs(segment[i] - segment[j]) == 1)
        ends_i, ends_j = _at_end(where_i, start[i], end[i]), _at_end(where_j, start[j], end[j])
        real = ~following & ~(ends_i & ends_j & drawing.is_line_end(at, line[i]) & drawing.is_line_end(at, line[j]))
        same = drawing.level[line[i]] == drawing.level[line[j]]
        # A line that ends on another of a different level was joined to it on purpose.
        touching = drawing.is_line_end(at, line[i]) | drawing.is_line_end(at, line[j])
        meet = real & (same | touching)
        drawing.add_nodes(segment[i[meet]], where_i[meet], at[meet])
        drawing.add_nodes(segment[j[meet]], where_j[meet], at[meet])
        fresh = meet & ~(ends_i | ends_j)
        split.append(at[fresh])
        apart.append(at[real & ~same & ~touching])
    return _unique(split), _unique(apart)


def _close_pairs(start: np.ndarray, end: np.ndarray) -> list[tuple[np.ndarray, np.ndarray]]:
    """Return chunks of pairs of segments i < j whose boxes touch.

    Long segments stand in the grid by pieces, so that the squares can be as small as the usual segment.
    """
    if len(start) == 0:
        return []
    length = np.hypot(*(end - start).T)
    piece = max(float(np.percentile(length, 75)), 1.0)
    parts = np.maximum(np.ceil(length / piece), 1).astype(np.int64)
    who = np.repeat(np.arange(len(start)), parts)
    rank = within_each(parts)
    middle = start[who] + ((rank + 0.5) / parts[who])[:, None] * (end - start)[who]
    low, high = np.minimum(start, end) - _EXACT_M, np.maximum(start, end) + _EXACT_M
    found = [np.zeros(0, dtype=np.int64)]
    for a, b, _ in PointGrid(middle, piece + _EXACT_M).pairs(middle):
        i, j = who[a], who[b]
        keep = (i < j) & (low[i] <= high[j]).all(axis=1) & (low[j] <= high[i]).all(axis=1)
        found.append(np.unique(i[keep] * len(start) + j[keep]))
    keys = np.unique(np.concatenate(found))
    chunks = [keys[first : first + _CHUNK] for first in range(0, len(keys), _CHUNK)]
    return [(chunk // len(start), chunk % len(start)) for chunk in chunks]


def _at_end(where: np.ndarray, start: np.ndarray, end: np.ndarray) -> np.ndarray:
    metres = np.hypot(*(end - start).T)
    return (where * metres <= _EXACT_M) | ((1.0 - where) * metres <= _EXACT_M)


def _intersections(
    a0: np.ndarray, a1: np.ndarray, b0: np.ndarray, b1: np.ndarray
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return shares along the first and second segments and (p,2) where they meet, nan where they do not.

    Parallel segments that overlap meet at the first end of one that lies on the other; further ends are
    found by the neighbouring segments.
    """
    u, v, w = a1 - a0, b1 - b0, b0 - a0
    cross = u[:, 0] * v[:, 1] - u[:, 1] * v[:, 0]
    long_u, long_v = np.hypot(*u.T), np.hypot(*v.T)
    slack_u, slack_v = _EXACT_M / np.maximum(long_u, _EXACT_M), _EXACT_M / np.maximum(long_v, _EXACT_M)
    parallel = np.abs(cross) <= 1e-12 * long_u * long_v
    divisor = np.where(parallel, 1.0, cross)
    s = (w[:, 0] * v[:, 1] - w[:, 1] * v[:, 0]) / divisor
    t = (w[:, 0] * u[:, 1] - w[:, 1] * u[:, 0]) / divisor
    hit = ~parallel & (s >= -slack_u) & (s <= 1 + slack_u) & (t >= -slack_v) & (t <= 1 + slack_v)
    s, t = np.clip(s, 0.0, 1.0), np.clip(t, 0.0, 1.0)
    at = a0 + s[:, None] * u
    # Where a vertex takes part, it is the place, exactly.
    for share, point, metres in ((s, a0, long_u), (1 - s, a1, long_u), (t, b0, long_v), (1 - t, b1, long_v)):
        near = share * metres <= _EXACT_M
        at[near] = point[near]
    return np.where(hit, s, np.nan), np.where(hit, t, np.nan), at


def _cut(drawing: Drawing) -> tuple[list[np.ndarray], np.ndarray]:
    """Return the lines cut at their nodes and the line each part came from."""
    xy, line, node = drawing.with_nodes()
    change = np.concatenate([[True], line[1:] != line[:-1], [True]])
    stop = np.flatnonzero(node | change[:-1] | change[1:])
    first, last = stop[:-1], stop[1:]
    same = line[first] == line[last]
    first, last = first[same], last[same]
    return [xy[low : high + 1] for low, high in zip(first.tolist(), last.tolist())], line[first]


def _unique(chunks: list[np.ndarray]) -> np.ndarray:
    """Return each place once, a millimetre apart counting as one."""
    places = np.concatenate([np.empty((0, 2)), *chunks])
    if len(places) == 0:
        return places
    _, first = np.unique(np.round(places, 3), axis=0, return_index=True)
    return places[np.sort(first)]
