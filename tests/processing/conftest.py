"""A town, ranked and walked, for the tests of operations and Processing."""

from __future__ import annotations

from collections.abc import Iterator
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
