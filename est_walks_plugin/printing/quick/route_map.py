"""The map of a whole walk: base map or background, lamps, route, numbered stops, start and end, nothing on top of names."""

from __future__ import annotations

import math
from typing import Sequence

from ...model.feedback import Feedback
from ...project.palette import Palette
from ...project.roles import Role
from ..facts import WalkFacts
from . import marks
from .background import Picture
from .canvas import Box, Canvas
from .maps import XY, Frame, MapLayers

_HOUSE_MM = 7.0


def draw(
    canvas: Canvas,
    frame: Frame,
    facts: WalkFacts,
    layers: MapLayers,
    feedback: Feedback,
    *,
    under: Picture | None = None,
    furniture: Sequence[Box] = (),
) -> None:
    """Draw the map; names keep clear of the discs and of the `furniture` that will lie on the map.

    Where parts of the background `under` did not come the local map shows through.
    """
    points = [frame.to_paper(*stop.at) for stop in facts.stops]
    ends = [frame.to_paper(*point) for point in (facts.start, facts.end) if point is not None]
    discs = marks.spread(points, frame.box, fixed=ends)
    radius = marks.DISC_MM + 0.3
    taken = [Box(x - radius, y - radius, 2 * radius, 2 * radius) for x, y in (*discs, *ends)]
    base = [Role.BASE_LINE, Role.BASE_PATH, Role.BASE_AREA]
    alone = under is None or under.fills(frame.bounds)
    if not alone:
        layers.draw(canvas, frame, [layers.layer(role) for role in base], feedback, labels=False)
    roles = [Role.LEG, Role.LAMP] if under is not None else [Role.LEG, Role.LAMP, Role.LANDMARK, *base]
    drawn = [layers.obstacles(frame, [*taken, *furniture]), *(layers.layer(role) for role in roles)]
    layers.draw(canvas, frame, drawn, feedback, under=under, ground=alone)
    canvas.painter.save()
    canvas.clip(frame.box)
    if facts.end is not None:
        marks.end_rings(canvas, *frame.to_paper(*facts.end), layers.palette)
    if facts.start is not None:
        marks.start_house(canvas, *frame.to_paper(*facts.start), layers.palette, _HOUSE_MM)
    numbers = [str(stop.number) for stop in facts.stops]
    _discs(canvas, numbers, points, discs, layers.palette)
    canvas.painter.restore()


def _discs(
    canvas: Canvas, numbers: Sequence[str], points: Sequence[XY], placed: Sequence[XY], palette: Palette
) -> None:
    """Draw the numbered discs; where one had to move, a line leads to its point."""
    for point, (x, y) in zip(points, placed):
        if math.dist(point, (x, y)) > marks.DISC_MM * 0.8:
            canvas.line(*point, x, y, palette.stop_ring, 0.9)
            canvas.line(*point, x, y, palette.stop, 0.35)
            canvas.circle(*point, 0.7, fill=palette.stop, edge=palette.stop_ring, width=0.25)
    for number, (x, y) in reversed(list(zip(numbers, placed))):
        marks.disc(canvas, x, y, number, palette)
