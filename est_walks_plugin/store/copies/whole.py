"""A whole store from a file into a database and back: every row with its keys, stamps and versions, photos and styles.

Rows travel in batches, so memory holds a few thousand at a time. Numbers keep all their digits, texts of JSON every letter.
What a target can't hold is: moments are kept to the millisecond, as everywhere in a store, and an empty shape is none.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from osgeo import ogr

from ... import paths
from ...i18n import language, tr
from ...model.errors import ParameterError, StoreError
from ...model.feedback import Feedback
from .. import creation, facts, reading
from ..access import check_last, checked, ogr_calls
from ..address import is_connection_string, label
from ..backends import Backend, GeoPackageBackend, PostgisBackend
from ..backends.geopackage import backup_path
from ..definitions import STYLES_TABLE, create_styles_table
from ..filters import quote_name, quote_text, sql
from ..schema import BY_NAME, FID_COLUMN, SCHEMA_VERSION, TABLES, Column, Geometry, Table, Type
from ..values import getter

ROWS_AT_ONCE = 1000
PHOTOS_AT_ONCE = 8


@dataclass(frozen=True)
class Copied:
    """What was copied: where to, rows by table, the copy that is kept of what was replaced, and what stayed behind.

    `left_out` names other tables of the file, and columns that somebody added to ours ("task.egen").
    """

    path: str
    rows: dict[str, int]
    replaced: str = ""
    left_out: tuple[str, ...] = ()


def copy_store(source: Backend, target: str, *, overwrite: bool = False, feedback: Feedback | None = None) -> Copied:
    """Copy an open store to a file or a database, all of it or nothing.

    A store that is there is refused, or with `overwrite` replaced; a copy of it is then kept and told. Raises
    ParameterError where both are one, StoreError, Cancelled.
    """
    feedback = feedback or Feedback()
    if _is_same(source.path, target):
        raise ParameterError(
            tr("“{store}” can't be copied onto itself; choose another target.").format(store=source.label)
        )
    if is_connection_string(target):
        if overwrite and _holds_store(target):
            return _replace(source, PostgisBackend(target), feedback)
        return _build(source, target, False, feedback)
    if isinstance(source, GeoPackageBackend):
        return _copy_file(source, target, overwrite)
    return _build(source, target, overwrite, feedback)


def back_up(backend: Backend, path: str | None = None, feedback: Feedback | None = None) -> str:
    """Copy a store as it is now to a GeoPackage and return where it is.

    Without `path` the copy of a file stands beside it, that of a database with the planner's documents.
    """
    if isinstance(backend, GeoPackageBackend):
        return backend.backup(path)
    return copy_store(backend, path or str(free_backup(backend.path)), feedback=feedback).path


def keep_copy(backend: Backend, feedback: Feedback, note: str) -> str:
    """Copy a store in a database, of any schema, from within its running transaction to a new file; return where it is.

    It stands with the planner's documents, with the date and time in its name.
    """
    path = str(free_backup(backend.path, note))
    creation.build(path, False, lambda file: _fill(backend, file, feedback))
    return path


def free_backup(path: str, note: str = "backup") -> Path:
    """Return a free name for a copy, with date and time: beside a file, of a database with the planner's documents."""
    if not is_connection_string(path):
        return backup_path(Path(path), note)
    return backup_path(paths.documents() / (_file_name(label(path)) + ".gpkg"), note)


def rows_of(backend: Backend, version: int = SCHEMA_VERSION) -> dict[str, int]:
    """Return how many rows each table of the schema has."""
    return {
        table.name: reading.count(backend, table, None)
        for table in TABLES
        if table.since <= version and backend.has_layer(table.name)
    }


def _file_name(label: str) -> str:
    return "".join(letter if letter.isalnum() or letter in "-_ " else "_" for letter in label).strip() or "PostGIS"


def _is_same(source: str, target: str) -> bool:
    if is_connection_string(source) or is_connection_string(target):
        return source == target
    return Path(source).resolve() == Path(target).resolve()


def _holds_store(address: str) -> bool:
    backend = PostgisBackend(address)
    backend.connect(readonly=True)
    try:
        return backend.has_layer("meta")
    finally:
        backend.close()


