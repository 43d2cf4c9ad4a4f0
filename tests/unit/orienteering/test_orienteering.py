"""The walk solver: hand-checked plans, comparison with brute force, rules, errors, time and cancel."""

from __future__ import annotations

import sys
import time
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

sys.path.insert(0, str(Path(__file__).parent))

from op_brute import best_score, referee, route_duration

from est_walks_plugin.engine.orienteering import (
    Problem,
    Progress,
    Solution,
    arrivals,
    likeness,
    proposals,
    refine,
    solve,
    upper_bound,
)
from est_walks_plugin.engine.orienteering.bound import simple_bound, tree_bound
from est_walks_plugin.engine.orienteering.prepare import prepare
from est_walks_plugin.engine.orienteering.route_bound import route_bound
from est_walks_plugin.model.errors import Cancelled, InfeasibleError

LINE = np.abs(np.arange(5.0)[:, None] - np.arange(5.0)[None, :])


def plan(problem: Problem, **options: object):
    settings_ = {"time_limit_s": 30.0, "seed": 1, "max_iterations": 60, **options}
    solution = solve(problem, **settings_)
    referee(problem, solution)
    return solution


def places(
    count: int, seed: int, *, budget: float = 4.0, routes: int = 1, loop: bool = True, **more: object
) -> Problem:
    """Random places in a square of side 1."""
    random = np.random.default_rng(seed)
    points = random.random((count, 2))
    travel = np.sqrt(((points[:, None] - points[None]) ** 2).sum(axis=2))
    score = random.integers(0, 10, count).astype(float)
    return Problem(travel, score, np.full(count, 0.01), 0, 0 if loop else 1, budget, routes, **more)


# -- plans checked by hand --------------------------------------------------------------------------------------------


def test_line_forward_takes_what_lies_on_the_way():
    problem = Problem(LINE, [0, 1, 1, 1, 0], np.zeros(5), 0, 4, 4.0)
    assert plan(problem).routes == [[0, 1, 2, 3, 4]]


def test_loop_goes_as_far_as_the_budget():
    problem = Problem(LINE, [0, 1, 1, 1, 9], np.zeros(5), 0, 0, 6.0)
    solution = plan(problem)
    assert solution.score == 3.0
    assert solution.duration == [6.0]
    assert sorted(solution.routes[0]) == [0, 0, 1, 2, 3]


def test_service_time_counts_at_stops_and_at_both_ends():
    problem = Problem(LINE, [0, 1, 1, 1, 0], [1, 2, 2, 2, 3], 0, 4, 10.0)
    solution = plan(problem)
    assert solution.score == 1.0
    assert solution.duration == [4 + 1 + 2 + 3]


def test_service_time_of_a_loop_counts_its_place_once():
    problem = Problem(LINE, [0, 1, 0, 0, 0], [5, 1, 0, 0, 0], 0, 0, 8.0)
    solution = plan(problem)
    assert solution.routes == [[0, 1, 0]]
    assert solution.duration == [8.0]


def test_scores_of_the_ends_count_once():
    problem = Problem(LINE, [7, 1, 1, 1, 5], np.zeros(5), 0, 4, 4.0, routes=2)
    assert plan(problem).score == 7 + 5 + 3
    loop = Problem(LINE, [7, 1, 1, 1, 5], np.zeros(5), 0, 0, 2.0)
    assert plan(loop).score == 7 + 1


def test_one_way_streets_decide_the_direction():
    travel = np.full((4, 4), 10.0)
    for a, b in ((0, 1), (1, 2), (2, 3), (3, 0)):
        travel[a, b] = 1.0
    problem = Problem(travel, [0, 1, 1, 1], np.zeros(4), 0, 0, 4.0)
    assert plan(problem).routes == [[0, 1, 2, 3, 0]]


def test_two_groups_share_the_places():
    problem = Problem(LINE - 0.0, [0, 1, 1, 1, 1], [0, 1, 1, 1, 1], 0, 0, 10.0, routes=2)
    solution = plan(problem)
    assert solution.score == 4.0
    assert len(solution.routes) == 2


