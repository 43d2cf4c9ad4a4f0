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
    return TaskEvent("", task, at, name, role, _text(old), _text(new), note)


def _text(value: Any) -> str | None:
    """Return a value as it is kept: None for nothing, whole kronor without a decimal."""
    if value is None or value == "":
        return None
    return f"{value:.0f}" if isinstance(value, float) and value.is_integer() else str(value)


def keep(store: Store, events: Iterable[TaskEvent]) -> None:
    """Store events."""
    store.insert("task_event", [one.to_row() for one in events])
