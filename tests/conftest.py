"""Fixtures every test may use."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from .made_once import made_once

#: A busy machine is no failure.
settings.register_profile("any machine", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("any machine")

REPOSITORY = Path(__file__).resolve().parent.parent


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
