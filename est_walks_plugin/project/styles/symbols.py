"""Short words for symbols: markers, lines and fills from the palette, sizes in millimetres or ground metres."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Iterable, TypeVar

from qgis.core import (
    Qgis,
    QgsAbstractVectorLayerLabeling,
    QgsFeatureRenderer,
    QgsFillSymbol,
    QgsFontMarkerSymbolLayer,
    QgsLineSymbol,
    QgsMapUnitScale,
    QgsMarkerSymbol,
    QgsMarkerSymbolLayer,
    QgsProperty,
    QgsSimpleFillSymbolLayer,
    QgsSimpleLineSymbolLayer,
    QgsSimpleMarkerSymbolLayer,
    QgsSvgMarkerSymbolLayer,
    QgsSymbolLayer,
)
from qgis.PyQt.QtCore import QPointF, Qt
from qgis.PyQt.QtGui import QColor

from .. import fonts
from . import shapes

METRES = Qgis.RenderUnit.MetersInMapUnits
MM = Qgis.RenderUnit.Millimeters


@dataclass
class LayerStyle:
    """How a layer is drawn; `smallest_scale` is the denominator beyond which it is hidden (0 = never)."""

    renderer: QgsFeatureRenderer
    labels: QgsAbstractVectorLayerLabeling | None = None
    map_tip: str = ""
    smallest_scale: float = 0.0
    display: str = ""
    extra: dict[str, str] = field(default_factory=dict)


def colour(text: str, alpha: float = 1.0) -> QColor:
    """Return "#RRGGBB" as a QColor with `alpha` 0-1."""
    result = QColor(text)
    result.setAlphaF(alpha)
    return result


def limits(smallest_mm: float, largest_mm: float) -> QgsMapUnitScale:
    """Return the limits in millimetres of a size given in ground metres."""
    scale = QgsMapUnitScale()
    scale.minSizeMMEnabled = True
    scale.minSizeMM = smallest_mm
    scale.maxSizeMMEnabled = True
    scale.maxSizeMM = largest_mm
    return scale


def shape(
    kind: Qgis.MarkerShape, size: float, fill: str, edge: str, edge_width: float = 0.3, *, alpha: float = 1.0
) -> QgsSimpleMarkerSymbolLayer:
    """Return a simple marker of `size` mm."""
    layer = QgsSimpleMarkerSymbolLayer(kind, size, 0, Qgis.ScaleMethod.ScaleDiameter)
    layer.setFillColor(colour(fill, alpha))
    layer.setStrokeColor(colour(edge))
    layer.setStrokeWidth(edge_width)
    layer.setPenJoinStyle(Qt.PenJoinStyle.RoundJoin)
    return layer


def picture(
    name: str, size: float, fill: str, edge: str, edge_width: float = 1.2, *, metres: QgsMapUnitScale | None = None
) -> QgsSvgMarkerSymbolLayer:
    """Return shape `name` of shapes.py; `size` in mm, or in ground metres when `metres` gives the limits.

    `edge_width` is in the SVG's own units (the shape is 24 wide).
    """
    layer = QgsSvgMarkerSymbolLayer(shapes.inline(name), size)
    layer.setFillColor(QColor(fill))
    layer.setStrokeColor(QColor(edge))
    layer.setStrokeWidth(edge_width * 0.14)
    if metres is not None:
        share = edge_width / 24.0  # the outline grows and shrinks with the shape
        layer.setSizeUnit(METRES)
        layer.setSizeMapUnitScale(metres)
        layer.setStrokeWidth(size * share)
        layer.setStrokeWidthUnit(METRES)
        layer.setStrokeWidthMapUnitScale(limits(metres.minSizeMM * share, metres.maxSizeMM * share))
    if shapes.ANCHORS.get(name) == "bottom":
        layer.setVerticalAnchorPoint(QgsMarkerSymbolLayer.VerticalAnchorPoint.Bottom)
    return layer


def characters(text: str, size: float, fill: str, *, expression: str = "") -> QgsFontMarkerSymbolLayer:
    """Return bold text of cap height about 0.7 x `size` mm as a marker; `expression` gives the text per feature."""
    layer = QgsFontMarkerSymbolLayer(fonts.family(), text, size, QColor(fill))
    layer.setFontStyle("Bold")
    if expression:
        layer.setDataDefinedProperty(QgsSymbolLayer.Property.PropertyCharacter, QgsProperty.fromExpression(expression))
    layer.setStrokeWidth(0)
    layer.setStrokeColor(QColor(fill))
    # Figures have no descenders: without this they sit visibly low in their disc.
    layer.setOffset(QPointF(0, -0.06 * size))
    return layer


_Symbol = TypeVar("_Symbol", QgsMarkerSymbol, QgsLineSymbol, QgsFillSymbol)


def _made_of(symbol: _Symbol, layers: Iterable[QgsSymbolLayer]) -> _Symbol:
    """Return `symbol` with `layers` only. The constructors' lists leave the layers to Python's memory; this does not."""
    while symbol.symbolLayerCount():
        symbol.deleteSymbolLayer(0)
    for layer in layers:
        symbol.appendSymbolLayer(layer)
    return symbol


def fill_of(layer: QgsSymbolLayer) -> QgsFillSymbol:
    """Return a fill made of one symbol layer."""
    return _made_of(QgsFillSymbol(), (layer,))


def marker(*layers: QgsSymbolLayer) -> QgsMarkerSymbol:
    """Return a marker made of `layers`, lowest first."""
    return _made_of(QgsMarkerSymbol(), layers)


def stroke(
    hue: str,
    width: float,
    *,
    metres: QgsMapUnitScale | None = None,
    dash: tuple[float, ...] = (),
    cap: Qt.PenCapStyle = Qt.PenCapStyle.RoundCap,
    level: int = 0,
    offset: float = 0.0,
    alpha: float = 1.0,
) -> QgsSimpleLineSymbolLayer:
    """Return a line; `width` in mm, or in ground metres when `metres` gives the limits; `dash` in mm."""
    layer = QgsSimpleLineSymbolLayer(colour(hue, alpha), width)
    if metres is not None:
        layer.setWidthUnit(METRES)
        layer.setWidthMapUnitScale(metres)
    layer.setPenCapStyle(cap)
    layer.setPenJoinStyle(Qt.PenJoinStyle.RoundJoin)
    if dash:
        layer.setUseCustomDashPattern(True)
        layer.setCustomDashVector(list(dash))
        layer.setCustomDashPatternUnit(MM)
    if offset:
        layer.setOffset(offset)
    layer.setRenderingPass(level)
    return layer


def line(*layers: QgsSymbolLayer) -> QgsLineSymbol:
    """Return a line symbol made of `layers`, lowest first."""
    return _made_of(QgsLineSymbol(), layers)


def area(fill: str, edge: str = "", edge_width: float = 0.15, *, level: int = 0) -> QgsFillSymbol:
    """Return a plain fill; without `edge` no outline."""
    layer = QgsSimpleFillSymbolLayer(QColor(fill))
    if edge:
        layer.setStrokeColor(QColor(edge))
        layer.setStrokeWidth(edge_width)
    else:
        layer.setStrokeStyle(Qt.PenStyle.NoPen)
    layer.setRenderingPass(level)
    return _made_of(QgsFillSymbol(), (layer,))


def with_size(symbol_layer: QgsSymbolLayer, expression: str) -> QgsSymbolLayer:
    """Return `symbol_layer` with its size in mm from `expression`."""
    symbol_layer.setDataDefinedProperty(QgsSymbolLayer.Property.PropertySize, QgsProperty.fromExpression(expression))
    return symbol_layer


def lifted(symbol_layer: QgsSymbolLayer, dx: float, dy: float) -> QgsSymbolLayer:
    """Return the marker layer moved by millimetres, y down."""
    symbol_layer.setOffset(QPointF(dx, dy))
    return symbol_layer


#: A position that its source does not tell exactly: guessed, or rounded to 100 m and more.
APPROXIMATE = "coalesce(try(\"position_method\"), '') IN ('rounded', 'pole', 'address', 'place_name', 'area_centre')"  # PositionMethod


def uncertain(size: float, hue: str, *, always: bool = False) -> QgsSvgMarkerSymbolLayer:
    """Return a dashed ring of `size` mm about what lies only approximately there; `always` for legends.

    A ring and no disc without colour: an archive copy in PDF/A-1b knows no transparency and would fill it.
    """
    layer = picture("ring", size * 24 / 22, hue, hue)
    if not always:
        layer.setDataDefinedProperty(
            QgsSymbolLayer.Property.PropertyLayerEnabled, QgsProperty.fromExpression(APPROXIMATE)
        )
    return layer
