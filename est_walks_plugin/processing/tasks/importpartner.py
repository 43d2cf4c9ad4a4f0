"""importpartner: read back the package that a partner answered in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import Qgis, QgsProcessingParameterEnum, QgsProcessingParameterFile

from ...i18n import tr
from ...model.codes import KeptValue
from ..algorithm import INPUT, Answer, EstWalksAlgorithm, ProcessingFeedback, Values
from ..importing import DRY_RUN, define_counts, define_dry_run, receipt_outputs

if TYPE_CHECKING:
    from qgis.core import QgsProcessingContext

    from ...store import Store

SIDES = {"desk": KeptValue.DESK, "partner": KeptValue.FIELD}
"""Whose value settles the conflicts."""


class ImportPartner(EstWalksAlgorithm):
    """Takes in what a partner answered in its package, by the whitelist of its columns."""

    ID = "importpartner"
    GROUP = "tasks"

    def title(self) -> str:
        return tr("Read in a partner's package")

    def define(self) -> None:
        behaviour = Qgis.ProcessingFileParameterBehavior.File
        self.add(QgsProcessingParameterFile(INPUT, tr("The package as it came back"), behaviour))
        conflicts = tr("Whose value settles conflicts (empty: they wait)")
        self.add(QgsProcessingParameterEnum("CONFLICTS", conflicts, list(SIDES), optional=True, usesStaticStrings=True))
        define_dry_run(self)
        define_counts(self)
        self.add_number("CONFLICTS_LEFT", tr("Conflicts that wait"))

    def operate(
        self, store: Store, values: Values, context: QgsProcessingContext, feedback: ProcessingFeedback
    ) -> Answer:
        from ...operations.partners.take_in import import_partner

        done = import_partner(
            store,
            values.text(INPUT),
            keep=SIDES.get(values.text("CONFLICTS")),
            dry_run=values.flag(DRY_RUN),
            feedback=feedback,
        )
        for note in done.receipt.notes:
            feedback.message(note)
        return Answer({**receipt_outputs(done.receipt), "CONFLICTS_LEFT": len(done.conflicts)}, done.to_dict())
