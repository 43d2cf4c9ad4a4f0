"""Text tables in the dress of another program: lines quoted as a whole, and quotes inside a text written as \\"."""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from ...meaning.headers import header_score

DELIMITERS = (";", ",", "\t", "|")
_FEWEST = 2
"""How often a delimiter stands in a header of one cell for the cell to be a whole line."""
_ESCAPED = re.compile(r"\\([\\\"\r\n])")
_CLOSING = re.compile(r"(?<!\\)\\\"(?![;,\t|\r\n]|$)", re.MULTILINE)


def unwrapped(row: Sequence[str], delimiter: str) -> list[str]:
    """Return the cells of the line that is the only cell of `row`; of any other row its own cells."""
    if len(row) > 1 and any(cell and not cell.isspace() for cell in row[1:]):
        return list(row)
    line = row[0] if row else ""
    if delimiter not in line:
        return list(row)
    try:
        cells = list(csv.reader(io.StringIO(line.strip("\r\n"), newline=""), delimiter=delimiter))
    except csv.Error:
        return list(row)
    return cells[0] if len(cells) == 1 else list(row)


def inner_delimiter(rows: Sequence[Sequence[str]]) -> str:
    """Return what separates the columns inside the cells of a table of one column, "" when that is what it is.

    Its header holds a delimiter twice or more, and most rows below come out as wide as the header.
    """
    lines = [row for row in rows if any(cell.strip() for cell in row)]
    single = [row for row in lines if row[0].strip() and not any(cell.strip() for cell in row[1:])]
    if not lines or len(single) * 2 < len(lines):
        return ""
    best, widest = "", _FEWEST
    for delimiter in DELIMITERS:
        lines_apart = [unwrapped(row, delimiter) for row in single]
        widths = [len(cells) for cells in lines_apart]
        for at, width in enumerate(widths[:12]):
            if not _may_be_headers(lines_apart[at], first=at == 0):
                continue
            below = widths[at + 1 :]
            if width > widest and sum(1 for other in below if other == width) * 2 >= len(below):
                best, widest = delimiter, width
    return best


def _may_be_headers(cells: Sequence[str], *, first: bool) -> bool:
    """Return whether these are headers: some are known, or on the first line all are different and of few words."""
    known = sum(1 for cell in cells if header_score(cell))
    if known > 1 or (known and first):
        return True
    return first and len(set(cells)) == len(cells) and all(cell.strip() and len(cell.split()) <= 2 for cell in cells)


def has_backslashes(sample: str) -> bool:
    """Return whether quotes inside quoted texts are written as \\" (MySQL): read so, more lines are of one width."""
    if not _CLOSING.search(sample):
        return False
    other = "".join(doubled(sample.splitlines(keepends=True)))
    now = max(_alike(sample, delimiter) for delimiter in DELIMITERS)
    return now > 0.0 and max(_alike(other, delimiter) for delimiter in DELIMITERS) > now


def _alike(sample: str, delimiter: str) -> float:
    """Return the share of rows that have the commonest width, of those of more than one cell."""
    try:
        widths = Counter(len(row) for row in csv.reader(io.StringIO(sample, newline=""), delimiter=delimiter) if row)
    except csv.Error:
        return 0.0
    share = max((count for width, count in widths.items() if width > 1), default=0) / max(1, widths.total())
    return share if share > widths[1] / max(1, widths.total()) else 0.0


def doubled(lines: Iterable[str]) -> Iterator[str]:
    """Yield lines with \\" as "", and an escaped backslash or line end as what it stands for."""
    for line in lines:
        yield _ESCAPED.sub(_meant, line) if "\\" in line else line


def _meant(match: re.Match[str]) -> str:
    return '""' if match.group(1) == '"' else match.group(1)
