"""Rows of a table that are no records: totals, repeated headers, and what somebody wrote under or between the rows."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...i18n import tr
from ..meaning.headers import looks_like_value

_TOTALS = re.compile(
    r"^[^\S\n]*(?:delsumma|summa|totalt?|antal|sum|yhteensä|grand total|$)", re.IGNORECASE | re.MULTILINE
)
_TOTAL_CELL = re.compile(r"^(delsumma|summa|totalt?|antal|sum|yhteensä|grand total)\b[\s:\d.,]*$", re.IGNORECASE)
#: What remarks begin with, in the languages of our files.
_REMARK = re.compile(
    r"^(?:utskriv|utskrift|utdrag|uttag|skapad|skapat|exporter|gener|sammanställ|framtagen|framtaget|källa|kilde|lähde|source"
    r"|rapport|report|sida\b|side\b|sivu\b|page\b|tulostettu|printed|created|downloaded|hämtad|hämtat|contact|kontakt|ansvarig"
    r"|handläggare|signatur|underskrift|sign\.|anm\.|anmärkning|obs[!:. ]|not:|note:|notes:|fotnot|kommentar till|copyright|©|\*)",
    re.IGNORECASE,
)
_RULE = re.compile(r"[-=_*.·–—~#]{3,}")
_SAMPLE_FEWEST = 3


class Remarks:
    """Tells records from the other rows of a table, by its header and what its columns hold in the first rows."""

    def __init__(self, headers: Sequence[str], sample: Sequence[Sequence[str]]) -> None:
        self._width = len(headers)
        self._headers = [" ".join(header.split()).casefold() for header in headers]
        self._of_values = [_holds_values(sample, at) for at in range(self._width)]

    def may_be_among(self, columns: Sequence[Sequence[str]]) -> bool:
        """Return whether some row may be none, so that rows must be looked at one by one; quick."""
        first = columns[0]
        if "" in first or _TOTALS.search("\n".join(first)):
            return True
        if self._width > 2 and sum(1 for column in columns if "" not in column) <= 2:
            return True
        return self._repeats(columns)

    def _repeats(self, columns: Sequence[Sequence[str]]) -> bool:
        at = self._width - 1
        last = columns[at] if at < len(columns) else ()
        return any(
            " ".join(cell.split()).casefold() == self._headers[at] or _RULE.fullmatch(cell)
            for cell in set(last)
            if cell
        )

    def of(self, row: Sequence[str]) -> str:
        """Return why a row is no record, "" when it is one."""
        filled = [(at, cell.strip()) for at, cell in enumerate(row) if cell and not cell.isspace()]
        texts = [cell for _, cell in filled]
        if _is_totals(texts, self._width):
            return tr("a row of totals, not a record")
        if self._width > 1 and len(filled) > 1:
            alike = sum(1 for at, cell in filled if at < self._width and cell.casefold() == self._headers[at])
            if alike == len(filled) or alike >= max(2, 0.75 * self._width):
                return tr("the header once more, not a record")
        if all(_RULE.fullmatch(cell) for cell in texts):
            return tr("a line drawn between rows, not a record")
        if self._width > 2 and self._is_remark(filled):
            return tr("a remark, not a record; its text is not kept")
        return ""

    def _is_remark(self, filled: Sequence[tuple[int, str]]) -> bool:
        """Return whether few cells are filled, and they are prose where the rows have numbers, dates or codes."""
        if len(filled) > max(1, min(2, self._width // 3)):
            return False
        at, first = filled[0]
        if len(filled) == 2 and not (first.endswith(":") or _REMARK.match(first)):
            return False
        if _REMARK.match(first) or first.endswith(":"):
            return not looks_like_value(first)
        return at < self._width and self._of_values[at] and _is_prose(first)


def _is_prose(cell: str) -> bool:
    letters = sum(letter.isalpha() for letter in cell)
    return letters >= 3 and (len(cell.split()) > 1 or not any(letter.isdigit() for letter in cell))


def _holds_values(sample: Sequence[Sequence[str]], at: int) -> bool:
    """Return whether a column holds numbers, dates or codes with digits."""
    cells = [row[at].strip() for row in sample if at < len(row) and row[at].strip()]
    alike = sum(1 for cell in cells if looks_like_value(cell) or (_has_digit(cell) and len(cell.split()) == 1))
    return len(cells) >= _SAMPLE_FEWEST and alike >= 0.7 * len(cells)


def _has_digit(cell: str) -> bool:
    return any(letter.isdigit() for letter in cell)


def _is_totals(filled: Sequence[str], width: int) -> bool:
    return len(filled) <= max(2, 0.4 * width) and len(filled) < width and bool(_TOTAL_CELL.match(filled[0]))
