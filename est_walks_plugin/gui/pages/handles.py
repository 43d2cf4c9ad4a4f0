"""Handles between the columns of a page that the keyboard reaches too: Tab to one, then the arrow keys."""

from __future__ import annotations

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPalette
from qgis.PyQt.QtWidgets import QSplitter, QSplitterHandle, QWidget

from ...i18n import tr

STEP = 16
"""Pixels that an arrow key moves a handle; with Ctrl one."""
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1}


class _Handle(QSplitterHandle):
    """Left and right move it, with Ctrl by a pixel; Home and End take it as far as it goes."""

    def __init__(self, splitter: QSplitter) -> None:
        super().__init__(splitter.orientation(), splitter)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(tr("Width of the columns"))
        self.setToolTip(tr("Drag it, or move it with the arrow keys"))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt override
        key, splitter = event.key(), self.splitter()
        at = splitter.indexOf(self)
        first, last = splitter.getRange(at)
        now = self.pos().x() if self.orientation() == Qt.Orientation.Horizontal else self.pos().y()
        if key in _STEPS:
            step = 1 if event.modifiers() & Qt.KeyboardModifier.ControlModifier else STEP
            self.moveSplitter(now + step * _STEPS[key])
        elif key == Qt.Key.Key_Home:
            self.moveSplitter(first)
        elif key == Qt.Key.Key_End:
            self.moveSplitter(last)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt override
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt override
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt override
        """Stand out while the keyboard is on it: it is thin for a frame, so it is filled."""
        super().paintEvent(event)
        if self.hasFocus():
            QPainter(self).fillRect(self.rect(), self.palette().color(QPalette.ColorRole.Highlight))


class Columns(QSplitter):
    """Columns side by side whose handles take the keyboard."""

    def createHandle(self) -> QSplitterHandle:  # noqa: N802 - Qt override
        return _Handle(self)

    def handles_before(self, column: QWidget) -> list[QWidget]:
        """Return the handle to the left of a column while there is one to move."""
        handle = self.handle(self.indexOf(column))
        return [handle] if handle is not None and handle.isVisibleTo(self) else []
