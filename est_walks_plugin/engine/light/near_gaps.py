"""Dark stretches beside groups of lamps, street by street: how much is dark there, and how much ends when broken lamps are mended."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Sequence

import numpy as np

from ..network.intervals import Spans
from ..network.path_lines import PathLines
from .lighting import REACH_M

_TOUCH_M = 1e-6


@dataclass(frozen=True)
class DarkByGroup:
    """Arrays (g,) a group of lamps: `dark_m` metres of stretches near it, `mended_m` of them that its broken lamps would light,
    `mended` stretches of which nothing is left that is long enough to be one."""

    dark_m: np.ndarray
    mended_m: np.ndarray
    mended: np.ndarray


def dark_by_group(
    stretches: Sequence[np.ndarray],
    xy: np.ndarray,
    group: np.ndarray,
    groups: int,
    out: np.ndarray,
    *,
    near_m: float,
    least_m: float,
    reach_m: float = REACH_M,
) -> DarkByGroup:
    """Return what is dark beside groups of lamps.

    `stretches` are dark lines (k,2) in metres, lamps stand at `xy` (m,2), are of `group` (m,) 0..g-1 and broken where `out` (m,)
    is True. A mended lamp lights the way within `reach_m`; a stretch is one of at least `least_m`.
    """
    nothing = np.zeros(groups)
    if not len(stretches) or not len(xy):
        return DarkByGroup(nothing, nothing.copy(), np.zeros(groups, dtype=np.int64))
    lines = PathLines.of(stretches)
    long = float(lines.at[-1]) + 1.0
    near = _union(lines.within(xy, near_m), group, long)
    broken = np.flatnonzero(out)
    lit = _union(lines.within(xy[broken], reach_m), group[broken], long)
    mended = np.zeros(groups, dtype=np.int64)
    for number in np.unique((lit.low / long).astype(np.int64)).tolist():
        mine = (lit.low / long).astype(np.int64) == number
        low, high = lit.low[mine] - number * long, lit.high[mine] - number * long
        mended[number] = sum(
            bool(_longest_left(low, high, lines.base[line], lines.base[line] + lines.length[line]) < least_m)
            for line in np.unique(np.searchsorted(lines.base, low + _TOUCH_M, side="right") - 1).tolist()
        )
    return DarkByGroup(_metres(near, groups, long), _metres(lit, groups, long), mended)


def _union(spans: Spans, group: np.ndarray, long: float) -> Spans:
    """Return the union of spans group by group, each group on a piece of axis of its own."""
    shift = group[spans.owner] * long
    return Spans(spans.low + shift, spans.high + shift, spans.owner).union()


def _metres(spans: Spans, groups: int, long: float) -> np.ndarray:
    number = np.minimum((spans.low / long).astype(np.int64), groups - 1)
    return np.bincount(number, weights=spans.high - spans.low, minlength=groups)


def _longest_left(low: np.ndarray, high: np.ndarray, begin: float, end: float) -> float:
    """Return the longest piece of [begin, end] outside the intervals, which are disjoint and in order."""
    mine = (high > begin) & (low < end)
    edges = np.concatenate([[begin], np.column_stack([low[mine], high[mine]]).ravel(), [end]])
    return float(np.maximum(edges[1::2] - edges[::2], 0.0).max())
