"""updatetask: change tasks and keep their history."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import (
    QgsProcessingParameterBoolean,
    QgsProcessingParameterDateTime,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
)

from ...i18n import tr
from ...model.errors import ParameterError
from ..algorithm import Answer, EstWalksAlgorithm, ProcessingFeedback, Values

if TYPE_CHECKING:
    from qgis.core import QgsProcessingContext

    from ...operations.tasks import TaskChange
    from ...store import Store


ALL = "all"
"""TASK beside a FILTER: every task that it leaves, as without TASK."""


class UpdateTask(EstWalksAlgorithm):
    """Changes tasks alike, all or none, or shows what would change."""

    ID = "updatetask"
    GROUP = "tasks"
    CHANGES_A_ROW = True

    def title(self) -> str:
        return tr("Update task")

    def define(self) -> None:
        kronor = QgsProcessingParameterNumber.Type.Double
        self.add(QgsProcessingParameterString("TASK", tr("Task (several with commas between)"), optional=True))
        self.add(QgsProcessingParameterString("FILTER", tr("Only what a saved filter leaves (name)"), optional=True))
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
        self.add(QgsProcessingParameterNumber("COST", tr("Cost (kr)"), kronor, None, True))
        self.add(QgsProcessingParameterBoolean("NO_COST", tr("No cost any more"), False))
        self.add(QgsProcessingParameterString("CONTACT", tr("Contact (function; - for none)"), optional=True))
        self.add(QgsProcessingParameterString("WORK_ORDER", tr("Work order of the owner (- for none)"), optional=True))
        self.add(QgsProcessingParameterString("LAMP", tr("Lamp (pole number or key; - for none)"), optional=True))
        self.add(QgsProcessingParameterString("CASES", tr("Cases that it answers (keys; - for none)"), optional=True))
        self.add(QgsProcessingParameterString("FEEDBACK", tr("Told to residents"), multiLine=True, optional=True))
        self.add(QgsProcessingParameterString("DUPLICATE_OF", tr("Duplicate of task"), optional=True))
        self.add(QgsProcessingParameterBoolean("DRY_RUN", tr("Only show what would change"), False))
        self.add_text("STATE", tr("State"))
        self.add_number("VERSION", tr("Version"))
        self.add_number("CHANGED", tr("Tasks changed"))

    def changed_row(self, store: Store, values: Values) -> tuple[str, str] | None:
        named = values.names("TASK")
        is_one = len(set(named)) == 1 and ALL not in named and not values.given("FILTER")
        return ("task", named[0]) if is_one else None

    def operate(
        self, store: Store, values: Values, context: QgsProcessingContext, feedback: ProcessingFeedback
    ) -> Answer:
        from ...model.task import Task
        from ...operations.tasks import change_each, history, preview_change

        tasks, change = _tasks(store, values), _change(values)
        if values.flag("DRY_RUN"):
            preview = preview_change(store, [Task.from_row(store.get("task", task)) for task in tasks], change)
            for warning in (*preview.seasons, *preview.owners):
                feedback.message(warning)
            return Answer({"CHANGED": 0}, preview.to_dict())
        versions = change_each(store, tasks, change)
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


def _tasks(store: Store, values: Values) -> list[str]:
    """Return the keys of the tasks named, or that the filter leaves, or both at once. Raises ParameterError."""
    from ...operations.tasks.filters import saved_filter, tasks_left

    named = list(dict.fromkeys(values.names("TASK")))
    if not values.given("FILTER"):
        if ALL in named or not named:
            raise ParameterError(tr("Say which tasks are changed: give TASK, or a saved filter in FILTER."))
        return named
    left = [task.uuid for task in tasks_left(store, saved_filter(store, values.text("FILTER")).choice)]
    left = [task for task in left if not named or ALL in named or task in named]
    if not left:
        raise ParameterError(tr("The filter “{name}” leaves no task.").format(name=values.text("FILTER")))
    return left


def _change(values: Values) -> TaskChange:
    from ...operations.tasks import TaskChange

    def emptied(name: str) -> str | None:
        return "" if values.text(name) == "-" else values.text_or_none(name)

    cases = () if values.text("CASES") == "-" else tuple(values.names("CASES")) or None
    return TaskChange(
        state=values.text_or_none("STATE"),
        reason=values.text_or_none("REASON"),
        note=values.text("NOTE"),
        role=values.text("ROLE"),
        owner=values.text_or_none("OWNER"),
        measure=values.text_or_none("MEASURE"),
        lane=values.text_or_none("LANE"),
        due=values.date("DUE"),
        no_due=values.flag("NO_DUE"),
        cost=values.number("COST") if values.given("COST") else None,
        no_cost=values.flag("NO_COST"),
        contact=emptied("CONTACT"),
        work_order=emptied("WORK_ORDER"),
        lamp=emptied("LAMP"),
        cases=cases,
        feedback_text=values.text_or_none("FEEDBACK"),
        duplicate_of=values.text_or_none("DUPLICATE_OF"),
    )
