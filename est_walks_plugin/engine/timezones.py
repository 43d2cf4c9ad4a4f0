"""Time zones that also work where the zone database is missing, as in QGIS for Windows."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone, tzinfo

from ..i18n import tr
from ..model.errors import InputError

_STANDARD_HOURS = {
    0: "Dublin Guernsey Isle_of_Man Jersey Lisbon London",
    1: (
        "Amsterdam Andorra Belgrade Berlin Bratislava Brussels Budapest Busingen Copenhagen Gibraltar Ljubljana "
        "Luxembourg Madrid Malta Monaco Oslo Paris Podgorica Prague Rome San_Marino Sarajevo Skopje Stockholm "
        "Tirane Vaduz Vatican Vienna Warsaw Zagreb Zurich"
    ),
    2: "Athens Bucharest Chisinau Helsinki Kiev Kyiv Mariehamn Riga Sofia Tallinn Vilnius",
}
"""Standard hours ahead of UTC of the European zones that keep the EU's summer time."""


def zone(name: str) -> tzinfo:
    """Return the time zone of an IANA name; Europe's work by rule where the database is missing.

    Raises InputError for an unknown name.
    """
    try:
        from zoneinfo import ZoneInfo

        return ZoneInfo(name)
    except (ImportError, KeyError, ValueError, OSError):
        return european_zone(name)


def european_zone(name: str) -> tzinfo:
    """Return a zone of Europe by the EU rule (directive 2000/84/EC), or UTC; InputError for others."""
    if name in ("UTC", "Etc/UTC"):
        return timezone.utc
    city = name.partition("/")[2] if name.startswith("Europe/") else ""
    for hours, cities in _STANDARD_HOURS.items():
        if city and city in cities.split():
            return EuropeanZone(name, hours)
    raise InputError(tr("The time zone {name} is unknown; give one such as Europe/Stockholm.").format(name=name))


class EuropeanZone(tzinfo):
    """Standard time, and one hour more from the last Sunday of March to the last of October, 01:00 UTC."""

    def __init__(self, name: str, hours: int) -> None:
        self._name = name
        self._standard = timedelta(hours=hours)

    def utcoffset(self, moment: datetime | None) -> timedelta:
        return self._standard + self.dst(moment)

    def dst(self, moment: datetime | None) -> timedelta:
        hour = timedelta(hours=1)
        if moment is None:
            return timedelta(0)
        wall = moment.replace(tzinfo=None)
        start = _last_sunday(moment.year, 3) + self._standard
        end = _last_sunday(moment.year, 10) + self._standard
        # PEP 495: in the hour that is skipped fold=0 keeps the old offset, in the repeated one fold=0 is the first.
        if start <= wall < start + hour:
            return hour if moment.fold else timedelta(0)
        if end <= wall < end + hour:
            return timedelta(0) if moment.fold else hour
        return hour if start <= wall < end else timedelta(0)

    def fromutc(self, moment: datetime) -> datetime:
        plain = moment.replace(tzinfo=None)
        start, end = _last_sunday(plain.year, 3), _last_sunday(plain.year, 10)
        summer = timedelta(hours=1) if start <= plain < end else timedelta(0)
        repeated = end <= plain < end + timedelta(hours=1)
        return (moment + self._standard + summer).replace(fold=int(repeated))

    def tzname(self, moment: datetime | None) -> str:
        return self._name

    def __repr__(self) -> str:
        return f"EuropeanZone({self._name!r})"


def _last_sunday(year: int, month: int) -> datetime:
    """Return 01:00 UTC (naive) of the last Sunday of a month of 31 days."""
    last = datetime(year, month, 31, 1)
    return last - timedelta(days=(last.weekday() + 1) % 7)
