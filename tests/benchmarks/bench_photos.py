"""Photos of a walk: 300 of 12 megapixels read, matched, stripped and stored, on a clock that is off by an unknown time.

`python tests/benchmarks/bench_photos.py [count] [--json FILE]`. The first reading stores them, the second finds them there.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import sys
import tempfile
from datetime import timedelta
from pathlib import Path
from typing import Any

import numpy as np
from pairs import Timed, row, spent

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))
ERROR_S = 4_711.0
TAGGED = 10


def at(minutes: float) -> tuple[float, float]:
    """Return where the group is so many minutes after the start."""
    from tests.gui.walked import ORIGIN

    return ORIGIN[0] + float(np.interp(minutes, [0, 5, 7, 12, 14, 19], [0, 0, 100, 100, 200, 200])), ORIGIN[1] + 50


def write(folder: Path, count: int) -> dict[str, tuple[float, float]]:
    """Write photos of noise (the slowest to pack), every 30th with a place; return where each was taken."""
    from qgis.PyQt.QtGui import QImage

    from est_walks_plugin.model.crs import transform
    from tests import camera
    from tests.store.photos.conftest import STARTS

    rng = np.random.default_rng(1)
    small = rng.integers(0, 256, (375, 500, 3), dtype=np.uint8)
    image = QImage(small.tobytes(), 500, 375, 1500, QImage.Format.Format_RGB888).scaled(4000, 3000)
    content = camera.packed(image, "JPG", 90)
    truth = {}
    for number, minutes in enumerate(np.sort(rng.uniform(0, 19, count))):
        taken = STARTS.replace(tzinfo=None) + timedelta(hours=2, minutes=float(minutes), seconds=ERROR_S)
        tags = {}
        if number % max(1, count // TAGGED) == 0:
            lonlat = transform(np.array([at(minutes)]), "EPSG:3011", "EPSG:4326")[0]
            tags["lonlat"] = (float(lonlat[0]), float(lonlat[1]))
        name = f"IMG_{number:04d}.jpg"
        own = camera.with_segments(content, camera.segment(0xFE, name.encode()))
        at_scan = own.rindex(b"\xff\xd9")
        own = own[: at_scan - 40] + bytes(rng.integers(0, 254, 40, dtype=np.uint8)) + own[at_scan:]
        (folder / name).write_bytes(camera.with_exif(own, taken=taken, camera="K", orientation=6, **tags))
        truth[name] = at(float(minutes))
    return truth


def timed(folder: Path, count: int) -> list[dict[str, Any]]:
    """Return the rows."""
    from est_walks_plugin.model.field.track import Track
    from est_walks_plugin.operations.create_store import create_store
    from est_walks_plugin.operations.field.photos_in import read_photos
    from est_walks_plugin.operations.field.track_rows import row_of
    from est_walks_plugin.operations.undoing import recorded
    from tests.gui.walked import add_walk
    from tests.store.photos.conftest import STARTS

    photos = folder / "foton"
    photos.mkdir()
    truth = write(photos, count)
    told = []
    with create_store(str(folder / "a.gpkg")) as store:
        walk = add_walk(store)
        minutes = np.arange(0, 19.01, 1 / 6)
        track = Track(STARTS.timestamp() + minutes * 60, np.array([at(one) for one in minutes]), np.array([0]))
        store.insert("track", [row_of(store, walk, track, length_m=200)])
        for work in ("read in", "read in again: nothing changes"):
            with recorded(store):
                took, read = spent(lambda: read_photos(store, walk, str(photos)))
            once = Timed((took,), read)
            told.append(row(f"{count} photos of 12 megapixels, turned, {work}", once, stored=read.receipt.stored))
        away = [
            np.hypot(one["easting"] - truth[one["field_name"]][0], one["northing"] - truth[one["field_name"]][1])
            for one in store.rows("photo", columns=("field_name", "easting", "northing"))
        ]
    told[0]["within_15_m_percent"] = round(100 * float(np.mean(np.array(away) <= 15)), 1)
    told[0]["peak_mb"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    return told


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("count", nargs="?", type=int, default=300)
    parser.add_argument("--json")
    options = parser.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from qgis.core import QgsApplication

    application = QgsApplication([], False)
    application.initQgis()
    with tempfile.TemporaryDirectory() as folder:
        rows = timed(Path(folder), options.count)
    for one in rows:
        print("  ".join(f"{name} {value}" for name, value in one.items()), flush=True)
    if options.json:
        Path(options.json).write_text(json.dumps(rows, indent=1), encoding="utf-8")
    os._exit(0)


if __name__ == "__main__":
    main()
