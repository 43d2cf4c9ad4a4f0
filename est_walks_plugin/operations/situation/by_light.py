"""Which observations came in the dark, by the sun where and when each happened: as a condition that map and lists share."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, Collection

import numpy as np

from ...engine.situation.reports import DARK, LIGHT, UNKNOWN, clocks, darkness
from ...engine.texts import Texts
from ...model.crs import transform
from ...store import Letters, NoneOf

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from ...store import Store

WGS84 = "EPSG:4326"
DRAWN = 24
"""The letters of a key before those that are drawn by lot, which differ most."""
LEAST_LETTERS = 4


class Light(str, Enum):
    """What light it was; UNKNOWN where no clock or no position is told."""

    DARK = "dark"
    LIGHT = "light"
    UNKNOWN = "unknown"


_CODES = {Light.DARK: DARK, Light.LIGHT: LIGHT, Light.UNKNOWN: UNKNOWN}


def in_light(store: Store, lights: Collection[Light], twice: Collection[str] = ()) -> Letters:
    """Return the condition on the key of an observation that it came in one of these lights.

    `twice` (keys) are not counted: neither here, nor when a clock is looked for that a program filled in.
    """
    where = {"uuid": NoneOf(twice)} if twice else None
    columns = store.arrays("observation", ("uuid", "source", "observed_at", "x", "y"), where)
    at = columns["observed_at"].astype("datetime64[s]")
    sources = Texts.of(columns["source"], "").number
    xy = np.column_stack([columns["x"], columns["y"]]).astype(float).reshape(-1, 2)
    dark = darkness(at, ~np.isnat(clocks(at, sources, store.time_zone)), lon_lat_of(store, xy))
    return told_apart(columns["uuid"].astype(str), np.isin(dark, [_CODES[one] for one in lights]))


def lon_lat_of(store: Store, xy: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return points (n,2) of the store's CRS in degrees, NaN where there is none."""
    found = np.full(xy.shape, np.nan)
    placed = np.isfinite(xy).all(axis=1)
    found[placed] = transform(xy[placed], store.crs, WGS84)
    return found


def told_apart(keys: NDArray[np.str_], chosen: NDArray[np.bool_]) -> Letters:
    """Return the fewest letters that the `chosen` (n,) of the keys (n,) have, and no other."""
    mine, others = keys[chosen].tolist(), keys[~chosen].tolist()
    shortest = min(map(len, mine), default=0)
    for end in range(DRAWN + LEAST_LETTERS, shortest + 1):
        found = {key[DRAWN:end] for key in mine}
        if not any(key[DRAWN:end] in found for key in others):
            return Letters(DRAWN + 1, frozenset(found))
    return Letters(1, frozenset(mine))
