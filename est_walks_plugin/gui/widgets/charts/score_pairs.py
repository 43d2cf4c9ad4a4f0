"""Scores 0-3 of a walk and of its repeat as two dots on a line each: hollow before, filled after."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Sequence

from qgis.PyQt.QtCore import QLineF, QPointF, QRectF, Qt
from qgis.PyQt.QtGui import QFontMetricsF, QPainter, QPen
from qgis.PyQt.QtWidgets import QWidget

from ....i18n import tr
from ... import format as fmt
from .chart import Chart, Mark
from .fills import Inks
from .numbers import Numbers

MOST = 3
DOT = 5.0
EDGE = 14.0


@dataclass(frozen=True)
class ScorePair:
    """The mean score before and after at `places` places."""

    key: str
    title: str
    before: float
    after: float
    places: int


class ScorePairs(Chart):
    """A line a pair, on one scale from 0 to 3; nothing is pressed."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(title, parent)
        self.let_press(())
        self._pairs: tuple[ScorePair, ...] = ()

    def set_pairs(self, pairs: Sequence[ScorePair]) -> None:
        """Show these."""
        self._pairs = tuple(pairs)
        self.retell()

    @property
    def pairs(self) -> tuple[ScorePair, ...]:
        """What is shown."""
        return self._pairs

    def marks(self) -> list[Mark]:
        line = self._line()
        return [
            Mark(pair.key, self._said(pair), (QRectF(0, 2 * row * line, self.width(), 2 * line),))
            for row, pair in enumerate(self._pairs)
        ]

    def _said(self, pair: ScorePair) -> str:
        text = tr("{what}: {before} before, {after} after, at %n place(s)", None, pair.places)
        return text.format(what=pair.title, before=fmt.number(pair.before, 1), after=fmt.number(pair.after, 1))

    def numbers(self) -> Numbers:
        rows = [
            (pair.title, fmt.number(pair.before, 1), fmt.number(pair.after, 1), fmt.number(pair.places))
            for pair in self._pairs
        ]
        return Numbers((tr("Score 0-3"), tr("Number before"), tr("Number after"), tr("Places")), tuple(rows))

    def text(self) -> str:
        return super().text() if self._pairs else tr("Nothing to show.")

    def height_for(self, width: int) -> int:
        return round((2 * len(self._pairs) + 1) * self._line()) if self._pairs else 0

    def _line(self) -> float:
        return QFontMetricsF(self.font()).height() + 3

    def _x(self, score: float) -> float:
        return EDGE + (self.width() - 2 * EDGE) * score / MOST

    def draw(self, painter: QPainter, inks: Inks) -> None:
        line = self._line()
        bottom = 2 * len(self._pairs) * line
        for score in range(MOST + 1):
            painter.setPen(QPen(inks.quiet, 1, Qt.PenStyle.DotLine))
            painter.drawLine(QLineF(self._x(score), line * 0.9, self._x(score), bottom))
            painter.setPen(inks.text)
            box = QRectF(self._x(score) - 12, bottom, 24, line)
            painter.drawText(box, int(Qt.AlignmentFlag.AlignHCenter), str(score))
        metrics = QFontMetricsF(self.font())
        for row, pair in enumerate(self._pairs):
            top = 2 * row * line
            painter.setPen(inks.text)
            words = metrics.elidedText(_drawn(pair), Qt.TextElideMode.ElideRight, self.width())
            painter.fillRect(QRectF(0, top, self.width(), line), inks.ground)
            painter.drawText(QRectF(0, top, self.width(), line), int(Qt.AlignmentFlag.AlignVCenter), words)
            self._draw_pair(painter, pair, top + 1.5 * line, inks)

    def _draw_pair(self, painter: QPainter, pair: ScorePair, y: float, inks: Inks) -> None:
        ink = inks.colour("stop")
        before, after = QPointF(self._x(pair.before), y), QPointF(self._x(pair.after), y)
        painter.setPen(QPen(ink, 2))
        painter.drawLine(before, after)
        painter.setBrush(inks.ground)
        painter.drawEllipse(before, DOT, DOT)
        painter.setBrush(ink)
        painter.drawEllipse(after, DOT, DOT)
        painter.setBrush(Qt.BrushStyle.NoBrush)


def _drawn(pair: ScorePair) -> str:
    """Return what stands over a line; all of it is said to whoever points at it or reads it."""
    arrow = f"{fmt.number(pair.before, 1)} \N{RIGHTWARDS ARROW} {fmt.number(pair.after, 1)}"
    return f"{pair.title} {arrow} · " + tr("%n place(s)", None, pair.places)
