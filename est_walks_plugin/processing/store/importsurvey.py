"""importsurvey: import survey pins, the children's view or published shares."""

from __future__ import annotations

from ...i18n import tr
from ..importing import ImportAlgorithm


class ImportSurvey(ImportAlgorithm):
    """Imports what residents or pupils marked on a map, or shares per area and year."""

    ID = "importsurvey"

    def title(self) -> str:
        return tr("Import survey")
