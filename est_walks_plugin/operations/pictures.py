"""Pictures as they are kept in a store: no larger than they need to be, without what the camera wrote into them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from qgis.PyQt.QtGui import QImage


def fitted(image: QImage, most_px: int) -> QImage:
    """Return a picture that is at most `most_px` a side."""
    from qgis.PyQt.QtCore import Qt

    if max(image.width(), image.height()) <= most_px:
        return image
    smooth = Qt.TransformationMode.SmoothTransformation
    return image.scaled(most_px, most_px, Qt.AspectRatioMode.KeepAspectRatio, smooth)


def packed(image: QImage, kind: str, quality: int = -1) -> bytes:
    """Return a picture as the bytes of a file (`kind` "PNG" or "JPG"), without metadata."""
    from qgis.PyQt.QtCore import QBuffer, QByteArray, QIODevice

    for key in image.textKeys():
        image.setText(key, "")
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, kind, quality)
    return bytes(data)
