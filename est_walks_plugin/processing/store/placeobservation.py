"""placeobservation: put an observation on the map by hand, or list those whose position is missing or guessed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import QgsProcessingParameterPoint, QgsProcessingParameterString

from ...i18n import tr
from ...model.errors import ParameterError
from ..algorithm import Answer, EstWalksAlgorithm, ProcessingFeedback, Values

if TYPE_CHECKING:
    from qgis.core import QgsProcessingContext

    from ...store import Store


class PlaceObservation(EstWalksAlgorithm):
    """Gives an observation a point that newer files leave; without an observation it lists what could need one."""

    ID = "placeobservation"
    GROUP = "store"
    CHANGES_A_ROW = True

    def title(self) -> str:
        return tr("Place an observation by hand")

    def reads_only(self, values: Values) -> bool:
        return not values.given("OBSERVATION")

    def define(self) -> None:
        self.add(QgsProcessingParameterString("OBSERVATION", tr("Observation (key or id; empty: list)"), optional=True))
        self.add(QgsProcessingParameterPoint("POINT", tr("Point"), optional=True))
        self.add_number("WITHOUT_POSITION", tr("Rows without position"))
        self.add_number("GUESSED", tr("Rows with a guessed or rounded position"))

    def changed_row(self, store: Store, values: Values) -> tuple[str, str] | None:
        from ...operations.importing.place_by_hand import find_observation

        given = values.text_or_none("OBSERVATION")
        return ("observation", find_observation(store, given)) if given else None

    def operate(
        self, store: Store, values: Values, context: QgsProcessingContext, feedback: ProcessingFeedback
    ) -> Answer:
        from ...operations.importing.place_by_hand import (
            count_unsure,
            find_observation,
            place_by_hand,
            unsure_positions,
        )

        placed = find_observation(store, values.text("OBSERVATION")) if values.given("OBSERVATION") else None
        if (placed is None) != (not values.given("POINT")):
            raise ParameterError(tr("Give both OBSERVATION and POINT, or neither to list what could be placed."))
        point = values.point("POINT", store.crs)
        if placed is not None and point is not None:
            place_by_hand(store, placed, point)
        lost, guessed = count_unsure(store)
        listed = [row.to_dict() for row in unsure_positions(store)]
        return Answer({"WITHOUT_POSITION": lost, "GUESSED": guessed}, {"placed": placed, "observations": listed})
