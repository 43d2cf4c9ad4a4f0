"""backupstore: copy the store as it is now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import QgsProcessingParameterFileDestination

from ...i18n import tr
from ..algorithm import OUTPUT, Answer, EstWalksAlgorithm, ProcessingFeedback, Values

if TYPE_CHECKING:
    from qgis.core import QgsProcessingContext

    from ...store import Store


class BackUpStore(EstWalksAlgorithm):
    """Copies the store, a file or a database, to a GeoPackage, also while others use it."""

    ID = "backupstore"
    GROUP = "store"

    def title(self) -> str:
        return tr("Back up store")

    def define(self) -> None:
        self.add(
            QgsProcessingParameterFileDestination(
                OUTPUT,
                tr("Copy (empty: beside the file, or with your documents)"),
                tr("GeoPackage (*.gpkg)"),
                optional=True,
                createByDefault=False,
            )
        )

    def operate(
        self, store: Store, values: Values, context: QgsProcessingContext, feedback: ProcessingFeedback
    ) -> Answer:
        path = store.backup(values.text(OUTPUT) or None, feedback)
        return Answer({OUTPUT: path}, {"output": path})
