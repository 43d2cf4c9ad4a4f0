"""The areas and the border that a municipality comes with, made of its urban areas: circles until the built-up is known.

SCB's border is generalised: it leaves out islands and cuts shores. An urban area of the municipality whose middle lies
beyond the border is taken whole, and the border grows by it; any other is clipped by the border.
"""

from __future__ import annotations

import json
import math
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from ... import paths
from ...i18n import tr
from ..crs import transform
from . import known
from .known import Municipality, UrbanArea

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry

#: A municipality whose own urban areas hold fewer than this may be part of a neighbour's large one.
_FEW_PEOPLE = 22_000
#: The neighbour's has so many times as many people, and so much of it lies in the municipality.
_TIMES_LARGER = 4
_LEAST_SHARED_M2 = 2_000_000.0
#: Where hardly anybody lives in one of its own and little is covered: what the largest neighbour's may grow by to reach it.
_HARDLY_ANY = 2_500
_LARGE = 40_000
_GROWTH = (1.25, 1.5)
_LITTLE = 0.05
_SLIVER_M2 = 10_000.0
_QUARTER = 16


@dataclass(frozen=True)
class ReadyArea:
    """An area to begin with. `shape` is a polygon in the CRS that was asked for, `at` the middle of its circle there.

    `urban_area` is SCB's code; `population` is that of the whole urban area, None where only a part of it is meant.
    `proposed` is false for what is better chosen by hand.
    """

    name: str
    urban_area: str
    population: int | None
    at: tuple[float, float]
    radius: float
    shape: BaseGeometry
    proposed: bool = True


def ready_areas(municipality: Municipality, crs: str) -> tuple[ReadyArea, ...]:
    """Return the areas, those with most people first, in a projected CRS of metres; never none."""
    border = border_of(municipality, crs)
    chosen = _chosen().get(municipality.code, {})
    areas = []
    for area in _own(municipality):
        at, radius = _point(area, crs), area.radius
        if area.code in chosen:
            radius = float(chosen[area.code]["radius_m"])
            at = _in(chosen[area.code]["centre"], chosen["crs"], crs)
        shape = polygons_of(_circle(at, radius).intersection(border))
        proposed = not chosen or area.code in chosen
        areas.append(ReadyArea(area.name, area.code, area.population, at, radius, shape, proposed))
    areas += [_part(area, municipality, border, crs, factor) for area, factor in _shared(municipality)]
    return tuple(
        sorted(areas, key=lambda area: (not area.proposed, area.population is not None, -(area.population or 0)))
    )


def circles_near(bounds: tuple[float, float, float, float], crs: str) -> list[tuple[str, BaseGeometry]]:
    """Return name and circle in `crs` of Sweden's urban areas that come near bounds in the same projected CRS."""
    xmin, ymin, xmax, ymax = bounds
    west, south = _in((xmin, ymin), crs, known.CRS)
    east, north = _in((xmax, ymax), crs, known.CRS)
    near = [
        area
        for area in known.urban_areas()
        if min(west, east) - 2 * area.radius < area.at[0] < max(west, east) + 2 * area.radius
        and min(south, north) - 2 * area.radius < area.at[1] < max(south, north) + 2 * area.radius
    ]
    return [(area.name, _circle(_point(area, crs), area.radius)) for area in near]


@lru_cache(maxsize=8)
def border_of(municipality: Municipality, crs: str) -> BaseGeometry:
    """Return the border as a valid multipolygon in `crs`, with the urban areas that the generalised one leaves out."""
    from shapely.ops import unary_union

    drawn = _border(municipality, crs)
    coarse = _border(municipality, known.CRS)
    beyond = [
        _circle(_point(area, crs), area.radius)
        for area in _own(municipality)
        if not coarse.intersects(_to_point(area.at))
    ]
    return polygons_of(unary_union([drawn, *beyond]))


def border_name(municipality: Municipality, taken: tuple[str, ...]) -> str:
    """Return what the border is called among areas of these names: the municipality, or officially where one is called so."""
    return municipality.official_name if municipality.name in taken else municipality.name


