"""Photos of findings: which there are, small pictures of them, one as a file to look at, their deletion."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from ..files import whole_file
from ..i18n import tr
from ..model.errors import InputError
from ..model.feedback import Feedback
from ..model.finding import Photo
from .deletions import Selection, delete_rows
from .photo_files.kept import MOST_PIXELS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qgis.PyQt.QtGui import QImage

    from ..store import Store

_COLUMNS = ("uuid", "finding", "width", "height", "delete_after", "review")


def photos_of(store: Store, findings: Sequence[str]) -> list[Photo]:
    """Return the photos of findings (keys), in the order they came in."""
    if not findings:
        return []
    rows = store.rows("photo", {"finding": list(findings)}, order_by=("created",), columns=_COLUMNS)
    return [Photo.from_row(row) for row in rows]


def thumbnails(
    store: Store, photos: Sequence[str], side_px: int, feedback: Feedback | None = None
) -> dict[str, QImage | None]:
    """Return small pictures of photos (keys), at most `side_px` a side; None where the picture is gone or cannot be read."""
    feedback = feedback or Feedback()
    found: dict[str, QImage | None] = {}
    for number, photo in enumerate(photos):
        feedback.check()
        feedback.progress(number / len(photos))
        rows = store.rows("photo", {"uuid": photo}, columns=("data",))
        found[photo] = _small(bytes(rows[0]["data"] or b""), side_px) if rows else None
    return found


def _small(content: bytes, side_px: int) -> QImage | None:
    """Return a picture of a file's bytes, made small while it is unpacked."""
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


def photo_file(store: Store, photo: str, folder: str) -> str:
    """Write a photo (key) into a folder to be looked at and return the file, named by its key.

    Raises NotFoundError, and InputError when the picture is gone from the store.
    """
    content = bytes(store.get("photo", photo)["data"] or b"")
    if not content:
        raise InputError(tr("The picture of this photo is gone from the store; take it from the camera again."))
    path = Path(folder) / (photo + (".png" if content.startswith(b"\x89PNG") else ".jpg"))
    with whole_file(path) as partial:
        partial.write_bytes(content)
    return str(path)


def delete_photos(store: Store, photos: Sequence[str], feedback: Feedback | None = None) -> int:
    """Delete photos (keys) and return how many; the findings stay."""
    return delete_rows(store, [Selection("photo", {"uuid": list(photos)})], feedback)
