"""Reports as arrays: what came in, where, when, of what, by whom, and whether it is still open."""

from __future__ import annotations

from dataclasses import dataclass, fields
from datetime import date as Date  # noqa: N812 - `date` is a common parameter name
from typing import TYPE_CHECKING, Any

import numpy as np

from ...model.localtime import local_days, local_seconds
from ..light.sun import CIVIL_ALTITUDE
from ..light.time_of_day import clock_is_told, sun_heights

if TYPE_CHECKING:
    from numpy.typing import NDArray

NO_CATEGORY = "-"
"""Stands for the category of what has none: "" is all categories together."""
UNKNOWN, LIGHT, DARK = -1, 0, 1
OPEN_DAYS = 60
_MINUTE_S = 59.5


@dataclass(frozen=True)
class Reports:
    """Observations of one voice, n of them.

    `xy` (n,2) metres, NaN without position; `precise` whether the point is where it was and not the middle of an area or a
    named place; `at` UTC instants datetime64[s], `day` local days, NaT when unknown; `wall` local clocks datetime64[s], NaT
    where no clock is told; `kind`, `category` codes; `person` a number each, `keyed` whether it is known who; `open` by its
    state, `closed` the local day it was closed, NaT when not known; `dark` UNKNOWN, LIGHT or DARK.
    """

    xy: NDArray[np.float64]
    precise: NDArray[np.bool_]
    at: NDArray[np.datetime64]
    day: NDArray[np.datetime64]
    wall: NDArray[np.datetime64]
    kind: NDArray[Any]
    category: NDArray[Any]
    person: NDArray[np.int64]
    keyed: NDArray[np.bool_]
    open: NDArray[np.bool_]
    closed: NDArray[np.datetime64]
    dark: NDArray[np.int8]

    def __len__(self) -> int:
        return len(self.xy)

    def of(self, rows: NDArray[Any]) -> Reports:
        """Return some of them: a mask (n,) or row numbers."""
        return Reports(**{one.name: getattr(self, one.name)[rows] for one in fields(self)})

    def open_over(self, as_of: Date, days: int = OPEN_DAYS) -> NDArray[np.bool_]:
        """Return which (n,) were open on a day and had been for more than so many days."""
        day = np.datetime64(as_of, "D")
        with np.errstate(invalid="ignore"):
            old = self.day < day - np.timedelta64(days, "D")
            still = self.open | (self.closed > day)
        return np.asarray(old & still)


def clocks(at: NDArray[np.datetime64], source: NDArray[Any], zone_name: str) -> NDArray[np.datetime64]:
    """Return the local clocks (n,) of UTC instants, NaT where the source (n,), any key, of an instant tells no clock for it."""
    told = np.zeros(len(at), dtype=bool)
    _, of = np.unique(source, return_inverse=True)
    for number in range(int(of.max(initial=-1)) + 1):
        rows = np.flatnonzero(of == number)
        told[rows] = clock_is_told(at[rows], zone_name)
    found = np.full(len(at), np.datetime64("NaT", "s"), dtype="datetime64[s]")
    found[told] = local_seconds(at[told], zone_name).astype("datetime64[s]")
    return found


def days_of(at: NDArray[np.datetime64], zone_name: str) -> NDArray[np.datetime64]:
    """Return the local days (n,) of UTC instants, NaT where there is none."""
    return local_days(at, zone_name).astype("datetime64[D]")


def darkness(
    at: NDArray[np.datetime64], clock_told: NDArray[np.bool_], lon_lat: NDArray[np.float64]
) -> NDArray[np.int8]:
    """Return (n,) DARK after civil dusk and before civil dawn at the place (n,2) and instant, LIGHT between, else UNKNOWN.

    By the clock's minute, as `engine.light.sun.light_at` tells it.
    """
    found = np.full(len(at), UNKNOWN, dtype=np.int8)
    known = np.flatnonzero(clock_told & ~np.isnat(at) & np.isfinite(lon_lat).all(axis=1))
    minute = at[known].astype("datetime64[m]").astype("datetime64[ms]")
    moments = minute + np.timedelta64(int(_MINUTE_S * 1000), "ms")
    heights = sun_heights(moments.astype("datetime64[ms]"), lon_lat[known, 0], lon_lat[known, 1])
    found[known] = np.where(heights < CIVIL_ALTITUDE, DARK, LIGHT)
    return found
