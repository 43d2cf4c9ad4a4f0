"""exportwalkmap: print the walk map to PDF."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.core import (
    QgsProcessingParameterBoolean,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFile,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterString,
)

from ...i18n import tr
from ...model.codes import Audience
from ..algorithm import OUTPUT, Answer, ProcessingFeedback, Values
from ..background import PrintsBackground

if TYPE_CHECKING:
    from qgis.core import QgsProcessingContext

    from ...printing.quick.walk_map import PrintResult
    from ...store import Store

PAPERS = ["A4", "A3"]


class ExportWalkMap(PrintsBackground):
    """Prints the cover map and the stop pages of a walk, or of all its groups."""

    ID = "exportwalkmap"
    READS_ONLY = True

    def title(self) -> str:
        return tr("Print walk map")

    def define(self) -> None:
        self.add(QgsProcessingParameterString("WALK", tr("Walk, or what its groups are called together")))
        self.add(QgsProcessingParameterFileDestination(OUTPUT, tr("PDF"), "PDF (*.pdf);;PNG (*.png);;SVG (*.svg)"))
        paper = QgsProcessingParameterEnum("PAPER", tr("Paper"), PAPERS, defaultValue="A4", usesStaticStrings=True)
        self.add(paper)
        self.add(QgsProcessingParameterBoolean("GREY", tr("In grey"), False))
        audience = [tr("Internal"), tr("Public")]
        self.add(QgsProcessingParameterEnum("AUDIENCE", tr("For"), audience, defaultValue=0))
        self.add_background(optional=True)
        self.add(QgsProcessingParameterBoolean("ARCHIVE", tr("Archive copy (PDF/A-1b)"), False))
        templates = tr("Layout templates") + " (*.qpt);;" + tr("All files") + " (*)"
        self.add(QgsProcessingParameterFile("TEMPLATE", tr("Layout template"), optional=True, fileFilter=templates))
        self.add(QgsProcessingParameterBoolean("GEOSPATIAL", tr("Geospatial PDF of the map"), False), advanced=True)
        self.add_number("PAGES", tr("Pages"))
        self.add_number("SCALE", tr("Scale of the map (1:n)"))

    def checkParameterValues(self, parameters: dict[str, Any], context: Any) -> tuple[bool, str]:  # noqa: N802
        """Let a number stand for the paper too."""
        return super().checkParameterValues({**parameters, "PAPER": _paper(parameters.get("PAPER"))}, context)

    def operate(
        self, store: Store, values: Values, context: QgsProcessingContext, feedback: ProcessingFeedback
    ) -> Answer:
        from ...operations.walks.find_walk import find_groups

        groups = [walk.uuid for walk in find_groups(store, values.text("WALK"))]
        result = self._printed(store, groups, values, feedback)
        for message in result.messages:
            feedback.message(message)
        outputs = {OUTPUT: result.path, "PAGES": result.pages, "SCALE": result.scale}
        receipt = {
            "output": result.path,
            "pages": result.pages,
            "scale": result.scale,
            "background_used": result.background_used,
            "messages": list(result.messages),
        }
        return Answer(outputs, receipt)

    def _printed(self, store: Store, groups: list[str], values: Values, feedback: ProcessingFeedback) -> PrintResult:
        """Print: the plugin's own pages, or a layout template where one is given or only a layout can write the file."""
        from ...printing.layouts.walk_layout import export_walk_layout
        from ...printing.quick.walk_map import export_walk_map

        output, template, geospatial = values.text(OUTPUT), values.text("TEMPLATE"), values.flag("GEOSPATIAL")
        paper, audience = _paper(values.raw.get("PAPER")) or PAPERS[0], Audience(values.choice("AUDIENCE"))
        if not template and not geospatial and not output.lower().endswith((".png", ".svg")):
            return export_walk_map(
                store,
                groups,
                output,
                paper=paper,
                grey=values.flag("GREY"),
                audience=audience,
                background=self.background(),
                archive=values.flag("ARCHIVE"),
                feedback=feedback,
            )
        return export_walk_layout(
            store,
            groups,
            output,
            template=template,
            paper=paper,
            grey=values.flag("GREY"),
            audience=audience,
            background=self.background(),
            archive=values.flag("ARCHIVE"),
            geospatial=geospatial,
            feedback=feedback,
        )


def _paper(value: Any) -> Any:
    """Return the name of a paper given by name or by its number in the list; other values as they are."""
    name = str(value).strip().upper()
    if name in ("0", "1"):
        return PAPERS[int(name)]
    return name if name in PAPERS else value
