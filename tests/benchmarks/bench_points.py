"""Clustering, heat map and illuminance beside QGIS's own (and scikit-learn, if installed), timed in one run.

`python tests/benchmarks/bench_points.py [--json FILE] [--no-qgis] [--small]`
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Callable

import numpy as np
from bench_network import memory_mb, show
from pairs import Spent, beside, in_turn, row, spent

RADIUS, LEAST = 25.0, 5


def survey(count: int) -> np.ndarray:
    """Return pins around hot spots in a town of 10 x 10 km, one in five anywhere."""
    rng = np.random.default_rng(5)
    spots = rng.uniform(0, 10_000, (max(10, count // 250), 2))
    xy = spots[rng.integers(0, len(spots), count)] + rng.normal(0, 35, (count, 2))
    anywhere = rng.random(count) < 0.2
    xy[anywhere] = rng.uniform(0, 10_000, (int(anywhere.sum()), 2))
    return xy


def cluster(count: int, with_qgis: bool) -> list[dict[str, Any]]:
    """Return rows of DBSCAN, the peers' labels compared with ours."""
    from est_walks_plugin.engine.places.clustering import dbscan

    xy = survey(count)
    before, _ = memory_mb(), dbscan(xy, RADIUS, LEAST)
    extra = round(memory_mb() - before)
    peers: dict[str, Callable[[], Any]] = {}
    if count <= 200_000:  # beyond, its pairs take a gigabyte
        peers["cKDTree, all pairs"] = lambda: all_pairs(xy, RADIUS, LEAST)
    try:
        from sklearn.cluster import DBSCAN
    except ImportError:
        print("scikit-learn is not installed here; left out.")
    else:
        peers["scikit-learn"] = lambda: DBSCAN(eps=RADIUS, min_samples=LEAST, algorithm="kd_tree").fit(xy).labels_
    if with_qgis:
        peers["QGIS DBSCAN"] = qgis_cluster(xy)
    ours, *theirs = in_turn(lambda: dbscan(xy, RADIUS, LEAST), *peers.values())
    work, told = f"cluster {count} points", {"clusters": int(ours.result.max()) + 1, "extra_mb": extra}
    if not theirs:
        return [row(work, ours, **told)]
    rows = [row(work, ours, name, one) for name, one in zip(peers, theirs)]
    for found, one in zip(rows, theirs):
        if isinstance(one.result, np.ndarray):
            found["labels_equal"] = bool((one.result == ours.result).all())
    rows[0] |= told
    return rows


def all_pairs(xy: np.ndarray, radius: float, least: int) -> np.ndarray:
    """Return the same labels by scipy's tree, all pairs of core points and their connected components."""
    from scipy.sparse import coo_matrix
    from scipy.sparse.csgraph import connected_components
    from scipy.spatial import cKDTree

    labels = np.full(len(xy), -1)
    core = cKDTree(xy).query_ball_point(xy, radius, return_length=True, workers=-1) >= least
    members, loose = np.flatnonzero(core), np.flatnonzero(~core)
    tree = cKDTree(xy[members])
    pairs = tree.query_pairs(radius, output_type="ndarray")
    graph = coo_matrix((np.ones(len(pairs), dtype=np.int8), pairs.T), shape=(len(members), len(members)))
    _, first, number = np.unique(connected_components(graph, directed=False)[1], return_index=True, return_inverse=True)
    labels[members] = np.argsort(np.argsort(first))[number]
    near = cKDTree(xy[loose]).sparse_distance_matrix(tree, radius, output_type="ndarray")
    best = np.full(len(loose), len(xy))
    np.minimum.at(best, near["i"], labels[members][near["j"]])
    labels[loose] = np.where(best < len(xy), best, -1)
    return labels


def layer_of(xy: np.ndarray) -> Any:
    """Return a memory layer of points."""
    from qgis.core import QgsFeature, QgsGeometry, QgsPointXY, QgsVectorLayer

    layer = QgsVectorLayer("Point?crs=EPSG:3011", "points", "memory")
    features = []
    for x, y in xy:
        feature = QgsFeature()
        feature.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(x, y)))
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    return layer


def qgis_cluster(xy: np.ndarray) -> Callable[[], Any]:
    """Return what makes QGIS find the same clusters, of a layer that is there."""
    from qgis.analysis import QgsNativeAlgorithms
    from qgis.core import QgsApplication, QgsProcessingContext, QgsProcessingFeedback

    if not QgsApplication.processingRegistry().providerById("native"):
        QgsApplication.processingRegistry().addProvider(QgsNativeAlgorithms(QgsApplication.processingRegistry()))
    options = {"INPUT": layer_of(xy), "EPS": RADIUS, "MIN_SIZE": LEAST, "OUTPUT": "memory:"}

    def run() -> None:
        algorithm = QgsApplication.processingRegistry().createAlgorithmById("native:dbscanclustering")
        _, done = algorithm.run(options, QgsProcessingContext(), QgsProcessingFeedback())
        if not done:
            raise RuntimeError("QGIS found no clusters")

    return run


