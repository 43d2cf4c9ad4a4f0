"""A small map of where the first rows of a file lie. Nothing of it enters the project."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsFeature,
    QgsGeometry,
    QgsLineSymbol,
    QgsMarkerSymbol,
    QgsPointXY,
    QgsRectangle,
    QgsSingleSymbolRenderer,
    QgsVectorLayer,
    QgsWkbTypes,
)
from qgis.gui import QgsMapCanvas, QgsMapToolPan, QgsRubberBand
from qgis.PyQt.QtGui import QPalette
from qgis.PyQt.QtWidgets import QApplication, QWidget

from ....i18n import tr

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from ...context import Context

UNDER = ("area", "base_path", "base_line", "base_area", "land")


class PreviewMap(QgsMapCanvas):
    """Shows points (n, 2) in the work CRS over the plugin's own map, if that is in the project."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._points: NDArray[np.float64] | None = None
        self._layer: QgsVectorLayer | None = None
        self._light: QgsRubberBand | None = None
        self.setAccessibleName(tr("Where the first rows lie"))
        self.setCanvasColor(QApplication.palette().color(QPalette.ColorRole.Base))
        self.setMinimumSize(220, 140)
        self._tool = QgsMapToolPan(self)
        self.setMapTool(self._tool)
        info = context.session.info
        if info is not None:
            self.setDestinationCrs(QgsCoordinateReferenceSystem(info.crs))

    @property
    def points(self) -> NDArray[np.float64] | None:
        """The points shown, one a row, NaN where there is none."""
        return self._points

    @property
    def lit(self) -> tuple[float, float] | None:
        """The point that is lit up, None when there is none."""
        if self._light is None:
            return None
        point = self._light.getPoint(0)
        return point.x(), point.y()

    @property
    def drawn(self) -> int:
        """How many points or lines of the file are drawn."""
        return 0 if self._layer is None else int(self._layer.featureCount())

    def show_points(self, points: NDArray[np.float64] | None) -> None:
        """Show these points, NaN = no position, and zoom to them."""
        self._points = points
        self.light(-1)
        self._layer = self._make_layer()
        self.setLayers([layer for layer in (self._layer, *self._under()) if layer is not None])
        extent = self._layer.extent() if self._layer is not None and self._layer.featureCount() else None
        if extent is not None:
            pad = max(150.0, 0.1 * max(extent.width(), extent.height()))
            self.setExtent(
                QgsRectangle(
                    extent.xMinimum() - pad, extent.yMinimum() - pad, extent.xMaximum() + pad, extent.yMaximum() + pad
                )
            )
        self.refresh()

    def show_lines(self, path: str) -> None:
        """Show the lines of a vector file as they are: a network has no rows worth a table."""
        layer = QgsVectorLayer(path, "preview", "ogr")
        if not layer.isValid() or layer.geometryType() != QgsWkbTypes.GeometryType.LineGeometry:
            return
        symbol = QgsLineSymbol.createSimple({"width": "0.4"})
        symbol.setColor(QApplication.palette().color(QPalette.ColorRole.Highlight))
        layer.setRenderer(QgsSingleSymbolRenderer(symbol))
        self._layer = layer
        self.setLayers([layer, *(under for under in self._under() if under is not None)])
        transform = QgsCoordinateTransform(layer.crs(), self.mapSettings().destinationCrs(), self._context.project)
        try:
            self.setExtent(transform.transformBoundingBox(layer.extent()))
        except QgsCsException:
            return
        self.refresh()

    def light(self, row: int) -> None:
        """Light up the point of a row, -1 for none."""
        if self._light is not None:
            self.scene().removeItem(self._light)
            self._light = None
        if self._points is None or not 0 <= row < len(self._points):
            return
        x, y = self._points[row]
        if x != x or y != y:
            return
        self._light = QgsRubberBand(self, QgsWkbTypes.GeometryType.PointGeometry)
        self._light.setIcon(QgsRubberBand.IconType.ICON_CIRCLE)
        self._light.setIconSize(18)
        self._light.setWidth(4)
        self._light.setColor(QApplication.palette().color(QPalette.ColorRole.Highlight))
        self._light.addPoint(QgsPointXY(float(x), float(y)))

    def _make_layer(self) -> QgsVectorLayer | None:
        info = self._context.session.info
        if self._points is None or info is None:
            return None
        layer = QgsVectorLayer(f"Point?crs={info.crs}", "preview", "memory")
        features = []
        for x, y in self._points:
            if x == x and y == y:
                feature = QgsFeature()
                feature.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(float(x), float(y))))
                features.append(feature)
        layer.dataProvider().addFeatures(features)
        layer.updateExtents()
        palette = QApplication.palette()
        symbol = QgsMarkerSymbol.createSimple({"name": "circle", "size": "2.2"})
        symbol.setColor(palette.color(QPalette.ColorRole.Highlight))
        symbol.symbolLayer(0).setStrokeColor(palette.color(QPalette.ColorRole.Base))
        layer.setRenderer(QgsSingleSymbolRenderer(symbol))
        return layer

    def _under(self) -> list[QgsVectorLayer | None]:
        from ....project import own_layers

        found = own_layers.layers_of(self._context.project)
        return [found.get(role) for role in UNDER]
