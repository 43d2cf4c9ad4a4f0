"""recordmeeting: a meeting of the EST group: its note, what it decides, and what became of what was decided before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import (
    QgsProcessingParameterDateTime,
    QgsProcessingParameterEnum,
    QgsProcessingParameterString,
)

from ...i18n import tr
from ...model.codes import Cycle
from ..algorithm import Answer, EstWalksAlgorithm, ProcessingFeedback, Values

if TYPE_CHECKING:
    from qgis.core import QgsProcessingContext

    from ...operations.meetings.kept import MeetingOf
    from ...store import Store

CYCLES = [one.value for one in Cycle]


class RecordMeeting(EstWalksAlgorithm):
    """Keeps a meeting of a period, or what is new of one that is kept."""

    ID = "recordmeeting"
    GROUP = "situation"
    CHANGES_A_ROW = True

    def title(self) -> str:
        return tr("Record meeting of the EST group")

    def define(self) -> None:
        define_meeting(self)
        self.add(QgsProcessingParameterString("NOTE", tr("Note"), multiLine=True, optional=True))
        self.add(QgsProcessingParameterString("DECISIONS", tr("Decisions (JSON)"), multiLine=True, optional=True))
        day = QgsProcessingParameterDateTime.Type.Date
        self.add(QgsProcessingParameterDateTime("HELD_ON", tr("Held"), day, optional=True))
        self.add_text("MEETING_KEY", tr("Meeting"))
        self.add_number("DECIDED", tr("Decisions"))
        self.add_number("OPEN", tr("Open decisions of earlier meetings"))

    def changed_row(self, store: Store, values: Values) -> tuple[str, str] | None:
        from ...operations.meetings.kept import find_meeting

        kept = find_meeting(store, meeting_of(store, values))
        return ("est_meeting", kept.uuid) if kept else None

    def operate(
        self, store: Store, values: Values, context: QgsProcessingContext, feedback: ProcessingFeedback
    ) -> Answer:
        from ...operations.meetings.decide import decide, set_decision
        from ...operations.meetings.kept import keep_meeting
        from ...operations.meetings.receipt import meeting_receipt
        from ...operations.meetings.typed_json import Became, decisions_from
        from ...operations.meetings.view import meeting_view

        with store.transaction():
            of = meeting_of(store, values, keep=True)
            told = decisions_from(store, values.json("DECISIONS"))
            seen = meeting_view(store, of, feedback).numbers
            note = values.text("NOTE") if values.given("NOTE") else None
            key = keep_meeting(store, of, note=note, held_on=values.date("HELD_ON"), seen=seen)
            for one in told:
                if isinstance(one, Became):
                    set_decision(store, one.decision, one.state, one.outcome)
                else:
                    decide(store, key, one)
            view = meeting_view(store, of, feedback)
        outputs = {"MEETING_KEY": key, "DECIDED": len(view.decided), "OPEN": len(view.open)}
        return Answer(outputs, meeting_receipt(store, view))


def define_meeting(algorithm: EstWalksAlgorithm) -> None:
    """Add the parameters that say which meeting is meant."""
    algorithm.add(
        QgsProcessingParameterEnum("PERIOD", tr("Period"), CYCLES, defaultValue="week", usesStaticStrings=True)
    )
    day = QgsProcessingParameterDateTime.Type.Date
    algorithm.add(QgsProcessingParameterDateTime("DATE", tr("A day of the period"), day, optional=True))
    algorithm.add_area(tr("Area"))


def meeting_of(store: Store, values: Values, *, keep: bool = False) -> MeetingOf:
    """Return which meeting is meant; with `keep` a polygon from outside becomes an area of the store."""
    from ...operations.areas import keep_area
    from ...operations.meetings.kept import MeetingOf, cycle_of
    from ...operations.meetings.opening import opening_day

    area, kind = values.area(store), cycle_of(values.text("PERIOD"))
    kept = keep_area(store, area) if keep else area
    return MeetingOf(kind, values.date("DATE") or opening_day(store, kind), kept.uuid)
