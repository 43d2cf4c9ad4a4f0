"""Quantiles of the gamma and beta distributions by bisection, where scipy is missing. Slow and sure, for a few numbers."""

from __future__ import annotations

import math
from typing import Callable

_STEPS = 200
_SMALL = 1e-300


def gamma_share(shape: float, x: float) -> float:
    """Return the regularised lower incomplete gamma function P(shape, x): series for small x, continued fraction else."""
    if x <= 0:
        return 0.0
    head = math.exp(shape * math.log(x) - x - math.lgamma(shape))
    if x < shape + 1:
        term = total = 1.0 / shape
        n = shape
        while abs(term) > abs(total) * 1e-17:
            n += 1
            term *= x / n
            total += term
        return head * total
    b, c = x + 1 - shape, 1 / _SMALL
    d = fraction = 1 / b
    for number in range(1, 10_000):
        a = -number * (number - shape)
        b += 2
        d = 1 / _away_from_zero(a * d + b)
        c = _away_from_zero(b + a / c)
        fraction *= d * c
        if abs(d * c - 1) < 1e-16:
            break
    return 1 - head * fraction


def _away_from_zero(value: float) -> float:
    return value if abs(value) > _SMALL else _SMALL


def gamma_quantile(shape: float, share: float) -> float:
    """Return x with P(shape, x) = share."""
    return _bisect(lambda x: gamma_share(shape, x), share, 2 * shape + 40 + 12 * math.sqrt(shape))


def _bisect(function: Callable[[float], float], wanted: float, high: float) -> float:
    low = 0.0
    for _ in range(_STEPS):
        middle = (low + high) / 2
        if middle in (low, high):
            break
        if function(middle) < wanted:
            low = middle
        else:
            high = middle
    return (low + high) / 2
