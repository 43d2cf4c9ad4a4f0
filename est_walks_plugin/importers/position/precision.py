"""How fine coordinates are: rounded to 100 m, two decimals of a degree, 6,60E+06. Judged by column and row."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

#: From here on a position is approximate; a third decimal of a degree (111 m of latitude, 55 m off at most) is not.
COARSE_M = 100.0
_DEGREE_M = 111_320.0
_MOST = 0.5
_FEW = 0.1


def coarse_m(x: NDArray[np.float64], y: NDArray[np.float64], *, degrees: bool) -> NDArray[np.float64]:
    """Return per row how coarse its coordinates are in metres, 0 where they are fine enough.

    A column is coarse when most of its different numbers are rounded; a single row when both its numbers are rounded to
    1 000, or several rows to 100. One number that happens to end on 00 says nothing, however many rows have it: they
    stand along one street.
    """
    steps = [_steps(values, degrees) for values in (x, y)]
    known = np.isfinite(x) & np.isfinite(y)
    count = int(known.sum())
    result = np.zeros(len(x))
    if not count:
        return result
    for values, step in zip((x, y), steps):
        rounded = known & (step > 0)
        different = len(np.unique(values[known])) if rounded.any() else 0
        if count >= 3 and different >= 2 and len(np.unique(values[rounded])) > _MOST * different:
            result = np.maximum(result, np.where(rounded, _common(step[rounded]), 0.0))
    both = np.minimum(*steps)
    pairs = known & (both > 0) & (result == 0)
    sure = pairs & (both >= (0.1 * _DEGREE_M if degrees else 1_000.0))
    if count < 10_000:
        result = np.where(sure, both, result)
    if pairs.any() and (count <= 2 or (pairs.sum() >= 2 and pairs.sum() >= _FEW * count)):
        result = np.where(pairs, both, result)
    return result


def _common(steps: NDArray[np.float64]) -> float:
    """Return the step that nearly all numbers of a column share: some are multiples of more by chance."""
    return float(np.quantile(steps, 0.1, method="lower")) if len(steps) else 0.0


def _steps(values: NDArray[np.float64], degrees: bool) -> NDArray[np.float64]:
    """Return the power of ten in metres that each number is a multiple of, 0 below what is coarse."""
    steps = np.zeros(len(values))
    tried = (0.01, 0.1, 1.0) if degrees else (100.0, 1_000.0, 10_000.0, 100_000.0)
    with np.errstate(invalid="ignore"):
        for unit in tried:
            off = np.abs(values - np.round(values / unit) * unit)
            rounded = (off < (1e-7 if degrees else 0.005)) & (np.abs(values) > 1.0)
            steps = np.where(rounded, unit * _DEGREE_M if degrees else unit, steps)
    return steps


def written_m(cells: Sequence[Any]) -> NDArray[np.float64]:
    """Return how coarse numbers are by the way they are written, in metres: 6,60E+06 is one in 10 000. 0 = open."""
    return np.array([_written(cell) for cell in cells], dtype=np.float64)


def _written(cell: Any) -> float:
    if not isinstance(cell, str) or ("E" not in cell and "e" not in cell):
        return 0.0
    mantissa, _, power = cell.strip().replace(",", ".").lower().partition("e")
    try:
        float(mantissa)
        step = 10.0 ** (int(power) - len(mantissa.partition(".")[2]))
    except (ValueError, OverflowError):
        return 0.0
    return step if step >= COARSE_M else 0.0
