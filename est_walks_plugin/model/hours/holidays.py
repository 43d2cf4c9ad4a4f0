"""Public holidays of the Nordic countries, by the time zone a store keeps: what "PH" means in opening hours."""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache

_COUNTRIES = {
    "Europe/Stockholm": "se", "Europe/Oslo": "no", "Arctic/Longyearbyen": "no", "Europe/Copenhagen": "dk",
    "Europe/Helsinki": "fi", "Europe/Mariehamn": "fi",
}  # fmt: skip
#: (month, day) of fixed days, and days after Easter Sunday, per country.
_FIXED = {
    "se": ((1, 1), (1, 6), (5, 1), (6, 6), (12, 25), (12, 26)),
    "no": ((1, 1), (5, 1), (5, 17), (12, 25), (12, 26)),
    "dk": ((1, 1), (12, 25), (12, 26)),
    "fi": ((1, 1), (1, 6), (5, 1), (12, 6), (12, 25), (12, 26)),
}
_FROM_EASTER = {"se": (-2, 0, 1, 39, 49), "no": (-3, -2, 0, 1, 39, 49, 50), "dk": (-3, -2, 0, 1, 39, 49, 50), "fi": (-2, 0, 1, 39, 49)}  # fmt: skip


def holiday(day: date, time_zone: str) -> bool | None:
    """Return whether a day is a public holiday where clocks go by `time_zone`; None where the holidays are not known."""
    country = _COUNTRIES.get(time_zone)
    return None if country is None else day in _holidays(country, day.year)


@lru_cache(maxsize=64)
def _holidays(country: str, year: int) -> frozenset[date]:
    easter = easter_sunday(year)
    days = {date(year, month, day) for month, day in _FIXED[country]}
    days |= {easter + timedelta(days=step) for step in _FROM_EASTER[country]}
    if country in ("se", "fi"):
        days.add(_saturday(year, 6, 20))  # midsummer day
        days.add(_saturday(year, 10, 31))  # all saints' day
    if country == "dk" and year <= 2023:
        days.add(easter + timedelta(days=26))  # store bededag, until 2023
    return frozenset(days)


def _saturday(year: int, month: int, day: int) -> date:
    """Return the first Saturday from a day on."""
    first = date(year, month, day)
    return first + timedelta(days=(5 - first.weekday()) % 7)


def easter_sunday(year: int) -> date:
    """Return Easter Sunday by the Gregorian calendar (Meeus, Astronomical Algorithms)."""
    a, b, c = year % 19, year // 100, year % 100
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    month, day = divmod(h + m - 7 * n + 114, 31)
    return date(year, month, day + 1)
