"""How much is dark beside groups of lamps, street by street."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from ..network.intervals import Spans
from ..network.path_lines import PathLines

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray


def dark_by_group(
    stretches: Sequence[NDArray[np.float64]],
    xy: NDArray[np.float64],
    group: NDArray[np.int64],
    groups: int,
    near_m: float,
) -> NDArray[np.float64]:
    """Return the metres (g,) of dark lines (k,2) within `near_m` of each group's lamps, what is near several of them once.

    Lamps stand at `xy` (m,2) in metres and are of `group` (m,) 0..g-1.
    """
    if not len(stretches) or not len(xy):
        return np.zeros(groups)
    lines = PathLines.of(stretches)
    long = float(lines.at[-1]) + 1.0
    near = lines.within(xy, near_m)
    shift = group[near.owner] * long  # each group on a piece of axis of its own
    found = Spans(near.low + shift, near.high + shift, near.owner).union()
    number = np.minimum((found.low / long).astype(np.int64), groups - 1)
    return np.bincount(number, weights=found.high - found.low, minlength=groups).astype(np.float64)
