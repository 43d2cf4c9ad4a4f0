"""Seasons of measures: from one day "MM-DD" to another, both included; one may pass New Year."""

from __future__ import annotations

from datetime import date


def in_season(day: date, first: str, last: str) -> bool:
    """Return whether `day` lies in a season of "MM-DD" days, both included; it may span New Year."""
    here = day.strftime("%m-%d")
    return first <= here <= last if first <= last else here >= first or here <= last


def can_be_done(season: str, day: date) -> bool:
    """Return whether a day lies in a season "MM-DD/MM-DD"; every day does where there is none."""
    first, _, last = season.partition("/")
    return not last or in_season(day, first, last)


def first_day(day: date, first: str, last: str) -> date:
    """Return the first day of a season of "MM-DD" days that is not before `day`; `day` itself within the season."""
    return day if in_season(day, first, last) else next_day(day, first)


def next_day(day: date, of_year: str) -> date:
    """Return the first "MM-DD" that is not before `day`; the last of February for its 29th in other years."""
    found = _in_year(day.year, of_year)
    return found if found >= day else _in_year(day.year + 1, of_year)


def _in_year(year: int, of_year: str) -> date:
    month, number = (int(part) for part in of_year.split("-"))
    try:
        return date(year, month, number)
    except ValueError:
        return date(year, month, number - 1)
