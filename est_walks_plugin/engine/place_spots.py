"""Where places are: centres of voices, middles of dark stretches, marked points; one place a spot."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Sequence

import numpy as np

from .clustering import dbscan
from .lighting_gaps import DarkGap
from .pairs import near_pairs

_CELL_M = 25.0


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
    """Return spots where at least `min_points` voices lie within `radius_m`: compact parts of DBSCAN's clusters.

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
    spots: list[Spot] = []
    for members in np.split(order, np.flatnonzero(np.diff(label[order])) + 1):
        spots += _divide(xy, voices, members, radius_m, min_points)
    return spots


def _divide(xy: np.ndarray, voices: np.ndarray, members: np.ndarray, radius_m: float, min_points: int) -> list[Spot]:
    points = xy[members]
    _, voice = np.unique(voices[members], return_inverse=True)
    i, j, _ = near_pairs(points, points, radius_m)
    starts = np.searchsorted(i, np.arange(len(points) + 1))
    free = np.ones(len(points), dtype=bool)
    count = _distinct(i, voice[j], len(points))
    spots: list[Spot] = []
    while True:
        # Counts only shrink as neighbours are taken, so the first whose count still holds is the greatest.
        best = int(np.argmax(np.where(free, count, -1)))
        near = j[starts[best] : starts[best + 1]]
        near = near[free[near]]
        now = len(np.unique(voice[near]))
        if not free[best] or count[best] < min_points:
            return spots
        if now < count[best]:
            count[best] = now
            continue
        free[near] = False
        centre = points[near].mean(axis=0)
        spots.append(
            Spot(
                float(centre[0]),
                float(centre[1]),
                "cluster",
                "",
                _key("cluster", centre),
                tuple(int(row) for row in np.sort(members[near])),
                now,
            )
        )


def _distinct(group: np.ndarray, value: np.ndarray, count: int) -> np.ndarray:
    """Return (count,) how many different values each group has."""
    pairs = np.unique(np.stack([group, value]), axis=1)
    return np.bincount(pairs[0], minlength=count)


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
    """Return a spot for every (row of `xy`, place type)."""
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
    """Return one spot where several lie together, in the order clusters, marked points, dark stretches.

    A marked point gives a cluster or dark stretch within `marked_m` of it its type; of marked points of one type
    within `marked_m` the first stays; a dark stretch within `radius_m` of another spot only adds its metres. Nothing
    is proposed within `marked_m` of `taken` (t,2), the planner's own places.
    """
    near = _Near(max(radius_m, marked_m))
    place = {"cluster": 0, "marked": 1, "dark_gap": 2}
    for spot in sorted(spots, key=lambda spot: (place[spot.origin], -spot.voices, -spot.gap_m, spot.key)):
        here = np.array([spot.x, spot.y])
        if len(taken) and np.hypot(*(taken - here).T).min() <= marked_m:
            continue
        row = None if spot.origin == "cluster" else near.find(spot, radius_m if spot.origin == "dark_gap" else marked_m)
        if row is None:
            near.add(spot)
            continue
        other = near.kept[row]
        if spot.origin == "dark_gap":
            near.kept[row] = replace(other, gap_m=max(other.gap_m, spot.gap_m))
        elif other.origin == "cluster" and other.place_type == "":
            near.kept[row] = replace(other, place_type=spot.place_type, marked=spot.marked)
        elif other.place_type != spot.place_type:
            near.add(spot)
    return near.kept


class _Near:
    """Spots kept so far, found by the square they lie in."""

    def __init__(self, side: float) -> None:
        self.kept: list[Spot] = []
        self._side = side
        self._squares: dict[tuple[int, int], list[int]] = {}

    def _square(self, spot: Spot) -> tuple[int, int]:
        return int(spot.x // self._side), int(spot.y // self._side)

    def add(self, spot: Spot) -> None:
        self._squares.setdefault(self._square(spot), []).append(len(self.kept))
        self.kept.append(spot)

    def find(self, spot: Spot, limit: float) -> int | None:
        """Return the row of the spot within `limit` that `spot` belongs to: of its own type first, then the nearest."""
        column, row = self._square(spot)
        rows = [
            index for dx in (-1, 0, 1) for dy in (-1, 0, 1) for index in self._squares.get((column + dx, row + dy), ())
        ]
        ranked = []
        for index in rows:
            other = self.kept[index]
            away = float(np.hypot(other.x - spot.x, other.y - spot.y))
            if away <= limit:
                ranked.append((other.place_type != spot.place_type, away, index))
        return min(ranked)[2] if ranked else None


def _key(kind: str, at: np.ndarray) -> str:
    """Return text that is the same for nearly the same spot."""
    return f"{kind}:{round(at[0] / _CELL_M)}:{round(at[1] / _CELL_M)}"
