"""Read in the list that an owner answered: what it changes is shown before it is taken, and a receipt tells of every row."""

from __future__ import annotations

import hashlib
import time
from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ...i18n import tr
from ...model.codes import KeptValue, OwnerListKind
from ...model.errors import InputError
from ...model.feedback import Feedback
from ...model.receipt import Receipt, SourceFile
from ...model.wording.told import WORDING, remembered, wording_of
from ...privacy import screen
from .. import catalogue
from ..importing.kept import told_safely
from . import said
from .answered import Proposal, compare
from .answered_file import AnsweredFile, read_answered
from .proposed import Change, Value
from .take import AnswerFile, Taken, take

if TYPE_CHECKING:
    from ...store import Store

KIND = "owner_list"
_MOST_NAMED = 8
CHANGES = "changes"
"""The part of a receipt that lists every value."""


@dataclass(frozen=True)
class LookedAt:
    """An answer that was read and compared, and not taken yet."""

    proposal: Proposal
    read: AnsweredFile
    sha256: str
    owner: str | None
    seconds: float

    @property
    def file(self) -> str:
        """The name of the file, screened."""
        return screen(self.read.file)[0]

    @property
    def notes(self) -> list[str]:
        """What the planner should know of how it was read."""
        return [*self.read.notes, *_notes(self.read)]


@dataclass(frozen=True)
class TakenIn:
    """An answer that was taken in, or would be where it was a trial: what was done, and the receipt."""

    receipt: Receipt
    proposal: Proposal
    taken: Taken = field(default_factory=Taken)


def look_at(
    store: Store, path: str, *, owner: str | None = None, today: date | None = None, feedback: Feedback | None = None
) -> LookedAt:
    """Read an answered list and compare it with what is stored; nothing is written.

    `owner` (code or name) refuses rows about tasks of others. Raises InputError in one sentence for a file that is no
    answered list, or one of another database; ParameterError.
    """
    began, feedback = time.monotonic(), feedback or Feedback()
    with told_safely(), remembered():
        code = catalogue.owner(store, owner).code if owner else None
        read = read_answered(path, feedback.part(0.0, 0.4))
        proposal = compare(store, read.answers, owner=code, sent=read.sent, today=today)
        if proposal.foreign:
            raise InputError(
                tr(
                    "“{file}” is about no task of this database: it belongs to another one, or its ids were changed; "
                    "open the database that it went out from."
                ).format(file=read.file)
            )
        sha256 = hashlib.sha256(Path(path).read_bytes()).hexdigest()
    feedback.progress(0.5)
    return LookedAt(proposal, read, sha256, code, time.monotonic() - began)


def take_in(
    store: Store,
    looked: LookedAt,
    *,
    owners: Collection[tuple[str, str]] | None = (),
    role: str = "",
    at: datetime | None = None,
    dry_run: bool = False,
) -> TakenIn:
    """Take in what was looked at, all of it or nothing. The owner's values stand in the conflicts `owners` (task, field).

    With None they stand in all, else the desk's. Raises ConflictError when a task was changed in between.
    """
    began = time.monotonic()
    proposal = looked.proposal.settled(owners)
    with remembered():
        receipt = _receipt(looked, proposal, dry_run=dry_run)
    receipt.extra["conflicts"] = [
        {"task": one.task.uuid, "row": one.row, **_told(change), "sent": _plain(change.sent)}
        for one, change in looked.proposal.conflicts
        if owners is not None and (one.task.uuid, change.field) not in owners
    ]
    taken = Taken()
    if not dry_run:
        kept = {name: value for name, value in receipt.to_dict().items() if name != CHANGES}  # those are in the history
        kept[WORDING] = wording_of(kept)
        came = AnswerFile(looked.file, looked.sha256, OwnerListKind.SHEET, looked.owner, receipt=kept)
        taken = take(store, proposal, role, at, came=came)
    receipt.seconds = looked.seconds + time.monotonic() - began
    return TakenIn(receipt, proposal, taken)


def read_answer(
    store: Store,
    path: str,
    *,
    owner: str | None = None,
    conflicts: KeptValue = KeptValue.DESK,
    role: str = "",
    dry_run: bool = False,
    today: date | None = None,
    at: datetime | None = None,
    feedback: Feedback | None = None,
) -> TakenIn:
    """Read an answered list and take it in at once; with `dry_run` tell what it would change.

    `conflicts` says whose value stands where the desk changed something since the list went out. Errors as `look_at`.
    """
    looked = look_at(store, path, owner=owner, today=today, feedback=feedback)
    owners = None if conflicts is KeptValue.FIELD else ()
    done = take_in(store, looked, owners=owners, role=role, at=at, dry_run=dry_run)
    if feedback is not None:
        feedback.progress(1.0)
    return done


def _receipt(looked: LookedAt, proposal: Proposal, *, dry_run: bool) -> Receipt:
    read, taken = looked.read, proposal.taken
    receipt = Receipt(read=proposal.read, updated=len(taken), dry_run=dry_run, masked=proposal.masked)
    for one in proposal.rejected:
        receipt.reject(one.row, one.reason, one.text)
    receipt.unchanged = receipt.read - receipt.updated - receipt.rejected_count
    receipt.encoding, receipt.delimiter = read.encoding, read.delimiter
    receipt.mapping = {name: said.safe(header) for name, header in read.mapping.items()}
    receipt.source = SourceFile(looked.file, looked.sha256, KIND)
    receipt.notes = looked.notes
    receipt.extra["unused_columns"] = [said.safe(header) for header in read.unused]
    receipt.extra["guessed"] = [
        {"row": row, "what": tr("written over what stood there, and taken as the answer")} for row in read.edited
    ]
    receipt.extra["told"] = [{"row": row, "text": text} for row, text in proposal.told]
    receipt.extra[CHANGES] = [
        {
            "task": one.task.uuid,
            "row": one.row,
            "note": one.note,
            "values": [_told(change) for change in one.all_changes],
        }
        for one in taken
    ]
    return receipt


def _notes(read: AnsweredFile) -> list[str]:
    told = []
    if not read.sent:
        told.append(
            tr("The list does not say what it told when it went out, so nobody can see what was changed here since.")
        )
    if read.unread:
        names = ", ".join(f"“{said.safe(header)}”" for header in read.unread[:_MOST_NAMED])
        more = " …" if len(read.unread) > _MOST_NAMED else ""
        told.append(tr("Not read, not of the list: the columns {columns}.").format(columns=names + more))
    return told


def _told(change: Change) -> dict[str, Any]:
    return {"field": change.field, "now": _plain(change.now), "new": _plain(change.new)}


def _plain(value: Value) -> Any:
    return value.isoformat() if isinstance(value, date) else value
