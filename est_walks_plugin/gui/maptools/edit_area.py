"""Moving the corners of an area's border: drag one, double-click a side for another, Delete takes one away."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

from qgis.core import Qgis, QgsGeometry, QgsPointXY, QgsWkbTypes
from qgis.gui import QgsMapMouseEvent, QgsMapTool, QgsRubberBand
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtGui import QColor, QKeyEvent, QPalette
from qgis.PyQt.QtWidgets import QApplication

from .coordinates import to_canvas

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
        """In the canvas's CRS."""
        self._band: QgsRubberBand | None = None
        self._corners: QgsRubberBand | None = None
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
        to_map = to_canvas(self._context.canvas, self._context.session)
        if to_map is not None:
            self.shape.transform(to_map)
        colour = QApplication.palette().color(QPalette.ColorRole.Highlight)
        fill = QColor(colour)
        fill.setAlpha(40)
        self._band = QgsRubberBand(self._context.canvas, QgsWkbTypes.GeometryType.PolygonGeometry)
        self._band.setColor(colour)
        self._band.setFillColor(fill)
        self._band.setWidth(2)
        self._corners = QgsRubberBand(self._context.canvas, QgsWkbTypes.GeometryType.PointGeometry)
        self._corners.setIcon(QgsRubberBand.IconType.ICON_FULL_BOX)
        self._corners.setIconSize(8)
        self._corners.setColor(colour)
        self._show()
        self._context.canvas.setMapTool(self)

    def result(self) -> bytes | None:
        """Return the border as WKB in the work CRS; None when its sides cross or nothing is left of it."""
        shape = QgsGeometry(self.shape)
        if shape.isNull() or shape.isEmpty() or not shape.isGeosValid():
            return None
        to_map = to_canvas(self._context.canvas, self._context.session)
        if to_map is not None:
            shape.transform(to_map, Qgis.TransformDirection.Reverse)
        return bytes(shape.asWkb())

    def put_away(self) -> None:
        """Stop and give the planner's tool back; tells nothing."""
        was_on = self._band is not None
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
        at = self.toMapCoordinates(pixel)
        point, number, _before, _after, _squared = self.shape.closestVertex(at)
        there = self.toCanvasCoordinates(QgsPointXY(point))
        return number if math.hypot(there.x() - pixel.x(), there.y() - pixel.y()) <= GRAB_PIXELS else -1

    def canvasPressEvent(self, event: QgsMapMouseEvent) -> None:  # noqa: N802 - QGIS override
        if event.button() == Qt.MouseButton.LeftButton and self._band is not None:
            self._held = self.corner_at(event.pos())

    def canvasMoveEvent(self, event: QgsMapMouseEvent) -> None:  # noqa: N802 - QGIS override
        if self._band is None:
            return
        if self._held < 0:
            self._under = self.corner_at(event.pos())
            over = Qt.CursorShape.OpenHandCursor if self._under >= 0 else Qt.CursorShape.CrossCursor
            self._context.canvas.setCursor(over)
            return
        self._context.canvas.setCursor(Qt.CursorShape.ClosedHandCursor)
        self._move(self._held, event.mapPoint())

    def canvasReleaseEvent(self, event: QgsMapMouseEvent) -> None:  # noqa: N802 - QGIS override
        if event.button() == Qt.MouseButton.RightButton:
            self.remove_corner(self.corner_at(event.pos()))
        self._held = -1

    def canvasDoubleClickEvent(self, event: QgsMapMouseEvent) -> None:  # noqa: N802 - QGIS override
        """Add a corner where a side is double-clicked."""
        self._held = -1
        if self._band is None or self.corner_at(event.pos()) >= 0:
            return
        at = event.mapPoint()
        _squared, point, after, _side = self.shape.closestSegmentWithContext(at)
        there = self.toCanvasCoordinates(QgsPointXY(point))
        if after > 0 and math.hypot(there.x() - event.pos().x(), there.y() - event.pos().y()) <= GRAB_PIXELS:
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
        was_on = self._band is not None
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
        if self._band is None or self._corners is None:
            return
        self._band.setToGeometry(self.shape, None)
        corners = [QgsPointXY(vertex) for vertex in self.shape.vertices()]
        self._corners.setToGeometry(QgsGeometry.fromMultiPointXY(corners), None)
        self.shape_changed.emit()

    def _take_off(self) -> None:
        for band in (self._band, self._corners):
            if band is not None:
                self._context.canvas.scene().removeItem(band)
        self._band = self._corners = None
        self._held = self._under = -1
