"""A photo on which rectangles are drawn, moved and taken away, by mouse and by keyboard; inside them it is masked already."""

from __future__ import annotations

from qgis.PyQt.QtCore import QPointF, QRectF, QSize, Qt, pyqtSignal
from qgis.PyQt.QtGui import QFocusEvent, QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from qgis.PyQt.QtWidgets import QSizePolicy, QWidget

from ....i18n import tr
from ....operations.photo_files.blur import Box, pixelated

LEAST_PX = 6.0
"""A smaller rectangle, on the screen, was a click."""
STEP = 0.01
"""An arrow key moves by this share of the picture's longer side, with Ctrl by a tenth of it."""
_ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


class BlurCanvas(QWidget):
    """Rectangles are kept in pixels of the picture."""

    changed = pyqtSignal()
    """Rectangles came, went or moved."""

    def __init__(self, image: QImage, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._image = image
        self._shown = image
        self._rects: list[QRectF] = []
        self._drawn: QRectF | None = None
        self._from: QPointF | None = None
        self._moved_from: QPointF | None = None
        self.current = -1
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(240, 180)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self._tell()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt override
        return self._image.size().scaled(QSize(800, 560), Qt.AspectRatioMode.KeepAspectRatio)

    # --- what is marked ------------------------------------------------------------------------------------------

    @property
    def boxes(self) -> list[Box]:
        """The rectangles: left, top, width, height."""
        return [(one.x(), one.y(), one.width(), one.height()) for one in self._rects]

    def add(self, rect: QRectF) -> None:
        """Mark a rectangle (pixels of the picture) and choose it."""
        inside = rect.normalized().intersected(QRectF(self._image.rect()))
        if not inside.isEmpty():
            self._rects.append(inside)
            self.current = len(self._rects) - 1
            self._update()

    def add_in_the_middle(self) -> None:
        """Mark a rectangle in the middle, to be moved by keys."""
        side = max(self._image.width(), self._image.height()) / 8
        middle = QRectF(self._image.rect()).center()
        self.add(QRectF(middle.x() - side / 2, middle.y() - side / 2, side, side))
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def remove_current(self) -> None:
        """Take the chosen rectangle away."""
        if 0 <= self.current < len(self._rects):
            del self._rects[self.current]
            self.current = min(self.current, len(self._rects) - 1)
            self._update()

    def _update(self) -> None:
        """Show what the copy will look like."""
        self._shown = pixelated(self._image, self.boxes) if self._rects else self._image
        self._tell()
        self.update()
        self.changed.emit()

    def _tell(self) -> None:
        self.setAccessibleName(tr("Photo with %n rectangle(s)", None, len(self._rects)))
        told = [
            tr("N marks a new rectangle, arrow keys move it, with Shift they change its size, Delete takes it away.")
        ]
        if 0 <= self.current < len(self._rects):
            one = self._rects[self.current]
            told.append(
                tr("Rectangle {number}: {x}, {y}, {width} × {height}").format(
                    number=self.current + 1,
                    x=round(one.x()),
                    y=round(one.y()),
                    width=round(one.width()),
                    height=round(one.height()),
                )
            )
        self.setAccessibleDescription(" ".join(told))

    # --- keys ----------------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt override
        key = event.key()
        if key in _ARROWS and 0 <= self.current < len(self._rects):
            step = STEP * (10 if event.modifiers() & Qt.KeyboardModifier.ControlModifier else 1)
            self._shift(*_ARROWS[key], step, sizes=bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.remove_current()
        elif key == Qt.Key.Key_N:
            self.add_in_the_middle()
        elif key in (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp) and self._rects:
            self.current = (self.current + (1 if key == Qt.Key.Key_PageDown else -1)) % len(self._rects)
            self._tell()
            self.update()
        else:
            super().keyPressEvent(event)

    def _shift(self, right: int, down: int, step: float, *, sizes: bool) -> None:
        """Move the chosen rectangle, or its right and lower edge; it stays within the picture."""
        by = max(1.0, step * max(self._image.width(), self._image.height()))
        rect, bounds = QRectF(self._rects[self.current]), QRectF(self._image.rect())
        if sizes:
            rect.setRight(min(bounds.right(), max(rect.left() + 4, rect.right() + right * by)))
            rect.setBottom(min(bounds.bottom(), max(rect.top() + 4, rect.bottom() + down * by)))
        else:
            rect.moveLeft(min(max(0.0, rect.left() + right * by), bounds.width() - rect.width()))
            rect.moveTop(min(max(0.0, rect.top() + down * by), bounds.height() - rect.height()))
        self._rects[self.current] = rect
        self._update()

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt override
        super().focusInEvent(event)
        self.update()

    # --- mouse ---------------------------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt override
        if event.button() != Qt.MouseButton.LeftButton:
            return
        at = self._to_picture(_place(event))
        hit = [number for number, rect in enumerate(self._rects) if rect.contains(at)]
        self._from = self._moved_from = None
        if hit:
            self.current, self._moved_from = hit[-1], at
            self._tell()
        else:
            self._from = at
        self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt override
        at = self._to_picture(_place(event))
        if self._from is not None:
            self._drawn = QRectF(self._from, at).normalized()
            self.update()
        elif self._moved_from is not None:
            rect, bounds = self._rects[self.current], QRectF(self._image.rect())
            rect = rect.translated(at - self._moved_from)
            rect.moveLeft(min(max(0.0, rect.left()), bounds.width() - rect.width()))
            rect.moveTop(min(max(0.0, rect.top()), bounds.height() - rect.height()))
            self._rects[self.current], self._moved_from = rect, at
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt override
        drawn, self._drawn = self._drawn, None
        moved, self._from, self._moved_from = self._moved_from, None, None
        if drawn is not None and min(drawn.width(), drawn.height()) * self._scale() >= LEAST_PX:
            self.add(drawn)
        elif moved is not None:
            self._update()
        self.update()

    # --- painting ------------------------------------------------------------------------------------------------

    def _target(self) -> QRectF:
        """Return where the picture is painted."""
        size = self._image.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        return QRectF(
            (self.width() - size.width()) / 2, (self.height() - size.height()) / 2, size.width(), size.height()
        )

    def _scale(self) -> float:
        return self._target().width() / max(1, self._image.width())

    def _to_picture(self, at: QPointF) -> QPointF:
        target, scale = self._target(), self._scale()
        x = min(max(0.0, (at.x() - target.x()) / scale), float(self._image.width()))
        y = min(max(0.0, (at.y() - target.y()) / scale), float(self._image.height()))
        return QPointF(x, y)

    def _to_widget(self, rect: QRectF) -> QRectF:
        target, scale = self._target(), self._scale()
        return QRectF(
            target.x() + rect.x() * scale, target.y() + rect.y() * scale, rect.width() * scale, rect.height() * scale
        )

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt override
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(self._target(), self._shown)
        palette = self.palette()
        for number, rect in enumerate([*self._rects, *([self._drawn] if self._drawn else [])]):
            chosen = number == self.current or number == len(self._rects)
            shown = self._to_widget(rect)
            painter.setPen(QPen(palette.base().color(), 4 if chosen else 3))
            painter.drawRect(shown)
            line = Qt.PenStyle.SolidLine if chosen else Qt.PenStyle.DashLine
            painter.setPen(QPen(palette.highlight().color() if chosen else palette.text().color(), 2, line))
            painter.drawRect(shown)
        if self.hasFocus():
            painter.setPen(QPen(palette.highlight().color(), 2))
            painter.drawRect(QRectF(self.rect()).adjusted(1, 1, -1, -1))
        painter.end()


def _place(event: QMouseEvent) -> QPointF:
    """Return where the mouse is; Qt 5 and Qt 6 each have a name of their own for it."""
    return event.position() if hasattr(event, "position") else event.localPos()
