"""Intervals of shares and two shares compared, on the published examples of Newcombe (1998a, 1998b)."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from est_walks_plugin.engine.statistics import Change
from est_walks_plugin.engine.statistics.shares import compare_shares, share_interval
from est_walks_plugin.model.errors import ParameterError


@pytest.mark.parametrize(
    ("count", "n", "low", "high"),
    [(81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0.0, 0.1611), (1, 29, 0.0061, 0.1718)],
)
def test_intervals_as_published(count: int, n: int, low: float, high: float) -> None:
    assert share_interval(count / n, n) == pytest.approx((low, high), abs=5e-5)


@pytest.mark.parametrize(
    ("before", "after", "low", "high"),
    [((48, 80), (56, 70), 0.0524, 0.3339), ((3, 10), (9, 10), 0.1705, 0.8090), ((0, 10), (10, 10), 0.6075, 1.0)],
)
def test_differences_as_published(before: tuple[int, int], after: tuple[int, int], low: float, high: float) -> None:
    found = compare_shares((before[0] / before[1], before[1]), (after[0] / after[1], after[1]))
    assert (found.low, found.high) == pytest.approx((low, high), abs=6e-5)
    assert found.answers == (before[0], after[0])


def test_the_words() -> None:
    assert compare_shares((0.36, 160), (0.32, 173)).change is Change.WITHIN
    assert compare_shares((0.36, 160), (0.25, 173)).change is Change.MAYBE_FEWER
    assert compare_shares((0.25, 173), (0.36, 160)).change is Change.MAYBE_MORE
    assert compare_shares((0.39, 160), (0.20, 186)).change is Change.CLEARLY_FEWER
    assert compare_shares((0.20, 186), (0.39, 160)).change is Change.CLEARLY_MORE
    assert compare_shares((0.0, 160), (0.02, 173)).change is Change.TOO_FEW
    assert compare_shares((0.5, 9), (0.9, 400)).change is Change.TOO_FEW


def test_what_is_no_share_is_refused() -> None:
    for share, n in ((1.2, 10), (-0.1, 10), (0.5, 0), (float("nan"), 10)):
        with pytest.raises(ParameterError):
            share_interval(share, n)


@given(st.floats(0, 1), st.integers(1, 100_000), st.floats(0, 1), st.integers(1, 100_000))
def test_any_shares(p1: float, n1: int, p2: float, n2: int) -> None:
    low, high = share_interval(p1, n1)
    assert 0 <= low <= p1 + 1e-12
    assert p1 - 1e-12 <= high <= 1
    found, turned = compare_shares((p1, n1), (p2, n2)), compare_shares((p2, n2), (p1, n1))
    assert found.low <= found.difference + 1e-12
    assert found.difference - 1e-12 <= found.high
    assert (turned.low, turned.high) == pytest.approx((-found.high, -found.low), abs=1e-9)
    assert turned.z == pytest.approx(-found.z)
