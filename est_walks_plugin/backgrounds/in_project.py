"""The background map in the planner's project: under everything, with its key while QGIS runs. Main thread only.

A key in its address is in the layer while QGIS runs, and in no project that is saved.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Callable

from qgis.core import QgsApplication, QgsMapLayer, QgsProject, QgsRasterLayer, QgsVectorLayer, QgsWkbTypes
from qgis.PyQt.QtCore import QObject, pyqtSignal
from qgis.PyQt.QtXml import QDomDocument, QDomElement

from ..model.attribution import OSM, is_of_osm
from ..model.feedback import Feedback
from . import remembered, secrets
from .background import Background
from .opening import opened_for_window
from .secrets import Keys, redacted, without_keys

ROLE_PROPERTY = "est_walks/background"
SOURCE_PROPERTY = "est_walks/background_source"
PROVIDER_PROPERTY = "est_walks/background_provider"
KEPT_AS_PROPERTY = "est_walks/background_kept_as"


def is_background(layer: QgsMapLayer) -> bool:
    """Return whether a layer of the project is the background map that was put there."""
    return bool(layer.customProperty(ROLE_PROPERTY))


class Backgrounds(QObject):
    """The window's background maps: which each municipality has, the one in the project, and the keys met meanwhile.

    While it lives, no key of our background is written into a project; one that is read again gets its key back.
    Layers of the planner's own are not touched: what they hold is theirs.
    """

    key_missing = pyqtSignal(str)
    """The title of a background in a project that was read, whose key is not at hand."""

    def __init__(self, project: QgsProject) -> None:
        super().__init__()
        self._project = project
        self.met: dict[str, Keys] = {}
        project.writeProject.connect(self._of_project)
        project.writeMapLayer.connect(self._of_layer)
        project.readProject.connect(self._read)
        self._read()

    def unload(self) -> None:
        """Let go of the project; no layer in it has a key of ours any more, as nobody would keep it out."""
        self._project.writeProject.disconnect(self._of_project)
        self._project.writeMapLayer.disconnect(self._of_layer)
        self._project.readProject.disconnect(self._read)
        was_dirty = self._project.isDirty()
        for layer in self._keyed():
            provider, source = _stand_in(layer)
            layer.setDataSource(source, layer.name(), provider)
        self._project.setDirty(was_dirty)
        self.met.clear()

    # --- which map it is -----------------------------------------------------------------------------------------

    def of(self, municipality: str) -> Background | None:
        """Return the municipality's background map, with its keys where they are at hand, or None."""
        found = remembered.remembered(municipality)
        if found is None or found.keys.at_hand:
            return found
        return replace(found, keys=self.met.get(found.keys.name, found.keys))

    def choose(self, municipality: str, background: Background | None, layer: QgsMapLayer | None = None) -> bool:
        """Show a map and remember it as the municipality's; None takes it away. `layer` is it, opened.

        Return whether it works when QGIS is started again, too: its key is kept, or it has none. Raises InputError.
        """
        self.show(background, layer)
        if background is not None and background.keys:
            secrets.can_keep(ask=True)
        return remembered.remember(municipality, background)

    def show(self, background: Background | None, layer: QgsMapLayer | None = None) -> QgsMapLayer | None:
        """Put a map under everything else in the project, instead of the one we put there before.

        `layer` is it, opened; without, the window waits until it is. Raises InputError when it cannot be loaded; the project is as it was then.
        """
        if background is None:
            self._remove_ours()
            return None
        if background.keys.values:
            self.met[background.keys.name] = background.keys
        there = self.loaded(background)
        if there is not None:
            self._remove_ours(but=there)
            return there
        layer = layer if layer is not None else opened_for_window(background, Feedback())
        self._dress(layer, background)
        self._remove_ours()
        self._project.addMapLayer(layer, False)
        self._project.layerTreeRoot().addLayer(layer)
        return layer

    def loaded(self, background: Background) -> QgsMapLayer | None:
        """Return the layer of the project that is the map, the planner's own or the one we put there, or None."""
        source = background.keys.filled(background.uri)
        return next((layer for layer in self._project.mapLayers().values() if layer.source() == source), None)

    def _dress(self, layer: QgsMapLayer, background: Background) -> None:
        layer.setCustomProperty(ROLE_PROPERTY, True)
        if background.keys:  # QGIS writes the source in words of its own: this is how it gets its key back
            layer.setCustomProperty(SOURCE_PROPERTY, background.uri)
            layer.setCustomProperty(PROVIDER_PROPERTY, background.provider)
            layer.setCustomProperty(KEPT_AS_PROPERTY, background.keys.name)
        whose = background.attribution or (OSM if is_of_osm(background.uri) else "")
        if whose:
            metadata = layer.metadata()
            metadata.setRights([whose])
            layer.setMetadata(metadata)

    def _remove_ours(self, but: QgsMapLayer | None = None) -> None:
        layers = self._project.mapLayers()
        self._project.removeMapLayers([key for key, one in layers.items() if is_background(one) and one is not but])

    def _at_hand(self, name: str) -> Keys:
        """Return keys met since QGIS was started, or kept by it; it asks for its master password, where there is one."""
        if name not in self.met and QgsApplication.authManager().masterPasswordHashInDatabase():
            secrets.can_keep(ask=True)
        return self.met.get(name) or secrets.kept(name)

    # --- projects that are saved and read ------------------------------------------------------------------------

    def _keyed(self) -> list[Any]:
        """Return our layers in the project that have a key."""
        ours = [layer for layer in self._project.mapLayers().values() if is_background(layer)]
        return [layer for layer in ours if without_keys(layer.source())[1]]

    def _of_project(self, document: QDomDocument) -> None:
        """Write over the keys in the layer tree; the layers themselves are written later."""
        ours = {layer.id(): self._hider(layer) for layer in self._keyed()}
        nodes = document.elementsByTagName("layer-tree-layer")
        for number in range(nodes.count()):
            element = nodes.at(number).toElement()
            if element.attribute("id") in ours:
                _write_over(element, ours[element.attribute("id")])

    def _of_layer(self, layer: Any, element: QDomElement, document: QDomDocument) -> None:
        """Write the layer so that it can be read without its key: QGIS asks nobody for it, and complains of nothing."""
        if not is_background(layer) or not without_keys(layer.source())[1]:
            return
        for name, value in zip(("provider", "datasource"), _stand_in(layer)):
            written = element.firstChildElement(name)
            while not written.firstChild().isNull():
                written.removeChild(written.firstChild())
            written.appendChild(document.createTextNode(value))
        _write_over(element, self._hider(layer))

    def _hider(self, layer: QgsMapLayer) -> Callable[[str], str]:
        found = without_keys(layer.source())[1]
        return lambda text: redacted(text, found)

    def _read(self, *_args: object) -> None:
        """Give our background its key again; one whose key is not at hand stays, empty, and that is told."""
        was_dirty = self._project.isDirty()
        for layer in self._project.mapLayers().values():
            name = layer.customProperty(KEPT_AS_PROPERTY)
            if not name or without_keys(layer.source())[1]:
                continue
            keys = self._at_hand(name)
            if keys.values:
                source = keys.filled(layer.customProperty(SOURCE_PROPERTY))
                layer.setDataSource(source, layer.name(), layer.customProperty(PROVIDER_PROPERTY))
            else:
                self.key_missing.emit(layer.name())
        self._project.setDirty(was_dirty)


