"""Cuts three pieces of the Lyngby extract, moves them rigidly to Upplands-Bro and writes them as OSM XML."""

# ruff: noqa: SIM905
from __future__ import annotations

import gzip
import math
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from pathlib import Path
from xml.sax.saxutils import quoteattr

import numpy as np
from shapely.geometry import LineString, Point, Polygon

from est_walks_plugin.importers.osm import file as osm_file
from est_walks_plugin.importers.osm import geometry as osm_geometry
from est_walks_plugin.importers.osm import tags as osm_tags
from est_walks_plugin.importers.osm.buildings import building_told
from est_walks_plugin.model.crs import transform
from est_walks_plugin.model.feedback import Feedback
from est_walks_plugin.model.homes.building_use import BuildingUse

from . import names

SOURCE_CRS, TARGET_CRS = "EPSG:25832", "EPSG:3011"
SOURCE_SCALE = 1.00020  # of UTM 32 at E 720 000: metres on the map to metres on the ground
EDGE_M = 40.0
KEPT_TAGS = (
    "highway railway public_transport waterway natural landuse leisure amenity building place area access foot "
    "footway path cycleway service indoor lit tunnel covered location bridge layer surface smoothness incline width "
    "oneway:foot conveying parking social_facility social_facility:for healthcare shop bus tram"
).split()
STREETS = {"residential", "living_street", "unclassified"}
MAIN = {"tertiary", "tertiary_link", "secondary", "primary"}
FOOT = {"footway", "path", "cycleway", "steps", "track", "bridleway"}


@dataclass(frozen=True)
class Piece:
    """A circle around `centre` (EPSG:25832), turned by `turn_deg` so that `anchor` comes to lie on `target` (3011)."""

    area: str
    centre: tuple[float, float]
    radius: float
    turn_deg: float
    anchor: tuple[float, float]
    target: tuple[float, float]

    def move(self, xy: np.ndarray) -> np.ndarray:
        """Return (n, 2) positions moved rigidly to EPSG:3011."""
        angle = math.radians(self.turn_deg)
        turn = np.array([[math.cos(angle), math.sin(angle)], [-math.sin(angle), math.cos(angle)]])
        return (np.asarray(xy) - self.anchor) / SOURCE_SCALE @ turn + self.target


# The stations of Kungsängen and Bro lie where they really are: the railway of the piece is laid through them.
MEETING_POINTS = {
    "Kungsängen": ("Torget 4, dagcentralen", (135973.0, 6595977.0)),
    "Bro": ("Bro centrum, samlingslokalen", (129433.0, 6600285.0)),
    "Brunna": ("Hagnässkolan", (134990.0, 6598399.0)),
}
PIECES = (
    Piece("Kungsängen", (720050.0, 6187000.0), 900.0, 90.0, (719552.0, 6186812.0), (135848.0, 6595892.0)),
    Piece("Bro", (720950.0, 6189250.0), 880.0, 135.0, (720430.0, 6189595.0), (129393.0, 6599729.0)),
    Piece("Brunna", (721550.0, 6187050.0), 830.0, 65.0, (721550.0, 6187050.0), (134990.0, 6598399.0)),
)


@dataclass
class OsmWriter:
    """Collects nodes, ways and relations; equal positions become one node, which is what joins streets."""

    nodes: dict[tuple[int, int], int] = field(default_factory=dict)
    node_tags: dict[int, dict[str, str]] = field(default_factory=dict)
    ways: list[tuple[list[int], dict[str, str]]] = field(default_factory=list)
    relations: list[tuple[list[tuple[int, str]], dict[str, str]]] = field(default_factory=list)

    def node(self, lon: float, lat: float) -> int:
        key = (round(lon * 1e7), round(lat * 1e7))
        return self.nodes.setdefault(key, len(self.nodes) + 1)

    def add_point(self, xy: np.ndarray, tags: dict[str, str]) -> None:
        lon, lat = transform(np.asarray(xy).reshape(1, 2), TARGET_CRS, "EPSG:4326")[0]
        self.node_tags[self.node(lon, lat)] = tags

    def add_way(self, xy: np.ndarray, tags: dict[str, str]) -> int:
        ids = [self.node(lon, lat) for lon, lat in transform(xy, TARGET_CRS, "EPSG:4326")]
        ids = [ids[0]] + [now for before, now in zip(ids, ids[1:]) if now != before]
        if len(ids) >= 2:
            self.ways.append((ids, tags))
        return len(self.ways)

    def add_area(self, rings: list[np.ndarray], tags: dict[str, str]) -> None:
        if len(rings) == 1:
            self.add_way(rings[0], tags)
            return
        members = [(self.add_way(ring, {}), "inner" if i else "outer") for i, ring in enumerate(rings)]
        self.relations.append((members, {"type": "multipolygon", **tags}))

    def write(self, path: Path) -> None:
        with path.open("wb") as raw, gzip.GzipFile("", "wb", 9, raw, mtime=0) as packed:
            packed.write(self._text().encode("utf-8"))

    def _text(self) -> str:
        lines = [
            '<?xml version="1.0" encoding="UTF-8"?>',
            '<osm version="0.6" generator="Trygghetsvandring .ci/build_example.py">',
            "<note>Exempeldata - flyttad geometri, ej verkliga gator, (c) OpenStreetMap contributors, ODbL 1.0</note>",
            '<meta osm_base="2022-11-29T18:46:39Z"/>',
        ]
        for (lon, lat), number in self.nodes.items():
            head = f'<node id="{number}" lat="{lat / 1e7:.7f}" lon="{lon / 1e7:.7f}"'
            tags = self.node_tags.get(number)
            lines.append(head + (">" + _tags(tags) + "</node>" if tags else "/>"))
        for number, (ids, tags) in enumerate(self.ways, 1):
            refs = "".join(f'<nd ref="{i}"/>' for i in ids)
            lines.append(f'<way id="{number}">{refs}{_tags(tags)}</way>')
        for number, (members, tags) in enumerate(self.relations, 1):
            refs = "".join(f'<member type="way" ref="{ref}" role="{role}"/>' for ref, role in members)
            lines.append(f'<relation id="{number}">{refs}{_tags(tags)}</relation>')
        return "\n".join([*lines, "</osm>", ""])


