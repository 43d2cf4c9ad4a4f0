"""Costs from every stop to every stop."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from .network_graph import Graph, distances
from .snapping import SnapArray

if TYPE_CHECKING:
    from .network import WalkNetwork


def matrix(network: WalkNetwork, graph: Graph, snaps: SnapArray) -> np.ndarray:
    """Return (n,n) costs in the graph's unit; inf where there is no way or a snap is not on an edge."""
    count = len(snaps)
    result = np.full((count, count), np.inf)
    np.fill_diagonal(result, 0.0)
    rows = np.flatnonzero(snaps.edge >= 0)
    if len(rows) == 0:
        return result
    edge = snaps.edge[rows]
    offset = np.clip(snaps.offset_m[rows], 0.0, network.edge_length[edge])
    nodes, costs = graph.arcs_from(network.edge_nodes, edge, offset)
    far = distances(graph, nodes, costs)
    ends, last = graph.arcs_to(network.edge_nodes, edge, offset)
    through = np.minimum(far[:, ends[:, 0]] + last[:, 0], far[:, ends[:, 1]] + last[:, 1])
    found = np.minimum(through, graph.direct(edge, offset))
    np.fill_diagonal(found, 0.0)
    result[np.ix_(rows, rows)] = found
    return result
