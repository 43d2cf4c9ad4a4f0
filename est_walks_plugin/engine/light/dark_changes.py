"""What of dark stretches is gone when others are found in their place, and whose lamps made it go."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from ..network.path_lines import PathLines
from ..runs import within_each

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from numpy.typing import NDArray

    from .gaps import DarkGap

_STEP_M = 1.0
_TOUCH_M = 1e-6


@dataclass(frozen=True)
class Metres:
    """Points `xy` (s,2) in metres that each stand for `metres` (s,), at most one, of stretch number `stretch` (s,)."""

    xy: NDArray[np.float64]
    metres: NDArray[np.float64]
    stretch: NDArray[np.int64]

    def by_stretch(self, count: int) -> NDArray[np.float64]:
        """Return the metres (count,) of each stretch."""
        return np.bincount(self.stretch, weights=self.metres, minlength=count).astype(np.float64)


@dataclass(frozen=True)
class Mended:
    """Arrays (g,) a group of lamps: `metres` of dark that go because of them, and `stretches` that go altogether."""

    metres: NDArray[np.float64]
    stretches: NDArray[np.int64]


def outside(stretches: Sequence[DarkGap], others: Sequence[DarkGap]) -> Metres:
    """Return what of stretches is no part of any of the others; both are of the same paths."""
    if not stretches:
        return Metres(np.zeros((0, 2)), np.zeros(0), np.zeros(0, dtype=np.int64))
    lines = PathLines.of([one.line for one in stretches])
    pieces = [
        (float(lines.base[number]) + low, high - low, number)
        for number, spans in enumerate(_left(stretches, others))
        for low, high in spans
    ]
    low, long, of = (np.array(column, dtype=float) for column in zip(*pieces)) if pieces else np.zeros((3, 0))
    parts = np.ceil(long / _STEP_M).astype(np.int64)
    who = np.repeat(np.arange(len(parts)), parts)
    rank = within_each(parts)
    step = (long / np.maximum(parts, 1))[who]
    return Metres(lines.point(low[who] + (rank + 0.5) * step), step, of.astype(np.int64)[who])


def _left(stretches: Sequence[DarkGap], others: Sequence[DarkGap]) -> Iterator[list[tuple[float, float]]]:
    """Return, stretch by stretch, what is left of it as (from, to) metres along its line."""
    taken: dict[int, list[tuple[float, float]]] = {}
    for one in others:
        for path, first, last in one.spans:
            taken.setdefault(path, []).append((min(first, last), max(first, last)))
    for one in stretches:
        found: list[tuple[float, float]] = []
        along = 0.0
        for path, first, last in one.spans:
            for low, high in _without(min(first, last), max(first, last), sorted(taken.get(path, ()))):
                begin, end = (low - first, high - first) if first <= last else (first - high, first - low)
                found.append((along + begin, along + end))
            along += abs(last - first)
        yield found


def _without(low: float, high: float, taken: Sequence[tuple[float, float]]) -> Iterator[tuple[float, float]]:
    """Return the pieces of [low, high] outside intervals in order."""
    for begin, end in (*taken, (high, high)):
        if min(begin, high) - low > _TOUCH_M:
            yield low, min(begin, high)
        low = max(low, end)


def mended_by_group(
    gone: Metres, ended: NDArray[np.bool_], xy: NDArray[np.float64], group: NDArray[np.int64], groups: int
) -> Mended:
    """Return what groups of lamps mend: every metre that is `gone` counts for the group of the nearest mended lamp.

    The groups add up to dark before less dark after: a lamp that lights the end of a stretch at a crossing lights all that meet
    there, so no new stretch joins up. One that has `ended` (n,) counts once, for the group with most of it. Mended lamps stand at
    `xy` (m,2) and are of `group` (m,) 0..g-1.
    """
    from scipy.spatial import cKDTree

    if not len(xy):
        return Mended(np.zeros(groups), np.zeros(groups, dtype=np.int64))
    whose = group[cKDTree(xy).query(gone.xy)[1]]
    metres = np.bincount(whose, weights=gone.metres, minlength=groups).astype(np.float64)
    mine = ended[gone.stretch]
    pairs, number = np.unique(gone.stretch[mine] * groups + whose[mine], return_inverse=True)
    most = np.bincount(number.reshape(-1), weights=gone.metres[mine], minlength=len(pairs))
    order = np.lexsort((pairs, -most, pairs // groups))
    first = np.unique((pairs // groups)[order], return_index=True)[1]
    return Mended(metres, np.bincount(pairs[order][first] % groups, minlength=groups))
