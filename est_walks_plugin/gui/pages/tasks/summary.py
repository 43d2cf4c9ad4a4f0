"""The line under the list: how many tasks are shown, how many are late, and what they cost."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from ....i18n import tr
from ....model.task import Task
from ... import format as fmt
from .season import waits


def told(shown: Sequence[Task], number_of_all: int, chosen: Sequence[Task], today: date) -> str:
    """Return how many of all tasks are shown, late and waiting, and the cost of several chosen, else of those shown."""
    parts = [
        tr("{shown} of {all} tasks", None, number_of_all).format(
            shown=fmt.number(len(shown)), all=fmt.number(number_of_all)
        )
    ]
    late = sum(1 for task in shown if task.days_late(today))
    if late:
        parts.append(tr("{count} late", None, late).format(count=fmt.number(late)))
    waiting = sum(1 for task in shown if waits(task, today))
    if waiting:
        parts.append(tr("{count} wait for their season", None, waiting).format(count=fmt.number(waiting)))
    if len(chosen) > 1:
        parts.append(tr("{count} chosen").format(count=fmt.number(len(chosen))))
    cost = cost_told(chosen if len(chosen) > 1 else shown)
    return " · ".join([*parts, cost] if cost else parts)


def cost_told(tasks: Sequence[Task]) -> str:
    """Return what tasks cost together, and how many have no cost; "" where none has."""
    known = [task.cost for task in tasks if task.cost is not None]
    if not known:
        return ""
    total, unknown = fmt.kronor(sum(known)), len(tasks) - len(known)
    if not unknown:
        return total
    return tr("{total}, {count} without cost", None, unknown).format(total=total, count=fmt.number(unknown))
