"""Ties a list of rows that have a geometry to the map, both ways."""

from __future__ import annotations

from typing import Any

from qgis.PyQt.QtCore import QModelIndex, QObject, Qt
from qgis.PyQt.QtWidgets import QApplication

from ..context import Context
from ..models.rows_model import ROW_ROLE, Record, cell
from .rows_view import RowsView


class MapRows(QObject):
    """Hovered rows light up, selected rows are marked, a click or Enter zooms, a click on the map selects the row."""

    def __init__(self, view: RowsView, context: Context, *, zoom_on_click: bool = True) -> None:
        super().__init__(view)
        self._view = view
        self._context = context
        view.hovered.connect(self._hover)
        view.selection_changed.connect(self._mark)
        view.opened.connect(self._zoom)
        if zoom_on_click:
            view.tree.clicked.connect(self._clicked)
        context.map_link.clicked.connect(self._pick)
        context.session.feature_picked.connect(self._picked)

    def _hover(self, row: object) -> None:
        self._context.map_link.highlight(cell(row, "geometry"))

    def _mark(self, rows: list[object]) -> None:
        self._context.map_link.mark([cell(row, "geometry") for row in rows])

    def _zoom(self, row: object) -> None:
        self._context.map_link.zoom(cell(row, "geometry"))

    def _clicked(self, index: QModelIndex) -> None:
        if QApplication.keyboardModifiers() == Qt.KeyboardModifier.NoModifier:
            self._zoom(index.data(ROW_ROLE))

    def _picked(self, _table: str, key: str) -> None:
        if self._view.isVisible() and self._view.model.row_of(key) >= 0:
            self._view.select([key])

    def _pick(self, x: float, y: float, tolerance: float) -> None:
        if not self._view.isVisible():
            return
        row = nearest(self._view.shown_rows(), x, y, tolerance)
        if row is not None:
            self._view.select([cell(row, self._view.model.key)])


def nearest(rows: list[Record], x: float, y: float, tolerance: float) -> Record | None:
    """Return the row whose geometry lies nearest to a point, within `tolerance` metres, or None."""
    from shapely.geometry import Point

    point = Point(x, y)
    best: tuple[float, Any] = (tolerance, None)
    for row in rows:
        shape = cell(row, "geometry")
        if shape is None or shape.is_empty:
            continue
        distance = shape.distance(point)
        if distance <= best[0]:
            best = (distance, row)
    found: Record | None = best[1]
    return found


def link(view: RowsView, context: Context, *, zoom_on_click: bool = True) -> MapRows:
    """Tie a list to the map; the tie goes with the list."""
    return MapRows(view, context, zoom_on_click=zoom_on_click)
