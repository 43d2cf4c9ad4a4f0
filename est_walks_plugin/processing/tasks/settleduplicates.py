"""settleduplicates: say which reports of two sources tell of the same thing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import QgsProcessingParameterBoolean, QgsProcessingParameterString

from ...i18n import tr
from ..algorithm import Answer, EstWalksAlgorithm, ProcessingFeedback, Values

if TYPE_CHECKING:
    from qgis.core import QgsProcessingContext

    from ...store import Store


class SettleDuplicates(EstWalksAlgorithm):
    """Settles suspected duplicates; without pairs it lists them."""

    ID = "settleduplicates"
    GROUP = "tasks"
    CHANGES_A_ROW = True

    def title(self) -> str:
        return tr("Settle suspected duplicates")

    def define(self) -> None:
        self.add(
            QgsProcessingParameterString("PAIRS", tr("Pairs (keys; empty: list them)"), multiLine=True, optional=True)
        )
        self.add(QgsProcessingParameterBoolean("SAME", tr("They are the same thing"), True))
        self.add_number("SETTLED", tr("Pairs settled"))
        self.add_number("LEFT", tr("Pairs left"))

    def changed_row(self, store: Store, values: Values) -> tuple[str, str] | None:
        keys = values.parts("PAIRS")
        return ("duplicate_pair", keys[0]) if len(set(keys)) == 1 else None

    def operate(
        self, store: Store, values: Values, context: QgsProcessingContext, feedback: ProcessingFeedback
    ) -> Answer:
        from ...operations.find_duplicates import decide, pairs
        from ...operations.tasks import duplicate_hints

        keys = values.parts("PAIRS")
        with store.transaction():
            for key in keys:
                decide(store, key, values.flag("SAME"))
        left = pairs(store)
        tasks = [row["uuid"] for row in store.rows("task", columns=("uuid",))]
        hints = [hint.to_dict() for hint in duplicate_hints(store, tasks)]
        receipt = {
            "settled": len(keys),
            "same": values.flag("SAME"),
            "pairs": [pair.to_dict() for pair in left],
            "tasks": hints,
        }
        return Answer({"SETTLED": len(keys), "LEFT": len(left)}, receipt)
