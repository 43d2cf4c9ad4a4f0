"""deleterows: delete sources, walks, findings, tasks, promises or what the planner made herself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import QgsProcessingParameterEnum, QgsProcessingParameterString

from ...i18n import tr
from ...model.names import NamedRow
from ..algorithm import Answer, EstWalksAlgorithm, ProcessingFeedback, Values

if TYPE_CHECKING:
    from qgis.core import QgsProcessingContext

    from ...store import Store


class DeleteRows(EstWalksAlgorithm):
    """Deletes rows with all that hangs on them."""

    ID = "deleterows"
    GROUP = "store"

    def title(self) -> str:
        return tr("Delete rows")

    def define(self) -> None:
        kinds = [kind.value for kind in NamedRow]
        self.add(QgsProcessingParameterEnum("KIND", tr("What"), kinds, usesStaticStrings=True))
        self.add(QgsProcessingParameterString("ROWS", tr("Which (names or keys)"), multiLine=True))
        self.add_number("DELETED", tr("Rows deleted"))

    def operate(
        self, store: Store, values: Values, context: QgsProcessingContext, feedback: ProcessingFeedback
    ) -> Answer:
        from ...operations.named_rows import delete_named

        result = delete_named(store, values.text("KIND"), values.parts("ROWS"), feedback)
        return Answer({"DELETED": result.rows}, result.to_dict())
