"""Fixtures and checks of the store's tests."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from osgeo_utils.samples import validate_gpkg

from est_walks_plugin.store import Store

from ..made_once import made_once


def _defects(path: Path) -> list[str]:
    found = [str(error) for error in validate_gpkg.check(str(path), abort_at_first_error=False, extra_checks=True)]
    with closing(sqlite3.connect(path)) as db:
        found += [row[0] for row in db.execute("PRAGMA integrity_check") if row[0] != "ok"]
        for table, geometry, count in db.execute(
            "SELECT c.table_name, g.column_name, o.feature_count FROM gpkg_contents c "
            "LEFT JOIN gpkg_geometry_columns g USING (table_name) LEFT JOIN gpkg_ogr_contents o USING (table_name)"
        ).fetchall():
            rows = db.execute(f'SELECT count(*) FROM "{table}"').fetchone()[0]
            if count is not None and count != rows:
                found.append(f"{table}: gpkg_ogr_contents says {count}, there are {rows}")
            if geometry is None:
                continue
            rtree = f"rtree_{table}_{geometry}"
            check = db.execute(f"SELECT rtreecheck('{rtree}')").fetchone()[0]
            if check != "ok":
                found.append(f"{table}: {check}")
            outside = db.execute(
                f'SELECT count(*) FROM "{table}" WHERE ("{geometry}" IS NOT NULL) != '
                f'EXISTS (SELECT 1 FROM "{rtree}" WHERE id = "{table}".fid)'
            ).fetchone()[0]
            if outside:
                found.append(f"{table}: {outside} rows and the R-tree disagree")
        for (table,) in db.execute("SELECT table_name FROM gpkg_contents").fetchall():
            names = {row[0] for row in db.execute("SELECT name FROM sqlite_master WHERE tbl_name = ?", (table,))}
            if table != "layer_styles" and not {f"trigger_insert_feature_count_{table}", f"est_{table}_uuid"} <= names:
                found.append(f"{table}: a trigger or the unique index is missing")
    return found


@pytest.fixture(scope="session")
def defects():
    """`defects(path)`: what GDAL's validate_gpkg, SQLite and our own checks find wrong with a store file."""
    return _defects


@pytest.fixture(scope="session")
def empty_store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A new store, to be copied."""
    path = tmp_path_factory.mktemp("store") / "tom.gpkg"
    Store.create(path).close()
    return path


@pytest.fixture
def store_path(tmp_path: Path, empty_store: Path) -> Path:
    """A store of one's own."""
    path = tmp_path / "Brunna höst.gpkg"
    path.write_bytes(empty_store.read_bytes())
    return path


@pytest.fixture
def store(store_path: Path):
    """An open store of one's own."""
    with Store.open(store_path) as opened:
        yield opened


@pytest.fixture(scope="session")
def ready_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A new store of the ready municipality, made once a run, to be copied."""
    from est_walks_plugin.operations.create_store import create_store

    return made_once(tmp_path_factory, "tomma_bro.gpkg", lambda path: create_store(str(path)).close())


@pytest.fixture
def ready_store(ready_file: Path, tmp_path: Path) -> Iterator[Store]:
    """A copy of that, open: making one anew takes ten times as long."""
    path = tmp_path / "s.gpkg"
    path.write_bytes(ready_file.read_bytes())
    with Store.open(path) as opened:
        yield opened


@pytest.fixture(scope="session")
def municipality_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A new store of Upplands-Bro with two of its urban areas, to be copied."""
    from est_walks_plugin.operations.create_store import create_store

    path = tmp_path_factory.mktemp("municipality") / "kommun.gpkg"
    create_store(str(path), ready=["Bro", "Kungsängen"]).close()
    return path


@pytest.fixture
def municipality(municipality_file: Path, tmp_path: Path) -> Iterator[Store]:
    """The same, open to be changed."""
    path = tmp_path / "kommun.gpkg"
    path.write_bytes(municipality_file.read_bytes())
    with Store.open(path) as opened:
        yield opened
