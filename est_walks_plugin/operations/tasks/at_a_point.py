"""Tasks that lie at the very same point: those of one stop, or of one finding. On a map each must be seen."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from ...store import Store, Where


def numbers_at_a_point(store: Store, where: Where) -> dict[str, int]:
    """Return task (key) -> its number among those at its point, from 1, of the tasks that meet `where`; not the first of each.

    Points are the same within a centimetre; the oldest task is the first.
    """
    told = store.arrays("task", ("uuid", "x", "y"), where)
    placed = np.isfinite(told["x"]) & np.isfinite(told["y"])
    seen: Counter[tuple[float, float]] = Counter()
    found = {}
    for key, x, y in sorted(zip(*(told[name][placed].tolist() for name in ("uuid", "x", "y")))):
        at = round(x, 2), round(y, 2)
        if seen[at]:
            found[key] = seen[at]
        seen[at] += 1
    return found
