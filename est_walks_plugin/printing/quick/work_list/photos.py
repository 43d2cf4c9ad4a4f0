"""The photos of a task on paper: the first beside what is told, the others in rows below it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from qgis.PyQt.QtCore import QSize, Qt
from qgis.PyQt.QtGui import QImage

from ..canvas import Box, Canvas

WIDE, HIGH = 44.0, 46.0
"""The box of the first photo, in mm."""
ACROSS, MOST_ROWS = 4, 2
_BETWEEN = 3.3
_ROW_HIGH = 33.0
_DPI = 300
"""As fine as paper shows; a photo of a phone is four times as large."""

Picture = Callable[[], bytes]


@dataclass(frozen=True)
class Photos:
    """Photos that are pictures, in their order; `lacking` others are none. Only those that are drawn are unpacked."""

    pictures: tuple[Picture, ...] = ()
    lacking: int = 0

    @staticmethod
    def of(given: tuple[Picture, ...]) -> Photos:
        """Return those of a task."""
        sound = tuple(picture for picture in given if picture())
        return Photos(sound, len(given) - len(sound))

    @property
    def below(self) -> tuple[Picture, ...]:
        """Those that stand in rows."""
        return self.pictures[1 : 1 + ACROSS * MOST_ROWS]

    @property
    def left_out(self) -> int:
        """How many have no room."""
        return max(0, len(self.pictures) - 1 - ACROSS * MOST_ROWS)

    @property
    def rows(self) -> int:
        """How many rows there are."""
        return -(-len(self.below) // ACROSS)

    @property
    def rows_height(self) -> float:
        """The mm that the rows take."""
        return self.rows * (_ROW_HIGH + _BETWEEN)

    def draw_first(self, canvas: Canvas, box: Box) -> None:
        """Draw the first at the right of a box."""
        _draw(canvas, box, self.pictures[0], at_right=True)

    def draw_rows(self, canvas: Canvas, box: Box) -> None:
        """Draw the others from the upper left of a box."""
        wide = (box.width - (ACROSS - 1) * _BETWEEN) / ACROSS
        for number, picture in enumerate(self.below):
            row, at = divmod(number, ACROSS)
            left, top = box.x + at * (wide + _BETWEEN), box.y + row * (_ROW_HIGH + _BETWEEN)
            _draw(canvas, Box(left, top, wide, _ROW_HIGH), picture)


def _draw(canvas: Canvas, box: Box, picture: Picture, *, at_right: bool = False) -> None:
    image = QImage.fromData(picture())
    if image.isNull():
        return
    most = QSize(*(round(mm / 25.4 * _DPI) for mm in (box.width, box.height)))
    if image.width() > most.width() or image.height() > most.height():
        image = image.scaled(most, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation)
    ratio = min(box.width / image.width(), box.height / image.height())
    wide, high = image.width() * ratio, image.height() * ratio
    canvas.image(Box(box.right - wide if at_right else box.x, box.y, wide, high), image)
