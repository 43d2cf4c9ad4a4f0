"""Homes: which buildings are taken for them, and how many have their way by a place or along a stretch. A model, no count."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Sequence

import numpy as np

from ...model.homes.building_use import BuildingUse
from ..boxes import Boxes
from ..network.path_lines import PathLines

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from ...model.homes.rules import HomesRules

_BLOCK_STOREYS = 3.0
"""Homes in so many storeys are a block of flats, however small its ground."""
_BESIDE_M = 0.5
_SHARED_M = 3.0
"""A piece that shares less than this with a stretch only crosses it."""


@dataclass(frozen=True)
class Buildings:
    """Buildings (b,): square metres on the ground, what was told of each - its `use` (code of BuildingUse, "" for nothing),
    `flats` and `storeys` (nan for nothing) - and whether it is known as something `other` than a home by what lies in it."""

    square_metres: NDArray[np.float64]
    use: NDArray[np.str_]
    flats: NDArray[np.float64]
    storeys: NDArray[np.float64]
    other: NDArray[np.bool_]

    @property
    def are_told(self) -> NDArray[np.bool_]:
        """Which are told to have homes, or none: the others are judged by their ground."""
        told: NDArray[np.bool_] = (self.use != "") | np.isfinite(self.flats)
        return told


def homes_in(buildings: Buildings, rules: HomesRules) -> NDArray[np.int64]:
    """Return how many homes buildings (b,) have after the rules: as told, else by what they are, else by their ground."""
    size, use = buildings.square_metres, buildings.use
    storeys = np.where(np.isfinite(buildings.storeys), buildings.storeys, rules.storeys)
    on_ground = np.floor(size / rules.each_m2)
    in_block = np.maximum(np.floor(size * storeys / rules.each_m2), 1)
    is_small = (size <= rules.one_m2) & ~(buildings.storeys >= _BLOCK_STOREYS)
    by_ground = np.where(size <= rules.one_m2, 1, on_ground)
    lived_in = (size >= rules.least_m2) & (size <= rules.largest_m2) & ~buildings.other
    homes = np.select(
        [np.isfinite(buildings.flats), *(use == one.value for one in BuildingUse)],
        [
            buildings.flats,
            np.ones(len(size)),
            np.maximum(on_ground, 1),
            in_block,
            np.where(is_small, 1, in_block),
            np.zeros(len(size)),
        ],
        np.where(lived_in, by_ground, 0),
    )
    return homes.astype(np.int64)


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
        bounds = np.array([stretch.bounds for stretch in stretches]).reshape(-1, 4)
        owner, piece = Boxes.of(self.lines, _BESIDE_M).touching(bounds[:, :2], bounds[:, 2:])
        order = np.lexsort((piece, -self.homes[piece], owner))
        piece, ends = piece[order], np.searchsorted(owner, np.arange(len(stretches)), side="right").tolist()
        found = []
        for stretch, first, last in zip(stretches, [0, *ends], ends):
            beside, best = stretch.buffer(_BESIDE_M), -1
            for row in piece[first:last].tolist():
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
