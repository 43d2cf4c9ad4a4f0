"""What is left out, and the free minutes, by every door: receipt, stored walk, opened walk and paper say the same."""

from __future__ import annotations

import subprocess
from dataclasses import replace
from pathlib import Path

from est_walks_plugin.model.codes import Audience
from est_walks_plugin.model.walk import WalkRequest
from est_walks_plugin.model.wording.left_out import LeftOutCode
from est_walks_plugin.operations.rank_places import rank_places
from est_walks_plugin.operations.walks.edit_walk import open_walk
from est_walks_plugin.operations.walks.find_walk import find_walk
from est_walks_plugin.operations.walks.plan_walk import plan_walk
from est_walks_plugin.printing.quick.walk_map import export_walk_map
from est_walks_plugin.store import Store

from .. import town
from .test_plan_limits import put_places


def paper(store: Store, walk: str, path: Path, audience: Audience = Audience.INTERNAL) -> str:
    export_walk_map(store, walk, str(path), audience=audience)
    told = subprocess.run(["pdftotext", str(path), "-"], capture_output=True, text=True, check=True).stdout
    return " ".join(told.split())


def test_every_ranked_place_is_a_stop_or_left_out_and_all_doors_agree(
    town_store: Store, request_90: WalkRequest, tmp_path: Path
) -> None:
    points = [town.at(x, y) for x, y in ((100, 0), (130, 0), (400, 0), (800, 800), (800, 0), (0, 700), (2050, 2000))]
    places = put_places(town_store, points)
    result = plan_walk(town_store, replace(request_90, duration_min=35.0))
    (walk,) = result.walks
    told = result.to_dict()["walks"][0]
    stops = [stop.place for stop in walk.stops]
    assert sorted([*stops, *(left["place"] for left in told["left_out"])]) == sorted(places)
    assert all({"place", "name", "why", "code", "minutes_more"} <= set(left) for left in told["left_out"])
    assert all(left["why"] for left in told["left_out"])
    assert {left["code"] for left in told["left_out"]} >= {"near_stop", "out_of_reach"}
    assert told["free_min"] == round(35 - walk.total_min, 2)

    kept = find_walk(town_store, walk.id).settings["left_out"]
    shown = [left for left in walk.left_out if left.why is not LeftOutCode.OUT_OF_REACH]
    assert [entry["place"] for entry in kept] == [left.place for left in shown]
    assert {"seen", "unreachable"}.isdisjoint(find_walk(town_store, walk.id).settings)

    opened = open_walk(town_store, walk.id).session.plan
    assert [(left.place, left.why) for left in opened.left_out] == [(left.place, left.why) for left in walk.left_out]

    assert find_walk(town_store, walk.id).settings["left_out_more"] == len(walk.left_out) - len(shown)
    text = paper(town_store, walk.id, tmp_path / "a.pdf")
    assert f"och {len(walk.left_out) - len(shown)} till" in text
    beside = next(left for left in shown if left.why is LeftOutCode.NEAR_STOP)
    assert f"vid stopp {beside.number}, 30 m" in text
    if walk.free_min >= 1:
        assert f"{int(walk.free_min)} min av tiden är kvar." in text
    public = paper(town_store, walk.id, tmp_path / "b.pdf", Audience.PUBLIC)
    assert "Inte med i vandringen" not in public


def test_the_paper_tells_the_bound_only_where_it_says_something(
    town_store: Store, request_90: WalkRequest, tmp_path: Path
) -> None:
    rank_places(town_store, town.AREA)
    (walk,) = plan_walk(town_store, request_90).walks
    for share, is_told in ((0.1, True), (0.2, False)):
        bound = walk.stops_score * (1 + share)
        town_store.update("walk", walk.id, {"score_upper_bound": bound})
        assert ("till finns att hämta" in paper(town_store, walk.id, tmp_path / f"{share}.pdf")) == is_told


def test_an_opened_walk_of_several_knows_the_stops_of_the_others(town_store: Store, request_90: WalkRequest) -> None:
    first, second = plan_walk(town_store, replace(request_90, groups=2, duration_min=60.0)).walks
    theirs = {stop.place for stop in second.stops}
    opened = {left.place: left for left in open_walk(town_store, first.id).session.plan.left_out}
    assert theirs
    assert {(opened[place].why, opened[place].number) for place in theirs} == {(LeftOutCode.OTHER_GROUP, 2)}
