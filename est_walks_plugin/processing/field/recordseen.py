"""recordseen: keep whether an earlier finding was seen to be mended."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import QgsProcessingParameterString

from ...i18n import tr
from ..algorithm import Answer, EstWalksAlgorithm, ProcessingFeedback, Values

if TYPE_CHECKING:
    from qgis.core import QgsProcessingContext

    from ...store import Store


class RecordSeen(EstWalksAlgorithm):
    """Records what a group answered about a finding of an earlier walk: mended, not mended, or not known."""

    ID = "recordseen"
    GROUP = "tasks"
    CHANGES_A_ROW = True

    def title(self) -> str:
        return tr("Record an earlier finding seen again")

    def define(self) -> None:
        self.add(QgsProcessingParameterString("WALK", tr("Walk")))
        self.add(QgsProcessingParameterString("FINDING", tr("Earlier finding")))
        self.add(QgsProcessingParameterString("SEEN", tr("Mended? (yes, no or unknown)"), optional=True))
        self.add(QgsProcessingParameterString("NOTE", tr("Note"), multiLine=True, optional=True))
        self.add_text("ANSWER", tr("Answer"))

    def changed_row(self, store: Store, values: Values) -> tuple[str, str] | None:
        from ...operations.walks.find_walk import find_walk

        walk = find_walk(store, values.text("WALK"))
        where = {"walk": walk.uuid, "finding": values.text("FINDING")}
        rows = store.rows("seen_again", where, columns=("uuid",), limit=1)
        return ("seen_again", rows[0]["uuid"]) if rows else None

    def operate(
        self, store: Store, values: Values, context: QgsProcessingContext, feedback: ProcessingFeedback
    ) -> Answer:
        from ...operations.field.old_findings import record_seen
        from ...operations.walks.find_walk import find_walk

        walk = find_walk(store, values.text("WALK"))
        seen, finding = values.text("SEEN"), values.text("FINDING")
        answer = record_seen(store, walk.uuid, finding, seen, values.text("NOTE"))
        return Answer({"ANSWER": answer}, {"walk": walk.uuid, "finding": finding, "seen": seen, "answer": answer})
