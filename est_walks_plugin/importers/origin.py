"""What a file itself says of its data: from which day it is, and whose. Nothing is taken for that which only looks so.

The data's day is told by the moment of a service's answer or the newest edit of OpenStreetMap. A workbook, a GeoPackage, a
dBase table and a GPX file tell when the file was written, which may be long after: that is the file's day, and called so.
The file system's dates tell when a file was copied and are not asked.
"""

from __future__ import annotations

import gzip
import io
import os
import re
import sqlite3
import zipfile
import zlib
from contextlib import closing
from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone
from pathlib import Path
from typing import IO, Iterator, Sequence

from ..file_names import read_only_uri
from ..model.attribution import OSM, is_of_osm
from ..privacy.ids import kept_cell

_PIECE = 65_536
_MOST_SCANNED = 2 * 1024**3
_MOST_OF_HEADER = 1 << 20
_DAY = rb"(\d{4}-\d\d-\d\d)"
_ROOT = re.compile(rb"<[A-Za-z_][^<>]{0,8192}>")
_ROOT_DAY = re.compile(rb"\s(?:timeStamp|timestamp)\s?=\s?[\"']" + _DAY)
_OSM_BASE = re.compile(rb"\sosm_base\s?=\s?[\"']" + _DAY)
_EDITED = re.compile(rb"[\s{,]\"?timestamp\"?\s?[=:]\s?[\"']" + _DAY)
_GPX_DAY = re.compile(rb"<time>\s?" + _DAY)
_SHEET_DAY = re.compile(rb"<(?:dcterms:modified|dc:date)[^<>]{0,200}>\s?" + _DAY)
_JSON_DAY = re.compile(rb"\"(?:timeStamp|timestamp|timestamp_osm_base)\"\s?:\s?\"" + _DAY)
_JSON_WHOSE = re.compile(rb"\"(?:attribution|copyright|copyrightText|credits)\"\s?:\s?\"((?:[^\"\\]|\\.){1,2000})\"")
_FEATURES = re.compile(rb"\"(?:features|elements)\"\s?:")
_END_OF_ROWS = re.compile(rb"\}\s{0,80}\]")
_GPX_ROWS = re.compile(rb"<(?:wpt|trk|rte)\b")
#: What programs write that have no clock: dBase libraries, and the empty workbook that several are made of.
_NOBODYS = frozenset({date(1995, 7, 26), date(2006, 9, 16)})
_FIRST = date(2000, 1, 2)
#: Headers that only a table made of OpenStreetMap has.
_OSM_HEADERS = frozenset({"@id", "full_id", "osm_id", "osm_way_id", "osm_type"})
_OSM_ID = re.compile(r"(?:node|way|relation)/\d{1,18}")


@dataclass(frozen=True)
class Origin:
    """From which day the data of a file is, when the file was written, None where it does not say, and whom to name."""

    day: date | None = None
    file_day: date | None = None
    attribution: str = ""


def origin_of(path: str | os.PathLike[str]) -> Origin:
    """Return what a file, also packed, says of its data; nothing of a folder, a database or what cannot be read."""
    name, _, rest = os.fspath(path).partition("|")
    layer = rest.partition("layername=")[2].partition("|")[0]
    file = Path(name)
    if not file.is_file():
        return Origin()
    try:
        found = _of_file(file, layer)
    except (OSError, EOFError, zlib.error, zipfile.BadZipFile, sqlite3.Error, ValueError, NotImplementedError):
        return Origin()
    return Origin(plausible(found.day), plausible(found.file_day), kept_cell(found.attribution, 500))


def is_of_openstreetmap(headers: Sequence[str], ids: Sequence[object] = ()) -> bool:
    """Return whether a table is made of OpenStreetMap, by its headers or by ids such as node/123."""
    if _OSM_HEADERS & {header.strip().lower() for header in headers}:
        return True
    told = [str(one) for one in ids if one]
    return bool(told) and all(_OSM_ID.fullmatch(one) for one in told)


