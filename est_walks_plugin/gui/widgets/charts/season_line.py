"""The parts of the year now, as dots on a line, over the band in which their mean of earlier years lies."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Sequence

from qgis.PyQt.QtCore import QLineF, QPointF, QRectF, Qt
from qgis.PyQt.QtGui import QFontMetricsF, QPainter, QPen
from qgis.PyQt.QtWidgets import QWidget

from ....i18n import tr
from ... import format as fmt
from ...theme import blend
from .chart import Chart, Mark
from .fills import Inks
from .numbers import Numbers

PLOT = 84.0
DOT = 3.5
COLOUR = "case"


@dataclass(frozen=True)
class Point:
    """A part of the year: `now` is None where there are no data; `mean` and its interval None without earlier years."""

    key: str
    title: str
    label: str
    now: int | None
    mean: float | None = None
    low: float | None = None
    high: float | None = None
    index: float | None = None


class SeasonLine(Chart):
    """A press tells the key of a point."""

    def __init__(self, title: str, head: str, parent: QWidget | None = None) -> None:
        """`head` is what the points are, over their titles in the table."""
        super().__init__(title, parent)
        self._head = head
        self._points: tuple[Point, ...] = ()

    def set_points(self, points: Sequence[Point]) -> None:
        """Show these, in the order of the year; without any number nothing."""
        known = any(point.now is not None or point.mean is not None for point in points)
        self._points = tuple(points) if known else ()
        self.retell()

    @property
    def points(self) -> tuple[Point, ...]:
        """What is shown."""
        return self._points

    # --- said ----------------------------------------------------------------------------------------------------

    def marks(self) -> list[Mark]:
        return [Mark(point.key, _said(point), (self._box(number),)) for number, point in enumerate(self._points)]

    def text(self) -> str:
        return super().text() if self._points else tr("Nothing to show.")

    def numbers(self) -> Numbers:
        heads = (self._head, tr("Now"), tr("Mean before"), tr("Interval of the mean"), tr("Index"))
        rows = [
            (point.title, fmt.number(point.now), _decimal(point.mean), _interval(point), fmt.number(point.index))
            for point in self._points
        ]
        return Numbers(heads, tuple(rows), tuple(point.key for point in self._points))

    # --- where things are ----------------------------------------------------------------------------------------

    def _most(self) -> float:
        values = [value for point in self._points for value in (point.now, point.high, point.mean) if value is not None]
        return max(max(values, default=0), 1)

    def _side(self) -> float:
        return QFontMetricsF(self.font()).horizontalAdvance(fmt.number(self._most())) + 8

    def _line(self) -> float:
        return QFontMetricsF(self.font()).height()

    def _top(self) -> float:
        return self._line() / 2 + DOT

    def _box(self, number: int) -> QRectF:
        wide = (self.width() - self._side() - 1) / len(self._points)
        return QRectF(self._side() + number * wide, 0, wide, self._top() + PLOT + DOT)

    def _spot(self, number: int, value: float) -> QPointF:
        return QPointF(self._box(number).center().x(), self._top() + PLOT * (1 - value / self._most()))

    def height_for(self, width: int) -> int:
        return round(self._top() + PLOT + 2 * self._line() + 10) if self._points else 0

    # --- drawing -------------------------------------------------------------------------------------------------

    def draw(self, painter: QPainter, inks: Inks) -> None:
        if not self._points:
            return
        for value in (self._most(), 0.0):
            y = self._top() + PLOT * (1 - value / self._most())
            painter.setPen(QPen(inks.quiet, 1, Qt.PenStyle.DotLine if value else Qt.PenStyle.SolidLine))
            painter.drawLine(QLineF(self._side(), y, self.width() - 1, y))
            painter.setPen(inks.text)
            room = QRectF(0, y - self._line() / 2, self._side() - 5, self._line())
            painter.drawText(room, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), fmt.number(value))
        self._draw_band(painter, inks)
        self._draw_now(painter, inks)
        self._draw_labels(painter, inks)

    def _draw_band(self, painter: QPainter, inks: Inks) -> None:
        """Draw the interval of the mean as a bar behind each point, and the mean as a short line on it."""
        ink = inks.colour("task_declined")
        for number, point in enumerate(self._points):
            wide = self._box(number).width() * 0.7
            if point.low is not None and point.high is not None:
                top, bottom = self._spot(number, point.high), self._spot(number, point.low)
                box = QRectF(top.x() - wide / 2, top.y(), wide, max(bottom.y() - top.y(), 1.0))
                painter.fillRect(box, blend(inks.ground, ink, 0.35))
                painter.setPen(QPen(ink, 1))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRect(box)
            if point.mean is not None:
                middle = self._spot(number, point.mean)
                painter.setPen(QPen(ink, 1.6))
                painter.drawLine(QLineF(middle.x() - wide / 2, middle.y(), middle.x() + wide / 2, middle.y()))

    def _draw_now(self, painter: QPainter, inks: Inks) -> None:
        ink = inks.colour(COLOUR)
        known = [(number, point.now) for number, point in enumerate(self._points) if point.now is not None]
        painter.setPen(QPen(ink, 2))
        for (one, value), (other, after) in zip(known, known[1:]):
            if other == one + 1:
                painter.drawLine(self._spot(one, value), self._spot(other, after))
        for number, value in known:
            chosen = self._points[number].key in self.chosen
            painter.setPen(QPen(inks.text if chosen else ink, 2 if chosen else 1))
            painter.setBrush(ink)
            painter.drawEllipse(self._spot(number, value), DOT + 2 * chosen, DOT + 2 * chosen)
        painter.setBrush(Qt.BrushStyle.NoBrush)

    def _draw_labels(self, painter: QPainter, inks: Inks) -> None:
        painter.setPen(inks.text)
        metrics, free, top = QFontMetricsF(self.font()), 0.0, self._top() + PLOT + DOT + 1
        for number, point in enumerate(self._points):
            need = metrics.horizontalAdvance(point.label)
            left = min(max(self._box(number).center().x() - need / 2, 0.0), self.width() - need)
            if left >= free:
                painter.drawText(QRectF(left, top, need + 2, self._line()), 0, point.label)
                free = left + need + 4
        self._draw_key(painter, top + self._line() + 2, inks)

    def _draw_key(self, painter: QPainter, top: float, inks: Inks) -> None:
        """Draw what the dot and the bar are."""
        metrics, middle = QFontMetricsF(self.font()), top + self._line() / 2
        ink = inks.colour(COLOUR)
        painter.setPen(QPen(ink, 1))
        painter.setBrush(ink)
        painter.drawEllipse(QPointF(5, middle), DOT, DOT)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        told = tr("now")
        painter.setPen(inks.text)
        painter.drawText(QRectF(13, top, 200, self._line()), int(Qt.AlignmentFlag.AlignVCenter), told)
        left = 13 + metrics.horizontalAdvance(told) + 14
        band = inks.colour("task_declined")
        box = QRectF(left, middle - 5, 12, 10)
        painter.fillRect(box, blend(inks.ground, band, 0.35))
        painter.setPen(QPen(band, 1))
        painter.drawRect(box)
        painter.drawLine(QLineF(left, middle, left + 12, middle))
        painter.setPen(inks.text)
        room = QRectF(left + 17, top, self.width() - left - 17, self._line())
        words = metrics.elidedText(
            tr("mean of earlier years, with its interval"), Qt.TextElideMode.ElideRight, room.width()
        )
        painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter), words)


def _said(point: Point) -> str:
    now = tr("no data") if point.now is None else fmt.number(point.now)
    if point.mean is None:
        return f"{point.title}: {now}"
    return tr("{what}: {now}, mean of earlier years {mean} ({interval})").format(
        what=point.title, now=now, mean=_decimal(point.mean), interval=_interval(point)
    )


def _interval(point: Point) -> str:
    if point.low is None or point.high is None:
        return fmt.DASH
    return f"{_decimal(point.low)}–{_decimal(point.high)}"


def _decimal(value: float | None) -> str:
    return fmt.number(value, 1)
