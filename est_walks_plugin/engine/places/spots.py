"""Where places are: centres of voices, middles of dark stretches, marked points; one place a spot."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Sequence

import numpy as np

from ..light.gaps import DarkGap
from .clustering import dbscan
from .gathering import gathered

_CELL_M = 25.0
_TELLING = (
    "tunnel",
    "station",
    "square",
    "stairs",
    "bridge",
    "bus_stop",
    "playground",
    "school_yard",
    "car_park",
    "park",
    "entrance",
)
"""Types of place, the most telling first: of several at one spot the first names it."""


@dataclass(frozen=True)
class Spot:
    """A place before it has a name. `place_type` "" = not known yet; `key` makes its id."""

    x: float
    y: float
    origin: str
    place_type: str
    key: str
    observations: tuple[int, ...] = ()
    voices: int = 0
    gap_m: float = 0.0
    marked: int = -1


def from_clusters(xy: np.ndarray, voices: np.ndarray, radius_m: float, min_points: int) -> list[Spot]:
    """Return spots where at least `min_points` of `voices` (n,) at `xy` (n,2) lie within `radius_m` metres: compact parts of DBSCAN's clusters.

    A long cluster (a whole street of pins) is divided: the observation with most voices around it takes them,
    then the next of what is left.
    """
    if len(xy) == 0:
        return []
    label = dbscan(xy, radius_m, min_points)
    rows = np.flatnonzero(label >= 0)
    if len(rows) == 0:
        return []
    order = rows[np.argsort(label[rows], kind="stable")]
    points = xy[order]
    spots: list[Spot] = []
    for near, count in gathered(points, voices[order], label[order], radius_m, min_points):
        centre = points[near].mean(axis=0)
        members = tuple(order[near].tolist())
        spots.append(Spot(float(centre[0]), float(centre[1]), "cluster", "", _key("cluster", centre), members, count))
    return spots


def from_gaps(gaps: Sequence[DarkGap]) -> list[Spot]:
    """Return a spot in the middle of every dark stretch."""
    spots = []
    for gap in gaps:
        at = np.concatenate([[0.0], np.cumsum(np.hypot(*np.diff(gap.line, axis=0).T))])
        middle = np.array([np.interp(at[-1] / 2, at, gap.line[:, axis]) for axis in (0, 1)])
        spots.append(
            Spot(float(middle[0]), float(middle[1]), "dark_gap", "", _key("dark_gap", middle), gap_m=gap.length_m)
        )
    return spots


def from_marked(xy: np.ndarray, typed: Sequence[tuple[int, str]], ids: np.ndarray) -> list[Spot]:
    """Return a spot for every (row of `xy` (p,2), place type); `ids` (p,) "" where there is none."""
    return [
        Spot(
            float(xy[row, 0]),
            float(xy[row, 1]),
            "marked",
            place_type,
            f"{place_type}:{ids[row]}" if ids[row] else _key(place_type, xy[row]),
            marked=row,
        )
        for row, place_type in typed
    ]


def merged(spots: Sequence[Spot], taken: np.ndarray, radius_m: float, marked_m: float) -> list[Spot]:
    """Return one spot where several lie together, so that nothing is visited or counted twice.

    Clusters come first. A marked point within `radius_m` of a cluster gives it its type (the most telling
    type when there are several: a tunnel before its stairs); of marked points within `marked_m` of each other the
    most telling stays. A dark stretch within `radius_m` of a spot adds its metres to it. Nothing is proposed within
    `marked_m` of `taken` (t,2), the planner's own places.
    """
    near = _Near(max(radius_m, marked_m))
    for spot in sorted(spots, key=_order):
        here = np.array([spot.x, spot.y])
        if len(taken) and np.hypot(*(taken - here).T).min() <= marked_m:
            continue
        limits = {"cluster": {}, "marked": {"cluster": radius_m, "marked": marked_m}}
        row = near.find(spot, limits.get(spot.origin, {"cluster": radius_m, "marked": radius_m}))
        if row is None:
            near.add(spot)
        elif spot.origin == "dark_gap":
            near.kept[row] = replace(near.kept[row], gap_m=max(near.kept[row].gap_m, spot.gap_m))
        elif near.kept[row].place_type == "":
            near.kept[row] = replace(near.kept[row], place_type=spot.place_type, marked=spot.marked)
    return near.kept


def _order(spot: Spot) -> tuple[int, int, int, float, str]:
    """Return the sorting key: clusters of most voices, marked points of the most telling type, longest stretches."""
    origin = {"cluster": 0, "marked": 1, "dark_gap": 2}[spot.origin]
    kind = _TELLING.index(spot.place_type) if spot.place_type in _TELLING else len(_TELLING)
    return origin, -spot.voices, kind, -spot.gap_m, spot.key


class _Near:
    """Spots kept so far, found by the square they lie in."""

    def __init__(self, side: float) -> None:
        self.kept: list[Spot] = []
        self._side = side
        self._squares: dict[tuple[int, int], list[int]] = {}

    def _square(self, spot: Spot) -> tuple[int, int]:
        return int(spot.x // self._side), int(spot.y // self._side)

    def add(self, spot: Spot) -> None:
        """Keep a spot."""
        self._squares.setdefault(self._square(spot), []).append(len(self.kept))
        self.kept.append(spot)

    def find(self, spot: Spot, limits: dict[str, float]) -> int | None:
        """Return the row of the nearest spot, clusters first, no farther than the limit of its origin; or None."""
        column, row = self._square(spot)
        ranked = []
        for dx in (-1, 0, 1):
            for dy in (-1, 0, 1):
                for index in self._squares.get((column + dx, row + dy), ()):
                    other = self.kept[index]
                    away = float(np.hypot(other.x - spot.x, other.y - spot.y))
                    if away <= limits.get(other.origin, -1.0):
                        ranked.append((other.origin != "cluster", away, index))
        return min(ranked)[2] if ranked else None


def _key(kind: str, at: np.ndarray) -> str:
    """Return text that is the same for nearly the same spot."""
    return f"{kind}:{round(at[0] / _CELL_M)}:{round(at[1] / _CELL_M)}"
