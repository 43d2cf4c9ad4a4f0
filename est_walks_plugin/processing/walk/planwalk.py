"""planwalk: plan a safety walk with the most to see in the time there is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import (
    QgsProcessingParameterDateTime,
    QgsProcessingParameterEnum,
    QgsProcessingParameterNumber,
    QgsProcessingParameterPoint,
    QgsProcessingParameterString,
)

from ...i18n import tr
from ...model.codes import Profile
from ...model.errors import ParameterError
from ...model.walk import WalkRequest
from ..algorithm import AREA, Answer, EstWalksAlgorithm, ProcessingFeedback, Values

if TYPE_CHECKING:
    from qgis.core import QgsProcessingContext

    from ...store import Store

_REAL = QgsProcessingParameterNumber.Type.Double
_WHOLE = QgsProcessingParameterNumber.Type.Integer


class PlanWalk(EstWalksAlgorithm):
    """Plans one walk, or several that start and end together."""

    ID = "planwalk"

    def title(self) -> str:
        return tr("Plan walk")

    def define(self) -> None:
        self.add(QgsProcessingParameterString("NAME", tr("Name")))
        self.add(QgsProcessingParameterString(AREA, tr("Area"), optional=True))
        self.add(QgsProcessingParameterPoint("START", tr("Start")))
        self.add(QgsProcessingParameterPoint("END", tr("End (empty: back to the start)"), optional=True))
        self.add(QgsProcessingParameterDateTime("START_TIME", tr("Start time")))
        self.add(QgsProcessingParameterNumber("DURATION_MIN", tr("Minutes"), _REAL, 90))
        self.add(QgsProcessingParameterNumber("PACE_KMH", tr("Pace (km/h)"), _REAL, 3.5))
        self.add(QgsProcessingParameterNumber("STOP_MIN", tr("Minutes a stop"), _REAL, 5))
        self.add(
            QgsProcessingParameterEnum("PROFILE", tr("Profile"), [tr("Everyone"), tr("Step-free")], defaultValue=0)
        )
        self.add(QgsProcessingParameterNumber("GROUPS", tr("Groups"), _WHOLE, 1))
        self.add(QgsProcessingParameterString("REQUIRED", tr("Required places"), optional=True))
        self.add(QgsProcessingParameterNumber("MAX_STOPS", tr("Most stops"), _WHOLE, optional=True))
        self.add(QgsProcessingParameterNumber("SEED", tr("Seed"), _WHOLE, 1), advanced=True)
        self.add(QgsProcessingParameterNumber("TIME_LIMIT_S", tr("Time limit (s)"), _REAL, 2), advanced=True)
        self.add_text("WALK", tr("Walk"))
        self.add_number("STOP_COUNT", tr("Stops"))
        self.add_number("LENGTH_M", tr("Length (m)"))
        self.add_number("TOTAL_MIN", tr("Total (min)"))
        self.add_number("SCORE", tr("Score"))

    def operate(
        self, store: Store, values: Values, context: QgsProcessingContext, feedback: ProcessingFeedback
    ) -> Answer:
        from ...operations.walks.plan_walk import plan_walk

        start = values.point("START", store.crs)
        if start is None:
            raise ParameterError(tr("A walk needs a start; give a point."))
        request = WalkRequest(
            name=values.text("NAME"),
            area=values.text_or_none(AREA),
            start_xy=start,
            end_xy=values.point("END", store.crs),
            starts_at=values.moment("START_TIME", store.time_zone),
            duration_min=values.number("DURATION_MIN"),
            pace_kmh=values.number("PACE_KMH"),
            stop_min=values.number("STOP_MIN"),
            profile=Profile(values.choice("PROFILE")),
            groups=values.integer("GROUPS"),
            required=values.names("REQUIRED"),
            max_stops=values.integer_or_none("MAX_STOPS"),
            seed=values.integer("SEED"),
            time_limit_s=values.number("TIME_LIMIT_S"),
        )
        result = plan_walk(store, request, feedback=feedback)
        outputs = {
            "WALK": ",".join(walk.id for walk in result.walks),
            "STOP_COUNT": sum(len(walk.stops) for walk in result.walks),
            "LENGTH_M": sum(walk.length_m for walk in result.walks),
            "TOTAL_MIN": max(walk.total_min for walk in result.walks),
            "SCORE": sum(walk.score for walk in result.walks),
        }
        return Answer(outputs, result.to_dict())
