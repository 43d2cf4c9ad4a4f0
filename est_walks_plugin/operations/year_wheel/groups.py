"""What is due for the EST group: tertial analyses, promises that end, efforts that are planned."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from ...engine.statistics import PeriodKind
from ...engine.statistics.small_counts import periods_between
from ...model import defaults
from ...model.codes import REPORTS, EffortState, PromiseState
from ...model.tasks.due import Due, DueKind
from ..efforts.listed import efforts
from ..promises import promises
from ..scene import period
from .done import made_analyses

if TYPE_CHECKING:
    from ...store import Store

LATE_DAYS = 122
"""So long a tertial analysis is told to be late: then the next one is."""


def analyses(store: Store, today: date, months: int, area: str | None) -> list[Due]:
    """Return the tertial analyses: each is due a month after its tertial's last day, and done by its meeting or report.

    The one whose day has passed last is late where it was not made, and reports tell of its months.
    """
    found, made = [], made_analyses(store, area)
    last_year = today.year + months // 12 + 1
    for tertial in periods_between(date(today.year - 1, 1, 1), date(last_year, 12, 31), PeriodKind.TERTIAL):
        first, last = tertial.start, tertial.last
        day = last + timedelta(days=defaults.ANALYSIS_AFTER_DAYS)
        by = made.get(first)
        late = by is None and day < today <= day + timedelta(days=LATE_DAYS) and _tells(store, first, last)
        if day >= today.replace(day=1) or late:
            number = int(tertial.label[-1])
            key = f"tertial-{first.year}-{number}"
            due = Due(key, DueKind.ANALYSIS.value, day, count=number, first=first, last=last, late=late)
            found.append(due if by is None else replace(due, done=True, by=by[0].value, made=by[1]))
    return found


def _tells(store: Store, first: date, last: date) -> bool:
    """Return whether any report is of a tertial: one that nobody has data of is not missed."""
    days = period(store, first, last)
    return store.count("observation", {"kind": [str(kind) for kind in REPORTS], "observed_at": days}) > 0


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
            late=one.is_asked(today),
        )
        for one in efforts(store, area)
        if one.state == EffortState.PLANNED and one.day is not None
    ]
