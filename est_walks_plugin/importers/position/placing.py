"""Points of two columns in the work CRS, as was decided; single rows that another reading fits are found."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from ...model.crs import transform
from ..formats.table import Choice
from .systems import WGS_84, preference

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from ..meaning.territory import Territory

#: What rows of another origin in the same file are tried as.
_OTHERS = ("EPSG:3006", "EPSG:3021", WGS_84, *(f"EPSG:{code}" for code in range(3007, 3019)))


@dataclass(frozen=True)
class Decision:
    """The CRS of the file's numbers, whether the first column is the northing, and why."""

    crs: str
    swapped: bool
    choice: Choice
    axes: Choice
    fits: bool


@dataclass
class Positions:
    """Points in the work CRS (NaN = none) and, as masks, why a point is missing or was changed.

    `otherwise` rows were read in the other system the planner named.
    """

    xy: NDArray[np.float64]
    zero: NDArray[np.bool_]
    turned: NDArray[np.bool_]
    otherwise: NDArray[np.bool_]


def place(
    x: NDArray[np.float64], y: NDArray[np.float64], decision: Decision, territory: Territory, other: str = ""
) -> Positions:
    """Return the points of columns read as `decision` says, in the work CRS.

    (0, 0) is no position. A single row whose axes are swapped against the others (it would be outside, and inside
    when turned) is turned and marked. Rows outside that lie inside when read in the system `other` are read so.
    """
    east, north = (y, x) if decision.swapped else (x, y)
    east, north = np.array(east, dtype=np.float64), np.array(north, dtype=np.float64)
    zero = (np.abs(east) < 1.0) & (np.abs(north) < 1.0)
    known = np.isfinite(east) & np.isfinite(north) & ~zero
    turned = np.zeros(len(east), dtype=bool)
    otherwise = np.zeros(len(east), dtype=bool)
    here = _inside(east, north, territory, decision.crs)
    if decision.fits:
        turned = known & ~here & _inside(north, east, territory, decision.crs)
        if turned.any():
            east[turned], north[turned] = north[turned], east[turned]
    xy = np.full((len(east), 2), np.nan)
    if other:
        straight = known & ~here & ~turned & _inside(east, north, territory, other)
        back = known & ~here & ~turned & ~straight & _inside(north, east, territory, other)
        east[back], north[back] = north[back], east[back]
        otherwise = straight | back
        _move(xy, otherwise, east, north, other, territory.crs)
    _move(xy, known & ~otherwise, east, north, decision.crs, territory.crs)
    return Positions(xy, zero, turned, otherwise)


def _move(
    xy: NDArray[np.float64],
    rows: NDArray[np.bool_],
    east: NDArray[np.float64],
    north: NDArray[np.float64],
    source: str,
    target: str,
) -> None:
    if rows.any():
        image = transform(np.column_stack([east[rows], north[rows]]), source, target)
        image[~np.isfinite(image).all(axis=1)] = np.nan
        xy[rows] = image


def _inside(east: NDArray[np.float64], north: NDArray[np.float64], territory: Territory, crs: str) -> NDArray[np.bool_]:
    xmin, ymin, xmax, ymax = territory.bounds_in(crs)
    return np.asarray((east >= xmin) & (east <= xmax) & (north >= ymin) & (north <= ymax))


def other_readings(
    x: NDArray[np.float64], y: NDArray[np.float64], decision: Decision, territory: Territory
) -> dict[str, NDArray[np.bool_]]:
    """Return for rows that lie outside as decided the one other system that puts them inside, best first.

    Rows that two systems fit are in none: nobody could tell.
    """
    if not territory.exact:
        return {}
    east, north = (y, x) if decision.swapped else (x, y)
    known = np.isfinite(east) & np.isfinite(north) & ~((np.abs(east) < 1.0) & (np.abs(north) < 1.0))
    lost = known & ~_inside(east, north, territory, decision.crs) & ~_inside(north, east, territory, decision.crs)
    if not lost.any():
        return {}
    fits: dict[str, NDArray[np.bool_]] = {}
    times = np.zeros(len(east), dtype=int)
    for crs in sorted(dict.fromkeys((*_OTHERS, territory.crs)), key=lambda one: preference(one, territory.crs)):
        if crs == decision.crs:
            continue
        rows = lost & (_inside(east, north, territory, crs) | _inside(north, east, territory, crs))
        if rows.any():
            fits[crs] = rows
            times += rows
    only = {crs: rows & (times == 1) for crs, rows in fits.items()}
    return dict(sorted(((c, r) for c, r in only.items() if r.any()), key=lambda item: -int(item[1].sum())))
