"""What is due about walks: areas not walked for a year, walks to come, half-year checks."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from ...model import defaults
from ...model.area import DISTRICT, Area
from ...model.field.held import HeldState
from ...model.stored_walk import StoredWalk
from ...model.tasks.due import Due, DueKind
from ..follow_up import walk_checks
from ..walks.held import held_walks

if TYPE_CHECKING:
    from ...store import Store


def areas_to_walk(store: Store, today: date, area: str | None) -> list[Due]:
    """Return the areas with the day by which they are to be walked: a year after the last walk.

    An urban area that was never walked is due this month; one with a walk to come is told by that.
    """
    last: dict[str, date] = {}
    planned: set[str] = set()
    held = held_walks(store, today)
    for row in store.rows("walk", columns=("uuid", "area")):
        known = held[row["uuid"]]
        if row["area"] is None or known.day is None:
            continue
        if known.is_held:
            last[row["area"]] = max(known.day, last.get(row["area"], known.day))
        elif known.state is HeldState.TO_COME:
            planned.add(row["area"])
    found = []
    for one in map(Area.from_row, store.rows("area", order_by=("name",))):
        key = str(one.uuid)
        if key in planned or (area is not None and key != area):
            continue
        if one.kind != DISTRICT and key not in last:
            continue  # a part that the planner drew, or the municipality: nobody said that it is walked
        walked = last.get(key)
        due = walked + timedelta(days=defaults.WALK_EVERY_DAYS) if walked else _last_of_month(today)
        found.append(Due(f"area-{key}", DueKind.AREA_WALK.value, due, key, one.name, first=walked, late=due < today))
    return found


def planned_walks(store: Store, today: date, area: str | None) -> list[Due]:
    """Return the walks to come, and those whose day has passed: late until somebody says whether they were held.

    The groups of one walk are one line.
    """
    found, seen, held = [], set(), held_walks(store, today)
    for row in store.rows("walk", {"area": area} if area else None, order_by=("starts_at", "group_no")):
        walk, known = StoredWalk.from_row(row), held[row["uuid"]]
        key, day = walk.series or walk.uuid, known.day
        if day is None or key in seen or known.state not in (HeldState.TO_COME, HeldState.ASKED):
            continue
        seen.add(key)
        found.append(
            Due(
                f"walk-{key}",
                DueKind.WALK.value,
                day,
                walk.uuid,
                walk.shared_name,
                starts=walk.starts_at,
                ends=walk.ends,
                where=walk.start_name,
                late=known.is_asked,
            )
        )
    return found


def half_year_checks(store: Store, today: date, area: str | None) -> list[Due]:
    """Return the half-year checks of held walks that have open tasks, or are to come.

    One that is late is told of the last walk of its area alone: what an earlier one left open was seen on the walk since.
    """
    areas = {row["uuid"]: row["area"] for row in store.rows("walk", columns=("uuid", "area"))}
    checks = [check for check in walk_checks(store, today, area) if check.held and check.walked is not None]
    last: dict[str, date] = {}
    for check in checks:
        key = areas[check.walk] or check.walk
        last[key] = max(check.walked or date.min, last.get(key, date.min))
    return [
        Due(
            f"check-{check.walk}",
            DueKind.CHECK.value,
            check.check_due,
            check.walk,
            check.name,
            count=check.open,
            first=check.walked,
            late=check.check_due < today,
        )
        for check in checks
        if check.check_due is not None and (check.open or check.check_due >= today)
        if check.check_due >= today or check.walked == last[areas[check.walk] or check.walk]
    ]


def _last_of_month(day: date) -> date:
    return (day.replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)
