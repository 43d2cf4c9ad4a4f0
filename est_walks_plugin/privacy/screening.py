"""Screening of free text for personal data, before it is stored (METHOD 6, docs/privacy.md).

Pure Python over compiled patterns of bounded width: the work grows linearly with the text. What is
found is written over with a readable token; what can only be suspected is left standing and reported
as doubtful, for a person to judge before anything is published. No copy of what was found is kept.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from itertools import islice

from .gates import ALL, AT_SIGNS, DOORS, EMAILS, NAMES, NUMBERS, PHRASES, PLATES, SLASHES, everyday, gates
from .identity import find_birth_dates, find_identity_numbers, find_underscored_identity_numbers
from .kinds import MASKS, Ledger, PrivacyFinding
from .names import find_name_phrases
from .normal_form import is_normal, normal
from .numbers import number_windows
from .objects import find_doors, find_emails, find_plates, protect_plain_numbers
from .phones import (
    find_international_phones,
    find_local_phones,
    find_national_phones,
    find_underscored_phones,
    has_leading_zero,
    has_local_words,
)
from .possible_names import find_possible_names
from .roles import find_roles

Screened = tuple[str, tuple[PrivacyFinding, ...]]

# Cheap gates: a text that passes none of them is returned as it is.
_SIX_DIGITS = re.compile(r"\d(?:[^\d\n]{0,3}\d){5}")
_INNER_CAPITAL = re.compile(r"[A-ZÅÄÖÉ][a-zåäöéü]")
# Texts screened together, and from how many on that is worth the while.
_AT_ONCE, _WORTHWHILE = 1_000, 8

# Characters that people and systems use in place of a plain blank, dash or digit: same length, plain meaning.
_PLAIN = {
    ord(c): " "
    for c in "\t\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
}
_PLAIN.update({ord(c): "-" for c in "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d"})
_PLAIN.update({0xFF10 + n: str(n) for n in range(10)})
_PLAIN.update({0x0660 + n: str(n) for n in range(10)})
_PLAIN.update({0x06F0 + n: str(n) for n in range(10)})
_PLAIN.update(
    {0x00B7: ".", 0xFF0B: "+", 0xFF20: "@", 0xFF0E: ".", 0x2024: ".", 0x2044: "/", 0x2215: "/", 0xFF0F: "/", 0x0D: "\n"}
)
_ODD = re.compile(
    "[\t\r\u00a0\u00b7\u0660-\u0669\u06f0-\u06f9\u1680\u2000-\u200a\u2010-\u2015\u2024\u202f\u2044\u205f\u2212\u2215\u3000\ufe58\ufe63\uff0b-\uff20]"
)
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\u0300-\u036f]")


def screen(text: str) -> Screened:
    """Return (masked text, findings in text order) for one free text.

    Masked kinds (`MASKED_KINDS`) are written over with their token from `MASKS`; doubtful kinds
    (`DOUBTFUL_KINDS`) are left standing and marked for the review list. Positions are those of the
    masked text. What stands in it as an escape is what it stands for (`normal`). A normal text with nothing
    found is returned as the same object. Screening a masked text again masks nothing more. Raises TypeError for
    anything but a string.
    """
    if not isinstance(text, str):
        raise TypeError("Only text can be screened for personal data.")
    return _screen_normal(normal(text))


def _screen_normal(text: str) -> Screened:
    if not text:
        return text, ()
    visible, claims = _claims(text)
    return _write(visible, claims) if claims else (text, ())


def locate(text: str) -> list[tuple[int, int, str]]:
    """Return (start, end, kind) of what `screen` would find, in text order, with positions in `text`.

    For showing what an import will mask and for measuring; nothing that leaves the import may use it.
    Raises ValueError for a text with invisible or combining characters.
    """
    visible, claims = _claims(text)
    if len(visible) != len(text):
        raise ValueError("Positions are not defined in a text with invisible or combining characters.")
    return sorted(claims)


def _claims(text: str) -> tuple[str, list[tuple[int, int, str]]]:
    """Return the text without invisible characters, and what was found in it."""
    visible = plain = text
    if not everyday((text,)):
        if _INVISIBLE.search(text) is not None:
            visible = plain = unicodedata.normalize("NFC", _drop_invisible(text))
        if _ODD.search(visible) is not None:
            plain = visible.translate(_PLAIN)
    ledger = Ledger(plain)
    search(ledger)
    return visible, ledger.claims


def screen_many(texts: Iterable[str | None]) -> list[Screened]:
    """Return `screen` of each text, in order; None counts as an empty text."""
    result: list[Screened] = []
    waiting = iter(texts)
    while part := list(islice(waiting, _AT_ONCE)):
        if not is_normal("\x1f".join(filter(None, part))):
            part = [text and normal(text) for text in part]
        result += _screen_part(part)
    return result


def _screen_part(texts: Sequence[str | None]) -> list[Screened]:
    """Screen some texts; what the everyday ones among them can need is told for all at once."""
    filled = [text for text in texts if text]
    if not everyday(filled):
        filled = [text for text in filled if everyday((text,))]
    known = dict(zip(filled, gates(filled))) if len(filled) >= _WORTHWHILE else {}
    result: list[Screened] = []
    for text in texts:
        if not text:
            result.append(("", ()))
            continue
        needs = known.get(text)
        if needs is None:
            result.append(_screen_normal(text))
        elif not needs:
            result.append((text, ()))
        else:
            ledger = Ledger(text)
            search(ledger, needs)
            result.append(_write(text, ledger.claims) if ledger.claims else (text, ()))
    return result


def count_kinds(findings: Iterable[PrivacyFinding]) -> dict[str, int]:
    """Return how many findings there are of each kind, for the receipt."""
    counts: dict[str, int] = {}
    for finding in findings:
        counts[finding.kind] = counts.get(finding.kind, 0) + 1
    return counts


def _drop_invisible(text: str) -> str:
    composed = unicodedata.normalize("NFC", text)
    return re.sub("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]", "", composed)


def search(ledger: Ledger, needs: int = ALL) -> None:
    """Run the searches that a text can need; the order decides who gets what two patterns want.

    `needs` are the open gates of the text: what stands behind a closed one is known to find nothing.
    """
    text = ledger.text
    if needs & EMAILS and ledger.has_any(AT_SIGNS):
        find_emails(ledger)
    if needs & (NUMBERS | PLATES | DOORS):
        digits = _count_digits(text)
        if digits >= 6 and needs & NUMBERS:
            _search_numbers(ledger)
        else:
            if digits > 1 and needs & PLATES:
                find_plates(ledger)
            if digits and needs & DOORS:
                find_doors(ledger)
    if needs & (PHRASES | SLASHES):
        find_name_phrases(ledger)
        find_roles(ledger)
    if needs & NAMES and _INNER_CAPITAL.search(text, 1) is not None:
        find_possible_names(ledger)


def _count_digits(text: str) -> int:
    """Return how many digits 0-9 a text holds."""
    data = text.encode("utf-8", "replace")
    return len(data) - len(data.translate(None, b"0123456789"))


def _search_numbers(ledger: Ledger) -> None:
    """Run the searches for numbers; mobile numbers go before dates and coordinates are protected."""
    windows = number_windows(ledger.text)
    landlines = bool(windows) and has_leading_zero(ledger.text)
    if windows:
        find_identity_numbers(ledger, windows)
        find_international_phones(ledger, windows)
    if landlines:
        find_national_phones(ledger, windows, mobiles=True)
    find_underscored_identity_numbers(ledger)
    find_underscored_phones(ledger)
    find_birth_dates(ledger)
    local = _SIX_DIGITS.search(ledger.text) is not None and has_local_words(ledger)
    if landlines or local:
        protect_plain_numbers(ledger)
        find_national_phones(ledger, windows, mobiles=False)
        find_local_phones(ledger)
    find_plates(ledger)
    find_doors(ledger)


def _write(text: str, claims: list[tuple[int, int, str]]) -> Screened:
    """Return the text with masks written in, and the findings with positions in it."""
    pieces: list[str] = []
    findings: list[PrivacyFinding] = []
    position = length = 0
    for start, end, kind in sorted(claims):
        if start < position:
            continue
        written = MASKS.get(kind, text[start:end])
        length += start - position
        findings.append(PrivacyFinding(kind, length, length + len(written)))
        pieces.append(text[position:start])
        pieces.append(written)
        length += len(written)
        position = end
    pieces.append(text[position:])
    return "".join(pieces), tuple(findings)
