"""createtasks: make tasks of findings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import QgsProcessingParameterDateTime, QgsProcessingParameterString

from ...i18n import tr
from ..algorithm import Answer, EstWalksAlgorithm, ProcessingFeedback, Values

if TYPE_CHECKING:
    from qgis.core import QgsProcessingContext

    from ...store import Store


class CreateTasks(EstWalksAlgorithm):
    """Makes a task of every finding chosen, with measure, owner and deadline from the catalogue."""

    ID = "createtasks"
    GROUP = "tasks"

    def title(self) -> str:
        return tr("Create tasks")

    def define(self) -> None:
        self.add(QgsProcessingParameterString("FINDING", tr("Findings"), optional=True))
        self.add(QgsProcessingParameterString("WALK", tr("All findings of the walk"), optional=True))
        self.add(QgsProcessingParameterString("CATEGORY", tr("Only category (code)"), optional=True))
        self.add(QgsProcessingParameterString("MEASURE", tr("Measure (code)"), optional=True))
        self.add(QgsProcessingParameterString("OWNER", tr("Owner (code)"), optional=True))
        day = QgsProcessingParameterDateTime.Type.Date
        self.add(QgsProcessingParameterDateTime("DUE", tr("Due"), day, optional=True))
        self.add(QgsProcessingParameterString("LANE", tr("Lane (quick or project)"), optional=True))
        self.add(QgsProcessingParameterString("STRETCH", tr("Dark stretches (keys)"), optional=True))
        self.add_number("CREATED", tr("Tasks made"))
        self.add_text("TASKS", tr("Tasks"))

    def operate(
        self, store: Store, values: Values, context: QgsProcessingContext, feedback: ProcessingFeedback
    ) -> Answer:
        from ...operations.places.dark_stretch import tasks_of_stretches
        from ...operations.tasks import create_tasks

        if values.given("STRETCH"):
            measure, owner = values.text_or_none("MEASURE"), values.text_or_none("OWNER")
            made = tasks_of_stretches(store, values.names("STRETCH"), measure, owner=owner)
            return Answer({"CREATED": len(made.tasks), "TASKS": ",".join(made.tasks)}, made.to_dict())
        result = create_tasks(
            store,
            values.names("FINDING") or None,
            walk=values.text_or_none("WALK"),
            category=values.text_or_none("CATEGORY"),
            measure=values.text_or_none("MEASURE"),
            owner=values.text_or_none("OWNER"),
            due=values.date("DUE"),
            lane=values.text_or_none("LANE"),
        )
        for warning in result.seasons:
            feedback.message(warning)
        return Answer({"CREATED": len(result.tasks), "TASKS": ",".join(result.tasks)}, result.to_dict())
