"""Near repeat: do events follow each other at the same place more often than chance gives? Knox 1964 (RESEARCH 5.8)."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any, Callable

import numpy as np
from numpy.typing import ArrayLike, NDArray

from ...i18n import tr
from ...model.defaults import SEED
from ...model.errors import Cancelled, ParameterError
from ..pairs import PointGrid
from .incomplete_gamma import gamma_share

MOST_PAIRS = 20_000_000
"""More pairs within the distance than this take gigabytes: a shorter distance is asked for."""
_CHUNK = 1_000_000


@dataclass(frozen=True)
class NearRepeat:
    """Pairs of events close in space, in time and in both; how many in both chance gives (`expected`), and its p.

    `p` by permuting the times, `p_poisson` = P(X >= both); `pairs` (k,2) are the rows of the pairs close in both.
    """

    events: int
    in_space: int
    in_time: int
    both: int
    expected: float
    p: float
    p_poisson: float
    pairs: NDArray[np.int64]

    @property
    def ratio(self) -> float:
        """Pairs close in both to those that chance gives; nan where it gives none."""
        return self.both / self.expected if self.expected else math.nan


def knox(
    xy: ArrayLike,
    days: ArrayLike,
    *,
    metres: float,
    within: float,
    permutations: int = 199,
    seed: int = SEED,
    cancelled: Callable[[], bool] | None = None,
) -> NearRepeat:
    """Return near repeats among events at `xy` (n,2) metres on `days` (n,) numbers: at most `metres` and `within` days apart.

    The pairs close in space are found once; the times are permuted, p = (1 + permutations with as many or more) / (1 + n),
    1 where there is no pair. Raises ParameterError, also for more than MOST_PAIRS pairs, and Cancelled.
    """
    points, moments = _events(xy, days)
    if not (math.isfinite(metres) and metres > 0 and math.isfinite(within) and within >= 0 and permutations >= 0):
        raise ParameterError(tr("Near repeats need a distance above 0 m and a time of 0 days or more."))
    first, second = _near(points, float(metres))
    count = len(points)
    in_time = _close_in_time(moments, within)
    close = np.abs(moments[first] - moments[second]) <= within
    both, chances = int(close.sum()), count * (count - 1) // 2
    expected = len(first) * in_time / chances if chances else 0.0
    reached = 0
    rng = np.random.default_rng(seed)
    for _ in range(permutations if len(first) else 0):
        if cancelled is not None and cancelled():
            raise Cancelled
        reached += _both(first, second, rng.permutation(moments), within) >= both
    return NearRepeat(
        events=count,
        in_space=len(first),
        in_time=in_time,
        both=both,
        expected=expected,
        p=(1 + reached) / (1 + permutations) if len(first) else 1.0,
        p_poisson=gamma_share(both, expected) if both and expected > 0 else 1.0,
        pairs=np.stack([first[close], second[close]], axis=1).astype(np.int64),
    )


def _events(xy: ArrayLike, days: ArrayLike) -> tuple[Any, Any]:
    points, moments = np.asarray(xy, dtype=float).reshape(-1, 2), np.asarray(days, dtype=float).ravel()
    if len(points) != len(moments) or not (np.isfinite(points).all() and np.isfinite(moments).all()):
        raise ParameterError(tr("Every event needs a position and a time."))
    small = moments - moments.min() if len(moments) else moments
    whole = len(small) and (small == np.floor(small)).all() and small.max() < 2**30
    return points, small.astype(np.int32) if whole else small


def _near(points: Any, metres: float) -> tuple[Any, Any]:
    """Return the rows (p,) of each pair within the distance, once."""
    found, total = [], 0
    for i, j, _ in PointGrid(points, metres).pairs(points):
        later = i < j
        found.append((i[later].astype(np.int32), j[later].astype(np.int32)))
        total += len(found[-1][0])
        if total > MOST_PAIRS:
            raise ParameterError(
                tr(
                    "More than {most} pairs of events lie within {metres} m; choose a shorter distance or period."
                ).format(most=MOST_PAIRS, metres=f"{metres:g}")
            )
    if not found:
        return np.zeros(0, dtype=np.int32), np.zeros(0, dtype=np.int32)
    first, second = (np.concatenate(rows) for rows in zip(*found))
    order = np.lexsort((second, first))
    return first[order], second[order]


def _close_in_time(moments: Any, within: float) -> int:
    ordered = np.sort(moments).astype(float)
    last = np.searchsorted(ordered, ordered + within, side="right")
    return int((last - np.arange(1, len(ordered) + 1)).sum())


def _both(first: Any, second: Any, moments: Any, within: float) -> int:
    found = 0
    for start in range(0, len(first), _CHUNK):
        part = slice(start, start + _CHUNK)
        found += int(np.count_nonzero(np.abs(moments[first[part]] - moments[second[part]]) <= within))
    return found
