"""The walk: route with casing and direction, unlit parts, leg numbers, stops, start; and the ranked places."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Collection

from qgis.core import (
    Qgis,
    QgsAbstractVectorLayerLabeling,
    QgsFeatureRequest,
    QgsGeometryGeneratorSymbolLayer,
    QgsLineSymbol,
    QgsMarkerLineSymbolLayer,
    QgsMarkerSymbol,
    QgsPalLayerSettings,
    QgsProperty,
    QgsRuleBasedRenderer,
    QgsSingleSymbolRenderer,
    QgsSymbolLayer,
)
from qgis.PyQt.QtCore import QPointF, Qt

from ...i18n import tr
from ..palette import Palette
from . import labels, worded
from .symbols import LayerStyle, characters, colour, line, marker, picture, shape, stroke, with_size

ROUTE_MM = 1.2
_POST_MM = 7.0
"""From a meeting point to its sign: half a stop's disc and half a house."""


@dataclass(frozen=True)
class GroupLook:
    """What tells the groups of a walk apart besides their colour, also in grey and where they share a way.

    `shape` is that of the stops. A `rails` route is wider and light in the middle, so that another on top of it leaves
    its edges to see; `dash` is that of the route in mm, () an unbroken one.
    """

    shape: Qgis.MarkerShape
    rails: bool = False
    dash: tuple[float, ...] = ()

    @property
    def wider(self) -> float:
        """How much wider than the first group's the route is."""
        return 1.6 if self.rails else 1.0


GROUP_LOOKS = (
    GroupLook(Qgis.MarkerShape.Circle),
    GroupLook(Qgis.MarkerShape.RoundedSquare, rails=True),
    GroupLook(Qgis.MarkerShape.Hexagon, dash=(4.0, 1.6)),
    GroupLook(Qgis.MarkerShape.Octagon, rails=True, dash=(4.0, 1.6)),
)
# Painting order of the parts of routes: rails under plain ones, plain ones under broken ones, the state of light over all.
_CASING, _RAILS, _CORE, _PLAIN, _BROKEN, _LIGHT, _HEADS = range(1, 8)


def look_of(group: int) -> GroupLook:
    """Return how the group with this number (from 1) is drawn; a fifth is drawn as the first."""
    return GROUP_LOOKS[(max(group, 1) - 1) % len(GROUP_LOOKS)]


def _of_look(number: int) -> str:
    """Return the condition that a row belongs to a group with the look of this number (from 0)."""
    return f'(coalesce("group_no", 1) - 1) % {len(GROUP_LOOKS)} = {number}'


def arrow(palette: Palette, size: float = 2.3, *, group: int = 1) -> QgsMarkerSymbol:
    """Return the arrow head that sits on the route."""
    head = Qgis.MarkerShape.ArrowHeadFilled
    return marker(shape(head, size, palette.route_casing, palette.route_of(group), 0.3))


def route_symbol(
    palette: Palette, *, width: float = ROUTE_MM, arrows_mm: float = 22.0, group: int = 1
) -> QgsLineSymbol:
    """Return the route of a group: casing, line with its core, and an arrow head about every `arrows_mm`."""
    heads = QgsMarkerLineSymbolLayer(True, arrows_mm)
    heads.setSubSymbol(arrow(palette, width * 2.2, group=group))
    heads.setPlacements(Qgis.MarkerLinePlacement.Interval)
    heads.setOffsetAlongLine(arrows_mm / 2)
    heads.setAverageAngleLength(3)
    heads.setRenderingPass(_HEADS)
    look = look_of(group)
    wide = width * look.wider
    level = _RAILS if look.rails else _BROKEN if look.dash else _PLAIN
    cap = Qt.PenCapStyle.FlatCap if look.dash else Qt.PenCapStyle.RoundCap
    core = [stroke(palette.route_casing, wide * 0.36, level=_CORE)] if look.rails else []
    return line(
        stroke(palette.route_casing, wide + 1.0, level=_CASING),
        stroke(palette.route_of(group), wide, dash=look.dash, cap=cap, level=level),
        *core,
        heads,
    )


def unlit_symbol(palette: Palette, *, known: bool = True, width: float = ROUTE_MM) -> QgsLineSymbol:
    """Return what lies on top of the route where no lamp lights it (dashes) or nobody knows (dots)."""
    flat = Qt.PenCapStyle.FlatCap
    if known:
        return line(stroke(palette.unlit, width * 0.72, dash=(1.9, 1.1), cap=flat, level=_LIGHT))
    return line(stroke(palette.route_casing, width * 0.42, dash=(0.5, 1.0), cap=flat, level=_LIGHT))


