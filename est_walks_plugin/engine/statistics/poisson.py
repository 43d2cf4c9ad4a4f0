"""Counts as chance has them: exact intervals, tests of two counts, and the change that a count must show (RESEARCH 5.1-5.3)."""

from __future__ import annotations

import math
from functools import lru_cache
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from ...i18n import tr
from ...model.errors import ParameterError
from .incomplete_gamma import gamma_quantile

Floats = NDArray[np.float64]
_TAIL = 1e-12
"""Chance of what the E-test leaves out at each end."""


def poisson_interval(counts: ArrayLike, level: float = 0.95) -> tuple[Any, Any]:
    """Return the exact (Garwood) interval of the mean behind counts (n,) or one count, as (low, high) of the same shape.

    (chi2(a/2; 2k) / 2, 0 at k = 0; chi2(1 - a/2; 2k + 2) / 2). Raises ParameterError for what is no count.
    """
    k = _counts(counts)
    tail = (1 - level) / 2
    low = np.where(k > 0, _gamma_quantiles(np.where(k > 0, k, 1.0), tail), 0.0)
    high = _gamma_quantiles(k + 1.0, 1 - tail)
    return (float(low), float(high)) if k.ndim == 0 else (low, high)


def _gamma_quantiles(shapes: Floats, share: float) -> Floats:
    try:
        from scipy.special import gammaincinv
    except ImportError:  # scipy is not in every build of QGIS
        return np.vectorize(lambda shape: gamma_quantile(shape, share), otypes=[float])(shapes)
    return np.asarray(gammaincinv(shapes, share), dtype=float)


def e_test(k1: ArrayLike, n1: ArrayLike, k2: ArrayLike, n2: ArrayLike) -> Any:
    """Return the two-sided p of counts `k1` in `n1` periods and `k2` in `n2` having the same mean a period.

    Krishnamoorthy & Thomson 2004; equal to scipy.stats.poisson_means_test. Arrays are taken pair by pair.
    """
    first, second = _counts(k1), _counts(k2)
    found = np.vectorize(_e_test, otypes=[float])(first, _sizes(n1), second, _sizes(n2))
    return float(found) if found.ndim == 0 else found


@lru_cache(maxsize=4096)
def _e_test(k1: float, n1: float, k2: float, n2: float) -> float:
    if k1 + k2 == 0:
        return 1.0
    rate = (k1 + k2) / (n1 + n2)
    x1, p1 = _likely(n1 * rate)
    x2, p2 = _likely(n2 * rate)
    far = _distance(x1[:, None], n1, x2[None, :], n2) >= _distance(np.float64(k1), n1, np.float64(k2), n2) * (1 - 1e-12)
    return float(min(1.0, p1 @ far @ p2))


def _distance(k1: Any, n1: float, k2: Any, n2: float) -> Any:
    spread = np.sqrt(k1 / n1**2 + k2 / n2**2)
    return np.divide(np.abs(k1 / n1 - k2 / n2), spread, out=np.zeros_like(spread), where=spread > 0)


def _likely(mean: float) -> tuple[Floats, Floats]:
    """Return the counts that a Poisson mean gives with any chance, and their chances."""
    wide = 9 * math.sqrt(mean) + 30
    x = np.arange(max(0, math.floor(mean - wide)), math.ceil(mean + wide) + 1, dtype=float)
    logs = np.concatenate([[math.lgamma(x[0] + 1)], np.log(x[1:])]).cumsum()
    p = np.exp(x * math.log(mean) - mean - logs)
    kept = p > _TAIL * 1e-6
    return x[kept], p[kept]


def c_test(k1: int, n1: float, k2: int, n2: float) -> float:
    """Return the two-sided p of `k1` among k1 + k2 being a share n1 / (n1 + n2): the exact conditional (binomial) test."""
    _counts([k1, k2])
    total, share = int(k1 + k2), float(_sizes(n1) / (_sizes(n1) + _sizes(n2)))
    x = np.arange(total + 1)
    logs = np.concatenate([[0.0], np.cumsum(np.log(np.arange(1, total + 1)))])
    p = np.exp(logs[-1] - logs - logs[::-1] + x * math.log(share) + (total - x) * math.log1p(-share))
    return float(min(1.0, p[p <= p[int(k1)] * (1 + 1e-7)].sum()))


@lru_cache(maxsize=1024)
def largest_decrease(before: int, periods: float = 1, level: float = 0.95) -> int | None:
    """Return the largest count after that is fewer than `before` in as many as `periods` by more than chance (E-test).

    None where not even 0 is: there are too few to tell a decrease.
    """
    _counts(before)
    low, high = -1, math.ceil(before / periods) - 1
    while low < high:  # the p falls with the count
        middle = (low + high + 1) // 2
        if e_test(middle, 1, before, periods) <= 1 - level:
            low = middle
        else:
            high = middle - 1
    return low if low >= 0 else None


def change_z(now: ArrayLike, before: ArrayLike, periods: ArrayLike = 1, dispersion: ArrayLike = 1.0) -> Any:
    """Return how far `now` is from `before`, the sum of `periods` equal periods, in standard deviations, arrays (n,) or numbers.

    z = 2 (sqrt(b + 3/8) - sqrt(B/m + 3/(8m))) / sqrt(1 + 1/m), divided by the root of `dispersion` (at least 1).
    """
    b, total = _counts(now), _counts(before)
    m = _sizes(periods)
    phi = np.maximum(1.0, np.asarray(dispersion, dtype=float))
    z = 2 * (np.sqrt(b + 0.375) - np.sqrt(total / m + 0.375 / m)) / np.sqrt(1 + 1 / m) / np.sqrt(phi)
    return float(z) if z.ndim == 0 else z


def overdispersion(counts: ArrayLike) -> float:
    """Return how much more counts (areas, periods) vary than Poisson counts do, pooled over the areas; at least 1.

    Sum of (y - mean)^2 / mean over the sum of (periods - 1); a mean counts as 0.5 at least. nan is a period without data.
    1 where there is nothing to tell.
    """
    y = np.asarray(counts, dtype=float)
    _counts(y[~np.isnan(y)])
    if y.ndim != 2:
        return 1.0
    known = ~np.isnan(y)
    periods = known.sum(axis=1, keepdims=True)
    degrees = np.maximum(periods - 1, 0).sum()
    if not degrees:
        return 1.0
    means = np.where(known, y, 0.0).sum(axis=1, keepdims=True) / np.maximum(periods, 1)
    squares = np.where(known, (y - means) ** 2 / np.maximum(means, 0.5), 0.0)
    return max(1.0, float(squares.sum() / degrees))


def _counts(values: ArrayLike) -> Floats:
    found = np.asarray(values, dtype=float)
    if not (np.isfinite(found).all() and (found >= 0).all() and (found == np.floor(found)).all()):
        raise ParameterError(tr("Counts must be whole numbers from 0 up."))
    return found


def _sizes(values: ArrayLike) -> Floats:
    found = np.asarray(values, dtype=float)
    if not (np.isfinite(found).all() and (found > 0).all()):
        raise ParameterError(tr("A count needs periods: a number above 0."))
    return found
