"""A partner's package as it came back: which it is, its tasks as SQLite has them, and what in it is not of the package."""

from __future__ import annotations

import hashlib
import math
import sqlite3
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Iterator, Mapping, Optional, Sequence

from ...file_names import read_only_uri
from ...i18n import tr
from ...model.errors import InputError
from ...model.feedback import Feedback
from ...model.partners.package import ABOUT, FORMAT, TABLES, TASK
from ...privacy.ids import kept_name
from ...store.definitions import STYLES_TABLE
from ...store.filters import quote_name, sql
from ...store.schema import FID, GEOMETRY
from ..field.came.files import CameFile, files_of
from ..field.came.geometry import shape_of
from ..field.came.tables import may_lack_edits, opened_copy

SQLITE = b"SQLite format 3\0"
MOST_ROWS = 100_000
"""More rows than a municipality has tasks are no package."""
_ABOUT = ("package", "format", "sequence", "snapshot")
_OF_THE_FORMAT = ("gpkg_", "rtree_", "sqlite_", STYLES_TABLE, "qgis_projects")
_MOST_NAMED = 8


@dataclass(frozen=True)
class CameTask:
    """A row of the layer of tasks; `row` is its fid, `values` by column as they were written, `xy` where it lies."""

    row: int
    uuid: str
    values: Mapping[str, Any]
    xy: Optional[tuple[float, float]] = None


@dataclass(frozen=True)
class CamePackage:
    """What came back: `package` is its key, `snapshot` what it says of what went out, `notes` sentences for the planner."""

    name: str
    package: str
    sequence: int
    snapshot: str
    fingerprint: str
    tasks: tuple[CameTask, ...]
    notes: tuple[str, ...] = field(default=())


def holds_package(path: str, feedback: Feedback | None = None) -> bool:
    """Return whether a file is a partner's package, by what is in it; one of another database too. Raises Cancelled."""
    try:
        with _opened(path, feedback or Feedback()) as (connection, _file, _beside):
            return _about_of(connection) is not None
    except (InputError, sqlite3.Error, OSError):
        return False


def looks_like_package(path: str) -> bool:
    """Return whether a GeoPackage looks like a partner's package; reads only its list of columns."""
    file = Path(path)
    if file.suffix.lower() != ".gpkg" or not file.is_file():
        return False
    try:
        with closing(sqlite3.connect(read_only_uri(file.resolve()), uri=True)) as connection:
            return set(_ABOUT) <= set(_columns_of(connection, ABOUT.name))
    except sqlite3.Error:
        return False


def read_package(path: str, feedback: Feedback) -> CamePackage:
    """Return a package as it came back: a GeoPackage with its -wal, or a zip with one in it.

    Raises InputError in one sentence for what is no package, damaged, or of a newer plugin; Cancelled.
    """
    name = kept_name(Path(path).name)
    try:
        with _opened(path, feedback) as (connection, file, beside):
            about = _about_of(connection)
            if about is None:
                raise _no_package(name)
            if isinstance(about["format"], int) and about["format"] > FORMAT:
                text = tr("“{file}” was made by a newer version of the plugin; update the plugin, then read it in.")
                raise InputError(text.format(file=name))
            tasks = _tasks(connection, name)
            notes = _foreign(connection)
            if may_lack_edits(file, beside):
                text = tr("The last edits in {file} may be missing: its -wal file did not come.")
                notes.insert(0, text.format(file=kept_name(file.name)))
            digest = hashlib.sha256(file.read(max(file.size, 1))).hexdigest()
    except sqlite3.Error as error:
        feedback.check()
        raise InputError(_told_damaged(name), details=str(error)) from error
    sequence = about["sequence"] if isinstance(about["sequence"], int) else 0
    return CamePackage(
        name, str(about["package"]), sequence, str(about["snapshot"] or ""), digest, tuple(tasks), tuple(notes)
    )


@contextmanager
def _opened(path: str, feedback: Feedback) -> Iterator[tuple[sqlite3.Connection, CameFile, dict[str, CameFile]]]:
    """Give a copy of the one GeoPackage that a file is, or holds. Raises InputError, sqlite3.Error."""
    name = kept_name(Path(path).name)
    if Path(path).is_dir():
        raise InputError(tr("“{file}” is a folder; choose the GeoPackage that came back.").format(file=name))
    with files_of(path, feedback, _told_damaged) as files:
        beside = {file.place: file for file in files}
        found = [file for file in files if file.ending == ".gpkg"]
        if not found and files and files[0].head(len(SQLITE)) == SQLITE:
            found = [files[0]]  # whatever it is called
        if len(found) > 1:
            text = tr("“{file}” holds {count} GeoPackages; unpack it and choose the one that came back.")
            raise InputError(text.format(file=name, count=len(found)))
        if not found:
            raise _no_package(name)
        with opened_copy(found[0], beside, feedback) as connection:
            yield connection, found[0], beside


