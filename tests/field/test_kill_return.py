"""A process killed at any moment of a return leaves the store as it was or as the return makes it, never half."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import numpy as np
import pytest

from est_walks_plugin.operations.field.merge_return import read_package
from est_walks_plugin.store import Store

from ..field_phone import jpeg
from ..town import at
from .evening import Evening, everything

ROOT = Path(__file__).resolve().parents[2]
_CHILD = """
import sys
sys.path.insert(0, sys.argv[3])
from est_walks_plugin.operations.field.merge_return import read_package
from est_walks_plugin.store import Store
store = Store.open(sys.argv[1])
print("begin", flush=True)
read_package(store, None, sys.argv[2])
store.close()
print("end", flush=True)
"""


def run(store: Path, returned: str, kill_after: float | None) -> tuple[float, bool]:
    """Read a return in a process of its own, killed so long after it began; return how long it took and whether it ended."""
    child = subprocess.Popen(
        [sys.executable, "-c", _CHILD, str(store), returned, str(ROOT)], stdout=subprocess.PIPE, text=True
    )
    assert child.stdout is not None
    assert child.stdout.readline().strip() == "begin"
    start = time.perf_counter()
    if kill_after is not None:
        time.sleep(kill_after)
        os.kill(child.pid, signal.SIGKILL)
    ended = child.stdout.readline().strip() == "end"
    child.wait()
    assert kill_after is not None or child.returncode == 0
    return time.perf_counter() - start, ended


@pytest.mark.skipif(os.name != "posix", reason="kills with SIGKILL")
def test_killed_in_the_middle_of_a_return(store, evening: Evening, tmp_path) -> None:
    phone = evening.phone()
    for number in range(12):
        new = phone.add("finding", at(100 + number, 100), text=f"Fynd {number}", category="litter")
        phone.photo(finding_uuid=new, content=jpeg(f"#{number:06x}", (1600, 1200)))
    phone.delete("finding", evening.findings[0])
    phone.edit("stop", evening.stops[0], score_dark=0, note="Läskigt")
    file = evening.home(phone)
    path = Path(store.path)
    old = everything(store)
    store.close()
    whole, folder = path.read_bytes(), sorted(one.name for one in path.parent.iterdir())
    duration, ended = run(path, file, None)
    assert ended
    with Store.open(path) as after:
        counted = {table: len(rows) for table, rows in everything(after).items()}
        assert after.count("field_return") == 1
    assert counted["finding"] == len(old["finding"]) + 11
    moments = sorted((np.random.default_rng(10).random(8) * duration * 1.05).tolist())
    seen = []
    for moment in moments:
        path.write_bytes(whole)
        _, ended = run(path, file, moment)
        with Store.open(path) as found:
            rows, returns = everything(found), found.count("field_return")
            if returns == 0:
                assert rows == old
                assert not ended
                read_package(found, None, file)
                rows = everything(found)
            assert {table: len(rows) for table, rows in rows.items()} == counted
            assert read_package(found, None, file).return_uuid == ""
        seen.append(returns)
        assert sorted(one.name for one in path.parent.iterdir()) == folder
    assert 0 in seen
    shutil.rmtree(phone.folder)