def plausible(day: date | None) -> date | None:
    """Return a day that data can be from, None for others: before 2000, to come, or what a program without clock writes."""
    tomorrow = datetime.now(timezone.utc).date() + timedelta(days=1)
    return day if day is not None and _FIRST <= day <= tomorrow and day not in _NOBODYS else None


def _of_file(file: Path, layer: str) -> Origin:
    with file.open("rb") as stream:
        start = stream.read(64)
    if start.startswith(b"SQLite format 3\0"):
        return Origin(file_day=_last_change(file, layer))
    if start.startswith(b"PK"):
        return _of_archive(file)
    if start[:4] == b"\x00\x00\x27\x0a":  # .shp
        table = next(
            (one for one in file.parent.iterdir() if one.stem == file.stem and one.suffix.lower() == ".dbf"), None
        )
        return Origin(file_day=_dbase_day(table.read_bytes()[:4]) if table is not None else None)
    if b"OSMHeader" in start:
        with file.open("rb") as stream:
            return Origin(_pbf_day(stream), attribution=OSM)
    if start.startswith(b"\x1f\x8b"):
        with gzip.open(file, "rb") as packed:
            return _of_text(packed)  # type: ignore[arg-type]
    if file.suffix.lower() == ".dbf":
        return Origin(file_day=_dbase_day(start))
    with file.open("rb") as stream:
        return _of_text(stream)


def _of_archive(file: Path) -> Origin:
    """Return what a workbook says, or what an archive with one table does."""
    with zipfile.ZipFile(file) as archive:
        names = [name for name in archive.namelist() if not name.startswith("__MACOSX") and not name.endswith("/")]
        for properties in ("docProps/core.xml", "meta.xml"):
            if properties in names:
                with archive.open(properties) as stream:
                    return Origin(file_day=_first(_SHEET_DAY, stream.read(_PIECE)))
        tables = [name for name in names if name.lower().endswith(".dbf")]
        texts = [name for name in names if name.lower().endswith((".gml", ".geojson", ".json", ".gpx", ".xml", ".osm"))]
        if len(tables) == 1:
            with archive.open(tables[0]) as stream:
                return Origin(file_day=_dbase_day(stream.read(4)))
        if len(texts) == 1 and not tables:
            with archive.open(texts[0]) as stream:
                return _of_text(stream)
    return Origin()


def _of_text(stream: IO[bytes]) -> Origin:
    head = stream.read(_PIECE).removeprefix(b"\xef\xbb\xbf").lstrip()
    if head.startswith(b"<"):
        return _of_xml(head, stream)
    return _of_json(head, stream) if head.startswith((b"{", b"[")) else Origin()


def _of_xml(head: bytes, stream: IO[bytes]) -> Origin:
    root = _ROOT.search(head)
    if root is None:
        return Origin()
    name = root.group()[1:].split()[0].rstrip(b">").rpartition(b":")[2]
    if name == b"osm":
        told = _first(_OSM_BASE, head) or _first(_ROOT_DAY, root.group())
        return Origin(told or _newest_edit(head, stream), attribution=OSM)
    if name == b"gpx":
        rows = _GPX_ROWS.search(head)
        return Origin(file_day=_first(_GPX_DAY, head[: rows.start()] if rows else head))
    return Origin(_first(_ROOT_DAY, root.group()))


def _of_json(head: bytes, stream: IO[bytes]) -> Origin:
    """Return what stands before or after the rows of a JSON file; a row's own member says nothing of the file."""
    rows = _FEATURES.search(head)
    if rows is None:
        return Origin()
    before, after = head[: rows.start()], _end(head, stream)
    last = max((match.end() for match in _END_OF_ROWS.finditer(after)), default=None)
    around = before + (b"" if last is None else after[last:])
    whose = _JSON_WHOSE.search(around)
    told = whose.group(1).decode("utf-8", "replace").replace('\\"', '"').replace("\\/", "/") if whose else ""
    told = OSM if is_of_osm(told) else told
    day = _first(_JSON_DAY, around)
    is_of_overpass = rows.group().startswith(b'"elements"') and (b"osm3s" in before or b"verpass" in before)
    return Origin(day or (_newest_edit(head, stream) if is_of_overpass else None), attribution=told)


