"""Near repeats of areas: do reports follow each other at the same place more often than chance gives?"""

from __future__ import annotations

from typing import TYPE_CHECKING, Callable, Sequence

import numpy as np

from ..statistics import benjamini_hochberg, knox
from .areas import SituationArea
from .picture import NearRepeat
from .reports import Reports

if TYPE_CHECKING:
    from numpy.typing import NDArray

METRES = 100.0
DAYS = 14.0
"""Near: within so many metres and days of each other."""
LEAST, MOST = 10, 3_000
"""Of fewer reports nothing can be told; of more, drawing lots would take too long."""
LEAST_PAIRS = 5


def near_repeats(
    reports: Reports,
    areas: Sequence[SituationArea],
    belongs: NDArray[np.bool_],
    cancelled: Callable[[], bool] | None = None,
) -> tuple[tuple[NearRepeat, ...], tuple[str, ...]]:
    """Return the near repeats of each area (`belongs` (areas, n)) with enough reports, and the names of those with too many.

    Of all together when there is no area. Raises Cancelled.
    """
    usable = reports.precise & np.isfinite(reports.xy).all(axis=1) & ~np.isnat(reports.day)
    listed = [(area.key, area.name, mine & usable) for area, mine in zip(areas, belongs)] or [("", "", usable)]
    found, many = [], []
    for key, name, mine in listed:
        rows = np.flatnonzero(mine)
        if len(rows) > MOST:
            many.append(name)
        elif len(rows) >= LEAST:
            days = reports.day[rows].astype(np.int64)
            told = knox(reports.xy[rows], days, metres=METRES, within=DAYS, cancelled=cancelled)
            found.append(NearRepeat(key, told.both, told.expected, told.p, METRES, DAYS))
    return tuple(found), tuple(many)


def holds(found: Sequence[NearRepeat]) -> dict[str, bool]:
    """Return for each area whether its reports follow each other, all areas taken together (false discovery rate 5 %)."""
    hold = benjamini_hochberg([one.p for one in found])
    return {one.area: bool(held) and one.pairs >= LEAST_PAIRS for one, held in zip(found, hold)}