def heat_map(count: int, with_qgis: bool) -> list[dict[str, Any]]:
    """Return the row of the heat map, 10 m cells, radius 100 m."""
    from est_walks_plugin.engine.places.heatmap import kernel_density

    xy = survey(count)
    bounds = (0.0, 0.0, 10_000.0, 10_000.0)
    few = xy[:2000]
    exact, quick = summed(few, bounds, 100.0, 100.0), kernel_density(few, None, bounds, 100.0, 100.0)
    error = float(np.abs(quick - exact).max() / exact.max())
    peers = {"QGIS heat map": qgis_heat_map(xy)} if with_qgis else {}
    work = f"heat map {count} points"
    return beside(work, lambda: kernel_density(xy, None, bounds, 10.0, 100.0), peers, error_of_peak=round(error, 5))


def summed(xy: np.ndarray, bounds: tuple[float, float, float, float], cell: float, radius: float) -> np.ndarray:
    """Return the quartic kernel summed point by point."""
    x = bounds[0] + (np.arange(round((bounds[2] - bounds[0]) / cell)) + 0.5) * cell
    y = (bounds[1] + (np.arange(round((bounds[3] - bounds[1]) / cell)) + 0.5) * cell)[::-1]
    total = np.zeros((len(y), len(x)))
    for px, py in xy:
        square = ((x[None, :] - px) ** 2 + (y[:, None] - py) ** 2) / radius**2
        total += np.where(square < 1, 3 * (1 - square) ** 2, 0) / (np.pi * radius**2)
    return total


def qgis_heat_map(xy: np.ndarray) -> Callable[[], Spent]:
    """Return what makes QGIS draw a heat map of the same cells and radius, of a layer that is there."""
    from qgis.analysis import QgsKernelDensityEstimation

    layer = layer_of(xy)

    def run() -> Spent:
        with TemporaryDirectory() as folder:
            options = QgsKernelDensityEstimation.Parameters()
            options.source = layer
            options.radius = 100.0
            options.pixelSize = 10.0
            options.shape = QgsKernelDensityEstimation.KernelQuartic
            options.outputValues = QgsKernelDensityEstimation.OutputRaw
            took, _ = spent(lambda: QgsKernelDensityEstimation(options, str(Path(folder) / "heat.tif"), "GTiff").run())
        return took

    return run


def light(lamps: int, samples: int) -> list[dict[str, Any]]:
    """Return the row of illuminance: lamps every 30 m along streets, samples on the same streets."""
    from est_walks_plugin.engine.light.lighting import cutoff_error, default_cutoff, illuminance

    rng = np.random.default_rng(6)
    streets = lamps // 20
    start = rng.uniform(0, 20_000, (streets, 2))
    angle = rng.uniform(0, 2 * np.pi, streets)
    way = np.stack([np.cos(angle), np.sin(angle)], axis=1)
    post = (start[:, None] + way[:, None] * (np.arange(20)[:, None] * 30.0)).reshape(-1, 2) + rng.normal(
        0, 2, (streets * 20, 2)
    )
    which = rng.integers(0, streets, samples)
    points = start[which] + way[which] * rng.uniform(0, 600, (samples, 1))
    reach = default_cutoff(np.array([6.0]), np.array([4000 / (2 * np.pi)]))
    told = {"cutoff_m": round(reach, 1), "lost_lx": round(cutoff_error(reach), 3)}
    return beside(f"illuminance {len(post)} lamps x {samples} samples", lambda: illuminance(points, post), {}, **told)


def led_table(lamps: int) -> list[dict[str, Any]]:
    """Return the row of the LED table: lamps of 2 000 streets of 600 m, read from a store and reckoned street by street."""
    from est_walks_plugin.operations.create_store import create_store
    from est_walks_plugin.operations.light.programme import programme_table

    rng = np.random.default_rng(7)
    streets = 2000
    start = rng.uniform(0, 20_000, (streets, 2)) + np.array([130_000, 6_590_000])
    along = rng.uniform(0, 600, lamps)
    sources = ("hps", "hps", "hg", "mh", "led")
    rows = [
        {
            "external_id": f"L{number}",
            "street": f"Gata {number % streets}",
            "light_source": sources[number % 5],
            "power_w": None if number % 7 == 0 else 70.0,
            "luminaires": 1,
            "status": "out" if number % 50 == 0 else "working",
            "vanished": False,
            "geometry": (float(start[number % streets, 0] + along[number]), float(start[number % streets, 1])),
        }
        for number in range(lamps)
    ]
    with TemporaryDirectory() as folder, create_store(str(Path(folder) / "led.gpkg")) as store:
        store.insert("lamp", rows)
        (ours,) = in_turn(lambda: programme_table(store))
    return [row(f"LED table of {lamps} lamps", ours, streets=len(ours.result.rows))]


