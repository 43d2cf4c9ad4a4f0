"""Drawing an area: corners by clicking, right click or Enter closes it, Esc gives up."""

from __future__ import annotations

from typing import TYPE_CHECKING, Callable

from qgis.core import Qgis, QgsGeometry, QgsPointXY, QgsWkbTypes
from qgis.gui import QgsMapMouseEvent, QgsMapTool, QgsRubberBand
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor, QKeyEvent, QPalette
from qgis.PyQt.QtWidgets import QApplication

from ...i18n import tr
from .coordinates import to_canvas

if TYPE_CHECKING:
    from ..context import Context


class AreaTool(QgsMapTool):
    """Makes a polygon and tells of it; the planner's tool comes back afterwards."""

    def __init__(self, context: Context) -> None:
        super().__init__(context.canvas)
        self._context = context
        self._corners: list[QgsPointXY] = []
        self._band: QgsRubberBand | None = None
        self._before: QgsMapTool | None = None
        self.drawn: Callable[[bytes], None] = _nothing
        self.setCursor(Qt.CursorShape.CrossCursor)

    def start(self, drawn: Callable[[bytes], None]) -> None:
        """Begin drawing; an outline that was begun before is given up. `drawn` is told the polygon, WKB in the work CRS."""
        self.put_away()
        self.drawn = drawn
        self._before = self._context.canvas.mapTool()
        self._corners = []
        colour = QApplication.palette().color(QPalette.ColorRole.Highlight)
        fill = QColor(colour)
        fill.setAlpha(40)
        self._band = QgsRubberBand(self._context.canvas, QgsWkbTypes.GeometryType.PolygonGeometry)
        self._band.setColor(colour)
        self._band.setFillColor(fill)
        self._band.setWidth(2)
        self._context.canvas.setMapTool(self)
        self._context.messages.tell(tr("Click the corners; right click or Enter closes the area, Esc gives up."))

    def put_away(self) -> None:
        """Stop drawing and give the planner's tool back."""
        if self._band is not None:
            self._context.canvas.scene().removeItem(self._band)
            self._band = None
        canvas = self._context.canvas
        if canvas.mapTool() is self:
            canvas.unsetMapTool(self)
            if self._before is not None:
                canvas.setMapTool(self._before)
        self._before = None

    def canvasMoveEvent(self, event: QgsMapMouseEvent) -> None:  # noqa: N802 - QGIS override
        if self._band is not None and self._corners:
            self._band.movePoint(event.mapPoint())

    def canvasReleaseEvent(self, event: QgsMapMouseEvent) -> None:  # noqa: N802 - QGIS override
        if self._band is None:
            return
        if event.button() == Qt.MouseButton.RightButton:
            self._close()
            return
        if not self._corners:
            self._band.addPoint(event.mapPoint(), False)
        self._corners.append(event.mapPoint())
        self._band.addPoint(event.mapPoint())

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - QGIS override
        if event.key() == Qt.Key.Key_Escape:
            event.accept()
            self.put_away()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.accept()
            self._close()

    def deactivate(self) -> None:
        """Another tool was chosen: give up without touching it."""
        if self._band is not None:
            self._context.canvas.scene().removeItem(self._band)
            self._band = None
        super().deactivate()

    def _close(self) -> None:
        corners, drawn = self._corners, self.drawn
        shape = QgsGeometry.fromPolygonXY([corners]) if len(corners) >= 3 else QgsGeometry()
        self.put_away()
        if self._context.session.info is None:
            return
        if shape.isNull() or shape.isEmpty() or not shape.isGeosValid():
            sentence = tr("An area needs at least three corners and sides that do not cross.")
            self._context.messages.mend(sentence, tr("Draw again"), lambda: self.start(drawn))
            return
        to_map = to_canvas(self._context.canvas, self._context.session)
        if to_map is not None:
            shape.transform(to_map, Qgis.TransformDirection.Reverse)
        self.drawn(bytes(shape.asWkb()))


def _nothing(_wkb: bytes) -> None:
    return