def polygons_of(shape: BaseGeometry) -> BaseGeometry:
    """Return the polygons of a shape as a valid multipolygon, without slivers."""
    from shapely.geometry import MultiPolygon

    whole = shape if shape.is_valid else shape.buffer(0)
    parts = [part for part in getattr(whole, "geoms", [whole]) if part.geom_type == "Polygon" and not part.is_empty]
    large = [part for part in parts if part.area >= _SLIVER_M2]
    return MultiPolygon(large or parts)


def _own(municipality: Municipality) -> tuple[UrbanArea, ...]:
    return tuple(area for area in known.urban_areas() if area.municipality == municipality.code)


def _shared(municipality: Municipality) -> list[tuple[UrbanArea, float]]:
    """Return the neighbours' urban areas that reach into a municipality without a large one, and what they grow by.

    An urban area stands under one municipality: Solna's homes are part of that of Stockholm.
    """
    people = sum(area.population for area in _own(municipality))
    if people >= _FEW_PEOPLE:
        return []
    border = _border(municipality, known.CRS)
    others = [area for area in known.urban_areas() if area.municipality != municipality.code]
    larger = [area for area in others if area.population >= max(_TIMES_LARGER * people, 1)]
    found = [(area, 1.0) for area in larger if _reach(area, 1.0, border) >= _LEAST_SHARED_M2]
    covered = sum(_reach(area, 1.0, border) for area, _ in found)
    if people >= _HARDLY_ANY or covered >= _LITTLE * border.area:
        return found
    grown = [(area, factor) for factor in _GROWTH for area in larger if area.population >= _LARGE]
    near = [pair for pair in grown if _reach(*pair, border) >= _LEAST_SHARED_M2]
    return found + sorted(near, key=lambda pair: (-pair[0].population, pair[1]))[:1]


def _reach(area: UrbanArea, factor: float, border: BaseGeometry) -> float:
    """Return how many square metres of an urban area's circle lie within a border (EPSG:3006)."""
    west, south, east, north = border.bounds
    x, y = area.at
    radius = area.radius * factor
    if not (west - radius < x < east + radius and south - radius < y < north + radius):
        return 0.0
    return float(_circle(area.at, radius).intersection(border).area)


def _part(area: UrbanArea, municipality: Municipality, border: BaseGeometry, crs: str, factor: float) -> ReadyArea:
    shape = polygons_of(_circle(_point(area, crs), area.radius * factor).intersection(border))
    text = tr("{municipality}, part of {urban_area}") if factor == 1 else tr("{municipality}, towards {urban_area}")
    name = text.format(municipality=municipality.name, urban_area=area.name)
    middle = shape.representative_point()
    return ReadyArea(name, area.code, None, (middle.x, middle.y), math.sqrt(shape.area / math.pi), shape)


@lru_cache(maxsize=8)
def _border(municipality: Municipality, crs: str) -> BaseGeometry:
    """Return SCB's generalised border in `crs`."""
    from shapely.geometry import Polygon
    from shapely.ops import unary_union

    parts = []
    for rings in municipality.polygons:
        outer, *holes = [transform(ring, known.CRS, crs) for ring in rings]
        parts.append(Polygon(outer, holes))
    return unary_union([part if part.is_valid else part.buffer(0) for part in parts])


def _circle(at: tuple[float, float], radius: float) -> BaseGeometry:
    return _to_point(at).buffer(radius, _QUARTER)


def _to_point(xy: tuple[float, float]) -> BaseGeometry:
    from shapely.geometry import Point

    return Point(float(xy[0]), float(xy[1]))


def _point(area: UrbanArea, crs: str) -> tuple[float, float]:
    return _in(area.at, known.CRS, crs)


def _in(xy: Any, source: str, target: str) -> tuple[float, float]:
    x, y = transform([xy], source, target)[0]
    return float(x), float(y)


@lru_cache(maxsize=1)
def _chosen() -> dict[str, Any]:
    """Return the municipalities whose areas were chosen by people there: code of the urban area -> its centre and radius."""
    text = (paths.resources() / "municipalities" / "chosen_areas.json").read_text(encoding="utf-8")
    found: dict[str, Any] = json.loads(text)["municipalities"]
    return found
