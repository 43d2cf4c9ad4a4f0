"""Planning where little or nothing is possible: each case a defined walk or one sentence, and the store as it was."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from qgis.core import QgsProcessingContext, QgsProcessingException, QgsProcessingFeedback
from shapely.geometry import LineString

from est_walks_plugin.model.errors import EstWalksError, InfeasibleError, ParameterError
from est_walks_plugin.model.walk import WalkRequest
from est_walks_plugin.operations.rank_places import rank_places
from est_walks_plugin.operations.walks.plan_walk import plan_walk, proposals
from est_walks_plugin.processing.walk.planwalk import PlanWalk
from est_walks_plugin.store import Store

from .. import town


def put_places(store: Store, points: list[tuple[float, float]], score: float | None = 50.0) -> list[str]:
    """Make these points the only ranked places, all of one score, and return their uuids."""
    rank_places(store, town.AREA)
    ranking = store.rows("ranking", order_by=("-created",), limit=1)[0]["uuid"]
    item = store.rows("ranking_item", {"ranking": ranking})[0]
    store.delete("ranking_item", [row["uuid"] for row in store.rows("ranking_item", columns=("uuid",))])
    names = [
        {"name": f"P{number}", "place_type": "path", "origin": "own", "active": True, "geometry": point}
        for number, point in enumerate(points)
    ]
    places = store.insert("place", names) if names else []
    kept = {name: value for name, value in item.items() if name not in ("uuid", "fid", "created", "changed", "version")}
    rows = [
        {**kept, "place": place, "name": row["name"], "place_type": "path", "score": score, "position": number + 1}
        | {"geometry": row["geometry"]}
        for number, (place, row) in enumerate(zip(places, names))
    ]
    if rows:
        store.insert("ranking_item", rows)
    return places


def untouched(store: Store) -> bool:
    return all(store.count(name) == 0 for name in ("walk", "stop", "leg"))


def test_no_place_at_all_says_what_to_do(town_store: Store, request_90: WalkRequest) -> None:
    put_places(town_store, [])
    with pytest.raises(ParameterError, match="No ranked place"):
        plan_walk(town_store, request_90)
    assert untouched(town_store)


def test_one_place_makes_a_walk_there_and_back(town_store: Store, request_90: WalkRequest) -> None:
    places = put_places(town_store, [town.at(300, 0)])
    walk = plan_walk(town_store, request_90).walks[0]
    assert [stop.place for stop in walk.stops] == places
    assert walk.length_m == pytest.approx(600)
    assert walk.score_upper_bound == pytest.approx(walk.stops_score)


def test_four_hundred_places_are_planned_in_time(town_store: Store, request_90: WalkRequest) -> None:
    put_places(town_store, [town.at(40 * (number % 20), 40 * (number // 20)) for number in range(400)])
    walk = plan_walk(town_store, request_90).walks[0]
    assert 8 <= len(walk.stops) <= 18
    assert walk.total_min <= 90 + 1e-6


def test_places_on_the_same_spot_are_one_stop_unless_both_are_required(
    town_store: Store, request_90: WalkRequest
) -> None:
    places = put_places(town_store, [town.at(300, 0)] * 3)
    assert len(plan_walk(town_store, request_90).walks[0].stops) == 1
    both = plan_walk(town_store, replace(request_90, required=tuple(places[:2]))).walks[0]
    assert {stop.place for stop in both.stops} == set(places[:2])
    assert both.length_m == pytest.approx(600)


def test_places_worth_nothing_make_no_walk_but_say_so(town_store: Store, request_90: WalkRequest) -> None:
    put_places(town_store, [town.at(300, 0), town.at(0, 300)], score=0.0)
    with pytest.raises(ParameterError, match="score"):
        plan_walk(town_store, request_90)
    assert untouched(town_store)


def test_a_required_place_worth_nothing_is_visited_all_the_same(town_store: Store, request_90: WalkRequest) -> None:
    places = put_places(town_store, [town.at(300, 0), town.at(0, 300)], score=0.0)
    walk = plan_walk(town_store, replace(request_90, required=(places[1],))).walks[0]
    assert places[1] in [stop.place for stop in walk.stops]


def test_an_end_where_the_start_is_makes_a_loop(town_store: Store, request_90: WalkRequest) -> None:
    loop = plan_walk(town_store, request_90).walks[0]
    closed = plan_walk(town_store, replace(request_90, end_xy=request_90.start_xy)).walks[0]
    assert closed.stops_score == pytest.approx(loop.stops_score)


def test_start_and_end_on_an_island_reach_nothing(town_store: Store, request_90: WalkRequest) -> None:
    with pytest.raises(ParameterError, match="no walkable way leads there"):
        plan_walk(town_store, replace(request_90, area=None, start_xy=town.at(2050, 2100), duration_min=300))
    assert untouched(town_store)


def test_an_end_on_another_part_of_the_network_is_refused(town_store: Store, request_90: WalkRequest) -> None:
    with pytest.raises(ParameterError, match=r"end is 1\d\d\d m"):
        plan_walk(town_store, replace(request_90, end_xy=town.at(2050, 2000)))
    assert untouched(town_store)


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"gather_before_min": 60, "gather_after_min": 30}, "gathering"),
        ({"dwell_min": {"x": -3.0}}, "-3"),
        ({"type_dwell_min": {"tunnel": float("nan")}}, "nan"),
        ({"duration_min": -5}, "-5"),
        ({"pace_kmh": float("nan")}, "pace"),
        ({"start_xy": (float("inf"), 0.0)}, "no point"),
        ({"end_xy": (0.0, float("nan"))}, "no point"),
        ({"time_limit_s": -1}, "time limit"),
    ],
)
def test_numbers_that_cannot_be_are_named(town_store: Store, request_90: WalkRequest, changes: dict, said: str) -> None:
    with pytest.raises(EstWalksError, match=said):
        plan_walk(town_store, replace(request_90, **changes))
    assert untouched(town_store)


def test_required_places_that_do_not_fit_are_named(town_store: Store, request_90: WalkRequest) -> None:
    places = put_places(town_store, [town.at(700, 700), town.at(700, 0), town.at(0, 700)])
    with pytest.raises(InfeasibleError, match=r"\(P\d.*\): 13 minutes are missing") as caught:
        plan_walk(town_store, replace(request_90, required=tuple(places), duration_min=50))
    needed = 2800 / (3.5 / 3.6) / 60 + 15
    assert caught.value.excess / 60 == pytest.approx(needed - 50, abs=0.2)


def test_a_required_place_too_far_from_any_path_says_how_far_the_nearest_point_is(
    town_store: Store, request_90: WalkRequest
) -> None:
    places = put_places(town_store, [town.at(300, 0), town.at(300, -90)])
    with pytest.raises(ParameterError, match=r"P1.*nearest path is 90 m away.*135800, 6595500") as caught:
        plan_walk(town_store, replace(request_90, required=(places[1],)))
    assert "\n" not in caught.value.message


def test_a_network_in_degrees_is_refused(town_store: Store, request_90: WalkRequest) -> None:
    rank_places(town_store, town.AREA)
    rows = town_store.rows("path", columns=("uuid",))
    town_store.delete("path", [row["uuid"] for row in rows])
    line = LineString([(17.75, 59.48), (17.76, 59.49)])
    town_store.insert("path", [{**town.streets()[0], "geometry": line}])
    with pytest.raises(EstWalksError, match="degrees"):
        plan_walk(town_store, replace(request_90, area=None, start_xy=(17.75, 59.48)))
    assert untouched(town_store)


def test_three_proposals_are_each_in_time_and_under_the_bound(town_store: Store, request_90: WalkRequest) -> None:
    _, found = proposals(town_store, replace(request_90, duration_min=50.0), 3)
    assert len(found) > 1
    for plans in found:
        assert plans[0].total_min <= 50 + 1e-6
        assert plans[0].score_upper_bound is not None
        assert plans[0].stops_score <= plans[0].score_upper_bound + 1e-6
    assert len({frozenset(stop.place for stop in plans[0].stops) for plans in found}) == len(found)


PLAN = {
    "NAME": "Byvandring",
    "AREA": town.AREA,
    "START": f"{town.START[0]},{town.START[1]} [EPSG:3011]",
    "START_TIME": "2026-10-15T18:30:00",
}


def run(store: Path, tmp_path: Path, **changes: object) -> dict:
    algorithm = PlanWalk()
    algorithm.initAlgorithm({})
    receipt = tmp_path / "receipt.json"
    values = {**PLAN, "STORE": str(store), "RECEIPT": str(receipt), **changes}
    _, done = algorithm.run(values, QgsProcessingContext(), QgsProcessingFeedback(), {}, False)
    if not done:
        raise QgsProcessingException("failed")
    return json.loads(receipt.read_text(encoding="utf-8"))


def test_the_algorithm_gives_the_promised_receipt(town_file: Path, tmp_path: Path) -> None:
    path = tmp_path / "town.gpkg"
    path.write_bytes(town_file.read_bytes())
    told = run(path, tmp_path)
    assert {"walks", "sunset", "civil_dusk", "unreachable", "start_snap_m", "seconds"} <= set(told)
    walk = told["walks"][0]
    assert {"id", "length_m", "walking_min", "total_min", "score", "score_upper_bound", "stops", "legs"} <= set(walk)
    stop = walk["stops"][0]
    assert {"seq", "place", "name", "arrive", "light", "dwell_min", "score", "reasons"} <= set(stop)
    assert walk["score"] == pytest.approx(
        sum(one["score"] for one in walk["stops"]) + sum(one["score"] for one in walk["seen"]), abs=0.1
    )
    assert walk["score"] <= walk["score_upper_bound"] + 0.01
    assert walk["total_min"] == pytest.approx(
        walk["walking_min"] + sum(one["dwell_min"] for one in walk["stops"]), abs=0.05
    )


@pytest.mark.parametrize(
    "changes",
    [
        {"END": "137600,6597500 [EPSG:3011]"},
        {"REQUIRED": "no-such-place"},
        {"DURATION_MIN": 0},
        {"DURATION_MIN": 8, "STOP_MIN": 20},
        {"STOP_MIN": -1},
        {"PACE_KMH": 0},
        {"START": "17.75,59.48 [EPSG:3011]"},
        {"AREA": "Nergårda"},
        {"GROUPS": 0},
        {"TIME_LIMIT_S": 0},
    ],
)
def test_the_algorithm_refuses_and_leaves_the_store_as_it_was(town_file: Path, tmp_path: Path, changes: dict) -> None:
    path = tmp_path / "town.gpkg"
    path.write_bytes(town_file.read_bytes())
    with pytest.raises(QgsProcessingException):
        run(path, tmp_path, **changes)
    with Store.open(str(path)) as store:
        assert untouched(store)
        assert store.count("ranking") == 0
