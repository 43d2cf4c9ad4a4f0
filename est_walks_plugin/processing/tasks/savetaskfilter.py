"""savetaskfilter: keep a filter of tasks under a name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import QgsProcessingParameterBoolean, QgsProcessingParameterString

from ...i18n import tr
from ..algorithm import Answer, EstWalksAlgorithm, ProcessingFeedback, Values

if TYPE_CHECKING:
    from qgis.core import QgsProcessingContext

    from ...store import Store


class SaveTaskFilter(EstWalksAlgorithm):
    """Keeps a named filter of tasks, in place of one of that name."""

    ID = "savetaskfilter"
    GROUP = "tasks"
    CHANGES_A_ROW = True

    def title(self) -> str:
        return tr("Save filter of tasks")

    def define(self) -> None:
        self.add(QgsProcessingParameterString("NAME", tr("Name")))
        self.add(QgsProcessingParameterString("STATE", tr("States (codes; open: all open)"), optional=True))
        self.add(QgsProcessingParameterString("OWNER", tr("Owners (codes or names)"), optional=True))
        self.add(QgsProcessingParameterString("LANE", tr("Lane (quick or project)"), optional=True))
        self.add(QgsProcessingParameterBoolean("LATE", tr("Late only"), False))
        self.add(QgsProcessingParameterString("SEASON", tr("Season (open or waits)"), optional=True))
        self.add(QgsProcessingParameterString("TEXT", tr("With these words"), optional=True))
        self.add(QgsProcessingParameterString("PROGRAMME", tr("Programme (name or key)"), optional=True))
        self.add(QgsProcessingParameterString("WALK", tr("Walk"), optional=True))
        self.add_text("FILTER", tr("Filter"))
        self.add_number("TASKS", tr("Tasks that it leaves"))

    def changed_row(self, store: Store, values: Values) -> tuple[str, str] | None:
        from ...operations.tasks.filters import called

        same = called(store, values.text("NAME").strip())
        return None if same is None else ("task_filter", same.uuid)

    def operate(
        self, store: Store, values: Values, context: QgsProcessingContext, feedback: ProcessingFeedback
    ) -> Answer:
        from ...model.tasks.choice import OPEN_STATES, TaskChoice
        from ...operations.tasks.filters import save_filter, saved_filter, tasks_left

        asked = [OPEN_STATES if state == "open" else (state,) for state in values.names("STATE")]
        choice = TaskChoice(
            states=tuple(state for states in asked for state in states),
            owners=values.parts("OWNER"),
            lanes=tuple(values.names("LANE")),
            late=values.flag("LATE"),
            season=values.text("SEASON"),
            text=values.text("TEXT"),
            programme=values.text("PROGRAMME"),
            walk=values.text("WALK"),
        )
        key = save_filter(store, values.text("NAME"), choice)
        kept = saved_filter(store, key)
        left = tasks_left(store, kept.choice)
        told = {"filter": key, "name": kept.name, "choice": kept.choice.to_json(), "tasks": len(left)}
        return Answer({"FILTER": key, "TASKS": len(left)}, told)
