"""rankplaces: rank the places that need a visit, with reasons."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import (
    QgsProcessing,
    QgsProcessingParameterDateTime,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
    QgsWkbTypes,
)

from ...i18n import tr
from ...model import defaults
from ..algorithm import OUTPUT, Answer, EstWalksAlgorithm, ProcessingFeedback, Values
from ..sinks import write_sink

if TYPE_CHECKING:
    from qgis.core import QgsProcessingContext

    from ...store import Store

COLUMNS = (
    ("place", "text"),
    ("position", "integer"),
    ("name", "text"),
    ("place_type", "text"),
    ("score", "real"),
    ("reasons_text", "text"),
)


class RankPlaces(EstWalksAlgorithm):
    """Gathers observations into places and ranks them."""

    ID = "rankplaces"
    GROUP = "situation"

    def title(self) -> str:
        return tr("Rank places")

    def define(self) -> None:
        self.add_area(tr("Area"))
        day = QgsProcessingParameterDateTime.Type.Date
        self.add(QgsProcessingParameterDateTime("FROM", tr("From"), day, optional=True))
        self.add(QgsProcessingParameterDateTime("TO", tr("To"), day, optional=True))
        self.add(QgsProcessingParameterString("WEIGHTS", tr("Weights (JSON)"), multiLine=True, optional=True))
        self.add(
            QgsProcessingParameterNumber(
                "RADIUS_M",
                tr("Radius around a place (m)"),
                QgsProcessingParameterNumber.Type.Double,
                defaults.PLACE_RADIUS_M,
            )
        )
        self.add(
            QgsProcessingParameterFeatureSink(
                OUTPUT,
                tr("Ranked places"),
                QgsProcessing.SourceType.TypeVectorPoint,
                optional=True,
                createByDefault=False,
            )
        )
        self.add_number("PLACE_COUNT", tr("Places ranked"))
        self.add_text("RANKING", tr("Ranking"))

    def operate(
        self, store: Store, values: Values, context: QgsProcessingContext, feedback: ProcessingFeedback
    ) -> Answer:
        from ...operations.rank_places import rank_places

        result = rank_places(
            store,
            values.area(store),
            values.date("FROM"),
            values.date("TO"),
            values.json_object("WEIGHTS"),
            values.number("RADIUS_M"),
            feedback=feedback,
        )
        outputs = {"PLACE_COUNT": len(result.items), "RANKING": result.ranking}
        if values.given(OUTPUT):
            from shapely.geometry import Point

            told = ((item.to_dict(result.reader), item.xy) for item in result.items)
            rows = (([row[name] for name, _ in COLUMNS], Point(xy).wkb) for row, xy in told)
            kind = QgsWkbTypes.Type.Point
            outputs[OUTPUT] = write_sink(self, values.raw, OUTPUT, context, COLUMNS, rows, kind, store.crs)
        return Answer(outputs, result.to_dict())
