"""Layers of a store's tables in memory: read once for all maps of a document, through the store that is open already.

QGIS opens a file twice for each layer that it draws from it, and reads and asks anew for each map.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, Callable, Sequence

from qgis.core import (
    Qgis,
    QgsCategorizedSymbolRenderer,
    QgsCoordinateTransformContext,
    QgsExpressionContext,
    QgsFeature,
    QgsFeatureSink,
    QgsField,
    QgsFields,
    QgsGeometry,
    QgsLineSymbol,
    QgsPointXY,
    QgsRenderContext,
    QgsRendererCategory,
    QgsRuleBasedRenderer,
    QgsSymbolLayer,
    QgsVectorLayer,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QMetaType

from ...project.styles import dress
from ...project.styles.symbols import LayerStyle, line
from ...store import schema
from ...store.schema import Geometry, Type
from ..shown import Lamp

if TYPE_CHECKING:
    from ...store import Box, Store, Where

_KINDS = {
    Type.TEXT: QMetaType.Type.QString,
    Type.INTEGER: QMetaType.Type.LongLong,
    Type.REAL: QMetaType.Type.Double,
    Type.BOOLEAN: QMetaType.Type.Bool,
}
_SHAPES = {
    Geometry.POINT: Qgis.WkbType.Point,
    Geometry.LINESTRING: Qgis.WkbType.LineString,
    Geometry.MULTILINESTRING: Qgis.WkbType.MultiLineString,
    Geometry.MULTIPOLYGON: Qgis.WkbType.MultiPolygon,
}
_BY_LOOK = ("path", "base_line")
"""Tables whose rules ask for columns and nothing else: neither scale nor shape."""
_DRAWN_AS = "drawn_as"
_AROUND_M = 50.0
"""So much more of the ground is read than a map shows: the maps of a walk's stops lie within that of the whole walk."""
_Row = tuple[bytes, list[Any]]


@dataclass
class HeldLayers:
    """The layers of one document by name, and the ground that they were read for."""

    store: Store
    _layers: dict[str, QgsVectorLayer] = field(default_factory=dict)
    _read: dict[str, Box] = field(default_factory=dict)
    _shown: Box | None = None

    def layer(
        self,
        name: str,
        table: str,
        style: Callable[[], LayerStyle],
        *,
        where: Where | None = None,
        within: Box | None = None,
        title: str = "",
    ) -> QgsVectorLayer:
        """Return the layer kept as `name` with at least the rows `within` (None: all of them).

        It is read again where a map shows ground that none before it did; `style` is made then, not for each map.
        """
        found = self._layers.get(name)
        if found is None or (within is not None and not _lies_in(within, self._read[name])):
            if within is not None:
                self._read[name] = self._ground(within, again=found is not None)
            found = held_layer(self.store, table, style(), where=where, within=self._read.get(name), title=title)
            self._layers[name] = found
        return found

    def _ground(self, within: Box, *, again: bool) -> Box:
        """Return what is read for a map: all that maps before it showed too; `again` much more, or each map reads anew."""
        if self._shown is None or not _lies_in(within, self._shown):
            west, south, east, north = _around(within, self._shown)
            more = max(east - west, north - south) / 2 if again else 0.0
            by = max(more, _AROUND_M)
            self._shown = (west - by, south - by, east + by, north + by)
        return self._shown

    def forget(self) -> None:
        """Let go of the layers."""
        self._layers.clear()
        self._read.clear()


def _around(one: Box, other: Box | None) -> Box:
    other = other or one
    return min(one[0], other[0]), min(one[1], other[1]), max(one[2], other[2]), max(one[3], other[3])


def _lies_in(bounds: Box, ground: Box) -> bool:
    return ground[0] <= bounds[0] and ground[1] <= bounds[1] and bounds[2] <= ground[2] and bounds[3] <= ground[3]


