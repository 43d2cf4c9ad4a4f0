"""A qgis_process killed at a random moment of an import, a plan or the making of a store: old or new, never half."""

from __future__ import annotations

import os
import shutil
import signal
import sqlite3
import subprocess
import time
from contextlib import closing
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from est_walks_plugin.store import Store
from est_walks_plugin.store.schema import TABLES

from .conftest import EXAMPLE, PLAN

pytestmark = pytest.mark.package

KILLS = 3


def _start(profile: dict[str, str], algorithm: str, inputs: dict[str, Any]) -> subprocess.Popen[bytes]:
    command = ["qgis_process", "run", f"estwalks:{algorithm}", *(f"--{key}={value}" for key, value in inputs.items())]
    return subprocess.Popen(
        command, env=profile, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True
    )


def _kill_while_writing(process: subprocess.Popen[bytes], store: Path, wait_s: float) -> bool:
    """Kill `wait_s` after the first sign of writing; return whether it was still running then."""
    journals = [store.with_name(store.name + ending) for ending in ("-journal", "-wal")]
    before = store.stat().st_mtime_ns if store.exists() else 0
    while process.poll() is None:
        if any(file.exists() for file in journals) or (store.exists() and store.stat().st_mtime_ns != before):
            break
        time.sleep(0.001)
    time.sleep(wait_s)
    running = process.poll() is None
    if running:
        os.killpg(process.pid, signal.SIGKILL)
    process.wait(60)
    return running


def _counts(path: Path) -> dict[str, int]:
    """Open the store, see that it is whole, and count its rows."""
    with Store.open(str(path)) as store:
        counts = {name: store.count(name) for name in _names()}
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
    # A journal that was never synced may lie there still; it is not hot, and the next write takes it away.
    with Store.open(str(path)) as store:
        store.set_meta("created_with", "written again")
    assert {file.name for file in path.parent.iterdir()} == {path.name}
    return counts


def _names() -> list[str]:
    tables = TABLES.values() if isinstance(TABLES, dict) else TABLES
    return [table.name for table in tables]


def _waits(number: int, longest: float) -> list[float]:
    return np.random.default_rng(number).uniform(0.0, longest, KILLS).tolist()


def test_an_import(profile: dict[str, str], tmp_path: Path) -> None:
    empty = tmp_path / "empty" / "store.gpkg"
    empty.parent.mkdir()
    Store.create(str(empty)).close()
    whole = tmp_path / "whole" / "store.gpkg"
    whole.parent.mkdir()
    shutil.copy2(empty, whole)
    inputs = {"INPUT": str(EXAMPLE / "gangnat_exempel.osm.gz")}
    assert _start(profile, "importnetwork", {"STORE": whole, **inputs}).wait(120) == 0
    old, new = _counts(empty), _counts(whole)
    assert new["path"] > 1000
    for number, wait_s in enumerate(_waits(1, 0.8)):
        store = tmp_path / str(number) / "store.gpkg"
        store.parent.mkdir()
        shutil.copy2(empty, store)
        _kill_while_writing(_start(profile, "importnetwork", {"STORE": store, **inputs}), store, wait_s)
        assert _counts(store) in (old, new)


def test_a_plan(profile: dict[str, str], tmp_path: Path, town: dict[str, str]) -> None:
    for number, wait_s in enumerate(_waits(2, 0.05)):
        path = tmp_path / str(number) / "store.gpkg"
        path.parent.mkdir()
        shutil.copy2(town["store"], path)
        old = _counts(path)
        _kill_while_writing(_start(profile, "planwalk", {"STORE": path, **PLAN}), path, wait_s)
        counts = _counts(path)
        assert counts["walk"] - old["walk"] in (0, 1)
        if counts["walk"] == old["walk"]:
            assert counts == old
            continue
        with Store.open(str(path)) as store:
            for walk in store.rows("walk"):
                stops = store.count("stop", {"walk": walk["uuid"]})
                assert stops > 0
                assert store.count("leg", {"walk": walk["uuid"]}) >= stops


def test_the_making_of_a_store(profile: dict[str, str], tmp_path: Path) -> None:
    for number, wait_s in enumerate(_waits(3, 0.3)):
        path = tmp_path / str(number) / "store.gpkg"
        path.parent.mkdir()
        _kill_while_writing(_start(profile, "createstore", {"STORE": path}), path, wait_s)
        if path.exists():
            assert _counts(path)["area"] in (0, 4)
            continue
        # What was begun lies under another name, and does not stand in the way.
        assert _start(profile, "createstore", {"STORE": path}).wait(120) == 0
        with Store.open(str(path)) as store:
            assert store.count("area") == 4
