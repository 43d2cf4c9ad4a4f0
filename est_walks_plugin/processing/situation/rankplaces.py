"""rankplaces: rank the places that need a visit, with reasons."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

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
from ...model.codes import TimeOfDay
from ...model.errors import ParameterError
from ..algorithm import OUTPUT, RECEIPT, Answer, EstWalksAlgorithm, ProcessingFeedback, Values
from ..checks import check_layer
from ..sinks import write_sink

if TYPE_CHECKING:
    from qgis.core import QgsProcessingContext

    from ...model.wording.reader import Reader
    from ...operations.rank_places import RankedItem
    from ...store import Store

COLUMNS = (
    ("place", "text"),
    ("position", "integer"),
    ("name", "text"),
    ("place_type", "text"),
    ("score", "real"),
    ("reasons_text", "text"),
    ("rank_low", "integer"),
    ("rank_high", "integer"),
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
        for name, text in (
            ("CATEGORY", tr("Only categories (codes)")),
            ("SOURCE", tr("Only sources (names or keys)")),
            ("TIME_OF_DAY", tr("Only times of day (codes)")),
        ):
            self.add(QgsProcessingParameterString(name, text, optional=True))
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
        from ...store.credits import names_around

        check_layer(OUTPUT, values)
        result = rank_places(
            store,
            values.area(store),
            values.date("FROM"),
            values.date("TO"),
            values.json_object("WEIGHTS"),
            values.number("RADIUS_M"),
            where=self._where(store, values) or None,
            feedback=feedback,
        )
        outputs = {"PLACE_COUNT": len(result.items), "RANKING": result.ranking}
        if values.given(OUTPUT):
            from shapely.geometry import Point

            told = ((_row(item, result.reader), item.xy) for item in result.items)
            rows = (([row[name] for name, _ in COLUMNS], Point(xy).wkb) for row, xy in told)
            kind = QgsWkbTypes.Type.Point
            named = names_around(store, [(*item.xy, *item.xy) for item in result.items])
            outputs[OUTPUT] = write_sink(
                self, values.raw, OUTPUT, context, COLUMNS, rows, kind, store.crs, named, feedback
            )
        if not values.given(RECEIPT):
            return Answer(outputs)  # thousands of places in words that nobody reads
        unknown = store.count("observation", {"time_of_day": [TimeOfDay.UNKNOWN.value, None]})
        return Answer(outputs, {**result.to_dict(), "unknown_time_of_day": unknown})

    def _where(self, store: Store, values: Values) -> dict[str, list[str | None]]:
        """Return what narrows the observations, as columns of their table."""
        wanted: dict[str, list[str | None]] = {
            "category": [],
            "source": [],
            "time_of_day": [_time_of_day(code) for code in values.names("TIME_OF_DAY")],
        }
        if values.given("CATEGORY"):
            from ...operations.catalogue import category

            wanted["category"] = [category(store, word).code for word in values.parts("CATEGORY")]
        if values.given("SOURCE"):
            from ...operations.named_rows import key_of

            wanted["source"] = [key_of(store, "source", name) for name in values.parts("SOURCE")]
        if TimeOfDay.UNKNOWN.value in wanted["time_of_day"]:
            wanted["time_of_day"].append(None)  # what says nothing is as unknown as what says so
        return {column: codes for column, codes in wanted.items() if codes}


def _row(item: RankedItem, reader: Reader) -> dict[str, Any]:
    low, high = item.rank_interval
    return {**item.to_dict(reader), "rank_low": low, "rank_high": high}


def _time_of_day(code: str) -> str:
    known = [str(one) for one in TimeOfDay]
    if code not in known:
        raise ParameterError(
            tr("“{code}” is no time of day; choose one of: {known}.").format(code=code, known=", ".join(known))
        )
    return code
