"""Where the only light along a path is dimmed on purpose."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from ..network.path_lines import PathLines
from .lighting import REACH_M, Lamps

LineSpans = dict[int, tuple[tuple[float, float], ...]]
"""Line -> (from m, to m) along it."""


def dimmed(paths: Sequence[np.ndarray], lamps: Lamps, reach_m: float = REACH_M) -> LineSpans:
    """Return the stretches of `paths`, each (k, 2) metres, in reach of dimmed lamps and of none that gives its full light.

    Lamps of a sensor or of unknown status give their full light (METHOD 4).
    """
    status = lamps.statuses()
    if not np.any(status == "dimmed"):
        return {}
    lines = PathLines.of(paths)
    faint = lines.within(lamps.xy[status == "dimmed"], reach_m).union()
    full = lines.within(lamps.xy[~np.isin(status, ("dimmed", "out"))], reach_m).union()
    cuts = np.unique(np.concatenate([faint.low, faint.high, full.low, full.high]))
    low, high = cuts[:-1], cuts[1:]
    middle = (low + high) / 2
    kept = faint.holds(middle) & ~full.holds(middle)
    found: dict[int, list[tuple[float, float]]] = {}
    for begin, end in zip(low[kept], high[kept]):
        path = int(np.searchsorted(lines.base, begin, side="right")) - 1
        base = float(lines.base[path])
        found.setdefault(path, []).append((float(begin) - base, float(end) - base))
    return {path: tuple(spans) for path, spans in found.items()}
