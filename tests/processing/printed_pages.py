"""What is on a printed page: its text and its picture by Poppler, and whether a PDF is one for the archive."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from osgeo import gdal, osr
from pypdf import PdfReader
from qgis.PyQt.QtGui import QImage

from .. import town


def run(*command: str) -> str:
    """Return what a tool of Poppler says; `make system` installs it."""
    if shutil.which(command[0]) is None:
        pytest.fail(f"{command[0]} is missing; run make system")
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def text_of(path: Path | str, *, page: int | None = None) -> str:
    pages = [] if page is None else ["-f", str(page), "-l", str(page)]
    return run("pdftotext", "-layout", *pages, str(path), "-")


def pictures(path: Path, folder: Path, dpi: int = 40) -> list[QImage]:
    folder.mkdir()
    run("pdftoppm", "-r", str(dpi), "-png", str(path), str(folder / "page"))
    return [QImage(str(file)) for file in sorted(folder.glob("*.png"))]


def pixels(image: QImage) -> np.ndarray:
    image = image.convertToFormat(QImage.Format.Format_RGB888)
    rows = np.frombuffer(image.constBits().asarray(image.sizeInBytes()), np.uint8).copy()
    return rows.reshape(image.height(), image.bytesPerLine())[:, : image.width() * 3].reshape(image.height(), -1, 3)


def raster(path: Path, *, blank: bool = False, half: bool = False) -> str:
    """Write a background picture over the town, or over its western `half`."""
    file = gdal.GetDriverByName("GTiff").Create(str(path), 200, 200, 3)
    for band in (1, 2, 3):
        shade = np.add.outer(np.arange(200), np.arange(200) * band) % 180 + 60
        file.GetRasterBand(band).WriteArray((shade * 0 + 90 if blank else shade).astype("uint8"))
    left, top = town.at(-600, 1400)
    file.SetGeoTransform([left, 5 if half else 10, 0, top, 0, -10])
    system = osr.SpatialReference()
    system.ImportFromEPSG(3011)
    file.SetProjection(system.ExportToWkt())
    file.FlushCache()
    return str(path)


def archive_problems(path: str) -> list[str]:
    """Return what keeps a PDF from being PDF/A-1b, nothing for a valid one.

    Told valid files from invalid ones as PDFBox Preflight does (RESEARCH 4); nested forms are not followed.
    """
    reader = PdfReader(path)
    root = reader.trailer["/Root"]
    found = []
    intents = [entry.get_object() for entry in root.get("/OutputIntents", [])]
    if not any(entry.get("/S") == "/GTS_PDFA1" and "/DestOutputProfile" in entry for entry in intents):
        found.append("no output intent")
    xmp = root["/Metadata"].get_object().get_data().decode("utf-8") if "/Metadata" in root else ""
    if 'pdfaid:part="1"' not in xmp or 'pdfaid:conformance="B"' not in xmp:
        found.append("XMP does not say PDF/A-1b")
    if "/Encrypt" in reader.trailer:
        found.append("encrypted")
    for number, page in enumerate(reader.pages, 1):
        found += [f"page {number}: {problem}" for problem in _of_resources(page["/Resources"].get_object())]
    return found


def _of_resources(resources: Any) -> Iterator[str]:
    for name, font in _objects(resources, "/Font"):
        if font["/Subtype"] == "/Type3":
            continue
        described = font["/DescendantFonts"][0].get_object() if font["/Subtype"] == "/Type0" else font
        descriptor = described["/FontDescriptor"].get_object() if "/FontDescriptor" in described else {}
        if not {"/FontFile", "/FontFile2", "/FontFile3"} & set(descriptor):
            yield f"font {name} is not embedded"
    for name, form in _objects(resources, "/XObject"):
        if form.get("/SMask", "/None") != "/None":
            yield f"picture {name} has a mask"
    for name, state in _objects(resources, "/ExtGState"):
        if state.get("/ca", 1) != 1 or state.get("/CA", 1) != 1 or state.get("/SMask", "/None") != "/None":
            yield f"state {name} is transparent"


def _objects(resources: Any, kind: str) -> Iterator[tuple[str, Any]]:
    held = resources.get(kind, {})
    for name, value in (held.get_object() if hasattr(held, "get_object") else held).items():
        yield name, value.get_object()
