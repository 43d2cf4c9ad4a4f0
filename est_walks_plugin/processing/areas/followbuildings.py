"""followbuildings: draw the border of an area round what is built there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import QgsProcessingParameterBoolean

from ...i18n import tr
from ...model.errors import ParameterError
from ..algorithm import Answer, EstWalksAlgorithm, ProcessingFeedback, Values

if TYPE_CHECKING:
    from qgis.core import QgsProcessingContext

    from ...store import Store

DRY_RUN = "DRY_RUN"


class FollowBuildings(EstWalksAlgorithm):
    """Gives an area, or all of them, a border that follows the buildings."""

    ID = "followbuildings"
    GROUP = "store"

    def title(self) -> str:
        return tr("Follow the buildings")

    def define(self) -> None:
        self.add_area(tr("Area (empty: all)"))
        self.add(QgsProcessingParameterBoolean(DRY_RUN, tr("Only tell, change nothing"), defaultValue=False))
        self.add_number("AREA_COUNT", tr("Areas with another border"))

    def reads_only(self, values: Values) -> bool:
        return values.flag(DRY_RUN)

    def operate(
        self, store: Store, values: Values, context: QgsProcessingContext, feedback: ProcessingFeedback
    ) -> Answer:
        from ...operations.areas.follow import propose_borders, take_borders

        area = values.area(store)
        if area.is_from_outside:
            raise ParameterError(tr("AREA is a border, not an area of the store; record it as one first."))
        found = propose_borders(store, [area.uuid] if area.uuid else [], feedback)
        if area.uuid and found.kept:
            raise ParameterError(found.kept[0].why)
        count = 0 if values.flag(DRY_RUN) else take_borders(store, found.proposed)
        return Answer({"AREA_COUNT": count}, {"dry_run": values.flag(DRY_RUN), **found.to_dict()})
