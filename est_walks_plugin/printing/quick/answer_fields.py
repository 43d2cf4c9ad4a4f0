"""What the group answers at a stop: boxes to tick, findings of last time to look at again, scores to ring."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Sequence

from ...model.codes import ScoreAspect
from ..facts import Earlier
from ..words import Words
from .canvas import SMALL, SMALL_STRONG, TABLE, Align, Canvas, Style, Type

_ROW_MM = 4.7
_ITEM = Style(8.5)
_SMALLEST_ITEM = 7.5
_MOST_EARLIER = 3


@dataclass(frozen=True)
class TickBoxes:
    """A title and boxes to tick in columns; a text too long for its line takes more of them."""

    title: str
    items: tuple[str, ...]
    columns: int
    after: float = 1.0

    def height(self, type_: Type, width: float) -> float:
        return type_.line_height(SMALL_STRONG) + 0.4 + sum(self._rows(type_, width)) + self.after

    def draw(self, canvas: Canvas, x: float, y: float, width: float) -> None:
        y += canvas.text(x, y, self.title, SMALL_STRONG) + 0.4
        rows, wide = self._rows(canvas.type, width), width / self.columns
        for number, item in enumerate(self.items):
            column, row = divmod(number, len(rows))
            left, top = x + column * wide, y + sum(rows[:row])
            canvas.tick_box(left, top + 0.4)
            style = canvas.type.fitting(item, _ITEM, wide - 5.4, smallest=_SMALLEST_ITEM)
            canvas.text(left + 4.6, top + 0.1, item, style, width=wide - 5.4)

    def _rows(self, type_: Type, width: float) -> list[float]:
        count, room = -(-len(self.items) // self.columns), width / self.columns - 5.4
        high = []
        for item in self.items:
            style = type_.fitting(item, _ITEM, room, smallest=_SMALLEST_ITEM)
            high.append(type_.height(item, style, room))
        return [max(_ROW_MM, max(high[row::count]) + 0.9) for row in range(count)]


@dataclass(frozen=True)
class LastTime:
    """The findings of the last walk: still there, or seen to be done."""

    earlier: tuple[Earlier, ...]
    words: Words

    def height(self, type_: Type, width: float) -> float:
        rows = (self._row(type_, text, width) for text in self._texts())
        return type_.line_height(SMALL_STRONG) + 0.4 + sum(rows) + 0.6

    def draw(self, canvas: Canvas, x: float, y: float, width: float) -> None:
        tr, type_ = self.words.tr, canvas.type
        y += canvas.text(x, y, tr("Found last time – look again"), SMALL_STRONG) + 0.4
        for text in self._texts():
            left = x
            for label in (tr("still there"), tr("fixed")):
                canvas.tick_box(left, y + 0.4)
                canvas.text(left + 4.4, y + 0.1, label, SMALL)
                left += 4.4 + type_.width(label, SMALL) + 2.5
            canvas.text(left, y + 0.1, text, _ITEM, width=x + width - left)
            y += self._row(type_, text, width)

    def _texts(self) -> list[str]:
        return [
            f"{entry.category}: {entry.text}".replace("\n", " ") if entry.text else entry.category
            for entry in self.earlier[:_MOST_EARLIER]
        ]

    def _row(self, type_: Type, text: str, width: float) -> float:
        tr = self.words.tr
        ticks = sum(4.4 + type_.width(label, SMALL) + 2.5 for label in (tr("still there"), tr("fixed")))
        return max(_ROW_MM, type_.height(text, _ITEM, width - ticks) + 0.9)


@dataclass(frozen=True)
class Scores:
    """The scores 0-3 to ring, by day and in the dark, aspects in two columns."""

    words: Words

    _STEP_MM = 4.6
    _HEAD_MM = 3.9

    def height(self, type_: Type, width: float) -> float:
        return type_.line_height(SMALL_STRONG) + 0.3 + self._HEAD_MM + len(ScoreAspect) // 2 * self._STEP_MM

    def draw(self, canvas: Canvas, x: float, y: float, width: float) -> None:
        tr, words = self.words.tr, self.words
        y += canvas.text(x, y, tr("Ring a score: 0 frightening … 3 good"), SMALL_STRONG) + 0.3
        aspects = [words.code("ScoreAspect", str(aspect)) for aspect in ScoreAspect]
        rows = len(aspects) // 2
        wide = width / 2
        for column in range(2):
            self._column(canvas, x + column * wide, y, wide, aspects[column * rows : (column + 1) * rows])

    def _column(self, canvas: Canvas, left: float, y: float, wide: float, aspects: Sequence[str]) -> None:
        tr, step = self.words.tr, self._STEP_MM
        day, dark = left + wide - 37.0, left + wide - 18.0
        canvas.text(day, y, tr("Daylight"), SMALL, width=16.0, align=Align.CENTRE)
        canvas.text(dark, y, tr("Darkness"), SMALL, width=16.0, align=Align.CENTRE)
        for row, aspect in enumerate(aspects):
            top = y + self._HEAD_MM + row * step
            style = canvas.type.fitting(aspect, _ITEM, wide - 38.0, smallest=_SMALLEST_ITEM)
            canvas.text(left, top, aspect, style)
            for start in (day, dark):
                for score in range(4):
                    canvas.centred(start + 2.0 + score * 4.0, top + step / 2 - 0.4, str(score), TABLE)
            canvas.line(left, top + step - 0.3, left + wide - 2.5, top + step - 0.3, "#C8C8C8", 0.12)
        low = y + self._HEAD_MM + len(aspects) * step - 0.3
        canvas.line(dark - 1.6, y + 0.5, dark - 1.6, low, "#B0B0B0", 0.15)
