"""What open reports tell, attacked by whoever has kept them all: no number below the smallest can be reckoned out."""

from __future__ import annotations

from itertools import combinations, product
from math import inf

import numpy as np
from hypothesis import example, given, settings
from hypothesis import strategies as st

from est_walks_plugin.engine.statistics.release import Hidden, Known, Told, bounds_of, in_steps, release

K = 5
AREAS, CATEGORIES, MONTHS = 2, 2, 3
CELLS = list(product(range(AREAS), range(CATEGORIES), range(MONTHS)))


def groups_of(months: set[int]) -> list[frozenset[int]]:
    """Return what a report of some months counts: all, each area, each category, each of both."""
    return [
        frozenset(n for n, (a, c, m) in enumerate(CELLS) if m in months and area in (None, a) and category in (None, c))
        for area in (None, *range(AREAS))
        for category in (None, *range(CATEGORIES))
    ]


def attacked(known: list[Known], target: frozenset[int]) -> tuple[float, float]:
    """Return the fewest and the most that can be in a group, by linear programming over everything told."""
    from scipy.optimize import linprog

    rows, limits = [], []
    for one in known:
        row = np.array([float(n in one.atoms) for n in range(len(CELLS))])
        rows += [-row] + ([row] if one.high < inf else [])
        limits += [-one.low] + ([one.high] if one.high < inf else [])
    aim = np.array([float(n in target) for n in range(len(CELLS))])
    low = linprog(aim, A_ub=rows, b_ub=limits, method="highs")
    high = linprog(-aim, A_ub=rows, b_ub=limits, method="highs")
    return float(low.fun), -float(high.fun) if high.status == 0 else inf


def reports(counts: list[int]) -> list[Known]:
    """Return all that the reports of three months and then of the quarter tell."""
    known: list[Known] = []
    for months in ({0}, {1}, {2}, {0, 1, 2}):
        groups = groups_of(months)
        told = release(counts, groups, K, known)
        for group, one in zip(groups, told):
            assert one.value is None or (one.value % K == 0 and K <= one.value <= sum(counts[n] for n in group))
        known += [Known(group, *bounds_of(one, K)) for group, one in zip(groups, told)]
    return known


@settings(max_examples=40, deadline=None)
@given(st.lists(st.integers(0, 14), min_size=len(CELLS), max_size=len(CELLS)))
@example([4] * len(CELLS))
@example([9, 1, 4, 4, 4, 4, 9, 9, 9, 1, 1, 1])
def test_consecutive_reports_give_no_small_number_away(counts: list[int]) -> None:
    known = reports(counts)
    values = {one.low for one in known}
    assert not any(0 < abs(a - b) < K for a, b in product(values, values)), "as they stand, none apart by less"
    groups = {one.atoms for one in known}
    apart = {large - small for small, large in product(groups, groups) if small < large}
    for target in groups | apart:
        if 0 < sum(counts[n] for n in target) < K:
            low, high = attacked(known, target)
            assert low < 1e-6 or high > K - 1 + 1e-6, (sorted(target), low, high)


def test_five_parts_of_four_do_not_give_themselves_away_by_their_sum() -> None:
    """As plain steps they would: five times at most 4 is at least 20 only where each is 4."""
    parts = [frozenset([n]) for n in range(5)]
    told = release([4] * 5, [frozenset(range(5)), *parts], K)
    assert told == [Told(15, True, loose=True), *[Told(None, hidden=Hidden.FEW)] * 5]


def test_a_part_is_hidden_when_the_sum_is_told_already() -> None:
    """The quarter is out with 20; four months told as too few, and then the fifth part would be known as 4."""
    counts, whole = [4] * 5, frozenset(range(5))
    known = [Known(whole, 20, 24), *(Known(frozenset([n]), 0, 4) for n in range(4))]
    told = release(counts, [frozenset([4])], K, known)[0]
    assert told == Told(None, hidden=Hidden.GUARD)


def test_what_is_safe_is_told() -> None:
    counts = [12, 3, 0, 7]
    told = release(counts, [frozenset(range(4)), *(frozenset([n]) for n in range(4))], K)
    few = Told(None, hidden=Hidden.FEW)
    assert told == [Told(20, True), Told(10, True), few, few, Told(5, True)]


def test_none_is_told_as_few() -> None:
    assert in_steps(0, K) == in_steps(4, K) == Told(None, hidden=Hidden.FEW)
    assert in_steps(5, K) == Told(5, True)
    assert in_steps(7, 1) == Told(7, False)
    assert [bounds_of(in_steps(n, K), K) for n in (3, 9)] == [(0, 4), (5, 9)]


def test_what_was_told_once_is_told_again() -> None:
    """Also where by now it would be guarded: it is known."""
    whole = frozenset(range(5))
    parts = [Known(frozenset([n]), 0, 4) for n in range(5)]
    assert release([4] * 5, [whole], K, [Known(whole, 20, 24), *parts]) == [Told(20, True)]
    assert release([4] * 5, [whole], K, parts) == [Told(15, True, loose=True)]


def test_what_later_data_contradicts_is_passed_over() -> None:
    assert release([30], [frozenset([0])], K, [Known(frozenset([0]), 20, 24)]) == [Told(30, True)]


@settings(max_examples=60, deadline=None)
@given(st.lists(st.integers(0, 30), min_size=1, max_size=6))
def test_a_hidden_number_is_hidden_for_a_reason(counts: list[int]) -> None:
    groups = [frozenset([n]) for n in range(len(counts))]
    told = release(counts, groups, K)
    assert [one.hidden is Hidden.FEW for one in told] == [count < K for count in counts]
    assert not any(one.hidden is Hidden.GUARD for one in told)
    for first, second in combinations(told, 2):
        assert not 0 < abs((first.value or 0) - (second.value or 0)) < K
