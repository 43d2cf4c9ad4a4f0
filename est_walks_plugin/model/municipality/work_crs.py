"""The work CRS of a new store, with the word why: suggested by the municipality, or the planner's own."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from ...i18n import tr
from .. import defaults
from ..crs import require_projected_metres, to_lon_lat, with_pyproj
from ..errors import ParameterError
from ..time_zones import suggested_zone
from . import known
from .known import Municipality

#: A system serves a little beyond the area it is made for: a neighbouring zone of SWEREF 99 does, that of Helsinki not.
_BEYOND_DEG = 1.0
#: The zones of SWEREF 99 and RT 90 are strips from south to north, of which EPSG names only a part.
_ALL_ALONG = "Sweden"
#: So much may a metre on the map differ from one on the ground.
_SCALE_ERROR = 0.01
#: A name is a slip of a known one when so much of it is the same.
_SLIP = 0.85


@dataclass(frozen=True)
class Place:
    """Where a new store is for: the municipality's name, which of the 290 it is, and the work CRS with the word why."""

    name: str
    known: Municipality | None
    crs: str
    reason: str

    @property
    def time_zone(self) -> str:
        """The time zone of the place: Sweden's for its municipalities, else that of where the CRS is used."""
        return suggested_zone(self.known.crs if self.known else self.crs)


def place_of(municipality: str, crs: str = "") -> Place:
    """Return what is meant by a municipality's name or code and a CRS, which is suggested where it is not given.

    A name that is none of Sweden's 290 needs a CRS. No name at all is a store of no municipality.
    Raises ParameterError: a name that leaves it open, a CRS that is not in metres or not made for the place.
    """
    given = require_projected_metres(crs) if crs.strip() else ""
    name = municipality.strip()
    found = _municipality(name, given)
    if found is not None:
        if not given:
            return Place(found.name, found, found.crs, found.zone_reason)
        check_reaches(given, found)
        return Place(found.name, found, given, _given_reason(given, found))
    if not name:
        return Place("", None, given or defaults.WORK_CRS, "")
    if not given:
        raise ParameterError(_unknown(name))
    return Place(name, None, given, tr("given"))


def check_reaches(crs: str, municipality: Municipality) -> None:
    """Raise ParameterError, naming a CRS that does, when `crs` is not made for where the municipality is."""
    if not reaches(crs, *_middle(municipality)):
        raise ParameterError(
            tr("{crs} is not made for {municipality}; choose {suggested} ({zone}).").format(
                crs=crs, municipality=municipality.name, suggested=municipality.crs, zone=municipality.zone_name
            )
        )


def reaches(crs: str, lon: float, lat: float) -> bool:
    """Return whether `crs` is made for a place in WGS 84, and its metres are metres there."""
    return with_pyproj(lambda pyproj: _reaches(pyproj, crs, lon, lat))


def _reaches(pyproj: Any, crs: str, lon: float, lat: float) -> bool:
    system = pyproj.CRS.from_user_input(crs)
    use = system.area_of_use
    if use is not None:
        west, east = use.west - _BEYOND_DEG, use.east + _BEYOND_DEG
        within = west <= lon <= east if use.west <= use.east else (lon >= west or lon <= east)
        among = use.south - _BEYOND_DEG <= lat <= use.north + _BEYOND_DEG
        if not within or not (among or use.name.startswith(_ALL_ALONG)):
            return False
    scale = pyproj.Proj(system).get_factors(lon, lat).meridional_scale
    return bool(abs(scale - 1.0) <= _SCALE_ERROR)


def _municipality(name: str, crs: str) -> Municipality | None:
    """Return which of the 290 is meant; None for a place elsewhere. Raises ParameterError when that is left open."""
    candidates = known.fitting(name) or known.similar(name, _SLIP)
    at_home = _is_swedish(crs) or any(reaches(crs, *_middle(one)) for one in candidates) if crs else True
    elsewhere = bool(candidates) and not at_home
    found = known.find(name) if not elsewhere or known.is_one(name) else None
    if found is None and crs and candidates and not elsewhere:
        raise ParameterError(known.did_you_mean(name, candidates))
    return found


def _is_swedish(crs: str) -> bool:
    """Return whether a system is made for Sweden, so that a name beside it is one of Sweden's too."""

    def told(pyproj: Any) -> bool:
        use = pyproj.CRS.from_user_input(crs).area_of_use
        return use is not None and bool(use.name.startswith(_ALL_ALONG))

    return with_pyproj(told)


@lru_cache(maxsize=64)
def _middle(municipality: Municipality) -> tuple[float, float]:
    """Return the middle of a municipality's corners in WGS 84; near enough to tell countries and zones apart."""
    corners = [corner for polygon in municipality.polygons for corner in polygon[0]]
    east, north = (sum(values) / len(corners) for values in zip(*corners))
    return to_lon_lat(east, north, known.CRS)


def _given_reason(crs: str, municipality: Municipality) -> str:
    if crs == municipality.crs:
        return municipality.zone_reason
    return tr("given; suggested is {suggested} ({zone})").format(
        suggested=municipality.crs, zone=municipality.zone_name
    )


def _unknown(name: str) -> str:
    near = known.similar(name)
    if near:
        return tr(
            "“{name}” is none of Sweden's 290 municipalities; did you mean {names}? "
            "For a place in another country, give its coordinate system too."
        ).format(name=name, names=known.names_of(near))
    return tr(
        "“{name}” is none of Sweden's 290 municipalities; write its name or code, "
        "or for a place in another country its coordinate system too."
    ).format(name=name)
