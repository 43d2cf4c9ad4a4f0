"""Photos of a walk in a real QGIS: the dialog beside the map, the clock, the strip, masking."""

from __future__ import annotations

import shutil
from datetime import timedelta
from pathlib import Path

import numpy as np
import pytest
from qgis.PyQt.QtCore import QRectF
from qgis.PyQt.QtGui import QColor, QImage, QPainter

from est_walks_plugin.model.field.track import Track
from est_walks_plugin.operations.create_store import create_store
from est_walks_plugin.operations.field.track_rows import row_of
from tests import camera
from tests.gui.walked import ORIGIN, add_walk
from tests.store.photos.conftest import STARTS

from . import harness

pytestmark = pytest.mark.desktop

if not shutil.which("xvfb-run") or not shutil.which("qgis"):
    pytest.skip("needs QGIS and Xvfb", allow_module_level=True)


def at(minutes: float) -> tuple[float, float]:
    return ORIGIN[0] + float(np.interp(minutes, [0, 5, 7, 12, 14, 19], [0, 0, 100, 100, 200, 200])), ORIGIN[1] + 50


def scenery(number: int) -> bytes:
    """Return a picture of a dusky street with a head and a number plate in it."""
    image = QImage(1200, 900, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    painter.fillRect(0, 0, 1200, 400, QColor.fromHsv((210 + 9 * number) % 360, 120, 130))
    painter.fillRect(0, 400, 1200, 500, QColor("#4a4f45"))
    painter.setBrush(QColor("#e0b090"))
    painter.drawEllipse(QRectF(350, 190, 110, 140))
    painter.fillRect(330, 330, 150, 320, QColor("#334466"))
    painter.fillRect(700, 300, 300, 260, QColor("#883322"))
    painter.fillRect(770, 430, 140, 40, QColor("white"))
    painter.drawText(785, 456, f"ABC 12{number}")
    painter.end()
    return camera.packed(image, "JPG", 88)


@pytest.mark.parametrize("theme", ["default", "Night Mapping"])
def test_photos_are_added_and_masked(tmp_path: Path, theme: str) -> None:
    photos = tmp_path / "Foton från kvällen"
    photos.mkdir()
    for number, minutes in enumerate((1, 3, 6.4, 8, 9, 10.5, 13, 15, 17, 18.5), 1):
        taken = STARTS.replace(tzinfo=None) + timedelta(hours=2, minutes=minutes + 10)
        content = camera.with_exif(scenery(number), taken=taken, camera="Canon EOS")
        (photos / f"IMG_{number:04d}.JPG").write_bytes(content)
    (photos / "IMG_0011.HEIC").write_bytes(b"\0\0\0\x18ftypheic\0\0\0\0mif1heic")
    path = tmp_path / "kväll.gpkg"
    with create_store(str(path), "Upplands-Bro", "EPSG:3011") as store:
        walk = add_walk(store)
        minutes = np.arange(0, 19.01, 1 / 6)
        track = Track(STARTS.timestamp() + minutes * 60, np.array([at(one) for one in minutes]), np.array([0]))
        store.insert("track", [row_of(store, walk, track, length_m=200)])
    outcome = harness.run(
        "photos", tmp_path / "qgis", theme=theme, arguments={"store": str(path), "photos": str(photos)}
    )
    assert not outcome.error, outcome.error + outcome.log[-2000:]
    told = outcome.result
    assert told["fits"]
    assert told["counts"][1] == "10 efter spåret · 0 inte placerade"
    assert told["counts"][0] != told["counts"][1]
    assert told["again"] == told["counts"][1]
    assert (told["stored"], told["copies"]) == (10, 1)
    assert told["bands_left"] == 0
    print("longest work at once (s):", round(told["stall"], 3))
