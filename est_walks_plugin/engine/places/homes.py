"""Homes: which buildings are taken for them, and how many have their way by a place or along a stretch. A model, no count."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Sequence

import numpy as np

from ...model import defaults
from ..network.path_lines import PathLines

if TYPE_CHECKING:
    from numpy.typing import NDArray

_BESIDE_M = 0.5
_SHARED_M = 3.0
"""A piece that shares less than this with a stretch only crosses it."""


def homes_in(square_metres: NDArray[np.float64], other: NDArray[np.bool_]) -> NDArray[np.int64]:
    """Return how many homes buildings (b,) of so many square metres on the ground are taken for; none where `other` (b,).

    None below `LEAST_HOME_M2` and above `LARGEST_HOME_M2`, one up to `ONE_HOME_M2`, else one for every `EACH_HOME_M2`.
    """
    size = np.asarray(square_metres, dtype=float)
    many = np.floor(size / defaults.EACH_HOME_M2)
    homes = np.where(size <= defaults.ONE_HOME_M2, 1, many)
    lived_in = (size >= defaults.LEAST_HOME_M2) & (size <= defaults.LARGEST_HOME_M2) & ~other
    return np.where(lived_in, homes, 0).astype(np.int64)


@dataclass(frozen=True)
class HomesWay:
    """So many different `homes` have their way by somewhere, and `to` each kind of destination (code of LandmarkKind)."""

    homes: int = 0
    to: dict[str, int] = field(default_factory=dict)

    @property
    def most(self) -> tuple[str, int]:
        """The kind of destination that most have their way to, and how many; ("", 0) for none."""
        return max(self.to.items(), key=lambda one: one[1], default=("", 0))


@dataclass(frozen=True)
class HomesPassing:
    """Pieces of path, `lines` (p) of (k,2) metres, with the `homes` (p,) that pass each and those `to` each kind (p,)."""

    lines: Sequence[NDArray[np.float64]]
    homes: NDArray[np.int64]
    to: dict[str, NDArray[np.int64]]

    def by(self, xy: NDArray[np.float64], radius_m: float) -> list[HomesWay]:
        """Return, per point (m,2), what passes on the one piece within the radius that most homes pass."""
        best = np.full(len(xy), -1, dtype=np.int64)
        if len(self.lines) and len(xy):
            axis = PathLines.of(self.lines)
            near = axis.within(np.asarray(xy, dtype=float), radius_m)
            middle = (near.low + near.high) / 2
            piece = np.searchsorted(axis.base, middle, side="right") - 1
            order = np.lexsort((-piece, self.homes[piece]))
            best[near.owner[order]] = piece[order]
        return [self._way(row) for row in best.tolist()]

    def along(self, stretches: Sequence[Any]) -> list[HomesWay]:
        """Return, per shapely line, what passes on the one piece of it that most homes pass."""
        from shapely.geometry import LineString

        if not len(self.lines):
            return [HomesWay() for _ in stretches]
        low = np.array([line[:, :2].min(axis=0) for line in self.lines]) - _BESIDE_M
        high = np.array([line[:, :2].max(axis=0) for line in self.lines]) + _BESIDE_M
        found = []
        for stretch in stretches:
            xmin, ymin, xmax, ymax = stretch.bounds
            near = np.flatnonzero((low <= (xmax, ymax)).all(axis=1) & (high >= (xmin, ymin)).all(axis=1))
            beside, best = stretch.buffer(_BESIDE_M), -1
            for row in near[np.argsort(-self.homes[near], kind="stable")].tolist():
                line = LineString(self.lines[row])
                if beside.intersection(line).length >= min(_SHARED_M, 0.9 * line.length):
                    best = row
                    break
            found.append(self._way(best))
        return found

    def _way(self, row: int) -> HomesWay:
        if row < 0:
            return HomesWay()
        return HomesWay(int(self.homes[row]), {kind: int(sums[row]) for kind, sums in self.to.items()})
