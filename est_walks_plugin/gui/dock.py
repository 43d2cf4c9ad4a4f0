"""The dock: an empty frame at start-up, filled when it is first seen."""

from __future__ import annotations

from typing import Callable

from qgis.gui import QgsDockWidget
from qgis.PyQt.QtCore import QTimer
from qgis.PyQt.QtGui import QDragEnterEvent, QDropEvent, QShowEvent
from qgis.PyQt.QtWidgets import QWidget

from ..i18n import tr

MIN_WIDTH = 340


class Dock(QgsDockWidget):
    """Holds the shell. `fill` returns the content and is called once, the first time the dock is seen."""

    def __init__(self, parent: QWidget, fill: Callable[[], QWidget], drop: Callable[[list[str]], None]) -> None:
        super().__init__(tr("Safety walks"), parent)
        self.setObjectName("EstWalksDock")
        self.setMinimumWidth(MIN_WIDTH)
        self.setAcceptDrops(True)
        self._fill = fill
        self._drop = drop
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.ensure_filled)

    def ensure_filled(self) -> None:
        """Build the content now if it is not there yet."""
        if self.widget() is None:
            self.setWidget(self._fill())

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt override
        super().showEvent(event)
        if self.widget() is None:
            self._timer.start(0)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 - Qt override
        if _files(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 - Qt override
        files = _files(event)
        if files:
            event.acceptProposedAction()
            QTimer.singleShot(0, lambda: self._drop(files))


def _files(event: QDropEvent) -> list[str]:
    data = event.mimeData()
    return [url.toLocalFile() for url in data.urls() if url.isLocalFile()] if data.hasUrls() else []
