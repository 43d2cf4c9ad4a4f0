"""copystore: copy a whole store from a file to a database server, or back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import QgsProcessingParameterBoolean

from ...i18n import tr
from ...model.errors import ParameterError
from ..algorithm import STORE, Answer, EstWalksAlgorithm, ProcessingFeedback, Values
from ..hidden import NewStoreParameter

if TYPE_CHECKING:
    from qgis.core import QgsProcessingContext

TARGET = "TARGET"
OVERWRITE = "OVERWRITE"


class CopyStore(EstWalksAlgorithm):
    """Copies every row with its keys, stamps and versions; a store that is replaced is kept as a copy."""

    ID = "copystore"
    GROUP = "store"
    OPENS_STORE = False

    def title(self) -> str:
        return tr("Copy store")

    def define(self) -> None:
        self.add(NewStoreParameter(TARGET, tr("Copy to"), tr("GeoPackage (*.gpkg)")))
        self.add(QgsProcessingParameterBoolean(OVERWRITE, tr("Replace the store that is there"), False, True))
        self.add_number("ROWS", tr("Rows copied"))
        self.add_text("REPLACED", tr("Copy of what was replaced"))

    def make(self, values: Values, context: QgsProcessingContext, feedback: ProcessingFeedback) -> Answer:
        from ...operations.copying.copy_store import copy_store
        from ...store.address import public

        target = values.text(TARGET)
        if not target:
            raise ParameterError(tr("TARGET is empty; give a GeoPackage or the address of a database."))
        copied = copy_store(values.text(STORE), target, overwrite=values.flag(OVERWRITE), feedback=feedback)
        if copied.left_out:
            feedback.message(
                tr("Not copied, for it is not the store's: {names}.").format(names=", ".join(copied.left_out))
            )
        shown = public(copied.path)
        receipt = {
            "target": shown,
            "rows": copied.rows,
            "replaced": copied.replaced,
            "left_out": list(copied.left_out),
        }
        total = sum(copied.rows.values())
        return Answer({TARGET: shown, "ROWS": total, "REPLACED": copied.replaced}, receipt)
