"""Opens OpenStreetMap files safely and streams their objects through GDAL's OSM driver."""

from __future__ import annotations

import gzip
import os
import re
import tempfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from ... import paths
from ...i18n import tr
from ...model.errors import InputError
from ...model.feedback import Feedback
from ..formats.json_files.service_words import told_by_overpass, told_on_page
from ..formats.unpack import chunks, damaged, is_gzip
from ..formats.vector import split_source
from . import plain

MAX_FILE_BYTES = 1_000_000_000
MAX_UNPACKED_BYTES = 4_000_000_000
MAX_PACKING = 150  # OpenStreetMap XML packs 8-25 times; a bomb packs a thousand times
_PROLOG_BYTES = 65_536
_GZIP = "/vsigzip/"
# No sidecar file beside what we read, temporary files in the temporary folder ("" = that folder).
_OPTIONS = {"CPL_VSIL_GZIP_WRITE_PROPERTIES": "NO", "CPL_TMPDIR": ""}
_LAYERS = {
    "points": "highway IS NOT NULL OR amenity IS NOT NULL OR shop IS NOT NULL OR leisure IS NOT NULL OR "
    "railway IS NOT NULL OR public_transport IS NOT NULL OR healthcare IS NOT NULL OR "
    "social_facility IS NOT NULL OR place IS NOT NULL OR barrier IS NOT NULL OR entrance IS NOT NULL OR "
    "door IS NOT NULL OR ford IS NOT NULL",
    "lines": "highway IS NOT NULL OR railway IS NOT NULL OR waterway IS NOT NULL OR public_transport IS NOT NULL "
    "OR natural IS NOT NULL OR barrier IS NOT NULL",
    "multipolygons": "",
    "multilinestrings": "osm_id = '0'",
    "other_relations": "osm_id = '0'",
}


@dataclass(frozen=True)
class OsmObject:
    """A node, way or relation: `layer` is GDAL's, `wkb` its geometry in lon/lat (EPSG:4326)."""

    layer: str
    external_id: str
    tags: dict[str, str]
    wkb: bytes


@dataclass(frozen=True)
class OsmFile:
    """A checked file: the `path` GDAL opens and its `format` (osm, osm.gz, pbf, json).

    `remarks` gathers what the planner should know of it."""

    path: str
    name: str
    format: str
    remarks: list[str] = field(default_factory=list, compare=False)


def looks_like_osm(path: str | os.PathLike[str]) -> bool:
    """Return whether the first bytes are those of an OpenStreetMap file, whatever its name."""
    try:
        head = _head(Path(split_source(os.fspath(path))[0]))
    except (OSError, EOFError, zlib.error):
        return False
    return b"OSMHeader" in head[:64] or _root(head) == "osm" or is_overpass_json(head)


_JSON_KEYS = re.compile(rb'"(?:osm3s|elements)"\s*:')
_ELEMENT = re.compile(rb'"type"\s*:\s*"(?:node|way|relation)"')


def is_overpass_json(head: bytes) -> bool:
    """Return whether the first bytes are those of an Overpass answer in JSON."""
    text = head.removeprefix(b"\xef\xbb\xbf").lstrip()
    if text[:1] not in (b"{", b"[") or b'"FeatureCollection"' in text:
        return False
    keys = set(_JSON_KEYS.findall(text))
    return any(b"elements" in key for key in keys) and (
        len(keys) > 1 or bool(_ELEMENT.search(text)) or b"verpass" in text
    )


def check(path: str | os.PathLike[str]) -> OsmFile:
    """Return how to open `path`. Raises InputError for what is no OSM file, cut off, hostile or too large."""
    file = Path(split_source(os.fspath(path))[0])
    name = file.name
    if not file.is_file():
        raise InputError(tr("The file {file} does not exist; check the path.").format(file=file))
    size = file.stat().st_size
    if size > MAX_FILE_BYTES:
        raise InputError(
            tr("{file} is {size} MB, more than the {limit} MB that are read; cut it to the municipality first.").format(
                file=name, size=size // 1_000_000, limit=MAX_FILE_BYTES // 1_000_000
            )
        )
    try:
        head = _head(file)
    except (OSError, EOFError, zlib.error) as error:
        raise damaged(name, str(error)) from error
    if b"OSMHeader" in head[:64]:
        return OsmFile(str(file), name, "pbf")
    if is_overpass_json(head):
        _refuse_broken_off(file)
        return OsmFile(str(file), name, "json")
    _check_prolog(name, head)
    if is_gzip(file):
        _refuse_broken_off(file, _check_unpacking(file))
        return OsmFile(_GZIP + str(file), name, "osm.gz")
    _refuse_broken_off(file)
    return OsmFile(str(file), name, "osm")


