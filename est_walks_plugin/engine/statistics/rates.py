"""Rates of areas with few people, drawn towards the mean as far as chance explains them (RESEARCH 5.7)."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

from ...i18n import tr
from ...model.errors import ParameterError

Floats = NDArray[np.float64]


@dataclass(frozen=True)
class Rates:
    """Events per person of areas (n,): `raw`, drawn to the mean (`smoothed`), and `excess`: events to what the mean lets expect.

    `mean` is that of all areas with people, `between` how much areas differ beyond chance (variance). Areas without
    population are nan and count for nothing.
    """

    raw: Floats
    smoothed: Floats
    excess: Floats
    mean: float
    between: float


def empirical_bayes(events: ArrayLike, population: ArrayLike) -> Rates:
    """Return rates of events (n,) by population (n,), nan or 0 where nobody lives or it is not known.

    Marshall 1991: m = sum e / sum b, A = max(0, sum b (r - m)^2 / sum b - m / mean b), rate = m + A / (A + m / b) (r - m).
    Raises ParameterError for events or people below 0.
    """
    e, b = np.asarray(events, dtype=float).ravel(), np.asarray(population, dtype=float).ravel()
    if len(e) != len(b) or not (np.isfinite(e).all() and (e >= 0).all()) or (b < 0).any() or np.isinf(b).any():
        raise ParameterError(tr("Each area needs a count from 0 up, and a population from 0 up or none."))
    lived = b > 0
    raw, smoothed, excess = (np.full(len(e), np.nan) for _ in range(3))
    if not lived.any():
        return Rates(raw, smoothed, excess, np.nan, np.nan)
    here = slice(None) if lived.all() else np.flatnonzero(lived)
    happened, people = e[here], b[here]
    everybody = people.sum()
    rate = happened / people
    mean = float(happened.sum() / everybody)
    apart = rate - mean
    between = max(0.0, float((people * apart**2).sum() / everybody - mean / (everybody / len(people))))
    raw[here] = rate
    if mean == 0:
        smoothed[here] = 0.0
        return Rates(raw, smoothed, excess, 0.0, 0.0)
    smoothed[here] = mean + between / (between + mean / people) * apart
    excess[here] = rate / mean
    return Rates(raw, smoothed, excess, mean, between)
