"""Building a new store: tables, catalogue, facts about the store, and the layer definitions."""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from typing import Callable, Iterable, Mapping, Sequence

from ..files import FileWriteError, make_private, whole_file, write_error
from ..i18n import tr
from ..model import codes
from ..model.area import Area
from ..model.catalogue import load_catalogue
from ..model.code_words import code_words
from ..model.errors import StoreBusyError, StoreError
from ..model.municipality.settings import TABLE as SETTINGS_TABLE
from ..model.municipality.settings import MunicipalSettings
from . import catalogue, definitions, writing
from .access import ogr_calls
from .address import is_connection_string, refuse_unfit
from .backends import Backend, GeoPackageBackend, PostgisBackend
from .backends.base import domain_name
from .backends.geopackage import backup_path, files_of
from .roles.install import install
from .schema import BY_NAME, SCHEMA_VERSION, TABLES, Table


def value_domains(tables: Iterable[Table]) -> dict[str, str]:
    """Return domain name -> enum name of the value maps that never change; catalogue tables are edited, so not they."""
    return {
        domain_name(column): column.values
        for table in tables
        for column in table.all_columns
        if domain_name(column) and hasattr(codes, column.values)
    }


def add_domains(backend: Backend, language: str, schema_version: int = SCHEMA_VERSION) -> set[str]:
    """Store the value maps of the code enums in the file, where it can hold them; return the names of all it holds."""
    held: set[str] = set()
    with ogr_calls(backend.label):
        for name, enum_name in value_domains(t for t in TABLES if t.since <= schema_version).items():
            if backend.dataset.GetFieldDomain(name) is not None or definitions.add_domain(
                backend.dataset, name, code_words(enum_name, language)
            ):
                held.add(name)
    return held


def create_tables(backend: Backend, crs: str, language: str, schema_version: int = SCHEMA_VERSION) -> None:
    """Create every table the schema had in `schema_version`: an older one for a copy as it was, and in tests."""
    domains = add_domains(backend, language, schema_version)
    for table in TABLES:
        if table.since <= schema_version:
            then = table.in_schema(schema_version)
            backend.create_table(then, then.all_columns, crs, language, domains)


def create(path: str, facts: Mapping[str, str], overwrite: bool, areas: Sequence[Area] = ()) -> None:
    """Make a new store that says `facts` about itself, with the catalogue and these rows of areas in it. Raises StoreError."""

    def fill(backend: Backend) -> None:
        create_tables(backend, facts["crs"], facts["language"])
        add_rows(backend, facts)
        writing.insert(backend, BY_NAME["area"], [area.to_row() for area in areas])
        definitions.write_styles(backend, facts["language"], load_catalogue())

    build(path, overwrite, fill)


def build(path: str, overwrite: bool, fill: Callable[[Backend], object]) -> Path | None:
    """Make a store of what `fill` writes into a new one, all of it or nothing; return the copy of a file it replaces.

    A GeoPackage is built beside `path` and takes its name when it is whole. Raises StoreError.
    """
    if is_connection_string(path):
        _create_in_database(path, fill)
        return None
    return build_file(path, overwrite, lambda partial: _fill(new_file(str(partial)), fill))


def build_file(path: str, overwrite: bool, write: Callable[[Path], object]) -> Path | None:
    """Make a file by writing it beside its name; return the copy of one it replaces. Raises StoreError."""
    check_target(path, overwrite)
    try:
        kept = keep_copy(path) if Path(path).exists() else None
        with whole_file(path) as partial:
            write(partial)
            check_target(path, overwrite)  # somebody else may have made one meanwhile
    except FileWriteError as error:
        raise StoreError(error.message, details=error.details) from error
    return kept


def _create_in_database(path: str, fill: Callable[[Backend], object]) -> None:
    """Build a store in one transaction in a schema that holds none yet, and is made where it is not there."""
    backend = PostgisBackend(path, only_looks=True)
    backend.connect(readonly=False)
    try:
        backend.check_postgis()
        backend.make_schema()
        if backend.has_layer("meta"):
            raise StoreError(
                tr("“{store}” holds a store already; open it, or choose another schema.").format(store=backend.label)
            )
        backend.begin_plain()
        _fill(backend, fill)
    except BaseException:
        if backend.made_schema:
            backend.close()
            backend.connect(readonly=False)
            backend.drop_made_schema()
        raise
    finally:
        backend.close()


def _fill(backend: Backend, fill: Callable[[Backend], object]) -> None:
    """Build a whole store in the transaction that has begun, commit and close."""
    try:
        fill(backend)
        install(backend)
        backend.commit()
    finally:
        backend.close()


def add_rows(backend: Backend, facts: Mapping[str, str]) -> None:
    """Write what every new store holds: what it says about itself, its settings, and the shipped catalogue."""
    told = {**facts, catalogue.SEEN: catalogue.all_seen()}
    writing.insert(backend, BY_NAME["meta"], [{"key": key, "value": value} for key, value in told.items()])
    version = int(facts["schema_version"])
    if BY_NAME[SETTINGS_TABLE].since <= version:
        writing.insert(backend, BY_NAME[SETTINGS_TABLE], [MunicipalSettings().to_row()])
    for name, rows in catalogue.rows_of(load_catalogue()).items():
        table = BY_NAME[name]
        if table.since <= version:
            newer = {column.name for column in table.columns if column.since > version}
            writing.insert(backend, table, [{key: row[key] for key in row.keys() - newer} for row in rows])


def check_target(path: str, overwrite: bool) -> None:
    """Raise StoreError, with the remedy, when no new store can be made at `path`."""
    target = Path(path)
    refuse_unfit(str(target.absolute()))
    if target.is_dir():
        raise StoreError(tr("“{store}” is a folder; give the new store a file name.").format(store=target.name))
    if not target.parent.is_dir():
        raise StoreError(
            tr("There is no folder “{folder}”; choose a folder that exists.").format(folder=str(target.parent))
        )
    if target.exists() and not overwrite:
        raise StoreError(tr("“{store}” exists already; open it, or choose another name.").format(store=target.name))
    if not os.access(target.parent, os.W_OK):
        raise StoreError(
            tr("The folder “{folder}” is read-only; choose a folder you may write to.").format(
                folder=str(target.parent)
            )
        )


def keep_copy(path: str) -> Path:
    """Copy a file that is to be replaced beside itself and return the copy. Raises StoreBusyError, FileWriteError."""
    target = Path(path)
    beside = [file for file in files_of(path) if file != target and file.stat().st_size]
    if beside:
        raise StoreBusyError(
            tr("“{store}” is open in another program; close it there, or choose another name.").format(
                store=target.name
            )
        )
    copy = backup_path(target, "replaced")
    try:
        make_private(copy)
        shutil.copyfile(target, copy)
        times = target.stat()
        os.utime(copy, ns=(times.st_atime_ns, times.st_mtime_ns))
    except OSError as error:
        raise write_error(copy, error) from error
    return copy


def new_file(path: str) -> GeoPackageBackend:
    """Return a backend open on a new, empty GeoPackage at `path`. Raises StoreError."""
    Path(path).unlink(missing_ok=True)
    backend = GeoPackageBackend(path)
    backend.create_file()
    backend.execute("PRAGMA synchronous = OFF")  # a scratch file until it takes its name
    backend.begin_plain()
    return backend
