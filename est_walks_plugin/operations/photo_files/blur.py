"""Faces, number plates, windows made unrecognisable on a copy of a photo.

What is marked becomes a few large squares, each of the colour of one point in it, with a little noise: unlike a soft blur it
cannot be reckoned back (a known text, blurred, can).
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from ...i18n import tr
from ...model.codes import Review
from ...model.errors import InputError, ParameterError
from ...model.finding import Photo
from .kept import KeptPhoto, encoded

if TYPE_CHECKING:
    from qgis.PyQt.QtGui import QImage

    from ...store import Store

Box = tuple[float, float, float, float]
"""Left, top, width, height in pixels of the picture as it is stored."""
LEAST_SQUARE_PX = 16
MOST_SQUARES = 8
"""A face in eight squares is nobody's; sixteen pixels a square would leave a large one recognisable."""
NOISE = 10
MOST_BOXES = 500
_HANGING = (
    *("finding", "walk", "stop", "caption", "taken_at", "easting", "northing", "position_from"),
    *("camera", "clock_offset_s"),
)
"""What a copy has in common with its original beside the picture."""


def blur_photo(store: Store, photo: str, boxes: Sequence[Box]) -> str:
    """Make what boxes mark unrecognisable on a copy of a photo (key), and return the copy's key.

    The copy stands in the original's place for everything public, once somebody has reviewed it; the original is not public
    any more. A copy that there is already is blurred further. Raises NotFoundError, InputError, ParameterError.
    """
    with store.transaction():
        of = store.get("photo", photo)["copy_of"] or photo
        store.held("photo", of)  # who masks the same photo waits: its masks stand in what is masked here
        latest = _latest(store, photo)
        kept = _blurred(store, latest, boxes)
        picture = {**kept.columns("", latest.delete_after), "field_name": latest.field_name or None}
        if latest.copy_of:
            store.update("photo", latest.uuid, picture)
            return latest.uuid
        hanging = store.rows("photo", {"uuid": latest.uuid}, columns=_HANGING)[0]
        (copy,) = store.insert("photo", [{**hanging, **picture, "copy_of": latest.uuid}])
        store.update("photo", latest.uuid, {"review": Review.DOUBTFUL.value})
    return copy


def picture_to_mask(store: Store, photo: str) -> tuple[str, QImage]:
    """Return what is masked when a photo (key) is: its key and picture, those of its copy where there is one.

    Raises NotFoundError, InputError.
    """
    latest = _latest(store, photo)
    return latest.uuid, picture_of(store, latest)


def _latest(store: Store, photo: str) -> Photo:
    """Return a photo, or its blurred copy where there is one."""
    copies = store.rows("photo", {"copy_of": photo}, limit=1)
    return Photo.from_row(copies[0] if copies else store.get("photo", photo))


def picture_of(store: Store, photo: Photo) -> QImage:
    """Return the picture of a photo as it is kept. Raises NotFoundError, InputError where it can't be read."""
    from qgis.PyQt.QtGui import QImage

    image = QImage.fromData(bytes(store.get("photo", photo.uuid)["data"] or b""))
    if image.isNull():
        raise InputError(tr("The picture of this photo is gone from the store; take it from the camera again."))
    return image


def _blurred(store: Store, photo: Photo, boxes: Sequence[Box]) -> KeptPhoto:
    if not boxes or len(boxes) > MOST_BOXES:
        raise ParameterError(
            tr("Mark from 1 to {most} rectangles in the photo; there are {count}.").format(
                most=MOST_BOXES, count=len(boxes)
            )
        )
    return encoded(pixelated(picture_of(store, photo), boxes, seed=photo.sha256))


def pixelated(image: QImage, boxes: Sequence[Box], seed: str = "") -> QImage:
    """Return a picture with boxes in large squares; `seed` settles the noise. Raises ParameterError for a box outside of it."""
    import hashlib

    import numpy as np
    from qgis.PyQt.QtGui import QImage

    image = image.convertToFormat(QImage.Format.Format_RGB888)
    pixels = _array(image)
    noise = np.random.default_rng(int.from_bytes(hashlib.sha256(seed.encode("utf-8")).digest()[:8], "big"))
    for box in boxes:
        left, top, right, bottom = _inside(box, image.width(), image.height())
        part = pixels[top:bottom, left:right]
        square = max(LEAST_SQUARE_PX, math.ceil(max(part.shape[:2]) / MOST_SQUARES))
        rows, columns = (np.arange(size) // square * square for size in part.shape[:2])
        middles = [np.minimum(at + square // 2, size - 1) for at, size in zip((rows, columns), part.shape[:2])]
        few = part[np.unique(middles[0])][:, np.unique(middles[1])].astype(np.int16)
        few = np.clip(few + noise.integers(-NOISE, NOISE + 1, few.shape), 0, 255).astype(np.uint8)
        pixels[top:bottom, left:right] = few[rows // square][:, columns // square]
    content = np.ascontiguousarray(pixels)
    made = QImage(content.tobytes(), image.width(), image.height(), 3 * image.width(), QImage.Format.Format_RGB888)
    return made.copy()


def _array(image: QImage) -> Any:
    """Return the pixels of an RGB888 picture (height, width, 3) as an array of their own."""
    import numpy as np

    bits = image.constBits()
    bits.setsize(image.sizeInBytes())
    lines = np.frombuffer(bits.asstring(), dtype=np.uint8).reshape(image.height(), image.bytesPerLine())
    return lines[:, : 3 * image.width()].reshape(image.height(), image.width(), 3).copy()


def _inside(box: Box, width: int, height: int) -> tuple[int, int, int, int]:
    """Return left, top, right and bottom of what of a box lies in a picture; parts of pixels count whole."""
    if len(box) != 4 or not all(math.isfinite(one) for one in box):
        raise ParameterError(tr("A rectangle is left, top, width and height in pixels; write it as 120,80,60,60."))
    left, top = max(0, math.floor(box[0])), max(0, math.floor(box[1]))
    right, bottom = min(width, math.ceil(box[0] + box[2])), min(height, math.ceil(box[1] + box[3]))
    if box[2] <= 0 or box[3] <= 0 or right <= left or bottom <= top:
        raise ParameterError(
            tr("The rectangle {box} lies outside the photo, which is {width} × {height} pixels.").format(
                box=",".join(f"{one:g}" for one in box), width=width, height=height
            )
        )
    return left, top, right, bottom
