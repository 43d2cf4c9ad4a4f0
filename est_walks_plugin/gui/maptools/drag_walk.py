"""The map tool of the walk in work: drag a stop, the start or the end; click to add a stop."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from qgis.gui import QgsMapCanvas, QgsMapMouseEvent
from qgis.PyQt.QtCore import QPoint, QPointF, Qt, pyqtSignal
from qgis.PyQt.QtGui import QKeyEvent

from .coordinates import canvas_point, to_canvas
from .pick_point import PickPointTool

if TYPE_CHECKING:
    from ..session import Session

GRAB_PIXELS = 14
DRAG_PIXELS = 4
CLICK_PIXELS = 10


@dataclass(frozen=True)
class Handle:
    """Something that can be dragged: `kind` "stop", "start" or "end", `index` of the stop (0-based), E and N."""

    kind: str
    index: int
    x: float
    y: float


class DragWalkTool(PickPointTool):
    """Stays active until Esc, right click or `stop()`. A drag tells `dragging` on its way and `moved` at its end.

    A click beside every handle tells `clicked`; Esc during a drag gives it up.
    """

    dragging = pyqtSignal(object, float, float)
    """The handle and where it is now; (None, 0, 0) when the drag is over."""
    moved = pyqtSignal(object, float, float)
    clicked = pyqtSignal(float, float, float)
    """E, N and the tolerance in metres."""
    removed = pyqtSignal(int)
    """Delete pressed over a stop: its index."""

    def __init__(self, canvas: QgsMapCanvas, session: Session) -> None:
        super().__init__(canvas, session, once=False)
        self.handles: list[Handle] = []
        self._held: Handle | None = None
        self._under: Handle | None = None
        self._pressed: Any = None
        self._drags = False

    def set_handles(self, handles: list[Handle]) -> None:
        """Let these be dragged."""
        self.handles = handles

    def handle_at(self, pixel: Any) -> Handle | None:
        """Return the nearest handle within reach of a pixel of the canvas; stops before start and end."""
        transform = to_canvas(self._canvas, self._session)
        best: tuple[float, Handle | None] = (GRAB_PIXELS + 0.5, None)
        for handle in self.handles:
            point = canvas_point(transform, handle.x, handle.y)
            if point is None:
                continue
            at: QPointF = self.toCanvasCoordinates(point)
            distance = math.hypot(at.x() - pixel.x(), at.y() - pixel.y()) + (0.5 if handle.kind != "stop" else 0.0)
            if distance < best[0]:
                best = (distance, handle)
        return best[1]

    # --- the mouse -----------------------------------------------------------------------------------------------

    def canvasPressEvent(self, event: QgsMapMouseEvent) -> None:  # noqa: N802 - QGIS override
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed = event.pos()
            self._held = self.handle_at(event.pos())
            self._drags = False

    def canvasMoveEvent(self, event: QgsMapMouseEvent) -> None:  # noqa: N802 - QGIS override
        if self._held is None:
            self._under = self.handle_at(event.pos())
            over = Qt.CursorShape.OpenHandCursor if self._under else Qt.CursorShape.CrossCursor
            self._canvas.setCursor(over)
            return
        moved = event.pos() - self._pressed
        self._drags = self._drags or moved.manhattanLength() >= DRAG_PIXELS
        point = self.to_work(event.mapPoint()) if self._drags else None
        if point is not None:
            self._canvas.setCursor(Qt.CursorShape.ClosedHandCursor)
            self.dragging.emit(self._held, point.x(), point.y())

    def canvasReleaseEvent(self, event: QgsMapMouseEvent) -> None:  # noqa: N802 - QGIS override
        if event.button() == Qt.MouseButton.RightButton:
            self._let_go()
            self.stop()
            return
        held, drags = self._held, self._drags
        pressed, self._pressed = self._pressed, None
        self._let_go()
        point = self.to_work(event.mapPoint())
        if point is None or pressed is None:
            return
        if held is not None:
            if drags:
                self.moved.emit(held, point.x(), point.y())
            return
        beside = self.to_work(self.toMapCoordinates(event.pos() + QPoint(CLICK_PIXELS, 0)))
        tolerance = math.hypot(beside.x() - point.x(), beside.y() - point.y()) if beside else 0.0
        self.clicked.emit(point.x(), point.y(), tolerance)

    def canvasDoubleClickEvent(self, event: QgsMapMouseEvent) -> None:  # noqa: N802 - QGIS override
        """A double click adds one stop, not two."""
        self._pressed = None

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - QGIS override
        if event.key() == Qt.Key.Key_Escape and self._held is not None:
            self._let_go()
            event.accept()
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and self._under and self._under.kind == "stop":
            self.removed.emit(self._under.index)
            event.accept()
        else:
            super().keyPressEvent(event)

    def deactivate(self) -> None:
        self._let_go()
        super().deactivate()

    def _let_go(self) -> None:
        if self._held is not None:
            self._held = None
            self._drags = False
            self.dragging.emit(None, 0.0, 0.0)
