"""A copy of a map for the field: GeoPackage in the work CRS or MBTiles in web Mercator, of an area, in chosen detail.

Draws the layers themselves, tile by tile, so that any of them can be copied: a service, a file, the plugin's own map.
"""

from __future__ import annotations

import math
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from qgis.core import QgsCoordinateReferenceSystem, QgsMapSettings, QgsRectangle
from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtGui import QImage

from ..files import told_by_gdal, told_when_full, whole_file
from ..i18n import tr
from ..model.crs import transform_bounds
from ..model.errors import InputError, ParameterError
from .background import Background, address_of, attribution_of
from .opening import opened
from .presets import forbids_bulk
from .rendering import Picture, render

if TYPE_CHECKING:
    from qgis.core import QgsMapLayer

    from ..model.feedback import Feedback

TILE = 256
SCREEN_DPI = 96
MOST_TILES = 4_000
BYTES_A_TILE = 22_000
"""What a tile of a town map takes as PNG, measured on the example and on OpenStreetMap's style."""
ZOOMS = (14, 15, 16, 17, 18, 19, 20)
"""Zoom levels of web maps that are offered; 18 is good for print at 1:2 500 in Sweden."""
USUAL_ZOOM = 18
LARGEST_ZOOM = 22
_MERCATOR = "EPSG:3857"
_HALF_WORLD = 20_037_508.342789248
_AT_A_TIME = 8
"""Tiles a side of one picture: fewer requests, and labels that are not cut at every tile."""


@dataclass(frozen=True)
class Copy:
    """What is to be copied: bounds in `crs` (xmin, ymin, xmax, ymax) and metres a pixel."""

    bounds: tuple[float, float, float, float]
    crs: str
    metres_a_pixel: float = 0.5

    @property
    def columns(self) -> int:
        """Return how many tiles the copy is wide."""
        return max(1, math.ceil((self.bounds[2] - self.bounds[0]) / (self.metres_a_pixel * TILE)))

    @property
    def rows(self) -> int:
        """Return how many tiles the copy is high."""
        return max(1, math.ceil((self.bounds[3] - self.bounds[1]) / (self.metres_a_pixel * TILE)))

    @property
    def tiles(self) -> int:
        """Return how many tiles the most detailed level has."""
        return self.columns * self.rows

    @property
    def megabytes(self) -> float:
        """Return about how large the file becomes, with its overviews."""
        return self.tiles * BYTES_A_TILE * 4 / 3 / 1e6


@dataclass(frozen=True)
class Copied:
    """The file, how many tiles it holds, the share that did not come (0-1), and whose the map is."""

    path: str
    tiles: int
    missing: float
    attribution: str
    seconds: float


def metres_of_zoom(zoom: int, bounds: tuple[float, float, float, float], crs: str) -> float:
    """Return how many metres of the ground in `bounds` (in `crs`) a pixel of a web map shows at a zoom level."""
    return 2 * _HALF_WORLD / TILE / 2**zoom / _stretch(bounds, crs)


def zoom_of(metres_a_pixel: float, bounds: tuple[float, float, float, float], crs: str) -> int:
    """Return the most detailed zoom level whose pixels are not smaller than that, 0-22."""
    exact = math.log2(2 * _HALF_WORLD / TILE / (metres_a_pixel * _stretch(bounds, crs)))
    return max(0, min(LARGEST_ZOOM, math.floor(exact + 1e-6)))


def _stretch(bounds: tuple[float, float, float, float], crs: str) -> float:
    """Return how many metres of web Mercator a metre of the ground is. Raises ParameterError where it is nowhere there."""
    moved = transform_bounds(bounds, crs, _MERCATOR)
    if moved is None:
        raise ParameterError(tr("The area has no place in web Mercator; choose GeoPackage."))
    return (moved[2] - moved[0]) / max(1.0, bounds[2] - bounds[0])


def plan_copy(bounds: tuple[float, float, float, float], crs: str, metres_a_pixel: float, output: str) -> Copy:
    """Return what a copy would be. Raises ParameterError for one that is too large, or of no known kind of file."""
    kind = Path(output).suffix.lower()
    if kind not in (".gpkg", ".mbtiles"):
        raise ParameterError(tr("“{file}” must end with .gpkg or .mbtiles.").format(file=Path(output).name))
    if not 0.05 <= metres_a_pixel <= 50:
        raise ParameterError(tr("{metres} metres a pixel is no map; choose 0.25 to 4.").format(metres=metres_a_pixel))
    made = Copy(bounds, crs, metres_a_pixel)
    if kind == ".mbtiles":
        moved = transform_bounds(bounds, crs, _MERCATOR)
        if moved is None:
            raise ParameterError(tr("The area has no place in web Mercator; choose GeoPackage."))
        exact = math.log2(2 * _HALF_WORLD / TILE / (metres_a_pixel * _stretch(bounds, crs)))
        zoom = max(0, min(LARGEST_ZOOM, round(exact)))
        size = 2 * _HALF_WORLD / TILE / 2**zoom
        tile = size * TILE
        west = math.floor((moved[0] + _HALF_WORLD) / tile) * tile - _HALF_WORLD
        south = math.floor((moved[1] + _HALF_WORLD) / tile) * tile - _HALF_WORLD
        made = Copy((west, south, moved[2], moved[3]), _MERCATOR, size)
    if made.tiles > MOST_TILES:
        fits = metres_a_pixel * math.sqrt(made.tiles / MOST_TILES)
        raise ParameterError(
            tr(
                "The copy would have {tiles} tiles, about {megabytes} MB, and may have {most}; choose a smaller area, zoom {zoom} or "
                "lower, or {metres} metres a pixel or more."
            ).format(
                tiles=made.tiles,
                megabytes=round(made.megabytes),
                most=MOST_TILES,
                zoom=zoom_of(fits, bounds, crs),
                metres=f"{math.ceil(fits * 10) / 10:g}",
            )
        )
    return made


