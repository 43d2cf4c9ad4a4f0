"""One cell of a protocol that came as a table: what it means, or why it means nothing, in a sentence."""

from __future__ import annotations

import math
import re
from typing import TYPE_CHECKING

from ....i18n import tr
from ....importers.meaning.values import number
from ....model.codes import SeenAgain
from ....model.errors import ParameterError
from ....model.names import folded
from .columns import Field, title_of

if TYPE_CHECKING:
    from ....model.catalogue import Catalogue, Entry

_STOP = re.compile(r"(?:[a-zåäö.]{1,10}\s{0,3})?(\d{1,4})(?!\d)(?!,\d)(?!\.\d)", re.IGNORECASE)
_DATE = re.compile(r"\d{4}[-/]\d{1,2}[-/]\d{1,2}(?:[ T]\d{1,2}:\d{2}(?::\d{2})?)?")
_CALL = re.compile(r"[+-] ?[A-Za-z.]{1,20}\(")
_SIGNS, _COMMAND = "=@＝＠", "|"
_SEEN = {
    SeenAgain.YES: ("ja", "j", "yes", "y", "klart", "x"),
    SeenAgain.NO: ("nej", "n", "no", "ej", "inte"),
    SeenAgain.UNKNOWN: ("vet ej", "vet inte", "v", "?", "unknown", "dont know", "don't know", "not known"),
}
_SEEN_OF = {word: code for code, words in _SEEN.items() for word in words}
LEAST_LETTERS = 3
"""So many first letters of a name are enough, when no other begins so."""


def stop_number(text: str) -> int:
    """Return the number of a stop: "3", "Stopp 3", "3 Gångtunneln". Raises ParameterError."""
    found = _STOP.match(text.strip())
    if found is None:
        raise ParameterError(tr("“{value}” is no stop number; write it as on the paper, as 3.").format(value=text[:40]))
    return int(found.group(1))


def digit(text: str, field: Field, least: int, most: int) -> int | None:
    """Return a whole number within bounds, None of an empty cell. Raises ParameterError."""
    if not text.strip():
        return None
    value = number(text)
    if math.isnan(value) or value != int(value) or not least <= value <= most:
        raise ParameterError(
            tr("{column} is “{value}”; write a whole number from {least} to {most}, or leave it empty.").format(
                column=title_of(field), value=text[:40], least=least, most=most
            )
        )
    return int(value)


def words(text: str, field: Field) -> str:
    """Return a text. Raises ParameterError for a formula."""
    if is_formula(text):
        raise ParameterError(
            tr("{column} begins like a formula (“{value}”); write it as text.").format(
                column=title_of(field), value=text[:20]
            )
        )
    return text[1:] if text.startswith("'") and is_formula(text[1:]) else text


def is_formula(text: str) -> bool:
    """Return whether a spreadsheet would run a text; "- broken" and "+ nice" are what people write."""
    if text[:1] in tuple(_SIGNS):
        return True
    return text[:1] in ("+", "-") and (_COMMAND in text or _CALL.match(text) is not None)


def photo_numbers(text: str) -> str:
    """Return the numbers of pictures. Raises ParameterError for a formula, and for a date that a spreadsheet made of them."""
    if _DATE.fullmatch(text.strip()):
        raise ParameterError(
            tr("{column} is a date, “{value}”: a spreadsheet makes one of 1-3; write 1, 2, 3.").format(
                column=title_of(Field.PHOTO_NO), value=text[:20]
            )
        )
    return words(text, Field.PHOTO_NO)


def category(text: str, catalogue: Catalogue) -> str:
    """Return the code of a category by code, name, number or first letters. Raises ParameterError."""
    return _entry(
        text, catalogue, "category", Field.CATEGORY, {key: one.code for key, one in catalogue.keyed_categories()}
    )


def owner(text: str, catalogue: Catalogue) -> str:
    """Return the code of an owner by code, name, number or first letters, "" of an empty cell. Raises ParameterError."""
    keys = {key: one.code for key, one in catalogue.keyed_owners()}
    return _entry(text, catalogue, "owner", Field.OWNER, keys) if text.strip() else ""


def seen(text: str) -> str:
    """Return the answer to *Mended?*, "" of an empty cell. Raises ParameterError."""
    word = folded(" ".join(text.split())).strip(".")
    if not word:
        return ""
    if word not in _SEEN_OF:
        raise ParameterError(
            tr("{column} is “{value}”; write yes, no or don't know.").format(
                column=title_of(Field.SEEN), value=text[:40]
            )
        )
    return _SEEN_OF[word].value


def _entry(text: str, catalogue: Catalogue, table: str, field: Field, keys: dict[str, str]) -> str:
    word = text.strip()
    known = catalogue.find(table, word)
    if known is not None:
        return known.code
    if word in keys:
        return keys[word]
    begun = _begun(catalogue.entries(table), folded(word)) if len(word) >= LEAST_LETTERS else []
    if len(begun) == 1:
        return begun[0]
    raise ParameterError(
        tr("{column} is “{value}”, which the catalogue does not have; write one of: {known}.").format(
            column=title_of(field), value=text[:40], known=", ".join(key_names(catalogue, table))
        )
    )


def _begun(entries: tuple[Entry, ...], start: str) -> list[str]:
    used = [one for one in entries if one.active]
    return [one.code for one in used if any(folded(name).startswith(start) for name in (one.sv, one.en))]


def key_names(catalogue: Catalogue, table: str) -> list[str]:
    """Return what may be written for an entry of a table, in the reader's language."""
    from ....i18n import language

    return list(catalogue.labels(table, language(), active=True).values())
