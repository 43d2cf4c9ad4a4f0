"""Makes a plain OpenStreetMap file of what GDAL does not read as it is meant.

An editor's file holds objects that are deleted, or have no number yet; an Overpass answer may be JSON, hold geometry
instead of nodes, or the ways before their nodes. All become one .osm file with nodes, ways and relations in order.
"""

from __future__ import annotations

import gzip
import html
import json
import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, Any

from ...files import scratch_folder, told_when_full
from ...i18n import tr
from ...model.errors import InputError
from ...model.feedback import Feedback
from ..formats.unpack import damaged
from ..formats.xml_files.safe_xml import declared_encoding, parser

MAX_OBJECTS = 6_000_000
_CHUNK = 1 << 20
_OVERLAP = 512
#: What only an editor's file, or an answer with geometry, holds.
_ODD = re.compile(
    rb"\saction\s*=\s*[\"']delete|\svisible\s*=\s*[\"']false|\s(?:id|ref)\s*=\s*[\"']-|<nd\s[^<>]{0,200}\slat\s*=|<center\s",
    re.IGNORECASE,
)
_KINDS = ("node", "way", "relation")


@dataclass
class _Way:
    """A way: its tags, the numbers of its nodes or the positions (lon, lat) that stand for them, None where cut off."""

    tags: dict[str, str]
    refs: list[int | tuple[float, float] | None]


@dataclass
class _Relation:
    tags: dict[str, str]
    members: list[tuple[str, int, str]]


@dataclass
class Objects:
    """All objects of a file by their number; what is deleted is not among them. `centres` are ways without a line."""

    nodes: dict[int, tuple[float, float, dict[str, str]]] = field(default_factory=dict)
    ways: dict[int, _Way] = field(default_factory=dict)
    relations: dict[int, _Relation] = field(default_factory=dict)
    centres: dict[str, tuple[float, float, dict[str, str]]] = field(default_factory=dict)
    deleted: set[tuple[str, int]] = field(default_factory=set)
    versions: dict[tuple[str, int], int] = field(default_factory=dict)

    def count(self) -> int:
        """Return how many there are."""
        return len(self.nodes) + len(self.ways) + len(self.relations)


def is_odd(path: Path, packed: bool) -> bool:
    """Return whether an XML file holds what GDAL does not read as it is meant, or ways before nodes."""
    first_way = last_node = -1
    position, tail = 0, b""
    with _opened(path, packed) as stream:
        while chunk := stream.read(_CHUNK):
            text = tail + chunk
            if _ODD.search(text):
                return True
            start = position - len(tail)
            if first_way < 0 and (at := text.find(b"<way ")) >= 0:
                first_way = start + at
            last_node = max(last_node, start + at if (at := text.rfind(b"<node ")) >= 0 else -1)
            if 0 <= first_way < last_node:
                return True
            position += len(chunk)
            tail = text[-_OVERLAP:]
    return False


def _opened(path: Path, packed: bool) -> IO[bytes]:
    return gzip.open(path, "rb") if packed else path.open("rb")  # type: ignore[return-value]


@contextmanager
def written(path: Path, name: str, kind: str, feedback: Feedback) -> Iterator[tuple[str, dict[str, str], int]]:
    """Yield a plain .osm file, our names of objects by those in it, and how many ways have only a centre.

    `kind` is "json", "osm" or "osm.gz". Raises InputError, Cancelled.
    """
    objects = _of_json(path, name) if kind == "json" else _of_xml(path, name, kind == "osm.gz", feedback)
    with scratch_folder() as folder:
        target = str(folder / "plain.osm")
        names, centres = _write(objects, target, feedback)
        yield target, names, centres


# -- reading ------------------------------------------------------------------------------------------------------------


