"""assesslighting: find the longest dark stretches along paths."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import (
    QgsProcessing,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFile,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
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

COLUMNS = (
    ("name", "text"),
    ("length_m", "real"),
    ("state", "text"),
    ("lamps_out", "integer"),
    ("reason", "text"),
    ("homes_passing", "integer"),
    ("to_school", "integer"),
    ("to_station", "integer"),
    ("to_stop", "integer"),
)
THEN_COLUMNS = (
    ("name", "text"),
    ("length_m", "real"),
    ("left_m", "real"),
    ("fate", "text"),
    ("lamps_out", "integer"),
)
LUX = "LUX"
LUX_COLUMNS = (
    ("name", "text"),
    ("length_m", "real"),
    ("lux_low", "real"),
    ("lux_high", "real"),
    ("lux_least", "real"),
    ("about_like", "text"),
    ("light", "text"),
)
#: Columns of the output that are called otherwise in the store.
STORED = {"name": "shown_name", "homes_passing": "homes"}


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
        self.add(QgsProcessingParameterString("MENDED", tr("What if these lamps worked"), optional=True))
        self.add(
            QgsProcessingParameterFeatureSink(
                LUX,
                tr("Indicative light along paths"),
                QgsProcessing.SourceType.TypeVectorLine,
                optional=True,
                createByDefault=False,
            )
        )
        self.add(QgsProcessingParameterString("WALK", tr("Light along the way of this walk"), optional=True))
        self.add(QgsProcessingParameterFile("LUMINAIRE", tr("Luminaire for the light: LDT or IES"), optional=True))
        self.add_number("GAP_COUNT", tr("Dark stretches found"))
        self.add_number("LONGEST_M", tr("Longest dark stretch (m)"))

    def reads_only(self, values: Values) -> bool:
        return values.given("MENDED")

    def operate(
        self, store: Store, values: Values, context: QgsProcessingContext, feedback: ProcessingFeedback
    ) -> Answer:
        from ...operations.assess_lighting import assess_lighting
        from ...store.credits import names_around

        check_layer(OUTPUT, values)
        check_layer(LUX, values)
        lux = self._lux(store, values, context, feedback) if values.given(LUX) else Answer()
        if values.given("MENDED"):
            answer = self._what_if(store, values, context, feedback)
            return Answer({**answer.outputs, **lux.outputs}, {**answer.receipt, **lux.receipt})
        result = assess_lighting(store, values.area(store), values.number("MIN_GAP_M"), feedback=feedback)
        outputs = {"GAP_COUNT": len(result.gaps), "LONGEST_M": result.longest_m}
        if values.given(OUTPUT):
            rows = (([gap[STORED.get(name, name)] for name, _ in COLUMNS], gap["geometry"].wkb) for gap in result.gaps)
            kind = QgsWkbTypes.Type.MultiLineString
            named = names_around(store, [gap["geometry"].bounds for gap in result.gaps])
            outputs[OUTPUT] = write_sink(
                self, values.raw, OUTPUT, context, COLUMNS, rows, kind, store.crs, named, feedback
            )
        return Answer({**outputs, **lux.outputs}, {**result.to_dict(), **lux.receipt})

    def _lux(self, store: Store, values: Values, context: QgsProcessingContext, feedback: ProcessingFeedback) -> Answer:
        """Write the indicative light of the area's paths, or of a walk's way."""
        from shapely.geometry import LineString

        from ...model.wording.lux_words import lux_text
        from ...operations.light.lux import indicative_lux
        from ...store.credits import names_around

        luminaire, walk = values.text("LUMINAIRE"), values.text("WALK")
        found = indicative_lux(store, values.area(store), walk=walk, luminaire=luminaire, feedback=feedback)
        reader = store.reader(store.language)
        shapes = [LineString(one.line) for one in found.paths]
        lit = [one.lit for one in found.paths]
        rows = (
            ([one.name, one.length_m, of.low, of.high, of.least, of.p_class, lux_text(of, reader)], shape.wkb)
            for one, of, shape in zip(found.paths, lit, shapes)
        )
        kind, named = QgsWkbTypes.Type.LineString, names_around(store, [shape.bounds for shape in shapes])
        written = write_sink(self, values.raw, LUX, context, LUX_COLUMNS, rows, kind, store.crs, named, feedback)
        return Answer({LUX: written}, {"lux": found.to_dict(reader)})

    def _what_if(
        self, store: Store, values: Values, context: QgsProcessingContext, feedback: ProcessingFeedback
    ) -> Answer:
        """Answer what becomes of the stretches; nothing is kept."""
        from shapely.geometry import LineString, MultiLineString

        from ...model.wording.place_names import name_columns
        from ...operations.assess_lighting import stretch_names
        from ...operations.light.what_if import chosen_lamps, prepare, what_if
        from ...store.credits import names_around

        prepared = prepare(store, values.area(store), values.number("MIN_GAP_M"), feedback=feedback)
        found = what_if(prepared, chosen_lamps(prepared, values.parts("MENDED")))
        outputs = {
            "GAP_COUNT": len(found.then),
            "LONGEST_M": max((LineString(one).length for one in found.then), default=0.0),
        }
        if values.given(OUTPUT):
            reader = store.reader(store.language)
            shapes = [MultiLineString([one.line]) for one in found.stretches]
            names = stretch_names(store, list(prepared.now), prepared.ground, feedback)
            rows = (
                (
                    [
                        name_columns(name, reader)["shown_name"],
                        one.length_m,
                        one.left_m,
                        one.fate.value,
                        one.lamps_out,
                    ],
                    shape.wkb,
                )
                for one, name, shape in zip(found.stretches, names, shapes)
            )
            kind, named = QgsWkbTypes.Type.MultiLineString, names_around(store, [shape.bounds for shape in shapes])
            outputs[OUTPUT] = write_sink(
                self, values.raw, OUTPUT, context, THEN_COLUMNS, rows, kind, store.crs, named, feedback
            )
        return Answer(outputs, found.to_dict())
