"""Drawn shapes: one point each to stand for them, and the shape itself kept as WKT in the work CRS."""

from __future__ import annotations

import json
import math
import re
import struct
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import numpy as np

from ...model.crs import transform

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from shapely.geometry.base import BaseGeometry


MAX_VERTICES = 20_000
_FARTHEST = 1e9
_PREFIX = re.compile(r"^\s*SRID=\d+;", re.IGNORECASE)


def representative(shape: BaseGeometry) -> tuple[float, float]:
    """Return a point on the shape: the middle of a line, a point inside an area, the first point of several."""
    if shape.is_empty:
        return float("nan"), float("nan")
    if shape.geom_type == "LineString":
        point = shape.interpolate(0.5, normalized=True)
    elif shape.geom_type in ("Polygon", "MultiPolygon"):
        point = shape.representative_point()
    elif shape.geom_type == "Point":
        point = shape
    else:
        parts = list(getattr(shape, "geoms", []))
        return representative(max(parts, key=lambda part: (part.area, part.length))) if parts else (np.nan, np.nan)
    return float(point.x), float(point.y)


def read_wkt(text: str) -> BaseGeometry | None:
    """Return the shape of a WKT text through OGR, curves flattened and Z dropped; None when it is none."""
    from osgeo import ogr

    if len(text) > 2_000_000:
        return None
    return from_ogr(ogr.CreateGeometryFromWkt(_PREFIX.sub("", text)))


def points_of_geojson(
    column: Sequence[Any],
) -> tuple[NDArray[np.float64], list[bytes | None] | None]:
    """Return the point (n, 2) of every GeoJSON geometry (NaN when it is none) and WKB of those that are no points."""
    xy = np.full((len(column), 2), np.nan)
    shapes: list[bytes | None] | None = None
    for index, cell in enumerate(column):
        shape = _read_geojson(cell)
        if shape is None:
            continue
        xy[index] = representative(shape)
        if shape.geom_type != "Point":
            shapes = [None] * len(column) if shapes is None else shapes
            shapes[index] = shape.wkb
    return xy, shapes


def wkt_of_geojson(value: Any) -> str | None:
    """Return a GeoJSON geometry as WKT, None when it is none."""
    shape = _read_geojson(value)
    return None if shape is None else str(shape.wkt)


def _read_geojson(value: Any) -> BaseGeometry | None:
    from osgeo import ogr

    if not isinstance(value, dict) or "type" not in value or not ("coordinates" in value or "geometries" in value):
        return None
    try:
        return from_ogr(ogr.CreateGeometryFromJson(json.dumps(value)))
    except (RuntimeError, ValueError, RecursionError):
        return None


def from_ogr(shape: Any) -> BaseGeometry | None:
    """Return an OGR geometry as a plain two-dimensional shapely one, None when it is empty or broken."""
    from shapely import wkb
    from shapely.errors import ShapelyError

    if shape is None or shape.IsEmpty():
        return None
    if shape.HasCurveGeometry():
        shape = shape.GetLinearGeometry()
    shape = shape.Clone()
    shape.FlattenTo2D()
    shape.SetMeasured(False)
    try:
        made = wkb.loads(bytes(shape.ExportToWkb()))
    except (ShapelyError, ValueError):
        return None
    if made.is_empty or not _is_on_earth(made):
        return None
    return made


def _is_on_earth(shape: BaseGeometry) -> bool:
    """Return whether every vertex is a number that some system of the earth could hold."""
    from shapely.ops import transform as visited

    held: list[bool] = []

    def look(x: Any, y: Any, z: Any = None) -> tuple[Any, Any]:
        held.append(bool((np.abs(np.asarray([x, y], dtype=float)) < _FARTHEST).all()))
        return x, y

    visited(look, shape)
    return all(held)