def _copy_file(source: GeoPackageBackend, target: str, overwrite: bool) -> Copied:
    """Copy a file as it is now, with all that is in it."""
    kept = creation.build_file(target, overwrite, lambda partial: source.write_copy(partial))
    return Copied(target, rows_of(source), str(kept) if kept else "")


def _build(source: Backend, target: str, overwrite: bool, feedback: Feedback) -> Copied:
    """Make the copy where there is none, or of a file in the place of the one that is there."""
    found: list[Copied] = []
    with _as_it_is_now(source):
        kept = creation.build(target, overwrite, lambda backend: found.append(_fill(source, backend, feedback)))
    return replace(found[0], path=target, replaced=str(kept) if kept else "")


def _fill(source: Backend, target: Backend, feedback: Feedback) -> Copied:
    """Make the tables of the source's schema in a new store, and copy what is in them."""
    told = facts.read(source)
    facts.check_whole(source, told)
    version = int(told["schema_version"])
    creation.create_tables(target, told["crs"], told.get("language", "sv"), version)
    copied = _copy_rows(source, target, version, feedback)
    _copy_styles(source, target)
    return copied


def _replace(source: Backend, target: PostgisBackend, feedback: Feedback) -> Copied:
    """Put the rows of `source` in the place of those in a database, in one transaction; what was there is kept in a file."""
    target.connect(readonly=False)
    names, kept = [table.name for table in TABLES], ""
    try:
        _check_fits(source, target)
        target.begin_plain()
        target.hold_tables(names)
        try:
            kept = keep_copy(target, feedback.part(0.0, 0.4), "replaced")
            target.empty_tables(names)
            with _as_it_is_now(source):
                copied = _copy_rows(source, target, SCHEMA_VERSION, feedback.part(0.4, 1.0))
            _copy_styles(source, target)
            target.watch_tables(names)
        except BaseException:
            if kept:
                Path(kept).unlink(missing_ok=True)  # nothing was replaced
            raise
        target.commit()
    finally:
        target.close()
    return replace(copied, path=target.path, replaced=kept)


def _check_fits(source: Backend, target: Backend) -> None:
    """Raise StoreError where the tables of a database can't hold the rows of the source."""
    before, told = facts.read(target), facts.read(source)
    facts.check_whole(source, told)
    facts.check_version(target, before)
    if told["crs"] != before["crs"]:
        text = tr("“{store}” is in {crs} and the copy in {other}; copy it into a new database or schema instead.")
        raise StoreError(text.format(store=target.label, crs=before["crs"], other=told["crs"]))


@contextmanager
def _as_it_is_now(source: Backend) -> Iterator[None]:
    """Read one state of the store, whatever others write meanwhile."""
    source.begin_plain()
    try:
        source.read_one_state()
        yield
    finally:
        source.undo_open()


def _copy_rows(source: Backend, target: Backend, version: int, feedback: Feedback) -> Copied:
    """Copy the rows of every table into an empty one of the same schema."""
    counts = rows_of(source, version)
    total, done = max(1, sum(counts.values())), 0
    target.check = feedback.check
    try:
        for name in counts:
            table = BY_NAME[name].in_schema(version)
            feedback.progress(done / total, tr("Copying {table}").format(table=table.title_in(language())))
            share = feedback.part(done / total, (done + counts[name]) / total)
            _copy_table(source, target, table, counts[name], share)
            done += counts[name]
    finally:
        target.check = lambda: None
    feedback.progress(1.0)
    return Copied("", counts, left_out=_left_out(source))


def _copy_table(source: Backend, target: Backend, table: Table, expected: int, feedback: Feedback) -> None:
    """Copy one table. Raises StoreError where not every row came."""
    raw = [replace(column, type=Type.TEXT) if column.type is Type.JSON else column for column in table.all_columns]
    shaped = "wkb" if table.geometry is not Geometry.NONE else None
    target.touched.add(table)
    count = target.bulk_insert(table, [FID_COLUMN, *raw], {}, _batches(source, table, raw, expected, feedback), shaped)
    if count != expected:
        text = tr("Only {count} of {expected} rows of “{table}” could be read; use a backup copy of “{store}”.")
        raise StoreError(text.format(count=count, expected=expected, table=table.name, store=source.label))
    target.step()


