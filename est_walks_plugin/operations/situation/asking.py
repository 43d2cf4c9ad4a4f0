"""What of the situation is asked for: where, which days, how many earlier years, of which categories and sources."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from ...engine.statistics.small_counts import Period, free_period, period_of
from ...i18n import tr
from ...model.area import EVERYTHING, Area
from ...model.errors import ParameterError

BASELINES = 4
"""So many earlier years are compared with (RESEARCH 5: with four a halving from 30 is found four times of five)."""
MOST_BASELINES = 10
LONGEST_DAYS = 3_700
_IN_SWEDISH = {"vecka": "week", "månad": "month", "tertial": "tertial", "kvartal": "quarter", "år": "year"}


@dataclass(frozen=True)
class Asked:
    """What is asked for, checked; `as_of` is the day it is looked at: nothing later is known then."""

    area: Area
    period: Period
    baselines: int
    as_of: date
    categories: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()

    @property
    def until(self) -> date:
        """The last day that can be counted."""
        return min(self.period.last, self.as_of)


def asked_period(
    today: date,
    kind: str = "",
    day: date | None = None,
    first: date | None = None,
    last: date | None = None,
) -> Period:
    """Return the period: the one of a kind that holds a day (today), or from `first` to `last`; else the twelve whole months

    before this one. Raises ParameterError for both at once, for days upside down, far too many, or all still to come.
    """
    if (kind or day) and (first or last):
        raise ParameterError(tr("Give PERIOD and DATE, or FROM and TO: not both."))
    if kind or day:
        word = kind.strip().lower()
        period = period_of(day or today, _IN_SWEDISH.get(word, word) or "month")
    elif first or last:
        end = last or today
        period = free_period(first or _a_year_to(end), end)
    else:
        end = today.replace(day=1) - timedelta(days=1)
        period = free_period(_a_year_to(end), end)
    if period.start > today:
        raise ParameterError(
            tr("The period begins {first}, which is still to come; choose one that has begun by {today}.").format(
                first=period.start.isoformat(), today=today.isoformat()
            )
        )
    if period.days > LONGEST_DAYS:
        raise ParameterError(tr("A period of %n day(s) is too long; choose ten years at most.", None, period.days))
    return period


def _a_year_to(last: date) -> date:
    """Return the first of the days that make a year with `last`."""
    after = last + timedelta(days=1)
    try:
        return after.replace(year=after.year - 1)
    except ValueError:  # 29 February
        return after.replace(year=after.year - 1, day=28)


def asked(
    today: date,
    period: Period,
    area: Area = EVERYTHING,
    baselines: int = BASELINES,
    categories: tuple[str, ...] = (),
    sources: tuple[str, ...] = (),
) -> Asked:
    """Return what is asked for. Raises ParameterError for a number of earlier years that cannot be."""
    if not 0 <= baselines <= MOST_BASELINES:
        raise ParameterError(
            tr("BASELINES is {value}; give 0 to {most} earlier years: 3 to 5 tell most.").format(
                value=baselines, most=MOST_BASELINES
            )
        )
    return Asked(area, period, baselines, today, tuple(sorted(categories)), tuple(sorted(sources)))
