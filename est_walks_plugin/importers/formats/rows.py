"""Rows of text cells, from a text file or a sheet: which row is the header, and which rows are no records."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import islice

from ...i18n import tr
from ...privacy import is_personal_column
from ..meaning.headers import header_score, looks_like_value
from .encoding import repair
from .table import Batch, Choice, Refused
from .wrapped import unwrapped

_TOTALS = re.compile(
    r"^[^\S\n]*(?:delsumma|summa|totalt?|antal|sum|yhteensä|grand total|$)", re.IGNORECASE | re.MULTILINE
)
_TOTAL_CELL = re.compile(r"^(delsumma|summa|totalt?|antal|sum|yhteensä|grand total)\b[\s:\d.,]*$", re.IGNORECASE)


class Header:
    """Where the header is: `index` of its row (of the first record when there is none), `found`, and the choice."""

    def __init__(self, index: int, found: bool, choice: Choice) -> None:
        self.index, self.found, self.choice = index, found, choice


def header_row(rows: Sequence[Sequence[str]]) -> Header:
    """Return which row holds the headers: the first wide row of words, above rows of values."""
    filled = [sum(1 for cell in row if cell.strip()) for row in rows]
    typical = Counter(len(row) for row in rows if len(row) > 1).most_common(1)
    width = typical[0][0] if typical else 1
    best, best_score = -1, 0.0
    for index, row in enumerate(rows[:25]):
        if not filled[index] or len(row) < max(1, 0.6 * width):
            continue
        words = sum(1 for cell in row if cell.strip() and not looks_like_value(cell))
        known = sum(header_score(cell) for cell in row)
        score = known + words / max(1, filled[index]) * min(1.0, filled[index] / width) - 0.01 * index
        if words >= 0.7 * filled[index] and score > best_score + (1.0 if best >= 0 else 0.0):
            best, best_score = index, score
    number = best + 1
    if best < 0:
        first = next(index for index, count in enumerate(filled) if count)
        reason = tr("the first row holds values, so the columns are called by their number")
        return Header(first, False, Choice("header", tr("none"), reason))
    if best == 0:
        return Header(0, True, Choice("header", "1", tr("the first row holds words and the rows below hold values")))
    reason = tr("row {row} is the first one that looks like headers; the rows above it are titles").format(row=number)
    return Header(best, True, Choice("header", str(number), reason, ("1",)))


def always_empty(rows: Sequence[Sequence[str]], column: int) -> bool:
    """Return whether no row has anything in a column."""
    return all(len(row) <= column or not row[column].strip() for row in rows)


class RowSorter:
    """Makes batches of rows as wide as the header; refuses totals and rows that are broken.

    A row that is one whole line in its first cell is taken apart at `delimiter`.
    """

    def __init__(self, headers: Sequence[str], *, repair_cells: bool = False, delimiter: str = "") -> None:
        self._width, self._repair, self._delimiter = len(headers), repair_cells, delimiter
        # A broken row's cells may stand under any header, so where people have a column none of them is told.
        self._tells = not any(is_personal_column(header) for header in headers)

    def batch(self, rows: list[list[str]], before: int) -> Batch:
        """Return rows as columns; the first row has the number before + 1."""
        numbers: Sequence[int] = range(before + 1, before + 1 + len(rows))
        refused: list[Refused] = []
        columns: list[Sequence[str]] = list(zip(*rows))
        if set(map(len, rows)) != {self._width} or self._may_hold_totals(columns[0]):
            rows, numbers, refused = self._sorted_out(rows, before)
            columns = list(zip(*rows)) if rows else [()] * self._width
        if self._repair:
            columns = [[repair(cell) if "Ã" in cell or "Â" in cell else cell for cell in column] for column in columns]
        return Batch(numbers, columns, refused=refused)

    @staticmethod
    def _may_hold_totals(first: Sequence[str]) -> bool:
        """Return whether the first column hints at totals or empty rows, so that rows must be looked at one by one."""
        return "" in first or bool(_TOTALS.search("\n".join(first)))

    def _sorted_out(self, rows: list[list[str]], before: int) -> tuple[list[list[str]], list[int], list[Refused]]:
        """Return the rows that have the table's width, their numbers, and the others with the reason."""
        width = self._width
        kept: list[list[str]] = []
        numbers: list[int] = []
        refused: list[Refused] = []
        for number, row in enumerate(rows, before + 1):
            filled = [cell for cell in row if cell and not cell.isspace()]
            if not filled:
                continue
            if self._delimiter and len(filled) == 1 < width and row[0] == filled[0]:
                line = unwrapped(row, self._delimiter)
                row, filled = (
                    (line, [cell for cell in line if cell and not cell.isspace()])
                    if len(line) == width
                    else (row, filled)
                )
            if _is_totals(filled, width):
                refused.append(Refused(number, tr("a row of totals, not a record"), " ".join(filled)[:400]))
                continue
            if len(row) > width:
                if any(cell and not cell.isspace() for cell in islice(row, width, None)):
                    reason = tr(
                        "has {count} cells where the header has {width}; a delimiter inside a text is not quoted"
                    )
                    refused.append(Refused(number, reason.format(count=len(row), width=width), self._told(row[width])))
                    continue
                row = row[:width]
            elif len(row) < width:
                if len(row) < max(1, width / 2) and width > 3:
                    reason = tr(
                        "has {count} cells where the header has {width}; a line break inside a text is not quoted"
                    )
                    refused.append(Refused(number, reason.format(count=len(row), width=width), self._told(filled[0])))
                    continue
                row = row + [""] * (width - len(row))
            kept.append(row)
            numbers.append(number)
        return kept, numbers, refused

    def _told(self, cell: str) -> str:
        return cell[:400] if self._tells else ""


def _is_totals(filled: Sequence[str], width: int) -> bool:
    return len(filled) <= max(2, 0.4 * width) and len(filled) < width and bool(_TOTAL_CELL.match(filled[0].strip()))
