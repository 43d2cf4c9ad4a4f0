"""QR codes as modules that the painter draws: sharp at any resolution, and no picture in the file."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor, QPainterPath, QPen

from ...vendor import library
from .canvas import PX_PER_MM, Box

if TYPE_CHECKING:
    from .canvas import Canvas

BORDER = 4
"""Light modules around a code, as its standard asks."""
SIDE_MM = 22.0
_DARK = re.compile(b"\x01+")
SMALLEST_MODULE_MM = 0.48  # a phone under a torch, and a raster of 120 dots per inch, still tell them apart


@dataclass(frozen=True)
class QrCode:
    """A code: rows of modules, 1 for dark, without the border."""

    rows: tuple[bytes, ...]

    @property
    def side_mm(self) -> float:
        """Its side with the border: larger than usual where what it says is long."""
        return max(SIDE_MM, (len(self.rows) + 2 * BORDER) * SMALLEST_MODULE_MM)

    def draw(self, canvas: Canvas, x: float, y: float) -> None:
        """Draw it, the upper left corner of its border at a point (mm)."""
        side = self.side_mm
        canvas.box(Box(x, y, side, side), fill="#FFFFFF", edge="")
        step = side / (len(self.rows) + 2 * BORDER) * PX_PER_MM
        canvas.painter.save()
        canvas.painter.translate(x * PX_PER_MM + BORDER * step, y * PX_PER_MM + BORDER * step)
        canvas.painter.scale(step, step)  # a module is 1: short numbers in the file
        canvas.painter.strokePath(self._lines(), _pen())
        canvas.painter.restore()

    def _lines(self) -> QPainterPath:
        """Return the dark runs as lines as wide as a module: in one path, so that rows that touch leave no seam."""
        path = QPainterPath()
        move_to, line_to = path.moveTo, path.lineTo
        for number, row in enumerate(self.rows):
            y = number + 0.5
            for run in _DARK.finditer(row):
                start, end = run.span()
                move_to(start, y)
                line_to(end, y)
        return path


@lru_cache(maxsize=256)
def qr_code(text: str) -> QrCode:
    """Return the code of a text: no micro code, error level M or better where that makes it no larger.

    Raises EstWalksError when the library is missing.
    """
    made = library("segno").make(text, error="m", micro=False)
    return QrCode(tuple(bytes(row) for row in made.matrix))


def _pen() -> QPen:
    pen = QPen(QColor("#000000"), 1.0)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    return pen
