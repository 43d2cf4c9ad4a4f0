"""How many reports came around a place in the year before, and how few must come in the next for a decrease to be told."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

import numpy as np

from ...engine.statistics import compare
from ...model.codes import REPORTS
from ...model.defaults import ANALYSIS_RADIUS_M
from ..effects.coverage import covered_by, months_of
from ..effects.months import Interval
from ..effects.words import month_text
from ..scene import read_observations

if TYPE_CHECKING:
    from ...model.est.analyses import Analysis
    from ...store import Store

YEAR = timedelta(days=365)


def count_before(store: Store, where: Any, day: date) -> tuple[int | None, int | None]:
    """Return the reports within the radius around a point in the year before a day, and the most that would tell a decrease.

    None, None without a point; the second is None where there are too few to tell.
    """
    if where is None:
        return None, None
    count = count_around(store, where, day - YEAR, day - timedelta(days=1))
    return count, needed_of(count)


def count_around(store: Store, where: Any, first: date, last: date) -> int:
    """Return how many reports lie within the radius around a point, of these days; confirmed duplicates count once."""
    radius = ANALYSIS_RADIUS_M
    box = (where.x - radius, where.y - radius, where.x + radius, where.y + radius)
    found = read_observations(store, box, first=first, last=last, where={"kind": [str(kind) for kind in REPORTS]})
    away = np.asarray(found.xy, dtype=float).reshape(-1, 2) - (where.x, where.y)
    return int((np.hypot(*away.T) <= radius).sum())


def months_before(store: Store, analysis: Analysis) -> tuple[int, tuple[str, ...]]:
    """Return how many whole months of the year before an analysis imports of reports tell of, and those that none does.

    0 and none where nothing was counted.
    """
    if analysis.before_count is None or analysis.started_on is None:
        return 0, ()
    told = {month for kind in REPORTS for month in months_of(covered_by(store, kind))}
    year = Interval(analysis.started_on - YEAR, analysis.started_on - timedelta(days=1)).months()
    untold = tuple(month_text(month) for month in year if month not in told)
    return len(year) - len(untold), untold


def needed_of(before: int) -> int | None:
    """Return the largest count of an equally long time that would tell a decrease from `before`, None where none would."""
    return compare((before, before)).needed if before else None
