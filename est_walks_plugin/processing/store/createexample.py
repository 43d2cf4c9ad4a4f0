"""createexample: build the example municipality's store."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...i18n import language, tr
from ..algorithm import STORE, Answer, EstWalksAlgorithm, ProcessingFeedback, Values

if TYPE_CHECKING:
    from qgis.core import QgsProcessingContext


class CreateExample(EstWalksAlgorithm):
    """Builds the example with its network, lamps, survey, cases, walks and last year's findings."""

    ID = "createexample"
    GROUP = "store"
    MAKES_STORE = True
    TAKES_SERVER = False

    def title(self) -> str:
        return tr("Create the example store")

    def define(self) -> None:
        self.add_number("WALKS", tr("Walks"))

    def make(self, values: Values, context: QgsProcessingContext, feedback: ProcessingFeedback) -> Answer:
        from ...operations.example import open_example
        from ...store import Store

        path = open_example(values.text(STORE), language=language(), feedback=feedback)
        with Store.open(path, readonly=True) as store:
            counts = {name: store.count(name) for name in ("area", "observation", "lamp", "walk", "finding", "task")}
        return Answer({"WALKS": counts["walk"]}, counts)
