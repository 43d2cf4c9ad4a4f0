"""In which light the way between two stops lies, metre by metre: what the map draws dashed and the profile shows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from ...model.codes import WayLight
from ...model.walk import LightStretch

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from numpy.typing import NDArray

    from .model import WalkModel
    from .off_path import Way

LEAST_M = 0.5
"""A shorter stretch is none: it comes of rounding where two paths meet."""
_ORDER = tuple(WayLight)
_Known = tuple[float, float, WayLight]


def way_light(model: WalkModel, way: Way) -> tuple[LightStretch, ...]:
    """Return the stretches of a way, one after another, together as long as it.

    A stretch is dark where it runs along a dark gap, or its path is tagged so; unknown where the tag is missing and no
    inventory answers for it, and off the paths; dim where only dimmed lamps reach; else it is lit.
    """
    known = sorted(_known(model, way))
    cuts = np.unique(np.clip([0.0, way.length_m, *(at for one in known for at in one[:2])], 0.0, way.length_m))
    found: list[LightStretch] = []
    for begin, end in zip(cuts[:-1], cuts[1:]):
        middle = (begin + end) / 2
        states = [state for first, last, state in known if first <= middle <= last]
        light = min(states, key=_ORDER.index, default=WayLight.LIT)
        if found and (found[-1].light is light or end - begin < LEAST_M):
            found[-1] = LightStretch(found[-1].from_m, float(end), found[-1].light)
        else:
            found.append(LightStretch(float(begin), float(end), light))
    return tuple(found)


def parts_in(line: NDArray[Any], stretches: Sequence[LightStretch], light: WayLight) -> tuple[NDArray[np.float64], ...]:
    """Return the parts of the line (k, 2) of a way that lie in a light."""
    return tuple(cut(line, one.from_m, one.to_m) for one in stretches if one.light is light and one.length_m >= LEAST_M)


def metres_in(stretches: Sequence[LightStretch], light: WayLight) -> float:
    """Return how many metres lie in a light."""
    return float(sum(one.length_m for one in stretches if one.light is light))


def cut(line: NDArray[Any], first: float, last: float) -> NDArray[np.float64]:
    """Return the part of `line` (k, 2) between two distances from its beginning, metres."""
    points = line[:, :2]
    along = np.concatenate([[0.0], np.cumsum(np.hypot(*np.diff(points, axis=0).T))])
    first, last = max(0.0, first), min(float(along[-1]), last)
    inner = (along > first) & (along < last)
    ends = np.column_stack([np.interp([first, last], along, points[:, column]) for column in (0, 1)])
    return np.vstack([ends[:1], points[inner], ends[1:]])


def _known(model: WalkModel, way: Way) -> Iterator[_Known]:
    """Yield what is known of stretches, in metres along the way; they may lie over each other."""
    spans = _spans(model)
    gone = 0.0
    if way.before is not None:
        gone = _length(way.before)
        yield 0.0, gone, WayLight.UNKNOWN
    segments = way.route.segments
    for row in range(len(segments)):
        first, last = float(segments.from_m[row]), float(segments.to_m[row])
        low, high = min(first, last), max(first, last)
        here = spans.get(int(segments.line[row]), ())
        if segments.lit[row] == "no":
            here = (*here, (low, high, WayLight.DARK))
        for begin, finish, state in here:
            start, stop = max(low, begin), min(high, finish)
            if stop - start >= LEAST_M:
                ends = (start - low, stop - low) if first <= last else (high - stop, high - start)
                yield gone + ends[0], gone + ends[1], state
        gone += high - low
    if way.after is not None:
        yield gone, way.length_m, WayLight.UNKNOWN


def _spans(model: WalkModel) -> dict[int, tuple[_Known, ...]]:
    """Return, per line of the network, the stretches (from m, to m, light) the lighting was judged on."""
    found: dict[int, list[_Known]] = {}
    for gap in model.gaps:
        light = WayLight.DARK if gap.state == "dark" else WayLight.UNKNOWN
        for line, first, last in gap.spans:
            found.setdefault(line, []).append((min(first, last), max(first, last), light))
    for line, stretches in model.dimmed.items():
        found.setdefault(line, []).extend((low, high, WayLight.DIM) for low, high in stretches)
    return {line: tuple(spans) for line, spans in found.items()}


def _length(line: NDArray[Any]) -> float:
    return float(np.hypot(*np.diff(line[:, :2], axis=0).T).sum())
