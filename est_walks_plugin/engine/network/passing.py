"""Homes whose shortest walk passes each piece of path: a model from the network and where homes and destinations are.

From all destinations of a kind at once one tree of shortest ways is grown backwards (Dijkstra with many sources), so every
home walks to the one that is nearest along the paths; the homes then walk down the tree, all of them a step at a time. Paths
are cut where homes and destinations stand, so that a number holds for the whole piece it is told of. Nobody was counted.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Callable, Mapping

import numpy as np

from ..pairs import boxes_around
from ..runs import from_each
from .graph import Graph
from .walk_network import Profile, WalkNetwork

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from .snapping import SnapArray

_APART_M = 0.01
"""Points that stand nearer than this on an edge are one."""
_BESIDE = 1.01
"""So much farther than a way is long it can lead: lines meet within a centimetre, and a piece is seldom shorter than a metre."""


@dataclass(frozen=True)
class Goal:
    """Destinations of one kind at `xy` (d,2), walked to from at most `limit_m` metres along the paths."""

    xy: NDArray[np.float64]
    limit_m: float


@dataclass(frozen=True)
class Passing:
    """Pieces of path that homes pass, and how far every home walks.

    A piece lies on drawn line `line` (p,) from `from_m` to `to_m` (p,) metres along it. `homes` (p,) are the different homes
    that pass it on any way, `to` those of each kind of destination (p,). `metres` is, by kind, the way of each point of homes
    (h,) along the paths, inf for none within the limit; `far` (h,) tells those too far from any path, `lost` the destinations.
    """

    line: NDArray[np.int64]
    from_m: NDArray[np.float64]
    to_m: NDArray[np.float64]
    homes: NDArray[np.int64]
    to: dict[str, NDArray[np.int64]]
    metres: dict[str, NDArray[np.float64]]
    far: NDArray[np.bool_]
    lost: dict[str, int]


def homes_passing(
    network: WalkNetwork,
    homes: NDArray[np.float64],
    count: NDArray[np.int64],
    goals: Mapping[str, Goal],
    *,
    near_m: float,
    check: Callable[[], None] = lambda: None,
) -> Passing:
    """Return how many homes pass each piece of path: at points `homes` (h,2) there are `count` (h,) of them.

    Homes and destinations are taken to the nearest path within `near_m` metres, to one of the largest part of the network if
    there is one. All coordinates are projected metres. `check` may raise to cancel. Raises InputError for NaN.
    """
    snaps = [attached(network, xy, near_m) for xy in (homes, *(goal.xy for goal in goals.values()))]
    cut = _Cut.of(network, snaps, edges_in_reach(network, snaps[1:], [goal.limit_m for goal in goals.values()]))
    check()
    walks: dict[str, tuple[NDArray[np.int64], NDArray[np.int64]]] = {}
    metres, at_home = {}, cut.nodes[0]
    for (kind, goal), nodes in zip(goals.items(), cut.nodes[1:]):
        tree = _Tree.to(cut, nodes[nodes >= 0], goal.limit_m)
        metres[kind] = np.full(len(at_home), np.inf)
        metres[kind][at_home >= 0] = tree.metres[at_home[at_home >= 0]]
        walks[kind] = tree.walked(at_home, metres[kind])
        check()
    pieces = len(cut.length)
    to = {kind: _sums(piece, count[home], pieces) for kind, (piece, home) in walks.items()}
    different = [home * pieces + piece for piece, home in walks.values()]
    home, piece = np.divmod(np.unique(np.concatenate([np.zeros(0, dtype=np.int64), *different])), max(pieces, 1))
    lost = {kind: int((~snap.ok).sum()) for kind, snap in zip(goals, snaps[1:])}
    return _joined(network, cut, _sums(piece, count[home], pieces), to, metres, ~snaps[0].ok, lost)


def attached(network: WalkNetwork, xy: NDArray[np.float64], near_m: float) -> SnapArray:
    """Return where points (m,2) meet the network: on its largest part where that is near, else on any other."""
    points = np.asarray(xy, dtype=float).reshape(-1, 2)
    main = network.snap_many(points, near_m, component=0)
    other = network.snap_many(points, near_m)
    for name in ("edge", "offset_m", "xy", "distance", "component", "ok"):
        getattr(main, name)[~main.ok] = getattr(other, name)[~main.ok]
    return main


def edges_in_reach(network: WalkNetwork, goals: list[SnapArray], limits: list[float]) -> NDArray[np.int64]:
    """Return the edges that a way no longer than its limit to one of the goals can pass, and those that goals stand on.

    A way stays as near its end as it is long, but for the ends of lines that meet without touching.
    """
    graph, (x, y) = network.graph(Profile.EVERYONE, "length"), network.node_xy.T
    near, kept = np.zeros(len(x), dtype=bool), np.zeros(len(network.edge_nodes), dtype=bool)
    for snap, limit in zip(goals, limits):
        for left, low, right, high in boxes_around(snap.xy[snap.ok], limit * graph.reach * _BESIDE + 1.0):
            near |= (x >= left) & (x <= right) & (y >= low) & (y <= high)
        kept[snap.edge[snap.ok]] = True
    return np.flatnonzero(kept | near[network.edge_nodes].any(axis=1))


@dataclass(frozen=True)
class _Cut:
    """Edges with a node at every point: pieces (p,) of them from `start` for `length` metres, as a `graph`.

    `nodes` are, for each array of points, their nodes, -1 for one that is on none of the edges.
    """

    graph: Graph
    edge: NDArray[np.int64]
    start: NDArray[np.float64]
    length: NDArray[np.float64]
    nodes: list[NDArray[np.int64]]

    @classmethod
    def of(cls, network: WalkNetwork, snaps: list[SnapArray], edges: NDArray[np.int64]) -> _Cut:
        """Return some edges (e,) of the network, in their order, cut at the points."""
        used, row = np.zeros(len(network.node_xy), dtype=bool), np.full(len(network.edge_nodes), -1, dtype=np.int64)
        used[network.edge_nodes[edges]] = True
        row[edges] = np.arange(len(edges))
        length, ends, count = (
            network.edge_length[edges],
            (np.cumsum(used) - 1)[network.edge_nodes[edges]],
            int(used.sum()),
        )
        ok = np.concatenate([snap.ok for snap in snaps])
        edge = np.where(ok, row[np.concatenate([snap.edge for snap in snaps])], -1)
        offset = np.concatenate([snap.offset_m for snap in snaps])
        ok = edge >= 0
        node = np.full(len(edge), -1, dtype=np.int64)
        first, last = ok & (offset < _APART_M), ok.copy()
        last[ok] = offset[ok] > length[edge[ok]] - _APART_M
        node[last], node[first] = ends[edge[last], 1], ends[edge[first], 0]
        inner = np.flatnonzero(ok & ~first & ~last)
        marks = np.stack([edge[inner].astype(float), np.round(offset[inner] / _APART_M) * _APART_M])
        new, which = np.unique(marks, axis=1, return_inverse=True)
        node[inner] = count + which.reshape(-1)
        # A piece begins at the first node of every edge and at every point on it, and ends where the next begins.
        of = np.concatenate([np.arange(len(ends)), new[0].astype(np.int64)])
        start = np.concatenate([np.zeros(len(ends)), new[1]])
        tail = np.concatenate([ends[:, 0], count + np.arange(new.shape[1])]).astype(np.int64)
        order = np.lexsort((start, of))
        of, start, tail = of[order], start[order], tail[order]
        ended = np.append(of[1:] != of[:-1], True)
        head = np.where(ended, ends[of, 1], np.append(tail[1:], 0))
        metres = np.where(ended, length[of], np.append(start[1:], 0.0)) - start
        whole = network.graph(Profile.EVERYONE, "length")
        graph = Graph.of(
            count + new.shape[1],
            np.stack([tail, head], axis=1),
            metres,
            whole.forward_rate[edges[of]],
            whole.backward_rate[edges[of]],
        )
        sizes = np.cumsum([len(snap) for snap in snaps])[:-1]
        return cls(graph, edges[of], start, metres, np.split(node, sizes))


@dataclass(frozen=True)
class _Tree:
    """The shortest way from every node to the nearest destination: `metres` (n,), the `next` node (n,), -1 at the end, and the
    piece (n,) that leads there."""

    metres: NDArray[np.float64]
    next: NDArray[np.int64]
    piece: NDArray[np.int64]

    @classmethod
    def to(cls, cut: _Cut, goals: NDArray[np.int64], limit_m: float) -> _Tree:
        """Return the tree of ways to nodes `goals` (d,), none longer than `limit_m`."""
        graph = cut.graph
        size = graph.count
        if not len(goals):
            nowhere = np.full(size, -1, dtype=np.int64)
            return cls(np.full(size, np.inf), nowhere, nowhere)
        from scipy.sparse import csr_matrix
        from scipy.sparse.csgraph import dijkstra

        back = graph.turned
        matrix = csr_matrix((back.cost, back.heads, back.indptr), shape=(size, size))
        metres, before, _source = dijkstra(
            matrix,
            directed=True,
            indices=np.unique(goals),
            min_only=True,
            limit=limit_m,
            return_predecessors=True,
        )
        onward = np.where(before >= 0, before, -1).astype(np.int64)
        piece = np.full(size, -1, dtype=np.int64)
        going = np.flatnonzero(onward >= 0)
        piece[going] = _cheapest(graph, going, onward[going])
        return cls(metres, onward, piece)

    def walked(
        self, nodes: NDArray[np.int64], metres: NDArray[np.float64]
    ) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        """Return pairs (piece, home): every piece that a home at `nodes` (h,), -1 nowhere, passes on its way."""
        home = np.flatnonzero(np.isfinite(metres))
        at = nodes[home]
        pieces, homes = [np.zeros(0, dtype=np.int64)], [np.zeros(0, dtype=np.int64)]
        while len(at):
            going = self.next[at] >= 0
            at, home = at[going], home[going]
            pieces.append(self.piece[at])
            homes.append(home)
            at = self.next[at]
        return np.concatenate(pieces), np.concatenate(homes)


def _cheapest(graph: Graph, tail: NDArray[np.int64], head: NDArray[np.int64]) -> NDArray[np.int64]:
    """Return the edge of the cheapest arc from each of `tail` (k,) to `head` (k,); there is one."""
    begin = graph.indptr[tail].astype(np.int64)
    arcs = graph.indptr[tail + 1] - begin
    which = np.repeat(np.arange(len(tail)), arcs)
    arc = from_each(begin, arcs)
    there = graph.heads[arc] == head[which]
    which, arc = which[there], arc[there]
    order = np.lexsort((graph.cost[arc], which))
    edges: NDArray[np.int64] = graph.arc_edge[arc[order[np.searchsorted(which[order], np.arange(len(tail)))]]]
    return edges


def _sums(piece: NDArray[np.int64], homes: NDArray[np.int64], pieces: int) -> NDArray[np.int64]:
    """Return (pieces,) the homes of each piece."""
    return np.bincount(piece, weights=homes, minlength=pieces).astype(np.int64)


def _joined(
    network: WalkNetwork,
    cut: _Cut,
    homes: NDArray[np.int64],
    to: dict[str, NDArray[np.int64]],
    metres: dict[str, NDArray[np.float64]],
    far: NDArray[np.bool_],
    lost: dict[str, int],
) -> Passing:
    """Return the pieces that homes pass, on their drawn lines; neighbours with the same numbers are one."""
    line, begin = network.edge_line[cut.edge].astype(np.int64), network.edge_start_m[cut.edge] + cut.start
    end = begin + cut.length
    rows = np.flatnonzero(homes > 0)
    rows = rows[np.lexsort((begin[rows], line[rows]))]
    told = np.stack([line, homes, *to.values()])[:, rows]
    new = np.ones(len(rows), dtype=bool)
    new[1:] = (told[:, 1:] != told[:, :-1]).any(axis=0) | (begin[rows][1:] - end[rows][:-1] > 1e-6)
    first = rows[new]
    last = rows[np.append(new[1:], True)] if len(rows) else rows
    kept = {kind: sums[first] for kind, sums in to.items()}
    return Passing(line[first], begin[first], end[last], homes[first], kept, metres, far, lost)
