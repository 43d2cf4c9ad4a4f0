"""What a receipt tells of a cause analysis: keys, counts and states, never a text that waits for its review."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Any, Mapping

from ...model.wording.analysis_words import needed_text
from ...model.wording.follow_up_words import follow_up_lines
from .evidence import evidence_of
from .followed import follow_up_of
from .record import whole
from .tasks import efforts_of_measures, tasks_of_measures

if TYPE_CHECKING:
    from ...model.est.analyses import PlannedMeasure
    from ...model.task import Task
    from ...model.tasks.effort import Effort
    from ...store import Store


def analysis_receipt(store: Store, analysis: str) -> dict[str, Any]:
    """Return the receipt of an analysis (key)."""
    told = whole(store, analysis)
    one, tasks = told.analysis, tasks_of_measures(store, told.measures)
    efforts, followed = efforts_of_measures(store, told.measures), follow_up_of(store, told)
    return {
        "analysis": one.uuid,
        "name": one.name,
        "state": one.state,
        "area": one.area,
        "place": one.place,
        "point": [one.geometry.x, one.geometry.y] if one.geometry is not None else None,
        "review": one.review,
        "before_count": one.before_count,
        "needed": one.needed,
        "untold_months": list(told.untold),
        "needed_words": needed_text(told, store.reader()),
        "follow_up": one.follow_up,
        "days_late": one.days_late(store.today),
        "causes": [{"key": cause.uuid, "review": cause.review} for cause in told.causes],
        "measures": [
            {
                "key": measure.uuid,
                "measure": measure.measure or None,
                "owner": measure.owner or None,
                "due": measure.due,
                "cause": told.cause_number(measure),
                "task": measure.task if measure.task in tasks else None,
                "effort": measure.effort if measure.effort in efforts else None,
                "state": _state(measure, tasks, efforts),
                "review": measure.review,
            }
            for measure in told.measures
        ],
        "followed": {
            "code": followed.code.value,
            "first": followed.first,
            "last": followed.last,
            "after": followed.after,
            "effects": [asdict(effect) for effect in followed.effects],
            "words": follow_up_lines(one, followed, store.reader()),
        },
        "evidence": [
            {"link": piece.link, "table": piece.table.value, "row": piece.row, "gone": piece.is_gone}
            for piece in evidence_of(store, analysis)
        ],
    }


def _state(measure: PlannedMeasure, tasks: Mapping[str, Task], efforts: Mapping[str, Effort]) -> str | None:
    """Return how far what was made of a measure has come, None where nothing was."""
    effort, task = efforts.get(measure.effort or ""), tasks.get(measure.task or "")
    return effort.state if effort is not None else task.state if task is not None else None
