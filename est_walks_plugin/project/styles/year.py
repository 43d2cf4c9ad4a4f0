"""The EST year on the map: presence efforts, cause analyses, hot spots that hold, and homes passing along the paths."""

from __future__ import annotations

from qgis.core import (
    Qgis,
    QgsCategorizedSymbolRenderer,
    QgsLinePatternFillSymbolLayer,
    QgsProperty,
    QgsRendererCategory,
    QgsSimpleFillSymbolLayer,
    QgsSingleSymbolRenderer,
    QgsSymbolLayer,
)
from qgis.PyQt.QtCore import Qt

from ...i18n import tr
from ...model.codes import EffortState
from ..palette import Palette
from .symbols import LayerStyle, colour, fill_of, line, marker, shape, stroke


def effort(palette: Palette) -> LayerStyle:
    """Presence: a shield's pentagon, a ring while it is planned, filled when done, small and quiet when called off."""
    pentagon = Qgis.MarkerShape.Pentagon
    drawn = {
        EffortState.PLANNED: marker(shape(pentagon, 4.2, palette.hollow, palette.route_2, 0.7)),
        EffortState.DONE: marker(shape(pentagon, 4.2, palette.route_2, palette.outline, 0.3)),
        EffortState.CANCELLED: marker(shape(pentagon, 2.6, palette.hollow, palette.text_quiet, 0.4)),
    }
    words = {
        EffortState.PLANNED: tr("planned"),
        EffortState.DONE: tr("done"),
        EffortState.CANCELLED: tr("called off"),
    }
    categories = [QgsRendererCategory(str(state), symbol, words[state]) for state, symbol in drawn.items()]
    return LayerStyle(QgsCategorizedSymbolRenderer("state", categories), display="measure")


def analysis(palette: Palette) -> LayerStyle:
    """A cause analysis: an octagon."""
    symbol = marker(shape(Qgis.MarkerShape.Octagon, 4.4, palette.hollow, palette.text, 0.6))
    return LayerStyle(QgsSingleSymbolRenderer(symbol), display="name")


def hot_spot(palette: Palette) -> LayerStyle:
    """A hot spot that holds: hatched, so that it reads in grey and on top of the heat map."""
    hatch = QgsLinePatternFillSymbolLayer()
    hatch.setLineAngle(45)
    hatch.setDistance(1.8)
    hatch.setSubSymbol(line(stroke(palette.text, 0.35)))
    edge = QgsSimpleFillSymbolLayer(colour(palette.text, 0.0), Qt.BrushStyle.NoBrush, colour(palette.text))
    edge.setStrokeWidth(0.5)
    symbol = fill_of(hatch)
    symbol.appendSymbolLayer(edge)
    return LayerStyle(QgsSingleSymbolRenderer(symbol), display="number")


def homes_passing(palette: Palette) -> LayerStyle:
    """A path as wide as many homes have their way along it."""
    way = stroke(palette.school_view, 0.8)
    width = QgsProperty.fromExpression('0.3 + 0.9 * log10(1 + "homes")')
    way.setDataDefinedProperty(QgsSymbolLayer.Property.PropertyStrokeWidth, width)
    return LayerStyle(QgsSingleSymbolRenderer(line(way)), display="homes")
