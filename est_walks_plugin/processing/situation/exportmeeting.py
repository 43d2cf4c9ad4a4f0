"""exportmeeting: print a meeting of the EST group on one page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import QgsProcessingParameterBoolean, QgsProcessingParameterFileDestination

from ...i18n import tr
from ..algorithm import OUTPUT, Answer, EstWalksAlgorithm, ProcessingFeedback, Values
from .recordmeeting import define_meeting, meeting_of

if TYPE_CHECKING:
    from qgis.core import QgsProcessingContext

    from ...store import Store


class ExportMeeting(EstWalksAlgorithm):
    """Prints what a meeting sees, what is proposed to it and what it decided."""

    ID = "exportmeeting"
    GROUP = "situation"
    READS_ONLY = True

    def title(self) -> str:
        return tr("Print meeting of the EST group")

    def define(self) -> None:
        define_meeting(self)
        self.add(QgsProcessingParameterFileDestination(OUTPUT, tr("PDF"), "PDF (*.pdf)"))
        self.add(QgsProcessingParameterBoolean("ARCHIVE", tr("Archive copy (PDF/A-1b)"), False))
        self.add_number("PAGES", tr("Pages"))

    def operate(
        self, store: Store, values: Values, context: QgsProcessingContext, feedback: ProcessingFeedback
    ) -> Answer:
        from ...operations.meetings.export import export_meeting
        from ...operations.meetings.receipt import meeting_receipt

        path = values.text(OUTPUT)
        of = meeting_of(store, values)
        pages, view = export_meeting(store, of, path, feedback, archive=values.flag("ARCHIVE"))
        receipt = {"output": path, "pages": pages, **meeting_receipt(store, view)}
        return Answer({OUTPUT: path, "PAGES": pages}, receipt)
