"""Changing a walk by hand: everything stays true, and everything can be taken back."""

from __future__ import annotations

from dataclasses import replace

import pytest

from est_walks_plugin.engine.walks.session import WalkSession
from est_walks_plugin.model.codes import Profile
from est_walks_plugin.model.errors import ConflictError, InfeasibleError, ParameterError
from est_walks_plugin.model.localtime import parse_local
from est_walks_plugin.model.walk import PlanResult, WalkPlan, WalkRequest
from est_walks_plugin.model.wording.place_names import said
from est_walks_plugin.operations.record_findings import record_finding
from est_walks_plugin.operations.walks.edit_walk import OpenWalk, add_place, exchange_place, open_walk
from est_walks_plugin.operations.walks.find_walk import find_stop, find_walk, stops_of
from est_walks_plugin.operations.walks.plan_walk import plan_walk
from est_walks_plugin.store import Store

from .. import town


@pytest.fixture
def opened(town_store: Store, planned: PlanResult) -> OpenWalk:
    return open_walk(town_store, planned.walks[0].id)


@pytest.fixture
def session(opened: OpenWalk) -> WalkSession:
    return opened.session


def names(plan: WalkPlan) -> list[str]:
    return [said(stop.name) for stop in plan.stops]


def consistent(plan: WalkPlan) -> bool:
    """Whether lengths, times and the chain of legs agree."""
    joined = all(
        tuple(here.line[-1]) == pytest.approx(tuple(there.line[0]), abs=0.01)
        for here, there in zip(plan.legs, plan.legs[1:])
    )
    total = plan.walking_min + sum(stop.dwell_min for stop in plan.stops)
    return joined and len(plan.legs) == len(plan.stops) + 1 and plan.total_min == pytest.approx(total)


def test_an_opened_walk_is_the_stored_one(session: WalkSession, planned: PlanResult) -> None:
    stored = planned.walks[0]
    assert names(session.plan) == names(stored)
    assert session.plan.length_m == pytest.approx(stored.length_m)
    assert session.plan.total_min == pytest.approx(stored.total_min)


def test_move_remove_add_keep_everything_true(session: WalkSession, town_store: Store) -> None:
    planned = session.plan.stops
    before = names(session.plan)
    moved = session.move(0, 2)
    assert names(moved) == [before[1], before[2], before[0], *before[3:]]
    assert consistent(moved)
    fewer = session.remove(1)
    assert len(fewer.stops) == len(before) - 1
    assert consistent(fewer)
    gone = planned[2].place
    assert before[2] in names(add_place(town_store, session, gone, 0))
    assert consistent(session.plan)


def test_undo_and_redo_go_back_and_forth(session: WalkSession) -> None:
    start = names(session.plan)
    session.move(0, 1)
    session.remove(0)
    after = names(session.plan)
    session.undo()
    session.undo()
    assert names(session.plan) == start
    assert not session.can_undo
    session.redo()
    session.redo()
    assert names(session.plan) == after
    assert not session.can_redo


def test_a_point_anywhere_becomes_a_stop_where_it_costs_least(session: WalkSession) -> None:
    plan = session.add_point(town.at(5, 52), "Elskåpet")
    assert "Elskåpet" in names(plan)
    assert names(plan).index("Elskåpet") in (0, len(plan.stops) - 1)
    assert consistent(plan)


def test_a_point_far_from_any_path_is_refused_and_nothing_changes(session: WalkSession) -> None:
    before = session.plan
    with pytest.raises(ParameterError, match="m from a path"):
        session.add_point(town.at(-900, 0), "Skogen")
    assert names(session.plan) == names(before)
    assert not session.can_undo


def test_the_same_place_is_no_second_stop(session: WalkSession, town_store: Store) -> None:
    with pytest.raises(ParameterError, match="already"):
        add_place(town_store, session, session.plan.stops[0].place or "")


def test_dragging_the_start_measures_anew(session: WalkSession) -> None:
    before = session.plan.length_m
    plan = session.set_start(town.at(800, 0), "Skolan")
    assert tuple(plan.legs[0].line[0]) == pytest.approx(town.at(800, 0), abs=0.01)
    assert plan.length_m != before
    assert consistent(plan)
    assert session.undo().length_m == pytest.approx(before)


def test_a_start_in_the_forest_is_refused_and_the_walk_is_as_it_was(session: WalkSession) -> None:
    before = session.plan
    with pytest.raises(ParameterError, match="nearest path"):
        session.set_start(town.at(-3000, 0))
    assert session.plan.length_m == pytest.approx(before.length_m)
    assert consistent(session.move(0, 1))


def test_another_day_moves_the_sunset(session: WalkSession) -> None:
    plan = session.set_request(starts_at=parse_local("2026-06-15 18:30"))
    assert plan.sunset is not None
    assert plan.sunset.hour == 22
    assert {stop.light for stop in plan.stops} == {"day"}


def test_a_slower_pace_takes_longer_and_can_overrun(session: WalkSession) -> None:
    before = session.plan.walking_min
    plan = session.set_request(pace_kmh=1.75)
    assert plan.walking_min == pytest.approx(2 * before)
    assert session.over_budget_min > 0


