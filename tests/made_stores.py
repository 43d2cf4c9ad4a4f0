"""New stores for tests that are about what is done with one: made once a test process, then copied."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Any, Callable

from est_walks_plugin.store import Store

from .postgres import PostgresServer

_made: dict[str, bytes] = {}
_STYLES_OF_THIS_DATABASE = "UPDATE layer_styles SET f_table_catalog = current_database()"
"""QGIS finds a style and a form by the name of the database that they are kept in."""


def new_store(make: Callable[..., Store], where: Path | str, server: PostgresServer | None = None, **how: Any) -> Store:
    """Return a new, open store at a path or in the empty database of `server`, as `make(where, **how)` makes it.

    `make` is `create_store` or `Store.create`. To copy takes a tenth of making; all copies have the same salt.
    """
    assert all(isinstance(value, (str, bool, list)) for value in how.values()), how
    key = f"{make.__module__}.{make.__qualname__} {sorted(how.items())}"
    if server is not None:
        server.fill(str(where), key, lambda address: make(address, **how).close())
        server.run_sql(_STYLES_OF_THIS_DATABASE, server.name_of(str(where)))
        return Store.open(where)
    if key not in _made:
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "made.gpkg"
            make(str(path), **how).close()
            _made[key] = path.read_bytes()
    assert not Path(where).exists(), where
    Path(where).write_bytes(_made[key])
    return Store.open(where)
