"""A recorded track made fit to reckon with: order of times, what a receiver made up, the way to the walk and home."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from est_walks_plugin.engine.tracks.distances import to_lines
from est_walks_plugin.engine.tracks.tidy import FASTEST_M_S, FEWEST_AFTER_JUMP, JUMP_M, near, outings, tidy
from est_walks_plugin.model.field.track import Track

ROUTE = [np.array([[0.0, 0.0], [1000.0, 0.0]])]


def line(count: int, *, step: float = 1.0, first: float = 0.0) -> tuple[np.ndarray, np.ndarray]:
    """A straight walk of a metre a second: times and places."""
    times = first + step * np.arange(count)
    return times, np.column_stack([times - first, np.zeros(count)])


def test_what_is_in_order_stays_as_it_is() -> None:
    times, xy = line(10)
    done = tidy(times, xy, np.array([0, 4]), "kväll")
    assert (done.moved, done.dropped, done.track.name) == (0, 0, "kväll")
    assert done.track.starts.tolist() == [0, 4]
    assert np.array_equal(done.track.times, times)
    assert np.array_equal(done.track.xy, xy)


@pytest.mark.parametrize("starts", [[0], [0, 4], [0, 1, 9]])
def test_a_file_written_from_the_newest_to_the_oldest_is_turned(starts: list[int]) -> None:
    times, xy = line(10)
    done = tidy(times[::-1], xy[::-1], np.array(starts))
    assert done.track.times.tolist() == times.tolist()
    assert done.track.xy.tolist() == xy.tolist()
    assert done.moved > 0
    assert done.dropped == 0


def test_of_points_of_the_same_moment_the_first_stays() -> None:
    done = tidy(np.array([0.0, 1, 1, 2]), np.array([[0.0, 0], [1, 0], [9, 0], [2, 0]]), np.array([0]))
    assert done.track.xy[:, 0].tolist() == [0, 1, 2]
    assert done.dropped == 1


def test_a_segment_of_a_time_that_is_told_already_goes() -> None:
    times, xy = line(10)
    done = tidy(np.concatenate([times, times + 0.5]), np.concatenate([xy, xy + 5]), np.array([0, 10]))
    assert done.track.xy[:10].tolist() == xy.tolist()
    assert done.dropped == 9


def test_a_leap_and_back_is_the_receivers_fault() -> None:
    times, xy = line(60)
    xy[30] += (0, 400)
    done = tidy(times, xy, np.array([0]))
    assert (done.dropped, done.track.starts.tolist()) == (1, [0])
    assert done.track.xy[:, 1].max() == 0


def test_a_wrong_first_position_goes_and_the_walk_stays() -> None:
    times, xy = line(60)
    xy[:3] = (5000, 5000)
    done = tidy(times, xy, np.array([0]))
    assert (done.dropped, len(done.track.times), done.track.times[0]) == (3, 57, 3)


def test_a_long_time_elsewhere_is_believed_and_the_way_there_unknown() -> None:
    times, xy = line(100)
    xy[60:] += (0, 2000)
    done = tidy(times, xy, np.array([0]))
    assert (done.dropped, done.track.starts.tolist()) == (0, [0, 60])


@given(
    st.lists(st.tuples(st.floats(0, 1e4), st.floats(-3000, 3000), st.floats(-3000, 3000)), min_size=1, max_size=60),
    st.sets(st.integers(1, 59), max_size=4),
)
def test_whatever_comes_times_rise_and_nobody_flies(points: list[tuple[float, float, float]], cuts: set[int]) -> None:
    table = np.array(points)
    starts = np.array([0, *sorted(cut for cut in cuts if cut < len(points))])
    done = tidy(table[:, 0], table[:, 1:], starts)
    track = done.track
    assert len(track.times) + done.dropped == len(points)
    assert len(track.times)
    assert (np.diff(track.times) > 0).all()
    assert track.starts[0] == 0
    assert (np.diff(track.starts) > 0).all()
    assert track.starts[-1] < len(track.times)
    within = np.setdiff1d(np.arange(1, len(track.times)), track.starts)
    far = np.hypot(*(track.xy[within] - track.xy[within - 1]).T)
    allowed = np.maximum(JUMP_M, FASTEST_M_S * (track.times[within] - track.times[within - 1]))
    assert (far <= allowed + 1e-6).all()
    again = tidy(track.times, track.xy, track.starts)
    assert again.dropped == 0 or len(points) >= FEWEST_AFTER_JUMP


def test_two_evenings_in_one_track_are_two_outings() -> None:
    times, xy = line(10)
    track = Track(np.concatenate([times, times + 86_400]), np.concatenate([xy, xy]), np.array([0, 5, 10, 12]), "två")
    first, second = outings(track)
    assert (first.starts.tolist(), second.starts.tolist()) == ([0, 5], [0, 2])
    assert (second.times[0], second.name, len(first.times)) == (86_400, "två", 10)


def test_the_way_there_and_home_is_cut_off_and_a_detour_between_is_not() -> None:
    x = np.arange(-2000.0, 3000.0, 10)
    xy = np.column_stack([x, np.zeros(len(x))])
    xy[250:260, 1] = 900
    track = near(Track(np.arange(len(x)) * 10.0, xy, np.array([0, 100, 300]), "hem"), ROUTE)
    assert track is not None
    assert (track.xy[0, 0], track.xy[-1, 0]) == (-300, 1300)
    assert track.xy[:, 1].max() == 900
    assert track.starts.tolist() == [0, 130]


def test_a_track_of_another_place_is_not_near() -> None:
    times, xy = line(10)
    assert near(Track(times, xy + 5000, np.array([0])), ROUTE) is None


@pytest.mark.parametrize(
    ("point", "metres"), [((500, 30), 30), ((-30, 40), 50), ((1000, 0), 0), ((1300, 400), 500), ((0, -7), 7)]
)
def test_the_distance_is_that_to_the_nearest_part_of_the_line(point: tuple[float, float], metres: float) -> None:
    assert to_lines(np.array([point], dtype=float), ROUTE)[0] == pytest.approx(metres)
    bent = [np.array([[0.0, 0.0], [500.0, 0.0], [500.0, 0.0], [1000.0, 0.0]]), np.array([[1e5, 1e5]])]
    assert to_lines(np.array([point], dtype=float), bent)[0] == pytest.approx(metres)


def test_without_lines_everything_is_far() -> None:
    assert to_lines(np.zeros((2, 2)), []).tolist() == [np.inf, np.inf]
