"""copybackground: a copy of a background map for the field."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import (
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
)

from ...i18n import decimal, tr
from ...model.errors import ParameterError
from ..algorithm import OUTPUT, Answer, ProcessingFeedback, Values
from ..background import PrintsBackground

if TYPE_CHECKING:
    from qgis.core import QgsProcessingContext

    from ...store import Store


class CopyBackground(PrintsBackground):
    """Copies a map of a walk or an area to a GeoPackage or MBTiles."""

    ID = "copybackground"
    READS_ONLY = True

    def title(self) -> str:
        return tr("Copy a background map")

    def define(self) -> None:
        self.add(QgsProcessingParameterString("WALK", tr("Walk"), optional=True))
        self.add(QgsProcessingParameterString("AREA", tr("Area"), optional=True))
        self.add_background(optional=False)
        self.add(
            QgsProcessingParameterNumber(
                "METRES_A_PIXEL", tr("Metres a pixel"), QgsProcessingParameterNumber.Type.Double, 0.5, minValue=0.05
            )
        )
        self.add_zoom()
        kinds = "GeoPackage (*.gpkg);;MBTiles (*.mbtiles)"
        self.add(QgsProcessingParameterFileDestination(OUTPUT, tr("Copy"), kinds))
        self.add_number("TILES", tr("Tiles"))

    def operate(
        self, store: Store, values: Values, context: QgsProcessingContext, feedback: ProcessingFeedback
    ) -> Answer:
        from ...backgrounds.offline import copy_background, metres_of_zoom, plan_copy, zoom_of
        from ...operations.walks.copied_ground import ground_of

        background = self.background()
        if background is None:
            raise ParameterError(tr("BACKGROUND is missing; give the map that is to be copied."))
        walk = values.text_or_none("WALK")
        area = values.area(store) if values.given("AREA") else None
        if (walk is None) == (area is None):
            raise ParameterError(tr("Give WALK or AREA: the one whose ground is to be copied."))
        output = values.text(OUTPUT)
        bounds = ground_of(store, walk=walk, area=area)
        metres, zoom = values.number("METRES_A_PIXEL"), values.integer_or_none("ZOOM")
        if zoom is not None and values.given("METRES_A_PIXEL"):
            raise ParameterError(tr("Give METRES_A_PIXEL or ZOOM, not both: each says how detailed the copy is."))
        if zoom is not None:
            metres = metres_of_zoom(zoom, bounds, store.crs)
        copy = plan_copy(bounds, store.crs, metres, output)
        feedback.message(
            tr("{tiles} tiles, about {megabytes} MB.", None, copy.tiles).format(
                tiles=copy.tiles, megabytes=decimal(copy.megabytes)
            )
        )
        done = copy_background(background, copy, output, feedback)
        if done.missing >= 0.01:
            feedback.message(
                tr("{percent} % of the map did not come; the copy is not whole.").format(
                    percent=max(1, round(100 * done.missing))
                )
            )
        receipt = {
            "output": done.path,
            "tiles": done.tiles,
            "missing": round(done.missing, 4),
            "crs": copy.crs,
            "metres_a_pixel": copy.metres_a_pixel,
            "zoom": zoom_of(metres, bounds, store.crs),
            "attribution": done.attribution,
        }
        return Answer({OUTPUT: done.path, "TILES": done.tiles}, receipt)
