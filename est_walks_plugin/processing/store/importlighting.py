"""importlighting: import lamps of an inventory or of OpenStreetMap."""

from __future__ import annotations

from ...i18n import tr
from ..importing import ImportAlgorithm


class ImportLighting(ImportAlgorithm):
    """Imports lamps of an inventory or of OpenStreetMap."""

    ID = "importlighting"

    def title(self) -> str:
        return tr("Import lighting inventory")
