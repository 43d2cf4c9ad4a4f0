"""Ten years of a large municipality: every operation and page on the store of `large_store`, whole and a tenth of it.

`python tests/benchmarks/bench_municipality.py [--json FILE] [--small] [--only gpkg,postgis] [--keep FOLDER]`. `own_work_s` is processor
time of our process, which a loaded machine makes longer too, though less than the clock's; the server's is not in it. The exponent is
how it grows from the tenth, 1 being straight: of the processor's time, and of the clock's for PostGIS, where the server works too.
Each backend and size, and of these what is done after an import, the operations (`large_works`) and the window, runs in a process of
its own; the peak is that of the one work, QGIS and the plugin (some 330 MB) included. The stores on the server are filled from those in
files, which are made once. The plugin's modules are compiled before, as QGIS leaves them after the first time it loads them.
"""

from __future__ import annotations

import argparse
import compileall
import ctypes
import gc
import json
import math
import os
import shutil
import subprocess
import sys
import tempfile
import time
from contextlib import ExitStack
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Callable, Iterator

if TYPE_CHECKING:
    from est_walks_plugin.gui.pages.follow_up.year.panel import YearPanel

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "tests" / "benchmarks")]
SCALES, SMALL = (0.1, 1.0), (0.02, 0.1)
LEAST_S = 0.1
"""What takes less than this at both sizes says nothing of how it grows."""

PAGES = ("sources", "situation", "walk", "findings", "tasks", "follow_up")
REACH = {
    "open to map in view": "3 s, 1.2 GB",
    "rank the dense district": "2 s, 500 MB",
    "import an update of 5 000 rows": "3 s",
    "dark stretches of all, once after an import": "1.2 GB",
    **{f"lists of page {name}": "0.3 s" for name in PAGES},
    "list of duplicates": "0.3 s",
    "list of reviews": "0.3 s",
}

Work = tuple[str, Callable[[], Any]]


def window_works(address: str, folder: Path) -> Iterator[Work]:
    """Yield opening the store in the window to its map drawn, each page, and the map of all of it."""
    import large_store
    from qgis.core import QgsProject
    from qgis.gui import QgsLayerTreeMapCanvasBridge
    from qgis.PyQt.QtCore import QCoreApplication

    from est_walks_plugin.gui.pages.follow_up.year.panels import PANELS
    from est_walks_plugin.gui.window import Window
    from tests.gui.conftest import Iface

    iface = Iface()
    window = Window(iface)
    window.load()
    iface.mainWindow().resize(1366, 768)
    iface.mainWindow().show()
    window.dock.ensure_filled()
    shell, canvas = window.shell, iface.mapCanvas()
    # As in QGIS: the canvas shows what the layer tree shows, in the CRS of the project.
    QgsLayerTreeMapCanvasBridge(QgsProject.instance().layerTreeRoot(), canvas, canvas)
    QgsProject.instance().crsChanged.connect(lambda: canvas.setDestinationCrs(QgsProject.instance().crs()))

    def idle() -> None:
        quiet = 0
        while quiet < 5:
            QCoreApplication.processEvents()
            busy = shell.context.runner.busy or shell.flow.adding_layers or canvas.isDrawing()
            quiet = 0 if busy else quiet + 1
            time.sleep(0.002)

    def open_it() -> None:
        shell.flow.open(address)
        while shell.context.session.info is None:
            QCoreApplication.processEvents()
        idle()
        assert len(canvas.layers()) > 5, "nothing to see"

    def page(name: str) -> Callable[[], None]:
        def show() -> None:
            shell.show_page(name)
            idle()

        return show

    def everything() -> None:
        canvas.zoomToFullExtent()
        idle()

    def district() -> None:
        session = shell.context.session
        session.set_area(next(one.uuid for one in session.areas() if one.name == large_store.DENSE))
        idle()

    def refreshed(panel: YearPanel) -> None:
        panel.refresh()
        idle()

    def year(name: str) -> YearPanel:
        shell.context.command("follow_up", f"year {name}")
        idle()
        panel = shell.pages["follow_up"].halves.year.current
        if panel is None:
            raise LookupError(name)
        return panel

    yield "open to map in view", open_it
    yield "choose the dense district", district
    for name in PAGES:
        page(name)()  # the first time its modules are loaded too, whatever the store holds
        if name == "follow_up":
            shell.pages[name].halves.show_walks()  # the half that was in front last is remembered
            idle()
        yield f"lists of page {name}", shell.pages[name].refresh
        shell.show_page("start")
        idle()
        shell.pages[name].refresh_later()
        yield f"page {name} to its map drawn", page(name)
    for spec in PANELS:
        yield f"EST year, {spec.id}", partial(refreshed, year(spec.id))
    yield "map of the whole municipality", everything


def _forget() -> None:
    """Give back what earlier works left, so that a peak is that of the one work."""
    gc.collect()
    ctypes.CDLL(None).malloc_trim(0)
    Path("/proc/self/clear_refs").write_text("5", encoding="utf-8")


def _peak_mb() -> float:
    found = Path("/proc/self/status").read_text(encoding="utf-8").split("VmHWM:")[1].split()[0]
    return int(found) / 1024


def _works_of(which: str) -> Callable[[str, Path], Iterator[Work]]:
    import large_works

    return {"after": large_works.after_import, "operations": large_works.operations, "window": window_works}[which]


