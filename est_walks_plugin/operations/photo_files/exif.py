"""What a camera wrote into a photo: when, where, turned how, with what.

Read here from the bytes, and not by QgsExifTools: that one leaves out the offset of the clock, opens the file anew for every
tag, and where exiv2 is built without wide paths (Windows) it finds no file in a folder with å, ä or ö. Whatever is broken in a
block is as if it were not there. Layout: TIFF 6.0 and CIPA DC-008 (Exif 2.32).
"""

from __future__ import annotations

import struct
from dataclasses import dataclass, field
from datetime import datetime, timedelta, timezone
from typing import Any

from ...model.field.photo import PhotoFacts
from .segments import exif_of

HEAD = 512 * 1024
"""So much of a file is enough: EXIF stands in one of the first segments, of 64 kB at most each."""
_SIZES = {1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 6: 1, 7: 1, 8: 2, 9: 4, 10: 8, 11: 4, 12: 8}
_FORMATS = {1: "B", 3: "H", 4: "I", 6: "b", 8: "h", 9: "i", 11: "f", 12: "d"}
_MOST_ENTRIES = 400
_MOST_BYTES = 1_000
_EXIF_IFD, _GPS_IFD = 0x8769, 0x8825
_MAKE, _MODEL, _ORIENTATION, _DATE_TIME = 0x010F, 0x0110, 0x0112, 0x0132
_TAKEN = ((0x9003, 0x9011, 0x9291), (0x9004, 0x9012, 0x9292), (_DATE_TIME, 0x9010, 0x9290))
"""Tags of the time, of its offset from UTC and of the part of its second: taken, digitised, changed; the first that is whole."""
_LAT_REF, _LAT, _LON_REF, _LON, _GPS_TIME, _GPS_DATE = 1, 2, 3, 4, 7, 29


@dataclass(frozen=True)
class _Tags:
    """Tags of the blocks that matter, tag -> value (bytes of a text, or a tuple of numbers)."""

    main: dict[int, Any] = field(default_factory=dict)
    exif: dict[int, Any] = field(default_factory=dict)
    gps: dict[int, Any] = field(default_factory=dict)


def facts_of(content: bytes) -> PhotoFacts:
    """Return what a photo's file (its first HEAD bytes, or all of it) tells; what is missing or broken is None."""
    tags = _read(_block(content))
    taken, offset = _taken(tags)
    turned = (tags.main.get(_ORIENTATION) or (1,))[0]
    names = [_text(tags.main.get(tag)) for tag in (_MAKE, _MODEL)]
    return PhotoFacts(
        clock=taken,
        offset_s=offset,
        lonlat=_lonlat(tags.gps),
        gps_time=_gps_time(tags.gps),
        orientation=turned if turned in range(1, 9) else 1,
        camera=" ".join(name for name in names if name),
    )


def _block(content: bytes) -> bytes:
    """Return the TIFF structure that holds the tags of a JPEG, PNG, WebP or TIFF file."""
    if content.startswith(b"\xff\xd8"):
        return exif_of(content)
    if content.startswith((b"II*\0", b"MM\0*")):
        return content
    if content.startswith(b"\x89PNG"):
        return _chunk(content, 8, b"eXIf", ">", length_first=True)
    if content.startswith(b"RIFF"):
        return _chunk(content, 12, b"EXIF", "<", length_first=False).removeprefix(b"Exif\0\0")
    return b""


def _chunk(content: bytes, at: int, name: bytes, order: str, *, length_first: bool) -> bytes:
    """Return the data of the first chunk with a name, as PNG (length, name, data, sum) and RIFF (name, length, data) have them."""
    while at + 8 <= len(content):
        first, second = content[at : at + 4], content[at + 4 : at + 8]
        told, called = (first, second) if length_first else (second, first)
        length = struct.unpack(order + "I", told)[0]
        if called == name:
            return content[at + 8 : at + 8 + length]
        at += 12 + length if length_first else 8 + length + length % 2
    return b""


def _read(block: bytes) -> _Tags:
    order = {b"II": "<", b"MM": ">"}.get(block[:2])
    if order is None or len(block) < 8:
        return _Tags()
    main = _directory(block, struct.unpack(order + "I", block[4:8])[0], order)
    found = [
        _directory(block, main[tag][0], order) if _is_number(main.get(tag)) else {} for tag in (_EXIF_IFD, _GPS_IFD)
    ]
    return _Tags(main, *found)


def _is_number(value: Any) -> bool:
    return isinstance(value, tuple) and bool(value) and isinstance(value[0], int)


