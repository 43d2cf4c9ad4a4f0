"""createtasks: make tasks of findings, or show what they would be."""

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

    from ...operations.tasks import Drafts, Wish
    from ...store import Store


OF_FINDINGS = ("FINDING", "WALK", "CATEGORY", "FILTER")


class CreateTasks(EstWalksAlgorithm):
    """Makes a task of every finding chosen, with measure, owner and deadline from the catalogue."""

    ID = "createtasks"
    GROUP = "tasks"

    def title(self) -> str:
        return tr("Create tasks")

    def define(self) -> None:
        kronor = QgsProcessingParameterNumber.Type.Double
        self.add(QgsProcessingParameterString("FINDING", tr("Findings"), optional=True))
        self.add(QgsProcessingParameterString("WALK", tr("All findings of the walk"), optional=True))
        self.add(QgsProcessingParameterString("CATEGORY", tr("Only category (code)"), optional=True))
        self.add(QgsProcessingParameterString("FILTER", tr("Only what a saved filter leaves (name)"), optional=True))
        self.add(QgsProcessingParameterString("MEASURE", tr("Measure (code; several with commas)"), optional=True))
        self.add(QgsProcessingParameterString("OWNER", tr("Owner (code)"), optional=True))
        day = QgsProcessingParameterDateTime.Type.Date
        self.add(QgsProcessingParameterDateTime("DUE", tr("Due"), day, optional=True))
        self.add(QgsProcessingParameterString("LANE", tr("Lane (quick or project)"), optional=True))
        self.add(QgsProcessingParameterNumber("COST", tr("Cost (kr)"), kronor, None, True))
        self.add(QgsProcessingParameterString("CONTACT", tr("Contact (function)"), optional=True))
        self.add(QgsProcessingParameterString("CASES", tr("Cases that it answers (keys)"), optional=True))
        self.add(QgsProcessingParameterBoolean("JOIN", tr("One task of all findings"), False))
        self.add(QgsProcessingParameterBoolean("AGAIN", tr("Also findings with a task already"), False))
        self.add(QgsProcessingParameterString("STRETCH", tr("Dark stretches (keys)"), optional=True))
        self.add(QgsProcessingParameterBoolean("DRY_RUN", tr("Only show what would be made"), False))
        self.add_number("CREATED", tr("Tasks made"))
        self.add_text("TASKS", tr("Tasks"))

    def operate(
        self, store: Store, values: Values, context: QgsProcessingContext, feedback: ProcessingFeedback
    ) -> Answer:
        from ...operations.tasks import keep_drafts

        drafts = _drafts(store, values, feedback)
        if values.flag("DRY_RUN"):
            told = drafts.to_dict()
            for warning in told["warnings"]:
                feedback.message(warning)
            return Answer({"CREATED": 0, "TASKS": ""}, told)
        result = keep_drafts(store, drafts)
        for warning in result.seasons:
            feedback.message(warning)
        return Answer({"CREATED": len(result.tasks), "TASKS": ",".join(result.tasks)}, result.to_dict())


def _drafts(store: Store, values: Values, feedback: ProcessingFeedback) -> Drafts:
    from ...operations.places.dark_stretch import draft_stretches
    from ...operations.tasks import draft_tasks
    from ...operations.tasks.filters import saved_filter

    measures = values.parts("MEASURE")
    if store.catalogue.find("measure", values.text("MEASURE")):  # a name may hold a comma
        measures = (values.text("MEASURE"),)
    if values.given("STRETCH"):
        if any(map(values.given, OF_FINDINGS)) or values.flag("JOIN") or values.flag("AGAIN"):
            raise ParameterError(tr("Give dark stretches in STRETCH, or say which findings; not both."))
        drafts = draft_stretches(store, values.names("STRETCH"), measures[0] if measures else None, wish=_wish(values))
        for draft in drafts.drafts if len(measures) > 1 else ():
            drafts = drafts.split(draft.key, measures)
        return drafts
    return draft_tasks(
        store,
        values.names("FINDING") or None,
        walk=values.text_or_none("WALK"),
        category=values.text_or_none("CATEGORY"),
        wish=_wish(values, measures[0] if measures else None),
        measures=measures if len(measures) > 1 else (),
        join=values.flag("JOIN"),
        choice=saved_filter(store, values.text("FILTER")).choice if values.given("FILTER") else None,
        again=values.flag("AGAIN"),
        feedback=feedback,
    )


def _wish(values: Values, measure: str | None = None) -> Wish:
    from ...operations.tasks import Wish

    return Wish(
        measure=measure,
        owner=values.text_or_none("OWNER"),
        lane=values.text_or_none("LANE"),
        due=values.date("DUE"),
        cost=values.number("COST") if values.given("COST") else None,
        contact=values.text_or_none("CONTACT"),
        cases=tuple(values.names("CASES")) or None,
    )
