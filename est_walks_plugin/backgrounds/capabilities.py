"""Asking a map service for its layers.

Goes through QGIS's network, so that its proxy, certificates and authentication hold. Call off the main thread.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from qgis.core import QgsApplication, QgsNetworkAccessManager
from qgis.PyQt.QtCore import QEventLoop, QTimer, QUrl
from qgis.PyQt.QtNetwork import QNetworkReply, QNetworkRequest

from ..i18n import tr
from ..model.errors import InputError
from .addresses import capabilities_address
from .offers import Offered, exception_in, layers_in
from .secrets import redacted, split

if TYPE_CHECKING:
    from ..model.feedback import Feedback

TIMEOUT_MS = 20_000
_SERVICES = {"wms": "WMS", "wmts": "WMTS", "wfs": "WFS"}


def offered(kind: str, address: str, authcfg: str, feedback: Feedback) -> list[Offered]:
    """Return the layers of a WMS, WMTS or WFS. Raises InputError in one sentence for whatever is no list of layers."""
    service = _SERVICES[kind]
    document = _asked(capabilities_address(address, service), authcfg, feedback)
    found = layers_in(document, kind)
    if not found:
        raise InputError(_said_instead(document, service, address))
    return found


def refuse_what_lists_nothing(kind: str, address: str, authcfg: str, feedback: Feedback) -> None:
    """Raise InputError when a service does not answer, or answers with an error, a web page or an exception."""
    service = _SERVICES[kind]
    document = _asked(capabilities_address(address, service), authcfg, feedback)
    if _is_page(document) or exception_in(document):
        raise InputError(_said_instead(document, service, address))


def _asked(address: str, authcfg: str, feedback: Feedback) -> bytes:
    """Return what a service answers. Raises InputError with the reason, Cancelled."""
    reply = _reply(address, authcfg, feedback)
    error, said, body = reply.error(), reply.errorString(), bytes(reply.readAll())
    status = reply.attribute(QNetworkRequest.Attribute.HttpStatusCodeAttribute)
    reply.deleteLater()
    feedback.check()
    if error == QNetworkReply.NetworkError.NoError:
        return body
    if status in (401, 403):
        raise InputError(
            tr(
                "{host} asks who you are (HTTP {status}): choose or make an authentication configuration, and ask again."
            ).format(host=_host(address), status=status)
        )
    if error in (QNetworkReply.NetworkError.TimeoutError, QNetworkReply.NetworkError.OperationCanceledError):
        raise InputError(
            tr("{host} did not answer within {seconds} s; try again later, or ask the owner of the service.").format(
                host=_host(address), seconds=TIMEOUT_MS // 1000
            )
        )
    details = redacted(said, split(address)[1])
    if status:
        raise InputError(
            tr(
                "{host} answers with an error (HTTP {status}); check the address, or ask the owner of the service."
            ).format(host=_host(address), status=status),
            details=details,
        )
    raise InputError(
        tr("{host} cannot be reached; check the address and the network.").format(host=_host(address)), details=details
    )


def _reply(address: str, authcfg: str, feedback: Feedback) -> QNetworkReply:
    """Return a reply that has ended, waited for in a loop of this thread, so that Cancel is heard."""
    request = QNetworkRequest(QUrl(address))
    request.setTransferTimeout(TIMEOUT_MS)
    request.setAttribute(
        QNetworkRequest.Attribute.CacheLoadControlAttribute, QNetworkRequest.CacheLoadControl.AlwaysNetwork
    )
    request.setAttribute(
        QNetworkRequest.Attribute.RedirectPolicyAttribute, QNetworkRequest.RedirectPolicy.NoLessSafeRedirectPolicy
    )
    logins = QgsApplication.authManager()
    if authcfg and not logins.updateNetworkRequest(request, authcfg)[0]:
        raise InputError(
            tr("QGIS keeps no login “{id}”, or it is locked; choose or make one, and ask again.").format(id=authcfg)
        )
    reply = QgsNetworkAccessManager.instance().get(request)
    if authcfg:
        logins.updateNetworkReply(reply, authcfg)
    loop, clock = QEventLoop(), QTimer()
    reply.finished.connect(loop.quit)
    clock.timeout.connect(lambda: reply.abort() if feedback.is_cancelled() else None)
    clock.start(100)
    if not reply.isFinished():
        loop.exec()
    clock.stop()
    return reply


def _host(address: str) -> str:
    return urlsplit(address.strip()).hostname or tr("The service")


def _said_instead(document: bytes, service: str, address: str) -> str:
    """Return the sentence for an answer that lists no layers, in the service's own words where it has some."""
    host = _host(address)
    said = exception_in(document)
    if said:
        return tr("{host} says: {said}").format(host=host, said=redacted(said, split(address)[1]))
    if _is_page(document):
        return tr("{host} answers with a web page, not as a {service}; check the address.").format(
            host=host, service=service
        )
    return tr("{host} offers no layers as a {service}; check the address and the kind.").format(
        host=host, service=service
    )


def _is_page(document: bytes) -> bool:
    start = document.lstrip()[:400].lower()
    return b"<html" in start or b"<!doctype html" in start
