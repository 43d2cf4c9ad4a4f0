"""What a list told when it went out, carried by each of its rows, so that an answer is compared with it and nothing is kept.

A row's mark is "state;due;cost;digest;work order" of the task: the digest is of the task's key and what stands before, so
that a row whose id was changed, or sorted away from the rest of its row, is known.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import date
from typing import Any, Mapping

from ...i18n import tr
from ...model.errors import ParameterError
from ...model.from_row import FromJson
from ...model.task import Task

_PARTS = 5


@dataclass(frozen=True)
class Sent(FromJson):
    """What a task said when its list went out, of what an owner may change."""

    state: str = ""
    due: date | None = None
    cost: float | None = None
    work_order: str = ""

    @staticmethod
    def of(task: Task) -> Sent:
        """Return what a task says now."""
        return Sent(task.state, task.due, task.cost, " ".join(task.work_order.split()))

    def to_json(self) -> dict[str, Any]:
        """Return it as a column keeps it."""
        due = self.due.isoformat() if self.due else None
        return {"state": self.state, "due": due, "cost": self.cost, "work_order": self.work_order}

    @classmethod
    def from_json(cls, stored: Mapping[str, Any]) -> Sent:
        """Return one as it was stored."""
        due = date.fromisoformat(stored["due"]) if stored.get("due") else None
        return cls(stored.get("state") or "", due, stored.get("cost"), stored.get("work_order") or "")


def mark(task: Task) -> str:
    """Return what a row of a list carries of its task."""
    return _marked(Sent.of(task), task.uuid)


def _marked(sent: Sent, task: str) -> str:
    due, cost = sent.due.isoformat() if sent.due else "", "" if sent.cost is None else f"{sent.cost:.2f}"
    said = "\x1f".join((task, sent.state, due, cost, sent.work_order))
    digest = hashlib.blake2b(said.encode("utf-8"), digest_size=4).hexdigest()
    return ";".join((sent.state, due, cost, digest, sent.work_order))


def read_mark(text: str, task: str) -> Sent | None:
    """Return what a mark says of a task, None of an empty one. Raises ParameterError where it is another row's, or damaged."""
    text = text.strip()
    if not text:
        return None
    state, due, cost, _digest, work_order = (text.split(";", _PARTS - 1) + [""] * _PARTS)[:_PARTS]
    try:
        sent = Sent(state, date.fromisoformat(due) if due else None, float(cost) if cost else None, work_order)
    except ValueError:
        sent = Sent()
    if _marked(sent, task) != text:
        raise ParameterError(
            tr(
                "The id does not belong to this row any more; take id and check from the list as it went out, row by row."
            )
        )
    return sent
