"""The best way between two points of a network, edge by edge."""

from __future__ import annotations

import numpy as np

from .edges import Edges
from .graph import Graph, tree
from .route import EdgePart, Route, assemble
from .snapping import Snap


def best_route(edges: Edges, graph: Graph, a: Snap, b: Snap, metres_per_second: float) -> Route | None:
    """Return the cheapest route from `a` to `b`, or None when there is no way."""
    steps = best_steps(edges, graph, a, b)
    return None if steps is None else assemble(edges, steps, (a.x, a.y), metres_per_second)


def best_steps(edges: Edges, graph: Graph, a: Snap, b: Snap) -> list[EdgePart] | None:
    """Return the stretches of edges of the cheapest way, or None.

    The search is first kept within the radius that a usual detour needs; what it finds counts only when
    it is no farther than that radius, so the answer is the same as that of the full search.
    """
    edge = np.array([a.edge, b.edge])
    offset = np.clip(np.array([a.offset_m, b.offset_m]), 0.0, edges.length_m[edge])
    nodes_a, costs_a = graph.arcs_from(edges.nodes, edge[:1], offset[:1])
    nodes_b, costs_b = graph.arcs_to(edges.nodes, edge[1:], offset[1:])
    direct = float(graph.direct(edge, offset)[0, 1])
    straight = float(np.hypot(a.x - b.x, a.y - b.y))
    for detour in (1.5, 3.0, np.inf):
        limit = (detour * straight + 200.0) / graph.typical if np.isfinite(detour) else np.inf
        cost, before = tree(graph, nodes_a[0], costs_a[0], limit)
        through = cost[nodes_b[0]] + costs_b[0]
        entry = int(np.argmin(through))
        best = min(direct, float(through[entry]))
        if best <= limit and np.isfinite(best):
            break
    else:
        return None
    if direct <= through[entry]:
        return [EdgePart(a.edge, a.offset_m, b.offset_m)]
    path = _nodes_back(before, int(nodes_b[0, entry]))
    return _steps(edges, graph, a, b, path, entry)


def _nodes_back(before: np.ndarray, node: int) -> list[int]:
    path = [node]
    while before[path[-1]] >= 0:
        path.append(int(before[path[-1]]))
    return path[::-1]


def _steps(edges: Edges, graph: Graph, a: Snap, b: Snap, path: list[int], entry: int) -> list[EdgePart]:
    length_b = float(edges.length_m[b.edge])
    steps = [EdgePart(a.edge, a.offset_m, _leaving(edges, graph, a, path[0]))]
    for tail, head in zip(path[:-1], path[1:]):
        row = graph.cheapest_arc(tail, head)
        edge = int(graph.arc_edge[row])
        length = float(edges.length_m[edge])
        steps.append(EdgePart(edge, 0.0, length) if graph.arc_forward[row] else EdgePart(edge, length, 0.0))
    steps.append(EdgePart(b.edge, 0.0 if entry == 0 else length_b, b.offset_m))
    return steps


def _leaving(edges: Edges, graph: Graph, a: Snap, node: int) -> float:
    """Return the end of `a`'s edge (as an offset) by which the path's first node is reached."""
    length = float(edges.length_m[a.edge])
    first, last = edges.nodes[a.edge]
    if first != last:
        return 0.0 if node == first else length
    back, ahead = graph.backward_rate[a.edge] * a.offset_m, graph.forward_rate[a.edge] * (length - a.offset_m)
    return 0.0 if back <= ahead else length
