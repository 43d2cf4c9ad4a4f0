"""A period beside the same period of earlier years (RESEARCH 5.10)."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

from ...i18n import tr
from ...model.errors import ParameterError
from .poisson import poisson_interval

Floats = NDArray[np.float64]
INDEX_FROM = 5.0
"""The index only where the mean is at least this."""


@dataclass(frozen=True)
class Season:
    """Of each period (n,): the mean of the `years` earlier years with data, its exact 95 % interval, and the index of now.

    nan where no earlier year has data; the index, 100 now / mean, is nan also where the mean is below 5.
    """

    years: NDArray[np.int64]
    mean: Floats
    low: Floats
    high: Floats
    index: Floats


def season(now: ArrayLike, earlier: ArrayLike, *, level: float = 0.95) -> Season:
    """Return periods' counts `now` (n,) beside those of the same period in earlier years (n, years); nan = no data.

    The interval is that of the mean: the Poisson interval of the sum over the years. Raises ParameterError.
    """
    current = np.atleast_1d(np.asarray(now, dtype=float))
    before = np.asarray(earlier, dtype=float)
    if before.ndim != 2 or len(before) != len(current):
        raise ParameterError(tr("A comparison needs a row of earlier periods for every count."))
    known = ~np.isnan(before)
    years = known.sum(axis=1)
    total = np.where(known, before, 0.0).sum(axis=1)
    low, high = poisson_interval(total, level)
    some = years > 0
    mean, least, most = (
        np.divide(value, years, out=np.full(len(current), np.nan), where=some) for value in (total, low, high)
    )
    index = np.divide(100 * current, mean, out=np.full(len(current), np.nan), where=some & (mean >= INDEX_FROM))
    return Season(years, mean, least, most, index)
