"""A full disk is said in one sentence by what writes on the way: unpacking, making plain, saving rejected rows (issue 8, 25)."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from .osm_grid import node, osm

ROOT = Path(__file__).resolve().parents[2]
#: No file of this process may grow beyond 2 000 bytes: what a full disk is to the one who writes.
CHILD = """
import resource, signal, sys
sys.path.insert(0, sys.argv[1])
from est_walks_plugin.model.errors import EstWalksError
from est_walks_plugin.importers.formats.registry import open_table
from est_walks_plugin.importers.formats.table import ReadOptions
from est_walks_plugin.importers.formats.unpack import unpacked
from est_walks_plugin.importers.osm import reader
from est_walks_plugin.model.receipt import Receipt
from est_walks_plugin.operations.importing.files import rejected_csv

signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (2000, 2000))
what, path = sys.argv[2], sys.argv[3]
try:
    if what == "osm":
        reader.read(path, "EPSG:3011")
    elif what == "gz":
        with unpacked(path):
            pass
    elif what == "zip":
        open_table(path, ReadOptions())
    else:
        receipt = Receipt()
        for row in range(500):
            receipt.reject(row, "no position", "x" * 50)
        rejected_csv(receipt, path)
except EstWalksError as error:
    print(error.message)
"""


def _written(folder: Path, what: str) -> Path:
    rows = "id;kategori;N;E\n" + "".join(f"{i};Klotter;6595{i:03d};135{i:03d}\n" for i in range(400))
    path = folder / f"data.{what}"
    if what == "osm":
        more = "".join(node(100 + i, i, i) for i in range(100)) + '<node id="7" action="delete" lat="59" lon="17"/>'
        path.write_text(osm(nodes=more), encoding="utf-8")
    elif what == "gz":
        import gzip

        path.write_bytes(gzip.compress(rows.encode()))
    elif what == "zip":
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr("data.csv", rows)
    else:
        path.write_text("an earlier list", encoding="utf-8")
    return path


@pytest.mark.skipif(os.name != "posix", reason="limits the size of files")
@pytest.mark.parametrize("what", ["osm", "gz", "zip", "csv"])
def test_a_full_disk_is_said(tmp_path: Path, what: str) -> None:
    path = _written(tmp_path, what)
    before = path.read_bytes()
    told = subprocess.run(
        [sys.executable, "-c", CHILD, str(ROOT), what, str(path)], capture_output=True, text=True, check=False
    )
    assert "Traceback" not in told.stderr, told.stderr
    assert "The disk is full" in told.stdout
    assert path.read_bytes() == before
    assert [file.name for file in tmp_path.iterdir()] == [path.name]
