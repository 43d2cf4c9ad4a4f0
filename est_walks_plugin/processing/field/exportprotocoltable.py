"""exportprotocoltable: the protocol of a walk as an empty table to fill in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import QgsProcessingParameterFileDestination, QgsProcessingParameterString

from ...i18n import tr
from ..algorithm import OUTPUT, Answer, EstWalksAlgorithm, ProcessingFeedback, Values

if TYPE_CHECKING:
    from qgis.core import QgsProcessingContext

    from ...store import Store


class ExportProtocolTable(EstWalksAlgorithm):
    """Writes the rows of the paper protocol to Excel or CSV, with the words that may be chosen."""

    ID = "exportprotocoltable"
    GROUP = "walk"
    READS_ONLY = True

    def title(self) -> str:
        return tr("Export protocol to fill in")

    def define(self) -> None:
        self.add(QgsProcessingParameterString("WALK", tr("Walk")))
        self.add(
            QgsProcessingParameterFileDestination(
                OUTPUT, tr("Table"), tr("Excel (*.xlsx);;CSV (*.csv)"), "protokoll.xlsx"
            )
        )
        self.add_number("ROWS", tr("Rows"))

    def operate(
        self, store: Store, values: Values, context: QgsProcessingContext, feedback: ProcessingFeedback
    ) -> Answer:
        from ...operations.field.protocol.empty_table import export_protocol_table

        path = values.text(OUTPUT)
        rows = export_protocol_table(store, values.text("WALK"), path, feedback)
        return Answer({OUTPUT: path, "ROWS": rows}, {"output": path, "rows": rows})
