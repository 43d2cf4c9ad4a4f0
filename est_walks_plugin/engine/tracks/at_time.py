"""Where a group was at a moment, and how far a camera's clock was off, from recorded tracks. Pure, on arrays.

An offset is what is added to a clock to get the right time, in seconds.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from ...model.field.track import Track

if TYPE_CHECKING:
    from numpy.typing import NDArray

GAP_S = 60.0
"""Over a longer silence of the receiver nothing is known of where the group was."""
NEAR_M = 40.0
"""A photo's own place and the place of its moment on the track may be so far apart: two receivers among houses."""
AS_GOOD_M = 16.0
"""Offsets whose photos lie, all together (root of the sum of squares), less than this farther off than the best fit as well:
three times the error of two receivers."""
HERE_M = 8.0
"""A track that comes a place almost as near as nearest was there."""
SURE_S = 30.0
"""An offset that is known this narrowly, to both sides, puts a photo where it was taken, at a walker's pace."""
_STEP_S = 1.0
_MOST_SAMPLES = 40_000
_MOST_CANDIDATES = 20_000


@dataclass(frozen=True)
class Offset:
    """How far a clock is off: `seconds` are added to it. Between `least` and `most` other offsets fit as well.

    `photos` is how many of the known places speak for it, `of` how many there were.
    """

    seconds: float
    least: float
    most: float
    photos: int
    of: int

    @property
    def is_sure(self) -> bool:
        """Whether it is narrow, and most of what is known speaks for it."""
        return self.most - self.least <= 2 * SURE_S and 2 * self.photos > self.of


def positions_at(tracks: Sequence[Track], times: NDArray[Any], gap_s: float = GAP_S) -> NDArray[np.float64]:
    """Return where a group was (n, 2) at moments (n,) in seconds since 1970 (UTC), NaN where no track tells.

    Between two points of one segment at most `gap_s` apart the way is straight; the first track that knows is believed.
    """
    found = np.full((len(times), 2), np.nan)
    for track in tracks:
        open_ = np.isnan(found[:, 0]) & np.isfinite(times)
        if open_.any() and len(track.times):
            found[open_] = _on_track(track, times[open_], gap_s)
    return found


def _on_track(track: Track, times: NDArray[Any], gap_s: float) -> NDArray[np.float64]:
    last = len(track.times) - 1
    after = np.clip(np.searchsorted(track.times, times, side="left"), 0, last)
    before = np.where(track.times[after] == times, after, np.maximum(after - 1, 0))
    is_start = np.zeros(last + 1, dtype=bool)
    is_start[track.starts] = True
    joined = (track.times[after] - track.times[before] <= gap_s) & ~is_start[after]
    known = (before == after) | joined
    known &= (times >= track.times[0]) & (times <= track.times[last])
    span = np.where(before == after, 1.0, track.times[after] - track.times[before])
    share = np.where(before == after, 0.0, (times - track.times[before]) / np.where(span > 0, span, 1.0))
    xy = track.xy[before] + share[:, None] * (track.xy[after] - track.xy[before])
    xy[~known] = np.nan
    return np.asarray(xy, dtype=np.float64)


def sampled(tracks: Sequence[Track], gap_s: float = GAP_S) -> tuple[NDArray[Any], NDArray[Any]]:
    """Return moments (m,) a second apart (or a little more) and the places (m, 2) where tracks were then."""
    times, places = [], []
    for track in tracks:
        if len(track.times):
            step = max(_STEP_S, float(track.times[-1] - track.times[0]) / _MOST_SAMPLES)
            moments = np.arange(track.times[0], track.times[-1] + step / 2, step)
            xy = _on_track(track, moments, gap_s)
            known = np.isfinite(xy[:, 0])
            times.append(moments[known])
            places.append(xy[known])
    if not times:
        return np.empty(0), np.empty((0, 2))
    return np.concatenate(times), np.concatenate(places)