def copy_background(background: Background, copy: Copy, output: str, feedback: Feedback) -> Copied:
    """Write a copy of a background. Off the main thread.

    The file appears whole or not at all. Raises InputError for a map that cannot be opened, does not come, or may not
    be copied; Cancelled.
    """
    if forbids_bulk(address_of(background)):
        raise InputError(
            tr(
                "OpenStreetMap's own servers may not be copied (their terms); use the plugin's own map, or a service of the municipality."
            )
        )
    layer = opened(background, feedback)
    whose = attribution_of(background, layer)
    return copy_layers([layer], copy, output, feedback, attribution=whose, leave_ground=background.leaves_ground)


def copy_layers(
    layers: Sequence[QgsMapLayer],
    copy: Copy,
    output: str,
    feedback: Feedback,
    *,
    attribution: str = "",
    leave_ground: bool = False,
    dpi: int = SCREEN_DPI,
) -> Copied:
    """Write a copy of layers, top first, drawn together; those that `leave_ground` lack nothing where they are clear.

    `dpi` is that of the screen it is to be read on: symbols and names are drawn so large. Off the main thread; raises as
    `copy_background`.
    """
    began = time.monotonic()
    with told_when_full(output), whole_file(output) as part:
        lost, clear = _write(layers, copy, str(part), Path(output).suffix.lower(), attribution, dpi, feedback)
        if (lost if leave_ground else lost + clear) >= 0.98 or lost + clear >= 1.0:
            raise InputError(tr("The map did not come; try it first, and copy it then."))
        lost += 0.0 if leave_ground else clear
    return Copied(output, copy.tiles, lost, attribution, time.monotonic() - began)


def _write(
    layers: Sequence[QgsMapLayer], copy: Copy, part: str, kind: str, attribution: str, dpi: int, feedback: Feedback
) -> tuple[float, float]:
    """Draw all pictures into a raster file; return the share of pictures that did not come, and that of clear ground in the others."""
    from osgeo import gdal, osr

    system = osr.SpatialReference()
    system.ImportFromEPSG(int(copy.crs.rpartition(":")[2]))
    driver = gdal.GetDriverByName("MBTiles" if kind == ".mbtiles" else "GPKG")
    options = ["TILE_FORMAT=PNG"]
    if kind == ".mbtiles":
        options += ["NAME=Trygghetsvandring", f"DESCRIPTION={attribution}", "TYPE=baselayer"]
    else:
        options += ["RASTER_TABLE=karta", f"RASTER_DESCRIPTION={attribution}"]
    width, height = copy.columns * TILE, copy.rows * TILE
    with told_by_gdal():
        made = driver.Create(part, width, height, 4, gdal.GDT_Byte, options=options)
    north = copy.bounds[1] + height * copy.metres_a_pixel
    made.SetGeoTransform([copy.bounds[0], copy.metres_a_pixel, 0, north, 0, -copy.metres_a_pixel])
    made.SetProjection(system.ExportToWkt())
    lost, clear, done = 0, 0.0, 0
    for x, y, wide, high in _pictures(copy):
        picture = _drawn(layers, copy, (x, y, wide, high), north, dpi, feedback)
        image = picture.image
        if image is None:
            lost += wide * high
        else:
            clear += picture.holes * wide * high
            pixels = image.convertToFormat(QImage.Format.Format_RGBA8888)
            data = bytes(pixels.constBits().asarray(pixels.sizeInBytes()))
            with told_by_gdal():
                made.WriteRaster(
                    x, y, wide, high, data, buf_pixel_space=4, buf_line_space=pixels.bytesPerLine(), buf_band_space=1
                )
        done += wide * high
        feedback.progress(0.9 * done / (width * height), tr("Copying the map"))
        feedback.check()
    levels = [2**n for n in range(1, 9) if min(width, height) >= TILE * 2**n]
    with told_by_gdal():
        if levels:
            made.BuildOverviews("AVERAGE", levels)
        made.FlushCache()
        del made
    return lost / (width * height), clear / (width * height)


def _pictures(copy: Copy) -> Iterator[tuple[int, int, int, int]]:
    """Yield x, y, width and height in pixels of each picture that is drawn at once."""
    width, height, side = copy.columns * TILE, copy.rows * TILE, _AT_A_TIME * TILE
    for y in range(0, height, side):
        for x in range(0, width, side):
            yield x, y, min(side, width - x), min(side, height - y)


def _drawn(
    layers: Sequence[QgsMapLayer],
    copy: Copy,
    box: tuple[int, int, int, int],
    north: float,
    dpi: int,
    feedback: Feedback,
) -> Picture:
    """Return one picture, or why there is none."""
    x, y, wide, high = box
    size = copy.metres_a_pixel
    settings = QgsMapSettings()
    settings.setLayers(list(layers))
    settings.setDestinationCrs(QgsCoordinateReferenceSystem(copy.crs))
    settings.setOutputSize(QSize(wide, high))
    settings.setOutputDpi(dpi)
    west, top = copy.bounds[0] + x * size, north - y * size
    settings.setExtent(QgsRectangle(west, top - high * size, west + wide * size, top))
    return render(layers, settings, feedback, may_be_plain=True)
