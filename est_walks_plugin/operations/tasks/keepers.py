"""The owner proposed for a task, with the reason: whom the group named on the walk, else who keeps the way beside it.

What the planner chose is never changed."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING, Any

from ...i18n import language, tr
from ...model.codes import RoadKeeper
from ...model.task import Task, TaskEvent
from . import events

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ...store import Store

BESIDE_M = 20.0
"""A task is beside a way that is no farther off: half a street, and what a telephone's position is out by."""
#: Who keeps a way -> the owner of the catalogue who is asked.
OWNERS = {
    RoadKeeper.STATE.value: "region",
    RoadKeeper.MUNICIPAL.value: "street",
    RoadKeeper.PRIVATE.value: "road_association",
}
#: Owners that care for ways; the tasks of others - parks, police, a housing company - stay theirs.
OF_WAYS = frozenset({"", "street", "lighting", "region", "road_association"})
#: Owners within the municipality, among whom the catalogue chooses by the measure.
OF_THE_MUNICIPALITY = frozenset({"street", "lighting"})
_NVDB = "NVDB"


@dataclass(frozen=True)
class OwnerHint:
    """The owner (code) that a task was given because the group named it or of who keeps the way beside it, and why in words.

    `keeper` is a code of RoadKeeper, empty where the group named the owner.
    """

    owner: str
    keeper: str
    why: str

    def to_dict(self) -> dict[str, Any]:
        """Return it for a receipt."""
        return {"owner": self.owner, "keeper": self.keeper, "why": self.why}


def with_proposals(
    store: Store, tasks: Sequence[Task], proposed: Sequence[str]
) -> tuple[list[Task], list[OwnerHint | None]]:
    """Return tasks with the owner (code) proposed for each on the walk; without one, as `with_keepers`."""
    used = {one.code for one in store.catalogue.owners if one.active}
    why = tr("proposed on the walk")
    made, hints = with_keepers(store, tasks)
    for at, (task, owner) in enumerate(zip(tasks, proposed)):
        if owner in used:
            made[at], hints[at] = replace(task, owner=owner), OwnerHint(owner, "", why)
    return made, hints


def with_keepers(store: Store, tasks: Sequence[Task]) -> tuple[list[Task], list[OwnerHint | None]]:
    """Return tasks with the owner that the keeper of the way beside them asks for, and the hint behind it, if any.

    The nearest way with a known keeper within 20 m tells. Another owner than those that care for ways stays.
    """
    hints = [_hint(store, task) for task in tasks]
    return [replace(task, owner=hint.owner) if hint else task for task, hint in zip(tasks, hints)], hints


def told(tasks: Sequence[str], hints: Sequence[OwnerHint | None], at: datetime, role: str) -> list[TaskEvent]:
    """Return the events that keep in the history why tasks (keys) have their owner."""
    return [
        events.event(task, at, role, "owner", None, hint.owner, hint.why)
        for task, hint in zip(tasks, hints)
        if hint is not None
    ]


def owner_hints(tasks: Sequence[str], keepers: Sequence[OwnerHint | None]) -> list[dict[str, Any]]:
    """Return for a receipt the tasks (keys) whose owner follows from the keeper of the way, and why."""
    return [{"task": task, **hint.to_dict()} for task, hint in zip(tasks, keepers) if hint is not None]


def _hint(store: Store, task: Task) -> OwnerHint | None:
    if task.geometry is None or task.owner not in OF_WAYS:
        return None
    x, y = task.geometry.x, task.geometry.y
    box = (x - BESIDE_M, y - BESIDE_M, x + BESIDE_M, y + BESIDE_M)
    rows = store.rows("path", {"keeper": tuple(OWNERS)}, columns=("keeper", "source", "geometry"), bbox=box)
    near = [(row["geometry"].distance(task.geometry), row["keeper"], row["source"]) for row in rows if row["geometry"]]
    beside = sorted((one for one in near if one[0] <= BESIDE_M), key=lambda one: one[:2])
    if not beside:
        return None
    _metres, keeper, source = beside[0]
    owner = OWNERS[keeper]
    if keeper == RoadKeeper.MUNICIPAL and task.owner in OF_THE_MUNICIPALITY:
        owner = task.owner
    used = {one.code for one in store.catalogue.owners if one.active}
    if owner not in used:
        return None
    word = store.reader(language()).code("RoadKeeper", keeper).lower()
    why = tr("{source}: road keeper {keeper}").format(source=_source_name(store, source), keeper=word)
    return OwnerHint(owner, keeper, why)


def _source_name(store: Store, source: str | None) -> str:
    rows = store.rows("source", {"uuid": source}, limit=1, columns=("name", "system", "file_name")) if source else []
    names = [str(rows[0][name] or "") for name in ("name", "system", "file_name")] if rows else []
    if not names or any(_NVDB.lower() in name.lower() for name in names):
        return _NVDB
    return names[0] or _NVDB
