"""Planning a walk: real ways, kept budget, light, groups, and each thing that cannot be said in words."""

from __future__ import annotations

from dataclasses import replace

import pytest

from est_walks_plugin.model.codes import Profile
from est_walks_plugin.model.errors import EstWalksError, InfeasibleError, ParameterError
from est_walks_plugin.model.feedback import CallbackFeedback
from est_walks_plugin.model.localtime import parse_local
from est_walks_plugin.model.walk import PlanResult, WalkRequest
from est_walks_plugin.model.wording.place_names import PlaceName
from est_walks_plugin.operations.rank_places import rank_places
from est_walks_plugin.operations.walks.plan_walk import plan_walk
from est_walks_plugin.store import Store

from .. import town


def test_the_walk_keeps_its_time_and_times_add_up(planned: PlanResult, request_90: WalkRequest) -> None:
    walk = planned.walks[0]
    assert walk.total_min <= request_90.duration_min + 1e-6
    assert walk.total_min == pytest.approx(walk.walking_min + sum(stop.dwell_min for stop in walk.stops))
    assert walk.length_m == pytest.approx(sum(leg.length_m for leg in walk.legs))
    on_the_flat = walk.length_m / 1000 / 3.5 * 60
    stairs = sum(leg.stairs for leg in walk.legs)
    assert on_the_flat - 1e-6 <= walk.walking_min <= on_the_flat * (1.2 if stairs else 1.001)
    assert len(walk.legs) == len(walk.stops) + 1
    arrivals = [stop.arrive for stop in walk.stops]
    assert arrivals == sorted(arrivals)


def test_it_stops_in_the_tunnel_after_dark(planned: PlanResult) -> None:
    tunnel = next(stop for stop in planned.walks[0].stops if stop.place_type == "tunnel")
    assert tunnel.light == "dark"
    assert tunnel.reasons


def test_sunset_and_dusk_are_those_of_the_place_and_day(planned: PlanResult) -> None:
    assert planned.sunset is not None
    assert planned.civil_dusk is not None
    minutes = planned.sunset.hour * 60 + planned.sunset.minute
    assert minutes == pytest.approx(17 * 60 + 43, abs=4)
    assert planned.sunset < planned.civil_dusk


def test_it_is_stored_as_walk_stops_and_legs(planned: PlanResult, town_store: Store) -> None:
    walk = planned.walks[0]
    row = town_store.get("walk", walk.id)
    stops = town_store.rows("stop", {"walk": walk.id}, order_by=("seq",))
    legs = town_store.rows("leg", {"walk": walk.id, "light": "whole"}, order_by=("seq",))
    assert row["starts_text"] == "2026-10-15 18:30"
    assert [PlaceName.from_row(stop) for stop in stops] == [stop.name for stop in walk.stops]
    assert len(legs) == len(walk.legs)
    assert row["geometry"].length == pytest.approx(walk.length_m, rel=1e-6)


def test_the_same_seed_gives_the_same_walk(town_store: Store, request_90: WalkRequest) -> None:
    first = plan_walk(town_store, request_90).walks[0]
    second = plan_walk(town_store, request_90).walks[0]
    assert [stop.place for stop in first.stops] == [stop.place for stop in second.stops]
    assert first.score == second.score


def test_step_free_avoids_stairs(town_store: Store, request_90: WalkRequest) -> None:
    stairs = next(item.place for item in rank_places(town_store, town.AREA).items if item.place_type == "stairs")
    result = plan_walk(town_store, replace(request_90, profile=Profile.STEP_FREE))
    assert all(leg.stairs == 0 for leg in result.walks[0].legs)
    with_stairs = plan_walk(town_store, replace(request_90, required=(stairs,)))
    assert stairs in [stop.place for stop in with_stairs.walks[0].stops]


