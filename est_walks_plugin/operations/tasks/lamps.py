"""The lamp that a finding about lighting means: nobody names it on a walk, so the nearest one is taken, as a guess."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from ...engine.pairs import near_pairs

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ...store import Store

#: Categories that are about a lamp which is there; a dark spot may have none.
OF_A_LAMP = frozenset({"lighting_out", "lighting_weak"})
NEAR_M = 15.0
"""What a telephone's position is out by, and half the way to the next lamp of a street."""


@dataclass(frozen=True)
class LampGuess:
    """The lamp (key) nearest to a finding, its pole number where it has one, and how far off it is in metres."""

    lamp: str
    pole: str
    metres: float

    def to_dict(self) -> dict[str, Any]:
        """Return it for a receipt."""
        return {"lamp": self.lamp, "pole": self.pole or None, "distance_m": round(self.metres, 1)}


def nearest_lamps(store: Store, points: Sequence[Any], categories: Sequence[str | None]) -> list[LampGuess | None]:
    """Return for each point (shapely, work CRS) of a category about lamps the nearest lamp within 15 m, else None."""
    asked = [
        number
        for number, (point, category) in enumerate(zip(points, categories))
        if point is not None and category in OF_A_LAMP
    ]
    found: list[LampGuess | None] = [None] * len(points)
    if not asked:
        return found
    lamps = store.arrays("lamp", ("uuid", "pole", "vanished", "x", "y"))
    there = np.isfinite(lamps["x"]) & (lamps["vanished"].astype(float) != 1.0)
    xy = np.column_stack([lamps["x"], lamps["y"]])[there]
    keys, poles = lamps["uuid"][there], lamps["pole"][there]
    here = np.array([(points[number].x, points[number].y) for number in asked])
    best: dict[int, tuple[float, str, int]] = {}
    for at, lamp, metres in zip(*(one.tolist() for one in near_pairs(here, xy, NEAR_M))):
        best[at] = min(best.get(at, (metres, keys[lamp], lamp)), (metres, keys[lamp], lamp))
    for at, (metres, key, lamp) in best.items():
        found[asked[at]] = LampGuess(key, poles[lamp] or "", metres)
    return found