def shapes_in(wkb_column: Sequence[bytes | None], source: str, swapped: bool, crs: str) -> list[str | None]:
    """Return the drawn shapes as WKT (centimetres) in the work CRS; too detailed ones are simplified."""
    from shapely import wkb
    from shapely.ops import transform as mapped

    def move(x: Any, y: Any, z: Any = None) -> tuple[Any, Any]:
        points = np.column_stack(
            [np.atleast_1d(y), np.atleast_1d(x)] if swapped else [np.atleast_1d(x), np.atleast_1d(y)]
        )
        image = transform(points, source, crs)
        return image[:, 0], image[:, 1]

    from shapely import wkt as text

    result: list[str | None] = []
    for data in wkb_column:
        if data is None:
            result.append(None)
            continue
        shape = mapped(move, wkb.loads(data))
        if not np.isfinite(shape.bounds).all():
            result.append(None)
            continue
        if _vertices(shape) > MAX_VERTICES:
            shape = shape.simplify(1.0)
        result.append(text.dumps(shape, rounding_precision=2))
    return result


def _vertices(shape: BaseGeometry) -> int:
    parts = getattr(shape, "geoms", None)
    if parts is not None:
        return sum(_vertices(part) for part in parts)
    if shape.geom_type == "Polygon":
        return len(shape.exterior.coords) + sum(len(ring.coords) for ring in shape.interiors)
    return len(shape.coords)


def simple(geometry: Any) -> Any:
    """Return (x, y) of a point, or an own copy of another shape."""
    from osgeo import ogr

    kind = ogr.GT_Flatten(geometry.GetGeometryType())
    if kind == ogr.wkbPoint and not geometry.IsEmpty():
        return (geometry.GetX(), geometry.GetY())
    if geometry.IsEmpty():
        return None
    if (
        geometry.GetGeometryCount() == 1
        and ogr.GT_Flatten(geometry.GetGeometryRef(0).GetGeometryType()) == ogr.wkbPoint
    ):
        part = geometry.GetGeometryRef(0)
        return (part.GetX(), part.GetY())
    return geometry.Clone()


def points_of(geometries: Sequence[Any]) -> tuple[NDArray[np.float64], list[bytes | None] | None]:
    """Return the points (n, 2), NaN for none, that stand for what `simple` gives, and the WKB of shapes that are no points."""
    xy = np.full((len(geometries), 2), np.nan)
    shapes: list[bytes | None] | None = None
    for index, geometry in enumerate(geometries):
        if geometry is None:
            continue
        if isinstance(geometry, tuple):
            xy[index] = geometry
            continue
        found = _plain_line(geometry) or any_shape(geometry)
        if found is None:
            continue
        xy[index], data = found
        shapes = [None] * len(geometries) if shapes is None else shapes
        shapes[index] = data
    xy[~np.isfinite(xy).all(axis=1)] = np.nan
    return xy, shapes


def any_shape(geometry: Any) -> tuple[tuple[float, float], bytes] | None:
    """Return the point that stands for any OGR geometry and its WKB, None for one that is empty or broken."""
    shape = from_ogr(geometry)
    return None if shape is None else (representative(shape), bytes(shape.wkb))


def _plain_line(geometry: Any) -> tuple[tuple[float, float], bytes] | None:
    """Return what `any_shape` does of a plain line, without making shapes of it; None for anything else."""
    from osgeo import ogr

    if geometry.GetGeometryType() != ogr.wkbLineString or geometry.GetPointCount() < 2:
        return None
    data = bytes(geometry.ExportToWkb(ogr.wkbNDR))
    numbers = struct.unpack(f"<{(len(data) - 9) // 8}d", data[9:])
    if not all(-_FARTHEST < number < _FARTHEST for number in numbers):
        return None
    middle = middle_of(numbers[::2], numbers[1::2])
    return None if middle is None else (middle, data)


def middle_of(xs: Sequence[float], ys: Sequence[float]) -> tuple[float, float] | None:
    """Return the middle of a line, to the last bit as GEOS interpolates it; None for one without length."""
    steps = [math.sqrt((x - u) * (x - u) + (y - v) * (y - v)) for x, y, u, v in zip(xs, ys, xs[1:], ys[1:])]
    length = 0.0
    for step in steps:
        length += step
    half, gone = 0.5 * length, 0.0
    for at, step in enumerate(steps):
        if gone + step > half > 0.0:
            share = (half - gone) / step
            if share <= 0.0:
                return xs[at], ys[at]
            return (xs[at + 1] - xs[at]) * share + xs[at], (ys[at + 1] - ys[at]) * share + ys[at]
        gone += step
    return None
