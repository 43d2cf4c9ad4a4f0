"""A track held against the plan: cases reckoned by hand, and what must hold whatever the receiver does."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from est_walks_plugin.engine.tracks.along import (
    PAUSED_S,
    STOP_RADIUS_M,
    Walked,
    along,
    length_of,
)
from est_walks_plugin.model.codes import Visit
from est_walks_plugin.model.field.track import Track

#: 600 m to the east; stops at 100, 300 and 500 m.
ROUTE = [np.array([[0.0, 0.0], [600.0, 0.0]])]
STOPS = np.array([[100.0, 0.0], [300.0, 0.0], [500.0, 0.0]])
ENDS = (np.array([0.0, 0.0]), np.array([600.0, 0.0]))


def walked(points: list[tuple[float, float, float]], starts: tuple[int, ...] = (0,)) -> Walked:
    table = np.array(points, dtype=float)
    return along(Track(table[:, 0], table[:, 1:], np.array(starts)), ROUTE, STOPS, ENDS)


def evening(pauses: dict[float, float], *, speed: float = 1.0, every: float = 1.0) -> list[tuple[float, float, float]]:
    """A walk along the route, with pauses of so many seconds at so many metres, a point a second."""
    points, t, x = [(0.0, 0.0, 0.0)], 0.0, 0.0
    while x < 600:
        t, x = t + every, min(600.0, x + speed * every)
        points.append((t, x, 0.0))
        if x in pauses:
            for _ in range(int(pauses[x] / every)):
                t += every
                points.append((t, x, 0.0))
    return points


def test_a_walk_as_planned() -> None:
    told = walked(evening({100: 300, 300: 240, 500: 180}))
    assert (told.began, told.ended) == (0, 600 + 300 + 240 + 180)
    assert told.length_m == pytest.approx(600)
    assert (told.route_m, told.covered_m, told.off_m, told.farthest_m) == pytest.approx((600, 600, 0, 0))
    assert [stop.visit for stop in told.stops] == [Visit.STOPPED] * 3
    # 30 m before the stop, the pause, 30 m behind it
    assert [(stop.arrive, stop.leave) for stop in told.stops] == [(70, 430), (570, 870), (1010, 1250)]
    assert [stop.seconds for stop in told.stops] == [360, 300, 240]
    assert [stop.nearest_m for stop in told.stops] == [0, 0, 0]


def test_who_walks_through_passed_and_did_not_stop() -> None:
    told = walked(evening({100: 300}))
    assert [stop.visit for stop in told.stops] == [Visit.STOPPED, Visit.PASSED, Visit.PASSED]
    assert told.stops[1].seconds == pytest.approx(60)


def test_a_stop_that_was_gone_around_is_skipped_and_the_detour_told() -> None:
    points = [(float(t), float(t), 0.0) for t in range(201)]
    points += [(200.0 + n, 200.0, float(n)) for n in range(1, 101)]
    points += [(300.0 + n, 200.0 + n, 100.0) for n in range(1, 201)]
    points += [(500.0 + n, 400.0, 100.0 - n) for n in range(1, 101)]
    points += [(600.0 + n, 400.0 + n, 0.0) for n in range(1, 201)]
    told = walked(points)
    assert [stop.visit for stop in told.stops] == [Visit.PASSED, Visit.SKIPPED, Visit.PASSED]
    assert told.stops[1].nearest_m == pytest.approx(100)
    assert (told.length_m, told.farthest_m) == (pytest.approx(800, abs=4 * 15), pytest.approx(100))
    assert told.off_m == pytest.approx(200 + 2 * 60, abs=2)
    assert 300 <= told.farthest_at <= 501
    # The way from 200 to 400 m was not walked, but for 30 m at either end.
    assert told.covered_m == pytest.approx(460, abs=10)


def test_a_receiver_that_is_silent_while_it_stands_still_tells_of_the_stop_all_the_same() -> None:
    points = [(x, x, 0.0) for x in np.arange(0.0, 101.0, 10)] + [
        (400.0 + x, 100.0 + x, 0.0) for x in np.arange(10.0, 501.0, 10)
    ]
    told = walked(points)
    assert (told.stops[0].arrive, told.stops[0].leave) == (70, 430)
    paused = walked(points, starts=(0, 11))
    assert (paused.stops[0].visit, paused.stops[0].seconds) == (Visit.STOPPED, 360)


def test_what_was_not_recorded_is_not_called_skipped() -> None:
    whole = evening({})
    begun_late = walked([point for point in whole if point[1] >= 200])
    assert [stop.visit for stop in begun_late.stops] == [Visit.UNKNOWN, Visit.PASSED, Visit.PASSED]
    ended_early = walked([point for point in whole if point[1] <= 400])
    assert [stop.visit for stop in ended_early.stops] == [Visit.PASSED, Visit.PASSED, Visit.UNKNOWN]
    hole = walked([point for point in whole if not 250 < point[1] < 350])
    assert [stop.visit for stop in hole.stops] == [Visit.PASSED, Visit.UNKNOWN, Visit.PASSED]
    assert hole.covered_m == pytest.approx(560, abs=10)


def test_a_hole_too_short_to_have_gone_there_is_no_excuse() -> None:
    away = [(0.0, 0.0, 0.0), (30.0, 30.0, 30.0), (60.0, 60.0, 90.0), (90.0, 90.0, 150.0)]
    away += [(90.0 + 61, 150.0, 150.0)] + [(151.0 + n, 150.0 + n, 150.0) for n in range(30, 391, 30)]
    away += [(541.0 + n, 540.0 + n * 0.4, 150.0 - n) for n in range(30, 151, 30)]
    told = walked(away)
    assert told.stops[0].visit is Visit.SKIPPED
    assert told.stops[1].visit is Visit.SKIPPED


def test_a_stop_near_another_has_its_own_time() -> None:
    near = np.array([[100.0, 0.0], [140.0, 0.0]])
    table = np.array(evening({100: 200, 140: 400}))
    told = along(Track(table[:, 0], table[:, 1:], np.array([0])), ROUTE, near, ENDS)
    assert (told.stops[0].arrive, told.stops[0].leave) == (70, 320)
    assert (told.stops[1].arrive, told.stops[1].leave) == (321, 770)


def test_of_two_visits_the_longer_is_told() -> None:
    there_and_back = evening({300: 200}) + [(1000.0 + n, 600.0 - n, 0.0) for n in range(1, 601)]
    told = walked(there_and_back)
    assert (told.stops[1].arrive, told.stops[1].leave) == (270, 530)


def test_who_turns_back_at_once_was_there_all_the_time() -> None:
    points = [(float(t), float(t), 0.0) for t in range(101)] + [(100.0 + n, 100.0, 0.0) for n in range(1, 101)]
    points += [(200.0 + n, 100.0, float(n)) for n in range(1, 51)] + [
        (250.0 + n, 100.0, 50.0 - n) for n in range(1, 51)
    ]
    points += [(300.0 + n, 100.0 + n, 0.0) for n in range(1, 501)]
    told = walked(points)
    assert (told.stops[0].arrive, told.stops[0].leave) == (70, 330)


def test_no_stops_and_no_route_are_no_mishap() -> None:
    table = np.array(evening({}))
    track = Track(table[:, 0], table[:, 1:], np.array([0]))
    told = along(track, [], np.zeros((0, 2)), ENDS)
    assert (told.stops, told.route_m, told.covered_m, told.farthest_m) == ((), 0, 0, 0)
    alone = along(Track(np.array([5.0]), np.array([[100.0, 0.0]]), np.array([0])), ROUTE, STOPS, ENDS)
    assert (alone.length_m, alone.stops[0].visit, alone.stops[1].visit) == (0, Visit.PASSED, Visit.UNKNOWN)


@pytest.mark.parametrize(
    ("xy", "starts", "metres"),
    [
        ([(0, 0), (30, 40)], [0], 50),
        ([(0, 0), (30, 40), (30, 140)], [0], 150),
        ([(0, 0), (30, 40), (30, 140)], [0, 2], 50),
        ([(0, 0)], [0], 0),
        ([(0, 0), (3, 0), (-3, 0), (3, 0), (-3, 0), (0, 0)], [0], 0),
        ([(0, 0), (5, 0), (10, 0), (15, 0), (17, 0)], [0], 17),
    ],
)
def test_the_length_is_what_was_walked(xy: list[tuple[float, float]], starts: list[int], metres: float) -> None:
    assert length_of(np.array(xy, dtype=float), np.array(starts)) == pytest.approx(metres)


@settings(max_examples=40)
@given(st.integers(0, 10_000), st.floats(0.5, 4.0), st.sampled_from([1.0, 5.0, 10.0]))
def test_unrest_of_the_receiver_changes_little(seed: int, metres: float, every: float) -> None:
    """Errors that drift, as those of receivers do, of so many metres."""
    points = np.array(evening({100: 300, 300: 240, 500: 180}, every=every, speed=1.0))
    noise = np.random.default_rng(seed).normal(0, metres, (len(points), 2))
    drift = np.array([np.convolve(column, np.ones(9) / 3, mode="same") for column in noise.T]).T
    told = along(Track(points[:, 0], points[:, 1:] + drift, np.array([0])), ROUTE, STOPS, ENDS)
    assert [stop.visit for stop in told.stops] == [Visit.STOPPED] * 3
    assert [stop.seconds for stop in told.stops] == pytest.approx([360, 300, 240], abs=40)
    assert 570 <= told.length_m <= 690
    assert told.covered_m >= 560


@settings(max_examples=60)
@given(
    st.lists(st.tuples(st.floats(0.1, 500), st.floats(-200, 800), st.floats(-200, 200)), min_size=1, max_size=40),
    st.sets(st.integers(1, 39), max_size=3),
)
def test_whatever_comes_the_parts_stay_within_the_whole(
    steps: list[tuple[float, float, float]], cuts: set[int]
) -> None:
    table = np.array(steps)
    table[:, 0] = np.cumsum(table[:, 0])
    told = walked([tuple(row) for row in table], (0, *sorted(cut for cut in cuts if cut < len(steps))))  # type: ignore[misc]
    assert all(stop.seconds <= told.ended - told.began + 1e-6 for stop in told.stops)
    assert 0 <= told.covered_m <= told.route_m + 1e-6
    assert told.mean_off_m <= told.farthest_m + 1e-9
    for stop in told.stops:
        reached = stop.visit in (Visit.STOPPED, Visit.PASSED)
        assert reached == (stop.arrive is not None) == (stop.nearest_m <= STOP_RADIUS_M)
        if stop.arrive is not None and stop.leave is not None:
            assert told.began <= stop.arrive <= stop.leave <= told.ended
            assert (stop.visit is Visit.STOPPED) == (stop.seconds >= PAUSED_S)
