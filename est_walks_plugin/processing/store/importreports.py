"""importreports: import e-service cases or EST reports."""

from __future__ import annotations

from ...i18n import tr
from ..importing import ImportAlgorithm


class ImportReports(ImportAlgorithm):
    """Imports cases of an e-service (CSV, spreadsheet, Open311, Open ePlatform ...) or EST reports."""

    ID = "importreports"

    def title(self) -> str:
        return tr("Import cases and reports")
