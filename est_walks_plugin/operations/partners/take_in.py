"""Take in what a partner answered in its package: all of it or nothing; conflicts that nobody decided wait."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import TYPE_CHECKING, Any, Collection, Optional

from ...i18n import tr
from ...model.codes import KeptValue, OwnerListKind
from ...model.feedback import Feedback
from ...model.receipt import Receipt, SourceFile
from ...model.wording.told import WORDING, remembered, wording_of
from ...store.values import now
from ..owners.answered import Proposal
from ..owners.take import AnswerFile, take
from .returned import CONFLICT_OF, Came, PartnerAnswer, look_at

if TYPE_CHECKING:
    from ...store import Store
    from ..owners.proposed import Change, TaskAnswer


@dataclass(frozen=True)
class PartnerImport:
    """What reading a package did, or would do: rows, what changed, and the conflicts that wait.

    `owner` is a code; `answer` the key of the row of table owner_answer, empty where nothing was new.
    """

    package: str
    owner: str
    receipt: Receipt
    changes: tuple[dict[str, Any], ...] = ()
    conflicts: tuple[dict[str, Any], ...] = ()
    answer: str = field(default="")

    def to_dict(self) -> dict[str, Any]:
        """Return it as the JSON object promised to callers."""
        told = {"package": self.package, "owner": self.owner, "answer": self.answer}
        return {**self.receipt.to_dict(), **told, "changes": [*self.changes], "conflicts": [*self.conflicts]}


def import_partner(
    store: Store,
    path: str,
    *,
    keep: KeptValue | None = None,
    dry_run: bool = False,
    feedback: Feedback | None = None,
) -> PartnerImport:
    """Read a package that came back and take in what is answered in it; with `dry_run` only say what that would do.

    With `keep` its conflicts are decided for the desk or for the partner (FIELD), else they wait and the desk's values
    stand. The same again changes nothing and asks nothing. Raises InputError, StoreError in one sentence, Cancelled.
    """
    feedback = feedback or Feedback()
    answer = look_at(store, path, feedback.part(0.0, 0.8))
    return take_in(store, answer, decided(answer.proposal, keep), dry_run=dry_run, feedback=feedback.part(0.8, 1.0))


def decided(proposal: Proposal, keep: KeptValue | None) -> Proposal:
    """Return a proposal with all conflicts decided for one side, or as it is."""
    if keep is None:
        return proposal
    return proposal.settled(None if keep is KeptValue.FIELD else ())


def take_in(
    store: Store,
    answer: PartnerAnswer,
    proposal: Proposal | None = None,
    *,
    dry_run: bool = False,
    feedback: Feedback | None = None,
) -> PartnerImport:
    """Take in an answer, in one transaction; `proposal` is that of the answer with conflicts decided (`settled`).

    Raises ConflictError when somebody changed a task since it was looked at; then nothing is changed.
    """
    proposal, feedback = proposal or answer.proposal, feedback or Feedback()
    with remembered():
        receipt = _receipt(answer, proposal, dry_run)
    kept = ""
    if not dry_run:
        feedback.check()
        with store.transaction(feedback):
            take(store, proposal)
            came = _settled(answer, proposal)
            if came:
                kept = store.insert("owner_answer", [_row(answer, receipt, came)])[0]
    feedback.progress(1.0)
    changes = [_told(one, change) for one in proposal.taken for change in one.all_changes]
    notes = [{"task": one.task.uuid, "field": "note", "new": one.note} for one in proposal.taken if one.note]
    conflicts = [_told(one, change, conflict=True) for one, change in proposal.conflicts]
    return PartnerImport(answer.package, answer.owner, receipt, (*changes, *notes), tuple(conflicts), kept)


def _receipt(answer: PartnerAnswer, proposal: Proposal, dry_run: bool) -> Receipt:
    receipt = Receipt(read=proposal.read, updated=len(proposal.taken), dry_run=dry_run)
    for one in proposal.rejected:
        receipt.reject(one.row, one.reason, one.text)
    receipt.unchanged = receipt.read - receipt.updated - receipt.rejected_count
    receipt.masked += proposal.masked
    receipt.source = SourceFile(answer.name, answer.fingerprint, OwnerListKind.PACKAGE.value)
    receipt.notes = [*answer.notes]
    receipt.notes += [tr("Row {row}: {told}").format(row=row, told=told) for row, told in proposal.told]
    return receipt


def _settled(answer: PartnerAnswer, proposal: Proposal) -> Came:
    """Return what is settled of what came newly: not what was refused, nor what still waits to be decided."""
    refused = {one.row for one in proposal.rejected}
    waits = {one.row: _waiting(one.conflicts) for one in proposal.answers}
    came: Came = {}
    for row, fresh in answer.fresh.items():
        for name, mark in fresh.marks.items():
            if row not in refused and name not in waits.get(row, ()):
                came.setdefault(fresh.task, {})[name] = [mark]
    return came


def _waiting(conflicts: Collection[Change]) -> set[str]:
    return {CONFLICT_OF.get(part.field, part.field) for one in conflicts for part in one.all}


def _row(answer: PartnerAnswer, receipt: Receipt, came: Came) -> dict[str, Any]:
    told = receipt.to_dict()
    kept = {**told, WORDING: wording_of(told)}
    file = AnswerFile(answer.name, answer.fingerprint, OwnerListKind.PACKAGE, answer.owner, answer.package, kept)
    return {**file.to_row(now()), "came": came}


def _told(answer: TaskAnswer, change: Change, *, conflict: bool = False) -> dict[str, Any]:
    sides = {"desk": change.now, "partner": change.new} if conflict else {"old": change.now, "new": change.new}
    sent = {"sent": _plain(change.sent)} if conflict else {}
    told = {side: _plain(value) for side, value in sides.items()}
    return {"task": answer.task.uuid, "row": answer.row, "field": change.field, **sent, **told}


def _plain(value: Any) -> Optional[Any]:
    return value.isoformat() if isinstance(value, (date, datetime)) else value
