"""Fixtures every test may use."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from .made_once import made_once
from .map_server import MapServer, serving
from .postgres import pg_address, pg_server

__all__ = ["pg_address", "pg_server"]

#: A busy machine is no failure.
settings.register_profile("any machine", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("any machine")

REPOSITORY = Path(__file__).resolve().parent.parent


def pytest_runtest_logreport(report: pytest.TestReport) -> None:
    """Name a failed test at once: the run takes a quarter of an hour, and its summary stands at the end."""
    if report.failed and "PYTEST_XDIST_WORKER" not in os.environ:
        print(f"\nFAILED {report.nodeid} ({report.when})", flush=True)


@pytest.fixture(scope="session")
def repository() -> Path:
    """The checkout."""
    return REPOSITORY


@pytest.fixture(scope="session")
def shared_data() -> Path:
    """The real data beside the checkout; the test is skipped, and says so, where it is not there."""
    folder = Path(os.environ.get("EST_SHARED", REPOSITORY.parent / "shared")) / "data"
    if not folder.is_dir():
        pytest.skip("needs ../shared/data, which is not beside this checkout")
    return folder


@pytest.fixture(scope="session")
def example_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The example municipality, built once a run; never written to: copy it."""
    from est_walks_plugin.operations.example import open_example

    return made_once(tmp_path_factory, "exempel.gpkg", lambda path: open_example(str(path)))


@pytest.fixture(scope="session")
def town_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store with the made-up town, built once a run; never written to: copy it."""
    from . import town

    return made_once(tmp_path_factory, "town.gpkg", lambda path: town.build(path).close())


@pytest.fixture(scope="session")
def map_server(town_file: Path) -> Iterator[MapServer]:
    """QGIS Server on the loopback (tests/map_server.py) with the made-up town, for one run."""
    with serving(town_file, "3f9a1c7e5b2d4f6a8c0e") as server:  # pragma: allowlist secret
        yield server


@pytest.fixture
def documents(tmp_path: Path) -> Iterator[Path]:
    """The planner's folder of documents, empty: where copies of databases are kept."""
    folder = tmp_path / "Dokument"
    folder.mkdir()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("est_walks_plugin.paths.documents", lambda: folder)
        yield folder
