"""situationreport: the report of a period for the group, its partners or everybody, on paper, as a page or as tables."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.core import (
    QgsProcessingParameterDateTime,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterString,
)

from ...i18n import tr
from ...model.errors import ParameterError
from ..algorithm import OUTPUT, Answer, EstWalksAlgorithm, ProcessingFeedback, Values

if TYPE_CHECKING:
    from qgis.core import QgsProcessingContext

    from ...operations.situation_report.gather import Draft
    from ...operations.situation_report.write import Written
    from ...store import Store


class SituationReportAlgorithm(EstWalksAlgorithm):
    """Writes the report of a period and keeps its version with the stamp of its numbers."""

    ID = "situationreport"
    GROUP = "situation"

    def title(self) -> str:
        return tr("Situation report of a period")

    def define(self) -> None:
        self.add(
            QgsProcessingParameterString(
                "PERIOD", tr("Period: week, month, tertial, quarter, year"), defaultValue="month"
            )
        )
        day = QgsProcessingParameterDateTime.Type.Date
        self.add(QgsProcessingParameterDateTime("DATE", tr("A day of the period"), day, optional=True))
        self.add_area(tr("Area"))
        audience = [tr("The EST group"), tr("Partners"), tr("Everybody")]
        self.add(QgsProcessingParameterEnum("AUDIENCE", tr("For"), audience, defaultValue=0))
        kinds = "PDF (*.pdf);;HTML (*.html);;CSV (*.csv)"
        self.add(QgsProcessingParameterFileDestination(OUTPUT, tr("Report"), kinds))
        self.add_number("VERSION", tr("Version"))
        self.add_number("REPORT_COUNT", tr("Reports told (0: too few)"))
        self.add_number("HIDDEN", tr("Numbers that are not told"))
        self.add_text("SENTENCE", tr("The picture in a sentence"))

    def operate(
        self, store: Store, values: Values, context: QgsProcessingContext, feedback: ProcessingFeedback
    ) -> Answer:
        from ...exporting.situation_report.files import check_ending
        from ...operations.situation_report.gather import AUDIENCES, Wish, gather
        from ...operations.situation_report.write import write

        output = values.text(OUTPUT)
        if not output:
            raise ParameterError(tr("Say where the report is written: a file that ends in .pdf, .html or .csv."))
        check_ending(output)
        wish = Wish(
            values.text("PERIOD").lower() or "month",
            values.date("DATE"),
            values.area(store),
            AUDIENCES[values.choice("AUDIENCE")],
        )
        draft = gather(store, wish, feedback.part(0.0, 0.6))
        for text in _lacks(draft):
            feedback.message(text)
        written = write(store, draft, output, feedback.part(0.6, 1.0))
        numbers = draft.report.numbers
        outputs = {
            OUTPUT: written.path,
            "VERSION": written.version,
            "REPORT_COUNT": numbers.whole.now.value or 0,
            "HIDDEN": numbers.few + numbers.guarded,
            "SENTENCE": draft.told.sentence,
        }
        return Answer(outputs, _receipt(draft, written))


def _lacks(draft: Draft) -> tuple[str, ...]:
    from ...printing.situation_report.lacks import lack_texts

    report = draft.report
    return lack_texts(report.missing, report.smallest, draft.told.words, is_internal=report.is_internal)


def _receipt(draft: Draft, written: Written) -> dict[str, Any]:
    from ...operations.situation.stamp import stamp_to_json

    report = draft.report
    return {
        "file": written.path,
        "version": written.version,
        "is_new": written.is_new,
        "period": {
            "kind": report.kind,
            "from": report.period.start.isoformat(),
            "to": report.period.last.isoformat(),
        },
        "area": report.area or None,
        "audience": str(report.audience),
        "sentence": draft.told.sentence,
        "hidden": {"too_few": report.numbers.few, "would_give_away": report.numbers.guarded},
        "missing": list(_lacks(draft)),
        "tables": {table.key: len(table.rows) for table in draft.told.tables},
        "stamp": stamp_to_json(report.stamp),
    }
