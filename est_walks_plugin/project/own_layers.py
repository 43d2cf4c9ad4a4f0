"""Which layers of a project are the plugin's: found by custom property, never by name. Main thread only."""

from __future__ import annotations

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsExpression,
    QgsFeatureRequest,
    QgsLayerTreeGroup,
    QgsLayerTreeLayer,
    QgsProject,
    QgsRectangle,
    QgsVectorLayer,
)

from ..store import layer_uri
from .clean import undisturbed
from .opening import told_by_layer
from .roles import BY_ROLE, Role

ROLE_PROPERTY = "est_walks/role"
STORE_PROPERTY = "est_walks/store"
GROUP_PROPERTY = "est_walks/group"
ASKED_PROPERTY = "est_walks/asked_for"
"""On a layer that the page in front is about: shown in every theme."""
GROUP_NAME = "Trygghetsvandring"
LIGHT_STYLE = "est_walks light"
DARK_STYLE = "est_walks dark"
_POINT_M = 100.0


def use_of(crs: QgsCoordinateReferenceSystem) -> QgsRectangle:
    """Return where a CRS is made for, in the CRS itself: what is shown of a store that holds nothing yet."""
    to_crs = QgsCoordinateTransform(QgsCoordinateReferenceSystem("EPSG:4326"), crs, QgsProject.instance())
    return to_crs.transformBoundingBox(crs.bounds())


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


def set_visible(project: QgsProject, role: Role | str, visible: bool) -> None:
    """Switch one of the plugin's layers on or off."""
    node = node_of(project, role)
    if node is not None:
        with undisturbed(project):
            node.setItemVisibilityChecked(visible)


def extent_of(project: QgsProject, role: Role | str | None = None, uuid: str | None = None) -> QgsRectangle | None:
    """Return the extent, in the store's CRS, of one layer, of one feature of it, or of all the plugin's data."""
    if role is None:
        return _extent_of_all(project)
    layer = find_layer(project, role)
    if layer is None:
        return None
    if uuid is None:
        return None if layer.extent().isNull() else layer.extent()
    request = QgsFeatureRequest(QgsExpression(f'"uuid" = {QgsExpression.quotedString(uuid)}')).setLimit(1)
    for feature in layer.getFeatures(request):
        if feature.hasGeometry():
            return feature.geometry().boundingBox()
    return None


def _extent_of_all(project: QgsProject) -> QgsRectangle | None:
    """Return the extent of the tables shown. One that layers show parts of is asked for whole, once: of a part every row is read."""
    result, path = QgsRectangle(), store_path_of(project)
    parts = set()
    for name, layer in layers_of(project).items():
        if name == str(Role.LAND) or layer.featureCount() == 0:
            continue
        if layer.subsetString():
            parts.add(BY_ROLE[Role(name)].table)
        elif not layer.extent().isNull():
            result.combineExtentWith(layer.extent())
    for table in sorted(parts) if path is not None else ():
        extent = told_by_layer(layer_uri(path, table), table, lambda layer: QgsRectangle(layer.extent()))
        if not extent.isNull():
            result.combineExtentWith(extent)
    if result.isNull() or not result.isFinite():
        return None
    return result.buffered(_POINT_M) if result.isEmpty() else result  # one point has no size
