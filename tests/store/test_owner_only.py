"""What holds what the municipality knows is its owner's alone, whatever the umask; what is replaced keeps its rights."""

from __future__ import annotations

import json
import os
import stat
from pathlib import Path
from typing import Any, Iterator

import pytest
from shapely.geometry import box

from est_walks_plugin import files
from est_walks_plugin.operations.create_store import create_store
from est_walks_plugin.operations.example.build import open_example
from est_walks_plugin.store import Store

from ..processing.contract import run

pytestmark = pytest.mark.skipif(os.name != "posix", reason="Windows gives files the rights of their folder")
AREA = [("Torget", box(135_000, 6_595_000, 136_000, 6_596_000))]


@pytest.fixture(autouse=True)
def everybody_is_let_in() -> Iterator[None]:
    """The widest umask: a file that says nothing is everybody's to read and write."""
    before = os.umask(0)
    yield
    os.umask(before)


def rights(path: Path | str) -> int:
    return stat.S_IMODE(os.stat(path).st_mode)


def test_a_new_store_and_its_journals(tmp_path: Path) -> None:
    path = tmp_path / "s.gpkg"
    with create_store(str(path), areas=AREA) as store:
        assert rights(path) == 0o600
        with store.transaction():
            store.insert("landmark", [{"name": "Skola", "kind": "school"}])
            beside = [file for file in tmp_path.iterdir() if file != path]
            assert beside, "a journal lies there while it is written"
            assert {file.name: rights(file) for file in beside} == {file.name: 0o600 for file in beside}


def test_its_journal_in_write_ahead_mode(tmp_path: Path) -> None:
    from osgeo import ogr

    path = tmp_path / "s.gpkg"
    create_store(str(path), areas=AREA).close()
    layer = ogr.GetDriverByName("GPKG").Open(str(path), 1)
    layer.ExecuteSQL("PRAGMA journal_mode = WAL")
    layer.ExecuteSQL("DELETE FROM meta WHERE fid < 0")
    beside = [file for file in tmp_path.iterdir() if file != path]
    assert {file.name for file in beside} == {"s.gpkg-wal", "s.gpkg-shm"}
    assert {rights(file) for file in beside} == {0o600}


def test_the_store_while_it_is_made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is in the unfinished file before it is its owner's."""
    from est_walks_plugin.store import creation

    seen: list[int] = []
    made = creation.create_tables

    def look(*given: Any) -> None:
        seen.extend(rights(file) for file in tmp_path.iterdir())
        made(*given)
        seen.extend(rights(file) for file in tmp_path.iterdir())

    monkeypatch.setattr(creation, "create_tables", look)
    create_store(str(tmp_path / "s.gpkg"), areas=AREA).close()
    assert seen
    assert set(seen) == {0o600}


def test_backups_and_what_was_replaced(tmp_path: Path) -> None:
    path = tmp_path / "s.gpkg"
    with create_store(str(path), areas=AREA) as store:
        assert rights(store.backup()) == 0o600
        assert rights(store.backup(tmp_path / "own name.gpkg")) == 0o600
    path.chmod(0o664)
    create_store(str(path), areas=AREA, overwrite=True).close()
    (copy,) = tmp_path.glob("s (replaced *")
    assert rights(copy) == 0o600
    assert rights(path) == 0o664, "who was let in before still is"
    with Store.open(str(copy), readonly=True) as store:
        assert "Torget" in {row["name"] for row in store.rows("area")}


def test_the_example(tmp_path: Path) -> None:
    path = tmp_path / "exempel.gpkg"
    open_example(path, with_walks=False)
    assert rights(path) == 0o600


def test_receipts_in_files(tmp_path: Path, qgis_app: object) -> None:
    receipt, store = tmp_path / "kvitto.json", tmp_path / "s.gpkg"
    given = {"STORE": str(store), "CRS": "EPSG:3011", "RECEIPT": str(receipt)}
    run("createstore", given)
    assert rights(receipt) == 0o600
    receipt.chmod(0o640)
    run("createstore", {**given, "STORE": str(tmp_path / "t.gpkg")})
    assert json.loads(receipt.read_text(encoding="utf-8"))
    assert rights(receipt) == 0o640


def test_what_is_made_for_others_follows_the_umask_and_what_is_replaced(tmp_path: Path) -> None:
    target = tmp_path / "lista.csv"
    files.write_whole(target, b"x")
    assert rights(target) == 0o666
    target.chmod(0o640)
    files.write_whole(target, b"y")
    assert (rights(target), target.read_bytes()) == (0o640, b"y")


def test_a_disk_without_rights_of_its_own_is_no_failure(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_args: object, **_more: object) -> None:
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(os, "chmod", refused)
    with create_store(str(tmp_path / "s.gpkg"), areas=AREA) as store:
        store.backup()
    files.write_whole(tmp_path / "r.json", b"{}", private=True)
    files.write_whole(tmp_path / "r.json", b"{}", private=True)
