"""Before and after as a pair of columns with what chance leaves open, beside them pale the pair of what it is compared with."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Iterator, Sequence

from qgis.PyQt.QtCore import QLineF, QRectF, Qt
from qgis.PyQt.QtGui import QFont, QFontMetricsF, QPainter, QPen
from qgis.PyQt.QtWidgets import QWidget

from ....i18n import tr
from ... import format as fmt
from .chart import Chart, Mark
from .fills import Fill, Inks, Pattern, paint_fill
from .numbers import Numbers

TALL = 118.0
"""Pixels of the highest whisker."""
WIDEST, NARROWEST = 46.0, 14.0
TICK = 4.0
FILLS = {
    (False, 0): Fill(Pattern.RISING, "case"),
    (False, 1): Fill(Pattern.PLAIN, "case"),
    (True, 0): Fill(Pattern.EMPTY, "outline"),
    (True, 1): Fill(Pattern.FAINT, "outline"),
}
"""How a column is filled: (pale, after)."""


@dataclass(frozen=True)
class Pair:
    """Values before and after; `spans` are the lowest and highest that each may stand for, () without."""

    key: str
    title: str
    values: tuple[float, float]
    spans: tuple[tuple[float, float], ...] = ()
    pale: bool = False


class PairBars(Chart):
    """Pairs of columns on one scale. A column is named with its number; nothing is pressed."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(title, parent)
        self.let_press(())
        self._pairs: tuple[Pair, ...] = ()

    def set_pairs(self, pairs: Sequence[Pair]) -> None:
        """Show these."""
        self._pairs = tuple(pairs)
        self.retell()

    @property
    def pairs(self) -> tuple[Pair, ...]:
        """What is shown."""
        return self._pairs

    def marks(self) -> list[Mark]:
        return [
            Mark(f"{pair.key} {side}", self._said(pair, side), (bar.united(name),))
            for pair, side, bar, name in self._bars()
        ]

    def _said(self, pair: Pair, side: int) -> str:
        text = (tr("{what} before: {count}") if side == 0 else tr("{what} after: {count}")).format(
            what=pair.title, count=short(pair.values[side])
        )
        if pair.spans:
            low, high = (short(value) for value in pair.spans[side])
            text += " " + tr("(95 %: {low} to {high})").format(low=low, high=high)
        return text

    def numbers(self) -> Numbers:
        heads = (tr("What"), tr("Number before"), tr("Number after"), tr("Before, 95 %"), tr("After, 95 %"))
        rows = []
        for pair in self._pairs:
            spans = [f"{short(low)}–{short(high)}" for low, high in pair.spans] or [fmt.DASH, fmt.DASH]
            rows.append((pair.title, short(pair.values[0]), short(pair.values[1]), *spans))
        return Numbers(heads, tuple(rows))

    def text(self) -> str:
        return super().text() if self._pairs else tr("Nothing to show.")

    # --- where things are ----------------------------------------------------------------------------------------

    def height_for(self, width: int) -> int:
        if not self._pairs:
            return 0
        return round(self._line() + TALL + self._line() + self._title_lines(width) * self._line() + 4)

    def _line(self) -> float:
        return QFontMetricsF(self.font()).height() + 1

    def _room(self, width: float) -> float:
        return width / max(1, len(self._pairs))

    def _title_lines(self, width: float) -> int:
        metrics = QFontMetricsF(self.font())
        flags = int(Qt.TextFlag.TextWordWrap)
        box = QRectF(0, 0, max(20.0, self._room(width) - 6), 1000)
        tall = max((metrics.boundingRect(box, flags, pair.title).height() for pair in self._pairs), default=0.0)
        return min(3, max(1, round(tall / metrics.height())))

    def _most(self) -> float:
        values = [value for pair in self._pairs for value in (*pair.values, *(high for _, high in pair.spans))]
        return max([*values, 1.0])

    def _bars(self) -> Iterator[tuple[Pair, int, QRectF, QRectF]]:
        """Yield pair, side, the column and the room of its name under it."""
        room, base = self._room(self.width()), self._line() + TALL
        wide = max(NARROWEST, min(WIDEST, (room - 18) / 2))
        for number, pair in enumerate(self._pairs):
            middle = (number + 0.5) * room
            for side in (0, 1):
                left = middle + (-wide - 3 if side == 0 else 3)
                tall = max(1.0, TALL * pair.values[side] / self._most())
                yield pair, side, QRectF(left, base - tall, wide, tall), QRectF(left - 3, base, wide + 6, self._line())

    # --- drawing -------------------------------------------------------------------------------------------------

    def draw(self, painter: QPainter, inks: Inks) -> None:
        centre = int(Qt.AlignmentFlag.AlignHCenter)
        bold = QFont(self.font())
        bold.setBold(True)
        for pair, side, bar, name in self._bars():
            paint_fill(painter, bar, FILLS[pair.pale, side], inks)
            top = bar.top()
            if pair.spans:
                top = min(top, self._draw_span(painter, bar, pair.spans[side], inks))
            painter.setPen(inks.text)
            painter.setFont(self.font() if pair.pale else bold)
            painter.drawText(
                QRectF(name.left() - 8, top - self._line() - 1, name.width() + 16, self._line()),
                centre | int(Qt.AlignmentFlag.AlignBottom),
                short(pair.values[side]),
            )
            painter.setFont(self.font())
            word = tr("before") if side == 0 else tr("after")
            shown = QFontMetricsF(self.font()).elidedText(word, Qt.TextElideMode.ElideRight, name.width() + 6)
            painter.drawText(name.adjusted(-3, 0, 3, 0), centre, shown)
        painter.setPen(QPen(inks.quiet, 1))
        base = self._line() + TALL
        painter.drawLine(QLineF(0, base, self.width(), base))
        painter.setPen(inks.text)
        room = self._room(self.width())
        for number, pair in enumerate(self._pairs):
            box = QRectF(number * room + 3, base + self._line(), room - 6, self.height() - base - self._line())
            painter.drawText(box, centre | int(Qt.TextFlag.TextWordWrap), pair.title)

    def _draw_span(self, painter: QPainter, bar: QRectF, span: tuple[float, float], inks: Inks) -> float:
        """Draw what chance leaves open as a whisker and return its upper end."""
        base, scale, x = self._line() + TALL, TALL / self._most(), bar.center().x()
        low, high = base - span[0] * scale, base - span[1] * scale
        for colour, wide in ((inks.ground, 4.0), (inks.text, 1.6)):  # a pale edge: it is seen on the column too
            painter.setPen(QPen(colour, wide))
            painter.drawLine(QLineF(x, low, x, high))
            for y in (low, high):
                painter.drawLine(QLineF(x - TICK, y, x + TICK, y))
        return high


def short(value: float) -> str:
    """Return a number with one decimal where it has one."""
    return fmt.number(value, 0 if abs(value - round(value)) < 0.05 else 1)
