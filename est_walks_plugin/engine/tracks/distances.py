"""Distances from many points to lines, in numpy."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

_PAIRS_AT_ONCE = 2_000_000


def to_lines(xy: NDArray[Any], lines: Sequence[NDArray[Any]]) -> NDArray[np.float64]:
    """Return the metres from points (n, 2) to the nearest of some lines, each (k, 2); inf where there are no lines.

    A line of one point is that point.
    """
    ends = [(line[:-1], line[1:]) if len(line) > 1 else (line, line) for line in lines if len(line)]
    nearest = np.full(len(xy), np.inf)
    if not ends or not len(xy):
        return nearest
    first = np.concatenate([begin for begin, _ in ends])
    along = np.concatenate([end for _, end in ends]) - first
    squared = np.maximum((along**2).sum(axis=1), 1e-12)
    step = max(1, _PAIRS_AT_ONCE // len(first))
    for start in range(0, len(xy), step):
        offset = xy[start : start + step, None, :] - first[None, :, :]
        share = np.clip((offset * along).sum(axis=2) / squared, 0.0, 1.0)
        away = offset - share[:, :, None] * along
        nearest[start : start + step] = np.sqrt((away**2).sum(axis=2).min(axis=1))
    return nearest
