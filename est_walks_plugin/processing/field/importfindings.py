"""importfindings: read in what came back from a walk."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import (
    Qgis,
    QgsProcessingParameterEnum,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
)

from ...i18n import tr
from ...model.codes import KeptValue
from ..algorithm import INPUT, Answer, EstWalksAlgorithm, ProcessingFeedback, Values
from ..importing import DRY_RUN, define_counts, define_dry_run, receipt_outputs

if TYPE_CHECKING:
    from qgis.core import QgsProcessingContext

    from ...store import Store


class ImportFindings(EstWalksAlgorithm):
    """Reads packages, protocols, tracks and photos: files, archives and folders, one or many."""

    ID = "importfindings"
    GROUP = "tasks"

    def title(self) -> str:
        return tr("Read in from the field")

    def define(self) -> None:
        self.add(QgsProcessingParameterString("WALK", tr("Walk (empty: as the package says)"), optional=True))
        files = Qgis.ProcessingSourceType.File
        self.add(QgsProcessingParameterMultipleLayers(INPUT, tr("What came back: files and folders"), files))
        real = QgsProcessingParameterNumber.Type.Double
        clocks = tr("Seconds to add to the clocks of cameras (empty: found out)")
        self.add(QgsProcessingParameterNumber("CLOCK_OFFSET_S", clocks, real, optional=True))
        kept = [str(keep) for keep in KeptValue]
        conflicts = tr("Whose value settles conflicts (empty: they wait)")
        self.add(QgsProcessingParameterEnum("CONFLICTS", conflicts, kept, optional=True, usesStaticStrings=True))
        define_dry_run(self)
        define_counts(self)
        self.add_number("CONFLICTS_LEFT", tr("Conflicts that wait"))
        self.add_number("MISSING_PHOTOS", tr("Missing photos"))
        self.add_text("WALK", tr("Walk"))

    def operate(
        self, store: Store, values: Values, context: QgsProcessingContext, feedback: ProcessingFeedback
    ) -> Answer:
        from ...operations.field.back.readers import ReadOptions
        from ...operations.field.read_in import read_in
        from ...operations.walks.find_walk import find_walk

        keep = values.text("CONFLICTS")
        options = ReadOptions(
            values.number("CLOCK_OFFSET_S") if values.given("CLOCK_OFFSET_S") else None,
            KeptValue(keep) if keep else None,
            values.flag(DRY_RUN),
        )
        walk = find_walk(store, values.text("WALK")).uuid if values.given("WALK") else None
        done = read_in(store, walk, values.files(INPUT), feedback, options)
        outputs = {
            **receipt_outputs(done.receipt),
            "CONFLICTS_LEFT": len(done.conflicts),
            "MISSING_PHOTOS": len(done.missing_photos),
            "WALK": done.walk,
        }
        return Answer(outputs, done.to_dict())