def _directory(block: bytes, at: int, order: str) -> dict[int, Any]:
    """Return the tags of one directory; an entry that points out of the block is left out."""
    found: dict[int, Any] = {}
    if at + 2 > len(block):
        return found
    count = min(struct.unpack(order + "H", block[at : at + 2])[0], _MOST_ENTRIES)
    for start in range(at + 2, min(at + 2 + 12 * count, len(block) - 11), 12):
        tag, kind, number, raw = struct.unpack(order + "HHI4s", block[start : start + 12])
        size = _SIZES.get(kind, 0) * number
        if not 0 < size <= _MOST_BYTES:
            continue
        place = struct.unpack(order + "I", raw)[0]
        data = raw[:size] if size <= 4 else block[place : place + size]
        if len(data) == size:
            found.setdefault(tag, _value(data, kind, number, order))
    return found


def _value(data: bytes, kind: int, number: int, order: str) -> Any:
    """Return the bytes of a text, or numbers; a fraction with nothing below its line is None."""
    if kind in (2, 7):
        return data
    if kind in (5, 10):
        parts = struct.unpack(f"{order}{2 * number}{'I' if kind == 5 else 'i'}", data)
        return tuple(above / below if below else None for above, below in zip(parts[::2], parts[1::2]))
    return struct.unpack(f"{order}{number}{_FORMATS[kind]}", data)


def _text(value: Any) -> str:
    return value.split(b"\0")[0].decode("utf-8", "replace").strip() if isinstance(value, bytes) else ""


def _taken(tags: _Tags) -> tuple[datetime | None, int | None]:
    """Return what the camera's clock showed, and how many seconds it says that it is before UTC."""
    for when, offset, part in _TAKEN:
        moment = _moment(_text((tags.main if when == _DATE_TIME else tags.exif).get(when)))
        if moment is not None:
            digits = _text(tags.exif.get(part))[:3]
            if digits.isascii() and digits.isdigit():
                moment += timedelta(seconds=int(digits) / 10 ** len(digits))
            return moment, _offset(_text(tags.exif.get(offset)))
    return None, None


def _moment(text: str) -> datetime | None:
    """Return the time of "2026:10:15 18:03:22", also with other signs between the numbers."""
    digits = "".join(sign if sign.isascii() and sign.isdigit() else " " for sign in text).split()
    numbers = [int(one) for one in digits[:6] if len(one) <= 4]
    if len(numbers) < 6 or numbers[0] < 1980:
        return None
    try:
        return datetime(*numbers)  # type: ignore[arg-type]
    except ValueError:
        return None


def _offset(text: str) -> int | None:
    """Return the seconds of "+02:00"."""
    if text in ("Z", "z"):
        return 0
    digits = text[1:].replace(":", "")
    if text[:1] not in ("+", "-") or len(digits) != 4 or not (digits.isascii() and digits.isdigit()):
        return None
    hours, minutes = int(digits[:2]), int(digits[2:])
    if hours > 14 or minutes > 59:
        return None
    return (hours * 3600 + minutes * 60) * (-1 if text[0] == "-" else 1)


def _lonlat(gps: dict[int, Any]) -> tuple[float, float] | None:
    """Return longitude and latitude in degrees; without a letter they are east and north. Nobody walks at 0, 0."""
    found = [
        _degrees(gps.get(tag), _text(gps.get(ref)).upper(), negative, most)
        for tag, ref, negative, most in ((_LON, _LON_REF, "W", 180.0), (_LAT, _LAT_REF, "S", 90.0))
    ]
    if found[0] is None or found[1] is None or found == [0.0, 0.0]:
        return None
    return found[0], found[1]


def _degrees(value: Any, letter: str, negative: str, most: float) -> float | None:
    """Return the degrees of (degrees, minutes, seconds); the last may be missing or have nothing below its line."""
    if not isinstance(value, tuple) or not value or value[0] is None:
        return None
    parts = [part or 0.0 for part in (*value, 0.0, 0.0)[:3]]
    size = abs(parts[0]) + abs(parts[1]) / 60 + abs(parts[2]) / 3600
    if not size <= most or abs(parts[1]) >= 60.5 or abs(parts[2]) >= 60.5:
        return None
    return -size if letter.startswith(negative) or (parts[0] < 0 and not letter) else size


def _gps_time(gps: dict[int, Any]) -> datetime | None:
    """Return when the place was found by the satellites' clock."""
    day = "".join(sign if sign.isascii() and sign.isdigit() else " " for sign in _text(gps.get(_GPS_DATE))).split()
    clock = gps.get(_GPS_TIME)
    if len(day) != 3 or not isinstance(clock, tuple) or len(clock) != 3 or None in clock:
        return None
    try:
        midnight = datetime(int(day[0]), int(day[1]), int(day[2]), tzinfo=timezone.utc)
        seconds = clock[0] * 3600 + clock[1] * 60 + clock[2]
        return midnight + timedelta(seconds=seconds) if 0 <= seconds < 86_401 and midnight.year >= 1980 else None
    except (ValueError, OverflowError):
        return None
