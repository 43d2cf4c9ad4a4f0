"""Many changed rows into a GeoPackage fast, inside OGR's own transaction.

As with new rows (`staging`) they are first written to a scratch file of ours, a table for each set of columns; OGR's
connection attaches it and writes each set with one UPDATE. Only columns that tell something new in any row are written, so
that no index is touched for nothing, and only shapes that have moved; OGR's triggers keep the R-tree, as for any other write.
"""

from __future__ import annotations

import sqlite3
from typing import Any, Iterable, Optional

from ..filters import column, quote_name, sql
from ..schema import GEOMETRY, Table
from .base import Backend
from .features import Changes
from .staging import Encoder, Scratch

_SHAPE = "geometry"


class ChangedRows(Scratch):
    """The scratch file of one bulk update."""

    def __init__(self, table: Table, srs_id: int) -> None:
        super().__init__()
        self.table = table
        self._srs_id = srs_id
        self._sets: dict[tuple[str, ...], str] = {}

    def fill(self, parts: Iterable[Changes]) -> None:
        """Write what rows become (uuid -> values) to the scratch file. Raises StoreError for a value that does not fit."""
        with self.opened() as scratch:
            for part in parts:
                by_columns: dict[tuple[str, ...], list[tuple[Any, ...]]] = {}
                for uuid, values in part.items():
                    by_columns.setdefault(tuple(values), []).append((uuid, *values.values()))
                scratch.execute("BEGIN")
                for names, rows in by_columns.items():
                    self._write(scratch, names, rows)
                scratch.execute("COMMIT")

    def _write(self, scratch: sqlite3.Connection, names: tuple[str, ...], rows: list[tuple[Any, ...]]) -> None:
        plain = [name for name in names if name != _SHAPE]
        has_shape = len(plain) < len(names)
        if has_shape:
            at = 1 + names.index(_SHAPE)
            rows = [(*row[:at], *row[at + 1 :], row[at]) for row in rows]
        columns = [column(self.table, name) for name in ("uuid", *plain)]
        encoder = Encoder(self.table, columns, "wkb" if has_shape else None, self._srs_id)
        made = [quote_name(one.name) for one in columns] + [quote_name(GEOMETRY)] * has_shape
        if names not in self._sets:
            self._sets[names] = f"changed{len(self._sets)}"
            scratch.execute(
                sql(
                    "CREATE TABLE", self._sets[names], "(" + ", ".join([made[0] + " TEXT PRIMARY KEY", *made[1:]]) + ")"
                )
            )
        marks = ", ".join("?" * len(made))
        # The last one counts where a row is told of twice.
        scratch.executemany(
            sql("INSERT OR REPLACE INTO", self._sets[names], f"VALUES ({marks})"), encoder.encoded(rows)
        )

    def missing(self, backend: Backend, staged: str) -> Optional[str]:
        """Return the key of a row that is not in the store, None where all are."""
        for made in (f"{staged}.{name}" for name in self._sets.values()):
            there = sql("SELECT 1", "FROM", quote_name(self.table.name), "AS theirs WHERE theirs.uuid = mine.uuid")
            found = backend.execute(sql("SELECT uuid FROM", made, "AS mine WHERE NOT EXISTS (" + there + ") LIMIT 1"))
            if found:
                return str(found[0][0])
        return None

    def apply(self, backend: Backend, staged: str) -> int:
        """Write the changes to the table and return how many rows have changed."""
        total = 0
        for names, made in self._sets.items():
            backend.check()
            source = f"{staged}.{made}"
            plain = [quote_name(name) for name in names if name != _SHAPE]
            backend.execute(self._update(source, self._told_new(backend, source, plain), counted=True))
            if _SHAPE in names:
                backend.check()
                backend.execute(self._update(source, [quote_name(GEOMETRY)], counted=False))
            total += int(backend.execute(sql("SELECT count(*) FROM", source))[0][0])
        return total

    def _told_new(self, backend: Backend, source: str, names: list[str]) -> list[str]:
        """Return the columns that differ in any row."""
        if not names:
            return []
        differ = ", ".join(f"max(mine.{name} IS NOT theirs.{name})" for name in names)
        joined = f"{source} AS mine JOIN {quote_name(self.table.name)} AS theirs ON theirs.uuid = mine.uuid"
        (found,) = backend.execute(sql("SELECT", differ, "FROM", joined))
        return [name for name, is_new in zip(names, found) if is_new]

    def _update(self, source: str, names: list[str], *, counted: bool) -> str:
        """Return the UPDATE of some columns: with the row version `counted`, or of those rows alone that it changes."""
        table = quote_name(self.table.name)
        own = f"mine WHERE mine.uuid = {table}.uuid"
        version = f"coalesce({table}.row_version, 0) + 1"
        target = ", ".join([*names, *(["row_version"] if counted else [])])
        told = ", ".join([*(f"mine.{name}" for name in names), *([version] if counted else [])])
        chosen = sql("uuid IN (", "SELECT", "uuid", "FROM", source + ")")
        if not counted:
            (name,) = names
            chosen = sql(chosen, "AND", f"{name} IS NOT (", "SELECT", f"mine.{name}", "FROM", source, own + ")")
        return sql(
            "UPDATE", table, "SET", f"({target}) = (", "SELECT", told, "FROM", source, own + ")", "WHERE", chosen
        )