def test_groups_start_and_end_together_and_share_no_stop(town_store: Store, request_90: WalkRequest) -> None:
    result = plan_walk(town_store, replace(request_90, groups=2, duration_min=60))
    first, second = result.walks
    assert {stop.place for stop in first.stops}.isdisjoint(stop.place for stop in second.stops)
    assert first.starts_at == second.starts_at
    series = {town_store.get("walk", walk.id)["series"] for walk in result.walks}
    assert len(series) == 1


def test_most_stops_is_kept(town_store: Store, request_90: WalkRequest) -> None:
    assert len(plan_walk(town_store, replace(request_90, max_stops=2)).walks[0].stops) == 2


def test_an_end_elsewhere_is_reached(town_store: Store, request_90: WalkRequest) -> None:
    walk = plan_walk(town_store, replace(request_90, end_xy=town.at(800, 800))).walks[0]
    assert tuple(walk.legs[-1].line[-1]) == pytest.approx(town.at(800, 800), abs=0.01)


def test_gathering_counts_against_the_time(town_store: Store, request_90: WalkRequest) -> None:
    request = replace(request_90, gather_before_min=20, gather_after_min=10)
    walk = plan_walk(town_store, request).walks[0]
    assert walk.total_min <= 90 + 1e-6
    assert (walk.stops[0].arrive - request.starts_at).total_seconds() >= 20 * 60


def test_an_early_start_warns_and_offers_a_later_one(town_store: Store, request_90: WalkRequest) -> None:
    walk = plan_walk(town_store, replace(request_90, starts_at=parse_local("2026-10-15 15:00"))).walks[0]
    lighting = [warning for warning in walk.warnings if warning.better_start]
    assert lighting
    assert lighting[0].better_start > parse_local("2026-10-15 15:00")


def test_a_place_on_an_island_is_named_with_the_reason(town_store: Store, request_90: WalkRequest) -> None:
    island = town_store.insert(
        "place",
        [{"name": "Ön", "place_type": "path", "origin": "own", "active": True, "geometry": town.at(2050, 2000)}],
    )[0]
    with pytest.raises(ParameterError, match=r"Ön.*cannot be reached"):
        plan_walk(town_store, replace(request_90, area=None, required=(island,)))


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"start_xy": town.at(-3000, 0)}, "3000 m from the nearest path"),
        ({"start_xy": (float("nan"), 0.0)}, "no point"),
        ({"duration_min": 0}, "duration"),
        ({"duration_min": float("nan")}, "duration"),
        ({"pace_kmh": 50}, "pace"),
        ({"stop_min": -1}, "stop"),
        ({"groups": 0}, "groups"),
        ({"max_stops": 0}, "stops"),
        ({"required": ("no-such-place",)}, "no-such-place"),
        ({"duration_min": 12, "stop_min": 10}, "too few for one stop"),
        ({"area": "Nergårda"}, town.AREA),
    ],
)
def test_what_cannot_be_is_said_in_one_sentence_and_nothing_is_stored(
    town_store: Store, request_90: WalkRequest, changes: dict, said: str
) -> None:
    with pytest.raises(EstWalksError, match=said) as caught:
        plan_walk(town_store, replace(request_90, **changes))
    assert "\n" not in caught.value.message
    assert town_store.count("walk") == 0
    assert town_store.count("stop") == 0


def test_required_places_that_do_not_fit_are_named_with_the_minutes_missing(
    town_store: Store, request_90: WalkRequest
) -> None:
    places = tuple(item.place for item in rank_places(town_store, town.AREA).items)
    with pytest.raises(InfeasibleError, match=r"\d+ minutes are missing") as caught:
        plan_walk(town_store, replace(request_90, required=places, duration_min=45))
    assert caught.value.cause in ("required", "budget")
    assert caught.value.excess > 0


def test_cancel_stores_nothing(town_store: Store, request_90: WalkRequest) -> None:
    with pytest.raises(EstWalksError, match="Cancelled"):
        plan_walk(town_store, request_90, feedback=CallbackFeedback(cancelled=lambda: True))
    assert town_store.count("walk") == 0
