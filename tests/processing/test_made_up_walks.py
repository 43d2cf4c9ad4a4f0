"""Made-up towns and wishes: what is told of every walk that comes out is true, and where none can be nothing is stored."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import timedelta
from itertools import permutations
from typing import Any

import pytest

from est_walks_plugin.engine.light.sun import utc
from est_walks_plugin.engine.walks.off_path import ON_PATH_M
from est_walks_plugin.model.errors import EstWalksError
from est_walks_plugin.model.feedback import Feedback
from est_walks_plugin.model.localtime import parse_local
from est_walks_plugin.model.walk import PlanResult, WalkPlan, WalkRequest, more_to_have
from est_walks_plugin.model.wording.left_out import LeftOutCode, left_out_text
from est_walks_plugin.model.wording.walk_warnings import WarningCode
from est_walks_plugin.operations.rank_places import rank_places
from est_walks_plugin.operations.walks.plan_walk import plan_walk, proposals
from est_walks_plugin.operations.walks.read_model import read_model
from est_walks_plugin.store import Store

from .. import town
from ..unit.wording.test_words import ENGLISH, SWEDISH
from .test_plan_limits import put_places

Points = list[tuple[float, float]]


def untrue(store: Store, request: WalkRequest, result: PlanResult) -> Iterator[str]:
    """Give what is told of the walks and does not hold."""
    ranked = {row["place"] for row in store.rows("ranking_item", {"ranking": result.ranking}) if row["geometry"]}
    stopped = {stop.place for walk in result.walks for stop in walk.stops}
    if not {*request.required, *request.order} <= stopped:
        yield "a required place is no stop"
    locked = {stop.place for walk in result.walks for stop in walk.stops if stop.locked}
    if locked != {*request.required, *request.order}:
        yield "others are locked than were asked for"
    if stopped & set(request.forbidden):
        yield "a forbidden place is a stop"
    for walk in result.walks:
        yield from _totals_untrue(request, walk)
        yield from _stops_untrue(request, walk)
        yield from _left_out_untrue(walk, ranked)
        yield from _stored_untrue(store, walk)


def _totals_untrue(request: WalkRequest, walk: WalkPlan) -> Iterator[str]:
    standing = sum(stop.dwell_min for stop in walk.stops) + request.gather_before_min + request.gather_after_min
    if not math.isclose(walk.total_min, walk.walking_min + standing, abs_tol=1e-6):
        yield f"{walk.total_min} min are not {walk.walking_min} of walking and {standing} of standing"
    if not math.isclose(walk.walking_min, sum(leg.walking_s for leg in walk.legs) / 60, abs_tol=1e-6):
        yield "the legs take another time than the walk"
    if not math.isclose(walk.length_m, sum(leg.length_m for leg in walk.legs), abs_tol=1e-6):
        yield "the legs are not as long as the walk"
    if walk.total_min > request.duration_min + 1e-6:
        yield f"{walk.total_min} of {request.duration_min} min"
    if not math.isclose(walk.free_min, request.duration_min - walk.total_min, abs_tol=1e-6):
        yield "other free minutes"
    if abs(utc(walk.ends_at) - utc(walk.starts_at) - timedelta(minutes=walk.total_min)) > timedelta(seconds=1):
        yield "it ends at another time"
    if walk.score_upper_bound is not None and walk.score_upper_bound < walk.stops_score - 1e-6:
        yield "worth more than the bound"
    told = walk.to_dict(SWEDISH).get("score_upper_bound")
    if (told is None) != (more_to_have(walk.stops_score, walk.score_upper_bound) is None):
        yield "the bound is told where it says nothing"
    if told is not None and told > 1.15 * walk.score + 0.01:
        yield "the bound is far above"


def _stops_untrue(request: WalkRequest, walk: WalkPlan) -> Iterator[str]:
    if not walk.stops:
        yield "no stops"
    now = utc(walk.starts_at) + timedelta(minutes=request.gather_before_min)
    for leg, stop in zip(walk.legs, walk.stops):
        now += timedelta(seconds=leg.walking_s)
        if abs(now - utc(stop.arrive)) > timedelta(seconds=1):
            yield f"stop {stop.seq} is reached at {now}, not {stop.arrive}"
        now += timedelta(minutes=stop.dwell_min)
    if [stop.seq for stop in walk.stops] != list(range(1, len(walk.stops) + 1)):
        yield "the numbers have gaps"
    if len({stop.place for stop in walk.stops}) != len(walk.stops):
        yield "a place twice"


def _left_out_untrue(walk: WalkPlan, ranked: set[str]) -> Iterator[str]:
    left = [one.place for one in walk.left_out]
    stops = {stop.place for stop in walk.stops}
    if len(set(left)) != len(left) or stops & set(left):
        yield "a place is told twice"
    if ranked - stops - set(left):
        yield f"{len(ranked - stops - set(left))} places are told nowhere"
    for one in walk.left_out:
        for reader in (SWEDISH, ENGLISH):
            text = left_out_text(one, reader)
            if not text or "{" in text or "nan" in text:
                yield f"{one.why}: “{text}”"
        if one.why is LeftOutCode.FITS and (one.minutes is None or one.minutes > walk.free_min + 0.02):
            yield "it fits, and does not"
        if one.why is LeftOutCode.NO_TIME and not one.whole_minutes_more:
            yield "it does not fit, and costs nothing"
        if one.why is LeftOutCode.NEAR_STOP and one.near not in stops:
            yield "it is seen from a stop that is none"


def _stored_untrue(store: Store, walk: WalkPlan) -> Iterator[str]:
    row = store.get("walk", walk.id)
    for name in ("length_m", "walking_min", "total_min", "score"):
        if not math.isclose(row[name], getattr(walk, name), rel_tol=1e-9, abs_tol=1e-6):
            yield f"{name} is stored as {row[name]}"
    stops = store.rows("stop", {"walk": walk.id}, order_by=("seq",))
    if [stop["place"] for stop in stops] != [stop.place for stop in walk.stops]:
        yield "other stops are stored"


@dataclass(frozen=True)
class Case:
    """Places of equal score in the town, and what is asked for; `wish` is told the places' keys."""

    points: Points
    changes: dict[str, Any] = field(default_factory=dict)
    wish: Callable[[list[str]], dict[str, Any]] = lambda _places: {}
    check: Callable[[PlanResult, list[str]], bool] = lambda _result, _places: True


