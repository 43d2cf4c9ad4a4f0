"""What a planner does with tasks: make them of findings, change them, see what doubles, plan the LED change."""

from __future__ import annotations

from .change import TaskChange, bulk_update, change_each, change_tasks, history, update_task
from .create import TasksResult, create_tasks, draft_tasks, keep_drafts
from .drafts import Draft, Drafts, Wish
from .hints import DuplicateHint, HintKind, duplicate_hints
from .led_programme import led_programme

__all__ = [
    "Draft",
    "Drafts",
    "DuplicateHint",
    "HintKind",
    "TaskChange",
    "TasksResult",
    "Wish",
    "bulk_update",
    "change_each",
    "change_tasks",
    "create_tasks",
    "draft_tasks",
    "duplicate_hints",
    "history",
    "keep_drafts",
    "led_programme",
    "update_task",
]
