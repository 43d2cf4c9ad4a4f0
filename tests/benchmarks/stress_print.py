"""Two prints at once, over and over, beside a window that opens and closes layers: `python tests/benchmarks/stress_print.py`.

Each round prints two of: a book, both groups of an evening in grey on A3 as archive copy, a book over a background that
comes in part, a paper protocol on A5; every third print is cancelled somewhere. The files must be the same bytes as
printed alone and no lock stay on the store; how many files are open is told, QGIS keeps some for a while. A round that hangs ends the process with what every
thread does. Not part of the tests: it takes minutes, and says most on a machine that has other work.
"""

from __future__ import annotations

import argparse
import faulthandler
import gc
import os
import sqlite3
import sys
import tempfile
import time
from datetime import date
from pathlib import Path
from random import Random
from threading import Thread
from typing import Any, Callable

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(Path(__file__).parent)]

HANGS_S = 240
DAY = date(2026, 10, 1)


def second_group(path: str, walk: str) -> str:
    """Add a second group that walks the first one's stops the other way round; return its uuid."""
    from est_walks_plugin.store import Store

    with Store.open(path) as store:
        row = {key: value for key, value in store.rows("walk", {"uuid": walk})[0].items() if key in _WALK}
        other = store.insert("walk", [{**row, "group_no": 2}])[0]
        stops = sorted(store.rows("stop", {"walk": walk}), key=lambda stop: -stop["seq"])
        for number, stop in enumerate(stops, 1):
            kept = {key: stop[key] for key in ("name", "place_type", "light", "arrive", "dwell_min", "geometry")}
            store.insert("stop", [{**kept, "walk": other, "seq": number}])
    return str(other)


_WALK = ("name", "area_name", "starts_at", "start_name", "start_x", "start_y", "length_m", "walking_min", "total_min",
         "sunset", "civil_dusk", "geometry")  # fmt: skip


def half_background(path: str, target: str) -> str:
    """Write a picture over the western half of the walk's ground."""
    import numpy as np
    from osgeo import gdal, osr

    from est_walks_plugin.store import Store

    with Store.open(path, readonly=True) as store:
        centre = store.rows("area", {"name": "Kungsängen"})[0]["geometry"].centroid
    file = gdal.GetDriverByName("GTiff").Create(target, 200, 400, 3)
    for band in (1, 2, 3):
        file.GetRasterBand(band).WriteArray(
            (np.add.outer(np.arange(400), np.arange(200) * band) % 180 + 60).astype("u1")
        )
    file.SetGeoTransform([centre.x - 1000, 5, 0, centre.y + 1000, 0, -5])
    system = osr.SpatialReference()
    system.ImportFromEPSG(3011)
    file.SetProjection(system.ExportToWkt())
    file.FlushCache()
    return target


def kinds(path: str, walks: list[str], background: str) -> dict[str, Callable[..., Any]]:
    """Return what is printed, by name: functions of a target and a feedback."""
    from est_walks_plugin.printing.quick.protocol.book import export_protocol
    from est_walks_plugin.printing.quick.walk_map import export_walk_map
    from est_walks_plugin.store import Store

    def walk_map(chosen: list[str], **how: Any) -> Callable[..., Any]:
        def work(target: str, feedback: Any) -> None:
            with Store.open(path, readonly=True) as store:
                export_walk_map(store, chosen, target, printed_on=DAY, feedback=feedback, **how)

        return work

    def protocol(target: str, feedback: Any) -> None:
        with Store.open(path, readonly=True) as store:
            export_protocol(store, walks, target, paper="A5", printed_on=DAY, feedback=feedback)

    return {
        "book": walk_map(walks[:1]),
        "evening": walk_map(walks, grey=True, paper="A3", archive=True),
        "in part": walk_map(walks, background=background),
        "protocol": protocol,
    }


