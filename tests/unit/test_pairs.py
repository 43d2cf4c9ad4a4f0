"""Pairs of near points and unions of stretches, against brute force."""

from __future__ import annotations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from est_walks_plugin.engine import pairs
from est_walks_plugin.engine.network.intervals import Spans
from est_walks_plugin.engine.pairs import PointGrid, near_pairs


@settings(max_examples=100, deadline=None)
@given(st.integers(0, 2**31), st.integers(0, 60), st.integers(0, 60), st.sampled_from([3.0, 40.0, 500.0]))
def test_all_pairs_within_the_radius_and_no_others_each_once(seed, left, right, radius):
    rng = np.random.default_rng(seed)
    a, b = rng.uniform(-300, 300, (left, 2)), rng.uniform(-100, 200, (right, 2))
    i, j, away = near_pairs(a, b, radius)
    full = np.hypot(a[:, None, 0] - b[:, 0], a[:, None, 1] - b[:, 1])
    expected = np.argwhere(full <= radius)
    np.testing.assert_array_equal(np.stack([i, j], axis=1), expected)
    np.testing.assert_allclose(away, full[i, j])


def test_chunks_hold_the_same_pairs(monkeypatch):
    rng = np.random.default_rng(1)
    a, b = rng.uniform(0, 100, (200, 2)), rng.uniform(0, 100, (150, 2))
    whole = near_pairs(a, b, 20.0)
    monkeypatch.setattr(pairs, "CHUNK", 50)
    assert len(list(PointGrid(b, 20.0).pairs(a))) > 10
    for one, other in zip(whole, near_pairs(a, b, 20.0)):
        np.testing.assert_array_equal(one, other)


@settings(max_examples=100, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 50), st.integers(0, 12)), max_size=15))
def test_a_union_covers_the_same_and_its_intervals_do_not_touch(drawn):
    low = np.array([start for start, _ in drawn], float)
    high = low + np.array([length for _, length in drawn], float)
    union = Spans(low, high, np.arange(len(low))).union()
    positions = np.linspace(-1, 63, 257)
    covered = ((positions[:, None] >= low) & (positions[:, None] <= high)).any(axis=1)
    np.testing.assert_array_equal(union.holds(positions), covered)
    assert (union.low[1:] > union.high[:-1]).all()


@settings(max_examples=100, deadline=None)
@given(
    st.lists(st.tuples(st.integers(0, 50), st.integers(0, 12)), max_size=15), st.integers(-5, 60), st.integers(0, 20)
)
def test_what_reaches_into_a_stretch_is_found_and_nothing_else(drawn, low, length):
    start = np.array([begin for begin, _ in drawn], float)
    end = start + np.array([long for _, long in drawn], float)
    spans = Spans(start, end, np.arange(len(start))).by_low()
    found = spans.owner[spans.touching(low, low + length)]
    assert sorted(found.tolist()) == np.flatnonzero((end > low) & (start < low + length)).tolist()
