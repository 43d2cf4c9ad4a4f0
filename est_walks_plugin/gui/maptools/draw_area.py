"""Drawing an area: corners by clicking, right click or Enter closes it, Esc gives up."""

from __future__ import annotations

from typing import TYPE_CHECKING, Callable

from qgis.core import QgsGeometry, QgsPointXY
from qgis.gui import QgsMapMouseEvent, QgsMapTool
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QKeyEvent

from ...i18n import tr
from .coordinates import work_point
from .outline import Outline

if TYPE_CHECKING:
    from ..context import Context


class AreaTool(QgsMapTool):
    """Makes a polygon and tells of it; the planner's tool comes back afterwards."""

    def __init__(self, context: Context) -> None:
        super().__init__(context.canvas)
        self._context = context
        self._corners: list[QgsPointXY] = []
        """In the work CRS: the map may get another one while the planner draws."""
        self._outline = Outline(context.canvas, context.session)
        self._before: QgsMapTool | None = None
        self.drawn: Callable[[bytes], None] = _nothing
        self.setCursor(Qt.CursorShape.CrossCursor)

    def start(self, drawn: Callable[[bytes], None]) -> None:
        """Begin drawing; an outline that was begun before is given up. `drawn` is told the polygon, WKB in the work CRS."""
        self.put_away()
        self.drawn = drawn
        self._before = self._context.canvas.mapTool()
        self._corners = []
        self._outline.show(QgsGeometry())
        self._context.canvas.setMapTool(self)
        self._context.messages.tell(tr("Click the corners; right click or Enter closes the area, Esc gives up."))

    def put_away(self) -> None:
        """Stop drawing and give the planner's tool back."""
        self._outline.take_off()
        canvas = self._context.canvas
        if canvas.mapTool() is self:
            canvas.unsetMapTool(self)
            if self._before is not None:
                canvas.setMapTool(self._before)
        self._before = None

    def canvasMoveEvent(self, event: QgsMapMouseEvent) -> None:  # noqa: N802 - QGIS override
        at = self._at(event)
        if self._outline.is_up and self._corners and at is not None:
            self._outline.show(_begun([*self._corners, at]))

    def canvasReleaseEvent(self, event: QgsMapMouseEvent) -> None:  # noqa: N802 - QGIS override
        if not self._outline.is_up:
            return
        if event.button() == Qt.MouseButton.RightButton:
            self._close()
            return
        at = self._at(event)
        if at is not None:
            self._corners.append(at)
            self._outline.show(_begun(self._corners))

    def _at(self, event: QgsMapMouseEvent) -> QgsPointXY | None:
        return work_point(self._context.canvas, self._context.session, event.mapPoint())

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - QGIS override
        if event.key() == Qt.Key.Key_Escape:
            event.accept()
            self.put_away()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.accept()
            self._close()

    def deactivate(self) -> None:
        """Another tool was chosen: give up without touching it."""
        self._outline.take_off()
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
        self.drawn(bytes(shape.asWkb()))


def _begun(corners: list[QgsPointXY]) -> QgsGeometry:
    """Return what is drawn so far: a polygon, or the line that is to become one."""
    return QgsGeometry.fromPolygonXY([corners]) if len(corners) >= 3 else QgsGeometry.fromPolylineXY(corners)


def _nothing(_wkb: bytes) -> None:
    return
