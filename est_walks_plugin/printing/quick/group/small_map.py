"""A small map of a place with what lies around it: a shape for each kind, so that it reads in grey."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from ....model.feedback import Feedback
from ....project.palette import Palette
from ....project.roles import Role
from ...words import Words
from .. import marks
from ..canvas import SMALL, Box, Canvas
from ..maps import XY, Frame, MapLayers, fitted

_SIDE = 1.35
_LEGEND_MM = 5.0


class Shape(Enum):
    """What a kind of thing is drawn as."""

    DISC = "disc"
    SQUARE = "square"
    PENTAGON = "pentagon"
    TRIANGLE = "triangle"


@dataclass(frozen=True)
class Things:
    """Things of a kind: their word in the legend, their shape, and where they lie (E, N)."""

    word: str
    shape: Shape
    at: tuple[XY, ...]


@dataclass(frozen=True)
class SmallMap:
    """The map: its middle, how far around it counts, what lies there. `high` is its height in mm with its legend."""

    layers: MapLayers
    words: Words
    centre: XY
    radius_m: float
    things: Sequence[Things]
    feedback: Feedback
    high: float = 86.0

    def paint(self, canvas: Canvas, box: Box) -> None:
        """Draw it into a box."""
        place = Box(box.x, box.y, box.width, box.height - _LEGEND_MM - 2.0)
        x, y, reach = *self.centre, self.radius_m * 1.15
        frame = fitted((x - reach, y - reach, x + reach, y + reach), place, margin=2.0)
        bar, arrow = marks.scale_bar_box(canvas.type, frame, self.words), marks.north_arrow_box(frame)
        roles = (Role.LAMP, Role.BASE_LINE, Role.BASE_PATH, Role.BASE_AREA)
        self.layers.draw(canvas, frame, [self.layers.layer(role) for role in roles], self.feedback, taken=[bar, arrow])
        canvas.painter.save()
        canvas.clip(place)
        self._around(canvas, frame)
        for things in self.things:
            for at in things.at:
                _shape(canvas, things.shape, *frame.to_paper(*at), self.layers.palette)
        marks.scale_bar(canvas, frame, self.words)
        marks.north_arrow(canvas, frame, self.words)
        canvas.painter.restore()
        canvas.box(place, edge="#404040", width=0.25)
        self._legend(canvas, Box(box.x, place.bottom + 1.2, box.width, _LEGEND_MM))

    def _around(self, canvas: Canvas, frame: Frame) -> None:
        """Draw how far around the middle counts."""
        x, y = frame.to_paper(*self.centre)
        canvas.circle(x, y, self.radius_m / frame.scale * 1000, edge="#1A1A1A", width=0.35)
        canvas.line(x - 2.0, y, x + 2.0, y, "#1A1A1A", 0.4)
        canvas.line(x, y - 2.0, x, y + 2.0, "#1A1A1A", 0.4)

    def _legend(self, canvas: Canvas, box: Box) -> None:
        tr, x = self.words.tr, box.x + 1.5
        for things in self.things:
            if things.at:
                _shape(canvas, things.shape, x, box.y + 1.8, self.layers.palette)
                canvas.text(x + 2.2, box.y + 0.2, things.word, SMALL)
                x += 2.2 + canvas.type.width(things.word, SMALL) + 5.0
        ring = tr("The ring: {metres} around the place").format(metres=self.words.metres(self.radius_m))
        canvas.text(x - 1.5, box.y + 0.2, ring, SMALL)


def _shape(canvas: Canvas, shape: Shape, x: float, y: float, palette: Palette) -> None:
    if shape is Shape.DISC:
        canvas.circle(x, y, _SIDE, fill=palette.finding, edge="#1A1A1A", width=0.25)
    elif shape is Shape.SQUARE:
        side = _SIDE * 0.9
        canvas.box(Box(x - side, y - side, 2 * side, 2 * side), fill=palette.task, edge="#1A1A1A", width=0.25)
    else:
        corners, fill = (5, palette.route_2) if shape is Shape.PENTAGON else (3, "#FFFFFF")
        turns = (math.tau * number / corners - math.pi / 2 for number in range(corners))
        points = [(x + _SIDE * 1.15 * math.cos(turn), y + _SIDE * 1.15 * math.sin(turn)) for turn in turns]
        canvas.polygon(points, fill=fill, edge="#1A1A1A", width=0.3)
