"""Label settings: one typeface, halo, and nothing from a file is ever evaluated as expression or HTML."""

from __future__ import annotations

from qgis.core import (
    Qgis,
    QgsAbstractVectorLayerLabeling,
    QgsLabelObstacleSettings,
    QgsPalLayerSettings,
    QgsRuleBasedLabeling,
    QgsTextBackgroundSettings,
    QgsTextBufferSettings,
    QgsTextFormat,
    QgsUnitTypes,
    QgsVectorLayerSimpleLabeling,
)
from qgis.PyQt.QtCore import QSizeF
from qgis.PyQt.QtGui import QColor

from .. import fonts


def text_format(
    size_pt: float, hue: str, halo: str, *, bold: bool = False, italic: bool = False, halo_mm: float = 0.8
) -> QgsTextFormat:
    """Return the typeface with a halo of `halo_mm`."""
    result = QgsTextFormat()
    result.setFont(fonts.font(size_pt, bold=bold, italic=italic))
    result.setFamilies(list(fonts.CANDIDATES))
    result.setSize(size_pt)
    result.setSizeUnit(Qgis.RenderUnit.Points)
    result.setColor(QColor(hue))
    result.setNamedStyle("Bold" if bold else "Italic" if italic else "Regular")
    result.setAllowHtmlFormatting(False)
    buffer = QgsTextBufferSettings()
    buffer.setEnabled(halo_mm > 0)
    buffer.setSize(halo_mm)
    buffer.setSizeUnit(Qgis.RenderUnit.Millimeters)
    buffer.setColor(QColor(halo))
    result.setBuffer(buffer)
    return result


def on_plate(form: QgsTextFormat) -> QgsTextFormat:
    """Return a typeface on a plate instead of in its halo, about as large, as one rounded shape.

    In a PDF a halo is the outline of every letter: half of what a map of street names takes to draw and to keep.
    """
    result, halo = QgsTextFormat(form), form.buffer()
    plate = QgsTextBackgroundSettings()
    plate.setEnabled(True)
    plate.setType(QgsTextBackgroundSettings.ShapeType.ShapeRectangle)
    plate.setSizeType(QgsTextBackgroundSettings.SizeType.SizeBuffer)
    plate.setSize(QSizeF(0.75 * halo.size(), 0.0))
    plate.setSizeUnit(Qgis.RenderUnit.Millimeters)
    plate.setRadii(QSizeF(1.2, 1.2))
    plate.setRadiiUnit(Qgis.RenderUnit.Millimeters)
    plate.setFillColor(halo.color())
    plate.setStrokeColor(halo.color())
    plate.setStrokeWidth(0.0)
    result.setBackground(plate)
    halo.setEnabled(False)
    result.setBuffer(halo)
    return result


def settings(
    text: str,
    form: QgsTextFormat,
    *,
    expression: bool = False,
    smallest_scale: float = 0,
    priority: int = 5,
    obstacle: bool = False,
) -> QgsPalLayerSettings:
    """Return settings that show the column `text`, or the expression when `expression` (never one made from data).

    `obstacle` keeps other labels off the symbols; for few and important ones, or street names find no room.
    """
    result = QgsPalLayerSettings()
    result.fieldName = text
    result.isExpression = expression
    result.setFormat(form)
    result.priority = priority
    obstacles = QgsLabelObstacleSettings()
    obstacles.setIsObstacle(obstacle)
    result.setObstacleSettings(obstacles)
    if smallest_scale:
        result.scaleVisibility = True
        result.minimumScale = smallest_scale
        result.maximumScale = 0
    return result


def along_line(
    base: QgsPalLayerSettings, *, repeat_mm: float = 70, distance_mm: float = 0.0, straight: bool = False
) -> QgsPalLayerSettings:
    """Return `base` set on its line, following bends, joined over crossings and repeated.

    With `distance_mm` it may also stand beside the line, where something important lies on it. `straight` words stay
    words in a PDF; those that bend are single letters there, which nobody can search for.
    """
    base.placement = Qgis.LabelPlacement.Line if straight else Qgis.LabelPlacement.Curved
    line = base.lineSettings()
    line.setMergeLines(True)
    flags = Qgis.LabelLinePlacementFlags(Qgis.LabelLinePlacementFlag.OnLine)
    if distance_mm:
        flags |= Qgis.LabelLinePlacementFlag.AboveLine | Qgis.LabelLinePlacementFlag.BelowLine
    line.setPlacementFlags(flags)
    base.setLineSettings(line)
    base.dist = distance_mm
    base.repeatDistance = repeat_mm
    base.repeatDistanceUnit = QgsUnitTypes.RenderUnit.RenderMillimeters
    base.maxCurvedCharAngleIn = 20
    base.maxCurvedCharAngleOut = -20
    return base


