"""What quotes the cells of a text table: " as a rule, \' or ` where the whole table is written so (exports for SQL)."""

from __future__ import annotations

from .wrapped import DELIMITERS

OTHERS = ("'", "`")
_LOOKED_AT = 12
_MOST_LINES = 60
_SHARE = 0.8


def quote_of(sample: str) -> str:
    """Return the sign that quotes the cells.

    Another than " only where every cell of a header stands in it, or most lines have nothing else than quoted cells,
    numbers and empty ones: an apostrophe alone ("'s-Gravenhage") is a sign of the text.
    """
    lines = [line.strip("\ufeff\r ") for line in sample.splitlines()[:_MOST_LINES]]
    lines = [line for line in lines if line]
    for quote in OTHERS:
        if sum(line.count(quote) for line in lines[:_LOOKED_AT]) < 4:
            continue
        for delimiter in DELIMITERS:
            apart = [line.split(delimiter) for line in lines]
            if any(len(cells) > 1 and all(_stands_in(cell, quote) for cell in cells) for cells in apart[:_LOOKED_AT]):
                return quote
            below = apart[1:]
            dressed = sum(1 for cells in below if _is_dressed(cells, quote))
            if len(below) > 2 and dressed >= _SHARE * len(below):
                return quote
    return '"'


def _stands_in(cell: str, quote: str) -> bool:
    cell = cell.strip()
    return len(cell) > 1 and cell[0] == cell[-1] == quote


def _is_dressed(cells: list[str], quote: str) -> bool:
    """Return whether a line has quoted cells, and beside them only numbers, NULL and nothing."""
    filled = [cell.strip() for cell in cells if cell.strip()]
    quoted = [cell for cell in filled if _stands_in(cell, quote)]
    rest = [cell for cell in filled if not _stands_in(cell, quote)]
    return len(cells) > 1 and bool(quoted) and all(_is_bare(cell) for cell in rest)


def _is_bare(cell: str) -> bool:
    return cell.upper() == "NULL" or cell.strip("+-").replace(",", "").replace(".", "").isdigit()
