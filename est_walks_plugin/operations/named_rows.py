"""Rows of the store by what a planner calls them, and their deletion with all that hangs on them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Callable, Mapping

from ..i18n import tr
from ..model.errors import NotFoundError, ParameterError
from ..model.feedback import Feedback
from ..model.names import NamedRow, folded
from .analyses.record import delete_analyses
from .areas.edit import remove_areas
from .deletions import delete_findings, delete_sources, delete_tasks, delete_walk
from .efforts.record import delete_efforts
from .meetings.decide import delete_decisions
from .meetings.kept import delete_meetings
from .municipality.meeting_points import OWN as OWN_MEETING_POINT
from .municipality.meeting_points import delete_meeting_points
from .own_places import delete_own_places
from .photos import delete_photos
from .promises import delete_promises
from .tasks.filters import delete_filter
from .weight_sets import delete_weight_set

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..store import Store

MOST_NAMED = 10


@dataclass(frozen=True)
class Kind:
    """A kind of row: its table, the column of its name, how rows of it are deleted (store, keys, feedback), and which."""

    table: str
    name: str
    delete: Callable[[Store, list[str], Feedback], Any]
    where: Mapping[str, Any] = field(default_factory=dict)


def _each(delete: Callable[[Store, str], Any]) -> Callable[[Store, list[str], Feedback], Any]:
    """Make a deletion of one row one of several."""

    def delete_all(store: Store, keys: list[str], feedback: Feedback) -> None:
        for key in keys:
            feedback.check()
            delete(store, key)

    return delete_all


KINDS: dict[str, Kind] = {
    NamedRow.SOURCE.value: Kind("source", "name", delete_sources),
    NamedRow.WALK.value: Kind("walk", "name", _each(delete_walk)),
    NamedRow.FINDING.value: Kind("finding", "text", delete_findings),
    NamedRow.PHOTO.value: Kind("photo", "file_name", delete_photos),
    NamedRow.TASK.value: Kind("task", "title", delete_tasks),
    NamedRow.PROMISE.value: Kind("commitment", "title", lambda store, keys, _feedback: delete_promises(store, keys)),
    NamedRow.EFFORT.value: Kind("presence_effort", "note", lambda store, keys, _feedback: delete_efforts(store, keys)),
    NamedRow.MEETING.value: Kind(
        "est_meeting", "period_from", lambda store, keys, _feedback: delete_meetings(store, keys)
    ),
    NamedRow.DECISION.value: Kind("est_decision", "text", lambda store, keys, _feedback: delete_decisions(store, keys)),
    NamedRow.ANALYSIS.value: Kind(
        "cause_analysis", "name", lambda store, keys, _feedback: delete_analyses(store, keys)
    ),
    NamedRow.AREA.value: Kind("area", "name", lambda store, keys, _feedback: remove_areas(store, keys)),
    NamedRow.PLACE.value: Kind("place", "name", lambda store, keys, _feedback: delete_own_places(store, keys)),
    NamedRow.WEIGHT_SET.value: Kind("weight_set", "name", _each(delete_weight_set)),
    NamedRow.TASK_FILTER.value: Kind("task_filter", "name", _each(delete_filter)),
    NamedRow.MEETING_POINT.value: Kind(
        "landmark", "name", lambda store, keys, _feedback: delete_meeting_points(store, keys), OWN_MEETING_POINT
    ),
}


@dataclass(frozen=True)
class Deleted:
    """The rows named, key -> name, and how many rows went with them from all tables; of areas what belonged to them."""

    kind: str
    named: dict[str, str]
    rows: int
    belonged: tuple[dict[str, Any], ...] = ()

    def to_dict(self) -> dict[str, Any]:
        """Return the receipt."""
        told = {"belonged": list(self.belonged)} if self.belonged else {}
        return {"kind": self.kind, "rows": self.rows, "named": self.named, **told}


def key_of(store: Store, kind: str, text: str) -> str:
    """Return the key of the row with this key or name. Raises NotFoundError naming those there are, ParameterError."""
    one = _kind(kind)
    rows = store.rows(one.table, one.where, columns=("uuid", one.name))
    found = [row["uuid"] for row in rows if row["uuid"] == text]
    found = found or [row["uuid"] for row in rows if folded(str(row[one.name] or "")) == folded(text)]
    if len(found) > 1:
        raise ParameterError(
            tr("“{name}” names {count} rows; give the key of one.").format(name=text, count=len(found))
        )
    if not found:
        names = sorted({str(row[one.name]) for row in rows if row[one.name]})[:MOST_NAMED]
        raise NotFoundError(
            tr("There is no “{name}” of kind {kind} in the store; there are: {names}.").format(
                kind=kind, name=text, names=", ".join(names) or tr("(none yet)")
            )
        )
    return str(found[0])


def delete_named(store: Store, kind: str, texts: Sequence[str], feedback: Feedback | None = None) -> Deleted:
    """Delete rows of a kind, by keys or names, with what hangs on them; all or none.

    Raises NotFoundError, and ParameterError when something must stay (findings with tasks, the municipality's border).
    """
    one = _kind(kind)
    if not texts:
        raise ParameterError(tr("Say which rows are deleted: give their names or keys."))
    keys = list(dict.fromkeys(key_of(store, kind, text) for text in texts))
    named = {row["uuid"]: str(row[one.name] or "") for row in store.rows(one.table, {"uuid": keys})}
    before = _rows_of_all(store)
    with store.transaction():
        told = one.delete(store, keys, feedback or Feedback())
    belonged = tuple(area.to_dict() for area in told) if kind == NamedRow.AREA else ()
    return Deleted(kind, named, before - _rows_of_all(store), belonged)


def _kind(kind: str) -> Kind:
    if kind not in KINDS:
        raise ParameterError(
            tr("“{kind}” is no kind of row; choose one of: {known}.").format(kind=kind, known=", ".join(KINDS))
        )
    return KINDS[kind]


def _rows_of_all(store: Store) -> int:
    from ..store.schema import TABLES

    return sum(store.count(table.name) for table in TABLES)
