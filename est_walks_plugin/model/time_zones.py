"""Which time zone a municipality's wall clocks keep: suggested by where its coordinate system is used."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from .crs import with_pyproj
from .localtime import DEFAULT_ZONE, EU_OFFSETS

#: The first words of a coordinate system's area of use -> the zone of that country.
_COUNTRIES = {
    "Sweden": DEFAULT_ZONE, "Finland": "Europe/Helsinki", "Norway": "Europe/Oslo", "Denmark": "Europe/Copenhagen",
    "Åland": "Europe/Mariehamn", "Iceland": "Atlantic/Reykjavik", "Faroe": "Atlantic/Faroe", "Estonia": "Europe/Tallinn",
    "Latvia": "Europe/Riga", "Lithuania": "Europe/Vilnius", "Poland": "Europe/Warsaw", "Germany": "Europe/Berlin",
    "Netherlands": "Europe/Amsterdam", "Belgium": "Europe/Brussels", "France": "Europe/Paris", "Ireland": "Europe/Dublin",
    "United Kingdom": "Europe/London", "Switzerland": "Europe/Zurich", "Austria": "Europe/Vienna",
    "Spain": "Europe/Madrid", "Portugal": "Europe/Lisbon", "Italy": "Europe/Rome",
}  # fmt: skip
#: Where systems that many countries share have their middle (west, east, south, north in degrees) -> a zone there.
_REGIONS = (
    ((22.5, 32.0, 0.0, 90.0), "Europe/Helsinki"),
    ((-88.0, -60.0, 20.0, 90.0), "America/New_York"),
    ((-103.0, -88.0, 20.0, 90.0), "America/Chicago"),
    ((-114.5, -103.0, 20.0, 90.0), "America/Denver"),
    ((-135.0, -114.5, 20.0, 90.0), "America/Los_Angeles"),
)


@lru_cache(maxsize=64)
def suggested_zone(crs: str) -> str:
    """Return the time zone of where the system "EPSG:n" is used; Sweden's where nothing tells.

    A suggestion: the planner sees it and can change it.
    """
    return with_pyproj(lambda pyproj: _suggested(pyproj, crs))


def _suggested(pyproj: Any, crs: str) -> str:
    try:
        use = pyproj.CRS.from_user_input(crs).area_of_use
    except pyproj.exceptions.CRSError:
        return DEFAULT_ZONE
    if use is None:
        return DEFAULT_ZONE
    for country, name in _COUNTRIES.items():
        if use.name.startswith(country):
            return name
    lon, lat = (use.west + use.east) / 2, (use.south + use.north) / 2
    for (west, east, south, north), name in _REGIONS:
        if west <= lon < east and south <= lat <= north:
            return name
    return DEFAULT_ZONE


def is_zone(name: str) -> bool:
    """Return whether this machine knows a time zone of this name."""
    return name in known_zones()


@lru_cache(maxsize=1)
def known_zones() -> tuple[str, ...]:
    """Return the names of the zones this machine knows, the nearest ones first."""
    import zoneinfo

    near = [*EU_OFFSETS]
    others = (name for name in zoneinfo.available_timezones() if "/" in name and not name.startswith(("Etc/", "posix")))
    return (*near, *sorted(set(others) - set(near)))