def test_max_stops_takes_the_best_ones():
    problem = Problem(LINE, [0, 1, 5, 3, 4], np.zeros(5), 0, 0, 100.0, max_stops=2)
    assert plan(problem).stops == {2, 4}


def test_forbidden_place_is_passed():
    problem = Problem(LINE, [0, 9, 1, 1, 0], np.zeros(5), 0, 4, 4.0, forbidden=frozenset({1}))
    assert plan(problem).routes == [[0, 2, 3, 4]]


def test_order_of_locked_stops_is_kept():
    problem = Problem(LINE, np.ones(5), np.zeros(5), 0, 4, 8.0, order=[3, 1])
    route = plan(problem).routes[0]
    assert route.index(3) < route.index(1)
    assert plan(problem).score == 5.0


def test_one_stop_of_each_kind():
    score = [0, 9, 9, 0, 0]
    problem = Problem(LINE, score, np.zeros(5), 0, 0, 6.0, max_stops=2, kinds=[frozenset({3, 4}), frozenset({1, 2})])
    solution = plan(problem)
    assert 3 in solution.stops
    assert solution.score == 9.0


def test_unreachable_places_are_left_out():
    travel = LINE.copy()
    travel[3, :3] = travel[:3, 3] = np.inf
    travel[3, 4] = travel[4, 3] = np.inf
    problem = Problem(travel, [0, 1, 1, 99, 0], np.zeros(5), 0, 4, 50.0)
    assert plan(problem).routes == [[0, 1, 2, 4]]


def test_the_end_can_be_reached_over_another_place_only():
    travel = np.full((3, 3), np.inf)
    travel[0, 1] = travel[1, 2] = 1.0
    problem = Problem(travel, [0, 0, 0], np.zeros(3), 0, 2, 2.0)
    assert plan(problem).routes == [[0, 1, 2]]


# -- results that must be defined -------------------------------------------------------------------------------------


def test_no_places_at_all():
    assert plan(Problem([[0.0]], [0.0], [0.0], 0, 0, 0.0)).routes == [[0, 0]]
    assert plan(Problem(np.ones((2, 2)), [0, 0], [0, 0], 0, 1, 1.0)).routes == [[0, 1]]


def test_one_place():
    problem = Problem(np.ones((2, 2)), [0, 3], [0, 1], 0, 0, 3.0)
    solution = plan(problem)
    assert solution.routes == [[0, 1, 0]]
    assert solution.upper_bound == 3.0


def test_loop_with_zero_budget_stays():
    solution = plan(places(30, 3, budget=0.01))
    assert solution.routes == [[0, 0]]
    assert solution.duration == [0.01]
    with pytest.raises(InfeasibleError) as caught:
        solve(places(30, 3, budget=0.0), time_limit_s=1.0, seed=0)
    assert caught.value.cause == "budget"
    assert caught.value.excess == pytest.approx(0.01)


def test_all_scores_zero():
    problem = places(40, 4)
    nothing = Problem(problem.travel_time, np.zeros(40), problem.service_time, 0, 0, 2.0)
    assert plan(nothing).score == 0.0
    kept = Problem(problem.travel_time, np.zeros(40), problem.service_time, 0, 0, 3.0, required=frozenset({5, 6}))
    assert {5, 6} <= plan(kept).stops


def test_duplicate_coordinates():
    problem = Problem(np.zeros((30, 30)), np.ones(30), np.full(30, 1.0), 0, 0, 11.0)
    assert plan(problem).score == 11.0


def test_four_hundred_places():
    problem = places(400, 5, budget=6.0)
    solution = plan(problem, max_iterations=20)
    assert len(solution.stops) > 40


def test_unlimited_budget_takes_everything():
    problem = places(40, 6, budget=float("inf"))
    assert plan(problem).score == float(np.sum(problem.score))


