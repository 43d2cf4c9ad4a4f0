"""The Overpass query for an area, and fetching its answer through QGIS's network classes."""

from __future__ import annotations

import ipaddress
import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlencode, urlsplit

from ... import paths
from ...files import told_when_full
from ...i18n import decimal, tr
from ...model.crs import transform
from ...model.defaults import OVERPASS_ENDPOINT
from ...model.errors import Cancelled, ParameterError
from ...model.feedback import Feedback

MAX_CORNERS = 80
MARGIN_M = 60.0
_WAYS = (
    '["highway"]',
    '["railway"~"^(rail|light_rail|tram|narrow_gauge|subway|preserved|platform)$"]',
    '["public_transport"="platform"]',
    '["waterway"~"^(river|stream|canal|ditch|drain|riverbank)$"]',
    '["building"]',
    '["natural"~"^(water|wood|scrub|grassland|heath|wetland|coastline)$"]',
    '["landuse"~"^(forest|grass|meadow|recreation_ground|village_green|cemetery|allotments|orchard|farmland|reservoir|basin)$"]',
    '["leisure"~"^(park|garden|pitch|playground|sports_centre|sports_hall|stadium|ice_rink|common|track)$"]',
    '["amenity"~"^(school|kindergarten|childcare|nursing_home|social_facility|clinic|hospital|doctors|parking|community_centre|library|townhall|social_centre)$"]',
    '["place"="square"]',
    '["shop"~"^(supermarket|convenience|mall|kiosk|department_store|grocery|general)$"]',
    '["barrier"~"^(fence|wall|hedge|retaining_wall|city_wall)$"]',
)
#: "overpass.example/api" and "overpass.example:8080": a server's name with a dot, and no scheme before it.
_WITHOUT_SCHEME = re.compile(r"[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+(:\d+)?(/|$)")
_RELATIONS = _WAYS[4:10]
_NODES = (
    '["highway"~"^(street_lamp|bus_stop)$"]',
    '["railway"~"^(station|halt|tram_stop)$"]',
    '["public_transport"~"^(station|platform)$"]',
    '["leisure"~"^(playground|sports_centre|sports_hall|stadium|ice_rink)$"]',
    _WAYS[8],
    _WAYS[9],
    _WAYS[10],
)


def query(area: Any, crs: str, *, timeout_s: int = 50) -> str:
    """Return the Overpass QL that asks for network, lamps, landmarks and base map of `area` (shapely, in `crs`).

    `timeout_s` is below the 60 s after which QGIS itself gives up a silent server.
    The border goes out simplified, a little wider and with six decimals: nothing else of the store leaves the machine.
    """
    corners = " ".join(f"{lat:.6f} {lon:.6f}" for lon, lat in _corners(area, crs))
    place = f'(poly:"{corners}")'
    asked = [f"node{tags}{place};" for tags in _NODES]
    asked += [f"way{tags}{place};" for tags in _WAYS]
    asked += [f'relation["type"="multipolygon"]{tags}{place};' for tags in _RELATIONS]
    head = f"[out:xml][timeout:{timeout_s:d}][maxsize:536870912];"
    return head + "(" + "".join(asked) + ");(._;>;);out body;"


def _corners(area: Any, crs: str) -> list[tuple[float, float]]:
    import numpy as np

    outline = area.buffer(MARGIN_M)
    if outline.geom_type != "Polygon":
        outline = outline.convex_hull
    tolerance = 5.0
    ring = outline.exterior
    while len(ring.coords) - 1 > MAX_CORNERS:
        ring = outline.simplify(tolerance).exterior
        tolerance *= 1.6
    return [tuple(row) for row in transform(np.asarray(ring.coords)[:-1, :2], crs, "EPSG:4326").tolist()]


def check_endpoint(endpoint: str) -> str:
    """Return the address of an Overpass server, by https where it does not say. Raises ParameterError for other kinds."""
    address = endpoint.strip() or OVERPASS_ENDPOINT
    if _WITHOUT_SCHEME.match(address):
        address = f"https://{address}"
    parts = urlsplit(address)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise ParameterError(
            tr("“{address}” is no address of an Overpass server; it begins with https://.").format(address=endpoint)
        )
    return address


def said_in_the_open(address: str) -> str:
    """Return a sentence for an address whose question and answer go unencrypted, "" for https."""
    parts = urlsplit(address)
    if parts.scheme == "https":
        return ""
    if _is_here(str(parts.hostname)):
        return tr("The server is asked without encryption (http://); it is on this computer.")
    return tr(
        "The address begins with http://: the outline of the area and the answer go unencrypted, and anybody on the way "
        "can read or change them. Use an address that begins with https://."
    )


