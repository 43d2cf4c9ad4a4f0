"""A small map of where the first rows of a file lie. Nothing of it enters the project."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from qgis.core import (
    QgsCoordinateReferenceSystem,
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
from qgis.gui import QgsMapCanvas, QgsMapMouseEvent, QgsMapToolPan, QgsRubberBand
from qgis.PyQt.QtCore import QPoint, pyqtSignal
from qgis.PyQt.QtGui import QPalette, QResizeEvent
from qgis.PyQt.QtWidgets import QApplication, QWidget

from ....i18n import tr
from .edge_arrows import EdgeArrows

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from ...context import Context

UNDER = ("area", "base_path", "base_line", "base_area", "land")


CLICK_PX = 6
NEAR_PX = 14


class _PanOrPick(QgsMapToolPan):
    """Pans; a press without a drag picks the nearest point."""

    def __init__(self, canvas: PreviewMap) -> None:
        super().__init__(canvas)
        self._preview = canvas
        self._pressed = QPoint()

    def canvasPressEvent(self, event: QgsMapMouseEvent) -> None:  # noqa: N802 - Qt override
        self._pressed = event.pos()
        super().canvasPressEvent(event)

    def canvasReleaseEvent(self, event: QgsMapMouseEvent) -> None:  # noqa: N802 - Qt override
        if (event.pos() - self._pressed).manhattanLength() <= CLICK_PX:
            self._preview.pick(event.pos())
            return
        super().canvasReleaseEvent(event)


class PreviewMap(QgsMapCanvas):
    """Shows points (n, 2) in the work CRS over the plugin's own map, if that is in the project.

    It shows where the data should lie; arrows with numbers at its edges stand for the points beyond them.
    """

    row_picked = pyqtSignal(int)
    beyond_asked = pyqtSignal(list)
    """The rows beyond an edge, when its arrow is pressed."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._points: NDArray[np.float64] | None = None
        self._layer: QgsVectorLayer | None = None
        self._light: QgsRubberBand | None = None
        self.setAccessibleName(tr("Where the first rows lie"))
        self.setCanvasColor(QApplication.palette().color(QPalette.ColorRole.Base))
        self.setMinimumSize(220, 140)
        self._frame: tuple[float, float, float, float] | None = None
        self._arrows = EdgeArrows(self)
        self._arrows.asked.connect(self.beyond_asked)
        self._tool = _PanOrPick(self)
        self.setMapTool(self._tool)
        info = context.session.info
        if info is not None:
            self.setDestinationCrs(QgsCoordinateReferenceSystem(info.crs))
        self.extentsChanged.connect(self._show_arrows)

    @property
    def beyond(self) -> dict[str, int]:
        """How many points lie beyond each edge: "N", "E", "S", "W"."""
        return self._arrows.counts

    def pick(self, position: QPoint) -> None:
        """Tell the row whose point is nearest to a place of the widget, if one is near."""
        if self._points is None or not len(self._points):
            return
        to_map = self.getCoordinateTransform()
        at = to_map.toMapCoordinates(position)
        away = np.hypot(self._points[:, 0] - at.x(), self._points[:, 1] - at.y())
        away = np.where(np.isfinite(away), away, np.inf)
        row = int(np.argmin(away))
        if away[row] <= NEAR_PX * to_map.mapUnitsPerPixel():
            self.row_picked.emit(row)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt override
        super().resizeEvent(event)
        self._show_arrows()

    def _show_arrows(self) -> None:
        view = self.extent()
        self._arrows.show_beyond(self._points, (view.xMinimum(), view.yMinimum(), view.xMaximum(), view.yMaximum()))

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

    def show_points(
        self, points: NDArray[np.float64] | None, frame: tuple[float, float, float, float] | None = None
    ) -> None:
        """Show these points, NaN = no position, and zoom to `frame`, where they should lie, or to most of them."""
        self._points, self._frame = points, frame
        self.light(-1)
        self._layer = self._make_layer()
        self.setLayers([layer for layer in (self._layer, *self._under()) if layer is not None])
        extent = frame if frame is not None and self._has_points() else self._of_most()
        if extent is not None:
            xmin, ymin, xmax, ymax = extent
            pad = max(150.0, 0.05 * max(xmax - xmin, ymax - ymin))
            self.setExtent(QgsRectangle(xmin - pad, ymin - pad, xmax + pad, ymax + pad))
        self._show_arrows()
        self.refresh()

    def _has_points(self) -> bool:
        return self._layer is not None and self._layer.featureCount() > 0

    def _of_most(self) -> tuple[float, float, float, float] | None:
        """Return where most points lie: a few far away do not make the others a dot."""
        if self._points is None:
            return None
        known = self._points[np.isfinite(self._points).all(axis=1)]
        if not len(known):
            return None
        away = np.abs(known - np.median(known, axis=0)).max(axis=1)
        near = known[away <= max(1_000.0, 10.0 * float(np.median(away)))]
        low, high = near.min(axis=0), near.max(axis=0)
        return float(low[0]), float(low[1]), float(high[0]), float(high[1])

    def show_lines(self, lines: Sequence[bytes]) -> None:
        """Show the stretches of a network (WKB in the work CRS) and light up the one that is looked at."""
        info = self._context.session.info
        if info is None or not lines:
            return
        layer = QgsVectorLayer(f"LineString?crs={info.crs}", "preview", "memory")
        features, middles = [], np.full((len(lines), 2), np.nan)
        for index, wkb in enumerate(lines):
            geometry = QgsGeometry()
            geometry.fromWkb(bytes(wkb))
            feature = QgsFeature()
            feature.setGeometry(geometry)
            features.append(feature)
            middle = geometry.interpolate(geometry.length() / 2).asPoint() if geometry.length() > 0 else None
            if middle is not None:
                middles[index] = middle.x(), middle.y()
        layer.dataProvider().addFeatures(features)
        layer.updateExtents()
        symbol = QgsLineSymbol.createSimple({"width": "0.4"})
        symbol.setColor(QApplication.palette().color(QPalette.ColorRole.Highlight))
        layer.setRenderer(QgsSingleSymbolRenderer(symbol))
        self._points, self._layer = middles, layer
        self.setLayers([layer, *(under for under in self._under() if under is not None)])
        self.setExtent(layer.extent().buffered(50.0))
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
