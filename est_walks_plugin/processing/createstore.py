"""createstore: make a new store for a municipality."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingParameterCrs,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterString,
)

from .. import i18n
from ..i18n import tr
from ..model import defaults
from .algorithm import STORE, Answer, EstWalksAlgorithm, ProcessingFeedback, Values

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
        self.add(QgsProcessingParameterCrs("CRS", tr("Work coordinate system"), defaults.WORK_CRS))
        self.add(
            QgsProcessingParameterFeatureSource(
                "AREAS", tr("Areas"), [QgsProcessing.SourceType.TypeVectorPolygon], optional=True
            )
        )
        self.add_number("AREA_COUNT", tr("Areas made"))

    def make(self, values: Values, context: QgsProcessingContext, feedback: ProcessingFeedback) -> Answer:
        from ..operations.create_store import create_store

        crs = values.text("CRS") or defaults.WORK_CRS
        areas = self._areas(values, context, crs)
        path = values.text(STORE)
        municipality = values.text("MUNICIPALITY") or defaults.MUNICIPALITY
        with create_store(path, municipality, crs, areas, language=i18n.language(), feedback=feedback) as store:
            names = [row["name"] for row in store.rows("area", columns=("name",))]
            receipt = {"store": store.path, "municipality": municipality, "crs": store.crs, "areas": names}
        return Answer({"AREA_COUNT": len(names)}, receipt)

    def _areas(self, values: Values, context: QgsProcessingContext, crs: str) -> list[tuple[str, BaseGeometry]] | None:
        if not values.given("AREAS"):
            return None
        import shapely.wkb

        source = self.parameterAsSource(values.raw, "AREAS", context)
        target = QgsCoordinateReferenceSystem(crs)
        transform = QgsCoordinateTransform(source.sourceCrs(), target, context.transformContext())
        name_field = next((field for field in source.fields().names() if field.lower() in NAME_FIELDS), None)
        found: list[tuple[str, Any]] = []
        for number, feature in enumerate(source.getFeatures(), 1):
            geometry = feature.geometry()
            if geometry.isEmpty():
                continue
            geometry.transform(transform)
            geometry.get().dropZValue()
            geometry.get().dropMValue()
            name = str(feature[name_field]) if name_field and feature[name_field] else tr("Area {n}").format(n=number)
            found.append((name, shapely.wkb.loads(bytes(geometry.asWkb()))))
        return found
