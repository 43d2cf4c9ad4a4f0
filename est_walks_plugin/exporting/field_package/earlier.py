"""Earlier findings that the group looks at again: those of the walk that is repeated, and those at the places of its stops."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Sequence

from ...model.codes import TaskState
from ...model.finding import Finding
from ...model.stored_walk import StoredStop, StoredWalk
from ...model.task import Task

if TYPE_CHECKING:
    from ...printing.words import Words
    from ...store import Store

NEAR_M = 75.0
"""So near a stop what was found belongs to what the group sees there."""
_SETTLED = frozenset({TaskState.VERIFIED, TaskState.DUPLICATE})


@dataclass(frozen=True)
class EarlierFinding:
    """A finding of before, its tasks' states, the stop it is seen from now, and what this walk saw already."""

    finding: Finding
    states: tuple[str, ...]
    stop: str | None
    at: Any
    seen: str = ""
    note: str = ""

    def values(self, words: Words, text: str) -> dict[str, Any]:
        """Return its columns, `text` as it may be shown."""
        tr = words.tr
        states = list(dict.fromkeys(words.code("TaskState", state) for state in self.states))
        return {
            "seen": self.seen,
            "note": self.note,
            "text": text,
            "category": words.category(self.finding.category),
            "state": ", ".join(states) or tr("No task yet"),
            "stop_uuid": self.stop,
        }


def earlier_findings(store: Store, walk: StoredWalk, stops: Sequence[StoredStop]) -> list[EarlierFinding]:
    """Return what is to be looked at again on a walk, in the order of its stops; what is verified needs no look."""
    places = [stop.place for stop in stops if stop.place]
    rows = store.rows("finding", {"walk": walk.repeats}) if walk.repeats else []
    rows += store.rows("finding", {"place": places}) if places else []
    this_evening = {walk.uuid, *_groups(store, walk)}
    found = {row["uuid"]: Finding.from_row(row) for row in rows if row["walk"] not in this_evening}
    asked = [finding for finding in found.values() if not finding.positive]
    states = _states(store, [finding.uuid for finding in asked])
    seen = {row["finding"]: row for row in store.rows("seen_again", {"walk": walk.uuid})}
    order = {stop.uuid: stop.seq for stop in stops}
    told = []
    for finding in asked:
        made = states.get(finding.uuid, ())
        if made and all(state in _SETTLED for state in made):
            continue
        stop = _stop_of(finding, stops)
        was = seen.get(finding.uuid, {})
        at = finding.geometry if finding.geometry is not None else stop.geometry if stop else None
        key = stop.uuid if stop else None
        told.append(EarlierFinding(finding, made, key, at, was.get("seen") or "", was.get("note") or ""))
    return sorted(told, key=lambda one: (order.get(one.stop or "", len(order) + 1), one.finding.uuid))


def _groups(store: Store, walk: StoredWalk) -> list[str]:
    if not walk.series:
        return []
    return [str(row["uuid"]) for row in store.rows("walk", {"series": walk.series}, columns=("uuid",))]


def _states(store: Store, findings: list[str]) -> dict[str, tuple[str, ...]]:
    made: dict[str, tuple[str, ...]] = {}
    rows = store.rows("task", {"finding": findings}, columns=("uuid", "finding", "state")) if findings else []
    for row in rows:
        made[row["finding"]] = (*made.get(row["finding"], ()), Task.from_row(row).state)
    return made


def _stop_of(finding: Finding, stops: Sequence[StoredStop]) -> StoredStop | None:
    """Return the stop at the finding's place, else the nearest within NEAR_M."""
    same = next((stop for stop in stops if finding.place and stop.place == finding.place), None)
    if same is not None or finding.geometry is None:
        return same
    lying = [stop for stop in stops if stop.geometry is not None]
    near = min(lying, key=lambda stop: float(stop.geometry.distance(finding.geometry)), default=None)
    return near if near is not None and near.geometry.distance(finding.geometry) <= NEAR_M else None
