"""What becomes of the dark stretches, over the map: dashed as they are now, whole as they are then. Nothing is kept there."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from qgis.core import QgsGeometry, QgsPointXY, QgsWkbTypes
from qgis.gui import QgsRubberBand
from qgis.PyQt.QtCore import QObject, Qt
from qgis.PyQt.QtGui import QColor

from ...maptools.coordinates import canvas_point, to_canvas

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from ...context import Context

NOW_PX, THEN_PX = 3, 6


class WhatIfOnMap(QObject):
    """Two bands on the canvas, placed anew when the map gets another CRS; `clear` takes them off."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._lines: tuple[list[NDArray[Any]], list[NDArray[Any]]] = ([], [])
        self.bands: list[QgsRubberBand] = []
        context.canvas.destinationCrsChanged.connect(self._place)

    def show(self, now: Sequence[NDArray[Any]], then: Sequence[NDArray[Any]]) -> None:
        """Show the dark lines (k,2) of now and those that are left, in the work CRS."""
        self._lines = (list(now), list(then))
        self._place()

    def clear(self) -> None:
        """Take everything off the map."""
        for band in self.bands:
            self._context.canvas.scene().removeItem(band)
        self.bands = []

    def unload(self) -> None:
        """Take everything off and listen no more."""
        self.clear()
        self._context.canvas.destinationCrsChanged.disconnect(self._place)

    def _place(self) -> None:
        from qgis.core import QgsProject

        from ....project import palette, themes

        self.clear()
        dark = themes.current(QgsProject.instance()) == str(themes.Theme.DARK)
        colours = palette.DARK if dark else palette.LIGHT
        now, then = self._lines
        for lines, width, style in ((then, THEN_PX, Qt.PenStyle.SolidLine), (now, NOW_PX, Qt.PenStyle.DashLine)):
            band = QgsRubberBand(self._context.canvas, QgsWkbTypes.GeometryType.LineGeometry)
            band.setColor(QColor(colours.dark_gap))
            band.setSecondaryStrokeColor(QColor(colours.halo))
            band.setWidth(width)
            band.setLineStyle(style)
            band.setToGeometry(self._shape(lines))
            self.bands.append(band)

    def _shape(self, lines: Sequence[NDArray[Any]]) -> QgsGeometry:
        transform = to_canvas(self._context.canvas, self._context.session)
        parts: list[list[QgsPointXY]] = []
        for line in lines:
            points = [canvas_point(transform, float(x), float(y)) for x, y in line[:, :2]]
            parts.append([point for point in points if point is not None])
        return QgsGeometry.fromMultiPolylineXY([part for part in parts if len(part) > 1])
