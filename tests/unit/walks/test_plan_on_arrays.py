"""A walk planned and changed without any store: a street as an array, places beside it, everything checked by hand.

The street runs 1 000 m east from the start. At 3.6 km/h a metre takes a second; a stop takes five minutes.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from est_walks_plugin.engine.light.gaps import DarkGap
from est_walks_plugin.engine.network import PathAttributes, WalkNetwork
from est_walks_plugin.engine.places.proposals import Observations
from est_walks_plugin.engine.walks.build_model import Surroundings, build_model
from est_walks_plugin.engine.walks.candidates import RankingItem
from est_walks_plugin.engine.walks.model import WalkModel
from est_walks_plugin.engine.walks.search import SoFar, plans_of, proposals, solve
from est_walks_plugin.engine.walks.session import WalkSession
from est_walks_plugin.model.errors import Cancelled, InfeasibleError, ParameterError
from est_walks_plugin.model.feedback import CallbackFeedback, Feedback
from est_walks_plugin.model.localtime import parse_local
from est_walks_plugin.model.walk import WalkPlan, WalkRequest
from est_walks_plugin.model.wording.place_names import given

ORIGIN = np.array([150_000.0, 6_600_000.0])


def at(x: float, y: float = 0.0) -> tuple[float, float]:
    return float(ORIGIN[0] + x), float(ORIGIN[1] + y)


def item(place: str, x: float, score: float, *, y: float = 0.0, **parts: float) -> RankingItem:
    return RankingItem(place, 1, given(f"At {x:.0f} m"), "path", at(x, y), score, parts or {"respondents": 1.0})


def around(*items: RankingItem, lines: list[Any] | None = None, **more: Any) -> Surroundings:
    lines = lines or [np.array([at(0), at(1000)])]
    network = WalkNetwork.from_lines(lines, PathAttributes())
    return Surroundings(lines, network, "EPSG:3011", "Europe/Stockholm", items, **more)


@pytest.fixture
def request_30() -> WalkRequest:
    """Half an hour from the street's beginning and back, on an evening when it is dark all the time."""
    return WalkRequest("Gatan", at(0), parse_local("2026-11-15 19:00"), duration_min=30.0, pace_kmh=3.6, stop_min=5.0)


def plan(request: WalkRequest, surroundings: Surroundings) -> WalkPlan:
    model = build_model(request, surroundings)
    return plans_of(model, solve(model, Feedback()))[0]


def minutes(walk: WalkPlan) -> list[tuple[float, float]]:
    """Return when the group comes to each stop and leaves it, minutes after the start."""
    return [
        ((stop.arrive - walk.starts_at).total_seconds() / 60, (stop.leave - walk.starts_at).total_seconds() / 60)
        for stop in walk.stops
    ]


A, B, C = item("a", 300, 50), item("b", 600, 40), item("c", 900, 100)


def test_what_fits_is_walked_and_every_number_is_right(request_30: WalkRequest) -> None:
    """300 + 300 + 600 m and two stops take the 30 minutes to the second; c would need 35."""
    walk = plan(request_30, around(A, B, C))
    assert {stop.place for stop in walk.stops} == {"a", "b"}
    assert walk.length_m == pytest.approx(1200)
    assert (walk.walking_min, walk.total_min) == (pytest.approx(20), pytest.approx(30))
    assert walk.score == pytest.approx(90)
    assert {stop.light for stop in walk.stops} == {"dark"}
    assert walk.dark_share == pytest.approx(1)
    assert (walk.ends_at - walk.starts_at).total_seconds() == pytest.approx(1800)


def test_a_walk_with_an_end_has_its_stops_in_order_of_the_way(request_30: WalkRequest) -> None:
    request = replace(request_30, end_xy=at(1000), duration_min=32.0, gather_before_min=5.0)
    walk = plan(request, around(A, B, C))
    assert [stop.place for stop in walk.stops] == ["a", "c"]  # 150 is more than a and b, or b and c, give
    assert minutes(walk) == [pytest.approx((10, 15)), pytest.approx((25, 30))]
    assert walk.total_min == pytest.approx(5 + 1000 / 60 + 10)
    assert [place.place for place in walk.seen] == ["b"]
    assert walk.score == pytest.approx(150 + 0.3 * 40)
    assert [leg.length_m for leg in walk.legs] == [pytest.approx(300), pytest.approx(600), pytest.approx(100)]


