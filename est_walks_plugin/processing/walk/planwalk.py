"""planwalk: plan a safety walk with the most to see in the time there is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import (
    QgsProcessingParameterBoolean,
    QgsProcessingParameterDateTime,
    QgsProcessingParameterEnum,
    QgsProcessingParameterNumber,
    QgsProcessingParameterPoint,
    QgsProcessingParameterString,
)

from ...i18n import tr
from ...model import defaults
from ...model.codes import Profile
from ...model.errors import ParameterError
from ..algorithm import Answer, EstWalksAlgorithm, ProcessingFeedback, Values
from ..planned_walk import add_plan_outputs, plan_answer

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
        self.add_area(tr("Area"))
        self.add(QgsProcessingParameterPoint("START", tr("Start")))
        self.add(QgsProcessingParameterPoint("END", tr("End (empty: back to the start)"), optional=True))
        self.add(QgsProcessingParameterDateTime("START_TIME", tr("Start time")))
        self._define_minutes()
        profiles = [tr("Everyone"), tr("Step-free")]
        self.add(QgsProcessingParameterEnum("PROFILE", tr("Profile"), profiles, defaultValue=Profile.EVERYONE.value))
        self.add(QgsProcessingParameterNumber("GROUPS", tr("Groups"), _WHOLE, defaults.GROUPS))
        self._define_places()
        self.add(QgsProcessingParameterNumber("SEED", tr("Seed"), _WHOLE, defaults.SEED), advanced=True)
        limit = QgsProcessingParameterNumber("TIME_LIMIT_S", tr("Time limit (s)"), _REAL, defaults.TIME_LIMIT_S)
        self.add(limit, advanced=True)
        add_plan_outputs(self)

    def _define_minutes(self) -> None:
        for name, text, value in (
            ("DURATION_MIN", tr("Minutes"), defaults.DURATION_MIN),
            ("PACE_KMH", tr("Pace (km/h)"), defaults.PACE_KMH),
            ("STOP_MIN", tr("Minutes a stop"), defaults.STOP_MIN),
            ("GATHER_MIN", tr("Minutes of gathering at the start"), defaults.GATHER_MIN),
            ("GATHER_AFTER_MIN", tr("Minutes of gathering at the end"), defaults.GATHER_MIN),
        ):
            self.add(QgsProcessingParameterNumber(name, text, _REAL, value))
        by_type = QgsProcessingParameterString("STOP_MIN_BY_TYPE", tr("Minutes a stop by type of place"), optional=True)
        self.add(by_type, advanced=True)

    def _define_places(self) -> None:
        self.add(QgsProcessingParameterString("REQUIRED", tr("Required places"), optional=True))
        self.add(QgsProcessingParameterString("FORBIDDEN", tr("Places to leave out"), optional=True))
        order = QgsProcessingParameterString("ORDER", tr("Required places in this order"), optional=True)
        self.add(order, advanced=True)
        self.add(QgsProcessingParameterBoolean("EVERY_KIND", tr("Something of every kind of problem"), False))
        self.add(QgsProcessingParameterNumber("MAX_STOPS", tr("Most stops"), _WHOLE, optional=True))
        for name, text in (("START_NAME", tr("What the start is called")), ("END_NAME", tr("What the end is called"))):
            self.add(QgsProcessingParameterString(name, text, optional=True), advanced=True)

    def operate(
        self, store: Store, values: Values, context: QgsProcessingContext, feedback: ProcessingFeedback
    ) -> Answer:
        from ...model.walk import WalkRequest
        from ...operations.walks.plan_walk import plan_walk

        start = values.point("START", store.crs)
        if start is None:
            raise ParameterError(tr("A walk needs a start; give a point."))
        request = WalkRequest(
            name=values.text("NAME"),
            area=values.area_key(store),
            start_xy=start,
            start_name=values.text("START_NAME"),
            end_xy=values.point("END", store.crs),
            end_name=values.text("END_NAME"),
            starts_at=values.moment("START_TIME", store.time_zone),
            duration_min=values.number("DURATION_MIN"),
            pace_kmh=values.number("PACE_KMH"),
            stop_min=values.number("STOP_MIN"),
            type_dwell_min=_minutes_by_type(values),
            gather_before_min=values.number("GATHER_MIN"),
            gather_after_min=values.number("GATHER_AFTER_MIN"),
            profile=Profile(values.choice("PROFILE")),
            groups=values.integer("GROUPS"),
            required=values.names("REQUIRED"),
            forbidden=values.names("FORBIDDEN"),
            order=values.names("ORDER"),
            every_kind=values.flag("EVERY_KIND"),
            max_stops=values.integer_or_none("MAX_STOPS"),
            seed=values.integer("SEED"),
            time_limit_s=values.number("TIME_LIMIT_S"),
        )
        return plan_answer(plan_walk(store, request, feedback=feedback))


def _minutes_by_type(values: Values) -> dict[str, float]:
    """Return the minutes given for types of place. Raises ParameterError for what is no number."""
    minutes: dict[str, float] = {}
    for kind, given in (values.json_object("STOP_MIN_BY_TYPE") or {}).items():
        try:
            minutes[str(kind)] = float(given)
        except (TypeError, ValueError) as error:
            text = tr('STOP_MIN_BY_TYPE gives “{value}” for {kind}; write minutes, as for example {{"tunnel": 8}}.')
            raise ParameterError(text.format(value=given, kind=kind)) from error
    return minutes
