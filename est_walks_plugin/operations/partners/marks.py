"""How a value of a package is known again without being kept: by a salted digest, which tells nobody what it was."""

from __future__ import annotations

import math
from dataclasses import dataclass
from datetime import date
from hashlib import blake2b
from typing import TYPE_CHECKING, Any, Mapping, Optional

from ...model.from_row import FromJson
from ...model.partners.package import ANSWERED, TASK
from ..importing.kept import salt
from ..owners.sent import Sent

if TYPE_CHECKING:
    from ...exporting.partner_package.content import OutgoingTask
    from ...store import Store
    from .came import CameTask

_SHOWN = "shown"
WHERE = "geom"
"""Among what is only shown, where the task lies."""
READ_ONLY = tuple(column.name for column in TASK.columns if column.name not in ANSWERED and column.name != "uuid")


@dataclass(frozen=True)
class Marks:
    """Digests of values, salted by the store."""

    salt: bytes

    @staticmethod
    def of(store: Store) -> Marks:
        """Return those of a store."""
        return Marks(salt(store)[: blake2b.MAX_KEY_SIZE])

    def mark(self, value: Any) -> str:
        """Return the digest of a value."""
        return blake2b(canonical(value).encode("utf-8", "replace"), digest_size=8, key=self.salt).hexdigest()

    def shown(self, task: OutgoingTask | CameTask) -> dict[str, str]:
        """Return the digests of what the partner is only shown of a task, as far as its columns are there."""
        there = {name: self.mark(task.values.get(name)) for name in READ_ONLY if name in task.values}
        return {**there, WHERE: self.mark(place(task.xy))}


@dataclass(frozen=True)
class SentTask(FromJson):
    """What went out of a task: what the partner may change, and column -> digest of what it is only shown."""

    said: Sent
    shown: Mapping[str, str]

    def to_json(self) -> dict[str, Any]:
        """Return it as a snapshot keeps it."""
        return {**self.said.to_json(), _SHOWN: dict(self.shown)}

    @classmethod
    def from_json(cls, stored: Mapping[str, Any]) -> SentTask:
        """Return one of a snapshot."""
        return cls(Sent.from_json(stored), stored.get(_SHOWN) or {})

    def went(self, answer: str) -> Any:
        """Return what stood in a cell that is answered (a name of `OwnerAnswer`) when it went out; None for none."""
        return getattr(self.said, answer, None)


def canonical(value: Any) -> str:
    """Return a value as it is compared, whatever the program that wrote it made of its type; "" for none."""
    if value is None or (isinstance(value, float) and math.isnan(value)):
        return ""
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return " ".join(str(value).split())


def place(xy: Optional[tuple[float, float]]) -> str:
    """Return where a task lies as it is compared."""
    return f"{xy[0]:.2f} {xy[1]:.2f}" if xy else ""
