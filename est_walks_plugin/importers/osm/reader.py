"""Reads an OpenStreetMap file: walking network, landmarks, local base map and street lamps, as records in the work CRS.

The network keeps whole ways that touch the area, so that a route may leave it for a moment; the base map is cut.
"""

from __future__ import annotations

import os
from collections import Counter
from dataclasses import dataclass, field
from typing import Any

from ...i18n import tr
from ...model import attribution
from ...model.codes import BaseAreaKind, LandmarkKind
from ...model.crs import transform_bounds
from ...model.errors import InputError
from ...model.feedback import Feedback
from ...model.records import BaseArea, BaseLine, Lamp, Landmark, Path
from . import coast as osm_coast
from . import file as osm_file
from . import geometry as osm_geometry
from . import lamps as lighting_osm
from . import tags as osm_tags
from .access import area_rules, blocking_line, lets_pass, passage, walked
from .buildings import BuildingTold, building_told
from .file import OsmObject
from .frame import Frame
from .restrictions import Restrictions

ATTRIBUTION, LICENCE = attribution.OSM, attribution.OSM_LICENCE
MAX_OBJECTS = 250_000  # close to a gigabyte of memory; more than any but the largest municipalities hold
AT_ONCE = 5_000


@dataclass
class OsmData:
    """What a file holds for us, in `crs`; `left_out` counts ways that were left out of the network, and why.

    `unknown_classes` are those of ways that nobody walks on, or that no list knows.
    """

    crs: str
    paths: list[Path] = field(default_factory=list)
    landmarks: list[Landmark] = field(default_factory=list)
    areas: list[BaseArea] = field(default_factory=list)
    lines: list[BaseLine] = field(default_factory=list)
    lamps: list[Lamp] = field(default_factory=list)
    left_out: Counter[str] = field(default_factory=Counter)
    unknown_classes: Counter[str] = field(default_factory=Counter)
    broken: list[tuple[str, str]] = field(default_factory=list)  # external id, reason
    outside_area: int = 0
    sticking_out: int = 0
    busways: int = 0
    remarks: list[str] = field(default_factory=list)
    restrictions: Restrictions = field(default_factory=Restrictions)


def read(
    path: str | os.PathLike[str],
    target: str,
    *,
    area: Any = None,
    language: str = "sv",
    feedback: Feedback | None = None,
) -> OsmData:
    """Read an .osm, .osm.gz or .osm.pbf file into records in the projected CRS `target`.

    `area` is a shapely polygon in `target`. Names are taken in `language` where tagged.
    Raises InputError when the file cannot be read or is too large, Cancelled.
    """
    feedback = feedback or Feedback()
    file = osm_file.check(path)
    data = OsmData(target, remarks=file.remarks)
    builder = _Builder(data, Frame(area), language)
    for item in osm_file.objects(file, feedback.part(0.0, 0.95), _lon_lat_bounds(area, target)):
        if _useful(item):
            builder.take(item)
            if builder.taken > MAX_OBJECTS:
                raise InputError(
                    tr("{file} holds more than {limit} objects; cut it to the municipality, or give an area.").format(
                        file=file.name, limit=MAX_OBJECTS
                    )
                )
    feedback.check()
    builder.finish()
    feedback.progress(1.0, tr("Preparing network and base map"))
    return data


