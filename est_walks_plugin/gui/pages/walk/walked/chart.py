"""Two strips on one time axis: when the plan is at each stop, and when the group was."""

from __future__ import annotations

from datetime import datetime

from qgis.PyQt.QtCore import QLineF, QPointF, QRectF, Qt
from qgis.PyQt.QtGui import QFontMetricsF, QPainter, QPen
from qgis.PyQt.QtWidgets import QWidget

from .....i18n import tr
from .....model.codes import Visit
from .....model.localtime import clock
from .....operations.field.gpx.walked import StopAlong, TrackAlong
from .... import format as fmt
from ....labels import label
from ....widgets.charts.chart import Chart, Mark
from ....widgets.charts.fills import Fill, Inks, Pattern, paint_fill
from ....widgets.charts.numbers import Numbers

PLANNED = Fill(Pattern.RISING, "route")
WALKED = Fill(Pattern.PLAIN, "route")
STRIP = 12.0
GAP = 4.0
LEAST = 3.0
"""A visit of a moment is so many pixels wide."""


class WalkedChart(Chart):
    """Hatched boxes are planned visits, filled ones real ones, empty ones below stops that were passed; the plan of a stop that
    was skipped has a cross, one of which nothing is known a question mark. The plan of another day is not drawn. `pressed`
    is told the number of a stop."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("Stops as planned and as walked"), parent)
        self._track: TrackAlong | None = None
        self._zone = ""

    def set_track(self, track: TrackAlong | None, zone: str) -> None:
        """Show another track; one without times, or None, shows nothing."""
        self._track, self._zone = (track if track and track.started and track.stops else None), zone
        self.retell()

    # --- said ----------------------------------------------------------------------------------------------------

    def numbers(self) -> Numbers:
        heads = (tr("Stop"), tr("Planned"), tr("Walked"), tr("Minutes"), tr("How"))
        rows = tuple(
            (
                f"{stop.number} {stop.name}",
                self._span(stop.planned, stop.planned_leave),
                self._span(stop.arrive, stop.leave),
                fmt.number(_minutes(stop)) if stop.arrive else fmt.DASH,
                how(stop),
            )
            for stop in self._stops
        )
        return Numbers(heads, rows, tuple(str(stop.number) for stop in self._stops))

    def text(self) -> str:
        return "\n".join(self._said(stop) for stop in self._stops)

    def _said(self, stop: StopAlong) -> str:
        planned = self._span(stop.planned, stop.planned_leave)
        if stop.arrive is None:
            return tr("{number} {name}: planned {planned}, {how}").format(
                number=stop.number, name=stop.name, planned=planned, how=how(stop)
            )
        return tr("{number} {name}: planned {planned}, there {walked}, {how}").format(
            number=stop.number,
            name=stop.name,
            planned=planned,
            walked=self._span(stop.arrive, stop.leave),
            how=how(stop),
        )

    def _span(self, begin: datetime | None, end: datetime | None) -> str:
        if begin is None:
            return fmt.DASH
        first, last = clock(begin, self._zone), clock(end, self._zone)
        return first if last in ("", first) else f"{first}–{last}"

    # --- where things are ----------------------------------------------------------------------------------------

    @property
    def _stops(self) -> tuple[StopAlong, ...]:
        return self._track.stops if self._track else ()

    def marks(self) -> list[Mark]:
        found = []
        for stop in self._stops:
            boxes = [box for box in (self._planned_box(stop), self._walked_box(stop)) if box is not None]
            found.append(Mark(str(stop.number), self._said(stop), tuple(boxes)))
        return found

    def height_for(self, width: int) -> int:
        return round(3 * self._line() + 2 * STRIP + 3 * GAP) if self._track else 0

    def _line(self) -> float:
        return max(QFontMetricsF(self.font()).height(), 10.0)

    def _tops(self) -> tuple[float, float]:
        """Return where the strips of the plan and of the walk begin."""
        first = self._line() + GAP
        return first, first + STRIP + GAP

    def _left(self) -> float:
        """Return where the strips begin: beside their names."""
        metrics = QFontMetricsF(self.font())
        return max(metrics.horizontalAdvance(name) for name in (tr("Planned"), tr("Walked"))) + 8

    def _ends(self) -> tuple[datetime, datetime]:
        track = self._track
        spans = [(stop.arrive, stop.leave) for stop in self._stops]
        spans += [self._plan(stop) for stop in self._stops]
        moments = [moment for span in spans for moment in span if moment is not None]
        if track is not None and track.started and track.ended:
            moments += [track.started, track.ended]
        return min(moments), max(moments)

    def _x(self, moment: datetime) -> float:
        first, last = self._ends()
        whole = max(1.0, (last - first).total_seconds())
        left = self._left()
        return left + (self.width() - left - 1) * (moment - first).total_seconds() / whole

    def _box(self, begin: datetime, end: datetime, top: float) -> QRectF:
        left, right = self._x(begin), self._x(end)
        return QRectF(min(left, self.width() - LEAST), top, max(right - left, LEAST), STRIP)

    def _plan(self, stop: StopAlong) -> tuple[datetime | None, datetime | None]:
        """Return when the plan is at a stop, as it is drawn beside the walk."""
        is_beside = self._track is not None and not self._track.on_another_day
        return (stop.planned, stop.planned_leave) if is_beside else (None, None)

    def _planned_box(self, stop: StopAlong) -> QRectF | None:
        begin, end = self._plan(stop)
        return None if begin is None or end is None else self._box(begin, end, self._tops()[0])

    def _walked_box(self, stop: StopAlong) -> QRectF | None:
        if stop.arrive is None or stop.leave is None:
            return None
        return self._box(stop.arrive, stop.leave, self._tops()[1])

    # --- drawing -------------------------------------------------------------------------------------------------

    def draw(self, painter: QPainter, inks: Inks) -> None:
        track = self._track
        if track is None or track.started is None or track.ended is None:
            return
        first, second = self._tops()
        painter.setPen(QPen(inks.quiet, 1))
        for top in (first, second):
            middle = top + STRIP / 2
            painter.drawLine(QLineF(self._left(), middle, self.width() - 1.0, middle))
        painter.setPen(QPen(inks.text, 1))
        painter.drawLine(QLineF(self._x(track.started), second + STRIP / 2, self._x(track.ended), second + STRIP / 2))
        for name, top in ((tr("Planned"), first), (tr("Walked"), second)):
            box = QRectF(0, top - 2, self._left(), STRIP + 4)
            painter.setPen(inks.text)
            painter.drawText(box, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), name)
        for stop in self._stops:
            self._draw_stop(painter, inks, stop)
        self._draw_words(painter, inks)

    def _draw_stop(self, painter: QPainter, inks: Inks, stop: StopAlong) -> None:
        planned, walked = self._planned_box(stop), self._walked_box(stop)
        if planned is not None:
            paint_fill(painter, planned, PLANNED, inks)
        if walked is not None and stop.visit is Visit.STOPPED:
            paint_fill(painter, walked, WALKED, inks)
        elif walked is not None:
            painter.setPen(QPen(inks.text, 1.2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(walked)
        elif planned is not None:
            self._draw_missed(painter, inks, planned, known=stop.visit is Visit.SKIPPED)

    def _draw_missed(self, painter: QPainter, inks: Inks, planned: QRectF, *, known: bool) -> None:
        """Draw a cross on the plan of a stop that was skipped, a question mark where nothing was recorded."""
        middle, half = planned.center(), STRIP / 2
        box = QRectF(middle.x() - half, planned.top(), STRIP, STRIP)
        painter.fillRect(box, inks.ground)
        painter.setPen(QPen(inks.text, 1.8))
        if known:
            inner = box.adjusted(2, 2, -2, -2)
            painter.drawLine(inner.topLeft(), inner.bottomRight())
            painter.drawLine(inner.bottomLeft(), inner.topRight())
        else:
            painter.drawText(box.adjusted(-4, -3, 4, 3), int(Qt.AlignmentFlag.AlignCenter), "?")

    def _draw_words(self, painter: QPainter, inks: Inks) -> None:
        """Write the numbers over the plan, and the first and last times under the walk."""
        metrics = QFontMetricsF(self.font())
        painter.setPen(inks.text)
        free = 0.0
        for stop in self._stops:
            box, label = self._planned_box(stop) or self._walked_box(stop), str(stop.number)
            if box is None:
                continue
            half = metrics.horizontalAdvance(label) / 2
            left = min(max(box.center().x() - half, self._left()), self.width() - 2 * half)
            if left > free:
                painter.drawText(QPointF(left, metrics.ascent()), label)
                free = left + 2 * half + 2
        base = self._tops()[1] + STRIP + GAP + metrics.ascent()
        first, last = (clock(moment, self._zone) for moment in self._ends())
        painter.drawText(QPointF(self._left(), base), first)
        painter.drawText(QPointF(self.width() - metrics.horizontalAdvance(last) - 1, base), last)


def how(stop: StopAlong) -> str:
    """Return what became of a stop, in words."""
    word = label("Visit", stop.visit.value)
    if stop.visit is Visit.SKIPPED:
        return tr("{word}, nearest {metres}").format(word=word, metres=fmt.metres(stop.nearest_m))
    return word


def _minutes(stop: StopAlong) -> float:
    return (stop.leave - stop.arrive).total_seconds() / 60 if stop.arrive and stop.leave else 0.0
