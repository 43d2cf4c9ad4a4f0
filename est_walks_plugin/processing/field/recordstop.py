"""recordstop: keep what a group said of a whole stop."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import QgsProcessingParameterNumber, QgsProcessingParameterString

from ...i18n import tr
from ..algorithm import Answer, EstWalksAlgorithm, ProcessingFeedback, Values

if TYPE_CHECKING:
    from qgis.core import QgsProcessingContext

    from ...store import Store

_WHOLE = QgsProcessingParameterNumber.Type.Integer
_TAKEN_AWAY = -1
_NO_NOTE = "-"


class RecordStop(EstWalksAlgorithm):
    """Records the scores by day and in the dark, and the note, of a stop. What is not given stays as it is."""

    ID = "recordstop"
    GROUP = "tasks"
    CHANGES_A_ROW = True

    def title(self) -> str:
        return tr("Record stop")

    def define(self) -> None:
        self.add(QgsProcessingParameterString("WALK", tr("Walk")))
        self.add(QgsProcessingParameterNumber("STOP", tr("Stop number"), _WHOLE))
        self.add(QgsProcessingParameterNumber("SCORE_DAY", tr("Score by day 0-3"), _WHOLE, optional=True))
        self.add(QgsProcessingParameterNumber("SCORE_DARK", tr("Score in the dark 0-3"), _WHOLE, optional=True))
        self.add(QgsProcessingParameterString("NOTE", tr("Note"), multiLine=True, optional=True))
        self.add_text("STOP", tr("Stop"))
        self.add_number("VERSION", tr("Version"))

    def changed_row(self, store: Store, values: Values) -> tuple[str, str] | None:
        from ...operations.walks.find_walk import find_stop, find_walk

        walk = find_walk(store, values.text("WALK"))
        return "stop", find_stop(store, walk.uuid, values.integer("STOP")).uuid

    def operate(
        self, store: Store, values: Values, context: QgsProcessingContext, feedback: ProcessingFeedback
    ) -> Answer:
        from ...operations.field.record_stop import TypedStop, record_stop, said_of
        from ...operations.walks.find_walk import find_stop, find_walk

        walk = find_walk(store, values.text("WALK"))
        stop = find_stop(store, walk.uuid, values.integer("STOP"))
        kept = said_of(stop)
        note = values.text("NOTE") or kept.note
        typed = TypedStop(
            _score(values.integer_or_none("SCORE_DAY"), kept.score_day),
            _score(values.integer_or_none("SCORE_DARK"), kept.score_dark),
            "" if note == _NO_NOTE else note,
        )
        version = record_stop(store, stop, typed)
        said = said_of(find_stop(store, walk.uuid, stop.seq))
        receipt = {"stop": stop.uuid, "score_day": said.score_day, "score_dark": said.score_dark, "note": said.note}
        return Answer({"STOP": stop.uuid, "VERSION": version}, {**receipt, "version": version})


def _score(given: int | None, kept: int | None) -> int | None:
    return kept if given is None else None if given == _TAKEN_AWAY else given
