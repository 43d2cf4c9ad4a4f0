"""The walking network: built from lines, snapped to, measured and walked along (PRODUCT 5).

Everything is flat arrays; the shortest paths are scipy's. Coordinates are projected metres.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Iterable, Mapping, Sequence

import numpy as np

from ...i18n import tr
from ...model.codes import Profile
from ...model.errors import InfeasibleError, InputError, ParameterError
from ..runs import from_each
from . import build as network_build
from . import costs as network_costs
from . import matrix as network_matrix
from . import shortest_path
from .costs import DEFAULT_PACE_KMH, PathAttributes, metres_per_second
from .edges import Edges
from .graph import Graph
from .route import Route, RouteSegments
from .snapping import Attachment, SegmentIndex, Snap, SnapArray, SnapProblem, SnapTooFarError

__all__ = [
    "DEFAULT_PACE_KMH",
    "Attachment",
    "PathAttributes",
    "Profile",
    "Route",
    "RouteSegments",
    "Snap",
    "SnapArray",
    "SnapProblem",
    "SnapTooFarError",
    "WalkNetwork",
]

Point = tuple[float, float]
JOINED_WITHIN_M = 0.01


class WalkNetwork:
    """Nodes, edges and their attributes.

    `node_xy` (n,2); `edge_nodes` (e,2) first and last node; `edge_length` (e,) m; `edge_line` (e,) the
    line an edge was cut from; `edge_start_m` (e,) metres along that line where the edge begins;
    `edge_incline` (e,) rise/run or nan; `attributes` of the lines; `skipped_lines` had no length. `edges` holds
    these and the edges' drawn lines.
    """

    def __init__(self, topology: network_build.Topology, attributes: PathAttributes) -> None:
        """Use `from_lines`; `attributes` are completed."""
        self._topology = topology
        self.edges = Edges.of(topology, attributes)
        self.attributes = attributes
        self.node_xy = topology.node_xy
        self.edge_nodes = topology.edge_nodes
        self.edge_line = topology.edge_line
        self.edge_length = topology.edge_length
        self.edge_start_m = self.edges.start_m
        self.skipped_lines = topology.skipped_lines
        self.edge_incline = self.edges.incline
        self._walkability = network_costs.walkability(attributes, topology.edge_line, self.edge_incline)
        self._graphs: dict[tuple[Profile, str], Graph] = {}
        self._components: dict[Profile, np.ndarray] = {}
        self._indexes: dict[tuple[Profile, int | None], tuple[SegmentIndex, np.ndarray, np.ndarray]] = {}

    @staticmethod
    def from_lines(
        coordinates: Sequence[np.ndarray],
        attributes: PathAttributes | Mapping[str, Any] | Iterable[Mapping[str, Any]] | None = None,
        *,
        keep_levels: bool = True,
    ) -> WalkNetwork:
        """Return the network of lines, each (k,2) or (k,3) projected metres, with their attributes
        (also as a dict of sequences, or one dict a line).

        Lines meet where they share a vertex (within a centimetre), at their ends or inside; lines
        that only cross in the drawing do not. With `keep_levels`, ways of different level (layer,
        bridge, tunnel) that share an inner vertex do not meet there either. Slopes come from
        `attributes.incline`, else from z. Raises InputError for no lines, NaN and coordinates in degrees.
        """
        completed = PathAttributes.of(attributes or None).completed(len(coordinates))
        topology = network_build.build(coordinates, completed, JOINED_WITHIN_M, keep_levels)
        return WalkNetwork(topology, completed)

    def with_foot(self, foot: np.ndarray) -> WalkNetwork:
        """Return the same network with other lines (n,) bool open to people on foot."""
        return WalkNetwork(self._topology, replace(self.attributes, foot_allowed=np.asarray(foot, dtype=bool)))

    @property
    def bounds(self) -> tuple[float, float, float, float]:
        """xmin, ymin, xmax, ymax of all vertices."""
        low, high = self._topology.vertex_xy.min(axis=0), self._topology.vertex_xy.max(axis=0)
        return float(low[0]), float(low[1]), float(high[0]), float(high[1])

    def allowed(self, profile: Profile = Profile.EVERYONE) -> np.ndarray:
        """Return (e,) bool: edges the profile may walk, in at least one direction."""
        return self._walkability.allowed(Profile(profile))

    def components(self, profile: Profile = Profile.EVERYONE) -> np.ndarray:
        """Return (e,) the component of every edge, 0 = the one with most metres; -1 = not walkable."""
        profile = Profile(profile)
        if profile not in self._components:
            self._components[profile] = self._find_components(self.allowed(profile))
        return self._components[profile]

    def _find_components(self, allowed: np.ndarray) -> np.ndarray:
        from scipy.sparse import coo_matrix
        from scipy.sparse.csgraph import connected_components

        tail, head = self.edge_nodes[allowed].T
        size = len(self.node_xy)
        links = coo_matrix((np.ones(len(tail), dtype=np.int8), (tail, head)), shape=(size, size))
        count, label = connected_components(links, directed=False)
        metres = np.bincount(label[tail], weights=self.edge_length[allowed], minlength=count)
        rank = np.empty(count, dtype=np.int32)
        rank[np.argsort(-metres, kind="stable")] = np.arange(count, dtype=np.int32)
        component = np.full(len(self.edge_nodes), -1, dtype=np.int32)
        component[allowed] = rank[label[tail]]
        return component

    def graph(self, profile: Profile, cost: str) -> Graph:
        """Return the (cached) arcs; `cost` is "length" in metres or "time" in seconds at 1 m/s."""
        key = (Profile(profile), cost)
        if key not in self._graphs:
            along, against = (self.edges.along, self.edges.against) if cost == "time" else (1.0, 1.0)
            closed = ~self.allowed(key[0])
            way = self.attributes.oneway[self.edge_line]
            forward = np.where(closed | (way < 0), np.inf, along)
            backward = np.where(closed | (way > 0), np.inf, against)
            self._graphs[key] = Graph.of(len(self.node_xy), self.edge_nodes, self.edge_length, forward, backward)
        return self._graphs[key]

    # -- snapping ------------------------------------------------------------------------------------

    def snap(
        self,
        xy: Point | np.ndarray,
        max_distance: float,
        *,
        component: int | None = None,
        profile: Profile = Profile.EVERYONE,
    ) -> Snap:
        """Return the nearest point on a walkable edge within `max_distance` metres of `xy` (2,).

        `component` limits the search to one component. Raises SnapTooFarError, which says how far and
        where the nearest path is, and InputError when there is no walkable path at all.
        """
        found = self.snap_many(np.asarray(xy, dtype=float).reshape(1, -1), component=component, profile=profile)
        snap = found[0]
        if not found.ok[0]:
            raise InputError(
                tr("The network has no path that this profile may walk; import one or change the profile.")
            )
        if not snap.distance <= max_distance:
            raise SnapTooFarError(snap.distance, float(max_distance), (snap.x, snap.y))
        return snap

    def snap_many(
        self,
        xy: np.ndarray,
        max_distance: float = np.inf,
        *,
        component: int | None = None,
        profile: Profile = Profile.EVERYONE,
    ) -> SnapArray:
        """Return the nearest points on walkable edges for `xy` (m,2); beyond `max_distance` metres ok is False.

        Raises InputError for NaN.
        """
        points = np.asarray(xy, dtype=float)
        if points.ndim != 2 or points.shape[1] != 2 or not np.isfinite(points).all():
            raise InputError(tr("A point has no usable x and y; give two numbers in the store's coordinate system."))
        index, segment_vertex, segment_edge = self._index(Profile(profile), component)
        count = len(points)
        if len(segment_edge) == 0:
            none, nothing = np.full(count, -1), np.full(count, np.inf)
            return SnapArray(none, np.zeros(count), points.copy(), nothing, none, np.zeros(count, dtype=bool))
        segment, share, distance = index.nearest(points)
        return self._on_segments(profile, segment_vertex[segment], segment_edge[segment], share, distance, max_distance)

    def _on_segments(
        self,
        profile: Profile,
        vertex: np.ndarray,
        edge: np.ndarray,
        share: np.ndarray,
        distance: np.ndarray,
        max_distance: float,
    ) -> SnapArray:
        """Return snaps a `share` along the segments that begin at `vertex`."""
        first, last = self._topology.vertex_xy[vertex], self._topology.vertex_xy[vertex + 1]
        metres = self._topology.vertex_m[vertex]
        metres = metres + share * (self._topology.vertex_m[vertex + 1] - metres)
        offset = np.clip(metres - self.edge_start_m[edge], 0.0, self.edge_length[edge])
        return SnapArray(
            edge=edge,
            offset_m=offset,
            xy=first + share[:, None] * (last - first),
            distance=distance,
            component=self.components(profile)[edge],
            ok=distance <= max_distance,
        )

    def snaps_within(
        self, xy: np.ndarray, radius: float, *, component: int | None = None, profile: Profile = Profile.EVERYONE
    ) -> list[list[Snap]]:
        """Return, per point of `xy` (m,2), the nearest point of every edge within `radius` metres, nearest first."""
        points = np.asarray(xy, dtype=float).reshape(-1, 2)
        index, segment_vertex, segment_edge = self._index(Profile(profile), component)
        result: list[list[Snap]] = [[] for _ in points]
        if len(segment_edge) == 0 or len(points) == 0:
            return result
        point, segment, share, distance = index.within(points, radius)
        order = np.lexsort((segment, distance, point))
        point, segment, share, distance = point[order], segment[order], share[order], distance[order]
        edge = segment_edge[segment]
        found = self._on_segments(profile, segment_vertex[segment], edge, share, distance, radius)
        seen: set[tuple[int, int]] = set()
        for row, key in enumerate(zip(point.tolist(), edge.tolist())):
            if key not in seen:
                seen.add(key)
                result[key[0]].append(found[row])
        return result

    def _index(self, profile: Profile, component: int | None) -> tuple[SegmentIndex, np.ndarray, np.ndarray]:
        key = (profile, component)
        if key not in self._indexes:
            chosen = self.components(profile)
            edges = np.flatnonzero(chosen >= 0 if component is None else chosen == component)
            first, last = self._topology.edge_first[edges], self._topology.edge_last[edges]
            sizes = last - first
            edge = np.repeat(edges, sizes)
            vertex = from_each(first, sizes)
            xy = self._topology.vertex_xy
            self._indexes[key] = SegmentIndex(xy[vertex], xy[vertex + 1]), vertex, edge
        return self._indexes[key]

    def nearest_reachable(
        self, xy: Point | np.ndarray, component: int | None = 0, profile: Profile = Profile.EVERYONE
    ) -> Snap:
        """Return the nearest point of a component to `xy` (2,), however far away. Raises InputError when there is no path."""
        return self.snap(xy, np.inf, component=component, profile=profile)

    def attach(
        self,
        start_xy: Point | np.ndarray,
        stops_xy: np.ndarray,
        max_distance: float,
        *,
        end_xy: Point | np.ndarray | None = None,
        profile: Profile = Profile.EVERYONE,
        end_distance: float | None = None,
    ) -> Attachment:
        """Snap a start, stops (m,2) and an end so that all lie on the start's component.

        `end_distance` is the maximum for the start and the end where it differs from that of the stops.
        Raises SnapTooFarError for the start or the end; stops out of reach are listed with the reason.
        """
        ends = max_distance if end_distance is None else end_distance
        start = self.snap(start_xy, ends, profile=profile)
        end = None
        if end_xy is not None:
            end = self.snap(end_xy, ends, component=start.component, profile=profile)
        points = np.asarray(stops_xy, dtype=float).reshape(-1, 2)
        stops = self.snap_many(points, max_distance, component=start.component, profile=profile)
        refused = np.flatnonzero(~stops.ok)
        anywhere = self.snap_many(points[refused], max_distance, profile=profile)
        problems = tuple(
            SnapProblem(
                int(row),
                "other_component" if near else "too_far",
                float(stops.distance[row]),
                (float(stops.xy[row, 0]), float(stops.xy[row, 1])),
            )
            for row, near in zip(refused, anywhere.ok)
        )
        return Attachment(start, stops, end, problems)

    # -- measuring and walking -----------------------------------------------------------------------

    def travel_matrix(
        self,
        snaps: SnapArray | Sequence[Snap],
        profile: Profile = Profile.EVERYONE,
        *,
        pace_kmh: float | None = None,
        cost: str | None = None,
    ) -> np.ndarray:
        """Return (n,n) metres (`cost` "length") or seconds ("time") from each snap to each, inf = no way.

        Without `cost` it is seconds when a pace is given, else metres. Row = from, column = to.
        """
        kind, unit = _cost_and_unit(pace_kmh, cost)
        return network_matrix.matrix(self.edges, self.graph(profile, kind), SnapArray.of(snaps)) / unit

    def travel_from_and_to(
        self,
        one: Snap,
        snaps: SnapArray | Sequence[Snap],
        profile: Profile = Profile.EVERYONE,
        *,
        pace_kmh: float | None = None,
        cost: str | None = None,
    ) -> tuple[np.ndarray, np.ndarray]:
        """Return (n,) metres or seconds from `one` to each snap, and (n,) from each to it: one row and column more.

        Units as in `travel_matrix`; every snap must lie on an edge.
        """
        kind, unit = _cost_and_unit(pace_kmh, cost)
        out, home = network_matrix.row_and_column(self.edges, self.graph(profile, kind), one, SnapArray.of(snaps))
        return out / unit, home / unit

    def route(
        self,
        a: Snap,
        b: Snap,
        profile: Profile = Profile.EVERYONE,
        *,
        pace_kmh: float | None = None,
        cost: str | None = None,
    ) -> Route:
        """Return the best way from `a` to `b` with its true line; `cost` as in `travel_matrix`.

        Raises InfeasibleError (cause "unreachable") when there is none.
        """
        kind, _ = _cost_and_unit(pace_kmh, cost)
        route = shortest_path.best_route(self.edges, self.graph(profile, kind), a, b, metres_per_second(pace_kmh))
        if route is None:
            raise InfeasibleError(
                tr("No path leads from one point to the other for this profile; choose another point or profile."),
                cause="unreachable",
            )
        return route


def _cost_and_unit(pace_kmh: float | None, cost: str | None) -> tuple[str, float]:
    """Return the kind of cost and what the graph's cost is divided by."""
    kind = cost or ("length" if pace_kmh is None else "time")
    if kind not in ("length", "time"):
        raise ParameterError(tr("Unknown cost {cost}; choose length or time.").format(cost=kind))
    return kind, metres_per_second(pace_kmh) if kind == "time" else 1.0
