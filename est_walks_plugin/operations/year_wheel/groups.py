"""What is due for the EST group: tertial analyses, promises that end, efforts that are planned."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Iterator

from ...model import defaults
from ...model.codes import EffortState, PromiseState
from ...model.tasks.due import Due, DueKind
from ..efforts.listed import efforts
from ..promises import promises

if TYPE_CHECKING:
    from ...store import Store

TERTIAL_STARTS = (1, 5, 9)


def analyses(today: date, months: int) -> list[Due]:
    """Return the tertial analyses: each is due a month after its tertial's last day."""
    found = []
    for first in _tertials(today.year - 1, today.year + months // 12 + 2):
        after = _after(first)
        day = after + timedelta(days=defaults.ANALYSIS_AFTER_DAYS - 1)
        if day >= today.replace(day=1):
            number = TERTIAL_STARTS.index(first.month) + 1
            last = after - timedelta(days=1)
            key = f"tertial-{first.year}-{number}"
            found.append(Due(key, DueKind.ANALYSIS.value, day, count=number, first=first, last=last))
    return found


def _tertials(first: int, behind: int) -> Iterator[date]:
    return (date(year, month, 1) for year in range(first, behind) for month in TERTIAL_STARTS)


def _after(first: date) -> date:
    """Return the first day after a tertial."""
    return date(first.year + 1, 1, 1) if first.month == TERTIAL_STARTS[-1] else date(first.year, first.month + 4, 1)


def promises_ending(store: Store, today: date, area: str | None) -> list[Due]:
    """Return the last days of promises that have not ended, with how often they were kept."""
    return [
        Due(
            f"promise-{one.uuid}",
            DueKind.PROMISE.value,
            one.date_to,
            one.uuid,
            one.title,
            count=one.kept,
            target=one.target_count,
            last=one.next_day,
        )
        for one in promises(store, area, today)
        if one.date_to is not None and one.date_to >= today and one.state != PromiseState.MISSED
    ]


def planned_efforts(store: Store, today: date, area: str | None) -> list[Due]:
    """Return the efforts that are planned; one whose day has passed is late until somebody says what became of it."""
    return [
        Due(
            f"effort-{one.uuid}",
            DueKind.EFFORT.value,
            one.day,
            one.uuid,
            measure=one.effort.measure,
            count=one.effort.count,
            starts=one.effort.starts_at,
            ends=one.effort.ends_at,
            where=one.where,
            late=one.day < today,
        )
        for one in efforts(store, area)
        if one.state == EffortState.PLANNED and one.day is not None
    ]
