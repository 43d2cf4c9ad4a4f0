"""When it happens: weekday by hour, month by year, and the cells with more than their row and column explain (RESEARCH 5.9)."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

from ...i18n import tr
from ...model.errors import ParameterError
from ..runs import within_each
from .verdict import LEAST_COUNT

Floats = NDArray[np.float64]
MARKED = 3.0
HOURS = 7 * 24
_MONDAY = np.datetime64("1970-01-05T00", "s")


@dataclass(frozen=True)
class HeatTable:
    """Counts (rows, columns), what rows and columns lead to expect, the residuals in standard deviations, the marked cells."""

    counts: Floats
    expected: Floats
    residual: Floats
    marked: NDArray[np.bool_]


def heat_table(counts: ArrayLike, *, least: int = LEAST_COUNT, beyond: float = MARKED) -> HeatTable:
    """Return a table of counts (rows, columns) with its adjusted Pearson residuals; nan cells have no data and count for none.

    (o - e) / sqrt(e (1 - row / n) (1 - column / n)), e = row total x column total / n; marked where it is above `beyond`
    and the count is at least `least`. Haberman 1973. 0 where there is nothing to tell. Raises ParameterError.
    """
    o = np.asarray(counts, dtype=float)
    if o.ndim != 2 or np.isinf(o).any() or (o < 0).any():
        raise ParameterError(tr("A table of counts needs rows and columns of numbers from 0 up."))
    known = np.nan_to_num(o)
    n = known.sum()
    row, column = known.sum(axis=1, keepdims=True), known.sum(axis=0, keepdims=True)
    expected = row * column / n if n else np.zeros(o.shape)
    spread = np.sqrt(np.maximum(expected * (1 - row / n) * (1 - column / n), 0.0)) if n else np.zeros(o.shape)
    usable = (spread > 1e-9) & np.isfinite(o)
    residual = np.divide(known - expected, spread, out=np.zeros(o.shape), where=usable)
    return HeatTable(o, expected, residual, (residual > beyond) & (known >= least))


def weekday_hours(starts: ArrayLike, ends: ArrayLike | None = None) -> Floats:
    """Return (7,24) how many events fall on each weekday (Monday first) and hour of local times (n,) datetime64.

    An event known only to lie between start and end (aoristic, Ratcliffe 2002) is shared over those hours by how much of each
    it may take; one whose end is not after its start, or NaT, belongs to its start. Every start that is no NaT adds 1.
    """
    first = np.asarray(starts, dtype="datetime64[s]").ravel()
    last = first if ends is None else np.asarray(ends, dtype="datetime64[s]").ravel()
    if len(first) != len(last):
        raise ParameterError(tr("Every event needs a position and a time."))
    known = ~np.isnat(first)
    begin = (first[known] - _MONDAY).astype(np.int64) / 3600.0
    length = np.where(np.isnat(last[known]), 0.0, (last[known] - first[known]).astype(np.int64) / 3600.0)
    table = np.zeros(HOURS)
    exact = length <= 0
    table += np.bincount((np.floor(begin[exact]) % HOURS).astype(int), minlength=HOURS)
    begin, length = begin[~exact], length[~exact]
    weeks = np.floor(length / HOURS)
    table += (weeks / length).sum()  # a whole week takes one hour of each
    return np.asarray(table + _shared(begin, length - weeks * HOURS, length)).reshape(7, 24)


def _shared(begin: Floats, rest: Floats, length: Floats) -> Floats:
    """Return (168,) the parts of `rest` hours from `begin` that fall into each hour of the week, over `length`."""
    low = np.floor(begin)
    count = (np.ceil(begin + rest) - low).astype(int)
    who = np.repeat(np.arange(len(begin)), count)
    hour = low[who] + within_each(count)
    part = np.minimum(hour + 1, (begin + rest)[who]) - np.maximum(hour, begin[who])
    weights = np.maximum(part, 0) / length[who]
    return np.bincount((hour % HOURS).astype(int), weights=weights, minlength=HOURS).astype(float)
