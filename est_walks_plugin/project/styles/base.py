"""The calm municipal base map: land, areas, roads and paths by width in metres, rail, street names."""

from __future__ import annotations

from qgis.core import (
    Qgis,
    QgsCategorizedSymbolRenderer,
    QgsLineSymbol,
    QgsRendererCategory,
    QgsRuleBasedRenderer,
    QgsSingleSymbolRenderer,
)
from qgis.PyQt.QtCore import Qt

from ...i18n import tr
from ...model.codes import BaseAreaKind, BaseLineKind, LandmarkKind
from ..palette import Palette
from . import labels, worded
from .symbols import APPROXIMATE, LayerStyle, area, limits, line, marker, picture, shape, stroke, uncertain

# Painting order of the pieces of roads; a bridge lies above everything it crosses.
_TUNNEL, _FOOT, _EDGE, _SURFACE, _BRIDGE_EDGE, _BRIDGE, _STEPS, _ROUGH = range(8)

_MAIN = ("motorway", "motorway_link", "trunk", "trunk_link", "primary", "primary_link", "secondary", "secondary_link")
_MIDDLE = ("tertiary", "tertiary_link")
_STREET = ("residential", "unclassified", "living_street", "road", "busway", "bus_guideway")
_SMALL = ("service",)
_SQUARE = ("pedestrian",)

# Class -> drawn width in ground metres and the smallest and largest width in millimetres.
_WIDTHS: tuple[tuple[tuple[str, ...], float, float, float], ...] = (
    (_MAIN, 10.0, 0.9, 12.0),
    (_MIDDLE, 7.5, 0.75, 9.0),
    (_STREET, 6.0, 0.5, 7.0),
    (_SQUARE, 5.0, 0.4, 6.0),
    (_SMALL, 3.6, 0.28, 4.0),
)


def land(palette: Palette) -> LayerStyle:
    """Return the style of the ground under everything."""
    return LayerStyle(QgsSingleSymbolRenderer(area(palette.land)), map_tip=labels.NO_TIP)


def base_area(palette: Palette, *, on_paper: bool = False) -> LayerStyle:
    """Return the style of buildings, water and green.

    `on_paper` only what has a name is asked for it, and all kinds are drawn at every scale.
    """
    kinds = (
        (BaseAreaKind.GREEN, area(palette.green, level=0), tr("Green area")),
        (BaseAreaKind.WOOD, area(palette.wood, level=1), tr("Wood")),
        (BaseAreaKind.PAVED, area(palette.paved, level=2), tr("Paved area")),
        (BaseAreaKind.WATER, area(palette.water, palette.water_edge, 0.2, level=3), tr("Water")),
        (BaseAreaKind.BUILDING, area(palette.building, palette.building_edge, 0.12, level=4), tr("Building")),
    )
    renderer = QgsCategorizedSymbolRenderer(
        "kind", [QgsRendererCategory(str(kind), symbol, title) for kind, symbol, title in kinds]
    )
    if not on_paper:
        renderer = _by_scale(renderer, str(BaseAreaKind.BUILDING), BUILDINGS_SCALE)
    renderer.setUsingSymbolLevels(True)
    form = labels.text_format(7.5, palette.text_quiet, palette.halo, italic=True, halo_mm=0.6)
    inside = labels.settings(
        'CASE WHEN "kind" <> \'building\' AND $area > 8000 OR "kind" = \'building\' AND $area > 1500 THEN "name" END',
        form,
        expression=True,
        smallest_scale=6000,
        priority=2,
    )
    inside.placement = Qgis.LabelPlacement.Horizontal
    inside.fitInPolygonOnly = True
    inside.autoWrapLength = 14
    named = labels.where(inside, '"name" IS NOT NULL') if on_paper else labels.simple(inside)
    return LayerStyle(renderer, named, map_tip=labels.map_tip("name"))


