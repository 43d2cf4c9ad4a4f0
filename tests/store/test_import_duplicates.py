"""Pairs of two systems that tell of the same thing: exact metres and days, nearest only."""

from __future__ import annotations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from est_walks_plugin.operations.find_duplicates import near_pairs

COORDINATE = st.integers(0, 200).map(float)


def side(points, categories, days):
    return np.array(points, dtype=float).reshape(-1, 2), np.array(categories, dtype=object), np.array(days, dtype=float)


def test_same_category_within_metres_and_days() -> None:
    first = side([(0, 0), (500, 0), (1000, 0), (2000, 0)], ["litter", "litter", "graffiti", None], [0, 0, 0, 0])
    second = side([(30, 40), (500, 51), (1000, 1), (2000, 0)], ["litter", "litter", "litter", None], [14, 0, 0, 0])
    assert near_pairs(first, second) == [(0, 0, 50.0, 14.0)]
    assert near_pairs(first, second, metres=52) == [(0, 0, 50.0, 14.0), (1, 1, 51.0, 0.0)]
    assert near_pairs(first, second, days=13) == []


def test_a_nearer_one_too_long_ago_does_not_hide_the_match() -> None:
    first = side([(0, 0)], ["litter"], [0])
    second = side([(0, 51), (0, 0), (0, 49)], ["litter"] * 3, [0, 15, 13])
    assert near_pairs(first, second) == [(0, 2, 49.0, 13.0)]


def test_unknown_place_or_time_makes_no_pair() -> None:
    first = side([(np.nan, np.nan), (0, 0)], ["litter", "litter"], [0, np.nan])
    second = side([(0, 0)], ["litter"], [0])
    assert near_pairs(first, second) == []
    assert near_pairs(side([], [], []), second) == []


@settings(max_examples=60, deadline=None)
@given(
    arrays(float, (6, 2), elements=COORDINATE),
    arrays(float, (6, 2), elements=COORDINATE),
    arrays(float, 6, elements=st.integers(0, 30).map(float)),
    arrays(float, 6, elements=st.integers(0, 30).map(float)),
)
def test_every_pair_told_is_near(xy_a, xy_b, days_a, days_b) -> None:
    same = np.array(["litter"] * 6, dtype=object)
    for a, b, apart, days in near_pairs((xy_a, same, days_a), (xy_b, same, days_b)):
        assert abs(apart - np.hypot(*(xy_a[a] - xy_b[b]))) < 0.06
        assert apart <= 50.0
        assert days == abs(days_a[a] - days_b[b]) <= 14
