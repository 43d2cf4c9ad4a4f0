"""The walking network's speed beside scipy's full Dijkstra and QGIS's own analyzer, timed in one run.

`python tests/benchmarks/bench_network.py [--json FILE] [--no-qgis] [--small]`. All matrices are compared with the full
search. igraph and networkx take part when they are installed.
"""

from __future__ import annotations

import argparse
import json
import resource
import statistics
import sys
import time
from typing import Any, Callable

import network_worlds
import numpy as np

STOPS = 60
POINTS = 100_000
HOMES = 5_000


def timed(work: Callable[[], Any], repeat: int = 3) -> tuple[float, Any]:
    """Return the median seconds of `repeat` runs and the last result."""
    seconds, result = [], None
    for _ in range(repeat):
        start = time.perf_counter()
        result = work()
        seconds.append(time.perf_counter() - start)
    return statistics.median(seconds), result


def memory_mb() -> float:
    """Return the most memory this process has held, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def bench(name: str, lines: list[np.ndarray], with_qgis: bool) -> list[dict[str, Any]]:
    """Return the rows of one network: build, snap and matrix, ours and the peers'."""
    from est_walks_plugin.engine.network import WalkNetwork

    build, network = timed(lambda: WalkNetwork.from_lines(lines), 1)
    rng = np.random.default_rng(3)
    middle = (np.array(network.bounds[:2]) + np.array(network.bounds[2:])) / 2
    stops = middle + rng.uniform(-2500, 2500, (STOPS, 2))
    many = middle + rng.uniform(-4000, 4000, (POINTS, 2))
    edges = len(network.edge_nodes)
    before = memory_mb()
    snap, found = timed(lambda: WalkNetwork.from_lines(lines).snap_many(many), 1)
    again, _ = timed(lambda: network.snap_many(many))
    snaps = network.snap_many(stops, component=0)
    first, _ = timed(lambda: network.travel_matrix(snaps), 1)
    ours, matrix = timed(lambda: network.travel_matrix(snaps))
    used = memory_mb() - before
    full, expected = timed(lambda: scipy_full(network, snaps), 1)
    worst = float(np.abs(matrix - expected)[np.isfinite(expected)].max())
    rows = [
        row(f"{name}: build {edges} edges", build, None, None),
        row(
            f"{name}: 60 x 60 matrix, {edges} edges",
            ours,
            "scipy full Dijkstra",
            full,
            worst=worst,
            extra_mb=round(used),
        ),
        row(f"{name}: 60 x 60 matrix, first call", first, "scipy full Dijkstra", full),
    ]
    if with_qgis:
        qgis_matrix, qgis_snap = qgis_peers(lines, np.array(snaps.xy), many[:10_000])
        rows.append(row(f"{name}: 60 x 60 matrix with build", build + first, "QGIS network analysis", qgis_matrix))
        rows.append(row(f"{name}: snap {POINTS} points", again, "QGIS spatial index x 10", qgis_snap * 10))
    else:
        rows.append(row(f"{name}: snap {POINTS} points", again, None, None))
    rows[-1]["distance_sum"] = round(float(found.distance.sum()), 3)
    rows.append(row(f"{name}: build + snap {POINTS} points", snap, None, None))
    rows += other_peers(name, network, snaps, ours)
    return rows + homes_rows(name, network)


def homes_rows(name: str, network: Any) -> list[dict[str, Any]]:
    """Return the rows of homes passing: 5 000 buildings walk to 12 schools, 4 stations and 120 stops.

    The peers go from node to node, one kind of destination after the other: scipy's and networkx's Dijkstra with many sources,
    the homes counted along their ways.
    """
    from est_walks_plugin.engine.network.passing import Goal, homes_passing

    rng = np.random.default_rng(5)
    middle = (np.array(network.bounds[:2]) + np.array(network.bounds[2:])) / 2
    homes = middle + rng.uniform(-2500, 2500, (HOMES, 2))
    goals = {
        kind: Goal(middle + rng.uniform(-2500, 2500, (number, 2)), limit)
        for kind, number, limit in (("school", 12, 2000.0), ("station", 4, 1500.0), ("bus_stop", 120, 800.0))
    }
    ones = np.ones(HOMES, dtype=np.int64)
    first, _ = timed(lambda: homes_passing(network, homes, ones, goals, near_m=150.0), 1)
    ours, found = timed(lambda: homes_passing(network, homes, ones, goals, near_m=150.0))
    told = {"pieces": len(found.line), "most": int(found.homes.max())}
    work = f"{name}: {HOMES} homes passing, {len(network.edge_nodes)} edges"
    ends = {kind: node_of(network, goal.xy) for kind, goal in goals.items()}
    rows = [row(f"{work}, first call", first, None, None)]
    seconds, _ = timed(lambda: scipy_homes(network, node_of(network, homes), ends, goals), 1)
    rows.append(row(work, ours, "scipy, home by home", seconds, **told))
    try:
        import networkx
    except ImportError:
        print("networkx is not installed here; left out.", file=sys.stderr)
        return rows
    graph = networkx.Graph()
    graph.add_weighted_edges_from(zip(*network.edge_nodes.T.tolist(), network.edge_length.tolist()))
    seconds, _ = timed(lambda: networkx_homes(networkx, graph, node_of(network, homes), ends, goals), 1)
    rows.append(row(work, ours, "networkx, many sources", seconds, **told))
    return rows


