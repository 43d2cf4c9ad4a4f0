"""Numbers that lost their decimal sign on the way through a spreadsheet: 59.478.284, 59478284."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from .systems import KNOWN, WGS_84, preference

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from ..meaning.territory import Territory

_MOST = 0.8
#: Where degrees of the Nordic countries lie: latitude, longitude.
_LATITUDES, _LONGITUDES = (54.0, 72.0), (4.0, 32.0)


def lost_sign(x: NDArray[np.float64], y: NDArray[np.float64], territory: Territory) -> str:
    """Return the system the numbers would be in had they kept their decimal sign, "" when they did not lose it.

    Nothing is divided here: how many decimals a cell had is not known for certain.
    """
    a, b = np.abs(x), np.abs(y)
    if len(a) == 0 or not ((a > 180).mean() >= _MOST and (b > 180).mean() >= _MOST):
        return ""
    for first, second in ((a, b), (b, a)):
        if _are_degrees(first, second, territory):
            return WGS_84
    for crs in sorted(KNOWN, key=lambda crs: preference(crs, territory.crs)):
        if crs != WGS_84 and any(_are_metres(one, two, territory, crs) for one, two in ((a, b), (b, a))):
            return crs
    return ""


def _are_degrees(lat: NDArray[np.float64], lon: NDArray[np.float64], territory: Territory) -> bool:
    if min(np.median(lat), np.median(lon)) < 10_000:
        return False
    north = _scaled(lat, 10.0)
    south_west = territory.bounds_in(WGS_84)
    for lowest in (10.0, 1.0):
        east = _scaled(lon, lowest)
        if territory.exact:
            inside = (north >= south_west[1]) & (north <= south_west[3])
            inside &= (east >= south_west[0]) & (east <= south_west[2])
        else:
            inside = (north >= _LATITUDES[0]) & (north <= _LATITUDES[1])
            inside &= (east >= _LONGITUDES[0]) & (east <= _LONGITUDES[1])
        if inside.mean() >= _MOST:
            return True
    return False


def _are_metres(east: NDArray[np.float64], north: NDArray[np.float64], territory: Territory, crs: str) -> bool:
    if not territory.exact or np.median(north) < 2e7:
        return False
    xmin, ymin, xmax, ymax = territory.bounds_in(crs)
    up = _scaled(north, 1_000_000.0)
    if np.mean((up >= ymin) & (up <= ymax)) < _MOST:
        return False
    for decimals in range(1, 6):
        along = east / 10.0**decimals
        if np.mean((along >= xmin) & (along <= xmax)) >= _MOST:
            return True
    return False


def _scaled(values: NDArray[np.float64], lowest: float) -> NDArray[np.float64]:
    """Return each value divided by the power of ten that brings it to between `lowest` and ten times that."""
    digits = np.floor(np.log10(np.maximum(values, 1e-9) / lowest))
    return np.asarray(values / 10.0**digits)