@pytest.mark.parametrize(
    "change",
    [
        {"travel_time": np.full((30, 30), np.nan)},
        {"travel_time": -np.ones((30, 30))},
        {"travel_time": np.ones((30, 29))},
        {"travel_time": np.ones(30)},
        {"travel_time": [["a", "b"], ["c", "d"]]},
        {"travel_time": np.empty((0, 0))},
        {"score": np.ones(29)},
        {"score": np.full(30, -1.0)},
        {"score": np.full(30, np.inf)},
        {"score": np.full(30, np.nan)},
        {"service_time": np.full(30, -1.0)},
        {"service_time": np.full(30, np.nan)},
        {"service_time": np.ones((30, 1))},
        {"start": 30},
        {"start": -1},
        {"end": 1.5},
        {"budget": float("nan")},
        {"budget": -1.0},
        {"routes": 0},
        {"max_stops": -1},
        {"required": frozenset({30})},
        {"forbidden": frozenset({-1})},
        {"required": frozenset({3}), "forbidden": frozenset({3})},
        {"forbidden": frozenset({0})},
        {"order": [3, 4, 3]},
        {"order": [99]},
        {"kinds": [frozenset({99})]},
    ],
)
def test_values_that_cannot_be(change):
    good = places(30, 7)
    fields = {name: getattr(good, name) for name in good.__dataclass_fields__}
    with pytest.raises(InfeasibleError) as caught:
        solve(Problem(**{**fields, **change}), time_limit_s=1.0, seed=0)
    assert caught.value.cause == "input"
    assert caught.value.message


def test_unreachable_end():
    travel = LINE.copy()
    travel[:4, 4] = np.inf
    with pytest.raises(InfeasibleError) as caught:
        solve(Problem(travel, np.ones(5), np.zeros(5), 0, 4, 100.0), time_limit_s=1.0, seed=0)
    assert (caught.value.cause, caught.value.nodes) == ("unreachable", (4,))


def test_unreachable_required():
    travel = LINE.copy()
    travel[2, :2] = travel[2, 3:] = np.inf
    with pytest.raises(InfeasibleError) as caught:
        solve(Problem(travel, np.ones(5), np.zeros(5), 0, 4, 9.0, required=frozenset({2})), time_limit_s=1.0, seed=0)
    assert (caught.value.cause, caught.value.nodes) == ("unreachable", (2,))


def test_required_too_far_names_it_and_what_is_missing():
    with pytest.raises(InfeasibleError) as caught:
        solve(Problem(LINE, np.ones(5), np.zeros(5), 0, 0, 6.5, required=frozenset({1, 4})), time_limit_s=1.0, seed=0)
    assert (caught.value.cause, caught.value.nodes, caught.value.excess) == ("required", (4,), 1.5)


@pytest.mark.parametrize("extra", [0, 30])
@pytest.mark.parametrize("routes", [1, 2])
def test_required_together_too_long(extra, routes):
    """A star: each arm fits alone, more than one per route do not; with and without other places around."""
    count = 5 + extra
    travel = np.full((count, count), 2.0)
    travel[0, :] = travel[:, 0] = 1.0
    np.fill_diagonal(travel, 0.0)
    problem = Problem(travel, np.ones(count), np.zeros(count), 0, 0, 3.0, routes, required=frozenset({1, 2, 3}))
    with pytest.raises(InfeasibleError) as caught:
        solve(problem, time_limit_s=5.0, seed=0, max_iterations=10)
    assert caught.value.cause == "required"
    assert caught.value.excess == pytest.approx(3.0 if routes == 1 else 1.0)
    assert set(caught.value.nodes) <= {1, 2, 3}
    assert len(caught.value.nodes) == 3 - routes


def test_more_required_than_stops_allowed():
    problem = Problem(LINE, np.ones(5), np.zeros(5), 0, 0, 50.0, required=frozenset({1, 2, 3}), max_stops=2)
    with pytest.raises(InfeasibleError) as caught:
        solve(problem, time_limit_s=1.0, seed=0)
    assert (caught.value.cause, caught.value.nodes) == ("required", (1, 2, 3))


