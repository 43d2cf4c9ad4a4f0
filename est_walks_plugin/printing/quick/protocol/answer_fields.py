"""What the group answers at a stop: boxes to tick, last time's findings to look at again, rows for findings, scores to ring.

The columns of a finding, and their order, are those in which a protocol is registered afterwards.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Sequence

from ....model.codes import SeenAgain
from ...facts import Earlier
from ...words import Words
from ..canvas import BODY, STRONG, Box, Canvas, Style, Type

FINDING_ROWS = 3
_ROW_MM = 5.0
_HEAD = Style(9.0, bold=True)
_NOTE = Style(9.0)
_DIGIT = Style(11.0)
_FAINT = "#606060"
_NARROW_MM, _ROOMY_MM = 100.0, 150.0
_TICK_MM = 4.8  # a box and the space before its text


@dataclass(frozen=True)
class TickBoxes:
    """A title and boxes to tick, in as many columns as take the least room; a text too long for its line takes more of them."""

    title: str
    items: tuple[str, ...]
    after: float = 1.5

    def height(self, type_: Type, width: float) -> float:
        return type_.line_height(STRONG) + 0.5 + sum(self._rows(type_, width)) + self.after if self.items else 0.0

    def draw(self, canvas: Canvas, x: float, y: float, width: float) -> None:
        if not self.items:
            return
        y += canvas.text(x, y, self.title, STRONG) + 0.5
        rows = self._rows(canvas.type, width)
        wide = width / -(-len(self.items) // len(rows))
        for number, item in enumerate(self.items):
            column, row = divmod(number, len(rows))
            left, top = x + column * wide, y + sum(rows[:row])
            canvas.tick_box(left, top + 0.7)
            canvas.text(left + _TICK_MM, top + 0.1, item, BODY, width=wide - _TICK_MM - 1.5)

    def _rows(self, type_: Type, width: float) -> list[float]:
        """Return the heights of the rows, of the arrangement that is lowest."""
        return min((self._high(type_, width, columns) for columns in (1, 2, 3)), key=sum)

    def _high(self, type_: Type, width: float, columns: int) -> list[float]:
        count, room = -(-len(self.items) // columns), width / columns - _TICK_MM - 1.5
        high = [type_.height(item, BODY, room) for item in self.items]
        return [max(_ROW_MM, max(high[row::count]) + 0.8) for row in range(count)]


@dataclass(frozen=True)
class LastTime:
    """Last time's findings: are they mended? Yes, no, don't know. In a narrow column the boxes stand below the texts."""

    earlier: tuple[Earlier, ...]
    words: Words
    titled: bool = True

    def height(self, type_: Type, width: float) -> float:
        if not self.earlier:
            return 0.0
        title = type_.line_height(STRONG) + 0.5 if self.titled else 0.0
        return title + sum(self._row(type_, one, width) for one in self.earlier) + (1.0 if self.titled else 0.0)

    def draw(self, canvas: Canvas, x: float, y: float, width: float) -> None:
        tr, type_ = self.words.tr, canvas.type
        if not self.earlier:
            return
        room = self._text_width(type_, width)
        if self.titled:
            if room < width:
                canvas.text(x + room + 3.0, y, tr("Mended?"), STRONG)
            y += canvas.text(x, y, tr("Found last time – look again"), STRONG) + 0.5
        for one in self.earlier:
            high = canvas.text(x, y + 0.1, one.told, BODY, width=room)
            if room < width:
                self._boxes(canvas, x + room + 3.0, y)
            else:
                label = canvas.type.width(tr("Mended?"), BODY) + 3.0
                canvas.text(x, y + high + 0.1, tr("Mended?"), BODY)
                self._boxes(canvas, x + label, y + high)
            y += self._row(type_, one, width)

    def _boxes(self, canvas: Canvas, left: float, y: float) -> None:
        for label in self._labels():
            canvas.tick_box(left, y + 0.7)
            canvas.text(left + _TICK_MM, y + 0.1, label, BODY)
            left += _TICK_MM + canvas.type.width(label, BODY) + 3.0

    def _labels(self) -> list[str]:
        return [self.words.code("SeenAgain", str(seen)) for seen in SeenAgain]

    def _text_width(self, type_: Type, width: float) -> float:
        """Return the width of the texts: all of a narrow column, else what the boxes leave."""
        boxes = sum(_TICK_MM + type_.width(label, BODY) + 3.0 for label in self._labels()) + 3.0
        return width if width < _NARROW_MM else width - boxes

    def _row(self, type_: Type, one: Earlier, width: float) -> float:
        room = self._text_width(type_, width)
        high = type_.height(one.told, BODY, room)
        return high + _ROW_MM + 0.8 if room == width else max(_ROW_MM, high + 1.4)


@dataclass(frozen=True)
class StopScores:
    """The scores 0-3 of the whole stop to ring, by day and in the dark."""

    words: Words

    _STEP_MM = 6.2

    def height(self, type_: Type, width: float) -> float:
        return type_.line_height(STRONG) + 2 * self._STEP_MM

    def draw(self, canvas: Canvas, x: float, y: float, width: float) -> None:
        tr = self.words.tr
        y += canvas.text(x, y, tr("Ring a score"), STRONG)
        for row, light in enumerate((tr("Daylight"), tr("Darkness"))):
            top = y + row * self._STEP_MM
            canvas.text(x, top + 1.2, light, BODY)
            ring_digits(canvas, Box(x + 19.0, top, min(width - 19.0, 26.0), self._STEP_MM), range(4))


@dataclass(frozen=True)
class FindingRows:
    """Empty rows for findings: what, where, who is to mend it, how serious, which photos. They share what `room` there is."""

    stop: int
    words: Words
    row_mm: float = 8.2

    def height(self, type_: Type, width: float) -> float:
        return self._head_height(type_, width) + FINDING_ROWS * self.row_mm

    def draw(self, canvas: Canvas, x: float, y: float, width: float) -> None:
        head, widths = self._head_height(canvas.type, width), self._widths(canvas.type, width)
        edges = [x + sum(widths[:number]) for number in range(len(widths) + 1)]
        for title, left, wide in zip(self._titles(), edges, widths):
            high = canvas.type.height(title, _HEAD, wide - 1.6)
            canvas.text(left + 0.8, y + head - high - 0.4, title, _HEAD, width=wide - 1.6)
        top = y + head
        bottom = top + FINDING_ROWS * self.row_mm
        for row in range(FINDING_ROWS + 1):
            line = top + row * self.row_mm
            canvas.line(x, line, x + width, line, _FAINT if row else "#303030", 0.2 if row else 0.35)
        for edge in edges:
            canvas.line(edge, top, edge, bottom, _FAINT, 0.2)
        for row in range(FINDING_ROWS):
            line = top + row * self.row_mm
            number = Box(edges[0], line, widths[0], self.row_mm)
            canvas.centred(number.x + number.width / 2, line + self.row_mm / 2, f"{self.stop}{'abc'[row]}", _NOTE)
            ring_digits(canvas, Box(edges[4], line, widths[4], self.row_mm), range(1, 4))

    def _titles(self) -> Sequence[str]:
        tr = self.words.tr
        return ("", tr("What"), tr("Where at the stop"), tr("Who"), tr("Serious 1-3"), tr("Photo no."))

    def _widths(self, type_: Type, width: float) -> list[float]:
        """Return the widths of the columns: those of digits are as wide as their titles on paper that has room for it."""
        fixed = [9.5, 0.0, 0.0, 0.0, 18.0, 16.0]
        if width >= _ROOMY_MM:
            needed = [type_.width(title, _HEAD) + 1.8 for title in self._titles()]
            fixed = [max(least, needed[column]) if least else 0.0 for column, least in enumerate(fixed)]
        shares = (0.0, 0.44, 0.33, 0.23, 0.0, 0.0)
        rest = width - sum(fixed)
        return [given or share * rest for given, share in zip(fixed, shares)]

    def _head_height(self, type_: Type, width: float) -> float:
        sizes = zip(self._titles(), self._widths(type_, width))
        return max(type_.height(title, _HEAD, wide - 1.6) for title, wide in sizes if title) + 0.8


@dataclass(frozen=True)
class WriteOn:
    """Labels side by side, each with a line to write on after it."""

    labels: tuple[str, ...]
    size: float = 7.5

    def height(self, type_: Type, width: float) -> float:
        return self.size

    def draw(self, canvas: Canvas, x: float, y: float, width: float) -> None:
        line, wide = y + self.size - 1.2, (width + 4.0) / len(self.labels)
        for number, label in enumerate(self.labels):
            left = x + number * wide
            canvas.text(left, line - canvas.type.line_height(BODY) + 0.6, label, BODY)
            start = left + canvas.type.width(label, BODY) + 2.0
            canvas.line(start, line, left + wide - 4.0, line, _FAINT, 0.2)


@dataclass(frozen=True)
class FreeLines:
    """Lines to write on, as many as there is room for."""

    size: float
    step: float = 8.5

    def height(self, type_: Type, width: float) -> float:
        return self.size

    def draw(self, canvas: Canvas, x: float, y: float, width: float) -> None:
        for number in range(int((self.size - 1.0) // self.step)):
            line = y + (number + 1) * self.step - 1.2
            canvas.line(x, line, x + width, line, _FAINT, 0.2)


def ring_digits(canvas: Canvas, box: Box, digits: Sequence[int]) -> None:
    """Write digits with room to ring one of them, over the width of a box."""
    step = box.width / len(digits)
    for number, digit in enumerate(digits):
        canvas.centred(box.x + (number + 0.5) * step, box.y + box.height / 2, str(digit), _DIGIT)
