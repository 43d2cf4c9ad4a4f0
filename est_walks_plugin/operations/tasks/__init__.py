"""What a planner does with tasks: make them of findings, change them, see what doubles, plan the LED change."""

from __future__ import annotations

from .change import TaskChange, bulk_update, change_each, change_tasks, history, update_task
from .create import TasksResult, create_tasks
from .hints import DuplicateHint, duplicate_hints
from .led_programme import led_programme

__all__ = [
    "DuplicateHint",
    "TaskChange",
    "TasksResult",
    "bulk_update",
    "change_each",
    "change_tasks",
    "create_tasks",
    "duplicate_hints",
    "history",
    "led_programme",
    "update_task",
]