def test_kind_that_cannot_be_had():
    with pytest.raises(InfeasibleError) as caught:
        solve(Problem(LINE, np.ones(5), np.zeros(5), 0, 0, 4.0, kinds=[frozenset({3, 4})]), time_limit_s=1.0, seed=0)
    assert (caught.value.cause, caught.value.nodes) == ("required", (3, 4))


# -- against brute force ----------------------------------------------------------------------------------------------


@st.composite
def tiny_problems(draw):
    """Up to six nodes with anything in the tables: asymmetric, not metric, unreachable, duplicate."""
    count = draw(st.integers(2, 6))
    leg = st.one_of(st.integers(0, 9).map(float), st.just(float("inf")))
    travel = np.array(draw(st.lists(leg, min_size=count * count, max_size=count * count))).reshape(count, count)
    numbers = st.lists(st.integers(0, 4).map(float), min_size=count, max_size=count)
    node = st.integers(0, count - 1)
    return Problem(
        travel,
        draw(numbers),
        draw(numbers),
        draw(node),
        draw(node),
        float(draw(st.integers(0, 30))),
        draw(st.integers(1, 2)),
        required=draw(st.frozensets(node, max_size=2)),
        order=draw(st.lists(node, max_size=2, unique=True)),
        kinds=draw(st.lists(st.frozensets(node, min_size=1, max_size=2), max_size=1)),
        max_stops=draw(st.one_of(st.none(), st.integers(0, 3))),
    )


@settings(max_examples=250, deadline=None)
@given(tiny_problems())
def test_tiny_problems_equal_brute_force(problem):
    best = best_score(problem)
    if best is None:
        with pytest.raises(InfeasibleError):
            solve(problem, time_limit_s=5.0, seed=0, max_iterations=30)
        return
    solution = plan(problem)
    assert solution.score == pytest.approx(best)
    assert solution.upper_bound == pytest.approx(best)


@pytest.mark.parametrize("seed", range(6))
@pytest.mark.parametrize("routes", [1, 2])
def test_search_finds_the_optimum_of_small_problems(seed, routes, monkeypatch):
    """The search alone, with the exact table switched off, on instances the table can check."""
    problem = places(9, seed, budget=1.6, routes=routes, loop=bool(seed % 2))
    exact = plan(problem)
    monkeypatch.setattr("est_walks_plugin.engine.orienteering.solver.applies", lambda instance: False)
    found = plan(problem, max_iterations=400)
    assert found.score == pytest.approx(exact.score)


# -- properties -------------------------------------------------------------------------------------------------------


def greedy_score(problem: Problem) -> float:
    """Append the best score per detour while it fits, one route after the other."""
    score = np.asarray(problem.score)
    left = set(range(len(score))) - {problem.start, problem.end} - set(problem.forbidden)
    gained = sum(float(score[node]) for node in {problem.start, problem.end})
    for _ in range(problem.routes):
        stops: list[int] = []
        while problem.max_stops is None or len(stops) < problem.max_stops:
            options = [
                (float(score[node]) / (1e-9 + route_duration(problem, [*stops, node])), node)
                for node in left
                if route_duration(problem, [*stops, node]) <= problem.budget
            ]
            if not options:
                break
            node = max(options)[1]
            stops.append(node)
            left.discard(node)
            gained += float(score[node])
    return gained


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 10**6), st.integers(16, 40), st.integers(1, 3), st.booleans(), st.booleans())
def test_search_keeps_every_rule(seed, count, routes, loop, asymmetric):
    random = np.random.default_rng(seed)
    problem = places(count, seed, budget=1.5 + random.random() * 2, routes=routes, loop=loop)
    travel = np.asarray(problem.travel_time).copy()
    if asymmetric:
        travel *= 1.0 + 0.5 * random.random(travel.shape)
    base = Problem(travel, problem.score, problem.service_time, 0, problem.end, problem.budget, routes)
    free = plan(base)
    assert free.score >= greedy_score(base) * 0.999999 or free.upper_bound > free.score
    full = max(free.routes, key=len)[1:-1]
    if len(full) < 3:
        return
    ruled = Problem(
        travel,
        problem.score,
        problem.service_time,
        0,
        problem.end,
        problem.budget,
        routes,
        required=frozenset(full[:2]),
        order=full[1:3],
        kinds=[frozenset(full[2:])],
        forbidden=frozenset(range(count)) - frozenset(full) - {0, problem.end},
        max_stops=len(full),
    )
    plan(ruled)


