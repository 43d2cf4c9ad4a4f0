"""editwalk: change a stored walk as by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import (
    QgsProcessingParameterBoolean,
    QgsProcessingParameterDateTime,
    QgsProcessingParameterNumber,
    QgsProcessingParameterPoint,
    QgsProcessingParameterString,
)

from ...i18n import tr
from ..algorithm import Answer, EstWalksAlgorithm, ProcessingFeedback, Values
from ..planned_walk import add_plan_outputs, plan_outputs

if TYPE_CHECKING:
    from qgis.core import QgsProcessingContext

    from ...store import Store

_REAL = QgsProcessingParameterNumber.Type.Double


class EditWalk(EstWalksAlgorithm):
    """Removes, adds, orders and locks stops of a walk, and changes its hours."""

    ID = "editwalk"
    GROUP = "walk"
    CHANGES_A_ROW = True

    def title(self) -> str:
        return tr("Edit walk")

    def define(self) -> None:
        self.add(QgsProcessingParameterString("WALK", tr("Walk")))
        for name, text in (
            ("REMOVE", tr("Stops to remove (numbers)")),
            ("ORDER", tr("Stops that stay, in their new order (numbers)")),
            ("ADD", tr("Places to add")),
            ("LOCK", tr("Stops to lock (numbers)")),
            ("UNLOCK", tr("Stops to let go (numbers)")),
            ("MINUTES", tr("Minutes at stops (JSON)")),
            ("STAND", tr("Where to stand instead (JSON)")),
            ("EXCHANGE", tr("Other places for stops (JSON)")),
            ("NAME", tr("Name")),
        ):
            self.add(QgsProcessingParameterString(name, text, optional=True))
        self.add(QgsProcessingParameterDateTime("START_TIME", tr("Start time"), optional=True))
        self.add(QgsProcessingParameterPoint("START", tr("Start"), optional=True))
        self.add(QgsProcessingParameterPoint("END", tr("End"), optional=True))
        for name, text in (
            ("DURATION_MIN", tr("Minutes")),
            ("PACE_KMH", tr("Pace (km/h)")),
            ("STOP_MIN", tr("Minutes a stop")),
        ):
            self.add(QgsProcessingParameterNumber(name, text, _REAL, optional=True))
        self.add(QgsProcessingParameterBoolean("RECALCULATE", tr("Choose the stops that are not locked anew"), False))
        add_plan_outputs(self)

    def changed_row(self, store: Store, values: Values) -> tuple[str, str] | None:
        from ...operations.walks.find_walk import find_walk

        return "walk", find_walk(store, values.text("WALK")).uuid

    def operate(
        self, store: Store, values: Values, context: QgsProcessingContext, feedback: ProcessingFeedback
    ) -> Answer:
        from ...model.walk import warnings_told
        from ...operations.walks.change_walk import WalkChange, change_walk

        change = WalkChange(
            remove=values.numbers("REMOVE"),
            order=values.numbers("ORDER"),
            add=values.names("ADD"),
            lock=values.numbers("LOCK"),
            unlock=values.numbers("UNLOCK"),
            minutes=values.numbered("MINUTES"),
            stand=values.numbered_points("STAND"),
            exchange=values.numbered_texts("EXCHANGE"),
            name=values.text("NAME"),
            starts_at=values.moment("START_TIME", store.time_zone) if values.given("START_TIME") else None,
            start_xy=values.point("START", store.crs),
            end_xy=values.point("END", store.crs),
            duration_min=values.number_or_none("DURATION_MIN"),
            pace_kmh=values.number_or_none("PACE_KMH"),
            stop_min=values.number_or_none("STOP_MIN"),
            recalculate=values.flag("RECALCULATE"),
        )
        plan = change_walk(store, values.text("WALK"), change, feedback)
        reader = store.reader()
        receipt = {"walks": [plan.to_dict(reader)], "warnings": warnings_told([plan], reader)}
        return Answer(plan_outputs([plan]), receipt)
