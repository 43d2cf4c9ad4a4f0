"""The EST year on the map: presence efforts, cause analyses, and hot spots that hold."""

from __future__ import annotations

from qgis.core import (
    Qgis,
    QgsCategorizedSymbolRenderer,
    QgsExpression,
    QgsFillSymbol,
    QgsLinePatternFillSymbolLayer,
    QgsRendererCategory,
    QgsSimpleFillSymbolLayer,
    QgsSingleSymbolRenderer,
)
from qgis.PyQt.QtCore import Qt

from ...i18n import tr
from ...model.codes import EffortState
from ..palette import Palette
from . import labels
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


_HATCHED = {"report": 45.0, "survey": 135.0, "school_view": 90.0}
"""The angle of the hatch in degrees, by whose voice it is: they are never counted together."""


def hot_spot(palette: Palette) -> LayerStyle:
    """A hot spot that holds: hatched, so that it reads in grey and on top of the heat map; the angle tells whose voice."""
    words = {
        "report": tr("hot spot of reports: holds after the check for chance (FDR)"),
        "survey": tr("hot spot of survey pins: holds after the check for chance (FDR)"),
        "school_view": tr("hot spot of children's view: holds after the check for chance (FDR)"),
    }
    categories = [QgsRendererCategory(voice, _hatch(palette, angle), words[voice]) for voice, angle in _HATCHED.items()]
    told = "CASE " + " ".join(
        f"WHEN \"voice\" = '{voice}' THEN {QgsExpression.quotedString(text)}" for voice, text in words.items()
    )
    count = QgsExpression.quotedString(tr("{count} in {cells} cells"))
    numbers = f"replace(replace({count}, '{{count}}', to_string(\"count\")), '{{cells}}', to_string(\"cells\"))"
    tip = labels.map_tip("number", labels.Formula(told + " END"), labels.Formula(numbers), heading=tr("Hot spot"))
    return LayerStyle(QgsCategorizedSymbolRenderer("voice", categories), map_tip=tip, display="number")


def _hatch(palette: Palette, angle: float) -> QgsFillSymbol:
    """Return lines at an angle with an edge around them: dark on a light edge, to be seen on any ground."""
    under, hatch = QgsLinePatternFillSymbolLayer(), QgsLinePatternFillSymbolLayer()
    for layer, hue, width in ((under, palette.halo, 0.9), (hatch, palette.text, 0.4)):
        layer.setLineAngle(angle)
        layer.setDistance(1.8)
        layer.setSubSymbol(line(stroke(hue, width)))
    symbol = fill_of(under)
    symbol.appendSymbolLayer(hatch)
    for hue, width in ((palette.halo, 1.1), (palette.text, 0.55)):
        edge = QgsSimpleFillSymbolLayer(colour(palette.text, 0.0), Qt.BrushStyle.NoBrush, colour(hue))
        edge.setStrokeWidth(width)
        symbol.appendSymbolLayer(edge)
    return symbol