class _Builder:
    """Makes records of objects, some thousands of a layer at a time: memory holds records, not the file's objects."""

    def __init__(self, data: OsmData, frame: Frame, language: str) -> None:
        self.data, self.frame, self.language = data, frame, language
        self.taken = 0
        self._waiting: dict[str, list[OsmObject]] = {"points": [], "lines": [], "multipolygons": []}
        self._coast: list[Any] = []

    def take(self, item: OsmObject) -> None:
        """Add an object."""
        waiting = self._waiting[item.layer]
        waiting.append(item)
        self.taken += 1
        if len(waiting) >= AT_ONCE:
            self._flush(item.layer)

    def finish(self) -> None:
        """Make records of what waits, draw the sea and drop what is mapped twice."""
        for layer in self._waiting:
            self._flush(layer)
        self.data.paths = self.data.restrictions.apply(self.data.paths)
        if self._coast and self.data.paths:
            self._add_sea()
        _drop_doubled_landmarks(self.data)

    def _flush(self, layer: str) -> None:
        items, self._waiting[layer] = self._waiting[layer], []
        {"points": self.read_nodes, "lines": self._read_ways, "multipolygons": self._read_areas}[layer](items)

    # -- ways ---------------------------------------------------------------------------------------------------------

    def _read_ways(self, ways: list[OsmObject]) -> None:
        data = self.data
        shapes = osm_geometry.lines([way.wkb for way in ways], data.crs)
        for way, coordinates in zip(ways, shapes):
            if not osm_geometry.has_length(coordinates):
                data.broken.append((way.external_id, tr("the way has no length or lies outside the map projection")))
            elif way.tags.get("natural") == "coastline":
                self._coast.append(coordinates)
            elif not self.frame.touches(coordinates):
                data.outside_area += 1
            else:
                self._add_way(way.external_id, way.tags, coordinates)

    def _add_sea(self) -> None:
        """Draw the sea of the area, or of the extract, as water."""
        border = self.frame.area
        if border is None:
            border = osm_coast.frame_of([path.coordinates for path in self.data.paths])
        for number, water in enumerate(osm_coast.sea(self._coast, border)):
            polygons = osm_geometry.from_shapely(water)
            self.data.areas.append(BaseArea(f"coastline#{number}", BaseAreaKind.WATER, polygons))

    def _add_way(self, external_id: str, tags: dict[str, str], coordinates: Any) -> None:
        data, (verdict, fields) = self.data, walked(tags, self.language)
        if fields is not None:
            data.sticking_out += not self.frame.holds_all(coordinates)
            if tags.get("ford", "no") not in ("", "no"):
                data.restrictions.add_ford(coordinates)
            data.busways += tags.get("highway") == osm_tags.BUSWAY
            data.paths.append(Path(external_id, coordinates, **fields))
            return
        blocking = blocking_line(tags)
        if blocking is not None:
            data.restrictions.add_line(coordinates, osm_tags.level(tags), blocking)
        if "highway" in tags:
            data.left_out[verdict.value] += 1
            if verdict is osm_tags.Walkability.NOT_A_WAY:
                data.unknown_classes[tags["highway"]] += 1
        drawn = osm_tags.base_line(tags)
        if drawn is not None:
            kind, class_ = drawn
            for part_id, part in self._cut_line(external_id, coordinates):
                data.lines.append(BaseLine(part_id, kind, part, class_, osm_tags.name(tags, self.language)))

    def _cut_line(self, external_id: str, coordinates: Any) -> list[tuple[str, Any]]:
        if self.frame.area is None or self.frame.holds_all(coordinates):
            return [(external_id, coordinates)]
        from shapely.geometry import LineString

        cut = osm_geometry.line_parts(self.frame.cut(LineString(coordinates)))
        parts = [part for part in cut if osm_geometry.has_length(part)]
        return [(external_id if i == 0 else f"{external_id}#{i}", part) for i, part in enumerate(parts)]

    # -- areas --------------------------------------------------------------------------------------------------------

    def _read_areas(self, objects: list[OsmObject]) -> None:
        data = self.data
        shapes = osm_geometry.polygons([item.wkb for item in objects], data.crs)
        for item, parts in zip(objects, shapes):
            parts = [rings for rings in parts if rings and osm_geometry.has_length(rings[0]) and len(rings[0]) >= 4]
            if not parts:
                data.broken.append((item.external_id, tr("the area has no extent or lies outside the map projection")))
                continue
            self._add_landmark_area(item, parts)
            rules, blocking = area_rules(item.tags), blocking_line(item.tags)
            if rules:
                data.restrictions.add_area(parts, rules)
            if blocking is not None:
                for ring in (ring for rings in parts for ring in rings):
                    data.restrictions.add_line(ring, osm_tags.level(item.tags), blocking)
            kind = osm_tags.base_area_kind(item.tags)
            if kind is not None:
                self._add_base_area(item, kind, parts)

    def _add_base_area(self, item: OsmObject, kind: BaseAreaKind, parts: Any) -> None:
        if kind is BaseAreaKind.PAVED and (item.tags.get("highway") or osm_tags.is_platform(item.tags)):
            self._add_edges(item, parts)
        if self.frame.area is not None:
            parts = osm_geometry.from_shapely(self.frame.cut(osm_geometry.to_shapely(parts)))
            if not parts:
                self.data.outside_area += 1
                return
        told = building_told(item.tags) if kind is BaseAreaKind.BUILDING else BuildingTold()
        name = osm_tags.name(item.tags, self.language)
        self.data.areas.append(BaseArea(item.external_id, kind, parts, name, told.use, told.flats, told.storeys))

    def _add_edges(self, item: OsmObject, parts: Any) -> None:
        """A square or platform drawn as an area is walked along its edges, which meet the ways that lead to it."""
        rings = [ring for polygon in parts for ring in polygon if osm_geometry.has_length(ring)]
        for number, ring in enumerate(rings):
            if self.frame.touches(ring):
                self._add_way(f"{item.external_id}#edge{number}", item.tags, ring)

    def _add_landmark_area(self, item: OsmObject, parts: Any) -> None:
        if osm_tags.landmark_kind(item.tags) is None:
            return
        shape = osm_geometry.to_shapely(parts)
        if shape.is_empty:
            return
        inside = shape.representative_point() if not shape.contains(shape.centroid) else shape.centroid
        if self.frame.holds(inside.x, inside.y):
            self._add_landmark(item, (inside.x, inside.y))

    # -- points -------------------------------------------------------------------------------------------------------

    def read_nodes(self, nodes: list[OsmObject]) -> None:
        """Add gates, lamps and landmarks."""
        import numpy as np

        data = self.data
        positions = osm_geometry.points([node.wkb for node in nodes], data.crs)
        for node, (x, y) in zip(nodes, positions.tolist()):
            data.restrictions.add_node((x, y), passage(node.tags), lets_pass(node.tags))
            if not (np.isfinite(x) and np.isfinite(y)):
                data.broken.append((node.external_id, tr("the position lies outside the map projection")))
            elif not self.frame.holds(x, y):
                data.outside_area += 1
            elif node.tags.get("highway") == "street_lamp":
                data.lamps.append(lighting_osm.lamp(node.external_id, node.tags, (x, y)))
            else:
                self._add_landmark(node, (x, y))

    def _add_landmark(self, item: OsmObject, xy: tuple[float, float]) -> None:
        kind = osm_tags.landmark_kind(item.tags)
        if kind is not None:
            name, address = osm_tags.name(item.tags, self.language), osm_tags.address(item.tags)
            self.data.landmarks.append(Landmark(item.external_id, xy, kind, name, address))


