"""Indicative illuminance on the ground from luminaires whose light is known by direction, or assumed to be."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from ...pairs import PointGrid

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from .table import IntensityTable

CUTOFF_M = 60.0
"""Luminaires farther than this are left out: at 6 m one of 4 000 lm gives there less than 0.03 lx."""
MAINTAINED = (0.6, 0.8, 0.9)
"""Share of the new luminaire's light: dirty and old, as planned with, nearly new (RESEARCH 7)."""
HEIGHT_M = 1.0
"""So much higher or lower may a pole be than its register says."""
_LEAST_HEIGHT_M = 1.0


@dataclass(frozen=True)
class Lit:
    """Lx (n,) at points: as planned with, and between which two it may lie."""

    low: NDArray[np.float64]
    middle: NDArray[np.float64]
    high: NDArray[np.float64]


def illuminance(
    points: NDArray[np.float64],
    lamps: NDArray[np.float64],
    height_m: NDArray[np.float64],
    lumen: NDArray[np.float64],
    table: IntensityTable,
    *,
    facing: NDArray[np.float64] | None = None,
    maintained: float = MAINTAINED[1],
    cutoff_m: float = CUTOFF_M,
) -> NDArray[np.float64]:
    """Return horizontal lx (n,) at ground `points` (n,2) from `lamps` (m,2): E = I(C, gamma) cos^3(gamma) / h^2 * MF, summed.

    `height_m` and `lumen` are (m,); `lumen` counts where the table is per 1 000 lm. `facing` (m,) are the directions the
    luminaires look, degrees from east against the clock, nan for not known: those shine alike all round, as all do without it.
    """
    (found,) = _sums(points, lamps, (np.asarray(height_m, dtype=float),), lumen, table, facing, cutoff_m)
    return found * maintained


def lux_range(
    points: NDArray[np.float64],
    lamps: NDArray[np.float64],
    height_m: NDArray[np.float64],
    lumen: NDArray[np.float64],
    table: IntensityTable,
    *,
    facing: NDArray[np.float64] | None = None,
    cutoff_m: float = CUTOFF_M,
) -> Lit:
    """Return what `illuminance` may be: `MAINTAINED` from low to high, poles `HEIGHT_M` lower or higher than told."""
    height = np.asarray(height_m, dtype=float)
    heights = (height, np.maximum(height - HEIGHT_M, _LEAST_HEIGHT_M), height + HEIGHT_M)
    found = np.stack(_sums(points, lamps, heights, lumen, table, facing, cutoff_m))
    low, middle, high = MAINTAINED
    return Lit(found.min(axis=0) * low, found[0] * middle, found.max(axis=0) * high)


def _sums(
    points: NDArray[np.float64],
    lamps: NDArray[np.float64],
    heights: tuple[NDArray[np.float64], ...],
    lumen: NDArray[np.float64],
    table: IntensityTable,
    facing: NDArray[np.float64] | None,
    cutoff_m: float,
) -> list[NDArray[np.float64]]:
    """Return lx (n,) of new luminaires for each of several heights (m,), each pair of point and lamp looked up once."""
    points, lamps = np.asarray(points, dtype=float).reshape(-1, 2), np.asarray(lamps, dtype=float).reshape(-1, 2)
    sums = [np.zeros(len(points)) for _ in heights]
    scale = np.asarray(lumen, dtype=float) / 1000.0 if table.per_klm else np.ones(len(lamps))
    glowing = np.flatnonzero(np.asarray(lumen, dtype=float) > 0)
    if not len(points) or not len(glowing):
        return sums
    round_table = table.turned_round()
    known = np.isfinite(facing[glowing]) if facing is not None and not table.is_round else np.zeros(len(glowing), bool)
    for rows, curve in ((glowing[~known], round_table), (glowing[known], table)):
        if not len(rows):
            continue
        for i, j, square in PointGrid(lamps[rows], cutoff_m).pairs(points):
            lamp = rows[j]
            away = np.sqrt(square)
            planes = np.zeros(len(i))
            if not curve.is_round and facing is not None:
                dx, dy = (points[i] - lamps[lamp]).T
                # C turns against the clock seen from above, as directions do here (EN 13032-1).
                planes = np.mod(np.degrees(np.arctan2(dy, dx)) - facing[lamp] + table.street_deg, 360.0)
            for total, height in zip(sums, heights):
                h = height[lamp]
                gamma = np.degrees(np.arctan2(away, h))
                slant = h * h + square
                light = curve.candela(planes, gamma) * scale[lamp] * h / (slant * np.sqrt(slant))
                total += np.bincount(i, weights=light, minlength=len(points))
    return sums
