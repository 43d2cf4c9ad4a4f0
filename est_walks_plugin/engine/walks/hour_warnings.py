"""What is to be said of ways that are closed, or whose hours cannot be decided, at the hour of a walk."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from ...model.wording.walk_warnings import WalkWarning, WarningCode

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ...model.walk import PlannedLeg
    from ..network import Route
    from .model import WalkModel

#: Closed ways farther from the walk than this are not told of.
NEAR_M = 150.0


def doubtful_ways(model: WalkModel, route: Route) -> tuple[str, ...]:
    """Return the names of ways on a route whose opening hours cannot be decided."""
    if model.open_ways is None or not model.open_ways.doubtful:
        return ()
    doubtful = model.open_ways.doubtful
    return tuple(dict.fromkeys(doubtful[int(line)] for line in route.segments.line if int(line) in doubtful))


def hour_warnings(model: WalkModel, legs: Sequence[PlannedLeg]) -> tuple[WalkWarning, ...]:
    """Return the warnings of a walk: what is closed near it during it, and what it uses without knowing."""
    if model.open_ways is None:
        return ()
    found = []
    closed = _closed_near(model, legs)
    if closed:
        found.append(WalkWarning(WarningCode.CLOSED_THEN, (), 0, None, ways=closed))
    doubtful = tuple(dict.fromkeys(way for leg in legs for way in leg.doubtful))
    if doubtful:
        found.append(WalkWarning(WarningCode.HOURS_UNDECIDED, (), 0, None, ways=doubtful))
    return tuple(found)


def _closed_near(model: WalkModel, legs: Sequence[PlannedLeg]) -> tuple[str, ...]:
    closed = model.open_ways.closed if model.open_ways is not None else {}
    if not closed:
        return ()
    points = np.vstack([np.asarray(model.request.start_xy, dtype=float)[None, :], *(leg.line[:, :2] for leg in legs)])
    low, high = points.min(axis=0) - NEAR_M, points.max(axis=0) + NEAR_M
    near = [
        name
        for line, name in closed.items()
        if (model.lines[line][:, :2].min(axis=0) <= high).all() and (model.lines[line][:, :2].max(axis=0) >= low).all()
    ]
    return tuple(sorted(dict.fromkeys(near)))
