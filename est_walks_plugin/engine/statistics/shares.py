"""Shares of those who answered: the interval that chance leaves open, and what may be said of two shares."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from ...i18n import tr
from ...model.errors import ParameterError
from ...model.est.change import Change
from .verdict import CLEAR, LEAST_COUNT

Z95 = 1.959963984540054
_MAYBE = 2.0


@dataclass(frozen=True)
class ShareChange:
    """Two shares compared: `difference` is the later minus the earlier (0-1) with its 95 % interval, `z` the test's.

    `answers` are how many (rounded: published shares are) of those asked gave the answer, before and after.
    """

    change: Change
    difference: float
    low: float
    high: float
    z: float
    answers: tuple[int, int]


def share_interval(share: float, n: int) -> tuple[float, float]:
    """Return the 95 % interval of a share 0-1 of `n` answers, as if they were drawn by chance (Wilson 1927).

    (p + z2/2n -+ z sqrt(p(1-p)/n + z2/4n2)) / (1 + z2/n). Raises ParameterError for no share and for no answers.
    """
    _check(share, n)
    square = Z95 * Z95 / n
    middle = share + square / 2
    spread = Z95 * math.sqrt(share * (1 - share) / n + square / (4 * n))
    low, high = (middle - spread) / (1 + square), (middle + spread) / (1 + square)
    return (0.0 if share == 0 else max(0.0, low), 1.0 if share == 1 else min(1.0, high))


def share_chances(count: int, n: int, share: float) -> tuple[float, float]:
    """Return how likely at most `count` of `n` is, and at least so many, where each is one by `share` 0-1: the exact binomial.

    Raises ParameterError for no share, for no answers, and for a count beyond them.
    """
    _check(share, n)
    if not 0 <= count <= n:
        raise ParameterError(tr("A count of answers lies between 0 and all of them."))
    if share in (0.0, 1.0):
        only = 0 if share == 0.0 else n
        return float(only <= count), float(only >= count)
    numbers = np.arange(n + 1, dtype=float)
    ratios = np.log(n - numbers[:-1]) - np.log(numbers[:-1] + 1.0) + math.log(share) - math.log1p(-share)
    chances = np.exp(n * math.log1p(-share) + np.concatenate([[0.0], np.cumsum(ratios)]))
    return min(1.0, float(chances[: count + 1].sum())), min(1.0, float(chances[count:].sum()))


def compare_shares(before: tuple[float, int], after: tuple[float, int]) -> ShareChange:
    """Return what may be said of two shares, each (share 0-1, answers), of people asked apart.

    z = (p2 - p1) / sqrt(p(1-p)(1/n1 + 1/n2)), p the pooled share; the interval is Newcombe's (1998, method 10) of the two
    Wilson intervals. Fewer than 5 expected to give, or not to give, the answer in either: too few to say.
    Raises ParameterError.
    """
    (p1, n1), (p2, n2) = before, after
    (low1, high1), (low2, high2) = share_interval(p1, n1), share_interval(p2, n2)
    difference = p2 - p1
    low = difference - math.hypot(p2 - low2, high1 - p1)
    high = difference + math.hypot(high2 - p2, p1 - low1)
    pooled = (p1 * n1 + p2 * n2) / (n1 + n2)
    error = math.sqrt(pooled * (1 - pooled) * (1 / n1 + 1 / n2))
    z = difference / error if error > 0 else 0.0
    few = min(n1, n2) * min(pooled, 1 - pooled) < LEAST_COUNT
    return ShareChange(_word(z, few), difference, low, high, z, (round(p1 * n1), round(p2 * n2)))


def _word(z: float, few: bool) -> Change:
    if few:
        return Change.TOO_FEW
    if abs(z) < _MAYBE:
        return Change.WITHIN
    if z < 0:
        return Change.CLEARLY_FEWER if z <= -CLEAR else Change.MAYBE_FEWER
    return Change.CLEARLY_MORE if z >= CLEAR else Change.MAYBE_MORE


def _check(share: float, n: int) -> None:
    if not 0.0 <= share <= 1.0:
        raise ParameterError(tr("A share lies between 0 and 100 %."))
    if n < 1:
        raise ParameterError(tr("A share without answers has no interval."))
