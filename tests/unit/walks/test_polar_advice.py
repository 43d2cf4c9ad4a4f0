"""Polar advice against a sun reckoned another way: every start of the day and the day after is looked at by brute force.

The elevation is by the Astronomical Almanac's low-precision formulas (to 0.01 degrees, 1950-2050), not by the plugin's.
"""

from __future__ import annotations

import math
from datetime import date, datetime, timedelta, timezone

import pytest

from est_walks_plugin.engine.light import sun
from est_walks_plugin.engine.walks.schedule import schedule
from est_walks_plugin.model.localtime import zone
from est_walks_plugin.model.wording.walk_warnings import WalkWarning, WarningCode, warning_text

from ..wording.test_words import SWEDISH

PLACES = {"Kiruna": (20.2253, 67.8558), "Tromsø": (18.9553, 69.6492), "Longyearbyen": (15.6356, 78.2232)}
NORDIC = zone("Europe/Oslo")
NIGHT = -6.0
UNSURE = 0.05
"""Degrees within which the two reckonings may differ on which side of dusk a moment lies."""


def elevation(moment: datetime, lon: float, lat: float) -> float:
    """Return the height of the sun's centre in degrees, without refraction."""
    days = (moment - datetime(2000, 1, 1, 12, tzinfo=timezone.utc)).total_seconds() / 86_400
    mean, anomaly = 280.460 + 0.9856474 * days, math.radians(357.528 + 0.9856003 * days)
    longitude = math.radians(mean + 1.915 * math.sin(anomaly) + 0.020 * math.sin(2 * anomaly))
    obliquity = math.radians(23.439 - 0.0000004 * days)
    ascension = math.atan2(math.cos(obliquity) * math.sin(longitude), math.cos(longitude))
    declination = math.asin(math.sin(obliquity) * math.sin(longitude))
    sidereal = math.radians(280.46061837 + 360.98564736629 * days + lon)
    north = math.radians(lat)
    return math.degrees(
        math.asin(
            math.sin(north) * math.sin(declination)
            + math.cos(north) * math.cos(declination) * math.cos(sidereal - ascension)
        )
    )


#: (place, date, light all day): what is so by the tables of the place; None is a day with both dusk and dark.
FACTS = [
    ("Kiruna", "2026-01-10", None),
    ("Kiruna", "2026-04-20", None),
    ("Kiruna", "2026-05-10", "light"),
    ("Kiruna", "2026-06-21", "light"),
    ("Kiruna", "2026-08-05", "light"),
    ("Kiruna", "2026-08-15", None),
    ("Kiruna", "2026-12-21", None),
    ("Tromsø", "2026-01-05", None),
    ("Tromsø", "2026-04-20", None),
    ("Tromsø", "2026-05-01", "light"),
    ("Tromsø", "2026-05-20", "light"),
    ("Tromsø", "2026-07-27", "light"),
    ("Tromsø", "2026-08-20", None),
    ("Tromsø", "2026-11-28", None),
    ("Tromsø", "2026-12-21", None),
    ("Longyearbyen", "2026-01-15", "dark"),
    ("Longyearbyen", "2026-02-10", None),
    ("Longyearbyen", "2026-03-20", None),
    ("Longyearbyen", "2026-04-10", "light"),
    ("Longyearbyen", "2026-06-21", "light"),
    ("Longyearbyen", "2026-08-24", "light"),
    ("Longyearbyen", "2026-09-20", None),
    ("Longyearbyen", "2026-11-05", None),
    ("Longyearbyen", "2026-11-20", "dark"),
    ("Longyearbyen", "2026-12-21", "dark"),
]


def heights(day: date, lon: float, lat: float, hours: int = 24) -> list[float]:
    """Return the sun's heights of every five minutes around the solar noon of a day."""
    noon = datetime(day.year, day.month, day.day, tzinfo=timezone.utc) + timedelta(minutes=720 - 4 * lon)
    return [elevation(noon + timedelta(minutes=step), lon, lat) for step in range(-30 * hours, 30 * hours + 1, 5)]


@pytest.mark.parametrize(("place", "day", "all_day"), FACTS)
def test_what_the_day_is_like_is_told_as_it_is(place: str, day: str, all_day: str | None) -> None:
    lon, lat = PLACES[place]
    seen = heights(date.fromisoformat(day), lon, lat)
    assert (min(seen) > NIGHT) == (all_day == "light")
    assert (max(seen) < NIGHT) == (all_day == "dark")
    assert sun.times(date.fromisoformat(day), lon, lat, NORDIC).polar_civil == all_day


@pytest.mark.parametrize("hour", [2, 10, 12, 18, 21])
@pytest.mark.parametrize(("place", "day"), [(place, day) for place, day, _ in FACTS])
def test_the_advice_is_what_looking_at_every_start_gives(place: str, day: str, hour: int) -> None:
    lon, lat = PLACES[place]
    start = datetime.fromisoformat(day).replace(hour=hour, tzinfo=NORDIC)
    of_day = sun.times(start.date(), lon, lat, NORDIC)
    for lamps, views in (((True, True), (False, False)), ((False, False), (True, True))):
        plan = schedule(start, [600, 600, 600], [5, 5], of_day, lighting_stops=lamps, daylight_stops=views)
        moments = [
            sun.utc(moment)
            for stop in plan.stops
            for moment in ((stop.arrive,) if lamps[0] else (stop.arrive, stop.leave))
        ]
        wrong = _wrong(moments, timedelta(0), lon, lat, dark=lamps[0])
        if wrong is None:
            continue
        assert bool(plan.warnings) == wrong
        for warning in plan.warnings:
            _check(warning, start, moments, lon, lat, dark=lamps[0])


def _wrong(moments: list[datetime], shift: timedelta, lon: float, lat: float, *, dark: bool) -> bool | None:
    """Return whether a stop comes in the wrong light when the walk is shifted; None too near dusk to tell."""
    seen = [elevation(moment + shift, lon, lat) for moment in moments]
    if any(abs(height - NIGHT) < UNSURE for height in seen):
        return None
    return any((height < NIGHT) != dark for height in seen)


def _check(
    warning: WalkWarning, start: datetime, moments: list[datetime], lon: float, lat: float, *, dark: bool
) -> None:
    assert "{" not in warning_text(warning, SWEDISH)
    never = WarningCode.NEVER_DARK if dark else WarningCode.NO_DAYLIGHT
    shifts = [timedelta(minutes=step) for step in range(-1440, 1441, 5)]
    looked = [(shift, _wrong(moments, shift, lon, lat, dark=dark)) for shift in shifts]
    mended = [shift for shift, wrong in looked if wrong is False]
    if warning.code is never:
        assert warning.better_start is None
        assert not mended
        assert warning.again is not None
        before = [heights(warning.again - timedelta(days=days), lon, lat, 26) for days in (1, 2)]
        there = heights(warning.again, lon, lat, 26)
        assert min(there) < NIGHT + UNSURE if dark else max(there) > NIGHT - UNSURE
        for seen in before:
            assert min(seen) > NIGHT - 0.4 if dark else max(seen) < NIGHT + 0.4
        return
    if warning.better_start is None:
        assert not mended
        return
    shift = sun.utc(warning.better_start) - sun.utc(start)
    assert _wrong(moments, shift, lon, lat, dark=dark) is not True
    if mended:
        same_day = [one for one in mended if 7 <= (start + one).hour <= 23 and (start + one).date() == start.date()]
        if same_day:
            assert not warning.other_day, "another day is offered although the same would do"
            nearest = min(abs(one) for one in same_day)
            assert abs(shift) <= nearest + timedelta(minutes=10)
