"""Moving the corners of an area's border: drag one, double-click a side for another, Delete takes one away."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

from qgis.core import QgsGeometry, QgsPointXY
from qgis.gui import QgsMapMouseEvent, QgsMapTool
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtGui import QKeyEvent

from .coordinates import canvas_point, to_canvas, work_point
from .outline import Outline

if TYPE_CHECKING:
    from ..context import Context

GRAB_PIXELS = 12
LEAST_CORNERS = 4
"""Of a ring, the closing one counted."""


class CornersTool(QgsMapTool):
    """Holds a border while its corners are moved; `shape_changed` tells each change. The planner's tool comes back."""

    shape_changed = pyqtSignal()
    given_up = pyqtSignal()
    """Esc was pressed, or another tool was chosen."""
    entered = pyqtSignal()
    """Enter was pressed: the border is as it should be."""

    def __init__(self, context: Context) -> None:
        super().__init__(context.canvas)
        self._context = context
        self.shape = QgsGeometry()
        """In the work CRS: the map may get another one while corners are moved."""
        self._outline = Outline(context.canvas, context.session, with_corners=True)
        self._held = -1
        self._under = -1
        self._before: QgsMapTool | None = None
        self.setCursor(Qt.CursorShape.CrossCursor)

    def start(self, wkb: bytes) -> None:
        """Begin with a border, WKB in the work CRS."""
        self.put_away()
        self._before = self._context.canvas.mapTool()
        self.shape = QgsGeometry()
        self.shape.fromWkb(wkb)
        self._outline.show(self.shape)
        self._show()
        self._context.canvas.setMapTool(self)

    def result(self) -> bytes | None:
        """Return the border as WKB in the work CRS; None when its sides cross or nothing is left of it."""
        shape = self.shape
        if shape.isNull() or shape.isEmpty() or not shape.isGeosValid():
            return None
        return bytes(shape.asWkb())

    def put_away(self) -> None:
        """Stop and give the planner's tool back; tells nothing."""
        was_on = self._outline.is_up
        self._take_off()
        canvas = self._context.canvas
        if was_on and canvas.mapTool() is self:  # it still is while another tool takes its place
            canvas.unsetMapTool(self)
            if self._before is not None:
                canvas.setMapTool(self._before)
        self._before = None

    # --- the mouse -----------------------------------------------------------------------------------------------

    def corner_at(self, pixel: Any) -> int:
        """Return the number of the corner within reach of a pixel of the canvas, -1 for none."""
        if self.shape.isNull():
            return -1
        at = self._work_point(self.toMapCoordinates(pixel))
        if at is None:
            return -1
        point, number, _before, _after, _squared = self.shape.closestVertex(at)
        return number if self._is_within_reach(point, pixel) else -1

    def _work_point(self, point: QgsPointXY) -> QgsPointXY | None:
        return work_point(self._context.canvas, self._context.session, point)

    def _is_within_reach(self, point: QgsPointXY, pixel: Any) -> bool:
        """Return whether a point of the work CRS is where the mouse is, `pixel` of the canvas, or close to it."""
        shown = canvas_point(to_canvas(self._context.canvas, self._context.session), point.x(), point.y())
        if shown is None:
            return False
        there = self.toCanvasCoordinates(shown)
        return math.hypot(there.x() - pixel.x(), there.y() - pixel.y()) <= GRAB_PIXELS

    def canvasPressEvent(self, event: QgsMapMouseEvent) -> None:  # noqa: N802 - QGIS override
        if event.button() == Qt.MouseButton.LeftButton and self._outline.is_up:
            self._held = self.corner_at(event.pos())

    def canvasMoveEvent(self, event: QgsMapMouseEvent) -> None:  # noqa: N802 - QGIS override
        if not self._outline.is_up:
            return
        if self._held < 0:
            self._under = self.corner_at(event.pos())
            over = Qt.CursorShape.OpenHandCursor if self._under >= 0 else Qt.CursorShape.CrossCursor
            self._context.canvas.setCursor(over)
            return
        self._context.canvas.setCursor(Qt.CursorShape.ClosedHandCursor)
        at = self._work_point(event.mapPoint())
        if at is not None:
            self._move(self._held, at)

    def canvasReleaseEvent(self, event: QgsMapMouseEvent) -> None:  # noqa: N802 - QGIS override
        if event.button() == Qt.MouseButton.RightButton:
            self.remove_corner(self.corner_at(event.pos()))
        self._held = -1

    def canvasDoubleClickEvent(self, event: QgsMapMouseEvent) -> None:  # noqa: N802 - QGIS override
        """Add a corner where a side is double-clicked."""
        self._held = -1
        if not self._outline.is_up or self.corner_at(event.pos()) >= 0:
            return
        at = self._work_point(event.mapPoint())
        if at is None:
            return
        _squared, point, after, _side = self.shape.closestSegmentWithContext(at)
        if after > 0 and self._is_within_reach(point, event.pos()):
            self.shape.insertVertex(at.x(), at.y(), after)
            self._show()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - QGIS override
        key = event.key()
        if key == Qt.Key.Key_Escape:
            event.accept()
            self.given_up.emit()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.accept()
            self.entered.emit()
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            event.accept()
            self.remove_corner(self._under)

    def deactivate(self) -> None:
        """Another tool was chosen: give up without touching it."""
        was_on = self._outline.is_up
        self._take_off()
        super().deactivate()
        if was_on:
            self.given_up.emit()

    def remove_corner(self, number: int) -> None:
        """Take a corner away; a ring keeps its last three."""
        if number < 0 or self._ring_length(number) <= LEAST_CORNERS:
            return
        self.shape.deleteVertex(number)
        self._under = -1
        self._show()

    # --- the shape -----------------------------------------------------------------------------------------------

    def _move(self, number: int, at: QgsPointXY) -> None:
        self.shape.moveVertex(at.x(), at.y(), number)
        self._show()

    def _ring_length(self, number: int) -> int:
        found, vertex = self.shape.vertexIdFromVertexNr(number)
        geometry = self.shape.constGet()
        return int(geometry.vertexCount(vertex.part, vertex.ring)) if found else 0

    def _show(self) -> None:
        if self._outline.is_up:
            self._outline.show(self.shape)
            self.shape_changed.emit()

    def _take_off(self) -> None:
        self._outline.take_off()
        self._held = self._under = -1
