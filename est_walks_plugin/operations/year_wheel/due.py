"""What is due: gathered from walks, checks, analyses, promises, efforts, tasks and deletion dates, by day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from ...i18n import tr
from ...model import defaults
from ...model.errors import ParameterError
from ...model.tasks.due import Due
from . import groups, walking, work
from .done import done_things

if TYPE_CHECKING:
    from ...store import Store

MOST_MONTHS = 36
MONTHS_BACK = 11
"""What was done is told of so many months before this one: together they are a whole turn."""


@dataclass(frozen=True)
class Wheel:
    """What is due from the month of `today` on, `months` of them, the first day first; what is late comes first of all.

    `done` is what was done in the eleven months before that of `today`, and in it so far.
    """

    today: date
    months: int
    dues: tuple[Due, ...]
    done: tuple[Due, ...] = ()

    @property
    def begins(self) -> date:
        """The first day of the first month."""
        return self.today.replace(day=1)

    @property
    def years(self) -> tuple[int, ...]:
        """The calendar years that it goes over."""
        return tuple(range(self.today.year, month_after(self.today, self.months - 1).year + 1))

    def by_month(self) -> dict[date, list[Due]]:
        """Return the first day of each month -> what belongs to it, also of months with nothing."""
        found: dict[date, list[Due]] = {month_after(self.today, number): [] for number in range(self.months)}
        for one in self.dues:
            found[one.month(self.today)].append(one)
        return found

    def done_by_month(self) -> dict[date, list[Due]]:
        """Return the first day of each month back, the first one first -> what was done in it."""
        found: dict[date, list[Due]] = {month_after(self.today, -back): [] for back in range(MONTHS_BACK, -1, -1)}
        for one in self.done:
            found[one.day.replace(day=1)].append(one)
        return found


def year_wheel(
    store: Store, area: str | None = None, today: date | None = None, months: int = defaults.WHEEL_MONTHS
) -> Wheel:
    """Return what is due in an area (key) or everywhere, from this month on. Raises ParameterError."""
    if not 1 <= months <= MOST_MONTHS:
        raise ParameterError(
            tr("The yearly wheel goes over 1 to {most} months; “{months}” is none of that.").format(
                months=months, most=MOST_MONTHS
            )
        )
    day = today or store.today
    gathered = [
        *walking.areas_to_walk(store, day, area),
        *walking.planned_walks(store, day, area),
        *walking.half_year_checks(store, day, area),
        *groups.analyses(store, day, months, area),
        *groups.promises_ending(store, day, area),
        *groups.planned_efforts(store, day, area),
        *work.task_deadlines(store, day, area),
        *work.seasons(store, day, months, area),
        *work.follow_ups(store, day, area),
        *work.deletions(store, day),
    ]
    end = month_after(day, months)
    kept = [one for one in gathered if one.late or day.replace(day=1) <= one.day < end]
    due = tuple(sorted(kept, key=lambda one: (not one.late, one.day, one.kind, one.key)))
    return Wheel(day, months, due, tuple(done_things(store, day, area, month_after(day, -MONTHS_BACK))))


def month_after(day: date, number: int) -> date:
    """Return the first day of the month so many months after that of a day."""
    year, month = divmod(day.year * 12 + day.month - 1 + number, 12)
    return date(year, month + 1, 1)
