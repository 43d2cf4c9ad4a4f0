"""What a receipt tells of a meeting: keys, counts and states, never a text that waits for its review."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from .standing import Standing
from .view import MeetingView

if TYPE_CHECKING:
    from ...store import Store


def meeting_receipt(store: Store, view: MeetingView) -> dict[str, Any]:
    """Return the receipt of a meeting as the group sees it."""
    period, meeting, today = view.of.period, view.meeting, store.today
    return {
        "meeting": meeting.uuid if meeting else None,
        "kind": view.of.kind.value,
        "period": period.label,
        "period_from": period.start,
        "period_to": period.last,
        "held_on": meeting.held_on if meeting else None,
        "area": view.of.area,
        "review": meeting.review if meeting else None,
        "decisions": [_standing(one) for one in view.decided],
        "open_decisions": [_standing(one) for one in view.open],
        "late_tasks": [
            {"task": task.uuid, "owner": task.owner or None, "due": task.due, "days_late": task.days_late(today)}
            for task in view.late_tasks
        ],
        "due_analyses": [
            {"analysis": one.uuid, "name": one.name, "follow_up": one.follow_up, "days_late": one.days_late(today)}
            for one in view.due_analyses
        ],
        "seen": asdict(view.numbers),
    }


def _standing(one: Standing) -> dict[str, Any]:
    decision = one.decision
    return {
        "decision": decision.uuid,
        "meeting": decision.meeting,
        "kind": decision.kind,
        "state": one.state.value,
        "area": decision.area,
        "category": decision.category,
        "place": decision.place,
        "measure": decision.measure or None,
        "owner": decision.owner or None,
        "due": one.due,
        "days_late": one.late,
        "needed": decision.needed,
        "task": decision.task,
        "effort": decision.effort,
        "analysis": decision.analysis,
        "is_gone": one.is_gone,
        "review": decision.review,
    }
