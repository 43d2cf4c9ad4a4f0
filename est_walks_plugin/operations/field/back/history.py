"""What came back from a walk so far, as its page shows it: when, what became of it, and what is still open."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Sequence

from ....i18n import tr
from ....model.codes import KeptValue
from ....model.errors import NotFoundError
from ....model.field.conflict import Conflict
from ....model.field.returned import MissingPhoto
from ....model.receipt import Receipt
from ....model.wording.reader import plain_reader
from ....store.roles.rights import Right
from ..decisions import decide, open_conflicts

if TYPE_CHECKING:
    from ....store import Store


@dataclass(frozen=True)
class StoredReturn:
    """One thing that was read in: a row of table field_return. `kind` is a code of ReturnKind."""

    uuid: str
    kind: str
    file: str
    at: datetime | None
    receipt: Receipt


@dataclass(frozen=True)
class WalkReturns:
    """All that came back from a walk, the latest first; conflicts that wait, and photos whose files did not come."""

    returns: tuple[StoredReturn, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    missing: tuple[MissingPhoto, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.returns or self.conflicts or self.missing)


def returns_of(store: Store, walk: str) -> WalkReturns:
    """Return what came back from a walk (uuid); nothing for a login that may not read it."""
    if not store.may("field_return", Right.READ):
        return WalkReturns()
    rows = store.rows("field_return", {"walk": walk}, order_by=("at", "created"))
    returns = tuple(
        StoredReturn(
            row["uuid"],
            row["kind"] or "",
            row["file_name"] or "",
            row["at"],
            Receipt.from_json(row["receipt"] or {}, plain_reader()),
        )
        for row in reversed(rows)
    )
    conflicts = tuple(open_conflicts(store, walk)) if returns else ()
    return WalkReturns(returns, conflicts, tuple(missing_photos(store, walk)))


def missing_photos(store: Store, walk: str) -> list[MissingPhoto]:
    """Return the photos of a walk (uuid) that were recorded and whose files have not come, by stop."""
    numbers = {row["uuid"]: row["seq"] for row in store.rows("stop", {"walk": walk}, columns=("uuid", "seq"))}
    found = {row["uuid"]: row for row in store.rows("finding", {"walk": walk}, columns=("uuid", "stop", "text"))}
    columns = ("uuid", "walk", "stop", "finding", "sha256", "field_name", "file_name")
    missing = []
    for row in store.rows("photo", {"sha256": None}, columns=columns):
        if row["walk"] != walk and row["finding"] not in found and row["stop"] not in numbers:
            continue
        finding = found.get(row["finding"] or "")
        stop = numbers.get(row["stop"] or (finding["stop"] if finding else "") or "")
        name = row["field_name"] or row["file_name"] or ""
        missing.append(MissingPhoto(row["uuid"], name, stop, (finding["text"] or "") if finding else ""))
    return sorted(missing, key=lambda photo: (photo.stop is None, photo.stop or 0, photo.name))


def key_of(conflict: Conflict) -> str:
    """Return what names a conflict in a parameter: layer/key/column."""
    return f"{conflict.layer}/{conflict.uuid}/{conflict.column}"


def settle(store: Store, walk: str, keep: KeptValue, keys: Sequence[str] = ()) -> tuple[int, int]:
    """Decide the conflicts of a walk (uuid) that keys name, or all; return how many, and how many values changed.

    Of a cell to which several phones brought different values all are decided, and the field's is what came last.
    Raises NotFoundError for a key that names none that waits; then nothing is decided.
    """
    waiting = open_conflicts(store, walk)
    named = list(dict.fromkeys(map(key_of, waiting)))
    for key in keys:
        if key not in named:
            raise NotFoundError(
                tr("“{key}” is no conflict that waits; there are {keys}.").format(
                    key=key, keys=", ".join(named) or tr("none")
                )
            )
    chosen = [one for one in waiting if not keys or key_of(one) in keys]
    return len(chosen), decide(store, walk, chosen, keep) if chosen else 0
