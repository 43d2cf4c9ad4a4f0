"""What is due of the work: tasks by month, seasons of measures, follow-up of analyses, deletion dates."""

from __future__ import annotations

from collections import Counter, defaultdict
from datetime import date
from typing import TYPE_CHECKING

from ...model.codes import AnalysisState
from ...model.task import Task
from ...model.tasks.choice import OPEN_STATES
from ...model.tasks.due import Due, DueKind
from ..areas.shown import of_area

if TYPE_CHECKING:
    from ...model.catalogue import Measure
    from ...store import Store


def _open_tasks(store: Store, area: str | None) -> list[Task]:
    return of_area(store, area, [Task.from_row(row) for row in store.rows("task", {"state": list(OPEN_STATES)})])


def task_deadlines(store: Store, today: date, area: str | None) -> list[Due]:
    """Return a line for each month in which open tasks are to be done, and one for those that are late."""
    of = f"-{area}" if area else ""  # in calendars the tasks of an area are not those of all
    months: defaultdict[date, list[date]] = defaultdict(list)
    late: list[date] = []
    for task in _open_tasks(store, area):
        if task.due is None:
            continue
        (late if task.due < today else months[task.due.replace(day=1)]).append(task.due)
    found = [
        Due(f"tasks-{month:%Y-%m}{of}", DueKind.TASKS.value, max(days), count=len(days), first=min(days))
        for month, days in months.items()
    ]
    if late:
        found.append(
            Due(f"tasks-late{of}", DueKind.TASKS.value, min(late), count=len(late), first=min(late), late=True)
        )
    return found


def seasons(store: Store, today: date, months: int, area: str | None) -> list[Due]:
    """Return the days on which the season of a measure begins that open tasks wait for."""
    of = f"-{area}" if area else ""
    waiting = Counter(task.measure for task in _open_tasks(store, area))
    found = []
    for measure in store.catalogue.measures:
        if not waiting[measure.code] or not measure.season_from or not measure.season_to:
            continue
        for year in range(today.year, today.year + months // 12 + 2):
            first, last = _season(measure, year)
            if first is not None and last is not None and first >= today.replace(day=1):
                key = f"season-{measure.code}-{year}{of}"
                count = waiting[measure.code]
                found.append(
                    Due(key, DueKind.SEASON.value, first, measure=measure.code, count=count, first=first, last=last)
                )
    return found


def _season(measure: Measure, year: int) -> tuple[date | None, date | None]:
    """Return the first and last day of a season that begins in a year; one may pass New Year."""
    first, last = (_day(year, told) for told in (measure.season_from, measure.season_to))
    if first is not None and last is not None and last < first:
        last = _day(year + 1, measure.season_to)
    return first, last


def _day(year: int, told: str) -> date | None:
    try:
        month, day = (int(part) for part in told.split("-"))
        return date(year, month, min(day, 28)) if (month, day) == (2, 29) else date(year, month, day)
    except ValueError:
        return None


def follow_ups(store: Store, today: date, area: str | None) -> list[Due]:
    """Return the days on which cause analyses are to be followed up."""
    rows = store.rows("cause_analysis", {"state": AnalysisState.OPEN.value}, order_by=("follow_up",))
    return [
        Due(
            f"analysis-{row['uuid']}",
            DueKind.FOLLOW_UP.value,
            row["follow_up"],
            row["uuid"],
            row["name"] or "",
            late=row["follow_up"] < today,
        )
        for row in rows
        if row["follow_up"] is not None and (area is None or row["area"] in (area, None))
    ]


def deletions(store: Store, today: date) -> list[Due]:
    """Return the days on which texts of sources, photos and tracks are to be deleted, a line for each day."""
    days: defaultdict[date, list[str]] = defaultdict(list)
    for row in store.rows("source", columns=("uuid", "name", "delete_after")):
        if row["delete_after"] is not None and _has_texts(store, row["uuid"]):
            days[row["delete_after"]].append(row["name"] or "")
    counts: Counter[date] = Counter()
    for table in ("photo", "track"):
        for row in store.rows(table, columns=("uuid", "delete_after")):
            if row["delete_after"] is not None:
                days.setdefault(row["delete_after"], [])
                counts[row["delete_after"]] += 1
    return [
        Due(
            f"deletion-{day.isoformat()}",
            DueKind.DELETION.value,
            day,
            name=", ".join(sorted(names)),
            count=counts[day],
            late=day < today,
        )
        for day, names in days.items()
    ]


def _has_texts(store: Store, source: str) -> bool:
    return store.count("observation", {"source": source, "purged_at": None}) > 0
