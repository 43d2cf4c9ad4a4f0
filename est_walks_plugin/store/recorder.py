"""What a change does to rows, noted while it is made, so that it can be taken back (operations/undoing)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Callable, Iterable, Sequence

from .schema import Row

STAMPS = ("changed", "row_version")
"""Columns in which two states of a row that say the same may differ."""


@dataclass(frozen=True)
class RowState:
    """A row of any table as it was at a moment."""

    values: Row

    def says_the_same(self, other: RowState) -> bool:
        """Return whether both hold the same, their stamps apart."""
        return all(_same(self.values[name], other.values.get(name)) for name in self.values if name not in STAMPS)

    def to_insert(self) -> Row:
        """Return the columns that bring the row back, with its key and stamps."""
        return self.values

    def to_update(self) -> Row:
        """Return the columns that make a row say this again; its stamps go on."""
        return {name: value for name, value in self.values.items() if name not in (*STAMPS, "uuid", "created")}


@dataclass(frozen=True)
class RowChange:
    """One row before and after; None where there was none, or is none."""

    table: str
    uuid: str
    before: RowState | None
    after: RowState | None


class Recorder:
    """Set as `Store.recorder` it notes the rows that insert, update and delete touch, each as it was at first.

    `read(table, uuids)` returns rows. Rows written by `bulk_insert` are not noted: an import is taken back by removing
    its source.
    """

    def __init__(self, read: Callable[[str, Sequence[str]], Iterable[Row]]) -> None:
        self._read = read
        self._before: dict[tuple[str, str], RowState | None] = {}

    def inserted(self, table: str, uuids: Iterable[str]) -> None:
        """Note rows that were not there before."""
        for uuid in uuids:
            self._before.setdefault((table, uuid), None)

    def will_change(self, table: str, uuids: Iterable[str]) -> None:
        """Note rows as they are, before they are updated or deleted."""
        fresh = [uuid for uuid in dict.fromkeys(uuids) if (table, uuid) not in self._before]
        if fresh:
            self._before.update({(table, row["uuid"]): RowState(row) for row in self._read(table, fresh)})

    def changes(self) -> tuple[RowChange, ...]:
        """Return what became of the rows noted, in the order they were touched first."""
        keys: dict[str, list[str]] = {}
        for table, uuid in self._before:
            keys.setdefault(table, []).append(uuid)
        after = {
            (table, row["uuid"]): RowState(row) for table, uuids in keys.items() for row in self._read(table, uuids)
        }
        found = (RowChange(*key, before, after.get(key)) for key, before in self._before.items())
        return tuple(change for change in found if change.before is not None or change.after is not None)


def _same(one: Any, other: Any) -> bool:
    if hasattr(one, "equals") and hasattr(other, "equals"):  # shapely compares shapes by identity of coordinates
        return bool(one.equals(other))
    return bool(one == other)
