"""Take in what owners answered: all of it or nothing, every change in the history of its task."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from ...i18n import tr
from ...model.codes import OwnerListKind, Review
from ...model.errors import ConflictError
from ...model.task import TaskEvent
from ...privacy import screen
from ..tasks import events
from ..typed_text import worst
from .answered import Proposal
from .proposed import TaskAnswer

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ...store import Store

TABLES = ("task", "task_event", "owner_answer")
"""What may change when an answer is taken in."""
_MANY = 200
_DAYS = ("done_at", "verified_at")


@dataclass(frozen=True)
class AnswerFile:
    """What is kept of a file that came: its `file_name` screened, the `receipt` as a column holds it."""

    file_name: str
    sha256: str
    kind: OwnerListKind
    owner: str | None = None
    owner_list: str | None = None
    receipt: dict[str, Any] = field(default_factory=dict)

    def to_row(self, at: datetime) -> dict[str, Any]:
        """Return the row of table owner_answer."""
        return {
            "owner_list": self.owner_list,
            "owner": self.owner,
            "kind": self.kind.value,
            "file_name": self.file_name,
            "sha256": self.sha256,
            "at": at,
            "receipt": self.receipt,
        }


@dataclass(frozen=True)
class Taken:
    """What was taken in: tasks, values, notes."""

    tasks: tuple[str, ...] = ()
    values: int = 0
    notes: int = 0


def take(
    store: Store,
    proposal: Proposal,
    role: str = "",
    at: datetime | None = None,
    *,
    came: AnswerFile | None = None,
) -> Taken:
    """Write what a proposal changes, in one transaction; conflicts that are not settled stay as the desk has them.

    `role` stands in the history, else the name of each task's owner. `at` is when the answer came (aware), unless now.
    `came` is kept of the file with it. Raises ConflictError when somebody changed a task since it
    was compared; then nothing is changed.
    """
    at, answers = at or events.now(), proposal.taken
    today = store.local_day(at)
    said_by = screen(role)[0]
    label = store.catalogue.label
    changes = {one.task.uuid: _columns(store, one, at, today) for one in answers if one.changes}
    told: list[TaskEvent] = []
    for one in answers:
        told += _events(one, at, said_by or label("owner", one.task.owner, store.language))
    with store.transaction():
        _check_versions(store, answers)
        if changes:
            store.update_many("task", changes)
        _keep(store, told)
        if came is not None and answers:
            store.insert("owner_answer", [came.to_row(at)])
    return Taken(
        tuple(one.task.uuid for one in answers),
        sum(len(one.all_changes) for one in answers),
        sum(bool(one.note) for one in answers),
    )


def _keep(store: Store, told: Sequence[TaskEvent]) -> None:
    """Store the history: of a whole list in one go, some thousand rows in a tenth of the time."""
    if len(told) < _MANY:
        events.keep(store, told)
        return
    columns = ("task", "at", "role", "field", "old", "new", "note")
    rows = [tuple(getattr(one, name) or None for name in columns) for one in told]
    store.bulk_insert("task_event", columns, [rows], geometry=None)


def _check_versions(store: Store, answers: tuple[TaskAnswer, ...]) -> None:
    wanted = {one.task.uuid: one.task.row_version for one in answers}
    if not wanted:
        return
    rows = store.rows("task", {"uuid": list(wanted)}, columns=("uuid", "row_version"))
    if {row["uuid"]: row["row_version"] for row in rows} != wanted:
        raise ConflictError(
            tr(
                "Tasks of the list were changed since it was looked at; read the answer in again to see what it does now."
            )
        )


def _columns(store: Store, answer: TaskAnswer, at: datetime, today: date | None) -> dict[str, Any]:
    """Return the columns to write."""
    values: dict[str, Any] = {}
    for change in answer.all_changes:
        new: Any = change.new
        if change.field in _DAYS and isinstance(new, date):
            new = at if new == today else store.midnight(new)
        values[change.field] = None if new == "" else new
    if answer.review is Review.DOUBTFUL and values.get("reason"):
        values["review"] = worst((Review(answer.task.review), answer.review)).value
    return values


def _events(answer: TaskAnswer, at: datetime, role: str) -> list[TaskEvent]:
    uuid = answer.task.uuid
    if not answer.changes:
        return [events.event(uuid, at, role, "note", None, None, answer.note)]
    told = zip((answer.note, *("" for _ in answer.all_changes)), answer.all_changes)
    return [
        events.event(uuid, at, role, change.field, _text(change.now), _text(change.new), note) for note, change in told
    ]


def _text(value: Any) -> str | None:
    if isinstance(value, float):
        return f"{value:.2f}".rstrip("0").rstrip(".")
    return None if value is None else str(value)
