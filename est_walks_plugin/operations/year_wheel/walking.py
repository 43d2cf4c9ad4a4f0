"""What is due about walks: areas not walked for a year, walks to come, half-year checks."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone
from typing import TYPE_CHECKING

from ...model import defaults
from ...model.area import DISTRICT, Area
from ...model.stored_walk import StoredWalk
from ...model.tasks.due import Due, DueKind
from ..follow_up import has_begun, walk_checks

if TYPE_CHECKING:
    from ...store import Store


def areas_to_walk(store: Store, today: date, area: str | None) -> list[Due]:
    """Return the areas with the day by which they are to be walked: a year after the last walk.

    An urban area that was never walked is due this month; one with a walk to come is told by that.
    """
    last: dict[str, date] = {}
    planned: set[str] = set()
    for row in store.rows("walk", columns=("area", "starts_at")):
        day = store.local_day(row["starts_at"])
        if row["area"] is None or day is None:
            continue
        if has_begun(row["starts_at"], day, today):
            last[row["area"]] = max(day, last.get(row["area"], day))
        else:
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
    """Return the walks to come; the groups of one walk are one line."""
    found, seen = [], set()
    for row in store.rows("walk", {"area": area} if area else None, order_by=("starts_at", "group_no")):
        walk, day = StoredWalk.from_row(row), store.local_day(row["starts_at"])
        key = walk.series or walk.uuid
        if walk.starts_at is None or day is None or key in seen or walk.starts_at <= datetime.now(timezone.utc):
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
            )
        )
    return found


def half_year_checks(store: Store, today: date, area: str | None) -> list[Due]:
    """Return the half-year checks of walks that have open tasks; of held walks and those to come."""
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
        for check in walk_checks(store, today, area)
        if check.check_due is not None and (check.open or check.check_due >= today) and check.held
    ]


def _last_of_month(day: date) -> date:
    return (day.replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)
