"""A part of a page as high as what it holds, that scrolls when the page needs the room for something else."""

from __future__ import annotations

from qgis.PyQt.QtCore import QEvent, QObject, QPoint, QSize, Qt, QTimer
from qgis.PyQt.QtGui import QResizeEvent
from qgis.PyQt.QtWidgets import QFrame, QScrollArea, QSizePolicy, QSplitter, QWidget

from ..widgets.section import Section

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
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._ask)
        self._sought: QWidget | None = None
        self.verticalScrollBar().rangeChanged.connect(lambda _least, _most: self._seek())
        self.verticalScrollBar().actionTriggered.connect(lambda _action: self.bring(None))
        inside.installEventFilter(self)

    def bring(self, part: QWidget | None) -> None:
        """Bring a part into view and keep it there while the page makes room, until the planner scrolls; None: no more."""
        self._sought = part
        self._seek()

    def bring_unfolded(self, *sections: Section) -> None:
        """Bring each section into view when it is unfolded, from its heading on where there is no room for all of it."""
        for one in sections:
            one.head.toggled.connect(lambda is_open, one=one: self.bring(one if is_open else None))

    def focusNextPrevChild(self, following: bool) -> bool:  # noqa: N802 - Qt override
        self.bring(None)
        return super().focusNextPrevChild(following)

    def _seek(self) -> None:
        """Scroll as little as brings what is sought into view: its beginning where there is no room for all of it."""
        if self._sought is None or not self._sought.isVisible():
            return
        top, room = self._sought.mapTo(self.widget(), QPoint(0, 0)).y(), self.viewport().height()
        bar = self.verticalScrollBar()
        bar.setValue(min(max(bar.value(), top + self._sought.height() - room), top))

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt override
        return QSize(self.widget().sizeHint().width(), self._whole())

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt override
        bar = self.verticalScrollBar().sizeHint().width()
        return QSize(self.widget().minimumSizeHint().width() + bar, min(LEAST_HEIGHT, self._whole()))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt override
        """Ask for another height when something inside folds, comes or goes: once it stands there, which is a moment later."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._timer.start()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt override
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()  # what wraps is lower when it is wider

    def _ask(self) -> None:
        """Ask for the height there is; each layout around it is told, as one that was hidden meanwhile passes nothing on."""
        around: QWidget | None = self
        while around is not None and not isinstance(around, QSplitter):
            around.updateGeometry()
            column, around = around, around.parentWidget()
        if column.layout() is not None:
            column.layout().invalidate()
            column.layout().activate()
        self._seek()

    def _whole(self) -> int:
        inside = self.widget()
        width = self.width() if self.isVisible() else inside.sizeHint().width()
        return inside.heightForWidth(width) if inside.hasHeightForWidth() else inside.sizeHint().height()