def test_own_minutes_at_a_stop(session: WalkSession) -> None:
    before = session.plan.total_min
    assert session.set_dwell(0, 12).total_min == pytest.approx(before + 7)


def test_step_free_and_back_keeps_the_stops(session: WalkSession) -> None:
    before = names(session.plan)
    session.set_request(profile=Profile.STEP_FREE)
    assert all(leg.stairs == 0 for leg in session.plan.legs)
    session.set_request(profile=Profile.EVERYONE)
    assert names(session.plan) == before


def test_recalculating_keeps_the_locked_stops(session: WalkSession) -> None:
    session.set_request(duration_min=45.0)
    last = len(session.plan.stops) - 1
    kept = session.plan.stops[last].place
    session.lock(last)
    plan = session.recalculate()
    assert kept in [stop.place for stop in plan.stops]
    assert plan.total_min <= 45 + 1e-6


def test_locked_stops_that_do_not_fit_are_named(session: WalkSession) -> None:
    for position in range(len(session.plan.stops)):
        session.lock(position)
    session.set_request(duration_min=30.0)
    with pytest.raises(InfeasibleError, match="minutes are missing"):
        session.recalculate()


def test_saving_writes_the_walk_and_its_stops(opened: OpenWalk, town_store: Store) -> None:
    session, walk = opened.session, opened.walk.uuid
    session.remove(0)
    session.add_point(town.at(5, 52), "Elskåpet")
    opened.save(town_store)
    assert town_store.count("walk") == 1
    assert [said(stop.name) for stop in stops_of(town_store, walk)] == names(session.plan)
    assert names(open_walk(town_store, walk).session.plan) == names(session.plan)


def test_a_walk_with_no_stop_left_is_not_stored(opened: OpenWalk, town_store: Store) -> None:
    session = opened.session
    stops = len(session.plan.stops)
    while session.plan.stops:
        session.remove(0)
    assert (session.plan.length_m, session.plan.total_min) == (0, 0)
    with pytest.raises(ParameterError, match="without stops"):
        opened.save(town_store)
    assert town_store.count("stop", {"walk": opened.walk.uuid}) == stops


def test_an_own_point_is_locked_and_timed_like_a_place(opened: OpenWalk, town_store: Store) -> None:
    session = opened.session
    before = session.plan.stops[1]
    session.add_point((before.xy[0] + 30, before.xy[1]), "Här", 1, like=before)
    session.lock(1)
    session.set_dwell(1, 11)
    own = session.plan.stops[1]
    assert (own.place, own.locked, own.dwell_min) == (None, True, 11)
    assert (own.reasons, own.place_type) == (before.reasons, before.place_type)
    opened.save(town_store)
    again = open_walk(town_store, opened.walk.uuid).session.plan.stops[1]
    assert (said(again.name), again.locked, again.reasons) == ("Här", True, before.reasons)
    assert again.dwell_min == 11


def test_a_group_stays_one_of_several_when_it_is_changed(town_store: Store, request_90: WalkRequest) -> None:
    first, second = plan_walk(town_store, replace(request_90, groups=2)).walks
    before = find_walk(town_store, second.id)
    opened = open_walk(town_store, second.id)
    opened.session.move(0, 1)
    opened.save(town_store)
    after = find_walk(town_store, second.id)
    for told in ("name", "series", "group_no", "groups"):
        assert getattr(after, told) == getattr(before, told)
    assert (after.name, after.group_no, after.groups) == ("Byvandring (2)", 2, 2)
    assert find_walk(town_store, first.id).series == after.series


def test_stops_that_stay_keep_their_keys(opened: OpenWalk, town_store: Store) -> None:
    walk = opened.walk.uuid
    before = {row["uuid"]: row for row in town_store.rows("stop", {"walk": walk})}
    town_store.update("stop", next(iter(before)), {"note": "Möt vaktmästaren här"})
    opened.session.move(0, 2)
    opened.session.add_point(town.at(5, 52), "Elskåpet")
    opened.save(town_store)
    after = {row["uuid"]: row for row in town_store.rows("stop", {"walk": walk})}
    (fresh,) = set(after) - set(before)
    assert after[fresh]["name"] == "Elskåpet"
    for key, row in before.items():
        assert after[key]["place"] == row["place"]
        assert after[key]["created"] == row["created"]
        assert after[key]["row_version"] > row["row_version"]
    assert after[next(iter(before))]["note"] == "Möt vaktmästaren här"
    assert [stop.uuid for stop in opened.session.plan.stops] == [stop.uuid for stop in stops_of(town_store, walk)]


