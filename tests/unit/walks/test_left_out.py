"""Every place that could be a stop is one, or is named with the reason and what it would cost."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from est_walks_plugin.engine.walks.build_model import build_model
from est_walks_plugin.engine.walks.search import plans_of, solve
from est_walks_plugin.engine.walks.session import WalkSession
from est_walks_plugin.model.errors import EstWalksError
from est_walks_plugin.model.feedback import Feedback
from est_walks_plugin.model.localtime import parse_local
from est_walks_plugin.model.walk import WalkPlan, WalkRequest, more_to_have
from est_walks_plugin.model.wording.left_out import LeftOut, LeftOutCode, left_out_text
from est_walks_plugin.model.wording.place_names import given as named
from est_walks_plugin.model.wording.reader import plain_reader

from .test_plan_on_arrays import around, at, item, plan

REQUEST = WalkRequest(
    "Gatan", at(0), parse_local("2026-11-15 19:00"), duration_min=30.0, pace_kmh=3.6, stop_min=5.0, seed=1
)
CODE = LeftOutCode


def ranked(*items: Any) -> list[Any]:
    return [replace(one, position=number) for number, one in enumerate(items, 1)]


def by_place(walk: WalkPlan) -> dict[str, LeftOut]:
    return {left.place: left for left in walk.left_out}


def test_what_does_not_fit_says_what_it_costs() -> None:
    """a and b take the 30 minutes; c is 300 m farther, there and back, and five minutes: 15 more."""
    walk = plan(REQUEST, around(*ranked(item("a", 300, 50), item("b", 600, 40), item("c", 900, 45))))
    (left,) = walk.left_out
    assert (left.place, left.why, left.minutes_more) == ("c", CODE.NO_TIME, pytest.approx(15))
    assert walk.free_min == pytest.approx(0, abs=0.01)
    told = walk.to_dict(plain_reader())
    assert told["left_out"][0]["why"] == "needs 15 min more"
    assert told["left_out"][0]["minutes_more"] == 15
    assert told["free_min"] == 0


def test_a_place_that_gives_way_is_at_the_stop_or_near_the_better_one() -> None:
    walk = plan(
        REQUEST, around(*ranked(item("a", 300, 50), item("near", 340, 45), item("far", 895, 44), item("by", 865, 43)))
    )
    left = by_place(walk)
    assert [stop.place for stop in walk.stops] == ["a"]
    assert (left["near"].why, left["near"].number, left["near"].metres) == (CODE.NEAR_STOP, 1, pytest.approx(40))
    assert left_out_text(left["near"], plain_reader()) == "at stop 1, 40 m"
    assert (left["by"].why, left["by"].near, left["by"].number) == (CODE.NEAR_BETTER, "far", 3)
    assert left_out_text(left["by"], plain_reader()) == "at place 3, 30 m (At 895 m)"


def test_each_reason_is_told() -> None:
    items = ranked(
        item("a", 300, 50), item("b", 330, 40), item("c", 400, 30), item("banned", 500, 20), item("away", 20_000, 90),
        item("lawn", 600, 70, y=-100), item("island", 700, 60, y=150),
    )  # fmt: skip
    lines = [np.array([at(0), at(1000)]), np.array([at(650, 150), at(750, 150)])]
    request = replace(REQUEST, max_stops=1, forbidden=("banned",), required=("a",), duration_min=60.0)
    walk = plan(request, around(*items, lines=lines))
    left = by_place(walk)
    assert {place: one.why for place, one in left.items()} == {
        "b": CODE.NEAR_STOP, "c": CODE.MOST_STOPS, "banned": CODE.FORBIDDEN, "away": CODE.OUT_OF_REACH,
        "lawn": CODE.TOO_FAR, "island": CODE.OTHER_COMPONENT,
    }  # fmt: skip
    assert left["away"].minutes_more == pytest.approx(40_000 / 60 - 60)
    assert left["lawn"].metres == pytest.approx(100)
    assert walk.free_min == pytest.approx(60 - 10 - 5)
    for one in left.values():
        assert left_out_text(one, plain_reader())


def test_seen_in_passing_and_nothing_more_and_room_left() -> None:
    lamps = item("lamps", 100, 80, lamps_out=1.0)
    noon = replace(REQUEST, starts_at=parse_local("2026-06-15 12:00"), duration_min=60.0)
    model = build_model(noon, around(*ranked(item("a", 300, 50), item("b", 200, 40), lamps, item("c", 700, 30))))
    session = WalkSession(model, [0, 2, 0])
    left = by_place(session.plan)
    assert (left["lamps"].why, left["a"].why, left["c"].why) == (CODE.SEEN, CODE.FITS, CODE.FITS)
    assert (left["a"].minutes, left["a"].minutes_more) == (pytest.approx(200 / 60 + 5), 0)
    session.add_place(model.candidates[0])
    assert "a" not in by_place(session.plan)
    aside = build_model(noon, around(*ranked(item("a", 300, 50), item("lamps", 600, 80, lamps_out=1.0))))
    assert by_place(WalkSession(aside, [0, 1, 0]).plan)["lamps"].why is CODE.NOTHING_MORE


def test_places_of_other_groups_are_theirs() -> None:
    request = replace(REQUEST, groups=2, duration_min=25.0)
    model = build_model(request, around(*ranked(item("a", 300, 50), item("b", 450, 40), item("c", 900, 30))))
    first, second = plans_of(model, solve(model, Feedback()))
    (mine,), (theirs,) = first.stops, second.stops
    assert (by_place(first)[theirs.place].why, by_place(first)[theirs.place].number) == (CODE.OTHER_GROUP, 2)
    assert (by_place(second)[mine.place].why, by_place(second)[mine.place].number) == (CODE.OTHER_GROUP, 1)


places = st.lists(
    st.tuples(st.floats(0, 2500), st.floats(-150, 150), st.floats(0, 90), st.booleans()), min_size=1, max_size=90
)


@settings(max_examples=40, deadline=None)
@given(places, st.floats(10, 60), st.one_of(st.none(), st.integers(1, 3)), st.integers(1, 2), st.data())
def test_every_candidate_is_a_stop_or_is_left_out_with_a_reason(
    told: list[Any], minutes: float, most: int | None, groups: int, data: st.DataObject
) -> None:
    items = ranked(
        *(
            item(f"p{row}", x, score, y=y, **({"lamps_out": 1.0} if lamps else {}))
            for row, (x, y, score, lamps) in enumerate(told)
        )
    )
    banned = data.draw(st.lists(st.sampled_from([one.place for one in items]), max_size=3, unique=True))
    lines = [np.array([at(0), at(1000)]), np.array([at(1800), at(2500)])]
    request = replace(
        REQUEST, duration_min=minutes, max_stops=most, groups=groups, forbidden=tuple(banned), time_limit_s=0.2
    )
    model = build_model(request, around(*items, lines=lines))
    try:
        walks = plans_of(model, solve(model, Feedback()))
    except EstWalksError:
        return
    for walk in walks:
        stops = [stop.place for stop in walk.stops]
        named = [left.place for left in walk.left_out]
        assert sorted([*stops, *named]) == sorted(one.place for one in items)
        for left in walk.left_out:
            assert left_out_text(left, plain_reader())
            if left.why in (CODE.NO_TIME, CODE.SEEN, CODE.FITS, CODE.MOST_STOPS, CODE.NOTHING_MORE):
                assert left.minutes is not None
                assert left.minutes_more == pytest.approx(max(0.0, left.minutes - walk.free_min), abs=1e-6)
            if left.why is CODE.NO_TIME:
                assert left.minutes_more > 0
            if left.why in (CODE.NEAR_STOP, CODE.NEAR_BETTER):
                better = next(one for one in items if one.place == left.near)
                own = next(one for one in items if one.place == left.place)
                assert left.metres == pytest.approx(np.hypot(own.xy[0] - better.xy[0], own.xy[1] - better.xy[1]))
                assert (left.why is CODE.NEAR_STOP) == (left.near in stops)
        kept = LeftOut.all_from_json([left.to_json() for left in walk.left_out], {})
        assert [(left.place, left.why, left.number) for left in kept] == [
            (left.place, left.why, left.number) for left in walk.left_out
        ]


def test_taking_a_place_in_costs_what_was_said() -> None:
    items = ranked(item("a", 300, 50), item("b", 600, 40), item("c", 900, 45), item("d", 450, 5))
    model = build_model(REQUEST, around(*items))
    for place in ("c", "d"):
        session = WalkSession(model.copied(), [0, 1, 2, 0])
        left = by_place(session.plan)[place]
        before = session.plan.total_min
        session.add_place(next(one for one in model.candidates if one.place == place))
        assert session.plan.total_min - before == pytest.approx(left.minutes)
        assert session.over_budget_min == pytest.approx(left.minutes_more)


@pytest.mark.parametrize(
    ("bound", "told"), [(None, None), (100.0, 0.0), (110.0, 0.1), (115.0, 0.15), (115.1, None), (146.0, None)]
)
def test_a_bound_is_told_at_15_percent_or_less(bound: float | None, told: float | None) -> None:
    assert more_to_have(100.0, bound) == (None if told is None else pytest.approx(told))


def test_the_receipt_holds_only_a_bound_that_says_something() -> None:
    walk = plan(REQUEST, around(*ranked(item("a", 300, 50), item("b", 600, 40))))
    near, far = replace(walk, score_upper_bound=100.0), replace(walk, score_upper_bound=120.0)
    assert near.to_dict(plain_reader())["score_upper_bound"] == 100.0
    assert "score_upper_bound" not in far.to_dict(plain_reader())


def test_names_are_those_of_the_places_when_read_back() -> None:
    left = LeftOut("b", named("B"), CODE.NEAR_BETTER, 4, metres=30.0, near="a", near_name=named("A"), number=2)
    (back,) = LeftOut.all_from_json([left.to_json()], {"a": named("Ån"), "b": named("Bron")})
    assert (back.name, back.near_name, back.metres) == (named("Bron"), named("Ån"), 30.0)