class _XmlObjects:
    """Handlers that gather objects from the elements of an .osm file."""

    def __init__(self, name: str) -> None:
        self.objects, self.name = Objects(), name
        self._kind, self._number = "", 0
        self._attributes: dict[str, str] = {}
        self._tags: dict[str, str] = {}
        self._refs: list[int | tuple[float, float] | None] = []
        self._members: list[tuple[str, int, str]] = []
        self._member: list[tuple[float, float] | None] = []
        self._centre: tuple[float, float] | None = None

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        if tag in _KINDS:
            self._kind, self._attributes = tag, dict(attributes)
            self._number = _number(attributes.get("id"), self.name)
            self._tags, self._refs, self._members, self._centre = {}, [], [], None
        elif tag == "tag" and self._kind:
            self._tags[attributes.get("k", "")] = attributes.get("v", "")
        elif tag == "nd" and self._kind == "way":
            at = _position(attributes)
            self._refs.append(
                at if at is not None else _number(attributes["ref"], self.name) if "ref" in attributes else None
            )
        elif tag == "nd" and self._kind == "relation":
            self._member.append(_position(attributes))
        elif tag == "member" and self._kind == "relation":
            ref = _number(attributes.get("ref"), self.name)
            self._members.append((attributes.get("type", ""), ref, attributes.get("role", "")))
            self._member = []
        elif tag == "center" and self._kind:
            self._centre = _position(attributes)

    def end(self, tag: str) -> None:
        if tag == "member" and self._member and self._members and self._members[-1][0] == "way":
            _keep_member(self.objects, self._members[-1][1], list(self._member))
        if tag != self._kind:
            return
        gone = self._attributes.get("action") == "delete" or self._attributes.get("visible", "").lower() == "false"
        version = self._attributes.get("version", "")
        at = self._centre if tag != "node" else _position(self._attributes)
        found = _Found(tag, self._number, self._tags, self._refs, self._members, at, gone)
        _keep(self.objects, found, int(version) if version.isdigit() and len(version) < 9 else 0, self.name)
        self._kind = ""


@dataclass
class _Found:
    kind: str
    number: int
    tags: dict[str, str]
    refs: list[int | tuple[float, float] | None]
    members: list[tuple[str, int, str]]
    at: tuple[float, float] | None
    gone: bool


def _keep(objects: Objects, found: _Found, version: int, name: str) -> None:
    """Keep an object, unless a newer version of it is there already."""
    key = (found.kind, found.number)
    if objects.versions.get(key, -1) > version:
        return
    objects.versions[key] = version
    {"node": objects.nodes, "way": objects.ways, "relation": objects.relations}[found.kind].pop(found.number, None)  # type: ignore[attr-defined]
    objects.deleted.discard(key)
    if found.gone:
        objects.deleted.add(key)
        return
    if found.kind == "node":
        if found.at is not None:
            objects.nodes[found.number] = (*found.at, found.tags)
    elif found.kind == "way" and found.refs:
        objects.ways[found.number] = _Way(found.tags, found.refs)
    elif found.kind == "relation" and found.members:
        objects.relations[found.number] = _Relation(found.tags, found.members)
    elif found.at is not None:
        objects.centres[f"{found.kind}/{found.number}"] = (*found.at, found.tags)
    if objects.count() > MAX_OBJECTS:
        raise InputError(
            tr("{file} holds more than {limit} objects; cut it to the municipality, or give an area.").format(
                file=name, limit=MAX_OBJECTS
            )
        )


def _keep_member(objects: Objects, number: int, line: list[tuple[float, float] | None]) -> None:
    """Keep the line of a relation's member that is no object of its own in the file."""
    if number not in objects.ways and ("way", number) not in objects.deleted:
        objects.ways[number] = _Way({}, list(line))


