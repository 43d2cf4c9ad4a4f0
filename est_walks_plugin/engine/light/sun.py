"""Sunrise, sunset and civil dusk for a place and a date, by NOAA's equations.

Source: NOAA Global Monitoring Laboratory, solar calculation details (after Meeus, Astronomical
Algorithms): mean longitude and anomaly, equation of centre, apparent longitude, obliquity, equation of
time. The times are found where the altitude passes -0.833 degrees (upper limb, refraction) and -6
degrees (civil twilight), so days without a sunset or without darkness come out right by themselves.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from datetime import date as Date  # noqa: N812 - `date` is a field and a parameter here
from datetime import datetime, timedelta, timezone, tzinfo

from ...i18n import tr
from ...model.errors import InputError
from ...model.localtime import DEFAULT_ZONE, zone

__all__ = ["SunTimes", "altitude", "aware", "light_at", "light_bands", "times", "utc", "zone"]

SUNSET_ALTITUDE = -0.833
CIVIL_ALTITUDE = -6.0

_EPOCH = datetime(2000, 1, 1, 12, tzinfo=timezone.utc)


@dataclass(frozen=True)
class SunTimes:
    """The sun's day at a place. Times are aware, in the asked time zone, None when they do not occur.

    `polar` is "day" when the sun does not set and "night" when it does not rise; `polar_civil` is
    "light" when it never gets darker than dusk and "dark" when it never gets as light as dusk.
    `sunset` and `civil_dusk` may fall after midnight in a far northern summer.
    """

    date: Date
    lon: float
    lat: float
    sunrise: datetime | None
    sunset: datetime | None
    civil_dawn: datetime | None
    civil_dusk: datetime | None
    noon: datetime
    polar: str | None
    polar_civil: str | None
    zone: tzinfo


def times(date: Date, lon: float, lat: float, tz: str | tzinfo = DEFAULT_ZONE) -> SunTimes:
    """Return the sun's times for the solar day around noon of `date`; lon and lat in degrees (WGS84).

    Raises InputError for coordinates that are no degrees, ParameterError for an unknown time zone.
    """
    if not (math.isfinite(lon) and math.isfinite(lat) and -180 <= lon <= 180 and -90 <= lat <= 90):
        message = tr("Longitude {lon} and latitude {lat} are not degrees on the earth; transform the place to WGS84.")
        raise InputError(message.format(lon=lon, lat=lat))
    if isinstance(date, datetime):
        date = date.date()
    local = zone(tz) if isinstance(tz, str) else tz
    noon = _noon(date, lon)
    sunrise, sunset, polar = _crossings(noon, lon, lat, SUNSET_ALTITUDE)
    dawn, dusk, civil = _crossings(noon, lon, lat, CIVIL_ALTITUDE)
    return SunTimes(
        date=date,
        lon=lon,
        lat=lat,
        sunrise=_local(sunrise, local),
        sunset=_local(sunset, local),
        civil_dawn=_local(dawn, local),
        civil_dusk=_local(dusk, local),
        noon=noon.astimezone(local),
        polar={1: "day", -1: "night", 0: None}[polar],
        polar_civil={1: "light", -1: "dark", 0: None}[civil],
        zone=local,
    )


def light_at(moment: datetime, sun: SunTimes) -> str:
    """Return "day", "dusk" (civil twilight, also at dawn) or "dark" at a moment; naive = the sun's zone.

    By the clock's minute, as people are told it: who comes at 18.22 where it is dark from 18.22 comes in the dark.
    """
    minute = aware(moment, sun).replace(second=0, microsecond=0)
    return _phase(minute + timedelta(seconds=59.5), sun)  # the times of the sun are told in whole seconds


def _phase(moment: datetime, sun: SunTimes) -> str:
    height = altitude(moment, sun.lon, sun.lat)
    if height >= SUNSET_ALTITUDE:
        return "day"
    return "dusk" if height >= CIVIL_ALTITUDE else "dark"


def light_bands(start: datetime, end: datetime, sun: SunTimes) -> list[tuple[str, datetime, datetime]]:
    """Return the stretches of day, dusk and dark from `start` to `end`, in order, without gaps."""
    start, end = aware(start, sun), aware(end, sun)
    cuts = {start, end}
    day = start.astimezone(sun.zone).date() - timedelta(days=1)
    while day <= end.astimezone(sun.zone).date() + timedelta(days=1):
        of_day = sun if day == sun.date else times(day, sun.lon, sun.lat, sun.zone)
        for moment in (of_day.civil_dawn, of_day.sunrise, of_day.sunset, of_day.civil_dusk):
            if moment is not None and utc(start) < utc(moment) < utc(end):
                cuts.add(moment)
        day += timedelta(days=1)
    ordered = sorted(cuts, key=utc)
    bands: list[tuple[str, datetime, datetime]] = []
    for low, high in zip(ordered[:-1], ordered[1:]):
        light = _phase(utc(low) + (utc(high) - utc(low)) / 2, sun)
        if bands and bands[-1][0] == light:
            bands[-1] = (light, bands[-1][1], high)
        else:
            bands.append((light, low, high))
    return bands


def altitude(moment: datetime, lon: float, lat: float) -> float:
    """Return the height of the sun's centre in degrees, without refraction, at an aware moment and WGS84 degrees."""
    declination, equation = _position(_centuries(moment))
    clock = utc(moment)
    minutes = clock.hour * 60 + clock.minute + clock.second / 60 + clock.microsecond / 6e7
    angle = math.radians((minutes + equation + 4.0 * lon) / 4.0 - 180.0)
    north = math.radians(lat)
    sine = math.sin(north) * math.sin(declination) + math.cos(north) * math.cos(declination) * math.cos(angle)
    return math.degrees(math.asin(max(-1.0, min(1.0, sine))))