def _by_scale(renderer: QgsCategorizedSymbolRenderer, value: str, smallest: float) -> QgsRuleBasedRenderer:
    """Return the same kinds as rules, one of them drawn only down to a scale: farther out its rows are not even read."""
    root = QgsRuleBasedRenderer.Rule(None)
    for category in renderer.categories():
        rule = QgsRuleBasedRenderer.Rule(
            category.symbol().clone(), 0, 0, f"\"kind\" = '{category.value()}'", category.label()
        )
        if category.value() == value:
            rule.setMinimumScale(smallest)
        root.appendChild(rule)
    return QgsRuleBasedRenderer(root)


def base_line(palette: Palette) -> LayerStyle:
    """Return the style of rail, streams and the roads nobody walks on."""
    rail = line(
        stroke(palette.rail, 1.3, metres=limits(0.3, 0.9), cap=Qt.PenCapStyle.FlatCap, level=3),
        stroke(palette.land, 0.7, metres=limits(0.12, 0.5), cap=Qt.PenCapStyle.FlatCap, dash=(3.2, 3.2), level=4),
    )
    tram = line(stroke(palette.rail, 0.2, level=3))
    stream = line(stroke(palette.water_edge, 1.5, metres=limits(0.2, 1.2), level=0))
    road = line(
        stroke(palette.road_edge, 13.0, metres=limits(1.0, 15.0), level=1),
        stroke(palette.road, 12.0, metres=limits(0.75, 14.0), level=2),
    )
    root = QgsRuleBasedRenderer.Rule(None)
    for symbol, text, condition in (
        (tram, tr("Tram"), f"\"kind\" = '{BaseLineKind.RAIL}' AND \"class\" = 'tram'"),
        (rail, tr("Railway"), f"\"kind\" = '{BaseLineKind.RAIL}' AND coalesce(\"class\",'') <> 'tram'"),
        (stream, tr("Stream"), f"\"kind\" = '{BaseLineKind.STREAM}'"),
        (road, tr("Large road"), f"\"kind\" = '{BaseLineKind.ROAD}'"),
    ):
        root.appendChild(QgsRuleBasedRenderer.Rule(symbol, 0, 0, condition, text))
    renderer = QgsRuleBasedRenderer(root)
    renderer.setUsingSymbolLevels(True)
    return LayerStyle(renderer, map_tip=labels.map_tip("name"))


def _road(palette: Palette, width: float, low: float, high: float, *, bridge: bool = False) -> QgsLineSymbol:
    edge_hue = palette.tunnel if bridge else palette.road_edge
    edge, surface = (_BRIDGE_EDGE, _BRIDGE) if bridge else (_EDGE, _SURFACE)
    cap = Qt.PenCapStyle.FlatCap if bridge else Qt.PenCapStyle.RoundCap
    return line(
        stroke(edge_hue, width + 1.0, metres=limits(low + 0.3, high + 0.5), level=edge, cap=cap),
        stroke(palette.road, width, metres=limits(low, high), level=surface),
    )


def _foot(palette: Palette, level: int = _FOOT) -> QgsLineSymbol:
    return line(stroke(palette.foot, 1.3, metres=limits(0.2, 0.9), level=level))


def _foot_bridge(palette: Palette) -> QgsLineSymbol:
    return line(
        stroke(palette.tunnel, 3.4, metres=limits(0.75, 2.2), cap=Qt.PenCapStyle.FlatCap, level=_BRIDGE_EDGE),
        stroke(palette.land, 2.6, metres=limits(0.5, 1.8), cap=Qt.PenCapStyle.FlatCap, level=_BRIDGE),
        stroke(palette.foot, 1.3, metres=limits(0.28, 0.9), level=_BRIDGE),
    )


def steps(palette: Palette) -> QgsLineSymbol:
    """Return the hatched line of stairs."""
    flat = Qt.PenCapStyle.FlatCap
    return line(
        stroke(palette.land, 3.0, metres=limits(0.8, 2.4), cap=flat, level=_STEPS),
        stroke(palette.steps, 2.6, metres=limits(0.7, 2.2), cap=flat, dash=(0.3, 0.35), level=_STEPS),
    )


