"""What is left of a change of a task that somebody else changed since it was read: the store's merger compares and decides."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...store.recorder import RowState
from .checked import Checker

if TYPE_CHECKING:
    from ...store import Store

TABLE = "task"


def is_read(store: Store, task: str) -> bool:
    """Return whether it is known how the task (key) was read: then no version is asked for."""
    return store.merger is not None and store.merger.read.knows(TABLE, task)


def left_of(store: Store, row: RowState, checker: Checker) -> Checker:
    """Return a change of a task, held so, without what is stored already, was left as it was read, or is in conflict.

    Whose value of a conflict is kept is what the merger was told; one that nobody decided is noted there. So the history
    says what becomes of the task as it is now, and nothing of a value that stays.
    """
    merger, uuid = store.merger, str(row.values["uuid"])
    if merger is None or not is_read(store, uuid):
        return checker
    typed = checker.typed()
    kept = set(merger.merged(TABLE, row, RowState(typed)))
    open_ones = {one.column for one in merger.left if (one.layer, one.uuid) == (TABLE, uuid)}
    merger.compared(TABLE, uuid, int(row.values["row_version"]))
    return checker.without(frozenset(set(typed) - kept | open_ones))
