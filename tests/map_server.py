"""QGIS Server on the loopback, as a process: serves the layers of a store over WMS, WMTS and WFS, also slowly, badly, privately.

    /ows               as it should be
    /slow/ows          every picture after two seconds       /slower/ows   every answer after two seconds
    /broken/ows        HTTP 500          /html/ows     a web page          /exception/ows   an OGC exception
    /blank/ows         white pictures    /silent/ows   no answer
    /private/ows       asks for user "planner" with the password "hemlig-i-test"
    /token/<key>/ows, /keyed/ows?apikey=<key>   answer to the right key only

Prints its port. Run: python tests/map_server.py <store.gpkg> <key>
"""

from __future__ import annotations

import base64
import os
import queue
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

PASSWORD = "hemlig-i-test"  # pragma: allowlist secret
USER = "planner"
HTML = b"<!DOCTYPE html><html><body>Logga in</body></html>"
EXCEPTION = (
    b'<?xml version="1.0"?><ServiceExceptionReport version="1.3.0"><ServiceException code="X">Tjansten ar stangd'
    b"</ServiceException></ServiceExceptionReport>"
)
LATENCY_S = 2.0
TABLES = {"area": "kommun", "path": "vagar", "base_area": "mark", "lamp": "belysning"}
COLOURS = {"area": "#F0EEE0", "path": "#00C8FF", "base_area": "#FF5AF0", "lamp": "#FFE600"}


@dataclass(frozen=True)
class MapServer:
    """A server that runs: its address, and the key it answers to."""

    address: str
    key: str


@contextmanager
def serving(store: str | os.PathLike[str], key: str = "") -> Iterator[MapServer]:
    """Serve a store in a process of its own; the process is ended with the block."""
    with tempfile.TemporaryFile("w+") as log:
        process = subprocess.Popen(
            [sys.executable, __file__, str(store), key],
            stdout=subprocess.PIPE,
            stderr=log,
            text=True,
            env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "QGIS_SERVER_LOG_STDERR": "0"},
        )
        try:
            port = process.stdout.readline().strip() if process.stdout else ""
            if not port:
                log.seek(0)
                raise RuntimeError(log.read())
            yield MapServer(f"http://127.0.0.1:{port}", key)
        finally:
            process.kill()
            process.wait()


def project_of(store: str, folder: Path) -> str:
    """Write a project that serves layers of a store and return its path."""
    from qgis.core import QgsProject, QgsSingleSymbolRenderer, QgsSymbol, QgsVectorLayer
    from qgis.PyQt.QtGui import QColor

    project = QgsProject.instance()
    ids = []
    for table, name in TABLES.items():
        layer = QgsVectorLayer(f"{store}|layername={table}", name, "ogr")
        symbol = QgsSymbol.defaultSymbol(layer.geometryType())
        symbol.setColor(QColor(COLOURS[table]))
        layer.setRenderer(QgsSingleSymbolRenderer(symbol))
        layer.serverProperties().setShortName(name)
        layer.serverProperties().setAttribution("Provstads kommun") if name == "mark" else None
        project.addMapLayer(layer)
        ids.append(layer.id())
        project.setCrs(layer.crs())
    extent = next(iter(project.mapLayers().values())).extent()
    project.writeEntry("WMSCrsList", "/", [project.crs().authid(), "EPSG:3006", "EPSG:3857"])
    project.writeEntry("WMSServiceCapabilities", "/", True)
    project.writeEntry("WMSServiceTitle", "/", "Provstaden")
    box = [extent.xMinimum(), extent.yMinimum(), extent.xMaximum(), extent.yMaximum()]
    project.writeEntry("WMSExtent", "/", [str(value) for value in box])
    project.writeEntry("WFSLayers", "/", ids)
    for part in ("Layer", "Project"):
        value = ids if part == "Layer" else True
        project.writeEntry("WMTSLayers", part, value)
        project.writeEntry("WMTSPngLayers", part, value)
    project.writeEntry("WMTSGrids", "CRS", ["EPSG:3857"])
    project.writeEntry("WMTSGrids", "Config", ["EPSG:3857,20037508.342789248,-20037508.342789248,559082264.0287179,20"])
    path = str(folder / "karta.qgs")
    project.write(path)
    return path