def node_of(network: Any, xy: np.ndarray) -> np.ndarray:
    """Return the first node of the edge nearest to each point: the peers walk from node to node."""
    return np.asarray(network.edge_nodes[network.snap_many(xy).edge, 0])


def scipy_homes(
    network: Any, homes: np.ndarray, ends: dict[str, np.ndarray], goals: dict[str, Any]
) -> dict[tuple[int, int], int]:
    """Return (node, next node) -> homes that pass, as one would write it: a tree a kind, every home walked by itself."""
    from scipy.sparse import csr_matrix
    from scipy.sparse.csgraph import dijkstra

    from est_walks_plugin.engine.network import Profile

    graph = network.graph(Profile.EVERYONE, "length").turned
    arcs = csr_matrix((graph.cost, graph.heads, graph.indptr), shape=(graph.count, graph.count))
    passing: dict[tuple[int, int], set[int]] = {}
    for kind, nodes in ends.items():
        cost, before, _ = dijkstra(
            arcs, indices=np.unique(nodes), limit=goals[kind].limit_m, return_predecessors=True, min_only=True
        )
        for number, node in enumerate(homes.tolist()):
            while np.isfinite(cost[node]) and before[node] >= 0:
                passing.setdefault((node, int(before[node])), set()).add(number)
                node = int(before[node])
    return {pair: len(found) for pair, found in passing.items()}


def networkx_homes(
    networkx: Any, graph: Any, homes: np.ndarray, ends: dict[str, np.ndarray], goals: dict[str, Any]
) -> dict[tuple[int, int], int]:
    """Return (node, next node) -> homes that pass."""
    passing: dict[tuple[int, int], set[int]] = {}
    for kind, nodes in ends.items():
        _, ways = networkx.multi_source_dijkstra(graph, set(nodes.tolist()), cutoff=goals[kind].limit_m)
        for number, home in enumerate(homes.tolist()):
            way = ways.get(home, ())
            for pair in zip(way[:-1], way[1:]):
                passing.setdefault(pair, set()).add(number)
    return {pair: len(found) for pair, found in passing.items()}


def row(work: str, ours: float, peer: str | None, seconds: float | None, **more: Any) -> dict[str, Any]:
    """Return one line of the table; `ratio` is ours over the peer's."""
    ratio = None if seconds is None else round(ours / seconds, 3)
    return {
        "work": work,
        "ours_s": round(ours, 3),
        "peer": peer,
        "peer_s": seconds and round(seconds, 3),
        "ratio": ratio,
        **more,
    }


def scipy_full(network: Any, snaps: Any) -> np.ndarray:
    """Return the matrix by scipy's Dijkstra over the whole network, from every stop."""
    from est_walks_plugin.engine.network import Profile
    from est_walks_plugin.engine.network.graph import distances

    graph = network.graph(Profile.EVERYONE, "length")
    nodes, enter = graph.arcs_from(network.edge_nodes, snaps.edge, snaps.offset_m)
    far = distances(graph, nodes, enter)
    ends, last = graph.arcs_to(network.edge_nodes, snaps.edge, snaps.offset_m)
    through = np.minimum(far[:, ends[:, 0]] + last[:, 0], far[:, ends[:, 1]] + last[:, 1])
    found = np.minimum(through, graph.direct(snaps.edge, snaps.offset_m))
    np.fill_diagonal(found, 0.0)
    return found


