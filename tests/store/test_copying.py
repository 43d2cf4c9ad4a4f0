"""A store copied from a file to a database and back is the same, row for row and bit for bit; stopped, it leaves nothing."""

from __future__ import annotations

import datetime as dt
import itertools
import resource
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from shapely.geometry import LineString, MultiLineString, MultiPolygon, Point, box

from est_walks_plugin.model.catalogue import TABLES as CATALOGUE_TABLES
from est_walks_plugin.model.errors import Cancelled, ParameterError, StoreError, StoreVersionError
from est_walks_plugin.model.feedback import CallbackFeedback
from est_walks_plugin.operations.copying.copy_store import copy_store, held
from est_walks_plugin.store import Store, looks_like_store
from est_walks_plugin.store.schema import TABLES, Column, Geometry, Table, Type

from ..postgres import PostgresServer
from .copied import contents, numbers_go_on, styles

ROOT = Path(__file__).resolve().parents[2]


pytestmark = pytest.mark.usefixtures("documents")


@pytest.fixture
def example(example_file: Path, tmp_path: Path) -> Path:
    """The example, with what it lacks: photos, a style that somebody saved, a catalogue edited, gaps in the numbers."""
    path = tmp_path / "exempel.gpkg"
    shutil.copy(example_file, path)
    with Store.open(path) as store:
        walk = store.rows("walk")[0]["uuid"]
        store.insert("photo", [{"walk": walk, "data": bytes(range(256)) * number} for number in range(1, 30)])
        store.insert("ranking", [{"radius_m": 0.1 + 0.2, "weights": {"mörkt": [1, 2.5, None, 1e-300]}}])
        edited = store.rows("category")[0]
        store.update("category", edited["uuid"], {"name_sv": "Ändrad av kommunen"})
        store.delete("task", [row["uuid"] for row in store.rows("task")[:3]])
        store.delete("finding", [store.rows("finding")[-1]["uuid"]])
        store.backend.execute(
            "UPDATE layer_styles SET owner = 'anna', \"styleName\" = 'Egen' WHERE f_table_name = 'lamp'"
        )
    return path


def nothing_in(address: str) -> None:
    """Check that a database is as it was made: no table, no schema of its own, no more extensions."""
    from osgeo import gdal

    dataset = gdal.OpenEx(address, gdal.OF_VECTOR)
    query = (
        "SELECT (SELECT count(*) FROM pg_tables WHERE schemaname NOT IN ('pg_catalog', 'information_schema') "
        "AND tablename <> 'spatial_ref_sys') || ' ' || (SELECT count(*) FROM pg_namespace WHERE nspname NOT "
        "LIKE 'pg\\_%') || ' ' || (SELECT string_agg(extname, ' ' ORDER BY extname) FROM pg_extension)"
    )
    result = dataset.ExecuteSQL(query)
    found = result.GetNextFeature().GetField(0)
    dataset.ReleaseResultSet(result)
    assert found == "0 2 plpgsql postgis"


def test_the_example_goes_to_a_server_and_comes_back_the_same(
    example: Path, pg_address: str, tmp_path: Path, defects: Any
) -> None:
    with Store.open(example, readonly=True) as store:
        whole, drawn = contents(store), styles(store)
    there = copy_store(str(example), pg_address)
    assert there.rows == {name: len(rows) for name, rows in whole.items()}
    assert (there.path, there.replaced, there.left_out) == (pg_address, "", ())
    with Store.open(pg_address) as store:
        assert contents(store) == whole
        assert styles(store) == drawn
        assert numbers_go_on(store)
    home = tmp_path / "hem.gpkg"
    copy_store(pg_address, str(home))
    assert defects(home) == []
    with Store.open(home) as store:
        assert contents(store) == whole
        assert styles(store) == drawn
        assert numbers_go_on(store)
    assert len(whole["photo"]) == 29
    assert any(dict(row[1:])["name_sv"] == "Ändrad av kommunen" for row in whole["category"])


# --- any store ---------------------------------------------------------------------------------------------------------

_REALS = st.floats(allow_nan=False, width=64)
_PLACES = st.floats(min_value=-1e7, max_value=1e7, allow_nan=False)
_TEXTS = st.text(st.characters(exclude_characters="\x00", exclude_categories=("Cs",)), max_size=12)
_JSON = st.recursive(st.none() | st.booleans() | st.integers(-(2**53), 2**53) | _PLACES | _TEXTS,
                     lambda inner: st.lists(inner, max_size=3) | st.dictionaries(_TEXTS, inner, max_size=3), max_leaves=5)  # fmt: skip