def track(palette: Palette) -> LayerStyle:
    """How the group really went: thin dots beside the broad route, told apart in grey as well."""
    dots = line(stroke(palette.halo, 1.3), stroke(palette.text, 0.7, dash=(0.2, 1.4)))
    return LayerStyle(QgsSingleSymbolRenderer(dots))


def group_titles() -> tuple[tuple[str, str], ...]:
    """Return what the stops and the route of each group are called."""
    return (
        (tr("Stop"), tr("Route")),
        (tr("Stop of group 2"), tr("Route of group 2")),
        (tr("Stop of group 3"), tr("Route of group 3")),
        (tr("Stop of group 4"), tr("Route of group 4")),
    )


def leg(palette: Palette, groups: Collection[int] = ()) -> LayerStyle:
    """Return the style of the legs of walks, the groups of a walk each in its own colour; of `groups` alone, if given."""
    rule = QgsRuleBasedRenderer.Rule
    root = rule(None)
    looks = {(max(group, 1) - 1) % len(GROUP_LOOKS) for group in groups}
    for number, (_, title) in enumerate(group_titles()):
        if looks and number not in looks:
            continue
        condition = f"coalesce(\"light\", 'whole') = 'whole' AND {_of_look(number)}"
        root.appendChild(rule(route_symbol(palette, group=number + 1), 0, 0, condition, title))
    for symbol, condition, title in (
        (unlit_symbol(palette), "\"light\" = 'unlit'", tr("Route without light")),
        (unlit_symbol(palette, known=False), "\"light\" = 'unknown'", tr("Route, light not known")),
    ):
        root.appendChild(rule(symbol, 0, 0, condition, title))
    renderer = QgsRuleBasedRenderer(root)
    renderer.setUsingSymbolLevels(True)
    return LayerStyle(renderer, _leg_numbers(palette), map_tip=labels.NO_TIP)


def _leg_numbers(palette: Palette) -> QgsAbstractVectorLayerLabeling:
    """Return the numbers of the legs in the colour of their group."""
    form = labels.text_format(7.5, palette.route, palette.halo, bold=True, italic=True, halo_mm=0.9)
    form.setNamedStyle("Bold Italic")
    number = labels.settings(
        "CASE WHEN coalesce(\"light\", 'whole') = 'whole' THEN to_string(\"seq\") END",
        form,
        expression=True,
        smallest_scale=10100,
        priority=6,
        obstacle=True,  # street names stand beside the route, not on it
    )
    cases = " ".join(f"WHEN {_of_look(number)} THEN '{hue}'" for number, hue in enumerate(palette.routes))
    coloured = number.dataDefinedProperties()
    coloured.setProperty(QgsPalLayerSettings.Property.Color, QgsProperty.fromExpression(f"CASE {cases} END"))
    number.setDataDefinedProperties(coloured)
    number.placement = Qgis.LabelPlacement.Line
    placed = number.lineSettings()
    placed.setPlacementFlags(
        Qgis.LabelLinePlacementFlags(Qgis.LabelLinePlacementFlag.AboveLine | Qgis.LabelLinePlacementFlag.BelowLine)
    )
    number.setLineSettings(placed)
    number.dist = 1.6
    return labels.simple(number)


def _at(x: str, y: str, symbol: QgsMarkerSymbol, level: int) -> QgsSymbolLayer:
    """Return a layer that draws `symbol` at the coordinates in two columns."""
    layer = QgsGeometryGeneratorSymbolLayer.create(
        {"geometryModifier": f'if("{x}" IS NOT NULL, make_point("{x}","{y}"), NULL)', "SymbolType": "Marker"}
    )
    layer.setSubSymbol(symbol)
    layer.setRenderingPass(level)
    return layer


def start_symbol(palette: Palette, size: float = 6.4) -> QgsMarkerSymbol:
    """Return the house of the meeting point."""
    back = shape(Qgis.MarkerShape.Circle, size * 1.05, palette.stop_ring, palette.stop_ring, 0)
    return marker(back, picture("house", size * 0.86, palette.route, palette.stop, 1.4))


