"""How each layer is drawn: renderers and labels made in code from the palette."""

from __future__ import annotations

from typing import Callable

from qgis.core import QgsVectorLayer
from qgis.PyQt.QtGui import QColor

from ...model.codes import ObservationKind
from ..palette import Palette
from ..roles import Role
from . import base, findings, homes, lighting, observations, walk, year
from .symbols import LayerStyle


def _kind(kind: ObservationKind) -> Callable[[Palette], LayerStyle]:
    return lambda palette: observations.observation(kind, palette)


_BUILDERS: dict[Role, Callable[[Palette], LayerStyle]] = {
    Role.STOP: walk.stop,
    Role.LEG: walk.leg,
    Role.WALK: walk.walk,
    Role.TRACK: walk.track,
    Role.FINDING: findings.finding,
    Role.TASK: findings.task,
    Role.EFFORT: year.effort,
    Role.SURVEY: _kind(ObservationKind.SURVEY),
    Role.CASE: _kind(ObservationKind.CASE),
    Role.EST_REPORT: _kind(ObservationKind.EST_REPORT),
    Role.SCHOOL_VIEW: _kind(ObservationKind.SCHOOL_VIEW),
    Role.PARTNER: _kind(ObservationKind.PARTNER),
    Role.LAMP: lighting.lamp,
    Role.LANDMARK: base.landmark,
    Role.PLACE: walk.place,
    Role.DARK_GAP: lighting.dark_gap,
    Role.HOT_SPOT: year.hot_spot,
    Role.HOMES: homes.homes_passing,
    Role.HEATMAP: observations.heat,
    Role.AREA: base.area_border,
    Role.BASE_LINE: base.base_line,
    Role.BASE_PATH: base.base_path,
    Role.BASE_AREA: base.base_area,
    Role.LAND: base.land,
}

# Default styles kept in the store, by table, for plain QGIS and QField.
TABLE_STYLES: dict[str, Callable[[Palette], LayerStyle]] = {
    "area": base.area_border,
    "observation": observations.any_kind,
    "lamp": lighting.lamp,
    "path": base.base_path,
    "landmark": base.landmark,
    "base_area": base.base_area,
    "base_line": base.base_line,
    "place": walk.plain_place,
    "ranking_item": walk.place,
    "dark_gap": lighting.dark_gap,
    "walk": walk.walk,
    "leg": walk.leg,
    "track": walk.track,
    "stop": walk.stop,
    "finding": findings.finding,
    "task": findings.task,
    "presence_effort": year.effort,
    "cause_analysis": year.analysis,
    "hot_spot": year.hot_spot,
    "homes_passing": homes.homes_passing,
}


def style_for(role: Role, palette: Palette) -> LayerStyle:
    """Return how the layer of `role` is drawn with `palette`."""
    return _BUILDERS[role](palette)


def select_in(layer: QgsVectorLayer, palette: Palette) -> None:
    """Let what is selected on `layer` stand out from the palette: QGIS's own yellow is the colour of our places."""
    layer.selectionProperties().setSelectionColor(QColor(palette.selection))


def dress(layer: QgsVectorLayer, style: LayerStyle) -> None:
    """Put `style` on `layer`: symbols, labels, map tip and scale range; forms and aliases stay."""
    layer.setRenderer(style.renderer.clone())
    layer.setLabeling(style.labels.clone() if style.labels is not None else None)
    layer.setLabelsEnabled(style.labels is not None)
    layer.setMapTipTemplate(style.map_tip)
    layer.setScaleBasedVisibility(style.smallest_scale > 0)
    if style.smallest_scale > 0:
        layer.setMinimumScale(style.smallest_scale)
        layer.setMaximumScale(0)


__all__ = ["TABLE_STYLES", "LayerStyle", "dress", "select_in", "style_for"]
