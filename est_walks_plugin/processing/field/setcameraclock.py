"""setcameraclock: put the clocks of cameras right whose photos are stored, and place the photos anew."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import QgsProcessingParameterNumber, QgsProcessingParameterString

from ...i18n import tr
from ..algorithm import Answer, EstWalksAlgorithm, ProcessingFeedback, Values

if TYPE_CHECKING:
    from qgis.core import QgsProcessingContext

    from ...store import Store


class SetCameraClock(EstWalksAlgorithm):
    """Places the photos of a walk anew; without an offset by what has come since, such as a track."""

    ID = "setcameraclock"
    GROUP = "tasks"

    def title(self) -> str:
        return tr("Set the clock of a camera")

    def define(self) -> None:
        real = QgsProcessingParameterNumber.Type.Double
        self.add(QgsProcessingParameterString("WALK", tr("Walk")))
        self.add(QgsProcessingParameterString("CAMERA", tr("Camera (empty: all)"), optional=True))
        clocks = tr("Seconds to add to its clock (empty: as they are)")
        self.add(QgsProcessingParameterNumber("CLOCK_OFFSET_S", clocks, real, optional=True))
        self.add_number("MOVED", tr("Photos moved"))

    def operate(
        self, store: Store, values: Values, context: QgsProcessingContext, feedback: ProcessingFeedback
    ) -> Answer:
        from ...operations.field.photos.clocks import place_anew

        offset = values.number("CLOCK_OFFSET_S") if values.given("CLOCK_OFFSET_S") else None
        moved = place_anew(store, values.text("WALK"), offset, camera=values.text_or_none("CAMERA") or "")
        return Answer({"MOVED": moved}, {"moved": moved})
