"""A damaged store says so on whatever is done with it, and names the newest backup; nothing comes out of it unsaid."""

from __future__ import annotations

import os
import random
import shutil
import time
from pathlib import Path
from typing import Any

import pytest

from est_walks_plugin.model.errors import StoreError
from est_walks_plugin.operations.create_store import create_store
from est_walks_plugin.operations.tasks.export import export_tasks
from est_walks_plugin.store import Store
from est_walks_plugin.store.backends import damage

PAGE = 4096


def cut(path: Path) -> None:
    os.truncate(path, path.stat().st_size - 3 * PAGE)


def cut_short(path: Path) -> None:
    os.truncate(path, 700)


def page_of_zeros(path: Path) -> None:
    _write(path, _page_of(path, "observation"), bytes(PAGE))


def page_of_noise(path: Path) -> None:
    _write(path, _page_of(path, "task"), random.Random(5).randbytes(PAGE))


def index_of_noise(path: Path) -> None:
    _write(path, _page_of(path, "observation_uuid", "index"), random.Random(5).randbytes(PAGE))


def schema_of_noise(path: Path) -> None:
    _write(path, 1, path.read_bytes()[:100] + random.Random(5).randbytes(PAGE - 100))


def _page_of(path: Path, name: str, kind: str = "table") -> int:
    """Return the root page of a table, or of some index of it."""
    from est_walks_plugin.store.backends import backend_for

    backend = backend_for(str(path))
    backend.connect(readonly=True)
    table = name.split("_")[0]
    where = f"name = '{name}'" if kind == "table" else f"type = 'index' AND tbl_name = '{table}' AND rootpage > 0"
    ((page,),) = backend.execute(f"SELECT rootpage FROM sqlite_master WHERE {where} LIMIT 1")
    backend.close()
    return int(page)


def _write(path: Path, page: int, content: bytes) -> None:
    with path.open("r+b") as file:
        file.seek((page - 1) * PAGE)
        file.write(content)


DAMAGES = [cut, cut_short, page_of_zeros, page_of_noise, index_of_noise, schema_of_noise]


@pytest.fixture(params=DAMAGES, ids=lambda one: one.__name__)
def broken(request: pytest.FixtureRequest, town_file: Path, tmp_path: Path) -> Path:
    path = Path(shutil.copy(town_file, tmp_path / "bruten.gpkg"))
    Store.open(path).close()  # found whole a moment ago: a later change counts
    time.sleep(0.01)
    request.param(path)
    return path


@pytest.mark.parametrize("readonly", [True, False])
def test_it_is_told_when_it_is_opened(broken: Path, readonly: bool) -> None:
    before = broken.read_bytes()
    with pytest.raises(StoreError, match=r"bruten\.gpkg. (is damaged|är skadad)"):
        Store.open(broken, readonly=readonly)
    assert broken.read_bytes() == before


def test_the_newest_backup_is_named(broken: Path) -> None:
    for age, name in ((300, "bruten (backup 2026-01-01 120000).gpkg"), (10, "bruten (schema 2 2026-02-01).gpkg")):
        copy = broken.with_name(name)
        copy.write_bytes(b"x")
        os.utime(copy, (time.time() - age, time.time() - age))
    broken.with_name("annan (backup 2026-03-01).gpkg").write_bytes(b"x")
    with pytest.raises(StoreError, match=r"bruten \(schema 2 2026-02-01\)\.gpkg"):
        Store.open(broken)


def test_a_large_file_is_told_where_it_is_read(town_file: Path, tmp_path: Path, monkeypatch: Any) -> None:
    path = Path(shutil.copy(town_file, tmp_path / "stor.gpkg"))
    page_of_noise(path)
    monkeypatch.setattr(damage, "MOST_CHECKED", 0)
    with Store.open(path) as store, pytest.raises(StoreError, match=r"stor\.gpkg"):
        export_tasks(store, str(tmp_path / "ut.csv"))
    assert not (tmp_path / "ut.csv").exists()


def test_a_whole_store_opens(tmp_path: Path) -> None:
    create_store(str(tmp_path / "hel.gpkg")).close()
    Store.open(tmp_path / "hel.gpkg", readonly=True).close()


@pytest.mark.parametrize("name", ["a%20b", "a%2Fb", "50%25", "x|layername=y"])
def test_a_name_that_qgis_cannot_show_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(StoreError, match="QGIS"):
        create_store(str(tmp_path / f"{name}.gpkg"))
    folder = tmp_path / name
    folder.mkdir()
    with pytest.raises(StoreError, match="QGIS"):
        create_store(str(folder / "s.gpkg"))
    assert not list(folder.iterdir())


@pytest.mark.parametrize(
    "name", ["a#b", "a?b", "100%", "åäö", 'a"b', "a'b", "a[b]", "a;b&c=d", "a|b", "a{b}$c", "å\u0308 b"]
)
def test_any_other_name_of_file_and_folder_opens_and_draws(tmp_path: Path, name: str) -> None:
    from qgis.core import QgsProject

    from est_walks_plugin.project import layers
    from est_walks_plugin.project.own_layers import layers_of

    folder = tmp_path / name
    folder.mkdir()
    path = str(folder / f"{name}.gpkg")
    with create_store(path) as store:
        store.insert("observation", [{"kind": "case", "title": "x", "geometry": (150000.0, 6590000.0)}])
        export_tasks(store, str(folder / "ut.csv"))
    project = QgsProject()
    layers.add_store(project, path)
    project.write(str(folder / "p.qgz"))
    again = QgsProject()
    assert again.read(str(folder / "p.qgz"))
    for held in (project, again):
        shown = layers_of(held)
        assert [role for role, layer in shown.items() if not layer.isValid()] == []
        assert len(list(shown["case"].getFeatures())) == 1
