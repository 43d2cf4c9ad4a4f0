"""Takes files that are dragged onto what it holds, and says so while they are over it."""

from __future__ import annotations

from qgis.PyQt.QtCore import Qt, QTimer, pyqtSignal
from qgis.PyQt.QtGui import QColor, QDragEnterEvent, QDragLeaveEvent, QDropEvent, QPainter, QPaintEvent, QPalette, QPen
from qgis.PyQt.QtWidgets import QVBoxLayout, QWidget

EDGE = 3
VEIL = 215
"""How much the veil covers of 255."""


class _Veil(QWidget):
    """Lies over the page with a sentence; the mouse goes through it, so that what takes files itself still does."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.text = ""
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt override
        painter = QPainter(self)
        ground = QColor(self.palette().color(QPalette.ColorRole.Window))
        ground.setAlpha(VEIL)
        painter.fillRect(self.rect(), ground)
        painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Highlight), EDGE, Qt.PenStyle.DashLine))
        painter.drawRect(self.rect().adjusted(EDGE, EDGE, -EDGE, -EDGE))
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        font = painter.font()
        font.setBold(True)
        painter.setFont(font)
        inside = self.rect().adjusted(16, 16, -16, -16)
        painter.drawText(inside, int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap), self.text)


class DropArea(QWidget):
    """Holds a page's content. `dropped` gives the paths of files and folders; `text` says what letting go does."""

    dropped = pyqtSignal(list)

    def __init__(self, inside: QWidget, text: str) -> None:
        super().__init__()
        self.setAcceptDrops(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(inside)
        self.veil = _Veil(self)
        self.veil.text = text
        self.veil.setAccessibleName(text)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 - Qt override
        if files_of(event):
            event.acceptProposedAction()
            self.veil.setGeometry(self.rect())
            self.veil.raise_()
            self.veil.show()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:  # noqa: N802 - Qt override
        self.veil.hide()
        super().dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 - Qt override
        self.veil.hide()
        files = files_of(event)
        if files:
            event.acceptProposedAction()
            QTimer.singleShot(0, lambda: self.dropped.emit(files))  # the file manager waits until the drop is over


def files_of(event: QDropEvent) -> list[str]:
    """Return the paths of the files and folders that are dragged."""
    data = event.mimeData()
    return [url.toLocalFile() for url in data.urls() if url.isLocalFile()] if data.hasUrls() else []
