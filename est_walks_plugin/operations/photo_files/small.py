"""Small pictures of photos, made small while they are unpacked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...model.errors import InputError
from ...model.feedback import Feedback
from .kept import MOST_PIXELS, read_file

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qgis.PyQt.QtGui import QImage


def small_picture(content: bytes, side_px: int) -> QImage | None:
    """Return a picture of a file's bytes, at most `side_px` a side; None for one that cannot be read."""
    from qgis.PyQt.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
    from qgis.PyQt.QtGui import QImageReader

    data = QByteArray(content)
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    size = reader.size()
    if not content or not reader.canRead() or size.width() * size.height() > MOST_PIXELS:
        return None
    reader.setAutoTransform(True)
    if max(size.width(), size.height()) > side_px:
        reader.setScaledSize(size.scaled(QSize(side_px, side_px), Qt.AspectRatioMode.KeepAspectRatio))
    image = reader.read()
    return None if image.isNull() else image


def small_pictures_of_files(
    paths: Sequence[str], side_px: int, feedback: Feedback | None = None
) -> dict[str, QImage | None]:
    """Return small pictures of photo files by path; None for one that cannot be read."""
    feedback = feedback or Feedback()
    found: dict[str, QImage | None] = {}
    for number, path in enumerate(paths):
        feedback.check()
        feedback.progress(number / len(paths))
        try:
            found[path] = small_picture(read_file(path), side_px)
        except InputError:
            found[path] = None
    return found
