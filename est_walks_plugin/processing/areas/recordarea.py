"""recordarea: keep an area, give one another name or border, or add an urban area of the municipality."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import QgsProcessingParameterString

from ...i18n import tr
from ...model.errors import ParameterError
from ..algorithm import Answer, EstWalksAlgorithm, ProcessingFeedback, Values
from ..values import AREA

if TYPE_CHECKING:
    from qgis.core import QgsProcessingContext

    from ...store import Store


class RecordArea(EstWalksAlgorithm):
    """Keeps a polygon as an area, changes an area, or adds one that the municipality comes with."""

    ID = "recordarea"
    GROUP = "store"
    CHANGES_A_ROW = True

    def title(self) -> str:
        return tr("Record area")

    def define(self) -> None:
        self.add(QgsProcessingParameterString("NAME", tr("Name"), optional=True))
        self.add_area(tr("Border, or the area to rename"))
        self.add(QgsProcessingParameterString("CHANGE", tr("Area to change (name or key)"), optional=True))
        self.add(QgsProcessingParameterString("READY", tr("Urban area to add"), optional=True))
        self.add_text("AREA_KEY", tr("Area"))

    def changed_row(self, store: Store, values: Values) -> tuple[str, str] | None:
        from ...operations.named_rows import key_of

        return ("area", key_of(store, "area", values.text("CHANGE"))) if values.given("CHANGE") else None

    def operate(
        self, store: Store, values: Values, context: QgsProcessingContext, feedback: ProcessingFeedback
    ) -> Answer:
        if values.given("READY"):
            key = self._add_ready(store, values)
        elif values.given("CHANGE"):
            key = self._change(store, values)
        else:
            key = self._keep(store, values)
        row = store.get("area", key)
        km2 = None if row["geometry"] is None else round(row["geometry"].area / 1e6, 3)
        receipt = {"area": key, "name": row["name"], "km2": km2, "population": row["population"]}
        return Answer({"AREA_KEY": key}, receipt)

    def _add_ready(self, store: Store, values: Values) -> str:
        from ...operations.areas.edit import add_ready_area, rename_area

        if values.given(AREA) or values.given("CHANGE"):
            raise ParameterError(tr("READY comes with its own border; leave out AREA and CHANGE."))
        with store.transaction():
            key = add_ready_area(store, values.text("READY"))
            if values.given("NAME"):
                rename_area(store, key, values.text("NAME"))
        return key

    def _change(self, store: Store, values: Values) -> str:
        from ...operations.areas.edit import redraw_area, rename_area
        from ...operations.named_rows import key_of

        key = key_of(store, "area", values.text("CHANGE"))
        if not values.given("NAME") and not values.given(AREA):
            raise ParameterError(tr("Say what changes of the area: give NAME, or AREA with its new border."))
        with store.transaction():
            if values.given(AREA):
                border = values.area(store).polygon
                if border is None:
                    raise _no_border()
                redraw_area(store, key, border)
            if values.given("NAME"):
                rename_area(store, key, values.text("NAME"))
        return key

    def _keep(self, store: Store, values: Values) -> str:
        from ...operations.areas.edit import add_area, rename_area

        area, name = values.area(store), values.text("NAME")
        if area.is_from_outside:
            return add_area(store, name, area.polygon)
        if area.uuid is None:
            raise _no_border()
        rename_area(store, area.uuid, name)
        return area.uuid


def _no_border() -> ParameterError:
    return ParameterError(tr("An area needs a border; give a polygon layer, a file, an extent or WKT."))
