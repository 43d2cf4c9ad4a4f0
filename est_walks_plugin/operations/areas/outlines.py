"""A polygon from outside the store, however it is written: WKT, a QGIS extent, a file of polygons, a layer's shapes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ...i18n import tr
from ...importers.formats.registry import open_table
from ...importers.formats.table import ReadOptions
from ...importers.formats.unpack import unpacked
from ...importers.formats.vector import split_source
from ...model.crs import normalise, transform
from ...model.errors import InputError, ParameterError

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry

_NUMBER = r"\s*([-+]?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?)\s*"
_EXTENT = re.compile(rf"{_NUMBER},{_NUMBER},{_NUMBER},{_NUMBER}(?:\[\s*([A-Za-z]+:\d+)\s*\]\s*)?")
_WKT = re.compile(r"\s*(?:SRID=(\d+);\s*)?((?:MULTI)?POLYGON\b.*)", re.IGNORECASE | re.DOTALL)
MAX_POLYGONS = 10_000


@dataclass(frozen=True)
class Outline:
    """The shapes of a layer as plain data: WKB each, in the CRS `crs` (empty: the store's)."""

    name: str
    shapes: Sequence[bytes]
    crs: str = ""


def outline_polygon(outline: Outline, crs: str) -> BaseGeometry:
    """Return the polygons of an outline as one, in `crs`. Raises InputError when it has none, or far too many."""
    from shapely import wkb
    from shapely.ops import unary_union

    if len(outline.shapes) > MAX_POLYGONS:
        raise InputError(tr("{file} holds too many shapes for an area; choose one polygon.").format(file=outline.name))
    shapes = [wkb.loads(bytes(shape)) for shape in outline.shapes]
    polygons = [shape.buffer(0) for shape in shapes if shape.geom_type in ("Polygon", "MultiPolygon")]
    if not polygons:
        raise InputError(tr("{file} holds no polygon to cut to; choose a polygon layer.").format(file=outline.name))
    return _moved(checked_polygon(unary_union(polygons)), outline.crs or None, crs)


def checked_polygon(shape: Any) -> BaseGeometry:
    """Return a shapely polygon that is valid. Raises ParameterError for anything else."""
    if shape.is_empty or shape.geom_type not in ("Polygon", "MultiPolygon"):
        raise ParameterError(tr("The area to cut to is not a polygon; choose or draw an area."))
    sound: BaseGeometry = shape if shape.is_valid else shape.buffer(0)
    return sound


def written_polygon(text: str, crs: str) -> tuple[str, BaseGeometry] | None:
    """Return (name, polygon in `crs`) that a text spells out or names a file of, None when it does neither.

    "POLYGON ((...))", "SRID=4326;POLYGON ...", "xmin,xmax,ymin,ymax [EPSG:n]", "file.gpkg", "file.gpkg|layername=x".
    Raises ParameterError for WKT that cannot be read, InputError for a file without polygons.
    """
    extent = _EXTENT.fullmatch(text)
    if extent:
        from shapely.geometry import box

        xmin, xmax, ymin, ymax = (float(value) for value in extent.groups()[:4])
        shape = checked_polygon(box(min(xmin, xmax), min(ymin, ymax), max(xmin, xmax), max(ymin, ymax)))
        return "", _moved(shape, extent.group(5), crs)
    wkt = _WKT.fullmatch(text)
    if wkt:
        source = f"EPSG:{wkt.group(1)}" if wkt.group(1) else None
        return "", _moved(checked_polygon(_from_wkt(wkt.group(2))), source, crs)
    file, layer = split_source(text)
    return (layer or Path(file).stem, outline_polygon(_from_file(text), crs)) if Path(file).is_file() else None


def _from_wkt(text: str) -> Any:
    from shapely import wkt
    from shapely.errors import ShapelyError

    try:
        return wkt.loads(text)
    except (ShapelyError, ValueError) as error:
        raise ParameterError(
            tr("The area is not readable WKT; write it as POLYGON((x y, ...))."), details=str(error)
        ) from error


def _moved(shape: BaseGeometry, source: str | None, target: str) -> BaseGeometry:
    """Return the shape in the CRS `target`."""
    if source is None or normalise(source) == target:
        return shape
    import numpy as np
    from shapely.ops import transform as mapped

    def move(x: Any, y: Any, z: Any = None) -> tuple[Any, Any]:
        moved = transform(np.column_stack([np.atleast_1d(x), np.atleast_1d(y)]), source, target)
        return moved[:, 0], moved[:, 1]

    return checked_polygon(mapped(move, shape))


def _from_file(path: str) -> Outline:
    """Return the shapes of a file, one more than may be at most."""
    name = Path(path.split("|")[0]).name
    shapes: list[bytes] = []
    with unpacked(path) as plain:
        table = open_table(plain, ReadOptions(areas=True))
        try:
            for batch in table.batches(1_000):
                shapes += [bytes(data) for data in batch.wkb or () if data]
                if len(shapes) > MAX_POLYGONS:
                    break
            return Outline(name, shapes, table.crs or "")
        finally:
            table.close()
