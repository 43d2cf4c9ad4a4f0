"""Taking staged rows over into a GeoPackage table, with the statements of OGR's own connection."""

from __future__ import annotations

from osgeo import gdal

from ..access import explain
from ..filters import quote_name, quote_text, sql
from ..keys import sql_of_new_uuids
from ..schema import FID, GEOMETRY
from .base import Backend, rtree_name
from .staging import Staging

ROWS_AT_ONCE = 25_000
"""Rows taken over between two looks at whether the planner wants to stop."""


CACHE_KIB = 32_768
"""Memory for pages while rows are taken over: indices are then sorted without files beside the store."""


GDAL_INDEXES_FAST = int(gdal.VersionInfo()) >= 3_080_000
"""Whether GDAL fills an R-tree in memory: 1.3 s a million rows (3.10), where SQLite takes 5 to 7 one by one (3.6)."""

INDEXED_AT_ONCE = 300_000
"""Rows of which GDAL makes the R-tree in one step, which nobody can stop half way."""


class TakeOver:
    """One INSERT ... SELECT and what the triggers would have done for it, in the transaction that is running."""

    def __init__(self, backend: Backend, staging: Staging, staged: str) -> None:
        """`staged` is the name, in SQL, of the scratch file that `backend` has attached."""
        self.backend = backend
        self.staging = staging
        self.staged = quote_name(staged)
        self.count = staging.count
        self.table = staging.table
        self.name = quote_name(self.table.name)

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
        last_id = self._number(sql("SELECT max(", quote_name(FID), ") FROM", self.name))
        last_id = max(
            last_id,
            self._number(sql("SELECT max(seq) FROM sqlite_sequence WHERE name =", quote_text(self.table.name))),
        )
        before = self._number(sql("SELECT count(*) FROM", self.name))
        rebuild = self.count > before
        spatial = self.staging.geometry is not None
        anew = spatial and rebuild and GDAL_INDEXES_FAST and before + self.count <= INDEXED_AT_ONCE
        if anew:
            self._spatial_index("DisableSpatialIndex")
        triggers = self._drop_triggers()
        if rebuild:
            self._drop_indices()
        for first in range(1, self.count + 1, ROWS_AT_ONCE):
            self.backend.check()
            self._insert(last_id, first, first + ROWS_AT_ONCE - 1)
        if anew:
            self.backend.check()
            self._spatial_index("CreateSpatialIndex")
        elif spatial:
            for first in range(1, self.count + 1, ROWS_AT_ONCE):
                self.backend.check()
                self._index(last_id, first, first + ROWS_AT_ONCE - 1)
        if rebuild:
            definition = self.backend.layer(self.table).GetLayerDefn()
            for column in self.table.all_columns:
                if definition.GetFieldIndex(column.name) < 0:
                    continue  # of a later schema
                self.backend.check()
                self.backend.create_index(self.table, column)
        for trigger in triggers:
            self.backend.execute(trigger)
        self._set_count()

    def _spatial_index(self, function: str) -> None:
        """Call one of GDAL's SQL functions that drop and make the R-tree and its triggers."""
        arguments = ", ".join(map(quote_text, (self.table.name, GEOMETRY)))
        if self._number(sql("SELECT", f"{function}({arguments})")) != 1:
            raise explain(self.backend.label, f"{function}: {self.table.name}")

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
            self.backend.drop_index(self.table, column)

    def _insert(self, last_id: int, first: int, last: int) -> None:
        """Take over the staged rows `first` to `last`; their fids follow `last_id`."""
        names = [*self.staging.fixed, *(column.name for column in self.staging.columns)]
        quoted = [quote_name(name) for name in names]
        target, source = list(quoted), list(quoted)
        if not self.staging.numbered:
            target, source = [quote_name(FID), *target], [f"{last_id:d} + id", *source]
        if self.staging.geometry is not None:
            target, source = [*target, quote_name(GEOMETRY)], [*source, "geom"]
        if "uuid" not in names:
            target, source = [*target, quote_name("uuid")], [*source, sql_of_new_uuids(self.count, "id")]
        self.backend.execute(
            sql(
                "INSERT INTO",
                self.name,
                "(" + ", ".join(target) + ")",
                "SELECT",
                ", ".join(source),
                "FROM",
                self.staged + ".fresh, " + self.staged + ".same",
                f"WHERE id BETWEEN {first:d} AND {last:d}",
                "ORDER BY id",
            )
        )

    def _index(self, last_id: int, first: int, last: int) -> None:
        """Enter the rows that were staged `first` to `last` into the R-tree, as the trigger on insert does."""
        here = f"BETWEEN {last_id + first:d} AND {last_id + last:d}"
        if self.staging.numbered:
            here = (
                "IN ("
                + sql("SELECT", quote_name(FID), "FROM", f"{self.staged}.fresh")
                + f" WHERE id BETWEEN {first:d} AND {last:d})"
            )
        geometry = quote_name(GEOMETRY)
        bounds = ", ".join(f"{name}({geometry})" for name in ("ST_MinX", "ST_MaxX", "ST_MinY", "ST_MaxY"))
        there = f"{geometry} NOT NULL AND NOT ST_IsEmpty({geometry})"
        self.backend.execute(
            sql(
                "INSERT INTO",
                quote_name(rtree_name(self.table)),
                "SELECT",
                quote_name(FID) + ", " + bounds,
                "FROM",
                self.name,
                f"WHERE {quote_name(FID)} {here} AND {there}",
            )
        )

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
