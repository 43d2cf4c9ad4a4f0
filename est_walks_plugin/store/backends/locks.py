"""What of a store a write keeps others from, while it runs: few and short locks, so that many can work at once.

A GeoPackage has one writer at a time; the file sees to that. In a database these are advisory locks that end with the
transaction; no table is locked, so a role needs no right on `meta` to write findings. Why it is safe:

- *field* keeps walks, stops, findings and photos, *desk* all else that people write. A transaction takes both unless it
  says which tables it is `of`, so whatever it reads before it writes stays as it read it. A finding takes *field* alone.
- A table that imports fill has a lock of its own. An import is `of` its tables and holds no other lock: it may run for
  minutes while findings, tasks and meetings are written.
- Whoever writes a row of another table than it said takes that lock with the first such row, and waits a moment only.
  A row that points into an imported table *shares* its lock: the import that might delete what it points at is then over,
  or waits.
- Locks that are taken at the start are taken in one order, so that two can't wait for each other. Where it happens all
  the same (an edit in plain QGIS), the database ends one of them; what is one call is made again, the rest is told.
- A row is held (`SELECT ... FOR UPDATE`) from when its version is compared until it is written, also against plain QGIS.
"""

from __future__ import annotations

from collections.abc import Collection

from ..schema import BY_NAME, TABLES, Table

FIELD, DESK = "field", "desk"
USUAL = (FIELD, DESK)
"""What a transaction that says nothing keeps others from: all that people write."""

_FIELD_TABLES = frozenset({"walk", "leg", "stop", "finding", "photo", "seen_again", "track"})
_IMPORTED = frozenset(
    table.name
    for table in TABLES
    if table.name == "duplicate_pair" or any(column.unique_with == "source" for column in table.columns)
)
_FREE = frozenset({"source", "mapping"})
"""An import writes the row of its own source or file; a planner who edits the same row is told by its version."""
_ORDER = (FIELD, DESK, *sorted(_IMPORTED))


def lock_of(table: Table) -> str:
    """Return the lock that a table's rows are written under, "" for none."""
    if table.name in _FREE:
        return ""
    if table.name in _IMPORTED:
        return table.name
    return FIELD if table.name in _FIELD_TABLES else DESK


def locks_of(tables: Collection[str] | None) -> tuple[str, ...]:
    """Return the locks of a transaction that writes these tables, in the order they are taken; None is not told."""
    if tables is None:
        return USUAL
    wanted = {lock_of(BY_NAME[name]) for name in tables if name in BY_NAME}
    return tuple(lock for lock in _ORDER if lock in wanted)


def shared_by(table: Table, filled: Collection[str]) -> set[str]:
    """Return the locks that rows of `table` with values in `filled` share: of the imported tables that they point into."""
    pointing = (column for column in table.columns if column.reference in _IMPORTED and column.name in filled)
    return {column.reference for column in pointing} - {table.name}
