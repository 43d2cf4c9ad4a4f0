"""Pieces of a page that know their height: paragraphs, tables, columns; and the flow that fills pages with them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Callable, Protocol, Sequence

from .canvas import BODY, HEADING, TABLE, Align, Box, Canvas, Style, Type
from .document import Document

_AFTER_HEADING = 30.0  # millimetres that must follow a heading on its page


class PagePart(Protocol):
    """Something with a height that is drawn in a column."""

    def height(self, type_: Type, width: float) -> float:
        """Return the height in mm in a column `width` mm wide."""

    def draw(self, canvas: Canvas, x: float, y: float, width: float) -> None:
        """Draw with the upper left corner at (x, y)."""


@dataclass(frozen=True)
class Paragraph:
    """Text with space after it."""

    text: str
    style: Style = BODY
    after: float = 2.0
    align: Align = Align.LEFT

    def height(self, type_: Type, width: float) -> float:
        return type_.height(self.text, self.style, width) + self.after

    def draw(self, canvas: Canvas, x: float, y: float, width: float) -> None:
        canvas.text(x, y, self.text, self.style, width=width, align=self.align)


def heading(text: str, *, after: float = 2.0) -> Paragraph:
    """Return a heading."""
    return Paragraph(text, HEADING, after)


@dataclass(frozen=True)
class Gap:
    """Empty space."""

    size: float

    def height(self, type_: Type, width: float) -> float:
        return self.size

    def draw(self, canvas: Canvas, x: float, y: float, width: float) -> None:
        return None


@dataclass(frozen=True)
class Drawn:
    """A part of fixed height drawn by a function (canvas, box)."""

    size: float
    paint: Callable[[Canvas, Box], None]

    def height(self, type_: Type, width: float) -> float:
        return self.size

    def draw(self, canvas: Canvas, x: float, y: float, width: float) -> None:
        self.paint(canvas, Box(x, y, width, self.size))


@dataclass(frozen=True)
class PageColumn:
    """A table column: its share of the width, or a fixed width in mm."""

    title: str
    width: float = 0.0
    share: float = 0.0
    align: Align = Align.LEFT
    bold: bool = False


@dataclass(frozen=True)
class PageRow:
    """A row of a table; `mark` draws something in the first cell instead of text."""

    cells: Sequence[str]
    mark: Callable[[Canvas, Box], None] | None = None


@dataclass(frozen=True)
class PageTable:
    """A table with a ruled head; rows are never split over pages, the head is repeated."""

    columns: Sequence[PageColumn]
    rows: Sequence[PageRow]
    style: Style = TABLE
    padding: float = 1.0
    minimum: float = 0.0

    def widths(self, width: float) -> list[float]:
        """Return the columns' widths in mm."""
        fixed = sum(column.width for column in self.columns)
        shares = sum(column.share for column in self.columns) or 1.0
        return [column.width or (width - fixed) * column.share / shares for column in self.columns]

    def head_height(self, type_: Type, width: float) -> float:
        """Return the height of the head, of as many lines as its longest title takes."""
        style, widths = Style(self.style.size, bold=True), self.widths(width)
        high = [type_.height(c.title, style, w - 2 * self.padding) for c, w in zip(self.columns, widths) if c.title]
        return max(high) + 2 * self.padding if high else 0.0

    def row_height(self, type_: Type, row: PageRow, width: float) -> float:
        """Return the height of one row."""
        tallest = max(
            type_.height(cell, self._style(column), size - 2 * self.padding)
            for cell, column, size in zip(row.cells, self.columns, self.widths(width))
        )
        return max(tallest + 2 * self.padding, self.minimum)

    def height(self, type_: Type, width: float) -> float:
        return self.head_height(type_, width) + sum(self.row_height(type_, row, width) for row in self.rows)

    def draw(self, canvas: Canvas, x: float, y: float, width: float) -> None:
        top = y + self._head(canvas, x, y, width)
        for row in self.rows:
            high = self.row_height(canvas.type, row, width)
            self._row(canvas, row, x, top, width)
            top += high
            canvas.line(x, top, x + width, top, "#B0B0B0", 0.12)

    def _style(self, column: PageColumn) -> Style:
        return Style(self.style.size, column.bold, False, self.style.colour)

    def _head(self, canvas: Canvas, x: float, y: float, width: float) -> float:
        high = self.head_height(canvas.type, width)
        if high:
            left = x
            style = Style(self.style.size, bold=True)
            for column, size in zip(self.columns, self.widths(width)):
                inner = size - 2 * self.padding
                top = y + high - self.padding - canvas.type.height(column.title, style, inner)
                canvas.text(left + self.padding, top, column.title, style, width=inner, align=column.align)
                left += size
            canvas.line(x, y + high, x + width, y + high, "#303030", 0.35)
        return high

    def _row(self, canvas: Canvas, row: PageRow, x: float, y: float, width: float) -> None:
        left = x
        high = self.row_height(canvas.type, row, width)
        for number, (cell, column, size) in enumerate(zip(row.cells, self.columns, self.widths(width))):
            if number == 0 and row.mark is not None:
                row.mark(canvas, Box(left, y, size, high))
            else:
                inner = size - 2 * self.padding
                canvas.text(
                    left + self.padding, y + self.padding, cell, self._style(column), width=inner, align=column.align
                )
            left += size

    def split(self, type_: Type, width: float, room: float) -> tuple[PageTable | None, PageTable | None]:
        """Return what fits into `room` mm and the rest."""
        used = self.head_height(type_, width)
        for number, row in enumerate(self.rows):
            used += self.row_height(type_, row, width)
            if used > room:
                if number == 0:
                    return None, self
                first, rest = self.rows[:number], self.rows[number:]
                return self._with(first), self._with(rest)
        return self, None

    def _with(self, rows: Sequence[PageRow]) -> PageTable:
        return PageTable(self.columns, rows, self.style, self.padding, self.minimum)


