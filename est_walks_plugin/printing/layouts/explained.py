"""What a legend says of lamps and landmarks: signs that can be seen, words of the document's language. Main thread."""

from __future__ import annotations

from qgis.core import (
    QgsCategorizedSymbolRenderer,
    QgsFeatureRenderer,
    QgsMapLayer,
    QgsRuleBasedRenderer,
    QgsSymbol,
    QgsSymbolLayer,
    QgsVectorLayer,
)

from ...model.codes import LampStatus
from ...project.palette import Palette
from ...project.styles import lighting
from ...project.styles import walk as walk_styles
from ..quick import legend as legends
from ..words import Words


def signs(layer: QgsMapLayer, palette: Palette) -> list[QgsSymbol]:
    """Return the signs for a legend where those of the map are not fit for one: lamps too small, rings that tell of some."""
    renderer = layer.renderer() if isinstance(layer, QgsVectorLayer) else None
    if _is_landmarks(renderer):
        return [_plain(rule.symbol()) for rule in renderer.rootRule().children()]
    if isinstance(renderer, QgsRuleBasedRenderer) and _is_legs(renderer):
        return [_on_a_route(rule, palette) for rule in renderer.rootRule().children()]
    if not _is_lamps(renderer):
        return []
    states = {status.value for status in LampStatus}
    told = [str(category.value()) for category in renderer.categories()]
    return [
        _plain(lighting.lamp_symbol(LampStatus(value if value in states else "unknown"), palette, smallest_mm=2.6))
        for value in told
    ]


def _on_a_route(rule: QgsRuleBasedRenderer.Rule, palette: Palette) -> QgsSymbol:
    """Return the sign of a rule of the legs; that of the light lies on the route, as on the map."""
    if '"light" =' not in rule.filterExpression():
        return rule.symbol().clone()
    route = walk_styles.route_symbol(palette, arrows_mm=90.0)
    for number in range(rule.symbol().symbolLayerCount()):
        route.appendSymbolLayer(rule.symbol().symbolLayer(number).clone())
    return route


def _plain(symbol: QgsSymbol) -> QgsSymbol:
    """Return a symbol without the parts that only some features have."""
    plain = symbol.clone()
    some = QgsSymbolLayer.Property.PropertyLayerEnabled
    for number in reversed(range(plain.symbolLayerCount())):
        if plain.symbolLayerCount() > 1 and plain.symbolLayer(number).dataDefinedProperties().isActive(some):
            plain.deleteSymbolLayer(number)
    return plain


def word(layer: QgsVectorLayer, words: Words) -> None:
    """Put the document's language on what a legend explains of `layer`, whatever language QGIS speaks."""
    tr, renderer = words.tr, layer.renderer()
    if _is_lamps(renderer):
        states = {status.value: status for status in LampStatus}
        for number, category in enumerate(renderer.categories()):
            if str(category.value()) in ("", *states):
                state = states.get(str(category.value()), LampStatus.UNKNOWN)
                renderer.updateCategoryLabel(number, legends.lamp_words(state, words))
            else:
                renderer.updateCategoryLabel(number, tr("position is approximate"))
    elif _is_landmarks(renderer):
        titles = (tr("School, pre-school"), tr("Station"), tr("Bus stop"), tr("position is approximate"))
        for rule, title in zip(renderer.rootRule().children(), titles):
            rule.setLabel(title)


def _is_lamps(renderer: QgsFeatureRenderer | None) -> bool:
    return isinstance(renderer, QgsCategorizedSymbolRenderer) and renderer.classAttribute() == "status"


def _is_legs(renderer: QgsRuleBasedRenderer) -> bool:
    return any('"light" =' in rule.filterExpression() for rule in renderer.rootRule().children())


def _is_landmarks(renderer: QgsFeatureRenderer | None) -> bool:
    return isinstance(renderer, QgsRuleBasedRenderer) and len(renderer.rootRule().children()) == 4
