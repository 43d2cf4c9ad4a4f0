"""A line of text over the map's lower edge: who made the map data, and that example data is example data."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import QEvent, QObject, Qt
from qgis.PyQt.QtWidgets import QLabel

from ..backgrounds.in_project import is_background
from ..model.attribution import names_of
from ..project.palette import PAPER

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
        self._own: list[str] = []
        self.label = QLabel(canvas)
        self.label.setTextFormat(Qt.TextFormat.PlainText)
        self.label.setWordWrap(True)
        self.label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        # It lies on the map, as on paper: a dark theme would leave grey words on a light ground.
        self.label.setStyleSheet(f"background: {PAPER.halo}; color: {PAPER.text}; padding: 0; border: none;")
        self.label.setMargin(3)
        self.label.hide()
        canvas.installEventFilter(self)
        session.store_changed.connect(self.refresh)
        session.data_changed.connect(self._data_changed)
        canvas.layersChanged.connect(self._show)

    def unload(self) -> None:
        """Take the line off the canvas."""
        self._session.store_changed.disconnect(self.refresh)
        self._session.data_changed.disconnect(self._data_changed)
        self._canvas.layersChanged.disconnect(self._show)
        self._canvas.removeEventFilter(self)
        self.label.hide()
        self.label.setParent(None)
        self.label.deleteLater()

    def refresh(self) -> None:
        """Say what the store's sources, and the background in sight, ask to have said."""
        self._own = [] if self._session.info is None else self._attributions()
        self._show()

    def _show(self) -> None:
        layers = self._canvas.layers() if self._session.info is not None else []
        beneath = [name for layer in layers if is_background(layer) for name in layer.metadata().rights()]
        text = " · ".join(dict.fromkeys([*self._own, *names_of(beneath)]))
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
        rows = store.rows("source", columns=("attribution",), order_by=("kind", "name"))
        return names_of(row["attribution"] or "" for row in rows)

    def _data_changed(self, table: str) -> None:
        if table == "source":
            self.refresh()

    def _place(self) -> None:
        room = max(0, self._canvas.width() - 2 * MARGIN)
        line = self.label.fontMetrics().horizontalAdvance(self.label.text()) + 2 * self.label.margin() + 2
        width = min(line, room)
        height = self.label.heightForWidth(width)
        self.label.setGeometry(MARGIN, self._canvas.height() - height - MARGIN, width, height)
