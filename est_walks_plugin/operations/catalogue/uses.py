"""How often an entry of the catalogue is used: told before it is taken out of the choices."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ...store.schema import TABLES

if TYPE_CHECKING:
    from ...store import Store


@dataclass(frozen=True)
class Uses:
    """Table -> how many of its rows name the entry, those with any."""

    counts: dict[str, int]

    @property
    def total(self) -> int:
        """In all tables together."""
        return sum(self.counts.values())


def uses_of(store: Store, table: str, code: str) -> Uses:
    """Return where an entry of "category", "measure" or "owner" is named; a question is named nowhere."""
    found: dict[str, int] = {}
    for other in TABLES:
        number = sum(store.count(other.name, {column.name: code}) for column in other.columns if column.values == table)
        if number:
            found[other.name] = number
    return Uses(found)