def test_findings_stay_at_their_stops_when_a_stop_is_dragged(opened: OpenWalk, town_store: Store) -> None:
    walk, session = opened.walk.uuid, opened.session
    stop = session.plan.stops[1]
    finding = record_finding(town_store, walk, category="lighting_out", stop=2)
    lies = town_store.get("finding", finding)
    session.drag(1, (stop.xy[0] + 30, stop.xy[1]))
    moved = session.plan.stops[1]
    assert (moved.uuid, moved.place, moved.locked, moved.name) == (stop.uuid, None, True, stop.name)
    opened.save(town_store)
    row = town_store.get("finding", finding)
    assert (row["stop"], row["place"], row["geometry"].wkt) == (stop.uuid, stop.place, lies["geometry"].wkt)
    assert find_stop(town_store, walk, 2).uuid == stop.uuid
    session.undo()
    opened.save(town_store)
    assert find_stop(town_store, walk, 2).place == stop.place
    assert town_store.get("finding", finding)["stop"] == stop.uuid


def test_a_finding_whose_stop_goes_keeps_place_and_point_and_gets_the_stop_back(
    opened: OpenWalk, town_store: Store
) -> None:
    walk, session = opened.walk.uuid, opened.session
    stop = session.plan.stops[0]
    finding = record_finding(town_store, walk, category="lighting_out", text="Släckt", stop=1)
    before = town_store.get("finding", finding)
    session.remove(0)
    opened.save(town_store)
    row = town_store.get("finding", finding)
    assert row["stop"] is None
    assert (row["walk"], row["place"], row["geometry"].wkt) == (walk, stop.place, before["geometry"].wkt)
    assert opened.keeper.taken_off == {stop.uuid: (finding,)}
    session.undo()
    opened.save(town_store)
    assert town_store.get("finding", finding)["stop"] == stop.uuid
    assert opened.keeper.taken_off == {}


def test_a_photo_whose_stop_goes_stays_with_the_walk_and_gets_the_stop_back(
    opened: OpenWalk, town_store: Store
) -> None:
    walk, session = opened.walk.uuid, opened.session
    stop = session.plan.stops[0]
    (photo,) = town_store.insert("photo", [{"walk": walk, "stop": stop.uuid, "easting": stop.xy[0]}])
    session.remove(0)
    opened.save(town_store)
    row = town_store.get("photo", photo)
    assert (row["stop"], row["walk"], row["easting"]) == (None, walk, stop.xy[0])
    session.undo()
    opened.save(town_store)
    assert town_store.get("photo", photo)["stop"] == stop.uuid


def test_a_finding_that_got_another_stop_since_is_left_there(opened: OpenWalk, town_store: Store) -> None:
    walk = opened.walk.uuid
    finding = record_finding(town_store, walk, category="lighting_out", stop=1)
    opened.session.remove(0)
    opened.save(town_store)
    other = find_stop(town_store, walk, 1).uuid
    town_store.update("finding", finding, {"stop": other})
    opened.session.undo()
    opened.save(town_store)
    assert town_store.get("finding", finding)["stop"] == other


def test_another_place_in_a_stops_position_is_another_stop(opened: OpenWalk, town_store: Store) -> None:
    session = opened.session
    first = session.plan.stops[0]
    session.remove(0)
    session.lock(0)
    second = session.plan.stops[0]
    exchange_place(town_store, session, 0, first.place or "")
    now = session.plan.stops[0]
    assert (now.place, now.uuid, now.locked) == (first.place, first.uuid, True)
    assert second.uuid not in {stop.uuid for stop in session.plan.stops}
    with pytest.raises(ParameterError, match="already"):
        exchange_place(town_store, session, 1, first.place or "")


def test_a_stop_dragged_away_and_its_place_added_again_are_two_stops(opened: OpenWalk, town_store: Store) -> None:
    session = opened.session
    stop = session.plan.stops[0]
    session.drag(0, (stop.xy[0] + 30, stop.xy[1]))
    add_place(town_store, session, stop.place or "")
    keys = [one.uuid for one in session.plan.stops]
    assert len(set(keys)) == len(keys)
    assert keys[session.plan.stops.index(next(one for one in session.plan.stops if one.place is None))] == stop.uuid
    session.undo()
    exchange_place(town_store, session, 0, stop.place or "")
    assert session.plan.stops[0].uuid == stop.uuid


def test_recalculated_stops_keep_the_keys_of_places_that_stay(opened: OpenWalk) -> None:
    before = {stop.place: stop.uuid for stop in opened.session.plan.stops}
    opened.session.set_request(duration_min=60.0)
    after = {stop.place: stop.uuid for stop in opened.session.recalculate().stops}
    assert set(before) & set(after)
    assert all(after[place] == before[place] for place in set(before) & set(after))


def test_a_walk_changed_by_somebody_else_is_not_overwritten(opened: OpenWalk, town_store: Store) -> None:
    walk = opened.walk.uuid
    other = open_walk(town_store, walk)
    other.session.remove(0)
    other.save(town_store)
    there = [stop.uuid for stop in stops_of(town_store, walk)]
    opened.session.move(0, 1)
    with pytest.raises(ConflictError, match="somebody else"):
        opened.save(town_store)
    assert [stop.uuid for stop in stops_of(town_store, walk)] == there
    other.session.undo()
    other.save(town_store)
    assert len(stops_of(town_store, walk)) == len(there) + 1