def _tags(tags: dict[str, str]) -> str:
    return "".join(f"<tag k={quoteattr(key)} v={quoteattr(value)}/>" for key, value in tags.items())


def build(extract: Path, stops: list[tuple[str, float, float]], target: Path) -> None:
    """Write the moved network, base map and landmarks of the three pieces, with the real stops, to `target`."""
    objects = list(osm_file.objects(osm_file.check(extract), Feedback()))
    writer = OsmWriter()
    for piece in PIECES:
        _write_piece(piece, objects, writer)
    for name, x, y in stops:
        tags = {"highway": "bus_stop", "name": name}
        if "station" in name:
            tags = {"railway": "station", "public_transport": "station", "name": name}
        writer.add_point(np.array([x, y]), tags)
    writer.write(target)


def _write_piece(piece: Piece, objects: list, writer: OsmWriter) -> None:
    ways = [item for item in objects if item.layer == "lines"]
    areas = [item for item in objects if item.layer == "multipolygons"]
    nodes = [item for item in objects if item.layer == "points"]
    circle = Point(piece.centre).buffer(piece.radius + EDGE_M, 32)
    naming = _Naming(piece.area)
    runs = []
    for item, line in zip(ways, osm_geometry.lines([way.wkb for way in ways], SOURCE_CRS)):
        if "highway" in item.tags or osm_tags.base_line(item.tags):
            runs.extend((item.tags, run) for run in _inside(line, piece))
    naming.learn(runs)
    for tags, run in runs:
        writer.add_way(piece.move(run), naming.way(tags, run))
    walked = np.concatenate([piece.move(run) for tags, run in runs if tags.get("highway") in FOOT | STREETS])
    name, centre = MEETING_POINTS[piece.area]
    nearest = walked[np.argmin(np.hypot(*(walked - centre).T))]
    writer.add_point(nearest + np.array([6.0, 4.0]), {"amenity": "community_centre", "name": name})
    for item, parts in zip(areas, osm_geometry.polygons([area.wkb for area in areas], SOURCE_CRS)):
        _write_area(item.tags, parts, circle, piece, naming, writer)
    for item, xy in zip(nodes, osm_geometry.points([node.wkb for node in nodes], SOURCE_CRS)):
        if math.dist(xy, piece.centre) <= piece.radius:
            tags = naming.landmark(item.tags)
            if tags:
                writer.add_point(piece.move(xy.reshape(1, 2))[0], tags)


def _inside(line: np.ndarray, piece: Piece) -> list[np.ndarray]:
    """Return the runs of vertices inside the circle: whole vertices, so that streets keep their joints."""
    near = np.hypot(*(line - piece.centre).T) <= piece.radius + EDGE_M
    runs, start = [], None
    for i, flag in enumerate([*near, False]):
        if flag and start is None:
            start = i
        elif not flag and start is not None:
            if i - start >= 2:
                runs.append(line[start:i])
            start = None
    return runs


def _write_area(
    tags: dict[str, str], parts: list, circle: Polygon, piece: Piece, naming: _Naming, writer: OsmWriter
) -> None:
    kind = osm_tags.base_area_kind(tags)
    if kind is None and osm_tags.landmark_kind(tags) is None:
        return
    shape = osm_geometry.to_shapely(parts)
    if shape.is_empty or not shape.intersects(circle):
        return
    if not (kind is not None and kind.value == "building"):
        shape = shape.intersection(circle).simplify(0.15)
    elif not circle.contains(shape.centroid):
        return
    kept = naming.area(tags)
    for rings in osm_geometry.from_shapely(shape):
        if kept and Polygon(rings[0]).area > 4:
            writer.add_area([piece.move(ring) for ring in rings], kept)
            kept = {key: value for key, value in kept.items() if key not in ("name", "amenity")}  # one landmark only