def printed(work: Callable[..., Any], target: str, cancel_after: int | None, said: dict[str, Any]) -> None:
    """Print on this thread and keep what came of it: the bytes, or why not."""
    from est_walks_plugin.model.errors import Cancelled
    from est_walks_plugin.model.feedback import CallbackFeedback

    asked, told = [0], [0.0]

    def cancelled() -> bool:
        asked[0] += 1
        if cancel_after is not None and asked[0] > cancel_after:
            told[0] = told[0] or time.perf_counter()
            return True
        return False

    try:
        work(target, CallbackFeedback(cancelled=cancelled))
        said[target] = Path(target).read_bytes()
    except Cancelled:
        said[target] = time.perf_counter() - told[0]
    except Exception as error:  # noqa: BLE001 - raised again by who waits for it
        said[target] = error


def disturb(path: str, random: Random) -> None:
    """Open, read and close layers of the store as the window does while a print runs in the background."""
    from qgis.core import QgsVectorLayer

    from est_walks_plugin.project.opening import ALONE

    for table in random.sample(["path", "lamp", "base_area", "stop", "area"], 3):
        with ALONE:
            layer = QgsVectorLayer(f"{path}|layername={table}", table, "ogr")
        for _, _feature in zip(range(20), layer.getFeatures()):
            pass
        with ALONE:
            del layer


def round_of(
    number: int, path: str, made: dict[str, Callable[..., Any]], alone: dict[str, bytes], folder: str, random: Random
) -> list[float]:
    """Print two at once; return how long the cancelled ones took to end."""
    from qgis.PyQt.QtCore import QCoreApplication

    chosen = [random.choice(list(made)) for _ in range(2)]
    said: dict[str, Any] = {}
    threads = []
    for place, name in enumerate(chosen):
        target = f"{folder}/{number}-{place}.pdf"
        after = random.randrange(60) if random.random() < 1 / 3 else None
        threads.append(Thread(target=printed, args=(made[name], target, after, said), daemon=True))
    for thread in threads:
        thread.start()
    while any(thread.is_alive() for thread in threads):
        disturb(path, random)
        QCoreApplication.processEvents()
    slow = []
    for place, name in enumerate(chosen):
        what = said[f"{folder}/{number}-{place}.pdf"]
        if isinstance(what, float):
            slow.append(what)
        elif isinstance(what, Exception):
            raise what
        elif what != alone[name]:
            raise SystemExit(f"round {number}: {name} has other bytes than printed alone")
    for file in Path(folder).glob(f"{number}-*"):
        file.unlink()
    return slow


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=30)
    parser.add_argument("--stops", type=int, default=12)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    from bench_print import build
    from qgis.core import QgsApplication

    faulthandler.enable()
    gc.set_threshold(50, 5, 5)  # whatever is left to Python's collector is freed on another thread than its own at once
    application = QgsApplication([], True)
    application.initQgis()
    with tempfile.TemporaryDirectory() as folder:
        path = f"{folder}/store.gpkg"
        walk = build(path, options.stops)
        made = kinds(path, [walk, second_group(path, walk)], half_background(path, f"{folder}/half.tif"))
        alone: dict[str, Any] = {}
        for name, work in made.items():
            printed(work, f"{folder}/{name}.pdf", None, alone)
            alone[name] = alone.pop(f"{folder}/{name}.pdf")
            if isinstance(alone[name], Exception):
                raise alone[name]
        slow: list[float] = []
        random, opened = Random(options.seed), []
        for number in range(options.rounds):
            faulthandler.dump_traceback_later(HANGS_S, exit=True)
            slow += round_of(number, path, made, alone, folder, random)
            opened.append(len(os.listdir("/proc/self/fd")))
            print(f"round {number + 1}: {opened[-1]} files open, load {os.getloadavg()[0]:.1f}", flush=True)
        faulthandler.cancel_dump_traceback_later()
        with sqlite3.connect(path, timeout=2) as database:
            database.execute("BEGIN EXCLUSIVE")
        database.close()
        worst = f"{max(slow):.2f} s" if slow else "-"
        print(
            f"{options.rounds} rounds, {len(slow)} prints cancelled, the slowest ended after {worst}; no hang, no lock"
        )
    os._exit(0)  # QGIS's own end is not what is tried here


if __name__ == "__main__":
    main()
