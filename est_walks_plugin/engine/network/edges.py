"""What is known of a network's edges, as arrays: what is shared by measuring, finding a way and telling a route."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .build import Topology
from .costs import PathAttributes, slowness


@dataclass(frozen=True)
class Edges:
    """Nodes and edges with their lines; all lengths and coordinates are projected metres.

    `node_xy` (n,2); `nodes` (e,2) first and last node of each edge; `length_m` (e,); `line` (e,) the drawn line it was
    cut from and `start_m` (e,) where on that line it begins; `incline` (e,) rise/run along it or nan; `along`, `against`
    (e,) how many times longer than on flat ground it takes each way; `attributes` are per line.
    """

    topology: Topology
    attributes: PathAttributes
    node_xy: np.ndarray
    nodes: np.ndarray
    length_m: np.ndarray
    line: np.ndarray
    start_m: np.ndarray
    incline: np.ndarray
    along: np.ndarray
    against: np.ndarray

    @staticmethod
    def of(topology: Topology, attributes: PathAttributes) -> Edges:
        """Return the edges of a topology; a tagged incline goes before the drawn one. `attributes` are completed."""
        with np.errstate(divide="ignore", invalid="ignore"):
            drawn = topology.edge_rise / topology.edge_length
        tagged = attributes.incline[topology.edge_line]
        incline = np.where(np.isnan(tagged), drawn, tagged)
        along, against = slowness(incline, attributes.stairs[topology.edge_line])
        return Edges(
            topology=topology,
            attributes=attributes,
            node_xy=topology.node_xy,
            nodes=topology.edge_nodes,
            length_m=topology.edge_length,
            line=topology.edge_line,
            start_m=topology.vertex_m[topology.edge_first],
            incline=incline,
            along=along,
            against=against,
        )

    def geometry(self, edge: int) -> np.ndarray:
        """Return (k,2) the edge's line as drawn, from its first to its last node."""
        return self.topology.vertex_xy[self.topology.edge_first[edge] : self.topology.edge_last[edge] + 1]

    def part(self, edge: int, from_m: float, to_m: float) -> np.ndarray:
        """Return (k,2) the edge from one offset to another (metres), reversed when from_m > to_m."""
        low, high = min(from_m, to_m), max(from_m, to_m)
        if low <= 0.0 and high >= self.length_m[edge]:
            whole = self.geometry(edge)
            return whole if from_m <= to_m else whole[::-1]
        rows = slice(self.topology.edge_first[edge], self.topology.edge_last[edge] + 1)
        xy, at = self.topology.vertex_xy[rows], self.topology.vertex_m[rows] - self.start_m[edge]
        inside = (at > low + 1e-9) & (at < high - 1e-9)
        ends = np.stack([np.interp([low, high], at, xy[:, axis]) for axis in (0, 1)], axis=1)
        line = np.concatenate([ends[:1], xy[inside], ends[1:]])
        return line if from_m <= to_m else line[::-1]
