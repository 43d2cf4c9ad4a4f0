"""Values of a few things over years as lines with what chance leaves open; years nobody was asked in are gaps."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Iterator, Sequence

from qgis.PyQt.QtCore import QLineF, QPointF, QRectF, Qt
from qgis.PyQt.QtGui import QFontMetricsF, QPainter, QPen
from qgis.PyQt.QtWidgets import QWidget

from ....i18n import tr
from ... import format as fmt
from .chart import Chart, Mark
from .fills import Inks
from .line_signs import RADIUS, SIGNS, paint_sample, paint_sign, paint_stretch
from .numbers import Numbers

TALL = 150.0
"""Pixels of the field."""
TICK = 3.5
APART = 6.0
"""Pixels between the points of two lines in one year."""
SAMPLE = 30.0
MOST = len(SIGNS)


@dataclass(frozen=True)
class YearPoint:
    """`value` 0-1, None where it is not told; its 95 % interval or (); `text` says it, `cells` are its row of the table."""

    year: int
    value: float | None
    text: str
    cells: tuple[str, ...]
    interval: tuple[float, float] | tuple[()] = ()
    hollow: bool = False


@dataclass(frozen=True)
class YearLine:
    """A line: `runs` are the years that are joined."""

    name: str
    points: tuple[YearPoint, ...]
    runs: tuple[tuple[int, ...], ...]


class YearLines(Chart):
    """Lines over the years `set_lines` is given, at most MOST. Points are named; nothing is pressed."""

    def __init__(self, title: str, heads: Sequence[str], parent: QWidget | None = None) -> None:
        """`heads` are those of the table after name and year."""
        super().__init__(title, parent)
        self.let_press(())
        self._heads = tuple(heads)
        self._years: tuple[int, ...] = ()
        self._lines: tuple[YearLine, ...] = ()

    def set_lines(self, years: Sequence[int], lines: Sequence[YearLine]) -> None:
        """Show these over `years`, which follow each other."""
        self._years, self._lines = tuple(years), tuple(lines)[:MOST]
        self.retell()

    @property
    def lines(self) -> tuple[YearLine, ...]:
        """What is shown."""
        return self._lines

    @property
    def gaps(self) -> tuple[int, ...]:
        """The years that no line has."""
        told = {point.year for line in self._lines for point in line.points}
        return tuple(year for year in self._years if year not in told)

    # --- said ----------------------------------------------------------------------------------------------------

    def marks(self) -> list[Mark]:
        found = []
        for number, line in enumerate(self._lines):
            for point in line.points:
                found.append(
                    Mark(f"{line.name} {point.year}", f"{line.name}, {point.text}", (self._box(number, point),))
                )
        return [*found, *(Mark(f"gap {year}", _gap_text(year), (self._band(year),)) for year in self.gaps)]

    def numbers(self) -> Numbers:
        heads = (tr("Area"), tr("Year"), *self._heads)
        rows = []
        for line in self._lines:
            told = {point.year: point.cells for point in line.points}
            nothing = (tr("no survey"), *([fmt.DASH] * (len(self._heads) - 1)))
            rows += [(line.name, str(year), *told.get(year, nothing)) for year in self._years]
        return Numbers(heads, tuple(rows))

    def text(self) -> str:
        return super().text() if self._lines else tr("Nothing to show.")

    # --- where things are ----------------------------------------------------------------------------------------

    def height_for(self, width: int) -> int:
        if not self._lines:
            return 0
        return round(self._top() + TALL + self._line() * 1.3 + len(self._legend_rows(width)) * self._line() + 4)

    def _line(self) -> float:
        return QFontMetricsF(self.font()).height() + 1

    def _top(self) -> float:
        return self._line() / 2

    def _left(self) -> float:
        return QFontMetricsF(self.font()).horizontalAdvance(_percent(1.0)) + 6

    def _highest(self) -> float:
        """Return the top of the scale: whole tenths above everything shown."""
        values = [
            value for line in self._lines for point in line.points for value in (point.value or 0, *point.interval)
        ]
        return min(1.0, max(0.1, math.ceil(max(values, default=0.0) * 10 + 0.2) / 10))

    def _room(self) -> float:
        return (self.width() - self._left() - 2) / max(1, len(self._years))

    def _x(self, year: int, number: int | None = None) -> float:
        middle = self._left() + (self._years.index(year) + 0.5) * self._room()
        if number is None or len(self._lines) < 2:
            return middle
        apart = min(APART + RADIUS, self._room() / (len(self._lines) + 1))
        return middle + (number - (len(self._lines) - 1) / 2) * apart

    def _y(self, value: float) -> float:
        return self._top() + TALL * (1 - value / self._highest())

    def _spot(self, number: int, point: YearPoint) -> QPointF:
        return QPointF(self._x(point.year, number), self._y(point.value or 0.0))

    def _box(self, number: int, point: YearPoint) -> QRectF:
        """Return what a point takes of the field; one that is not told stands on the ground line."""
        at = self._spot(number, point)
        box = QRectF(at.x() - RADIUS - 1, at.y() - RADIUS - 1, 2 * RADIUS + 2, 2 * RADIUS + 2)
        if not point.interval:
            return box
        high, low = self._y(point.interval[1]), self._y(point.interval[0])
        return box.united(QRectF(at.x() - TICK, high, 2 * TICK, low - high))

    def _band(self, year: int) -> QRectF:
        room = min(self._room(), 40.0)
        return QRectF(self._x(year) - room / 2, self._top(), room, TALL)

    def _legend_rows(self, width: float) -> list[list[int]]:
        """Return the lines of each row of the legend, as many beside each other as have room."""
        rows: list[list[int]] = [[]]
        left = 0.0
        for number, line in enumerate(self._lines):
            wide = SAMPLE + 4 + QFontMetricsF(self.font()).horizontalAdvance(line.name) + 14
            if rows[-1] and left + wide > width:
                rows.append([])
                left = 0.0
            rows[-1].append(number)
            left += wide
        return rows

    # --- drawing -------------------------------------------------------------------------------------------------

    def draw(self, painter: QPainter, inks: Inks) -> None:
        if not self._lines:
            return
        self._draw_scale(painter, inks)
        for year in self.gaps:
            self._draw_gap(painter, year, inks)
        for number, line in enumerate(self._lines):
            self._draw_line(painter, number, line, inks)
        self._draw_years(painter, inks)
        self._draw_legend(painter, inks)

    def _draw_scale(self, painter: QPainter, inks: Inks) -> None:
        right = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        high, left = self._line(), self._left()
        for value in _steps(self._highest()):
            y = self._y(value)
            painter.setPen(QPen(inks.quiet, 1, Qt.PenStyle.SolidLine if value == 0 else Qt.PenStyle.DotLine))
            painter.drawLine(QLineF(left, y, self.width() - 2, y))
            painter.setPen(inks.text)
            painter.drawText(QRectF(0, y - high / 2, left - 4, high), right, _percent(value))

    def _draw_line(self, painter: QPainter, number: int, line: YearLine, inks: Inks) -> None:
        sign = SIGNS[number]
        points = {point.year: point for point in line.points}
        for run in line.runs:
            for first, second in zip(run, run[1:]):
                stretch = QLineF(self._spot(number, points[first]), self._spot(number, points[second]))
                paint_stretch(painter, stretch, sign, inks)
        for point in line.points:
            at = self._spot(number, point)
            if point.interval:
                self._draw_interval(painter, at.x(), point.interval, inks)
            if point.value is None:
                painter.setPen(inks.text)
                painter.drawText(self._box(number, point), int(Qt.AlignmentFlag.AlignCenter), "×")
            else:
                paint_sign(painter, at, sign, inks, hollow=point.hollow)

    def _draw_gap(self, painter: QPainter, year: int, inks: Inks) -> None:
        """Say in a year that nobody was asked; the words stand upright, which every width has room for."""
        band = self._band(year)
        painter.save()
        painter.setPen(QPen(inks.quiet, 1, Qt.PenStyle.DashLine))
        for x in (band.left(), band.right()):
            painter.drawLine(QLineF(x, band.top(), x, band.bottom()))
        painter.setPen(inks.text)
        painter.translate(band.center())
        painter.rotate(-90)
        across = QRectF(-band.height() / 2, -band.width() / 2, band.height(), band.width())
        painter.drawText(across, int(Qt.AlignmentFlag.AlignCenter), tr("no survey"))
        painter.restore()

    def _draw_interval(self, painter: QPainter, x: float, interval: Sequence[float], inks: Inks) -> None:
        low, high = (self._y(value) for value in interval)
        for colour, wide in ((inks.ground, 3.5), (inks.text, 1.2)):  # a pale edge: it is seen across the lines too
            painter.setPen(QPen(colour, wide))
            painter.drawLine(QLineF(x, low, x, high))
            for y in (low, high):
                painter.drawLine(QLineF(x - TICK, y, x + TICK, y))

    def _draw_years(self, painter: QPainter, inks: Inks) -> None:
        """Write as many years as have room, the latest always."""
        painter.setPen(inks.text)
        wide = QFontMetricsF(self.font()).horizontalAdvance("2020") + 8
        step = max(1, math.ceil(wide / max(1.0, self._room())))
        top = self._top() + TALL + self._line() * 0.15
        for year in self._years[::-1][::step]:
            box = QRectF(self._x(year) - wide / 2, top, wide, self._line())
            painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), str(year))

    def _draw_legend(self, painter: QPainter, inks: Inks) -> None:
        for box, number in self._legend(self.width()):
            paint_sample(painter, QRectF(box.left(), box.top(), SAMPLE, box.height()), SIGNS[number], inks)
            painter.setPen(inks.text)
            room = min(box.width(), self.width() - box.left()) - SAMPLE - 4
            name = QFontMetricsF(self.font()).elidedText(
                self._lines[number].name, Qt.TextElideMode.ElideRight, max(0.0, room)
            )
            text = QRectF(box.left() + SAMPLE + 4, box.top(), room, box.height())
            painter.drawText(text, int(Qt.AlignmentFlag.AlignVCenter), name)

    def _legend(self, width: float) -> Iterator[tuple[QRectF, int]]:
        top = self._top() + TALL + self._line() * 1.3
        for row in self._legend_rows(width):
            left = 0.0
            for number in row:
                wide = SAMPLE + 4 + QFontMetricsF(self.font()).horizontalAdvance(self._lines[number].name) + 14
                yield QRectF(left, top, wide, self._line()), number
                left += wide
            top += self._line()


def _steps(highest: float) -> list[float]:
    """Return the values of the lines across: every tenth, every fifth part where there are many."""
    step = 0.1 if highest <= 0.5 + 1e-9 else 0.2
    return [number * step for number in range(int(highest / step + 1e-9) + 1)]


def _percent(value: float) -> str:
    return tr("{share} %").format(share=fmt.number(value * 100))


def _gap_text(year: int) -> str:
    return tr("{year}: no survey").format(year=year)
