"""The store's layers in a QGIS project: one group, found by custom property, never the user's own. Main thread only."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Iterable, Iterator

from qgis.core import (
    QgsLayerTreeGroup,
    QgsMapLayer,
    QgsProject,
    QgsVectorLayer,
)

from ..i18n import tr
from ..model.errors import StoreError
from ..store import address, layer_uri, unread_tables
from . import palette, roles, temporal, themes
from .clean import undisturbed
from .credits import name_sources
from .opening import ALONE, open_layer
from .own_layers import (
    DARK_STYLE,
    GROUP_NAME,
    GROUP_PROPERTY,
    LIGHT_STYLE,
    ROLE_PROPERTY,
    STORE_PROPERTY,
    extent_of,
    find_layer,
    group_of,
    layers_of,
    store_path_of,
    use_of,
)
from .roles import Group, LayerSpec, Role, Theme
from .shown_rows import show_ranking, show_walk, walk_filters
from .styles import dress, select_in, style_for

_LAND_MARGIN_M = 15_000.0


@dataclass(frozen=True)
class LayerSet:
    """What `add_store` put, or found, in the project."""

    group: QgsLayerTreeGroup
    layers: dict[str, QgsVectorLayer]

    def __getitem__(self, role: Role | str) -> QgsVectorLayer:
        return self.layers[str(role)]


def add_store(
    project: QgsProject,
    store_path: str,
    *,
    theme: str = str(Theme.OVERVIEW),
    walk: str | None = None,
    ranking: str | None = None,
) -> LayerSet:
    """Put the layers of the store into `project` as one group on top; adding again refreshes.

    `walk` and `ranking` are the uuids to show (see `show_walk`). Raises StoreError when a table cannot be read.
    """
    for _ in adding(project, store_path, theme=theme, walk=walk, ranking=ranking):
        pass
    name_sources(project)
    group = group_of(project)
    if group is None:
        raise StoreError(
            tr("The layers of {path} could not be added to the project; try again.").format(
                path=address.label(store_path)
            )
        )
    return LayerSet(group, layers_of(project))


def adding(
    project: QgsProject,
    store_path: str,
    *,
    theme: str = str(Theme.OVERVIEW),
    walk: str | None = None,
    ranking: str | None = None,
) -> Iterator[float]:
    """Do `add_store` in short steps, giving the share that is done, so that a window stays alive in between.

    Whose data the layers show is told after it, by `credits.naming_sources`: the map need not wait for that.
    The store holds all that is shown, and opening it again shows it: the project is no more changed than before.
    """
    with undisturbed(project):
        if store_path_of(project) not in (None, address.public(store_path)):
            remove_store(project)
        group = _ensure_group(project)
    unread = unread_tables(store_path)
    for index, spec in enumerate(roles.LAYERS):
        if spec.table not in unread:
            with undisturbed(project):
                _add_or_reload(project, group, spec, store_path, walk)
        yield (index + 1) / (len(roles.LAYERS) + 1)
    with undisturbed(project):
        show_ranking(project, ranking)
        show_walk(project, walk)
        themes.record(project)
        themes.apply(project, theme)
    yield 1.0


def _add_or_reload(
    project: QgsProject, group: QgsLayerTreeGroup, spec: LayerSpec, store_path: str, walk: str | None
) -> None:
    there = find_layer(project, spec.role)
    if there is not None:
        there.reload()
        there.triggerRepaint()
        return
    layer = _open(spec, store_path, project, walk)
    if layer is not None:
        project.addMapLayer(layer, False)
        node = _subgroup(group, spec.group).addLayer(layer)
        node.setExpanded(False)
        if spec.is_of_no_theme:
            node.setItemVisibilityChecked(False)


def _open(spec: LayerSpec, store_path: str, project: QgsProject, walk: str | None) -> QgsVectorLayer | None:
    """Return the layer of `spec`, in both its styles."""
    if spec.role is Role.LAND:
        layer = _land(project)
        if layer is None:
            return None
    else:
        heat = {Role.HEATMAP: {"kind": list(roles.heat_kinds(Theme.OVERVIEW))}}
        where = dict(spec.only) or {**walk_filters(walk), **heat}.get(spec.role)
        layer = open_layer(layer_uri(store_path, spec.table, where=where), roles.title(spec.role))
        if not layer.isValid():
            address.refuse_unfit(store_path)
            raise StoreError(
                tr(
                    "The table “{table}” of {path} cannot be shown; open the store again, and if that does not help, "
                    "restore the latest backup."
                ).format(table=spec.table, path=address.label(store_path)),
                details=layer.error().message(),
            )
    layer.setReadOnly(True)  # changes go through the plugin, which keeps versions and history
    layer.setName(roles.title(spec.role))
    layer.setCustomProperty(ROLE_PROPERTY, str(spec.role))
    layer.setCustomProperty(STORE_PROPERTY, address.public(store_path))
    if spec.group is Group.MAP and spec.role is not Role.LANDMARK:
        layer.setFlags(layer.flags() & ~QgsMapLayer.LayerFlag.Identifiable & ~QgsMapLayer.LayerFlag.Searchable)
    temporal.slide(layer, spec.table)
    _both_styles(layer, spec)
    return layer


def _both_styles(layer: QgsVectorLayer, spec: LayerSpec) -> None:
    """Give `layer` a style for light and, where the dark theme shows it, one for dark maps."""
    styles = layer.styleManager()
    styles.renameStyle(styles.currentStyle(), LIGHT_STYLE)
    if spec.goes_dark:
        # Dressed for the dark, copied, and dressed again: switching styles would write and read them as XML.
        dress(layer, style_for(spec.role, palette.DARK))
        select_in(layer, palette.DARK)
        styles.addStyleFromLayer(DARK_STYLE)
    dress(layer, style_for(spec.role, palette.LIGHT))
    select_in(layer, palette.LIGHT)


def _land(project: QgsProject) -> QgsVectorLayer | None:
    """Return one rectangle under everything, which the source itself holds so that a saved project keeps it.

    Not a virtual layer: while QGIS opens one, every SQLite connection that any thread opens, so also a store's in a
    task, gets SpatiaLite's functions, which are not made for threads; and it is not safe to remove while it is drawn.
    """
    base = find_layer(project, Role.BASE_PATH)
    if base is None:
        return None
    extent = extent_of(project) or use_of(base.crs())
    wide = extent.buffered(
        max(_LAND_MARGIN_M, extent.width(), extent.height())
    )  # a window is wider than a municipality
    bounds = (wide.xMinimum(), wide.yMinimum(), wide.xMaximum(), wide.yMaximum())
    options = QgsVectorLayer.LayerOptions()
    options.forceReadOnly = True  # GDAL complains of such a source when it is to be written
    layer = open_layer(address.rectangle_uri(bounds, base.crs().postgisSrid()), "land", options)
    return layer if layer.isValid() else None


def _ensure_group(project: QgsProject) -> QgsLayerTreeGroup:
    group = group_of(project)
    if group is None:
        group = project.layerTreeRoot().insertGroup(0, GROUP_NAME)
        group.setCustomProperty(GROUP_PROPERTY, "root")
    for part in Group:
        _subgroup(group, part)
    return group


def _subgroup(group: QgsLayerTreeGroup, part: Group) -> QgsLayerTreeGroup:
    for child in group.findGroups():
        if child.customProperty(GROUP_PROPERTY) == part.value:
            return child
    child = group.addGroup(part.title)
    child.setCustomProperty(GROUP_PROPERTY, part.value)
    child.setExpanded(part in (Group.WALK, Group.FOLLOW_UP))
    return child


def remove_store(project: QgsProject) -> int:
    """Take the plugin's layers, group and map themes out of the project; return how many layers there were."""
    themes.forget(project)
    found = layers_of(project)
    with ALONE:
        project.removeMapLayers([layer.id() for layer in found.values()])
    group = group_of(project)
    if group is not None and group.parent() is not None:
        # The user may have put own layers into the group: then it stays, with them in it.
        for child in group.findGroups():
            if child.customProperty(GROUP_PROPERTY) and not child.findLayers():
                group.removeChildNode(child)
        if not group.findLayers():
            group.parent().removeChildNode(group)
        else:
            group.removeCustomProperty(GROUP_PROPERTY)
    return len(found)


def refresh(project: QgsProject, tables: Iterable[str] | None = None) -> None:
    """Read the layers of these store tables (default all) again after a change in the store."""
    wanted = None if tables is None else set(tables)
    with undisturbed(project):
        for role, layer in layers_of(project).items():
            table = roles.BY_ROLE[Role(role)].table
            if table and (wanted is None or table in wanted):
                with ALONE:
                    layer.dataProvider().reloadData()
                layer.updateExtents()
                layer.triggerRepaint()
    if wanted is None or "source" in wanted:
        name_sources(project)
