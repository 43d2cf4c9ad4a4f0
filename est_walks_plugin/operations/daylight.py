"""The clock and the sun of a store: when of the day something was told of."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any

import numpy as np

from ..engine.light.time_of_day import times_of_day
from ..model.crs import to_lon_lat
from .importing.territory import territory_of

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from ..store import Store


class Daylight:
    """Tells times of day by the store's clocks, at the middle of its territory: the sun is the same all over it."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._middle: tuple[float, float] | None = None

    def times_of_day(self, moments: NDArray[np.datetime64]) -> NDArray[np.object_]:
        """Return a code of `TimeOfDay` for UTC moments (n,)."""
        return times_of_day(moments, *self._lon_lat(), self._store.time_zone)

    def _lon_lat(self) -> tuple[float, float]:
        if self._middle is None:
            xmin, ymin, xmax, ymax = territory_of(self._store).bounds
            self._middle = to_lon_lat((xmin + xmax) / 2, (ymin + ymax) / 2, self._store.crs)
        return self._middle


def moments_of(times: Sequence[datetime | None]) -> NDArray[Any]:
    """Return aware times as UTC moments (n,), NaT for None."""
    naive = [None if moment is None else moment.replace(tzinfo=None) for moment in times]
    return np.array(naive, dtype="datetime64[s]")
