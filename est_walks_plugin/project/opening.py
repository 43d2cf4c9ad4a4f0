"""Opening a store's table as a layer, from a file or a database alike. Any thread."""

from __future__ import annotations

from qgis.core import QgsCredentials, QgsDataSourceUri, QgsVectorLayer

from ..store import LayerUri


def open_layer(uri: LayerUri, name: str, options: QgsVectorLayer.LayerOptions | None = None) -> QgsVectorLayer:
    """Return the layer, valid or not.

    A password in the store's address goes into QGIS's memory of this session, as if typed there: never into the
    source, which projects save and tooltips show.
    """
    if uri.password:
        realm = QgsDataSourceUri(uri.source).connectionInfo(False)
        QgsCredentials.instance().put(realm, uri.user, uri.password)
    return QgsVectorLayer(uri.source, name, uri.provider, options or QgsVectorLayer.LayerOptions())
