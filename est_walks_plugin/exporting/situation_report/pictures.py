"""The charts and the map of a situation report as pictures (PNG), drawn as on paper. Any thread."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import Callable

from qgis.PyQt.QtCore import QBuffer, QByteArray, QIODevice
from qgis.PyQt.QtGui import QColor, QImage, QPainter

from ...model.feedback import Feedback
from ...printing.quick.canvas import DPI, Box, Canvas, Type
from ...printing.situation_report.charts import YEAR_MM, draw_week, draw_year, week_height
from ...printing.situation_report.spot_map import Ground, Shown, draw_map
from ...printing.situation_report.told import Picture, ReportTold

_WIDE_MM, _MAP_MM, _EDGE_MM, _PICTURE_DPI = 178.0, 120.0, 2.0, 160
_DOTS_PER_METRE = round(DPI / 0.0254)


@dataclass(frozen=True)
class Drawn:
    """A picture and its size in pixels."""

    png: bytes
    width: int
    height: int


def drawn(picture: Picture, said: ReportTold, ground: Ground, feedback: Feedback | None = None) -> Drawn:
    """Return a chart or the map of a report. Raises StoreError, Cancelled."""
    report, words = said.report, said.words
    if picture is Picture.MAP:
        paint = partial(draw_map, shown=Shown.of(report), ground=ground, words=words, feedback=feedback)
        return _packed(_MAP_MM, lambda canvas, box: paint(canvas, box))
    if picture is Picture.WEEK:
        return _packed(week_height(report), lambda canvas, box: draw_week(canvas, box, report, words))
    return _packed(YEAR_MM, lambda canvas, box: draw_year(canvas, box, report, words))


def _packed(high: float, paint: Callable[[Canvas, Box], None]) -> Drawn:
    """Draw in millimetres on a picture: text is measured as on paper, and all of it made smaller."""
    width = round((_WIDE_MM + 2 * _EDGE_MM) / 25.4 * _PICTURE_DPI)
    height = round((high + 2 * _EDGE_MM) / 25.4 * _PICTURE_DPI)
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor("#FFFFFF"))
    image.setDotsPerMeterX(_DOTS_PER_METRE)
    image.setDotsPerMeterY(_DOTS_PER_METRE)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(_PICTURE_DPI / DPI, _PICTURE_DPI / DPI)
    try:
        paint(Canvas(painter, Type(image), opaque=True), Box(_EDGE_MM, _EDGE_MM, _WIDE_MM, high))
    finally:
        painter.end()
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.setDotsPerMeterX(round(_PICTURE_DPI / 0.0254))
    image.setDotsPerMeterY(round(_PICTURE_DPI / 0.0254))
    image.save(buffer, "PNG", 20)
    return Drawn(bytes(data), width, height)
