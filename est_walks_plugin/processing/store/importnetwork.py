"""importnetwork: import the walking network; from OpenStreetMap also landmarks and the base map."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import QgsProcessingParameterFile

from ...i18n import tr
from ..algorithm import INPUT, Answer, EstWalksAlgorithm, ProcessingFeedback, Values
from ..importing import define_counts, define_covers, receipt_outputs

if TYPE_CHECKING:
    from qgis.core import QgsProcessingContext

    from ...store import Store


class ImportNetwork(EstWalksAlgorithm):
    """Imports paths from OpenStreetMap files or any line layer."""

    ID = "importnetwork"
    GROUP = "store"

    def title(self) -> str:
        return tr("Import walking network")

    def define(self) -> None:
        self.add(QgsProcessingParameterFile(INPUT, tr("File"), fileFilter=tr("All files (*)")))
        self.add_area(tr("Area to keep"))
        define_covers(self)
        define_counts(self)

    def operate(
        self, store: Store, values: Values, context: QgsProcessingContext, feedback: ProcessingFeedback
    ) -> Answer:
        from ...model.codes import SourceKind
        from ...operations.importing.files import import_file, options_from_mapping

        options = options_from_mapping(None, covers=values.text_or_none("COVERS"))
        receipt = import_file(
            store, SourceKind.NETWORK, values.text(INPUT), area=values.area(store), feedback=feedback, options=options
        )
        return Answer(receipt_outputs(receipt), receipt.to_dict())
