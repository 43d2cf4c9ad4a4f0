"""assesslighting: find the longest dark stretches along paths."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import (
    QgsProcessing,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterNumber,
    QgsWkbTypes,
)

from ...i18n import tr
from ...model import defaults
from ..algorithm import OUTPUT, Answer, EstWalksAlgorithm, ProcessingFeedback, Values
from ..checks import check_layer
from ..sinks import write_sink

if TYPE_CHECKING:
    from qgis.core import QgsProcessingContext

    from ...store import Store

COLUMNS = (("name", "text"), ("length_m", "real"), ("state", "text"), ("lamps_out", "integer"), ("reason", "text"))
#: Columns of the output that are called otherwise in the store.
STORED = {"name": "shown_name"}


class AssessLighting(EstWalksAlgorithm):
    """Judges the light along the walking network."""

    ID = "assesslighting"
    GROUP = "situation"

    def title(self) -> str:
        return tr("Assess lighting")

    def define(self) -> None:
        self.add_area(tr("Area"))
        self.add(
            QgsProcessingParameterNumber(
                "MIN_GAP_M",
                tr("Shortest dark stretch (m)"),
                QgsProcessingParameterNumber.Type.Double,
                defaults.MIN_GAP_M,
            )
        )
        self.add(
            QgsProcessingParameterFeatureSink(
                OUTPUT,
                tr("Dark stretches"),
                QgsProcessing.SourceType.TypeVectorLine,
                optional=True,
                createByDefault=False,
            )
        )
        self.add_number("GAP_COUNT", tr("Dark stretches found"))
        self.add_number("LONGEST_M", tr("Longest dark stretch (m)"))

    def operate(
        self, store: Store, values: Values, context: QgsProcessingContext, feedback: ProcessingFeedback
    ) -> Answer:
        from ...operations.assess_lighting import assess_lighting
        from ...store.credits import names_around

        check_layer(OUTPUT, values)
        result = assess_lighting(store, values.area(store), values.number("MIN_GAP_M"), feedback=feedback)
        outputs = {"GAP_COUNT": len(result.gaps), "LONGEST_M": result.longest_m}
        if values.given(OUTPUT):
            rows = (([gap[STORED.get(name, name)] for name, _ in COLUMNS], gap["geometry"].wkb) for gap in result.gaps)
            kind = QgsWkbTypes.Type.MultiLineString
            named = names_around(store, [gap["geometry"].bounds for gap in result.gaps])
            outputs[OUTPUT] = write_sink(
                self, values.raw, OUTPUT, context, COLUMNS, rows, kind, store.crs, named, feedback
            )
        return Answer(outputs, result.to_dict())
