"""What a file is by its first bytes; its name may say anything."""

from __future__ import annotations

from enum import Enum

HEAD_BYTES = 32
_HEIF = (b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"hevm", b"hevs", b"mif1", b"msf1")
_AVIF = (b"avif", b"avis")
_VIDEO_MAGIC = (b"\x1aE\xdf\xa3", b"\x00\x00\x01\xba", b"\x00\x00\x01\xb3", b"FLV\x01", b"0&\xb2u\x8ef\xcf\x11")
"""Matroska and WebM, MPEG, Flash, Windows Media."""
_VIDEO_ATOMS = (b"moov", b"mdat", b"wide", b"free", b"skip", b"pnot")
"""What QuickTime files of old begin with instead of `ftyp`."""


class FileKind(Enum):
    """Kinds of files that lie in a folder of photos."""

    EMPTY = "empty"
    JPEG = "jpeg"
    PICTURE = "picture"
    """Another format that QGIS reads: PNG, WebP, TIFF, BMP, GIF."""
    HEIF = "heif"
    AVIF = "avif"
    VIDEO = "video"
    OTHER = "other"


PICTURES = frozenset({FileKind.JPEG, FileKind.PICTURE})
UNREADABLE = frozenset({FileKind.HEIF, FileKind.AVIF})
"""Photos too, which QGIS cannot read."""


def kind_of(head: bytes) -> FileKind:
    """Return what a file is that begins with these bytes (HEAD_BYTES suffice)."""
    if not head:
        return FileKind.EMPTY
    if head.startswith(b"\xff\xd8\xff"):
        return FileKind.JPEG
    if head[4:8] == b"ftyp":
        return _of_brands(head[8:])
    if head.startswith((b"\x89PNG\r\n\x1a\n", b"II*\0", b"MM\0*", b"GIF87a", b"GIF89a")):
        return FileKind.PICTURE
    if head.startswith(b"BM") and head[6:10] == b"\0\0\0\0":
        return FileKind.PICTURE
    if head.startswith(b"RIFF"):
        return {b"WEBP": FileKind.PICTURE, b"AVI ": FileKind.VIDEO}.get(head[8:12], FileKind.OTHER)
    if head.startswith(_VIDEO_MAGIC) or head[4:8] in _VIDEO_ATOMS:
        return FileKind.VIDEO
    return FileKind.OTHER


def _of_brands(brands: bytes) -> FileKind:
    """Return what a file of boxes is: its own brand first, then those it is compatible with."""
    told = [brands[:4], *(brands[at : at + 4] for at in range(8, len(brands), 4))]
    for brand in told:
        if brand in _AVIF:
            return FileKind.AVIF
        if brand in _HEIF:
            return FileKind.AVIF if any(one in _AVIF for one in told) else FileKind.HEIF
    return FileKind.VIDEO