def read_lamps(
    path: str | os.PathLike[str], target: str, *, area: Any = None, feedback: Feedback | None = None
) -> list[Lamp]:
    """Read only the street lamps of an OpenStreetMap file, in the projected CRS `target`."""
    file = osm_file.check(path)
    nodes = [
        item
        for item in osm_file.objects(file, feedback or Feedback(), _lon_lat_bounds(area, target))
        if item.layer == "points" and item.tags.get("highway") == "street_lamp"
    ]
    data = OsmData(target)
    _Builder(data, Frame(area), "sv").read_nodes(nodes)
    return data.lamps


def _lon_lat_bounds(area: Any, source: str) -> osm_file.Bounds | None:
    found = None if area is None else transform_bounds(area.bounds, source, "EPSG:4326")
    if found is None:
        return None
    west, south, east, north = found
    return west - 0.0005, south - 0.0005, east + 0.0005, north + 0.0005


def _useful(item: OsmObject) -> bool:
    tags = item.tags
    if item.layer == "points":
        stops = passage(tags) is not None or lets_pass(tags)
        return tags.get("highway") == "street_lamp" or stops or osm_tags.landmark_kind(tags) is not None
    if item.layer == "lines":
        drawn = osm_tags.base_line(tags) is not None or tags.get("natural") == "coastline"
        return "highway" in tags or osm_tags.is_platform(tags) or drawn or blocking_line(tags) is not None
    if item.layer == "multipolygons":
        drawn = osm_tags.base_area_kind(tags) is not None or osm_tags.landmark_kind(tags) is not None
        return drawn or blocking_line(tags) is not None or bool(area_rules(tags))
    return False


_DOUBLED_M = {LandmarkKind.BUS_STOP: 8.0}  # a stop has one node on each side of the road: both are places
_DOUBLED_NAMED_M = 80.0
_DOUBLED_UNNAMED_M = 25.0


def _drop_doubled_landmarks(data: OsmData) -> None:
    """Drop a landmark mapped twice: a node beside an area or node of the same kind and name, within metres."""
    kept: dict[tuple[LandmarkKind, int, int], list[Landmark]] = {}
    areas_first = sorted(data.landmarks, key=lambda mark: mark.external_id.startswith("node/"))
    for mark in areas_first:
        column, row = int(mark.xy[0] // _DOUBLED_NAMED_M), int(mark.xy[1] // _DOUBLED_NAMED_M)
        near = [(mark.kind, column + i, row + j) for i in (-1, 0, 1) for j in (-1, 0, 1)]
        is_node = mark.external_id.startswith("node/")
        if is_node and any(_same_landmark(mark, other) for cell in near for other in kept.get(cell, ())):
            continue
        kept.setdefault((mark.kind, column, row), []).append(mark)
    data.landmarks = [mark for marks in kept.values() for mark in marks]


def _same_landmark(one: Landmark, other: Landmark) -> bool:
    reach = _DOUBLED_NAMED_M if one.name and other.name else _DOUBLED_UNNAMED_M
    reach = _DOUBLED_M.get(one.kind, reach)
    near = (one.xy[0] - other.xy[0]) ** 2 + (one.xy[1] - other.xy[1]) ** 2 <= reach**2
    return near and (one.name == other.name or not one.name or not other.name)
