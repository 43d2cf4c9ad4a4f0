"""exportcalendar: a walk and its meetings for calendars."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import (
    QgsProcessingParameterBoolean,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterString,
)

from ...i18n import tr
from ..algorithm import OUTPUT, Answer, EstWalksAlgorithm, ProcessingFeedback, Values

if TYPE_CHECKING:
    from datetime import datetime

    from qgis.core import QgsProcessingContext

    from ...model.field.calendar import Meetings
    from ...store import Store

NONE = "none"
"""Instead of a time: there is no such meeting any more."""


class ExportCalendar(EstWalksAlgorithm):
    """Writes the evening of a walk, or of all its groups, and its meetings as a calendar file."""

    ID = "exportcalendar"

    def title(self) -> str:
        return tr("Export walk to calendars")

    def define(self) -> None:
        self.add(QgsProcessingParameterString("WALK", tr("Walk, or what its groups are called together")))
        self.add(QgsProcessingParameterFileDestination(OUTPUT, tr("Calendar file"), "iCalendar (*.ics)"))
        self.add(QgsProcessingParameterString("PRE_MEETING", tr("Preparatory meeting (time)"), optional=True))
        self.add(QgsProcessingParameterString("FEEDBACK_MEETING", tr("Feedback meeting (time)"), optional=True))
        self.add(QgsProcessingParameterBoolean("CANCEL", tr("Call it off: take it out of calendars"), False))
        self.add_number("EVENTS", tr("Events"))
        self.add_number("SEQUENCE", tr("Version of the walk in calendars"))

    def operate(
        self, store: Store, values: Values, context: QgsProcessingContext, feedback: ProcessingFeedback
    ) -> Answer:
        from ...operations.field.export_calendar import export_calendar, meetings_of

        walk = values.text("WALK")
        meetings = self._meetings(values, meetings_of(store, walk), store.time_zone)
        written = export_calendar(
            store, walk, values.text(OUTPUT), meetings, cancel=values.flag("CANCEL"), feedback=feedback
        )
        events = [
            {"uid": one.uid, "sequence": one.sequence, "summary": one.said.summary, "cancelled": one.said.cancelled}
            for one in written.events
        ]
        for message in written.messages:
            feedback.message(message)
        outputs = {OUTPUT: written.path, "EVENTS": len(events), "SEQUENCE": written.events[0].sequence}
        return Answer(outputs, {"output": written.path, "events": events, "messages": list(written.messages)})

    def _meetings(self, values: Values, kept: Meetings, zone: str) -> Meetings | None:
        """Return the meetings as they are now, None where nothing is said of them."""
        from dataclasses import replace

        told: dict[str, datetime | None] = {}
        for name, part in (("PRE_MEETING", "before"), ("FEEDBACK_MEETING", "after")):
            text = values.text(name)
            if text:
                told[part] = None if text.lower() == NONE else values.moment(name, zone)
        return replace(kept, **told) if told else None
