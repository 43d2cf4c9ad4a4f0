"""effect: did it help - before and after at a place, or of a measure wherever it was done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import QgsProcessingParameterFileDestination, QgsProcessingParameterString

from ...i18n import tr
from ...model.errors import ParameterError
from ..algorithm import OUTPUT, Answer, EstWalksAlgorithm, ProcessingFeedback, Values

if TYPE_CHECKING:
    from qgis.core import QgsProcessingContext

    from ...store import Store

FILTER = "CSV (*.csv);;Excel (*.xlsx)"


class EffectAlgorithm(EstWalksAlgorithm):
    """Counts cases, reports, respondents, scores and dark metres before and after, against a control."""

    ID = "effect"
    GROUP = "tasks"
    READS_ONLY = True

    def title(self) -> str:
        return tr("Did it help")

    def define(self) -> None:
        for name, text in (
            ("PLACE", tr("Place (name or key)")),
            ("MEASURE", tr("Measure (code or name), instead of a place")),
            ("BEFORE", tr("Before (2024-01-01/2024-12-31)")),
            ("AFTER", tr("After (2025-01-01/2025-12-31)")),
            ("CONTROL", tr("Compared with: same_type, all, none or an area")),
        ):
            self.add(QgsProcessingParameterString(name, text, optional=True))
        self.add_area(tr("Area where the measure is counted"))
        self.add(
            QgsProcessingParameterFileDestination(OUTPUT, tr("Table"), FILTER, optional=True, createByDefault=False)
        )
        self.add_text("CHANGE", tr("What may be said of the cases (code)"))
        self.add_text("WORDS", tr("What may be said of the cases"))
        self.add_number("CASES_BEFORE", tr("Cases before"))
        self.add_number("CASES_AFTER", tr("Cases after"))

    def operate(
        self, store: Store, values: Values, context: QgsProcessingContext, feedback: ProcessingFeedback
    ) -> Answer:
        from ...operations.effects.effect import effect_at_place, effect_of_measure
        from ...operations.effects.months import Interval
        from ...operations.effects.receipt import receipt_of, write_effect

        place, measure, area = values.text("PLACE"), values.text("MEASURE"), values.area(store)
        if bool(place) == bool(measure):
            raise ParameterError(tr("Give PLACE or MEASURE: one of them, not both."))
        intervals = [
            Interval.parse(values.text(name), name) if values.given(name) else None for name in ("BEFORE", "AFTER")
        ]
        asked = (store, place or measure, intervals[0], intervals[1], values.text("CONTROL"), feedback)
        if place and area.polygon is not None:
            raise ParameterError(tr("AREA narrows a MEASURE; a PLACE lies where it lies: leave one of them out."))
        effect = effect_at_place(*asked) if place else effect_of_measure(*asked, area=area)
        receipt = receipt_of(effect)
        cases = receipt["cases"]
        outputs = {"CHANGE": cases["change"], "WORDS": cases["word"]}
        if effect.cases.treated is not None:
            outputs |= {"CASES_BEFORE": effect.cases.treated[0], "CASES_AFTER": effect.cases.treated[1]}
        for line in [*receipt["words"], *cases["words"]]:
            feedback.message(line)
        if values.given(OUTPUT):
            path = values.text(OUTPUT)
            write_effect(store, effect, path)
            outputs[OUTPUT] = path
            receipt["output"] = path
        return Answer(outputs, receipt)
