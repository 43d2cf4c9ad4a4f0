"""The evening as a bar: day, dusk and dark from start to end, with a tick at every stop."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Sequence

from qgis.PyQt.QtCore import QPointF, QRectF, Qt
from qgis.PyQt.QtGui import QBrush, QColor, QFontMetricsF, QPainter, QPen, QPolygonF
from qgis.PyQt.QtWidgets import QWidget

from ....i18n import tr
from ....model.localtime import clock
from ...theme import blend
from ...widgets.charts.chart import Chart, Mark
from ...widgets.charts.fills import Inks
from ...widgets.charts.numbers import Numbers
from .stops import light_word

TICK = 5.0
NEAR = 16.0
"""Pixels around a tick that mean its stop."""
SHADE = {"day": 0.06, "dusk": 0.30, "dark": 0.78}
"""How much of the text's colour the band has."""


@dataclass(frozen=True)
class Evening:
    """What the bar shows: `bands` are (light, from, to), `stops` (number, name, arrival), `wanted_end` the end asked for."""

    start: datetime
    end: datetime
    bands: Sequence[tuple[str, datetime, datetime]]
    stops: Sequence[tuple[int, str, datetime]]
    wanted_end: datetime
    zone: str


class DuskBar(Chart):
    """Bands differ by shade and pattern, and are named where there is room; nothing hangs on hue.

    `pressed` is told the number of a stop.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("Daylight during the walk"), parent)
        self.evening: Evening | None = None

    def set_evening(self, evening: Evening | None) -> None:
        """Show another evening; None shows nothing."""
        self.evening = evening if evening is not None and evening.end > evening.start else None
        self.let_press(str(stop[0]) for stop in (self.evening.stops if self.evening else ()))
        self.retell()

    # --- said ----------------------------------------------------------------------------------------------------

    def text(self) -> str:
        return spoken(self.evening) if self.evening else ""

    def numbers(self) -> Numbers:
        evening = self.evening
        if evening is None:
            return Numbers((), ())
        rows = [(light_word(light), _clock(low, evening), _clock(high, evening)) for light, low, high in evening.bands]
        rows += [(f"{number} {name}", _clock(arrive, evening), "") for number, name, arrive in evening.stops]
        keys = ["" for _ in evening.bands] + [str(stop[0]) for stop in evening.stops]
        return Numbers((tr("Light or stop"), tr("From"), tr("To")), tuple(rows), tuple(keys))

    def marks(self) -> list[Mark]:
        """Return the stops, and then the bands, as they lie."""
        evening = self.evening
        if evening is None:
            return []
        bar = self.bar_in(QFontMetricsF(self.font()))
        found = [
            Mark(str(number), f"{number} {name} {_clock(arrive, evening)}", (self._tick(arrive, bar),))
            for number, name, arrive in evening.stops
        ]
        for light, low, high in evening.bands:
            box = QRectF(self.x_of(low, bar), bar.top(), self.x_of(high, bar) - self.x_of(low, bar), bar.height())
            told = f"{light_word(light)} {_clock(low, evening)}–{_clock(high, evening)}"
            found.append(Mark(f"{light} {low:%H%M}", told, (box,)))
        return found

    def mark_at(self, point: QPointF) -> Mark | None:
        marks, near = self.marks(), self.evening.stops if self.evening else ()
        ticks = [mark for mark in marks[: len(near)] if abs(mark.boxes[0].center().x() - point.x()) < NEAR / 2]
        closest = min(ticks, key=lambda mark: abs(mark.boxes[0].center().x() - point.x()), default=None)
        return closest or super().mark_at(point)

    def _tick(self, arrive: datetime, bar: QRectF) -> QRectF:
        x = self.x_of(arrive, bar)
        return QRectF(x - NEAR / 2, 0, NEAR, bar.top() + 2)

    # --- painting ------------------------------------------------------------------------------------------------

    def height_for(self, width: int) -> int:
        return round(3 * QFontMetricsF(self.font()).height() + TICK + 8)

    def draw(self, painter: QPainter, inks: Inks) -> None:
        evening = self.evening
        if evening is None:
            return
        metrics = QFontMetricsF(self.font())
        bar = self.bar_in(metrics)
        for light, low, high in evening.bands:
            self._paint_band(painter, bar, light, self.x_of(low, bar), self.x_of(high, bar), metrics)
        painter.setPen(QPen(inks.text, 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(bar)
        self._paint_stops(painter, bar, metrics)
        self._paint_times(painter, bar, metrics)
        if evening.wanted_end < evening.end:
            self._paint_limit(painter, bar)

    def bar_in(self, metrics: QFontMetricsF) -> QRectF:
        top = metrics.height() + TICK + 2
        return QRectF(0.5, top, self.width() - 1, metrics.height() + 4)

    def x_of(self, moment: datetime, bar: QRectF) -> float:
        evening = self.evening
        if evening is None:
            return bar.left()
        whole = (evening.end - evening.start).total_seconds()
        share = (moment - evening.start).total_seconds() / whole
        return bar.left() + bar.width() * min(1.0, max(0.0, share))

    def _colours(self, light: str) -> tuple[QColor, QColor]:
        """Return the band's ground and the colour of the word on it."""
        inks = Inks.of(self)
        base, text = inks.ground, inks.text
        dark, pale = (text, base) if text.lightness() < base.lightness() else (base, text)
        ground = blend(pale, dark, SHADE.get(light, 0.0))
        return ground, pale if light == "dark" else dark

    def _paint_band(
        self, painter: QPainter, bar: QRectF, light: str, left: float, right: float, metrics: QFontMetricsF
    ) -> None:
        ground, ink = self._colours(light)
        box = QRectF(left, bar.top(), right - left, bar.height())
        painter.fillRect(box, ground)
        if light == "dusk":
            painter.fillRect(box, QBrush(blend(ground, ink, 0.35), Qt.BrushStyle.BDiagPattern))
        word = light_word(light)
        width = metrics.horizontalAdvance(word) + 6
        room = self._beside_limit(box, bar)
        if width <= room.width():
            painter.setPen(ink)
            if light == "dusk":
                middle = QRectF(room.center().x() - width / 2, room.top() + 1, width, room.height() - 2)
                painter.fillRect(middle, ground)
            painter.drawText(room, int(Qt.AlignmentFlag.AlignCenter), word)

    def _beside_limit(self, box: QRectF, bar: QRectF) -> QRectF:
        """Return the larger part of a band beside the line where the wanted time ends."""
        evening = self.evening
        if evening is None or evening.wanted_end >= evening.end:
            return box
        limit = self.x_of(evening.wanted_end, bar)
        if not box.left() < limit < box.right():
            return box
        if limit - box.left() > box.right() - limit:
            return QRectF(box.left(), box.top(), limit - box.left() - 4, box.height())
        return QRectF(limit + 4, box.top(), box.right() - limit - 4, box.height())

    def _paint_stops(self, painter: QPainter, bar: QRectF, metrics: QFontMetricsF) -> None:
        if self.evening is None:
            return
        free = -1.0
        text = Inks.of(self).text
        for number, _name, arrive in self.evening.stops:
            x = self.x_of(arrive, bar)
            painter.setPen(QPen(text, 1.5))
            painter.drawLine(QPointF(x, bar.top() - TICK), QPointF(x, bar.top()))
            label = str(number)
            half = metrics.horizontalAdvance(label) / 2
            left = min(max(x - half, 0.0), self.width() - 2 * half)
            if left > free:
                painter.drawText(QPointF(left, bar.top() - TICK - metrics.descent()), label)
                free = left + 2 * half + 2

    def _paint_times(self, painter: QPainter, bar: QRectF, metrics: QFontMetricsF) -> None:
        evening = self.evening
        if evening is None:
            return
        painter.setPen(Inks.of(self).text)
        base = bar.bottom() + metrics.ascent() + 2
        taken: list[tuple[float, float]] = []
        borders = [low for _light, low, _high in evening.bands[1:]]
        for moment in (evening.start, evening.end, *borders):
            label = clock(moment, evening.zone)
            width = metrics.horizontalAdvance(label)
            x = self.x_of(moment, bar)
            left = min(max(x - width / 2, 0.0), self.width() - width)
            if all(left > right + 6 or left + width + 6 < first for first, right in taken):
                painter.drawText(QPointF(left, base), label)
                taken.append((left, left + width))

    def _paint_limit(self, painter: QPainter, bar: QRectF) -> None:
        """Mark where the time wanted ends: a line with a triangle, when the walk goes on after it."""
        if self.evening is None:
            return
        x = self.x_of(self.evening.wanted_end, bar)
        text = Inks.of(self).text
        ground = Inks.of(self).ground
        painter.setPen(QPen(ground, 4))
        painter.drawLine(QPointF(x, bar.top()), QPointF(x, bar.bottom()))
        painter.setPen(QPen(text, 2, Qt.PenStyle.DashLine))
        painter.drawLine(QPointF(x, bar.top()), QPointF(x, bar.bottom()))
        painter.setPen(QPen(ground, 1))
        painter.setBrush(QBrush(text))
        tip = bar.bottom() - 6
        painter.drawPolygon(QPolygonF([QPointF(x, tip), QPointF(x - 5, tip + 8), QPointF(x + 5, tip + 8)]))


def _clock(moment: datetime, evening: Evening) -> str:
    return clock(moment, evening.zone)


def spoken(evening: Evening) -> str:
    """Return what the bar shows in words, for screen readers."""
    bands = [
        f"{light_word(light)} {clock(low, evening.zone)}–{clock(high, evening.zone)}"
        for light, low, high in evening.bands
    ]
    return ", ".join(bands)
