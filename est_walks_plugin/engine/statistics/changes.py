"""Has it changed? Many areas' counts beside the same period before, in words that chance earns seldom (RESEARCH 5.1)."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

from ...i18n import tr
from ...model.errors import ParameterError
from ...model.est.change import Change
from .poisson import change_z, overdispersion
from .verdict import CLEAR, LEAST_COUNT, PERCENT_FROM
from .verdict import MAYBE as MAYBE

Floats = NDArray[np.float64]
_MORE, _FADES, _ENOUGH = 1.3, 6.0, 20
"""How much further than CLEAR a z must be while the dispersion is known from few earlier periods (simulated)."""


@dataclass(frozen=True)
class ChangeTable:
    """Areas (n,): `change` is the word; `mean` of the `periods` earlier periods with data, nan where there is none.

    `z` is nan where no test was made; `difference` is now minus mean, `percent` nan unless both are at least 20. `short`:
    fewer earlier periods than were asked for. `dispersion`: how much more than chance counts vary, pooled over the areas;
    `degrees`: from how many numbers that is known (0 = not at all).
    """

    change: tuple[Change, ...]
    z: Floats
    mean: Floats
    difference: Floats
    percent: Floats
    periods: NDArray[np.int64]
    short: NDArray[np.bool_]
    dispersion: float
    degrees: int


def change_table(
    now: ArrayLike, baselines: ArrayLike, *, asked: int | None = None, least: int = LEAST_COUNT
) -> ChangeTable:
    """Return what may be said of counts `now` (areas,) beside earlier equal periods (areas, periods); nan = no data.

    Under 1.9 standard deviations within what varies, over 3 clear, between them maybe; fewer than `least` now: too few, no
    test. How much counts vary is pooled over all areas given: give areas and categories together. With less than 20
    degrees of freedom clear needs more (`clear_from`). `asked` is how many earlier periods the planner wanted. Raises ParameterError.
    """
    b, y = np.atleast_1d(np.asarray(now, dtype=float)), np.asarray(baselines, dtype=float)
    if b.ndim != 1 or y.ndim != 2 or len(y) != len(b):
        raise ParameterError(tr("A comparison needs a row of earlier periods for every count."))
    known = ~np.isnan(y)
    periods = known.sum(axis=1)
    total = np.where(known, y, 0.0).sum(axis=1)
    mean = np.divide(total, periods, out=np.full(len(b), np.nan), where=periods > 0)
    degrees = int(np.maximum(periods - 1, 0).sum())
    dispersion = overdispersion(y)
    tested = ~np.isnan(b) & (periods > 0) & ~(b < least)
    z = np.full(len(b), np.nan)
    z[tested] = change_z(b[tested], total[tested], periods[tested], dispersion)
    large = (b >= PERCENT_FROM) & (mean >= PERCENT_FROM)
    percent = np.divide(100 * (b - mean), mean, out=np.full(len(b), np.nan), where=large)
    words = tuple(
        Change.NO_DATA
        if math.isnan(count)
        else _word(float(value), clear_from(degrees), few=count < least, periods=had)
        for count, value, had in zip(b, z, periods.tolist())
    )
    wanted = y.shape[1] if asked is None else asked
    return ChangeTable(words, z, mean, b - mean, percent, periods, periods < wanted, dispersion, degrees)


def clear_from(degrees: int) -> float:
    """Return how many standard deviations are clear when the dispersion is known from so many numbers: 3 from 20 on, 4.3 from none.

    Simulated so that at most 0.6 % are told where nothing changed and counts vary up to 2.5 times as much as chance.
    """
    return CLEAR if degrees >= _ENOUGH else CLEAR + _MORE * math.exp(-degrees / _FADES)


def _word(z: float, clear: float, *, few: bool, periods: int) -> Change:
    if few:
        return Change.TOO_FEW
    if periods == 0:
        return Change.NO_BASELINE
    if abs(z) < MAYBE:
        return Change.WITHIN
    if abs(z) > clear:
        return Change.CLEARLY_MORE if z > 0 else Change.CLEARLY_FEWER
    return Change.MAYBE_MORE if z > 0 else Change.MAYBE_FEWER