def qgis_peers(lines: list[np.ndarray], stops: np.ndarray, points: np.ndarray) -> tuple[float, float]:
    """Return QGIS's seconds for building its graph and the matrix, and for snapping `points` to edges."""
    from qgis.analysis import QgsGraphAnalyzer, QgsGraphBuilder, QgsNetworkDistanceStrategy, QgsVectorLayerDirector
    from qgis.core import QgsFeature, QgsGeometry, QgsPointXY, QgsSpatialIndex, QgsVectorLayer

    layer = QgsVectorLayer("LineString?crs=EPSG:3011", "lines", "memory")
    features = []
    for line in lines:
        feature = QgsFeature()
        feature.setGeometry(QgsGeometry.fromPolylineXY([QgsPointXY(x, y) for x, y in line]))
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    start = time.perf_counter()
    director = QgsVectorLayerDirector(layer, -1, "", "", "", QgsVectorLayerDirector.Direction.DirectionBoth)
    director.addStrategy(QgsNetworkDistanceStrategy())
    builder = QgsGraphBuilder(layer.crs(), False, 0.01)
    tied = director.makeGraph(builder, [QgsPointXY(x, y) for x, y in stops])
    graph = builder.graph()
    vertices = [graph.findVertex(point) for point in tied]
    for vertex in vertices:
        _, cost = QgsGraphAnalyzer.dijkstra(graph, vertex, 0)
        [cost[other] for other in vertices]
    matrix = time.perf_counter() - start
    start = time.perf_counter()
    index = QgsSpatialIndex(layer.getFeatures(), flags=QgsSpatialIndex.FlagStoreFeatureGeometries)
    for x, y in points:
        point = QgsPointXY(x, y)
        index.geometry(index.nearestNeighbor(point, 1)[0]).closestSegmentWithContext(point)
    return matrix, time.perf_counter() - start


def other_peers(name: str, network: Any, snaps: Any, ours: float) -> list[dict[str, Any]]:
    """Return rows for igraph and networkx, from node to node, where they are installed."""
    rows = []
    nodes = np.unique(network.edge_nodes[snaps.edge, 0]).tolist()
    try:
        import igraph
    except ImportError:
        print("igraph is not installed here; left out.", file=sys.stderr)
    else:
        graph = igraph.Graph(len(network.node_xy), network.edge_nodes.tolist())
        seconds, _ = timed(lambda: graph.distances(nodes, nodes, weights=network.edge_length.tolist()), 1)
        rows.append(row(f"{name}: 60 x 60 matrix", ours, "igraph", seconds))
    try:
        import networkx
    except ImportError:
        print("networkx is not installed here; left out.", file=sys.stderr)
    else:
        graph = networkx.Graph()
        graph.add_weighted_edges_from(zip(*network.edge_nodes.T.tolist(), network.edge_length.tolist()))
        seconds, _ = timed(lambda: [networkx.single_source_dijkstra_path_length(graph, node) for node in nodes[:5]], 1)
        rows.append(row(f"{name}: 60 x 60 matrix", ours, "networkx x 12", seconds * 12))
    return rows


def run(with_qgis: bool = True, small: bool = False) -> list[dict[str, Any]]:
    """Return all rows; `small` leaves out the large networks."""
    rows = []
    for name, edges, tiles in (("57k", 57_000, 2), ("339k", 339_000, 5)):
        if small and edges > 100_000:
            continue
        real = network_worlds.real_streets(tiles)
        if real is not None:
            rows += bench(f"{name} real streets", real, with_qgis)
        rows += bench(f"{name} lattice", network_worlds.lattice(edges), with_qgis=False)
    return rows


def show(rows: list[dict[str, Any]]) -> None:
    """Print the table."""
    for entry in rows:
        peer = f"{entry['peer']} {entry['peer_s']:.3f} s, ratio {entry['ratio']:.3f}" if entry["peer"] else ""
        more = {key: value for key, value in entry.items() if key not in ("work", "ours_s", "peer", "peer_s", "ratio")}
        print(f"{entry['work']:<58} {entry['ours_s']:8.3f} s   {peer} {more or ''}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json")
    parser.add_argument("--no-qgis", action="store_true")
    parser.add_argument("--small", action="store_true")
    options = parser.parse_args()
    rows = run(not options.no_qgis, options.small)
    show(rows)
    if options.json:
        with open(options.json, "w", encoding="utf-8") as file:
            json.dump(rows, file, indent=1)


if __name__ == "__main__":
    main()