def tunnel_line(palette: Palette, width: float, low: float, high: float) -> QgsLineSymbol:
    """Return the dashed walls of a tunnel, `width` ground metres within `low` and `high` mm."""
    flat = Qt.PenCapStyle.FlatCap
    return line(
        stroke(
            palette.tunnel, width + 1.0, metres=limits(low + 0.4, high + 0.6), cap=flat, dash=(1.2, 0.7), level=_TUNNEL
        ),
        stroke(palette.land, width, metres=limits(low, high), cap=flat, level=_TUNNEL),
    )


def _passage(palette: Palette) -> QgsLineSymbol:
    return line(
        stroke(palette.tunnel, 1.3, metres=limits(0.28, 0.9), dash=(0.6, 0.5), cap=Qt.PenCapStyle.FlatCap, level=_STEPS)
    )


def _approximate(palette: Palette) -> QgsLineSymbol:
    """Return the dashed line over a path whose corners are rounded: the mark of what lies only about there."""
    flat = Qt.PenCapStyle.FlatCap
    return line(stroke(palette.text, 0.35, dash=(1.2, 1.2), cap=flat, level=_ROUGH))


def _one_of(column: str, values: tuple[str, ...]) -> str:
    return f'"{column}" IN (' + ",".join(f"'{value}'" for value in values) + ")"


BUILDINGS_SCALE = 250_000
"""Farther out a house is smaller than a pixel, and a large municipality has 60 000 of them: half a second of each drawing."""

STREETS_SCALE = 100_000
"""Farther out streets are a grey haze, and a large municipality has 400 000 of them; large roads and railways stay."""


def base_path(palette: Palette, *, on_paper: bool = False) -> LayerStyle:
    """Return the style of the walking network as the map's roads and paths; `on_paper` with straight names on plates."""
    rule = QgsRuleBasedRenderer.Rule
    root = rule(None)
    root.appendChild(rule(steps(palette), 0, 0, '"stairs"', tr("Stairs")))
    plain = 'NOT coalesce("stairs", false)'
    tunnel = rule(None, 0, 0, f'{plain} AND "tunnel"', tr("Tunnel"))
    bridge = rule(None, 0, 0, f'{plain} AND "bridge" AND NOT coalesce("tunnel", false)', tr("Bridge"))
    passage = rule(
        _passage(palette),
        0,
        0,
        f'{plain} AND "passage" AND NOT coalesce("tunnel", false)',
        tr("Passage through a building"),
    )
    ground = rule(
        None,
        0,
        0,
        f'{plain} AND NOT coalesce("tunnel", false) AND NOT coalesce("bridge", false) AND NOT coalesce("passage", false)',
        tr("Roads and paths"),
    )
    titles = (tr("Large road"), tr("Through street"), tr("Street"), tr("Pedestrian street"), tr("Service road"))
    wide: list[str] = []
    for (classes, width, low, high), title in zip(_WIDTHS, titles):
        condition = _one_of("highway", classes)
        wide.extend(classes)
        ground.appendChild(rule(_road(palette, width, low, high), 0, 0, condition, title))
        bridge.appendChild(rule(_road(palette, width, low, high, bridge=True), 0, 0, condition, title))
        tunnel.appendChild(rule(tunnel_line(palette, width, low, high), 0, 0, condition, title))
    # Whatever is not a road for vehicles is drawn as a path, so that no class of a municipal file goes missing.
    other = "coalesce(\"highway\", '') NOT IN (" + ",".join(f"'{value}'" for value in wide) + ")"
    ground.appendChild(rule(_foot(palette), 0, 0, other, tr("Foot and cycle way")))
    bridge.appendChild(rule(_foot_bridge(palette), 0, 0, other, tr("Foot and cycle way")))
    tunnel.appendChild(rule(tunnel_line(palette, 2.4, 0.6, 2.0), 0, 0, other, tr("Foot and cycle way")))
    for branch in (ground, tunnel, bridge, passage):
        root.appendChild(branch)
    root.appendChild(rule(_approximate(palette), 0, 0, APPROXIMATE, tr("position is approximate")))
    renderer = QgsRuleBasedRenderer(root)
    renderer.setUsingSymbolLevels(True)
    form = labels.text_format(7.5, palette.text_quiet, palette.halo, halo_mm=0.7)
    form = labels.on_plate(form) if on_paper else form
    names = labels.along_line(
        labels.settings("name", form, smallest_scale=9000, priority=4), distance_mm=1.3, straight=on_paper
    )
    return LayerStyle(
        renderer,
        labels.simple(names),
        map_tip=labels.map_tip("name", "highway", worded.rounded()),
        smallest_scale=STREETS_SCALE,
    )


