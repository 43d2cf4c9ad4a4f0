"""A store in one GeoPackage file.

Journal: a store is kept in SQLite's rollback mode (DELETE). Write-ahead logging, which QGIS switches on while it has a
layer open, does not work on a network share and leaves `-wal` files that a copy of the file alone would miss. So the
store never switches it on, works with it when QGIS has, and on closing empties the log and goes back to rollback mode
as soon as nobody else holds the file. `secure_delete` overwrites what is deleted, so that text that was removed for
privacy is not left in free pages; the journal itself is deleted with each commit.
"""

from __future__ import annotations

import datetime as dt
import os
from pathlib import Path
from typing import Any, Iterable, Mapping, Optional, Sequence, Union

from osgeo import gdal

from ... import log
from ...files import FileWriteError, make_private, whole_file
from ...i18n import tr
from ...model.errors import StoreBusyError, StoreError
from ..access import explain, is_damage, ogr_calls
from ..filters import quote_name, quote_text, sql
from ..schema import FID, GEOMETRY, Box, Column, Geometry, Table
from .base import Backend, rtree_name
from .changes import ChangedRows
from .columns import SqliteColumns
from .damage import check_whole, damaged
from .features import Changes, ToWrite, batches_of, refuse_unknown
from .staging import Scratch, Staging
from .takeover import TakeOver

BUSY_TIMEOUT_MS = 5000
FEW_ROWS = 400
"""More rows than this are written together: a scratch file costs less than as many features of OGR's."""
ROWS_AT_ONCE = 5000
"""So many of them stand in memory as they are written."""
ENTRIES_AT_ONCE = 50
_MOST_ATTACHED = 8  # SQLite attaches ten databases unless built otherwise
_SQLITE_MAGIC = b"SQLite format 3\x00"


