"""The map of a whole walk: base map or background, lamps, route, numbered stops, start and end, nothing on top of names."""

from __future__ import annotations

import math
from dataclasses import dataclass
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
from .sketch import Sketch

_HOUSE_MM = 7.0
_BASE = (Role.BASE_LINE, Role.BASE_PATH, Role.BASE_AREA)


@dataclass(frozen=True)
class RouteMap:
    """A map of walks, the groups of an evening, that is being drawn; on the page where each stop is, and its disc."""

    frame: Frame
    walks: Sequence[WalkFacts]
    layers: MapLayers
    under: Picture | None
    stops: Sequence[tuple[int, StopFacts]]
    points: Sequence[XY]
    discs: Sequence[XY]
    sketch: Sketch

    def draw(self, canvas: Canvas, feedback: Feedback) -> list[PlacedName]:
        """Put it on the page and return the names on it."""
        frame, palette = self.frame, self.layers.palette
        under = self._under(canvas, feedback)
        names = self.layers.put(canvas, frame, self.sketch, feedback, under=under)
        canvas.painter.save()
        canvas.clip(frame.box)
        for point in dict.fromkeys(facts.end for facts in self.walks if facts.end is not None):
            marks.end_rings(canvas, *frame.to_paper(*point), palette)
        for point in dict.fromkeys(facts.start for facts in self.walks if facts.start is not None):
            marks.start_house(canvas, *frame.to_paper(*point), palette, _HOUSE_MM)
        _discs(canvas, self.stops, self.points, self.discs, palette)
        canvas.painter.restore()
        return names

    def _under(self, canvas: Canvas, feedback: Feedback) -> Picture | None:
        """Return the background; where parts of it did not come the local map shows through, or is in it."""
        under, frame = self.under, self.frame
        if under is None:
            return None
        if not under.fills(frame.bounds):
            ground = [self.layers.layer(role, within=frame.bounds) for role in _BASE]
            if canvas.opaque:
                under = self.layers.filled(under, frame, ground)
            else:
                self.layers.draw(canvas, frame, ground, feedback, labels=False)
                return under
        canvas.box(frame.box, fill=self.layers.palette.land, edge="")
        return under


def begin(
    frame: Frame,
    walks: Sequence[WalkFacts],
    layers: MapLayers,
    *,
    lamps: Sequence[Lamp] = (),
    under: Picture | None = None,
    furniture: Sequence[Box] = (),
) -> RouteMap:
    """Begin the map of `walks`, with `lamps`, over the background `under` if there is one.

    Names keep clear of the discs and of the `furniture` that will lie on the map.
    """
    stops = [(facts.group, stop) for facts in walks for stop in facts.stops]
    points = [frame.to_paper(*stop.at) for _, stop in stops]
    ends = [frame.to_paper(*point) for point in _ends(walks)]
    discs = marks.spread(points, frame.box, fixed=ends)
    radius = marks.DISC_MM + 0.3
    taken = [Box(x - radius, y - radius, 2 * radius, 2 * radius) for x, y in (*discs, *ends)]
    over = [layers.layer(Role.LEG, within=frame.bounds), layers.lamps(lamps)]
    shown = (Role.LANDMARK, *_BASE) if under is None else ()
    local = [layers.layer(role, within=frame.bounds) for role in shown]
    sketch = layers.begin(frame, [*over, *local], taken=[*taken, *furniture], ground=under is None)
    return RouteMap(frame, walks, layers, under, stops, points, discs, sketch)


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