def area_border(palette: Palette) -> LayerStyle:
    """Return the style of the municipality's areas: an outline only."""
    symbol = area(palette.land, palette.area_edge, 0.5)
    fill = symbol.symbolLayer(0)
    fill.setBrushStyle(Qt.BrushStyle.NoBrush)
    fill.setStrokeStyle(Qt.PenStyle.DashLine)
    form = labels.text_format(11, palette.text, palette.halo, bold=True, halo_mm=1.0)
    # The municipality has the page's title; its name in the middle of a street map would only mislead.
    text = "CASE WHEN coalesce(\"kind\", '') <> 'municipality' OR @map_scale > 60000 THEN \"name\" END"
    # At the rim: in the middle it would lie on the streets, and on the walk.
    name = labels.settings(text, form, expression=True, priority=8)
    name.placement = Qgis.LabelPlacement.PerimeterCurved
    rim = name.lineSettings()
    rim.setPlacementFlags(
        Qgis.LabelLinePlacementFlags(Qgis.LabelLinePlacementFlag.AboveLine | Qgis.LabelLinePlacementFlag.BelowLine)
    )
    name.setLineSettings(rim)
    name.dist = 0.8
    name.maxCurvedCharAngleIn, name.maxCurvedCharAngleOut = 30, -30
    name.scaleVisibility = True
    name.maximumScale = 2000
    name.minimumScale = 0
    return LayerStyle(QgsSingleSymbolRenderer(symbol), labels.simple(name), map_tip=labels.map_tip("name"))


BUS_STOP_SCALE = 6000
OTHERS_SCALE = 3000
LANDMARK_SCALE = 15000


def landmark(palette: Palette, *, on_paper: bool = False) -> LayerStyle:
    """Return the style of what helps to find the way; `on_paper` of schools and stops alone, with names on plates."""

    def sign(name: str, size: float = 3.6):  # type: ignore[no-untyped-def]
        return marker(uncertain(size + 1.6, palette.text), picture(name, size, palette.landmark, palette.halo, 1.0))

    dot = marker(
        uncertain(3.4, palette.text), shape(Qgis.MarkerShape.Circle, 1.6, palette.landmark, palette.halo, 0.25)
    )
    rule = QgsRuleBasedRenderer.Rule
    root = rule(None)
    schools = _one_of("kind", (str(LandmarkKind.SCHOOL), str(LandmarkKind.PRESCHOOL)))
    root.appendChild(rule(sign("school"), 0, 0, schools, tr("School")))
    root.appendChild(rule(sign("station", 4.0), 0, 0, _one_of("kind", (str(LandmarkKind.STATION),)), tr("Station")))
    root.appendChild(
        rule(sign("bus", 2.4), 0, BUS_STOP_SCALE, _one_of("kind", (str(LandmarkKind.BUS_STOP),)), tr("Bus stop"))
    )
    if not on_paper:
        root.appendChild(rule(dot, 0, OTHERS_SCALE, "ELSE", tr("Other landmark")))
    # A line of the legend alone: no landmark is drawn by it.
    root.appendChild(
        rule(marker(uncertain(5.2, palette.text, always=True)), 0, 0, "FALSE", tr("position is approximate"))
    )
    form = labels.text_format(7.5, palette.landmark, palette.halo, halo_mm=0.7)
    form = labels.on_plate(form) if on_paper else form
    text = f'CASE WHEN "kind" <> \'{LandmarkKind.BUS_STOP}\' OR @map_scale < 2000 THEN "name" END'
    name = labels.around_point(labels.settings(text, form, expression=True, smallest_scale=5100, priority=3))
    return LayerStyle(
        QgsRuleBasedRenderer(root),
        labels.simple(name),
        map_tip=labels.map_tip("name", "address", worded.rounded()),
        smallest_scale=LANDMARK_SCALE,
    )
