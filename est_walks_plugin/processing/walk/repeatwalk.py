"""repeatwalk: plan a walk again, past the places that still have open findings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import QgsProcessingParameterDateTime, QgsProcessingParameterString

from ...i18n import tr
from ..algorithm import Answer, EstWalksAlgorithm, ProcessingFeedback, Values
from ..planned_walk import add_plan_outputs, plan_answer

if TYPE_CHECKING:
    from qgis.core import QgsProcessingContext

    from ...store import Store


class RepeatWalk(EstWalksAlgorithm):
    """Plans a stored walk again as it was asked for, with last time's places with open findings as required stops."""

    ID = "repeatwalk"

    def title(self) -> str:
        return tr("Plan a walk again")

    def define(self) -> None:
        self.add(QgsProcessingParameterString("WALK", tr("Walk")))
        self.add(QgsProcessingParameterDateTime("START_TIME", tr("Start time")))
        self.add(QgsProcessingParameterString("NAME", tr("Name"), optional=True))
        add_plan_outputs(self)

    def operate(
        self, store: Store, values: Values, context: QgsProcessingContext, feedback: ProcessingFeedback
    ) -> Answer:
        from ...operations.walks.plan_walk import plan_walk
        from ...operations.walks.repeat_walk import repeat_walk

        starts_at = values.moment("START_TIME", store.time_zone)
        request = repeat_walk(store, values.text("WALK"), starts_at, values.text_or_none("NAME"))
        return plan_answer(plan_walk(store, request, feedback=feedback))
