"""Files as cameras write them: JPEG with EXIF, written here byte by byte."""

from __future__ import annotations

import struct
from datetime import datetime
from typing import Any

from qgis.PyQt.QtCore import QBuffer, QByteArray, QIODevice
from qgis.PyQt.QtGui import QColor, QImage

_EXIF_IFD, _GPS_IFD = 0x8769, 0x8825


def jpeg(width: int = 64, height: int = 48, colour: str = "#336699", *, quality: int = 90) -> bytes:
    """Return a JPEG of one colour with a white corner (top left) and a grain, so that no two sizes give the same bytes."""
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor(colour))
    for x in range(width // 4):
        for y in range(height // 4):
            image.setPixelColor(x, y, QColor("white"))
    return packed(image, "JPG", quality)


def packed(image: QImage, kind: str, quality: int = 90) -> bytes:
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, kind, quality)
    return bytes(data)


def decoded(content: bytes) -> QImage:
    return QImage.fromData(content)


def segment(marker: int, body: bytes) -> bytes:
    return bytes((0xFF, marker)) + struct.pack(">H", len(body) + 2) + body


def with_segments(content: bytes, *segments: bytes) -> bytes:
    """Return a JPEG with segments after its beginning."""
    return content[:2] + b"".join(segments) + content[2:]


def with_exif(content: bytes, **tags: Any) -> bytes:
    """Return a JPEG with an EXIF block; see `exif`."""
    return with_segments(content, segment(0xE1, b"Exif\0\0" + exif(**tags)))


def exif(
    *,
    taken: datetime | str | None = None,
    offset: str | None = None,
    lonlat: tuple[float, float] | None = None,
    refs: tuple[str | None, str | None] | None = None,
    gps_time: datetime | None = None,
    orientation: int | None = None,
    camera: str | None = None,
    owner: str | None = None,
    serial: str | None = None,
    order: str = "<",
) -> bytes:
    """Return the TIFF structure of EXIF. `refs` are the letters of longitude and latitude, None for no letter."""
    main: dict[int, tuple[int, Any]] = {}
    sub: dict[int, tuple[int, Any]] = {}
    gps: dict[int, tuple[int, Any]] = {}
    if camera:
        main[0x0110] = (2, camera)
    if orientation is not None:
        main[0x0112] = (3, [orientation])
    if owner:
        main[0x013B] = (2, owner)
        sub[0xA430] = (2, owner)
    if taken is not None:
        sub[0x9003] = (2, taken if isinstance(taken, str) else taken.strftime("%Y:%m:%d %H:%M:%S"))
    if offset:
        sub[0x9011] = (2, offset)
    if serial:
        sub[0xA431] = (2, serial)
    if lonlat is not None:
        east, north = refs or ("E" if lonlat[0] >= 0 else "W", "N" if lonlat[1] >= 0 else "S")
        for tag, letter, value in ((1, north, lonlat[1]), (3, east, lonlat[0])):
            if letter is not None:
                gps[tag] = (2, letter)
            gps[tag + 1] = (5, _parts(abs(value)))
    if gps_time is not None:
        gps[7] = (5, [(gps_time.hour, 1), (gps_time.minute, 1), (gps_time.second, 1)])
        gps[29] = (2, gps_time.strftime("%Y:%m:%d"))
    return _tiff(main, sub, gps, order)


def _parts(degrees: float) -> list[tuple[int, int]]:
    whole = int(degrees)
    minutes = (degrees - whole) * 60
    return [(whole, 1), (int(minutes), 1), (round((minutes - int(minutes)) * 60 * 10_000), 10_000)]


def _tiff(main: Any, sub: Any, gps: Any, order: str) -> bytes:
    """Return the blocks one after another, each followed by what does not fit into its entries."""
    head = (b"II" if order == "<" else b"MM") + struct.pack(order + "HI", 42, 8)
    main = {**main, **({_EXIF_IFD: (4, [0])} if sub else {}), **({_GPS_IFD: (4, [0])} if gps else {})}
    sub_at = 8 + len(_block(main, 0, order))
    gps_at = sub_at + len(_block(sub, 0, order))
    if sub:
        main[_EXIF_IFD] = (4, [sub_at])
    if gps:
        main[_GPS_IFD] = (4, [gps_at])
    return head + _block(main, 8, order) + _block(sub, sub_at, order) + _block(gps, gps_at, order)


def _block(tags: Any, at: int, order: str) -> bytes:
    entries, after = b"", b""
    behind = at + 2 + 12 * len(tags) + 4
    for tag in sorted(tags):
        kind, value = tags[tag]
        if kind == 2:
            data = value.encode("utf-8") + b"\0"
            count = len(data)
        elif kind == 5:
            data = b"".join(struct.pack(order + "II", *one) for one in value)
            count = len(value)
        else:
            data = struct.pack(order + ("H" if kind == 3 else "I") * len(value), *value)
            count = len(value)
        if len(data) > 4:
            place = behind + len(after)
            after += data + b"\0" * (len(data) % 2)
            data = struct.pack(order + "I", place)
        entries += struct.pack(order + "HHI", tag, kind, count) + data.ljust(4, b"\0")
    return struct.pack(order + "H", len(tags)) + entries + b"\0\0\0\0" + after
