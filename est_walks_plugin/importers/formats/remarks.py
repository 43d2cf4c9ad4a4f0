"""What stands in a table and is no record: sources, signatures, group rows, totals, rules, headers told again (K3).

A row is judged by what the columns hold elsewhere: one cell filled with prose in a column of short codes is a remark.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import compress
from typing import Any

import numpy as np

from ...i18n import tr
from ..meaning.headers import header_score, looks_like_value, plain, synonyms
from .table import Batch, Refused

_EARLY = 3
"""How many rows below the headers may be headers too."""
_RULE = re.compile(r"[-=_+*.·–—~#|: ]{2,}")
_RULES = frozenset("-=_+*:.·–—~#|")
_TOTALS = re.compile(
    r"^[^\S\n]*(?:delsumma|summa|totalt?|antal|sum|yhteensä|grand total|$)", re.IGNORECASE | re.MULTILINE
)
_TOTAL_CELL = re.compile(r"^(delsumma|summa|totalt?|antal|sum|yhteensä|grand total)\b[\s:\d.,]*$", re.IGNORECASE)
_LETTERS = re.compile(r"[^\W\d_]+")
_DIGITS = re.compile(r"\d+")
_NO_DIGIT = re.compile(r"^[^\d\n]+$", re.MULTILINE)
#: What remarks begin with, in the languages of our files.
_SAYS_REMARK = re.compile(
    r"(?:utskriv|utskrift|utdrag|uttag|datauttag|skapad|skapat|export|gener|sammanställ|framtage|upprättad|hämtad|hämtat|källa|källor"
    r"|kilde|lähde|source|rapport|report|sida\b|side\b|sivu\b|page\b|tulostettu|printed|created|downloaded|contact|kontakt|ansvarig"
    r"|handläggare|signatur|signature|underskrift|sign\.|anm\.|anmärkning|obs[!:. ]|observera|not:|note:|notes:|fotnot|kommentar till"
    r"|med vänlig|vänliga hälsningar|frågor besvaras|uppgifterna (?:är|kommer)|antal (?:rader|ärenden|poster|svar)|total\b|totalt|summa"
    r"|delsumma|sum\b|grand total|subtotal|yhteensä|\(?\d+ (?:rows?|rader|poster)\b|slut på|end of|copyright|©|\*)",
    re.IGNORECASE,
)
_SURE = re.compile(
    r"(?:utskri(?:vet|ven) (?:av|den|\d)|utskriftsdatum|källa\s?:|source\s?:|(?:sida|page|side|sivu) \d+ (?:av|of|/|\(|af) ?\d|"
    r"rapporten (?:skapad|genererad|är)|printed (?:by|on)|generated (?:by|on)|exporterad (?:av|från|den|\d))",
    re.IGNORECASE,
)


def _filled(cell: Any) -> str:
    return "" if cell is None else str(cell).strip()


def _shape(cell: str) -> str:
    return _DIGITS.sub("9", _LETTERS.sub("a", cell))


def _is_code(cell: str) -> bool:
    """Return whether a cell is a number, a moment or an id: it has digits, and not many letters beside them."""
    digits = sum(map(len, _DIGITS.findall(cell)))
    return digits > 0 and len(cell) <= 60 and sum(map(len, _LETTERS.findall(cell))) <= 2 * digits + 2


def _is_totals(filled: Sequence[str], width: int) -> bool:
    return len(filled) <= max(2, 0.4 * width) and len(filled) < width and bool(_TOTAL_CELL.match(filled[0]))


@dataclass(frozen=True)
class _Column:
    """What a column holds: how often each value, the shapes of its values, whether they are codes or texts."""

    values: Counter[str]
    shapes: frozenset[str]
    codes: bool
    prose: bool

    @classmethod
    def of(cls, header: str, cells: Sequence[str]) -> _Column:
        filled = [cell for cell in cells if cell]
        codes = sum(1 for cell in filled if _is_code(cell))
        spaces = sorted(cell.count(" ") for cell in filled)
        known = plain(header)
        prose = any(known in synonyms()[name] for name in ("text", "title")) or bool(
            spaces and spaces[len(spaces) // 2] >= 2
        )
        is_code = bool(filled) and codes >= 0.8 * len(filled)
        return cls(Counter(filled), frozenset(map(_shape, filled)), is_code, prose and not is_code)

    def takes(self, cell: str) -> bool:
        """Return whether a cell that stands alone in its row may be a value of this column."""
        if self.prose or not self.values:
            return True
        if self.codes:
            return _shape(cell) in self.shapes or (_is_code(cell) and " " not in cell)
        several_times = self.values.total() >= 2 * len(self.values)
        return cell in self.values if several_times else not _SAYS_REMARK.match(cell)


class Remarks:
    """Tells the rows of a table that are remarks; made of its headers and the first rows below them."""

    def __init__(self, headers: Sequence[str], rows: Iterable[Sequence[Any]]) -> None:
        self._headers = [header.strip().casefold() for header in headers]
        self._names = list(headers)
        self._rows = [[_filled(cell) for cell in row[: len(headers)]] for row in rows]
        self._rows = [row + [""] * (len(headers) - len(row)) for row in self._rows if any(row)]
        counts = sorted(sum(map(bool, row)) for row in self._rows) or [len(headers)]
        typical = counts[len(counts) // 2]
        self._alone = typical > 1
        self.most = max(1, min(4, int(0.4 * typical)))
        """A row with more cells filled is a remark only when it tells the headers again."""
        self._again: list[list[str]] = []
        records = [
            row
            for row in self._rows
            if sum(map(bool, row)) > self.most
            and len(set(filter(None, row))) > 1
            and not self._is_told_again(row, [at for at, cell in enumerate(row) if cell])
        ]
        self._columns = self._profile(records or self._rows)
        self._again = [row for index, row in enumerate(self._rows[:_EARLY]) if self._is_header(row, index)]

    def _profile(self, rows: Sequence[Sequence[str]]) -> list[_Column]:
        if not rows:
            return [_Column.of(name, ()) for name in self._names]
        return [_Column.of(name, cells) for name, cells in zip(self._names, zip(*rows))]

    def may_be_among(self, columns: Sequence[Sequence[str]]) -> bool:
        """Return whether some row of these columns of text may be none, so that each must be looked at; quick."""
        first, width = columns[0], len(self._names)
        if "" in first or _TOTALS.search("\n".join(first)) or self._again:
            return True
        if any(row.count("") >= width - self.most for row in zip(*columns)):
            return True
        if any(" " in column for column in columns) or not _RULES.isdisjoint(cell[:1] for cell in first):
            return True
        coded = next((index for index, column in enumerate(self._columns) if column.codes), None)
        if coded is None:
            return self._headers[0] in {cell.casefold() for cell in first}
        return bool(_NO_DIGIT.search("\n".join(columns[coded])))

    def of(self, row: Sequence[Any]) -> str:
        """Return why a row is no record, "" when it is one."""
        cells = [_filled(cell) for cell in row[: len(self._names)]]
        cells += [""] * (len(self._names) - len(cells))
        texts = [_filled(cell) for cell in row if _filled(cell)]
        if not texts:
            return ""
        if _is_totals(texts, len(self._names)):
            return tr("a row of totals, not a record")
        if all(_RULE.fullmatch(cell) for cell in texts):
            return tr("a line drawn between rows, not a record")
        filled = [at for at, cell in enumerate(cells) if cell]
        if len(filled) < len(texts):
            return ""
        if self._is_told_again(cells, filled):
            return tr("the header once more, not a record")
        return tr("a remark, not a record; its text is not kept") if self._is_remark(cells, filled) else ""

    def _is_remark(self, row: Sequence[str], filled: Sequence[int]) -> bool:
        """Return whether few cells are filled, and they are prose where the rows have numbers, dates or codes."""
        values = {row[index] for index in filled}
        first = filled[0]
        if len(filled) > self.most:
            merged = len(filled) > 2 and len(values) == 1 and " " in row[first]
            return merged and any(c.codes and not c.takes(row[first]) for c in map(self._columns.__getitem__, filled))
        if len(values) == 1:
            alone = row[first]
            if _SURE.match(alone):
                return True
            return self._alone and not any(self._columns[index].takes(alone) for index in filled)
        label = row[first]
        column = self._columns[first]
        if _SURE.match(label):
            return True
        says = bool(_SAYS_REMARK.match(label)) or label.endswith(":")
        return says and not column.prose and label not in column.values and not self._fits(row, filled)

    def _fits(self, row: Sequence[str], filled: Sequence[int]) -> bool:
        """Return whether a cell is what its column holds, apart from plain numbers: totals stand under numbers."""
        return any(
            (self._columns[index].codes and not row[index].isdigit() and self._columns[index].takes(row[index]))
            or (self._columns[index].prose and " " in row[index])
            for index in filled[1:]
        )

    def _is_told_again(self, row: list[str], filled: Sequence[int]) -> bool:
        """Return whether a row is the headers once more, a line of dashes, or one of the second headers."""
        same = sum(1 for index in filled if row[index].casefold() == self._headers[index])
        known = sum(1 for index in filled if header_score(row[index])) if len(filled) > 2 else 0
        return (len(filled) > 1 and max(same, known) >= 0.8 * len(filled)) or row in self._again

    def _is_header(self, row: list[str], index: int) -> bool:
        """Return whether a row near the top holds words of headers where the rows below hold codes."""
        filled = [at for at, cell in enumerate(row) if cell]
        words = [row[at] for at in filled]
        if not words or any(len(word) > 40 or word.count(" ") > 3 or looks_like_value(word) for word in words):
            return False
        others = [other for at, other in enumerate(self._rows) if at != index and sum(map(bool, other)) > self.most]
        columns = self._profile(others or [[""] * len(row)])
        coded = [at for at in filled if columns[at].codes]
        if not coded or any(_shape(row[at]) in columns[at].shapes for at in coded):
            return False
        if any(columns[at].values[row[at]] for at in filled):
            return False
        if len(coded) < 2 and len(coded) < len(filled) and not header_score(row[coded[0]]):
            return False
        all_codes = sum(1 for column in columns if column.codes) if len(coded) < len(filled) else 2
        sure = any(header_score(word) for word in words) or any(
            not name or name.endswith("-") for name in (self._names[at] for at in filled)
        )
        return sure or (len(others) > _EARLY and len(coded) >= max(2, 0.7 * all_codes))

    def without(self, batches: Iterator[Batch]) -> Iterator[Batch]:
        """Yield batches without remarks that have no place: they are refused, their text is not told."""
        for batch in batches:
            yield self._sifted(batch)

    def _sifted(self, batch: Batch) -> Batch:
        count = len(batch)
        if not count or not batch.columns:
            return batch
        may = np.ones(count, dtype=bool)
        if batch.xy is not None:
            may &= ~np.isfinite(batch.xy).all(axis=1)
        if batch.wkb is not None:
            may &= np.fromiter((shape is None for shape in batch.wkb), dtype=bool, count=count)
        if not may.any():
            return batch
        why = [""] * count
        for index in np.flatnonzero(may).tolist():
            why[index] = self.of([column[index] for column in batch.columns])
        if not any(why):
            return batch
        keep = [not reason for reason in why]
        refused = [Refused(number, reason) for number, reason in zip(batch.numbers, why) if reason]
        return Batch(
            list(compress(batch.numbers, keep)),
            [list(compress(column, keep)) for column in batch.columns],
            None if batch.wkb is None else list(compress(batch.wkb, keep)),
            None if batch.xy is None else batch.xy[np.array(keep)],
            refused=[*batch.refused, *refused],
        )
