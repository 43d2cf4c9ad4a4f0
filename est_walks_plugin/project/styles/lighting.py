"""Lamps and dark stretches. Off is not broken: five states, told apart by shape."""

from __future__ import annotations

from collections.abc import Collection

from qgis.core import (
    Qgis,
    QgsCategorizedSymbolRenderer,
    QgsFilledMarkerSymbolLayer,
    QgsGradientFillSymbolLayer,
    QgsMarkerSymbol,
    QgsProperty,
    QgsRendererCategory,
    QgsSymbolLayer,
)
from qgis.PyQt.QtCore import QPointF, Qt

from ...i18n import tr
from ...model.codes import LampStatus
from ..palette import Palette
from . import labels, worded
from .observations import uncertain_category
from .symbols import METRES, LayerStyle, colour, fill_of, limits, line, marker, picture, stroke, uncertain

_SHAPES = {
    LampStatus.WORKING: "lamp",
    LampStatus.OUT: "lamp_out",
    LampStatus.DIMMED: "lamp_dimmed",
    LampStatus.SENSOR: "lamp_sensor",
    LampStatus.UNKNOWN: "lamp_unknown",
}
# Ground metres the glow reaches, from pole height (3.2 x height is where a usual luminaire fades) and power.
_GLOW_M = 'CASE WHEN "height_m" > 0 THEN 3.2 * min("height_m", 12) ELSE 18 END * CASE WHEN "power_w" > 0 THEN 0.7 + min("power_w", 150) / 150.0 * 0.6 ELSE 1 END'
_GLOW_SHARE = {LampStatus.WORKING: 1.0, LampStatus.SENSOR: 0.85, LampStatus.DIMMED: 0.6}


def _glow(palette: Palette, share: float) -> QgsSymbolLayer:
    """Return a soft disc of light with the radius of the lamp's reach on the ground."""
    strength = 0.62 if palette.is_dark else 0.35
    fill = QgsGradientFillSymbolLayer(
        colour(palette.lamp, strength * share),
        colour(palette.lamp, 0.0),
        Qgis.GradientColorSource.SimpleTwoColor,
        Qgis.GradientType.Radial,
    )
    fill.setReferencePoint1(QPointF(0.5, 0.5))
    fill.setReferencePoint2(QPointF(0.5, 1.0))
    layer = QgsFilledMarkerSymbolLayer(Qgis.MarkerShape.Circle, 20)
    layer.setSubSymbol(fill_of(fill))
    layer.setSizeUnit(METRES)
    layer.setSizeMapUnitScale(limits(1.5, 60))
    layer.setDataDefinedProperty(QgsSymbolLayer.Property.PropertySize, QgsProperty.fromExpression(_GLOW_M))
    layer.setRenderingPass(0)
    return layer


def lamp_symbol(
    status: LampStatus, palette: Palette, *, glow: bool = False, smallest_mm: float = 1.25, ground_m: float = 9.0
) -> QgsMarkerSymbol:
    """Return the symbol of a lamp, `ground_m` metres wide on the ground; `glow` adds the pool of light at night."""
    hollow = status is LampStatus.OUT
    fill = palette.hollow if hollow else palette.lamp_unknown if status is LampStatus.UNKNOWN else palette.lamp
    edge = palette.lamp_edge
    if palette.is_dark:
        edge = palette.lamp if hollow or status is not LampStatus.UNKNOWN else palette.outline
    core = picture(
        _SHAPES[status],
        ground_m,
        fill,
        edge,
        2.6 if hollow else 1.5,
        metres=limits(smallest_mm * (1.1 if hollow else 1.0), 3.4),
    )
    core.setRenderingPass(1)
    ring = uncertain(3.6, palette.text)
    ring.setRenderingPass(1)
    if glow and status in _GLOW_SHARE:
        return marker(_glow(palette, _GLOW_SHARE[status]), ring, core)
    return marker(ring, core)


