"""A logo as the store keeps it: a PNG of a stated size without metadata, whatever the file was."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from ...i18n import tr
from ...model.defaults import LOGO_SIDE_PX
from ...model.errors import InputError
from ..pictures import fitted, packed

if TYPE_CHECKING:
    from qgis.PyQt.QtGui import QImage

MOST_BYTES = 10_000_000
MOST_PIXELS = 60_000_000
_PICTURES = ("png", "jpeg", "jpg")


def read_logo(path: str) -> bytes:
    """Return the picture at `path` (PNG, JPEG, SVG) as PNG, at most `LOGO_SIDE_PX` wide and high.

    Raises InputError for a file that is missing, over 10 MB, no picture or empty.
    """
    file = Path(path)
    if not file.is_file():
        raise InputError(tr("The logo {file} is not there; check the name.").format(file=path))
    size = file.stat().st_size
    if size > MOST_BYTES:
        raise InputError(
            tr("The logo {file} is {megabytes} MB; choose one of at most {limit} MB.").format(
                file=file.name, megabytes=round(size / 1e6), limit=round(MOST_BYTES / 1e6)
            )
        )
    try:
        content = file.read_bytes()
    except OSError as error:
        raise InputError(
            tr("The logo {file} cannot be read; check the right to read it.").format(file=file.name), details=str(error)
        ) from error
    image = _drawn(content) if _is_svg(content) else _decoded(content, file.name)
    if image is None or image.isNull():
        raise InputError(
            tr("{file} is no picture the plugin can read; choose a PNG, JPEG or SVG file.").format(file=file.name)
        )
    return packed(fitted(image, LOGO_SIDE_PX), "PNG")


def _is_svg(content: bytes) -> bool:
    """Return whether it is XML whose first element is svg."""
    head = content[:4096].lstrip(b"\xef\xbb\xbf \t\r\n")
    return head.startswith(b"<") and b"<svg" in head


def _drawn(content: bytes) -> QImage | None:
    """Return an SVG drawn at the size logos are kept in, on nothing; None for one that is broken or asks for more files."""
    from qgis.PyQt.QtCore import QByteArray, QRectF, Qt
    from qgis.PyQt.QtGui import QImage, QPainter
    from qgis.PyQt.QtSvg import QSvgRenderer

    if b"<!ENTITY" in content:  # grows without end, or reads other files
        return None
    renderer = QSvgRenderer(QByteArray(content))
    wanted = renderer.defaultSize()
    if not renderer.isValid() or wanted.isEmpty():
        return None
    wanted.scale(LOGO_SIDE_PX, LOGO_SIDE_PX, Qt.AspectRatioMode.KeepAspectRatio)
    if wanted.isEmpty():
        return None
    image = QImage(wanted, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    painter = QPainter(image)
    try:
        renderer.render(painter, QRectF(0, 0, wanted.width(), wanted.height()))
    finally:
        painter.end()
    return image


def _decoded(content: bytes, name: str) -> QImage | None:
    """Return a PNG or JPEG, turned upright. Raises InputError for one with too many pixels."""
    from qgis.PyQt.QtCore import QBuffer, QByteArray, QIODevice
    from qgis.PyQt.QtGui import QImageReader

    data = QByteArray(content)
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setDecideFormatFromContent(True)
    if bytes(reader.format()).decode("ascii", "replace") not in _PICTURES:
        return None
    size = reader.size()
    if size.width() * size.height() > MOST_PIXELS:
        raise InputError(
            tr("The logo {file} is {width} × {height} pixels; choose a smaller one.").format(
                file=name, width=size.width(), height=size.height()
            )
        )
    reader.setAutoTransform(True)
    return reader.read()
