"""What column headers mean: normal form, the words known for each of our fields, and what looks like a value."""

from __future__ import annotations

import json
import re
import unicodedata
from functools import lru_cache

from ... import paths
from ...model.survey.questionnaire import questionnaire

_SPLIT = re.compile(r"[^0-9a-z]+")
_VALUE = re.compile(r"^(?=\D*\d)[-+]?[\d  .,:/TZ%-]*$")
_SHAPE = re.compile(r"(?:SRID=\d{4,6};)?(?:MULTI)?(?:POINT|LINESTRING|POLYGON)\s?Z?M?\s?\(", re.IGNORECASE)
_CAMEL = re.compile(r"(?<=[a-zåäö])(?=[A-ZÅÄÖ])")


def plain(text: str) -> str:
    """Return a header in normal form: "Ärende-ID" and "arendeId" both become "arende id"."""
    split = _CAMEL.sub(" ", str(text).strip())
    folded = unicodedata.normalize(
        "NFKD", split.replace("ø", "o").replace("Ø", "O").replace("æ", "a").replace("Æ", "A")
    )
    letters = "".join(letter for letter in folded if not unicodedata.combining(letter)).lower()
    return " ".join(part for part in _SPLIT.split(letters) if part)


@lru_cache(maxsize=8)
def load_words(file: str) -> dict[str, tuple[str, ...]]:
    """Return our field -> the headers known for it in normal form, best first, from resources/catalogue/`file`."""
    words = json.loads((paths.resources() / "catalogue" / file).read_text(encoding="utf-8"))
    return {name: tuple(dict.fromkeys(plain(word) for word in listed)) for name, listed in words["fields"].items()}


@lru_cache(maxsize=1)
def synonyms() -> dict[str, tuple[str, ...]]:
    """Return the headers known for the fields of survey pins, cases, shares and landmarks; our own questionnaire's last."""
    known = load_words("column_words.json")
    asked = questionnaire()
    names = dict.fromkeys([*known, *(one.field for one in asked.questions)])
    return {name: tuple(dict.fromkeys([*known.get(name, ()), *map(plain, asked.headers(name))])) for name in names}


@lru_cache(maxsize=1)
def _known() -> frozenset[str]:
    return frozenset(word for words in synonyms().values() for word in words)


@lru_cache(maxsize=4096)
def header_score(cell: str) -> float:
    """Return 1 when the cell is a header we know, 0 otherwise."""
    return 1.0 if len(cell) < 60 and plain(cell) in _known() else 0.0


def looks_like_value(cell: str) -> bool:
    """Return whether a cell is a number, a date, a shape or far too long for a header."""
    text = cell.strip()
    return len(text) > 80 or "\n" in text or bool(_VALUE.match(text) or _SHAPE.match(text))
