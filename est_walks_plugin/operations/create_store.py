"""Make a new store for a municipality, with its border and areas."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import TYPE_CHECKING

from ..i18n import tr
from ..model import defaults
from ..model.area import DISTRICT, MUNICIPALITY, Area
from ..model.errors import ParameterError
from ..model.feedback import Feedback
from ..model.localtime import zone
from ..model.municipality.ready_areas import border_name, border_of, ready_areas
from ..model.municipality.work_crs import Place, place_of
from ..model.names import folded
from ..store import Store

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry


def create_store(
    path: str,
    municipality: str = defaults.MUNICIPALITY,
    crs: str = "",
    areas: Iterable[tuple[str, BaseGeometry]] | None = None,
    *,
    ready: Collection[str] | None = None,
    language: str = "sv",
    time_zone: str | None = None,
    overwrite: bool = False,
    feedback: Feedback | None = None,
) -> Store:
    """Create a store at `path` and return it open; where it is refused, nothing is left on disk.

    `municipality` is the name or code of one of Sweden's 290, whose border, areas, CRS and time zone follow where they
    are not given; another place needs a CRS. `areas` are (name, polygon in the work CRS) in the stead of the ready
    ones; `ready` are the names of the ready ones to take. Raises ParameterError for a name that is open, a CRS that is
    not in metres or not made for the place, an area that is no polygon; StoreError when the file cannot be made.
    """
    feedback = feedback or Feedback()
    place = place_of(municipality, crs)
    if time_zone is not None:
        zone(time_zone)
    own = [_own_area(name, polygon) for name, polygon in areas or ()]
    if ready is None:
        ready = () if areas is not None else None
    made = own + _known_areas(place, ready, [area.name for area in own])
    _check_names(made)
    feedback.check()
    facts = {"time_zone": time_zone or place.time_zone}
    if place.known is not None:
        facts["municipality_code"] = place.known.code
    store = Store.create(
        path,
        municipality=place.name,
        crs=place.crs,
        language=language,
        overwrite=overwrite,
        facts_too=facts,
        areas=made,
    )
    feedback.progress(1.0)
    return store


def _own_area(name: str, polygon: BaseGeometry) -> Area:
    if polygon.is_empty or polygon.geom_type not in ("Polygon", "MultiPolygon"):
        raise ParameterError(tr("The area “{name}” is no polygon; give a polygon layer.").format(name=name))
    return Area(name=name, kind=DISTRICT, geometry=_multi(polygon))


def _known_areas(place: Place, ready: Collection[str] | None, taken: list[str]) -> list[Area]:
    """Return the ready areas and the border of a municipality; `ready` are names, None takes those proposed."""
    if place.known is None:
        return []
    found = ready_areas(place.known, place.crs)
    areas = [
        Area(name=area.name, kind=DISTRICT, geometry=area.shape, population=area.population)
        for area in found
        if (area.proposed if ready is None else area.name in ready)
    ]
    name = border_name(place.known, (*taken, *(area.name for area in areas)))
    return [*areas, Area(name=name, kind=MUNICIPALITY, geometry=border_of(place.known, place.crs))]


def _check_names(areas: list[Area]) -> None:
    seen: set[str] = set()
    for area in areas:
        if folded(area.name) in seen:
            raise ParameterError(
                tr("Two areas are called “{name}”; give each a name of its own.").format(name=area.name)
            )
        seen.add(folded(area.name))


def _multi(polygon: BaseGeometry) -> BaseGeometry:
    from shapely.geometry import MultiPolygon

    return MultiPolygon(list(getattr(polygon, "geoms", [polygon])))