def _refuse_broken_off(file: Path, tail: bytes = b"") -> None:
    """Raise InputError for an answer of Overpass that ends with an error: what it holds is not the whole."""
    told = told_by_overpass(file, tail)
    if told:
        raise InputError(
            tr("“{file}” is an answer that the service broke off: {told}; ask again, for a smaller area.").format(
                file=file.name, told=told.rstrip(" .")
            )
        )


def _head(file: Path) -> bytes:
    if is_gzip(file):
        with gzip.open(file, "rb") as packed:
            return packed.read(_PROLOG_BYTES)
    with file.open("rb") as stream:
        return stream.read(_PROLOG_BYTES)


def _root(head: bytes) -> str:
    match = re.search(rb"<([A-Za-z_][\w.-]*)", head)
    return match.group(1).decode("ascii", "replace") if match else ""


def _check_prolog(name: str, head: bytes) -> None:
    if re.search(rb"<!(DOCTYPE|ENTITY)", head, re.IGNORECASE) and _root(head).lower() != "html":
        raise InputError(
            tr("{file} declares XML entities, which no OpenStreetMap file needs and which can be an attack; "
               "it was not read.").format(file=name)
        )  # fmt: skip
    root = _root(head)
    if root == "osm":
        return
    if root.lower() == "html":
        told = told_on_page(head.decode("utf-8", "replace"))
        page = tr("{file} is a web page, not OpenStreetMap data; fetch it again.").format(file=name)
        raise InputError(f"{page} {tr('The page says: {told}').format(told=told)}" if told else page)
    if root in ("osmChange", "diffResult"):
        message = tr("{file} holds changes only; choose an extract (.osm, .osm.gz or .osm.pbf).")
    else:
        message = tr("{file} is not an OpenStreetMap file; choose an .osm, .osm.gz or .osm.pbf file.")
    raise InputError(message.format(file=name))


def _check_unpacking(file: Path) -> bytes:
    """Unpack to nowhere: finds cut-off files and archive bombs before GDAL meets them. Return how the file ends."""
    tail = b""
    for chunk in chunks(file, MAX_UNPACKED_BYTES, MAX_PACKING):
        tail = (tail + chunk)[-16_384:]
    return tail


Bounds = tuple[float, float, float, float]


def objects(file: OsmFile, feedback: Feedback, bounds: Bounds | None = None) -> Iterator[OsmObject]:
    """Yield every object with a tag we use, within `bounds` (lon/lat) where given.

    What an editor has deleted is not there. Raises InputError when the file breaks off, Cancelled when the planner cancels.
    """
    source = Path(file.path.removeprefix(_GZIP))
    if file.format == "json" or (file.format != "pbf" and plain.is_odd(source, file.format == "osm.gz")):
        with plain.written(source, file.name, file.format, feedback) as (path, names, centres):
            if centres:
                file.remarks.append(_centres_only(file.name, centres))
            for item in _streamed(replace(file, path=path), feedback, bounds):
                yield replace(item, external_id=names.get(item.external_id, item.external_id))
    else:
        yield from _streamed(file, feedback, bounds)


def _centres_only(name: str, count: int) -> str:
    return tr(
        "{count} ways in {file} have only a centre point and no line; ask Overpass for “out geom” or “out body” with the nodes.",
        None,
        count,
    ).format(count=count, file=name)


def _streamed(file: OsmFile, feedback: Feedback, bounds: Bounds | None) -> Iterator[OsmObject]:
    try:
        yield from _objects(file, feedback, bounds, custom_indexing=True)
    except _UnsortedError:
        yield from _objects(file, feedback, bounds, custom_indexing=False)


class _UnsortedError(Exception):
    """The nodes are not in order; raised before anything was yielded."""


