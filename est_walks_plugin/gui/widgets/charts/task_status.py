"""Tasks by their state as one bar: where they are on the way, and which are late."""

from __future__ import annotations

from typing import Iterable

from ....i18n import tr
from ....model.codes import TaskState
from ....model.task import StateCount
from ...labels import label
from .fills import Fill, Pattern
from .stacked_bar import Marked, Part, StackedBar

LATE = "late"
"""Key of the late ones, beside those of the states."""
FILLS = {
    TaskState.NEW.value: Fill(Pattern.EMPTY, "task"),
    TaskState.ASSESSED.value: Fill(Pattern.DOTTED, "task"),
    TaskState.ASSIGNED.value: Fill(Pattern.RISING, "task"),
    TaskState.PLANNED.value: Fill(Pattern.CROSSED, "task"),
    TaskState.IN_PROGRESS.value: Fill(Pattern.PLAIN, "task"),
    TaskState.DONE.value: Fill(Pattern.LEVEL, "task_done"),
    TaskState.VERIFIED.value: Fill(Pattern.UPRIGHT, "task_done"),
    TaskState.DECLINED.value: Fill(Pattern.FALLING, "task_declined"),
    TaskState.DUPLICATE.value: Fill(Pattern.FAINT, "task_declined"),
}
"""The fuller the nearer to done, in the colours of the tickets on the map."""

UNKNOWN = Fill(Pattern.EMPTY, "task_declined")
"""What somebody typed in plain QGIS that is no state."""


def status_bar(title: str) -> StackedBar:
    """Return the bar, empty; its `pressed` is told the state, or LATE."""
    return StackedBar(title, tr("State"), marked=Marked(LATE, tr("Late"), "dark_gap"))


def status_parts(counts: Iterable[StateCount]) -> list[Part]:
    """Return the parts of the bar, in working order."""
    return [
        Part(one.state, label("TaskState", one.state), one.tasks, FILLS.get(one.state, UNKNOWN), one.late)
        for one in counts
    ]
