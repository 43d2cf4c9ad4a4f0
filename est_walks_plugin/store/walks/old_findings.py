"""Earlier findings of a walk that its group looks at again: *Klart? Ja, nej, vet ej*, in phones, on paper and in the window."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

from ...model.codes import Review, TaskState
from ...model.defaults import NEAR_STOP_M
from ...model.field.old_finding import OldFinding
from ...model.finding import Finding
from ...model.stored_walk import StoredStop
from ..tasks.links import tasks_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ...model.stored_walk import StoredWalk
    from ..schema import Row
    from ..store import Store


def old_findings(store: Store, walk: StoredWalk) -> list[OldFinding]:
    """Return what a walk looks at again: findings of the walk it repeats, and of any earlier one at its places.

    What is good, or whose tasks are all verified as mended, is not asked about. In the order they were found.
    """
    stops = [StoredStop.from_row(row) for row in store.rows("stop", {"walk": walk.uuid}, order_by=("seq",))]
    found = {one.uuid: one for one in _earlier(store, walk, stops)}
    tasks = tasks_of(store, list(found), columns=("state",))
    told = {finding: _state_of([task.state for task in made]) for finding, made in tasks.items()}
    seen = {row["finding"]: answered(row) for row in store.rows("seen_again", {"walk": walk.uuid})}
    return [
        OldFinding(one, _stop_of(one, stops), state=told.get(one.uuid, ""), **seen.get(one.uuid, {}))
        for one in found.values()
        if told.get(one.uuid) != TaskState.VERIFIED
    ]


def answered(row: Row) -> dict[str, Any]:
    """Return what a row of table seen_again says of an earlier finding, as `OldFinding` has it."""
    return {
        "seen": row["seen"] or "",
        "note": row["note"] or "",
        "review": row["review"] or Review.CLEAR.value,
        "answer": row["uuid"],
        "row_version": row["row_version"],
    }


def _state_of(tasks: Sequence[str]) -> str:
    """Return the state that tells of a finding's tasks: of the last that is not verified; another one stands for a duplicate."""
    standing = [state for state in tasks if state != TaskState.DUPLICATE] or list(tasks)
    return next((state for state in reversed(standing) if state != TaskState.VERIFIED), standing[-1])


def _earlier(store: Store, walk: StoredWalk, stops: Sequence[StoredStop]) -> list[Finding]:
    places = list(dict.fromkeys(stop.place for stop in stops if stop.place))
    wanted: list[dict[str, Any]] = [{"place": places, "positive": (False, None)}] if places else []
    if walk.repeats:
        wanted.append({"walk": walk.repeats, "positive": (False, None)})
    rows = {row["uuid"]: row for where in wanted for row in store.rows("finding", where, order_by=("created",))}
    ours = {walk.uuid}
    if walk.series:
        ours |= {row["uuid"] for row in store.rows("walk", {"series": walk.series}, columns=("uuid",))}
    found = [Finding.from_row(row) for row in rows.values() if row["walk"] not in ours]
    return sorted(
        (one for one in found if one.found_at is None or one.found_at < walk.ends or one.walk == walk.repeats),
        key=lambda one: (one.found_at is not None, one.found_at or walk.starts, one.uuid),
    )


def _stop_of(finding: Finding, stops: Sequence[StoredStop]) -> str | None:
    """Return the stop at a finding's place, else the nearest within sight of the group."""
    at_place = next((stop.uuid for stop in stops if finding.place and stop.place == finding.place), None)
    if at_place is not None or finding.geometry is None:
        return at_place
    lying = [(stop.geometry.distance(finding.geometry), stop.uuid) for stop in stops if stop.geometry is not None]
    metres, nearest = min(lying, default=(math.inf, None))
    return nearest if metres <= NEAR_STOP_M else None
