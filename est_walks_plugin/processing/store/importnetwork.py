"""importnetwork: import the walking network; from OpenStreetMap also landmarks and the base map."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...i18n import tr
from ..algorithm import INPUT, Answer, ProcessingFeedback, Values
from ..importing import DRY_RUN, ImportAlgorithm, import_options, receipt_outputs

if TYPE_CHECKING:
    from qgis.core import QgsProcessingContext

    from ...store import Store


class ImportNetwork(ImportAlgorithm):
    """Imports paths from OpenStreetMap files or any line layer."""

    ID = "importnetwork"

    def title(self) -> str:
        return tr("Import walking network")

    def define(self) -> None:
        super().define()
        self.add_area(tr("Area to keep"))

    def operate(
        self, store: Store, values: Values, context: QgsProcessingContext, feedback: ProcessingFeedback
    ) -> Answer:
        from ...operations.importing.files import import_file

        receipt = import_file(
            store,
            self.kind(values),
            values.text(INPUT),
            import_options(values),
            feedback,
            area=values.area(store),
            dry_run=values.flag(DRY_RUN),
        )
        return Answer(receipt_outputs(receipt), receipt.to_dict())
