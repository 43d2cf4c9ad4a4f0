"""Samples of map symbols on a page, for legends and signs."""

from __future__ import annotations

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsDistanceArea,
    QgsMapToPixel,
    QgsRenderContext,
    QgsSymbol,
)
from qgis.PyQt.QtCore import QPointF
from qgis.PyQt.QtGui import QPolygonF

from .canvas import PX_PER_MM, Box, Canvas


def draw_symbol(canvas: Canvas, symbol: QgsSymbol, box: Box) -> None:
    """Draw a sample of `symbol` in the middle of `box`, at its real size on paper."""
    painter = canvas.painter
    context = QgsRenderContext.fromQPainter(painter)
    context.setScaleFactor(PX_PER_MM)
    context.setRendererScale(4000)
    context.setMapToPixel(_ground_at(4000))
    distances = QgsDistanceArea()
    distances.setSourceCrs(QgsCoordinateReferenceSystem("EPSG:3006"), QgsCoordinateTransformContext())
    context.setDistanceArea(distances)  # sizes in ground metres need a system in metres
    context.setFlag(Qgis.RenderContextFlag.RenderSymbolPreview, True)
    context.setForceVectorOutput(True)
    painter.save()
    symbol = symbol.clone()
    symbol.startRender(context)
    middle = (box.y + box.height / 2) * PX_PER_MM
    if symbol.type() == Qgis.SymbolType.Marker:
        symbol.renderPoint(QPointF((box.x + box.width / 2) * PX_PER_MM, middle), None, context)
    elif symbol.type() == Qgis.SymbolType.Line:
        ends = [QPointF(box.x * PX_PER_MM, middle), QPointF(box.right * PX_PER_MM, middle)]
        symbol.renderPolyline(QPolygonF(ends), None, context)
    else:
        corners = [(box.x, box.y), (box.right, box.y), (box.right, box.bottom), (box.x, box.bottom), (box.x, box.y)]
        ring = QPolygonF([QPointF(x * PX_PER_MM, y * PX_PER_MM) for x, y in corners])
        symbol.renderPolygon(ring, None, None, context)
    symbol.stopRender(context)
    painter.restore()


def _ground_at(scale: float) -> QgsMapToPixel:
    """Return the map-to-pixel transform of a map 1:`scale` at the page's resolution."""
    return QgsMapToPixel(scale / 1000 / PX_PER_MM)
