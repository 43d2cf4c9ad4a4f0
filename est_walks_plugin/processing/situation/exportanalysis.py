"""exportanalysis: print a cause analysis on two pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import (
    QgsProcessingParameterBoolean,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterString,
)

from ...i18n import tr
from ...model.codes import Audience
from ..algorithm import OUTPUT, Answer, EstWalksAlgorithm, ProcessingFeedback, Values

if TYPE_CHECKING:
    from qgis.core import QgsProcessingContext

    from ...store import Store


class ExportAnalysis(EstWalksAlgorithm):
    """Prints a cause analysis, for the group or for the public."""

    ID = "exportanalysis"
    GROUP = "situation"
    READS_ONLY = True

    def title(self) -> str:
        return tr("Print cause analysis")

    def define(self) -> None:
        self.add(QgsProcessingParameterString("ANALYSIS", tr("Cause analysis")))
        self.add(QgsProcessingParameterFileDestination(OUTPUT, tr("PDF"), "PDF (*.pdf)"))
        audience = [tr("Internal"), tr("Public")]
        self.add(QgsProcessingParameterEnum("AUDIENCE", tr("For"), audience, defaultValue=0))
        self.add(QgsProcessingParameterBoolean("ARCHIVE", tr("Archive copy (PDF/A-1b)"), False))
        self.add_number("PAGES", tr("Pages"))
        self.add_number("UNREVIEWED", tr("Texts that wait for privacy review"))

    def operate(
        self, store: Store, values: Values, context: QgsProcessingContext, feedback: ProcessingFeedback
    ) -> Answer:
        from ...operations.analyses.export import export_analysis
        from ...operations.named_rows import key_of

        printed = export_analysis(
            store,
            key_of(store, "analysis", values.text("ANALYSIS")),
            values.text(OUTPUT),
            feedback,
            audience=Audience(values.choice("AUDIENCE")),
            archive=values.flag("ARCHIVE"),
        )
        receipt = {
            "output": printed.path,
            "pages": printed.pages,
            "evidence": printed.evidence,
            "unreviewed_texts": printed.unreviewed_texts,
        }
        return Answer({OUTPUT: printed.path, "PAGES": printed.pages, "UNREVIEWED": printed.unreviewed_texts}, receipt)
