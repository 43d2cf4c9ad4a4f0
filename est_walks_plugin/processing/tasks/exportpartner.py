"""exportpartner: send a partner a GeoPackage with its own tasks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import QgsProcessingParameterFileDestination, QgsProcessingParameterString

from ...i18n import tr
from ..algorithm import OUTPUT, Answer, EstWalksAlgorithm, ProcessingFeedback, Values

if TYPE_CHECKING:
    from qgis.core import QgsProcessingContext

    from ...store import Store


class ExportPartner(EstWalksAlgorithm):
    """Writes a package for an owner and remembers in the store what went out."""

    ID = "exportpartner"
    GROUP = "tasks"

    def title(self) -> str:
        return tr("Send a package to a partner")

    def define(self) -> None:
        self.add(QgsProcessingParameterString("OWNER", tr("Owner (code)")))
        self.add(QgsProcessingParameterFileDestination(OUTPUT, tr("Package"), "GeoPackage (*.gpkg)"))
        self.add_number("TASKS", tr("Tasks"))
        self.add_number("PHOTOS", tr("Photos"))
        self.add_number("SEQUENCE", tr("Number of the package"))

    def operate(
        self, store: Store, values: Values, context: QgsProcessingContext, feedback: ProcessingFeedback
    ) -> Answer:
        from ...operations.partners.send import export_partner

        sent = export_partner(store, values.text("OWNER"), values.text(OUTPUT), feedback)
        for note in sent.notes:
            feedback.message(note)
        outputs = {OUTPUT: sent.path, "TASKS": sent.tasks, "PHOTOS": sent.photos, "SEQUENCE": sent.sequence}
        return Answer(outputs, sent.to_dict())
