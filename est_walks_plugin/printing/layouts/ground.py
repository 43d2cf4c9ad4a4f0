"""The layers under the walks of a layout: on a project of its own, or those of the planner's project. Main thread."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Callable, Iterator, Mapping

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsExpressionContext,
    QgsFeature,
    QgsFeatureRequest,
    QgsMapLayer,
    QgsProject,
    QgsRectangle,
    QgsRenderContext,
    QgsVectorLayer,
    QgsWkbTypes,
)

from ...project.own_layers import LIGHT_STYLE, ROLE_PROPERTY, find_layer
from ...project.palette import Palette
from ...project.roles import Role
from ...project.styles import dress, style_for
from ...store.address import rectangle_uri
from ..facts import WalkFacts
from ..quick import inset as insets
from ..quick.maps import Bounds, MapLayers
from ..words import Words
from . import explained
from .walk_layers import WalkLayers

BASE = (Role.BASE_LINE, Role.BASE_PATH, Role.BASE_AREA)
BACKGROUND_PROPERTY = "est_walks/background"


@dataclass(frozen=True)
class Ground:
    """The layers under the walks of a layout, uppermost first, and the palette they are drawn in.

    `styles` are QML by layer id, for layers that the project shows in another style.
    """

    under: tuple[QgsMapLayer, ...]
    inset: tuple[QgsMapLayer, ...]
    palette: Palette
    land: tuple[QgsMapLayer, ...] = ()
    styles: Mapping[str, str] | None = None

    def overview(self, walk: WalkLayers, background: QgsMapLayer | None) -> list[QgsMapLayer]:
        """Return the layers of the large map, with only the lamps that matter.

        A background stands in for the plugin's own streets and houses.
        """
        left_out = (Role.LAMP, *(BASE if background is not None else ()))
        own = [layer for layer in self.under if _role(layer) not in left_out]
        return [*walk.far, walk.lamps, *own, *([background] if background is not None else []), *self.land]

    def near(self, walk: WalkLayers) -> list[QgsMapLayer]:
        """Return the layers of the map of one stop."""
        return [*walk.near, *self.under, *self.land]

    @property
    def everywhere(self) -> list[QgsMapLayer]:
        """The layers of the small map of where it lies."""
        return [*self.inset, *self.land]

    def explained(self, walk: WalkLayers) -> list[QgsMapLayer]:
        """Return the layers of a legend."""
        return [*walk.signs, walk.lamps, *(layer for layer in self.under if _role(layer) == Role.LANDMARK)]


def _role(layer: QgsMapLayer) -> str:
    return str(layer.customProperty(ROLE_PROPERTY) or "")


def opening(
    project: QgsProject,
    facts: WalkFacts,
    layers: MapLayers,
    words: Words,
    *,
    bounds: Bounds,
    done: Callable[[Ground], None],
) -> Iterator[None]:
    """Open the layers in a project of the layout's own, a few a step; `done` gets them.

    For residents the layers under the walk hold only what drawing them needs, within `bounds`: a template's expressions
    find nothing else there.
    """
    under: list[QgsMapLayer] = []
    for role in (Role.LAMP, Role.LANDMARK, *BASE):
        layer = layers.layer(role)
        if role in (Role.LAMP, Role.LANDMARK):
            explained.word(layer, words)
        if facts.public:
            layer = _bare(layer, bounds)
        layer.setCustomProperty(ROLE_PROPERTY, str(role))
        under.append(layer)
        yield
    inset = insets.ground_of(layers)
    inset = _bare(inset, None) if facts.public else inset
    land = land_around(facts.crs, bounds, inset.extent())
    dress(land, style_for(Role.LAND, layers.palette))
    project.addMapLayers([*under, inset, land], False)
    done(Ground(under=tuple(under), inset=(inset,), palette=layers.palette, land=(land,)))
    yield


def of_project(project: QgsProject, palette: Palette) -> Ground:
    """Return the layers of the planner's project."""
    found = [find_layer(project, role) for role in (Role.LAMP, Role.LANDMARK, *BASE)]
    under = [layer for layer in found if layer is not None]
    area, land = find_layer(project, Role.AREA), find_layer(project, Role.LAND)
    named = {one: one.styleManager().style(LIGHT_STYLE) for one in (*under, area, land) if one is not None}
    return Ground(
        under=tuple(under),
        inset=(area,) if area is not None else (),
        palette=palette,
        land=(land,) if land is not None else (),
        styles={layer.id(): style.xmlData() for layer, style in named.items() if style.isValid()},
    )


def background_of(project: QgsProject) -> QgsMapLayer | None:
    """Return the background map of the planner's project."""
    found = (layer for layer in project.mapLayers().values() if layer.customProperty(BACKGROUND_PROPERTY))
    return next(found, None)


def land_around(crs: str, bounds: Bounds, around: QgsRectangle | None = None) -> QgsVectorLayer:
    """Return the ground itself as a layer: an archive copy knows no transparency, and a map without ground is black there.

    It reaches well beyond `bounds` (in `crs`) and `around`. Any thread.
    """
    whole = QgsRectangle(*bounds)
    if around is not None and not around.isNull():
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
