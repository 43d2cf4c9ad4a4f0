"""What was done in the twelve months up to a day: walks and presence held, tertials looked back on, tasks, promises that ended."""

from __future__ import annotations

from collections import Counter
from datetime import date
from typing import TYPE_CHECKING

from ...engine.statistics import PeriodKind, period_of
from ...model.codes import Cycle, EffortState
from ...model.stored_walk import StoredWalk
from ...model.task import Task
from ...model.tasks.due import DoneBy, Due, DueKind
from ..areas.shown import of_area
from ..effects.treated import DONE
from ..efforts.listed import efforts
from ..promises import promises
from ..walks.held import held_walks

if TYPE_CHECKING:
    from ...store import Store


def made_analyses(store: Store, area: str | None) -> dict[date, tuple[DoneBy, date]]:
    """Return for each tertial (first day) by what it was looked back on, and when: its meeting, else its report.

    Of an area (key) count those of it and of all areas; of all areas only those of all. What was made before the tertial was
    over does not look back on it.
    """
    found: dict[date, tuple[DoneBy, date]] = {}
    where = {"kind": Cycle.TERTIAL.value, "area": [area, None] if area else None}
    kept = [
        *((DoneBy.REPORT, row, store.local_day(row["made_at"])) for row in store.rows("situation_report", where)),
        *((DoneBy.MEETING, row, row["held_on"]) for row in store.rows("est_meeting", where)),
    ]
    for by, row, day in kept:
        first, made = row["period_from"], day or row["period_to"]
        if first is None or made is None or made < period_of(first, PeriodKind.TERTIAL).last:
            continue
        if first not in found or found[first][0] is not by or made < found[first][1]:
            found[first] = (by, made)
    return found


def done_things(store: Store, today: date, area: str | None, since: date) -> list[Due]:
    """Return what was done in an area (key) or everywhere from a day to today, the first day first."""
    found = [
        *_walks(store, today, area),
        *_analyses(store, area),
        *_efforts(store, area),
        *_tasks(store, area),
        *_promises(store, today, area),
    ]
    return sorted((one for one in found if since <= one.day <= today), key=lambda one: (one.day, one.kind, one.key))


def _walks(store: Store, today: date, area: str | None) -> list[Due]:
    held, found, seen = held_walks(store, today), [], set()
    for row in store.rows("walk", {"area": area} if area else None, order_by=("starts_at", "group_no")):
        walk, known = StoredWalk.from_row(row), held[row["uuid"]]
        key = walk.series or walk.uuid
        if known.is_held and known.day is not None and key not in seen:
            seen.add(key)
            name = walk.shared_name
            found.append(Due(f"held-{key}", DueKind.WALK.value, known.day, walk.uuid, name, done=True))
    return found


def _analyses(store: Store, area: str | None) -> list[Due]:
    return [
        Due(
            f"made-tertial-{first.isoformat()}",
            DueKind.ANALYSIS.value,
            day,
            first=first,
            last=period_of(first, PeriodKind.TERTIAL).last,
            done=True,
            by=by.value,
        )
        for first, (by, day) in made_analyses(store, area).items()
    ]


def _by_month(days: Counter[date], key: str, kind: DueKind) -> list[Due]:
    """Return a line for each month with how many there were, on the last of its days."""
    months: dict[date, Counter[date]] = {}
    for day, count in days.items():
        months.setdefault(day.replace(day=1), Counter())[day] += count
    return [
        Due(f"{key}-{month:%Y-%m}", kind.value, max(found), count=sum(found.values()), first=min(found), done=True)
        for month, found in months.items()
    ]


def _efforts(store: Store, area: str | None) -> list[Due]:
    days: Counter[date] = Counter()
    for one in efforts(store, area):
        if one.state == EffortState.DONE and one.day is not None:
            days[one.day] += one.effort.count
    return _by_month(days, "held-efforts", DueKind.EFFORT)


def _tasks(store: Store, area: str | None) -> list[Due]:
    rows = store.rows("task", {"state": list(DONE)})
    days = [store.local_day(task.done_at) for task in of_area(store, area, [Task.from_row(row) for row in rows])]
    return _by_month(Counter(day for day in days if day is not None), "done-tasks", DueKind.TASKS)


def _promises(store: Store, today: date, area: str | None) -> list[Due]:
    return [
        Due(
            f"ended-{one.uuid}",
            DueKind.PROMISE.value,
            one.date_to,
            one.uuid,
            one.title,
            count=one.kept,
            target=one.target_count,
            done=True,
        )
        for one in promises(store, area, today)
        if one.date_to is not None and one.date_to < today
    ]
