"""What the import algorithms share."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.core import (
    QgsProcessingParameterBoolean,
    QgsProcessingParameterCrs,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFile,
    QgsProcessingParameterString,
)

from ..i18n import tr
from ..operations.importing.kinds import kinds_of
from .algorithm import INPUT, Answer, EstWalksAlgorithm, ProcessingFeedback, Values

if TYPE_CHECKING:
    from qgis.core import QgsProcessingContext

    from ..model.codes import SourceKind
    from ..model.receipt import Receipt
    from ..operations.importing.files import ImportOptions
    from ..store import Store

DRY_RUN = "DRY_RUN"
COUNTS = ("read", "stored", "updated", "unchanged", "without_position", "outside_area", "suspected_duplicates")


def receipt_outputs(receipt: Receipt) -> dict[str, Any]:
    """Return the receipt's counts as outputs."""
    values = receipt.to_dict()
    return {**{name.upper(): values[name] for name in COUNTS}, "REJECTED": receipt.rejected_count}


def define_dry_run(algorithm: EstWalksAlgorithm) -> None:
    """Add the parameter that says that nothing is to be stored."""
    algorithm.add(QgsProcessingParameterBoolean(DRY_RUN, tr("Trial run: store nothing"), False))


def define_counts(algorithm: EstWalksAlgorithm) -> None:
    """Add the receipt's counts to the outputs of an algorithm."""
    algorithm.add_number("READ", tr("Rows read"))
    algorithm.add_number("STORED", tr("Rows stored"))
    algorithm.add_number("UPDATED", tr("Rows updated"))
    algorithm.add_number("UNCHANGED", tr("Rows unchanged"))
    algorithm.add_number("REJECTED", tr("Rows rejected"))
    algorithm.add_number("WITHOUT_POSITION", tr("Rows without position"))
    algorithm.add_number("OUTSIDE_AREA", tr("Rows outside the area"))
    algorithm.add_number("SUSPECTED_DUPLICATES", tr("Suspected duplicates"))


def define_covers(algorithm: EstWalksAlgorithm) -> None:
    """Add the parameter that says what stored rows mean that are missing from the file."""
    title = tr("What the file covers: whole, period or part (empty: what its rows tell)")
    algorithm.add(QgsProcessingParameterString("COVERS", title, optional=True))


def import_options(values: Values) -> ImportOptions:
    """Return what CRS, MAPPING, VALUES and COVERS say."""
    from ..operations.importing.files import options_from_mapping

    return options_from_mapping(
        values.json_object("MAPPING"),
        values.text_or_none("CRS"),
        values.json_object("VALUES"),
        values.text_or_none("COVERS"),
    )


class ImportAlgorithm(EstWalksAlgorithm):
    """Base of the algorithms that import a table: file, CRS, mapping, trial run."""

    GROUP = "store"

    def define(self) -> None:
        self.add(QgsProcessingParameterFile(INPUT, tr("File"), fileFilter=tr("All files (*)")))
        self.define_kind()
        self.add(QgsProcessingParameterCrs("CRS", tr("Coordinate system of the file"), optional=True))
        self.add(QgsProcessingParameterString("MAPPING", tr("Column mapping (JSON)"), multiLine=True, optional=True))
        words = tr("Their words and our codes (JSON)")
        self.add(QgsProcessingParameterString("VALUES", words, multiLine=True, optional=True))
        define_covers(self)
        define_dry_run(self)
        define_counts(self)

    def define_kind(self) -> None:
        """Add a parameter for the kind of source where the algorithm takes several."""
        kinds = [declared.title() for declared in kinds_of(self.ID)]
        if len(kinds) > 1:
            self.add(QgsProcessingParameterEnum("KIND", tr("What the file holds"), kinds, defaultValue=0))

    def kind(self, values: Values) -> SourceKind:
        """Return the kind of source imported."""
        kinds = kinds_of(self.ID)
        return kinds[values.choice("KIND") if len(kinds) > 1 else 0].kind

    def operate(
        self, store: Store, values: Values, context: QgsProcessingContext, feedback: ProcessingFeedback
    ) -> Answer:
        from ..operations.importing.files import import_file

        kind, options = self.kind(values), import_options(values)
        receipt = import_file(store, kind, values.text(INPUT), options, feedback, dry_run=values.flag(DRY_RUN))
        return Answer(receipt_outputs(receipt), receipt.to_dict())
