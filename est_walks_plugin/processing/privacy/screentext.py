"""screentext: list the texts that were masked or look doubtful, before anything is made public."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from qgis.core import QgsProcessingParameterBoolean

from ...i18n import tr
from ..algorithm import Answer, EstWalksAlgorithm, ProcessingFeedback, Values

if TYPE_CHECKING:
    from qgis.core import QgsProcessingContext

    from ...store import Store


class ScreenText(EstWalksAlgorithm):
    """Lists texts for the privacy review."""

    ID = "screentext"
    GROUP = "privacy"

    def title(self) -> str:
        return tr("List texts for privacy review")

    def reads_only(self, values: Values) -> bool:
        return not values.flag("AGAIN")

    def define(self) -> None:
        self.add(QgsProcessingParameterBoolean("AGAIN", tr("Screen every stored text again first"), False))
        self.add_number("TEXT_COUNT", tr("Texts to review"))

    def operate(
        self, store: Store, values: Values, context: QgsProcessingContext, feedback: ProcessingFeedback
    ) -> Answer:
        from ...operations.privacy_review import review_list, screen_store

        screened = screen_store(store, feedback) if values.flag("AGAIN") else None
        rows = review_list(store)
        receipt: dict[str, Any] = {"texts": [{"key": row.key, **asdict(row)} for row in rows]}
        if screened is not None:
            receipt["screened"] = asdict(screened)
        return Answer({"TEXT_COUNT": len(rows)}, receipt)
