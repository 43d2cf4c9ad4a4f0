"""Taking staged rows over into a GeoPackage table, with the statements of OGR's own connection."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..filters import quote_name, quote_text, sql
from ..keys import sql_of_new_uuids
from ..schema import FID, GEOMETRY, Geometry
from .base import index_name
from .staging import Staging

if TYPE_CHECKING:
    from .geopackage import GeoPackageBackend


ROWS_AT_ONCE = 25_000
"""Rows taken over between two looks at whether the planner wants to stop."""


CACHE_KIB = 32_768
"""Memory for pages while rows are taken over: indices are then sorted without files beside the store."""


class TakeOver:
    """One INSERT ... SELECT and what the triggers would have done for it, in the transaction that is running."""

    def __init__(self, backend: GeoPackageBackend, staging: Staging) -> None:
        self.backend = backend
        self.staging = staging
        self.table = staging.table
        self.name = quote_name(self.table.name)
        self.rtree = f"rtree_{self.table.name}_{GEOMETRY}"

    def run(self) -> None:
        """Take the rows over. Everything is undone with the transaction when any of it fails."""
        before = self._setting("cache_size")
        self.backend.execute(f"PRAGMA cache_size = -{CACHE_KIB:d}")
        try:
            self._take_over()
        finally:
            self.backend.execute(f"PRAGMA cache_size = {before:d}")

    def _setting(self, name: str) -> int:
        return self._number("PRAGMA " + name)

    def _take_over(self) -> None:
        spatial = self.table.geometry is not Geometry.NONE
        last_id = self._number(sql("SELECT max(", quote_name(FID), ") FROM", self.name))
        last_id = max(
            last_id,
            self._number(sql("SELECT max(seq) FROM sqlite_sequence WHERE name =", quote_text(self.table.name))),
        )
        before = self._number(sql("SELECT count(*) FROM", self.name))
        packed = spatial and not self._number(sql("SELECT count(*) FROM", quote_name(self.rtree + "_rowid")))
        indexed = False
        if spatial:
            node_bytes = self._number(
                sql("SELECT length(data) FROM", quote_name(self.rtree + "_node"), "WHERE nodeno = 1")
            )
            indexed = self.staging.add_index(last_id, node_bytes, packed)
        staged = quote_name(self.backend.attach(self.staging))
        triggers = self._drop_triggers()
        rebuild = self.staging.count > before
        if rebuild:
            self._drop_indices()
        self._insert(staged, last_id)
        if indexed:
            self._fill_rtree(staged, packed)
        if rebuild:
            for column in self.table.all_columns:
                self.backend.check()
                self.backend.create_index(self.table, column)
        for trigger in triggers:
            self.backend.execute(trigger)
        self._set_count()

    def _number(self, query: str) -> int:
        found = self.backend.execute(query)
        return int(found[0][0] or 0) if found else 0

    def _drop_triggers(self) -> list[str]:
        """Drop the table's triggers on insert and return how to make them again."""
        found = self.backend.execute(
            sql(
                "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name =", quote_text(self.table.name)
            )
        )
        inserting = [(name, made) for name, made in found if "AFTER INSERT" in made]
        for name, _ in inserting:
            self.backend.execute(sql("DROP TRIGGER", quote_name(name)))
        return [made for _, made in inserting]

    def _drop_indices(self) -> None:
        for column in self.table.all_columns:
            self.backend.execute(sql("DROP INDEX IF EXISTS", quote_name(index_name(self.table, column))))

    def _insert(self, staged: str, last_id: int) -> None:
        geometry = self.staging.geometry is not None
        names = [*self.staging.fixed, *(column.name for column in self.staging.columns)]
        quoted = [quote_name(name) for name in names]
        target, source = [quote_name(FID), *quoted], [f"{last_id:d} + id", *quoted]
        if geometry:
            target, source = [*target, quote_name(GEOMETRY)], [*source, "geom"]
        if "uuid" not in names:
            target, source = [*target, quote_name("uuid")], [*source, sql_of_new_uuids(self.staging.count, "id")]
        staged_rows = staged + ".fresh, " + staged + ".same"
        for first in range(1, self.staging.count + 1, ROWS_AT_ONCE):
            self.backend.check()
            self.backend.execute(
                sql(
                    "INSERT INTO",
                    self.name,
                    "(" + ", ".join(target) + ")",
                    "SELECT",
                    ", ".join(source),
                    "FROM",
                    staged_rows,
                    f"WHERE id BETWEEN {first:d} AND {first + ROWS_AT_ONCE - 1:d}",
                    "ORDER BY id",
                )
            )

    def _fill_rtree(self, staged: str, packed: bool) -> None:
        if not packed:
            self.backend.execute(sql("INSERT INTO", quote_name(self.rtree), "SELECT * FROM", staged + ".box"))
            return
        for shadow, source in (("_node", "node"), ("_rowid", "leaf"), ("_parent", "parent")):
            target = quote_name(self.rtree + shadow)
            self.backend.execute(sql("DELETE FROM", target))
            self.backend.execute(sql("INSERT INTO", target, "SELECT * FROM", staged + "." + source))

    def _set_count(self) -> None:
        counted = sql("(SELECT count(*) FROM", self.name + ")")
        self.backend.execute(
            sql(
                "UPDATE",
                "gpkg_ogr_contents",
                "SET",
                "feature_count =",
                counted,
                "WHERE table_name =",
                quote_text(self.table.name),
            )
        )
