"""What a picture lacks, each in one code with its numbers: told, never divided by."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from ...engine.situation.areas import overlapping
from ...engine.situation.periods import Comparison, days_between, month_text, on_days
from ...engine.situation.picture import Lack, Missing

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from .asking import Asked
    from .ground import Grounds
    from .reading import Observed


@dataclass(frozen=True)
class Counted:
    """What was counted: `now` (n,) the reports of the period, `held` (n,) those where it is asked for, `belongs` (areas, n),

    `placed` (n,) those with a position.
    """

    now: NDArray[np.bool_]
    held: NDArray[np.bool_]
    belongs: NDArray[np.bool_]
    placed: NDArray[np.bool_]


def missing_of(
    asked: Asked,
    observed: Observed,
    grounds: Grounds,
    counted: Counted,
    compared: Comparison,
    too_many: tuple[str, ...],
) -> tuple[Missing, ...]:
    """Return what the picture lacks, the weightiest first."""
    reports = observed.reports
    here = counted.now & counted.held
    total = int(here.sum())
    found = _of_periods(asked, observed, compared, total)
    found += _of_areas(grounds, counted)
    unseen = [kind for kind in sorted(set(reports.kind[here].tolist())) if kind not in compared.kinds]
    kinds = [(kind, int((here & (reports.kind == kind)).sum())) for kind in unseen]
    counts = (
        (Lack.WITHOUT_POSITION, int((counted.now & ~counted.placed).sum())),
        (Lack.WITHOUT_TIME, int((here & np.isnat(reports.wall)).sum())),
        (Lack.WITHOUT_DATE, int((np.isnat(reports.day) & counted.held).sum())),
        (Lack.APPROXIMATE, int((here & counted.placed & ~reports.precise).sum())),
        (Lack.GOOD_THINGS, int(on_days(observed.good, days_between(asked.period.start, asked.period.end)).sum())),
        (Lack.FUTURE_DATES, observed.future),
    )
    if compared.kinds and compared.earlier:
        found += [Missing(Lack.NOT_COMPARED, one) for one in kinds]
    found += [Missing(lack, (count,)) for lack, count in counts if count]
    return (*found, *([Missing(Lack.TOO_MANY_NEAR, too_many)] if too_many else []))


def _of_periods(asked: Asked, observed: Observed, compared: Comparison, total: int) -> list[Missing]:
    found: list[Missing] = []
    if not compared.kinds:
        found.append(Missing(Lack.NO_SOURCE))
    if total <= 1:
        found.append(Missing(Lack.ONE_CASE if total else Lack.NO_DATA))
    last = compared.last
    if last is not None and last < asked.period.last:
        found.append(Missing(Lack.PERIOD_NOT_OVER, (last.isoformat(),)))
    if asked.baselines and not compared.earlier:
        found.append(Missing(Lack.NO_BASELINE))
    elif len(compared.earlier) < asked.baselines:
        found.append(Missing(Lack.SHORT_BASELINE, (asked.baselines, len(compared.earlier))))
    return found + _silent_months(asked, observed, compared)


def _silent_months(asked: Asked, observed: Observed, compared: Comparison) -> list[Missing]:
    """Return the months of the period and of the earlier years in which a source is silent, and those of the period without any."""
    spans = [(asked.period.start, asked.until), *((one.start, one.last) for one, _ in compared.earlier)]
    low = min(first for first, _ in spans)
    found = []
    for covered in sorted((one for many in observed.covered.values() for one in many), key=lambda one: one.name):
        months = [f"{year:04d}-{month:02d}" for year, month in sorted(covered.silent)]
        months = [month for month in months if low.isoformat()[:7] <= month <= asked.until.isoformat()[:7]]
        if months:
            found.append(Missing(Lack.MISSING_MONTHS, (covered.name, *months)))
    if compared.kinds:
        whole = days_between(asked.period.start, asked.period.end)
        whole = whole[whole <= compared.days[-1]]
        lost: Any = np.unique(whole[~np.isin(whole, compared.days)].astype("datetime64[M]"))
        if len(lost):
            found.append(Missing(Lack.MISSING_MONTHS, ("", *(month_text(month) for month in lost))))
    return found


def _of_areas(grounds: Grounds, counted: Counted) -> list[Missing]:
    found: list[Missing] = []
    if not grounds.areas:
        return [Missing(Lack.NO_AREAS)]
    nobody = tuple(area.name for area in grounds.shown if not area.population)
    if nobody:
        found.append(Missing(Lack.NO_POPULATION, nobody))
    if grounds.chosen is None:
        both = overlapping(grounds.areas)
        if both:
            found.append(Missing(Lack.OVERLAPPING_AREAS, both))
        outside = int((counted.now & counted.placed & ~counted.belongs.any(axis=0)).sum())
        if outside:
            found.append(Missing(Lack.OUTSIDE_AREAS, (outside,)))
    return found
