"""createstore: make a new store for a municipality."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsGeometry,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingParameterCrs,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterString,
)

from ... import i18n
from ...i18n import tr
from ...model import defaults
from ...model.errors import ParameterError
from ..algorithm import STORE, Answer, EstWalksAlgorithm, ProcessingFeedback, Values

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry

NAME_FIELDS = ("name", "namn", "omrade", "område", "area")


class CreateStore(EstWalksAlgorithm):
    """Makes a GeoPackage with all tables, the catalogue and the areas."""

    ID = "createstore"
    GROUP = "store"
    MAKES_STORE = True

    def title(self) -> str:
        return tr("Create store")

    def define(self) -> None:
        self.add(QgsProcessingParameterString("MUNICIPALITY", tr("Municipality"), defaults.MUNICIPALITY))
        self.add(
            QgsProcessingParameterCrs("CRS", tr("Work coordinate system (empty: by the municipality)"), optional=True)
        )
        self.add(
            QgsProcessingParameterFeatureSource(
                "AREAS", tr("Areas"), [QgsProcessing.SourceType.TypeVectorPolygon], optional=True
            )
        )
        self.add(QgsProcessingParameterString("TIME_ZONE", tr("Time zone (empty: by the place)"), optional=True))
        self.add_number("AREA_COUNT", tr("Areas made"))

    def make(self, values: Values, context: QgsProcessingContext, feedback: ProcessingFeedback) -> Answer:
        from ...model.municipality.work_crs import place_of
        from ...operations.create_store import create_store

        place = place_of(values.text("MUNICIPALITY") or defaults.MUNICIPALITY, values.text("CRS"))
        areas = self._areas(values, context, place.crs)
        zone = values.text_or_none("TIME_ZONE")
        with create_store(
            values.text(STORE),
            place.name,
            values.text("CRS"),
            areas,
            language=i18n.language(),
            time_zone=zone,
            feedback=feedback,
        ) as store:
            rows = store.rows("area", columns=("name", "kind"))
            names = [row["name"] for row in rows if row["kind"] != "municipality"]
            receipt = {
                "store": store.path,
                "municipality": store.municipality,
                "municipality_code": store.meta("municipality_code"),
                "crs": {"chosen": store.crs, "reason": place.reason},
                "areas": names,
                "time_zone": store.time_zone,
            }
        return Answer({"AREA_COUNT": len(names)}, receipt)

    def _areas(self, values: Values, context: QgsProcessingContext, crs: str) -> list[tuple[str, BaseGeometry]] | None:
        """Return name and polygon in `crs` of every area of the layer; features of one name are one area."""
        if not values.given("AREAS"):
            return None
        source = self.parameterAsSource(values.raw, "AREAS", context)
        target = QgsCoordinateReferenceSystem(crs)
        transform = QgsCoordinateTransform(source.sourceCrs(), target, context.transformContext())
        name_field = next((field for field in source.fields().names() if field.lower() in NAME_FIELDS), None)
        found: dict[str, list[BaseGeometry]] = {}
        for number, feature in enumerate(source.getFeatures(), 1):
            name = str(feature[name_field] or "").strip() if name_field else ""
            name = name or tr("Area {n}").format(n=number)
            polygon = _polygon(feature.geometry(), transform, name)
            if polygon is not None:
                found.setdefault(name, []).append(polygon)
        if not found:
            raise ParameterError(tr("AREAS has no polygon; give a layer with areas, or leave it out."))
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