def _objects(file: OsmFile, feedback: Feedback, bounds: Bounds | None, *, custom_indexing: bool) -> Iterator[OsmObject]:
    problems: list[str] = []
    with _quiet(problems):
        dataset = _open(file, custom_indexing, problems)
        columns = _prepare(dataset) if dataset is not None else {}
    if dataset is None:
        raise damaged(file.name, "; ".join(problems))
    yielded = False
    try:
        while True:
            feedback.check()
            with _quiet(problems):  # never across a yield: GDAL's handlers are a stack
                chunk, fraction = _chunk(dataset, columns, bounds, problems)
            if problems:
                unsorted = any("USE_CUSTOM_INDEXING" in text or "increasing" in text for text in problems)
                if unsorted and custom_indexing and not yielded:
                    raise _UnsortedError
                raise damaged(file.name, "; ".join(problems[:3]))
            feedback.progress(fraction, tr("Reading {file}").format(file=file.name))
            if chunk is None:
                return
            yielded = yielded or bool(chunk)
            yield from chunk
    finally:
        dataset = None  # close the file now: on Windows an open file cannot be deleted


@contextmanager
def _quiet(problems: list[str]) -> Iterator[None]:
    """Collect GDAL's errors instead of printing them; write nothing beside the file that is read."""
    from osgeo import gdal

    def listen(level: int, _number: int, message: str) -> None:
        if level >= gdal.CE_Failure:
            problems.append(message)

    gdal.PushErrorHandler(listen)
    for option, value in _OPTIONS.items():
        gdal.SetThreadLocalConfigOption(option, value or tempfile.gettempdir())
    try:
        yield
    finally:
        for option in _OPTIONS:
            gdal.SetThreadLocalConfigOption(option, None)
        gdal.PopErrorHandler()


def _open(file: OsmFile, custom_indexing: bool, problems: list[str]) -> Any:
    from osgeo import gdal

    options = ["CONFIG_FILE=" + str(paths.resources() / "catalogue" / "osmconf.ini")]
    if not custom_indexing:
        options.append("USE_CUSTOM_INDEXING=NO")
    try:
        return gdal.OpenEx(file.path, gdal.OF_VECTOR, allowed_drivers=["OSM"], open_options=options)
    except RuntimeError as error:  # another plugin switched GDAL's exceptions on
        problems.append(str(error))
        return None


_CHUNK = 2000


def _chunk(
    dataset: Any, columns: dict[str, list[tuple[int, str]]], bounds: Bounds | None, problems: list[str]
) -> tuple[list[OsmObject] | None, float]:
    """Return the next objects and how much of the file is read; None at its end."""
    chunk: list[OsmObject] = []
    fraction = 0.0
    for _ in range(_CHUNK):
        try:
            feature, layer, fraction = dataset.GetNextFeature(include_layer=True, include_pct=True)
        except RuntimeError as error:
            problems.append(str(error))
            return None, 1.0
        if feature is None:
            return (chunk, 1.0) if chunk else (None, 1.0)
        found = _object(feature, layer.GetName(), columns, bounds)
        if found is not None:
            chunk.append(found)
    return chunk, fraction


def _prepare(dataset: Any) -> dict[str, list[tuple[int, str]]]:
    """Filter the layers early and return the columns of each as (index, tag)."""
    columns = {}
    for name, where in _LAYERS.items():
        layer = dataset.GetLayerByName(name)
        if where:
            layer.SetAttributeFilter(where)
        definition = layer.GetLayerDefn()
        columns[name] = [(i, definition.GetFieldDefn(i).GetName()) for i in range(definition.GetFieldCount())]
    return columns


def _meets(envelope: Bounds, bounds: Bounds) -> bool:
    """Compare (xmin, xmax, ymin, ymax) with (xmin, ymin, xmax, ymax).

    Not left to the layers' spatial filter: GDAL 3.6's OSM driver loses ways with it.
    """
    west, east, south, north = envelope
    return west <= bounds[2] and east >= bounds[0] and south <= bounds[3] and north >= bounds[1]


def _object(
    feature: Any, layer: str, columns: dict[str, list[tuple[int, str]]], bounds: Bounds | None
) -> OsmObject | None:
    geometry = feature.GetGeometryRef()
    if geometry is None or (bounds is not None and not _meets(geometry.GetEnvelope(), bounds)):
        return None
    is_set, value = feature.IsFieldSetAndNotNull, feature.GetFieldAsString
    tags = {name: value(index) for index, name in columns[layer] if is_set(index)}
    number = tags.pop("osm_id", "")
    way = tags.pop("osm_way_id", "")
    if layer == "points":
        external = f"node/{number}"
    elif layer == "lines":
        external = f"way/{number}"
    else:
        external = f"way/{way}" if way else f"relation/{number}"
    return OsmObject(layer, external, tags, bytes(geometry.ExportToWkb()))
