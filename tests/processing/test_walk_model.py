"""Where the group stands, what a walk is worth, and that a changed walk is measured as a fresh one would be."""

from __future__ import annotations

from dataclasses import replace
from itertools import permutations

import numpy as np
import pytest
from shapely.geometry import LineString

from est_walks_plugin.engine.network import SnapArray
from est_walks_plugin.engine.walks.light_worth import SEEN_SHARE
from est_walks_plugin.engine.walks.model import WalkModel
from est_walks_plugin.engine.walks.plan import build_plan
from est_walks_plugin.engine.walks.problem import problem_of
from est_walks_plugin.engine.walks.search import follow_light, plans_of
from est_walks_plugin.engine.walks.session import WalkSession
from est_walks_plugin.engine.walks.worth import Worth, best_scores
from est_walks_plugin.model.codes import Profile
from est_walks_plugin.model.feedback import Feedback
from est_walks_plugin.model.localtime import parse_local
from est_walks_plugin.model.walk import PlanResult, WalkRequest
from est_walks_plugin.model.wording.place_names import said
from est_walks_plugin.model.wording.reader import plain_reader
from est_walks_plugin.operations.walks.edit_walk import open_walk
from est_walks_plugin.operations.walks.plan_walk import plan_walk
from est_walks_plugin.operations.walks.read_model import read_model
from est_walks_plugin.store import Store

from .. import town
from .test_plan_limits import put_places


def model_of(store: Store, request: WalkRequest) -> WalkModel:
    return read_model(store, request, Feedback())


@pytest.fixture
def footpath(town_store: Store) -> Store:
    """A path beside Tvärgatan 1 (y = 0) at y = 12, joined to it only at x = 0: a place between them lies nearer it."""
    line = LineString([town.at(0, 0), town.at(0, 12), town.at(290, 12)])
    town_store.insert("path", [{**town.streets()[0], "external_id": "beside", "name": "Gångväg", "geometry": line}])
    return town_store


def test_the_group_stands_on_the_way_that_serves_the_walk(footpath: Store, request_90: WalkRequest) -> None:
    put_places(footpath, [town.at(250, 7), town.at(400, 0), town.at(600, 0)])
    walk = plan_walk(footpath, request_90).walks[0]
    stop = next(stop for stop in walk.stops if said(stop.name) == "P0")
    assert stop.xy == pytest.approx(town.at(250, 0), abs=0.01)
    assert walk.length_m == pytest.approx(1200)


def test_a_stored_viewpoint_stays_when_the_walk_is_opened(footpath: Store, request_90: WalkRequest) -> None:
    put_places(footpath, [town.at(250, 7), town.at(400, 0), town.at(600, 0)])
    stored = plan_walk(footpath, request_90).walks[0]
    opened = open_walk(footpath, stored.id).session.plan
    assert [stop.xy for stop in opened.stops] == [pytest.approx(stop.xy) for stop in stored.stops]
    assert opened.total_min == pytest.approx(stored.total_min)


def test_one_stands_in_the_tunnel_not_on_the_street_above(town_store: Store, request_90: WalkRequest) -> None:
    above = LineString([town.at(460, 508), town.at(500, 502), town.at(560, 508)])
    town_store.insert("path", [{**town.streets()[0], "external_id": "above", "name": "Ovan", "geometry": above}])
    town_store.insert(
        "path",
        [
            {**town.streets()[0], "external_id": f"to{x}", "geometry": LineString([town.at(x, 508), town.at(x, 500)])}
            for x in (460, 560)
        ],
    )
    walk = plan_walk(town_store, request_90).walks[0]
    tunnel = next(stop for stop in walk.stops if stop.place_type == "tunnel")
    x, y = tunnel.xy[0] - town.ORIGIN[0], tunnel.xy[1] - town.ORIGIN[1]
    assert x == pytest.approx(y, abs=0.01)


def test_choosing_viewpoints_never_makes_the_ways_wrong(footpath: Store, request_90: WalkRequest) -> None:
    model = model_of(footpath, request_90)
    fresh = model.network.travel_matrix(SnapArray.of(model.snaps), pace_kmh=3.5, cost="time")
    np.testing.assert_allclose(model.seconds, fresh, atol=1e-6)


