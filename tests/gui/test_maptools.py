"""The map tools, driven by a made-up mouse."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any, Iterator

import pytest
from qgis.core import QgsCoordinateReferenceSystem, QgsRectangle
from qgis.gui import QgsMapCanvas, QgsMapMouseEvent, QgsMapToolPan
from qgis.PyQt.QtCore import QCoreApplication, QEvent, QPoint, Qt
from qgis.PyQt.QtGui import QKeyEvent

from est_walks_plugin.gui.maptools.drag_walk import DragWalkTool, Handle
from est_walks_plugin.gui.maptools.pick_point import PickPointTool

CRS = "EPSG:3011"
E, N = 136_000.0, 6_596_000.0


@pytest.fixture
def canvas(iface: Any) -> Iterator[QgsMapCanvas]:
    canvas = iface.mapCanvas()
    iface.mainWindow().resize(420, 440)
    iface.mainWindow().show()
    QCoreApplication.processEvents()
    canvas.setDestinationCrs(QgsCoordinateReferenceSystem(CRS))
    canvas.setExtent(QgsRectangle(E - 200, N - 200, E + 200, N + 200))
    pan = QgsMapToolPan(canvas)
    canvas.setMapTool(pan)
    yield canvas
    canvas.unsetMapTool(pan)


@pytest.fixture
def session() -> Any:
    return SimpleNamespace(info=SimpleNamespace(crs=CRS))


class Mouse:
    """Presses, moves and lets go at points of the work CRS."""

    def __init__(self, canvas: QgsMapCanvas, tool: Any) -> None:
        self._canvas = canvas
        self._tool = tool

    def pixel(self, x: float, y: float) -> QPoint:
        at = self._canvas.getCoordinateTransform().transform(x, y)
        return QPoint(round(at.x()), round(at.y()))

    def press(self, x: float, y: float) -> None:
        self._tool.canvasPressEvent(self._event(QEvent.Type.MouseButtonPress, x, y))

    def move(self, x: float, y: float) -> None:
        self._tool.canvasMoveEvent(self._event(QEvent.Type.MouseMove, x, y))

    def release(self, x: float, y: float, button: Any = Qt.MouseButton.LeftButton) -> None:
        self._tool.canvasReleaseEvent(self._event(QEvent.Type.MouseButtonRelease, x, y, button))

    def key(self, key: Any) -> None:
        self._tool.keyPressEvent(QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier))

    def _event(self, kind: Any, x: float, y: float, button: Any = Qt.MouseButton.LeftButton) -> QgsMapMouseEvent:
        return QgsMapMouseEvent(self._canvas, kind, self.pixel(x, y), button, button)


@pytest.fixture
def tool(canvas: QgsMapCanvas, session: Any) -> Any:
    tool = DragWalkTool(canvas, session)
    tool.set_handles(
        [Handle("stop", 0, E, N), Handle("stop", 1, E + 100, N), Handle("start", 0, E, N), Handle("end", 0, E, N + 90)]
    )
    tool.told = []
    tool.moved.connect(lambda handle, x, y: tool.told.append(("moved", handle.kind, handle.index, round(x), round(y))))
    tool.clicked.connect(lambda x, y, reach: tool.told.append(("clicked", round(x), round(y), reach > 0)))
    tool.dragging.connect(lambda handle, x, y: tool.told.append(("drag", handle.kind if handle else None)))
    tool.removed.connect(lambda at: tool.told.append(("removed", at)))
    return tool


def test_a_stop_is_dragged(canvas: QgsMapCanvas, tool: Any) -> None:
    tool.start()
    mouse = Mouse(canvas, tool)
    mouse.press(E + 102, N)
    mouse.move(E + 130, N + 20)
    mouse.release(E + 150, N + 50)
    assert ("drag", "stop") in tool.told
    assert tool.told[-2] == ("drag", None)
    kind, what, index, x, y = tool.told[-1]
    assert (kind, what, index) == ("moved", "stop", 1)
    assert abs(x - (E + 150)) < 3
    assert abs(y - (N + 50)) < 3


def test_a_stop_goes_before_a_start_at_the_same_place(tool: Any, canvas: QgsMapCanvas) -> None:
    assert tool.handle_at(Mouse(canvas, tool).pixel(E, N)).kind == "stop"
    assert tool.handle_at(Mouse(canvas, tool).pixel(E, N + 90)).kind == "end"
    assert tool.handle_at(Mouse(canvas, tool).pixel(E - 100, N)) is None


def test_a_click_on_a_stop_moves_nothing(canvas: QgsMapCanvas, tool: Any) -> None:
    mouse = Mouse(canvas, tool)
    mouse.press(E, N)
    mouse.release(E, N)
    assert not [entry for entry in tool.told if entry[0] in ("moved", "clicked")]


def test_a_click_beside_adds_one_and_a_double_click_no_second(canvas: QgsMapCanvas, tool: Any) -> None:
    mouse = Mouse(canvas, tool)
    mouse.press(E - 100, N - 50)
    mouse.release(E - 100, N - 50)
    tool.canvasDoubleClickEvent(None)
    mouse.release(E - 100, N - 50)
    clicks = [entry for entry in tool.told if entry[0] == "clicked"]
    assert len(clicks) == 1
    assert clicks[0][3]


def test_esc_gives_up_the_drag_first_and_the_tool_then(canvas: QgsMapCanvas, tool: Any) -> None:
    before = canvas.mapTool()
    tool.start()
    mouse = Mouse(canvas, tool)
    mouse.press(E, N)
    mouse.move(E + 40, N)
    mouse.key(Qt.Key.Key_Escape)
    mouse.release(E + 40, N)
    assert not [entry for entry in tool.told if entry[0] == "moved"]
    assert canvas.mapTool() is tool
    mouse.key(Qt.Key.Key_Escape)
    assert canvas.mapTool() is before


def test_right_click_ends_and_delete_removes_what_is_under_the_mouse(canvas: QgsMapCanvas, tool: Any) -> None:
    before = canvas.mapTool()
    tool.start()
    mouse = Mouse(canvas, tool)
    mouse.move(E + 100, N)
    mouse.key(Qt.Key.Key_Delete)
    assert tool.told[-1] == ("removed", 1)
    mouse.release(E, N, Qt.MouseButton.RightButton)
    assert canvas.mapTool() is before


def test_other_canvas_crs_gives_points_of_the_work_crs(canvas: QgsMapCanvas, session: Any) -> None:
    from qgis.core import QgsCoordinateTransform, QgsPointXY, QgsProject

    web = QgsCoordinateReferenceSystem("EPSG:3857")
    there = QgsCoordinateTransform(QgsCoordinateReferenceSystem(CRS), web, QgsProject.instance())
    centre = there.transform(QgsPointXY(E, N))
    canvas.setDestinationCrs(web)
    canvas.setExtent(QgsRectangle(centre.x() - 400, centre.y() - 400, centre.x() + 400, centre.y() + 400))
    tool = PickPointTool(canvas, session)
    picked: list[tuple[float, float]] = []
    tool.picked.connect(lambda x, y: picked.append((x, y)))
    tool.start()
    Mouse(canvas, tool).release(centre.x(), centre.y())
    assert abs(picked[0][0] - E) < 3
    assert abs(picked[0][1] - N) < 3
    drag = DragWalkTool(canvas, session)
    drag.set_handles([Handle("stop", 0, E, N)])
    assert drag.handle_at(Mouse(canvas, drag).pixel(centre.x(), centre.y())) is not None


def test_without_a_store_nothing_is_picked(canvas: QgsMapCanvas, session: Any) -> None:
    session.info = None
    tool = PickPointTool(canvas, session)
    picked: list[Any] = []
    tool.picked.connect(lambda x, y: picked.append((x, y)))
    Mouse(canvas, tool).release(E, N)
    assert picked == []


def test_a_pin_stays_where_it_is_when_the_map_gets_another_crs(canvas: QgsMapCanvas, session: Any) -> None:
    from qgis.core import QgsCoordinateTransform, QgsProject
    from qgis.gui import QgsRubberBand

    from est_walks_plugin.gui.maptools.pin import Pin

    pin = Pin(canvas, session)
    pin.put(E, N)
    web = QgsCoordinateReferenceSystem("EPSG:3857")
    canvas.setDestinationCrs(web)
    (band,) = [item for item in canvas.scene().items() if isinstance(item, QgsRubberBand)]
    at = band.asGeometry().asPoint()
    back = QgsCoordinateTransform(web, QgsCoordinateReferenceSystem(CRS), QgsProject.instance()).transform(at)
    assert abs(back.x() - E) < 0.1
    assert abs(back.y() - N) < 0.1
    pin.take_away()
    canvas.setDestinationCrs(QgsCoordinateReferenceSystem(CRS))
    assert not pin.is_up
    assert not [item for item in canvas.scene().items() if isinstance(item, QgsRubberBand)]