@pytest.mark.parametrize("seed", range(8))
def test_never_worse_than_greedy(seed):
    problem = places(40, 100 + seed, budget=2.0, routes=1 + seed % 3)
    assert plan(problem, max_iterations=200).score >= greedy_score(problem)


@pytest.mark.parametrize("routes", [1, 3])
def test_same_seed_same_plan_however_slow_the_machine(routes, monkeypatch):
    problem = places(60, 11, budget=2.0, routes=routes, max_stops=14)
    first = plan(problem, max_iterations=150)
    assert first.iterations == 150

    def slow():
        slow.calls += 1
        return 0.001 * slow.calls

    slow.calls = 0
    monkeypatch.setattr("est_walks_plugin.engine.orienteering.run.clock", slow)
    again = plan(problem, max_iterations=150, progress=lambda news: None, cancelled=lambda: False)
    assert again == first


def test_a_known_seed_gives_the_known_plan():
    """Guards the promise across machines: change the numbers only together with the search."""
    random = np.arange(40) * 7919 % 1009
    points = np.stack([random % 31, random % 37], axis=1).astype(float)
    travel = np.abs(points[:, None] - points[None]).sum(axis=2)
    solution = plan(Problem(travel, random % 10 + 1.0, np.ones(40), 0, 0, 90.0), max_iterations=100, seed=5)
    assert solution.score == KNOWN_SCORE
    assert solution.iterations == 100


KNOWN_SCORE = 58.0


# -- time, news, cancel -----------------------------------------------------------------------------------------------


def test_ends_by_time_and_gives_a_plan_even_without_any():
    problem = places(60, 12)
    assert plan(problem, time_limit_s=0.0, max_iterations=None).stops
    begin = time.perf_counter()
    plan(problem, time_limit_s=0.2, max_iterations=None)
    assert time.perf_counter() - begin > 0.15


def test_news_gets_better_and_every_plan_is_feasible():
    problem = places(80, 13, budget=2.5)
    news: list[Progress] = []
    final = plan(problem, progress=news.append, max_iterations=400)
    assert news[0].fraction == 0.0
    assert news[-1].fraction == 1.0
    assert len({item.solution.score for item in news}) > 1
    for earlier, later in zip(news, news[1:]):
        assert later.solution.score >= earlier.solution.score
        assert later.fraction >= earlier.fraction
    for item in news:
        referee(problem, item.solution)
    assert news[-1].solution == final


def test_cancel_returns_the_best_so_far():
    calls = []

    def cancelled():
        calls.append(time.perf_counter())
        return len(calls) > 5

    problem = places(400, 14, budget=8.0)
    solution = plan(problem, time_limit_s=60.0, max_iterations=None, cancelled=cancelled)
    assert len(calls) == 6
    assert solution.stops
    assert max(b - a for a, b in zip(calls, calls[1:])) < 5.0


def test_cancel_before_the_required_stops_are_placed():
    count = 60
    travel = np.full((count, count), 2.0)
    travel[0, :] = travel[:, 0] = 1.0
    problem = Problem(travel, np.ones(count), np.zeros(count), 0, 0, 3.0, required=frozenset(range(1, 30)))
    with pytest.raises(Cancelled):
        solve(problem, time_limit_s=60.0, seed=0, cancelled=lambda: True)


