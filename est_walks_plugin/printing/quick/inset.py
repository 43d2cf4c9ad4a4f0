"""The small map that shows where in the municipality the large one lies."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Sequence

from qgis.core import (
    QgsCategorizedSymbolRenderer,
    QgsRendererCategory,
    QgsRuleBasedRenderer,
)

from ...model.feedback import Feedback
from ...project.palette import Palette
from ...project.roles import Role
from ...project.styles.symbols import LayerStyle, area, line, stroke
from ..facts import WalkFacts
from .canvas import SMALL_STRONG, Box, Canvas, Type
from .maps import Frame, MapLayers
from .sketch import Sketch

if TYPE_CHECKING:
    from qgis.core import QgsVectorLayer

SIZE_MM = 33.0
_STEP_MM = 12.0
_WORTH_IT = 1.6  # the municipality must be this much larger than the map, or the inset tells nothing


def box(main: Frame, walks: Sequence[WalkFacts], layers: MapLayers) -> Box | None:
    """Return where the inset goes: the corner of `main` with the least of the walk; None where it would tell nothing."""
    layer = ground_of(layers)
    extent = layer.extent()
    if layer.featureCount() == 0 or extent.isNull() or extent.isEmpty():
        return None
    left, bottom, right, top = main.bounds
    if max(extent.width() / (right - left), extent.height() / (top - bottom)) < _WORTH_IT:
        return None
    return quiet_corner(main, walks)


@dataclass(frozen=True)
class Inset:
    """The inset in its `corner` while it is being drawn, with the ground of `main` framed."""

    corner: Box
    main: Frame
    frame: Frame
    name: str
    layers: MapLayers
    sketch: Sketch

    def draw(self, canvas: Canvas, feedback: Feedback) -> None:
        """Put it on the page."""
        corner = self.corner
        canvas.box(corner, fill="#FFFFFF", edge="")
        self.layers.put(canvas, self.frame, self.sketch, feedback)
        left, bottom, right, top = self.main.bounds
        x1, y1 = self.frame.to_paper(left, top)
        x2, y2 = self.frame.to_paper(right, bottom)
        if x2 - x1 < 2.0:  # a speck would not be found
            middle_x, middle_y = (x1 + x2) / 2, (y1 + y2) / 2
            x1, x2, y1, y2 = middle_x - 1.0, middle_x + 1.0, middle_y - 1.0, middle_y + 1.0
        canvas.painter.save()
        canvas.clip(corner)
        canvas.box(Box(x1, y1, x2 - x1, y2 - y1), edge="#FFFFFF", width=1.2)
        canvas.box(Box(x1, y1, x2 - x1, y2 - y1), edge="#B3261E", width=0.7)
        canvas.painter.restore()
        canvas.text(corner.x + 1.2, corner.y + 0.6, self.name, SMALL_STRONG, width=corner.width - 2.4)
        canvas.box(corner, edge="#303030", width=0.3)


def begin(type_: Type, corner: Box, main: Frame, name: str, layers: MapLayers) -> Inset:
    """Begin the inset in `corner`: the municipality of this name with the ground of `main` framed."""
    layer = ground_of(layers)
    extent = layer.extent()
    title = type_.height(name, SMALL_STRONG, corner.width - 2.4) + 1.0
    room = Box(corner.x, corner.y + title, corner.width, corner.height - title)
    scale = max(extent.width() / (room.width - 3), extent.height() / (room.height - 3)) * 1000
    frame = Frame(room, (extent.center().x(), extent.center().y()), scale)
    return Inset(corner, main, frame, name, layers, layers.begin(frame, [layer], labels=False))


def ground_of(layers: MapLayers) -> QgsVectorLayer:
    """Return the areas, or the larger streets of a store that has none."""
    found = layers.layer(Role.AREA, _areas(layers.palette), key="inset areas")
    return (
        found if found.featureCount() else layers.layer(Role.BASE_PATH, _streets(layers.palette), key="inset streets")
    )


def _areas(palette: Palette) -> LayerStyle:
    border = area(palette.paved, palette.area_edge, 0.25, level=0)
    district = area(palette.building_edge, palette.area_edge, 0.15, level=1)
    renderer = QgsCategorizedSymbolRenderer(
        "kind", [QgsRendererCategory("municipality", border, ""), QgsRendererCategory("", district, "")]
    )
    renderer.setUsingSymbolLevels(True)
    return LayerStyle(renderer)


def _streets(palette: Palette) -> LayerStyle:
    root = QgsRuleBasedRenderer.Rule(None)
    classes = "'primary','secondary','tertiary','unclassified','residential','pedestrian'"
    symbol = line(stroke(palette.area_edge, 0.12))
    root.appendChild(QgsRuleBasedRenderer.Rule(symbol, 0, 0, f'"highway" IN ({classes})'))
    return LayerStyle(QgsRuleBasedRenderer(root))


def quiet_corner(main: Frame, walks: Sequence[WalkFacts]) -> Box:
    """Return where at the rim of the map the least of the walks is hidden; a corner where it does as well."""
    from shapely.geometry import box as rectangle

    points = [main.to_paper(*stop.at) for facts in walks for stop in facts.stops]
    ends = [point for facts in walks for point in (facts.start, facts.end) if point is not None]
    points += [main.to_paper(*point) for point in ends for _ in range(3)]

    def hidden(place: Box) -> float:
        around = place.inset(-4.0)
        west, north = main.to_ground(around.x, around.y)
        east, south = main.to_ground(around.right, around.bottom)
        ground = rectangle(west, south, east, north)
        metres = sum(facts.way.intersection(ground).length for facts in walks if facts.way is not None)
        discs = sum(around.x <= x <= around.right and around.y <= y <= around.bottom for x, y in points)
        return metres / main.scale * 1000 + 20.0 * discs

    return min(_places(main.box), key=hidden)


def _places(whole: Box) -> list[Box]:
    """Return where the inset may go, corners first; scale bar and north arrow keep their places."""
    size = SIZE_MM
    right, low = whole.right - size, whole.bottom - size
    corners = ((right, low), (whole.x, whole.y), (right, whole.y + 18.0), (whole.x, low - 11.5))
    places = [Box(x, y, size, size) for x, y in corners]
    down = int((whole.height - size - 30.0) // _STEP_MM)
    places += [
        Box(x, whole.y + 18.0 + _STEP_MM * step, size, size) for step in range(1, down) for x in (right, whole.x)
    ]
    across = int((whole.width - 2 * size - 50.0) // _STEP_MM)
    places += [Box(whole.x + size + _STEP_MM * step, whole.y, size, size) for step in range(1, across)]
    return places
