"""A track as it was recorded -> one that can be reckoned with: times that rise, no positions the receiver made up."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from ...model.field.track import Track
from .distances import to_lines

if TYPE_CHECKING:
    from numpy.typing import NDArray

FASTEST_M_S = 12.0
"""Nobody who walks, and hardly anybody who cycles there, is faster than this; a receiver that loses its satellites is."""
JUMP_M = 50.0
"""A shorter step is noise, however fast it looks between two points that came at once."""
FEWEST_AFTER_JUMP = 20
"""So many points in a row elsewhere are believed, and the way there unknown; fewer are a fault of the receiver."""
PAUSE_S = 4 * 3600.0
"""What is farther apart in time belongs to different outings."""
NEAR_M = 300.0
"""What was recorded farther from the walk's route, before it and after it, is the way there and home and nobody's business."""


@dataclass(frozen=True, eq=False)
class Tidied:
    """A track with what was mended: points `moved` into the order of their times, and `dropped`."""

    track: Track
    moved: int = 0
    dropped: int = 0


def tidy(times: NDArray[Any], xy: NDArray[Any], starts: NDArray[Any], name: str = "") -> Tidied:
    """Return points (n,) and (n, 2) with finite times, in segments that begin at `starts`, as a track whose times rise.

    Segments are put in order of time, points within one too; of points of the same moment the first stays, as of segments
    that tell of the same time. What the receiver made up (see `FASTEST_M_S`) goes.
    """
    parts = [np.arange(start, end) for start, end in zip(starts, [*starts[1:], len(times)]) if end > start]
    in_order = [part[np.argsort(times[part], kind="stable")] for part in parts]
    in_order.sort(key=lambda part: float(times[part[0]]))
    moved = int((np.concatenate([*in_order, np.arange(0)]) != np.arange(len(times))).sum()) if parts else 0
    kept: list[NDArray[Any]] = []
    last = -np.inf
    for part in in_order:
        rising = part[times[part] > np.maximum.accumulate(np.concatenate([[last], times[part][:-1]]))]
        for run in _believed(times, xy, rising):
            kept.append(run)
            last = float(times[run[-1]])
    chosen = np.concatenate(kept) if kept else np.arange(0)
    lengths = [len(run) for run in kept]
    begins = np.concatenate([[0], np.cumsum(lengths)[:-1]]).astype(int) if kept else np.arange(0)
    return Tidied(Track(times[chosen], xy[chosen], begins, name), moved, len(times) - len(chosen))


def _believed(times: NDArray[Any], xy: NDArray[Any], part: NDArray[Any]) -> list[NDArray[Any]]:
    """Return the points of a segment, as it is known to have gone; a way nobody can have walked parts it in two.

    From the longest stretch without a jump outwards: what can be reached from it at a walker's speed belongs to it, what
    cannot is believed only when it is long.
    """
    if len(part) < 2:
        return [part] if len(part) else []
    far = np.hypot(*np.diff(xy[part], axis=0).T)
    breaks = np.flatnonzero((far > JUMP_M) & (far > FASTEST_M_S * np.diff(times[part]))) + 1
    runs = np.split(part, breaks)
    longest = max(range(len(runs)), key=lambda number: len(runs[number]))
    kept = [runs[longest]]
    for run in runs[longest + 1 :]:
        _join(times, xy, kept, run, after=True)
    for run in reversed(runs[:longest]):
        _join(times, xy, kept, run, after=False)
    return kept


def _join(times: NDArray[Any], xy: NDArray[Any], kept: list[NDArray[Any]], run: NDArray[Any], *, after: bool) -> None:
    """Add a run behind, or before, what is kept: to its last part when it can be reached, as a part of its own if long."""
    one, other = (kept[-1][-1], run[0]) if after else (run[-1], kept[0][0])
    far = float(np.hypot(*(xy[other] - xy[one])))
    reached = far <= JUMP_M or far <= FASTEST_M_S * float(times[other] - times[one])
    if reached and after:
        kept[-1] = np.concatenate([kept[-1], run])
    elif reached:
        kept[0] = np.concatenate([run, kept[0]])
    elif len(run) >= FEWEST_AFTER_JUMP:
        kept.insert(len(kept) if after else 0, run)


def outings(track: Track) -> list[Track]:
    """Return the parts of a track that lie more than `PAUSE_S` apart, in their order."""
    breaks = np.flatnonzero(np.diff(track.times) > PAUSE_S) + 1
    bounds = [0, *breaks.tolist(), len(track.times)]
    return [part(track, begin, end) for begin, end in zip(bounds, bounds[1:]) if end > begin]


def part(track: Track, begin: int, end: int) -> Track:
    """Return the points of a track from one number up to another."""
    inside = [start - begin for start in track.starts.tolist() if begin < start < end]
    return Track(track.times[begin:end], track.xy[begin:end], np.array([0, *inside], dtype=int), track.name)


def near(track: Track, lines: Sequence[NDArray[Any]]) -> Track | None:
    """Return a track without the way to the walk and the way home: from the first to the last point within `NEAR_M` of
    its lines (k, 2). None when no point is."""
    there = np.flatnonzero(to_lines(track.xy, lines) <= NEAR_M)
    return part(track, int(there[0]), int(there[-1]) + 1) if len(there) else None
