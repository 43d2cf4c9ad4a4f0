"""The store's layers in a QGIS project: one group, found by custom property, never the user's own. Main thread only."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone
from typing import Any, Iterable, Iterator, Sequence

from qgis.core import (
    QgsCoordinateTransform,
    QgsDataProvider,
    QgsFeatureRequest,
    QgsGeometry,
    QgsLayerTreeGroup,
    QgsLayerTreeLayer,
    QgsMapLayer,
    QgsProject,
    QgsRectangle,
    QgsVectorLayer,
)

from ..i18n import tr
from ..model.errors import StoreError
from ..store import NoneOf, Where, Within, address, layer_uri
from . import palette, roles
from .clean import undisturbed
from .opening import open_layer
from .roles import Group, LayerSpec, Role, Theme
from .styles import dress, select_in, style_for

ROLE_PROPERTY = "est_walks/role"
STORE_PROPERTY = "est_walks/store"
GROUP_PROPERTY = "est_walks/group"
_RANKING_PROPERTY = "est_walks/ranking"
GROUP_NAME = "Trygghetsvandring"
LIGHT_STYLE = "est_walks light"
DARK_STYLE = "est_walks dark"
_LAND_MARGIN_M = 15_000.0
_NOTHING: Where = {"uuid": ""}


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
    language: str = "sv",
    theme: str = str(Theme.OVERVIEW),
    walk: str | None = None,
    ranking: str | None = None,
) -> LayerSet:
    """Put the layers of the store into `project` as one group on top; adding again refreshes.

    `walk` and `ranking` are the uuids to show (see `show_walk`). Raises StoreError when a table cannot be read.
    """
    for _ in adding(project, store_path, language=language, theme=theme, walk=walk, ranking=ranking):
        pass
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
    language: str = "sv",
    theme: str = str(Theme.OVERVIEW),
    walk: str | None = None,
    ranking: str | None = None,
) -> Iterator[float]:
    """Do `add_store` in short steps, giving the share that is done, so that a window stays alive in between."""
    from . import themes

    del language  # names follow the translator that is installed
    if store_path_of(project) not in (None, address.public(store_path)):
        remove_store(project)
    group = _ensure_group(project)
    for index, spec in enumerate(roles.LAYERS):
        layer = find_layer(project, spec.role)
        if layer is None:
            layer = _open(spec, store_path, project, walk)
            if layer is None:
                continue
            project.addMapLayer(layer, False)
            _subgroup(group, spec.group).addLayer(layer).setExpanded(False)
        else:
            with undisturbed(project):
                layer.reload()
                layer.triggerRepaint()
        yield (index + 1) / (len(roles.LAYERS) + 1)
    show_ranking(project, ranking)
    show_walk(project, walk)
    themes.record(project)
    themes.apply(project, theme)
    yield 1.0


def _walk_filters(walk: str | None) -> dict[Role, Where]:
    """Return the filters that show one walk, or none."""
    of_walk = {"walk": walk or ""}
    return {Role.WALK: {"uuid": walk or ""}, Role.STOP: of_walk, Role.LEG: of_walk}


def _open(spec: LayerSpec, store_path: str, project: QgsProject, walk: str | None) -> QgsVectorLayer | None:
    """Return the layer of `spec`, in both its styles."""
    if spec.role is Role.LAND:
        layer = _land(store_path, project)
        if layer is None:
            return None
    else:
        where = dict(spec.only) or _walk_filters(walk).get(spec.role)
        layer = open_layer(layer_uri(store_path, spec.table, where=where), roles.title(spec.role))
        if not layer.isValid():
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
    _both_styles(layer, spec)
    return layer


def _both_styles(layer: QgsVectorLayer, spec: LayerSpec) -> None:
    """Give `layer` a style for light and, where the dark theme shows it, one for dark maps."""
    styles = layer.styleManager()
    styles.renameStyle(styles.currentStyle(), LIGHT_STYLE)
    if Theme.DARK in spec.themes:
        # Dressed for the dark, copied, and dressed again: switching styles would write and read them as XML.
        dress(layer, style_for(spec.role, palette.DARK))
        select_in(layer, palette.DARK)
        styles.addStyleFromLayer(DARK_STYLE)
    dress(layer, style_for(spec.role, palette.LIGHT))
    select_in(layer, palette.LIGHT)


def _land(store_path: str, project: QgsProject) -> QgsVectorLayer | None:
    """Return one rectangle under everything, which the source itself holds so that a saved project keeps it.

    Not a virtual layer: while QGIS opens one, every SQLite connection that any thread opens, so also a store's in a
    task, gets SpatiaLite's functions, which are not made for threads; and it is not safe to remove while it is drawn.
    """
    extent = extent_of(project)
    base = find_layer(project, Role.BASE_PATH)
    if extent is None or base is None:
        return None
    rectangle = bytes(QgsGeometry.fromRect(extent.buffered(_LAND_MARGIN_M)).asWkb())
    layer = open_layer(address.shape_uri(store_path, rectangle, base.crs().postgisSrid()), "land")
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


def group_of(project: QgsProject) -> QgsLayerTreeGroup | None:
    """Return the plugin's group in the layer tree, whatever it is called now."""
    for group in project.layerTreeRoot().findGroups(True):
        if group.customProperty(GROUP_PROPERTY) == "root":
            return group
    return None


