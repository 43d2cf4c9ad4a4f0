"""Made-up reports for the tests of the situation: each column as told, else something that says nothing."""

from __future__ import annotations

from typing import Any

import numpy as np
from shapely.geometry import box

from est_walks_plugin.engine.situation.areas import SituationArea
from est_walks_plugin.engine.situation.reports import UNKNOWN, Reports, days_of

ZONE = "Europe/Stockholm"
NEVER = np.datetime64("NaT")


def reports(count: int, **told: Any) -> Reports:
    """Return `count` cases; `at` are UTC instants, of which `day` and `wall` follow where they are not told."""
    at = np.broadcast_to(np.asarray(told.pop("at", "2026-03-02T12:05"), dtype="datetime64[s]"), count).copy()
    columns: dict[str, Any] = {
        "xy": np.zeros((count, 2)),
        "precise": np.ones(count, dtype=bool),
        "at": at,
        "day": days_of(at, ZONE),
        "wall": at,
        "kind": np.full(count, "case"),
        "category": np.full(count, "graffiti"),
        "person": np.arange(count),
        "keyed": np.zeros(count, dtype=bool),
        "open": np.zeros(count, dtype=bool),
        "closed": np.full(count, NEVER, dtype="datetime64[D]"),
        "dark": np.full(count, UNKNOWN, dtype=np.int8),
    }
    columns.update({name: np.asarray(value) for name, value in told.items()})
    return Reports(**columns)


def square(key: str, x: float, y: float, side: float = 1000.0, population: int | None = 1000) -> SituationArea:
    """Return a square area with its south-west corner at x, y."""
    return SituationArea(key, key.upper(), box(x, y, x + side, y + side), population)
