"""What became of it: overdue tasks, the six-month check, the repeat walk, before and after, and the answer to residents."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from ..model import defaults
from ..model.codes import CLOSED_TASK_STATES, TaskState
from ..model.field.held import HeldBy, HeldState
from ..model.field.old_finding import SeenBy
from ..model.finding import Finding
from ..model.task import Task
from ..model.tasks.choice import OPEN_STATES
from ..store.tasks.links import tasks_of, walks_of
from .areas.shown import of_area
from .field.old_findings import seen_by
from .walks.find_walk import find_walk
from .walks.held import WalkHeld, held_walks

if TYPE_CHECKING:
    from ..store import Store


_ANSWERED = CLOSED_TASK_STATES - {TaskState.DUPLICATE}


@dataclass(frozen=True)
class WalkCheck:
    """The state of a walk's promises: tasks by state and the day the half-year check falls due.

    `walked` is the day it was held or was to be, `state` whether it was (code of HeldState), `shown` by what that is known.
    """

    walk: str
    name: str
    walked: date | None
    state: HeldState
    check_due: date | None
    due_now: bool
    findings: int
    tasks: int
    open: int
    done: int
    declined: int
    without_feedback: int
    shown: tuple[HeldBy, ...] = ()

    @property
    def held(self) -> bool:
        """Whether it was held for certain."""
        return self.state is HeldState.HELD


def overdue(store: Store, today: date | None = None, area: str | None = None) -> list[Task]:
    """Return the open tasks of an area (key) or of all whose day has passed, the oldest first."""
    rows = store.rows("task", {"state": list(OPEN_STATES)}, columns=Task.columns(), order_by=("due",))
    today = today or store.today
    return [task for task in of_area(store, area, map(Task.from_row, rows)) if task.days_late(today)]


def walk_checks(store: Store, today: date | None = None, area: str | None = None) -> list[WalkCheck]:
    """Return the half-year check of the walks of an area (key) or of every walk, those due now on top, then as they fall due."""
    today = today or store.today
    tasks = [Task.from_row(row) for row in store.rows("task", columns=("uuid", "walk", "state", "feedback"))]
    on: dict[str, list[Task]] = {}
    walks = walks_of(store, tasks)
    for task in tasks:
        for key in walks[task.uuid]:
            on.setdefault(key, []).append(task)
    findings = Counter(store.counts("finding", "walk"))
    held = held_walks(store, today)
    checks = [
        _check(walk["uuid"], walk["name"], held[walk["uuid"]], on.get(walk["uuid"], []), findings, today)
        for walk in store.rows("walk", {"area": area} if area else None, columns=("uuid", "name"))
    ]
    return sorted(
        checks,
        key=lambda check: (not check.due_now, check.check_due is None, check.check_due or today, check.name),
    )


def _check(walk: str, name: str, held: WalkHeld, tasks: list[Task], findings: Counter[str], today: date) -> WalkCheck:
    states, walked = Counter(task.state for task in tasks), held.day
    due = walked + timedelta(days=defaults.CHECK_AFTER_DAYS) if walked else None
    still_open = sum(states[state] for state in OPEN_STATES)
    return WalkCheck(
        walk=walk,
        name=name,
        walked=walked,
        state=held.state,
        check_due=due,
        due_now=bool(due and due <= today and still_open),
        findings=findings[walk],
        tasks=len(tasks),
        open=still_open,
        done=states["done"] + states["verified"],
        declined=states["declined"],
        without_feedback=sum(1 for task in tasks if task.state in _ANSWERED and not task.feedback),
        shown=held.shown,
    )


@dataclass(frozen=True)
class Followed:
    """A finding of an earlier walk, the tasks made of it, and what a group that came by again answered of it."""

    finding: Finding
    tasks: tuple[Task, ...]
    seen: SeenBy | None = None

    @property
    def states(self) -> tuple[str, ...]:
        """The states of its tasks."""
        return tuple(task.state for task in self.tasks)

    @property
    def uuid(self) -> str:
        """The finding's key."""
        return self.finding.uuid

    @property
    def geometry(self) -> Any:
        """Where it was found."""
        return self.finding.geometry


def last_findings(store: Store, walk: str) -> list[Followed]:
    """Return last time's findings with their tasks, to tick off on a repeat walk."""
    key = find_walk(store, walk).uuid
    found = [Finding.from_row(one) for one in store.rows("finding", {"walk": key}, order_by=("created",))]
    keys = [finding.uuid for finding in found]
    made_of, seen = tasks_of(store, keys, columns=("state", "due", "row_version")), seen_by(store, keys)
    return [Followed(one, tuple(made_of.get(one.uuid, ())), seen.get(one.uuid)) for one in found]