def test_minutes_of_types_places_and_gathering_count(request_30: WalkRequest) -> None:
    request = replace(request_30, type_dwell_min={"path": 2.0}, dwell_min={"b": 4.0}, gather_after_min=4.0)
    walk = plan(request, around(A, B, C))
    assert {stop.place: stop.dwell_min for stop in walk.stops} == {"a": 2.0, "b": 4.0}
    assert walk.total_min == pytest.approx(20 + 2 + 4 + 4)


def test_metres_without_light_are_those_of_the_gap(request_30: WalkRequest) -> None:
    line = np.array([at(100), at(200)])
    gap = DarkGap((0,), line, 100.0, "dark", "no_lamp", 0, "", ((0, 100.0, 200.0),))
    walk = plan(replace(request_30, end_xy=at(600)), around(A, gaps=[gap]))
    assert [leg.unlit_m for leg in walk.legs] == [pytest.approx(100), 0]
    np.testing.assert_allclose(walk.legs[0].unlit[0], line)
    back = plan(request_30, around(A, gaps=[gap]))
    assert back.unlit_m == pytest.approx(200)


def test_what_only_the_dark_shows_is_worth_nothing_at_noon(request_30: WalkRequest) -> None:
    lamps, voices = item("lamps", 300, 80, lamps_out=1.0), item("voices", 600, 20)
    noon = replace(request_30, starts_at=parse_local("2026-06-15 12:00"), max_stops=1, duration_min=26.0)
    assert [stop.place for stop in plan(noon, around(lamps, voices)).stops] == ["voices"]
    assert [
        stop.place for stop in plan(replace(noon, starts_at=request_30.starts_at), around(lamps, voices)).stops
    ] == ["lamps"]


def test_greenery_counts_before_dusk_only(request_30: WalkRequest) -> None:
    told = Observations(np.array([at(300), at(301)]), category=np.array(["shrubbery", "shrubbery"]))
    model = build_model(request_30, around(A, B, observations=told))
    worth = {candidate.place: (candidate.worth_day, candidate.worth_dark) for candidate in model.candidates}
    assert worth == {"a": (50, 0), "b": (40, 40)}


def test_out_of_reach_is_named_with_the_way_and_the_metres(request_30: WalkRequest) -> None:
    island = np.array([at(300, 150), at(400, 150)])
    far, cut_off = item("far", 400, 90, y=-100), item("island", 350, 90, y=150)
    lines = [np.array([at(0), at(1000)]), island]
    model = build_model(request_30, around(A, far, cut_off, lines=lines))
    lost = {place.place: place.distance_m for place in model.unreachable}
    assert set(lost) == {"far", "island"}
    assert lost["far"] == pytest.approx(100)
    with pytest.raises(ParameterError, match="cannot be reached"):
        plan(replace(request_30, required=("island",)), around(A, far, cut_off, lines=lines))


def test_a_walk_without_stops_is_an_error(request_30: WalkRequest) -> None:
    """Lamps alone are worth nothing at noon; one place is not enough for two groups; nor is it in three proposals."""
    lamps = item("lamps", 300, 80, lamps_out=1.0)
    noon = replace(request_30, starts_at=parse_local("2026-06-15 12:00"))
    with pytest.raises(InfeasibleError, match="light of that hour"):
        plan(noon, around(lamps))
    with pytest.raises(InfeasibleError, match="light of that hour"):
        proposals(build_model(noon, around(lamps)), 3, SoFar(lambda plans: None, Feedback()))
    with pytest.raises(InfeasibleError, match="1 of 2 groups"):
        plan(replace(request_30, groups=2), around(A))
    asked = plan(replace(noon, required=("lamps",)), around(lamps))
    assert [stop.place for stop in asked.stops] == ["lamps"]


def test_too_little_time_says_what_the_nearest_place_takes(request_30: WalkRequest) -> None:
    with pytest.raises(InfeasibleError, match="takes 15 there"):
        plan(replace(request_30, duration_min=14.0), around(A))