def offset_of(tracks: Sequence[Track], clocks: NDArray[Any], xy: NDArray[Any]) -> Offset | None:
    """Return how far a clock is off that showed `clocks` (n,) where it was at places (n, 2); None when nothing fits.

    Every moment a track was near a photo's place proposes an offset; the one most photos agree on, and of those the one
    that puts them nearest to their places, is taken. A walk that comes by twice, or a photo that errs, is outvoted.
    """
    known = np.isfinite(clocks) & np.isfinite(xy).all(axis=1)
    clocks, xy = clocks[known], xy[known]
    moments, places = sampled(tracks)
    if not len(clocks) or not len(moments):
        return None
    proposed = []
    for clock, place in zip(clocks, xy):
        near = np.hypot(*(places - place).T) <= NEAR_M
        proposed.append(np.unique(np.round(moments[near] - clock)))
    candidates, votes = np.unique(np.concatenate(proposed), return_counts=True)
    if not len(candidates):
        return None
    agreed = candidates[votes == votes.max()]
    agreed = agreed[:: -(-len(agreed) // _MOST_CANDIDATES)]
    return _best(tracks, clocks, xy, agreed)


def _best(tracks: Sequence[Track], clocks: NDArray[Any], xy: NDArray[Any], candidates: NDArray[Any]) -> Offset:
    """Return the middle of those offsets that put photos nearest to their places; one that is far off counts as NEAR_M."""
    away = np.array([_away(tracks, clocks + offset, xy) for offset in candidates])
    cost = (np.minimum(away, NEAR_M) ** 2).mean(axis=1)
    best = int(np.argmin(cost))
    good = candidates[cost <= cost[best] + AS_GOOD_M**2 / len(clocks)]
    around = good[np.abs(good - candidates[best]) <= _run_around(good, candidates[best])]
    seconds = float(np.median(around))
    agree = int((_away(tracks, clocks + seconds, xy) <= NEAR_M).sum())
    return Offset(seconds, float(good.min()), float(good.max()), agree, len(clocks))


def _run_around(good: NDArray[Any], middle: float) -> float:
    """Return how far the offsets that are as good reach from the best one without a break of more than a minute."""
    parts = np.split(good, np.flatnonzero(np.diff(good) > GAP_S) + 1)
    mine = next(part for part in parts if part[0] <= middle <= part[-1])
    return float(max(middle - mine[0], mine[-1] - middle))


def _away(tracks: Sequence[Track], times: NDArray[Any], xy: NDArray[Any]) -> NDArray[np.float64]:
    """Return the metres (n,) between places and where the tracks were, inf where they tell nothing."""
    return np.nan_to_num(np.hypot(*(positions_at(tracks, times) - xy).T), nan=np.inf)


def offset_by_place(
    tracks: Sequence[Track], clock: float, place: tuple[float, float], near: float = 0.0
) -> Offset | None:
    """Return how far a clock is off that showed `clock` at a place; None when no track came within NEAR_M of it.

    A track that was there several times is taken at the visit whose offset is nearest to `near`, at its middle.
    """
    moments, places = sampled(tracks)
    away = np.hypot(*(places - np.asarray(place)).T) if len(moments) else np.empty(0)
    if not len(away) or away.min() > NEAR_M:
        return None
    order = np.argsort(moments[away <= min(NEAR_M, away.min() + HERE_M)])
    there = np.asarray(moments[away <= min(NEAR_M, away.min() + HERE_M)])[order] - clock
    visits = np.split(there, np.flatnonzero(np.diff(there) > GAP_S) + 1)
    chosen = min(visits, key=lambda visit: abs(float(visit.mean()) - near))
    middle = float((chosen[0] + chosen[-1]) / 2)
    return Offset(middle, float(there[0]), float(there[-1]), 1, 1)


def offset_of_hours(spans: Sequence[tuple[float, float]], clocks: NDArray[Any]) -> Offset | None:
    """Return by how many whole hours a clock is off so that all it showed lies within spans of time; None when that is not told.

    Only where the clock as it is fits badly (less than half of the photos) and exactly one number of hours fits all: a camera
    set to another zone, or whose summer time was forgotten.
    """
    clocks = clocks[np.isfinite(clocks)]
    if not len(clocks) or not spans:
        return None

    def fits(offset: float) -> float:
        return float(np.mean(np.any([(clocks + offset >= a) & (clocks + offset <= b) for a, b in spans], axis=0)))

    if fits(0.0) >= 0.5:
        return None
    good = [3600.0 * hours for hours in range(-14, 15) if hours and fits(3600.0 * hours) == 1.0]
    return Offset(good[0], good[0], good[0], len(clocks), len(clocks)) if len(good) == 1 else None
