"""A line of text over the map's lower edge: who made the map data, and that example data is example data."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import QEvent, QObject, Qt
from qgis.PyQt.QtWidgets import QLabel

if TYPE_CHECKING:
    from qgis.gui import QgsMapCanvas

    from .session import Session

MARGIN = 4


class MapMark(QObject):
    """Shows the attributions of the open store on the canvas; the mouse passes through it."""

    def __init__(self, canvas: QgsMapCanvas, session: Session) -> None:
        super().__init__()
        self._canvas = canvas
        self._session = session
        self.label = QLabel(canvas)
        self.label.setTextFormat(Qt.TextFormat.PlainText)
        self.label.setWordWrap(True)
        self.label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.label.setAutoFillBackground(True)
        self.label.setMargin(3)
        self.label.hide()
        canvas.installEventFilter(self)
        session.store_changed.connect(self.refresh)
        session.data_changed.connect(self._data_changed)

    def unload(self) -> None:
        """Take the line off the canvas."""
        self._session.store_changed.disconnect(self.refresh)
        self._session.data_changed.disconnect(self._data_changed)
        self._canvas.removeEventFilter(self)
        self.label.hide()
        self.label.setParent(None)
        self.label.deleteLater()

    def refresh(self) -> None:
        """Say what the store's sources ask to have said."""
        text = "" if self._session.info is None else " · ".join(self._attributions())
        self.label.setText(text)
        self.label.setVisible(bool(text))
        self._place()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt override
        """Stay at the lower edge."""
        if watched is self._canvas and event.type() == QEvent.Type.Resize:
            self._place()
        return False

    def _attributions(self) -> list[str]:
        store = self._session.store
        if store.is_example:
            return [store.meta("attribution") or ""]
        rows = store.rows("source", columns=("attribution",))
        return sorted({row["attribution"] for row in rows if row["attribution"]})

    def _data_changed(self, table: str) -> None:
        if table == "source":
            self.refresh()

    def _place(self) -> None:
        room = max(0, self._canvas.width() - 2 * MARGIN)
        line = self.label.fontMetrics().horizontalAdvance(self.label.text()) + 2 * self.label.margin() + 2
        width = min(line, room)
        height = self.label.heightForWidth(width)
        self.label.setGeometry(MARGIN, self._canvas.height() - height - MARGIN, width, height)