def test_a_start_far_from_the_street_says_how_far(request_30: WalkRequest) -> None:
    with pytest.raises(ParameterError, match="300 m from the nearest path"):
        plan(replace(request_30, start_xy=at(0, 300)), around(A))


def test_places_side_by_side_are_one_stop(request_30: WalkRequest) -> None:
    model = build_model(request_30, around(A, item("beside", 340, 45), B))
    assert [candidate.place for candidate in model.candidates] == ["a", "b"]
    asked = build_model(replace(request_30, required=("beside",)), around(A, item("beside", 340, 45), B))
    assert {candidate.place for candidate in asked.candidates} == {"beside", "b"}


def test_the_first_proposal_is_the_best(request_30: WalkRequest) -> None:
    found = proposals(build_model(request_30, around(A, B)), 2, SoFar(None, Feedback()))
    assert found[0][0].score == pytest.approx(90)


STREET = tuple(item(f"p{number}", 40 * number, 30 + 7 * number % 50) for number in range(1, 25))
"""More than are solved to the end at once."""


def test_a_first_plan_is_shown_before_it_is_chosen_where_to_stand(request_30: WalkRequest) -> None:
    shown: list[list[WalkPlan]] = []
    so_far = SoFar(shown.append, Feedback())
    before: list[int] = []

    def attached(model: WalkModel) -> None:
        so_far.begin(model)
        before.append(len(model.viewpoints))

    model = build_model(request_30, around(*STREET), attached=attached)
    assert before == [0]
    assert len(shown) == 1
    assert shown[0][0].stops
    assert shown[0][0].total_min <= 30 + 1e-6
    proposals(model, 3, so_far)
    scores = [plans[0].score for plans in shown]
    assert scores == sorted(scores), "none that is worse than what is seen"


def test_the_search_tells_how_far_it_is_and_the_best_score(request_30: WalkRequest) -> None:
    told: list[tuple[float, str]] = []
    feedback = CallbackFeedback(lambda fraction, text: told.append((fraction, text)))
    proposals(build_model(request_30, around(*STREET)), 3, SoFar(None, feedback))
    looking = [(fraction, text) for fraction, text in told if text.startswith("Looking for the best walk: score ")]
    fractions = [fraction for fraction, _text in looking]
    assert fractions == sorted(fractions)
    assert fractions[-1] > 0.6, "of all three proposals"
    scores = [int(text.split("score ")[1].split()[0]) for _fraction, text in looking]
    assert scores == sorted(scores)


def test_given_up_after_a_plan_was_shown_the_best_so_far_is_kept(request_30: WalkRequest) -> None:
    shown: list[list[WalkPlan]] = []
    so_far = SoFar(shown.append, CallbackFeedback(cancelled=lambda: bool(shown)))
    found = proposals(build_model(request_30, around(*STREET), attached=so_far.begin), 3, so_far)
    assert found[0][0].score >= shown[0][0].score - 1e-6
    with pytest.raises(Cancelled):
        proposals(build_model(request_30, around(*STREET)), 3, SoFar(None, CallbackFeedback(cancelled=lambda: True)))


def test_a_walk_is_changed_by_hand_without_a_store(request_30: WalkRequest) -> None:
    model = build_model(replace(request_30, end_xy=at(1000), duration_min=60.0), around(A, B))
    session = WalkSession(model, [0, 1, 2, model.end])
    keys = [stop.uuid for stop in session.plan.stops]
    assert session.drag(0, at(350)).stops[0].uuid == keys[0]
    assert minutes(session.plan) == [pytest.approx((350 / 60, 350 / 60 + 5)), pytest.approx((15, 20))]
    assert session.plan.stops[0].locked
    session.move(0, 1)
    assert [stop.uuid for stop in session.plan.stops] == keys[::-1]
    assert session.plan.length_m == pytest.approx(600 + 250 + 650)
    session.undo()
    session.undo()
    assert [(stop.uuid, stop.place) for stop in session.plan.stops] == list(zip(keys, ("a", "b")))
    assert minutes(session.plan) == [pytest.approx((5, 10)), pytest.approx((15, 20))]
