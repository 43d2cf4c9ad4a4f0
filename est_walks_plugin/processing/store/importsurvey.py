"""importsurvey: import survey pins, the children's view or published shares."""

from __future__ import annotations

from qgis.core import QgsProcessingParameterEnum

from ...i18n import tr
from ...model.codes import SourceKind
from ..algorithm import Values
from ..importing import ImportAlgorithm

KINDS = (SourceKind.SURVEY, SourceKind.SCHOOL_VIEW, SourceKind.SURVEY_SHARE)


class ImportSurvey(ImportAlgorithm):
    """Imports what residents or pupils marked on a map, or shares per area and year."""

    ID = "importsurvey"

    def title(self) -> str:
        return tr("Import survey")

    def define_kind(self) -> None:
        options = [tr("Survey pins"), tr("School view"), tr("Shares per area and year")]
        self.add(QgsProcessingParameterEnum("KIND", tr("What the file holds"), options, defaultValue=0))

    def kind(self, values: Values) -> SourceKind:
        return KINDS[values.choice("KIND")]
