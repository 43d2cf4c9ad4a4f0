"""exportquestionnaire: the dialogue questionnaire as paper, for KoBo and ODK, or as a table to type into."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import QgsProcessingParameterFileDestination, QgsProcessingParameterString

from ...i18n import tr
from ..algorithm import OUTPUT, Answer, EstWalksAlgorithm, ProcessingFeedback, Values

if TYPE_CHECKING:
    from qgis.core import QgsProcessingContext

    from ...store import Store


class ExportQuestionnaire(EstWalksAlgorithm):
    """Writes the questionnaire that residents answer about a place."""

    ID = "exportquestionnaire"
    GROUP = "situation"
    READS_ONLY = True

    def title(self) -> str:
        return tr("Export the dialogue questionnaire")

    def define(self) -> None:
        self.add_area(tr("Area"))
        self.add(QgsProcessingParameterString("WALK", tr("Walk"), optional=True))
        self.add(QgsProcessingParameterString("LANGUAGE", tr("Language (sv or en)"), optional=True))
        self.add(
            QgsProcessingParameterFileDestination(
                OUTPUT,
                tr("Questionnaire"),
                tr("Paper form (*.pdf);;XLSForm for KoBo and ODK (*.xlsx);;Table to type into (*.csv)"),
                "frageblankett.pdf",
            )
        )
        self.add_number("QUESTIONS", tr("Questions"))
        self.add_number("PAGES", tr("Pages"))
        self.add_text("FORM_ID", tr("Id of the form"))

    def operate(
        self, store: Store, values: Values, context: QgsProcessingContext, feedback: ProcessingFeedback
    ) -> Answer:
        from ...operations.survey.questionnaire import export_questionnaire

        made = export_questionnaire(
            store,
            values.text(OUTPUT),
            area=values.area(store).name,
            walk=values.text_or_none("WALK") or "",
            language=values.text_or_none("LANGUAGE"),
            feedback=feedback,
        )
        outputs = {OUTPUT: made.path, "QUESTIONS": made.questions, "PAGES": made.pages, "FORM_ID": made.form_id}
        receipt = {"output": made.path, "where": made.where, "questions": made.questions, "pages": made.pages}
        return Answer(outputs, {**receipt, "form_id": made.form_id})
