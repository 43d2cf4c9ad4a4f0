"""Where a group was at a moment, and how far a camera's clock is off, on made-up walks."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any

import numpy as np
import pytest

from est_walks_plugin.engine.tracks.at_time import (
    offset_by_place,
    offset_of,
    offset_of_hours,
    positions_at,
)
from est_walks_plugin.model.field.track import Track

T0 = 1_792_684_800.0


@dataclass(frozen=True)
class Evening:
    """A walk of twelve stops at 4 km/h, recorded every ten seconds by a receiver that errs by 3 m."""

    track: Track
    seconds: Any
    corners: Any

    def truth(self, at: Any) -> Any:
        return np.column_stack([np.interp(at, self.seconds, self.corners[:, axis]) for axis in (0, 1)])


def evening(seed: int) -> tuple[Evening, np.random.Generator]:
    rng = np.random.default_rng(seed)
    corners, seconds, heading = [np.zeros(2)], [0.0], rng.uniform(0, 2 * math.pi)
    for number in range(13):
        heading += rng.uniform(-1.5, 1.5)
        step = rng.uniform(100, 250) * np.array([math.cos(heading), math.sin(heading)])
        there = corners[0] if number == 12 else corners[-1] + step
        seconds.append(seconds[-1] + math.dist(corners[-1], there) / 1.1)
        seconds.append(seconds[-1] + rng.uniform(120, 360))
        corners += [there, there]
    walk = Evening(Track(np.empty(0), np.empty((0, 2)), np.array([0])), np.array(seconds), np.array(corners))
    times = np.arange(0, seconds[-1], 10.0)
    xy = walk.truth(times) + rng.normal(0, 3, (len(times), 2))
    return Evening(Track(times + T0, xy, np.array([0])), walk.seconds, walk.corners), rng


def test_positions_between_points_and_none_where_nothing_was_recorded() -> None:
    track = Track(
        np.array([0.0, 10.0, 100.0, 110.0, 120.0]),
        np.array([[0.0, 0.0], [10.0, 0.0], [100.0, 0.0], [110.0, 0.0], [110.0, 5.0]]),
        np.array([0, 4]),
    )
    found = positions_at([track], np.array([-1.0, 0.0, 4.0, 10.0, 50.0, 105.0, 115.0, 120.0, 121.0, np.nan]))
    assert found[:, 0].tolist() == pytest.approx(
        [math.nan, 0, 4, 10, math.nan, 105, math.nan, 110, math.nan, math.nan], nan_ok=True
    )
    assert positions_at([track], np.array([50.0]), gap_s=90)[0, 0] == pytest.approx(50.0)
    assert np.isnan(positions_at([], np.array([1.0]))).all()


def test_another_track_tells_where_the_first_is_silent() -> None:
    first = Track(np.array([0.0, 10.0]), np.array([[0.0, 0.0], [10.0, 0.0]]), np.array([0]))
    second = Track(np.array([0.0, 40.0]), np.array([[0.0, 5.0], [40.0, 5.0]]), np.array([0]))
    found = positions_at([first, second], np.array([5.0, 30.0]))
    assert found.tolist() == [[5.0, 0.0], [30.0, 5.0]]


@pytest.mark.parametrize("seed", range(40))
def test_an_unknown_clock_error_is_found_from_three_photos_or_said_to_be_unsure(seed: int) -> None:
    walk, rng = evening(seed)
    taken = np.sort(rng.uniform(0, walk.seconds[-1], 300))
    error = rng.uniform(-7200, 7200)
    three = rng.choice(300, 3, replace=False)
    clocks = taken + T0 + error
    tagged = walk.truth(taken[three]) + rng.normal(0, 4, (3, 2))
    found = offset_of([walk.track], clocks[three], tagged)
    assert found is not None
    assert found.least <= -error + 15
    assert found.most >= -error - 15
    if found.is_sure:
        away = np.hypot(*(positions_at([walk.track], clocks + found.seconds) - walk.truth(taken)).T)
        assert np.mean(away <= 15) >= 0.95


def test_most_walks_are_sure_with_three_photos_and_all_with_ten() -> None:
    sure = {3: 0, 10: 0}
    for seed in range(40):
        for count in sure:
            walk, rng = evening(seed)
            taken = np.sort(rng.uniform(0, walk.seconds[-1], 300))
            chosen = rng.choice(300, count, replace=False)
            found = offset_of([walk.track], taken[chosen] + T0 - 3723, walk.truth(taken[chosen]))
            assert found is not None
            sure[count] += found.is_sure
    assert sure[3] >= 25
    assert sure[10] >= 39


def test_a_clock_that_was_never_set_is_found_too() -> None:
    walk, rng = evening(3)
    taken = np.sort(rng.uniform(0, walk.seconds[-1], 30))
    found = offset_of([walk.track], taken - 5e8, walk.truth(taken))
    assert found is not None
    assert found.seconds == pytest.approx(T0 + 5e8, abs=5)


def test_photos_whose_places_are_wrong_are_outvoted() -> None:
    walk, rng = evening(5)
    taken = np.sort(rng.uniform(0, walk.seconds[-1], 12))
    xy = walk.truth(taken)
    xy[[1, 4, 7]] += [[300, 0], [0, -2000], [5e6, 0]]
    xy[9] = np.nan
    found = offset_of([walk.track], taken + T0 + 60, xy)
    assert found is not None
    assert found.seconds == pytest.approx(-60, abs=5)
    assert (found.photos, found.of) == (8, 11)
    assert found.is_sure


def test_photos_all_taken_at_one_stop_leave_it_unsure() -> None:
    walk, _ = evening(8)
    middle = (walk.seconds[1] + walk.seconds[2]) / 2
    taken = np.array([middle, middle + 5, middle + 10])
    found = offset_of([walk.track], taken + T0, walk.truth(taken))
    assert found is not None
    assert not found.is_sure
    assert found.most - found.least > 60


def test_without_a_place_near_the_track_nothing_is_said() -> None:
    walk, _ = evening(1)
    assert offset_of([walk.track], np.array([T0]), np.array([[9e5, 9e5]])) is None
    assert offset_of([walk.track], np.array([]), np.empty((0, 2))) is None
    assert offset_of([], np.array([T0]), np.zeros((1, 2))) is None


def test_one_photo_whose_place_is_known() -> None:
    walk, _ = evening(2)
    middle = (walk.seconds[5] + walk.seconds[6]) / 2
    place = walk.corners[5]
    found = offset_by_place([walk.track], middle + T0 + 1800, (place[0], place[1]))
    assert found is not None
    assert found.seconds == pytest.approx(-1800, abs=20)
    assert offset_by_place([walk.track], T0, (9e5, 9e5)) is None


def test_of_two_visits_the_one_nearest_to_what_is_set_is_meant() -> None:
    """Out and back along the same way: the reference photo may be of either."""
    times = np.arange(0.0, 2000.0, 10.0)
    x = np.where(times <= 1000, times, 2000 - times)
    track = Track(times + T0, np.column_stack([x, np.zeros(len(x))]), np.array([0]))
    out = offset_by_place([track], T0 + 200, (300.0, 0.0), near=0)
    back = offset_by_place([track], T0 + 200, (300.0, 0.0), near=1400)
    assert out is not None
    assert back is not None
    assert out.seconds == pytest.approx(100, abs=3)
    assert back.seconds == pytest.approx(1500, abs=3)
    assert not out.is_sure


def test_whole_hours_only_where_one_number_fits_and_the_clock_as_it_is_does_not() -> None:
    clocks = T0 + np.array([0.0, 1800.0, 5400.0])
    late = [(T0 + 3500, T0 + 9300)]
    found = offset_of_hours(late, clocks)
    assert found is not None
    assert found.seconds == 3600
    assert offset_of_hours([(T0 - 60, T0 + 6000)], clocks) is None
    assert offset_of_hours([(T0 + 7000, T0 + 20000)], clocks) is None  # two hours and three fit as well
    assert offset_of_hours(late, np.array([np.nan])) is None
