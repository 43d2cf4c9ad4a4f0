"""The yearly wheel: twelve months around, outside what is due in the year to come, inside what was done in the year behind."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Sequence

from qgis.PyQt.QtCore import QPointF, QRectF, Qt
from qgis.PyQt.QtGui import QFont, QFontMetricsF, QPainter, QPainterPath, QPen
from qgis.PyQt.QtWidgets import QWidget

from ....i18n import tr
from ... import format as fmt
from .chart import Chart, Mark
from .fills import Fill, Inks, Pattern, paint_fill
from .numbers import Numbers

WIDEST = 330.0
"""Pixels across the wheel at the most."""
SWATCH, GAP = 14.0, 5.0
DUE, LATE, DONE, NOTHING = (
    Fill(Pattern.RISING, "task"),
    Fill(Pattern.CROSSED, "case"),
    Fill(Pattern.PLAIN, "task_done"),
    Fill(Pattern.EMPTY, "text_quiet"),
)
_RINGS = {"due": (0.70, 0.98), "done": (0.40, 0.66)}
"""Inner and outer radius of a ring as shares of the wheel's."""


@dataclass(frozen=True)
class RingPart:
    """A month of a ring: `key` is pressed, `month` is 1-12, `title` names month and year, `label` the month alone.

    `count` is how many things, `late` how many of them should have been done; `done` says which ring it is of.
    """

    key: str
    month: int
    title: str
    label: str
    count: int
    late: int = 0
    done: bool = False

    @property
    def fill(self) -> Fill:
        """What it is filled with."""
        if not self.count:
            return NOTHING
        return DONE if self.done else LATE if self.late else DUE

    @property
    def text(self) -> str:
        """What is said of it."""
        if self.done:
            told = tr("%n done", None, self.count) if self.count else tr("nothing done")
        else:
            told = tr("%n due", None, self.count) if self.count else tr("nothing due")
        late = tr("%n of them late", None, self.late) if self.late else ""
        return f"{self.title}: " + ", ".join(filter(None, (told, late)))


