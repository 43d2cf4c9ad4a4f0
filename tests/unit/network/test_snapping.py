"""Snapping: the nearest point on an edge, exactly, with a limit and on a chosen component."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from est_walks_plugin.engine.network import PathAttributes, Profile, SnapTooFarError, WalkNetwork
from est_walks_plugin.engine.network.snapping import SegmentIndex, Snap, SnapArray
from est_walks_plugin.model.errors import InputError


def brute_force(start, end, points):
    step = end - start
    square = np.maximum((step**2).sum(axis=1), 1e-300)
    share = np.clip(((points[:, None] - start) * step).sum(axis=2) / square, 0, 1)
    gap = points[:, None] - (start + share[..., None] * step)
    return np.hypot(gap[..., 0], gap[..., 1]).min(axis=1)


@settings(max_examples=80, deadline=None)
@given(st.integers(0, 2**31), st.integers(1, 60), st.sampled_from([1.0, 30.0, 900.0]))
def test_the_nearest_segment_is_exact_for_short_and_very_long_segments(seed, count, longest):
    rng = np.random.default_rng(seed)
    start = rng.uniform(0, 1000, (count, 2))
    end = start + rng.normal(0, 1, (count, 2)) * rng.exponential(longest, (count, 1))
    points = np.concatenate([rng.uniform(-3000, 4000, (40, 2)), start[:5], (start + end)[:5] / 2])
    segment, share, distance = SegmentIndex(start, end).nearest(points)
    np.testing.assert_allclose(distance, brute_force(start, end, points), atol=1e-7)
    foot = start[segment] + share[:, None] * (end - start)[segment]
    np.testing.assert_allclose(np.hypot(*(foot - points).T), distance, atol=1e-7)


def test_equal_distances_give_the_first_segment_whatever_the_order_of_points():
    start = np.array([[0, 10], [0, -10], [0, 10]], float)
    index = SegmentIndex(start, start + np.array([100.0, 0.0]))
    segment, _, distance = index.nearest(np.array([[50.0, 0.0], [20.0, 0.0]]))
    assert segment.tolist() == [0, 0]
    assert distance.tolist() == [10, 10]


def network():
    long_line = np.array([(0, 0), (1000, 0)], float)
    islet = np.array([(500, 20), (520, 20)], float)
    return WalkNetwork.from_lines([long_line, islet], PathAttributes(stairs=[False, True]))


def test_a_point_beyond_the_limit_is_refused_with_its_distance_and_the_nearest_path():
    with pytest.raises(SnapTooFarError) as caught:
        network().snap((100, 3000), 200)
    assert caught.value.distance == 3000
    assert caught.value.nearest == (100.0, 0.0)
    assert "200 m" in caught.value.message
    assert "3000 m" in caught.value.message
    many = network().snap_many(np.array([[100, 3000], [100, 5]], float), 200)
    assert many.ok.tolist() == [False, True]
    assert many.offset_m[1] == 100


def test_snapping_keeps_to_a_component_and_a_profile():
    walk = network()
    assert walk.snap((510, 15), 50).component == 1
    assert walk.snap((510, 15), 50, component=0).y == 0
    assert walk.snap((510, 15), 50, profile=Profile.STEP_FREE).y == 0
    assert walk.nearest_reachable((510, 9000), component=0).x == 510
    with pytest.raises(InputError, match="no path"):
        walk.snap((0, 0), 50, component=7)


def test_stops_are_attached_to_the_component_of_the_start_with_reasons():
    stops = np.array([[200, 5], [510, 25], [300, 900], [510, 140]], float)
    attached = network().attach((0, 3), stops, 22)
    assert attached.start.component == 0
    assert attached.stops.ok.tolist() == [True, False, False, False]
    assert [(problem.index, problem.reason) for problem in attached.problems] == [
        (1, "other_component"),
        (2, "too_far"),
        (3, "too_far"),
    ]
    assert attached.problems[1].nearest == (300.0, 0.0)
    assert attached.problems[1].distance == 900
    with pytest.raises(SnapTooFarError):
        network().attach((0, 3), stops, 22, end_xy=(0, 80))


@pytest.mark.parametrize("points", [np.array([[np.nan, 0.0]]), np.array([[1.0, 2.0, 3.0]]), np.array([1.0, 2.0])])
def test_points_that_are_no_points_are_refused(points):
    with pytest.raises(InputError, match="x and y"):
        network().snap_many(points)


def test_no_points_give_no_snaps():
    assert len(network().snap_many(np.empty((0, 2)))) == 0


def test_snap_arrays_round_trip_and_take():
    snaps = SnapArray.of([Snap(1, 2.0, 3.0, 4.0, 5.0, 6), Snap(7, 8.0, 9.0, 10.0, 11.0, 12)])
    assert snaps[1] == Snap(7, 8.0, 9.0, 10.0, 11.0, 12)
    assert snaps.take([1, 0])[0] == snaps[1]
    assert SnapArray.of(snaps) is snaps
