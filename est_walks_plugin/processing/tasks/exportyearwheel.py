"""exportyearwheel: what is due in the EST year, for calendars."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import (
    QgsProcessingParameterDateTime,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterNumber,
)

from ...i18n import tr
from ...model import defaults
from ...model.errors import ParameterError
from ..algorithm import OUTPUT, Answer, EstWalksAlgorithm, ProcessingFeedback, Values

if TYPE_CHECKING:
    from qgis.core import QgsProcessingContext

    from ...store import Store


class ExportYearWheel(EstWalksAlgorithm):
    """Writes what is due this month and through the year as a calendar file; a new one updates the old."""

    ID = "exportyearwheel"
    GROUP = "tasks"

    def title(self) -> str:
        return tr("Export the yearly wheel to calendars")

    def define(self) -> None:
        whole, day = QgsProcessingParameterNumber.Type.Integer, QgsProcessingParameterDateTime.Type.Date
        self.add_area(tr("Area"))
        self.add(QgsProcessingParameterDateTime("DATE", tr("As of"), day, optional=True))
        self.add(QgsProcessingParameterNumber("MONTHS", tr("Months"), whole, defaults.WHEEL_MONTHS))
        self.add(QgsProcessingParameterFileDestination(OUTPUT, tr("Calendar file"), "iCalendar (*.ics)"))
        self.add_number("EVENTS", tr("Events"))
        self.add_number("DUE_NOW", tr("Due this month"))

    def operate(
        self, store: Store, values: Values, context: QgsProcessingContext, feedback: ProcessingFeedback
    ) -> Answer:
        from ...exporting.told.due_words import due_detail, due_title
        from ...exporting.told.words import outward
        from ...operations.year_wheel.due import year_wheel
        from ...operations.year_wheel.export import export_year_wheel

        area = values.area(store)
        if area.is_from_outside:
            raise ParameterError(tr("The yearly wheel is of an area of the store, or of all; give its name."))
        day, months = values.date("DATE"), values.integer("MONTHS")
        written = export_year_wheel(store, values.text(OUTPUT), area.uuid, day, months, feedback)
        wheel = year_wheel(store, area.uuid, day, months)
        words = outward(store)
        due = [
            {**one.to_dict(), "title": due_title(one, words), "detail": due_detail(one, words)} for one in wheel.dues
        ]
        now = len(wheel.by_month()[wheel.begins])
        events = [
            {"uid": one.uid, "sequence": one.sequence, "summary": one.said.summary, "cancelled": one.said.cancelled}
            for one in written.events
        ]
        outputs = {OUTPUT: written.path, "EVENTS": len(events), "DUE_NOW": now}
        done = [
            {**one.to_dict(), "title": due_title(one, words), "detail": due_detail(one, words)} for one in wheel.done
        ]
        receipt = {"output": written.path, "date": wheel.today, "due": due, "done": done, "events": events}
        return Answer(outputs, receipt)
