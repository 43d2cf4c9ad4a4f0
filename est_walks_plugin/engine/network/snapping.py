"""The nearest point on a network's edges, exactly, for one point or for a hundred thousand."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Sequence

import numpy as np

from ...i18n import tr
from ...model.errors import InputError
from ..runs import within_each

_SEVERAL = 8
_CHUNK = 200_000


@dataclass(frozen=True)
class Snap:
    """A point on an edge: `offset_m` along it from its first node, `distance` from the asked point."""

    edge: int
    offset_m: float
    x: float
    y: float
    distance: float
    component: int

    @property
    def xy(self) -> tuple[float, float]:
        """Return the point on the edge."""
        return self.x, self.y


@dataclass(frozen=True)
class SnapArray:
    """Several snaps as arrays; `ok` (m,) is False where no edge lies within the stated distance."""

    edge: np.ndarray
    offset_m: np.ndarray
    xy: np.ndarray
    distance: np.ndarray
    component: np.ndarray
    ok: np.ndarray

    def __len__(self) -> int:
        return len(self.edge)

    def __getitem__(self, row: int) -> Snap:
        return Snap(
            int(self.edge[row]),
            float(self.offset_m[row]),
            float(self.xy[row, 0]),
            float(self.xy[row, 1]),
            float(self.distance[row]),
            int(self.component[row]),
        )

    def take(self, rows: Sequence[int] | np.ndarray) -> SnapArray:
        """Return the snaps of `rows` (r,), in that order."""
        index = np.asarray(rows, dtype=np.int64)
        return SnapArray(
            self.edge[index],
            self.offset_m[index],
            self.xy[index],
            self.distance[index],
            self.component[index],
            self.ok[index],
        )

    @staticmethod
    def of(snaps: SnapArray | Sequence[Snap]) -> SnapArray:
        """Return the same snaps as arrays of one length (m,); those of a list all count as ok."""
        if isinstance(snaps, SnapArray):
            return snaps
        return SnapArray(
            np.array([snap.edge for snap in snaps], dtype=np.int64),
            np.array([snap.offset_m for snap in snaps], dtype=float),
            np.array([(snap.x, snap.y) for snap in snaps], dtype=float).reshape(-1, 2),
            np.array([snap.distance for snap in snaps], dtype=float),
            np.array([snap.component for snap in snaps], dtype=np.int64),
            np.ones(len(snaps), dtype=bool),
        )


@dataclass(frozen=True)
class SnapProblem:
    """A stop that cannot be walked to: `reason` is "too_far" or "other_component".

    `distance` is metres to the nearest path the walk can reach, `nearest` (x, y) where that is.
    """

    index: int
    reason: str
    distance: float
    nearest: tuple[float, float]


@dataclass(frozen=True)
class Attachment:
    """Start, stops and end of a walk on one component; stops with a problem have `stops.ok` False."""

    start: Snap
    stops: SnapArray
    end: Snap | None
    problems: tuple[SnapProblem, ...]


class SnapTooFarError(InputError):
    """No walkable path within the stated distance; `nearest` (x, y) is where the nearest one is."""

    def __init__(self, distance: float, max_distance: float, nearest: tuple[float, float]) -> None:
        message = tr(
            "The point lies {distance} m from the nearest path, but at most {limit} m is allowed; "
            "move it closer to a path or import the network there."
        )
        super().__init__(message.format(distance=round(distance), limit=round(max_distance)))
        self.distance = distance
        self.max_distance = max_distance
        self.nearest = nearest


class SegmentIndex:
    """Exact nearest-segment search over straight segments.

    Long segments are cut in pieces no longer than `piece`, whose midpoints stand in a k-d tree. A point
    on a piece is at most `piece / 2` from its midpoint, so once the k-th midpoint is farther than the
    best exact distance plus that, no unseen piece can be nearer; points where this does not hold yet
    are asked again with more neighbours.
    """

    def __init__(self, start: np.ndarray, end: np.ndarray) -> None:
        """`start`, `end` (s,2): the ends of the segments, in metres."""
        from scipy.spatial import cKDTree

        length = np.hypot(*(end - start).T)
        self._start = start
        self._step = end - start
        self._square = np.maximum(length * length, 1e-300)
        # Pieces of the mean length at most double the number of midpoints.
        self._piece = max(float(length.mean()), 1e-6) if len(length) else 1.0
        parts = np.maximum(np.ceil(length / self._piece), 1).astype(np.int64)
        self._segment = np.repeat(np.arange(len(start)), parts)
        rank = within_each(parts)
        share = (rank + 0.5) / parts[self._segment]
        middle = start[self._segment] + share[:, None] * self._step[self._segment]
        self._reach = float((length / parts).max()) / 2 if len(length) else 0.0
        self._tree = cKDTree(middle, balanced_tree=False, compact_nodes=False)

    def nearest(self, xy: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """Return (m,) nearest segment (lowest number when equal), share along it 0-1, distance in metres."""
        segment = np.empty(len(xy), dtype=np.int64)
        share = np.empty(len(xy))
        distance = np.empty(len(xy))
        for first in range(0, len(xy), _CHUNK):
            part = slice(first, first + _CHUNK)
            segment[part], share[part], distance[part] = self._nearest_chunk(xy[part])
        return segment, share, distance

    def within(self, xy: np.ndarray, radius: float) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
        """Return every segment within `radius` metres of points (m,2): rows of (point, segment, share, distance)."""
        found = self._tree.query_ball_point(xy, radius + self._reach)
        point = np.repeat(np.arange(len(xy)), [len(pieces) for pieces in found])
        piece = np.array([piece for pieces in found for piece in sorted(pieces)], dtype=np.int64)
        pair = np.unique(np.stack([point, self._segment[piece]], axis=1), axis=0)
        point, segment = pair[:, 0], pair[:, 1]
        distance, share = (values[:, 0] for values in self._measure(xy[point], segment[:, None]))
        near = distance <= radius
        return point[near], segment[near], share[near], distance[near]

    def point(self, segment: int, share: float) -> np.ndarray:
        """Return (2,) where a share 0-1 along a segment is."""
        return np.asarray(self._start[segment] + share * self._step[segment])

    def _nearest_chunk(self, xy: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        total = len(self._segment)
        segment, share, distance = np.empty(len(xy), dtype=np.int64), np.empty(len(xy)), np.empty(len(xy))
        open_rows = np.arange(len(xy))
        count = min(_SEVERAL, total)
        while len(open_rows):
            points = xy[open_rows]
            workers = -1 if len(points) > 20_000 else 1
            away, piece = self._tree.query(points, k=np.arange(1, count + 1), workers=workers)
            candidate = self._segment[piece]
            near, along = self._measure(points, candidate)
            best = near.min(axis=1)
            tied = np.where(near <= best[:, None], candidate, len(self._start))
            column = tied.argmin(axis=1)
            row = np.arange(len(points))
            segment[open_rows] = candidate[row, column]
            share[open_rows] = along[row, column]
            distance[open_rows] = best
            sure = away[:, -1] > best + self._reach + 1e-9
            if count == total:
                break
            open_rows = open_rows[~sure]
            count = min(count * 4, total)
        return segment, share, distance

    def _measure(self, points: np.ndarray, candidate: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        offset_x = points[:, :1] - self._start[candidate, 0]
        offset_y = points[:, 1:] - self._start[candidate, 1]
        step_x, step_y = self._step[candidate, 0], self._step[candidate, 1]
        along = np.clip((offset_x * step_x + offset_y * step_y) / self._square[candidate], 0.0, 1.0)
        return np.hypot(offset_x - along * step_x, offset_y - along * step_y), along