class GeoPackageBackend(SqliteColumns, Backend):
    """A store in a GeoPackage."""

    def __init__(self, path: str) -> None:
        super().__init__(path)
        self._name = Path(path).name  # asked for at every call of OGR's
        self._staged: list[tuple[str, Scratch]] = []

    @property
    def label(self) -> str:
        return self._name

    def check_file(self) -> None:
        """Raise StoreError, with the remedy, for a path that cannot be a GeoPackage."""
        path = Path(self.path)
        if path.is_dir():
            raise StoreError(
                tr("“{store}” is a folder; choose the store file (.gpkg) inside it.").format(store=self.label)
            )
        if not path.exists():
            raise StoreError(
                tr("There is no file “{store}”; choose another store or create a new one.").format(store=self.path)
            )
        try:
            with path.open("rb") as file:
                head = file.read(len(_SQLITE_MAGIC))
        except OSError as error:
            raise StoreError(
                tr("“{store}” cannot be read; ask for read permission or copy it to a folder of your own.").format(
                    store=self.label
                ),
                details=str(error),
            ) from error
        if not head:
            raise StoreError(
                tr("“{store}” is an empty file, not a store; choose another store or create a new one.").format(
                    store=self.label
                )
            )
        if head != _SQLITE_MAGIC:
            raise StoreError(
                tr(
                    "“{store}” is not a GeoPackage; choose a store made by Trygghetsvandring or create a new one."
                ).format(store=self.label)
            )

    def connect(self, *, readonly: bool) -> None:
        self.check_file()
        if not readonly:
            self._check_writable()
        self.readonly = readonly
        said = self._open_file(readonly)
        if self._dataset is None and readonly and self._has_journal():
            # A process was killed while it wrote: SQLite puts the old state back only for somebody who may write.
            self._check_writable()
            said = self._open_file(False)
            self._dataset = None
            said = self._open_file(True) or said
        if self._dataset is None:
            raise self._why_closed(said)
        self.execute(f"PRAGMA busy_timeout = {BUSY_TIMEOUT_MS:d}")
        if not readonly:
            self.execute("PRAGMA secure_delete = ON")

    def _open_file(self, readonly: bool) -> str:
        """Open the dataset and return what was said against it, whether OGR's exceptions are on or off."""
        flags = gdal.OF_VECTOR | (gdal.OF_READONLY if readonly else gdal.OF_UPDATE)
        self._dataset = None
        try:
            with ogr_calls(self.label):
                self._dataset = gdal.OpenEx(self.path, flags, allowed_drivers=["GPKG"])
                return str(gdal.GetLastErrorMsg())
        except StoreError as error:
            return error.details or error.message

    def check_whole(self) -> None:
        """Raise StoreError, with the newest backup named, when the file is damaged."""
        check_whole(self.path, self.execute)

    def _why_closed(self, said: str) -> StoreError:
        """Return why a file that begins as a GeoPackage could not be opened."""
        error = explain(self.label, said)
        is_known = isinstance(error, StoreBusyError) or error.message != explain(self.label, "").message
        return error if is_known and not is_damage(said) else damaged(self.path, said)

    def _has_journal(self) -> bool:
        journal = Path(self.path + "-journal")
        return journal.is_file() and journal.stat().st_size > 0

    def _check_writable(self) -> None:
        folder = Path(self.path).resolve().parent
        if not os.access(self.path, os.W_OK):
            raise StoreError(
                tr("“{store}” is read-only; ask for write permission or copy it to a folder of your own.").format(
                    store=self.label
                )
            )
        if not os.access(folder, os.W_OK):
            raise StoreError(
                tr(
                    "The folder of “{store}” is read-only, and a store needs to write there; "
                    "copy it to a folder of your own."
                ).format(store=self.label)
            )

    def create_file(self) -> None:
        """Make a new, empty GeoPackage at the path and open it."""
        with ogr_calls(self.label):
            driver = gdal.GetDriverByName("GPKG")
            self._dataset = driver.Create(self.path, 0, 0, 0, gdal.GDT_Unknown)
            said = gdal.GetLastErrorMsg()
        if self._dataset is None:
            raise explain(self.label, said)
        make_private(Path(self.path))  # SQLite gives its journals the rights of the file
        self.readonly = False

    def close(self) -> None:
        if self._dataset is None:
            return
        self.undo_open()
        if not self.readonly:
            self._leave_no_log()
        with ogr_calls(self.label):
            self._dataset = None
        self._drop_staging()

    def forget_deleted(self, tables: Sequence[str]) -> None:
        """Write the file anew: programs that do not overwrite what they delete may have been in it."""
        try:
            self.execute("VACUUM")
            self.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        except StoreError as error:
            log.warning(f"{self.label}: {error.details or error.message}")

    def _leave_no_log(self) -> None:
        """Empty a write-ahead log and leave its mode unless somebody else is in the file."""
        try:
            if self.execute("PRAGMA journal_mode") != [["wal"]]:
                return
            self.execute("PRAGMA busy_timeout = 0")
            self.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            self.execute("PRAGMA journal_mode = DELETE")
        except StoreBusyError:
            return  # QGIS has a layer of it open: the last one out empties the log

    def after_rollback(self) -> None:
        # OGR keeps feature counts and extents of layers in memory; a fresh connection reads the true ones
        with ogr_calls(self.label):
            self._dataset = None
        self._drop_staging()
        self.connect(readonly=self.readonly)

    def lock(self, locks: Sequence[str]) -> None:
        # OGR begins deferred transactions; a write that changes nothing takes the write lock at once
        self.execute('DELETE FROM "meta" WHERE "fid" < 0')

    def create_table(self, table: Table, columns: Sequence[Column], crs: str, language: str, domains: set[str]) -> None:
        super().create_table(table, columns, crs, language, domains)
        self.describe(table, columns, language)

    def add_column(self, table: Table, column: Column, language: str, domains: set[str]) -> None:
        super().add_column(table, column, language, domains)
        self.describe(table, [column], language)

    def keeps_names(self) -> bool:
        """GDAL before 3.7 made files where one name may stand in the whole file once; aliases recur in every table."""
        made = self.execute("SELECT sql FROM sqlite_master WHERE name = 'gpkg_data_columns'")
        return not (made and "name TEXT UNIQUE" in str(made[0][0]))

    def describe(self, table: Table, columns: Sequence[Column], language: str) -> None:
        # where GeoPackage's schema extension has them; OGR before 3.7 does not write them
        rows = [
            "(" + ", ".join(map(quote_text, (table.name, column.name, column.alias_in(language)))) + ")"
            for column in columns
        ]
        self.execute(
            sql(
                "INSERT INTO",
                "gpkg_data_columns (table_name, column_name, title)",
                "VALUES",
                ", ".join(rows),
                "ON CONFLICT (table_name, column_name) DO UPDATE SET title = excluded.title",
            )
        )

    def layer_options(self, table: Table, language: str) -> list[str]:
        title = table.title_in(language)
        return [f"FID={FID}", f"GEOMETRY_NAME={GEOMETRY}", f"IDENTIFIER={title}", f"DESCRIPTION={title}"]

    def commit(self) -> None:
        for table in self.touched:
            # OGR takes the triggers that count a table's rows away while it adds some: what is left to be put back after
            # the commit is put back by two who add at once, and the second one fails
            with ogr_calls(self.label):
                self.layer(table).SyncToDisk()
            if table.geometry is not Geometry.NONE:
                self._save_extent(table)
        super().commit()
        self._drop_staging()

    def step(self) -> None:
        # the scratch files of staged rows are let go with the transaction; nobody sees a file that has no name yet
        self.commit()
        self.begin_plain()

    def _save_extent(self, table: Table) -> None:
        """Keep the layer's extent as its R-tree has it.

        OGR remembers an extent from when it opened the layer and would write that, though others, or the takeover of
        staged rows, have widened it since; and it never makes it smaller.
        """
        rtree = quote_name(rtree_name(table))
        parts = [
            f"{column} = {outermost(rtree, bound, least)}"
            for column, bound, least in (
                ("min_x", "minx", True),
                ("max_x", "maxx", False),
                ("min_y", "miny", True),
                ("max_y", "maxy", False),
            )
        ]
        self.execute(sql("UPDATE gpkg_contents", "SET", ", ".join(parts), "WHERE table_name =", quote_text(table.name)))

    def _drop_staging(self) -> None:
        while self._staged:
            name, staging = self._staged.pop()
            if self._dataset is not None:
                self.execute(sql("DETACH DATABASE", quote_name(name)))
            staging.drop()

    def add_rows(self, table: Table, rows: Sequence[ToWrite]) -> None:
        if len(rows) <= FEW_ROWS:
            super().add_rows(table, rows)
            return
        definition = self.layer(table).GetLayerDefn()
        for columns, batch, alike in batches_of(table, rows):
            if len(batch) <= FEW_ROWS:
                super().add_rows(table, alike)
                continue
            refuse_unknown(table, definition, alike)
            shaped = len(batch[0]) > len(columns) and table.geometry is not Geometry.NONE
            width = len(columns) + shaped
            parts = (
                [row[:width] for row in batch[at : at + ROWS_AT_ONCE]] for at in range(0, len(batch), ROWS_AT_ONCE)
            )
            self.bulk_insert(table, columns, {}, parts, "wkb" if shaped else None)

    def bulk_insert(
        self,
        table: Table,
        columns: Sequence[Column],
        fixed: Mapping[str, Any],
        batches: Iterable[Sequence[tuple]],
        geometry: Optional[str],
    ) -> int:
        if len(self._staged) >= _MOST_ATTACHED:
            return super().bulk_insert(table, columns, fixed, batches, geometry)
        staging = Staging(table, columns, fixed, geometry, self._srs_id(table))
        try:
            staging.fill(batches)
            if staging.count:
                TakeOver(self, staging, self._attach(staging)).run()
        except BaseException:
            if all(staging is not held for _, held in self._staged):
                staging.drop()
            raise
        if not staging.count:
            staging.drop()
        return staging.count

    def bulk_update(self, table: Table, parts: Iterable[Changes]) -> Union[int, str, None]:
        if len(self._staged) >= _MOST_ATTACHED:
            return super().bulk_update(table, parts)
        changed = ChangedRows(table, self._srs_id(table))
        try:
            changed.fill(parts)
            staged = quote_name(self._attach(changed))
            return changed.missing(self, staged) or changed.apply(self, staged)
        except BaseException:
            if all(changed is not held for _, held in self._staged):
                changed.drop()
            raise

    def _attach(self, staging: Scratch) -> str:
        """Attach a scratch file to the connection until the transaction ends; return its name in SQL."""
        name = f"staged{len(self._staged)}"
        self.execute(sql("ATTACH DATABASE", quote_text(str(staging.path)), "AS", quote_name(name)))
        self._staged.append((name, staging))
        return name

    def _srs_id(self, table: Table) -> int:
        if table.geometry is Geometry.NONE:
            return 0
        found = self.execute(sql("SELECT srs_id FROM gpkg_geometry_columns WHERE table_name =", quote_text(table.name)))
        return int(found[0][0])

    def near_statement(self, table: Table, bbox: Box) -> Optional[str]:
        rtree = rtree_name(table)
        if not self.execute(sql("SELECT 1", "FROM sqlite_master WHERE name =", quote_text(rtree))):
            return None  # in the middle of a bulk insert
        left, bottom, right, top = map(float, bbox)
        touches = f"minx <= {right!r} AND maxx >= {left!r} AND miny <= {top!r} AND maxy >= {bottom!r}"
        return sql("SELECT group_concat(id)", "FROM", quote_name(rtree), "WHERE", touches)

    def write_copy(self, path: Path) -> None:
        """Write the file as it is now to another, for its owner's eyes."""
        make_private(path)  # VACUUM INTO takes an empty file
        self.execute(sql("VACUUM INTO", quote_text(str(path))))

    def backup(self, target: Optional[str]) -> str:
        path = Path(target) if target else backup_path(Path(self.path))
        if path.exists():
            raise StoreError(tr("“{file}” exists already; choose another name.").format(file=path.name))
        try:
            with whole_file(path) as partial:
                self.write_copy(partial)
        except FileWriteError as error:
            raise StoreError(error.message, details=error.details) from error
        return str(path)


