"""The work list of an owner, or of all: what the tasks say and where they are, with the photos that somebody has looked at."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from ...exporting.owner_list.gather import gather_list
from ..photo_files.kept import reviewed_picture
from .sent import mark

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ...model.partners.work_list import WorkList
    from ...model.task import Task
    from ...store import Store


def work_list(store: Store, tasks: Sequence[Task], owner: str = "") -> WorkList:
    """Return the list of tasks, by owner and in the order given. `owner` is the code of the one it is for, "" for several."""
    return gather_list(store, tasks, owner, partial(reviewed_picture, store), mark)