@dataclass
class Flow:
    """Fills pages of `document` from top to bottom; a part that does not fit starts the next page."""

    document: Document
    title: str = ""
    _placed: list[tuple[PagePart, float]] = field(default_factory=list)
    _used: float = 0.0

    @property
    def room(self) -> float:
        """Millimetres left on the page."""
        return self.document.body.height - self._used

    def add(self, *parts: PagePart, together: bool = False) -> None:
        """Add parts; `together` keeps them on one page where they fit on one."""
        type_, width = self.document.type, self.document.body.width
        if together and sum(part.height(type_, width) for part in parts) > self.room:
            self.finish()
        for part in parts:
            self._add(part)

    def _add(self, part: PagePart) -> None:
        type_, width = self.document.type, self.document.body.width
        high = part.height(type_, width)
        if isinstance(part, Paragraph) and part.style == HEADING and self.room < high + _AFTER_HEADING:
            self.finish()
        if high <= self.room + 0.01:
            self._placed.append((part, self._used))
            self._used += high
            return
        first, rest = part.split(type_, width, self.room) if isinstance(part, PageTable) else (None, part)
        if first is not None:
            self._place(first)
            self.finish()
            if rest is not None:
                self._add(rest)
        elif self._placed:
            self.finish()
            self._add(part)
        else:
            self._place(part)  # taller than a page: better cut off than left out

    def _place(self, part: PagePart) -> None:
        self._placed.append((part, self._used))
        self._used += part.height(self.document.type, self.document.body.width)

    def finish(self) -> None:
        """End the page, if anything is on it."""
        if not self._placed:
            return
        placed, body = list(self._placed), self.document.body

        def page(canvas: Canvas) -> None:
            for part, offset in placed:
                part.draw(canvas, body.x, body.y + offset, body.width)

        self.document.add(page, self.title)
        self._placed = []
        self._used = 0.0
