"""Which searches for personal data a text can need, told for a thousand texts at a time.

Most texts hold nothing personal. The texts are laid one after the other as bytes, and what a search cannot do without
(a word's first four signs, two digits after three letters, a capital inside) is looked up for all bytes at once. A gate
that stays closed means that the search would find nothing; an open one means only that it must look.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

import numpy as np

from .identity import DATE_ANCHORS
from .names import LABEL_SIGNS, PHRASE_SIGNS
from .numbers import WINDOW_DIGITS
from .objects import DOOR_SIGNS
from .phones import LOCAL_ANCHORS
from .roles import ROLE_ANCHORS

if TYPE_CHECKING:
    from numpy.typing import NDArray

EMAILS, PHRASES, DOORS, NAMES, PLATES, NUMBERS, SLASHES = (1 << bit for bit in range(7))
ALL = 0x7F
# Count only with a colon; what a number of fewer than eight digits is known by: a word, or signs between its groups.
_LABELS, _DATES, _LOCAL, _UNDERSCORES = 0x80, 0x100, 0x200, 0x400
_FEW_DIGITS = _DATES | _LOCAL | _UNDERSCORES

AT_SIGNS = ("@", "(a", "[a", "{a", "( a", "snabel", " at ", ".com/")

_LETTERS = "@abcdefghijklmnopqrstuvwxyzåäö "
_SIGNS = [chr(code) for code in range(256)]
# 31 is any other sign; a digit counts as q, which no word looked for holds.
_CLASS = np.array(
    [_LETTERS.find("q" if sign in "0123456789" else sign.lower()) % 32 for sign in _SIGNS], dtype=np.uint32
)
_DIGIT = np.array([sign in "0123456789" for sign in _SIGNS])
_PLATE_LETTER = np.array([sign in "ABCDEFGHJKLMNOPRSTUWXYZabcdefghjklmnoprstuwxyz" for sign in _SIGNS])
_BEFORE_NO_PLATE = np.array([sign.isalnum() or sign in "_-:.@" for sign in _SIGNS])
_CAPITAL = np.array([sign in "ABCDEFGHIJKLMNOPQRSTUVWXYZÅÄÖÉ" for sign in _SIGNS])
_SMALL = np.array([sign in "abcdefghijklmnopqrstuvwxyzåäöéü" for sign in _SIGNS])
_MARGIN = "\n" * 8


def _beginnings() -> NDArray[np.uint16]:
    """Return, for each four classes of signs in a row, the gates that a word beginning so opens."""
    table = np.zeros((32, 32, 32, 32), dtype=np.uint16)
    words_of = {
        EMAILS: AT_SIGNS, PHRASES: (*PHRASE_SIGNS, *ROLE_ANCHORS), _LABELS: LABEL_SIGNS, DOORS: DOOR_SIGNS, _DATES: DATE_ANCHORS,
        _LOCAL: LOCAL_ANCHORS,
    }  # fmt: skip
    for gate, words in words_of.items():
        for word in words:
            table[tuple(int(_CLASS[ord(sign)]) for sign in word[:4])] |= gate
    return table.reshape(-1)


_BEGINNINGS: list[NDArray[np.uint16]] = []


def gates(texts: Sequence[str]) -> list[int]:
    """Return the open gates, as bits, of each text; all texts must hold Latin-1 signs only and not be empty."""
    if not _BEGINNINGS:
        _BEGINNINGS.append(_beginnings())
    data = np.frombuffer(("\n".join(texts) + _MARGIN).encode("latin-1"), dtype=np.uint8)
    ends = np.cumsum(np.fromiter(map(len, texts), dtype=np.int64, count=len(texts)) + 1)
    starts = np.concatenate([[0], ends[:-1]])
    size = int(ends[-1])
    classes = _CLASS[data]
    pairs = classes[:-1] << 5 | classes[1:]
    found = _BEGINNINGS[0][(pairs[:-2] << 10 | pairs[2:])[:size]]
    found[ends - 1] = 0
    inner = _CAPITAL[data[:size]] & _SMALL[data[1 : size + 1]]
    inner[starts] = False
    found[inner] |= NAMES
    found[data[:size] == ord("/")] |= SLASHES
    found[data[:size] == ord("_")] |= _UNDERSCORES
    digit = _DIGIT[data]
    found[_plates(data, digit, size)] |= PLATES
    found[_numbers(digit, size)] |= NUMBERS
    result = np.bitwise_or.reduceat(found, starts)
    digits = np.add.reduceat(digit[:size], starts, dtype=np.int64)
    labelled = (result & _LABELS) != 0
    result[labelled] |= PHRASES
    # An address that is written over may uncover a plate beside it.
    result[(result & EMAILS) != 0] |= PLATES
    result[(result & _DATES) != 0] |= NUMBERS
    result[(digits < 6) | ((digits < WINDOW_DIGITS) & ((result & _FEW_DIGITS) == 0))] &= ALL ^ NUMBERS
    result &= ALL
    result[digits < 2] &= ALL ^ PLATES
    result[digits < 1] &= ALL ^ DOORS
    return list(result.tolist())


def _numbers(digit: NDArray[np.bool_], size: int) -> NDArray[np.int64]:
    """Return where six digits begin with at most three other signs between two of them."""
    at = np.flatnonzero(digit[:size])
    near = np.diff(at) <= 4
    six = near[:-4] & near[1:-3] & near[2:-2] & near[3:-1] & near[4:] if len(near) > 4 else near[:0]
    return np.asarray(at[: len(six)][six], dtype=np.int64)


def _plates(data: NDArray[np.uint8], digit: NDArray[np.bool_], size: int) -> NDArray[np.int64]:
    """Return where two digits stand that may belong to a number plate."""
    at = np.flatnonzero(digit[: size - 1] & digit[1:size])
    at = at[at >= 3]
    at = at[_PLATE_LETTER[data[at + 2]] | digit[at + 2]]
    gap = (data[at - 1] == ord(" ")) | (data[at - 1] == ord("-"))
    first = at - 3 - gap
    at, first = at[first >= 0], first[first >= 0]
    letters = _PLATE_LETTER[data[first]] & _PLATE_LETTER[data[first + 1]] & _PLATE_LETTER[data[first + 2]]
    free = (first == 0) | ~_BEFORE_NO_PLATE[data[first - 1]]
    return np.asarray(at[letters & free], dtype=np.int64)


def everyday(texts: Iterable[str]) -> bool:
    """Return whether texts hold only Latin-1 signs without tabs and special blanks."""
    joined = "".join(texts)
    try:
        joined.encode("latin-1")
    except UnicodeEncodeError:
        return False
    return (
        "\t" not in joined
        and "\r" not in joined
        and "\u00a0" not in joined
        and "\u00ad" not in joined
        and "\u00b7" not in joined
    )
