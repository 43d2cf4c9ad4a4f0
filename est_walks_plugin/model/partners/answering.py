"""What a partner's answer may do to the state of its task, whichever way it comes: a list, a package, or a view on a server."""

from __future__ import annotations

from ..codes import TaskState

AFTER = {
    TaskState.DONE: (TaskState.DONE, TaskState.VERIFIED),
    TaskState.VERIFIED: (TaskState.VERIFIED,),
    TaskState.DECLINED: (TaskState.DECLINED, TaskState.DONE),
    TaskState.DUPLICATE: (TaskState.DUPLICATE,),
}
"""What may follow a closed state by an answer; to open a task again is the planner's own decision."""
FAR_DAYS = 366 * 20
"""A day that is further off was meant otherwise."""
