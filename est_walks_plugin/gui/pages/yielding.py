"""A part of a page as high as what it holds, that scrolls when the page needs the room for something else."""

from __future__ import annotations

from qgis.PyQt.QtCore import QEvent, QObject, QSize, Qt
from qgis.PyQt.QtGui import QResizeEvent
from qgis.PyQt.QtWidgets import QFrame, QScrollArea, QSizePolicy, QWidget

LEAST_HEIGHT = 48


class Yielding(QScrollArea):
    """Holds one widget; never higher than it, and never wider than the room."""

    def __init__(self, inside: QWidget) -> None:
        super().__init__()
        self.setWidget(inside)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        inside.installEventFilter(self)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt override
        return QSize(self.widget().sizeHint().width(), self._whole())

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt override
        bar = self.verticalScrollBar().sizeHint().width()
        return QSize(self.widget().minimumSizeHint().width() + bar, min(LEAST_HEIGHT, self._whole()))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt override
        """Ask for another height when something inside folds, comes or goes."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt override
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()  # what wraps is lower when it is wider

    def _whole(self) -> int:
        inside = self.widget()
        width = self.width() if self.isVisible() else inside.sizeHint().width()
        return inside.heightForWidth(width) if inside.hasHeightForWidth() else inside.sizeHint().height()
