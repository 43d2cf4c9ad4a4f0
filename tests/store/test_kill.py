"""A process killed at any moment of a write leaves the old state or the new one, never half."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys

import pytest
from osgeo import gdal

from est_walks_plugin.store import Store, migrate, needs_migration

from ..killed import moments, run

_BULK = """
import itertools
store = Store.open(sys.argv[1])
rows = [("survey", "text %d" % i, i % 4, 130000.0 + i % 977, 6590000.0 + i % 883) for i in range(5000)]
print("begin", flush=True)
store.bulk_insert("observation", ["kind", "text", "feeling"], itertools.repeat(rows, 8))
store.close()
"""

_TRANSACTION = """
store = Store.open(sys.argv[1])
lamps = [row["uuid"] for row in store.rows("lamp", columns=("uuid",))]
print("begin", flush=True)
with store.transaction():
    store.set_meta("step", "new")
    store.update_many("lamp", {uuid: {"status": "out", "owner": "x" * 400} for uuid in lamps})
    for i in range(40):
        store.insert("task", [{"title": "t%d" % i, "text": "y" * 300, "geometry": (i, j)} for j in range(25)])
    store.delete("lamp", lamps[:500])
store.close()
"""

_CHANGES = """
store = Store.open(sys.argv[1])
lamps = [row["uuid"] for row in store.rows("lamp", columns=("uuid",))]
print("begin", flush=True)
parts = ({uuid: {"owner": "x" * 400, "geometry": (i, 5.0)} for uuid in lamps[i : i + 300]} for i in range(0, 1500, 300))
store.bulk_update("lamp", parts)
store.close()
"""

_MIGRATION = """
print("begin", flush=True)
migrate(sys.argv[1])
"""

_CREATE = """
print("begin", flush=True)
Store.create(sys.argv[1], municipality="Ny", overwrite=True).close()
"""


def _state_bulk(store: Store) -> str:
    return {0: "old", 40000: "new"}.get(store.count("observation"), "half")


def _state_transaction(store: Store) -> str:
    seen = (store.meta("step"), store.count("lamp"), store.count("lamp", {"status": "out"}), store.count("task"))
    return {(None, 1500, 0, 0): "old", ("new", 1000, 1000, 1000): "new"}.get(seen, f"half {seen}")


def _state_changes(store: Store) -> str:
    return {0: "old", 1500: "new"}.get(store.count("lamp", {"owner": "x" * 400, "row_version": 2}), "half")


@pytest.mark.skipif(os.name != "posix", reason="kills with SIGKILL")
@pytest.mark.parametrize(
    ("script", "state"),
    [(_BULK, _state_bulk), (_TRANSACTION, _state_transaction), (_CHANGES, _state_changes)],
    ids=["bulk", "transaction", "changes"],
)
def test_killed_while_writing(store_path, defects, script, state):
    with Store.open(store_path) as store:
        store.bulk_insert("lamp", ["pole"], [[(str(i), float(i), 1.0) for i in range(1500)]])
    whole = store_path.read_bytes()
    duration, _ = run(script, store_path)
    with Store.open(store_path) as store:
        assert state(store) == "new"
    seen = []
    for moment in moments(duration, 8, seed=len(script)):
        store_path.write_bytes(whole)
        _, ended = run(script, store_path, kill_after=moment)
        with Store.open(store_path) as store:
            seen.append(state(store))
            store.insert("area", [{"name": "goes on"}])
        assert seen[-1] in ("old", "new")
        assert not ended or seen[-1] == "new"
        assert defects(store_path) == []
        assert [p.name for p in store_path.parent.iterdir()] == [store_path.name]
    assert "old" in seen


@pytest.mark.skipif(os.name != "posix", reason="kills with SIGKILL")
@pytest.mark.parametrize(("version", "name"), [(1, "Brunna höst 2025"), (2, "Byvandring")])
def test_killed_while_migrating(tmp_path, repository, defects, version, name):
    source = repository / "tests" / "data" / "store" / f"store_v{version}.gpkg"
    path, made = tmp_path / "old.gpkg", tmp_path / "made.gpkg"
    shutil.copy(source, made)
    if version == 2:  # its LED programme was known by the street alone
        gdal.OpenEx(str(made), gdal.OF_UPDATE).ExecuteSQL("UPDATE task SET programme = 'Storgatan'")
    shutil.copy(made, path)
    duration, _ = run(_MIGRATION, path)
    for moment in moments(duration, 8, seed=3):
        shutil.copy(made, path)
        _, ended = run(_MIGRATION, path, kill_after=moment)
        old = needs_migration(path)
        assert not (ended and old)
        if old:
            migrate(path)
        with Store.open(path) as store:
            assert store.rows("walk")[0]["name"] == name
            gathered = [row["uuid"] for row in store.rows("programme")]
            told = [(row["street"], row["programme"]) for row in store.rows("task")]
            assert told == [("Storgatan", key) for key in gathered]
            assert len(gathered) == version - 1
        assert defects(path) == []


@pytest.mark.skipif(os.name != "posix", reason="kills with SIGKILL")
def test_killed_while_creating_over_an_old_one(store_path, defects):
    whole = store_path.read_bytes()
    duration, _ = run(_CREATE, store_path)
    for moment in moments(duration, 5, seed=4):
        store_path.write_bytes(whole)
        _, ended = run(_CREATE, store_path, kill_after=moment)
        with Store.open(store_path) as store:
            assert store.municipality == "Ny" if ended else store.municipality in ("Upplands-Bro", "Ny")
        assert defects(store_path) == []


_SPILL = """
import os, signal, sqlite3
with sqlite3.connect(sys.argv[1]) as db:
    db.execute("PRAGMA cache_size = 1")
    db.execute("CREATE TABLE torn (a)")
    db.executemany("INSERT INTO torn VALUES (?)", [("x" * 4000,) for _ in range(200)])
    print("begin", flush=True)
    os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.mark.skipif(os.name != "posix", reason="kills with SIGKILL")
@pytest.mark.parametrize("exceptions", [False, True], ids=["errors as results", "errors as exceptions"])
def test_what_a_kill_left_half_is_put_back_also_for_a_reader(store_path, defects, exceptions, request):
    """A hot journal: SQLite refuses to open the file for reading only until somebody who may write has put it back."""
    child = subprocess.run(
        [sys.executable, "-c", "import sys" + _SPILL, str(store_path)], capture_output=True, check=False
    )
    assert child.returncode == -signal.SIGKILL
    before = gdal.GetUseExceptions()
    request.addfinalizer(gdal.UseExceptions if before else gdal.DontUseExceptions)
    (gdal.UseExceptions if exceptions else gdal.DontUseExceptions)()
    assert store_path.with_name(store_path.name + "-journal").stat().st_size > 512
    with Store.open(store_path, readonly=True) as store:
        assert store.municipality == "Upplands-Bro"
    assert defects(store_path) == []
    assert [path.name for path in store_path.parent.iterdir()] == [store_path.name]
