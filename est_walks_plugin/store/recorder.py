"""What a change does to rows, noted while it is made, so that it can be taken back (operations/undoing)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Callable, Iterable, Iterator, Sequence

from .keys import new_uuids
from .schema import Row

STAMPS = ("changed", "row_version")
"""Columns in which two states of a row that say the same may differ."""
MOST_NEW = 300_000
"""So many rows of bulk inserts are noted; of more, nothing is."""


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


AS_INSERTED = RowState({})
"""A row of a bulk insert that nobody has touched; of many, what they say is not kept in memory."""


@dataclass(frozen=True)
class RowChange:
    """One row before and after; None where there was none, or is none."""

    table: str
    uuid: str
    before: RowState | None
    after: RowState | None


class Recorder:
    """Set as `Store.recorder` it notes the rows that insert, update and delete touch, each as it was at first.

    `read(table, uuids)` returns rows. Of rows written by `bulk_insert` only the keys are noted, up to `MOST_NEW`.
    """

    def __init__(self, read: Callable[[str, Sequence[str]], Iterable[Row]]) -> None:
        self._read = read
        self._before: dict[tuple[str, str], RowState | None] = {}
        self._new: dict[tuple[str, str], None] = {}
        self.is_too_much = False

    def inserted(self, table: str, uuids: Iterable[str]) -> None:
        """Note rows that were not there before."""
        for uuid in uuids:
            self._before.setdefault((table, uuid), None)

    def keyed(
        self, table: str, columns: Sequence[str], batches: Iterable[Sequence[tuple]]
    ) -> tuple[Sequence[str], Iterator[Sequence[tuple]]]:
        """Return columns and batches of a bulk insert with the rows' keys, noted as they pass; in front where they had none."""

        def noted(keys: Sequence[str]) -> None:
            self.is_too_much = self.is_too_much or len(self._new) + len(keys) > MOST_NEW
            self._new.update({} if self.is_too_much else {(table, key): None for key in keys})

        if "uuid" in columns:
            at = list(columns).index("uuid")

            def passing() -> Iterator[Sequence[tuple]]:
                for batch in batches:
                    noted([row[at] for row in batch])
                    yield batch

            return columns, passing()

        def with_keys() -> Iterator[Sequence[tuple]]:
            for batch in batches:
                keys = new_uuids(len(batch))
                noted(keys)
                yield [(key, *row) for key, row in zip(keys, batch)]

        return ("uuid", *columns), with_keys()

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
        touched = (
            RowChange(*key, None if key in self._new else before, after.get(key))
            for key, before in self._before.items()
        )
        new = (RowChange(*key, None, AS_INSERTED) for key in self._new if key not in self._before)
        return tuple(change for change in (*touched, *new) if change.before is not None or change.after is not None)


def _same(one: Any, other: Any) -> bool:
    if hasattr(one, "equals") and hasattr(other, "equals"):  # shapely compares shapes by identity of coordinates
        return bool(one.equals(other))
    return bool(one == other)
