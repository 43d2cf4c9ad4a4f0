"""Killed at any moment, or with a full disk, the store is as it was or as it will be, and no half package lies there."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from est_walks_plugin.operations.partners.send import export_partner
from est_walks_plugin.store import Store

from ..killed import ROOT, run
from .conftest import as_sqlite, put_task

TASKS = 150
READ = """
from est_walks_plugin.operations.partners.take_in import import_partner
store = Store.open(sys.argv[1])
print("begin", flush=True)
import_partner(store, sys.argv[2])
store.close()
"""
SEND = """
from est_walks_plugin.operations.partners.send import export_partner
store = Store.open(sys.argv[1])
print("begin", flush=True)
export_partner(store, "police", sys.argv[2])
store.close()
"""
#: No file of this process may grow beyond its limit: what a full disk is to the one who writes.
FULL = """
import resource, signal, sys
sys.path.insert(0, sys.argv[1])
from est_walks_plugin.model.errors import EstWalksError
from est_walks_plugin.operations.partners.send import export_partner
from est_walks_plugin.operations.partners.take_in import import_partner
from est_walks_plugin.store import Store
store = Store.open(sys.argv[2])
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
limit = int(sys.argv[5])
resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
try:
    if sys.argv[3] == "send":
        export_partner(store, "police", sys.argv[4])
    else:
        import_partner(store, sys.argv[4])
    print("went through")
except EstWalksError as error:
    print("refused:", error.message)
"""


@pytest.fixture
def files(tmp_path: Path, store: Store) -> tuple[Path, Path]:
    """A store, closed, and a package of it with every task answered."""
    for number in range(TASKS):
        put_task(store, title=f"Uppgift {number}")
    package = tmp_path / "polisen.gpkg"
    export_partner(store, "police", str(package))
    with as_sqlite(package) as opened:
        opened.execute("UPDATE task SET state = 'planned', cost = 100, note_partner = 'Kommer'")
    path = Path(store.path)
    store.close()
    return path, package


def seen(path: Path) -> tuple[int, int, int]:
    with Store.open(path) as opened:
        return opened.count("task", {"state": "planned"}), opened.count("task_event"), opened.count("owner_answer")


def test_a_reading_that_is_killed_leaves_the_store_old_or_new(files: tuple[Path, Path], tmp_path: Path) -> None:
    store, package = files
    whole = tmp_path / "whole.gpkg"
    shutil.copy(store, whole)
    took, _ = run(READ, whole, package)
    new, found = seen(whole), set()
    assert new[0] == TASKS
    for number in range(8):
        trial = tmp_path / f"{number}.gpkg"
        shutil.copy(store, trial)
        run(READ, trial, package, kill_after=took * (number + 1) / 9)
        found.add(seen(trial))
        run(READ, trial, package)
        assert seen(trial) == new
    assert found <= {(0, 0, 0), new}
    assert (0, 0, 0) in found


def test_a_sending_that_is_killed_leaves_the_older_package_whole(files: tuple[Path, Path], tmp_path: Path) -> None:
    store, package = files
    trial = tmp_path / "whole.gpkg"
    shutil.copy(store, trial)
    took, _ = run(SEND, trial, tmp_path / "out.gpkg")
    for number in range(5):
        out = tmp_path / f"out_{number}.gpkg"
        shutil.copy(package, out)
        before = out.read_bytes()
        run(SEND, trial, out, kill_after=took * (number + 1) / 6)
        if out.read_bytes() != before:
            with closing(sqlite3.connect(out)) as opened:
                assert opened.execute("SELECT count(*) FROM task").fetchone() == (TASKS,)
    run(SEND, trial, tmp_path / "out.gpkg")
    assert not list(tmp_path.glob(".*.part*")), "what a killed writer left is swept"


@pytest.mark.skipif(os.name != "posix", reason="limits the size of files")
@pytest.mark.parametrize("what", ["send", "read"])
def test_a_full_disk_is_one_sentence_and_nothing_is_changed(
    files: tuple[Path, Path], tmp_path: Path, what: str
) -> None:
    store, package = files
    target = tmp_path / "ut.gpkg" if what == "send" else package
    if what == "send":
        target.write_bytes(b"an older package")
    before, there = seen(store), target.read_bytes()
    limit = 60_000 if what == "send" else package.stat().st_size // 2
    child = [sys.executable, "-c", FULL, str(ROOT), str(store), what, str(target), str(limit)]
    told = subprocess.run(child, capture_output=True, text=True, check=False)
    assert "Traceback" not in told.stderr, told.stderr
    assert told.stdout.startswith("refused:"), told.stdout
    assert ("ut.gpkg" if what == "send" else "disk is full") in told.stdout
    assert len(told.stdout.strip().splitlines()) == 1
    assert target.read_bytes() == there
    assert seen(store) == before
