"""A QGIS without a window: a canvas and a message bar behind the few calls of iface that the window uses."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any, Iterator

import pytest
from qgis.core import QgsApplication, QgsMapLayer, QgsPrintLayout, QgsProject, QgsTask
from qgis.gui import QgsMapCanvas, QgsMessageBar
from qgis.PyQt.QtCore import QCoreApplication, QObject, QSettings, Qt, pyqtSignal
from qgis.PyQt.QtGui import QKeySequence
from qgis.PyQt.QtWidgets import QAction, QDockWidget, QMainWindow, QMenu, QToolBar

from tests.made_once import made_once


class Bridge:
    """Between layer tree and canvas; here the canvas has no layers."""

    def setCanvasLayers(self) -> None:
        pass


class Iface(QObject):
    """The part of QgisInterface that the window uses."""

    currentLayerChanged = pyqtSignal(object)  # noqa: N815 - as QGIS calls it
    newProjectCreated = pyqtSignal()  # noqa: N815

    def __init__(self) -> None:
        super().__init__()
        self._active: QgsMapLayer | None = None
        self.designed: list[str] = []
        """The layouts that were opened in the designer."""
        self._window = QMainWindow()
        self._canvas = QgsMapCanvas(self._window)
        self._bar = QgsMessageBar(self._window)
        self._menu = QMenu("Plugins", self._window)
        self._window.setCentralWidget(self._canvas)

    def mainWindow(self) -> QMainWindow:
        return self._window

    def mapCanvas(self) -> QgsMapCanvas:
        return self._canvas

    def layerTreeCanvasBridge(self) -> Bridge:
        return Bridge()

    def messageBar(self) -> QgsMessageBar:
        return self._bar

    def pluginMenu(self) -> QMenu:
        return self._menu

    def addToolBar(self, title: str) -> QToolBar:
        return self._window.addToolBar(title)

    def registerMainWindowAction(self, action: QAction, shortcut: str) -> bool:
        action.setShortcut(QKeySequence(shortcut))
        return True

    def unregisterMainWindowAction(self, action: QAction) -> bool:
        return True

    def addDockWidget(self, area: Qt.DockWidgetArea, dock: QDockWidget) -> None:
        self._window.addDockWidget(area, dock)
        dock.show()

    def removeDockWidget(self, dock: QDockWidget) -> None:
        self._window.removeDockWidget(dock)

    def openLayoutDesigner(self, layout: QgsPrintLayout) -> None:
        self.designed.append(layout.name())

    def activeLayer(self) -> QgsMapLayer | None:
        return self._active

    def setActiveLayer(self, layer: QgsMapLayer | None) -> None:
        self._active = layer
        self.currentLayerChanged.emit(layer)

    def texts(self) -> list[str]:
        """What the message bar says."""
        return [item.text() for item in self._bar.items()]


@pytest.fixture
def iface(qgis_app: QgsApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Iface]:
    """A fresh interface with settings of its own."""
    QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, str(tmp_path))
    kept: dict[str, Any] = {}
    monkeypatch.setattr("est_walks_plugin.settings.get", lambda key, default=None: kept.get(key, default))
    monkeypatch.setattr("est_walks_plugin.settings.put", kept.__setitem__)
    fake = Iface()
    yield fake
    QgsProject.instance().clear()
    fake.mainWindow().deleteLater()
    QCoreApplication.sendPostedEvents(None, 52)


@pytest.fixture
def wait(qtbot: Any) -> Any:
    """Turn the event loop until a condition holds."""

    def until(condition: Any, seconds: float = 60.0) -> None:
        qtbot.waitUntil(lambda: bool(condition()), timeout=int(seconds * 1000))

    return until


@pytest.fixture(scope="session")
def small_store(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A small store: three areas, two sources, some observations, ranked places, a dark stretch. Made once."""
    from tests.gui.small_store import build

    return build(tmp_path_factory.mktemp("small") / "liten.gpkg")


@pytest.fixture
def store_path(tmp_path: Path, small_store: str) -> str:
    """A copy of the small store that a test may change."""
    return str(shutil.copy2(small_store, tmp_path / "liten.gpkg"))


