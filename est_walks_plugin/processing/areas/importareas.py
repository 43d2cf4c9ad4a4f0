"""importareas: keep every polygon of a layer as an area, called by a column of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import (
    QgsProcessing,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
)

from ...i18n import tr
from ...model.errors import ParameterError
from ..algorithm import INPUT, Answer, EstWalksAlgorithm, ProcessingFeedback, Values

if TYPE_CHECKING:
    from qgis.core import QgsProcessingContext

    from ...store import Store


class ImportAreas(EstWalksAlgorithm):
    """Keeps the polygons of a layer as areas, all or none."""

    ID = "importareas"
    GROUP = "store"

    def title(self) -> str:
        return tr("Import areas")

    def define(self) -> None:
        polygons = [QgsProcessing.SourceType.TypeVectorPolygon]
        self.add(QgsProcessingParameterFeatureSource(INPUT, tr("Layer with areas"), polygons))
        name = tr("Column with their names (empty: the likeliest)")
        self.add(QgsProcessingParameterField("NAME_FIELD", name, parentLayerParameterName=INPUT, optional=True))
        self.add_number("AREA_COUNT", tr("Areas made"))

    def operate(
        self, store: Store, values: Values, context: QgsProcessingContext, feedback: ProcessingFeedback
    ) -> Answer:
        from ...operations.areas.edit import add_areas
        from ...project.polygons import named_polygons

        source = self.parameterAsSource(values.raw, INPUT, context)
        column = values.text("NAME_FIELD")
        if column and source.fields().lookupField(column) < 0:
            raise ParameterError(
                tr("The layer has no column “{column}”; it has: {columns}.").format(
                    column=column, columns=", ".join(source.fields().names())
                )
            )
        found = named_polygons(source, store.crs, context.transformContext(), column)
        if not found:
            raise ParameterError(tr("The layer has no polygon; give one with areas."))
        keys = add_areas(store, found)
        rows = {row["uuid"]: row["name"] for row in store.rows("area", {"uuid": keys}, columns=("uuid", "name"))}
        return Answer({"AREA_COUNT": len(keys)}, {"areas": rows})
