"""What the parts of a chart are filled with: a pattern first, a colour of the map beside it. Nothing hangs on hue."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from qgis.PyQt.QtCore import QLineF, QPointF, QRectF, Qt
from qgis.PyQt.QtGui import QColor, QPainter, QPalette, QPen, QPolygonF
from qgis.PyQt.QtWidgets import QWidget

from ...theme import blend, legible
from ..legible import ground_of

STEP = 5.0
"""Pixels between the lines of a pattern."""
SEEN = 3.0
"""Contrast of a part of a picture, WCAG 2.1 AA."""


class Pattern(Enum):
    """How a part is filled. The first ones say little is done, the plain one that it goes on."""

    EMPTY = "empty"
    DOTTED = "dotted"
    RISING = "rising"
    FALLING = "falling"
    CROSSED = "crossed"
    PLAIN = "plain"
    LEVEL = "level"
    UPRIGHT = "upright"
    FAINT = "faint"
    GLOW = "glow"
    """The colour as the map has it, with a line around it that is seen."""
    NIGHT = "night"
    """Dark in every theme, with a line around it in the colour of the text."""


@dataclass(frozen=True)
class Fill:
    """A pattern and the name of a colour in `project.palette`."""

    pattern: Pattern
    colour: str


@dataclass(frozen=True)
class Inks:
    """The colours a chart is drawn with: the ground it lies on, the text, and the map's colours made legible on it."""

    ground: QColor
    text: QColor
    highlight: QColor

    @classmethod
    def of(cls, widget: QWidget) -> Inks:
        """Return those of a widget's theme."""
        palette, role = widget.palette(), QPalette.ColorRole
        ground = ground_of(widget)
        text = legible(QColor(palette.color(role.WindowText).rgb()), ground, 4.5)
        return cls(ground, text, legible(palette.color(role.Highlight), ground, SEEN))

    @property
    def is_dark(self) -> bool:
        """Whether the text is lighter than what it stands on."""
        return self.text.lightness() > self.ground.lightness()

    @property
    def quiet(self) -> QColor:
        """Lines that only order what is seen."""
        return blend(self.ground, self.text, 0.35)

    def plain_colour(self, name: str) -> QColor:
        """Return a colour of the map by its name."""
        from ....project import palette

        return QColor(getattr(palette.DARK if self.is_dark else palette.LIGHT, name))

    def colour(self, name: str) -> QColor:
        """Return a colour of the map by its name, made to be seen on the ground."""
        return legible(self.plain_colour(name), self.ground, SEEN)


def paint_fill(painter: QPainter, box: QRectF, fill: Fill, inks: Inks) -> None:
    """Fill a box, with a line around it."""
    pattern = fill.pattern
    ink = blend(inks.text, inks.ground, 0.3) if pattern is Pattern.NIGHT else inks.colour(fill.colour)
    painter.save()
    painter.setClipRect(box, Qt.ClipOperation.IntersectClip)
    if pattern in (Pattern.PLAIN, Pattern.LEVEL, Pattern.UPRIGHT):
        painter.fillRect(box, ink)
    elif pattern is Pattern.GLOW:
        painter.fillRect(box, inks.plain_colour(fill.colour))
    elif pattern is Pattern.NIGHT:
        painter.fillRect(box, blend(min(inks.text, inks.ground, key=QColor.lightness), QColor("#000000"), 0.6))
    elif pattern is Pattern.FAINT:
        painter.fillRect(box, blend(inks.ground, ink, 0.35))
    else:
        painter.fillRect(box, inks.ground)
    if pattern is Pattern.DOTTED:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink)
        for centre in _dots(box):
            painter.drawEllipse(centre, 1.7, 1.7)
    else:
        over = pattern in (Pattern.LEVEL, Pattern.UPRIGHT)
        painter.setPen(QPen(inks.ground if over else ink, 1.4))
        for line in _lines(box, pattern):
            painter.drawLine(line)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(ink, 1))
    painter.drawRect(box.adjusted(0.5, 0.5, -0.5, -0.5))
    painter.restore()


def paint_teeth(painter: QPainter, box: QRectF, colour: QColor) -> None:
    """Fill a low box with teeth: the mark under the share of a part that needs a look."""
    painter.save()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    count = max(1, round(box.width() / box.height()))
    wide = box.width() / count
    for number in range(count):
        left = box.left() + number * wide
        corners = (QPointF(left, box.bottom()), QPointF(left + wide / 2, box.top()), QPointF(left + wide, box.bottom()))
        painter.drawPolygon(QPolygonF(corners))
    painter.restore()


def _steps(first: float, last: float) -> list[float]:
    return [first + number * STEP for number in range(int((last - first) / STEP) + 2)]


def _dots(box: QRectF) -> list[QPointF]:
    return [QPointF(x, y) for y in _steps(box.top() + 3, box.bottom()) for x in _steps(box.left() + 3, box.right())]


def _lines(box: QRectF, pattern: Pattern) -> list[QLineF]:
    tall = box.height()
    lines: list[QLineF] = []
    if pattern in (Pattern.RISING, Pattern.CROSSED):
        lines += [QLineF(x, box.bottom(), x + tall, box.top()) for x in _steps(box.left() - tall, box.right())]
    if pattern in (Pattern.FALLING, Pattern.CROSSED):
        lines += [QLineF(x, box.top(), x + tall, box.bottom()) for x in _steps(box.left() - tall, box.right())]
    if pattern is Pattern.LEVEL:
        lines += [QLineF(box.left(), y, box.right(), y) for y in _steps(box.top() + 4, box.bottom())]
    if pattern is Pattern.UPRIGHT:
        lines += [QLineF(x, box.top(), x, box.bottom()) for x in _steps(box.left() + 4, box.right())]
    return lines
