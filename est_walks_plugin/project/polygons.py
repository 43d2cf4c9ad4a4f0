"""The polygons of a planner's layer, as areas with names in the work CRS."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsCsException,
    QgsGeometry,
    QgsProcessingFeatureSource,
    QgsVectorLayer,
)

from ..i18n import tr
from ..model.errors import ParameterError

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry

#: What the column of an area's name is called, the likeliest first.
NAME_FIELDS = ("namn", "name", "omrade", "område", "area", "beteckning")


def named_polygons(
    source: QgsProcessingFeatureSource | QgsVectorLayer,
    crs: str,
    transforms: QgsCoordinateTransformContext,
    name_field: str = "",
) -> list[tuple[str, BaseGeometry]]:
    """Return name and polygon in `crs` of every area of a layer; features of one name are one area.

    The name stands in `name_field`, else in the likeliest column. Raises ParameterError for a polygon without place.
    """
    given = source.crs() if isinstance(source, QgsVectorLayer) else source.sourceCrs()
    transform = QgsCoordinateTransform(given, QgsCoordinateReferenceSystem(crs), transforms)
    fields = {name.casefold(): name for name in source.fields().names()}
    field = fields.get(name_field.casefold()) or next((fields[name] for name in NAME_FIELDS if name in fields), None)
    found: dict[str, list[BaseGeometry]] = {}
    for number, feature in enumerate(source.getFeatures(), 1):
        name = str(feature[field] or "").strip() if field else ""
        name = name or tr("Area {n}").format(n=number)
        polygon = _polygon(feature.geometry(), transform, name)
        if polygon is not None:
            found.setdefault(name, []).append(polygon)
    return [(name, _together(polygons)) for name, polygons in found.items()]


def _polygon(geometry: QgsGeometry, transform: QgsCoordinateTransform, name: str) -> BaseGeometry | None:
    """Return a flat, valid polygon without curves; None for a null or empty one. Raises ParameterError."""
    import shapely.wkb

    if geometry.isNull() or geometry.isEmpty():
        return None
    flat = QgsGeometry(geometry.constGet().segmentize())
    flat.get().dropZValue()
    flat.get().dropMValue()
    try:
        flat.transform(transform)
    except QgsCsException as error:
        raise _out_of_reach(name) from error
    if not flat.boundingBox().isFinite():
        raise _out_of_reach(name)
    if not flat.isGeosValid():
        flat = flat.makeValid()
    polygons = [part for part in flat.asGeometryCollection() if part.type() == Qgis.GeometryType.Polygon]
    return _together([shapely.wkb.loads(bytes(part.asWkb())) for part in polygons]) if polygons else None


def _out_of_reach(name: str) -> ParameterError:
    return ParameterError(
        tr("The area “{name}” has no place in the work coordinate system; check the layer's coordinate system.").format(
            name=name
        )
    )


def _together(polygons: list[BaseGeometry]) -> BaseGeometry:
    """Return one polygon or multipolygon of several."""
    from shapely.ops import unary_union

    return polygons[0] if len(polygons) == 1 else unary_union(polygons)
