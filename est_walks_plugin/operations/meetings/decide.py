"""What a meeting decides: a task, a presence effort, a cause analysis, a priority, or what is only noted."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Any, Sequence

from ...i18n import tr
from ...model.codes import DecisionKind, DecisionState, Review
from ...model.errors import ParameterError
from ...model.est.meetings import Decision
from .. import catalogue
from ..analyses.record import NewAnalysis, add_analysis
from ..deletions import Selection, delete_rows
from ..efforts.record import NewEffort, record_effort
from ..tasks.decided import Decided, keep_decided
from ..typed_text import typed_text, worst

if TYPE_CHECKING:
    from ...store import Store


@dataclass(frozen=True)
class NewDecision:
    """What is decided. `measure`, `owner` and `category` are codes or names of the catalogue, `area` and `place` keys.

    `starts` and `ends` are when a presence effort is to be held (aware), `effort` the key of one that is planned already. `needed` is the largest count of the next equal period
    that would tell a decrease.
    """

    kind: DecisionKind
    text: str = ""
    area: str | None = None
    category: str | None = None
    place: str | None = None
    measure: str = ""
    owner: str = ""
    due: date | None = None
    needed: int | None = None
    starts: datetime | None = None
    ends: datetime | None = None
    effort: str | None = None


def decide(store: Store, meeting: str, new: NewDecision, role: str = "") -> str:
    """Keep a decision of a meeting (key) with the task or cause analysis that it makes, and return its key; all or nothing.

    Raises ParameterError, NotFoundError.
    """
    held = store.get("est_meeting", meeting)
    text, review = typed_text(new.text)
    if not text and new.kind in (DecisionKind.OTHER, DecisionKind.PRIORITY):
        raise ParameterError(tr("Write what was decided."))
    if new.kind is DecisionKind.EFFORT and not new.effort and (new.starts is None or not new.measure):
        raise ParameterError(
            tr("Say which kind of presence, and when it begins; or the key of an effort that is planned.")
        )
    is_effort = new.kind is DecisionKind.EFFORT  # its kind may be told without "presence_"
    row: dict[str, Any] = {
        "meeting": meeting,
        "kind": new.kind.value,
        "state": DecisionState.OPEN.value,
        "text": text or None,
        "review": review.value,
        "area": _checked(store, "area", new.area) or held["area"],
        "category": catalogue.category(store, new.category).code if new.category else None,
        "place": _checked(store, "place", new.place),
        "measure": catalogue.measure(store, new.measure).code if new.measure and not is_effort else None,
        "owner": catalogue.owner(store, new.owner).code if new.owner else None,
        "due": new.due,
        "needed": new.needed,
        "effort": _checked(store, "presence_effort", new.effort),
    }
    with store.transaction():
        row |= _made(store, new, text, review, role)
        return store.insert("est_decision", [row])[0]


def _made(store: Store, new: NewDecision, text: str, review: Review, role: str) -> dict[str, Any]:
    """Make what a decision calls for, and return the columns that tell of it."""
    if new.kind is DecisionKind.TASK:
        decided = Decided(new.measure, new.category, new.owner, new.due, text, review, new.place)
        task = keep_decided(store, decided, role)
        made = store.get("task", task)
        return {"task": task, "measure": made["measure"], "owner": made["owner"], "due": made["due"]}
    if new.kind is DecisionKind.EFFORT and not new.effort and new.starts is not None:
        effort = NewEffort(new.measure, new.starts, new.ends, new.area, new.place, note=text)
        made = store.get("presence_effort", record_effort(store, effort))
        return {
            "effort": made["uuid"],
            "measure": made["measure"],
            "due": new.due or store.local_day(made["starts_at"]),
        }
    if new.kind is DecisionKind.ANALYSIS:
        wanted = NewAnalysis(problem=text, place=new.place, area=new.area, follow_up=new.due)
        return {"analysis": add_analysis(store, wanted)}
    return {}


def _checked(store: Store, table: str, key: str | None) -> str | None:
    """Return a key of a row that is there. Raises NotFoundError."""
    if key:
        store.get(table, key)
    return key or None


def set_decision(
    store: Store, decision: str, state: DecisionState | None = None, outcome: str | None = None
) -> Decision:
    """Say what became of a decision (key); what was made of it stays as it is. Raises NotFoundError, ParameterError."""
    with store.transaction():
        return _set(store, decision, state, outcome)


def _set(store: Store, decision: str, state: DecisionState | None, outcome: str | None) -> Decision:
    before = Decision.from_row(store.get("est_decision", decision))
    values: dict[str, Any] = {}
    if state is not None:
        values["state"] = state.value
    if outcome is not None:
        text, review = typed_text(outcome)
        values["outcome"] = text or None
        values["review"] = worst([review, Review(before.review)]).value
    if values:
        store.update("est_decision", decision, values)
    return Decision.from_row(store.get("est_decision", decision))


def delete_decisions(store: Store, decisions: Sequence[str]) -> int:
    """Delete decisions (keys); what was made of them stays."""
    return delete_rows(store, [Selection("est_decision", {"uuid": list(decisions)})])
