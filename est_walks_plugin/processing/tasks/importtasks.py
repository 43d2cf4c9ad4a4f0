"""importtasks: read in the list that owners answered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import QgsProcessingParameterEnum, QgsProcessingParameterFile, QgsProcessingParameterString

from ...i18n import tr
from ...model.codes import KeptValue
from ..algorithm import INPUT, Answer, EstWalksAlgorithm, ProcessingFeedback, Values
from ..importing import DRY_RUN, define_dry_run

if TYPE_CHECKING:
    from qgis.core import QgsProcessingContext

    from ...store import Store

COUNTS = ("read", "updated", "unchanged")


class ImportTasks(EstWalksAlgorithm):
    """Takes in state, date, cost, note, reason and work order that owners wrote in their list."""

    ID = "importtasks"
    GROUP = "tasks"

    def title(self) -> str:
        return tr("Read in answers from owners")

    def define(self) -> None:
        tables = tr("Tables (*.xlsx *.ods *.csv *.geojson *.gpkg);;All files (*)")
        self.add(QgsProcessingParameterFile(INPUT, tr("The answered list"), fileFilter=tables))
        self.add(QgsProcessingParameterString("OWNER", tr("Owner (code; only its tasks)"), optional=True))
        kept = [str(keep) for keep in KeptValue]
        title = tr("Whose value stands where both changed it")
        self.add(QgsProcessingParameterEnum("CONFLICTS", title, kept, defaultValue="desk", usesStaticStrings=True))
        define_dry_run(self)
        for name, text in (
            ("READ", tr("Rows read")),
            ("UPDATED", tr("Rows updated")),
            ("UNCHANGED", tr("Rows unchanged")),
            ("REJECTED", tr("Rows rejected")),
            ("CONFLICTS_LEFT", tr("Conflicts where the database's value stands")),
        ):
            self.add_number(name, text)

    def reads_only(self, values: Values) -> bool:
        return values.flag(DRY_RUN)

    def operate(
        self, store: Store, values: Values, context: QgsProcessingContext, feedback: ProcessingFeedback
    ) -> Answer:
        from ...operations.owners.read_answer import read_answer

        keep = values.text("CONFLICTS")
        done = read_answer(
            store,
            values.text(INPUT),
            owner=values.text_or_none("OWNER"),
            conflicts=KeptValue(keep) if keep else KeptValue.DESK,
            dry_run=values.flag(DRY_RUN),
            feedback=feedback,
        )
        told = done.receipt.to_dict()
        outputs = {name.upper(): told[name] for name in COUNTS}
        outputs |= {"REJECTED": done.receipt.rejected_count, "CONFLICTS_LEFT": len(told["conflicts"])}
        return Answer(outputs, told)
