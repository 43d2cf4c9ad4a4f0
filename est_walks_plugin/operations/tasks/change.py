"""Each task on to the day residents are told what was done: every change is checked, kept and can be looked up."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from ...i18n import tr
from ...model.codes import TaskState
from ...model.errors import NotFoundError, ParameterError
from ...model.task import Task, TaskEvent
from ...privacy import screen
from ...store.recorder import RowState
from ...store.tasks.links import cases_of
from . import events
from .both_changed import is_read, left_of
from .checked import Checker, TaskChange

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ...store import Store

HISTORY_FIELDS = (
    *("state", "reason", "owner", "due", "measure", "lane", "feedback"),
    *("cost", "contact", "work_order", "lamp"),
)


def update_task(
    store: Store,
    task: str,
    *,
    state: str | None = None,
    reason: str | None = None,
    note: str = "",
    role: str = "",
    owner: str | None = None,
    due: date | None = None,
    measure: str | None = None,
    lane: str | None = None,
    feedback_text: str | None = None,
    duplicate_of: str | None = None,
    expected_version: int | None = None,
    at: datetime | None = None,
    **more: Any,
) -> int:
    """Change a task, keep every change in its history and return its new version.

    Declining needs a reason that can be published, a duplicate the task it doubles, verifying a task that is done. `more`
    are further fields of `TaskChange`. `at` is when it happened (aware), unless now. Raises ParameterError, NotFoundError,
    ConflictError; then nothing is changed.
    """
    change = TaskChange(
        *(state, reason, note, role, owner, due, measure, lane, feedback_text, duplicate_of),
        **more,
    )
    with store.transaction():  # what is told of it as it was is how it is
        return _apply(store, task, Checker.of(store, change, [task]), expected_version, at)


def change_each(store: Store, tasks: Sequence[str], change: TaskChange) -> dict[str, int]:
    """Change tasks (keys) alike, all or none; return key -> new version. Raises as `update_task`."""
    if not tasks:
        raise ParameterError(tr("Say which tasks are changed: give their keys."))
    with store.transaction():
        checker = Checker.of(store, change, tasks)
        return {task: _apply(store, task, checker, None) for task in dict.fromkeys(tasks)}


def change_tasks(store: Store, tasks: Sequence[Task], change: TaskChange) -> int:
    """Change tasks alike as the planner saw them, all or none; return how many.

    Raises as `update_task`, ConflictError when somebody else changed one since it was read; within `together.merging`
    both sides' values survive instead.
    """
    with store.transaction():
        checker = Checker.of(store, change, [task.uuid for task in tasks])
        for task in tasks:
            _apply(store, task.uuid, checker, task.row_version)
    return len(tasks)


def history(store: Store, task: str) -> list[TaskEvent]:
    """Return the changes of a task, oldest first."""
    return [TaskEvent.from_row(row) for row in store.rows("task_event", {"task": task}, order_by=("at", "created"))]


def _apply(store: Store, uuid: str, checker: Checker, expected_version: int | None, at: datetime | None = None) -> int:
    row = store.held("task", uuid) if is_read(store, uuid) else store.get("task", uuid)
    old, checker = Task.from_row(row), left_of(store, RowState(row), checker)
    change = checker.change
    if checker.stays and change.is_empty:
        return old.row_version
    values = checker.values(old)
    at = at or events.now()
    if values.get("state") == TaskState.DONE:
        values["done_at"] = at
    if values.get("state") == TaskState.VERIFIED:
        values["verified_at"] = at
    note, role = screen(change.note or "")[0], screen(change.role)[0]
    told = [
        events.event(uuid, at, role, name, *_told(store, name, getattr(old, name), values[name]), note)
        for name in changed_columns(old, replace(old, **values))
    ]
    with store.transaction():
        answered = _answer(store, uuid, change)
        if answered is not None:
            told.append(events.event(uuid, at, role, "cases", *answered, note))
        if not told and note:
            told = [events.event(uuid, at, role, "note", None, None, note)]
        if not told and not values:
            raise ParameterError(tr("Nothing to change was given for the task; give a state, owner, date or note."))
        version = store.update("task", uuid, values, expected_version=expected_version)
        events.keep(store, told)
    return version


def changed_columns(old: Task, new: Task) -> list[str]:
    """Return the columns that differ, of those whose change is kept in the history."""
    return [name for name in HISTORY_FIELDS if _value(old, name) != _value(new, name)]


def _value(task: Task, name: str) -> Any:
    """Return a column's value; an empty text and none at all are the same, a cost of 0 is one."""
    value = getattr(task, name)
    return None if value == "" else value


def _told(store: Store, name: str, old: Any, new: Any) -> tuple[Any, Any]:
    """Return the old and the new value for the history; of lamps the pole numbers."""
    if name != "lamp":
        return old, new
    keys = [key for key in (old, new) if key]
    poles = {row["uuid"]: row["pole"] for row in store.rows("lamp", {"uuid": keys}, columns=("uuid", "pole"))}
    return poles.get(old) or old, poles.get(new) or new


def _answer(store: Store, task: str, change: TaskChange) -> tuple[int, int] | None:
    """Link a task to the cases it answers; return how many it answered and answers, None when that is as it was."""
    if change.cases is None:
        return None
    wanted, known = dict.fromkeys(change.cases), cases_of(store, [task]).get(task, ())
    if set(wanted) == set(known):
        return None
    there = store.rows("observation", {"uuid": list(wanted), "kind": "case"}, columns=("uuid",)) if wanted else []
    lost = set(wanted) - {row["uuid"] for row in there}
    if lost:
        raise NotFoundError(tr("There is no case {uuid} in the store.").format(uuid=min(lost)))
    links = store.rows("task_case", {"task": task}, columns=("uuid", "observation"))
    store.delete("task_case", [row["uuid"] for row in links if row["observation"] not in wanted])
    new = [case for case in wanted if case not in known]
    store.insert("task_case", [{"task": task, "observation": case} for case in new])
    return len(known), len(wanted)
