"""A dark stretch that several stops share counts once: in the worth, in the finished plan, in the search and its bound."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from est_walks_plugin.engine.light.gaps import DarkGap
from est_walks_plugin.engine.places.dark_near import dark_near, pieces_shared
from est_walks_plugin.engine.walks.build_model import build_model
from est_walks_plugin.engine.walks.light_worth import LightWorth
from est_walks_plugin.engine.walks.model import Candidate, WalkModel
from est_walks_plugin.engine.walks.plan import build_plan, build_plans
from est_walks_plugin.engine.walks.search import plans_of, solve
from est_walks_plugin.engine.walks.worth import Worth, best_scores
from est_walks_plugin.model.feedback import Feedback
from est_walks_plugin.model.localtime import parse_local
from est_walks_plugin.model.walk import WalkRequest
from est_walks_plugin.model.wording.place_names import given as named

from .test_plan_on_arrays import around, at, item

EVENING = WalkRequest(
    "Gatan", at(0), parse_local("2026-11-15 19:00"), duration_min=60.0, pace_kmh=3.6, stop_min=5.0, seed=1
)


def gap(start: float, end: float) -> DarkGap:
    return DarkGap((0,), np.array([at(start), at(end)]), end - start, "dark", "no_lamp", 0, "", ((0, start, end),))


def dark_item(place: str, x: float, score: float, **parts: float) -> Any:
    return item(place, x, score, **(parts or {"dark_gap": 1.0}))


def model_of(*items: Any, gaps: list[DarkGap], request: WalkRequest = EVENING) -> WalkModel:
    return build_model(request, around(*items, gaps=gaps))


# --- the one function -----------------------------------------------------------------------------------------------

pieces = st.dictionaries(st.integers(0, 5), st.floats(0.5, 30), max_size=4)
places = st.lists(st.tuples(st.floats(0, 50), st.floats(0, 50), pieces), min_size=1, max_size=7)


def candidates(told: list[tuple[float, float, dict[int, float]]]) -> list[Candidate]:
    return [
        Candidate(
            f"p{row}", named(f"P{row}"), "path", at(row), 0.0, day, base + sum(own.values()), lighting=False,
            stretches=tuple(own.items()),
        )
        for row, (day, base, own) in enumerate(told)
    ]  # fmt: skip


@settings(max_examples=200, deadline=None)
@given(places, st.data())
def test_worth_is_the_sum_over_the_union_of_stretches(told: list[Any], data: st.DataObject) -> None:
    light = LightWorth(candidates(told))
    visits = data.draw(st.permutations(range(1, len(told) + 1)))
    dark = data.draw(st.lists(st.booleans(), min_size=len(visits), max_size=len(visits)))
    values, _ = light.split(list(zip(visits, dark)), {})
    union: dict[int, float] = {}
    expected = 0.0
    for node, is_dark in zip(visits, dark):
        day, base, own = told[node - 1]
        expected += base if is_dark else day
        for number, worth in own.items() if is_dark else ():
            union[number] = max(union.get(number, 0.0), worth)
    assert sum(values) == pytest.approx(expected + sum(union.values()))
    assert all(value >= -1e-9 for value in values)
    turned, _ = light.split(list(zip(visits, dark))[::-1], {})
    assert sum(turned) == pytest.approx(sum(values))
    for node, is_dark, value in zip(visits, dark, values):
        assert value <= light.alone(node, dark=is_dark) + 1e-9


def test_what_is_seen_in_passing_does_not_tell_a_stretch_again() -> None:
    light = LightWorth(candidates([(0.0, 0.0, {1: 10.0}), (2.0, 1.0, {1: 10.0}), (0.0, 1.0, {1: 10.0, 2: 5.0})]))
    _, seen = light.split([(1, True)], {2: [True], 3: [True, False]})
    assert seen == {2: pytest.approx(0.3), 3: pytest.approx(0.3 * 6)}
    _, seen = light.split([], {1: [True], 2: [True, False]})
    assert seen == {
        1: pytest.approx(3.0),
        2: pytest.approx(0.6),
    }  # by day it is worth more than what is left of the dark


# --- which metres are shared ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(("apart", "shared"), [(0.0, 1.0), (100.0, 0.5), (199.0, 0.005), (250.0, 0.0)])
def test_places_share_the_metres_both_meet(apart: float, shared: float) -> None:
    """A place meets the 100 m of the stretch on either side of it."""
    near = dark_near(np.array([at(300), at(300 + apart)]), [gap(0, 1000)], 50.0)
    first, second = (dict(own) for own in pieces_shared(near))
    assert sum(first.values()) == pytest.approx(1)
    assert sum(second.values()) == pytest.approx(1)
    assert sum(share for piece, share in first.items() if piece in second) == pytest.approx(shared, abs=0.02)


def test_different_stretches_and_places_without_one_share_nothing() -> None:
    near = dark_near(np.array([at(100), at(400), at(800)]), [gap(80, 140), gap(380, 420)], 50.0)
    first, second, third = (dict(own) for own in pieces_shared(near))
    assert not set(first) & set(second)
    assert third == {}


# --- the plan -------------------------------------------------------------------------------------------------------


def test_two_stops_at_one_stretch_are_worth_it_once() -> None:
    model = model_of(dark_item("a", 300, 50), dark_item("b", 370, 50), gaps=[gap(300, 370)])
    plan = build_plan(model, [0, 1, 2, 0])
    assert [stop.score for stop in plan.stops] == [pytest.approx(50), pytest.approx(0)]
    assert plan.score == pytest.approx(50)
    assert Worth(model)([[0, 1, 2, 0]]) == pytest.approx(50)
    assert best_scores(model) == [pytest.approx(50), pytest.approx(50)]
    assert build_plan(model, [0, 2, 0]).stops_score == pytest.approx(50)
    groups = build_plans(model, [[0, 1, 0], [0, 2, 0]])
    assert sum(plan.score for plan in groups) == pytest.approx(50)


def test_what_two_groups_pass_is_seen_by_one_of_them() -> None:
    model = model_of(item("a", 300, 50), item("b", 600, 40), item("c", 700, 30), gaps=[])
    groups = build_plans(model, [[0, 2, 0], [0, 3, 0]])
    assert [[place.place for place in plan.seen] for plan in groups] == [["a"], []]
    assert sum(plan.score for plan in groups) == pytest.approx(Worth(model)([[0, 2, 0], [0, 3, 0]]))
    assert sum(plan.score for plan in groups) == pytest.approx(40 + 30 + 0.3 * 50)


def test_what_else_there_is_at_the_second_stop_still_counts() -> None:
    model = model_of(
        dark_item("a", 300, 50), dark_item("b", 370, 60, dark_gap=0.5, respondents=0.5), gaps=[gap(300, 370)]
    )
    assert build_plan(model, [0, 1, 2, 0]).stops_score == pytest.approx(50 + 30)
    assert build_plan(model, [0, 2, 1, 0]).stops_score == pytest.approx(60 + 20)  # 50 for the dark, of which 30 is told


def test_a_stretch_that_is_lit_by_now_is_each_places_own() -> None:
    model = model_of(dark_item("a", 300, 50), dark_item("b", 370, 50), gaps=[])
    assert build_plan(model, [0, 1, 2, 0]).stops_score == pytest.approx(100)


@pytest.mark.parametrize("seed", range(12))
def test_the_search_finds_the_best_and_its_bound_holds(seed: int) -> None:
    """Seven places at shared stretches, against every choice of them."""
    random = np.random.default_rng(seed)
    where = np.sort(random.choice(np.arange(2, 16), 7, replace=False)) * 65.0
    items = [
        dark_item(f"p{number}", x, float(random.integers(20, 80)), dark_gap=0.7, respondents=0.3)
        for number, x in enumerate(where)
    ]
    gaps = [gap(130, 460), gap(520, 1000)]
    request = replace(EVENING, duration_min=45.0)
    model = model_of(*items, gaps=gaps, request=request)
    worth = Worth(model)
    best = 0.0
    for count in range(1, 8):
        for chosen in combinations(range(1, 8), count):  # along one street, out and back, no order is better
            route = [0, *chosen, 0]
            worth.learn([route])
            if sum(model.seconds[a, b] for a, b in zip(route, route[1:])) + 300 * count <= 45 * 60 + 1e-6:
                best = max(best, worth([route]))
    solution = solve(model, Feedback())
    (plan,) = plans_of(model, solution)
    assert plan.score == pytest.approx(worth(solution.routes))
    assert plan.score == pytest.approx(best, rel=0.001)
    assert plan.score_upper_bound is not None
    assert plan.stops_score <= plan.score_upper_bound + 1e-9
