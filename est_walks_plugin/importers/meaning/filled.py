"""Contents beat headers: how many cells of a column a field could use, and which columns are too empty to win one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from ..formats.table import Batch
from .headers import plain
from .values import NOTHING, to_text

#: A column with less than this share of a rival's filled cells never wins a field.
SHARE = 1 / 3
_WITH_DIGITS = frozenset(
    [
        "observed_at",
        "closed_at",
        "status_date",
        "observed_time",
        "power",
        "height",
        "luminaires",
        "colour_temperature",
        "installed",
        "year",
        "share",
        "n",
        "width",
    ]
)
#: What fills a cell for a program and for nobody else: blanks, zero-width signs, a byte order mark.
_INVISIBLE = " \t\r\n\u00a0\u00ad\u200b\u200c\u200d\u2060\u2007\u2009\u202f\ufeff"
_DAY = re.compile(r"\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}")
_OF_A_RESPONDENT = re.compile(
    r"(?:svar|svars|svarande|svarandes|svarandens|respondent|respondents|response|responses|deltagar|deltagare|deltagarens"
    r"|deltaker|deltager|participant|answer|submission|session|formular|enkat|enkater|user|anvandar|enkatsvar|besvarelse|besvarelses|vastaaja|vastaajan"
    r"|vastaus|vastauksen|informant|inlamning|inlamnings|svarer|resp)"
    r" ?(?:id|nr|nummer|number|no|num|kod|code|key|nyckel|numero|nro|tunnus|guid|uuid|uid)"
)
_A_RESPONDENT = frozenset(
    [
        "respondent",
        "svarande",
        "deltagare",
        "participant",
        "vastaaja",
        "informant",
        "respondentid",
        "svarare",
        "besvarelse",
    ]
)


class Filling:
    """Counts, in the sample of a table, the cells that a field could use. One per plan: it remembers its counts."""

    def __init__(self, headers: Sequence[str], sample: Batch | None) -> None:
        self._headers, self._sample = list(headers), sample
        self._counts: dict[tuple[str, str], int] = {}

    def cells(self, header: str) -> Sequence[Any]:
        """Return the cells of a column in the sample."""
        return () if self._sample is None else self._sample.columns[self._headers.index(header)]

    def of(self, name: str, header: str) -> int:
        """Return how many cells of a column the field `name` could use."""
        sort = "digits" if name in _WITH_DIGITS else "words" if name == "status" else ""
        if (sort, header) not in self._counts:
            self._counts[sort, header] = sum(map(_useful(sort), self.cells(header)))
        return self._counts[sort, header]

    def is_beaten(self, name: str, header: str, rivals: Iterable[str]) -> bool:
        """Return whether a column has less than a third of the filled cells of one of its rivals."""
        most = max((self.of(name, rival) for rival in rivals), default=0)
        return self.of(name, header) < SHARE * most

    def unused(self, used: Iterable[str], dropped: Iterable[str]) -> Iterator[str]:
        """Yield the columns with something in them that are neither used nor left out because they hold people."""
        known = {*used, *dropped}
        for header in self._headers:
            if header not in known and self.of("", header):
                yield header

    def repeats(self, header: str) -> bool:
        """Return whether some value of a column occurs in several rows."""
        texts = self._texts(header)
        return len(set(texts)) < len(texts)

    def is_one_value(self, header: str) -> bool:
        """Return whether all filled rows of a column, several, hold the same: the number of the survey, not of who answered."""
        texts = self._texts(header)
        return len(texts) > 1 and len(set(texts)) == 1

    def _texts(self, header: str) -> list[str]:
        return [text for text in to_text(self.cells(header)) if text and text.lower() not in NOTHING]


def _useful(sort: str) -> Any:
    def digits(cell: Any) -> bool:
        return cell is not None and any(map(str.isdigit, str(cell)))

    def filled(cell: Any) -> bool:
        return cell is not None and str(cell).strip(_INVISIBLE).lower() not in NOTHING

    def words(cell: Any) -> bool:
        return filled(cell) and not _DAY.search(str(cell))

    return {"digits": digits, "words": words}.get(sort, filled)


def is_of_respondent(header: str) -> bool:
    """Return whether a header names who answered: "Svarsnr", "Respondent-ID", "Svar id", "RespondentID" and their kin."""
    words = plain(header)
    return words in _A_RESPONDENT or _OF_A_RESPONDENT.fullmatch(words) is not None