def _is_here(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def without_login(address: str) -> str:
    """Return an address as receipts and windows tell it: without a user name, a password and what stands after "?"."""
    parts = urlsplit(address)
    return parts._replace(netloc=parts.netloc.rpartition("@")[2], query="", fragment="").geturl()


@dataclass(frozen=True)
class Limits:
    """How long and how much is waited for; `seconds` in all, `quiet_seconds` without a byte."""

    seconds: float = 180.0
    quiet_seconds: float = 100.0
    max_bytes: int = 300_000_000


@dataclass(frozen=True)
class Answer:
    """What came of a request: the HTTP `status` (0 without one) and `trouble`: "", timeout, too_large or network."""

    status: int
    trouble: str = ""
    details: str = ""


#: (endpoint, Overpass QL, file to write the answer to, limits, feedback) -> Answer. Raises Cancelled.
Fetch = Callable[[str, str, Path, Limits, Feedback], Answer]


def fetch(endpoint: str, text: str, target: Path, limits: Limits, feedback: Feedback) -> Answer:
    """Post a query through QGIS's network access manager (its proxy and certificates) and stream the answer to a file.

    Works in any thread; nothing is kept in memory. Raises Cancelled within a fifth of a second.
    """
    from qgis.core import QgsNetworkAccessManager
    from qgis.PyQt.QtCore import QUrl
    from qgis.PyQt.QtNetwork import QNetworkRequest

    request = QNetworkRequest(QUrl(endpoint))
    request.setHeader(QNetworkRequest.KnownHeaders.ContentTypeHeader, "application/x-www-form-urlencoded")
    request.setRawHeader(b"User-Agent", f"Trygghetsvandring-QGIS/{paths.version()}".encode("ascii"))
    redirects = QNetworkRequest.RedirectPolicy.NoLessSafeRedirectPolicy
    request.setAttribute(QNetworkRequest.Attribute.RedirectPolicyAttribute, redirects)
    reply = QgsNetworkAccessManager.instance().post(request, urlencode({"data": text}).encode("ascii"))
    with told_when_full(target), target.open("wb") as stream:
        download = _Download(reply, stream, limits, feedback)
        return download.run()


class _Download:
    """One running answer, watched by a timer for cancel, silence and size."""

    def __init__(self, reply: Any, stream: Any, limits: Limits, feedback: Feedback) -> None:
        self.reply, self.stream, self.limits, self.feedback = reply, stream, limits, feedback
        self.trouble = ""
        self.cancelled = False
        self.unwritten: OSError | None = None
        self.received = 0

    def run(self) -> Answer:
        """Wait in an event loop of our own until the answer is there or given up."""
        from qgis.PyQt.QtCore import QElapsedTimer, QEventLoop, QTimer

        loop, timer = QEventLoop(), QTimer()
        self.total, self.quiet = QElapsedTimer(), QElapsedTimer()
        self.total.start()
        self.quiet.start()
        self.reply.readyRead.connect(self._read)
        self.reply.finished.connect(loop.quit)
        timer.timeout.connect(self._watch)
        timer.start(100)
        if not self.reply.isFinished():
            loop.exec()
        timer.stop()
        self._read()
        answer = self._answer()
        self.reply.deleteLater()
        if self.cancelled:
            raise Cancelled
        if self.unwritten is not None:
            raise self.unwritten
        return answer

    def _read(self) -> None:
        if self.trouble or self.cancelled:
            return
        data = bytes(self.reply.readAll())
        if not data:
            return
        self.quiet.restart()
        self.received += len(data)
        if self.received > self.limits.max_bytes:
            self._give_up("too_large")
            return
        try:
            self.stream.write(data)
        except OSError as error:  # within Qt's call nobody would hear of it
            self.unwritten = error
            self._give_up("disk")

    def _watch(self) -> None:
        if self.feedback.is_cancelled():
            self.cancelled = True
            self.reply.abort()
        elif (
            self.total.elapsed() > self.limits.seconds * 1000 or self.quiet.elapsed() > self.limits.quiet_seconds * 1000
        ):
            self._give_up("timeout")
        elif self.received:
            megabytes = self.received / 1_000_000
            done = min(0.95, megabytes / (megabytes + 10))
            self.feedback.progress(done, tr("{size} MB received").format(size=decimal(megabytes)))

    def _give_up(self, trouble: str) -> None:
        self.trouble = trouble
        self.reply.abort()

    def _answer(self) -> Answer:
        from qgis.PyQt.QtNetwork import QNetworkReply, QNetworkRequest

        status = self.reply.attribute(QNetworkRequest.Attribute.HttpStatusCodeAttribute)
        error = self.reply.error()
        trouble = self.trouble
        timed_out = (QNetworkReply.NetworkError.TimeoutError, QNetworkReply.NetworkError.OperationCanceledError)
        if not trouble and error in timed_out and not status:
            trouble = "timeout"
        elif not trouble and error != QNetworkReply.NetworkError.NoError and (not status or int(status) < 400):
            trouble = "network"
        return Answer(int(status or 0), trouble, self.reply.errorString())
