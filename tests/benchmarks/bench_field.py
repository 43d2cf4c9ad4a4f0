"""The evening in the field, timed: a package goes out; two phones with 300 findings and 300 photos are read in, and again.

Beside the package, QGIS's own tiles of one of its two maps over the same ground (what QFieldSync makes its base map with).

`python tests/benchmarks/bench_field.py [--json FILE]`. The photos are 1600 x 1200, as the package asks the phone for.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import sys
import tempfile
from pathlib import Path
from typing import Any

from pairs import Spent, in_turn, row, spent

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))
FINDINGS = 150
"""Of each of two phones, with a photo each."""


def noisy_jpeg(seed: int) -> bytes:
    """Return a picture of some 300 kB."""
    import numpy as np
    from qgis.PyQt.QtCore import QBuffer, QIODevice
    from qgis.PyQt.QtGui import QImage

    width, height = 1600, 1200
    small = np.random.default_rng(seed).integers(0, 255, (height // 8, width // 8, 4), dtype=np.uint8)
    pixels = np.ascontiguousarray(small.repeat(8, 0).repeat(8, 1))
    image = QImage(pixels.data, width, height, width * 4, QImage.Format.Format_RGB32)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "JPG", 85)
    return bytes(buffer.data())


def returns(folder: Path) -> tuple[Path, list[str]]:
    """Return the path of a store with a walk, and the zips of two phones that come home from it."""
    from est_walks_plugin.store import Store
    from tests.field.evening import Evening
    from tests.town import at

    store = Store.create(folder / "store.gpkg", crs="EPSG:3011")
    evening = Evening(store, folder)
    pictures = [noisy_jpeg(seed) for seed in range(6)]
    files = []
    for name in ("a", "b"):
        phone = evening.phone(name)
        for number in range(FINDINGS):
            place = at(100 + number, 100)
            new = phone.add("finding", place, text=f"Trasig lampa vid gången {number}", category="lighting_out")
            phone.photo(
                finding_uuid=new,
                content=pictures[number % 6][:-2] + b"\xff\xfe\x00\x04" + b"%02d\xff\xd9" % (number % 100),
            )
        files.append(evening.home(phone, f"{name}.zip"))
    store.close()
    return folder / "store.gpkg", files


def reading() -> list[dict[str, Any]]:
    """Return the rows."""
    from est_walks_plugin.operations.field.merge_return import read_package
    from est_walks_plugin.store import Store

    with tempfile.TemporaryDirectory() as folder:
        path, files = returns(Path(folder))
        copy = Path(folder) / "copy.gpkg"
        stored = {}

        def read(again: bool) -> Spent:
            """Read both into a store as it was before the evening, or into the one that has read them."""
            if not again:
                shutil.copyfile(path, copy)
            with Store.open(copy) as store:
                took, receipts = spent(lambda: [read_package(store, None, file).receipt for file in files])
            stored[again] = sum(receipt.stored for receipt in receipts)
            return took

        first, second = in_turn(lambda: read(False), lambda: read(True))
    work = "300 findings and 300 photos of two phones read in"
    return [
        row(work, first, stored=stored[False]),
        row(f"{work} again: nothing changes", second, stored=stored[True]),
    ]


def sending() -> list[dict[str, Any]]:
    """Return the row of a package of twelve stops with both base maps."""
    from est_walks_plugin.operations.field.send_out import planned_maps, send_out
    from est_walks_plugin.store import Store
    from tests.benchmarks.bench_print import build

    with tempfile.TemporaryDirectory() as folder:
        walk = build(f"{folder}/store.gpkg", 12)
        with Store.open(f"{folder}/store.gpkg") as store:
            planned = planned_maps(store, walk)
            (ours,) = in_turn(lambda: send_out(store, [walk], f"{folder}/ut.zip"))
            (sent,) = ours.result
            peer = _tiles(store, planned, f"{folder}/peer.mbtiles")
    told = {"megabytes": round(sent.megabytes, 1), "told_before_mb": round(planned.megabytes, 1)}
    told["tiles_of_one_map_by_qgis_s"] = round(peer, 1)
    return [row("field package: 12 stops and two base maps", ours, **told)]


def _tiles(store: Any, planned: Any, output: str) -> float:
    """Return how long QGIS takes for the tiles of one map, in one zoom level."""
    from qgis.analysis import QgsNativeAlgorithms
    from qgis.core import (
        QgsApplication,
        QgsCoordinateReferenceSystem,
        QgsProcessingContext,
        QgsProcessingFeedback,
        QgsProject,
    )

    from est_walks_plugin.exporting.field_package.base_maps import layers_by_day

    native = QgsNativeAlgorithms()
    QgsApplication.processingRegistry().addProvider(native)
    project, context = QgsProject(), QgsProcessingContext()
    project.setCrs(QgsCoordinateReferenceSystem(store.crs))
    project.addMapLayers(layers_by_day(store.path, planned))
    context.setProject(project)
    west, south, east, north = planned.bounds
    asked = {
        "EXTENT": f"{west},{east},{south},{north} [{store.crs}]",
        "ZOOM_MIN": planned.zoom,
        "ZOOM_MAX": planned.zoom,
        "DPI": 96,
        "TILE_FORMAT": 0,
        "OUTPUT_FILE": output,
    }
    algorithm = QgsApplication.processingRegistry().createAlgorithmById("native:tilesxyzmbtiles")
    took, (_, done) = spent(lambda: algorithm.run(asked, context, QgsProcessingFeedback()))
    if not done:
        raise RuntimeError("QGIS made no tiles")
    return took.seconds


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json")
    options = parser.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from qgis.core import QgsApplication

    application = QgsApplication([], False)
    application.initQgis()
    rows = [*sending(), *reading()]
    for one in rows:
        print("  ".join(f"{name} {value}" for name, value in one.items()), flush=True)
    if options.json:
        Path(options.json).write_text(json.dumps(rows, indent=1), encoding="utf-8")
    os._exit(0)


if __name__ == "__main__":
    main()