def test_a_place_in_passing_is_worth_a_part_in_the_light_it_is_passed_in(
    town_store: Store, request_90: WalkRequest
) -> None:
    put_places(town_store, [town.at(200, 0), town.at(400, 0), town.at(400, 400)])
    model = model_of(town_store, request_90)
    near, far = 1, 2
    worth = Worth(model)
    dark = [candidate.worth_dark for candidate in model.candidates]
    assert worth([[0, far, 0]]) == pytest.approx(dark[1] + SEEN_SHARE * dark[0])
    assert worth([[0, near, far, 0]]) == pytest.approx(dark[0] + dark[1])
    assert worth([[0, 0]]) == 0.0
    assert worth([[0, near, 0], [0, far, 0]]) == pytest.approx(dark[0] + dark[1])


@pytest.mark.parametrize("start", ["2026-10-15 18:30", "2026-10-15 17:45", "2026-06-15 12:00"])
def test_the_search_counts_as_the_finished_plan_does(town_store: Store, request_90: WalkRequest, start: str) -> None:
    put_places(town_store, [town.at(x, y) for x, y in ((100, 0), (250, 8), (400, 0), (600, 9), (800, 0))])
    model = model_of(town_store, replace(request_90, starts_at=parse_local(start)))
    worth = Worth(model)
    for order in permutations(range(1, 6), 3):
        route = [0, *order, 0]
        assert worth([route]) == pytest.approx(build_plan(model, route).score, abs=0.05)


def test_no_stop_is_worth_more_than_the_bound_allows_it(town_store: Store, request_90: WalkRequest) -> None:
    for start in ("2026-10-15 18:30", "2026-10-15 17:45", "2026-06-15 12:00"):
        request = replace(request_90, starts_at=parse_local(start))
        model = model_of(town_store, request)
        best = dict(zip((candidate.place for candidate in model.candidates), best_scores(model)))
        for stop in plan_walk(town_store, request).walks[0].stops:
            assert stop.score <= best[stop.place] + 1e-9


def test_following_the_light_never_loses(town_store: Store, request_90: WalkRequest) -> None:
    from est_walks_plugin.engine import orienteering

    model = model_of(town_store, replace(request_90, starts_at=parse_local("2026-10-15 17:45")))
    problem = problem_of(model)
    plain = orienteering.solve(problem, time_limit_s=1, seed=1, max_iterations=500)
    lit = follow_light(model, problem, plain)
    worth = Worth(model)
    assert worth(lit.routes) >= worth(plain.routes) - 1e-9
    assert lit.upper_bound == plain.upper_bound
    for plan in plans_of(model, lit):
        assert plan.score_upper_bound is not None
        assert plan.stops_score <= plan.score_upper_bound + 1e-9
        told = plan.to_dict(plain_reader())
        assert told["score"] <= told["score_upper_bound"] + 0.01


def test_groups_do_not_count_each_others_places(town_store: Store, request_90: WalkRequest) -> None:
    walks = plan_walk(town_store, replace(request_90, groups=2, duration_min=50.0)).walks
    stopped = {stop.place for walk in walks for stop in walk.stops}
    seen = [place.place for walk in walks for place in walk.seen]
    assert stopped.isdisjoint(seen)
    assert len(seen) == len(set(seen))


def measured(session: WalkSession) -> None:
    """Check the session's travel times and legs against measuring everything anew."""
    model, request = session.model, session.request
    fresh = model.network.travel_matrix(
        SnapArray.of(model.snaps), Profile(request.profile), pace_kmh=request.pace_kmh, cost="time"
    )
    np.testing.assert_allclose(model.seconds, fresh, atol=1e-6)
    route = session.route()
    for here, there, leg in zip(route, route[1:], session.plan.legs):
        assert leg.walking_s == pytest.approx(fresh[here, there], abs=1e-6)


def test_every_change_leaves_the_times_as_measured_anew(town_store: Store, planned: PlanResult) -> None:
    session = open_walk(town_store, planned.walks[0].id).session
    changes = [
        lambda: session.add_point(town.at(130, 40), "Skåp"),
        lambda: session.set_start(town.at(300, 100), "Hörnet"),
        lambda: session.set_end(town.at(800, 700), "Slutet"),
        lambda: session.add_point(town.at(610, 340), "Lampa"),
        lambda: session.set_request(pace_kmh=2.5),
        lambda: session.set_request(profile=Profile.STEP_FREE),
        lambda: session.set_start(town.at(100, 500)),
        lambda: session.set_end(None),
        lambda: session.move(0, 2),
        lambda: session.set_request(profile=Profile.EVERYONE, pace_kmh=3.0),
    ]
    for change in changes:
        change()
        measured(session)
    while session.can_undo:
        session.undo()
        measured(session)
    assert session.plan.total_min == pytest.approx(planned.walks[0].total_min)
