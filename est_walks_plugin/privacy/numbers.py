"""Where numbers stand in a text, and what stands before them: shared by the searches for identity numbers
and telephones.

Every pattern has a bounded width, and every search goes on after the match or one character later, so
the work grows linearly with the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from .words import CASE_WORDS, POLE_WORDS

CONTEXT = 28  # characters looked at before a number
# Three digits that begin mobile numbers.
MOBILE = ("070", "072", "073", "076", "079")


def before_pattern(words: tuple[str, ...]) -> re.Pattern[str]:
    """Return a pattern for text that ends with one of the words and at most "nr", "id" after it."""
    listed = "|".join(map(re.escape, sorted(words, key=len, reverse=True)))
    return re.compile(
        rf"(?<!\w)(?:{listed})[ .:#]{{0,3}}(?:(?:nr|nummer|id|är|med nummer)[ .:#]{{0,3}})?\Z", re.IGNORECASE
    )


_POLE_NUMBER_WORDS = (
    "stolpe",
    "stolpen",
    "stolpnr",
    "stolpnummer",
    "lampnr",
    "lampnummer",
    "objekt",
    "objektid",
    "pole",
)
POLE_BEFORE = before_pattern(_POLE_NUMBER_WORDS)
CASE_BEFORE = before_pattern((*CASE_WORDS, *_POLE_NUMBER_WORDS))
ID_BEFORE = before_pattern((*CASE_WORDS, *POLE_WORDS))

NUMBER_WORDS = (
    "pnr",
    "personnummer",
    "personnr",
    "nummer",
    "tel",
    "tfn",
    "mobil",
    "mob",
    "telefon",
    "tlf",
    "phone",
    "sms",
    "ring",
)

#: A number of a person has at least so many digits, with at most three other signs between two of them.
WINDOW_DIGITS = 8
_RUN = re.compile(rf"\d(?:[^\d\n]{{0,3}}\d){{{WINDOW_DIGITS - 1},}}")
_PLAIN_RUN = re.compile(
    r"(?:(?:19|20)\d\d-[01]\d-[0-3]\d(?:[T ,]{1,2}(?:kl )?[0-2]\d[:.][0-5]\d(?:[:.][0-5]\d)?)?"
    r"|[67]\d{6}[, ]{1,2}[1-9]\d{5}|[1-9]\d[.,]\d{3,9}, ?[1-9]\d[.,]\d{3,9})\Z"
)

#: A line that ends within a number, and how the number goes on.
BREAK = re.compile(r"(?<=[\d)/.–-]) ?[\r\n]{1,4} ?(?=[\d(.-])")
_TAIL = re.compile(r"(?<![\d+])(?:\+|\(?0)[\d ()/.–-]{1,22}\Z")
_HEAD = re.compile(r"[-–/.)(]?(\d{2,4}(?:(?:\r?\n|[ .-])\d{2,4}){0,4})(?!\d)")
_BROKEN_IDENTITY = re.compile(r"(?<!\d)((?:19|20)?\d{6}) ?(?:[-+] ?\n|\n ?[-+]) ?(?=\d{4}(?!\d))")
#: An address that a line end parts at its sign.
BROKEN_MAIL = re.compile(r"(?<=\w)(?: ?\r?\n ?@|@ ?\r?\n ?)(?=\w[\w-]{0,60}\.\w)")
_LONGEST_TAIL = 24

Window = tuple[int, int]


def joined(text: str) -> str:
    """Return a text in which a telephone or personal number, or an address, that goes on in the next line stands in one.

    Numbers only where the line above ends too early for a number and the digits below complete it.
    """
    if "\n" not in text:
        return text
    pieces: list[str] = []
    position, last = 0, ""
    for match in BREAK.finditer(text):
        pieces.append(text[position : match.start()])
        last = (last + pieces[-1])[-_LONGEST_TAIL:]
        tail, head = _TAIL.search(last), _HEAD.match(text, match.end())
        goes_on = tail is not None and head is not None and _completes(tail.group(), head.group(1))
        pieces.append(" " if goes_on else match.group())
        last += pieces[-1]
        position = match.end()
    pieces.append(text[position:])
    result = _BROKEN_IDENTITY.sub(lambda match: "".join(match.group().split()), "".join(pieces))
    result = BROKEN_MAIL.sub("@", result)
    return text if result == text else result


def _completes(above: str, below: str) -> bool:
    """Return whether digits complete a number that is too short without them."""
    digits = "".join(filter(str.isdigit, above))
    far = above[0] == "+" or digits.startswith("00")
    digits = digits.removeprefix("00")
    mobile = digits.startswith("07")
    lengths: Sequence[int] = (10,) if mobile else range(8, 11)
    if far:
        lengths = (11, 12) if digits.startswith("46") else range(10, 14)
    count = len(digits)
    if not (3 if far or mobile else 5) <= count < lengths[0]:
        return False
    for group in re.split(r"[ \r\n.-]{1,2}", below):
        count += len(group)
        if count in lengths:
            return True
    return False


def number_windows(text: str) -> list[Window]:
    """Return the ranges of `text` that could hold a number of a person; plain dates and coordinates
    that stand alone are left out."""
    windows: list[Window] = []
    for match in _RUN.finditer(text):
        start, end = match.span()
        if _PLAIN_RUN.match(match.group()) is not None and not text[end : end + 1].isdigit():
            continue
        if windows and windows[-1][1] > start - 3:
            windows[-1] = (windows[-1][0], start)
        windows.append((max(0, start - 3), end + 3))
    return windows


def candidates(pattern: re.Pattern[str], text: str, windows: list[Window]) -> Iterator[NumberCandidate]:
    """Yield the candidates of a pattern in the windows. After a candidate that was taken (`end` set) the
    search goes on behind it, otherwise one character after its start."""
    for first, last in windows:
        position = first
        while True:
            match = pattern.search(text, position, last)
            if match is None:
                break
            candidate = NumberCandidate(match)
            yield candidate
            position = candidate.end if candidate.end > match.start() else match.start() + 1


class NumberCandidate:
    """A match under examination; `end` is set where it is taken."""

    __slots__ = ("end", "match")

    def __init__(self, match: re.Match[str]) -> None:
        self.match = match
        self.end = -1


def glued(text: str, start: int, words: tuple[str, ...]) -> bool:
    """Whether the character before `start` is a letter or underscore that is not the end of one of `words`."""
    if start == 0:
        return False
    before = text[start - 1]
    if not (before.isalnum() or before == "_"):
        return False
    return not text[max(0, start - 14) : start].lower().endswith(words)
