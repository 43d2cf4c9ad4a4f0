"""The layers under the maps of a layout: on a project of its own, or those of the planner's project. Main thread."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Callable, Iterator, Mapping, Sequence

from qgis.core import (
    QgsCategorizedSymbolRenderer,
    QgsCoordinateReferenceSystem,
    QgsExpressionContext,
    QgsFeature,
    QgsFeatureRequest,
    QgsMapLayer,
    QgsProject,
    QgsRectangle,
    QgsRenderContext,
    QgsRendererCategory,
    QgsRuleBasedRenderer,
    QgsSingleSymbolRenderer,
    QgsSymbol,
    QgsSymbolLayer,
    QgsVectorLayer,
    QgsWkbTypes,
)

from ...model.codes import LampStatus
from ...project.own_layers import LIGHT_STYLE, ROLE_PROPERTY, find_layer
from ...project.palette import Palette
from ...project.roles import Role
from ...project.styles import dress, lighting, style_for
from ...project.styles import labels as label_styles
from ...project.styles import walk as walk_styles
from ...project.styles.symbols import LayerStyle
from ...store.address import HeldFeature, rectangle_uri
from ..facts import WalkFacts
from ..quick import inset as insets
from ..quick import legend as legends
from ..quick.maps import Bounds, MapLayers
from ..words import Words
from . import fields

BASE = (Role.BASE_LINE, Role.BASE_PATH, Role.BASE_AREA)
LAYOUT_PROPERTY = "est_walks/of_layout"
BACKGROUND_PROPERTY = "est_walks/background"


@dataclass(frozen=True)
class Ground:
    """The layers of a layout, uppermost first, and the palette they are drawn in.

    `styles` are QML by layer id, for layers that the project shows in another style.
    """

    stops: QgsVectorLayer
    ways: QgsVectorLayer
    walk: tuple[QgsVectorLayer, ...]
    under: tuple[QgsMapLayer, ...]
    inset: tuple[QgsMapLayer, ...]
    palette: Palette
    land: tuple[QgsMapLayer, ...] = ()
    background: QgsMapLayer | None = None
    styles: Mapping[str, str] | None = None

    @property
    def overview(self) -> list[QgsMapLayer]:
        """The layers of the large map; a background stands in for the plugin's own streets and houses."""
        own = [layer for layer in self.under if self.background is None or _role(layer) not in BASE]
        return [*self.walk, *own, *([self.background] if self.background is not None else []), *self.land]

    @property
    def near(self) -> list[QgsMapLayer]:
        """The layers of the map of one stop."""
        return [*self.walk, *self.under, *self.land]

    @property
    def everywhere(self) -> list[QgsMapLayer]:
        """The layers of the small map of where it lies."""
        return [*self.inset, *self.land]

    @property
    def explained(self) -> list[QgsMapLayer]:
        """The layers of a legend."""
        wanted = (Role.LAMP, Role.LANDMARK)
        return [*self.walk, *(layer for layer in self.under if _role(layer) in wanted)]


def signs(layer: QgsMapLayer, palette: Palette) -> list[QgsSymbol]:
    """Return the signs for a legend where those of the map are not fit for one: lamps too small, rings that tell of some."""
    renderer = layer.renderer() if isinstance(layer, QgsVectorLayer) else None
    if _role(layer) == Role.LANDMARK and isinstance(renderer, QgsRuleBasedRenderer):
        return [_plain(rule.symbol()) for rule in renderer.rootRule().children()]
    if _role(layer) != Role.LAMP or not isinstance(renderer, QgsCategorizedSymbolRenderer):
        return []
    states = {status.value for status in LampStatus}
    told = [str(category.value()) for category in renderer.categories()]
    return [
        _plain(lighting.lamp_symbol(LampStatus(value if value in states else "unknown"), palette, smallest_mm=2.6))
        for value in told
    ]


def _plain(symbol: QgsSymbol) -> QgsSymbol:
    """Return a symbol without the parts that only some features have."""
    plain = symbol.clone()
    some = QgsSymbolLayer.Property.PropertyLayerEnabled
    for number in reversed(range(plain.symbolLayerCount())):
        if plain.symbolLayerCount() > 1 and plain.symbolLayer(number).dataDefinedProperties().isActive(some):
            plain.deleteSymbolLayer(number)
    return plain


def _role(layer: QgsMapLayer) -> str:
    return str(layer.customProperty(ROLE_PROPERTY) or "")


