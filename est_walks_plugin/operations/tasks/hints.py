"""Tasks that may be the same thing as another task or an open case: hinted, never merged silently."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ...i18n import tr
from ...model.defaults import HINT_DISTANCE_M
from ...model.task import Task

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ...store import Store


@dataclass(frozen=True)
class DuplicateHint:
    """An open task or case (`table` observation) near a task that may be the same thing."""

    task: str
    other: str
    table: str
    distance_m: float
    why: str

    def to_dict(self) -> dict[str, Any]:
        """Return it for a receipt."""
        return {
            "task": self.task,
            "other": self.other,
            "table": self.table,
            "distance_m": round(self.distance_m, 1),
            "why": self.why,
        }


def duplicate_hints(store: Store, tasks: Sequence[str], distance_m: float = HINT_DISTANCE_M) -> list[DuplicateHint]:
    """Return open tasks and open cases of the same category, or on the same lamp, within metres of the tasks given."""
    wanted = set(tasks)
    placed = [Task.from_row(row) for row in store.rows("task") if row["geometry"] is not None]
    hints: list[DuplicateHint] = []
    for task in placed:
        if task.uuid in wanted:
            told = {other.uuid for other in placed if other.uuid in wanted and other.uuid < task.uuid}
            others = [other for other in placed if other.uuid != task.uuid and other.uuid not in told]
            hints += [hint for other in others if (hint := _task_hint(task, other, distance_m)) is not None]
            hints += _case_hints(store, task, distance_m)
    return sorted(hints, key=lambda hint: hint.distance_m)


def _task_hint(task: Task, other: Task, distance_m: float) -> DuplicateHint | None:
    if other.is_closed:
        return None
    gap = task.geometry.distance(other.geometry)
    if task.lamp is not None and task.lamp == other.lamp:
        return DuplicateHint(task.uuid, other.uuid, "task", gap, tr("same lamp"))
    if gap <= distance_m and task.category == other.category:
        why = tr("same category, {metres:.0f} m away").format(metres=gap)
        return DuplicateHint(task.uuid, other.uuid, "task", gap, why)
    return None


def _case_hints(store: Store, task: Task, distance_m: float) -> list[DuplicateHint]:
    here = task.geometry
    box = (here.x - distance_m, here.y - distance_m, here.x + distance_m, here.y + distance_m)
    condition = {"kind": "case", "category": task.category, "status": "open"}
    hints = []
    for case in store.rows("observation", condition, bbox=box, columns=("uuid", "geometry")):
        gap = here.distance(case["geometry"])
        if gap <= distance_m:
            why = tr("open case, {metres:.0f} m away").format(metres=gap)
            hints.append(DuplicateHint(task.uuid, case["uuid"], "observation", gap, why))
    return hints
