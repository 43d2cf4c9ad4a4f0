"""What a receipt tells of a cause analysis: keys, counts and states, never a text that waits for its review."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .evidence import evidence_of
from .record import whole
from .tasks import tasks_of_measures

if TYPE_CHECKING:
    from ...store import Store


def analysis_receipt(store: Store, analysis: str) -> dict[str, Any]:
    """Return the receipt of an analysis (key)."""
    told = whole(store, analysis)
    one, tasks = told.analysis, tasks_of_measures(store, told.measures)
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
                "state": tasks[measure.task].state if measure.task in tasks else None,
                "review": measure.review,
            }
            for measure in told.measures
        ],
        "evidence": [
            {"link": piece.link, "table": piece.table.value, "row": piece.row, "gone": piece.is_gone}
            for piece in evidence_of(store, analysis)
        ],
    }
