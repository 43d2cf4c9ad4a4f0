"""createstore: make a new store for a municipality."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingParameterCrs,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterString,
)

from ... import i18n
from ...i18n import tr
from ...model import defaults
from ...model.area import MUNICIPALITY
from ...model.errors import ParameterError
from ..algorithm import STORE, Answer, EstWalksAlgorithm, ProcessingFeedback, Values

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry


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
        from ...store.address import public

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
            names = [row["name"] for row in rows if row["kind"] != MUNICIPALITY]
            receipt = {
                "store": public(store.path),
                "municipality": store.municipality,
                "municipality_code": store.meta("municipality_code"),
                "crs": {"chosen": store.crs, "reason": place.reason},
                "areas": names,
                "time_zone": store.time_zone,
            }
        return Answer({"AREA_COUNT": len(names)}, receipt)

    def _areas(self, values: Values, context: QgsProcessingContext, crs: str) -> list[tuple[str, BaseGeometry]] | None:
        from ...project.polygons import named_polygons

        if not values.given("AREAS"):
            return None
        found = named_polygons(self.parameterAsSource(values.raw, "AREAS", context), crs, context.transformContext())
        if not found:
            raise ParameterError(tr("AREAS has no polygon; give a layer with areas, or leave it out."))
        return found