class MonthRing(Chart):
    """January is at the top and the year goes with the clock; the month that it is now has a thick edge."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(title, parent)
        self._parts: tuple[RingPart, ...] = ()
        self._now = 0
        self._middle = ("", "")

    @property
    def parts(self) -> tuple[RingPart, ...]:
        """The months as they are drawn: what is due first, then what was done."""
        return self._parts

    def set_parts(self, parts: Sequence[RingPart], now: int, middle: tuple[str, str]) -> None:
        """Show these months; `now` is the number of the one that it is, `middle` two lines in the middle."""
        self._parts, self._now, self._middle = tuple(parts), now, middle
        self.retell()

    # --- what it says --------------------------------------------------------------------------------------------

    def marks(self) -> list[Mark]:
        return [Mark(one.key, one.text, (self._spot(one),)) for one in self._parts]

    def mark_at(self, point: QPointF) -> Mark | None:
        """Return the month whose piece of a ring holds a point."""
        for one, mark in zip(self._parts, self.marks()):
            if self._piece(one).contains(point):
                return mark
        return None

    def numbers(self) -> Numbers:
        heads = (tr("Month"), tr("Due"), tr("Late"), tr("Done"))
        rows = [
            (one.title, *("", "", fmt.number(one.count)))
            if one.done
            else (one.title, fmt.number(one.count), fmt.number(one.late), "")
            for one in self._parts
        ]
        return Numbers(heads, tuple(rows), tuple(one.key for one in self._parts))

    # --- where things are ----------------------------------------------------------------------------------------

    def _across(self, width: float) -> float:
        return max(60.0, min(WIDEST, width - 4))

    def height_for(self, width: int) -> int:
        if not self._parts:
            return 0
        return round(self._across(width) + 8 + len(self._names()) * self._line())

    def _line(self) -> float:
        return max(QFontMetricsF(self.font()).height(), SWATCH) + 3

    def _centre(self) -> QPointF:
        radius = self._across(self.width()) / 2
        return QPointF(self.width() / 2, radius + 2)

    def _piece(self, one: RingPart) -> QPainterPath:
        radius, centre = self._across(self.width()) / 2, self._centre()
        inner, outer = (share * radius for share in _RINGS["done" if one.done else "due"])
        # Qt counts degrees against the clock from three o'clock; a month is 30 of them, with a little room between
        first, span = 90.0 - 30.0 * (one.month - 1) - 1.0, -28.0
        path = QPainterPath()
        path.arcMoveTo(_around(centre, outer), first)
        path.arcTo(_around(centre, outer), first, span)
        path.arcTo(_around(centre, inner), first + span, -span)
        path.closeSubpath()
        return path

    def _spot(self, one: RingPart) -> QRectF:
        """Return the box in the middle of a month's piece, where its number stands."""
        radius, centre = self._across(self.width()) / 2, self._centre()
        inner, outer = _RINGS["done" if one.done else "due"]
        away, turn = radius * (inner + outer) / 2, math.radians(30.0 * (one.month - 1) + 15.0)
        at = QPointF(centre.x() + away * math.sin(turn), centre.y() - away * math.cos(turn))
        high = QFontMetricsF(self.font()).height()
        wide = max(high, QFontMetricsF(self._bold()).horizontalAdvance(self._said(one)) + 6)
        lines = 1 if one.done else 2
        return QRectF(at.x() - wide / 2, at.y() - high * lines / 2, wide, high * lines)

    def _said(self, one: RingPart) -> str:
        return fmt.number(one.count) if one.done else one.label

    def _names(self) -> list[tuple[Fill, str]]:
        late = any(one.late for one in self._parts)
        names = [(DUE, tr("outside: due in the year to come")), (LATE, tr("outside: some of it late"))]
        return [*(names if late else names[:1]), (DONE, tr("inside: done in the year behind"))]

    def _bold(self) -> QFont:
        font = QFont(self.font())
        font.setBold(True)
        return font

    # --- drawing -------------------------------------------------------------------------------------------------

    def draw(self, painter: QPainter, inks: Inks) -> None:
        if not self._parts:
            return
        for one in self._parts:
            self._draw_part(painter, one, inks)
        self._draw_middle(painter, inks)
        top = self._across(self.width()) + 8
        painter.setFont(self.font())
        for number, (fill, name) in enumerate(self._names()):
            row = QRectF(0, top + number * self._line(), self.width(), self._line())
            paint_fill(painter, QRectF(row.left() + 1, row.center().y() - 6, SWATCH, 12), fill, inks)
            painter.setPen(inks.text)
            room = row.adjusted(SWATCH + GAP, 0, 0, 0)
            told = QFontMetricsF(self.font()).elidedText(name, Qt.TextElideMode.ElideRight, room.width())
            painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter), told)

    def _draw_part(self, painter: QPainter, one: RingPart, inks: Inks) -> None:
        piece = self._piece(one)
        painter.save()
        painter.setClipPath(piece)
        paint_fill(painter, piece.boundingRect().adjusted(-2, -2, 2, 2), one.fill, inks)
        painter.restore()
        thick = one.key in self.chosen or (one.month == self._now and not one.done)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(inks.text if thick else inks.quiet, 2.5 if thick else 1.0))
        painter.drawPath(piece)
        if one.done and not one.count:
            return
        spot = self._spot(one)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(inks.ground)
        painter.drawRoundedRect(spot.adjusted(-1, 0, 1, 0), 4, 4)
        painter.setPen(inks.text)
        painter.setFont(self._bold() if one.month == self._now or one.count else self.font())
        lines = [self._said(one)] if one.done else [one.label, fmt.number(one.count) if one.count else fmt.DASH]
        painter.drawText(spot, int(Qt.AlignmentFlag.AlignCenter), "\n".join(lines))

    def _draw_middle(self, painter: QPainter, inks: Inks) -> None:
        radius, centre = self._across(self.width()) / 2 * _RINGS["done"][0], self._centre()
        painter.setPen(inks.text)
        painter.setFont(self._bold())
        high = QFontMetricsF(self._bold()).height()
        box = QRectF(centre.x() - radius, centre.y() - high, 2 * radius, high)
        painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), self._middle[0])
        painter.setFont(self.font())
        painter.drawText(box.translated(0, high), int(Qt.AlignmentFlag.AlignCenter), self._middle[1])


def _around(centre: QPointF, radius: float) -> QRectF:
    return QRectF(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius)