def serve(store: str, key: str, folder: Path) -> None:
    """Serve until the process is ended."""
    from qgis.server import QgsBufferServerRequest, QgsBufferServerResponse, QgsServer

    made = project_of(store, folder)
    server = QgsServer()
    waiting: queue.Queue[tuple[str, queue.Queue[tuple[dict[str, str], bytes, int]]]] = queue.Queue()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            parts = urlsplit(self.path)
            how = parts.path.strip("/").split("/")
            asked = {name.upper(): values[0] for name, values in parse_qs(parts.query).items()}
            is_picture = asked.get("REQUEST", "") in ("GetMap", "GetTile")
            if (how[0] == "token" and how[1] != key) or (how[0] == "keyed" and asked.get("APIKEY") != key):
                self.answer(403, b"Forbidden", "text/plain")
            elif how[0] == "private" and not self.is_let_in():
                self.answer(401, b"", "text/plain", {"WWW-Authenticate": 'Basic realm="kartor"'})
            elif how[0] == "broken":
                self.answer(500, b"Internal Server Error", "text/plain")
            elif how[0] == "html":
                self.answer(200, HTML, "text/html")
            elif how[0] == "exception":
                self.answer(200, EXCEPTION, "application/xml")
            elif how[0] == "silent":
                time.sleep(60)
            elif how[0] == "blank" and is_picture:
                self.answer(200, WHITE, "image/png")
            else:
                if how[0] == "slower" or (how[0] == "slow" and is_picture):
                    time.sleep(LATENCY_S)
                self.pass_on(parts.query)

        do_POST = do_GET  # noqa: N815 - http.server

        def is_let_in(self) -> bool:
            wanted = base64.b64encode(f"{USER}:{PASSWORD}".encode()).decode()
            return self.headers.get("Authorization", "") == f"Basic {wanted}"

        def pass_on(self, query: str) -> None:
            url = f"http://{self.headers['Host']}{urlsplit(self.path).path}?MAP={made}&{query}"
            mine: queue.Queue[tuple[dict[str, str], bytes, int]] = queue.Queue()
            waiting.put((url, mine))
            headers, body, status = mine.get()
            body = body.replace(f"MAP={made}&amp;".encode(), b"").replace(f"MAP={made}".encode(), b"")
            self.answer(status or 200, body, headers.get("Content-Type", "text/xml"))

        def answer(self, status: int, body: bytes, kind: str, headers: dict[str, str] | None = None) -> None:
            self.send_response(status)
            self.send_header("Content-Type", kind)
            self.send_header("Content-Length", str(len(body)))
            for name, value in (headers or {}).items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_args: object) -> None:
            pass

    http = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    http.daemon_threads = True
    print(http.server_address[1], flush=True)
    threading.Thread(target=http.serve_forever, daemon=True).start()
    while True:  # QGIS Server answers on the thread it was made on
        url, answer = waiting.get()
        request, response = QgsBufferServerRequest(url), QgsBufferServerResponse()
        server.handleRequest(request, response)
        answer.put((response.headers(), bytes(response.body()), response.statusCode()))


def _white() -> bytes:
    from qgis.PyQt.QtCore import QBuffer, QIODevice
    from qgis.PyQt.QtGui import QImage

    image = QImage(256, 256, QImage.Format.Format_RGB32)
    image.fill(0xFFFFFFFF)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return bytes(buffer.data())


if __name__ == "__main__":
    from qgis.core import QgsApplication

    app = QgsApplication([], False)
    app.initQgis()
    WHITE = _white()
    with tempfile.TemporaryDirectory() as made_here:
        serve(sys.argv[1], sys.argv[2], Path(made_here))
