"""A network as compressed rows of arcs for one profile and one kind of cost."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

import numpy as np

_AT_NODE = 1e-6


@dataclass(frozen=True)
class Graph:
    """Arcs by tail node: arcs of node u are `indptr[u]:indptr[u + 1]`; parallel edges are parallel arcs.

    `forward_rate`, `backward_rate` (e,) are costs per metre along and against every edge, inf where
    not allowed, and `length` (e,) its metres.
    `arc_edge` (a,) is the edge of each arc and `arc_forward` (a,) whether it runs along it.
    `reach` is the greatest metres per unit of cost, so cost * reach bounds a straight distance.
    """

    count: int
    indptr: np.ndarray
    heads: np.ndarray
    cost: np.ndarray
    arc_edge: np.ndarray
    arc_forward: np.ndarray
    length: np.ndarray
    forward_rate: np.ndarray
    backward_rate: np.ndarray
    symmetric: bool
    reach: float
    typical: float

    @staticmethod
    def of(count: int, edge_nodes: np.ndarray, length: np.ndarray, forward: np.ndarray, backward: np.ndarray) -> Graph:
        """Return the graph of `count` nodes: `edge_nodes` (e,2), `length` (e,) m, costs per metre each way (e,), inf = closed.

        Parallel edges stay as parallel arcs; an edge from a node to itself gives none.
        """
        tail = np.concatenate([edge_nodes[:, 0], edge_nodes[:, 1]]).astype(np.int32)
        head = np.concatenate([edge_nodes[:, 1], edge_nodes[:, 0]]).astype(np.int32)
        cost = np.concatenate([forward * length, backward * length])
        edge = np.tile(np.arange(len(edge_nodes)), 2)
        along = np.repeat([True, False], len(edge_nodes))
        usable = np.flatnonzero(np.isfinite(cost) & (tail != head))
        order = usable[np.argsort(tail[usable], kind="stable")]
        indptr = np.zeros(count + 1, dtype=np.int32)
        np.cumsum(np.bincount(tail[order], minlength=count), out=indptr[1:])
        lowest = np.minimum(forward, backward)
        ratio = 1.0 / lowest[np.isfinite(lowest)]
        return Graph(
            count=count,
            indptr=indptr,
            heads=head[order],
            cost=cost[order],
            arc_edge=edge[order],
            arc_forward=along[order],
            length=length,
            forward_rate=forward,
            backward_rate=backward,
            symmetric=bool(np.array_equal(forward, backward)),
            reach=float(ratio.max()) if len(ratio) else 1.0,
            typical=float(np.median(ratio)) if len(ratio) else 1.0,
        )

    @cached_property
    def component(self) -> np.ndarray:
        """(count,) number of the part of the graph a node belongs to, whatever the direction of arcs."""
        from scipy.sparse import csr_matrix
        from scipy.sparse.csgraph import connected_components

        arcs = csr_matrix((np.ones(len(self.heads), dtype=np.int8), self.heads, self.indptr), shape=(self.count,) * 2)
        return np.asarray(connected_components(arcs, directed=False)[1])

    @cached_property
    def turned(self) -> Graph:
        """The graph with every arc the other way round, for searches towards a point; only its arcs may be used."""
        if self.symmetric:
            return self
        tail = np.repeat(np.arange(self.count, dtype=np.int32), np.diff(self.indptr))
        order = np.argsort(self.heads, kind="stable")
        indptr = np.zeros(self.count + 1, dtype=np.int32)
        np.cumsum(np.bincount(self.heads, minlength=self.count), out=indptr[1:])
        return replace(self, indptr=indptr, heads=tail[order], cost=self.cost[order])

    def cheapest_arc(self, tail: int, head: int) -> int:
        """Return the cheapest arc from one node to a neighbour."""
        row = slice(int(self.indptr[tail]), int(self.indptr[tail + 1]))
        return row.start + int(np.where(self.heads[row] == head, self.cost[row], np.inf).argmin())

    def arcs_from(self, edge_nodes: np.ndarray, edge: np.ndarray, offset: np.ndarray) -> tuple[np.ndarray, ...]:
        """Return for points at `offset` metres along `edge` (m,): nodes (m,2) and costs (m,2) to reach them."""
        back = _part(self.backward_rate[edge], offset)
        ahead = _part(self.forward_rate[edge], self.length[edge] - offset)
        return edge_nodes[edge], np.stack([back, ahead], axis=1)

    def arcs_to(self, edge_nodes: np.ndarray, edge: np.ndarray, offset: np.ndarray) -> tuple[np.ndarray, ...]:
        """Return for points at `offset` along `edge` (m,): nodes (m,2) and costs (m,2) from them to the point."""
        ahead = _part(self.forward_rate[edge], offset)
        back = _part(self.backward_rate[edge], self.length[edge] - offset)
        return edge_nodes[edge], np.stack([ahead, back], axis=1)

    def direct(self, edge: np.ndarray, offset: np.ndarray) -> np.ndarray:
        """Return (m,m) costs straight along a shared edge, inf between points on different edges."""
        step = offset[None, :] - offset[:, None]
        rate = np.where(step >= 0, self.forward_rate[edge][:, None], self.backward_rate[edge][:, None])
        return np.where(edge[:, None] == edge[None, :], _part(rate, np.abs(step)), np.inf)


def _part(rate: np.ndarray, metres: np.ndarray) -> np.ndarray:
    """Return rate * metres; a point within `_AT_NODE` of a node stands on it, also on a closed edge."""
    with np.errstate(invalid="ignore"):
        return np.where(metres <= _AT_NODE, 0.0, rate * metres)


def distances(graph: Graph, nodes: np.ndarray, costs: np.ndarray) -> np.ndarray:
    """Return (m, count) costs from sources that enter at `nodes` (m,2) with `costs` (m,2) (Dijkstra)."""
    from scipy.sparse.csgraph import dijkstra

    matrix = _with_sources(graph, nodes, costs)
    found = dijkstra(matrix, directed=True, indices=np.arange(graph.count, graph.count + len(nodes)))
    return found[:, : graph.count]


def tree(graph: Graph, nodes: np.ndarray, costs: np.ndarray, limit: float) -> tuple[np.ndarray, np.ndarray]:
    """Return (count,) costs and nodes before, from one source that enters at `nodes` (2,) with `costs` (2,).

    Nodes farther than `limit` are inf; the node before is negative at the first node of a path.
    """
    from scipy.sparse.csgraph import dijkstra

    matrix = _with_sources(graph, nodes[None, :], costs[None, :])
    cost, before = dijkstra(matrix, directed=True, indices=graph.count, limit=limit, return_predecessors=True)
    before = before[: graph.count]
    return cost[: graph.count], np.where(before >= graph.count, -1, before)


def _with_sources(graph: Graph, nodes: np.ndarray, costs: np.ndarray) -> Any:
    from scipy.sparse import csr_matrix

    ways = np.isfinite(costs)
    size = graph.count + len(nodes)
    more = graph.indptr[-1] + np.cumsum(ways.sum(axis=1))
    indptr = np.concatenate([graph.indptr, more]).astype(np.int32)
    heads = np.concatenate([graph.heads, nodes[ways].astype(np.int32)])
    data = np.concatenate([graph.cost, costs[ways]])
    return csr_matrix((data, heads, indptr), shape=(size, size))
