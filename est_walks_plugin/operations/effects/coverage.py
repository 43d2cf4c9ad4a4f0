"""Which months the imports tell of: silence outside them is not zero."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Iterable

import numpy as np

from ...engine.texts import Texts
from ...model.localtime import local_days
from ...model.source import Source
from .months import Interval, Month

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from ...store import Store

_FEW_DAYS = 3
_GAPS = 3
"""A month counts to its end where the silence there is not longer than so many times the usual one of the source."""
_HOLE = 15
"""A silence so many times the usual one is no chance (2^-15 where cases come evenly): a file of those months is missing."""


@dataclass(frozen=True)
class Covered:
    """A source and the days it tells of; of the `silent` months among them it has nothing, though it seldom is silent so long."""

    source: str
    name: str
    days: Interval
    silent: frozenset[Month] = frozenset()

    def months(self) -> set[Month]:
        """Return the months that it tells of, whole."""
        return set(self.days.months()) - self.silent


def covered_by(store: Store, kind: str) -> list[Covered]:
    """Return the sources of a kind of observation with the days each tells of, the earliest first."""
    columns = store.arrays("observation", ("source", "observed_at"), {"kind": kind})
    days = local_days(columns["observed_at"], store.time_zone)
    columns_of = ("uuid", "kind", "name", "period_from", "period_to")
    told = [Source.from_row(row) for row in store.rows("source", {"kind": kind}, columns=columns_of)]
    return covered_of(told, Texts.of(columns["source"], ""), days)


def covered_of(told: Iterable[Source], sources: Texts, days_of: NDArray[np.datetime64]) -> list[Covered]:
    """Return sources with the days each tells of; `days_of` (n,) are those of observations of `sources` (n,) keys."""
    found, dated = [], ~np.isnat(days_of)
    for one in told:
        days = np.sort(days_of[sources.among([one.uuid]) & dated])
        first = one.period_from or (days[0].astype(object) if len(days) else None)
        last = one.period_to or (days[-1].astype(object) if len(days) else None)
        if first is not None and last is not None:
            silent = timedelta(days=_silence(days))
            covers = _to_month_ends(first, last, silent)
            found.append(Covered(one.uuid, one.name, covers, _silent_months(days)))
    return sorted(found, key=lambda covered: (covered.days.first, covered.days.last, covered.name))


def months_of(covered: Iterable[Covered]) -> frozenset[Month]:
    """Return the months that lie whole within what a source tells of."""
    return frozenset(month for one in covered for month in one.months())


def _silence(days: NDArray[np.datetime64]) -> int:
    """Return how many days without an observation are nothing unusual in a source."""
    gaps = np.diff(np.unique(days)).astype(int)
    return max(_FEW_DAYS, _GAPS * int(np.median(gaps))) if len(gaps) else _FEW_DAYS


def _silent_months(days: NDArray[np.datetime64]) -> frozenset[Month]:
    """Return the months without an observation in silences between observations (n,) that are no chance."""
    told = np.unique(days)
    gaps = np.diff(told).astype(int)
    found: set[Month] = set()
    for at in np.flatnonzero(gaps > _HOLE * np.median(gaps)) if len(gaps) else ():
        first, last = (day.astype(object) for day in told[at : at + 2])
        found.update(Interval(first + timedelta(days=1), last - timedelta(days=1)).months())
    return frozenset(found)


def _to_month_ends(first: date, last: date, silent: timedelta) -> Interval:
    """Let a source begin and end with the month, where the silence up to there is nothing unusual."""
    begins = first.replace(day=1)
    ends = (last.replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)
    return Interval(
        begins if first - begins <= silent else first,
        ends if ends - last <= silent else last,
    )
