"""Costs from every stop to every stop: on the part of the network that can matter, made small first."""

from __future__ import annotations

import numpy as np

from .contraction import Arcs, contract
from .edges import Edges
from .graph import Graph, distances
from .snapping import Snap, SnapArray

_SMALL = 2000
_TILES = 40
_DETOUR = 1.35
_EXTRA_M = 250.0


def matrix(edges: Edges, graph: Graph, snaps: SnapArray) -> np.ndarray:
    """Return (n,n) costs in the graph's unit; inf where there is no way or a snap is not on an edge.

    The search is kept to a window around the stops. A way between two stops of cost c stays inside the ellipse
    |x - a| + |x - b| <= c * reach, so when every cost found fits its ellipse within the window the
    result is that of the whole network; else the window is made as large as the costs found demand.
    """
    count = len(snaps)
    result = np.full((count, count), np.inf)
    np.fill_diagonal(result, 0.0)
    rows = np.flatnonzero(snaps.edge >= 0)
    if len(rows) == 0:
        return result
    edge = snaps.edge[rows]
    offset = np.clip(snaps.offset_m[rows], 0.0, edges.length_m[edge])
    nodes, _ = graph.arcs_from(edges.nodes, edge, offset)
    direct = graph.direct(edge, offset)
    xy = snaps.xy[rows]
    part = graph.component[nodes[:, 0]]
    together = part[:, None] == part[None, :]
    straight = np.hypot(xy[:, None, 0] - xy[:, 0], xy[:, None, 1] - xy[:, 1])
    allowance = (_DETOUR * straight + _EXTRA_M) * (graph.reach / graph.typical)
    if len(rows) > 1 and graph.count > _SMALL:
        kept = _window(edges.node_xy, xy, np.where(together, allowance, -np.inf), nodes)
        found = np.minimum(_within(edges, graph, edge, offset, kept), direct)
        needed = np.where(together, found * graph.reach, -np.inf)
        if (needed <= allowance).all():
            return _placed(result, rows, found)
        if np.isfinite(needed[together]).all():
            kept = _window(edges.node_xy, xy, needed, nodes)
            return _placed(result, rows, np.minimum(_within(edges, graph, edge, offset, kept), direct))
    return _placed(result, rows, np.minimum(_within(edges, graph, edge, offset, None), direct))


def row_and_column(edges: Edges, graph: Graph, one: Snap, snaps: SnapArray) -> tuple[np.ndarray, np.ndarray]:
    """Return (n,) costs from `one` to the snaps and (n,) back, as `matrix` would give them."""
    edge = np.concatenate([[one.edge], snaps.edge])
    offset = np.clip(np.concatenate([[one.offset_m], snaps.offset_m]), 0.0, edges.length_m[edge])
    nodes, leave = graph.arcs_from(edges.nodes, edge, offset)
    _, arrive = graph.arcs_to(edges.nodes, edge, offset)
    direct = graph.direct(edge, offset)
    away = distances(graph, nodes[:1], leave[:1])[0]
    back = distances(graph.turned, nodes[:1], arrive[:1])[0]
    out = np.minimum((away[nodes[1:]] + arrive[1:]).min(axis=1), direct[0, 1:])
    home = np.minimum((back[nodes[1:]] + leave[1:]).min(axis=1), direct[1:, 0])
    return out, home


def _placed(result: np.ndarray, rows: np.ndarray, found: np.ndarray) -> np.ndarray:
    np.fill_diagonal(found, 0.0)
    result[np.ix_(rows, rows)] = found
    return result


def _window(node_xy: np.ndarray, xy: np.ndarray, allowance: np.ndarray, always: np.ndarray) -> np.ndarray | None:
    """Return (n,) bool: nodes in a tile that some ellipse around two stops may touch, None = nearly all.

    `allowance` (m,m) is the greatest sum of distances to the two stops, -inf for pairs that do not count.
    """
    allowance = np.maximum(allowance, allowance.T)
    wide = float(np.sqrt(max(0.0, float((allowance[allowance > 0] ** 2).max(initial=0.0))))) / 2
    low, high = xy.min(axis=0) - wide, xy.max(axis=0) + wide
    size = float(max(np.max(high - low) / _TILES, 1.0))
    at = np.floor((node_xy - low) / size)
    shape = np.floor((high - low) / size).astype(np.int64) + 1
    centre = np.stack(np.meshgrid(*[(np.arange(side) + 0.5) * size for side in shape], indexing="ij"), axis=-1) + low
    away = np.hypot(centre[..., None, 0] - xy[:, 0], centre[..., None, 1] - xy[:, 1]).reshape(-1, len(xy))
    over = np.full(len(away), np.inf)
    for row in range(len(xy)):
        over = np.minimum(over, (away - allowance[row]).min(axis=1) + away[:, row])
    open_tile = (over <= np.sqrt(2.0) * size + 1e-6).reshape(tuple(shape))
    inside = ((at >= 0) & (at < shape)).all(axis=1)
    tile = at[inside].astype(np.int64)
    kept = np.zeros(len(node_xy), dtype=bool)
    kept[np.flatnonzero(inside)] = open_tile[tile[:, 0], tile[:, 1]]
    kept[always] = True
    return None if kept.mean() > 0.8 else kept


def _within(edges: Edges, graph: Graph, edge: np.ndarray, offset: np.ndarray, kept: np.ndarray | None) -> np.ndarray:
    """Return (m,m) costs over the nodes of the graph (those `kept`), from stop to stop."""
    from scipy.sparse import csr_matrix
    from scipy.sparse.csgraph import dijkstra

    nodes, leave = graph.arcs_from(edges.nodes, edge, offset)
    _, arrive = graph.arcs_to(edges.nodes, edge, offset)
    ends, place = np.unique(nodes, return_inverse=True)
    small, names = _shrunk(graph, ends, kept)
    place = names[place].reshape(nodes.shape)
    ways = np.isfinite(leave)
    source = small.count + np.repeat(np.arange(len(edge)), ways.sum(axis=1))
    tail, head, cost = small.directed()
    tail, head = np.concatenate([tail, source]), np.concatenate([head, place[ways]])
    cost = np.concatenate([cost, leave[ways]])
    size = small.count + len(edge)
    order = np.argsort(tail, kind="stable")
    indptr = np.concatenate([[0], np.cumsum(np.bincount(tail, minlength=size))])
    arcs = csr_matrix((cost[order], head[order], indptr), shape=(size, size))
    far = dijkstra(arcs, directed=True, indices=np.arange(small.count, size))
    return np.minimum(far[:, place[:, 0]] + arrive[:, 0], far[:, place[:, 1]] + arrive[:, 1])


def _shrunk(graph: Graph, ends: np.ndarray, kept: np.ndarray | None) -> tuple[Arcs, np.ndarray]:
    """Return the graph (of the nodes kept) contracted to `ends` and little more, and the new numbers of `ends`."""
    tail = np.repeat(np.arange(graph.count), np.diff(graph.indptr))
    head, cost, names, count = graph.heads, graph.cost, ends, graph.count
    if kept is not None:
        inside = kept[tail] & kept[head]
        number = np.cumsum(kept) - 1
        tail, head, cost = number[tail[inside]], number[head[inside]], cost[inside]
        names, count = number[ends], int(kept.sum())
    return contract(Arcs.of(count, tail, head, cost, graph.symmetric), names)