def _of_xml(path: Path, name: str, packed: bool, feedback: Feedback) -> Objects:
    from xml.parsers.expat import ExpatError

    gathered = _XmlObjects(name)
    with _opened(path, packed) as head:
        encoding = declared_encoding(head.read(2000))
    made = parser(name, None if encoding in ("", "utf-8") else encoding)
    made.StartElementHandler = gathered.start
    made.EndElementHandler = gathered.end
    try:
        with _opened(path, packed) as stream:
            while chunk := stream.read(_CHUNK):
                feedback.check()
                made.Parse(chunk, False)
            made.Parse(b"", True)
    except (ExpatError, ValueError, LookupError) as error:
        raise damaged(name, str(error)) from error
    return gathered.objects


def _of_json(path: Path, name: str) -> Objects:
    from ..formats.json_files.json_rows import parse

    try:
        data = parse(path.read_text(encoding="utf-8-sig"), name)
    except (json.JSONDecodeError, UnicodeDecodeError, RecursionError) as error:
        raise damaged(name, str(error)) from error
    remark = data.get("remark") if isinstance(data, dict) else None
    if isinstance(remark, str) and "error" in remark.lower():
        raise InputError(
            tr("{file} is an answer that the OpenStreetMap server broke off; ask for a smaller area.").format(file=name)
        )
    objects = Objects()
    for element in elements_of(data):
        kind = element.get("type")
        if kind not in _KINDS or not isinstance(element.get("id"), int):
            continue
        tags = element.get("tags")
        told = {str(key): str(value) for key, value in tags.items()} if isinstance(tags, dict) else {}
        members = _json_members(objects, element) if kind == "relation" else []
        at = _position(element) or _position(element.get("center"))
        gone = element.get("visible") is False or element.get("action") == "delete"
        version = element.get("version")
        found = _Found(str(kind), element["id"], told, _json_refs(element), members, at, gone)
        _keep(objects, found, version if isinstance(version, int) else 0, name)
    return objects


def elements_of(data: Any) -> list[dict[str, Any]]:
    """Return the objects of an Overpass answer, or of several in a list."""
    if isinstance(data, list):
        return [one for part in data for one in elements_of(part)]
    elements = data.get("elements") if isinstance(data, dict) else None
    return [one for one in elements if isinstance(one, dict)] if isinstance(elements, list) else []


def _json_refs(element: Any) -> list[int | tuple[float, float] | None]:
    line = element.get("geometry")
    if isinstance(line, list) and line:
        return [_position(point) for point in line]
    refs = element.get("nodes")
    return [ref for ref in refs if isinstance(ref, int)] if isinstance(refs, list) else []


def _json_members(objects: Objects, element: Any) -> list[tuple[str, int, str]]:
    members = []
    for member in element.get("members") or ():
        if isinstance(member, dict) and isinstance(member.get("ref"), int):
            members.append((str(member.get("type", "")), member["ref"], str(member.get("role") or "")))
            line = member.get("geometry")
            if member.get("type") == "way" and isinstance(line, list) and line:
                _keep_member(objects, member["ref"], [_position(point) for point in line])
    return members


def _position(given: Any) -> tuple[float, float] | None:
    """Return (lon, lat) of an object with lat and lon, None without."""
    if not isinstance(given, Mapping):
        return None
    try:
        lon, lat = float(given["lon"]), float(given["lat"])
    except (KeyError, TypeError, ValueError):
        return None
    return (lon, lat) if -180.0 <= lon <= 180.0 and -90.0 <= lat <= 90.0 else None


def _number(text: str | None, name: str) -> int:
    if text is None or len(text) > 20 or not re.fullmatch(r"-?\d+", text):
        raise damaged(name)
    return int(text)


# -- writing ------------------------------------------------------------------------------------------------------------


class _Numbers:
    """Numbers of objects in the plain file: 1, 2, 3 ... and what they are called in the source."""

    def __init__(self, kind: str) -> None:
        self.kind = kind
        self.names: dict[str, str] = {}
        self.last = 0

    def new(self, name: str) -> int:
        """Return the next number, called `name` by its source."""
        self.last += 1
        if name:
            self.names[f"{self.kind}/{self.last}"] = name
        return self.last


