"""The history of tasks: one row of table task_event for every change."""

from __future__ import annotations

from datetime import datetime, timezone
from typing import TYPE_CHECKING, Any

from ...model.codes import TaskState
from ...model.task import TaskEvent

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ...store import Store


def now() -> datetime:
    """Return this second, in UTC."""
    return datetime.now(timezone.utc).replace(microsecond=0)


def made(tasks: Iterable[str], role: str, at: datetime | None = None) -> list[TaskEvent]:
    """Return the first event of each task, made now or `at`."""
    return [event(task, at or now(), role, "state", None, TaskState.NEW) for task in tasks]


def event(task: str, at: datetime, role: str, name: str, old: Any, new: Any, note: str = "") -> TaskEvent:
    """Return a change of the column `name`; values are kept as text."""
    return TaskEvent("", task, at, name, role, None if not old else str(old), None if new is None else str(new), note)


def keep(store: Store, events: Iterable[TaskEvent]) -> None:
    """Store events."""
    store.insert("task_event", [one.to_row() for one in events])
