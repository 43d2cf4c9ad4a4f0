"""exportgpx: a walk for watches and phones."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import (
    QgsProcessingParameterBoolean,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterString,
)

from ...i18n import tr
from ..algorithm import OUTPUT, Answer, EstWalksAlgorithm, ProcessingFeedback, Values

if TYPE_CHECKING:
    from qgis.core import QgsProcessingContext

    from ...store import Store


class ExportGpx(EstWalksAlgorithm):
    """Writes the route and the stops of a walk, or of all its groups, as GPX."""

    ID = "exportgpx"
    READS_ONLY = True

    def title(self) -> str:
        return tr("Export walk as GPX")

    def define(self) -> None:
        self.add(QgsProcessingParameterString("WALK", tr("Walk, or what its groups are called together")))
        self.add(QgsProcessingParameterFileDestination(OUTPUT, tr("GPX file"), "GPX (*.gpx)"))
        self.add(QgsProcessingParameterBoolean("ONE_A_GROUP", tr("One file a group"), False))
        self.add_text("FILES", tr("Files, one a line"))
        self.add_number("STOPS", tr("Stops"))

    def operate(
        self, store: Store, values: Values, context: QgsProcessingContext, feedback: ProcessingFeedback
    ) -> Answer:
        from ...operations.field.export_gpx import export_gpx

        written = export_gpx(
            store, values.text("WALK"), values.text(OUTPUT), one_a_group=values.flag("ONE_A_GROUP"), feedback=feedback
        )
        outputs = {OUTPUT: written.paths[0], "FILES": "\n".join(written.paths), "STOPS": written.stops}
        return Answer(outputs, {"files": list(written.paths), "walks": written.walks, "stops": written.stops})
