"""How a text that came from the field is known again without being kept: by a digest, keyed by what is the store's own."""

from __future__ import annotations

import re
from dataclasses import dataclass
from hashlib import blake2b
from typing import TYPE_CHECKING

from ....i18n import tr
from ....model.errors import RightsError
from ...importing.kept import salt
from ..three_way import Cell

if TYPE_CHECKING:
    from ....store import Store

TEXTS = ("text", "note")
_DIGEST = re.compile(r"(#{1,2})[0-9a-f]{32}")


@dataclass(frozen=True)
class FieldMarks:
    """Digests of the texts of returns: "#..." keyed by the salt, "##..." by a key that is made of it.

    A database writes the second kind: a field login reads no salt (`salt` is None), and is given that key alone.
    """

    salt: bytes | None = b""
    key: bytes = b""
    is_shared: bool = False

    @staticmethod
    def of(store: Store) -> FieldMarks:
        """Return those of a store. Raises RightsError for a login that may read nothing in."""
        own = salt(store) if store.reads_salt else None
        return FieldMarks(own, store.returns_key, store.is_server)

    def written(self, column: str, value: Cell) -> Cell:
        """Return a cell as it is remembered."""
        return self._forms(column, value)[-1 if self.is_shared else 0]

    def is_of(self, column: str, value: Cell, kept: Cell) -> bool:
        """Return whether a remembered cell is of this value. Raises RightsError where this login cannot tell."""
        self.check(column, kept)
        return kept in self._forms(column, value)

    def check(self, column: str, kept: Cell) -> None:
        """Raise RightsError for a remembered cell that only who reads the salt can tell of."""
        found = _DIGEST.fullmatch(kept) if column in TEXTS and isinstance(kept, str) else None
        if self.salt is None and found is not None and found[1] == "#":
            raise RightsError(
                tr("What came back of this walk before was read in by an older version; let a planner read this in.")
            )

    def _forms(self, column: str, value: Cell) -> tuple[Cell, ...]:
        if column not in TEXTS or not isinstance(value, str):
            return (value,)
        keyed = [("##", self.key)] if self.salt is None else [("#", self.salt), ("##", self.key)]
        text = value.encode("utf-8", "replace")
        return tuple(
            sign + blake2b(text, digest_size=16, key=key[: blake2b.MAX_KEY_SIZE]).hexdigest() for sign, key in keyed
        )


def is_digest(value: Cell) -> bool:
    """Return whether a text is only known again."""
    return isinstance(value, str) and _DIGEST.fullmatch(value) is not None