def outermost(rtree: str, bound: str, least: bool) -> str:
    """Return an SQL expression for the least or greatest `bound` in an R-tree, NULL when it is empty.

    min() would read the whole tree. Looking again and again for a few entries farther out reads a few nodes.
    """
    best, farther = ("min", "<") if least else ("max", ">")
    of_bound, few = f"{best}({bound})", f"LIMIT {ENTRIES_AT_ONCE:d})"
    some = sql("SELECT", of_bound, "FROM (", "SELECT", bound, "FROM", rtree)
    next_ones = sql("(", some, "WHERE", bound, farther, "far.v", few, ")")
    steps = sql("(", "WITH RECURSIVE far(v) AS (", some, few, "UNION ALL", "SELECT", next_ones)
    return sql(steps, "FROM far WHERE far.v IS NOT NULL)", "SELECT", f"{best}(v)", "FROM far)")


def backup_path(path: Path, note: str = "backup") -> Path:
    """Return a free file name beside `path` with the date and time in it."""
    stamp = dt.datetime.now().strftime("%Y-%m-%d %H%M%S")
    candidate = path.with_name(f"{path.stem} ({note} {stamp}){path.suffix}")
    count = 2
    while candidate.exists():
        candidate = path.with_name(f"{path.stem} ({note} {stamp} {count}){path.suffix}")
        count += 1
    return candidate


def files_of(path: str) -> list[Any]:
    """Return the store's file and SQLite's files beside it that exist."""
    return [p for p in (Path(path + ending) for ending in ("", "-wal", "-shm", "-journal")) if p.exists()]
