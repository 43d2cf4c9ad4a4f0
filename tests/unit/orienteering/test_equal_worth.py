"""Of plans of equal worth the shorter, its stops in the best order by true time (PRODUCT 5)."""

from __future__ import annotations

import itertools

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from est_walks_plugin.engine.orienteering import Problem, Solution, refine, solve

from .op_brute import allowed, best_score, route_duration


def shortest_of_best(problem: Problem) -> float:
    """The shortest duration of any one-route plan with the best score, by looking at all."""
    best = best_score(problem)
    assert best is not None
    score = np.asarray(problem.score)
    nodes = [node for node in range(len(score)) if node not in (problem.start, problem.end)]
    ends = sum(float(score[node]) for node in {problem.start, problem.end})
    found = np.inf
    for size in range(len(nodes) + 1):
        for stops in itertools.permutations(nodes, size):
            if allowed(problem, [stops]) and ends + sum(float(score[n]) for n in stops) >= best - 1e-6:
                found = min(found, route_duration(problem, stops))
    return float(found)


def random_problem(seed: int, count: int, *, kinds_of_score: int, budget: float) -> Problem:
    rng = np.random.default_rng(seed)
    xy = rng.uniform(0, 100, (count, 2))
    travel = np.hypot(*(xy[:, None] - xy[None, :]).transpose(2, 0, 1)) * rng.uniform(1.0, 1.3, (count, count))
    # Tenths add up to different floats in different orders: 0.1 + 0.2 + 0.3 != 0.3 + 0.2 + 0.1.
    score = rng.integers(1, kinds_of_score + 1, count) / 10.0
    score[0] = 0.0
    return Problem(travel, score, np.full(count, 2.0), 0, 0, budget)


@settings(max_examples=60, deadline=None)
@given(seed=st.integers(0, 10_000), budget=st.floats(60.0, 400.0))
def test_the_exact_solver_takes_the_shortest_of_the_best(seed: int, budget: float) -> None:
    problem = random_problem(seed, 7, kinds_of_score=2, budget=budget)
    solution = solve(problem, time_limit_s=1.0, seed=0)
    assert solution.duration[0] == pytest.approx(shortest_of_best(problem), rel=1e-9)


@pytest.mark.parametrize("seed", range(12))
def test_the_search_gives_its_stops_in_their_best_order(seed: int) -> None:
    problem = random_problem(seed, 40, kinds_of_score=3, budget=220.0)
    solution = solve(problem, time_limit_s=5.0, seed=seed, max_iterations=3)
    stops = solution.routes[0][1:-1]
    assert len(stops) >= 2
    once_more = Problem(
        problem.travel_time,
        problem.score,
        problem.service_time,
        0,
        0,
        problem.budget,
        required=frozenset(stops),
        forbidden=frozenset(range(1, 40)) - frozenset(stops),
    )
    assert solution.duration[0] <= solve(once_more, time_limit_s=1.0, seed=0).duration[0] * (1 + 1e-9)


def test_rounding_does_not_make_a_longer_plan_better() -> None:
    """0.1 + 0.2 is a hair more than 0.3: the detour that gives it is of equal worth, not better."""
    travel = np.array([[0, 10, 10, 5], [10, 0, 10, 99], [10, 10, 0, 99], [5, 99, 99, 0]], dtype=float)
    problem = Problem(travel, np.array([0.0, 0.1, 0.2, 0.3]), np.zeros(4), 0, 0, 31.0)
    assert 0.1 + 0.2 > 0.3
    assert solve(problem, time_limit_s=1, seed=0).routes == [[0, 3, 0]]
    stages = {(0, 1, 2, 0): 0.1 + 0.2, (0, 3, 0): 0.3}
    long = Solution([[0, 1, 2, 0]], 0.1 + 0.2, [30.0])
    found, worth = refine(
        problem, long, lambda routes: stages.get(tuple(routes[0]), 0.0), time_limit_s=5.0, seed=0, max_iterations=200
    )
    assert found.routes == [[0, 3, 0]]
    assert worth == 0.1 + 0.2


@pytest.mark.parametrize("seed", range(8))
def test_the_second_stage_takes_the_shorter_of_equal_worth(seed: int) -> None:
    """The worth here is the number of stops, so every order of them is of equal worth: only the shortest may be kept."""
    problem = random_problem(seed, 9, kinds_of_score=1, budget=10_000.0)
    all_stops = [0, *np.random.default_rng(seed).permutation(np.arange(1, 9)).tolist(), 0]
    given_plan = Solution([all_stops], 0.8, [route_duration(problem, all_stops[1:-1])])
    found, worth = refine(
        problem, given_plan, lambda routes: 0.1 * len(routes[0]), time_limit_s=5.0, seed=seed, max_iterations=20
    )
    assert worth == pytest.approx(1.0)
    shortest = min(route_duration(problem, stops) for stops in itertools.permutations(range(1, 9)))
    assert found.duration[0] == pytest.approx(shortest, rel=1e-9)


def test_the_second_stage_keeps_a_longer_order_that_is_worth_more() -> None:
    problem = random_problem(3, 7, kinds_of_score=1, budget=10_000.0)

    def worth(routes: list[list[int]]) -> float:
        return 10.0 + (routes[0][1] == 4)

    first = [0, 1, 2, 3, 4, 5, 6, 0]
    given_plan = Solution([first], 0.6, [route_duration(problem, first[1:-1])])
    found, most = refine(problem, given_plan, worth, time_limit_s=5.0, seed=1, max_iterations=2000)
    assert found.routes[0][1] == 4
    assert most == 11.0
