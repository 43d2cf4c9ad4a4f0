"""purge: delete texts, photos and tracks whose day has come, with a log."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import QgsProcessingParameterDateTime

from ...i18n import tr
from ..algorithm import Answer, EstWalksAlgorithm, ProcessingFeedback, Values

if TYPE_CHECKING:
    from qgis.core import QgsProcessingContext

    from ...store import Store


class Purge(EstWalksAlgorithm):
    """Scheduled deletion."""

    ID = "purge"
    GROUP = "privacy"

    def title(self) -> str:
        return tr("Delete what is due")

    def define(self) -> None:
        day = QgsProcessingParameterDateTime.Type.Date
        self.add(QgsProcessingParameterDateTime("DATE", tr("As of (empty: today)"), day, optional=True))
        self.add_number("DELETED", tr("Texts, photos and tracks deleted"))

    def operate(
        self, store: Store, values: Values, context: QgsProcessingContext, feedback: ProcessingFeedback
    ) -> Answer:
        from ...operations.privacy_review import purge

        result = purge(store, values.date("DATE") or store.today)
        return Answer({"DELETED": sum(row["count"] for row in result.log)}, {"log": result.log})