def end_symbol(palette: Palette) -> QgsMarkerSymbol:
    """Return the end of a walk that does not come back: a ring in a ring, as on orienteering maps."""
    return marker(
        shape(Qgis.MarkerShape.Circle, 5.4, palette.stop_ring, palette.stop, 0.5),
        shape(Qgis.MarkerShape.Circle, 3.2, palette.stop_ring, palette.stop, 0.6),
    )


def _signpost(sign: QgsMarkerSymbol, palette: Palette) -> QgsMarkerSymbol:
    """Return a sign on a post over its point: a stop at the same place, which is drawn on top, hides neither.

    On paper, where nothing moves, the stop steps aside instead.
    """
    for part in sign.symbolLayers():
        part.setOffset(QPointF(0.0, -_POST_MM))
    for width, hue in ((0.5, palette.stop), (1.2, palette.stop_ring)):
        post = shape(Qgis.MarkerShape.Line, _POST_MM, hue, hue, width)
        post.setOffset(QPointF(0.0, -_POST_MM / 2))
        sign.insertSymbolLayer(0, post)
    return sign


def walk(palette: Palette) -> LayerStyle:
    """Return the style of the walk as a whole: its start, and its end when that is elsewhere."""
    symbol = line(
        stroke(palette.route, 0.4, alpha=0.0),
        _at("start_x", "start_y", _signpost(start_symbol(palette), palette), 5),
    )
    ends = QgsGeometryGeneratorSymbolLayer.create(
        {
            "geometryModifier": 'if("end_x" IS NOT NULL AND ("end_x"-"start_x")^2 + ("end_y"-"start_y")^2 > 100, '
            'make_point("end_x","end_y"), NULL)',
            "SymbolType": "Marker",
        }
    )
    ends.setSubSymbol(_signpost(end_symbol(palette), palette))
    symbol.appendSymbolLayer(ends)
    return LayerStyle(QgsSingleSymbolRenderer(symbol), map_tip=labels.map_tip("name", "starts_text", "start_name"))


# Far out the discs shrink, so that twelve stops still are twelve discs.
_NEARNESS = "CASE WHEN @map_scale > 9000 THEN 0.72 ELSE 1 END"


def stop_symbol(
    palette: Palette, *, size: float = 6.0, expression: str = 'to_string("seq")', group: int = 1
) -> QgsMarkerSymbol:
    """Return the dark disc with a white ring and the stop's number, in the shape of the group."""
    form = look_of(group).shape
    return marker(
        with_size(shape(form, size + 0.5, palette.stop, palette.stop, 0), f"{size + 0.5} * {_NEARNESS}"),
        with_size(shape(form, size - 0.4, palette.stop, palette.stop_ring, 0.55), f"{size - 0.4} * {_NEARNESS}"),
        with_size(
            characters("9", size * 0.58, palette.stop_text, expression=expression), f"{size * 0.58} * {_NEARNESS}"
        ),
    )


def stop(palette: Palette) -> LayerStyle:
    """Return the style of the stops of walks, the groups of a walk each in its own shape."""
    rule = QgsRuleBasedRenderer.Rule
    root = rule(None)
    for number, (title, _) in enumerate(group_titles()):
        root.appendChild(rule(stop_symbol(palette, group=number + 1), 0, 0, _of_look(number), title))
    renderer = QgsRuleBasedRenderer(root)
    order = QgsFeatureRequest.OrderBy([QgsFeatureRequest.OrderByClause("seq", False)])
    renderer.setOrderBy(order)
    renderer.setOrderByEnabled(True)
    form = labels.text_format(8.5, palette.text, palette.halo, bold=True, halo_mm=1.0)
    name = labels.around_point(
        labels.settings(worded.shown_name(), form, expression=True, smallest_scale=5000, priority=9, obstacle=True), 3.6
    )
    return LayerStyle(
        renderer,
        labels.keeping_clear(name),
        map_tip=labels.map_tip(worded.shown_name(), "arrive_text", worded.reasons()),
    )


DIMMED = "est_walks_dimmed"
"""Layer variable: whether the ranking is shown as quiet rings."""
_DIMMED = f"coalesce(to_int(@{DIMMED}) = 1, FALSE)"
_PLACE_MM = 'scale_linear(coalesce("score", 0), 0, 100, 4.2, 8.0)'
# How many places are numbered at which scale: a map of 200 numbers ranks nothing.
_ALWAYS, _CLOSER, _CLOSER_SCALE, _ALL_SCALE, _DOT_SCALE = 15, 50, 8000, 2500, 6000


