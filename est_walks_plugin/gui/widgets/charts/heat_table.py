"""Counts in rows and columns, such as weekday by hour: the fuller the darker, with the number in the cell and a corner where there are more than chance explains."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Sequence

from qgis.PyQt.QtCore import QLineF, QPointF, QRectF, Qt
from qgis.PyQt.QtGui import QColor, QFont, QFontMetricsF, QKeyEvent, QPainter, QPen, QPolygonF
from qgis.PyQt.QtWidgets import QWidget

from ....i18n import tr
from ... import format as fmt
from ...theme import blend, legible
from .chart import Chart, Mark
from .fills import Fill, Inks, Pattern, paint_fill
from .numbers import Numbers

COLOUR = "case"
"""Of the shades, in `project.palette`."""
MISSING = Fill(Pattern.RISING, "task_declined")
PADDING = 3.0
LEAST_ROW = 18.0
CORNER = 6.0
NOTHING = "nothing:"
"""Begins the key of a cell that holds nothing: the keyboard passes it, a press does nothing."""


@dataclass(frozen=True)
class Cell:
    """A count; None where nothing was to be had. `key` names what it holds, as words with blanks between them.

    `text` says all of it; `is_marked` where it holds more than chance explains.
    """

    key: str
    text: str
    count: int | None
    is_marked: bool = False

    @property
    def shown(self) -> str:
        """What is written in the cell."""
        return fmt.number(self.count) if self.count else ""

    def is_of(self, chosen: frozenset[str]) -> bool:
        """Whether all that it holds is among what is chosen."""
        return bool(self.key) and set(self.key.split()) <= chosen


@dataclass(frozen=True)
class Grid:
    """Rows of cells: `rows` and `columns` are their titles; `corner` says what the rows are, for the table."""

    corner: str
    rows: tuple[str, ...]
    columns: tuple[str, ...]
    cells: tuple[tuple[Cell, ...], ...]


class HeatTable(Chart):
    """Shows the finest of its grids that has room. A press tells the cell's key; the arrow keys go in four directions."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(title, parent)
        self._grids: tuple[Grid, ...] = ()

    def set_grids(self, grids: Sequence[Grid]) -> None:
        """Show the same counts, gathered more and more: the finest first. None, or one of nothing, shows nothing."""
        self._grids = tuple(grid for grid in grids if grid.rows and grid.columns)
        self.retell()

    @property
    def grid(self) -> Grid | None:
        """The grid that has room now."""
        return self._grid_for(float(self.width()))

    # --- said ----------------------------------------------------------------------------------------------------

    def text(self) -> str:
        if not self._grids:
            return tr("Nothing to show.")
        cells = [cell for row in self._grids[0].cells for cell in row]
        marked = [cell.text for cell in cells if cell.is_marked]
        most = max(cells, key=lambda cell: cell.count or 0)
        told = [tr("Most: {cell}").format(cell=most.text)] if most.count else []
        return "\n".join([*told, *marked]) or tr("Nothing to show.")

    def numbers(self) -> Numbers:
        grid = self.grid
        if grid is None:
            return Numbers((), ())
        rows = [(title, *(_told(cell) for cell in cells), _sum(cells)) for title, cells in zip(grid.rows, grid.cells)]
        return Numbers((grid.corner, *grid.columns, tr("Together")), tuple(rows))

    # --- where things are ----------------------------------------------------------------------------------------

    def _line(self) -> float:
        return max(QFontMetricsF(self.font()).height() + 3, LEAST_ROW)

    def _side(self, grid: Grid) -> float:
        metrics = QFontMetricsF(self.font())
        return max(metrics.horizontalAdvance(title) for title in grid.rows) + 2 * PADDING

    def _needed(self, grid: Grid) -> float:
        """Return the width of a cell that shows its number, beside the corner that may mark it."""
        metrics = QFontMetricsF(self._bold())
        widest = max(metrics.horizontalAdvance(cell.shown or "0") for row in grid.cells for cell in row)
        return widest + (CORNER if any(c.is_marked for row in grid.cells for c in row) else PADDING)

    def _grid_for(self, width: float) -> Grid | None:
        for grid in self._grids:
            if (width - self._side(grid)) / len(grid.columns) >= self._needed(grid):
                return grid
        return self._grids[-1] if self._grids else None

    def _box(self, grid: Grid, row: int, column: int) -> QRectF:
        side, line = self._side(grid), self._line()
        wide = (self.width() - side - 1) / len(grid.columns)
        return QRectF(side + column * wide, line * (row + 1), wide, line)

    def marks(self) -> list[Mark]:
        grid = self.grid
        if grid is None:
            return []
        return [
            Mark(cell.key or f"{NOTHING}{row}.{column}", cell.text, (self._box(grid, row, column),))
            for row, cells in enumerate(grid.cells)
            for column, cell in enumerate(cells)
        ]

    def can_press(self, key: str) -> bool:
        return not key.startswith(NOTHING) and super().can_press(key)

    def height_for(self, width: int) -> int:
        grid = self._grid_for(float(width))
        if grid is None:
            return 0
        return round(self._line() * (1 + len(grid.rows)) + self._notes_height(width) + 2)

    def _notes(self) -> list[str]:
        """Return what the marks in the cells mean, of those there are."""
        cells = [cell for row in self._grids[0].cells for cell in row] if self._grids else []
        return [
            text
            for text, is_there in (
                (tr("Corner: more than chance explains"), any(cell.is_marked for cell in cells)),
                (tr("Hatched: no data"), any(cell.count is None for cell in cells)),
            )
            if is_there
        ]

    def _notes_height(self, width: float) -> float:
        words = "   ".join(self._notes())
        if not words:
            return 0.0
        room = QRectF(0, 0, width, 1000)
        return QFontMetricsF(self.font()).boundingRect(room, int(Qt.TextFlag.TextWordWrap), words).height() + 2

    def _bold(self) -> QFont:
        font = QFont(self.font())
        font.setBold(True)
        return font

    # --- keyboard ------------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt override
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(event.key())
        marks, grid = self.marks(), self.grid
        here = next((number for number, mark in enumerate(marks) if mark.key == self.current), None)
        if step is None or grid is None or here is None:
            super().keyPressEvent(event)
            return
        there = here + step * len(grid.columns)
        if 0 <= there < len(marks):
            self._go_to(marks[there])

    # --- drawing -------------------------------------------------------------------------------------------------

    def draw(self, painter: QPainter, inks: Inks) -> None:
        grid = self.grid
        if grid is None:
            return
        self._draw_titles(painter, grid, inks)
        most = max((cell.count or 0 for row in grid.cells for cell in row), default=0) or 1
        for row, cells in enumerate(grid.cells):
            for column, cell in enumerate(cells):
                self._draw_cell(painter, cell, self._box(grid, row, column), (cell.count or 0) / most, inks)
        painter.setPen(inks.text)
        painter.setFont(self.font())
        top = self._line() * (1 + len(grid.rows)) + 2
        room = QRectF(0, top, self.width(), self.height() - top)
        painter.drawText(room, int(Qt.TextFlag.TextWordWrap), "   ".join(self._notes()))

    def _draw_titles(self, painter: QPainter, grid: Grid, inks: Inks) -> None:
        painter.setPen(inks.text)
        metrics, line = QFontMetricsF(self.font()), self._line()
        for row, title in enumerate(grid.rows):
            room = QRectF(0, line * (row + 1), self._side(grid) - PADDING, line)
            painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), title)
        widest = max(metrics.horizontalAdvance(title) for title in grid.columns) + 4
        every = 1 + int(widest / self._box(grid, 0, 0).width())
        for column in range(0, len(grid.columns), every):
            box = self._box(grid, -1, column)
            room = QRectF(box.center().x() - widest / 2, 0, widest, line)
            painter.drawText(room, int(Qt.AlignmentFlag.AlignCenter), grid.columns[column])

    def _draw_cell(self, painter: QPainter, cell: Cell, box: QRectF, share: float, inks: Inks) -> None:
        inner = box.adjusted(0.5, 0.5, -0.5, -0.5)
        if cell.count is None:
            paint_fill(painter, inner, MISSING, inks)
            self._draw_frame(painter, cell, inner, inks.text)
            return
        shade = blend(inks.ground, inks.plain_colour(COLOUR), 0.12 + 0.6 * share if cell.count else 0.0)
        ink = legible(inks.text, shade, 4.5)
        painter.fillRect(inner, shade)
        painter.setPen(QPen(blend(inks.ground, inks.text, 0.22), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(inner)
        self._draw_frame(painter, cell, inner, ink)
        is_chosen = cell.is_of(self.chosen)
        painter.setFont(self._bold() if is_chosen or cell.is_marked else self.font())
        painter.setPen(ink)
        painter.drawText(inner, int(Qt.AlignmentFlag.AlignCenter), cell.shown)
        if is_chosen:
            width = QFontMetricsF(self._bold()).horizontalAdvance(cell.shown or "0")
            base, middle = inner.bottom() - 3, inner.center().x()
            painter.drawLine(QLineF(middle - width / 2, base, middle + width / 2, base))

    def _draw_frame(self, painter: QPainter, cell: Cell, box: QRectF, ink: QColor) -> None:
        """Draw the corner that marks a cell, and the thick frame of one that is chosen."""
        if cell.is_marked:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(ink)
            right, top = box.right(), box.top()
            corners = (QPointF(right - CORNER, top), QPointF(right, top), QPointF(right, top + CORNER))
            painter.drawPolygon(QPolygonF(corners))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(ink, 1))
            painter.drawRect(box)
        if cell.is_of(self.chosen):
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(ink, 2.5))
            painter.drawRect(box.adjusted(1, 1, -1, -1))


def _told(cell: Cell) -> str:
    """Return a cell's number for the table, with its mark."""
    if cell.count is None:
        return fmt.DASH
    return fmt.number(cell.count) + (" ▲" if cell.is_marked else "")


def _sum(cells: Sequence[Cell]) -> str:
    known = [cell.count for cell in cells if cell.count is not None]
    return fmt.number(sum(known)) if known else fmt.DASH
