"""From the preview to tasks: what the planner left of it, and which of them only say once more what a task says."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Mapping

from ...model.codes import TaskState
from .change import update_task
from .create import TasksResult, keep_drafts

if TYPE_CHECKING:
    from ...store import Store
    from .drafts import Drafts


def keep_chosen(store: Store, drafts: Drafts, same_as: Mapping[str, str], *, role: str = "") -> TasksResult:
    """Make the tasks of drafts, all or none; those of `same_as` (key of a draft -> key of a task) are its duplicates.

    Raises as `keep_drafts` and `update_task`. Hints of what was marked are told no more.
    """
    with store.transaction():
        made = keep_drafts(store, drafts, role=role)
        names = dict(zip((draft.key for draft in drafts.drafts), made.tasks))
        marked = {names[draft]: task for draft, task in same_as.items() if draft in names}
        for task, other in marked.items():
            update_task(store, task, state=TaskState.DUPLICATE.value, duplicate_of=other, role=role)
    return replace(made, hints=tuple(hint for hint in made.hints if hint.task not in marked))
