"""When of the day something was told of, from the clock and the sun, where the one who told it does not say.

Day is while the sun is up, and from five o'clock in the light before it rises; evening from sunset to ten o'clock; night
after that, until it grows light. A clock that was not written down tells nothing: midnight sharp, or one clock that most of a
file shares.
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
#: From so many rows on, one clock shared by most of them is one that a program filled in.
ENOUGH_ROWS = 5


def times_of_day(moments: NDArray[np.datetime64], lon: float, lat: float, zone_name: str) -> NDArray[np.object_]:
    """Return a code of `TimeOfDay` for UTC moments (n,), NaT = not known, at WGS 84 degrees."""
    found = np.full(len(moments), TimeOfDay.UNKNOWN.value, dtype=object)
    moments = moments.astype("datetime64[s]")
    known = np.flatnonzero(~np.isnat(moments))
    if not len(known):
        return found
    told = moments[known]
    said = clock_is_told(told, zone_name)
    known, told = known[said], told[said]
    wall = local_seconds(told, zone_name) % DAY_S
    height = sun_heights(told, lon, lat)
    morning = wall < DAY_S // 2
    light = np.where(morning & (wall >= DAWN_FROM_HOUR * 3600), height >= CIVIL_ALTITUDE, height >= SUNSET_ALTITUDE)
    late = morning | (wall >= NIGHT_FROM_HOUR * 3600)
    found[known] = np.where(
        light, TimeOfDay.DAY.value, np.where(late, TimeOfDay.NIGHT.value, TimeOfDay.EVENING.value)
    ).astype(object)
    return found


def clock_is_told(moments: NDArray[np.datetime64], zone_name: str) -> NDArray[np.bool_]:
    """Return which UTC moments (n,) of one file or source come with a clock that somebody wrote down; NaT does not.

    Not midnight sharp, nor a clock that most of the rows share, here or in UTC: a program filled that in.
    """
    told: NDArray[np.bool_] = ~np.isnat(moments)
    known = np.flatnonzero(told)
    seconds = moments[known].astype("datetime64[s]")
    wall = local_seconds(seconds, zone_name) % DAY_S
    told[known] = (wall != 0) & ~_filled_in(wall) & ~_filled_in(seconds.astype(np.int64) % DAY_S)
    return told


def sun_heights(
    moments: NDArray[np.datetime64], lon: float | NDArray[np.float64], lat: float | NDArray[np.float64]
) -> NDArray[np.float64]:
    """Return the height of the sun's centre in degrees at UTC moments (n,): within 0.02 degrees of `sun.altitude`.

    `lon` and `lat` are of all, or of each (n,). The low precision formulas of the Astronomical Almanac, 1950-2050.
    """
    days = (moments - np.datetime64("2000-01-01T12:00:00", "s")) / np.timedelta64(DAY_S, "s")
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


def _filled_in(seconds: NDArray[np.int64]) -> NDArray[np.bool_]:
    """Return which seconds of the day (n,) are the one that more than half of at least `ENOUGH_ROWS` share."""
    if len(seconds) < ENOUGH_ROWS:
        return np.zeros(len(seconds), dtype=bool)
    middle = np.sort(seconds)[len(seconds) // 2]  # what more than half share stands in the middle
    same: NDArray[np.bool_] = seconds == middle
    return same if 2 * np.count_nonzero(same) > len(seconds) else np.zeros(len(seconds), dtype=bool)
