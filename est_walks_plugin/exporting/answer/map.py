"""The map of an answer: the points with their numbers over the store's own map, as a picture. Any thread."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Sequence

from qgis.core import QgsGeometry, QgsLabelBlockingRegion, QgsMapRendererCustomPainterJob, QgsRectangle
from qgis.PyQt.QtCore import QRectF, QSize, Qt
from qgis.PyQt.QtGui import QColor, QFont, QFontMetricsF, QImage, QPainter, QPen

from ...model.answers.answer import Answer, AnswerMap, Point
from ...model.feedback import Feedback
from ...model.wording.reader import Reader
from ...printing.quick.canvas import Box
from ...printing.quick.maps import Frame, MapLayers, fitted, merged
from ...project import fonts
from ...project.palette import LIGHT
from ...project.roles import Role
from ...store.credits import names_within

if TYPE_CHECKING:
    from ...store import Store

WIDE_PX, HIGH_PX, DPI = 1100, 780, 120
_SHOWN = (Role.LANDMARK, Role.BASE_LINE, Role.BASE_PATH, Role.BASE_AREA)
_INK, _HALO = "#1A1A1A", "#FFFFFF"
_MOST_SPANS = 3
_NEAR_PX, _HIGH_PX, _GAP_PX = 30.0, 30.0, 3.0


@dataclass(frozen=True)
class _Mark:
    """Numbers that stand together at a place of the picture, in pixels."""

    x: float
    y: float
    numbers: tuple[int, ...]

    @property
    def text(self) -> str:
        told = [", ".join(map(str, one)) if len(one) < 3 else f"{one[0]}–{one[-1]}" for one in self._spans]
        return ", ".join(told[:_MOST_SPANS]) + (" …" if self.leaves_out else "")

    @property
    def leaves_out(self) -> bool:
        """Whether not all its numbers have room."""
        return len(self._spans) > _MOST_SPANS

    @property
    def _spans(self) -> list[list[int]]:
        """The numbers in runs without a gap."""
        spans: list[list[int]] = []
        for number in sorted(self.numbers):
            if spans and number == spans[-1][-1] + 1:
                spans[-1].append(number)
            else:
                spans.append([number])
        return spans

    @property
    def box(self) -> QRectF:
        width = max(_HIGH_PX, QFontMetricsF(_font(19, bold=True)).horizontalAdvance(self.text) + 16.0)
        left = min(max(self.x - width / 2, 2.0), WIDE_PX - width - 2.0)
        return QRectF(left, self.y - _HIGH_PX / 2, width, _HIGH_PX)

    def with_numbers_of(self, other: _Mark) -> _Mark:
        mine, theirs = len(self.numbers), len(other.numbers)
        x = (self.x * mine + other.x * theirs) / (mine + theirs)
        y = (self.y * mine + other.y * theirs) / (mine + theirs)
        return _Mark(x, y, (*self.numbers, *other.numbers))


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
    marks = marks_of([point for point, _at in points], frame)
    image = _ground(MapLayers(store.path, store.crs, LIGHT), frame, marks)
    feedback.check()
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for mark in marks:
        _draw(painter, mark)
    _scale_bar(painter, frame)
    painter.end()
    reader = Reader(answer.language, store.catalogue)
    text = _said(answer, len(points), marks, reader)
    return AnswerMap(_packed(image), WIDE_PX, HIGH_PX, text, ", ".join(names_within(store, frame.bounds)))


def _said(answer: Answer, points: int, marks: Sequence[_Mark], reader: Reader) -> str:
    tr = reader.tr
    area = answer.area or answer.municipality
    if area:
        text = tr(
            "Map of {area} with %n numbered point(s). Each number stands in the tables with its place.", None, points
        )
    else:
        text = tr("Map with %n numbered point(s). Each number stands in the tables with its place.", None, points)
    told = [text.format(area=area)]
    if any(mark.leaves_out for mark in marks):
        told.append(tr("Where “…” stands there is no room for all numbers of points that lie close together."))
    lost = sum(point.position is None for point in answer.points)
    if lost:
        told.append(tr("%n point(s) with “–” for a number have no place on the map.", None, lost))
    return " ".join(told)


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
    box = mark.box
    corners = ((box.left(), box.bottom()), (box.right(), box.top()))
    (left, bottom), (right, top) = (frame.to_ground(*(px / DPI * 25.4 for px in corner)) for corner in corners)
    return QgsLabelBlockingRegion(QgsGeometry.fromRect(QgsRectangle(left, bottom, right, top)))


def marks_of(points: Sequence[Point], frame: Frame) -> list[_Mark]:
    """Return the numbers on the picture; those that would cover each other stand together."""
    marks: list[_Mark] = []
    for point in points:
        if point.position is None:
            continue
        x, y = (mm * DPI / 25.4 for mm in frame.to_paper(*point.position))
        near = next((n for n, mark in enumerate(marks) if math.hypot(mark.x - x, mark.y - y) < _NEAR_PX), None)
        mark = _Mark(x, y, (point.number,))
        if near is None:
            marks.append(mark)
        else:
            marks[near] = marks[near].with_numbers_of(mark)
    return _apart(marks)


def _apart(marks: list[_Mark]) -> list[_Mark]:
    """Return marks of which none covers another."""
    stands: list[_Mark] = []
    for mark in marks:
        while True:
            around = mark.box.adjusted(-_GAP_PX, -_GAP_PX, _GAP_PX, _GAP_PX)
            covered = [one for one in stands if around.intersects(one.box)]
            if not covered:
                break
            stands = [one for one in stands if one not in covered]
            for one in covered:
                mark = mark.with_numbers_of(one)
        stands.append(mark)
    return stands


def _draw(painter: QPainter, mark: _Mark) -> None:
    box = mark.box
    painter.setPen(QPen(QColor(_HALO), 3.0))
    painter.setBrush(QColor(_INK))
    painter.drawRoundedRect(box, _HIGH_PX / 2, _HIGH_PX / 2)
    painter.setPen(QColor(_HALO))
    painter.setFont(_font(19, bold=True))
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
