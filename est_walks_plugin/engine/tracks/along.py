"""A recorded track held against the walk that was planned: how long, when at which stop, what was passed, how far off.

Nothing is concluded from silence: a stop that may have been visited where nothing was recorded is `UNKNOWN`, not skipped.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from ...model.codes import Visit
from ...model.field.track import Track
from .distances import to_lines

if TYPE_CHECKING:
    from numpy.typing import NDArray

STOP_RADIUS_M = 30.0
"""A group within this distance of a stop is at it: a group has a width, and a receiver among houses errs by 10 m."""
PAUSED_S = 120.0
"""Who crosses the circle in less time did not stop there: a group needs a minute to walk through it."""
GAP_S = 60.0
"""How long a silence of the receiver may be for the way across it to be taken as straight."""
LONGEST_PAUSE_S = 1800.0
"""A receiver that is still is often silent too; between two points at the same stop, for so long, the group was there."""
APART_S = 60.0
"""Who leaves a stop and is back sooner was there all the time."""
NOISE_M = 15.0
"""Steps shorter than this, from the last place that counted, are the receiver's unrest and no way."""
CALM_S = 15.0
"""So long a receiver's errors are taken together: they drift, and within it a group hardly turns."""
OFF_M = 40.0
"""Farther from the planned route than this is another way than the planned one."""
ENDS_NEAR_M = 75.0
"""A recording that begins, or ends, farther from the walk's start and end was begun late, or ended early."""
WALKING_M_S = 2.0
"""What a group can have walked where nothing was recorded."""
_MOST_SAMPLES = 20_000
_ROUTE_STEP_M = 10.0


@dataclass(frozen=True)
class StopVisit:
    """A stop on the track: `arrive` and `leave` in seconds since 1970 (UTC) where it was reached; `nearest_m` how near."""

    visit: Visit
    nearest_m: float
    arrive: float | None = None
    leave: float | None = None

    @property
    def seconds(self) -> float:
        """How long the group was there, 0 where it was not."""
        return 0.0 if self.arrive is None or self.leave is None else self.leave - self.arrive


@dataclass(frozen=True)
class Walked:
    """What a track tells of a walk. Lengths in metres, moments in seconds since 1970 (UTC).

    `covered_m` of `route_m` planned were walked; `off_m` of the `length_m` that were walked lie farther than OFF_M from
    the plan, the farthest point `farthest_m`, at the moment `farthest_at`.
    """

    began: float
    ended: float
    length_m: float
    route_m: float
    covered_m: float
    off_m: float
    mean_off_m: float
    farthest_m: float
    farthest_at: float
    stops: tuple[StopVisit, ...]


def length_of(xy: NDArray[Any], starts: NDArray[Any], times: NDArray[Any] | None = None) -> float:
    """Return the metres along points (n, 2) in segments, without the unrest of a receiver that stands still.

    Steps shorter than `NOISE_M` wait for the next; with `times` (n,) in seconds the points of `CALM_S` are one, in their
    middle: a point a second with errors of 4 m would make a quarter more of the way. What lies between two segments is not
    known and not counted.
    """
    total = 0.0
    for begin, end in zip(starts.tolist(), [*starts.tolist()[1:], len(xy)]):
        way = xy[begin:end] if times is None else _calmed(xy[begin:end], times[begin:end])
        anchor = 0
        for number in range(1, len(way)):
            step = float(np.hypot(*(way[number] - way[anchor])))
            if step >= NOISE_M or number == len(way) - 1:
                total += step
                anchor = number
    return total