class _Naming:
    """Replaces every name of a piece."""

    def __init__(self, area: str) -> None:
        self._streets = names.StreetNames(area)
        self._kind: dict[str, str] = {}
        self._unnamed: dict[int, str] = {}
        self._turn = list(names.FIRST).index(area)
        self._used: Counter[str] = Counter()

    def learn(self, runs: list[tuple[dict[str, str], np.ndarray]]) -> None:
        """Decide the kind of each street by its longest class, and name the long unnamed foot ways and tunnels."""
        length: dict[str, Counter[str]] = defaultdict(Counter)
        for tags, run in runs:
            if tags.get("name") and "highway" in tags:
                length[tags["name"]][_street_kind(tags)] += LineString(run).length
        self._kind = {name: kinds.most_common(1)[0][0] for name, kinds in sorted(length.items())}
        for name, kinds in sorted(length.items(), key=lambda item: (-sum(item[1].values()), item[0])):
            self._streets.name(name, kinds.most_common(1)[0][0])
        unnamed = [
            (LineString(run).length, id(run))
            for tags, run in runs
            if not tags.get("name") and tags.get("highway") in ("footway", "cycleway", "path")
        ]
        lengths = sorted(enumerate(unnamed), key=lambda item: (-item[1][0], item[0]))[:9]
        self._unnamed = {key: self._streets.name(f"unnamed {i}", "foot") for i, (_, (_m, key)) in enumerate(lengths)}

    def way(self, tags: dict[str, str], run: np.ndarray) -> dict[str, str]:
        kept = _kept(tags)
        if tags.get("name") and tags["name"] in self._kind and "highway" in tags:
            kept["name"] = self._streets.name(tags["name"], self._kind[tags["name"]])
        elif id(run) in self._unnamed:
            kept["name"] = self._unnamed[id(run)]
        return kept

    def area(self, tags: dict[str, str]) -> dict[str, str]:
        kept = _kept(tags)
        if osm_tags.landmark_kind(tags) is not None:
            return self.landmark(tags) or _plain_area(kept)
        if tags.get("leisure") == "park":
            kept["name"] = self._next(names.PARKS)
        return kept

    def landmark(self, tags: dict[str, str]) -> dict[str, str]:
        """Return the tags of a landmark under a fictive name; empty for what the example leaves out."""
        kind = osm_tags.landmark_kind(tags)
        lists = {
            "school": names.SCHOOLS, "preschool": names.PRESCHOOLS, "elderly": names.ELDERLY, "health": names.HEALTH,
            "shop": names.SHOPS, "playground": names.PLAYGROUNDS, "sport": names.SPORT,
        }  # fmt: skip
        most = {"elderly": 1, "shop": 3, "health": 1, "sport": 3, "school": 3, "preschool": 4, "playground": 5}
        if kind is None:
            return {}
        kept = _kept(tags)
        if kind.value == "car_park":
            return kept
        if kind.value == "square":
            return {**kept, "name": self._streets.name("square" + str(self._used["square"]), "square")}
        if kind.value not in lists or self._used[kind.value] >= most.get(kind.value, 99):
            return {}
        self._used[kind.value] += 1
        return {**kept, "name": self._next(lists[kind.value])}

    def _next(self, choices: tuple[str, ...]) -> str:
        """Return the next of the names, a different share of them in each area."""
        key = "next of " + choices[0]
        count = self._used[key]
        self._used[key] += 1
        name = choices[(self._turn * len(choices) // 3 + count) % len(choices)]
        again = self._used[name]
        self._used[name] += 1
        return name if not again else f"{name} {again + 1}"


def _plain_area(tags: dict[str, str]) -> dict[str, str]:
    """Return the tags of a landmark too many as those of a plain area."""
    kept = {
        key: value for key, value in tags.items() if key not in ("amenity", "shop", "social_facility", "healthcare")
    }
    if kept.get("leisure") == "playground":
        kept["leisure"] = "garden"
    return kept


def _street_kind(tags: dict[str, str]) -> str:
    highway = tags.get("highway", "")
    if highway in MAIN:
        return "main"
    if highway in FOOT:
        return "foot"
    if highway == "pedestrian":
        return "square" if tags.get("area") == "yes" else "street"
    return "street"


def _kept(tags: dict[str, str]) -> dict[str, str]:
    kept = {key: tags[key] for key in KEPT_TAGS if key in tags}
    if kept.get("building", "no") != "no":
        kept["building"] = _building(tags)
        kept.update({key: tags[key] for key in ("building:levels",) if key in tags})
    return kept


def _building(tags: dict[str, str]) -> str:
    """Return what the building is where that tells of homes; a tank or a tower is nobody's home whatever it is called."""
    told = building_told(tags).use
    return "yes" if told is None else "service" if told is BuildingUse.NONE else tags["building"]
