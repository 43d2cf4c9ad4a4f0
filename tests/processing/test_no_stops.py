"""A walk without stops is an error and never a row of the store, by whatever door."""

from __future__ import annotations

from dataclasses import replace

import pytest

from est_walks_plugin.model.errors import InfeasibleError
from est_walks_plugin.model.walk import WalkRequest
from est_walks_plugin.operations.walks.plan_walk import plan_walk
from est_walks_plugin.store import Store


def test_more_groups_than_places_store_nothing(town_store: Store, request_90: WalkRequest) -> None:
    before = town_store.count("walk")
    with pytest.raises(InfeasibleError, match=r"of 8 groups|too few"):
        plan_walk(town_store, replace(request_90, groups=8, max_stops=1, duration_min=20))
    assert town_store.count("walk") == before
