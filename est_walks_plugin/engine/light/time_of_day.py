"""When of the day something was told of, from the clock and the sun, where the one who told it does not say.

Day is while the sun is up, and from five o'clock in the light before it rises; evening from sunset to ten o'clock; night
after that, until it grows light. A clock that was not written down tells nothing: midnight sharp, or one clock for a whole file.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from ...model.codes import TimeOfDay
from ...model.localtime import local_seconds
from .sun import CIVIL_ALTITUDE, SUNSET_ALTITUDE

if TYPE_CHECKING:
    from numpy.typing import NDArray

NIGHT_FROM_HOUR = 22
DAWN_FROM_HOUR = 5
DAY_S = 86_400
#: From so many rows on, one clock shared by all of them is one that a program filled in.
ENOUGH_ROWS = 5


def times_of_day(moments: NDArray[np.datetime64], lon: float, lat: float, zone_name: str) -> NDArray[np.object_]:
    """Return a code of `TimeOfDay` for UTC moments (n,), NaT = not known, at WGS 84 degrees."""
    found = np.full(len(moments), TimeOfDay.UNKNOWN.value, dtype=object)
    moments = moments.astype("datetime64[s]")
    known = np.flatnonzero(~np.isnat(moments))
    if not len(known):
        return found
    told = moments[known]
    wall = local_seconds(told, zone_name) % DAY_S
    said = wall != 0
    if _one_clock(wall) or _one_clock(told.astype(np.int64) % DAY_S):
        said[:] = False
    known, told, wall = known[said], told[said], wall[said]
    height = sun_heights(told, lon, lat)
    morning = wall < DAY_S // 2
    light = np.where(morning & (wall >= DAWN_FROM_HOUR * 3600), height >= CIVIL_ALTITUDE, height >= SUNSET_ALTITUDE)
    late = morning | (wall >= NIGHT_FROM_HOUR * 3600)
    found[known] = np.where(
        light, TimeOfDay.DAY.value, np.where(late, TimeOfDay.NIGHT.value, TimeOfDay.EVENING.value)
    ).astype(object)
    return found


def sun_heights(moments: NDArray[np.datetime64], lon: float, lat: float) -> NDArray[np.float64]:
    """Return the height of the sun's centre in degrees at UTC moments (n,): within 0.02 degrees of `sun.altitude`.

    The low precision formulas of the Astronomical Almanac, 1950-2050.
    """
    days = (moments - np.datetime64("2000-01-01T12:00:00", "s")).astype(np.float64) / DAY_S
    mean = np.radians((280.460 + 0.9856474 * days) % 360.0)
    anomaly = np.radians((357.528 + 0.9856003 * days) % 360.0)
    longitude = mean + np.radians(1.915 * np.sin(anomaly) + 0.020 * np.sin(2 * anomaly))
    obliquity = np.radians(23.439 - 4e-7 * days)
    ascension = np.arctan2(np.cos(obliquity) * np.sin(longitude), np.cos(longitude))
    declination = np.arcsin(np.sin(obliquity) * np.sin(longitude))
    sidereal = np.radians((280.46062 + 360.98564737 * days + lon) % 360.0)
    north = np.radians(lat)
    sine = np.sin(north) * np.sin(declination) + np.cos(north) * np.cos(declination) * np.cos(sidereal - ascension)
    heights: NDArray[np.float64] = np.degrees(np.arcsin(np.clip(sine, -1.0, 1.0)))
    return heights


def _one_clock(seconds: NDArray[np.int64]) -> bool:
    return len(seconds) >= ENOUGH_ROWS and bool((seconds == seconds[0]).all())