def place_symbol(palette: Palette, *, size: float = 6.0, expression: str = 'to_string("position")') -> QgsMarkerSymbol:
    """Return the light disc with the rank of a place; larger = higher score."""
    disc = with_size(shape(Qgis.MarkerShape.Circle, size, palette.place, palette.outline, 0.4), _PLACE_MM)
    number = with_size(characters("9", size * 0.5, palette.place_text, expression=expression), f"{_PLACE_MM} * 0.52")
    return marker(disc, number)


def place_ring(palette: Palette) -> QgsMarkerSymbol:
    """Return the quiet ring of a place that the walk does not visit."""
    ring = shape(Qgis.MarkerShape.Circle, 4.0, palette.place, palette.area_edge, 0.45)
    ring.setFillColor(colour(palette.place, 0.0))
    return marker(ring)


def place(palette: Palette) -> LayerStyle:
    """Return the style of ranked places: the first 15 at every scale, the others as one comes nearer; best on top.

    Where the layer's variable DIMMED says so, quiet rings without numbers and names, for the walk is what counts.
    """
    rule = QgsRuleBasedRenderer.Rule
    root = rule(None)
    dot = marker(shape(Qgis.MarkerShape.Circle, 1.9, palette.place, palette.outline, 0.3))
    middle = f'"position" > {_ALWAYS} AND "position" <= {_CLOSER}'
    for symbol, nearest, farthest, condition, title in (
        (dot, _ALL_SCALE, _DOT_SCALE, f'"position" > {_CLOSER}', tr("Other place")),
        (place_symbol(palette), 0, _ALL_SCALE, f'"position" > {_CLOSER}', tr("Ranked place")),
        (place_symbol(palette), 0, _CLOSER_SCALE, middle, tr("Ranked place")),
        (place_symbol(palette), 0, 0, f'"position" <= {_ALWAYS}', tr("Ranked place, among the first")),
    ):
        if symbol is not dot or not palette.is_dark:  # among lamps at night a yellow dot is a lamp
            root.appendChild(rule(symbol, nearest, farthest, f"NOT {_DIMMED} AND {condition}", title))
    root.appendChild(
        rule(place_ring(palette), 0, 0, f'{_DIMMED} AND "position" <= {_CLOSER}', tr("Place not in the walk"))
    )
    renderer = QgsRuleBasedRenderer(root)
    renderer.setOrderBy(QgsFeatureRequest.OrderBy([QgsFeatureRequest.OrderByClause("position", False)]))
    renderer.setOrderByEnabled(True)
    form = labels.text_format(8, palette.text, palette.halo, halo_mm=0.9)
    text = f'CASE WHEN {_DIMMED} THEN NULL WHEN "position" <= {_ALWAYS} OR @map_scale < {_ALL_SCALE} THEN {worded.shown_name()} END'
    named = labels.settings(text, form, expression=True, smallest_scale=5000, priority=6, obstacle=True)
    return LayerStyle(
        renderer,
        labels.keeping_clear(labels.around_point(named, 4.2), 1.0),
        map_tip=labels.map_tip(worded.shown_name(), worded.reasons()),
    )


def plain_place(palette: Palette) -> LayerStyle:
    """Return the style of the table of places itself, which has no rank."""
    symbol = marker(shape(Qgis.MarkerShape.Circle, 3.4, palette.place, palette.outline, 0.4))
    form = labels.text_format(8, palette.text, palette.halo, halo_mm=0.9)
    name = labels.around_point(
        labels.settings(worded.shown_name(), form, expression=True, smallest_scale=5000, priority=4)
    )
    return LayerStyle(QgsSingleSymbolRenderer(symbol), labels.simple(name), map_tip=labels.map_tip(worded.shown_name()))


def highlight(palette: Palette, size: float = 9.0) -> QgsMarkerSymbol:
    """Return the ring around a hovered or chosen thing; stands out on light and dark ground."""
    outer = shape(Qgis.MarkerShape.Circle, size, palette.highlight, palette.halo, 1.6)
    inner = shape(Qgis.MarkerShape.Circle, size, palette.highlight, palette.highlight, 0.9)
    for layer in (outer, inner):
        layer.setFillColor(colour(palette.highlight, 0.12))
    return marker(outer, inner)
