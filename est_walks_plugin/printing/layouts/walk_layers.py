"""The walks themselves as dressed layers of a layout: stops, numbers that keep off each other, routes, ends. Main thread."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Sequence

from qgis.core import (
    Qgis,
    QgsCategorizedSymbolRenderer,
    QgsFeatureRequest,
    QgsMarkerLineSymbolLayer,
    QgsRendererCategory,
    QgsRuleBasedRenderer,
    QgsSingleSymbolRenderer,
    QgsVectorLayer,
)

from ...project.palette import Palette
from ...project.roles import Role
from ...project.styles import dress
from ...project.styles import labels as label_styles
from ...project.styles import walk as walk_styles
from ...project.styles.symbols import LayerStyle, line, marker, shape, stroke
from ..facts import WalkFacts
from ..quick import marks
from ..quick.canvas import Box
from ..quick.maps import Frame, merged, style_on_paper
from ..words import Words
from . import explained, fields
from .content import WalkContent


@dataclass(frozen=True)
class Scales:
    """What is asked of the maps before the layers are made: the frame of the large one, and 1:`near` of those of a stop."""

    frame: Frame
    near: float


@dataclass(frozen=True)
class WalkLayers:
    """`stops` and `ways` are what atlas and tables list; `far` and `near` are drawn, uppermost first; `signs` explained.

    `lamps` are those that matter on the large map.
    """

    stops: QgsVectorLayer
    ways: QgsVectorLayer
    far: tuple[QgsVectorLayer, ...]
    near: tuple[QgsVectorLayer, ...]
    signs: tuple[QgsVectorLayer, ...]
    lamps: QgsVectorLayer

    @property
    def all(self) -> tuple[QgsVectorLayer, ...]:
        """Every layer once."""
        return tuple(dict.fromkeys((self.stops, self.ways, *self.far, *self.near, self.lamps)))


def walk_layers(content: WalkContent, palette: Palette, scales: Scales) -> WalkLayers:
    """Return the layers of one walk, or of its groups together, with numbers that do not hide each other at `scales`."""
    walks, words = content.walks, content.words
    tr = words.tr
    ends = fields.ends_layer(walks, tr("Start and end"))
    dress(ends, _ends_style(palette, words))
    route = fields.route_layer(walks, content.routes, tr("Route"))
    dress(route, _worded(walk_styles.leg(palette), words, together=len(walks) > 1))
    numbers, leaders = _numbers(walks, scales.frame, palette, words)
    lamps = fields.lamps_layer(content.lamps, walks[0].crs, tr("Lamps"))
    dress(lamps, style_on_paper(Role.LAMP, palette))
    explained.word(lamps, words)
    close, close_leaders = _numbers(walks, _around(walks, scales.near), palette, words)
    return WalkLayers(
        stops=fields.stops_layer(walks, words, tr("Stop")),
        ways=fields.ways_layer(walks, words, tr("The way")),
        far=(*numbers, *leaders, ends, route),
        near=(*close, *close_leaders, ends, route),
        signs=(ends, *numbers, route),
        lamps=lamps,
    )


def _around(walks: Sequence[WalkFacts], scale: float) -> Frame:
    """Return a frame at 1:`scale` that no number near a stop reaches the edge of."""
    west, south, east, north = merged(facts.bounds for facts in walks)
    room = 100.0
    box = Box(0.0, 0.0, (east - west) / scale * 1000 + 2 * room, (north - south) / scale * 1000 + 2 * room)
    return Frame(box, ((west + east) / 2, (south + north) / 2), scale)


def _numbers(
    walks: Sequence[WalkFacts], frame: Frame, palette: Palette, words: Words
) -> tuple[list[QgsVectorLayer], list[QgsVectorLayer]]:
    """Return a layer with the numbers of each group, and the lines to those that had to step aside."""
    tr, crs = words.tr, walks[0].crs
    points = [frame.to_paper(*stop.at) for facts in walks for stop in facts.stops]
    fixed = dict.fromkeys(at for facts in walks for at in (facts.start, facts.end) if at is not None)
    placed = marks.spread(points, frame.box, fixed=[frame.to_paper(*at) for at in fixed])
    aside = iter(
        [
            frame.to_ground(*to) if math.dist(at, to) > marks.DISC_MM * 0.8 else frame.to_ground(*at)
            for at, to in zip(points, placed)
        ]
    )
    numbers, lines = [], []
    for facts in walks:
        at = [next(aside) for _ in facts.stops]
        title = tr("Stop, group {number}").format(number=facts.group) if len(walks) > 1 else tr("Stop")
        layer = fields.numbers_layer(facts.stops, at, crs, title)
        dress(layer, _numbers_style(palette, facts.group))
        numbers.append(layer)
        lines += [(stop.at, to) for stop, to in zip(facts.stops, at) if math.dist(stop.at, to) > 0.5]
    if not lines:
        return numbers, []
    leaders = fields.leaders_layer(lines, crs, tr("Stop"))
    dress(leaders, _leaders_style(palette))
    return numbers, [leaders]


def _numbers_style(palette: Palette, group: int) -> LayerStyle:
    symbol = walk_styles.stop_symbol(palette, expression='to_string("number")', group=group)
    renderer = QgsSingleSymbolRenderer(symbol)
    renderer.setOrderBy(QgsFeatureRequest.OrderBy([QgsFeatureRequest.OrderByClause("number", False)]))
    renderer.setOrderByEnabled(True)
    return LayerStyle(renderer, label_styles.obstacle())


def _leaders_style(palette: Palette) -> LayerStyle:
    foot = QgsMarkerLineSymbolLayer()
    foot.setSubSymbol(marker(shape(Qgis.MarkerShape.Circle, 1.5, palette.stop, palette.stop_ring, 0.25)))
    foot.setPlacements(Qgis.MarkerLinePlacement.FirstVertex)
    return LayerStyle(
        QgsSingleSymbolRenderer(line(stroke(palette.stop_ring, 0.9), stroke(palette.stop, 0.35), foot)),
        label_styles.obstacle(),
    )


def _ends_style(palette: Palette, words: Words) -> LayerStyle:
    tr = words.tr
    renderer = QgsCategorizedSymbolRenderer(
        "kind",
        [
            QgsRendererCategory("start", walk_styles.start_symbol(palette, 7.0), tr("Start")),
            QgsRendererCategory("end", walk_styles.end_symbol(palette), tr("End")),
        ],
    )
    return LayerStyle(renderer, label_styles.obstacle())


def _worded(style: LayerStyle, words: Words, *, together: bool) -> LayerStyle:
    """Return the style of the legs with its rules in the document's language, not in QGIS's."""
    tr = words.tr
    renderer = style.renderer
    if isinstance(renderer, QgsRuleBasedRenderer):
        rules = renderer.rootRule().children()  # a route for each look of a group, then what lies on top of it
        unlit = (tr("Route without light"), tr("Route, light not known"))
        routes = [
            tr("Route, group {number}").format(number=number) if together else tr("Route and direction")
            for number in range(1, len(rules) - len(unlit) + 1)
        ]
        for rule, title in zip(rules, (*routes, *unlit)):
            rule.setLabel(title)
    return style
