"""Layers whose columns are OpenStreetMap's: the tags of each row, whoever wrote the file (QuickOSM, Overpass, GDAL, Geofabrik)."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from . import tags as osm_tags

_IDS = ("@id", "full_id", "osm_id", "osmid", "osm_way_id", "id_osm", "osm id", "osm-id", "way_id")
_TYPES = ("@type", "osm_type")
_CLASSES = ("highway", "fclass")
_LESS_SURE = ("type", "class", "roadtype", "road_type")
_BAGS = ("other_tags", "all_tags", "tags", "@tags", "hstore")
_PREFIX = re.compile(r"^(?:osm|tags?|properties)(?:[.:/]|__?)(?=[a-z@])")
#: A tag as hstore writes it, bounded: keys and values of OpenStreetMap have 255 signs at the most.
_PAIR = re.compile(r'"((?:[^"\\]|\\.){0,1000})"\s*=>\s*(?:"((?:[^"\\]|\\.){0,1000})"|NULL)')
#: Tags that a Shapefile cuts to ten characters.
_LONG = (
    "access:conditional", "foot:conditional", "opening_hours", "smoothness", "foot:forward", "foot:backward", "oneway:foot",
    "public_transport", "opening_hours:conditional", "locked:conditional",
)  # fmt: skip
_TRUE = frozenset({"t", "true", "1", "y", "ja", "j"})
_FALSE = frozenset({"f", "false", "0", "n", "nej", "nan", "none", "null", ""})
_FLAGS = frozenset({"bridge", "tunnel"})
_KNOWN = osm_tags.WALKED_CLASSES | osm_tags.MOTOR_CLASSES | osm_tags.NOT_BUILT_CLASSES | {"bridleway", "unknown"}
#: Our field -> the tag it is, for a mapping that the planner gave.
_TAG_OF_FIELD = {
    "class": "highway", "level": "layer", "name": "name", "lit": "lit", "foot": "foot", "surface": "surface", "width": "width",
    "incline": "incline", "bridge": "bridge", "tunnel": "tunnel",
}  # fmt: skip
_ID = re.compile(r"(?:.*/)?(node|way|relation|n|w|r)[/ ]?(-?\d{1,18})", re.IGNORECASE)
_KINDS = {"n": "node", "w": "way", "r": "relation"}


@dataclass(frozen=True)
class OsmLayer:
    """Which columns are tags (index -> tag), which hold several (`bags`), and where id and kind of object stand."""

    tags: Mapping[int, str]
    bags: tuple[int, ...]
    id_column: int | None
    type_column: int | None

    def rows(self, columns: Sequence[Sequence[Any]], count: int) -> Iterator[tuple[str, dict[str, str]]]:
        """Yield our name of each object, empty when it has none, and its tags."""
        for row in range(count):
            tags: dict[str, str] = {}
            for bag in self.bags:
                tags.update(_unpacked(columns[bag][row]))
            for index, tag in self.tags.items():
                value = _value(tag, columns[index][row])
                if value:
                    tags[tag] = value
            kind = "" if self.type_column is None else str(columns[self.type_column][row] or "")
            number = None if self.id_column is None else columns[self.id_column][row]
            yield _name(number, kind), _plain(tags)


def layer_of(
    headers: Sequence[str], columns: Sequence[Sequence[Any]], mapping: Mapping[str, str] | None = None
) -> OsmLayer | None:
    """Return how to read a layer whose columns are OpenStreetMap's, None for another.

    `columns` are the first rows; `mapping` (our field -> their column) overrules what a column is called.
    """
    names = [_tag_name(header) for header in headers]
    known = {name: index for index, name in reversed(list(enumerate(names)))}
    id_column = next((known[name] for name in _IDS if name in known), None)
    if id_column is None and "id" in known and _are_osm_ids(columns[known["id"]]):
        id_column = known["id"]
    bags = tuple(known[name] for name in _BAGS if name in known and _holds_tags(columns[known[name]]))
    named = [name for name in _CLASSES if name in known]
    if not named and id_column is not None and names[id_column] != "way_id":
        named = [name for name in _LESS_SURE if name in known and _are_classes(columns[known[name]])][:1]
    in_bags = any("highway" in _unpacked(cell) for bag in bags for cell in columns[bag])
    sure = id_column is not None or bool(bags) or any(name in known for name in _TYPES)
    if not sure or not (in_bags or any(_are_classes(columns[known[name]]) for name in named)):
        return None
    taken = {id_column, *bags}
    tags = {index: name for index, name in enumerate(names) if index not in taken and name not in _TYPES}
    for name in named:
        tags[known[name]] = "highway"
    for field, column in (mapping or {}).items():
        if field in _TAG_OF_FIELD and column in headers:
            tags = {index: tag for index, tag in tags.items() if tag != _TAG_OF_FIELD[field]}
            tags[list(headers).index(column)] = _TAG_OF_FIELD[field]
    type_column = next((known[name] for name in _TYPES if name in known), None)
    return OsmLayer(tags, bags, id_column, type_column)


def _tag_name(header: str) -> str:
    name = _PREFIX.sub("", header.strip().lower())
    if name in ("id",) and header.strip().lower() != "id":
        return "osm_id"
    if len(name) == 10:
        whole = [tag for tag in _LONG if tag.startswith(name) or tag.replace(":", "_").startswith(name)]
        return whole[0] if whole and name not in ("smoothness",) else name
    for tag in _LONG:
        if name == tag.replace(":", "_"):
            return tag
    return name


def _value(tag: str, cell: Any) -> str:
    if cell is None or (isinstance(cell, float) and cell != cell):
        return ""
    if isinstance(cell, bool):
        return "yes" if cell else "no"
    text = str(cell).strip()
    if text.startswith(("[", "{")) and text.endswith(("]", "}")):
        text = _first_of_list(text)
    folded = text.lower()
    if tag in _FLAGS and folded in _TRUE | _FALSE:
        return "yes" if folded in _TRUE else "no" if folded else ""
    if folded in ("null", "none", "nan", "<null>"):
        return ""
    if tag == "layer" and re.fullmatch(r"-?\d{1,3}\.0+", text):
        return text.split(".")[0]
    return text


def _first_of_list(text: str) -> str:
    """Return the first of several values in a list as text: what OSMnx makes of ways that were joined."""
    inner = text[1:-1].split(",")[0].strip()
    return inner.strip("'\"")


def _plain(tags: dict[str, str]) -> dict[str, str]:
    """Return tags with Geofabrik's own classes as OpenStreetMap's."""
    highway = tags.get("highway", "").lower()
    if highway.startswith("track_grade"):
        tags = {**tags, "highway": "track"}
    elif highway == "unknown":
        tags = {**tags, "highway": "road"}
    elif highway:
        tags = {**tags, "highway": highway}
    return tags


def _unpacked(cell: Any) -> dict[str, str]:
    """Return the tags in a cell: hstore text ("a"=>"b"), or JSON."""
    if isinstance(cell, Mapping):
        return {str(key): str(value) for key, value in cell.items() if value is not None}
    if not isinstance(cell, str):
        return {}
    text = cell.strip()
    if text.startswith("{"):
        try:
            found = json.loads(text)
        except (ValueError, RecursionError):
            return {}
        return _unpacked(found) if isinstance(found, dict) else {}
    return {_unescaped(pair.group(1)): _unescaped(pair.group(2) or "") for pair in _PAIR.finditer(text)}


def _unescaped(text: str) -> str:
    return text.replace('\\"', '"').replace("\\\\", "\\")


def _holds_tags(column: Sequence[Any]) -> bool:
    return any(_unpacked(cell) for cell in column)


def _are_classes(column: Sequence[Any]) -> bool:
    """Return whether the filled cells are classes of OpenStreetMap, or of Geofabrik, nearly all of them."""
    filled = [_value("highway", cell).lower() for cell in column if cell not in (None, "")]
    known = sum(value in _KNOWN or value.startswith("track_grade") or value == osm_tags.BUSWAY for value in filled)
    return bool(filled) and known >= 0.5 * len(filled)


def _are_osm_ids(column: Sequence[Any]) -> bool:
    filled = [str(cell) for cell in column if cell not in (None, "")]
    return bool(filled) and all(re.fullmatch(r"(?:node|way|relation)/-?\d{1,18}", text) for text in filled)


def _name(number: Any, kind: str) -> str:
    if number is None:
        return ""
    text = _first_of_list(str(number)) if str(number).startswith("[") else str(number).strip()
    match = _ID.fullmatch(text)
    if match:
        found = match.group(1).lower()
        return f"{_KINDS.get(found, found)}/{int(match.group(2))}"
    plain = re.fullmatch(r"(-?\d{1,18})(?:\.0+)?", text)
    if not plain:
        return ""
    told = kind.strip().lower()
    return f"{_KINDS.get(told[:1], 'way')}/{int(plain.group(1))}"
