"""settleconflicts: decide for the office or for the field where both changed the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import QgsProcessingParameterEnum, QgsProcessingParameterString

from ...i18n import tr
from ...model.codes import KeptValue
from ..algorithm import Answer, EstWalksAlgorithm, ProcessingFeedback, Values

if TYPE_CHECKING:
    from qgis.core import QgsProcessingContext

    from ...store import Store


class SettleConflicts(EstWalksAlgorithm):
    """Decides conflicts of a walk; without a side to keep it lists them."""

    ID = "settleconflicts"
    GROUP = "tasks"

    def title(self) -> str:
        return tr("Settle conflicts from the field")

    def define(self) -> None:
        self.add(QgsProcessingParameterString("WALK", tr("Walk")))
        kept = [str(keep) for keep in KeptValue]
        keep = tr("Whose value is kept (empty: list them)")
        self.add(QgsProcessingParameterEnum("KEEP", keep, kept, optional=True, usesStaticStrings=True))
        rows = tr("Which ones, layer/key/column (empty: all)")
        self.add(QgsProcessingParameterString("ROWS", rows, multiLine=True, optional=True))
        self.add_number("SETTLED", tr("Conflicts decided"))
        self.add_number("CHANGED", tr("Values changed"))
        self.add_number("LEFT", tr("Conflicts that wait"))

    def reads_only(self, values: Values) -> bool:
        return not values.given("KEEP")

    def operate(
        self, store: Store, values: Values, context: QgsProcessingContext, feedback: ProcessingFeedback
    ) -> Answer:
        from ...operations.field.back.history import key_of, open_conflicts, settle
        from ...operations.walks.find_walk import find_walk

        walk = find_walk(store, values.text("WALK")).uuid
        keep, settled, changed = values.text("KEEP"), 0, 0
        if keep:
            settled, changed = settle(store, walk, KeptValue(keep), values.parts("ROWS"))
        left = open_conflicts(store, walk)
        receipt = {
            "walk": walk,
            "settled": settled,
            "changed": changed,
            "kept": keep,
            "conflicts": [{"row": key_of(one), **vars(one)} for one in left],
        }
        return Answer({"SETTLED": settled, "CHANGED": changed, "LEFT": len(left)}, receipt)
