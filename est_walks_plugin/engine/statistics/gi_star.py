"""Local Gi* and Gi on points and on cells, and which of many tests hold together: Benjamini-Hochberg (RESEARCH 5.6)."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from ...i18n import tr
from ...model.errors import ParameterError
from ..pairs import PointGrid
from .incomplete_gamma import gamma_share
from .verdict import LEAST_COUNT

Floats = NDArray[np.float64]
Flags = NDArray[np.bool_]
LEVEL = 0.05


@dataclass(frozen=True)
class HotSpots:
    """Cells (rows, columns): `z` of Gi*, `p` of so many or more by chance, `around` how many counted in the 3 x 3 cells,
    and `hot` where it holds for all cells together. Cells outside are nan, 0 and False."""

    z: Floats
    p: Floats
    around: Floats
    hot: Flags


def local_g(xy: ArrayLike, values: ArrayLike, band: float, *, star: bool = True) -> Floats:
    """Return (n,) z of Gi* (with itself among its neighbours) or of Gi (without) of values at `xy` (n,2) metres.

    Neighbours lie within `band` metres, weights 0 and 1; esda's G_Local. nan where there is nothing to tell: no
    neighbour, all are, or all values are the same. Getis & Ord 1992, Ord & Getis 1995. Raises ParameterError.
    """
    points = np.asarray(xy, dtype=float).reshape(-1, 2)
    y = np.asarray(values, dtype=float).ravel()
    if len(points) != len(y) or not (np.isfinite(points).all() and np.isfinite(y).all()):
        raise ParameterError(tr("Every point needs a position and a value that are numbers."))
    if not (math.isfinite(band) and band > 0):
        raise ParameterError(tr("A distance must be more than 0 m."))
    total, count = np.zeros(len(y)), np.zeros(len(y))
    for i, j, _ in PointGrid(points, band).pairs(points):
        total += np.bincount(i, weights=y[j], minlength=len(y))
        count += np.bincount(i, minlength=len(y))
    if star:
        return _z(total, count, float(len(y)), y.mean() if len(y) else 0.0, y.var() if len(y) else 0.0)
    n = len(y) - 1.0
    mean = (y.sum() - y) / max(n, 1.0)
    return _z(total - y, count - 1, n, mean, ((y**2).sum() - y**2) / max(n, 1.0) - mean**2)


def grid_g(values: ArrayLike, *, star: bool = True) -> Floats:
    """Return the z of Gi* or Gi of cells (rows, columns) among the 3 x 3 around each; nan cells are outside and count for none."""
    y = _grid(values)
    inside = np.isfinite(y)
    known, n = np.where(inside, y, 0.0), float(inside.sum())
    total, count = _sums(known), _sums(inside.astype(float))
    cells = y[inside]
    if star:
        z = _z(total, count, n, cells.mean() if n else 0.0, cells.var() if n else 0.0)
    else:
        mean = (cells.sum() - known) / max(n - 1, 1.0)
        spread = ((cells**2).sum() - known**2) / max(n - 1, 1.0) - mean**2
        z = _z(total - known, count - inside, n - 1, mean, spread)
    return np.where(inside, z, np.nan)


def _z(total: Floats, count: Floats, n: float, mean: Any, variance: Any) -> Floats:
    spread = np.sqrt(np.maximum(np.asarray(variance), 0.0) * np.maximum(n * count - count**2, 0.0) / max(n - 1, 1.0))
    usable = np.broadcast_to((spread > 1e-12 * (1 + np.abs(mean))) & (count > 0), total.shape)
    return np.divide(total - mean * count, spread, out=np.full(total.shape, np.nan), where=usable)


def _sums(cells: Floats) -> Floats:
    """Return the sum of the 3 x 3 cells around each; there is nothing beyond the edge."""
    wide = np.pad(cells, 1)
    rows = wide[:-2] + wide[1:-1] + wide[2:]
    return np.asarray(rows[:, :-2] + rows[:, 1:-1] + rows[:, 2:])


def _grid(values: ArrayLike) -> Floats:
    y = np.asarray(values, dtype=float)
    if y.ndim != 2 or np.isinf(y).any():
        raise ParameterError(tr("A table of counts needs rows and columns."))
    return y


def upper_p(z: ArrayLike) -> Floats:
    """Return the one-sided p of z, the chance of as much or more under the normal distribution; nan stays nan."""
    values = np.asarray(z, dtype=float)
    try:
        from scipy.special import ndtr
    except ImportError:  # scipy is not in every build of QGIS
        return np.asarray(np.vectorize(lambda one: 0.5 * math.erfc(one / math.sqrt(2)), otypes=[float])(values))
    return np.asarray(ndtr(-values), dtype=float)


def benjamini_hochberg(p: ArrayLike, level: float = LEVEL) -> Flags:
    """Return which of the tests (any shape) hold when at most the share `level` of those told may be chance.

    All p up to the largest p(i) <= level i / n. nan is no test. Benjamini & Hochberg 1995.
    """
    values = np.asarray(p, dtype=float)
    tested = np.sort(values[np.isfinite(values)])
    if not len(tested):
        return np.zeros(values.shape, dtype=bool)
    passed = np.flatnonzero(tested <= level * np.arange(1, len(tested) + 1) / len(tested))
    if not len(passed):
        return np.zeros(values.shape, dtype=bool)
    return np.asarray(np.nan_to_num(values, nan=np.inf) <= tested[passed[-1]])


def hot_spots(counts: ArrayLike, *, level: float = LEVEL, least: int = LEAST_COUNT) -> HotSpots:
    """Return the cells (rows, columns) whose 3 x 3 hold more than chance, all tests taken together; nan cells are outside.

    p is the larger of two, so that both must be small: that of Gi*, which knows how much the cells vary, and the chance that so many
    fall there when all fall anywhere (`chance_around`). Where cases are few the first alone tells three times as many cells as
    there are, and the second alone none too few where cells vary. Fewer than `least` around a cell are never hot. Raises ParameterError.
    """
    y = _grid(counts)
    inside = np.isfinite(y)
    if not ((y[inside] >= 0).all() and (y[inside] == np.floor(y[inside])).all()):
        raise ParameterError(tr("Counts must be whole numbers from 0 up."))
    z = grid_g(y)
    around = np.where(inside, _sums(np.where(inside, y, 0.0)), 0.0)
    mean = float(y[inside].mean()) if inside.any() else 0.0
    chance = chance_around(around, mean * _sums(inside.astype(float)))
    p = np.where(inside & np.isfinite(z), np.maximum(upper_p(z), chance), np.nan)
    return HotSpots(z, p, around, benjamini_hochberg(p, level) & (around >= least))


def chance_around(counts: ArrayLike, expected: ArrayLike) -> Floats:
    """Return the Poisson chance of `counts` or more where `expected` are expected, arrays of one shape; 1 of none or more."""
    k, mean = np.broadcast_arrays(np.asarray(counts, dtype=float), np.asarray(expected, dtype=float))
    shapes = np.where(k > 0, k, 1.0)
    try:
        from scipy.special import gammainc
    except ImportError:  # scipy is not in every build of QGIS
        pairs, of = np.unique(shapes.ravel() + 1j * mean.ravel(), return_inverse=True)
        p = np.array([gamma_share(pair.real, pair.imag) for pair in pairs.tolist()])[of].reshape(k.shape)
    else:
        p = gammainc(shapes, mean)
    return np.asarray(np.where(k > 0, p, 1.0))