def layers_of(project: QgsProject) -> dict[str, QgsVectorLayer]:
    """Return the plugin's layers by role."""
    found: dict[str, QgsVectorLayer] = {}
    for layer in project.mapLayers().values():
        role = layer.customProperty(ROLE_PROPERTY)
        if role and isinstance(layer, QgsVectorLayer):
            found[str(role)] = layer
    return found


def find_layer(project: QgsProject, role: Role | str) -> QgsVectorLayer | None:
    """Return the layer of `role`, or None."""
    return layers_of(project).get(str(role))


def node_of(project: QgsProject, role: Role | str) -> QgsLayerTreeLayer | None:
    """Return the layer tree node of `role`, or None."""
    layer = find_layer(project, role)
    return project.layerTreeRoot().findLayer(layer.id()) if layer is not None else None


def store_path_of(project: QgsProject) -> str | None:
    """Return the address, without any password, of the store whose layers are in the project, or None."""
    for layer in layers_of(project).values():
        return str(layer.customProperty(STORE_PROPERTY))
    return None


def remove_store(project: QgsProject) -> int:
    """Take the plugin's layers, group and map themes out of the project; return how many layers there were."""
    from . import themes

    themes.forget(project)
    found = layers_of(project)
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
                layer.dataProvider().reloadData()
                layer.updateExtents()
                layer.triggerRepaint()


def set_visible(project: QgsProject, role: Role | str, visible: bool) -> None:
    """Switch one of the plugin's layers on or off."""
    node = node_of(project, role)
    if node is not None:
        with undisturbed(project):
            node.setItemVisibilityChecked(visible)


def set_filter(layer: QgsVectorLayer | None, where: Where) -> None:
    """Show only the rows that meet `where`, as in Store.rows; an empty one shows all.

    The filter is made part of the data source. `setSubsetString` would reopen the file for writing and put it into
    WAL mode, after which every other layer of the same file fails with "unable to open database file" (QGIS 3.40).
    """
    if layer is None:
        return
    table = roles.BY_ROLE[Role(layer.customProperty(ROLE_PROPERTY))].table
    source = address.refiltered(layer.source(), layer.providerType(), table, where)
    if layer.source() != source:
        layer.setDataSource(source, layer.name(), layer.providerType(), QgsDataProvider.ProviderOptions())
        layer.triggerRepaint()


def show_walk(project: QgsProject, walk: str | None) -> None:
    """Show the walk with this uuid only; None shows no walk. Its stops stand in for the ranked places they are."""
    with undisturbed(project):
        for role, where in _walk_filters(walk).items():
            set_filter(find_layer(project, role), where)
        _filter_places(project)


