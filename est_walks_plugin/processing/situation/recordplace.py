"""recordplace: point out a place of one's own, make one of a dark stretch, or give a place another name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import QgsProcessingParameterPoint, QgsProcessingParameterString

from ...i18n import tr
from ...model.errors import ParameterError
from ..algorithm import Answer, EstWalksAlgorithm, ProcessingFeedback, Values

if TYPE_CHECKING:
    from qgis.core import QgsProcessingContext

    from ...store import Store


class RecordPlace(EstWalksAlgorithm):
    """Keeps a place that takes part in every ranking from now on."""

    ID = "recordplace"
    GROUP = "situation"
    CHANGES_A_ROW = True

    def title(self) -> str:
        return tr("Record place")

    def define(self) -> None:
        self.add(QgsProcessingParameterString("NAME", tr("Name"), optional=True))
        self.add(QgsProcessingParameterPoint("POINT", tr("Point"), optional=True))
        self.add(QgsProcessingParameterString("RENAME", tr("Place to rename (key)"), optional=True))
        self.add(QgsProcessingParameterString("STRETCH", tr("Dark stretch (key)"), optional=True))
        self.add_text("PLACE", tr("Place"))

    def changed_row(self, store: Store, values: Values) -> tuple[str, str] | None:
        return ("place", values.text("RENAME")) if values.given("RENAME") else None

    def operate(
        self, store: Store, values: Values, context: QgsProcessingContext, feedback: ProcessingFeedback
    ) -> Answer:
        from ...operations.own_places import add_own_place
        from ...operations.places.dark_stretch import places_of_stretches
        from ...operations.places.rename import rename_place

        point, renamed, stretch = values.point("POINT", store.crs), values.text("RENAME"), values.text("STRETCH")
        if sum((point is not None, bool(renamed), bool(stretch))) != 1:
            raise ParameterError(
                tr(
                    "Give one of these: a point for a new place, a place to rename, or a dark stretch to make a place of."
                )
            )
        if renamed:
            key = renamed
            rename_place(store, key, values.text("NAME"))
        elif stretch:
            (key,) = places_of_stretches(store, [stretch])
        else:
            key = add_own_place(store, values.text("NAME"), point)
        row = store.get("place", key)
        return Answer({"PLACE": key}, {"place": key, "name": row["shown_name"], "area": row["area"]})
