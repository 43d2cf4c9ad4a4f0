"""importreports: import e-service cases or EST reports."""

from __future__ import annotations

from qgis.core import QgsProcessingParameterEnum

from ...i18n import tr
from ...model.codes import SourceKind
from ..algorithm import Values
from ..importing import ImportAlgorithm

KINDS = (SourceKind.CASE, SourceKind.EST_REPORT)


class ImportReports(ImportAlgorithm):
    """Imports cases of an e-service (CSV, spreadsheet, Open311, Open ePlatform ...) or EST reports."""

    ID = "importreports"

    def title(self) -> str:
        return tr("Import cases and reports")

    def define_kind(self) -> None:
        options = [tr("E-service cases"), tr("EST reports")]
        self.add(QgsProcessingParameterEnum("KIND", tr("What the file holds"), options, defaultValue=0))

    def kind(self, values: Values) -> SourceKind:
        return KINDS[values.choice("KIND")]