GRID: Points = [town.at(100 * x, 100 * y) for x in range(0, 9, 2) for y in range(0, 9, 2)]
PARK: Points = [town.at(400 + at, 400 + at) for at in (20, 80, 140, 190)]
CORNERS: Points = [town.at(200, 0), town.at(0, 200), town.at(200, 200)]
NIGHT = parse_local("2026-12-10 18:00")
CLOCKS_BACK = parse_local("2026-10-25 02:30")


def off_path(metres: float) -> dict[str, Any]:
    return {"start_xy": town.at(0, -metres)}


def codes(result: PlanResult) -> set[WarningCode]:
    return {warning.code for warning in result.walks[0].warnings}


CASES = {
    "a grid of equals": Case(GRID),
    "equals on both sides, the nearer is taken": Case(
        [town.at(300, 0), town.at(0, 400)],
        {"duration_min": 20},
        check=lambda result, places: [stop.place for stop in result.walks[0].stops] == places[:1],
    ),
    "equals, all fit: the shortest round": Case(
        CORNERS, {"duration_min": 60}, check=lambda result, _places: round(result.walks[0].length_m) == 800
    ),
    "two at one dark stretch": Case(PARK[:2], {"starts_at": NIGHT}),
    "three at one dark stretch": Case(PARK[:3], {"starts_at": NIGHT}),
    "four at one dark stretch": Case(PARK, {"starts_at": NIGHT}),
    "four at a dark stretch by two groups": Case([*PARK, *CORNERS], {"starts_at": NIGHT, "groups": 2}),
    "59 m from a path": Case(CORNERS, off_path(59), check=lambda result, _: WarningCode.START_AND_END_OFF_PATH not in codes(result)),
    "61 m from a path": Case(
        CORNERS,
        {**off_path(61), "duration_min": 60},
        check=lambda result, _: WarningCode.START_AND_END_OFF_PATH in codes(result)
        and round(result.walks[0].length_m) == 800 + 2 * 61,
    ),
    "249 m from a path": Case(
        CORNERS, off_path(249), check=lambda result, _: WarningCode.START_AND_END_OFF_PATH in codes(result)
    ),
    "the end far from a path": Case(
        CORNERS, {"end_xy": town.at(800, 800 + 120)}, check=lambda result, _: WarningCode.END_OFF_PATH in codes(result)
    ),
    "all locked": Case(CORNERS, wish=lambda places: {"required": tuple(places)}),
    "all in an order that is not the best": Case(
        CORNERS,
        wish=lambda places: {"order": (places[0], places[1], places[2])},
        check=lambda result, places: [stop.place for stop in result.walks[0].stops] == places,
    ),
    "all but one forbidden": Case(GRID, wish=lambda places: {"forbidden": tuple(places[1:])}),
    "one stop at most": Case(GRID, {"max_stops": 1}, check=lambda result, _: len(result.walks[0].stops) == 1),
    "no time at stops": Case(GRID, {"stop_min": 0.0, "duration_min": 45}),
    "five minutes": Case([town.at(20, 0)], {"duration_min": 5, "stop_min": 2}),
    "gathering takes most of it": Case(GRID, {"gather_before_min": 50.0, "gather_after_min": 25.0}),
    "an end elsewhere": Case(GRID, {"end_xy": town.at(800, 800)}),
    "the night the clocks go back": Case(GRID, {"starts_at": CLOCKS_BACK}),
    "in the very early morning": Case(GRID, {"starts_at": parse_local("2026-06-21 03:00")}),
    "two groups where one could see it all": Case(
        CORNERS, {"groups": 2}, check=lambda result, _: all(walk.stops for walk in result.walks)
    ),
    "three groups": Case(GRID, {"groups": 3, "duration_min": 45}),
    "places beside each other": Case([town.at(300 + 10 * number, 0) for number in range(9)]),
    "one out of reach of everything": Case([*CORNERS, town.at(2050, 2000), town.at(5000, 0)]),
    "one on the start": Case([town.START, *CORNERS]),
    "without stairs": Case(GRID, {"profile": 1}),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_what_is_told_of_a_made_up_walk_is_true(name: str, town_store: Store, request_90: WalkRequest) -> None:
    case = CASES[name]
    places = put_places(town_store, case.points)
    request = replace(request_90, **{**case.changes, **case.wish(places)})
    result = plan_walk(town_store, request)
    assert list(untrue(town_store, request, result)) == []
    assert case.check(result, places)


@pytest.mark.parametrize("name", ["a grid of equals", "four at one dark stretch", "an end elsewhere", "three groups"])
def test_the_stops_are_in_their_best_order_by_true_time(name: str, town_store: Store, request_90: WalkRequest) -> None:
    case = CASES[name]
    put_places(town_store, case.points)
    request = replace(request_90, follow_light=False, **{**case.changes, "duration_min": 45.0})
    result = plan_walk(town_store, request)
    model = read_model(town_store, request, Feedback())
    for walk in result.walks:
        nodes = [model.node_of(stop.place) for stop in walk.stops]
        assert len(nodes) <= 7
        best = min(
            sum(model.seconds[here, there] for here, there in zip((0, *order), (*order, model.end)))
            for order in permutations(nodes)
        )
        assert walk.walking_min == pytest.approx(best / 60, abs=1e-6)


NEVER = {
    "251 m from a path": Case(CORNERS, off_path(251)),
    "no candidates": Case([]),
    "all locked, too little time": Case(
        GRID, {"duration_min": 30}, wish=lambda places: {"required": tuple(places)}
    ),
    "a locked one on an island": Case([*CORNERS, town.at(2050, 2000)], wish=lambda places: {"required": (places[3],)}),
    "a locked one far from any path": Case([*CORNERS, town.at(400, 950)], wish=lambda places: {"required": (places[3],)}),
    "five minutes, all far": Case([town.at(700, 700)], {"duration_min": 5}),
    "gathering longer than the walk": Case(GRID, {"gather_before_min": 60.0, "gather_after_min": 40.0}),
    "gathering as long as the walk": Case(GRID, {"gather_before_min": 45.0, "gather_after_min": 45.0}),
    "everything forbidden": Case(CORNERS, wish=lambda places: {"forbidden": tuple(places)}),
    "locked and forbidden": Case(CORNERS, wish=lambda places: {"forbidden": tuple(places), "required": tuple(places)}),
    "locked twice the most stops": Case(CORNERS, {"max_stops": 1}, wish=lambda places: {"required": tuple(places)}),
    "more groups than places": Case(CORNERS, {"groups": 5}),
    "a locked place nobody knows": Case(CORNERS, {"required": ("ingen",)}),
}  # fmt: skip


#: Proposals are always of one group.
DOORS = [
    (name, door) for name, case in NEVER.items() for door in ("plan", "proposals")[: 1 + ("groups" not in case.changes)]
]


@pytest.mark.parametrize(("name", "door"), DOORS)
def test_what_cannot_be_is_one_sentence_and_nothing_is_stored(
    name: str, door: str, town_store: Store, request_90: WalkRequest
) -> None:
    case = NEVER[name]
    places = put_places(town_store, case.points)
    request = replace(request_90, **{**case.changes, **case.wish(places)})
    before = {table: town_store.count(table) for table in ("walk", "stop", "leg", "area", "ranking")}
    with pytest.raises(EstWalksError) as refused:
        plan_walk(town_store, request) if door == "plan" else proposals(town_store, request)
    said = refused.value.message
    assert len(said) > 20
    assert "{" not in said
    assert "nan" not in said.split()
    assert "inf" not in said
    assert {table: town_store.count(table) for table in before} == before


def test_a_place_for_the_dark_alone_is_not_walked_to_by_day(town_store: Store, request_90: WalkRequest) -> None:
    """Dark comes before the time is up, yet nobody is at the place then."""
    put_places(town_store, [town.at(100, 0)])
    ranking = town_store.rows("ranking", order_by=("-created",), limit=1)[0]["uuid"]
    (item,) = town_store.rows("ranking_item", {"ranking": ranking})
    town_store.update("ranking_item", item["uuid"], {"parts": {"dark_gap": 1.0}})
    town_store.update("ranking", ranking, {"weights": {"dark_gap": 1.0}})
    by_day = replace(request_90, starts_at=parse_local("2026-10-15 17:15"))
    for find in (plan_walk, proposals):
        with pytest.raises(EstWalksError, match="in the light of that hour"):
            find(town_store, by_day)
    assert town_store.count("walk") == 0
    assert plan_walk(town_store, replace(by_day, required=(item["place"],))).walks[0].stops
    assert plan_walk(town_store, replace(by_day, starts_at=parse_local("2026-10-15 19:00"))).walks[0].stops


def test_an_area_without_places_says_so_and_leaves_no_trace(town_store: Store, request_90: WalkRequest) -> None:
    from shapely.geometry import box

    rank_places(town_store, town.AREA)
    before = {table: town_store.count(table) for table in ("walk", "area", "ranking", "ranking_item", "place")}
    nowhere = box(*town.at(5000, 5000), *town.at(5100, 5100)).wkt
    with pytest.raises(EstWalksError):
        plan_walk(town_store, replace(request_90, area=nowhere))
    assert {table: town_store.count(table) for table in before} == before


def test_the_way_off_the_paths_counts_from_just_over_sixty_metres() -> None:
    assert ON_PATH_M == 60
