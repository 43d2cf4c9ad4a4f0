"""A service that takes two seconds for every answer, or never gives one: the window goes on, whatever the planner does.

The heart beats on the window's event loop. It must not stand still as long as one answer takes, and it must beat in the
window's own loop: QGIS waits for a service in a loop inside, which takes no clicks.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from qgis.core import QgsCoordinateReferenceSystem, QgsProject, QgsRectangle
from qgis.PyQt.QtCore import QThread, QTimer

from est_walks_plugin.backgrounds.addresses import ServiceLayer, of_service
from est_walks_plugin.backgrounds.in_project import is_background
from est_walks_plugin.backgrounds.offline import copy_background, plan_copy
from est_walks_plugin.backgrounds.trial import around
from est_walks_plugin.gui.dialogs.web_map import WebMapDialog
from est_walks_plugin.gui.pages.walk.print_dialog import PrintChoice
from est_walks_plugin.gui.pages.walk.printing import Printer
from est_walks_plugin.model.localtime import parse_local
from est_walks_plugin.model.walk import WalkRequest
from est_walks_plugin.operations.walks.plan_walk import plan_walk
from est_walks_plugin.store import Store

from .. import town
from ..map_server import LATENCY_S, MapServer

CRS = "EPSG:3011"
BOUNDS = around((*town.at(0, 0), *town.at(town.SIDE, town.SIDE)))
KINDS = {
    "wms": ServiceLayer("wms", "", "vagar", CRS, "Vägar"),
    "wmts": ServiceLayer("wmts", "", "vagar", "EPSG:3857", "Vägar", matrix_set="EPSG:3857"),
    "wfs": ServiceLayer("wfs", "", "vagar", CRS, "Vägar"),
}


class Heart:
    """Beats on the event loop; remembers the longest pause, and how many loops deep it ever beat."""

    def __init__(self) -> None:
        self.timer = QTimer()
        self.timer.timeout.connect(self._beat)
        self.reset()
        self.timer.start(20)

    def reset(self) -> None:
        self.longest, self.deepest, self._last = 0.0, 0, time.monotonic()

    def _beat(self) -> None:
        now = time.monotonic()
        self.longest, self._last = max(self.longest, now - self._last), now
        self.deepest = max(self.deepest, QThread.currentThread().loopLevel())


@pytest.fixture
def heart(qtbot: Any) -> Iterator[Heart]:
    """A heart, and how deep the loop of a test is that only waits."""
    made = Heart()
    qtbot.wait(200)
    made.usual = made.deepest
    made.reset()
    yield made
    made.timer.stop()


def alive(heart: Heart, what: str) -> None:
    """Hold the heart to what it must do, and begin anew."""
    assert heart.longest < LATENCY_S, what
    assert heart.deepest <= heart.usual, f"{what}: the window waited in a loop inside"
    heart.reset()


@pytest.fixture
def walked(window: Any, town_file: Path, tmp_path: Path, wait: Any) -> Any:
    """The window with the town open, which has a walk."""
    path = tmp_path / "town.gpkg"
    path.write_bytes(town_file.read_bytes())
    with Store.open(str(path)) as store:
        plan_walk(store, WalkRequest("Kvällen", town.START, parse_local("2026-10-15 18:30"), area=town.AREA))
    window.shell.flow.open(str(path))
    wait(lambda: window.shell.context.session.info is not None)
    wait(lambda: not window.shell.flow.adding_layers and not window.shell.context.runner.busy, 60)
    return window


@pytest.mark.parametrize("kind", KINDS)
def test_the_window_goes_on_while_the_planner_works(
    walked: Any, heart: Heart, kind: str, map_server: MapServer, tmp_path: Path, qtbot: Any, wait: Any
) -> None:
    from dataclasses import replace

    context = walked.shell.context
    runner, canvas, project = context.runner, context.canvas, QgsProject.instance()
    address = f"{map_server.address}/slower/ows"
    made = of_service(replace(KINDS[kind], address=address))
    canvas.setDestinationCrs(QgsCoordinateReferenceSystem(CRS))
    canvas.setExtent(QgsRectangle(*BOUNDS))

    dialog = WebMapDialog(context)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.kind.setCurrentIndex(dialog.kind.findData(kind))
    dialog.address.setText(address)
    heart.reset()
    dialog.ask.click()
    wait(lambda: dialog.layer.findData("vagar") >= 0, 30)
    alive(heart, "asking")
    dialog.layer.setCurrentIndex(dialog.layer.findData("vagar"))
    dialog.try_button.click()
    wait(lambda: not dialog.picture.isHidden(), 60)
    alive(heart, "trying")
    dialog.reject()

    walked.shell.show_page("sources")
    line = walked.shell.pages["sources"].background
    heart.reset()
    line.use(made)
    wait(lambda: any(map(is_background, project.mapLayers().values())), 60)
    alive(heart, "choosing")
    (layer,) = [one for one in project.mapLayers().values() if is_background(one)]
    canvas.setLayers([layer])
    for step in (0, 200, 400):
        canvas.setExtent(QgsRectangle(BOUNDS[0] + step, BOUNDS[1], BOUNDS[2] + step, BOUNDS[3]))
        canvas.refresh()
        qtbot.wait(300)
    wait(lambda: not canvas.isDrawing(), 60)
    alive(heart, "panning")

    walk = context.session.store.rows("walk")[0]["uuid"]
    for file in ("karta.pdf", "karta.png"):  # a layout's own stalls are counted elsewhere: it draws a page a turn
        walked.shell.show_page("walk")
        Printer(walked.shell.pages["walk"].out).print(walk, PrintChoice(str(tmp_path / file), background=True))
        wait(lambda: not runner.busy, 120)
        alive(heart, f"printing {file}")
    assert (tmp_path / "karta.pdf").exists()

    copy = plan_copy(BOUNDS, CRS, 4.0, str(tmp_path / "kopia.gpkg"))
    done: list[Any] = []
    runner.run(
        "kopia",
        lambda _store, feedback: copy_background(made, copy, str(tmp_path / "kopia.gpkg"), feedback),
        done=done.append,
    )
    wait(lambda: bool(done), 120)
    alive(heart, "copying")
    line.use(None)


@pytest.mark.parametrize("kind", KINDS)
def test_a_service_that_never_answers_is_given_up_at_once(
    opened: Any, heart: Heart, kind: str, map_server: MapServer, qtbot: Any, wait: Any
) -> None:
    from dataclasses import replace

    context, before = opened.shell.context, dict(QgsProject.instance().mapLayers())
    address = f"{map_server.address}/silent/ows"
    dialog = WebMapDialog(context)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.kind.setCurrentIndex(dialog.kind.findData(kind))
    dialog.address.setText(address)
    dialog.layer.setEditText("vagar")
    opened.shell.show_page("sources")
    line = opened.shell.pages["sources"].background
    steps = (
        dialog.ask.click,
        dialog.try_button.click,
        lambda: line.use(of_service(replace(KINDS[kind], address=address))),
    )
    for start in steps:
        wait(lambda: not context.runner.busy)
        heart.reset()
        start()
        qtbot.wait(400)
        assert context.runner.busy
        context.runner.cancel_current()
        wait(lambda: not context.runner.busy, 10)  # QGIS itself would wait a minute
        alive(heart, "giving up")
    dialog.reject()
    assert dict(QgsProject.instance().mapLayers()) == before
    assert context.backgrounds.of(context.session.info.municipality) is None


@pytest.mark.parametrize(
    ("way", "words"),
    [("broken", "500"), ("html", "web page"), ("exception", "Tjansten ar stangd"), ("private", "401")],
)
def test_what_fails_is_one_sentence_and_nothing_is_changed(
    walked: Any, way: str, words: str, map_server: MapServer, tmp_path: Path, wait: Any
) -> None:
    """Chosen, printed and copied: told in one sentence with what to do; project, choice and files are as they were."""
    context, project = walked.shell.context, QgsProject.instance()
    made = of_service(ServiceLayer("wms", f"{map_server.address}/{way}/ows", "vagar", CRS, "Karta"))
    before = dict(project.mapLayers())
    walked.shell.show_page("sources")
    line = walked.shell.pages["sources"].background
    context.iface.messageBar().clearWidgets()
    line.use(made)
    wait(lambda: not context.runner.busy, 30)
    (said,) = context.iface.texts()
    assert words in said
    assert len([part for part in said.split(". ") if part]) == 1
    assert dict(project.mapLayers()) == before
    assert context.backgrounds.of(context.session.info.municipality) is None
    copy = plan_copy(BOUNDS, CRS, 4.0, str(tmp_path / "kopia.gpkg"))
    told: list[Any] = []
    context.runner.run(
        "kopia",
        lambda _store, feedback: copy_background(made, copy, str(tmp_path / "kopia.gpkg"), feedback),
        failed=lambda error: told.append(error.message),
    )
    wait(lambda: bool(told), 30)
    assert words in told[0]
    assert not (tmp_path / "kopia.gpkg").exists()
