"""The map of an answer: the points with their numbers over the store's own map, as a picture. Any thread."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Sequence

from qgis.core import QgsGeometry, QgsLabelBlockingRegion, QgsMapRendererCustomPainterJob, QgsRectangle
from qgis.PyQt.QtCore import QRectF, QSize, Qt
from qgis.PyQt.QtGui import QColor, QFont, QFontMetricsF, QImage, QPainter, QPen

from ..model.answers.answer import Answer, AnswerMap, Point
from ..model.feedback import Feedback
from ..model.wording.reader import Reader
from ..printing.quick.canvas import Box
from ..printing.quick.maps import Frame, MapLayers, fitted, merged
from ..project import fonts
from ..project.palette import LIGHT
from ..project.roles import Role
from ..store.credits import names_within

if TYPE_CHECKING:
    from ..store import Store

WIDE_PX, HIGH_PX, DPI = 1100, 780, 160
_SHOWN = (Role.LANDMARK, Role.BASE_LINE, Role.BASE_PATH, Role.BASE_AREA)
_INK, _HALO = "#1A1A1A", "#FFFFFF"
_MOST_NUMBERS = 4


@dataclass(frozen=True)
class _Mark:
    """Numbers that stand together at a place of the picture, in pixels."""

    x: float
    y: float
    numbers: tuple[int, ...]

    @property
    def text(self) -> str:
        shown = ", ".join(map(str, self.numbers[:_MOST_NUMBERS]))
        return shown if len(self.numbers) <= _MOST_NUMBERS else f"{shown} …"

    @property
    def corners(self) -> tuple[tuple[float, float], tuple[float, float]]:
        half = max(15.0, 6.5 * len(self.text) + 8.0)
        return (self.x - half, self.y + 15.0), (self.x + half, self.y - 15.0)


def answer_map(store: Store, answer: Answer, feedback: Feedback | None = None) -> AnswerMap | None:
    """Return the map of an answer's points, None where none of them has a position. Raises StoreError, Cancelled."""
    feedback = feedback or Feedback()
    points = [(point, point.position) for point in answer.points if point.position is not None]
    if not points:
        return None
    feedback.check()
    bounds = merged((x, y, x, y) for _point, (x, y) in points)
    box = Box(0.0, 0.0, WIDE_PX / DPI * 25.4, HIGH_PX / DPI * 25.4)
    frame = fitted(bounds, box, margin=12.0, largest=2000.0)
    marks = _marks([point for point, _at in points], frame)
    image = _ground(MapLayers(store.path, store.crs, LIGHT), frame, marks)
    feedback.check()
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for mark in marks:
        _draw(painter, mark)
    _scale_bar(painter, frame)
    painter.end()
    reader = Reader(answer.language, store.catalogue)
    text = _said(answer, len(points), reader)
    return AnswerMap(_packed(image), WIDE_PX, HIGH_PX, text, ", ".join(names_within(store, frame.bounds)))


def _said(answer: Answer, points: int, reader: Reader) -> str:
    tr = reader.tr
    text = tr("Map of {area} with %n numbered point(s). Each number stands in the tables with its place.", None, points)
    return text.format(area=answer.area or answer.municipality)


def _ground(layers: MapLayers, frame: Frame, marks: Sequence[_Mark]) -> QImage:
    """Return the map with its names, none of them under a mark."""
    image = QImage(WIDE_PX, HIGH_PX, QImage.Format.Format_RGB32)
    image.fill(QColor(LIGHT.land))
    settings = layers.settings(frame, [layers.layer(role) for role in _SHOWN])
    settings.setOutputDpi(DPI)
    settings.setOutputSize(QSize(WIDE_PX, HIGH_PX))
    settings.setLabelBlockingRegions([_blocked(mark, frame) for mark in marks])
    painter = QPainter(image)
    QgsMapRendererCustomPainterJob(settings, painter).renderSynchronously()
    painter.end()
    return image


def _blocked(mark: _Mark, frame: Frame) -> QgsLabelBlockingRegion:
    corners = [frame.to_ground(*((one / DPI * 25.4) for one in at)) for at in mark.corners]
    return QgsLabelBlockingRegion(QgsGeometry.fromRect(QgsRectangle(*corners[0], *corners[1])))


def _marks(points: Sequence[Point], frame: Frame) -> list[_Mark]:
    """Return the numbers on the picture; those that would cover each other stand together."""
    near = 34.0
    marks: list[_Mark] = []
    for point in points:
        if point.position is None:
            continue
        x, y = (mm * DPI / 25.4 for mm in frame.to_paper(*point.position))
        beside = next((n for n, mark in enumerate(marks) if math.hypot(mark.x - x, mark.y - y) < near), None)
        if beside is None:
            marks.append(_Mark(x, y, (point.number,)))
        else:
            mark = marks[beside]
            marks[beside] = _Mark(mark.x, mark.y, (*mark.numbers, point.number))
    return marks


def _draw(painter: QPainter, mark: _Mark) -> None:
    font = _font(19, bold=True)
    width = max(30.0, QFontMetricsF(font).horizontalAdvance(mark.text) + 16.0)
    left = min(max(mark.x - width / 2, 2.0), WIDE_PX - width - 2.0)
    box = QRectF(left, mark.y - 15.0, width, 30.0)
    painter.setPen(QPen(QColor(_HALO), 3.0))
    painter.setBrush(QColor(_INK))
    painter.drawRoundedRect(box, 15.0, 15.0)
    painter.setPen(QColor(_HALO))
    painter.setFont(font)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, mark.text)


def _scale_bar(painter: QPainter, frame: Frame) -> None:
    """Draw how long so many metres are, in the lower left corner."""
    px_per_m = DPI / 25.4 * 1000 / frame.scale
    metres = next((one for one in (50, 100, 200, 500, 1000, 2000, 5000, 10000) if one * px_per_m > 90), 20000)
    left, base, length = 18.0, HIGH_PX - 20.0, metres * px_per_m
    font = _font(16)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(_HALO))
    painter.drawRect(QRectF(left - 8, base - 28, length + 16, 38))
    painter.setPen(QPen(QColor(_INK), 2.0))
    for x1, y1, x2, y2 in ((0, 0, length, 0), (0, -5, 0, 5), (length, -5, length, 5)):
        painter.drawLine(round(left + x1), round(base + y1), round(left + x2), round(base + y2))
    painter.setFont(font)
    text = f"{metres} m" if metres < 1000 else f"{metres // 1000} km"
    painter.drawText(QRectF(left, base - 28, length, 22), Qt.AlignmentFlag.AlignCenter, text)


def _font(pixels: int, *, bold: bool = False) -> QFont:
    font = fonts.font(10, bold=bold)
    font.setPixelSize(pixels)
    return font


def _packed(image: QImage) -> bytes:
    from qgis.PyQt.QtCore import QBuffer, QByteArray, QIODevice

    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG", 20)
    return bytes(data)
