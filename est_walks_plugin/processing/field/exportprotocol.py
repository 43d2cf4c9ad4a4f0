"""exportprotocol: print the paper protocol of a walk to PDF."""

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

PAPERS = ["A4", "A5"]
PARTS = ["protocol", "roles", "meeting"]


class ExportProtocol(EstWalksAlgorithm):
    """Prints what a group writes on, sheets for the roles and the list for the third meeting, for a walk or all its groups."""

    ID = "exportprotocol"
    READS_ONLY = True

    def title(self) -> str:
        return tr("Print paper protocol")

    def define(self) -> None:
        self.add(QgsProcessingParameterString("WALK", tr("Walk, or what its groups are called together")))
        self.add(QgsProcessingParameterFileDestination(OUTPUT, tr("PDF"), "PDF (*.pdf)"))
        self.add(
            QgsProcessingParameterEnum(
                "PARTS", tr("Parts"), PARTS, allowMultiple=True, defaultValue=PARTS[:2], usesStaticStrings=True
            )
        )
        self.add(
            QgsProcessingParameterEnum("PAPER", tr("Paper"), PAPERS, defaultValue=PAPERS[0], usesStaticStrings=True)
        )
        self.add(QgsProcessingParameterBoolean("GREY", tr("In grey"), False))
        audience = [tr("Internal"), tr("Public")]
        self.add(QgsProcessingParameterEnum("AUDIENCE", tr("For"), audience, defaultValue=0))
        self.add(QgsProcessingParameterBoolean("ARCHIVE", tr("Archive copy (PDF/A-1b)"), False))
        self.add_number("PAGES", tr("Pages"))
        self.add_number("STOP_COUNT", tr("Stops"))

    def operate(
        self, store: Store, values: Values, context: QgsProcessingContext, feedback: ProcessingFeedback
    ) -> Answer:
        from ...operations.walks.find_walk import find_groups
        from ...printing.quick.protocol.book import Part, export_protocol

        groups = [walk.uuid for walk in find_groups(store, values.text("WALK"))]
        result = export_protocol(
            store,
            groups,
            values.text(OUTPUT),
            parts=[Part(name) for name in values.choices("PARTS")],
            paper=values.text("PAPER"),
            grey=values.flag("GREY"),
            audience=Audience(values.choice("AUDIENCE")),
            archive=values.flag("ARCHIVE"),
            feedback=feedback,
        )
        for message in result.messages:
            feedback.message(message)
        outputs = {OUTPUT: result.path, "PAGES": result.pages, "STOP_COUNT": result.stops}
        receipt = {
            "output": result.path,
            "pages": result.pages,
            "stops": result.stops,
            "messages": list(result.messages),
        }
        return Answer(outputs, receipt)