def _batches(
    source: Backend, table: Table, columns: list[Column], expected: int, feedback: Feedback
) -> Iterator[list[tuple[Any, ...]]]:
    """Yield the rows of a table: fid, columns, and the shape as WKB where the table has one."""
    most = PHOTOS_AT_ONCE if any(column.type is Type.BLOB for column in columns) else ROWS_AT_ONCE
    layer = source.layer(table)
    shaped = table.geometry is not Geometry.NONE
    done = 0
    with ogr_calls(source.label):
        layer.SetAttributeFilter(None)
        layer.ResetReading()
        definition = layer.GetLayerDefn()
        fields = [(definition.GetFieldIndex(column.name), getter(column.type)) for column in columns]
    while True:
        with ogr_calls(source.label):  # never while the rows are at the reader: its handler would stay with it
            batch = _some(layer, fields, shaped, most)
            check_last(source.label)  # a broken page or connection ends the rows without a word
        if not batch:
            return
        feedback.check()
        done += len(batch)
        feedback.progress(done / max(1, expected))
        yield batch


def _some(
    layer: Any, fields: list[tuple[int, Callable[[Any, int], Any]]], shaped: bool, most: int
) -> list[tuple[Any, ...]]:
    """Return the next rows of a layer, at most so many: fid, values, and the shape as WKB where the table has one."""
    batch: list[tuple[Any, ...]] = []
    while len(batch) < most and (feature := layer.GetNextFeature()) is not None:
        values = [
            read(feature, index) if index >= 0 and feature.IsFieldSetAndNotNull(index) else None
            for index, read in fields
        ]
        if shaped:
            shape = feature.GetGeometryRef()
            values.append(None if shape is None else bytes(shape.ExportToIsoWkb(ogr.wkbNDR)))
        batch.append((feature.GetFID(), *values))
    return batch


def _copy_styles(source: Backend, target: Backend) -> None:
    """Copy the styles of the store's tables, the plugin's own and those that people saved beside them."""
    if not source.has_layer(STYLES_TABLE):
        return
    if not target.has_layer(STYLES_TABLE):
        create_styles_table(target.dataset, target.label)
    _catalog, from_schema = source.catalog_and_schema()
    catalog, schema = target.catalog_and_schema()
    names = ", ".join(quote_text(table.name) for table in TABLES)
    of_ours = sql("f_table_name IN (", names, ") AND coalesce(f_table_schema, '') =")
    target.execute(sql("DELETE FROM", quote_name(STYLES_TABLE), "WHERE", of_ours, quote_text(schema)))
    with ogr_calls(target.label):
        into, layer = target.dataset.GetLayerByName(STYLES_TABLE), source.dataset.GetLayerByName(STYLES_TABLE)
        layer.SetAttributeFilter(of_ours + quote_text(from_schema))
        layer.ResetReading()
        for style in layer:
            copied = ogr.Feature(into.GetLayerDefn())
            copied.SetFrom(style)
            copied.SetField("f_table_catalog", catalog)
            copied.SetField("f_table_schema", schema)
            checked(target.label, into.CreateFeature(copied))
        layer.SetAttributeFilter(None)


def _left_out(source: Backend) -> tuple[str, ...]:
    """Return what the file holds that is not the store's: other tables, and columns that somebody added to ours."""
    found = []
    with ogr_calls(source.label):
        for index in range(source.dataset.GetLayerCount()) if not is_connection_string(source.path) else ():
            name = source.dataset.GetLayer(index).GetName()
            if name not in BY_NAME and name != STYLES_TABLE:
                found.append(name)
        for table in TABLES:
            layer = source.dataset.GetLayerByName(table.name)
            definition = layer.GetLayerDefn() if layer is not None else None
            if definition is not None:
                names = [definition.GetFieldDefn(index).GetName() for index in range(definition.GetFieldCount())]
                found += [f"{table.name}.{name}" for name in names if table.column(name) is None]
    return tuple(found)
