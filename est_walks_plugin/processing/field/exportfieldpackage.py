"""exportfieldpackage: take a walk out to QField."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import (
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterString,
)

from ...i18n import tr
from ..algorithm import OUTPUT, Answer, ProcessingFeedback, Values
from ..background import PrintsBackground

if TYPE_CHECKING:
    from qgis.core import QgsProcessingContext

    from ...store import Store


class ExportFieldPackage(PrintsBackground):
    """Writes a zip for phones and remembers in the store what went out."""

    ID = "exportfieldpackage"

    def title(self) -> str:
        return tr("Take out a field package")

    def define(self) -> None:
        self.add(QgsProcessingParameterString("WALK", tr("Walk, or what its groups are called together")))
        self.add(QgsProcessingParameterFileDestination(OUTPUT, tr("Field package"), "ZIP (*.zip)"))
        self.add_background(optional=True)
        self.add_zoom()
        self.add_number("PACKAGES", tr("Packages"))
        self.add_number("MEGABYTES", tr("Size of all files (MB)"))

    def operate(
        self, store: Store, values: Values, context: QgsProcessingContext, feedback: ProcessingFeedback
    ) -> Answer:
        from ...exporting.field_package.base_maps import MapWish
        from ...operations.field.send_out import planned_maps, send_out
        from ...operations.walks.find_walk import find_groups

        walks = [walk.uuid for walk in find_groups(store, values.text("WALK"))]
        zoom = values.integer_or_none("ZOOM")
        for walk in walks:
            if store.count("stop", {"walk": walk}):
                planned = planned_maps(store, walk, zoom)
                feedback.message(
                    tr("The base maps take about {megabytes} MB at zoom {zoom}.").format(
                        megabytes=max(1, round(planned.megabytes)), zoom=planned.zoom
                    )
                )
        sent = send_out(store, walks, values.text(OUTPUT), maps=MapWish(self.background(), zoom), feedback=feedback)
        for one in sent:
            feedback.message(
                tr("{file}: {megabytes} MB.").format(file=one.path, megabytes=max(1, round(one.megabytes)))
            )
            for message in one.messages:
                feedback.message(message)
        receipt = {
            "output": [one.path for one in sent],
            "packages": [
                {
                    "file": one.path,
                    "package": one.package,
                    "walk": one.walk,
                    "group": one.group,
                    "rows": one.rows,
                    "bytes": one.size,
                    "zoom": one.zoom,
                    "messages": list(one.messages),
                }
                for one in sent
            ],
        }
        outputs = {
            OUTPUT: sent[0].path,
            "PACKAGES": len(sent),
            "MEGABYTES": round(sum(one.megabytes for one in sent), 3),
        }
        return Answer(outputs, receipt)
