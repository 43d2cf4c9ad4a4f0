"""From drawn lines to nodes and edges, on flat arrays and in one pass."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Sequence

import numpy as np

from ...i18n import tr
from ...model.errors import InputError
from ..pairs import near_pairs
from .costs import PathAttributes

_MISSING_Z = 9000.0
_SHORTEST_FOR_SLOPE_M = 10.0


@dataclass(frozen=True)
class Topology:
    """Nodes and edges of a set of lines. Edge e runs over `vertex_xy[edge_first[e] : edge_last[e] + 1]`.

    `vertex_m` (V,) is the running length of each vertex along its own line, so the length of an edge
    is a difference of two of them. `edge_rise` (e,) is metres climbed along the edge, nan when unknown.
    """

    node_xy: np.ndarray
    edge_nodes: np.ndarray
    edge_line: np.ndarray
    edge_first: np.ndarray
    edge_last: np.ndarray
    edge_length: np.ndarray
    edge_rise: np.ndarray
    vertex_xy: np.ndarray
    vertex_m: np.ndarray
    skipped_lines: np.ndarray


def flatten(coordinates: Sequence[np.ndarray]) -> tuple[np.ndarray, np.ndarray, np.ndarray | None]:
    """Return xy (V,2), line starts (n+1,) and z (V,), nan where unknown, or None; raise InputError for other shapes."""
    if len(coordinates) == 0:
        raise InputError(tr("The network has no lines; import a walking network for the area first."))
    lines = [_as_array(line, number) for number, line in enumerate(coordinates, 1)]
    starts = np.zeros(len(lines) + 1, dtype=np.int64)
    np.cumsum([len(line) for line in lines], out=starts[1:])
    if all(line.shape[1] == 2 for line in lines):
        return np.concatenate(lines), starts, None
    xy = np.concatenate([line[:, :2] for line in lines])
    z = np.concatenate([line[:, 2] if line.shape[1] == 3 else np.full(len(line), np.nan) for line in lines])
    z[~(np.abs(z) < _MISSING_Z)] = np.nan
    return xy, starts, z


def _as_array(line: Any, number: int) -> np.ndarray:
    """Return (k,2|3) one line, given as an array, a list of points or a shapely line. Raises InputError."""
    try:
        array = np.asarray(getattr(line, "coords", line), dtype=float)
        if array.ndim == 2 and array.shape[1] in (2, 3):
            return array
    except (TypeError, ValueError) as error:
        raise _no_line(number) from error
    raise _no_line(number)


def _no_line(number: int) -> InputError:
    message = tr("Line {number} is not a list of x, y (and z) values; repair or remove it.")
    return InputError(message.format(number=number))


def check_projected(xy: np.ndarray, starts: np.ndarray) -> None:
    """Raise InputError for NaN or infinite coordinates `xy` (V,2) and for a network in degrees; `starts` (n+1,) of lines.

    Degrees are told from metres by their range, and by steps far shorter than anyone draws in metres.
    """
    bad = ~np.isfinite(xy).all(axis=1)
    if bad.any():
        number = int(np.searchsorted(starts, int(np.argmax(bad)), side="right"))
        message = tr("Line {number} has a coordinate that is not a number; repair or remove it.")
        raise InputError(message.format(number=number))
    if len(xy) < 2 or np.abs(xy[:, 0]).max() > 180.0 or np.abs(xy[:, 1]).max() > 90.0:
        return
    steps = np.hypot(*np.diff(xy, axis=0).T)
    steps = steps[steps > 0]
    extent = float(np.hypot(*np.ptp(xy, axis=0)))
    whole = float(np.mean(xy == np.round(xy)))
    if (extent < 5.0 and whole < 0.5) or (len(steps) and float(np.median(steps)) < 0.02):
        message = tr("The network is in degrees; reproject it to the store's projected coordinate system in metres.")
        raise InputError(message)


def join_vertices(xy: np.ndarray, tolerance: float) -> tuple[np.ndarray, int]:
    """Return (V,) point ids such that vertices within `tolerance` metres share one (also by way of others), and
    their count.

    Vertices are sorted into squares of the tolerance's size. Only where a square holds different points, or its
    neighbour holds any, are distances looked at; elsewhere a square is a point.
    """
    origin = xy.min(axis=0)
    cell = np.floor((xy - origin) / tolerance).astype(np.int64)
    width = int(cell[:, 1].max()) + 3
    keys, first, ids = np.unique(cell[:, 0] * width + cell[:, 1], return_index=True, return_inverse=True)
    doubtful = np.zeros(len(keys), dtype=bool)
    doubtful[ids[(xy != xy[first[ids]]).any(axis=1)]] = True
    beside = np.flatnonzero(np.diff(keys) == 1)
    doubtful[beside] = doubtful[beside + 1] = True
    for step in (width - 1, width, width + 1):
        place = np.minimum(np.searchsorted(keys, keys + step), len(keys) - 1)
        near = keys[place] == keys + step
        doubtful[near] = True
        doubtful[place[near]] = True
    rows = np.flatnonzero(doubtful[ids])
    if len(rows) == 0:
        return ids, len(keys)
    joined = ids.astype(np.int64)
    joined[rows] = len(keys) + _components_within(xy[rows], tolerance)
    numbers, joined = np.unique(joined, return_inverse=True)
    return joined, len(numbers)


def _components_within(xy: np.ndarray, tolerance: float) -> np.ndarray:
    """Return (p,) numbers, the same for points that steps of at most `tolerance` lead between."""
    from scipy.sparse import coo_matrix
    from scipy.sparse.csgraph import connected_components

    order = np.lexsort(xy.T)
    ordered = xy[order]
    fresh = np.concatenate([[True], (ordered[1:] != ordered[:-1]).any(axis=1)])
    number = np.empty(len(xy), dtype=np.int64)
    number[order] = np.cumsum(fresh) - 1
    points = ordered[fresh]
    i, j, _ = near_pairs(points, points, tolerance)
    links = coo_matrix((np.ones(len(i), dtype=np.int8), (i, j)), shape=(len(points), len(points)))
    return np.asarray(connected_components(links, directed=False)[1])[number]


def line_levels(attributes: PathAttributes) -> np.ndarray:
    """Return (n,) the level of each line: its layer, or +1 / -1 for a bridge / tunnel without one."""
    level = np.asarray(attributes.layer).astype(np.int64)
    level = np.where((level == 0) & attributes.bridge, 1, level)
    return np.where((level == 0) & attributes.tunnel, -1, level)


def separate_levels(
    point: np.ndarray, count: int, line: np.ndarray, inner: np.ndarray, level: np.ndarray
) -> tuple[np.ndarray, int]:
    """Return point ids where ways that pass over each other at a shared vertex are kept apart.

    Two ways are apart when the vertex is inside both and their levels differ; a way that ends there
    goes with the way of the nearest level. `inner` (V,) is False at the ends of lines.
    """
    rows = np.flatnonzero(inner)
    keys = np.unique(np.stack([point[rows], level[line[rows]]]), axis=1)
    several = np.unique(keys[0][1:][np.diff(keys[0]) == 0])
    if len(several) == 0:
        return point, count
    point = point.copy()
    affected = np.flatnonzero(np.isin(point, several))
    affected = affected[np.argsort(point[affected], kind="stable")]
    for group in np.split(affected, np.flatnonzero(np.diff(point[affected])) + 1):
        own = level[line[group]]
        passing = np.unique(own[inner[group]])
        nearest = np.abs(own[:, None] - passing[None, :]).argmin(axis=1)
        fresh = np.concatenate([[point[group[0]]], count + np.arange(len(passing) - 1)])
        point[group] = fresh[nearest]
        count += len(passing) - 1
    return point, count


def build(
    coordinates: Sequence[np.ndarray], attributes: PathAttributes, tolerance: float, keep_levels: bool
) -> Topology:
    """Return nodes and edges: lines (k,2|3) in metres meet where they share a vertex, inner vertices included.

    Vertices within `tolerance` metres are one; with `keep_levels` ways of different level do not meet inside both.
    `attributes` are completed. Raises InputError for what is no line in metres and when no line has a length.
    """
    xy, starts, z = flatten(coordinates)
    check_projected(xy, starts)
    line = np.repeat(np.arange(len(starts) - 1), np.diff(starts))
    point, count = join_vertices(xy, tolerance)
    fresh = np.ones(len(xy), dtype=bool)
    fresh[1:] = (point[1:] != point[:-1]) | (line[1:] != line[:-1])
    if not fresh.all():
        xy, line, point = xy[fresh], line[fresh], point[fresh]
        z = None if z is None else z[fresh]
    sizes = np.bincount(line, minlength=len(starts) - 1)
    short = sizes < 2
    if short.any():
        kept = ~short[line]
        xy, line, point = xy[kept], line[kept], point[kept]
        z = None if z is None else z[kept]
    if len(xy) == 0:
        raise InputError(tr("The network has only lines without length; import a walking network first."))
    change = np.flatnonzero(np.diff(line)) + 1
    end = np.zeros(len(xy), dtype=bool)
    end[0] = end[-1] = True
    end[change] = end[change - 1] = True
    if keep_levels:
        point, count = separate_levels(point, count, line, ~end, line_levels(attributes))
    return _cut_edges(xy, z, line, point, count, end, np.flatnonzero(short))


def _cut_edges(
    xy: np.ndarray,
    z: np.ndarray | None,
    line: np.ndarray,
    point: np.ndarray,
    count: int,
    end: np.ndarray,
    skipped: np.ndarray,
) -> Topology:
    is_node = end | (np.bincount(point, minlength=count)[point] > 1)
    at = np.flatnonzero(is_node)
    same = line[at[:-1]] == line[at[1:]]
    first, last = at[:-1][same], at[1:][same]
    used, node = np.unique(point[at], return_inverse=True)
    node_of = np.full(count, -1, dtype=np.int32)
    node_of[used] = np.arange(len(used), dtype=np.int32)
    node_xy = np.empty((len(used), 2))
    node_xy[node[::-1]] = xy[at[::-1]]
    step = np.zeros(len(xy))
    step[1:] = np.hypot(*np.diff(xy, axis=0).T)
    change = np.flatnonzero(np.diff(line)) + 1
    step[change] = 0.0
    running = np.cumsum(step)
    line_start = np.concatenate([[0], change])
    vertex_m = running - np.repeat(running[line_start], np.diff(np.append(line_start, len(xy))))
    length = vertex_m[last] - vertex_m[first]
    rise = np.full(len(first), np.nan)
    if z is not None:
        rise = np.where(length >= _SHORTEST_FOR_SLOPE_M, z[last] - z[first], np.nan)
    return Topology(
        node_xy=node_xy,
        edge_nodes=np.stack([node_of[point[first]], node_of[point[last]]], axis=1),
        edge_line=line[first],
        edge_first=first,
        edge_last=last,
        edge_length=length,
        edge_rise=rise,
        vertex_xy=xy,
        vertex_m=vertex_m,
        skipped_lines=skipped,
    )
