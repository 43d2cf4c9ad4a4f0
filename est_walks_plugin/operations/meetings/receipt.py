"""What a receipt tells of a meeting: keys, counts and states, never a text that waits for its review."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from ...engine.situation.picture import ChangeRow
from ...engine.situation.words import missing_text
from ...model.est.meetings import Standing
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
        "told_until": view.told_until,
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
        "came_in": [_came(row) for row in view.came_in],
        "old_cases": [
            {"area": row.area, "category": row.category, "open_over_60_days": row.open_over_60}
            for row in view.old_cases
        ],
        "proposed": [
            {
                "area": one.area,
                "area_name": one.area_name,
                "category": one.category,
                "needed": one.needed,
                "decision": one.decision or None,
                "reasons": [{"code": reason.code.value, "values": list(reason.values)} for reason in one.reasons],
            }
            for one in view.proposed
        ],
        "missing": [missing_text(one, store.reader()) for one in view.picture.missing],
        "seen": asdict(view.numbers),
    }


def _came(row: ChangeRow) -> dict[str, Any]:
    return {
        "area": row.area,
        "area_name": row.area_name,
        "category": row.category,
        "now": row.now,
        "mean": row.mean,
        "change": row.change.value if row.change is not None else None,
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
