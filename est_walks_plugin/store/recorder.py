"""What a change does to rows, noted while it is made, so that it can be taken back (operations/undoing)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Callable, Iterable, Sequence

Row = dict[str, Any]


@dataclass(frozen=True)
class RowChange:
    """One row before and after; None where there was none, or is none."""

    table: str
    uuid: str
    before: Row | None
    after: Row | None


class Recorder:
    """Set as `Store.recorder` it notes the rows that insert, update and delete touch, each as it was at first.

    `read(table, uuids)` returns rows. Rows written by `bulk_insert` are not noted: an import is taken back by removing
    its source.
    """

    def __init__(self, read: Callable[[str, Sequence[str]], Iterable[Row]]) -> None:
        self._read = read
        self._before: dict[tuple[str, str], Row | None] = {}

    def inserted(self, table: str, uuids: Iterable[str]) -> None:
        """Note rows that were not there before."""
        for uuid in uuids:
            self._before.setdefault((table, uuid), None)

    def will_change(self, table: str, uuids: Iterable[str]) -> None:
        """Note rows as they are, before they are updated or deleted."""
        fresh = [uuid for uuid in dict.fromkeys(uuids) if (table, uuid) not in self._before]
        if fresh:
            self._before.update({(table, row["uuid"]): row for row in self._read(table, fresh)})

    def changes(self) -> tuple[RowChange, ...]:
        """Return what became of the rows noted, in the order they were touched first."""
        keys: dict[str, list[str]] = {}
        for table, uuid in self._before:
            keys.setdefault(table, []).append(uuid)
        after = {(table, row["uuid"]): row for table, uuids in keys.items() for row in self._read(table, uuids)}
        found = (RowChange(*key, before, after.get(key)) for key, before in self._before.items())
        return tuple(change for change in found if change.before is not None or change.after is not None)