@pytest.fixture
def window(iface: Iface, qtbot: Any, wait: Any) -> Iterator[Any]:
    """The window, loaded and its dock filled; unloaded afterwards."""
    from est_walks_plugin.gui.window import Window

    loaded = Window(iface)
    loaded.load()
    iface.mainWindow().resize(1200, 700)
    iface.mainWindow().show()
    loaded.dock.ensure_filled()
    yield loaded
    loaded.unload()
    tasks: list[QgsTask] = QgsApplication.taskManager().activeTasks()
    assert not [task for task in tasks if type(task).__name__ == "OperationTask"]


@pytest.fixture
def opened(window: Any, store_path: str, wait: Any) -> Any:
    """The window with the small store open and its layers added."""
    shell = window.shell
    shell.flow.open(store_path)
    wait(lambda: shell.context.session.info is not None)
    wait(lambda: not shell.flow.adding_layers)
    return window


@pytest.fixture
def off_map(window: Any, store_path: str) -> Any:
    """The window with the small store open and none of its layers on the map."""
    from tests.gui.off_map import open_off_map

    open_off_map(window, store_path)
    return window


@pytest.fixture
def as_marked(window: Any, store_path: str, request: pytest.FixtureRequest, wait: Any) -> Any:
    """`opened` for a test that is marked `on_map`, and `off_map` for one that is not."""
    from tests.gui.off_map import open_as_marked

    open_as_marked(window, store_path, request, wait)
    return window


@pytest.fixture(scope="session")
def ranked_town(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The made-up town, ranked; never written to."""
    from est_walks_plugin.operations.rank_places import rank_places
    from tests import town

    def make(path: Path) -> None:
        with town.build(path) as store:
            rank_places(store, town.AREA)

    return made_once(tmp_path_factory, "ranked_town.gpkg", make)


@pytest.fixture
def town_opened(window: Any, ranked_town: Path, tmp_path: Path, request: pytest.FixtureRequest, wait: Any) -> Any:
    """The window with the made-up town open, which has a walking network and ranked places.

    Its layers are there only for a test that is marked `on_map`.
    """
    from tests.gui.off_map import open_as_marked

    open_as_marked(window, str(shutil.copy2(ranked_town, tmp_path / "town.gpkg")), request, wait)
    session = window.shell.context.session
    session.set_area(session.areas()[0].uuid)
    return window


@pytest.fixture
def walk_page(window: Any, store_path: str, request: pytest.FixtureRequest, wait: Any) -> Any:
    """Page Vandring of the small store, with a walk of three stops open; the layers only for a test marked `on_map`."""
    from est_walks_plugin.store import Store
    from tests.gui.off_map import open_as_marked
    from tests.gui.walked import add_walk

    with Store.open(store_path) as store:
        add_walk(store)
    shell = window.shell
    open_as_marked(window, store_path, request, wait)
    shell.show_page("walk")
    page = shell.pages["walk"]
    wait(lambda: page.parts.stops.rows())
    return page


@pytest.fixture(scope="session")
def planned_town(tmp_path_factory: pytest.TempPathFactory, ranked_town: Path) -> Path:
    """The made-up town, ranked, with the walk in it that page Vandring asks for unless told otherwise; never written to."""
    from est_walks_plugin.model.walk import WalkRequest
    from est_walks_plugin.operations.walks.plan_walk import plan_walk
    from est_walks_plugin.operations.walks.proposed_start import proposed_start
    from est_walks_plugin.store import Store
    from tests import town

    def make(path: Path) -> None:
        shutil.copy2(ranked_town, path)
        with Store.open(str(path)) as store:
            starts, area = proposed_start(store, town.START), store.rows("area", {"name": town.AREA})[0]["uuid"]
            plan_walk(store, WalkRequest("Byvandring", town.START, starts, area=area, start_name="Torget"))

    return made_once(tmp_path_factory, "planned_town.gpkg", make)


@pytest.fixture
def planned_page(window: Any, planned_town: Path, tmp_path: Path, request: pytest.FixtureRequest, wait: Any) -> Any:
    """Page Vandring of the made-up town with a stored walk open; the layers only for a test that is marked `on_map`."""
    from tests.gui.off_map import open_as_marked

    shell = window.shell
    open_as_marked(window, str(shutil.copy2(planned_town, tmp_path / "town.gpkg")), request, wait)
    session = shell.context.session
    session.set_area(session.areas()[0].uuid)
    shell.show_page("walk")
    page = shell.pages["walk"]
    wait(lambda: not page.editor.is_busy and page.editor.plan is not None)
    return page
