"""Photos of a walk: 300 of 12 megapixels read, matched, stripped and stored, on a clock that is off by an unknown time.

python -m tests.benchmarks.bench_photos [count]
"""

from __future__ import annotations

import resource
import sys
import tempfile
import time
from datetime import timedelta
from pathlib import Path

import numpy as np
from qgis.core import QgsApplication
from qgis.PyQt.QtGui import QImage

from est_walks_plugin.model.crs import transform
from est_walks_plugin.model.field.track import Track
from est_walks_plugin.operations.create_store import create_store
from est_walks_plugin.operations.field.photos_in import read_photos
from est_walks_plugin.operations.field.track_rows import row_of
from est_walks_plugin.operations.undoing import recorded
from tests import camera
from tests.gui.walked import ORIGIN, add_walk
from tests.store.photos.conftest import STARTS

ERROR_S = 4_711.0
TAGGED = 10


def at(minutes: float) -> tuple[float, float]:
    return ORIGIN[0] + float(np.interp(minutes, [0, 5, 7, 12, 14, 19], [0, 0, 100, 100, 200, 200])), ORIGIN[1] + 50


def write(folder: Path, count: int) -> dict[str, tuple[float, float]]:
    """Write photos of noise (the slowest to pack), every 30th with a place; return where each was taken."""
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


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 300
    app = QgsApplication([], False)
    app.initQgis()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "foton"
        folder.mkdir()
        truth = write(folder, count)
        with create_store(str(Path(name) / "a.gpkg")) as store:
            walk = add_walk(store)
            minutes = np.arange(0, 19.01, 1 / 6)
            track = Track(STARTS.timestamp() + minutes * 60, np.array([at(one) for one in minutes]), np.array([0]))
            store.insert("track", [row_of(store, walk, track, length_m=200)])
            for told in ("first", "again"):
                began, work = time.perf_counter(), time.process_time()
                with recorded(store):
                    done = read_photos(store, walk, str(folder))
                seconds, work = time.perf_counter() - began, time.process_time() - work
                receipt = done.receipt
                print(
                    f"{told}: {seconds:.1f} s ({work:.1f} s of work), {receipt.stored} stored, {receipt.unchanged} unchanged (goal 60 s for 300)"
                )
            rows = store.rows("photo", columns=("field_name", "easting", "northing"))
            away = [
                np.hypot(row["easting"] - truth[row["field_name"]][0], row["northing"] - truth[row["field_name"]][1])
                for row in rows
            ]
        print(f"within 15 m: {100 * np.mean(np.array(away) <= 15):.1f} % (goal 95 %)")
        print(f"memory: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB at most")


if __name__ == "__main__":
    main()
