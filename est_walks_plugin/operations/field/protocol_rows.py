"""A paper protocol that comes back as a table, CSV or Excel, of the same shape as the paper."""

from __future__ import annotations

import hashlib
import time
from datetime import datetime, timezone
from pathlib import Path
from typing import TYPE_CHECKING

from ...model.codes import KeptValue, ReturnKind
from ...model.feedback import Feedback
from ...model.field.conflict import Conflict
from ...model.field.returned import Returned
from ...model.receipt import SourceFile
from ...model.wording.told import WORDING, remembered, wording_of
from ...privacy import screen
from ..importing.kept import told_safely
from .came.before import Brought, CameBefore
from .decisions import Question, decide, open_conflicts, question
from .protocol.merge import Merge
from .protocol.table import FileTable, read_table
from .protocol.which_walk import walk_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ...store import Store

KEYS = "protocol_keys"
"""The part of a return's receipt that lists the findings of the table: deleted here, they are not made again."""


def read_protocol(
    store: Store, walk: str | None, path: str, feedback: Feedback | None = None, *, keep: KeptValue | None = None
) -> Returned:
    """Read a protocol that was typed into a table: of stops as a whole, findings, earlier findings seen again.

    `walk` is a uuid or name; None where the table says it. The paper of another group of the series goes to its own walk.
    What is recorded stands: the same finding is not stored twice, and values that differ are conflicts, decided at once
    for whom `keep` names. A second reading of the same changes nothing. Raises InputError, ParameterError, NotFoundError in one sentence; then nothing is changed.
    """
    feedback, began = feedback or Feedback(), time.monotonic()
    with told_safely(), remembered():
        table = read_table(path, feedback.part(0.0, 0.3))
        stored = walk_of(store, walk, table)
        file = screen(table.file)[0]
        returned = Returned(ReturnKind.PROTOCOL, file, stored.uuid)
        sha256 = hashlib.sha256(Path(path).read_bytes()).hexdigest()
        _describe(returned, table, sha256)
        with store.transaction(feedback):
            came = store.rows("field_return", {"walk": stored.uuid, "kind": ReturnKind.PROTOCOL.value})
            keys = frozenset(key for row in came for key in (row["receipt"] or {}).get(KEYS, ()))
            is_again = sha256 in {row["sha256"] for row in came}
            merge = Merge(store, stored, returned, keys, is_again=is_again)
            merge.all(table)
            feedback.check()
            returned.receipt.seconds = time.monotonic() - began
            _keep(store, returned, sha256, merge.keys)
            asked = _questions(returned.conflicts)
            returned.conflicts = [
                one for key, one in _questions(open_conflicts(store, stored.uuid)).items() if key in asked
            ]
            if keep is not None and returned.conflicts:
                decide(store, stored.uuid, returned.conflicts, keep)
                returned.conflicts = []
    feedback.progress(1.0)
    return returned


def _describe(returned: Returned, table: FileTable, sha256: str) -> None:
    receipt = returned.receipt
    receipt.source = SourceFile(returned.file, sha256, ReturnKind.PROTOCOL.value)
    receipt.encoding, receipt.delimiter = table.encoding, table.delimiter
    receipt.mapping = {name: screen(header)[0] for name, header in table.headers.items()}
    receipt.notes += table.notes


def _keep(store: Store, returned: Returned, sha256: str, keys: list[str]) -> None:
    """Keep that it came, when it brought something."""
    receipt = returned.receipt
    before = _questions(CameBefore.of(store, returned.walk).conflicts)
    fresh = [one for key, one in _questions(returned.conflicts).items() if key not in before]
    if not (receipt.stored or receipt.updated or fresh):
        return
    told = {**receipt.to_dict(), KEYS: sorted(set(keys))}
    row = {
        "walk": returned.walk,
        "kind": ReturnKind.PROTOCOL.value,
        "file_name": returned.file,
        "sha256": sha256,
        "at": datetime.now(timezone.utc).replace(microsecond=0),
        "receipt": {**told, WORDING: wording_of(told)},
        "came": Brought(conflicts=fresh).to_json(),
    }
    (returned.return_uuid,) = store.insert("field_return", [row])


def _questions(conflicts: Sequence[Conflict]) -> dict[Question, Conflict]:
    return {question(one.layer, one.uuid, one.column, one.field): one for one in conflicts}
