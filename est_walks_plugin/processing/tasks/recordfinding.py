"""recordfinding: store one finding of a walk."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import (
    QgsProcessingParameterFile,
    QgsProcessingParameterNumber,
    QgsProcessingParameterPoint,
    QgsProcessingParameterString,
)

from ...i18n import tr
from ..algorithm import Answer, EstWalksAlgorithm, ProcessingFeedback, Values

if TYPE_CHECKING:
    from qgis.core import QgsProcessingContext

    from ...store import Store

_WHOLE = QgsProcessingParameterNumber.Type.Integer


class RecordFinding(EstWalksAlgorithm):
    """Records what was found at a stop or a point."""

    ID = "recordfinding"
    GROUP = "tasks"
    CHANGES_A_ROW = True

    def title(self) -> str:
        return tr("Record finding")

    def define(self) -> None:
        self.add(QgsProcessingParameterString("WALK", tr("Walk"), optional=True))
        self.add(QgsProcessingParameterString("FINDING", tr("Finding to change (empty: a new one)"), optional=True))
        self.add(QgsProcessingParameterNumber("STOP", tr("Stop number"), _WHOLE, optional=True))
        self.add(QgsProcessingParameterPoint("POINT", tr("Point"), optional=True))
        self.add(QgsProcessingParameterString("CATEGORY", tr("Category (code)")))
        self.add(QgsProcessingParameterString("TEXT", tr("Text"), multiLine=True, optional=True))
        self.add(QgsProcessingParameterNumber("SCORE_DAY", tr("Score by day 0-3"), _WHOLE, optional=True))
        self.add(QgsProcessingParameterNumber("SCORE_DARK", tr("Score in the dark 0-3"), _WHOLE, optional=True))
        self.add(QgsProcessingParameterNumber("SEVERITY", tr("How serious 1-3"), _WHOLE, optional=True))
        self.add(QgsProcessingParameterString("OWNER", tr("Proposed owner (code)"), optional=True))
        self.add(QgsProcessingParameterString("SPOT", tr("Where at the stop"), optional=True))
        self.add(QgsProcessingParameterString("PHOTO_NO", tr("Photo no."), optional=True))
        self.add(QgsProcessingParameterFile("PHOTO", tr("Photo"), optional=True, fileFilter=tr("All files (*)")))
        self.add_text("FINDING", tr("Finding"))

    def changed_row(self, store: Store, values: Values) -> tuple[str, str] | None:
        return ("finding", values.text("FINDING")) if values.given("FINDING") else None

    def operate(
        self, store: Store, values: Values, context: QgsProcessingContext, feedback: ProcessingFeedback
    ) -> Answer:
        from ...model.finding import Finding
        from ...operations.record_findings import TypedFinding, edit_finding, record_typed

        photo = values.text("PHOTO")
        typed = TypedFinding(
            category=values.text("CATEGORY"),
            text=values.text("TEXT"),
            stop=values.integer_or_none("STOP"),
            point=values.point("POINT", store.crs),
            score_day=values.integer_or_none("SCORE_DAY"),
            score_dark=values.integer_or_none("SCORE_DARK"),
            photos=(photo,) if photo else (),
            severity=values.integer_or_none("SEVERITY"),
            owner=values.text("OWNER"),
            spot=values.text("SPOT"),
            photo_no=values.text("PHOTO_NO"),
        )
        uuid = values.text("FINDING")
        if uuid:
            edit_finding(store, Finding.from_row(store.get("finding", uuid)), typed)
        else:
            uuid = record_typed(store, values.text_or_none("WALK"), typed)
        finding = Finding.from_row(store.get("finding", uuid))
        receipt = {
            "finding": uuid,
            "category": finding.category,
            "text": finding.text,
            "review": finding.review,
            "severity": finding.severity,
            "owner": finding.owner,
            "spot": finding.spot,
            "photo_no": finding.photo_no,
            "photos": store.count("photo", {"finding": uuid}),
        }
        return Answer({"FINDING": uuid}, receipt)
