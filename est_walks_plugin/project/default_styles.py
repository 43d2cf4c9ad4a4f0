"""The default styles that a store keeps for its tables, put on layers that are then dressed. Main thread only."""

from __future__ import annotations

from qgis.core import QgsApplication, QgsProviderRegistry, QgsVectorLayer
from qgis.PyQt.QtXml import QDomDocument

from .opening import ALONE


class DefaultStyles:
    """Those of one store as QGIS finds them, each read and parsed once however many layers show its table."""

    def __init__(self) -> None:
        self._read: dict[str, QDomDocument | None] = {}

    def put_on(self, layer: QgsVectorLayer, table: str) -> None:
        """Give `layer` of `table`, opened without its default style, all of that but the symbols and labels: `dress` puts its own
        in their place, and to make them takes longer than all the rest."""
        if table not in self._read:
            self._read[table] = _undressed(layer)
        document = self._read[table]
        if document is None:  # QGIS knows of other places for styles
            with ALONE:
                layer.loadDefaultStyle()
        else:  # a copy: what an older QGIS wrote is changed while it is read
            layer.importNamedStyle(document.cloneNode(True).toDocument())
        _guess(layer)


def _guess(layer: QgsVectorLayer) -> None:
    """Guess what QGIS guesses once a layer that it opens has its style."""
    time, height = layer.temporalProperties(), layer.elevationProperties()
    if not time.isActive():
        time.guessDefaultsFromFields(layer.fields())
    height.setDefaultsFromLayer(layer)


def _undressed(layer: QgsVectorLayer) -> QDomDocument | None:
    """Return the style that QGIS finds in the layer's own file or database; None for none that it can take."""
    with ALONE:
        metadata = QgsProviderRegistry.instance().providerMetadata(layer.providerType())
        text = metadata.loadStyle(layer.source(), "")
    document = QDomDocument()
    document.setContent(text)
    root = document.documentElement()
    renderer, labeling = root.firstChildElement("renderer-v2"), root.firstChildElement("labeling")
    if QgsApplication.rendererRegistry().rendererMetadata(renderer.attribute("type")) is None:
        return None  # QGIS does not take the rest of such a style either
    root.removeChild(renderer)
    if not labeling.firstChildElement("settings").isNull() or not labeling.firstChildElement("rules").isNull():
        none = document.createElement("labeling")  # without any QGIS looks for those of QGIS 2
        none.setAttribute("type", "simple")
        none.appendChild(document.createElement("settings"))
        root.replaceChild(none, labeling)
    return document
