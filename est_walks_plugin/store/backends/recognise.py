"""Telling a store from other files before it is opened."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from ...file_names import read_only_uri
from ...model.errors import StoreError
from ..address import is_connection_string
from ..roles.rights import Right
from ..schema import TABLES
from . import PostgisBackend, backend_for

SUFFIX = ".gpkg"
TELLING = frozenset({"meta", "observation", "walk", "task"})


def looks_like_store(path: str | Path) -> bool:
    """Return whether a file or database looks like a store of ours, of any schema; reads only its list of tables."""
    if is_connection_string(str(path)):
        return _has_tables(str(path))
    file = Path(path)
    if file.suffix.lower() != SUFFIX or not file.is_file():
        return False
    try:
        with closing(sqlite3.connect(read_only_uri(file.resolve()), uri=True)) as connection:
            found = {name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    except sqlite3.Error:
        return False
    return found >= TELLING


def unread_tables(path: str) -> frozenset[str]:
    """Return the tables that the login of a store on a server may not read; of a file none. Raises StoreError."""
    if not is_connection_string(path):
        return frozenset()
    backend = PostgisBackend(path)
    backend.connect(readonly=True)
    try:
        return frozenset(table.name for table in TABLES if not backend.login.may(table.name, Right.READ))
    finally:
        backend.close()


def _has_tables(path: str) -> bool:
    backend = backend_for(path)
    try:
        backend.connect(readonly=True)
        return all(backend.has_layer(name) for name in TELLING)
    except StoreError:
        return False
    finally:
        backend.close()