# -- the upper bound --------------------------------------------------------------------------------------------------


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 10**6), st.integers(4, 9), st.integers(1, 2), st.booleans(), st.booleans(), st.integers(0, 5))
def test_upper_bound_is_never_below_the_optimum(seed, count, routes, loop, asymmetric, most):
    random = np.random.default_rng(seed)
    base = places(count, seed, budget=0.5 + 2.0 * random.random(), routes=routes, loop=loop)
    travel = np.asarray(base.travel_time).copy()
    if asymmetric:
        travel *= 1.0 + 0.5 * random.random(travel.shape)
    service = 0.2 * random.random(count)
    required = frozenset({count - 1}) if seed % 3 == 0 else frozenset()
    problem = Problem(
        travel, base.score, service, 0, base.end, base.budget, routes, required=required, max_stops=most or None
    )
    try:
        optimum = plan(problem).score
    except InfeasibleError:
        return
    instance = prepare(problem)
    bound = tree_bound(instance, 0.9 * optimum, lambda: False)
    assert bound >= optimum
    assert bound <= simple_bound(instance) + 1e-9 or bound == pytest.approx(0.9 * optimum)
    assert route_bound(instance, 0.9 * optimum, lambda: False) >= optimum


@pytest.mark.parametrize("seed", range(12))
def test_the_bound_allows_a_plan_that_uses_its_time_to_the_last(seed):
    loose = plan(places(9, seed, budget=1.8))
    problem = replace(places(9, seed, budget=1.8), budget=loose.duration[0])
    assert route_bound(prepare(problem), 0.5 * loose.score, lambda: False) >= loose.score


def test_upper_bound_says_more_than_the_sum_of_scores():
    problem = places(60, 21, budget=2.0)
    solution = plan(problem, max_iterations=300)
    assert solution.score <= solution.upper_bound < 0.8 * float(np.sum(problem.score))
    assert 0.0 <= solution.gap < 0.5


def walk_of_an_evening(seed: int, routes: int = 1) -> Problem:
    """Ninety minutes among sixty places, five minutes a stop, as a planner asks for them."""
    random = np.random.default_rng(seed)
    points = random.uniform(0.0, 2000.0, (61, 2))
    points[0] = 1000.0, 1000.0
    travel = 1.3 * np.hypot(*(points[:, None] - points[None]).transpose(2, 0, 1))
    score, service = np.round(random.gamma(2.0, 15.0, 61), 1), np.full(61, 300.0)
    score[0] = service[0] = 0.0
    return Problem(travel, score, service, 0, 0, 5400.0, routes)


@pytest.mark.parametrize("seed", range(6))
def test_the_bound_of_a_walk_is_near(seed):
    problem = walk_of_an_evening(seed)
    solution = plan(problem, max_iterations=2000)
    bound = upper_bound(problem, solution)
    assert solution.score <= bound <= 1.18 * solution.score
    assert bound <= solution.upper_bound
    assert bound == upper_bound(problem, solution), "the same whenever it is asked for"


def test_the_bound_of_several_groups_is_the_tightest_known():
    problem = walk_of_an_evening(7, routes=2)
    solution = plan(problem, max_iterations=500)
    assert solution.score <= upper_bound(problem, solution) <= solution.upper_bound


def test_the_bound_of_a_proved_plan_is_its_score():
    problem = places(9, 3, budget=2.0)
    solution = plan(problem)
    assert upper_bound(problem, solution) == solution.score


def test_the_bound_stops_at_once_when_asked_to():
    problem = walk_of_an_evening(8)
    solution = plan(problem, max_iterations=50)
    asked = []
    bound = upper_bound(problem, solution, cancelled=lambda: asked.append(1) is None)
    assert len(asked) == 1
    assert bound >= solution.score


def test_legs_of_no_time_leave_the_bound_of_trees():
    travel = np.zeros((30, 30))
    problem = Problem(travel, np.arange(30.0), np.ones(30), 0, 0, 5.0)
    instance = prepare(problem)
    assert route_bound(replace(instance, cost=0.0 * instance.cost), 1.0, lambda: False) == np.inf


def test_a_plan_with_everything_is_proved_best():
    solution = plan(places(40, 22, budget=20.0))
    assert solution.gap == pytest.approx(0.0, abs=1e-9)


