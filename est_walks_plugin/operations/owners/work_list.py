"""The work list of an owner, or of all: what the tasks say and where they are, with the photos that somebody has looked at."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from ...exporting.owner_list.gather import gather_list
from ...model.codes import CLOSED_TASK_STATES, Review, TaskState
from ...model.errors import InputError
from ..photo_files.kept import keep
from .sent import mark

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ...model.partners.work_list import WorkList
    from ...model.task import Task
    from ...store import Store

OPEN = tuple(state.value for state in TaskState if state not in CLOSED_TASK_STATES)


def work_list(store: Store, tasks: Sequence[Task], owner: str = "") -> WorkList:
    """Return the list of tasks, by owner and in the order given. `owner` is the code of the one it is for, "" for several."""
    return gather_list(store, tasks, owner, partial(_picture, store), mark)


def _picture(store: Store, photo: str) -> bytes:
    """Return a reviewed picture without metadata; nothing of one that is none."""
    rows = store.rows("photo", {"uuid": photo, "review": Review.APPROVED.value}, columns=("data",))
    try:
        return keep(bytes(rows[0]["data"] or b""), photo).content if rows else b""
    except InputError:
        return b""
