"""Rates of areas: Marshall's values as esda gives them, and areas where nobody lives."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from est_walks_plugin.engine import statistics as stats
from est_walks_plugin.model.errors import ParameterError

EVENTS, PEOPLE = [0, 1, 3, 8, 20, 2], [120, 300, 800, 1500, 2500, 90]
SMOOTHED = [0.00627948, 0.00625912, 0.00609541, 0.00619189, 0.00686726, 0.00663302]
EXCESS = [0, 0.520588, 0.585662, 0.832941, 1.249412, 3.470588]


def test_the_published_rates() -> None:
    found = stats.empirical_bayes(EVENTS, PEOPLE)
    assert found.mean == pytest.approx(0.006403013, abs=5e-10)
    assert found.between == pytest.approx(1.0497019e-6, abs=5e-14)
    assert found.smoothed == pytest.approx(SMOOTHED, abs=5e-9)
    assert found.excess == pytest.approx(EXCESS, abs=5e-7)
    assert found.raw == pytest.approx(np.array(EVENTS) / PEOPLE)


def test_areas_without_people_have_no_rate_and_change_none() -> None:
    found = stats.empirical_bayes([*EVENTS, 4, 7], [*PEOPLE, 0, np.nan])
    assert found.smoothed[:6] == pytest.approx(SMOOTHED, abs=5e-9)
    for rates in (found.raw, found.smoothed, found.excess):
        assert np.isnan(rates[6:]).all()


def test_nobody_lives_anywhere_or_nothing_happened() -> None:
    nobody = stats.empirical_bayes([3, 4], [0, 0])
    assert math.isnan(nobody.mean)
    assert np.isnan(nobody.smoothed).all()
    nothing = stats.empirical_bayes([0, 0], [100, 50])
    assert nothing.smoothed.tolist() == [0, 0]
    assert np.isnan(nothing.excess).all()
    assert len(stats.empirical_bayes([], []).raw) == 0


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 50), st.integers(1, 5000)), min_size=1, max_size=12))
def test_a_rate_is_drawn_towards_the_mean_and_never_past_it(areas: list[tuple[int, int]]) -> None:
    found = stats.empirical_bayes(*zip(*areas))
    low, high = np.minimum(found.raw, found.mean), np.maximum(found.raw, found.mean)
    assert (found.smoothed >= low - 1e-12).all()
    assert (found.smoothed <= high + 1e-12).all()


@pytest.mark.parametrize("bad", [([-1], [5]), ([1], [-5]), ([1, 2], [5]), ([np.nan], [5]), ([1], [np.inf])])
def test_bad_input_is_refused(bad: tuple[list[float], list[float]]) -> None:
    with pytest.raises(ParameterError, match="population"):
        stats.empirical_bayes(*bad)
