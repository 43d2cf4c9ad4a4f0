"""What tells the lines of a chart apart without colour: a shape at every point and a pattern of dashes between them."""

from __future__ import annotations

import math
from dataclasses import dataclass
from enum import Enum

from qgis.PyQt.QtCore import QLineF, QPointF, QRectF, Qt
from qgis.PyQt.QtGui import QPainter, QPen, QPolygonF

from .fills import Inks

RADIUS = 4.5


class Shape(Enum):
    """The shape at the points of a line: how many corners, and the turn of the first in degrees from straight up."""

    DISC = (0, 0.0)
    SQUARE = (4, 45.0)
    TRIANGLE = (3, 0.0)
    DIAMOND = (4, 0.0)
    POINTING_DOWN = (3, 180.0)
    HEXAGON = (6, 0.0)


@dataclass(frozen=True)
class LineSign:
    """How a line is drawn; `dashes` are in line widths, none for a whole line; `colour` is one of `project.palette`."""

    shape: Shape
    dashes: tuple[float, ...]
    colour: str


SIGNS = (
    LineSign(Shape.DISC, (), "route"),
    LineSign(Shape.SQUARE, (5, 2.5), "case"),
    LineSign(Shape.TRIANGLE, (1.2, 2), "school_view"),
    LineSign(Shape.DIAMOND, (6, 2, 1.2, 2), "survey"),
    LineSign(Shape.POINTING_DOWN, (9, 2.5), "landmark"),
    LineSign(Shape.HEXAGON, (2.5, 2.5), "outline"),
)
"""As many lines as can be told apart in one picture."""


def paint_sign(painter: QPainter, at: QPointF, sign: LineSign, inks: Inks, *, hollow: bool = False) -> None:
    """Draw the shape of a line at a point; hollow where few answered."""
    painter.save()
    ink = inks.colour(sign.colour)
    painter.setPen(QPen(ink, 1.6))
    painter.setBrush(inks.ground if hollow else ink)
    corners, turn = sign.shape.value
    if not corners:
        painter.drawEllipse(at, RADIUS, RADIUS)
    else:
        angles = (math.radians(turn - 90 + 360 * corner / corners) for corner in range(corners))
        big = RADIUS * 1.2
        painter.drawPolygon(QPolygonF([at + QPointF(big * math.cos(a), big * math.sin(a)) for a in angles]))
    painter.restore()


def paint_stretch(painter: QPainter, line: QLineF, sign: LineSign, inks: Inks) -> None:
    """Draw the line between two points."""
    pen = QPen(inks.colour(sign.colour), 1.8)
    if sign.dashes:
        pen.setDashPattern(list(sign.dashes))
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    painter.save()
    painter.setPen(pen)
    painter.drawLine(line)
    painter.restore()


def paint_sample(painter: QPainter, box: QRectF, sign: LineSign, inks: Inks) -> None:
    """Draw a line with its shape in a low box, for the legend."""
    middle = box.center()
    paint_stretch(painter, QLineF(box.left(), middle.y(), box.right(), middle.y()), sign, inks)
    paint_sign(painter, middle, sign, inks)
