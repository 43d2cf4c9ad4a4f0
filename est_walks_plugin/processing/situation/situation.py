"""situation: the situation of a period in numbers - change by area and category, when, hot spots, near repeats."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.core import (
    QgsProcessing,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterDateTime,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFile,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
    QgsWkbTypes,
)

from ...i18n import tr
from ...model.errors import ParameterError
from ..algorithm import OUTPUT, Answer, EstWalksAlgorithm, ProcessingFeedback, Values
from ..checks import check_layer
from ..sinks import write_sink

if TYPE_CHECKING:
    from qgis.core import QgsProcessingContext

    from ...engine.situation.picture import Picture
    from ...operations.situation.check import StampCheck
    from ...store import Store

STAMP = "STAMP"
ASKED = ("AREA", "FROM", "TO", "PERIOD", "DATE", "CATEGORY", "SOURCE")
COLUMNS = (
    ("number", "integer"),
    ("voice", "text"),
    ("area", "text"),
    ("category", "text"),
    ("count", "integer"),
    ("cells", "integer"),
    ("z", "real"),
    ("date_from", "text"),
    ("date_to", "text"),
)


class SituationAlgorithm(EstWalksAlgorithm):
    """Counts what came in during a period and says what changed by more than chance."""

    ID = "situation"
    GROUP = "situation"

    def title(self) -> str:
        return tr("Situation picture in numbers")

    def define(self) -> None:
        self.add_area(tr("Area"))
        day = QgsProcessingParameterDateTime.Type.Date
        self.add(QgsProcessingParameterDateTime("FROM", tr("From"), day, optional=True))
        self.add(QgsProcessingParameterDateTime("TO", tr("To"), day, optional=True))
        self.add(
            QgsProcessingParameterString(
                "PERIOD", tr("Period: week, month, tertial, quarter, year; instead of from and to"), optional=True
            )
        )
        self.add(QgsProcessingParameterDateTime("DATE", tr("A day of the period"), day, optional=True))
        whole = QgsProcessingParameterNumber.Type.Integer
        self.add(QgsProcessingParameterNumber("BASELINES", tr("Earlier years to compare with"), whole, 4))
        for name, text in (("CATEGORY", tr("Only categories (codes)")), ("SOURCE", tr("Only sources (names or keys)"))):
            self.add(QgsProcessingParameterString(name, text, optional=True))
        self.add(QgsProcessingParameterBoolean("KEEP", tr("Keep the hot spots for the map"), True))
        self.add(QgsProcessingParameterFile(STAMP, tr("Receipt whose numbers are made again"), optional=True))
        self.add(
            QgsProcessingParameterFeatureSink(
                OUTPUT,
                tr("Hot spots that hold"),
                QgsProcessing.SourceType.TypeVectorPolygon,
                optional=True,
                createByDefault=False,
            )
        )
        for name, text in (
            ("REPORT_COUNT", tr("Reports in the period")),
            ("CHANGED", tr("Areas and categories that may have changed")),
            ("HOT_SPOT_COUNT", tr("Hot spots")),
        ):
            self.add_number(name, text)
        self.add_text("HELD", tr("Whether the numbers still hold (code)"))

    def reads_only(self, values: Values) -> bool:
        return values.given(STAMP) or not values.flag("KEEP")

    def operate(
        self, store: Store, values: Values, context: QgsProcessingContext, feedback: ProcessingFeedback
    ) -> Answer:
        from ...operations.situation.hot_spots import keep_hot_spots
        from ...operations.situation.receipt import receipt_of

        check_layer(OUTPUT, values)
        check = self._checked(store, values, feedback) if values.given(STAMP) else None
        picture = check.picture if check is not None else self._picture(store, values, feedback)
        receipt = receipt_of(store, picture)
        outputs = self._outputs(picture)
        for lack in receipt["missing"]:
            feedback.message(lack["words"])
        if check is not None:
            outputs["HELD"] = str(check.held)
            receipt["check"] = {
                "held": str(check.held),
                "words": check.words,
                "made_at": check.then.made_at.isoformat(),
            }
            feedback.message(check.words)
        elif values.flag("KEEP"):
            keep_hot_spots(store, picture)
        if values.given(OUTPUT):
            outputs[OUTPUT] = self._layer(store, values, context, feedback, picture)
        return Answer(outputs, receipt)

    def _picture(self, store: Store, values: Values, feedback: ProcessingFeedback) -> Picture:
        from ...operations.catalogue import category
        from ...operations.named_rows import key_of
        from ...operations.situation.situation import situation

        return situation(
            store,
            values.area(store),
            period=values.text("PERIOD"),
            day=values.date("DATE"),
            first=values.date("FROM"),
            last=values.date("TO"),
            baselines=values.integer("BASELINES"),
            categories=tuple(category(store, word).code for word in values.parts("CATEGORY")),
            sources=tuple(key_of(store, "source", name) for name in values.parts("SOURCE")),
            feedback=feedback,
        )

    def _checked(self, store: Store, values: Values, feedback: ProcessingFeedback) -> StampCheck:
        from ...operations.situation.check import check_stamp, read_stamp

        also = [name for name in ASKED if values.given(name)]
        if also:
            raise ParameterError(
                tr("STAMP says itself what was asked for: leave {names} empty.").format(names=", ".join(also))
            )
        return check_stamp(store, read_stamp(values.text(STAMP)), feedback)

    def _outputs(self, picture: Picture) -> dict[str, Any]:
        from ...engine.statistics import Change

        said = {Change.MAYBE_FEWER, Change.MAYBE_MORE, Change.CLEARLY_FEWER, Change.CLEARLY_MORE}
        return {
            "REPORT_COUNT": picture.changes[0].now,
            "CHANGED": sum(row.change in said for row in picture.changes if row.area),
            "HOT_SPOT_COUNT": len(picture.hot_spots),
        }

    def _layer(
        self,
        store: Store,
        values: Values,
        context: QgsProcessingContext,
        feedback: ProcessingFeedback,
        picture: Picture,
    ) -> str | None:
        from shapely import wkb
        from shapely.geometry import MultiPolygon

        from ...store.credits import names_around

        first, last = picture.period.start.isoformat(), (picture.last or picture.period.last).isoformat()
        shapes = [wkb.loads(spot.wkb) for spot in picture.hot_spots]
        rows = (
            (
                [spot.number, spot.voice, spot.area_name, spot.category, spot.count, spot.cells, spot.z, first, last],
                (shape if shape.geom_type == "MultiPolygon" else MultiPolygon([shape])).wkb,
            )
            for spot, shape in zip(picture.hot_spots, shapes)
        )
        named = names_around(store, [shape.bounds for shape in shapes])
        kind = QgsWkbTypes.Type.MultiPolygon
        return write_sink(self, values.raw, OUTPUT, context, COLUMNS, rows, kind, store.crs, named, feedback)
