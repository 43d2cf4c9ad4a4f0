"""updatetask: change a task and keep its history."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import QgsProcessingParameterBoolean, QgsProcessingParameterDateTime, QgsProcessingParameterString

from ...i18n import tr
from ..algorithm import Answer, EstWalksAlgorithm, ProcessingFeedback, Values

if TYPE_CHECKING:
    from qgis.core import QgsProcessingContext

    from ...store import Store


class UpdateTask(EstWalksAlgorithm):
    """Changes state, owner, date or wording of one task."""

    ID = "updatetask"
    GROUP = "tasks"

    def title(self) -> str:
        return tr("Update task")

    def define(self) -> None:
        self.add(QgsProcessingParameterString("TASK", tr("Task (several with commas between)")))
        self.add(QgsProcessingParameterString("STATE", tr("State (code)"), optional=True))
        self.add(QgsProcessingParameterString("REASON", tr("Reason (published)"), multiLine=True, optional=True))
        self.add(QgsProcessingParameterString("NOTE", tr("Note"), multiLine=True, optional=True))
        self.add(QgsProcessingParameterString("ROLE", tr("By (role)"), optional=True))
        self.add(QgsProcessingParameterString("OWNER", tr("Owner (code)"), optional=True))
        self.add(QgsProcessingParameterString("MEASURE", tr("Measure (code)"), optional=True))
        self.add(QgsProcessingParameterString("LANE", tr("Lane (quick or project)"), optional=True))
        day = QgsProcessingParameterDateTime.Type.Date
        self.add(QgsProcessingParameterDateTime("DUE", tr("Due"), day, optional=True))
        self.add(QgsProcessingParameterBoolean("NO_DUE", tr("No date any more"), False))
        self.add(QgsProcessingParameterString("FEEDBACK", tr("Told to residents"), multiLine=True, optional=True))
        self.add(QgsProcessingParameterString("DUPLICATE_OF", tr("Duplicate of task"), optional=True))
        self.add_text("STATE", tr("State"))
        self.add_number("VERSION", tr("Version"))
        self.add_number("CHANGED", tr("Tasks changed"))

    def operate(
        self, store: Store, values: Values, context: QgsProcessingContext, feedback: ProcessingFeedback
    ) -> Answer:
        from ...operations.tasks import TaskChange, change_each, history

        change = TaskChange(
            state=values.text_or_none("STATE"),
            reason=values.text_or_none("REASON"),
            note=values.text("NOTE"),
            role=values.text("ROLE"),
            owner=values.text_or_none("OWNER"),
            measure=values.text_or_none("MEASURE"),
            lane=values.text_or_none("LANE"),
            due=values.date("DUE"),
            no_due=values.flag("NO_DUE"),
            feedback_text=values.text_or_none("FEEDBACK"),
            duplicate_of=values.text_or_none("DUPLICATE_OF"),
        )
        versions = change_each(store, values.names("TASK"), change)
        changed = []
        for task, version in versions.items():
            events = [
                {name: getattr(event, name) or None for name in ("at", "role", "field", "old", "new", "note")}
                for event in history(store, task)
            ]
            state = store.get("task", task)["state"]
            changed.append({"task": task, "state": state, "version": version, "history": events})
        outputs = {"STATE": changed[0]["state"], "VERSION": changed[0]["version"], "CHANGED": len(changed)}
        return Answer(outputs, {**changed[0], "tasks": changed})
