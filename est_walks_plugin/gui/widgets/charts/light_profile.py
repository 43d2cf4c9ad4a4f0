"""The light of lamps along the way, by the clock: what is walked when, lit, dimmed, dark or not known."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Sequence

from qgis.PyQt.QtCore import QEvent, QLineF, QPointF, QRectF, Qt, pyqtSignal
from qgis.PyQt.QtGui import QFontMetricsF, QMouseEvent, QPainter, QPen, QResizeEvent
from qgis.PyQt.QtWidgets import QWidget

from ....i18n import tr
from ....model.codes import WayLight
from ....model.localtime import clock
from ... import format as fmt
from ...labels import label
from .chart import Chart, Mark, numbers_button
from .fills import Fill, Inks, Pattern, paint_fill
from .numbers import Numbers

FILLS = {
    WayLight.LIT: Fill(Pattern.GLOW, "lamp"),
    WayLight.DIM: Fill(Pattern.CROSSED, "lamp"),
    WayLight.DARK: Fill(Pattern.NIGHT, "unlit"),
    WayLight.UNKNOWN: Fill(Pattern.DOTTED, "unknown_gap"),
}
BUTTON = 20
STRIP = 11.0
SWATCH = 12.0
TOP = 2.0
GAP = 3.0
APART = 6.0


@dataclass(frozen=True)
class Walked:
    """A stretch in one light: when it is walked, how long it is, and between which stops ("2–3") it lies."""

    light: WayLight
    begin: datetime
    end: datetime
    length_m: float
    leg: str

    @property
    def minutes(self) -> float:
        """How long it takes."""
        return (self.end - self.begin).total_seconds() / 60


@dataclass(frozen=True)
class Way:
    """A walk from start to end: its stretches in order, and when it comes to its stops and leaves them."""

    start: datetime
    end: datetime
    stretches: tuple[Walked, ...]
    stops: tuple[tuple[datetime, datetime], ...]
    zone: str


class LightProfile(Chart):
    """On the time axis of the bar of daylight above it. `pressed` is told the number of a stretch."""

    moment_pointed = pyqtSignal(object)
    """The moment of the walk under the mouse, None for none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("Light along the way"), parent)
        self._way: Way | None = None
        self.button = numbers_button(self)
        self.button.setParent(self)
        self.button.hide()

    def set_way(self, way: Way | None) -> None:
        """Show another walk; None shows nothing."""
        self._way = way if way is not None and way.stretches and way.end > way.start else None
        self.button.setVisible(self._way is not None)
        self.retell()

    @property
    def way(self) -> Way | None:
        """The walk that is shown."""
        return self._way

    def totals(self) -> dict[WayLight, float]:
        """Return the metres in each light, in working order; only of those there are."""
        found = dict.fromkeys((WayLight.LIT, WayLight.DIM, WayLight.DARK, WayLight.UNKNOWN), 0.0)
        for one in self._stretches:
            found[one.light] += one.length_m
        return {light: metres for light, metres in found.items() if metres > 0}

    @property
    def _stretches(self) -> Sequence[Walked]:
        return self._way.stretches if self._way else ()

    # --- said ----------------------------------------------------------------------------------------------------

    def numbers(self) -> Numbers:
        lights = list(self.totals())
        legs = list(dict.fromkeys(one.leg for one in self._stretches))
        rows, keys = [], []
        for leg in [*legs, None]:
            of_leg = [one for one in self._stretches if leg in (None, one.leg)]
            sums = [sum(one.length_m for one in of_leg if one.light is light) for light in lights]
            minutes = sum(one.minutes for one in of_leg)
            told = [fmt.metres(metres) for metres in (*sums, sum(sums))]
            rows.append((leg or tr("Together"), *told, tr("{count} min").format(count=fmt.number(minutes))))
            longest = max(of_leg, key=lambda one: (one.light is not WayLight.LIT, one.length_m))
            keys.append(str(self._stretches.index(longest)) if leg else "")
        heads = (tr("Between stops"), *(label("WayLight", str(light)) for light in lights), tr("Length"), tr("Minutes"))
        return Numbers(heads, tuple(rows), tuple(keys))

    def text(self) -> str:
        totals = self.totals()
        told = ", ".join(f"{label('WayLight', str(light))} {fmt.metres(metres)}" for light, metres in totals.items())
        dark = [mark.text for mark, one in zip(self.marks(), self._stretches) if one.light is WayLight.DARK]
        return "\n".join([told, *dark])

    def _said(self, one: Walked) -> str:
        zone = self._way.zone if self._way else ""
        return tr("{light}, {length}, between {leg}, {first}–{last}").format(
            light=label("WayLight", str(one.light)),
            length=fmt.metres(one.length_m),
            leg=one.leg,
            first=clock(one.begin, zone),
            last=clock(one.end, zone),
        )

    # --- where things are ----------------------------------------------------------------------------------------

    def marks(self) -> list[Mark]:
        return [Mark(str(number), self._said(one), (self._box(one),)) for number, one in enumerate(self._stretches)]

    def mark_at(self, point: QPointF) -> Mark | None:
        moment = self._moment(point)
        if moment is None:
            return None
        there = (n for n, one in enumerate(self._stretches) if one.begin <= moment <= one.end)
        number = next(there, None)
        return None if number is None else self.marks()[number]

    def height_for(self, width: int) -> int:
        names = self._names(width)
        return round(names[-1][1].bottom() + 1) if names else 0

    def _x(self, moment: datetime) -> float:
        """Return where a moment lies, as on the bar of daylight."""
        way = self._way
        if way is None:
            return 0.0
        share = (moment - way.start).total_seconds() / (way.end - way.start).total_seconds()
        return 0.5 + (self.width() - 1) * min(1.0, max(0.0, share))

    def _box(self, one: Walked) -> QRectF:
        left, right = self._x(one.begin), self._x(one.end)
        return QRectF(left, TOP, max(right - left, 0.8), STRIP)

    def _moment(self, point: QPointF) -> datetime | None:
        way = self._way
        if way is None or not 0 <= point.y() <= TOP + STRIP + 2:
            return None
        share = (point.x() - 0.5) / max(1, self.width() - 1)
        return way.start + timedelta(seconds=share * (way.end - way.start).total_seconds()) if 0 <= share <= 1 else None

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt override
        """Keep the button beside the names, so that the strip is as wide as the bar of daylight."""
        super().resizeEvent(event)
        top = round(TOP + STRIP) + 2
        self.button.setGeometry(self.width() - BUTTON, top, BUTTON, max(12, min(BUTTON, self.height() - top)))

    # --- mouse and drawing ---------------------------------------------------------------------------------------

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt override
        super().mouseMoveEvent(event)
        self.moment_pointed.emit(self._moment(QPointF(event.pos())))

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt override
        super().leaveEvent(event)
        self.moment_pointed.emit(None)

    def draw(self, painter: QPainter, inks: Inks) -> None:
        if self._way is None:
            return
        middle = TOP + STRIP / 2
        painter.setPen(QPen(inks.quiet, 1))
        painter.drawLine(QLineF(0.5, middle, self.width() - 0.5, middle))
        for one in self._stretches:
            paint_fill(painter, self._box(one), FILLS[one.light], inks)
        painter.setPen(QPen(inks.text, 1.5))
        for arrive, _leave in self._way.stops:
            painter.drawLine(QLineF(self._x(arrive), TOP - 2, self._x(arrive), TOP + STRIP + 2))
        self._draw_names(painter, inks)

    def _names(self, width: float) -> list[tuple[WayLight, QRectF, str]]:
        """Return the lights with where their names stand, on as many lines as they need, and their metres in words."""
        metrics = QFontMetricsF(self.font())
        tall = max(metrics.height(), 12.0)
        left, top, found = 0.0, TOP + STRIP + 3, []
        for light, length in self.totals().items():
            told = f"{label('WayLight', str(light))} {fmt.metres(length)}"
            need = SWATCH + GAP + metrics.horizontalAdvance(told)
            if left and left + need > width - BUTTON:
                left, top = 0.0, top + tall + 1
            found.append((light, QRectF(left, top, need, tall), told))
            left += need + APART
        return found

    def _draw_names(self, painter: QPainter, inks: Inks) -> None:
        for light, box, told in self._names(self.width()):
            paint_fill(painter, QRectF(box.left() + 1, box.center().y() - 5, SWATCH, 10), FILLS[light], inks)
            painter.setPen(inks.text)
            painter.drawText(box.adjusted(SWATCH + GAP, 0, 2, 0), int(Qt.AlignmentFlag.AlignVCenter), told)
