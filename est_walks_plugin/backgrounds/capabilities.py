"""Asking a map service for its layers.

Goes through QGIS's network, so that its proxy, certificates and authentication hold. Call off the main thread.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Event, Thread
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from qgis.core import QgsBlockingNetworkRequest, QgsFeedback
from qgis.PyQt.QtCore import QUrl
from qgis.PyQt.QtNetwork import QNetworkReply, QNetworkRequest

from ..i18n import tr
from ..model.errors import InputError
from .addresses import capabilities_address
from .offers import Offered, exception_in, layers_in
from .secrets import redacted, split

if TYPE_CHECKING:
    from ..model.feedback import Feedback

TIMEOUT_MS = 20_000


def offered(kind: str, address: str, authcfg: str, feedback: Feedback) -> list[Offered]:
    """Return the layers of a WMS, WMTS or WFS. Raises InputError in one sentence for whatever is no list of layers."""
    service = {"wms": "WMS", "wmts": "WMTS", "wfs": "WFS"}[kind]
    document = _asked(capabilities_address(address, service), authcfg, feedback)
    found = layers_in(document, kind)
    if not found:
        raise InputError(_said_instead(document, service, address))
    return found


def _asked(address: str, authcfg: str, feedback: Feedback) -> bytes:
    """Return what a service answers. Raises InputError with the reason, Cancelled."""
    keys = split(address)[1]
    request = QNetworkRequest(QUrl(address))
    request.setTransferTimeout(TIMEOUT_MS)
    network = QgsBlockingNetworkRequest()
    if authcfg:
        network.setAuthCfg(authcfg)
    with _stopped_by(feedback) as stopping:
        code = network.get(request, True, stopping)
    feedback.check()
    reply = network.reply()
    status = reply.attribute(QNetworkRequest.Attribute.HttpStatusCodeAttribute)
    if status in (401, 403):
        raise InputError(
            tr(
                "{host} asks who you are (HTTP {status}): choose or make an authentication configuration, and ask again."
            ).format(host=_host(address), status=status)
        )
    if code == QgsBlockingNetworkRequest.ErrorCode.NoError:
        return bytes(reply.content())
    if code == QgsBlockingNetworkRequest.ErrorCode.TimeoutError or reply.error() in (
        QNetworkReply.NetworkError.TimeoutError,
        QNetworkReply.NetworkError.OperationCanceledError,
    ):
        raise InputError(
            tr("{host} did not answer within {seconds} s; try again later, or ask the owner of the service.").format(
                host=_host(address), seconds=TIMEOUT_MS // 1000
            )
        )
    if status:
        raise InputError(
            tr(
                "{host} answers with an error (HTTP {status}); check the address, or ask the owner of the service."
            ).format(host=_host(address), status=status),
            details=redacted(network.errorMessage(), keys),
        )
    raise InputError(
        tr("{host} cannot be reached; check the address and the network.").format(host=_host(address)),
        details=redacted(network.errorMessage(), keys),
    )


@contextmanager
def _stopped_by(feedback: Feedback) -> Iterator[QgsFeedback]:
    """Hand on Cancel to a request that waits in a thread of QGIS's own, where no timer of ours is heard."""
    stopping, over = QgsFeedback(), Event()

    def watch() -> None:
        while not over.wait(0.1):
            if feedback.is_cancelled():
                stopping.cancel()
                return

    thread = Thread(target=watch, daemon=True)
    thread.start()
    try:
        yield stopping
    finally:
        over.set()
        thread.join()


def _host(address: str) -> str:
    return urlsplit(address.strip()).hostname or tr("The service")


def _said_instead(document: bytes, service: str, address: str) -> str:
    """Return the sentence for an answer that lists no layers, in the service's own words where it has some."""
    host = _host(address)
    start = document.lstrip()[:400].lower()
    said = exception_in(document)
    if said:
        return tr("{host} says: {said}").format(host=host, said=redacted(said, split(address)[1]))
    if b"<html" in start or b"<!doctype html" in start:
        return tr("{host} answers with a web page, not as a {service}; check the address.").format(
            host=host, service=service
        )
    return tr("{host} offers no layers as a {service}; check the address and the kind.").format(
        host=host, service=service
    )
