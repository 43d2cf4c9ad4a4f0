"""The EST year on the map: presence efforts, cause analyses, and hot spots that hold."""

from __future__ import annotations

from qgis.core import (
    Qgis,
    QgsCategorizedSymbolRenderer,
    QgsExpression,
    QgsFillSymbol,
    QgsLinePatternFillSymbolLayer,
    QgsMarkerSymbol,
    QgsRendererCategory,
    QgsRuleBasedRenderer,
    QgsSimpleFillSymbolLayer,
    QgsSingleSymbolRenderer,
)
from qgis.PyQt.QtCore import Qt

from ...i18n import tr
from ...model.codes import EffortState
from ..palette import Palette
from . import labels
from .symbols import LayerStyle, colour, fill_of, line, marker, shape, stroke

_SIGNS = {
    "presence_guard": Qgis.MarkerShape.Square,
    "presence_police": Qgis.MarkerShape.Star,
    "presence_field": Qgis.MarkerShape.EquilateralTriangle,
    "presence_neighbour": Qgis.MarkerShape.Trapezoid,
    "presence_nightwalk": Qgis.MarkerShape.SemiCircle,
    "presence_hosts": Qgis.MarkerShape.Heart,
}
"""What stands in the pentagon of each kind of presence that ships; the municipality's own kinds have a cross."""
_PENTAGON_MM, _SIGN_MM = 6.4, 3.0


def effort(palette: Palette) -> LayerStyle:
    """Presence: a shield's pentagon, a ring while it is planned, filled when done, small and quiet when called off; the sign in
    it tells the kind."""
    rule = QgsRuleBasedRenderer.Rule
    root = rule(None)
    for state, symbol in _pentagons(palette).items():
        word = {
            EffortState.PLANNED: tr("planned"),
            EffortState.DONE: tr("done"),
            EffortState.CANCELLED: tr("called off"),
        }[state]
        root.appendChild(rule(symbol, 0, 0, f"\"state\" = '{state.value}'", word))
    words = (
        tr("guards"),
        tr("police"),
        tr("field assistants"),
        tr("neighbourhood car"),
        tr("night walkers"),
        tr("safety hosts"),
    )
    for (code, sign), word in zip(_SIGNS.items(), words):
        root.appendChild(rule(_sign(sign, palette), 0, 0, f"\"measure\" = '{code}'", word))
    known = ", ".join(f"'{code}'" for code in _SIGNS)
    other = f"coalesce(\"measure\", '') NOT IN ({known})"
    root.appendChild(rule(_sign(Qgis.MarkerShape.CrossFill, palette), 0, 0, other, tr("other presence")))
    return LayerStyle(QgsRuleBasedRenderer(root), display="measure")


def _pentagons(palette: Palette) -> dict[EffortState, QgsMarkerSymbol]:
    pentagon = Qgis.MarkerShape.Pentagon
    return {
        EffortState.PLANNED: marker(shape(pentagon, _PENTAGON_MM, palette.hollow, palette.route_2, 0.8)),
        EffortState.DONE: marker(shape(pentagon, _PENTAGON_MM, palette.route_2, palette.outline, 0.3)),
        EffortState.CANCELLED: marker(shape(pentagon, _PENTAGON_MM * 0.75, palette.hollow, palette.text_quiet, 0.4)),
    }


def _sign(kind: Qgis.MarkerShape, palette: Palette) -> QgsMarkerSymbol:
    """Return the sign of a kind: dark with a light rim, to be read on the ring and on the filling."""
    thin = kind in (Qgis.MarkerShape.Star, Qgis.MarkerShape.CrossFill)
    return marker(shape(kind, _SIGN_MM * (1.3 if thin else 1.0), palette.text, palette.halo, 0.35))


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
