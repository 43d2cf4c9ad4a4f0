"""A start or an end off the paths: the way to it is drawn, counted and told, the same in search, edits and repeats.

The street runs 1 000 m east; at 3.6 km/h a metre takes a second.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from est_walks_plugin.engine.walks.build_model import build_model
from est_walks_plugin.engine.walks.model import WalkModel
from est_walks_plugin.engine.walks.off_path import travel_seconds
from est_walks_plugin.engine.walks.search import plans_of, solve
from est_walks_plugin.engine.walks.session import WalkSession
from est_walks_plugin.model.errors import ParameterError
from est_walks_plugin.model.feedback import Feedback
from est_walks_plugin.model.localtime import parse_local
from est_walks_plugin.model.walk import WalkPlan, WalkRequest
from est_walks_plugin.model.wording.reader import plain_reader
from est_walks_plugin.model.wording.turns import TurnKind, turn_text
from est_walks_plugin.model.wording.walk_warnings import WalkWarning, WarningCode, warning_text

from .test_plan_on_arrays import A, B, around, at, plan

REQUEST = WalkRequest(
    "Gatan", at(0), parse_local("2026-11-15 19:00"), duration_min=60.0, pace_kmh=3.6, stop_min=5.0, seed=3
)


def off_path(walk: WalkPlan) -> dict[WarningCode, tuple[int, int]]:
    return {warning.code: (warning.metres, warning.minutes) for warning in walk.warnings if warning.metres}


def measured(model: WalkModel) -> None:
    """The travel times that a search would go by are those of the nodes where they are now."""
    fresh = travel_seconds(model.network, model.snaps, model.request)
    np.testing.assert_allclose(model.seconds, fresh, atol=1e-6)


def agrees(walk: WalkPlan) -> None:
    """The drawn line is as long as what is counted, each leg begins where the last ended, and the clock says the same."""
    for leg in walk.legs:
        assert leg.length_m == pytest.approx(float(np.hypot(*np.diff(leg.line, axis=0).T).sum()), abs=0.01)
        assert sum(turn.length_m for turn in leg.turns) == pytest.approx(leg.length_m, abs=0.01)
        assert leg.walking_s == pytest.approx(leg.length_m)
    for before, after in zip(walk.legs, walk.legs[1:]):
        np.testing.assert_allclose(before.line[-1], after.line[0], atol=0.01)
    assert walk.length_m == pytest.approx(sum(leg.length_m for leg in walk.legs))
    assert walk.walking_min == pytest.approx(walk.length_m / 60)
    assert walk.total_min == pytest.approx(walk.walking_min + 5 * len(walk.stops))


def test_the_way_to_a_far_start_is_drawn_counted_and_told() -> None:
    walk = plan(replace(REQUEST, start_xy=at(0, 90)), around(A, B))
    agrees(walk)
    assert walk.length_m == pytest.approx(1200 + 2 * 90)
    assert tuple(walk.legs[0].line[0]) == at(0, 90)
    assert tuple(walk.legs[-1].line[-1]) == at(0, 90)
    assert off_path(walk) == {WarningCode.START_AND_END_OFF_PATH: (90, 3)}
    metres_out = {"a": 300, "b": 600}[walk.stops[0].place or ""]
    assert (walk.stops[0].arrive - walk.starts_at).total_seconds() == pytest.approx(90 + metres_out)
    first, last = walk.legs[0].turns[0], walk.legs[-1].turns[-2]
    assert (first.kind, last.kind) == (TurnKind.OFF_PATH, TurnKind.OFF_PATH)
    assert turn_text(first, plain_reader()) == "90 m south where no path is drawn"
    assert walk.legs[0].unknown_light_m == pytest.approx(90)  # nothing is known of its light
    told = warning_text(walk.warnings[0], plain_reader())
    assert "90 m from the nearest path" in told
    assert "3 min" in told


def test_start_and_end_are_told_apart() -> None:
    request = replace(REQUEST, start_xy=at(0, 61), end_xy=at(1000, -200))
    walk = plan(request, around(A, B))
    agrees(walk)
    assert walk.length_m == pytest.approx(1000 + 61 + 200)
    assert off_path(walk) == {WarningCode.START_OFF_PATH: (61, 2), WarningCode.END_OFF_PATH: (200, 4)}


@pytest.mark.parametrize("metres", [0.0, 20.0, 59.9])
def test_a_start_beside_the_path_is_on_it(metres: float) -> None:
    walk = plan(replace(REQUEST, start_xy=at(0, metres)), around(A, B))
    assert (walk.length_m, off_path(walk)) == (pytest.approx(1200), {})


def test_beyond_250_m_is_refused_for_start_and_end() -> None:
    plan(replace(REQUEST, start_xy=at(0, 249)), around(A))
    for request in (replace(REQUEST, start_xy=at(0, 251)), replace(REQUEST, end_xy=at(1000, 251))):
        with pytest.raises(ParameterError, match="251 m from the nearest path"):
            plan(request, around(A))


def test_the_way_counts_when_it_is_asked_what_fits() -> None:
    """a and b fill 30 minutes from the street itself; from 90 m away one of them has to go."""
    tight = replace(REQUEST, duration_min=30.0)
    assert len(plan(tight, around(A, B)).stops) == 2
    walk = plan(replace(tight, start_xy=at(0, 90)), around(A, B))
    assert len(walk.stops) == 1
    assert walk.total_min <= 30


@pytest.mark.parametrize("end", [None, at(1000, -200)])
@pytest.mark.parametrize("two_sides", [False, True])
def test_the_travel_times_hold_the_way_off_the_paths(end: tuple[float, float] | None, two_sides: bool) -> None:
    street, beside = np.array([at(0), at(1000)]), np.array([at(0), at(0, 12), at(1000, 12), at(1000)])
    lines = [street, beside] if two_sides else [street]
    model = build_model(replace(REQUEST, start_xy=at(0, 90), end_xy=end), around(A, B, lines=lines))
    measured(model)
    session = WalkSession(model, [0, 1, 2, model.end])
    session.add_point(at(500), "Punkt")
    measured(model)
    session.set_start(at(0, 150))
    measured(model)
    session.set_end(at(1000, 100))
    measured(model)


@settings(max_examples=25, deadline=None)
@given(
    st.tuples(st.floats(0, 1000), st.floats(-240, 240)),
    st.one_of(st.none(), st.tuples(st.floats(0, 1000), st.floats(-240, 240))),
    st.tuples(st.floats(0, 1000), st.floats(-240, 240)),
    st.booleans(),
)
def test_search_edit_and_measuring_anew_agree(
    start: tuple[float, float], end: tuple[float, float] | None, moved: tuple[float, float], two_sides: bool
) -> None:
    """Whatever is changed by hand, and in whatever order: the walk is the one that is planned so from the beginning."""
    street, beside = np.array([at(0), at(1000)]), np.array([at(0), at(0, 12), at(1000, 12), at(1000)])
    surroundings = around(A, B, lines=[street, beside] if two_sides else [street])
    request = replace(REQUEST, start_xy=at(*start), end_xy=at(*end) if end else None, required=("a", "b"))
    model = build_model(request, surroundings)
    found = solve(model, Feedback())
    walk = plans_of(model, found)[0]
    agrees(walk)
    assert walk.walking_min * 60 == pytest.approx(
        sum(model.seconds[a, b] for a, b in zip(found.routes[0], found.routes[0][1:]))
    )

    measured(model)

    session = WalkSession(model, found.routes[0])
    session.add_point(at(500), "Punkt")
    measured(model)
    session.set_start(at(*moved))
    measured(model)
    agrees(session.plan)
    session.set_request(pace_kmh=7.2)
    assert session.plan.walking_min == pytest.approx(session.plan.length_m / 120)
    session.set_request(pace_kmh=3.6)
    session.set_end(at(*moved))
    measured(model)
    agrees(session.plan)
    session.remove([stop.place for stop in session.plan.stops].index(None))
    again = build_model(session.request, surroundings, viewpoints=model.viewpoints)
    order = [again.node_of(stop.place or "") or 0 for stop in session.plan.stops]
    same = WalkSession(again, [0, *order, again.end]).plan
    assert (same.length_m, same.walking_min) == (
        pytest.approx(session.plan.length_m),
        pytest.approx(session.plan.walking_min),
    )
    assert off_path(same) == off_path(session.plan)
    for _ in range(6):
        session.undo()
    assert session.plan.length_m == pytest.approx(walk.length_m)


def test_the_warning_comes_back_from_the_store_as_it_was() -> None:
    warning = WalkWarning(WarningCode.END_OFF_PATH, (), 4, None, metres=200)
    assert WalkWarning.from_json(warning.to_json()) == warning
