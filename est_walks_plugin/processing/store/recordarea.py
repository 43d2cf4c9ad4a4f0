"""recordarea: keep an area of one's own, or give it another name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import QgsProcessingParameterString

from ...i18n import tr
from ...model.errors import ParameterError
from ..algorithm import Answer, EstWalksAlgorithm, ProcessingFeedback, Values

if TYPE_CHECKING:
    from qgis.core import QgsProcessingContext

    from ...store import Store


class RecordArea(EstWalksAlgorithm):
    """Keeps a polygon as an area, or renames an own one."""

    ID = "recordarea"
    GROUP = "store"

    def title(self) -> str:
        return tr("Record area")

    def define(self) -> None:
        self.add(QgsProcessingParameterString("NAME", tr("Name")))
        self.add_area(tr("Border, or the own area to rename"), optional=False)
        self.add_text("AREA_KEY", tr("Area"))

    def operate(
        self, store: Store, values: Values, context: QgsProcessingContext, feedback: ProcessingFeedback
    ) -> Answer:
        from ...operations.areas.own import add_area, rename_area

        area = values.area(store)
        name = values.text("NAME")
        if area.is_from_outside:
            key = add_area(store, name, area.polygon)
        elif area.uuid is not None:
            key = area.uuid
            rename_area(store, key, name)
        else:
            raise ParameterError(tr("An area needs a border; give a polygon layer, a file, an extent or WKT."))
        row = store.get("area", key)
        receipt = {"area": key, "name": row["name"], "km2": round(row["geometry"].area / 1e6, 3)}
        return Answer({"AREA_KEY": key}, receipt)
