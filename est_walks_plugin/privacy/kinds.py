"""Kinds of personal data the screening knows, their masks, and the ledger a screening writes to."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from ..i18n import tr

PERSONNUMMER = "personnummer"
SAMORDNINGSNUMMER = "samordningsnummer"
PHONE = "phone"
EMAIL = "email"
PLATE = "plate"
DOOR_NUMBER = "door_number"
NAME_PHRASE = "name_phrase"

POSSIBLE_PERSONNUMMER = "possible_personnummer"
POSSIBLE_BIRTH_DATE = "possible_birth_date"
POSSIBLE_PHONE = "possible_phone"
POSSIBLE_HANDLE = "possible_handle"
POSSIBLE_PLATE = "possible_plate"
POSSIBLE_NAME = "possible_name"

# The tokens written over what was found. Constant: stores, exports and tests rely on them.
MASKS: dict[str, str] = {
    PERSONNUMMER: "[personnummer]",
    SAMORDNINGSNUMMER: "[samordningsnummer]",
    PHONE: "[telefon]",
    EMAIL: "[e-post]",
    PLATE: "[regnr]",
    DOOR_NUMBER: "[lägenhet]",
    NAME_PHRASE: "[namn]",
}
#: Written over what a person marks in a text that no rule knows.
MASKED_BY_HAND = "[maskat]"
MASKED_KINDS: tuple[str, ...] = tuple(MASKS)
STRUCTURED_KINDS: tuple[str, ...] = (PERSONNUMMER, SAMORDNINGSNUMMER, PHONE, EMAIL, PLATE, DOOR_NUMBER)
DOUBTFUL_KINDS: tuple[str, ...] = (
    POSSIBLE_PERSONNUMMER,
    POSSIBLE_BIRTH_DATE,
    POSSIBLE_PHONE,
    POSSIBLE_HANDLE,
    POSSIBLE_PLATE,
    POSSIBLE_NAME,
)

# Written over claimed characters in the working copy: as neutral to every pattern as the mask itself.
FILLER = "]"


@dataclass(frozen=True)
class PrivacyFinding:
    """One place in a masked text: its kind and its half-open range there. Never the text that was found.

    A masked kind covers its token ("[telefon]"); a doubtful kind covers words that were left standing and
    that a person must judge before the text is published.
    """

    kind: str
    start: int
    end: int

    @property
    def doubtful(self) -> bool:
        """Whether the text was left standing for the review list."""
        return self.kind not in MASKS


class Ledger:
    """The working copy of one text while patterns claim parts of it; positions are the original's.

    `text` has the original's length; what is claimed or protected reads as `FILLER`. `low` is the whole
    text in small letters. `steps` counts the candidates looked at, so that a test can show that the work
    grows linearly.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self._original = text
        self.claims: list[tuple[int, int, str]] = []
        self.steps = 0
        self._pending: list[tuple[int, int]] = []

    @cached_property
    def low(self) -> str:
        """The whole text in small letters."""
        return _lower(self._original)

    def has_any(self, words: tuple[str, ...]) -> bool:
        """Return whether one of `words` (in small letters) stands anywhere in the text."""
        return any(map(self.low.__contains__, words))

    def anchors(self, words: tuple[str, ...]) -> list[int]:
        """Return where any of `words` stands in the text, in order. A pattern that begins with one of
        them is matched there; that is many times faster than searching the text for the pattern."""
        low = self.low
        found: list[int] = []
        for word in words:
            position = low.find(word)
            while position >= 0:
                found.append(position)
                position = low.find(word, position + 1)
        if len(found) > 1:
            found.sort()
        self.steps += len(found)
        return found

    def matches(self, pattern: re.Pattern[str], words: tuple[str, ...]) -> Iterator[re.Match[str]]:
        """Yield the matches of a pattern that begins with one of `words`, in order, without overlaps."""
        end = 0
        for position in self.anchors(words):
            if position >= end:
                match = pattern.match(self.text, position)
                if match is not None:
                    end = match.end()
                    yield match

    def claim(self, kind: str, start: int, end: int) -> None:
        """Give characters start..end to a masked kind; takes effect at the next `settle`."""
        self.claims.append((start, end, kind))
        self._pending.append((start, end))

    def protect(self, start: int, end: int) -> None:
        """Keep later patterns away from characters start..end."""
        self._pending.append((start, end))

    def doubt(self, kind: str, start: int, end: int) -> None:
        """Leave characters start..end standing, for the review list."""
        self.claim(kind, start, end)

    def settle(self) -> None:
        """Write the filler over what was claimed or protected since the last call (in text order)."""
        if not self._pending:
            return
        pieces: list[str] = []
        position = 0
        for start, end in sorted(self._pending):
            start = max(start, position)
            if end <= start:
                continue
            pieces.append(self.text[position:start])
            pieces.append(FILLER * (end - start))
            position = end
        pieces.append(self.text[position:])
        self.text = "".join(pieces)
        self._pending = []


def _lower(text: str) -> str:
    """Return the text in small letters and of the same length (İ becomes two characters otherwise)."""
    low = text.lower()
    if len(low) != len(text):
        low = "".join(character.lower()[0] for character in text)
    return low


def kind_label(kind: str) -> str:
    """Return the name of a kind for the planner; an unknown kind is returned as it is."""
    labels = {
        PERSONNUMMER: tr("Personal identity number"),
        SAMORDNINGSNUMMER: tr("Coordination number"),
        PHONE: tr("Telephone number"),
        EMAIL: tr("E-mail address"),
        PLATE: tr("Number plate"),
        DOOR_NUMBER: tr("Flat or door number"),
        NAME_PHRASE: tr("Name"),
        POSSIBLE_PERSONNUMMER: tr("Possibly a personal identity number"),
        POSSIBLE_BIRTH_DATE: tr("Possibly a date of birth"),
        POSSIBLE_PHONE: tr("Possibly a telephone number"),
        POSSIBLE_HANDLE: tr("Possibly an account name"),
        POSSIBLE_PLATE: tr("Possibly a number plate"),
        POSSIBLE_NAME: tr("Possibly a name"),
    }
    return labels.get(kind, kind)
