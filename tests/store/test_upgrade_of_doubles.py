"""A store of 0.1.0 that holds rows twice is upgraded whole: in a database too, and killed at any moment (issue 8, 24)."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from est_walks_plugin.model.errors import StoreError
from est_walks_plugin.operations.find_duplicates import pairs
from est_walks_plugin.store import Store, migrate, needs_migration, writing
from est_walks_plugin.store.backends import postgis
from est_walks_plugin.store.schema import BY_NAME
from est_walks_plugin.store.unique_ids import twice_at_upgrade

from .test_postgis import _of_schema
from .test_two_at_once import _doubled

ROOT = Path(__file__).resolve().parents[2]
MIGRATION = """
import sys
sys.path.insert(0, sys.argv[2])
from est_walks_plugin.store import migrate
print("begin", flush=True)
migrate(sys.argv[1])
print("end", flush=True)
"""
TABLES = ("observation", "lamp")
EACH = 40


def _killed(path: str, after: float | None) -> bool:
    """Migrate in a process of its own, killed after some seconds; return whether it came to its end."""
    child = subprocess.Popen([sys.executable, "-c", MIGRATION, path, str(ROOT)], stdout=subprocess.PIPE, text=True)
    assert child.stdout is not None
    assert child.stdout.readline().strip() == "begin"
    if after is not None:
        time.sleep(after)
        os.kill(child.pid, signal.SIGKILL)
    ended = child.stdout.readline().strip() == "end"
    child.wait()
    return ended


def _moments(path: str) -> list[float]:
    start = time.perf_counter()
    assert _killed(path, None)
    duration = time.perf_counter() - start
    return sorted((np.random.default_rng(8).random(5) * duration).tolist())


def _check(path: str, counts: tuple[int, ...], doubles: int) -> None:
    """Check that nothing is lost, that each id is there once and each double was given one of its own, once."""
    with Store.open(path) as store:
        assert tuple(store.count(table) for table in TABLES) == counts
        assert twice_at_upgrade(store) == len(TABLES) * doubles
        for table in TABLES:
            ids = [(row["source"], row["external_id"]) for row in store.rows(table)]
            assert len(ids) == len(set(ids))
            assert sum("#2" in (identity or "") for _, identity in ids) == doubles
            assert not any("#2#2" in (identity or "") or "#3" in (identity or "") for _, identity in ids)
        notes = [note for row in store.rows("source") for note in (row["receipt"] or {}).get("notes", ())]
        assert sum("#2" in note for note in notes) == len(TABLES)
        assert len(list(pairs(store))) == doubles
        for table in TABLES:
            (row,) = store.rows(table, {"uuid": [store.rows(table)[0]["uuid"]]})
            with pytest.raises(StoreError):
                store.insert(table, [{"source": row["source"], "external_id": row["external_id"]}])


@pytest.mark.skipif(os.name != "posix", reason="kills with SIGKILL")
def test_killed_while_a_store_with_doubles_is_upgraded(tmp_path: Path, repository: Path, defects: Any) -> None:
    path = tmp_path / "gammal.gpkg"
    counts = _doubled(path, repository / "tests" / "data" / "store" / "store_v2.gpkg")
    whole = path.read_bytes()
    moments, left = _moments(str(path)), defects(path)  # the triggers that `_doubled` took away
    for moment in moments:
        path.write_bytes(whole)
        ended = _killed(str(path), moment)
        old = needs_migration(path)
        assert not (ended and old)
        if old:
            migrate(path)
        _check(str(path), counts, 10)
        assert defects(path) == left


def _old_database(address: str) -> None:
    """Make a database of 0.1.0 in which two imports at one time stored every row twice."""
    _of_schema(address, 2)
    backend = postgis.PostgisBackend(address)
    backend.connect(readonly=False)
    for table in TABLES:
        backend.drop_index(BY_NAME[table], BY_NAME[table].column("external_id"))
    backend.begin_plain()
    for table, kind in zip(TABLES, ("case", "lighting")):
        (source,) = writing.insert(backend, BY_NAME["source"], [{"kind": kind, "name": kind, "system": kind}])
        row = {"source": source, **({"kind": "case", "category": "lighting"} if table == "observation" else {})}
        rows = [{**row, "external_id": f"A{i}", "geometry": (135000.0 + i, 6595000.0)} for i in range(EACH)]
        writing.insert(backend, BY_NAME[table], rows)
        writing.insert(backend, BY_NAME[table], rows)
    backend.commit()
    backend.close()


def test_a_database_with_doubles_is_upgraded_whole(pg_address: str) -> None:
    _old_database(pg_address)
    migrate(pg_address)
    _check(pg_address, (2 * EACH, 2 * EACH), EACH)


@pytest.mark.skipif(os.name != "posix", reason="kills with SIGKILL")
@pytest.mark.parametrize("part", [0.2, 0.5, 0.8, 0.95])
def test_killed_while_a_database_with_doubles_is_upgraded(pg_address: str, part: float) -> None:
    _old_database(pg_address)
    _killed(pg_address, part)
    if needs_migration(pg_address):
        migrate(pg_address)
    _check(pg_address, (2 * EACH, 2 * EACH), EACH)