def _no_package(name: str) -> InputError:
    return InputError(
        tr(
            "“{file}” is no package for a partner, or has lost what says which it is; ask for the whole GeoPackage as it "
            "went out, with the answers in it."
        ).format(file=name)
    )


def _told_damaged(name: str) -> str:
    return tr("“{file}” is no GeoPackage, or damaged; ask the partner to send it again.").format(file=kept_name(name))


def _columns_of(connection: sqlite3.Connection, table: str) -> list[str]:
    return [str(row[1]) for row in connection.execute(sql("PRAGMA table_info(", quote_name(table), ")"))]


def _about_of(connection: sqlite3.Connection) -> Optional[dict[str, Any]]:
    """Return what a package says of itself; None for what is none."""
    if not set(_ABOUT) <= set(_columns_of(connection, ABOUT.name)):
        return None
    names = ", ".join(quote_name(name) for name in _ABOUT)
    found = connection.execute(sql("SELECT", names, "FROM", quote_name(ABOUT.name), "LIMIT 1")).fetchone()
    about = dict(zip(_ABOUT, found)) if found else {}
    return about if isinstance(about.get("package"), str) and about["package"] else None


def _tasks(connection: sqlite3.Connection, name: str) -> list[CameTask]:
    columns = _columns_of(connection, TASK.name)
    if "uuid" not in columns:
        raise InputError(
            tr(
                "“{file}” has lost its layer of tasks, or the column that says which task is which; ask for the whole "
                "GeoPackage as it went out, with the answers in it."
            ).format(file=name)
        )
    wanted = [GEOMETRY, *(column.name for column in TASK.columns)]
    known = [column for column in wanted if column in columns]
    names = ", ".join(quote_name(column) for column in known)
    cursor = connection.execute(
        sql("SELECT rowid,", names, "FROM", quote_name(TASK.name), f"ORDER BY rowid LIMIT {MOST_ROWS + 1:d}")
    )
    tasks = [_task(known, fid, values) for fid, *values in cursor]
    if len(tasks) > MOST_ROWS:
        raise InputError(tr("“{file}” has more than {limit} tasks and is refused.").format(file=name, limit=MOST_ROWS))
    return tasks


def _task(names: Sequence[str], fid: int, values: Sequence[Any]) -> CameTask:
    told = dict(zip(names, values))
    shape = shape_of(told.pop(GEOMETRY, None))
    told = {name: plain(value) for name, value in told.items()}
    return CameTask(fid, str(told.get("uuid") or "").strip(), told, shape.point if shape else None)


def plain(value: Any) -> Any:
    """Return a value of SQLite as a cell: text of bytes, nothing for what is no number."""
    if isinstance(value, bytes):
        return value.decode("utf-8", "replace")
    if isinstance(value, float) and not math.isfinite(value):
        return None if math.isnan(value) else str(value)
    return value


def _foreign(connection: sqlite3.Connection) -> list[str]:
    """Return what is in the file beside what the contract has: it is ignored, and told."""
    notes = []
    tables = [
        str(name) for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type IN ('table', 'view')")
    ]
    ours = {table.name for table in TABLES}
    others = [name for name in tables if name not in ours and not name.lower().startswith(_OF_THE_FORMAT)]
    if others:
        notes.append(tr("Ignored, not of the package: the layers {names}.").format(names=_named(others)))
    known = {FID, GEOMETRY, *(column.name for column in TASK.columns)}
    columns = [name for name in _columns_of(connection, TASK.name) if name not in known]
    if columns:
        notes.append(tr("Ignored, not of the package: the columns {names}.").format(names=_named(columns)))
    return notes


def _named(names: list[str]) -> str:
    shown = [f"“{kept_name(name)}”" for name in names[:_MOST_NAMED]]
    rest = len(names) - len(shown)
    return ", ".join(shown) + (tr(" and {count} more").format(count=rest) if rest else "")
