"""A photo as the store keeps it: upright, no larger than it needs to be, nothing in it but the picture.

A JPEG that is upright and small enough is kept bit by bit without its metadata; what is turned, too large, of another format
or broken is encoded anew.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ...i18n import tr
from ...model.codes import Review
from ...model.errors import InputError
from ...privacy import screen
from ..pictures import fitted, packed
from .exif import facts_of
from .segments import BrokenJpegError, needs_encoding, without_metadata
from .signature import HEAD_BYTES, FileKind, kind_of

if TYPE_CHECKING:
    from qgis.PyQt.QtCore import QSize
    from qgis.PyQt.QtGui import QImage

    from ...store import Store

MOST_SIDE_PX = 2048
MOST_BYTES = 40_000_000
MOST_PIXELS = 120_000_000
"""A larger picture is not unpacked: its file says more than it can hold."""
QUALITY = 88


@dataclass(frozen=True)
class KeptPhoto:
    """A photo's file (JPEG) as it is stored, and its size in pixels."""

    content: bytes
    width: int
    height: int

    @cached_property
    def sha256(self) -> str:
        """What it is known by, and named after."""
        return hashlib.sha256(self.content).hexdigest()

    def columns(self, field_name: str, delete_after: date | None) -> dict[str, Any]:
        """Return what a row of table photo says of it; `field_name` is what its file was called."""
        return {
            "file_name": f"{self.sha256}.jpg",
            "sha256": self.sha256,
            "width": self.width,
            "height": self.height,
            "data": self.content,
            "delete_after": delete_after,
            "review": Review.DOUBTFUL.value,  # no rule sees faces and number plates
            "field_name": screen(field_name)[0] or None,
        }


def read_photo(path: str, delete_after: date) -> dict[str, Any]:
    """Return the columns of a photo (file). Raises InputError for a file that is missing, too large or no picture."""
    return keep(read_file(path), Path(path).name).columns(Path(path).name, delete_after)


def read_file(path: str) -> bytes:
    """Return the bytes of a photo's file. Raises InputError; a film or a file over 40 MB is not read."""
    file = Path(path)
    try:
        with file.open("rb") as stream:
            check_kind(stream.read(HEAD_BYTES), file.name)
            if file.stat().st_size > MOST_BYTES:
                raise InputError(
                    tr("The photo {file} is over 40 MB; make it smaller and add it again.").format(file=file.name)
                )
            stream.seek(0)
            return stream.read()
    except OSError as error:
        if isinstance(error, FileNotFoundError) or file.is_dir():
            raise InputError(tr("The photo {file} is not there; check the name.").format(file=path)) from error
        raise InputError(
            tr("The photo {file} cannot be read; copy it to this computer and add it again.").format(file=file.name),
            details=str(error),
        ) from error


def check_kind(head: bytes, name: str) -> None:
    """Raise InputError, with the remedy, for what does not begin as a picture that QGIS can read."""
    kind = kind_of(head)
    if kind is FileKind.EMPTY:
        raise InputError(
            tr("{file} is empty (0 bytes): it was not copied whole; copy it from the camera again.").format(file=name)
        )
    if kind is FileKind.HEIF:
        raise InputError(
            tr(
                "{file} is in the phone's format HEIC, which QGIS cannot read. On the iPhone choose Settings › Photos › "
                "Transfer to Mac or PC: Automatic and copy it again; for the next walk choose Settings › Camera › "
                "Formats: Most Compatible."
            ).format(file=name)
        )
    if kind is FileKind.AVIF:
        raise InputError(
            tr("{file} is in the format AVIF, which QGIS cannot read; save it as JPEG and add it again.").format(
                file=name
            )
        )
    if kind is FileKind.VIDEO:
        raise InputError(
            tr("{file} is a film; films are not kept. Take a photo instead, or a still of it.").format(file=name)
        )
    if kind is FileKind.OTHER:
        raise _unreadable(name)


def keep(content: bytes, name: str) -> KeptPhoto:
    """Return a photo's file as it is to be stored. Raises InputError that names it (`name`) and the remedy."""
    check_kind(content[:HEAD_BYTES], name)
    reader, _buffer = _reader(content)
    size = reader.size()
    if not reader.canRead() or size.isEmpty() or size.width() * size.height() > MOST_PIXELS:
        raise _unreadable(name)
    if max(size.width(), size.height()) <= MOST_SIDE_PX and facts_of(content).orientation == 1:
        untouched = _untouched(content)
        reader.setScaledSize(_eighth(size))  # unpacked to see that it can be, no larger than that takes
        if untouched and not reader.read().isNull():
            return KeptPhoto(untouched, size.width(), size.height())
        reader, _buffer = _reader(content)
    return encoded(_upright(reader, name))


def reviewed_picture(store: Store, photo: str) -> bytes:
    """Return the picture of a reviewed photo (key) as it may go out: without metadata, whoever wrote it into the store.

    Nothing where somebody has not looked at it, and of what is no picture.
    """
    rows = store.rows("photo", {"uuid": photo, "review": Review.APPROVED.value}, columns=("data",))
    try:
        return keep(bytes(rows[0]["data"] or b""), photo).content if rows else b""
    except InputError:
        return b""


def _eighth(size: QSize) -> QSize:
    from qgis.PyQt.QtCore import QSize

    return (size / 8).expandedTo(QSize(1, 1))


def encoded(image: QImage) -> KeptPhoto:
    """Return a picture as the file that is stored."""
    return KeptPhoto(without_metadata(packed(_opaque(image), "JPG", QUALITY)), image.width(), image.height())


def _untouched(content: bytes) -> bytes | None:
    """Return a JPEG without its metadata, bit by bit; None when it has to be encoded anew."""
    try:
        return None if needs_encoding(content) else without_metadata(content)
    except BrokenJpegError:
        return None


def _reader(content: bytes) -> tuple[Any, Any]:
    """Return a reader of a file's bytes, and what must live as long as it does."""
    from qgis.PyQt.QtCore import QBuffer, QByteArray, QIODevice
    from qgis.PyQt.QtGui import QImageReader

    data = QByteArray(content)
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setAutoTransform(True)
    return reader, (buffer, data)


def _upright(reader: Any, name: str) -> QImage:
    """Return the picture, upright and at most MOST_SIDE_PX a side; made small while it is unpacked."""
    from qgis.PyQt.QtCore import QSize, Qt
    from qgis.PyQt.QtGui import QColorSpace

    size = reader.size()
    if max(size.width(), size.height()) > MOST_SIDE_PX:
        most = QSize(MOST_SIDE_PX, MOST_SIDE_PX)
        reader.setScaledSize(size.scaled(most, Qt.AspectRatioMode.KeepAspectRatio))
    image = reader.read()
    if image.isNull():
        raise _unreadable(name)
    if image.colorSpace().isValid():
        image.convertToColorSpace(QColorSpace(QColorSpace.NamedColorSpace.SRgb))
        image.setColorSpace(QColorSpace())
    return fitted(image, MOST_SIDE_PX)


def _opaque(image: QImage) -> QImage:
    """Return a picture on white where it is see-through."""
    from qgis.PyQt.QtCore import Qt
    from qgis.PyQt.QtGui import QImage, QPainter

    if not image.hasAlphaChannel():
        return image
    ground = QImage(image.size(), QImage.Format.Format_RGB32)
    ground.fill(Qt.GlobalColor.white)
    painter = QPainter(ground)
    painter.drawImage(0, 0, image)
    painter.end()
    return ground


def _unreadable(name: str) -> InputError:
    return InputError(tr("{file} is no picture QGIS can read; save it as JPEG or PNG.").format(file=name))
