"""The paper protocol comes in row by row: of a stop as a whole, a finding, an earlier finding seen again."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timezone
from enum import Enum
from typing import TYPE_CHECKING, Any, Union

from ....i18n import tr
from ....model.codes import Review
from ....model.errors import ParameterError
from ....model.field.old_finding import OldFinding
from ....model.finding import Finding
from ....store.merging import RowsRead
from ....store.walks.old_findings import answered
from ...deletions import delete_findings
from ...record_findings import TypedFinding, edit_finding, finding_columns, record_typed
from ...together.both_changed import record_read
from ...typed_text import worst
from ...walks.find_walk import find_stop, find_walk
from ..old_findings import record_seen
from ..record_stop import TypedStop, record_stop
from .recorded import Recorded

if TYPE_CHECKING:
    from ....model.stored_walk import StoredStop, StoredWalk
    from ....store import Store


@dataclass(frozen=True)
class StopRow:
    """What is said of a stop as a whole; `stop` is as it was read."""

    stop: StoredStop
    typed: TypedStop


@dataclass(frozen=True)
class FindingRow:
    """A finding at the stop with a number. `finding` is the one that is changed, as it was read; None for a new one."""

    seq: int
    typed: TypedFinding
    finding: Finding | None = None

    @property
    def is_empty(self) -> bool:
        """Whether nothing is written in it."""
        typed = self.typed
        texts = (typed.category, typed.text.strip(), typed.spot.strip(), typed.owner, typed.photo_no.strip())
        return not any(texts) and typed.severity is None


@dataclass(frozen=True)
class SeenRow:
    """The answer to whether an earlier finding is mended; `seen` is a code of SeenAgain or empty."""

    old: OldFinding
    seen: str
    note: str = ""


ProtocolRow = Union[StopRow, FindingRow, SeenRow]


class Outcome(Enum):
    """What became of a row."""

    STORED = "stored"
    UPDATED = "updated"
    UNCHANGED = "unchanged"
    SAME = "same"
    """The finding was recorded before, by this group or another; nothing is stored twice."""
    DELETED = "deleted"


@dataclass(frozen=True)
class Saved:
    """What became of a row. `finding` is the finding as it is kept now; `group` which other group had it, 0 for none.

    `old` is an earlier finding with what is answered now.
    """

    outcome: Outcome
    finding: Finding | None = None
    group: int = 0
    old: OldFinding | None = None


def save_row(store: Store, walk: str, row: ProtocolRow, recorded: Recorded | None = None) -> Saved:
    """Keep a row of a walk's protocol. `recorded` is handed on where many rows come at once.

    A finding that this group, or another that walked the same stops, has recorded already is not stored again; it is
    given what it lacked. A recorded row that was emptied is deleted. Raises ParameterError, NotFoundError, ConflictError
    in one sentence; then nothing is changed.
    """
    if isinstance(row, StopRow):
        version = record_stop(store, row.stop, row.typed)
        return Saved(Outcome.UNCHANGED if version == row.stop.row_version else Outcome.UPDATED)
    if isinstance(row, SeenRow):
        return _save_seen(store, walk, row)
    stored = find_walk(store, walk)
    recorded = recorded or Recorded(store, stored)
    if row.finding is None:
        return _save_new(store, stored, row, recorded)
    return _save_change(store, row, row.finding, recorded)


def row_read(row: ProtocolRow) -> RowsRead:
    """Return what a row of a walk's protocol said in the store when it was read."""
    if isinstance(row, StopRow):
        return record_read("stop", row.stop)
    if isinstance(row, FindingRow):
        return record_read("finding", row.finding) if row.finding else RowsRead()
    old = row.old
    if not old.answer:
        return RowsRead(new_in=frozenset({"seen_again"}))
    said = {"seen": old.seen or None, "note": old.note or None, "review": old.review}
    return RowsRead.of("seen_again", [{"uuid": old.answer, **said, "row_version": old.row_version}])