def _stand_in(layer: QgsMapLayer) -> tuple[str, str]:
    """Return provider and source of an empty layer of the same kind, which opens without asking anybody."""
    plain = redacted(layer.source(), without_keys(layer.source())[1])
    if isinstance(layer, QgsVectorLayer):
        return "memory", f"{QgsWkbTypes.displayString(layer.wkbType())}?crs={layer.crs().authid()}"
    if isinstance(layer, QgsRasterLayer) and "type=xyz" not in plain:
        return "wms", f"type=xyz&zmin=0&zmax=0&url={plain.rpartition('url=')[2].partition('&')[0]}"
    return layer.providerType(), plain


def _write_over(root: QDomElement, hidden: Callable[[str], str]) -> None:
    """Write over every key in a part of a project."""
    waiting: list[QDomElement] = [root]
    while waiting:
        element = waiting.pop()
        attributes = element.attributes()
        for number in range(attributes.count()):
            attribute = attributes.item(number).toAttr()
            if hidden(attribute.value()) != attribute.value():
                attribute.setValue(hidden(attribute.value()))
        node = element.firstChild()
        while not node.isNull():
            if node.isElement():
                waiting.append(node.toElement())
            elif node.isText() and hidden(node.nodeValue()) != node.nodeValue():
                node.setNodeValue(hidden(node.nodeValue()))
            node = node.nextSibling()
