"""How decisions stand: as the group said, else as the task, the presence effort or the cause analysis made of each does."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any, Iterable

from ...model.codes import AnalysisState, DecisionKind, DecisionState, EffortState, TaskState
from ...model.est.analyses import Analysis
from ...model.est.meetings import Decision, Standing
from ...model.task import Task

if TYPE_CHECKING:
    from ...store import Store
    from ...store.schema import Row

_OF_TASK = {
    TaskState.DONE.value: DecisionState.DONE,
    TaskState.VERIFIED.value: DecisionState.DONE,
    TaskState.DECLINED.value: DecisionState.DROPPED,
    TaskState.DUPLICATE.value: DecisionState.DROPPED,
}
_OF_EFFORT = {EffortState.DONE.value: DecisionState.DONE, EffortState.CANCELLED.value: DecisionState.DROPPED}


def standings(store: Store, decisions: Iterable[Decision], today: date | None = None) -> list[Standing]:
    """Return how decisions stand today, in their order."""
    found, today = list(decisions), today or store.today
    tasks = {row["uuid"]: Task.from_row(row) for row in _made(store, "task", [one.task for one in found])}
    efforts = {
        row["uuid"]: row["state"] or "" for row in _made(store, "presence_effort", [one.effort for one in found])
    }
    analyses = {
        row["uuid"]: Analysis.from_row(row) for row in _made(store, "cause_analysis", [one.analysis for one in found])
    }
    told = []
    for one in found:
        task, analysis = tasks.get(one.task or ""), analyses.get(one.analysis or "")
        effort = efforts.get(one.effort or "", "")
        state = _state(one, task, effort, analysis)
        due = task.due if task is not None else one.due
        late = max(0, (today - due).days) if due and state is DecisionState.OPEN else 0
        made = {DecisionKind.TASK: task, DecisionKind.EFFORT: effort, DecisionKind.ANALYSIS: analysis}
        gone = not made.get(DecisionKind(one.kind), True)
        told.append(Standing(one, state, due, late, task, effort, analysis, gone))
    return told


def _made(store: Store, table: str, keys: Iterable[str | None]) -> list[Row]:
    known = sorted({key for key in keys if key})
    return store.rows(table, {"uuid": known}) if known else []


def _state(one: Decision, task: Task | None, effort: str, analysis: Analysis | None) -> DecisionState:
    said = DecisionState(one.state) if one.state in {str(state) for state in DecisionState} else DecisionState.OPEN
    if said is not DecisionState.OPEN:
        return said
    if task is not None:
        return _OF_TASK.get(task.state, DecisionState.OPEN)
    if effort:
        return _OF_EFFORT.get(effort, DecisionState.OPEN)
    if analysis is not None and analysis.state != AnalysisState.OPEN:
        return DecisionState.DONE
    return DecisionState.OPEN


def open_decisions(store: Store, area: str | None, before: date, today: date | None = None) -> list[Standing]:
    """Return what earlier meetings decided that is still open, the oldest first; of an area (key), or of all.

    `before` is the first day of the period looked at: a meeting of that period is none of the earlier ones.
    """
    rows = store.rows("est_meeting", columns=("uuid", "period_from"))
    earlier = [row["uuid"] for row in rows if row["period_from"] is None or row["period_from"] < before]
    where: dict[str, Any] = {"meeting": earlier, "state": [DecisionState.OPEN.value, None]}
    if area:
        where["area"] = [area, None]
    kept = store.rows("est_decision", where, order_by=("created",)) if earlier else []
    return [one for one in standings(store, map(Decision.from_row, kept), today) if one.is_open]
