"""A map tool that picks one point, or one after another, in the store's work CRS."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import QgsPointXY
from qgis.gui import QgsMapCanvas, QgsMapMouseEvent, QgsMapTool
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtGui import QKeyEvent

from .coordinates import work_point

if TYPE_CHECKING:
    from ..session import Session


class PickPointTool(QgsMapTool):
    """Left click picks, right click or Esc ends; the tool that was active before comes back.

    `once` ends it after the first point. Start it with `start()`.
    """

    picked = pyqtSignal(float, float)
    """E and N in the work CRS."""
    ended = pyqtSignal()

    def __init__(self, canvas: QgsMapCanvas, session: Session, *, once: bool = True) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._session = session
        self._once = once
        self._before: QgsMapTool | None = None
        self.setCursor(Qt.CursorShape.CrossCursor)

    def start(self) -> None:
        """Become the active tool."""
        if self._canvas.mapTool() is not self:
            self._before = self._canvas.mapTool()
            self._canvas.setMapTool(self)

    def stop(self) -> None:
        """Give the planner's own tool back."""
        if self._canvas.mapTool() is self:
            if self._before is not None:
                self._canvas.setMapTool(self._before)
            else:
                self._canvas.unsetMapTool(self)

    def deactivate(self) -> None:
        super().deactivate()
        self._before = None
        self.ended.emit()

    def canvasReleaseEvent(self, event: QgsMapMouseEvent) -> None:  # noqa: N802 - QGIS override
        if event.button() == Qt.MouseButton.RightButton:
            self.stop()
            return
        point = self.to_work(event.mapPoint())
        if point is None:
            return
        if self._once:
            self.stop()
        self.picked.emit(point.x(), point.y())

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - QGIS override
        if event.key() == Qt.Key.Key_Escape:
            self.stop()
            event.accept()
        else:
            super().keyPressEvent(event)

    def to_work(self, point: QgsPointXY) -> QgsPointXY | None:
        """Return a point of the canvas in the work CRS; None where it has no image there or no store is open."""
        return work_point(self._canvas, self._session, point)
