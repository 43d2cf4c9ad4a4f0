"""recordanalysis: a cause analysis of a place, begun or written on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.core import (
    QgsProcessingParameterBoolean,
    QgsProcessingParameterDateTime,
    QgsProcessingParameterNumber,
    QgsProcessingParameterPoint,
    QgsProcessingParameterString,
)

from ...i18n import tr
from ...model.codes import AnalysisState
from ...model.errors import ParameterError
from ..algorithm import Answer, EstWalksAlgorithm, ProcessingFeedback, Values
from ..values import AREA

if TYPE_CHECKING:
    from qgis.core import QgsProcessingContext

    from ...model.est.analyses import PlannedMeasure
    from ...operations.analyses.record import Written
    from ...store import Store

_TEXTS = ("NAME", "PROBLEM", "EXPECTED", "OUTCOME")


class RecordAnalysis(EstWalksAlgorithm):
    """Begins a cause analysis, or writes on one that is there; links what lies around it and makes tasks of its measures."""

    ID = "recordanalysis"
    GROUP = "situation"
    CHANGES_A_ROW = True

    def title(self) -> str:
        return tr("Record cause analysis")

    def define(self) -> None:
        def text(name: str, title: str, *, lines: bool = False) -> None:
            self.add(QgsProcessingParameterString(name, title, multiLine=lines, optional=True))

        day = QgsProcessingParameterDateTime.Type.Date
        text("ANALYSIS", tr("Cause analysis (to write on)"))
        text("NAME", tr("Name"))
        text("PLACE", tr("Place"))
        self.add(QgsProcessingParameterPoint("POINT", tr("Point"), optional=True))
        self.add_area(tr("Area"))
        text("PROBLEM", tr("The problem (no individuals)"), lines=True)
        text("CAUSES", tr("Causes (JSON)"), lines=True)
        text("MEASURES", tr("Measures (JSON)"), lines=True)
        text("EXPECTED", tr("Expected effect"), lines=True)
        self.add(QgsProcessingParameterDateTime("FOLLOW_UP", tr("Follow up"), day, optional=True))
        text("STATE", tr("State"))
        text("OUTCOME", tr("What became of it"), lines=True)
        metres = QgsProcessingParameterNumber.Type.Double
        self.add(QgsProcessingParameterNumber("EVIDENCE_M", tr("Link what lies within (m)"), metres, 0, minValue=0))
        text("UNLINK", tr("Links to take away (keys)"))
        self.add(
            QgsProcessingParameterBoolean("MAKE_TASKS", tr("Make a task of each measure; of presence an effort"), False)
        )
        self.add_text("ANALYSIS_KEY", tr("Cause analysis"))
        self.add_number("EVIDENCE", tr("What it rests on"))
        self.add_number("TASKS", tr("Tasks"))
        self.add_number("EFFORTS", tr("Presence efforts"))
        self.add_text("WORDS", tr("Whether it helped"))

    def changed_row(self, store: Store, values: Values) -> tuple[str, str] | None:
        return ("cause_analysis", self._known(store, values)) if values.given("ANALYSIS") else None

    def operate(
        self, store: Store, values: Values, context: QgsProcessingContext, feedback: ProcessingFeedback
    ) -> Answer:
        from ...operations.analyses.evidence import add_nearby, remove_evidence
        from ...operations.analyses.record import write_analysis
        from ...operations.analyses.typed_json import causes_of, measures_of

        causes = causes_of(values.json("CAUSES"))
        measures, wanted = measures_of(values.json("MEASURES"))
        with store.transaction():
            is_new = not values.given("ANALYSIS")
            key = self._begun(store, values) if is_new else self._known(store, values)
            written = _written(values, is_new=is_new)
            told = write_analysis(store, key, _with(written, causes, measures))
            if values.number("EVIDENCE_M") > 0:
                add_nearby(store, key, values.number("EVIDENCE_M"))
            if values.parts("UNLINK"):
                remove_evidence(store, _own_links(store, key, values.parts("UNLINK")))
            every = values.flag("MAKE_TASKS")
            for measure, task in zip(told.measures, wanted or [False] * len(told.measures)):
                if (every or task) and not _is_made(store, measure):
                    _make(store, measure.uuid)
        return _answer(store, key)

    def _begun(self, store: Store, values: Values) -> str:
        from ...operations.analyses.record import NewAnalysis, add_analysis
        from ...operations.areas import keep_area
        from ...operations.named_rows import key_of

        place = key_of(store, "place", values.text("PLACE")) if values.given("PLACE") else None
        point = values.point("POINT", store.crs)
        if place and point:
            raise ParameterError(tr("Give PLACE or POINT, not both."))
        area = keep_area(store, values.area(store)).uuid if values.given(AREA) else None
        new = NewAnalysis(values.text("NAME"), values.text("PROBLEM"), place, point, area, values.text("EXPECTED"))
        return add_analysis(store, new)

    def _known(self, store: Store, values: Values) -> str:
        from ...operations.named_rows import key_of

        for name in ("PLACE", "POINT", AREA):
            if values.given(name):
                raise ParameterError(
                    tr("{name} says where a new analysis is; leave it out to write on one.").format(name=name)
                )
        return key_of(store, "analysis", values.text("ANALYSIS"))


def _written(values: Values, *, is_new: bool) -> Written:
    from ...operations.analyses.record import Written

    given = {name.lower(): values.text(name) for name in _TEXTS if values.given(name)}
    if is_new:  # what it began with is written
        given = {"outcome": given["outcome"]} if "outcome" in given else {}
    state = None
    if values.given("STATE"):
        known = {one.value: one for one in AnalysisState}
        state = known.get(values.text("STATE").lower())
        if state is None:
            raise ParameterError(
                tr("“{state}” is no state of an analysis; choose one of: {known}.").format(
                    state=values.text("STATE"), known=", ".join(known)
                )
            )
    return Written(**given, state=state, follow_up=values.date("FOLLOW_UP"))


def _with(written: Written, causes: Any, measures: Any) -> Written:
    from dataclasses import replace

    return replace(written, causes=causes, measures=measures)


def _own_links(store: Store, analysis: str, keys: list[str]) -> list[str]:
    """Return keys of links, checked to be the analysis's own. Raises ParameterError."""
    known = {row["uuid"] for row in store.rows("analysis_link", {"analysis": analysis}, columns=("uuid",))}
    for key in keys:
        if key not in known:
            raise ParameterError(tr("The analysis has no link {key}.").format(key=key))
    return keys


def _is_made(store: Store, measure: PlannedMeasure) -> bool:
    from ...operations.analyses.tasks import is_made

    return is_made(store, measure)


def _make(store: Store, measure: str) -> None:
    from ...operations.analyses.tasks import make_of_measure

    make_of_measure(store, measure)


def _answer(store: Store, key: str) -> Answer:
    from ...operations.analyses.receipt import analysis_receipt

    receipt = analysis_receipt(store, key)
    tasks = sum(one["task"] is not None for one in receipt["measures"])
    efforts = sum(one["effort"] is not None for one in receipt["measures"])
    outputs = {"ANALYSIS_KEY": key, "EVIDENCE": len(receipt["evidence"]), "TASKS": tasks, "EFFORTS": efforts}
    outputs["WORDS"] = " ".join(receipt["followed"]["words"])
    return Answer(outputs, receipt)