def held_layer(
    store: Store,
    table: str,
    style: LayerStyle,
    *,
    where: Where | None = None,
    within: Box | None = None,
    title: str = "",
) -> QgsVectorLayer:
    """Return what `style` needs of a table's rows as a layer in memory, dressed in it; `within` only those that lie there."""
    fields = _fields_of(schema.table(table))
    asked = [field.name() for field in fields if field.name() in _columns_of(style, fields)]
    rows = _in_one_order(store.shapes(table, asked, where, within))
    fields = _only(fields, asked)
    if table in _BY_LOOK:
        style, fields, rows = _by_look(style, fields, rows)
    shapes = []
    for wkb, values in rows:
        geometry = QgsGeometry()
        geometry.fromWkb(wkb)
        shapes.append((geometry, values))
    return _made(title or table, fields, _SHAPES[schema.table(table).geometry], store.crs, shapes, style)


def _in_one_order(rows: list[tuple[bytes, list[Any]]]) -> list[tuple[bytes, list[Any]]]:
    """Return shapes with their values in an order of their own: a file and a server give the same rows in different ones.

    Names on a map stand where those that came before left room.
    """
    return sorted(rows, key=lambda row: (row[0], repr(row[1])))


def lamp_layer(lamps: Sequence[Lamp], crs: str, style: LayerStyle) -> QgsVectorLayer:
    """Return a layer of these lamps alone."""
    fields = _only(_fields_of(schema.table("lamp")), ("status", "position_method", "pole"))
    shapes = [
        (QgsGeometry.fromPointXY(QgsPointXY(*lamp.at)), [lamp.status, lamp.position_method, None]) for lamp in lamps
    ]
    return _made("lamps", fields, Qgis.WkbType.Point, crs, shapes, style)


def _made(
    name: str,
    fields: QgsFields,
    shape: Qgis.WkbType,
    crs: str,
    shapes: Sequence[tuple[QgsGeometry, list[Any]]],
    style: LayerStyle,
) -> QgsVectorLayer:
    # Made by its constructor: of layers that QGIS makes for us (QgsMemoryProviderUtils), sip took some for gone while two
    # prints ran at once.
    layer = QgsVectorLayer(f"{QgsWkbTypes.displayString(shape)}?crs={crs}", name, "memory", _options())
    layer.dataProvider().addAttributes(fields.toList())
    layer.updateFields()
    features = []
    for geometry, values in shapes:
        feature = QgsFeature(fields)
        feature.setGeometry(geometry)
        feature.setAttributes(values)
        features.append(feature)
    layer.dataProvider().addFeatures(features, QgsFeatureSink.Flag.FastInsert)
    dress(layer, _of_what_is_there(style, fields, shapes))
    return layer


def _options() -> QgsVectorLayer.LayerOptions:
    options = QgsVectorLayer.LayerOptions(QgsCoordinateTransformContext())
    options.loadDefaultStyle = False
    return options


def _of_what_is_there(
    style: LayerStyle, fields: QgsFields, shapes: Sequence[tuple[QgsGeometry, list[Any]]]
) -> LayerStyle:
    """Return the style without the kinds that no row is of: a renderer is copied for each map with all its symbols.

    With a last one for all others, that draws nothing: without it QGIS asks each row whether it is of a kind.
    """
    renderer = style.renderer
    if not isinstance(renderer, QgsCategorizedSymbolRenderer) or renderer.classAttribute() not in fields.names():
        return style
    number = fields.indexOf(renderer.classAttribute())
    there = {values[number] for _, values in shapes}
    kinds = renderer.categories()  # kept: a symbol goes with its category
    result = renderer.clone()
    for place in reversed(range(len(kinds))):
        if kinds[place].value() not in (*there, "", None):
            result.deleteCategory(place)
    if kinds and not any(one.value() in ("", None) for one in kinds):
        nothing = kinds[0].symbol().clone()
        while nothing.symbolLayerCount():
            nothing.deleteSymbolLayer(0)
        result.addCategory(QgsRendererCategory(None, nothing, ""))
    return replace(style, renderer=result)


