"""Whose a map service is, as its list of layers tells: the WMS provider of QGIS does not read that."""

from __future__ import annotations

from collections.abc import Collection

from qgis.core import QgsBlockingNetworkRequest, QgsDataSourceUri
from qgis.PyQt.QtCore import QUrl, QXmlStreamReader
from qgis.PyQt.QtNetwork import QNetworkRequest

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
    if network.get(request) != QgsBlockingNetworkRequest.ErrorCode.NoError:
        return ""
    return attribution_in(bytes(network.reply().content()), layers)


def attribution_in(capabilities: bytes, layers: Collection[str]) -> str:
    """Return what a WMS capabilities document asks to name for `layers`; a layer without has its group's."""
    reader = QXmlStreamReader(capabilities)
    open_elements: list[str] = []
    groups: list[tuple[str, str]] = []  # name and attribution of each layer around, outermost first
    found: dict[str, None] = {}
    while not reader.atEnd():
        token = reader.readNext()
        if token == QXmlStreamReader.TokenType.StartElement:
            open_elements.append(str(reader.name()).lower())
            if open_elements[-1] == "layer":
                groups.append(("", ""))
        elif token == QXmlStreamReader.TokenType.Characters and groups:
            name, whose = groups[-1]
            if open_elements[-2:] == ["layer", "name"]:
                groups[-1] = (name + str(reader.text()), whose)
            elif open_elements[-2:] == ["attribution", "title"]:
                groups[-1] = (name, whose + str(reader.text()))
        elif token == QXmlStreamReader.TokenType.EndElement and open_elements.pop() == "layer":
            around = [" ".join(whose.split()) for _, whose in groups]
            if groups.pop()[0].strip() in layers:
                found[next((whose for whose in reversed(around) if whose), "")] = None
    return ", ".join(filter(None, found))
