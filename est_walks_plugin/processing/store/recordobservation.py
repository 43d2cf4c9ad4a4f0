"""recordobservation: one observation of the EST group, or of a partner."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from qgis.core import QgsProcessingParameterPoint, QgsProcessingParameterString

from ...i18n import tr
from ..algorithm import Answer, EstWalksAlgorithm, ProcessingFeedback, Values

if TYPE_CHECKING:
    from qgis.core import QgsProcessingContext

    from ...store import Store


class RecordObservation(EstWalksAlgorithm):
    """Keeps one observation, screened, in the source of what is entered here."""

    ID = "recordobservation"
    GROUP = "store"

    def title(self) -> str:
        return tr("Record observation")

    def define(self) -> None:
        self.add(QgsProcessingParameterString("CATEGORY", tr("Category (code or name)")))
        self.add(QgsProcessingParameterString("TEXT", tr("Text"), multiLine=True, optional=True))
        self.add(QgsProcessingParameterPoint("POINT", tr("Point"), optional=True))
        self.add(QgsProcessingParameterString("PLACE", tr("Place (name), instead of a point"), optional=True))
        self.add(QgsProcessingParameterString("TIME", tr("When (day, or day and time)")))
        self.add(QgsProcessingParameterString("ROLE", tr("By (role)"), optional=True))
        self.add(QgsProcessingParameterString("KIND", tr("Kind (est_report or partner)"), optional=True))
        self.add_text("OBSERVATION", tr("Observation"))
        self.add_number("SUSPECTED_DUPLICATES", tr("Suspected duplicates"))

    def operate(
        self, store: Store, values: Values, context: QgsProcessingContext, feedback: ProcessingFeedback
    ) -> Answer:
        from ...model.codes import ObservationKind
        from ...operations.observed.record import NewObservation, record_observation

        kind = values.text("KIND") or ObservationKind.EST_REPORT.value
        new = NewObservation(
            values.text("CATEGORY"),
            values.text("TEXT"),
            values.point("POINT", store.crs),
            values.text("PLACE"),
            self._time(store, values),
            values.text("ROLE"),
            kind.lower(),
        )
        made = record_observation(store, new)
        row = store.get("observation", made.uuid)
        receipt = {
            "observation": made.uuid,
            "source": made.source,
            "category": row["category"],
            "kind": row["kind"],
            "observed_at": row["observed_at"],
            "area": row["area"],
            "role": row["role"],
            "position_method": made.position_method,
            "outside_area": made.outside_area,
            "suspected_duplicates": made.suspected_duplicates,
            "review": made.review,
            "masked": row["masked"],
        }
        return Answer({"OBSERVATION": made.uuid, "SUSPECTED_DUPLICATES": made.suspected_duplicates}, receipt)

    def _time(self, store: Store, values: Values) -> datetime:
        """Return when it was observed; a day alone is its midnight, which tells no time of day."""
        from ...model.localtime import midnight
        from ..values import is_day

        if is_day(values.text("TIME")):
            return midnight(values.date("TIME"), store.time_zone)
        moment: datetime = values.moment("TIME", store.time_zone)
        return moment
