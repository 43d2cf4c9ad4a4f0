"""Gatherings of voices: the same as a plain greedy finds, and no more work a point however many there are."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from est_walks_plugin.engine import pairs
from est_walks_plugin.engine.places.gathering import gathered
from est_walks_plugin.engine.places.spots import from_clusters


def plain(xy: np.ndarray, voices: np.ndarray, radius: float, least: int) -> Iterator[tuple[list[int], int]]:
    """Of the free points take the one with most voices of free points around it, the first of several, again and again."""
    free = np.ones(len(xy), dtype=bool)
    gap = xy[:, None] - xy
    near = (gap * gap).sum(axis=2) <= radius * radius
    while free.any():
        count = [len(set(voices[near[row] & free])) if free[row] else -1 for row in range(len(xy))]
        best = int(np.argmax(count))
        if count[best] < least:
            return
        rows = np.flatnonzero(near[best] & free)
        free[rows] = False
        yield rows.tolist(), count[best]


@settings(max_examples=100, deadline=None)
@given(
    st.integers(0, 2**31),
    st.integers(1, 60),
    st.sampled_from([15.0, 60.0, 250.0]),
    st.sampled_from([0.0, 8.0, 40.0]),
    st.sampled_from([1, 4, 60]),
    st.integers(1, 4),
)
def test_gatherings_are_those_of_a_plain_greedy(
    seed: int, count: int, spread: float, grid: float, people: int, least: int
) -> None:
    drawn = np.random.default_rng(seed)
    xy = drawn.normal(0, spread, (count, 2))
    if grid:  # many at one point, and many exactly as far apart as the radius
        xy = np.round(xy / grid) * grid
    voices = drawn.integers(0, people, count)
    one = np.zeros(count, dtype=np.int64)
    found = [(rows.tolist(), number) for rows, number in gathered(xy, voices, one, 40.0, least)]
    assert found == list(plain(xy, voices, 40.0, least))


@settings(max_examples=100, deadline=None)
@given(st.integers(0, 2**31), st.integers(1, 60), st.sampled_from([0.0, 40.0]), st.integers(1, 4), st.integers(1, 3))
def test_each_group_gathers_as_if_it_were_alone(seed: int, count: int, grid: float, groups: int, least: int) -> None:
    drawn = np.random.default_rng(seed)
    xy = drawn.normal(0, 60.0, (count, 2))
    if grid:
        xy = np.round(xy / grid) * grid
    voices, group = drawn.integers(0, 20, count), drawn.integers(0, groups, count)
    expected = []
    for number in range(groups):
        rows = np.flatnonzero(group == number)
        expected += [(rows[near].tolist(), count) for near, count in plain(xy[rows], voices[rows], 40.0, least)]
    found = [(rows.tolist(), number) for rows, number in gathered(xy, voices, group, 40.0, least)]
    assert found == expected


class Counted:
    """How many points were weighed, in how many calls, and the most pairs held at once."""

    def __init__(self) -> None:
        self.points = self.calls = self.most = 0


@pytest.fixture
def counted(monkeypatch: pytest.MonkeyPatch) -> Counted:
    told = Counted()
    as_it_is = pairs.PointGrid.pairs

    def count(
        self: pairs.PointGrid, xy: np.ndarray, group: np.ndarray | None = None
    ) -> Iterator[tuple[np.ndarray, np.ndarray, np.ndarray]]:
        told.points += len(xy)
        told.calls += 1
        for i, j, square in as_it_is(self, xy, group):
            told.most = max(told.most, len(i))
            yield i, j, square

    monkeypatch.setattr(pairs.PointGrid, "pairs", count)
    return told


def _work(told: Counted, count: int) -> tuple[int, int]:
    xy = np.random.default_rng(3).normal(0, 300.0, (count, 2))
    told.points = told.calls = 0
    rows = np.concatenate([near for near, _ in gathered(xy, np.arange(count), np.zeros(count, dtype=int), 40.0, 3)])
    assert len(rows) == len(set(rows.tolist())) > count / 2
    return told.points, told.calls


def test_ten_times_the_points_are_weighed_ten_times_and_few_at_once(
    counted: Counted, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Ten years of a dense district: each point was looked at anew for every gathering, all pairs were held."""
    monkeypatch.setattr(pairs, "CHUNK", 20_000)
    few, calls = _work(counted, 2_000)
    many, more_calls = _work(counted, 20_000)
    assert many <= 12 * few
    assert more_calls <= 7 * calls, "points of the same bound are weighed together"
    assert counted.most <= 2 * pairs.CHUNK


def test_ten_thousand_at_one_spot_are_taken_at_once(counted: Counted) -> None:
    xy = np.zeros((10_000, 2))
    ((rows, count),) = gathered(xy, np.arange(10_000), np.zeros(10_000, dtype=int), 40.0, 3)
    assert (len(rows), count) == (10_000, 10_000)
    assert counted.points < 10, "what lies around one of them lies around all"


@pytest.mark.parametrize("clusters", [5, 200])
def test_many_clusters_are_looked_at_together(counted: Counted, clusters: int) -> None:
    """A town has some eighty: each by itself made as many looks again as the largest."""
    at = np.repeat(np.arange(clusters) * 1000.0, 4)
    found = from_clusters(np.stack([at, np.zeros(len(at))], axis=1), np.arange(len(at)), 40.0, 3)
    assert [spot.observations for spot in found] == [tuple(range(4 * row, 4 * row + 4)) for row in range(clusters)]
    assert counted.calls <= 4
