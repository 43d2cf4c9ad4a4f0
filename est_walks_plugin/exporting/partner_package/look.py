"""How the layers of a partner's package are drawn: tasks by the plugin's own symbols, photos as frames beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import Qgis, QgsProperty, QgsSingleSymbolRenderer, QgsSymbolLayer

from ...model.partners import package as contract
from ...project.styles import findings, labels
from ...project.styles.symbols import LayerStyle, marker, shape
from .forms import picture

if TYPE_CHECKING:
    from ...project.palette import Palette

_TIP_PX = 280


def style_of(table: contract.PackageTable, palette: Palette) -> LayerStyle:
    """Return how a layer of the package is drawn."""
    return _photo(palette) if table is contract.PHOTO else _task(palette)


def _task(palette: Palette) -> LayerStyle:
    style = findings.task(palette)
    form = labels.text_format(8.5, palette.text, palette.halo)
    name = labels.around_point(labels.settings("title", form, smallest_scale=5000, priority=4), 3.4)
    style.labels = labels.simple(name)
    style.map_tip = labels.map_tip("title", "place", "text", "due")
    return style


def _photo(palette: Palette) -> LayerStyle:
    """A frame up to the right of the task."""
    frame = shape(Qgis.MarkerShape.Square, 2.6, palette.halo, palette.text, 0.5)
    frame.setDataDefinedProperty(QgsSymbolLayer.Property.Offset, QgsProperty.fromExpression("'4.4,-3.6'"))
    tip = labels.map_tip("title", "caption") + picture("data", _TIP_PX)
    return LayerStyle(QgsSingleSymbolRenderer(marker(frame)), map_tip=tip)
