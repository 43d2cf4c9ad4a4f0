"""When a task may be done, in words: nobody prunes while birds nest."""

from __future__ import annotations

from datetime import date

from ....i18n import tr
from ....model.task import Task
from ....model.tasks.season import first_day, in_season
from ... import format as fmt


def season_text(season: str) -> str:
    """Return a season, "MM-DD/MM-DD", as "1 aug – 31 mar"; "" for any time."""
    first, _slash, last = season.partition("/")
    return f"{_day_of(first)} – {_day_of(last)}" if first and last else ""


def season_of_measure(season: str) -> str:
    """Return a season, "MM-DD/MM-DD", as "Season 1 aug to 31 mar"."""
    first, _dash, last = season_text(season).partition(" – ")
    return tr("Season {first} to {last}").format(first=first, last=last)


def waits(task: Task, today: date) -> bool:
    """Return whether a task that is not closed has to wait for its season."""
    first, _slash, last = task.season.partition("/")
    return bool(first and last) and not task.is_closed and not in_season(today, first, last)


def season_told(task: Task, today: date) -> str:
    """Return the season of a task, or what it waits for: "väntar till 1 aug"."""
    if waits(task, today):
        return tr("waits until {day}").format(day=_day_of(task.season.partition("/")[0]))
    return season_text(task.season)


def begins(task: Task, today: date) -> date | None:
    """Return the day from which a task may be done: today, or the first day of its season; None for any day."""
    first, _slash, last = task.season.partition("/")
    if not (first and last):
        return None
    return first_day(today, first, last) if waits(task, today) else today


def _day_of(text: str) -> str:
    """Return "MM-DD" as 1 aug."""
    month, _dash, number = text.partition("-")
    if not (month.isdigit() and number.isdigit() and 1 <= int(month) <= 12):
        return text  # somebody wrote it in plain QGIS
    return fmt.day_of_year(int(month), int(number))
