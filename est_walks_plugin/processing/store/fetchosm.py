"""fetchosm: fetch network, lamps and landmarks of an area from OpenStreetMap, over the network."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...i18n import tr
from ...model import defaults
from ..algorithm import Answer, EstWalksAlgorithm, ProcessingFeedback, Values
from ..hidden import AddressParameter
from ..importing import define_counts, receipt_outputs

if TYPE_CHECKING:
    from qgis.core import QgsProcessingContext

    from ...store import Store


class FetchOsm(EstWalksAlgorithm):
    """Asks an Overpass server for the area; only when somebody runs it."""

    ID = "fetchosm"
    GROUP = "store"

    def title(self) -> str:
        return tr("Fetch from OpenStreetMap")

    def define(self) -> None:
        self.add_area(tr("Area"), optional=False)
        self.add(AddressParameter("ENDPOINT", tr("Overpass address"), defaults.OVERPASS_ENDPOINT))
        define_counts(self)

    def operate(
        self, store: Store, values: Values, context: QgsProcessingContext, feedback: ProcessingFeedback
    ) -> Answer:
        from ...operations.importing.fetch_osm import fetch_osm

        receipt = fetch_osm(
            store, values.area(store), values.text("ENDPOINT") or defaults.OVERPASS_ENDPOINT, feedback=feedback
        )
        return Answer(receipt_outputs(receipt), receipt.to_dict())
