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
from typing import Any, Optional

from osgeo import gdal

from ...i18n import tr
from ...model.errors import StoreBusyError, StoreError
from ..access import explain, ogr_calls, thread_options
from ..filters import quote_text
from ..schema import Table
from .base import FID, GEOMETRY, Backend

BUSY_TIMEOUT_MS = 5000
_SQLITE_MAGIC = b"SQLite format 3\x00"


class GeoPackageBackend(Backend):
    """A store in a GeoPackage."""

    @property
    def label(self) -> str:
        return Path(self.path).name

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
        flags = gdal.OF_VECTOR | (gdal.OF_READONLY if readonly else gdal.OF_UPDATE)
        with ogr_calls(self.label), thread_options({"SQLITE_BUSY_TIMEOUT": str(BUSY_TIMEOUT_MS)}):
            self._dataset = gdal.OpenEx(self.path, flags, allowed_drivers=["GPKG"])
            said = gdal.GetLastErrorMsg()
        if self._dataset is None:
            raise explain(self.label, said)
        if not readonly:
            self.execute("PRAGMA secure_delete = ON")

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
        self.readonly = False

    def close(self) -> None:
        if self._dataset is None:
            return
        if not self.readonly:
            self._leave_no_log()
        with ogr_calls(self.label):
            self._dataset = None

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
        self.connect(readonly=self.readonly)

    def lock(self) -> None:
        # OGR begins deferred transactions; a write that changes nothing takes the write lock at once
        self.execute('DELETE FROM "meta" WHERE "fid" < 0')

    def layer_options(self, table: Table, language: str) -> list[str]:
        title = table.title_in(language)
        return [f"FID={FID}", f"GEOMETRY_NAME={GEOMETRY}", f"IDENTIFIER={title}", f"DESCRIPTION={title}"]

    def backup(self, target: Optional[str]) -> str:
        path = Path(target) if target else backup_path(Path(self.path))
        if path.exists():
            raise StoreError(tr("“{file}” exists already; choose another name.").format(file=path.name))
        partial = path.with_name(path.name + ".part")
        partial.unlink(missing_ok=True)
        try:
            self.execute("VACUUM INTO " + quote_text(str(partial)))
            os.replace(partial, path)
        except OSError as error:
            raise StoreError(
                tr("“{file}” could not be written; choose a folder you may write to.").format(file=str(path)),
                details=str(error),
            ) from error
        finally:
            partial.unlink(missing_ok=True)
        return str(path)


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
