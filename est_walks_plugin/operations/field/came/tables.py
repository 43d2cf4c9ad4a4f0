"""The tables of a GeoPackage that came back, read as they are: values as SQLite keeps them, no default evaluated.

What a phone had not written through lies in a -wal beside the file; a private copy of both is read, so that SQLite takes
it in. Of a file in that mode whose -wal did not come nothing can be told but that edits may be missing.
"""

from __future__ import annotations

import json
import re
import sqlite3
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Iterator, Mapping, Optional, Sequence

from ....files import scratch_folder
from ....i18n import tr
from ....model.errors import InputError
from ....model.feedback import Feedback
from ....model.field.package import BY_NAME, METADATA, FieldLayer
from ....store.filters import quote_name, sql
from .files import CameFile
from .geometry import Shape, shape_of

_COMPANIONS = ("-wal", "-journal")
_NUMBERED = re.compile(r"[ _-]?\(?\d{1,4}\)?$")
_STEPS = 100_000


@dataclass(frozen=True)
class PackageMark:
    """What a package says of itself: its own key and its format, None where it does not say."""

    package: str
    format: Optional[int] = None

    @staticmethod
    def of(text: Any) -> Optional[PackageMark]:
        """Return the mark in a text of JSON, None where there is none."""
        try:
            told = json.loads(text)
        except (TypeError, ValueError):
            return None
        told = told.get(METADATA, told) if isinstance(told, dict) else None
        if not isinstance(told, dict) or not isinstance(told.get("package"), str) or not told["package"]:
            return None
        number = told.get("format")
        return PackageMark(told["package"], number if isinstance(number, int) else None)


@dataclass(frozen=True)
class CameRow:
    """A row as the phone left it, and its shape."""

    fid: int
    values: Mapping[str, Any]
    shape: Optional[Shape] = None


@dataclass(frozen=True)
class CameTable:
    """A table of a GeoPackage. `layer` is None for one that no package has; `crs` is "" where it does not say."""

    name: str
    layer: Optional[FieldLayer]
    columns: tuple[str, ...]
    rows: tuple[CameRow, ...]
    crs: str
    mark: Optional[PackageMark]
    changed: str
    """When it was written to last, as the file says, ISO."""


def layer_called(name: str) -> Optional[FieldLayer]:
    """Return the layer a table or file is of: called as it is, or with a number behind ("finding_1", "finding (2)")."""
    return BY_NAME.get(name.lower()) or BY_NAME.get(_NUMBERED.sub("", name.lower()))


def may_lack_edits(file: CameFile, beside: Mapping[str, CameFile]) -> bool:
    """Return whether a GeoPackage is in WAL mode and came without its -wal. `beside` are the files by place."""
    return file.head(20)[18:20] == b"\x02\x02" and f"{file.place}-wal" not in beside


def tables_of(file: CameFile, beside: Mapping[str, CameFile], feedback: Feedback) -> list[CameTable]:
    """Return the tables of a GeoPackage, read on a private copy. Raises InputError, Cancelled."""
    try:
        with opened_copy(file, beside, feedback) as connection:
            return _tables(connection)
    except sqlite3.Error as error:
        feedback.check()
        raise InputError(
            tr("“{file}” is no GeoPackage, or damaged; fetch it from the phone again.").format(file=file.name),
            details=str(error),
        ) from error


@contextmanager
def opened_copy(file: CameFile, beside: Mapping[str, CameFile], feedback: Feedback) -> Iterator[sqlite3.Connection]:
    """Give a private copy of a GeoPackage, with what its writer had not written through (`beside`: files by place).

    Texts that are no UTF-8 have marks in them. Raises InputError, sqlite3.Error for what is none, Cancelled.
    """
    with scratch_folder() as folder:
        copy = folder / "copy.gpkg"
        file.copy_to(copy, feedback)
        for ending in _COMPANIONS:
            if companion := beside.get(file.place + ending):
                companion.copy_to(Path(f"{copy}{ending}"), feedback)
        with closing(sqlite3.connect(copy)) as connection:
            connection.text_factory = lambda text: text.decode("utf-8", "replace")
            connection.execute("PRAGMA trusted_schema = OFF")
            connection.set_progress_handler(lambda: int(feedback.is_cancelled()), _STEPS)
            yield connection


def _tables(connection: sqlite3.Connection) -> list[CameTable]:
    contents = connection.execute(
        "SELECT table_name, description, last_change FROM gpkg_contents WHERE data_type IN ('features', 'attributes')"
    ).fetchall()
    has_shapes = connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'gpkg_geometry_columns'").fetchone()
    geometries = (
        {}
        if not has_shapes
        else {
            name: (column, f"{organization}:{number}".upper())
            for name, column, organization, number in connection.execute(
                "SELECT g.table_name, g.column_name, s.organization, s.organization_coordsys_id "
                "FROM gpkg_geometry_columns g LEFT JOIN gpkg_spatial_ref_sys s ON s.srs_id = g.srs_id"
            )
        }
    )
    found = []
    for name, description, changed in contents:
        column, crs = geometries.get(name, ("", ""))
        layer = layer_called(name)
        columns, rows = _rows(connection, name, column) if layer else ((), ())
        mark = PackageMark.of(description)
        found.append(CameTable(name, layer, columns, rows, crs, mark, str(changed or "")))
    return found


def _rows(connection: sqlite3.Connection, table: str, geometry: str) -> tuple[tuple[str, ...], tuple[CameRow, ...]]:
    cursor = connection.execute(sql("SELECT rowid,", "*", "FROM", quote_name(table), "ORDER BY rowid"))
    names = [str(one[0]) for one in cursor.description][1:]
    rows = tuple(_row(names, fid, values, geometry) for fid, *values in cursor)
    return tuple(name for name in names if name != geometry), rows


def _row(names: Sequence[str], fid: int, values: Sequence[Any], geometry: str) -> CameRow:
    told = dict(zip(names, values))
    return CameRow(fid, told, shape_of(told.pop(geometry, None)))