def where(base: QgsPalLayerSettings, condition: str) -> QgsRuleBasedLabeling:
    """Return labeling by `base` of what meets a condition alone: others cost no time."""
    root = QgsRuleBasedLabeling.Rule(None)
    rule = QgsRuleBasedLabeling.Rule(base)
    rule.setFilterExpression(condition)
    root.appendChild(rule)
    return QgsRuleBasedLabeling(root)


def around_point(base: QgsPalLayerSettings, distance_mm: float = 2.2) -> QgsPalLayerSettings:
    """Return `base` set beside its point where there is room."""
    base.placement = Qgis.LabelPlacement.OrderedPositionsAroundPoint
    base.dist = distance_mm
    base.distUnits = QgsUnitTypes.RenderUnit.RenderMillimeters
    wrap = 24
    base.autoWrapLength = wrap
    base.multilineAlign = Qgis.LabelMultiLineAlignment.FollowPlacement
    return base


def obstacle() -> QgsVectorLayerSimpleLabeling:
    """Return labeling that shows nothing and keeps other labels away."""
    result = QgsPalLayerSettings()
    result.fieldName = "1"
    result.isExpression = True
    result.drawLabels = False
    obstacles = QgsLabelObstacleSettings()
    obstacles.setIsObstacle(True)
    obstacles.setFactor(2.0)
    obstacles.setType(QgsLabelObstacleSettings.ObstacleType.PolygonInterior)
    result.setObstacleSettings(obstacles)
    return simple(result)


def keeping_clear(base: QgsPalLayerSettings, factor: float = 2.0) -> QgsRuleBasedLabeling:
    """Return labeling by `base` that keeps all other labels off the symbols, also at scales where it shows no text."""
    root = QgsRuleBasedLabeling.Rule(None)
    root.appendChild(QgsRuleBasedLabeling.Rule(base))
    kept = QgsPalLayerSettings()
    kept.fieldName, kept.isExpression, kept.drawLabels = "1", True, False
    obstacles = QgsLabelObstacleSettings()
    obstacles.setIsObstacle(True)
    obstacles.setFactor(factor)
    kept.setObstacleSettings(obstacles)
    root.appendChild(QgsRuleBasedLabeling.Rule(kept))
    return QgsRuleBasedLabeling(root)


def main_settings(labeling: QgsAbstractVectorLayerLabeling) -> QgsPalLayerSettings:
    """Return the settings of the text that is shown, of either kind of labeling."""
    if isinstance(labeling, QgsRuleBasedLabeling):
        return QgsPalLayerSettings(labeling.rootRule().children()[0].settings())
    return labeling.settings()


def simple(base: QgsPalLayerSettings) -> QgsVectorLayerSimpleLabeling:
    """Return labeling made of one rule."""
    return QgsVectorLayerSimpleLabeling(base)


_SIGNS = (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ('"', "&quot;"), ("[%", "[&#8203;%"))


class Formula(str):
    """An expression of ours where else the name of a column stands."""


def represented(column: str) -> Formula:
    """Return a column of codes in the words that forms and tables show for them."""
    return Formula(f'represent_value("{column}")')


def escaped(column: str) -> str:
    """Return the expression that shows `column` as plain text inside HTML."""
    name = column if isinstance(column, Formula) else '"' + column.replace('"', '""') + '"'
    text = f"coalesce(to_string({name}),'')"
    for sign, shown in _SIGNS:  # one after the other: a map would replace in an order of its own
        text = f"replace({text},'{sign}','{shown}')"
    return text


NO_TIP = "<!-- -->"
"""A map tip that shows nothing; without any, QGIS shows what a row is called by, and reads it as HTML."""


def map_tip(title: str, *columns: str, heading: str = "") -> str:
    """Return a map tip: the column `title` in bold, then `columns`, each escaped; empty ones leave no trace.

    `heading` is fixed text of ours (translated) above.
    """
    head = f"<div>{heading}</div>" if heading else ""
    lines = "".join(f"<div>[% {escaped(column)} %]</div>" for column in columns)
    return f'<div style="max-width:22em">{head}<b>[% {escaped(title)} %]</b>{lines}</div>'
