"""placephoto: put photos of a walk at a stop, a finding or a point."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import QgsProcessingParameterNumber, QgsProcessingParameterPoint, QgsProcessingParameterString

from ...i18n import tr
from ...model.errors import ParameterError
from ..algorithm import Answer, EstWalksAlgorithm, ProcessingFeedback, Values

if TYPE_CHECKING:
    from qgis.core import QgsProcessingContext

    from ...store import Store


class PlacePhoto(EstWalksAlgorithm):
    """Places stored photos by hand."""

    ID = "placephoto"
    GROUP = "tasks"

    def title(self) -> str:
        return tr("Place photos by hand")

    def define(self) -> None:
        whole = QgsProcessingParameterNumber.Type.Integer
        self.add(QgsProcessingParameterString("PHOTO", tr("Photos (keys)"), multiLine=True))
        self.add(QgsProcessingParameterString("WALK", tr("Walk (for the stop number)"), optional=True))
        self.add(QgsProcessingParameterNumber("STOP", tr("Stop number"), whole, optional=True))
        self.add(QgsProcessingParameterString("FINDING", tr("Finding (key)"), optional=True))
        self.add(QgsProcessingParameterPoint("POINT", tr("Point"), optional=True))
        self.add_number("PLACED", tr("Photos placed"))

    def operate(
        self, store: Store, values: Values, context: QgsProcessingContext, feedback: ProcessingFeedback
    ) -> Answer:
        from ...model.field.photo import PlacedByHand
        from ...operations.field.photos.by_hand import place_photos
        from ...operations.walks.find_walk import find_stop, find_walk

        number, stop = values.integer_or_none("STOP"), None
        if number is not None:
            if not values.given("WALK"):
                raise ParameterError(tr("A stop number needs a walk; say which."))
            stop = find_stop(store, find_walk(store, values.text("WALK")).uuid, number).uuid
        finding = values.text_or_none("FINDING")
        if finding:
            store.get("finding", finding)
        where = PlacedByHand(stop, finding, values.point("POINT", store.crs))
        placed = place_photos(store, values.parts("PHOTO"), where)
        return Answer({"PLACED": placed}, {"placed": placed})
