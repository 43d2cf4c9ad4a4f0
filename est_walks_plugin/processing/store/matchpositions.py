"""matchpositions: place rows without position by pole, address or place name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import QgsProcessingParameterString

from ...i18n import tr
from ..algorithm import Answer, EstWalksAlgorithm, ProcessingFeedback, Values

if TYPE_CHECKING:
    from qgis.core import QgsProcessingContext

    from ...store import Store


class MatchPositions(EstWalksAlgorithm):
    """Places what has no coordinates; everything placed is marked as approximate."""

    ID = "matchpositions"
    GROUP = "store"

    def title(self) -> str:
        return tr("Place rows without position")

    def define(self) -> None:
        self.add(QgsProcessingParameterString("SOURCE", tr("Only source (name or key)"), optional=True))
        self.add_number("MATCHED", tr("Rows placed"))
        self.add_number("UNMATCHED", tr("Rows still without position"))

    def operate(
        self, store: Store, values: Values, context: QgsProcessingContext, feedback: ProcessingFeedback
    ) -> Answer:
        from ...operations.importing.match_positions import match_positions
        from ...operations.named_rows import key_of

        source = key_of(store, "source", values.text("SOURCE")) if values.given("SOURCE") else None
        result = match_positions(store, source, feedback)
        matched = sum(result.matched.values())
        outputs = {"MATCHED": matched, "UNMATCHED": len(result.unmatched)}
        return Answer(outputs, {"matched": result.matched, "unmatched": result.unmatched})
