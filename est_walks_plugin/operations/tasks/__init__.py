"""What a planner does with tasks: make them of findings, change them, see what doubles."""

from __future__ import annotations

from .bulk import BulkPreview, Refused, preview_change
from .change import change_each, change_tasks, history, update_task
from .checked import TaskChange
from .create import TasksResult, create_tasks, draft_tasks, keep_drafts
from .drafts import Draft, Drafts, Wish
from .hints import DuplicateHint, HintKind, duplicate_hints

__all__ = [
    "BulkPreview",
    "Draft",
    "Drafts",
    "DuplicateHint",
    "HintKind",
    "Refused",
    "TaskChange",
    "TasksResult",
    "Wish",
    "change_each",
    "change_tasks",
    "create_tasks",
    "draft_tasks",
    "duplicate_hints",
    "history",
    "keep_drafts",
    "preview_change",
    "update_task",
]
