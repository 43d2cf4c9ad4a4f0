"""The same bytes for the same pages: Qt numbers a PDF's fonts by the order of a hash table that is new in every process.

Objects are numbered anew in the order in which the pages lead to them, the fonts' random tags and the clock's date are
replaced, and the table of offsets is written again. Streams are not touched. A geospatial PDF is Qt's pages put together
by GDAL, whose table is as plain.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime, timezone
from hashlib import sha256

_START = re.compile(rb"startxref\s+(\d+)\s+%%EOF\s*$")
_REFERENCE = re.compile(rb"(?<![\d.])(\d+) 0 R\b")
_TAG = re.compile(rb"/FontName /[A-Z]{6}([+_])")
_XMP_DATE = re.compile(rb"(xmp:(?:Create|Modify|Metadata)Date=\")[^\"]{1,40}(\")")
_LENGTH = re.compile(rb"/Length (\d+)")
_ID = re.compile(rb"/ID \[ <[0-9a-f]{32}> <[0-9a-f]{32}> \]")
_CATALOGUE = re.compile(rb"/Type ?/Catalog\b")
_CREATED = re.compile(rb"/CreationDate \(D:[^)]*\)")


@dataclass(frozen=True)
class _Object:
    """An object: `head` holds references, `tail` is its stream."""

    head: bytes
    tail: bytes


def stable(content: bytes, created: datetime, *, language: str = "") -> bytes:
    """Return the PDF that Qt wrote, with `created` as its date, its `language`, and nothing of chance in it.

    A file of another make than Qt 5 and 6 and GDAL write (no plain table of offsets) stays as it is.
    """
    found = _START.search(content)
    if found is None or content[int(found.group(1)) :][:4] != b"xref":
        return content
    table = int(found.group(1))
    offsets, trailer = _table(content, table)
    objects = _dated(_objects(content, offsets, table), created.astimezone(timezone.utc))
    objects = _in_language(objects, language)
    trailer = _ID.sub(b"/ID [ <%s> <%s> ]" % ((_fingerprint(objects),) * 2), trailer)
    return _written(_header(content, offsets), objects, _order(objects, trailer), trailer)


def _fingerprint(objects: dict[int, _Object]) -> bytes:
    """Return 32 hex digits that name the content, whatever numbers Qt gave the objects."""
    streams = sorted(sha256(item.tail).digest() for item in objects.values())
    return sha256(b"".join(streams)).hexdigest()[:32].encode("ascii")


def _dated(objects: dict[int, _Object], created: datetime) -> dict[int, _Object]:
    """Return the objects with another date, in the description and in the XMP that an archive copy has beside it."""
    stamp = b"/CreationDate (D:" + created.strftime("%Y%m%d%H%M%SZ").encode("ascii") + b")"
    moment = created.strftime("%Y-%m-%dT%H:%M:%SZ").encode("ascii")
    return {
        number: _xmp_dated(item, moment)
        if b"/Subtype /XML" in item.head
        else _Object(_CREATED.sub(stamp, item.head), item.tail)
        for number, item in objects.items()
    }


def _xmp_dated(item: _Object, moment: bytes) -> _Object:
    """Return the XMP with its dates, and its length, changed."""
    tail = _XMP_DATE.sub(rb"\g<1>" + moment + rb"\g<2>", item.tail)
    longer = len(tail) - len(item.tail)
    return _Object(_LENGTH.sub(lambda match: b"/Length %d" % (int(match.group(1)) + longer), item.head), tail)


def _in_language(objects: dict[int, _Object], language: str) -> dict[int, _Object]:
    """Return the objects with the language of the texts in the catalogue, where screen readers look for it."""
    if not language:
        return objects
    told = b"/Type /Catalog\n/Lang (" + language.encode("ascii") + b")\n/ViewerPreferences << /DisplayDocTitle true >>"
    return {
        number: _Object(_CATALOGUE.sub(told, item.head, count=1), item.tail) if b"/Lang" not in item.head else item
        for number, item in objects.items()
    }


def _table(content: bytes, start: int) -> tuple[dict[int, int], bytes]:
    """Return object number -> offset, and the trailer's dictionary."""
    lines = content[start:].split(b"\n")
    first, count = (int(part) for part in lines[1].split())
    offsets = {}
    for number, line in enumerate(lines[2 : 2 + count], first):
        offset, _, state = line.split()[:3]
        if state == b"n":
            offsets[number] = int(offset)
    rest = content[start:].partition(b"trailer")[2]
    return offsets, rest.partition(b"startxref")[0].strip()


def _header(content: bytes, offsets: dict[int, int]) -> bytes:
    return content[: min(offsets.values())]


def _objects(content: bytes, offsets: dict[int, int], table: int) -> dict[int, _Object]:
    ends = sorted([*offsets.values(), table])
    following = dict(zip(ends, ends[1:]))
    objects = {}
    for number, offset in offsets.items():
        body = content[offset : following[offset]].partition(b" obj")[2]
        body = body[: body.rindex(b"endobj")].strip(b"\r\n")
        head, mark, tail = body.partition(b"\nstream\n")
        objects[number] = _Object(head, mark + tail)
    return objects


def _order(objects: dict[int, _Object], trailer: bytes) -> dict[int, int]:
    """Return old number -> new number, in the order in which references lead through the file."""
    numbers: dict[int, int] = {}
    waiting = [int(number) for number in reversed(_REFERENCE.findall(trailer))]
    while waiting:
        number = waiting.pop()
        if number in numbers or number not in objects:
            continue
        numbers[number] = len(numbers) + 1
        waiting.extend(int(other) for other in reversed(_REFERENCE.findall(objects[number].head)))
    for number in sorted(set(objects) - set(numbers), key=lambda other: (objects[other].head, objects[other].tail)):
        numbers[number] = len(numbers) + 1
    return numbers


def _written(header: bytes, objects: dict[int, _Object], numbers: dict[int, int], trailer: bytes) -> bytes:
    """Return the file with the objects under their new numbers."""

    def renumbered(text: bytes) -> bytes:
        return _REFERENCE.sub(lambda match: b"%d 0 R" % numbers[int(match.group(1))], text)

    parts, offsets, position = [header], [], len(header)
    for old, new in sorted(numbers.items(), key=lambda pair: pair[1]):
        head = _TAG.sub(rb"/FontName /" + _tag(new) + rb"\g<1>", renumbered(objects[old].head))
        piece = b"%d 0 obj\n%s%s\nendobj\n" % (new, head, objects[old].tail)
        offsets.append(position)
        parts.append(piece)
        position += len(piece)
    parts.append(b"xref\n0 %d\n0000000000 65535 f \n" % (len(offsets) + 1))
    parts.extend(b"%010d 00000 n \n" % offset for offset in offsets)
    parts.append(b"trailer\n%s\nstartxref\n%d\n%%%%EOF\n" % (renumbered(trailer), position))
    return b"".join(parts)


def _tag(number: int) -> bytes:
    """Return the six letters that mark a part of a font, from its object number."""
    letters = bytearray()
    for _ in range(6):
        number, rest = divmod(number, 26)
        letters.append(65 + rest)
    return bytes(letters)