_MOMENTS = st.datetimes(dt.datetime(1900, 1, 1), dt.datetime(2400, 1, 1)).map(
    lambda one: one.replace(microsecond=one.microsecond // 1000 * 1000, tzinfo=dt.timezone.utc)
)
_VALUES: dict[Type, st.SearchStrategy[Any]] = {
    Type.TEXT: _TEXTS,
    Type.JSON: _JSON,
    Type.INTEGER: st.integers(-(2**63), 2**63 - 1),
    Type.REAL: _REALS,
    Type.BOOLEAN: st.booleans(),
    Type.DATE: st.dates(dt.date(1900, 1, 1), dt.date(2400, 1, 1)),
    Type.DATETIME: _MOMENTS,
    Type.BLOB: st.binary(max_size=40),
}
_SHAPES: dict[Geometry, st.SearchStrategy[Any]] = {
    Geometry.NONE: st.none(),
    Geometry.POINT: st.builds(Point, _PLACES, _PLACES),
    Geometry.LINESTRING: st.builds(lambda a, b: LineString([a, b, (0.1, 0.2)]), st.tuples(_PLACES, _PLACES), st.tuples(_PLACES, _PLACES)),
    Geometry.MULTILINESTRING: st.builds(lambda a, b: MultiLineString([[a, (0.5, 0.25)], [b, (1.5, 0.125)]]), st.tuples(_PLACES, _PLACES), st.tuples(_PLACES, _PLACES)),
    Geometry.MULTIPOLYGON: st.builds(lambda x, y: MultiPolygon([box(x, y, x + 1.1, y + 2.3)]), _PLACES, _PLACES),
}  # fmt: skip


def _row(table: Table) -> st.SearchStrategy[dict[str, Any]]:
    columns = {column.name: st.none() | _value(table, column) for column in table.columns}
    shape = {"geometry": st.none() | _SHAPES[table.geometry]} if table.geometry is not Geometry.NONE else {}
    return st.fixed_dictionaries({**columns, **shape})


def _value(table: Table, column: Column) -> st.SearchStrategy[Any]:
    return st.none() if column.unique_with else _VALUES[column.type]


_MADE = [table for table in TABLES if table.name not in ("meta", "municipal_settings", "checklist", *CATALOGUE_TABLES)]
"""What holds the store together is read at once, and is in the example."""


@settings(max_examples=6, suppress_health_check=list(HealthCheck))
@given(rows=st.fixed_dictionaries({table.name: st.lists(_row(table), max_size=2) for table in _MADE}))
def test_any_store_comes_back_the_same(
    rows: dict[str, list[dict[str, Any]]],
    pg_server: PostgresServer,
    tmp_path_factory: pytest.TempPathFactory,
    empty_store: Path,
) -> None:
    folder = tmp_path_factory.mktemp("any")
    first, second, address = folder / "a.gpkg", folder / "b.gpkg", pg_server.new_database()
    shutil.copy(empty_store, first)
    with Store.open(first) as store:
        with store.transaction():
            for name, made in rows.items():
                store.insert(name, made)
        whole = contents(store)
    copy_store(str(first), address)
    with Store.open(address, readonly=True) as store:
        assert contents(store) == whole
    copy_store(address, str(second))
    with Store.open(second, readonly=True) as store:
        assert contents(store) == whole
    pg_server.run_sql(f"DROP DATABASE {address.rpartition('=')[2]}")


# --- refused, stopped, broken ------------------------------------------------------------------------------------------


@pytest.fixture
def small(tmp_path: Path, empty_store: Path) -> Path:
    """A store with some thousand lamps."""
    path = tmp_path / "liten.gpkg"
    shutil.copy(empty_store, path)
    with Store.open(path) as store:
        store.bulk_insert("lamp", ["pole"], [[(str(i), float(i), 1.0) for i in range(5000)]])
        store.insert("task", [{"title": "Städa"}])
    return path


def test_a_target_that_holds_a_store_is_left_alone(small: Path, pg_address: str, tmp_path: Path) -> None:
    with Store.create(pg_address, municipality="Håbo") as store:
        before = contents(store)
    with pytest.raises(StoreError, match="holds a store already"):
        copy_store(str(small), pg_address)
    with Store.open(pg_address) as store:
        assert contents(store) == before
    there = tmp_path / "annan.gpkg"
    Store.create(there, municipality="Håbo").close()
    was = there.read_bytes()
    with pytest.raises(StoreError, match="exists already"):
        copy_store(pg_address, str(there))
    assert there.read_bytes() == was
    for address in (str(small), pg_address):
        with pytest.raises(ParameterError, match="onto itself"):
            copy_store(address, address, overwrite=True)


@pytest.mark.parametrize("from_server", [False, True], ids=["a file's", "a database's"])
def test_a_store_is_replaced_when_that_is_wished_and_a_copy_kept(
    small: Path, pg_address: str, tmp_path: Path, documents: Path, from_server: bool
) -> None:
    target = pg_address if from_server else str(tmp_path / "annan.gpkg")
    with Store.create(target, municipality="Håbo") as store:
        store.insert("task", [{"title": "Det som fanns"}])
        before = contents(store)
    assert held(target).rows == {"observation": 0, "walk": 0, "finding": 0, "task": 1}
    copied = copy_store(str(small), target, overwrite=True)
    assert Path(copied.replaced).parent == (documents if from_server else tmp_path)
    with Store.open(small, readonly=True) as source, Store.open(target, readonly=True) as store:
        assert contents(store) == contents(source)
    with Store.open(copied.replaced, readonly=True) as kept:
        assert contents(kept) == before
    copy_store(copied.replaced, target, overwrite=True)
    with Store.open(target, readonly=True) as store:
        assert contents(store) == before, "undone by the kept copy"


def test_a_database_in_another_system_is_not_replaced(small: Path, pg_address: str, documents: Path) -> None:
    with Store.create(pg_address, crs="EPSG:3006") as store:
        before = contents(store)
    with pytest.raises(StoreError, match="EPSG:3006 and the copy in EPSG:3011"):
        copy_store(str(small), pg_address, overwrite=True)
    with Store.open(pg_address) as store:
        assert contents(store) == before
    assert list(documents.iterdir()) == []


def test_a_store_of_an_older_schema_is_upgraded_first(repository: Path, tmp_path: Path, pg_address: str) -> None:
    old = tmp_path / "gammal.gpkg"
    shutil.copy(repository / "tests" / "data" / "store" / "store_v1.gpkg", old)
    with pytest.raises(StoreVersionError, match="older"):
        copy_store(str(old), pg_address)
    nothing_in(pg_address)


def _cancelled_at(share: float) -> CallbackFeedback:
    done = [0.0]
    return CallbackFeedback(lambda fraction, _text: done.append(fraction), lambda: max(done) >= share)


@pytest.mark.parametrize("share", [0.0, 0.4, 0.9])
def test_cancelled_it_leaves_nothing(
    small: Path, pg_address: str, tmp_path: Path, documents: Path, share: float
) -> None:
    with pytest.raises(Cancelled):
        copy_store(str(small), pg_address, feedback=_cancelled_at(share))
    nothing_in(pg_address)
    copy_store(str(small), pg_address)
    folder = {file.name for file in tmp_path.iterdir()}
    with pytest.raises(Cancelled):
        copy_store(pg_address, str(tmp_path / "hem.gpkg"), feedback=_cancelled_at(share))
    assert {file.name for file in tmp_path.iterdir()} == folder
    with Store.open(pg_address) as store:
        store.insert("task", [{"title": "Ny"}])
        before = contents(store)
    with pytest.raises(Cancelled):
        copy_store(str(small), pg_address, overwrite=True, feedback=_cancelled_at(share))
    with Store.open(pg_address) as store:
        assert contents(store) == before
    assert list(documents.iterdir()) == []


def test_progress_grows_from_nothing_to_all(small: Path, pg_address: str) -> None:
    told: list[tuple[float, str]] = []
    copy_store(str(small), pg_address, feedback=CallbackFeedback(lambda share, text: told.append((share, text))))
    shares = [share for share, _text in told]
    assert shares == sorted(shares)
    assert shares[-1] == 1.0
    assert any("amp" in text for _share, text in told)


def test_a_connection_lost_in_the_middle_leaves_nothing(
    small: Path, pg_address: str, pg_server: PostgresServer
) -> None:
    name = pg_address.rpartition("=")[2]

    def cut(share: float, _text: str) -> None:
        if share > 0.5:
            pg_server.run_sql(f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{name}'")

    with pytest.raises(StoreError) as caught:
        copy_store(str(small), pg_address, feedback=CallbackFeedback(cut))
    assert "lost" in caught.value.message
    nothing_in(pg_address)


def test_a_full_disk_leaves_nothing(small: Path, pg_address: str, tmp_path: Path) -> None:
    """The file may grow to 1 MB only."""
    copy_store(str(small), pg_address)
    target = tmp_path / "full" / "hem.gpkg"
    target.parent.mkdir()
    script = (
        "import resource, signal, sys; sys.path.insert(0, sys.argv[1]); signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        "from est_walks_plugin.operations.copying.copy_store import copy_store\n"
        "from est_walks_plugin.model.errors import EstWalksError\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (1_000_000, 1_000_000))\n"
        "try:\n    copy_store(sys.argv[2], sys.argv[3])\nexcept EstWalksError as error:\n    print(error.message)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, str(ROOT), pg_address, str(target)], capture_output=True, text=True, check=True
    )
    assert len(done.stdout.splitlines()) == 1, done.stdout
    assert list(target.parent.iterdir()) == []


def test_what_is_not_the_stores_is_told(small: Path, pg_address: str) -> None:
    with closing(sqlite3.connect(small)) as db:
        db.execute("ALTER TABLE task ADD COLUMN egen TEXT")
        db.execute("CREATE TABLE andras (fid INTEGER PRIMARY KEY, a TEXT)")
        db.execute(
            "INSERT INTO gpkg_contents (table_name, data_type, identifier) VALUES ('andras', 'attributes', 'andras')"
        )
        db.commit()
    assert copy_store(str(small), pg_address).left_out == ("andras", "task.egen")


def test_sixty_thousand_observations_are_copied_in_batches(tmp_path: Path, pg_address: str, empty_store: Path) -> None:
    """They are not in memory at once, which takes 92 and 144 MB: in a process of its own that may have 70 MB more than before."""
    path = tmp_path / "stor.gpkg"
    shutil.copy(empty_store, path)
    with Store.open(path) as store:
        batch = [("case", f"Lampan är trasig vid {i} " + "x" * 400, 1.0 * i, 2.0 / (i + 1)) for i in range(2000)]
        store.bulk_insert("observation", ["kind", "text"], itertools.repeat(batch, 30))
    script = (
        "import resource, sys; sys.path.insert(0, sys.argv[1])\n"
        "from est_walks_plugin.operations.copying.copy_store import copy_store\n"
        "from est_walks_plugin.model.feedback import CallbackFeedback\n"
        "most = lambda: resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024\n"
        "before = []\n"
        "first = lambda share, text: before or before.append(most())\n"
        "copied = copy_store(sys.argv[2], sys.argv[3], feedback=CallbackFeedback(first))\n"
        "print(copied.rows['observation'], most() - before[0])\n"
    )
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    for source, target in ((str(path), pg_address), (pg_address, str(tmp_path / "hem.gpkg"))):
        command = [sys.executable, "-c", script, str(ROOT), source, target]
        done = subprocess.run(command, capture_output=True, text=True, check=True)
        count, grown = map(int, done.stdout.split())
        assert count == 60_000
        assert grown < 70
    with Store.open(path) as one, Store.open(tmp_path / "hem.gpkg") as other:
        assert _sums(one) == _sums(other)


def _sums(store: Store) -> list[list[Any]]:
    return list(
        store.backend.execute("SELECT count(*), sum(fid), min(uuid), max(uuid), sum(length(text)) FROM observation")
    )


# --- backup ------------------------------------------------------------------------------------------------------------


def test_a_database_is_backed_up_to_a_file_with_the_planners_documents(
    small: Path, pg_address: str, documents: Path
) -> None:
    copy_store(str(small), pg_address)
    with Store.open(pg_address) as store:
        where = Path(store.backup())
        whole = contents(store)
    assert where.parent == documents
    assert where.name.startswith(pg_address.rpartition("=")[2])
    assert looks_like_store(where)
    with Store.open(where, readonly=True) as kept:
        assert contents(kept) == whole
    with Store.open(pg_address) as store, pytest.raises(StoreError, match="exists already"):
        store.backup(where)