def child(address: str, which: str) -> None:
    """Do all works in this process and print a line of JSON for each."""
    from qgis.core import QgsApplication

    application = QgsApplication([], True)
    application.initQgis()
    with tempfile.TemporaryDirectory() as name:
        for work, do in _works_of(which)(address, Path(name)):
            _forget()
            started, used = time.perf_counter(), time.process_time()
            try:
                do()
                why = ""
            except Exception as error:  # noqa: BLE001 - the other works are told all the same
                why = f"{type(error).__name__}: {error}"
            seconds, own = time.perf_counter() - started, time.process_time() - used
            load = round(os.getloadavg()[0], 1)
            told = {"work": work, "seconds": seconds, "own_s": own, "peak_mb": _peak_mb(), "load": load, "why": why}
            print("\n" + json.dumps(told), flush=True)
    os._exit(0)


def measured(address: str, which: str) -> list[dict[str, Any]]:
    """Run the works in a child and return what it told."""
    command = [sys.executable, __file__, "--child", which, address]
    done = subprocess.run(command, capture_output=True, text=True)
    found = [json.loads(line) for line in done.stdout.splitlines() if line.startswith("{")]
    if not found:
        raise SystemExit(done.stderr[-2000:])
    return found


def rows_of(backend: str, told: list[list[dict[str, Any]]], scales: tuple[float, float]) -> list[dict[str, Any]]:
    """Return the rows of the table: the whole store beside the tenth."""
    smaller = {one["work"]: one for one in told[0]}
    found = []
    for one in told[1]:
        before = smaller.get(one["work"])
        name = "own_s" if backend == "GeoPackage" else "seconds"
        row: dict[str, Any] = {"work": f"{backend}: {one['work']}", "ours_s": round(one["seconds"], 2)}
        row["own_work_s"] = round(one["own_s"], 2)
        if before is not None and not (before["why"] or one["why"]):
            row["of_a_tenth_s"] = round(before["own_s"], 2)
            if max(one[name], before[name]) >= LEAST_S:
                row["exponent"] = round(math.log(one[name] / before[name]) / math.log(scales[1] / scales[0]), 2)
        row["peak_mb"] = round(one["peak_mb"])
        row["load"] = one["load"]
        row["reach"] = REACH.get(one["work"], "-")
        if one["why"]:
            row["failed"] = one["why"]
        found.append(row)
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json")
    parser.add_argument("--small", action="store_true")
    parser.add_argument("--only", default="gpkg,postgis")
    parser.add_argument(
        "--works", default="after,window,operations"
    )  # operations bring lamps, and make stretches stale
    parser.add_argument("--keep", type=Path, help="a folder that keeps the stores for another run")
    parser.add_argument("--child", nargs=2, metavar=("WHICH", "ADDRESS"))
    options = parser.parse_args()
    if options.child:
        child(options.child[1], options.child[0])
    import large_store

    from est_walks_plugin.operations.copying.copy_store import copy_store
    from tests import postgres

    for name in ("est_walks_plugin", "tests"):
        compileall.compile_dir(ROOT / name, quiet=2)
    scales, before = SMALL if options.small else SCALES, os.getloadavg()[0]
    with ExitStack() as stack:
        folder = options.keep or Path(stack.enter_context(tempfile.TemporaryDirectory()))
        folder.mkdir(parents=True, exist_ok=True)
        work = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        rows: list[dict[str, Any]] = []
        for backend in ("GeoPackage", "PostGIS"):
            if {"GeoPackage": "gpkg", "PostGIS": "postgis"}[backend] not in options.only:
                continue
            if backend == "PostGIS" and postgres.missing():
                print(f"PostGIS is left out: {postgres.missing()}.", file=sys.stderr)
                continue
            server = stack.enter_context(postgres.serving()) if backend == "PostGIS" else None
            told: list[list[dict[str, Any]]] = []
            for scale in scales:
                started, load = time.perf_counter(), os.getloadavg()[0]
                made = folder / f"s{scale:g}.gpkg"
                if not made.exists():
                    large_store.make(str(made), scale, folder / "ground.gpkg")
                address = server.new_database() if server is not None else str(work / made.name)
                if server is None:
                    shutil.copyfile(made, address)
                else:
                    copy_store(str(made), address)
                print(
                    f"{backend} {scale:g} made in {time.perf_counter() - started:.0f} s at a load of {load:.1f}",
                    flush=True,
                )
                told.append([one for which in options.works.split(",") for one in measured(address, which)])
                for one in told[-1]:
                    print(f"   {one['work']:<52} {one['seconds']:7.2f} s {one['own_s']:7.2f} cpu {one['peak_mb']:6.0f} MB {one['why'][:300]}", flush=True)  # fmt: skip
            rows += rows_of(backend, told, scales)
    print(
        f"Load {before:.1f} at the beginning and {os.getloadavg()[0]:.1f} at the end on {os.cpu_count()} cores.",
        flush=True,
    )
    for row in rows:
        print("  ".join(f"{key} {value}" for key, value in row.items()), flush=True)
    if options.json:
        Path(options.json).write_text(json.dumps(rows, indent=1, ensure_ascii=False), encoding="utf-8")
    os._exit(0)


if __name__ == "__main__":
    main()