def _write(objects: Objects, target: str, feedback: Feedback) -> tuple[dict[str, str], int]:
    """Write the objects; return what they are called in the source, and how many ways have only a centre."""
    nodes, ways, relations = _Numbers("node"), _Numbers("way"), _Numbers("relation")
    new_nodes: dict[int, int] = {}
    at_position: dict[tuple[float, float], int] = {}
    lost = 0
    with told_when_full(target), open(target, "w", encoding="utf-8") as out:
        out.write("<?xml version='1.0' encoding='UTF-8'?>\n<osm version='0.6'>\n")
        for number, (lon, lat, tags) in sorted(objects.nodes.items()):
            new_nodes[number] = nodes.new(f"node/{number}" if tags else "")
            at_position.setdefault(_rounded(lon, lat), new_nodes[number])
            _node(out, new_nodes[number], lon, lat, tags)
        for name, (lon, lat, tags) in objects.centres.items():
            lost += "highway" in tags
            _node(out, nodes.new(name), lon, lat, {key: value for key, value in tags.items() if key != "highway"})
        for way in objects.ways.values():
            for at in way.refs:
                if isinstance(at, tuple) and _rounded(*at) not in at_position:
                    at_position[_rounded(*at)] = nodes.new("")
                    _node(out, nodes.last, *at, {})
        feedback.check()
        new_ways: dict[int, list[int]] = {}
        for number, way in sorted(objects.ways.items()):
            for part, refs in enumerate(_runs(way, new_nodes, at_position)):
                made = ways.new(f"way/{number}" if part == 0 else f"way/{number}#{part + 1}")
                new_ways.setdefault(number, []).append(made)
                nds = "".join(f"<nd ref='{ref}'/>" for ref in refs)
                out.write(f"<way id='{made}' version='1'>{nds}{_tags(way.tags)}</way>\n")
        for number, relation in sorted(objects.relations.items()):
            made = relations.new(f"relation/{number}")
            members = "".join(
                f"<member type='way' ref='{ref}' role={_attribute(role)}/>"
                for kind, old, role in relation.members
                if kind == "way"
                for ref in new_ways.get(old, ())
            )
            out.write(f"<relation id='{made}' version='1'>{members}{_tags(relation.tags)}</relation>\n")
        out.write("</osm>\n")
    return {**nodes.names, **ways.names, **relations.names}, lost


def _runs(
    way: _Way, new_nodes: Mapping[int, int], at_position: Mapping[tuple[float, float], int]
) -> Iterator[list[int]]:
    """Yield the stretches of a way whose nodes are known, by their new numbers."""
    run: list[int] = []
    for ref in way.refs:
        known = None if ref is None else at_position[_rounded(*ref)] if isinstance(ref, tuple) else new_nodes.get(ref)
        # A node that is not in the file is left out of the line; one cut off by the answer's border ends it.
        if known is not None and (not run or run[-1] != known):
            run.append(known)
        elif ref is None:
            if len(run) > 1:
                yield run
            run = []
    if len(run) > 1:
        yield run


def _rounded(lon: float, lat: float) -> tuple[float, float]:
    return round(lon, 7), round(lat, 7)


def _node(out: IO[str], number: int, lon: float, lat: float, tags: Mapping[str, str]) -> None:
    out.write(f"<node id='{number}' version='1' lat='{lat:.9f}' lon='{lon:.9f}'>{_tags(tags)}</node>\n")


def _tags(tags: Mapping[str, str]) -> str:
    return "".join(
        f"<tag k={_attribute(_clean(key))} v={_attribute(_clean(value))}/>" for key, value in tags.items() if key
    )


_FORBIDDEN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")


def _clean(text: str) -> str:
    """Return a text without what XML cannot hold."""
    return _FORBIDDEN.sub(" ", text)


def _attribute(text: str) -> str:
    """Return a text as the quoted value of an XML attribute."""
    return '"' + html.escape(text).replace("\n", "&#10;").replace("\t", "&#9;").replace("\r", "&#13;") + '"'
