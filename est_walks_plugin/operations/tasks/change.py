"""Each task on to the day residents are told what was done: every change is checked, kept and can be looked up."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from ...i18n import tr
from ...model.codes import Review, TaskState
from ...model.errors import ParameterError
from ...model.task import Task, TaskEvent
from ...model.wording.task_titles import task_title
from ...privacy import screen
from .. import catalogue
from . import events
from .typed import known_lane

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ...store import Store

HISTORY_FIELDS = ("state", "reason", "owner", "due", "measure", "lane", "feedback")


@dataclass(frozen=True)
class TaskChange:
    """What is to become of a task; None stays as it is, and `no_due` takes its date. `note` and `role` go to its history."""

    state: str | None = None
    reason: str | None = None
    note: str = ""
    role: str = ""
    owner: str | None = None
    due: date | None = None
    measure: str | None = None
    lane: str | None = None
    feedback_text: str | None = None
    duplicate_of: str | None = None
    no_due: bool = False

    @property
    def is_empty(self) -> bool:
        """Whether nothing is to change; a role alone is nothing."""
        return self == TaskChange(role=self.role)


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
) -> int:
    """Change a task, keep every change in its history and return its new version.

    Declining needs a reason that can be published, a duplicate the task it doubles, verifying a task that is done.
    `at` is when it happened (aware), unless now. Raises ParameterError, NotFoundError, ConflictError; then nothing is changed.
    """
    change = TaskChange(state, reason, note, role, owner, due, measure, lane, feedback_text, duplicate_of)
    return _apply(store, task, change, expected_version, at)


def bulk_update(store: Store, tasks: Sequence[str], **changes: Any) -> int:
    """Change several tasks alike, all or none; return how many. Arguments and errors as `update_task`."""
    with store.transaction():
        for task in tasks:
            update_task(store, task, **changes)
    return len(tasks)


def change_each(store: Store, tasks: Sequence[str], change: TaskChange) -> dict[str, int]:
    """Change tasks (keys) alike, all or none; return key -> new version. Raises as `update_task`."""
    if not tasks:
        raise ParameterError(tr("Say which tasks are changed: give their keys."))
    with store.transaction():
        return {task: _apply(store, task, change, None) for task in dict.fromkeys(tasks)}


def change_tasks(store: Store, tasks: Sequence[Task], change: TaskChange) -> int:
    """Change tasks alike as the planner saw them, all or none; return how many.

    Raises as `update_task`, ConflictError when somebody else changed one since it was read.
    """
    with store.transaction():
        for task in tasks:
            _apply(store, task.uuid, change, task.row_version)
    return len(tasks)


def history(store: Store, task: str) -> list[TaskEvent]:
    """Return the changes of a task, oldest first."""
    return [TaskEvent.from_row(row) for row in store.rows("task_event", {"task": task}, order_by=("at", "created"))]


def _apply(
    store: Store, uuid: str, change: TaskChange, expected_version: int | None, at: datetime | None = None
) -> int:
    old = Task.from_row(store.get("task", uuid))
    values = _checked(store, old, change)
    if _names_somebody((old.reason, values.get("reason")), (old.feedback, values.get("feedback"))):
        values["review"] = Review.DOUBTFUL.value
    at = at or events.now()
    if values.get("state") == TaskState.DONE:
        values["done_at"] = at
    if values.get("state") == TaskState.VERIFIED:
        values["verified_at"] = at
    changed = [name for name in HISTORY_FIELDS if name in values and values[name] != getattr(old, name)]
    note, role = screen(change.note or "")[0], screen(change.role)[0]
    told = [events.event(uuid, at, role, name, getattr(old, name), values[name], note) for name in changed]
    if not told and note:
        told = [events.event(uuid, at, role, "note", None, None, note)]
    if not told and not values:
        raise ParameterError(tr("Nothing to change was given for the task; give a state, owner, date or note."))
    with store.transaction():
        version = store.update("task", uuid, values, expected_version=expected_version)
        events.keep(store, told)
    return version


def _names_somebody(*texts: tuple[str, str | None]) -> bool:
    """Return whether a text that residents will be told (as it was, as it is to be) is new and may name somebody."""
    new = [text for was, text in texts if text and text != was]
    return any(finding.doubtful for text in new for finding in screen(text)[1])


def _checked(store: Store, old: Task, change: TaskChange) -> dict[str, Any]:
    """Return the columns to write, checked and screened."""
    values: dict[str, Any] = {}
    if change.owner is not None:
        values["owner"] = catalogue.owner(store, change.owner).code
    if change.measure is not None:
        values["measure"] = catalogue.measure(store, change.measure).code
        values["title"] = task_title(replace(old, measure=values["measure"]), store.reader(store.language))
    if change.lane is not None:
        values["lane"] = known_lane(change.lane)
    if change.due is not None:
        if change.no_due:
            raise ParameterError(tr("Give a date, or say that the task has none; not both."))
        values["due"] = change.due
    elif change.no_due and old.due is not None:
        values["due"] = None
    if change.feedback_text is not None:
        values["feedback"], _ = screen(change.feedback_text)
    if change.duplicate_of is not None:
        values["duplicate_of"] = _other_task(store, old, change.duplicate_of)
    if change.state is not None:
        values["state"] = _checked_state(old, change.state, values.get("duplicate_of") or old.duplicate_of)
    reason = _checked_reason(old, change, values.get("state") or known_state(old.state))
    if reason != old.reason:
        values["reason"] = reason
    return values


def _checked_reason(old: Task, change: TaskChange, state: TaskState) -> str:
    """Return the reason that goes with a state: what is declined has one, nothing else has."""
    told = screen(change.reason.strip())[0] if change.reason is not None else None
    if state is TaskState.DECLINED:
        reason = old.reason if told is None else told
        if not reason:
            raise ParameterError(
                tr("A declined task needs a reason that can be published; write what residents should be told.")
            )
        return reason
    if told:
        raise ParameterError(
            tr("Only a declined task has a published reason; decline it, or write the text as a note.")
        )
    return ""


def _checked_state(old: Task, state: str, duplicate_of: str | None) -> TaskState:
    wanted = known_state(state)
    if wanted is TaskState.DUPLICATE and not duplicate_of:
        raise ParameterError(tr("A duplicate needs the task it doubles; choose it first."))
    if wanted is TaskState.VERIFIED and old.state not in (TaskState.DONE, TaskState.VERIFIED):
        raise ParameterError(tr("Only a task that is done can be verified at a repeat walk; mark it as done first."))
    return wanted


def known_state(state: str) -> TaskState:
    """Return the state with this code. Raises ParameterError naming those there are."""
    try:
        return TaskState(state)
    except ValueError as error:
        known = ", ".join(str(code) for code in TaskState)
        raise ParameterError(
            tr("“{state}” is not a task state; choose one of: {known}.").format(state=state, known=known)
        ) from error


def _other_task(store: Store, old: Task, duplicate_of: str) -> str:
    other = store.get("task", duplicate_of)
    if other["uuid"] == old.uuid:
        raise ParameterError(tr("A task cannot be a duplicate of itself; choose the other one."))
    return str(other["uuid"])