def _calmed(xy: NDArray[Any], times: NDArray[Any]) -> NDArray[Any]:
    """Return the ends of a segment and between them the means of its points over `CALM_S` each."""
    _, parts = np.unique((times - times[0]) // CALM_S, return_inverse=True)
    counts = np.bincount(parts)
    means = np.column_stack([np.bincount(parts, xy[:, axis]) / counts for axis in (0, 1)])
    return np.concatenate([xy[:1], means, xy[-1:]])


def along(
    track: Track, route: Sequence[NDArray[Any]], stops: NDArray[Any], ends: tuple[NDArray[Any], NDArray[Any]]
) -> Walked:
    """Hold a track against a plan: the route's lines (k, 2), its stops (m, 2) in order, and (start, end), each (2,)."""
    known = _connected(track, stops)
    times, xy = _sampled(track, known)
    off = to_lines(xy, route)
    has_route = bool(np.isfinite(off).all())
    steps = np.hypot(*np.diff(xy, axis=0, prepend=xy[:1]).T)
    breaks = np.diff(times, prepend=times[0]) > GAP_S
    walked = np.where(breaks, 0.0, steps)
    farthest = int(np.argmax(off)) if has_route else 0
    route_m, covered = _covered(track, known, route)
    return Walked(
        began=float(track.times[0]),
        ended=float(track.times[-1]),
        length_m=length_of(track.xy, track.starts, track.times),
        route_m=route_m,
        covered_m=covered,
        off_m=float(walked[off > OFF_M].sum()) if has_route else 0.0,
        mean_off_m=float(off.mean()) if has_route else 0.0,
        farthest_m=float(off[farthest]) if has_route else 0.0,
        farthest_at=float(times[farthest]),
        stops=_visits(track, known, times, xy, stops, ends),
    )


def _nearest(xy: NDArray[Any], stops: NDArray[Any]) -> tuple[NDArray[Any], NDArray[Any]]:
    """Return the stop each point (n, 2) is at, -1 where at none, and the metres (n, m) to all of them."""
    away = np.hypot(xy[:, None, 0] - stops[None, :, 0], xy[:, None, 1] - stops[None, :, 1])
    if not stops.shape[0]:
        return np.full(len(xy), -1), away
    return np.where(away.min(axis=1) <= STOP_RADIUS_M, away.argmin(axis=1), -1), away


def _connected(track: Track, stops: NDArray[Any]) -> NDArray[np.bool_]:
    """Return for each step of a track (n - 1,) whether it is known where the group was meanwhile."""
    seconds = np.diff(track.times)
    same_segment = np.ones(len(seconds), dtype=bool)
    same_segment[track.starts[1:] - 1] = False
    at, _ = _nearest(track.xy, stops)
    waited = (at[:-1] >= 0) & (at[:-1] == at[1:]) & (seconds <= LONGEST_PAUSE_S)
    known: NDArray[np.bool_] = (same_segment & (seconds <= GAP_S)) | waited
    return known


def _runs(known: NDArray[np.bool_]) -> list[tuple[int, int]]:
    """Return (first, behind last) of the points that are connected."""
    cuts = (np.flatnonzero(~known) + 1).tolist()
    bounds = [0, *cuts, len(known) + 1]
    return list(zip(bounds, bounds[1:]))


def _sampled(track: Track, known: NDArray[np.bool_]) -> tuple[NDArray[Any], NDArray[Any]]:
    """Return moments (s,) about a second apart and where the group was (s, 2), as far as that is known."""
    step = max(1.0, float(np.diff(track.times)[known].sum()) / _MOST_SAMPLES)
    times, places = [], []
    for begin, end in _runs(known):
        t, xy = track.times[begin:end], track.xy[begin:end]
        moments = np.append(np.arange(t[0], t[-1], step), t[-1])
        times.append(moments)
        places.append(np.column_stack([np.interp(moments, t, xy[:, 0]), np.interp(moments, t, xy[:, 1])]))
    return np.concatenate(times), np.concatenate(places)


def _covered(track: Track, known: NDArray[np.bool_], route: Sequence[NDArray[Any]]) -> tuple[float, float]:
    """Return the metres of the route, and those of them that the track went along."""
    middles, metres = [], []
    for line in route:
        for first, second in zip(line[:-1], line[1:]):
            length = float(np.hypot(*(second - first)))
            count = max(1, round(length / _ROUTE_STEP_M))
            share = (np.arange(count) + 0.5) / count
            middles.append(first + share[:, None] * (second - first))
            metres.append(np.full(count, length / count))
    if not middles:
        return 0.0, 0.0
    lengths = np.concatenate(metres)
    near = to_lines(np.concatenate(middles), [track.xy[begin:end] for begin, end in _runs(known)]) <= STOP_RADIUS_M
    return float(lengths.sum()), float(lengths[near].sum())


def _visits(
    track: Track,
    known: NDArray[np.bool_],
    times: NDArray[Any],
    xy: NDArray[Any],
    stops: NDArray[Any],
    ends: tuple[NDArray[Any], NDArray[Any]],
) -> tuple[StopVisit, ...]:
    at, away = _nearest(xy, stops)
    found = [_longest(times[at == number]) for number in range(len(stops))]
    reached = [number for number, visit in enumerate(found) if visit is not None]
    late = float(np.hypot(*(track.xy[0] - ends[0]))) > ENDS_NEAR_M
    early = float(np.hypot(*(track.xy[-1] - ends[1]))) > ENDS_NEAR_M
    visits = []
    for number, visit in enumerate(found):
        nearest = float(away[:, number].min())
        if visit is not None:
            kind = Visit.STOPPED if visit[1] - visit[0] >= PAUSED_S else Visit.PASSED
            visits.append(StopVisit(kind, nearest, *visit))
            continue
        unseen = (late and not any(other < number for other in reached)) or (
            early and not any(other > number for other in reached)
        )
        unseen = unseen or _within_a_gap(track, known, stops[number])
        visits.append(StopVisit(Visit.UNKNOWN if unseen else Visit.SKIPPED, nearest))
    return tuple(visits)


def _longest(times: NDArray[Any]) -> tuple[float, float] | None:
    """Return when the longest of some visits began and ended."""
    if not len(times):
        return None
    visits = np.split(times, np.flatnonzero(np.diff(times) > APART_S) + 1)
    longest = max(visits, key=lambda visit: float(visit[-1] - visit[0]))
    return float(longest[0]), float(longest[-1])


def _within_a_gap(track: Track, known: NDArray[np.bool_], stop: NDArray[Any]) -> bool:
    """Return whether the group can have been at a stop and back while nothing was recorded."""
    gaps = np.flatnonzero(~known)
    away = np.hypot(*(track.xy - stop).T)
    needed = np.maximum(0.0, away[gaps] + away[gaps + 1] - 2 * STOP_RADIUS_M)
    return bool((needed <= WALKING_M_S * (track.times[gaps + 1] - track.times[gaps])).any())
