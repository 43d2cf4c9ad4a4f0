"""A town, ranked and walked, for the tests of operations and Processing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from qgis.core import QgsApplication

from est_walks_plugin.model.localtime import parse_local
from est_walks_plugin.model.walk import PlanResult, WalkRequest
from est_walks_plugin.processing.provider import EstWalksProvider
from est_walks_plugin.store import Store

from .. import town


@pytest.fixture
def town_store(town_file: Path, tmp_path: Path) -> Iterator[Store]:
    """The town's store, to write to."""
    path = tmp_path / "town.gpkg"
    path.write_bytes(town_file.read_bytes())
    with Store.open(str(path)) as store:
        yield store


@pytest.fixture
def request_90() -> WalkRequest:
    """Ninety minutes from the square, in the evening of 15 October 2026."""
    return WalkRequest("Byvandring", town.START, parse_local("2026-10-15 18:30"), area=town.AREA, start_name="Torget")


@pytest.fixture
def planned(town_store: Store, request_90: WalkRequest) -> PlanResult:
    """The walk of `request_90`, stored in `town_store`."""
    from est_walks_plugin.operations.walks.plan_walk import plan_walk

    return plan_walk(town_store, request_90)


NOTE = "Anmälaren bor på Provgatan 7"  # pragma: allowlist secret


@pytest.fixture
def groups(town_store: Store, request_90: WalkRequest) -> list[str]:
    """Two groups planned together; a stop of the second has a note and a small count that residents must not read."""
    from est_walks_plugin.operations.walks.plan_walk import plan_walk

    result = plan_walk(town_store, replace(request_90, groups=2, duration_min=60))
    uuids = [walk.id for walk in result.walks]
    stop = town_store.rows("stop", {"walk": uuids[1]}, order_by=("seq",))[0]
    reasons = [{"code": "respondents", "value": 3, "unit": ""}, {"code": "dark_gap", "value": 62, "unit": "m"}]
    town_store.update("stop", stop["uuid"], {"note": NOTE, "reasons": reasons})
    town_store.update("walk", uuids[1], {"note": NOTE})
    return uuids


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