def _fields_of(table: schema.Table) -> QgsFields:
    fields = QgsFields()
    for column in table.all_columns:
        if column.type in _KINDS:
            fields.append(QgsField(column.name, _KINDS[column.type]))
    return fields


def _only(fields: QgsFields, names: Sequence[str]) -> QgsFields:
    result = QgsFields()
    for name in names:
        result.append(fields.field(name))
    return result


def _columns_of(style: LayerStyle, fields: QgsFields) -> set[str]:
    """Return the columns that symbols and labels read."""
    context = _context(fields)
    return set(style.renderer.usedAttributes(context)) | _columns_of_labels(style, context)


def _columns_of_labels(style: LayerStyle, context: QgsRenderContext) -> set[str]:
    wanted: set[str] = set()
    if style.labels is not None:
        for provider in style.labels.subProviders():
            wanted |= set(style.labels.settings(provider).referencedFields(context))
    return wanted


def _context(fields: QgsFields) -> QgsRenderContext:
    context, scope = QgsRenderContext(), QgsExpressionContext()
    scope.setFields(fields)
    context.setExpressionContext(scope)
    return context


def _by_look(style: LayerStyle, fields: QgsFields, rows: Sequence[_Row]) -> tuple[LayerStyle, QgsFields, list[_Row]]:
    """Return a style by rules as one by looks, numbered in a column, with what is left of fields and rows.

    The rules are asked once for each set of values there is: asked of every row on every map they are a tenth of what a
    book takes.
    """
    if not isinstance(style.renderer, QgsRuleBasedRenderer):
        return style, fields, list(rows)
    names = fields.names()
    labels = [name for name in names if name in _columns_of_labels(style, _context(fields))]
    asked = [number for number, name in enumerate(names) if name in style.renderer.usedAttributes(_context(fields))]
    kept = [names.index(name) for name in labels]
    looks = _Looks(style.renderer, fields, asked)
    made = [(wkb, [looks.of(values), *(values[number] for number in kept)]) for wkb, values in rows]
    result = _only(fields, labels)
    numbered = QgsFields()
    numbered.append(QgsField(_DRAWN_AS, QMetaType.Type.Int))
    for kept_field in result:
        numbered.append(kept_field)
    return replace(style, renderer=looks.renderer()), numbered, made


def _copied(part: QgsSymbolLayer) -> QgsSymbolLayer:
    """Return a copy with its place in the painting order, which QGIS copies with a whole symbol alone."""
    result = part.clone()
    result.setRenderingPass(part.renderingPass())
    return result


class _Looks:
    """The looks that a renderer by rules gives to rows: all symbols whose rules a row meets, drawn as one."""

    def __init__(self, renderer: QgsRuleBasedRenderer, fields: QgsFields, asked: Sequence[int]) -> None:
        self._fields, self._asked = fields, asked
        self._context = _context(fields)
        self._rules = renderer.clone()
        self._rules.startRender(self._context, fields)
        self._numbers: dict[tuple[Any, ...], int] = {}
        self._symbols: list[QgsLineSymbol] = []

    def of(self, values: list[Any]) -> int:
        """Return the number of the look of a row with these values."""
        key = tuple(values[number] for number in self._asked)
        if key not in self._numbers:
            feature = QgsFeature(self._fields)
            feature.setAttributes(values)
            self._context.expressionContext().setFeature(feature)
            symbols = self._rules.originalSymbolsForFeature(feature, self._context)
            self._numbers[key] = len(self._symbols)
            self._symbols.append(line(*(_copied(part) for symbol in symbols for part in symbol.symbolLayers())))
        return self._numbers[key]

    def renderer(self) -> QgsCategorizedSymbolRenderer:
        """Return what draws the looks that were asked for."""
        self._rules.stopRender(self._context)
        categories = [QgsRendererCategory(number, symbol, "") for number, symbol in enumerate(self._symbols)]
        result = QgsCategorizedSymbolRenderer(_DRAWN_AS, categories)
        result.setUsingSymbolLevels(True)
        return result
