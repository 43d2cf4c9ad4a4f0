"""How the layers of a package are drawn, by day and in the dark: the plugin's own symbols on the package's columns."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import (
    Qgis,
    QgsAbstractVectorLayerLabeling,
    QgsFeatureRequest,
    QgsMarkerSymbol,
    QgsNullSymbolRenderer,
    QgsProperty,
    QgsRuleBasedRenderer,
    QgsSingleSymbolRenderer,
    QgsSymbolLayer,
)

from ...model.codes import LegPart, SeenAgain
from ...model.field import package as contract
from ...project.styles import labels
from ...project.styles import walk as walk_styles
from ...project.styles.symbols import LayerStyle, marker, picture, shape
from .tables import id_of

if TYPE_CHECKING:
    from ...project.palette import Palette
    from .content import PackageContent

_THUMB = 1.35
"""On a phone symbols are touched: so much larger than on a desk."""
_NEAR, _CLOSE = 6000.0, 3000.0
"""Stops are called by name from 1:_NEAR, what was found from 1:_CLOSE."""
_ON_NUMBER_M = 4.0
_RIGHT, _LEFT, _BELOW = "5.4,-4", "-5.4,-4", "5.4,6"


def style_of(layer: contract.FieldLayer, content: PackageContent, palette: Palette) -> LayerStyle:
    """Return how a layer is drawn."""
    group = content.walk.group_no
    if layer is contract.STOP:
        return _stop(palette, group)
    if layer is contract.FINDING:
        return _finding(palette, content)
    if layer is contract.OLD_FINDING:
        return _old_finding(palette, content)
    if layer is contract.ROUTE:
        return _route(palette, content)
    if layer is contract.TRACK:
        return walk_styles.track(palette)
    return LayerStyle(QgsNullSymbolRenderer())


def _name(text: str, palette: Palette, dist: float, scale: float = _CLOSE) -> QgsAbstractVectorLayerLabeling:
    form = labels.text_format(9.0, palette.text, palette.halo, halo_mm=1.0)
    return labels.simple(
        labels.around_point(labels.settings(text, form, expression=True, smallest_scale=scale, priority=8), dist)
    )


def _stop(palette: Palette, group: int) -> LayerStyle:
    renderer = QgsSingleSymbolRenderer(walk_styles.stop_symbol(palette, size=6.0 * _THUMB, group=group))
    renderer.setOrderBy(QgsFeatureRequest.OrderBy([QgsFeatureRequest.OrderByClause("seq", False)]))
    renderer.setOrderByEnabled(True)
    return LayerStyle(renderer, _name('"name"', palette, 4.6, _NEAR), map_tip=labels.NO_TIP)


def _beside(layer: QgsSymbolLayer, offset_mm: str) -> QgsSymbolLayer:
    """Let the symbol of what was found right at a stop stand beside the stop's number."""
    stop = f"geometry(get_feature('{id_of(contract.STOP.name)}', 'uuid', \"stop_uuid\"))"
    at_number = f"coalesce(distance(@geometry, {stop}), {_ON_NUMBER_M} + 1) < {_ON_NUMBER_M}"
    beside = QgsProperty.fromExpression(f"if({at_number}, '{offset_mm}', '0,0')")
    layer.setDataDefinedProperty(QgsSymbolLayer.Property.Offset, beside)
    return layer


def _rules(*drawn: tuple[QgsMarkerSymbol, str, str]) -> QgsRuleBasedRenderer:
    rule = QgsRuleBasedRenderer.Rule
    root = rule(None)
    for symbol, condition, title in drawn:
        root.appendChild(rule(symbol, 0, 0, condition, title))
    return QgsRuleBasedRenderer(root)


def _finding(palette: Palette, content: PackageContent) -> LayerStyle:
    tr = content.words.tr
    codes = ",".join("'" + code.replace("'", "''") + "'" for code in sorted(content.positive))
    good = f"coalesce(\"category\", '') IN ({codes})" if codes else "FALSE"
    size = 5.4 * _THUMB
    flag = marker(_beside(picture("flag", size, palette.finding, palette.outline, 1.2), _RIGHT))
    star = marker(_beside(shape(Qgis.MarkerShape.Star, size, palette.positive, palette.outline, 0.3), _LEFT))
    renderer = _rules((star, good, tr("Positive place")), (flag, "ELSE", tr("Finding")))
    return LayerStyle(renderer, _name('represent_value("category")', palette, 3.4), map_tip=labels.NO_TIP)


def _old_finding(palette: Palette, content: PackageContent) -> LayerStyle:
    """A hollow flag that is still to be looked at; a full one was."""
    tr = content.words.tr
    size = 5.0 * _THUMB
    asked = marker(_beside(picture("flag", size, palette.hollow, palette.finding, 2.2), _BELOW))
    answered = marker(_beside(picture("flag", size, palette.task_done, palette.outline, 1.2), _BELOW))
    codes = ",".join(f"'{code}'" for code in SeenAgain)
    renderer = _rules((answered, f'"seen" IN ({codes})', tr("Looked at")), (asked, "ELSE", tr("Still to be looked at")))
    return LayerStyle(renderer, _name('"category"', palette, 3.4), map_tip=labels.NO_TIP)


def _route(palette: Palette, content: PackageContent) -> LayerStyle:
    tr = content.words.tr
    rule = QgsRuleBasedRenderer.Rule
    root = rule(None)
    whole = f"coalesce(\"light\", '{LegPart.WHOLE}') = '{LegPart.WHOLE}'"
    for symbol, condition, title in (
        (walk_styles.route_symbol(palette, group=content.walk.group_no), whole, tr("Route")),
        (walk_styles.unlit_symbol(palette), f"\"light\" = '{LegPart.UNLIT}'", tr("Route without light")),
        (
            walk_styles.unlit_symbol(palette, known=False),
            f"\"light\" = '{LegPart.UNKNOWN}'",
            tr("Route, light not known"),
        ),
    ):
        root.appendChild(rule(symbol, 0, 0, condition, title))
    renderer = QgsRuleBasedRenderer(root)
    renderer.setUsingSymbolLevels(True)
    return LayerStyle(renderer, map_tip=labels.NO_TIP)