def show_ranking(project: QgsProject, ranking: str | None) -> None:
    """Show the places of the ranking with this uuid; None the newest ranking, "" none."""
    layer = find_layer(project, Role.PLACE)
    if layer is None:
        return
    with undisturbed(project):
        layer.setCustomProperty(_RANKING_PROPERTY, _newest_ranking(project) if ranking is None else ranking)
        _filter_places(project)


def _newest_ranking(project: QgsProject) -> str:
    path = store_path_of(project)
    if path is None:
        return ""
    request = QgsFeatureRequest().setLimit(1)
    request.setOrderBy(QgsFeatureRequest.OrderBy([QgsFeatureRequest.OrderByClause("created", False)]))
    rankings = open_layer(layer_uri(path, "ranking"), "ranking")
    return next((str(row["uuid"]) for row in rankings.getFeatures(request)), "")


def _filter_places(project: QgsProject) -> None:
    layer, stops = find_layer(project, Role.PLACE), find_layer(project, Role.STOP)
    if layer is None:
        return
    taken = sorted({str(stop["place"]) for stop in stops.getFeatures() if stop["place"]}) if stops else []
    shown: Where = {"ranking": layer.customProperty(_RANKING_PROPERTY) or ""}
    set_filter(layer, {**shown, "place": NoneOf(taken)} if taken else shown)


def show_observations(
    project: QgsProject,
    *,
    date_from: date | None = None,
    date_to: date | None = None,
    kinds: Sequence[str] | None = None,
    categories: Sequence[str] | None = None,
    sources: Sequence[str] | None = None,
    time_of_day: Sequence[str] | None = None,
) -> None:
    """Filter the observation layers and the heat map; None means everything. Both dates are included."""
    shared: dict[str, Any] = {"category": categories, "source": sources, "time_of_day": time_of_day}
    shared = {column: list(values) for column, values in shared.items() if values is not None}
    if date_from is not None or date_to is not None:
        shared["observed_at"] = Within(_midnight(date_from), _midnight(date_to and date_to + timedelta(days=1)))
    with undisturbed(project):
        for role in (Role.SURVEY, Role.CASE, Role.EST_REPORT, Role.SCHOOL_VIEW, Role.HEATMAP):
            where: dict[str, Any] = {**dict(roles.BY_ROLE[role].only), **shared}
            if kinds is not None and role is Role.HEATMAP:
                where["kind"] = list(kinds)
            hidden = kinds is not None and role is not Role.HEATMAP and str(role) not in kinds
            set_filter(find_layer(project, role), _NOTHING if hidden else where)


def _midnight(day: date | None) -> datetime | None:
    return day and datetime(day.year, day.month, day.day, tzinfo=timezone.utc)


def extent_of(project: QgsProject, role: Role | str | None = None, uuid: str | None = None) -> QgsRectangle | None:
    """Return the extent, in the store's CRS, of one layer, of one feature of it, or of all the plugin's data."""
    if role is None:
        result = QgsRectangle()
        for name, layer in layers_of(project).items():
            if name != str(Role.LAND) and layer.featureCount() != 0 and not layer.extent().isEmpty():
                result.combineExtentWith(layer.extent())
        return None if result.isNull() or result.isEmpty() else result
    layer = find_layer(project, role)
    if layer is None:
        return None
    if uuid is None:
        return None if layer.extent().isNull() else layer.extent()
    from qgis.core import QgsExpression, QgsFeatureRequest

    request = QgsFeatureRequest(QgsExpression(f'"uuid" = {QgsExpression.quotedString(uuid)}')).setLimit(1)
    for feature in layer.getFeatures(request):
        if feature.hasGeometry():
            return feature.geometry().boundingBox()
    return None


def to_project(project: QgsProject, extent: QgsRectangle) -> QgsRectangle:
    """Return an extent of the store's CRS in the project's CRS."""
    layer = next(iter(layers_of(project).values()), None)
    if layer is None or not project.crs().isValid():
        return extent
    return QgsCoordinateTransform(layer.crs(), project.crs(), project).transformBoundingBox(extent)