def _save_seen(store: Store, walk: str, row: SeenRow) -> Saved:
    if (row.seen, row.note.strip()) == (row.old.seen, row.old.note):
        return Saved(Outcome.UNCHANGED, row.old.finding)
    key = record_seen(store, walk, row.old.finding.uuid, row.seen, row.note)
    said = answered(store.get("seen_again", key)) if key else {}
    old = OldFinding(row.old.finding, row.old.stop, state=row.old.state, **said)
    is_new = not (row.old.seen or row.old.note)
    return Saved(Outcome.STORED if is_new else Outcome.UPDATED, row.old.finding, old=old)


def _save_new(store: Store, walk: StoredWalk, row: FindingRow, recorded: Recorded) -> Saved:
    wanted = said_in(store, row.typed)
    twin = recorded.same_as(row.seq, wanted)
    if twin is not None:
        lacking = what_lacks(twin, wanted)
        if lacking:
            store.update("finding", twin.uuid, lacking, expected_version=twin.row_version)
            twin = _read(store, twin.uuid)
            recorded.put(twin)
        group = recorded.group_of(twin) if twin.walk != walk.uuid else 0
        return Saved(Outcome.SAME, twin, group)
    stop = find_stop(store, walk.uuid, row.seq)
    uuid = record_typed(store, walk.uuid, replace(row.typed, stop=row.seq), found_at=_found_at(stop, walk))
    made = _read(store, uuid)
    recorded.add(made)
    return Saved(Outcome.STORED, made)


def _save_change(store: Store, row: FindingRow, before: Finding, recorded: Recorded) -> Saved:
    if row.is_empty:
        delete_findings(store, [before.uuid])
        return Saved(Outcome.DELETED)
    wanted = said_in(store, row.typed)
    if all(getattr(wanted, name) == getattr(before, name) for name in SAID):
        return Saved(Outcome.UNCHANGED, before)
    twin = recorded.same_as(row.seq, wanted, but=before.uuid)
    if twin is not None and twin.walk == before.walk:
        raise ParameterError(
            tr("This finding stands in another row of the stop already; change it there, or empty this row.")
        )
    typed = replace(row.typed, score_day=before.score_day, score_dark=before.score_dark, scores=before.scores)
    edit_finding(store, before, replace(typed, stop=None, point=None))
    now = _read(store, before.uuid)
    recorded.put(now)
    return Saved(Outcome.UPDATED, now)


SAID = ("category", "text", "spot", "owner", "severity", "photo_no")
"""What a row says of a finding, as on the paper."""


def typed_of(finding: Finding) -> TypedFinding:
    """Return a finding as it is typed in a row."""
    return TypedFinding(
        finding.category,
        finding.text,
        severity=finding.severity,
        owner=finding.owner,
        spot=finding.spot,
        photo_no=finding.photo_no,
    )


def said_in(store: Store, typed: TypedFinding) -> Finding:
    """Return what is typed as a finding, checked and screened. Raises ParameterError where it does not say what it is."""
    if not typed.category:
        raise ParameterError(tr("Say what it is: type the number of a category, or its first letters."))
    return Finding.from_row({"uuid": "", **finding_columns(store, typed)})


def what_lacks(finding: Finding, wanted: Finding) -> dict[str, Any]:
    """Return what another says of a finding that it does not say yet; numbers of more pictures are added to those it has."""
    found: dict[str, Any] = {
        name: getattr(wanted, name)
        for name in ("severity", "owner", "spot", "score_day", "score_dark")
        if getattr(wanted, name) not in (None, "") and getattr(finding, name) in (None, "")
    }
    if likened_numbers(wanted.photo_no) - likened_numbers(finding.photo_no):
        found["photo_no"] = ", ".join(part for part in (finding.photo_no, wanted.photo_no) if part)
    if found and worst((Review(finding.review), Review(wanted.review))) != finding.review:
        found["review"] = wanted.review
    return found


def likened_numbers(photo_no: str) -> frozenset[str]:
    """Return the numbers of pictures one by one."""
    return frozenset(part for part in photo_no.casefold().replace(";", ",").replace(" ", ",").split(",") if part)


def _found_at(stop: StoredStop, walk: StoredWalk) -> datetime:
    """Return when the group was at a stop; now, where that is still to come."""
    now = datetime.now(timezone.utc).replace(microsecond=0)
    return min(now, stop.arrive or walk.starts_at or now)


def _read(store: Store, uuid: str) -> Finding:
    return Finding.from_row(store.get("finding", uuid))
