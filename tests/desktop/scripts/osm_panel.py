"""Fetching from OpenStreetMap by mouse: the area drawn on the map, given up, drawn, named, sent, and taken back."""

import gzip
import os
import threading
from http.server import BaseHTTPRequestHandler, HTTPServer

import tools
from hands import Hands
from qgis.core import QgsPointXY, QgsRectangle
from qgis.PyQt.QtCore import QPoint
from qgis.PyQt.QtWidgets import QApplication

MIDDLE = QgsPointXY(147_919, 6_574_445)
SIDE = 150


class _Overpass(BaseHTTPRequestHandler):
    """Answers every question with the extract, and keeps what was asked."""

    data = b""
    asked: list = []

    def do_POST(self):
        self.asked.append(self.rfile.read(int(self.headers["Content-Length"])).decode())
        self.send_response(200)
        self.send_header("Content-Type", "application/osm3s+xml")
        self.send_header("Content-Length", str(len(self.data)))
        self.end_headers()
        self.wfile.write(self.data)

    do_GET = do_POST  # noqa: N815 - as the server calls it

    def log_message(self, *_args):
        pass


def main(iface, request):
    with gzip.open(request["file"]) as stream:
        _Overpass.data = stream.read()
    server = HTTPServer(("127.0.0.1", 0), _Overpass)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    plugin = tools.load()
    from est_walks_plugin.operations.create_store import create_store

    path = os.path.join(request["folder"], "Stockholm.gpkg")
    create_store(path, "Stockholm").close()
    plugin.window.open_store(path)
    shell = plugin.window.shell
    tools.wait(lambda: shell.context.session.info is not None and not shell.flow.adding_layers, 60, "the store")
    shell.show_page("start")
    canvas, hands, facts = iface.mapCanvas(), Hands(), {}
    canvas.setExtent(QgsRectangle(MIDDLE.x() - 400, MIDDLE.y() - 400, MIDDLE.x() + 400, MIDDLE.y() + 400))
    iface.mainWindow().activateWindow()
    tools.spin(0.5)

    hands.click(shell.pages["start"].lines["network"].button)
    page = shell.pages["sources"]
    dialog = page.osm_dialog
    facts["modal"] = QApplication.activeModalWidget() is not None
    facts["offers"] = [dialog.area.itemData(row) for row in range(dialog.area.count())][-1]

    def draw(corners):
        hands.click(dialog.draw_button)
        facts["steps_aside"] = not dialog.isVisible()
        for x, y in corners:
            spot = canvas.getCoordinateTransform().transform(QgsPointXY(x, y))
            hands.click(canvas.viewport(), QPoint(int(spot.x()), int(spot.y())))

    x, y = MIDDLE.x(), MIDDLE.y()
    draw([(x, y)])
    hands.key("Escape")
    facts["esc_brings_it_back"] = dialog.isVisible() and dialog.area.currentData() != "drawn"
    draw([(x - SIDE, y - SIDE), (x + SIDE, y - SIDE), (x + SIDE, y + SIDE), (x - SIDE, y + SIDE)])
    hands.key("Return")
    tools.wait(lambda: dialog.isVisible(), 10, "the dialog to come back")
    facts["drawn"] = dialog.area.currentData()
    facts["km2"] = dialog.ground().polygon.area / 1e6
    facts["told"] = dialog.sent.text()
    QApplication.primaryScreen().grabWindow(0).save(os.path.join(request["folder"], "drawn.png"))
    hands.type("Fruängens centrum", dialog.name)
    hands.type(f"http://127.0.0.1:{server.server_port}/api/interpreter", dialog.endpoint)
    hands.click(dialog.consent, QPoint(10, dialog.consent.height() // 2))
    facts["reason"] = dialog.reason.text()
    if facts["reason"]:
        raise AssertionError(f"{dialog.endpoint.text()}, {dialog.name.text()}: {facts['reason']}")
    hands.click(dialog.ok)
    store = shell.context.session.store
    tools.wait(lambda: store.count("path") > 50, 60, "the network")
    tools.wait(lambda: not shell.context.runner.busy, 60, "the rest")
    tools.spin(0.3)
    facts["area"] = shell.context.session.area.name if shell.context.session.area else ""
    facts["in_view"] = canvas.extent().contains(MIDDLE) and canvas.extent().width() < 2_000
    facts["closed"] = page.osm_dialog is None
    facts["asked"] = len(_Overpass.asked)
    QApplication.primaryScreen().grabWindow(0).save(os.path.join(request["folder"], "fetched.png"))
    iface.mainWindow().activateWindow()
    hands.click(shell.bar.button("start"))
    hands.key("ctrl", "z")
    tools.wait(lambda: store.count("path") == 0, 60, "the network to be taken back")
    tools.wait(lambda: not shell.context.runner.busy and not shell.flow.adding_layers, 60, "the rest of it")
    tools.spin(0.3)
    facts["areas_after_undo"] = sorted(area.name for area in shell.context.session.areas())
    server.shutdown()
    return facts
