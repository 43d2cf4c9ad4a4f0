"""What cannot be opened or written: one sentence with the remedy, and nothing changed."""

from __future__ import annotations

import hashlib
import os
import shutil
import sqlite3

import pytest
from osgeo import gdal, osr

from est_walks_plugin.model.errors import StoreBusyError, StoreError, StoreVersionError
from est_walks_plugin.store import Store, migrate, needs_migration
from est_walks_plugin.store.backends import geopackage


def _one_sentence(error: Exception) -> str:
    text = str(error)
    assert text[-1] == "."
    assert "\n" not in text
    assert text.rstrip(".").count(". ") == 0
    assert any(mark in text for mark in (";", ", "))  # what, then what to do
    return text


def _digest(folder):
    return {p.name: hashlib.sha256(p.read_bytes()).hexdigest() for p in folder.rglob("*") if p.is_file()}


def _other_gpkg(path):
    srs = osr.SpatialReference()
    srs.ImportFromEPSG(3011)
    data = gdal.GetDriverByName("GPKG").Create(str(path), 0, 0, 0, gdal.GDT_Unknown)
    data.CreateLayer("roads", srs)


def _gpkg_with_another_meta(path):
    data = gdal.GetDriverByName("GPKG").Create(str(path), 0, 0, 0, gdal.GDT_Unknown)
    data.CreateLayer("meta")


def _sqlite(path):
    db = sqlite3.connect(path)
    db.execute("CREATE TABLE meta (key, value)")
    db.commit()
    db.close()


@pytest.mark.parametrize(
    ("make", "says"),
    [
        (lambda path: path.write_bytes(os.urandom(5000)), "not a GeoPackage"),
        (lambda path: path.write_bytes(b""), "empty"),
        (lambda path: path.mkdir(), "folder"),
        (lambda path: None, "no file"),
        (_other_gpkg, "not a store"),
        (_gpkg_with_another_meta, "not a store"),
        (_sqlite, "."),
        (lambda path: path.write_bytes(b"SQLite format 3\x00" + os.urandom(5000)), "."),
    ],
    ids=["random", "empty", "folder", "missing", "other gpkg", "other meta", "sqlite", "damaged"],
)
@pytest.mark.parametrize("call", [Store.open, migrate, needs_migration, lambda p: Store.open(p, readonly=True)])
def test_what_is_no_store(tmp_path, make, says, call):
    path = tmp_path / "fil.gpkg"
    make(path)
    before = _digest(tmp_path)
    with pytest.raises(StoreError, match=says) as caught:
        call(path)
    assert "fil.gpkg" in _one_sentence(caught.value)
    assert _digest(tmp_path) == before


