"""Counts now beside before, a pair of lines each: the numbers first, then the words that say what they allow."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Sequence

from qgis.PyQt.QtCore import QLineF, QRectF, Qt
from qgis.PyQt.QtGui import QFont, QFontMetricsF, QPainter, QPen
from qgis.PyQt.QtWidgets import QWidget

from ....i18n import tr
from .chart import Chart, Mark
from .fills import Inks
from .numbers import Numbers

PAD = 3.0
SIGN = 22.0
"""Pixels before the words, for the sign that says the same."""


@dataclass(frozen=True)
class ChangeLine:
    """`title` is what is counted, `counts` the numbers, `sign` and `word` what may be said; `text` is all of it.

    `row` are the cells of the table, after the title. `is_head`: of a whole, over its parts.
    """

    key: str
    title: str
    counts: str
    sign: str
    word: str
    text: str
    row: tuple[str, ...] = ()
    is_head: bool = False


class ChangeList(Chart):
    """A press tells the key of a line. The table has more lines than the picture where `set_lines` is given more."""

    def __init__(self, title: str, counted: str, parent: QWidget | None = None) -> None:
        """`counted` is what the counts are, over them."""
        super().__init__(title, parent)
        self._counted = counted
        self._heads: tuple[str, ...] = ()
        self._lines: tuple[ChangeLine, ...] = ()
        self._every: tuple[ChangeLine, ...] = ()

    def set_lines(self, heads: Sequence[str], lines: Sequence[ChangeLine], every: Sequence[ChangeLine]) -> None:
        """Draw `lines`; the table has `every` line, under `heads`."""
        self._heads, self._lines, self._every = tuple(heads), tuple(lines), tuple(every)
        self.retell()

    @property
    def lines(self) -> tuple[ChangeLine, ...]:
        """What is drawn."""
        return self._lines

    def marks(self) -> list[Mark]:
        return [Mark(line.key, line.text, (box,)) for line, box in zip(self._lines, self._boxes(float(self.width())))]

    def _boxes(self, width: float) -> list[QRectF]:
        """Return where the lines lie under the head of the numbers; words take as many rows as they need."""
        top, found = self._line() + PAD, []
        for line in self._lines:
            tall = self._line() + self._words(line, width).height() + 2 * PAD + 1
            found.append(QRectF(0, top, width, tall))
            top += tall
        return found

    def _words(self, line: ChangeLine, width: float) -> QRectF:
        """Return the room that the words of a line take, of any place."""
        room = QRectF(0, 0, max(width - SIGN - 14, 40), 1000)
        return QFontMetricsF(self.font()).boundingRect(room, int(Qt.TextFlag.TextWordWrap), line.word)

    def numbers(self) -> Numbers:
        rows = [(line.title, *line.row) for line in self._every]
        return Numbers(self._heads, tuple(rows), tuple(line.key for line in self._every))

    def text(self) -> str:
        return super().text() if self._lines else tr("Nothing to show.")

    def height_for(self, width: int) -> int:
        boxes = self._boxes(float(width))
        return round(boxes[-1].bottom() + 1) if boxes else 0

    def _line(self) -> float:
        return QFontMetricsF(self.font()).height()

    def draw(self, painter: QPainter, inks: Inks) -> None:
        bold = QFont(self.font())
        bold.setBold(True)
        painter.setPen(inks.text)
        head = QRectF(0, 0, self.width() - 3, self._line())
        painter.drawText(head, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), self._counted)
        for mark, line in zip(self.marks(), self._lines):
            box = mark.boxes[0].adjusted(0, 0, -1, 0)
            painter.setPen(QPen(inks.quiet, 0.6))
            painter.drawLine(QLineF(box.left(), box.top(), box.right(), box.top()))
            painter.setPen(inks.text)
            self._draw_line(painter, line, box.adjusted(2, PAD, -2, -PAD), bold)
            if line.key in self.chosen or (" " in line.key and set(line.key.split()) <= self.chosen):
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.setPen(QPen(inks.text, 2.5))
                painter.drawRect(box.adjusted(1.5, 1.5, -1.5, -1.5))

    def _draw_line(self, painter: QPainter, line: ChangeLine, box: QRectF, bold: QFont) -> None:
        metrics = QFontMetricsF(bold)
        indent = 0.0 if line.is_head else 8.0
        first = QRectF(box.left() + indent, box.top(), box.width() - indent, self._line())
        painter.setFont(bold)
        painter.drawText(first, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), line.counts)
        painter.setFont(bold if line.is_head else self.font())
        room = first.adjusted(0, 0, -metrics.horizontalAdvance(line.counts) - 6, 0)
        title = QFontMetricsF(painter.font()).elidedText(line.title, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter), title)
        painter.setFont(self.font())
        words = self._words(line, self.width()).translated(box.left() + SIGN + 8, first.bottom() + 1)
        painter.drawText(QRectF(box.left() + 8, words.top(), SIGN, self._line()), 0, line.sign)
        painter.drawText(words.adjusted(0, 0, 4, 2), int(Qt.TextFlag.TextWordWrap), line.word)
