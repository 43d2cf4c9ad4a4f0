"""Changing a walk by hand: everything stays true, and everything can be taken back."""

from __future__ import annotations

import pytest

from est_walks_plugin.model.codes import Profile
from est_walks_plugin.model.errors import InfeasibleError, ParameterError
from est_walks_plugin.model.localtime import parse_local
from est_walks_plugin.model.walk import PlanResult, WalkPlan
from est_walks_plugin.operations.walks.edit_walk import WalkSession
from est_walks_plugin.store import Store

from .. import town


@pytest.fixture
def session(town_store: Store, planned: PlanResult) -> WalkSession:
    return WalkSession.open(town_store, planned.walks[0].id)


def names(plan: WalkPlan) -> list[str]:
    return [stop.name for stop in plan.stops]


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
    before = names(session.plan)
    moved = session.move(0, 2)
    assert names(moved) == [before[1], before[2], before[0], *before[3:]]
    assert consistent(moved)
    fewer = session.remove(1)
    assert len(fewer.stops) == len(before) - 1
    assert consistent(fewer)
    gone = town_store.rows("place", {"name": before[2]})[0]["uuid"]
    assert before[2] in names(session.add_place(town_store, gone, 0))
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
        session.add_place(town_store, session.plan.stops[0].place or "")


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


def test_saving_replaces_the_walk_and_its_stops(session: WalkSession, town_store: Store, planned: PlanResult) -> None:
    session.remove(0)
    session.add_point(town.at(5, 52), "Elskåpet")
    saved = session.save(town_store)
    assert saved == planned.walks[0].id
    assert town_store.count("walk") == 1
    stops = town_store.rows("stop", {"walk": saved}, order_by=("seq",))
    assert [stop["name"] for stop in stops] == names(session.plan)
    assert names(WalkSession.open(town_store, saved).plan) == names(session.plan)


def test_a_walk_with_no_stop_left_is_still_a_walk(session: WalkSession, town_store: Store) -> None:
    while session.plan.stops:
        session.remove(0)
    assert session.plan.length_m == 0
    session.save(town_store)
    assert session.plan.total_min == 0


def test_an_own_point_is_locked_and_timed_like_a_place(session: WalkSession, town_store: Store) -> None:
    before = session.plan.stops[1]
    session.add_point((before.xy[0] + 30, before.xy[1]), "Här", 1, like=before)
    session.lock(1)
    session.set_dwell(1, 11)
    own = session.plan.stops[1]
    assert (own.place, own.locked, own.dwell_min) == (None, True, 11)
    assert (own.reasons_text, own.place_type) == (before.reasons_text, before.place_type)
    again = WalkSession.open(town_store, session.save(town_store)).plan.stops[1]
    assert (again.name, again.locked, again.reasons_text) == ("Här", True, before.reasons_text)
    assert again.dwell_min == 11


def test_a_group_stays_one_of_several_when_it_is_changed(town_store: Store, session: WalkSession) -> None:
    walk = session.plan.id
    town_store.update("walk", walk, {"groups": 3, "group_no": 2})
    session.move(0, 1)
    session.save(town_store)
    assert town_store.get("walk", walk)["groups"] == 3