def test_a_cut_off_store(store_path):
    whole = store_path.read_bytes()
    store_path.write_bytes(whole[: len(whole) // 3])
    with pytest.raises(StoreError) as caught:
        Store.open(store_path)
    _one_sentence(caught.value)


def test_a_store_of_a_newer_schema(store_path):
    with Store.open(store_path) as store:
        store.set_meta("schema_version", "99")
    before = _digest(store_path.parent)
    with pytest.raises(StoreVersionError, match="update the plugin") as caught:
        Store.open(store_path)
    assert "99" in _one_sentence(caught.value)
    with pytest.raises(StoreVersionError, match="update the plugin"):
        migrate(store_path)
    assert _digest(store_path.parent) == before


@pytest.fixture
def no_right_to_write(monkeypatch):
    """Refuse what a read-only folder or file refuses; root, who runs tests in containers, is refused nothing."""
    refused = set()
    real = os.access

    def access(path, mode, **options):
        if mode & os.W_OK and str(path) in refused:
            return False
        return real(path, mode, **options)

    monkeypatch.setattr(os, "access", access)
    return refused


def test_a_read_only_folder(store_path, no_right_to_write):
    no_right_to_write.add(str(store_path.parent))
    before = _digest(store_path.parent)
    with pytest.raises(StoreError, match="read-only") as caught:
        Store.open(store_path)
    _one_sentence(caught.value)
    with pytest.raises(StoreError, match="read-only") as caught:
        Store.create(store_path.parent / "ny.gpkg")
    _one_sentence(caught.value)
    with Store.open(store_path, readonly=True) as store:
        assert store.count("category") == 15
    assert _digest(store_path.parent) == before


def test_a_read_only_file(store_path, no_right_to_write):
    no_right_to_write.add(str(store_path))
    with pytest.raises(StoreError, match="read-only") as caught:
        Store.open(store_path)
    _one_sentence(caught.value)


def test_a_read_only_folder_for_real(store_path, tmp_path_factory):
    """The same without pretending, where the tests do not run as root: by a child process that gives up its rights."""
    if os.name != "posix" or os.geteuid() != 0:
        pytest.skip("changes user, which only root can")
    import pwd

    nobody = pwd.getpwnam("nobody").pw_uid
    folder = tmp_path_factory.mktemp("read-only", numbered=True)
    target = folder / "tom.gpkg"
    shutil.copy(store_path, target)
    for parent in folder.parents:
        if str(parent) in ("/", "/tmp"):
            break
        os.chmod(parent, 0o755)
    os.chmod(folder, 0o555)
    os.chmod(target, 0o444)
    read, write = os.pipe()
    child = os.fork()
    if child == 0:
        os.setuid(nobody)
        said = []
        for call in (lambda: Store.open(target), lambda: Store.create(folder / "ny.gpkg")):
            try:
                call()
                said.append("nothing")
            except StoreError as error:
                said.append(str(error))
        os.write(write, "\n".join(said).encode())
        os._exit(0)
    os.waitpid(child, 0)
    first, second = os.read(read, 10000).decode().split("\n")
    assert "read-only" in first
    assert "read-only" in second
    assert [p.name for p in folder.iterdir()] == ["tom.gpkg"]


def test_writing_to_a_store_opened_for_reading(store_path):
    with Store.open(store_path, readonly=True) as store:
        for write in (
            lambda: store.insert("lamp", [{}]),
            lambda: store.bulk_insert("lamp", [], [[(1.0, 2.0)]]),
            lambda: store.set_meta("a", "b"),
            lambda: store.delete("lamp", []),
        ):
            with pytest.raises(StoreError, match="reading only"):
                write()


@pytest.fixture
def short_patience(monkeypatch):
    monkeypatch.setattr(geopackage, "BUSY_TIMEOUT_MS", 50)


@pytest.mark.parametrize("lock", ["IMMEDIATE", "EXCLUSIVE"])
def test_a_locked_file(store_path, short_patience, lock):
    other = sqlite3.connect(store_path, isolation_level=None)
    other.execute(f"BEGIN {lock}")
    try:
        with pytest.raises(StoreBusyError) as caught, Store.open(store_path) as store:
            store.insert("lamp", [{"pole": "a"}])
        assert "try again" in _one_sentence(caught.value)
    finally:
        other.execute("ROLLBACK")
        other.close()
    with Store.open(store_path) as store:
        assert store.count("lamp") == 0
        store.insert("lamp", [{"pole": "a"}])


def test_a_writer_waits_for_another_and_says_so(store_path, short_patience):
    with Store.open(store_path) as one, Store.open(store_path) as two:
        with one.transaction():
            one.insert("lamp", [{"pole": "a"}])
            with pytest.raises(StoreBusyError):
                two.insert("lamp", [{"pole": "b"}])
        two.insert("lamp", [{"pole": "b"}])
        assert one.count("lamp") == 2


def test_creating_where_something_is(tmp_path, store_path):
    before = _digest(store_path.parent)
    with pytest.raises(StoreError, match="exists already") as caught:
        Store.create(store_path)
    _one_sentence(caught.value)
    with pytest.raises(StoreError, match="folder") as caught:
        Store.create(store_path.parent)
    _one_sentence(caught.value)
    with pytest.raises(StoreError, match="no folder") as caught:
        Store.create(store_path.parent / "nowhere" / "a.gpkg")
    _one_sentence(caught.value)
    assert _digest(store_path.parent) == before
    with Store.create(store_path, municipality="Håbo", overwrite=True) as store:
        assert store.municipality == "Håbo"


def test_a_closed_store_says_so(store):
    store.close()
    store.close()
    with pytest.raises(StoreError, match="closed"):
        store.rows("lamp")
