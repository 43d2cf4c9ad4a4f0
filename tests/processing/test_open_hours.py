"""A walk uses a way only while it is open, says what is closed, and warns by name of hours nobody can read."""

from __future__ import annotations

from dataclasses import replace

import pytest

from est_walks_plugin.model.localtime import parse_local
from est_walks_plugin.model.walk import WalkPlan, WalkRequest
from est_walks_plugin.model.wording.walk_warnings import WarningCode, warning_text
from est_walks_plugin.operations.walks.edit_walk import open_walk
from est_walks_plugin.operations.walks.plan_walk import plan_walk
from est_walks_plugin.store import Store

HOURS = {"kind": "opening_hours", "text": "Mo-Su 06:00-20:00", "base": True, "of": "Stadsparken"}


def _middle_way(store: Store, plan: WalkPlan) -> str:
    """Return the way under the middle of the walk's longest leg."""
    from shapely.geometry import LineString

    longest = max(plan.legs, key=lambda leg: leg.length_m)
    middle = LineString(longest.line[:, :2]).interpolate(0.5, normalized=True)
    return str(min(store.rows("path"), key=lambda row: row["geometry"].distance(middle))["uuid"])


def _on(store: Store, plan: WalkPlan, way: str) -> float:
    """Return how many metres of a walk run along a way."""
    from shapely.geometry import LineString

    path = store.get("path", way)["geometry"].buffer(0.05)
    return sum(LineString(leg.line[:, :2]).intersection(path).length for leg in plan.legs)


def _told(plan: WalkPlan) -> dict[WarningCode, tuple[str, ...]]:
    return {warning.code: warning.ways for warning in plan.warnings if warning.ways}


def test_a_park_that_closes_at_eight(town_store: Store, request_90: WalkRequest) -> None:
    early = replace(request_90, starts_at=parse_local("2026-10-15 18:00"))
    late = replace(request_90, starts_at=parse_local("2026-10-15 21:00"))
    (before,) = plan_walk(town_store, late).walks
    way = _middle_way(town_store, before)
    assert _on(town_store, before, way) > 1
    town_store.update("path", way, {"rules": [HOURS]})

    (closed,) = plan_walk(town_store, late).walks
    assert _on(town_store, closed, way) < 1
    assert _told(closed) == {WarningCode.CLOSED_THEN: ("Stadsparken",)}
    (opened,) = plan_walk(town_store, early).walks
    assert WarningCode.CLOSED_THEN not in _told(opened)
    (between,) = plan_walk(town_store, replace(request_90, starts_at=parse_local("2026-10-15 19:00"))).walks
    assert _told(between) == {WarningCode.CLOSED_THEN: ("Stadsparken",)}

    editing = open_walk(town_store, opened.id).session
    assert _told(editing.plan) == {}
    editing.set_request(starts_at=late.starts_at)
    assert _told(editing.plan) == {WarningCode.CLOSED_THEN: ("Stadsparken",)}
    assert _on(town_store, editing.plan, way) < 1
    editing.undo()
    assert _told(editing.plan) == {}


@pytest.mark.parametrize("text", ["stänger när det blir mörkt", "enligt skylt", "Mo-Su 06:00-"])
def test_hours_that_cannot_be_read_are_warned_of_by_name(text: str, town_store: Store, request_90: WalkRequest) -> None:
    (plan,) = plan_walk(town_store, request_90).walks
    assert not _told(plan)
    way = _middle_way(town_store, plan)
    town_store.update("path", way, {"rules": [{**HOURS, "text": text}]})
    (again,) = plan_walk(town_store, request_90).walks
    assert _on(town_store, again, way) > 1, "what cannot be decided is walked, and told"
    assert _told(again) == {WarningCode.HOURS_UNDECIDED: ("Stadsparken",)}
    (warning,) = [one for one in again.warnings if one.ways]
    assert "Stadsparken" in warning_text(warning, town_store.reader())


def test_a_way_that_is_closed_but_for_some_hours(town_store: Store, request_90: WalkRequest) -> None:
    late = replace(request_90, starts_at=parse_local("2026-10-15 21:00"))
    (plan,) = plan_walk(town_store, late).walks
    way = _middle_way(town_store, plan)
    rule = {"kind": "conditional", "text": "yes @ (06:00-20:00)", "base": False, "of": ""}
    town_store.update("path", way, {"foot": False, "rules": [rule]})
    assert _on(town_store, plan_walk(town_store, late).walks[0], way) < 1
    early = replace(request_90, starts_at=parse_local("2026-10-15 12:00"))
    (opened,) = plan_walk(town_store, early).walks
    assert not _told(opened)