def walk_layers(
    facts: WalkFacts, lines: Sequence[HeldFeature], palette: Palette, words: Words
) -> dict[str, QgsVectorLayer]:
    """Return the layers that hold the walk itself, dressed: "ends", "stops", "route", "ways"."""
    tr = words.tr
    ends = fields.ends_layer(facts, tr("Start and end"))
    dress(ends, _ends_style(palette, words))
    stops = fields.stops_layer(facts, words, tr("Stop"))
    dress(stops, _stops_style(palette, facts.group))
    route = fields.route_layer(facts, lines, tr("Route"))
    dress(route, _worded(walk_styles.leg(palette), words))
    return {"ends": ends, "stops": stops, "route": route, "ways": fields.ways_layer(facts, words, tr("The way"))}


def _stops_style(palette: Palette, group: int) -> LayerStyle:
    symbol = walk_styles.stop_symbol(palette, expression='to_string("number")', group=group)
    renderer = QgsSingleSymbolRenderer(symbol)
    renderer.setOrderBy(QgsFeatureRequest.OrderBy([QgsFeatureRequest.OrderByClause("number", False)]))
    renderer.setOrderByEnabled(True)
    return LayerStyle(renderer, label_styles.obstacle())


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


def _worded(style: LayerStyle, words: Words) -> LayerStyle:
    """Return the style of the legs with its rules in the document's language, not in QGIS's."""
    tr = words.tr
    renderer = style.renderer
    if isinstance(renderer, QgsRuleBasedRenderer):
        rules = renderer.rootRule().children()  # a route for each look of a group, then what lies on top of it
        unlit = (tr("Route without light"), tr("Route, light not known"))
        for rule, title in zip(rules, [tr("Route and direction")] * (len(rules) - len(unlit)) + list(unlit)):
            rule.setLabel(title)
    return style


def _word(layer: QgsVectorLayer, words: Words) -> None:
    """Put the document's language on what a legend explains of `layer`, whatever language QGIS speaks."""
    tr, renderer = words.tr, layer.renderer()
    if isinstance(renderer, QgsCategorizedSymbolRenderer) and renderer.classAttribute() == "status":
        states = {status.value: status for status in LampStatus}
        for number, category in enumerate(renderer.categories()):
            if str(category.value()) in ("", *states):
                state = states.get(str(category.value()), LampStatus.UNKNOWN)
                renderer.updateCategoryLabel(number, legends.lamp_words(state, words))
            else:
                renderer.updateCategoryLabel(number, tr("position is approximate"))
    elif isinstance(renderer, QgsRuleBasedRenderer) and len(renderer.rootRule().children()) == 4:
        titles = (tr("School, pre-school"), tr("Station"), tr("Bus stop"), tr("position is approximate"))
        for rule, title in zip(renderer.rootRule().children(), titles):
            rule.setLabel(title)


def opening(
    project: QgsProject,
    facts: WalkFacts,
    lines: Sequence[HeldFeature],
    layers: MapLayers,
    words: Words,
    *,
    bounds: Bounds,
    background: QgsMapLayer | None,
    done: Callable[[Ground], None],
) -> Iterator[None]:
    """Open the layers in a project of the layout's own, a few a step; `done` gets them.

    For residents the layers under the walk hold only what drawing them needs, within `bounds`: a template's expressions
    find nothing else there.
    """
    walk = walk_layers(facts, lines, layers.palette, words)
    yield
    under: list[QgsMapLayer] = []
    for role in (Role.LAMP, Role.LANDMARK, *BASE):
        layer = layers.layer(role)
        if role in (Role.LAMP, Role.LANDMARK):
            _word(layer, words)
        if facts.public:
            layer = _bare(layer, bounds)
        layer.setCustomProperty(ROLE_PROPERTY, str(role))
        under.append(layer)
        yield
    inset = insets.ground_of(layers)
    inset = _bare(inset, None) if facts.public else inset
    land = _land(facts.crs, bounds, inset.extent())
    dress(land, style_for(Role.LAND, layers.palette))
    ground = Ground(
        stops=walk["stops"],
        ways=walk["ways"],
        walk=(walk["ends"], walk["stops"], walk["route"]),
        under=tuple(under),
        inset=(inset,),
        palette=layers.palette,
        land=(land,),
        background=background,
    )
    everything = [*ground.walk, ground.ways, *under, inset, land, *([background] if background is not None else [])]
    project.addMapLayers(everything, False)
    done(ground)
    yield


