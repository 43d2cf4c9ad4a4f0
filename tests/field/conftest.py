"""Fixtures of the tests of what comes back from the field."""

from __future__ import annotations

from pathlib import Path

import pytest

from est_walks_plugin.store import Store

from .evening import Evening


@pytest.fixture(scope="session")
def empty_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A new store, to be copied."""
    path = tmp_path_factory.mktemp("field") / "tom.gpkg"
    Store.create(path, crs="EPSG:3011").close()
    return path


@pytest.fixture
def store(tmp_path: Path, empty_file: Path):
    """An open store of one's own."""
    path = tmp_path / "Byn.gpkg"
    path.write_bytes(empty_file.read_bytes())
    with Store.open(path) as opened:
        yield opened


@pytest.fixture
def evening(store: Store, tmp_path: Path) -> Evening:
    """A walk with a package that went out."""
    return Evening(store, tmp_path)
