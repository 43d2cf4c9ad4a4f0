"""A small drawing of a municipality: its border, and the areas that are ready in it. No map, no network."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import QPointF, QSize, Qt
from qgis.PyQt.QtGui import QPainter, QPainterPath, QPaintEvent, QPalette, QPen
from qgis.PyQt.QtWidgets import QWidget

from ...i18n import tr
from ..theme import blend

if TYPE_CHECKING:
    from collections.abc import Sequence

    from shapely.geometry.base import BaseGeometry

MARGIN = 6


class AreaSketch(QWidget):
    """Draws polygons in one projected CRS; the border as an outline, areas filled."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._border: BaseGeometry | None = None
        self._areas: Sequence[BaseGeometry] = ()
        self.setMinimumSize(150, 150)
        self.setAccessibleName(tr("The municipality's border and areas"))

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt override
        return QSize(200, 200)

    def show_shapes(self, border: BaseGeometry | None, areas: Sequence[BaseGeometry]) -> None:
        """Draw these from now on."""
        self._border, self._areas = border, areas
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt override
        if self._border is None:
            return
        role = QPalette.ColorRole
        ink, ground = self.palette().color(role.WindowText), self.palette().color(role.Window)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(ink, 1.2))
        painter.setBrush(blend(ground, ink, 0.08))
        painter.drawPath(self._path(self._border))
        painter.setPen(QPen(self.palette().color(role.Highlight), 1.2))
        painter.setBrush(blend(ground, self.palette().color(role.Highlight), 0.5))
        for area in self._areas:
            painter.drawPath(self._path(area))
        painter.end()

    def _path(self, shape: BaseGeometry) -> QPainterPath:
        xmin, ymin, xmax, ymax = self._border.bounds if self._border is not None else shape.bounds
        wide, high = self.width() - 2 * MARGIN, self.height() - 2 * MARGIN
        scale = min(wide / max(1.0, xmax - xmin), high / max(1.0, ymax - ymin))
        left = MARGIN + (wide - scale * (xmax - xmin)) / 2
        top = MARGIN + (high - scale * (ymax - ymin)) / 2
        path = QPainterPath()
        path.setFillRule(Qt.FillRule.OddEvenFill)
        for polygon in getattr(shape, "geoms", [shape]):
            for ring in (polygon.exterior, *polygon.interiors):
                points = [QPointF(left + scale * (x - xmin), top + scale * (ymax - y)) for x, y, *_z in ring.coords]
                path.moveTo(points[0])
                for point in points[1:]:
                    path.lineTo(point)
                path.closeSubpath()
        return path