# -- several proposals, and the second stage --------------------------------------------------------------------------


def test_three_proposals_are_clearly_different():
    problem = places(60, 31, budget=2.0)
    found = proposals(problem, 3, time_limit_s=30.0, seed=1, max_iterations=80)
    assert len(found) == 3
    for solution in found:
        referee(problem, solution)
        assert solution.upper_bound == found[0].upper_bound
        assert solution.score > 0.5 * found[0].score
    for one, other in ((0, 1), (0, 2), (1, 2)):
        assert likeness(found[one], found[other], problem) <= 0.6


def test_proposals_share_the_required_stops_only():
    problem = places(40, 32, budget=2.0, required=frozenset({7, 8}))
    found = proposals(problem, 2, time_limit_s=30.0, seed=1, max_iterations=80)
    assert all({7, 8} <= solution.stops for solution in found)


def test_no_second_proposal_where_there_is_one_plan_only():
    problem = Problem(LINE, [0, 1, 0, 0, 0], np.zeros(5), 0, 0, 2.0)
    assert len(proposals(problem, 3, time_limit_s=1.0, seed=1)) == 1


def test_likeness_by_hand():
    problem = Problem(LINE, np.ones(5), np.zeros(5), 0, 4, 99.0, required=frozenset({3}))
    one = Solution([[0, 1, 2, 3, 4]], 5.0, [4.0])
    other = Solution([[0, 2, 3, 4]], 4.0, [4.0])
    assert likeness(one, other, problem) == 0.5
    assert likeness(one, one, problem) == 1.0


def test_arrivals_count_service_and_travel():
    problem = Problem(LINE, np.ones(5), [1, 2, 2, 2, 3], 0, 4, 99.0)
    assert arrivals(problem, [0, 1, 4]) == [0.0, 2.0, 7.0]


def test_refine_turns_the_walk_so_that_lamps_come_after_dusk():
    """A ring: lamps at 1 and 2 count when reached after 3, views at 4 and 5 before; only one way round has both."""
    ring = np.array([[min((a - b) % 6, (b - a) % 6) for b in range(6)] for a in range(6)], dtype=float)
    problem = Problem(ring, [0, 1, 1, 1, 1, 1], np.zeros(6), 0, 0, 6.0)
    forward = Solution([[0, 1, 2, 3, 4, 5, 0]], 5.0, [6.0], 5.0)

    def value(routes):
        times = dict(zip(routes[0][1:-1], arrivals(problem, routes[0])[1:-1]))
        return sum(1.0 for lamp in (1, 2) if times.get(lamp, 0.0) > 3) + sum(
            1.0 for view in (4, 5) if times.get(view, 9.0) < 3
        )

    assert value(forward.routes) == 0.0
    better, worth = refine(problem, forward, value, time_limit_s=30.0, seed=1, max_iterations=50)
    referee(problem, better)
    assert worth == 4.0
    assert better.routes == [[0, 5, 4, 3, 2, 1, 0]]


@pytest.mark.parametrize("routes", [1, 2])
def test_refine_keeps_every_rule_and_never_loses_worth(routes):
    base = places(40, 33, budget=2.0, routes=routes)
    full = max(plan(base).routes, key=len)[1:-1]
    problem = Problem(
        base.travel_time,
        base.score,
        base.service_time,
        0,
        0,
        2.0,
        routes,
        order=full[:2],
        kinds=[frozenset(full[2:4])],
        max_stops=len(full),
    )
    first = plan(problem)

    def value(found):
        return sum(base.score[node] / (1.0 + index) for route in found for index, node in enumerate(route))

    second, worth = refine(problem, first, value, time_limit_s=30.0, seed=2, max_iterations=300)
    referee(problem, second)
    assert worth >= value(first.routes)
    assert worth == pytest.approx(value(second.routes))
    assert refine(problem, first, value, time_limit_s=30.0, seed=2, max_iterations=300) == (second, worth)
