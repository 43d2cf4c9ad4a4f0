"""approvetext: mark texts as looked at, with what was mended."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import QgsProcessingParameterString

from ...i18n import tr
from ..algorithm import Answer, EstWalksAlgorithm, ProcessingFeedback, Values

if TYPE_CHECKING:
    from qgis.core import QgsProcessingContext

    from ...store import Store


class ApproveText(EstWalksAlgorithm):
    """Approves texts of the privacy review."""

    ID = "approvetext"
    GROUP = "privacy"

    def title(self) -> str:
        return tr("Approve texts")

    def define(self) -> None:
        self.add(QgsProcessingParameterString("TEXTS", tr("Texts (keys of the list)"), multiLine=True))
        self.add(QgsProcessingParameterString("TITLE", tr("Mended title"), optional=True))
        self.add(QgsProcessingParameterString("TEXT", tr("Mended text"), multiLine=True, optional=True))
        self.add_number("APPROVED", tr("Texts approved"))
        self.add_number("TEXT_COUNT", tr("Texts to review"))

    def operate(
        self, store: Store, values: Values, context: QgsProcessingContext, feedback: ProcessingFeedback
    ) -> Answer:
        from ...operations.privacy_review import approve_keys, review_list

        mended = {name.lower(): values.text(name) for name in ("TITLE", "TEXT") if values.given(name)}
        approved = approve_keys(store, values.parts("TEXTS"), mended)
        left = len(review_list(store))
        return Answer({"APPROVED": approved, "TEXT_COUNT": left}, {"approved": approved, "left": left})
