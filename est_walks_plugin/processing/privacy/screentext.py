"""screentext: list the texts that were masked or look doubtful, before anything is made public."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING

from ...i18n import tr
from ..algorithm import Answer, EstWalksAlgorithm, ProcessingFeedback, Values

if TYPE_CHECKING:
    from qgis.core import QgsProcessingContext

    from ...store import Store


class ScreenText(EstWalksAlgorithm):
    """Lists texts for the privacy review."""

    ID = "screentext"
    GROUP = "privacy"
    READS_ONLY = True

    def title(self) -> str:
        return tr("List texts for privacy review")

    def define(self) -> None:
        self.add_number("TEXT_COUNT", tr("Texts to review"))

    def operate(
        self, store: Store, values: Values, context: QgsProcessingContext, feedback: ProcessingFeedback
    ) -> Answer:
        from ...operations.privacy_review import review_list

        rows = review_list(store)
        return Answer({"TEXT_COUNT": len(rows)}, {"texts": [{"key": row.key, **asdict(row)} for row in rows]})
