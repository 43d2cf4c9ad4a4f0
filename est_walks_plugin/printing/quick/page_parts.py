"""Pieces of a page that know their height: paragraphs, tables, columns; and the flow that fills pages with them."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import partial
from typing import Callable, Mapping, Protocol, Sequence

from .canvas import BODY, HEADING, TABLE, Align, Box, Canvas, Style, Type
from .document import Document

_AFTER_HEADING = 30.0  # millimetres that must follow a heading on its page
_SENSIBLE_SHARE = 0.45  # of a page: a last one with less on it is filled up from those before
_FEWEST_ROWS = 2


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
    """A row of a table; `mark` draws something in the first cell instead of text, `signs` in other cells under theirs."""

    cells: Sequence[str]
    mark: Callable[[Canvas, Box], None] | None = None
    signs: Mapping[int, Callable[[Canvas, Box], None]] = field(default_factory=dict)


@dataclass(frozen=True)
class PageTable:
    """A table with a ruled head; rows are never split over pages, the head is repeated."""

    columns: Sequence[PageColumn]
    rows: Sequence[PageRow]
    style: Style = TABLE
    padding: float = 1.0
    minimum: float = 0.0
    _known: dict[float, tuple[float, ...]] = field(default_factory=dict, compare=False, repr=False)

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

    def row_heights(self, type_: Type, width: float) -> tuple[float, ...]:
        """Return the heights of the rows; measured once, as pages are laid out several times."""
        if width not in self._known:
            self._known[width] = tuple(self._row_height(type_, row, width) for row in self.rows)
        return self._known[width]

    def _row_height(self, type_: Type, row: PageRow, width: float) -> float:
        tallest = max(
            type_.height(cell, self._style(column), size - 2 * self.padding)
            for cell, column, size in zip(row.cells, self.columns, self.widths(width))
        )
        return max(tallest + 2 * self.padding, self.minimum)

    def height(self, type_: Type, width: float) -> float:
        return self.head_height(type_, width) + sum(self.row_heights(type_, width))

    def draw(self, canvas: Canvas, x: float, y: float, width: float) -> None:
        top = y + self._head(canvas, x, y, width)
        for row, high in zip(self.rows, self.row_heights(canvas.type, width)):
            self._row(canvas, row, x, top, width, high)
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

    def _row(self, canvas: Canvas, row: PageRow, x: float, y: float, width: float, high: float) -> None:
        left = x
        for number, (cell, column, size) in enumerate(zip(row.cells, self.columns, self.widths(width))):
            if number in row.signs:
                row.signs[number](canvas, Box(left, y, size, high))
            if number == 0 and row.mark is not None:
                row.mark(canvas, Box(left, y, size, high))
            else:
                inner = size - 2 * self.padding
                canvas.text(
                    left + self.padding, y + self.padding, cell, self._style(column), width=inner, align=column.align
                )
            left += size

    def split(
        self, type_: Type, width: float, room: float, *, fewest: int = _FEWEST_ROWS
    ) -> tuple[PageTable | None, PageTable | None]:
        """Return what fits into `room` mm and the rest; neither has less than `fewest` rows where there are as many."""
        used = self.head_height(type_, width)
        for number, high in enumerate(self.row_heights(type_, width)):
            used += high
            if used > room:
                at = min(number, len(self.rows) - fewest) if len(self.rows) >= 2 * fewest else number
                if at < max(1, min(fewest, len(self.rows) - 1)):
                    return None, self
                return self._part(0, at), self._part(at, len(self.rows))
        return self, None

    def _part(self, first: int, last: int) -> PageTable:
        known = {width: heights[first:last] for width, heights in self._known.items()}
        return PageTable(self.columns, self.rows[first:last], self.style, self.padding, self.minimum, known)


PlacedPart = tuple[PagePart, float]
"""A part of a page and how many mm below the top of the body it stands."""


def laid_out(parts: Sequence[PagePart], type_: Type, width: float, height: float) -> list[list[PlacedPart]]:
    """Return pages of parts, each filled to `height` mm before the next begins; a heading keeps company."""
    pages: list[list[PlacedPart]] = [[]]
    used, waiting = 0.0, list(parts)
    while waiting:
        part = waiting.pop(0)
        high, room = part.height(type_, width), height - used
        if pages[-1] and _left_alone(part, waiting[:1], type_, width, room):
            first, rest = None, part
        elif high <= room + 0.01:
            first, rest = part, None
        else:
            first, rest = part.split(type_, width, room) if isinstance(part, PageTable) else (None, part)
            if first is None and not pages[-1] and isinstance(part, PageTable):
                first, rest = part.split(type_, width, room, fewest=1)
            if first is None and not pages[-1]:
                first, rest = part, None  # taller than a page: better cut off than left out
        if first is not None:
            pages[-1].append((first, used))
            used += first.height(type_, width)
        if rest is not None:
            waiting.insert(0, rest)
            pages.append([])
            used = 0.0
    return [page for page in pages if page]


def _left_alone(part: PagePart, following: Sequence[PagePart], type_: Type, width: float, room: float) -> bool:
    """Return whether `part` is a heading that would stand at the foot of a page with nothing, or too little, below."""
    if not (isinstance(part, Paragraph) and part.style == HEADING):
        return False
    left = room - part.height(type_, width)
    if any(isinstance(other, Drawn) and other.size > left for other in following):
        return True
    tables = (other for other in following if isinstance(other, PageTable))
    return left < _AFTER_HEADING or any(table.split(type_, width, left)[0] is None for table in tables)


def balanced(parts: Sequence[PagePart], type_: Type, width: float, height: float) -> list[list[PlacedPart]]:
    """Return as few pages as `laid_out` needs; where the last one would be nearly empty, all are filled alike."""
    pages = laid_out(parts, type_, width, height)
    if len(pages) < 2 or used_height(pages[-1], type_, width) >= _SENSIBLE_SHARE * height:
        return pages
    low, high = height / 3, height
    for _ in range(12):
        middle = (low + high) / 2
        tried = laid_out(parts, type_, width, middle)
        fits = all(used_height(page, type_, width) <= height for page in tried)
        if len(tried) == len(pages) and fits:
            pages, high = tried, middle
        else:
            low = middle
    return pages


def used_height(page: Sequence[PlacedPart], type_: Type, width: float) -> float:
    """Return how many mm of a page are filled."""
    return max((offset + part.height(type_, width) for part, offset in page), default=0.0)


@dataclass
class Flow:
    """Fills pages of `document` from top to bottom, the last one with a sensible share; `title` is in their footers."""

    document: Document
    title: str = ""
    _parts: list[PagePart] = field(default_factory=list)

    @property
    def room(self) -> float:
        """Millimetres left on the page."""
        type_, body = self.document.type, self.document.body
        pages = laid_out(self._parts, type_, body.width, body.height)
        return body.height - (used_height(pages[-1], type_, body.width) if pages else 0.0)

    def add(self, *parts: PagePart) -> None:
        """Add parts; one that does not fit starts the next page."""
        self._parts += parts

    def finish(self) -> None:
        """Put the pages into the document."""
        body = self.document.body
        for page in balanced(self._parts, self.document.type, body.width, body.height):
            self.document.add(partial(_draw_page, placed=page, body=body), self.title)
        self._parts = []


def _draw_page(canvas: Canvas, placed: Sequence[PlacedPart], body: Box) -> None:
    for part, offset in placed:
        part.draw(canvas, body.x, body.y + offset, body.width)
