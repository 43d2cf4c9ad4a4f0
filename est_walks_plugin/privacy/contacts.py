"""Whose a number or mailbox is that residents are told to turn to: an office's, a person's, or nobody can tell."""

from __future__ import annotations

import re
from enum import Enum

from .kinds import EMAIL, PHONE, POSSIBLE_HANDLE, POSSIBLE_PHONE
from .offices import DEPARTMENTS, is_organisation
from .screening import locate
from .words import FIRST_NAMES

_WORD = re.compile(r"[^\W\d_]+")
_DIGIT = re.compile(r"\d")
#: Mailboxes and switchboards that no list of offices has: what a municipality calls the door everybody may knock at.
_DOORS = frozenset(
    [
        "info",
        "kontakt",
        "contact",
        "registrator",
        "registratorn",
        "diarium",
        "diariet",
        "växel",
        "växeln",
        "upplysning",
        "upplysningen",
        "vakt",
        "vakten",
    ]
)
#: Numbers of no place and no person: free ones, shared cost, and those of firms and authorities (PTS, the Swedish numbering plan).
_OFFICE_NUMBERS = ("020", "010", "077")
_MOBILE = re.compile(r"(?:\+?46|0046)?0?7[02369]")


class Contact(Enum):
    """What a line tells residents to turn to."""

    OFFICE = "office"
    """An office by its words, or nothing that could be a person's."""
    UNSURE = "unsure"
    """A number or mailbox that could be a person's own."""
    PERSON = "person"
    """A person by name, or data that only persons have."""


def judged(line: str) -> Contact:
    """Return whose a line of contact is, by the worst thing in it."""
    found = locate(line)
    if any(kind not in (PHONE, POSSIBLE_PHONE, EMAIL, POSSIBLE_HANDLE) for _start, _end, kind in found):
        return Contact.PERSON
    named = bool({word.casefold() for word in _WORD.findall(_without(line, found))} & FIRST_NAMES)
    if any(kind == EMAIL and _names_somebody(line[start:end]) for start, end, kind in found):
        return Contact.PERSON
    for start, end, kind in found:
        text, before = line[start:end], _without(line[:start], [one for one in found if one[1] <= start])
        if kind in (PHONE, POSSIBLE_PHONE):
            is_office = _is_office_number(text) or (not _MOBILE.match(_digits(text)) and _names_an_office(before))
        else:
            is_office = kind == EMAIL and _is_office_mailbox(text)
        if named or not is_office:
            return Contact.UNSURE
    return Contact.OFFICE


def _without(line: str, found: list[tuple[int, int, str]]) -> str:
    """Return a line without what was found in it."""
    for start, end, _kind in sorted(found, reverse=True):
        line = f"{line[:start]} {line[end:]}"
    return line


def _digits(text: str) -> str:
    return "".join(_DIGIT.findall(text))


def _is_office_number(text: str) -> bool:
    digits = _digits(text)
    national = "0" + digits[2:] if text.lstrip("( ").startswith("+46") else digits
    return national.startswith(_OFFICE_NUMBERS)


def _names_an_office(text: str) -> bool:
    return any(_is_office(word) for word in _WORD.findall(text))


def _is_office_mailbox(address: str) -> bool:
    """Return whether what stands before the @ is of words of offices alone, as `gatu.kontoret` and `info` are."""
    words = _WORD.findall(address.split("@")[0])
    return bool(words) and all(_is_office(word) for word in words)


def _names_somebody(address: str) -> bool:
    return bool({word.casefold() for word in _WORD.findall(address.split("@")[0])} & FIRST_NAMES)


def _is_office(word: str) -> bool:
    low = word.casefold()
    return low not in FIRST_NAMES and (low in _DOORS or low in DEPARTMENTS or is_organisation(word))