def task_preview(findings: int) -> list[dict[str, Any]]:
    """Return the row of the preview of tasks: findings among 40 000 lamps, 5 000 kept ways, 20 000 cases and 1 000 tasks."""
    from shapely.geometry import LineString

    from est_walks_plugin.operations.create_store import create_store
    from est_walks_plugin.operations.tasks import draft_tasks

    rng = np.random.default_rng(7)

    def spots(count: int) -> list[tuple[float, float]]:
        return [(float(x), float(y)) for x, y in rng.uniform(0, 5_000, (count, 2)) + np.array((130_000, 6_590_000))]

    kinds = ("lighting_out", "shrubbery", "graffiti", "dark_spot")
    with TemporaryDirectory() as folder, create_store(str(Path(folder) / "tasks.gpkg")) as store:
        store.insert(
            "lamp", [{"pole": str(n), "vanished": False, "geometry": xy} for n, xy in enumerate(spots(40_000))]
        )
        store.insert(
            "path",
            [
                {"highway": "cycleway", "keeper": "municipal", "geometry": LineString([xy, (xy[0] + 60, xy[1])])}
                for xy in spots(5_000)
            ],
        )
        store.insert(
            "observation",
            [
                {"kind": "case", "status": "open", "category": kinds[n % 4], "geometry": xy}
                for n, xy in enumerate(spots(20_000))
            ],
        )
        store.insert(
            "task", [{"state": "new", "category": kinds[n % 4], "geometry": xy} for n, xy in enumerate(spots(1_000))]
        )
        store.insert(
            "finding",
            [{"category": kinds[n % 4], "positive": False, "geometry": xy} for n, xy in enumerate(spots(findings))],
        )
        keys = [line["uuid"] for line in store.rows("finding", columns=("uuid",))]
        (ours,) = in_turn(lambda: draft_tasks(store, keys))
    return [row(f"preview of {findings} findings", ours, drafts=len(ours.result.drafts))]


def lux(lamps: int, samples: int) -> list[dict[str, Any]]:
    """Return the row of light from luminaires' files: a table of 24 planes, each lamp looking its way, with the range told."""
    from est_walks_plugin.engine.light.photometry import CUTOFF_M, IntensityTable, lux_range

    rng = np.random.default_rng(7)
    post = np.stack([np.arange(lamps) % 100 * 30.0, np.arange(lamps) // 100 * 60.0], axis=1)
    points = post[rng.integers(0, lamps, samples)] + rng.uniform(-15, 15, (samples, 2))
    table = IntensityTable(np.arange(0.0, 360, 15), np.linspace(0, 90, 37), rng.uniform(0, 500, (24, 37)))
    facing, lumen, height = rng.uniform(0, 360, lamps), np.full(lamps, 4000.0), np.full(lamps, 6.0)
    return beside(
        f"lux {lamps} lamps x {samples} points, with curves",
        lambda: lux_range(points, post, height, lumen, table, facing=facing),
        {},
        cutoff_m=CUTOFF_M,
    )


def run(with_qgis: bool = True, small: bool = False) -> list[dict[str, Any]]:
    """Return all rows; `small` leaves out a million points."""
    rows = (
        light(40_000, 200_000)
        + led_table(40_000)
        + task_preview(300)
        + lux(5_000, 20_000)
        + cluster(100_000, with_qgis)
    )
    rows += heat_map(100_000 if small else 1_000_000, with_qgis)
    return rows if small else rows + cluster(1_000_000, with_qgis)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json")
    parser.add_argument("--no-qgis", action="store_true")
    parser.add_argument("--small", action="store_true")
    options = parser.parse_args()
    application = None
    if not options.no_qgis:
        from qgis.core import QgsApplication

        application = QgsApplication([], False)
        application.initQgis()
    rows = run(not options.no_qgis, options.small)
    show(rows)
    if options.json:
        Path(options.json).write_text(json.dumps(rows, indent=1), encoding="utf-8")
    if application is not None:
        application.exitQgis()


if __name__ == "__main__":
    main()
