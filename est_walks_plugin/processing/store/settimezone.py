"""settimezone: let the store's clocks be those of another time zone."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING

from qgis.core import QgsProcessingParameterString

from ...i18n import tr
from ..algorithm import Answer, EstWalksAlgorithm, ProcessingFeedback, Values

if TYPE_CHECKING:
    from qgis.core import QgsProcessingContext

    from ...store import Store


class SetTimeZone(EstWalksAlgorithm):
    """Changes the time zone that days, periods and clocks are told by."""

    ID = "settimezone"
    GROUP = "store"

    def title(self) -> str:
        return tr("Set time zone")

    def define(self) -> None:
        self.add(QgsProcessingParameterString("TIME_ZONE", tr("Time zone")))

    def operate(
        self, store: Store, values: Values, context: QgsProcessingContext, feedback: ProcessingFeedback
    ) -> Answer:
        from ...operations.time_zone import set_time_zone

        return Answer({}, asdict(set_time_zone(store, values.text("TIME_ZONE").strip())))
