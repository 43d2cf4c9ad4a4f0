"""Which walk a GPX file was recorded on: the one that is said, else the one that was held there and then."""

from __future__ import annotations

import math
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from typing import TYPE_CHECKING, Any

from ....engine.tracks.distances import to_lines
from ....engine.tracks.tidy import NEAR_M
from ....i18n import tr
from ....model.errors import OtherWalkError, ParameterError
from ....model.localtime import local
from ....model.stored_walk import StoredWalk
from ...walks.find_walk import find_groups
from .walk_lines import WalkLines, lines_of

if TYPE_CHECKING:
    from ....store import Store

AROUND = timedelta(hours=4)
"""What was recorded so long before a walk and after it still belongs to its evening."""
Evening = tuple[float, float]
"""Seconds since 1970 (UTC) between which the evening of a walk lies."""
_MOST_POINTS = 2_000
_FAR_M = 1_000.0
_HALF_ROUND = 20_000_000.0


@dataclass(frozen=True, eq=False)
class Recorded:
    """All points of a file, of tracks and waypoints: `xy` (n, 2) in the work CRS, `moments` (n,) in seconds or NaN."""

    file: str
    xy: Any
    moments: Any


def planned_evening(walk: StoredWalk) -> Evening | None:
    """Return the evening a walk is planned for, None for one without a start time."""
    if walk.starts_at is None:
        return None
    return (walk.starts - AROUND).timestamp(), (walk.ends + AROUND).timestamp()


def evening_of(walk: StoredWalk, recorded: Recorded) -> Evening | None:
    """Return the evening of a walk when something was recorded in it; else None: nobody knows when the walk was held."""
    evening = planned_evening(walk)
    if evening is None:
        return None
    return evening if bool(((recorded.moments >= evening[0]) & (recorded.moments <= evening[1])).any()) else None


def day_told(store: Store, seconds: float) -> str:
    """Return the municipality's day of a moment."""
    return local(datetime.fromtimestamp(float(seconds), timezone.utc), store.time_zone).date().isoformat()


def which_walk(store: Store, walk: str | None, recorded: Recorded) -> WalkLines:
    """Return the walk a file belongs to; of the groups of a series the one whose way it is.

    `walk` is its name, uuid, or that of its series. Raises NotFoundError, ParameterError when several walks fit or none,
    OtherWalkError when the walk that was said lies elsewhere, with those it may have been recorded on.
    """
    if walk:
        asked = [lines_of(store, one) for one in find_groups(store, walk)]
        best = min(asked, key=lambda lines: _apart(lines, recorded)[1])
        if _apart(best, recorded)[0] > NEAR_M and best.all:
            raise OtherWalkError(_elsewhere(best, recorded), tuple(one.walk.uuid for one in _fitting(store, recorded)))
        return best
    return _found(store, recorded)


def _fitting(store: Store, recorded: Recorded) -> list[WalkLines]:
    """Return the walks that a file may have been recorded on: it comes near them, in their evening where both are known.

    Of the groups of a series it is the one whose way it is.
    """
    import numpy as np

    timed = bool(np.isfinite(recorded.moments).any())
    fitting: dict[str, list[WalkLines]] = {}
    for row in store.rows("walk", order_by=("starts_at",)):
        lines = lines_of(store, StoredWalk.from_row(row))
        known = lines.walk.starts_at is None or not timed or evening_of(lines.walk, recorded) is not None
        if known and _apart(lines, recorded)[0] <= NEAR_M:
            fitting.setdefault(lines.walk.series or lines.walk.uuid, []).append(lines)
    return [min(groups, key=lambda lines: _apart(lines, recorded)[1]) for groups in fitting.values()]


def _found(store: Store, recorded: Recorded) -> WalkLines:
    fitting = _fitting(store, recorded)
    if not fitting:
        raise ParameterError(
            tr("“{file}” was recorded on none of the walks in the store; say which walk it belongs to.").format(
                file=recorded.file
            )
        )
    if len(fitting) > 1:
        names = ", ".join(sorted({lines.walk.shared_name for lines in fitting}))
        raise ParameterError(
            tr("“{file}” fits several walks; say which one it belongs to: {names}.").format(
                file=recorded.file, names=names
            )
        )
    return fitting[0]


def _apart(lines: WalkLines, recorded: Recorded) -> tuple[float, float]:
    """Return how near to a walk the nearest point is, and the mean metres of all; a point far away counts as `_FAR_M`."""
    import numpy as np

    xy = recorded.xy[np.isfinite(recorded.xy).all(axis=1)]
    xy = xy[:: max(1, len(xy) // _MOST_POINTS)]
    away = to_lines(xy, lines.all)
    return (float(away.min()), float(np.minimum(away, _FAR_M).mean())) if len(away) else (math.inf, math.inf)


def _elsewhere(lines: WalkLines, recorded: Recorded) -> str:
    metres = min(_apart(lines, recorded)[0], _HALF_ROUND)
    return tr(
        "“{file}” was recorded about {km} km from the walk “{walk}”; choose the walk it belongs to, or another file."
    ).format(file=recorded.file, km=max(1, round(metres / 1000)), walk=lines.walk.name)
