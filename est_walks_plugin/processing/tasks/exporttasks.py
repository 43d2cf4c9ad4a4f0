"""exporttasks: write the task list to CSV, XLSX, GeoJSON or GeoPackage."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import QgsProcessingParameterFileDestination, QgsProcessingParameterString

from ...i18n import tr
from ..algorithm import OUTPUT, Answer, EstWalksAlgorithm, ProcessingFeedback, Values

if TYPE_CHECKING:
    from qgis.core import QgsProcessingContext

    from ...store import Store

FORMATS = "CSV (*.csv);;Excel (*.xlsx);;PDF (*.pdf);;GeoJSON (*.geojson);;GeoPackage (*.gpkg)"


class ExportTasks(EstWalksAlgorithm):
    """Writes the tasks, of one owner and state if told."""

    ID = "exporttasks"
    GROUP = "tasks"
    READS_ONLY = True

    def title(self) -> str:
        return tr("Export tasks")

    def define(self) -> None:
        self.add(QgsProcessingParameterFileDestination(OUTPUT, tr("File"), FORMATS))
        self.add(QgsProcessingParameterString("OWNER", tr("Owner (code)"), optional=True))
        self.add(QgsProcessingParameterString("STATE", tr("State (code)"), optional=True))
        self.add(QgsProcessingParameterString("FILTER", tr("Only what a saved filter leaves (name)"), optional=True))
        self.add_number("ROWS", tr("Rows"))

    def operate(
        self, store: Store, values: Values, context: QgsProcessingContext, feedback: ProcessingFeedback
    ) -> Answer:
        from ...operations.tasks.export import export_tasks
        from ...operations.tasks.filters import saved_filter

        result = export_tasks(
            store,
            values.text(OUTPUT),
            owner=values.text_or_none("OWNER"),
            state=values.text_or_none("STATE"),
            choice=saved_filter(store, values.text("FILTER")).choice if values.given("FILTER") else None,
            feedback=feedback,
        )
        for note in result.notes:
            feedback.message(note)
        return Answer({OUTPUT: result.path, "ROWS": result.rows}, result.to_dict())
