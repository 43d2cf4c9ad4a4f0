"""Whose a map service is, as its list of layers tells: the WMS provider of QGIS does not read that."""

from __future__ import annotations

from collections.abc import Collection

from qgis.core import QgsBlockingNetworkRequest, QgsDataSourceUri
from qgis.PyQt.QtCore import QUrl
from qgis.PyQt.QtNetwork import QNetworkRequest

from .offers import layers_in

TIMEOUT_MS = 10_000


def attribution_of_wms(source: str) -> str:
    """Return the attribution of a WMS layer (a source string of QGIS), empty where its server tells none or nothing.

    Asks the server; call off the main thread.
    """
    uri = QgsDataSourceUri()
    uri.setEncodedUri(source)
    address, layers = uri.param("url"), uri.params("layers")
    if not address or not layers:
        return ""
    asked = f"{address}{'&' if '?' in address else '?'}SERVICE=WMS&REQUEST=GetCapabilities"
    request = QNetworkRequest(QUrl(asked))
    request.setTransferTimeout(TIMEOUT_MS)
    network = QgsBlockingNetworkRequest()
    if uri.hasParam("authcfg"):
        network.setAuthCfg(uri.param("authcfg"))
    if network.get(request) != QgsBlockingNetworkRequest.ErrorCode.NoError:
        return ""
    return attribution_in(bytes(network.reply().content()), layers)


def attribution_in(capabilities: bytes, layers: Collection[str]) -> str:
    """Return what a WMS capabilities document asks to name for `layers`; a layer without has its group's."""
    asked = [one.attribution for one in layers_in(capabilities, "wms") if one.name in layers]
    return ", ".join(dict.fromkeys(filter(None, asked)))
