"""Counts a month as columns of stacked parts, and under them what each part is; months without data are hatched, not empty."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Mapping, Sequence

from qgis.PyQt.QtCore import QLineF, QRectF, Qt
from qgis.PyQt.QtGui import QFont, QFontMetricsF, QPainter, QPen
from qgis.PyQt.QtWidgets import QWidget

from ....i18n import tr
from ... import format as fmt
from .chart import Chart, Mark
from .fills import Fill, Inks, Pattern, paint_fill
from .numbers import Numbers

PLOT = 96.0
"""Pixels of the tallest column."""
LEAST = 9.0
"""Pixels of the narrowest column: where there is room for fewer months, the newest are shown."""
SWATCH = 14.0
GAP = 5.0
APART = 12.0
STEPS = (1, 2, 3, 4, 6, 12)
"""Of so many columns one is named."""
MISSING = Fill(Pattern.RISING, "task_declined")
PART_FILLS = (
    Fill(Pattern.PLAIN, "case"),
    Fill(Pattern.FALLING, "task"),
    Fill(Pattern.DOTTED, "school_view"),
    Fill(Pattern.CROSSED, "landmark"),
    Fill(Pattern.LEVEL, "task_done"),
    Fill(Pattern.EMPTY, "task_declined"),
)
"""Of the parts in their order; the last is for what is left."""


@dataclass(frozen=True)
class Series:
    """A part that every column has: `key` is pressed, `title` names it."""

    key: str
    title: str
    fill: Fill


@dataclass(frozen=True)
class Column:
    """A month: `counts` by the key of a part; None where there are no data of it. `label` stands under it."""

    key: str
    title: str
    label: str
    counts: Mapping[str, int] | None

    @property
    def whole(self) -> int:
        """What the parts add up to."""
        return sum(self.counts.values()) if self.counts else 0


class MonthColumns(Chart):
    """A press on a column tells its month, on a name below the part."""

    def __init__(self, title: str, head: str, parent: QWidget | None = None) -> None:
        """`head` is what the columns are, over their titles in the table."""
        super().__init__(title, parent)
        self._head = head
        self._series: tuple[Series, ...] = ()
        self._all: tuple[Column, ...] = ()

    def set_columns(self, series: Sequence[Series], columns: Sequence[Column]) -> None:
        """Show these, the oldest first; parts that no column has are left out."""
        self._all = tuple(columns)
        self._series = tuple(one for one in series if any((column.counts or {}).get(one.key) for column in columns))
        self.retell()

    @property
    def columns(self) -> tuple[Column, ...]:
        """The columns there is room for."""
        room = int((self.width() - self._side()) / LEAST) if self._all else 0
        return self._all[-max(room, 1) :]

    # --- said ----------------------------------------------------------------------------------------------------

    def _said(self, column: Column) -> str:
        if column.counts is None:
            return tr("{month}: no data").format(month=column.title)
        parts = [
            f"{one.title.lower()} {fmt.number(column.counts[one.key])}"
            for one in self._series
            if column.counts.get(one.key)
        ]
        told = f"{column.title}: {fmt.number(column.whole)}"
        return f"{told} ({', '.join(parts)})" if parts else told

    def text(self) -> str:
        return "\n".join(mark.text for mark in self.marks()) if self._series else tr("Nothing to show.")

    def numbers(self) -> Numbers:
        heads = (self._head, *(one.title for one in self._series), tr("Together"))
        rows = [self._row(column) for column in self._all]
        return Numbers(heads, tuple(rows), tuple(column.key for column in self._all))

    def _row(self, column: Column) -> tuple[str, ...]:
        counts = column.counts
        if counts is None:
            return (column.title, *(fmt.DASH for _one in (*self._series, None)))
        told = (fmt.number(counts.get(one.key, 0)) for one in self._series)
        return (column.title, *told, fmt.number(column.whole))

    # --- where things are ----------------------------------------------------------------------------------------

    def _most(self) -> int:
        return max((column.whole for column in self._all), default=0) or 1

    def _side(self) -> float:
        return QFontMetricsF(self.font()).horizontalAdvance(fmt.number(self._most())) + 6

    def _line(self) -> float:
        return max(QFontMetricsF(self.font()).height(), SWATCH - 2)

    def _top(self) -> float:
        return self._line() / 2

    def _column_box(self, number: int, count: int) -> QRectF:
        wide = (self.width() - self._side() - 1) / count
        return QRectF(self._side() + number * wide, self._top(), wide, PLOT)

    def _bars(self, column: Column, box: QRectF) -> list[tuple[Series, QRectF]]:
        """Return the parts of a column with where they are drawn, the first at the bottom."""
        found, bottom, most = [], box.bottom(), self._most()
        for one in self._series:
            tall = PLOT * (column.counts or {}).get(one.key, 0) / most
            if tall:
                margin = min(2.0, box.width() * 0.1)
                found.append((one, QRectF(box.left() + margin, bottom - tall, box.width() - 2 * margin, tall)))
            bottom -= tall
        return found

    def _chips(self, width: float) -> list[QRectF]:
        """Return where the names of the parts lie, on as many lines as they need."""
        metrics = QFontMetricsF(self._bold())
        line = max(metrics.height(), SWATCH) + 3
        left, top, found = 0.0, self._top() + PLOT + self._line() + 6, []
        for one in self._series:
            need = SWATCH + GAP + metrics.horizontalAdvance(one.title) + 4
            if left and left + need > width:
                left, top = 0.0, top + line
            found.append(QRectF(left, top, min(need, width), line - 1))
            left += need + APART
        return found

    def _bold(self) -> QFont:
        font = QFont(self.font())
        font.setBold(True)
        return font

    def marks(self) -> list[Mark]:
        if not self._series:
            return []
        columns = self.columns
        found = [
            Mark(column.key, self._said(column), (self._column_box(number, len(columns)),))
            for number, column in enumerate(columns)
        ]
        for one, chip in zip(self._series, self._chips(self.width())):
            count = sum((column.counts or {}).get(one.key, 0) for column in self._all)
            found.append(Mark(one.key, f"{one.title}: {fmt.number(count)}", (chip,)))
        return found

    def height_for(self, width: int) -> int:
        chips = self._chips(float(width))
        return round(chips[-1].bottom() + 2) if chips else 0

    # --- drawing -------------------------------------------------------------------------------------------------

    def draw(self, painter: QPainter, inks: Inks) -> None:
        if not self._series:
            return
        self._draw_scale(painter, inks)
        columns = self.columns
        for number, column in enumerate(columns):
            box = self._column_box(number, len(columns))
            if column.counts is None:
                paint_fill(painter, box.adjusted(1, PLOT * 0.55, -1, 0), MISSING, inks)
            for one, bar in self._bars(column, box):
                paint_fill(painter, bar, one.fill, inks)
            if column.key in self.chosen:
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.setPen(QPen(inks.text, 2.5))
                painter.drawRect(box.adjusted(1, 0, -1, 0))
        self._draw_labels(painter, columns, inks)
        self._draw_names(painter, inks)

    def _draw_scale(self, painter: QPainter, inks: Inks) -> None:
        line, top = self._line(), self._top()
        for value, y in ((self._most(), top), (0, top + PLOT)):
            painter.setPen(QPen(inks.quiet, 1, Qt.PenStyle.DotLine if value else Qt.PenStyle.SolidLine))
            painter.drawLine(QLineF(self._side(), y, self.width() - 1, y))
            painter.setPen(inks.text)
            room = QRectF(0, y - line / 2, self._side() - 4, line)
            painter.drawText(room, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), fmt.number(value))

    def _draw_labels(self, painter: QPainter, columns: Sequence[Column], inks: Inks) -> None:
        painter.setPen(inks.text)
        metrics, named = QFontMetricsF(self.font()), self.named()
        for number, column in enumerate(columns):
            if column not in named:
                continue
            box = self._column_box(number, len(columns))
            need = metrics.horizontalAdvance(column.label)
            left = min(max(box.center().x() - need / 2, 0.0), self.width() - need)
            painter.drawText(QRectF(left, box.bottom() + 2, need + 2, self._line()), 0, column.label)

    def named(self) -> list[Column]:
        """Return the columns that have room for their label: in even steps of the year, its first month always among them."""
        metrics, columns = QFontMetricsF(self.font()), self.columns
        widest = max((metrics.horizontalAdvance(column.label) for column in columns), default=0.0) + 6
        wide = self._column_box(0, len(columns)).width()
        step = next((step for step in STEPS if step * wide >= widest), STEPS[-1])
        first = next((number for number, column in enumerate(columns) if column.label.isdigit()), 0)
        return [column for number, column in enumerate(columns) if (number - first) % step == 0]

    def _draw_names(self, painter: QPainter, inks: Inks) -> None:
        for one, chip in zip(self._series, self._chips(self.width())):
            is_chosen = one.key in self.chosen
            font = self._bold() if is_chosen else self.font()
            painter.setFont(font)
            paint_fill(painter, QRectF(chip.left() + 1, chip.center().y() - 5, SWATCH, 10), one.fill, inks)
            room = chip.adjusted(SWATCH + GAP, 0, 0, 0)
            told = QFontMetricsF(font).elidedText(one.title, Qt.TextElideMode.ElideMiddle, room.width())
            painter.setPen(inks.text)
            painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter), told)
            if is_chosen:
                painter.setPen(QPen(inks.text, 2))
                width = QFontMetricsF(font).horizontalAdvance(told)
                painter.drawLine(QLineF(room.left(), chip.bottom() - 1, room.left() + width, chip.bottom() - 1))