def _smallest(status: LampStatus, palette: Palette, smallest_mm: float) -> float:
    """Return the smallest size: on the dark map the lamps that give no light must not drown among those that do."""
    return max(smallest_mm, 1.9) if palette.is_dark and status is LampStatus.OUT else smallest_mm


def status_title(status: LampStatus) -> str:
    """Return the status in words."""
    return {
        LampStatus.WORKING: tr("Lamp, working"),
        LampStatus.OUT: tr("Lamp, out"),
        LampStatus.DIMMED: tr("Lamp, dimmed on purpose"),
        LampStatus.SENSOR: tr("Lamp, lit by sensor"),
        LampStatus.UNKNOWN: tr("Lamp, state not known"),
    }[status]


def lamp(
    palette: Palette, *, smallest_mm: float = 1.25, ground_m: float = 9.0, states: Collection[str] = ()
) -> LayerStyle:
    """Return the style of the lighting inventory; lamps are never drawn smaller than `smallest_mm`.

    If `states` are given, of these alone: nothing but the lamps is drawn by it, no legend.
    """
    categories = [
        QgsRendererCategory(
            str(status),
            lamp_symbol(
                status,
                palette,
                glow=palette.is_dark,
                smallest_mm=_smallest(status, palette, smallest_mm),
                ground_m=ground_m,
            ),
            status_title(status),
        )
        for status in LampStatus
        if status is not LampStatus.UNKNOWN and (not states or str(status) in states)
    ]
    categories.append(
        QgsRendererCategory(
            "",
            lamp_symbol(LampStatus.UNKNOWN, palette, smallest_mm=smallest_mm, ground_m=ground_m),
            status_title(LampStatus.UNKNOWN),
        )
    )
    if not states:
        categories.append(uncertain_category(palette))
    renderer = QgsCategorizedSymbolRenderer("status", categories)
    renderer.setUsingSymbolLevels(True)
    form = labels.text_format(7.5, palette.text_quiet, palette.halo)
    pole = labels.around_point(labels.settings("pole", form, smallest_scale=1200, priority=1), 1.6)
    return LayerStyle(
        renderer,
        labels.simple(pole),
        map_tip=labels.map_tip(
            "pole", labels.represented("status"), labels.represented("light_source"), "power_w", worded.rounded()
        ),
        smallest_scale=20000,
    )


def gap_symbol(palette: Palette, *, known: bool = True):  # type: ignore[no-untyped-def]
    """Return the symbol of a dark stretch: thick dashes when dark, thin dots when the light is not known."""
    flat = Qt.PenCapStyle.FlatCap
    if not known:
        return line(stroke(palette.unknown_gap, 0.7, dash=(0.7, 1.3), cap=flat))
    return line(
        stroke(palette.halo, 2.0, cap=flat, alpha=0.7),
        stroke(palette.dark_gap, 1.5, dash=(2.4, 1.1), cap=flat),
    )


def dark_gap(palette: Palette) -> LayerStyle:
    """Return the style of dark stretches with their length in metres."""
    categories = [
        QgsRendererCategory("dark", gap_symbol(palette), tr("Dark stretch")),
        QgsRendererCategory("", gap_symbol(palette, known=False), tr("Light not known")),
    ]
    form = labels.text_format(8.5, palette.dark_gap, palette.halo, bold=True, halo_mm=0.9)
    metres = labels.settings(
        "CASE WHEN \"state\" = 'dark' THEN to_string(round(\"length_m\")) || ' m' END",
        form,
        expression=True,
        smallest_scale=7500,
        priority=7,
    )
    metres.placement = Qgis.LabelPlacement.Line
    beside = metres.lineSettings()
    beside.setPlacementFlags(
        Qgis.LabelLinePlacementFlags(Qgis.LabelLinePlacementFlag.AboveLine | Qgis.LabelLinePlacementFlag.BelowLine)
    )
    metres.setLineSettings(beside)
    metres.dist = 1.1
    return LayerStyle(
        QgsCategorizedSymbolRenderer("state", categories),
        labels.simple(metres),
        map_tip=labels.map_tip(worded.shown_name(), worded.gap_reason()),
    )