def of_project(
    project: QgsProject,
    facts: WalkFacts,
    lines: Sequence[HeldFeature],
    palette: Palette,
    words: Words,
) -> Ground:
    """Return the layers of the planner's project, with the walk in layers of its own, which the layer tree does not show."""
    walk = walk_layers(facts, lines, palette, words)
    for layer in walk.values():
        layer.setFlags(layer.flags() | QgsMapLayer.LayerFlag.Private)
        layer.setCustomProperty(LAYOUT_PROPERTY, True)
    project.addMapLayers(list(walk.values()), False)
    found = [find_layer(project, role) for role in (Role.LAMP, Role.LANDMARK, *BASE)]
    under = [layer for layer in found if layer is not None]
    area, land = find_layer(project, Role.AREA), find_layer(project, Role.LAND)
    named = {one: one.styleManager().style(LIGHT_STYLE) for one in (*under, area, land) if one is not None}
    behind = [layer for layer in project.mapLayers().values() if layer.customProperty(BACKGROUND_PROPERTY)]
    return Ground(
        stops=walk["stops"],
        ways=walk["ways"],
        walk=(walk["ends"], walk["stops"], walk["route"]),
        under=tuple(under),
        inset=(area,) if area is not None else (),
        palette=palette,
        land=(land,) if land is not None else (),
        background=behind[0] if behind else None,
        styles={layer.id(): style.xmlData() for layer, style in named.items() if style.isValid()},
    )


def _land(crs: str, bounds: Bounds, around: QgsRectangle) -> QgsVectorLayer:
    """Return the ground itself as a layer: an archive copy knows no transparency, and a map without ground is black there."""
    whole = QgsRectangle(*bounds)
    if not around.isNull():
        whole.combineExtentWith(around)
    whole = whole.buffered(max(whole.width(), whole.height()))
    corners = (whole.xMinimum(), whole.yMinimum(), whole.xMaximum(), whole.yMaximum())
    options = QgsVectorLayer.LayerOptions()
    options.forceReadOnly = True
    uri = rectangle_uri(corners, QgsCoordinateReferenceSystem(crs).postgisSrid())
    return QgsVectorLayer(uri.source, "land", uri.provider, options)


def _bare(layer: QgsVectorLayer, bounds: Bounds | None) -> QgsVectorLayer:
    """Return a copy in memory with nothing but what drawing `layer` needs, within `bounds` (None: all of it)."""
    wanted = _needed(layer)
    request = QgsFeatureRequest()
    if bounds is not None:
        request.setFilterRect(QgsRectangle(*bounds))
    copy = QgsVectorLayer(f"{_kind(layer)}?crs={layer.crs().authid()}", layer.name(), "memory")
    provider = copy.dataProvider()
    chosen = [field for field in layer.fields() if field.name() in wanted]
    provider.addAttributes(chosen)
    copy.updateFields()
    provider.addFeatures([_kept(feature, [field.name() for field in chosen]) for feature in layer.getFeatures(request)])
    copy.updateExtents()
    copy.setRenderer(layer.renderer().clone())
    copy.setLabeling(layer.labeling().clone() if layer.labeling() is not None else None)
    copy.setLabelsEnabled(layer.labelsEnabled())
    if layer.hasScaleBasedVisibility():
        copy.setScaleBasedVisibility(True)
        copy.setMinimumScale(layer.minimumScale())
        copy.setMaximumScale(layer.maximumScale())
    return copy


def _kept(feature: QgsFeature, names: list[str]) -> QgsFeature:
    result = QgsFeature()
    result.setGeometry(feature.geometry())
    result.setAttributes([feature[name] for name in names])
    return result


def _kind(layer: QgsVectorLayer) -> str:
    return QgsWkbTypes.displayString(layer.wkbType())


def _needed(layer: QgsVectorLayer) -> set[str]:
    """Return the columns that symbols and labels of a layer read."""
    context = QgsRenderContext()
    scope = QgsExpressionContext()
    scope.setFields(layer.fields())
    context.setExpressionContext(scope)
    wanted = set(layer.renderer().usedAttributes(context))
    labeling = layer.labeling()
    if labeling is not None and layer.labelsEnabled():
        for provider in labeling.subProviders():
            wanted |= set(labeling.settings(provider).referencedFields(context))
    return wanted
