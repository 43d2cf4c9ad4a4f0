"""saveweights: keep weights of the ranking under a name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import QgsProcessingParameterString

from ...i18n import tr
from ..algorithm import Answer, EstWalksAlgorithm, ProcessingFeedback, Values

if TYPE_CHECKING:
    from qgis.core import QgsProcessingContext

    from ...store import Store


class SaveWeights(EstWalksAlgorithm):
    """Keeps a named set of weights, in place of one of that name."""

    ID = "saveweights"
    GROUP = "situation"

    def title(self) -> str:
        return tr("Save weights")

    def define(self) -> None:
        self.add(QgsProcessingParameterString("NAME", tr("Name")))
        self.add(QgsProcessingParameterString("WEIGHTS", tr("Weights (JSON)"), multiLine=True))
        self.add_text("WEIGHT_SET", tr("Weight set"))

    def operate(
        self, store: Store, values: Values, context: QgsProcessingContext, feedback: ProcessingFeedback
    ) -> Answer:
        from ...operations.rank_places import parse_weights
        from ...operations.weight_sets import save_weight_set

        weights = parse_weights(values.json_object("WEIGHTS")).to_json_dict()
        key = save_weight_set(store, values.text("NAME"), weights)
        row = store.get("weight_set", key)
        return Answer({"WEIGHT_SET": key}, {"weight_set": key, "name": row["name"], "weights": row["weights"]})
