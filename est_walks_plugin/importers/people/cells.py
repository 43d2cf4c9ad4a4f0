"""Cells that tell how old somebody is, or which gender: in words, years, groups and years of birth."""

from __future__ import annotations

import re
from datetime import date, datetime
from typing import Any

from ...model.survey.who_answered import AGE_BANDS, MEN, OTHER, WOMEN, band_of, years_of
from ..meaning.headers import plain

OLDEST = 120
_NARROW = 5
"""A group of fewer years than this is counted in the band around it: it would nearly be an age."""
_FIRST_YEAR = 1890
_NUMBER = re.compile(r"(\d{1,4})(?:[.,]0+)?(?:\s*(?:år|ar|years?(?: old)?|åring))?")
_BIRTH_DAY = re.compile(r"((?:18|19|20)\d\d)-\d\d?(?:-\d\d?)?(?:[T ].*)?")
_UNIT = r"(?:\s*(?:år|ar|years?(?: old)?|åringar))?"
_RANGE = re.compile(
    r"(\d{1,3})" + _UNIT + r"\s*(?:-|\u2013|\u2014|\u2212|till(?: och med)?|to|t\.?o\.?m\.?)\s*(\d{1,3})" + _UNIT
)
_FROM = re.compile(
    r"(?:(?:>=|≥|från|from)\s*(\d{1,3})" + _UNIT + r"|(\d{1,3})" + _UNIT
    + r"\s*(?:\+|-|\u2013|eller äldre|och äldre|och uppåt|eller mer|or older|and older|or over|and over|and up|or more)" + _UNIT + r")"
)  # fmt: skip
_OVER = re.compile(r"(?:>|över|äldre än|over|older than|above)\s*(\d{1,3})" + _UNIT)
_UNDER = re.compile(r"(?:<|under|yngre än|younger than|below)\s*(\d{1,3})" + _UNIT)
_UP_TO = re.compile(
    r"(?:(?:<=|≤|upp till|till och med|up to|max)\s*(\d{1,3})" + _UNIT + r"|(\d{1,3})" + _UNIT
    + r"\s*(?:eller yngre|och yngre|or younger|and younger|or under|and under))"
)  # fmt: skip
_GENDER_WORDS = {
    WOMEN: "kvinna|kvinnor|kvinnlig|tjej|tjejer|flicka|flickor|woman|women|female|girl|girls|f|k|w|nainen|kvinne",
    MEN: "man|män|manlig|kille|killar|pojke|pojkar|men|male|boy|boys|m|mies|mann",
    OTHER: "annat|annan|annan könsidentitet|annat kön|annat alternativ|icke-binär|ickebinär|other|another|non-binary|nonbinary|muu|andet",
}
_GENDERS = {plain(word): gender for gender, words in _GENDER_WORDS.items() for word in words.split("|")}
_NO_ANSWERS = """
vill inte svara|vill ej svara|vill inte uppge|vill ej uppge|vill inte säga|uppger inte|ej svar|inget svar|inte svarat|vet ej|vet inte
|okänt|okänd|ej angivet|saknas|unknown|prefer not to say|rather not say|do not want to say|no answer|n/a|na
"""
_DECLINED = frozenset(plain(words) for words in _NO_ANSWERS.split("|"))


def number_in(cell: Any) -> int | None:
    """Return the number that a cell holds and nothing else, None where it holds more: an age, a year, or a code of a form."""
    found = _NUMBER.fullmatch(" ".join(str(cell).casefold().split()))
    return int(found[1]) if found else None


def is_said(text: str) -> bool:
    """Return whether a cell says anything: a dash or “rather not say” is no word that is not understood."""
    return plain(text) not in _DECLINED and bool(plain(text))


def gender_of(text: str) -> str | None:
    """Return the gender a cell tells, None where it tells none that is known."""
    return _GENDERS.get(plain(text))


def age_band_of(cell: Any, year: int) -> str | None:
    """Return the band of ages of a cell, seen from a year: "37", "1987" and "1987-03-04" are an age, "18-29" and "65+" a group.

    Ages and narrow groups are counted in `AGE_BANDS`; a group as it is told. None where no age can be read.
    """
    if isinstance(cell, (date, datetime)):
        return _of_age(year - cell.year)
    text = " ".join(str(cell).casefold().split())
    number = _NUMBER.fullmatch(text)
    if number:
        told = int(number[1])
        return _of_age(told if told <= OLDEST else year - told if _FIRST_YEAR <= told <= year else -1)
    born = _BIRTH_DAY.fullmatch(text)
    if born:
        return _of_age(year - int(born[1]))
    return _of_group(text)


def _of_group(text: str) -> str | None:
    if found := _RANGE.fullmatch(text):
        return _of_years(int(found[1]), int(found[2]))
    if found := _FROM.fullmatch(text):
        return _of_years(int(found[1] or found[2]), None)
    if found := _OVER.fullmatch(text):
        return _of_years(int(found[1]) + 1, None)
    if found := _UNDER.fullmatch(text):
        return _of_years(0, int(found[1]) - 1)
    if found := _UP_TO.fullmatch(text):
        return _of_years(0, int(found[1] or found[2]))
    return None


def _of_age(age: int) -> str | None:
    return next((band for band in AGE_BANDS if _holds(band, age, age)), None) if 0 <= age <= OLDEST else None


def _of_years(first: int, last: int | None) -> str | None:
    """Return a group as it is told, or the band around a narrow one."""
    if first > OLDEST or (last is not None and (last > OLDEST or last < first)):
        return None
    if last is not None and last - first + 1 < _NARROW:
        return next((band for band in AGE_BANDS if _holds(band, first, last)), None)
    return band_of(first, last)


def _holds(band: str, first: int, last: int) -> bool:
    low, high = years_of(band)
    return low <= first and (high is None or last <= high)
