"""The map of a whole walk: base map or background, lamps, route, numbered stops, start and end, nothing on top of names."""

from __future__ import annotations

import math
from typing import Sequence

from ...backgrounds.rendering import Picture
from ...model.feedback import Feedback
from ...project.palette import Palette
from ...project.roles import Role
from ..facts import StopFacts, WalkFacts
from ..shown import Lamp
from . import marks
from .canvas import Box, Canvas
from .maps import XY, Frame, MapLayers, PlacedName

_HOUSE_MM = 7.0


def draw(
    canvas: Canvas,
    frame: Frame,
    walks: Sequence[WalkFacts],
    layers: MapLayers,
    feedback: Feedback,
    *,
    lamps: Sequence[Lamp] = (),
    under: Picture | None = None,
    furniture: Sequence[Box] = (),
) -> list[PlacedName]:
    """Draw the map of `walks`, the groups of an evening, with `lamps`, and return the names on it.

    Names keep clear of the discs and of the `furniture` that will lie on the map. Where parts of the background
    `under` did not come the local map shows through.
    """
    stops = [(facts.group, stop) for facts in walks for stop in facts.stops]
    points = [frame.to_paper(*stop.at) for _, stop in stops]
    ends = [frame.to_paper(*point) for point in _ends(walks)]
    discs = marks.spread(points, frame.box, fixed=ends)
    radius = marks.DISC_MM + 0.3
    taken = [Box(x - radius, y - radius, 2 * radius, 2 * radius) for x, y in (*discs, *ends)]
    base = [Role.BASE_LINE, Role.BASE_PATH, Role.BASE_AREA]
    alone = under is None or under.fills(frame.bounds)
    if under is not None and not alone:
        ground = [layers.layer(role) for role in base]
        if canvas.opaque:
            under, alone = layers.filled(under, frame, ground), True
        else:
            layers.draw(canvas, frame, ground, feedback, labels=False)
    over = [layers.layer(Role.LEG), layers.lamps(lamps)]
    local = [] if under is not None else [layers.layer(role) for role in (Role.LANDMARK, *base)]
    taken += furniture
    names = layers.draw(canvas, frame, [*over, *local], feedback, under=under, ground=alone, taken=taken)
    canvas.painter.save()
    canvas.clip(frame.box)
    for point in dict.fromkeys(facts.end for facts in walks if facts.end is not None):
        marks.end_rings(canvas, *frame.to_paper(*point), layers.palette)
    for point in dict.fromkeys(facts.start for facts in walks if facts.start is not None):
        marks.start_house(canvas, *frame.to_paper(*point), layers.palette, _HOUSE_MM)
    _discs(canvas, stops, points, discs, layers.palette)
    canvas.painter.restore()
    return names


def _ends(walks: Sequence[WalkFacts]) -> list[XY]:
    """Return where the walks start and end, each point once."""
    points = [point for facts in walks for point in (facts.start, facts.end) if point is not None]
    return list(dict.fromkeys(points))


def _discs(
    canvas: Canvas,
    stops: Sequence[tuple[int, StopFacts]],
    points: Sequence[XY],
    placed: Sequence[XY],
    palette: Palette,
) -> None:
    """Draw the numbered discs of (group, stop); where one had to move, a line leads to its point."""
    for point, (x, y) in zip(points, placed):
        if math.dist(point, (x, y)) > marks.DISC_MM * 0.8:
            canvas.line(*point, x, y, palette.stop_ring, 0.9)
            canvas.line(*point, x, y, palette.stop, 0.35)
            canvas.circle(*point, 0.7, fill=palette.stop, edge=palette.stop_ring, width=0.25)
    for (group, stop), (x, y) in reversed(list(zip(stops, placed))):
        marks.disc(canvas, x, y, str(stop.number), palette, group=group)