def utc(moment: datetime) -> datetime:
    """Return an aware moment in UTC, where differences are real seconds."""
    return moment.astimezone(timezone.utc)


def aware(moment: datetime, sun: SunTimes) -> datetime:
    """Return the moment itself, or in the sun's zone when it has none."""
    return moment if moment.tzinfo is not None else moment.replace(tzinfo=sun.zone)


def _local(moment: datetime | None, local: tzinfo) -> datetime | None:
    if moment is None:
        return None
    return (moment + timedelta(milliseconds=500)).replace(microsecond=0).astimezone(local)


def _centuries(moment: datetime) -> float:
    """Return Julian centuries since J2000.0."""
    return (utc(moment) - _EPOCH).total_seconds() / 86400.0 / 36525.0


def _position(t: float) -> tuple[float, float]:
    """Return the sun's declination in radians and the equation of time in minutes."""
    mean_longitude = math.radians((280.46646 + t * (36000.76983 + 0.0003032 * t)) % 360.0)
    anomaly = math.radians(357.52911 + t * (35999.05029 - 0.0001537 * t))
    eccentricity = 0.016708634 - t * (0.000042037 + 0.0000001267 * t)
    centre = (
        math.sin(anomaly) * (1.914602 - t * (0.004817 + 0.000014 * t))
        + math.sin(2 * anomaly) * (0.019993 - 0.000101 * t)
        + math.sin(3 * anomaly) * 0.000289
    )
    node = math.radians(125.04 - 1934.136 * t)
    longitude = mean_longitude + math.radians(centre - 0.00569 - 0.00478 * math.sin(node))
    mean_obliquity = 23.0 + (26.0 + (21.448 - t * (46.815 + t * (0.00059 - 0.001813 * t))) / 60.0) / 60.0
    obliquity = math.radians(mean_obliquity + 0.00256 * math.cos(node))
    declination = math.asin(math.sin(obliquity) * math.sin(longitude))
    y = math.tan(obliquity / 2) ** 2
    equation = 4.0 * math.degrees(
        y * math.sin(2 * mean_longitude)
        - 2 * eccentricity * math.sin(anomaly)
        + 4 * eccentricity * y * math.sin(anomaly) * math.cos(2 * mean_longitude)
        - 0.5 * y * y * math.sin(4 * mean_longitude)
        - 1.25 * eccentricity * eccentricity * math.sin(2 * anomaly)
    )
    return declination, equation


def _noon(date: Date, lon: float) -> datetime:
    """Return true solar noon of `date` at a longitude, in UTC."""
    noon = datetime(date.year, date.month, date.day, tzinfo=timezone.utc) + timedelta(minutes=720.0 - 4.0 * lon)
    return noon - timedelta(minutes=_position(_centuries(noon))[1])


def _crossings(noon: datetime, lon: float, lat: float, height: float) -> tuple[datetime | None, datetime | None, int]:
    """Return when the sun rises above and sinks below `height`, and +1 / -1 if it stays above / below."""
    half = timedelta(hours=12)
    top = altitude(noon, lon, lat)
    if top < height:
        return None, None, -1
    before, after = altitude(noon - half, lon, lat), altitude(noon + half, lon, lat)
    rise = None if before >= height else _bisect(noon - half, noon, lon, lat, height)
    sink = None if after >= height else _bisect(noon + half, noon, lon, lat, height)
    return rise, sink, int(rise is None and sink is None)


def _bisect(low: datetime, high: datetime, lon: float, lat: float, height: float) -> datetime:
    """Return the moment between `low` (sun below `height`) and `high` (above), to a tenth of a second."""
    while abs(high - low) > timedelta(milliseconds=100):
        middle = low + (high - low) / 2
        if altitude(middle, lon, lat) < height:
            low = middle
        else:
            high = middle
    return high
