"""A town, ranked and walked, for the tests of operations and Processing."""

from __future__ import annotations

import pickle
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any, cast

import pytest
from qgis.core import QgsApplication

from est_walks_plugin.model.localtime import parse_local
from est_walks_plugin.model.walk import PlanResult, WalkRequest
from est_walks_plugin.processing.provider import EstWalksProvider
from est_walks_plugin.store import Store

from .. import town
from ..made_once import made_once


@pytest.fixture
def town_store(request: pytest.FixtureRequest, town_file: Path, tmp_path: Path) -> Iterator[Store]:
    """The town's store, to write to; with the walks of `planned` or `groups` where a test asks for those."""
    path, source = tmp_path / "town.gpkg", town_file
    for name in {"planned_once", "groups_once"} & set(request.fixturenames):
        assert source == town_file, "planned or groups, not both"
        source = request.getfixturevalue(name)[0]
    path.write_bytes(source.read_bytes())
    with Store.open(str(path)) as store:
        yield store


def evening() -> WalkRequest:
    """Ninety minutes from the square, in the evening of 15 October 2026."""
    return WalkRequest("Byvandring", town.START, parse_local("2026-10-15 18:30"), area=town.AREA, start_name="Torget")


@pytest.fixture
def request_90() -> WalkRequest:
    """The walk that is asked for, by whoever wants to ask for another."""
    return evening()


def _once(
    factory: pytest.TempPathFactory, town_file: Path, name: str, make: Callable[[Store], Any]
) -> tuple[Path, bytes]:
    """Return the town's store as `make` leaves it, made once a run, and what it returns, pickled."""

    def made(folder: Path) -> None:
        folder.mkdir()
        (folder / "town.gpkg").write_bytes(town_file.read_bytes())
        with Store.open(str(folder / "town.gpkg")) as store:
            (folder / "result").write_bytes(pickle.dumps(make(store)))

    folder = made_once(factory, name, made)
    return folder / "town.gpkg", (folder / "result").read_bytes()


@pytest.fixture(scope="session")
def planned_once(tmp_path_factory: pytest.TempPathFactory, town_file: Path) -> tuple[Path, bytes]:
    """The store and the result of `planned`: to plan takes ten times as long as to copy."""
    from est_walks_plugin.operations.walks.plan_walk import plan_walk

    return _once(tmp_path_factory, town_file, "planned", lambda store: plan_walk(store, evening()))


@pytest.fixture
def planned(planned_once: tuple[Path, bytes], town_store: Store) -> PlanResult:
    """The walk of `request_90`, stored in `town_store`."""
    return cast(PlanResult, pickle.loads(planned_once[1]))


NOTE = "Anmälaren bor på Provgatan 7"  # pragma: allowlist secret


def _two_groups(store: Store) -> list[str]:
    from est_walks_plugin.operations.walks.plan_walk import plan_walk

    result = plan_walk(store, replace(evening(), groups=2, duration_min=60))
    uuids = [walk.id for walk in result.walks]
    stop = store.rows("stop", {"walk": uuids[1]}, order_by=("seq",))[0]
    reasons = [{"code": "respondents", "value": 3, "unit": ""}, {"code": "dark_gap", "value": 62, "unit": "m"}]
    store.update("stop", stop["uuid"], {"note": NOTE, "reasons": reasons})
    store.update("walk", uuids[1], {"note": NOTE})
    return uuids


@pytest.fixture(scope="session")
def groups_once(tmp_path_factory: pytest.TempPathFactory, town_file: Path) -> tuple[Path, bytes]:
    """The store and the result of `groups`."""
    return _once(tmp_path_factory, town_file, "groups", _two_groups)


@pytest.fixture
def groups(groups_once: tuple[Path, bytes], town_store: Store) -> list[str]:
    """Two groups planned together; a stop of the second has a note and a small count that residents must not read."""
    return cast("list[str]", pickle.loads(groups_once[1]))


@pytest.fixture
def provider(qgis_app: QgsApplication) -> Iterator[EstWalksProvider]:
    """The provider, registered."""
    registry = QgsApplication.processingRegistry()
    known = registry.providerById("estwalks")
    if known is not None:
        yield known
        return
    provider = EstWalksProvider()
    assert registry.addProvider(provider)
    yield provider
    registry.removeProvider(provider)
