"""A process killed at any moment of a return leaves the store as it was or as the return makes it, never half."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from est_walks_plugin.operations.field.merge_return import read_package
from est_walks_plugin.store import Store

from ..field_phone import jpeg
from ..killed import moments, run
from ..town import at
from .evening import Evening, everything

READ = """
from est_walks_plugin.operations.field.merge_return import read_package
store = Store.open(sys.argv[1])
print("begin", flush=True)
read_package(store, None, sys.argv[2])
store.close()
"""


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
    duration, _ = run(READ, path, file)
    with Store.open(path) as after:
        counted = {table: len(rows) for table, rows in everything(after).items()}
        assert after.count("field_return") == 1
    assert counted["finding"] == len(old["finding"]) + 11
    seen = []
    for moment in moments(duration, 8, seed=10):
        path.write_bytes(whole)
        _, ended = run(READ, path, file, kill_after=moment)
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
