"""A task that somebody else changed while it was being edited: what both changed is decided value by value."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING, Any, Collection, Sequence

from ...model.field.conflict import Conflict
from ...model.task import Task
from ...store.merging import plain
from ..together.both_changed import roles_of
from .change import change_tasks
from .checked import TaskChange

if TYPE_CHECKING:
    from ...store import Store

TABLE = "task"
_COLUMNS = {"feedback_text": "feedback"}
"""What a change calls otherwise than the column; the others are called the same."""
_TAKEN = {"no_due": "due", "no_cost": "cost"}
"""What takes a value away, and of which column."""
_CAN_DIFFER = ("state", "reason", "owner", "measure", "lane", "feedback_text", "due", "cost", "contact", "work_order")


@dataclass(frozen=True)
class BothChanged:
    """Tasks as they are stored now, and the cells that somebody else changed otherwise than `change` would since they were read.

    Of a conflict `desk` is what is stored, `field` what was typed. `roles` are known where a database keeps them.
    """

    now: tuple[Task, ...]
    change: TaskChange
    conflicts: tuple[Conflict, ...] = ()
    roles: tuple[str, ...] = ()
    at: datetime | None = None


def both_changed(store: Store, opened: Sequence[Task], change: TaskChange) -> BothChanged:
    """Return what stands between tasks as they were read and a change of them. Raises NotFoundError when one is gone."""
    rows = [store.get(TABLE, task.uuid) for task in opened]
    now = tuple(map(Task.from_row, rows))
    mine = _typed(change)
    found = [
        Conflict(TABLE, old.uuid, column, plain(getattr(old, column)), plain(theirs), plain(wanted), about=old.title)
        for old, new in zip(opened, now)
        for column, wanted in mine.items()
        if (theirs := getattr(new, column)) != getattr(old, column) and theirs != wanted
    ]
    if not found:
        return BothChanged(now, change)
    touched = {one.uuid for one in found}
    versions = {(TABLE, old.uuid): old.row_version for old in opened if old.uuid in touched}
    by_key = {row["uuid"]: row for row in rows if row["uuid"] in touched}
    at = max(row["changed"] for row in by_key.values())
    born = {uuid: row["created"] for uuid, row in by_key.items()}
    return BothChanged(now, change, tuple(found), roles_of(store, versions, born), at)


def settle_change(store: Store, both: BothChanged, theirs: Collection[tuple[str, str]]) -> int:
    """Make the change, but of cells in `theirs` (key, column), where what is stored stays; return how many tasks changed.

    All or none. Raises as `change_tasks`; ConflictError when somebody changed one once more.
    """
    count = 0
    with store.transaction():
        for task in both.now:
            change = _without(both.change, {column for uuid, column in theirs if uuid == task.uuid})
            if not change.is_empty:
                count += change_tasks(store, [task], change)
    return count


def _typed(change: TaskChange) -> dict[str, Any]:
    """Return column -> what a change makes of it."""
    typed = {_COLUMNS.get(name, name): getattr(change, name) for name in _CAN_DIFFER}
    known = {column: value for column, value in typed.items() if value is not None}
    return known | {column: None for name, column in _TAKEN.items() if getattr(change, name)}


def _without(change: TaskChange, columns: set[str]) -> TaskChange:
    left: dict[str, Any] = {name: None for name in _CAN_DIFFER if _COLUMNS.get(name, name) in columns}
    left |= {name: False for name, column in _TAKEN.items() if column in columns}
    return replace(change, **left)
