"""The border of an area on the canvas, over every layer, in the colour of what is chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import QgsCsException, QgsGeometry, QgsPointXY, QgsWkbTypes
from qgis.gui import QgsRubberBand
from qgis.PyQt.QtGui import QColor, QPalette
from qgis.PyQt.QtWidgets import QApplication

from .coordinates import to_canvas

if TYPE_CHECKING:
    from qgis.gui import QgsMapCanvas

    from ..session import Session

POLYGON, POINT = QgsWkbTypes.GeometryType.PolygonGeometry, QgsWkbTypes.GeometryType.PointGeometry
FILL_ALPHA = 40
WIDTH = 2
CORNER_SIZE = 8


class Outline:
    """Shows a border that is kept in the work CRS, so that it stays where it is when the map gets another CRS."""

    def __init__(self, canvas: QgsMapCanvas, session: Session, *, with_corners: bool = False) -> None:
        self._canvas = canvas
        self._session = session
        self._with_corners = with_corners
        self._shape = QgsGeometry()
        self._bands: list[QgsRubberBand] = []

    @property
    def is_up(self) -> bool:
        """Whether it is on the map, be it with nothing in it yet."""
        return bool(self._bands)

    def show(self, shape: QgsGeometry) -> None:
        """Show a polygon, or the line that is to become one, in the work CRS."""
        self._shape = QgsGeometry(shape)
        if not self._bands:
            self._put_up()
        self._draw()

    def take_off(self) -> None:
        """Take it off the map."""
        if self._bands:
            self._canvas.destinationCrsChanged.disconnect(self._draw)
        for band in self._bands:
            self._canvas.scene().removeItem(band)
        self._bands = []

    def _put_up(self) -> None:
        colour = QApplication.palette().color(QPalette.ColorRole.Highlight)
        fill = QColor(colour)
        fill.setAlpha(FILL_ALPHA)
        border = QgsRubberBand(self._canvas, POLYGON)
        border.setColor(colour)
        border.setFillColor(fill)
        border.setWidth(WIDTH)
        self._bands = [border]
        if self._with_corners:
            corners = QgsRubberBand(self._canvas, POINT)
            corners.setIcon(QgsRubberBand.IconType.ICON_FULL_BOX)
            corners.setIconSize(CORNER_SIZE)
            corners.setColor(colour)
            self._bands.append(corners)
        self._canvas.destinationCrsChanged.connect(self._draw)

    def _draw(self) -> None:
        shape, transform = QgsGeometry(self._shape), to_canvas(self._canvas, self._session)
        try:
            if transform is not None:
                shape.transform(transform)
        except QgsCsException:
            shape = QgsGeometry()  # it has no image in this CRS; it is drawn again in one where it has
        corners = QgsGeometry.fromMultiPointXY([QgsPointXY(vertex) for vertex in shape.vertices()])
        for band, kind, drawn in zip(self._bands, (POLYGON, POINT), (shape, corners)):
            band.reset(kind)
            if not drawn.isEmpty():
                band.setToGeometry(drawn, None)
