"""recordplace: point out a place of one's own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import QgsProcessingParameterPoint, QgsProcessingParameterString

from ...i18n import tr
from ...model.errors import ParameterError
from ..algorithm import Answer, EstWalksAlgorithm, ProcessingFeedback, Values

if TYPE_CHECKING:
    from qgis.core import QgsProcessingContext

    from ...store import Store


class RecordPlace(EstWalksAlgorithm):
    """Keeps a place that takes part in every ranking from now on."""

    ID = "recordplace"
    GROUP = "situation"

    def title(self) -> str:
        return tr("Record place")

    def define(self) -> None:
        self.add(QgsProcessingParameterString("NAME", tr("Name")))
        self.add(QgsProcessingParameterPoint("POINT", tr("Point")))
        self.add_text("PLACE", tr("Place"))

    def operate(
        self, store: Store, values: Values, context: QgsProcessingContext, feedback: ProcessingFeedback
    ) -> Answer:
        from ...operations.own_places import add_own_place

        point = values.point("POINT", store.crs)
        if point is None:
            raise ParameterError(tr("A place needs a point on the map."))
        key = add_own_place(store, values.text("NAME"), point)
        row = store.get("place", key)
        return Answer({"PLACE": key}, {"place": key, "name": row["name"], "area": row["area"]})