def _end(head: bytes, stream: IO[bytes]) -> bytes:
    """Return how a stream ends, of which `head` has been read."""
    if isinstance(stream, io.BufferedReader):
        stream.seek(-min(_PIECE, stream.seek(0, os.SEEK_END)), os.SEEK_END)
        return stream.read()
    tail = head
    for piece in _pieces(stream):
        tail = (tail + piece)[-_PIECE:]
    return tail


def _newest_edit(head: bytes, stream: IO[bytes]) -> date | None:
    newest, kept = max(_EDITED.findall(head), default=b""), head[-64:]
    for piece in _pieces(stream):
        newest = max([newest, *_EDITED.findall(kept + piece)])
        kept = piece[-64:]
    return _day(newest)


def _pieces(stream: IO[bytes]) -> Iterator[bytes]:
    read = 0
    while read < _MOST_SCANNED and (piece := stream.read(1 << 20)):
        read += len(piece)
        yield piece


def _last_change(file: Path, layer: str) -> date | None:
    """Return when a table of a GeoPackage was last changed, of the only ones that can be meant."""
    with closing(sqlite3.connect(read_only_uri(file.resolve(), immutable="1"), uri=True)) as connection:
        known = connection.execute("SELECT table_name, last_change FROM gpkg_contents").fetchall()
    told = [str(change or "") for name, change in known if not layer or name == layer]
    return _day(max(told, default="").encode())


def _dbase_day(head: bytes) -> date | None:
    """Return the last update of a dBase table: the second to fourth byte, years from 1900 or, by some, from 2000."""
    if len(head) < 4:
        return None
    year, month, day = head[1], head[2], head[3]
    try:
        return date(1900 + year + (100 if year < 80 else 0), month, day)
    except ValueError:
        return None


def _first(pattern: re.Pattern[bytes], text: bytes) -> date | None:
    found = pattern.search(text)
    return _day(found.group(1)) if found else None


def _day(text: bytes) -> date | None:
    try:
        return date.fromisoformat(text[:10].decode("ascii", "replace"))
    except ValueError:
        return None


def _pbf_day(stream: IO[bytes]) -> date | None:
    """Return the state that an .osm.pbf extract says it is of (HeaderBlock.osmosis_replication_timestamp, field 32)."""
    header = _fields(stream.read(int.from_bytes(stream.read(4), "big") & 0xFFFF))
    size = header.get(3)
    blob = _fields(stream.read(min(size, _MOST_OF_HEADER))) if isinstance(size, int) else {}
    plain, packed = blob.get(1), blob.get(3)
    if isinstance(packed, bytes):
        plain = zlib.decompressobj().decompress(packed, _MOST_OF_HEADER)
    seconds = _fields(plain).get(32) if isinstance(plain, bytes) else None
    return datetime.fromtimestamp(seconds, timezone.utc).date() if isinstance(seconds, int) and seconds else None


def _fields(message: bytes) -> dict[int, int | bytes]:
    """Return the last of each field of a Protocol Buffers message: numbers and bytes."""
    found: dict[int, int | bytes] = {}
    at = 0
    while at < len(message):
        key, at = _varint(message, at)
        if key & 7 == 0:
            found[key >> 3], at = _varint(message, at)
        elif key & 7 == 2:
            size, at = _varint(message, at)
            found[key >> 3], at = message[at : at + size], at + size
        else:
            at += 8 if key & 7 == 1 else 4
    return found


def _varint(message: bytes, at: int) -> tuple[int, int]:
    value = shift = 0
    while at < len(message) and shift < 64:
        byte = message[at]
        value |= (byte & 127) << shift
        shift, at = shift + 7, at + 1
        if byte < 128:
            break
    return value, at
