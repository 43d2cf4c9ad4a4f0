"""The background map of a municipality: remembered in the profile, shown under everything in the project. Main thread only.

A key in its address is in the layer while QGIS runs, and in no project that is saved.
"""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from qgis.core import QgsMapLayer, QgsProject
from qgis.PyQt.QtXml import QDomDocument, QDomElement

from .. import settings
from ..i18n import tr
from ..model.attribution import OSM, is_of_osm
from ..model.errors import InputError
from .background import Background
from .secrets import HIDDEN, filled, forget, is_kept, met, redacted, store

SETTING = "backgrounds"
ROLE_PROPERTY = "est_walks/background"
SOURCE_PROPERTY = "est_walks/background_source"
KEPT_AS_PROPERTY = "est_walks/background_kept_as"


def remembered(municipality: str) -> Background | None:
    """Return the municipality's background map, or None."""
    kept = settings.get(SETTING, {}).get(municipality)
    return Background(**kept) if isinstance(kept, dict) else None


def remember(municipality: str, background: Background | None) -> None:
    """Remember the municipality's background map; None forgets it."""
    kept = {name: value for name, value in settings.get(SETTING, {}).items() if name != municipality}
    if background is not None:
        kept[municipality] = asdict(background)
        store(background.secret)
    settings.put(SETTING, kept)


def show(project: QgsProject, background: Background | None) -> QgsMapLayer | None:
    """Put the background map under everything else in the project, instead of the one we put there before.

    Raises InputError when it cannot be loaded; the project is as it was then.
    """
    layer: Any = None
    if background is not None:
        loaded = _loaded(project, background)
        if loaded is not None:
            _remove_ours(project, but=loaded)
            return loaded
        if background.secret and not is_kept(background.secret):
            raise InputError(
                tr(
                    "The key of the background map “{title}” is not at hand; choose the map again and write its address anew."
                ).format(title=background.title)
            )
        layer = background.open()
        if layer is None:
            raise InputError(
                tr("The background map “{title}” cannot be loaded; check the address or the file.").format(
                    title=background.title
                )
            )
        layer.setCustomProperty(ROLE_PROPERTY, True)
        if background.secret:  # QGIS writes the source in words of its own: this is how it gets its key back
            layer.setCustomProperty(SOURCE_PROPERTY, background.uri)
            layer.setCustomProperty(KEPT_AS_PROPERTY, background.secret)
        attribution = background.attribution or (OSM if is_of_osm(background.uri) else "")
        if attribution:
            metadata = layer.metadata()
            metadata.setRights([attribution])
            layer.setMetadata(metadata)
    _remove_ours(project)
    if layer is not None:
        project.addMapLayer(layer, False)
        project.layerTreeRoot().addLayer(layer)
    return layer


def is_background(layer: QgsMapLayer) -> bool:
    """Return whether a layer of the project is the background map that was put there."""
    return bool(layer.customProperty(ROLE_PROPERTY))


class KeysKeptOut:
    """While it lives, no key of our background is written into a project; one that is read again gets its key back.

    Layers of the planner's own are not touched: what they hold is theirs.
    """

    def __init__(self, project: QgsProject) -> None:
        self._project = project
        project.writeProject.connect(self._of_project)
        project.writeMapLayer.connect(self._of_layer)
        project.readProject.connect(self._read)

    def unload(self) -> None:
        """Let go of the project, whose background with a key leaves it: nobody would keep the key out any more."""
        self._project.writeProject.disconnect(self._of_project)
        self._project.writeMapLayer.disconnect(self._of_layer)
        self._project.readProject.disconnect(self._read)
        keys = met()
        ours = [layer for layer in self._project.mapLayers().values() if is_background(layer)]
        keyed = [layer.id() for layer in ours if any(key in layer.source() for key in keys)]
        self._project.removeMapLayers(keyed)
        forget()

    def _of_project(self, document: QDomDocument) -> None:
        """Write over the keys in the layer tree; the layers themselves are written later."""
        ours = {layer.id() for layer in self._project.mapLayers().values() if is_background(layer)}
        nodes = document.elementsByTagName("layer-tree-layer")
        for number in range(nodes.count()):
            element = nodes.at(number).toElement()
            if element.attribute("id") in ours:
                _write_over(element)

    def _of_layer(self, layer: QgsMapLayer, element: QDomElement, _document: QDomDocument) -> None:
        if is_background(layer):
            _write_over(element)

    def _read(self, *_args: object) -> None:
        """Give our background its key again; one whose key is not at hand leaves: it would be an empty map."""
        was_dirty = self._project.isDirty()
        for key, layer in self._project.mapLayers().items():
            secret = layer.customProperty(KEPT_AS_PROPERTY)
            if not secret or HIDDEN not in layer.source():
                continue
            if is_kept(secret):
                source = filled(layer.customProperty(SOURCE_PROPERTY), secret)
                layer.setDataSource(source, layer.name(), layer.providerType())
            else:
                self._project.removeMapLayer(key)
        self._project.setDirty(was_dirty)


def _write_over(root: QDomElement) -> None:
    """Write over every key in a part of a project."""
    if not met():
        return
    waiting: list[QDomElement] = [root]
    while waiting:
        element = waiting.pop()
        attributes = element.attributes()
        for number in range(attributes.count()):
            attribute = attributes.item(number).toAttr()
            if redacted(attribute.value()) != attribute.value():
                attribute.setValue(redacted(attribute.value()))
        node = element.firstChild()
        while not node.isNull():
            if node.isElement():
                waiting.append(node.toElement())
            elif node.isText() and redacted(node.nodeValue()) != node.nodeValue():
                node.setNodeValue(redacted(node.nodeValue()))
            node = node.nextSibling()


def _loaded(project: QgsProject, background: Background) -> QgsMapLayer | None:
    source = filled(background.uri, background.secret)
    return next((layer for layer in project.mapLayers().values() if layer.source() == source), None)


def _remove_ours(project: QgsProject, but: QgsMapLayer | None = None) -> None:
    ours = [
        key for key, layer in project.mapLayers().items() if layer.customProperty(ROLE_PROPERTY) and layer is not but
    ]
    project.removeMapLayers(ours)
