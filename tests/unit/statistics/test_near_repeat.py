"""Near repeats: the published small test, a reckoning pair by pair, and towns with and without repeats."""

from __future__ import annotations

import math
from itertools import combinations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from est_walks_plugin.engine import statistics as stats
from est_walks_plugin.engine.statistics import near_repeat
from est_walks_plugin.model.errors import Cancelled, ParameterError

XY = [(0, 0), (10, 0), (0, 30), (500, 500), (505, 500), (505, 510), (900, 100), (905, 105), (100, 900), (400, 0)]
DAYS = [0, 1, 2, 10, 11, 30, 5, 6, 50, 51]


def test_the_published_small_test() -> None:
    found = stats.knox(XY, DAYS, metres=50, within=3, permutations=999)
    assert (found.in_space, found.in_time, found.both) == (7, 7, 5)
    assert found.expected == pytest.approx(1.088889, abs=1e-6)
    assert found.expected == pytest.approx(49 / 45)
    assert found.p_poisson == pytest.approx(0.005213, abs=1e-6)
    assert found.ratio == pytest.approx(5 / (49 / 45))
    assert found.p <= 0.01
    assert found.pairs.tolist() == [[0, 1], [0, 2], [1, 2], [3, 4], [6, 7]]


def test_as_many_counts_as_extreme() -> None:
    """All at one time: every permutation gives the same, so p is 1 and not 0 as with "more than"."""
    assert stats.knox(XY, [4] * 10, metres=50, within=3).p == 1.0


def test_the_smallest_p_is_one_of_the_permutations_and_one() -> None:
    rng = np.random.default_rng(3)
    homes = rng.uniform(0, 5000, (60, 2))
    again = stats.knox(
        np.repeat(homes, 2, axis=0), np.repeat(np.arange(60) * 20, 2) + np.tile([0, 2], 60), metres=5, within=3
    )
    assert again.p == 1 / 200


def test_the_same_seed_gives_the_same_p() -> None:
    rng = np.random.default_rng(4)
    xy, days = rng.uniform(0, 900, (80, 2)), rng.integers(0, 60, 80)
    first = stats.knox(xy, days, metres=100, within=5, seed=7).p
    assert stats.knox(xy, days, metres=100, within=5, seed=7).p == first
    assert len({stats.knox(xy, days, metres=100, within=5, seed=seed).p for seed in range(5)}) > 1


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 25), st.integers(0, 1000))
def test_pairs_are_those_found_one_by_one(count: int, seed: int) -> None:
    rng = np.random.default_rng(seed)
    xy, days = rng.integers(0, 12, (count, 2)) * 10.0, rng.integers(0, 9, count) * 0.5
    found = stats.knox(xy, days, metres=20, within=1, permutations=0)
    space = {(i, j) for i, j in combinations(range(count), 2) if math.dist(xy[i], xy[j]) <= 20}
    time = {(i, j) for i, j in combinations(range(count), 2) if abs(days[i] - days[j]) <= 1}
    assert (found.in_space, found.in_time) == (len(space), len(time))
    assert {tuple(pair) for pair in found.pairs.tolist()} == space & time
    assert found.both == len(space & time)


def test_chance_alone_is_told_as_repeats_one_time_in_twenty() -> None:
    rng = np.random.default_rng(5)
    told = 0
    for town in range(200):
        xy, days = rng.uniform(0, 1000, (60, 2)), rng.integers(0, 100, 60)
        told += stats.knox(xy, days, metres=100, within=7, permutations=99, seed=town).p <= 0.05
    assert told / 200 <= 0.09


def test_without_pairs_there_is_nothing_to_tell() -> None:
    for xy, days in ([], []), ([(0, 0)], [1]), ([(0, 0), (900, 0)], [1, 1]):
        found = stats.knox(xy, days, metres=50, within=3)
        assert (found.p, found.p_poisson, found.both) == (1.0, 1.0, 0)
        assert math.isnan(found.ratio)


def test_bad_input_too_many_pairs_and_cancel(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(ParameterError, match="position and a time"):
        stats.knox(XY, DAYS[:4], metres=50, within=3)
    with pytest.raises(ParameterError, match="position and a time"):
        stats.knox(XY, [*DAYS[:9], np.nan], metres=50, within=3)
    with pytest.raises(ParameterError, match="distance above 0"):
        stats.knox(XY, DAYS, metres=0, within=3)
    with pytest.raises(Cancelled):
        stats.knox(XY, DAYS, metres=50, within=3, cancelled=lambda: True)
    monkeypatch.setattr(near_repeat, "MOST_PAIRS", 5)
    with pytest.raises(ParameterError, match="shorter distance"):
        stats.knox(XY, DAYS, metres=50, within=3)
