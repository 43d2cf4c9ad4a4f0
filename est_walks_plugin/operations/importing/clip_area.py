"""The area an import is cut to, however it is given: a name, a shape, WKT, a QGIS extent or a file of polygons."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ...i18n import tr
from ...importers.formats.registry import open_table
from ...importers.formats.table import ReadOptions
from ...importers.formats.unpack import unpacked
from ...model.crs import normalise, transform
from ...model.errors import InputError, NotFoundError, ParameterError
from ..areas import find_area, polygon_of

if TYPE_CHECKING:
    from ...store import Store

_NUMBER = r"\s*([-+]?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?)\s*"
_EXTENT = re.compile(rf"{_NUMBER},{_NUMBER},{_NUMBER},{_NUMBER}(?:\[\s*([A-Za-z]+:\d+)\s*\])?\s*")
_WKT = re.compile(r"\s*(?:SRID=(\d+);)?\s*((?:MULTI)?POLYGON\b.*)", re.IGNORECASE | re.DOTALL)
MAX_POLYGONS = 10_000


def resolve_area(store: Store, area: Any) -> Any:
    """Return the shapely polygon of `area` in the store's CRS, None for no area.

    `area` is None or "", a shapely polygon in the store's CRS, the name or uuid of an area in the store, WKT (optionally
    "SRID=4326;POLYGON..."), an extent "xmin,xmax,ymin,ymax [EPSG:n]", or a file of polygons (all of them together).
    Raises ParameterError, NotFoundError (no such area), InputError (the file).
    """
    if area is None or (isinstance(area, str) and not area.strip()):
        return None
    if not isinstance(area, str):
        return _polygon(area)
    try:
        return polygon_of(find_area(store, area))
    except NotFoundError:
        shape = _written(store, area)
        if shape is None:
            raise
        return shape


def _polygon(shape: Any) -> Any:
    if shape.is_empty or shape.geom_type not in ("Polygon", "MultiPolygon"):
        raise ParameterError(tr("The area to cut to is not a polygon; choose or draw an area."))
    return shape if shape.is_valid else shape.buffer(0)


def _written(store: Store, text: str) -> Any:
    """Return the polygon a text spells out or names a file of, None when it does neither."""
    extent = _EXTENT.fullmatch(text)
    if extent:
        from shapely.geometry import box

        xmin, xmax, ymin, ymax = (float(value) for value in extent.groups()[:4])
        return _moved(
            _polygon(box(min(xmin, xmax), min(ymin, ymax), max(xmin, xmax), max(ymin, ymax))), extent.group(5), store
        )
    wkt = _WKT.fullmatch(text)
    if wkt:
        return _moved(_polygon(_from_wkt(wkt.group(2))), f"EPSG:{wkt.group(1)}" if wkt.group(1) else None, store)
    return _from_file(store, text) if Path(text.split("|")[0]).is_file() else None


def _from_wkt(text: str) -> Any:
    from shapely import wkt
    from shapely.errors import ShapelyError

    try:
        return wkt.loads(text)
    except (ShapelyError, ValueError) as error:
        raise ParameterError(
            tr("The area is not readable WKT; write it as POLYGON((x y, ...))."), details=str(error)
        ) from error


def _moved(shape: Any, source: str | None, store: Store) -> Any:
    """Return the shape in the store's CRS."""
    if source is None or normalise(source) == store.crs:
        return shape
    import numpy as np
    from shapely.ops import transform as mapped

    def move(x: Any, y: Any, z: Any = None) -> tuple[Any, Any]:
        moved = transform(np.column_stack([np.atleast_1d(x), np.atleast_1d(y)]), source, store.crs)
        return moved[:, 0], moved[:, 1]

    return _polygon(mapped(move, shape))


def _from_file(store: Store, path: str) -> Any:
    from shapely import wkb
    from shapely.ops import unary_union

    name = Path(path.split("|")[0]).name
    shapes: list[Any] = []
    with unpacked(path) as plain:
        table = open_table(plain, ReadOptions())
        try:
            for batch in table.batches(1_000):
                shapes += [wkb.loads(bytes(data)) for data in batch.wkb or () if data]
                if len(shapes) > MAX_POLYGONS:
                    raise InputError(
                        tr("{file} holds too many shapes for an area; choose one polygon.").format(file=name)
                    )
            source = table.crs
        finally:
            table.close()
    areas = [shape.buffer(0) for shape in shapes if shape.geom_type in ("Polygon", "MultiPolygon")]
    if not areas:
        raise InputError(tr("{file} holds no polygon to cut to; choose a polygon layer.").format(file=name))
    return _moved(_polygon(unary_union(areas)), source or None, store)
