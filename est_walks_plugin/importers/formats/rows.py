"""Rows of text cells, from a text file or a sheet: which rows are records."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice

from ...i18n import tr
from ...privacy import is_personal_column
from .remarks import Remarks
from .table import Batch, Refused
from .text_files.encoding import repair
from .text_files.wrapped import unwrapped


def always_empty(rows: Sequence[Sequence[str]], column: int) -> bool:
    """Return whether no row has anything in a column."""
    return all(len(row) <= column or not row[column].strip() for row in rows)


class RowSorter:
    """Makes batches of rows as wide as the header; refuses totals and rows that are broken.

    `sample` are the first rows below the header. A row that is one whole line in its first cell is taken apart at `delimiter`.
    """

    def __init__(
        self,
        headers: Sequence[str],
        sample: Sequence[Sequence[str]],
        *,
        repair_cells: bool = False,
        delimiter: str = "",
    ) -> None:
        self._remarks = Remarks(headers, sample)
        self._width, self._repair, self._delimiter = len(headers), repair_cells, delimiter
        # A broken row's cells may stand under any header, so where people have a column none of them is told.
        self._tells = not any(is_personal_column(header) for header in headers)

    def batch(self, rows: list[list[str]], before: int) -> Batch:
        """Return rows as columns; the first row has the number before + 1."""
        numbers: Sequence[int] = range(before + 1, before + 1 + len(rows))
        refused: list[Refused] = []
        columns: list[Sequence[str]] = list(zip(*rows))
        if set(map(len, rows)) != {self._width} or self._remarks.may_be_among(columns):
            rows, numbers, refused = self._sorted_out(rows, before)
            columns = list(zip(*rows)) if rows else [()] * self._width
        if self._repair:
            columns = [[repair(cell) if "Ã" in cell or "Â" in cell else cell for cell in column] for column in columns]
        return Batch(numbers, columns, refused=refused)

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
            # The rest of a text that was broken stands under any column: it is told as what it is.
            broken = len(row) < width and number > before + 1 and len(rows[number - before - 2]) < width
            why = "" if broken else self._remarks.of(row)
            if why:
                refused.append(Refused(number, why))
                continue
            if len(row) > width:
                if any(cell and not cell.isspace() for cell in islice(row, width, None)):
                    reason = tr(
                        "has {count} cells where the header has {width}; a delimiter inside a text is not quoted",
                        None,
                        len(row),
                    )
                    refused.append(Refused(number, reason.format(count=len(row), width=width), self._told(row[width])))
                    continue
                row = row[:width]
            elif len(row) < width:
                if len(row) < max(1, width / 2) and width > 3:
                    reason = tr(
                        "has {count} cells where the header has {width}; a line break inside a text is not quoted",
                        None,
                        len(row),
                    )
                    refused.append(Refused(number, reason.format(count=len(row), width=width), self._told(filled[0])))
                    continue
                row = row + [""] * (width - len(row))
            kept.append(row)
            numbers.append(number)
        return kept, numbers, refused

    def _told(self, cell: str) -> str:
        return cell[:400] if self._tells else ""
