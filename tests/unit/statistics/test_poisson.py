"""Counts as chance has them: the published values of RESEARCH 5, scipy as the peer, and what must hold for any counts."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from est_walks_plugin.engine import statistics as stats
from est_walks_plugin.engine.statistics.incomplete_gamma import gamma_quantile
from est_walks_plugin.model.errors import ParameterError

INTERVALS = {
    0: (0.0, 3.688879),
    1: (0.025318, 5.571643),
    3: (0.618672, 8.767273),
    5: (1.623486, 11.668332),
    10: (4.795389, 18.390356),
    20: (12.216520, 30.888378),
    100: (81.363991, 121.626794),
}
E_TESTS = [
    ((25, 1, 16, 1), 0.164796),
    ((20, 1, 10, 1), 0.068832),
    ((6, 1, 2, 1), 0.174875),
    ((3, 1, 0, 1), 0.088379),
    ((30, 2, 8, 1), 0.080351),
]
DECREASES = {5: 0, 8: 1, 10: 2, 15: 5, 20: 9, 30: 16, 50: 32, 100: 74}


def test_exact_intervals_of_counts() -> None:
    low, high = stats.poisson_interval(list(INTERVALS))
    for at, (count, (least, most)) in enumerate(INTERVALS.items()):
        assert (low[at], high[at]) == (pytest.approx(least, abs=1e-6), pytest.approx(most, abs=1e-6))
        assert stats.poisson_interval(count) == (low[at], high[at])


def test_without_scipy_the_intervals_are_the_same(request: pytest.FixtureRequest) -> None:
    with_it = stats.poisson_interval(list(INTERVALS))
    request.getfixturevalue("without_scipy")
    without = stats.poisson_interval(list(INTERVALS))
    for one, other in zip(with_it, without):
        assert np.abs(one - other).max() < 1e-8


@settings(max_examples=100, deadline=None)
@given(st.floats(0.5, 3000), st.floats(0.001, 0.999))
def test_the_quantile_without_scipy_is_that_of_scipy(shape: float, share: float) -> None:
    special = pytest.importorskip("scipy.special")
    assert gamma_quantile(shape, share) == pytest.approx(float(special.gammaincinv(shape, share)), rel=1e-8)


@pytest.mark.parametrize(("counts", "p"), E_TESTS)
def test_the_e_test_gives_the_published_p(counts: tuple[int, int, int, int], p: float) -> None:
    assert stats.e_test(*counts) == pytest.approx(p, abs=1e-6)
    scipy_stats = pytest.importorskip("scipy.stats")
    assert stats.e_test(*counts) == pytest.approx(scipy_stats.poisson_means_test(*counts).pvalue, abs=1e-9)


def test_the_e_test_takes_arrays_pair_by_pair() -> None:
    pairs = np.array([counts for counts, _ in E_TESTS])
    assert stats.e_test(*pairs.T) == pytest.approx([p for _, p in E_TESTS], abs=1e-6)
    assert stats.e_test(0, 1, 0, 1) == 1.0


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 60), st.integers(0, 60))
def test_the_e_test_counts_every_outcome_that_is_at_least_as_far(k1: int, k2: int) -> None:
    """Ties, such as 3 and 15 with 0 and 8, compared in whole numbers; scipy's own loses them to rounding now and then."""
    scipy_stats = pytest.importorskip("scipy.stats")
    x = np.arange(400)
    p = scipy_stats.poisson.pmf(x, (k1 + k2) / 2)
    far = (x[:, None] - x) ** 2 * (k1 + k2) >= (k1 - k2) ** 2 * (x[:, None] + x)
    far[0, 0] = k1 == k2  # the distance of none and none is 0
    assert stats.e_test(k1, 1, k2, 1) == pytest.approx(float(p @ far @ p), abs=1e-9)


def test_the_conditional_test() -> None:
    assert stats.c_test(25, 1, 16, 1) == pytest.approx(0.211024, abs=1e-6)
    scipy_stats = pytest.importorskip("scipy.stats")
    assert stats.c_test(30, 2, 8, 1) == pytest.approx(scipy_stats.binomtest(30, 38, 2 / 3).pvalue, abs=1e-9)


def test_what_a_decrease_needs() -> None:
    assert {before: stats.largest_decrease(before) for before in DECREASES} == DECREASES
    assert stats.largest_decrease(3) is None
    assert stats.e_test(9, 1, 20, 1) <= 0.05 < stats.e_test(10, 1, 20, 1)


def test_more_years_before_need_a_smaller_decrease() -> None:
    assert stats.largest_decrease(80, 4) > stats.largest_decrease(20)


def test_the_change_z() -> None:
    assert stats.change_z(25, 16) == pytest.approx(1.401142, abs=1e-6)
    assert stats.change_z(9, 80, 4) == pytest.approx(-2.541503, abs=1e-6)
    both = stats.change_z([25, 9], [16, 80], [1, 4])
    assert both == pytest.approx([1.401142, -2.541503], abs=1e-6)
    assert stats.change_z(25, 16, dispersion=4.0) == pytest.approx(1.401142 / 2, abs=1e-6)
    assert stats.change_z(25, 16, dispersion=0.3) == stats.change_z(25, 16)


def test_counts_that_vary_more_than_chance_are_told_so() -> None:
    assert stats.overdispersion([[4, 4, 4], [9, 9, 9]]) == 1.0
    # sum of (y - mean)^2 / mean over areas (m - 1): means 5 and 10, squares 8/5 + 0 + 8/5 by hand
    assert stats.overdispersion([[1, 5, 9], [10, 10, 10]]) == pytest.approx((16 / 5 + 0 + 16 / 5) / 4)
    assert stats.overdispersion([[3], [9]]) == 1.0
    assert stats.overdispersion(np.zeros((3, 4))) == 1.0


@pytest.mark.parametrize("phi", [1.0, 1.5, 2.5])
def test_nothing_changed_is_seldom_told_as_a_change(phi: float) -> None:
    """RESEARCH 5.1: with the dispersion of the areas, 4.2-4.9 % beyond 2 and 0.3-0.4 % beyond 3."""
    rng = np.random.default_rng(7)
    beyond = np.zeros(2)
    repeats, areas, periods = 120, 30, 4
    for _ in range(repeats):
        means = rng.uniform(5, 40, areas)[:, None]
        lam = means if phi == 1 else rng.gamma(means / (phi - 1), phi - 1, (areas, periods + 1))
        counts = rng.poisson(np.broadcast_to(lam, (areas, periods + 1)))
        past = counts[:, :periods]
        z = stats.change_z(counts[:, periods], past.sum(axis=1), periods, stats.overdispersion(past))
        beyond += [(np.abs(z) > 2).mean(), (np.abs(z) > 3).mean()]
    maybe, clear = beyond / repeats
    assert 0.02 < maybe <= 0.06
    assert clear <= 0.006


@pytest.mark.parametrize("counts", [[-1], [2.5], [float("nan")], [float("inf")]])
def test_what_is_no_count_is_refused(counts: list[float]) -> None:
    with pytest.raises(ParameterError, match="whole numbers"):
        stats.poisson_interval(counts)
    with pytest.raises(ParameterError, match="whole numbers"):
        stats.change_z(counts, [5])
    with pytest.raises(ParameterError, match="above 0"):
        stats.e_test(3, 0, 3, 1)
