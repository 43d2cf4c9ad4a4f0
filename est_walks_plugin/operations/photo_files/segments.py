"""A JPEG without its metadata, and not a bit of the picture changed.

Kept are the segments that a decoder needs: tables, frame, scans and a bare JFIF header. All else goes, known or not (EXIF,
XMP, IPTC, colour profile, comment, maker notes, previews), also between the scans of a progressive picture and after its
end, where second images and the film of a "motion photo" lie.
"""

from __future__ import annotations

import re
from typing import Iterator

_SOI, _EOI, _SOS, _APP0, _APP2, _APP14 = 0xD8, 0xD9, 0xDA, 0xE0, 0xE2, 0xEE
_TABLES = frozenset({*range(0xC0, 0xD0), 0xDB, 0xDC, 0xDD}) - {0xC8}
"""Frames, Huffman and arithmetic tables, quantisation, number of lines, restart interval."""
_RESTARTS = range(0xD0, 0xD8)
_TEM = 0x01
_END = b"\xff\xd9"
_MARKER = re.compile(rb"\xff[^\x00\xd0-\xd7\xff]", re.DOTALL)
_JFIF = b"JFIF\0"


class BrokenJpegError(ValueError):
    """The bytes are not a whole JPEG, part by part."""


def without_metadata(content: bytes) -> bytes:
    """Return the same picture without any segment of metadata. Raises BrokenJpegError."""
    kept = [content[:2]]
    for marker, start, end in _segments(content):
        if marker == _APP0 and content[start + 4 : start + 9] == _JFIF:
            kept.append(_bare_jfif(content[start:end]))
        elif marker in _TABLES or marker == _SOS:
            kept.append(content[start:end])
    kept.append(_END)
    return b"".join(kept)


def needs_encoding(content: bytes) -> bool:
    """Return whether the colours of a JPEG hang on a segment that goes: Adobe's, or a profile that is not sRGB's.

    Raises BrokenJpegError.
    """
    for marker, start, end in _segments(content):
        if marker == _APP14:
            return True
        part = content[start + 4 : end]
        if marker == _APP2 and part.startswith(b"ICC_PROFILE\0") and b"sRGB" not in part.replace(b"\0", b""):
            return True
    return False


def exif_of(content: bytes) -> bytes:
    """Return the EXIF block of the beginning of a JPEG, empty when there is none."""
    try:
        for marker, start, end in _segments(content):
            if marker == 0xE1 and content[start + 4 : start + 10] == b"Exif\0\0":
                return content[start + 10 : end]
            if marker == _SOS:
                break
    except BrokenJpegError:
        pass  # the beginning of a file ends somewhere
    return b""


def _segments(content: bytes) -> Iterator[tuple[int, int, int]]:
    """Yield marker, start and end of every segment up to the end of the picture; a scan has its data with it."""
    if content[:2] != b"\xff\xd8":
        raise BrokenJpegError
    at, seen_scan = 2, False
    while True:
        marker, at = _marker_at(content, at)
        if marker == _EOI:
            if not seen_scan:
                raise BrokenJpegError
            return
        if marker == _TEM:
            continue
        if marker < 0xC0 or marker in _RESTARTS or marker == _SOI:
            raise BrokenJpegError
        length = int.from_bytes(content[at : at + 2], "big")
        end = at + length
        if length < 2 or end > len(content):
            raise BrokenJpegError
        if marker == _SOS:
            end, seen_scan = _end_of_scan(content, end), True
        yield marker, at - 2, end
        at = end


def _marker_at(content: bytes, at: int) -> tuple[int, int]:
    """Return the marker at a place, and where it ends; it may be preceded by more FF."""
    if content[at : at + 1] != b"\xff":
        raise BrokenJpegError
    while content[at : at + 1] == b"\xff":
        at += 1
    if at >= len(content):
        raise BrokenJpegError
    return content[at], at + 1


def _end_of_scan(content: bytes, at: int) -> int:
    """Return where the data of a scan ends: at the next marker that is neither a stuffed FF nor a restart."""
    found = _MARKER.search(content, at)
    if found is None:
        raise BrokenJpegError
    return found.start()


def _bare_jfif(segment: bytes) -> bytes:
    """Return a JFIF header with its density and without its preview. Raises BrokenJpegError."""
    body = segment[4:16]
    if len(body) < 12:
        raise BrokenJpegError
    return b"\xff\xe0\x00\x10" + body + b"\0\0"
