"""Text brought to one form before it is screened: what programs wrote as an escape stands as what it means."""

from __future__ import annotations

import re
import unicodedata
from urllib.parse import unquote_to_bytes

from .safe_text import plain_words

#: What tells that a text may hold an escape, a tag, or a blank that is none.
_SIGN = re.compile("[<&%_\u00a0\u00ad\u061c\u2000-\u200f\u2028-\u202f\u205f-\u2069\u3000\ufeff\ufff9-\ufffb]")
_OFFICE = re.compile(r"_x([0-9A-Fa-f]{4})_")
_PERCENT = re.compile(r"(?:%[0-9A-Fa-f]{2}){1,400}")
_BLANK = re.compile("[\u00a0\u2000-\u200a\u202f\u205f\u3000]")
_ROUNDS = 3
"""How often what was written twice over is taken back."""


def is_normal(text: str) -> bool:
    """Return whether a text holds nothing that `normal` would change but blanks at its ends."""
    if text.isascii():
        return not _SIGN.search(text)
    return not _SIGN.search(text) and unicodedata.is_normalized("NFC", text)


def normal(text: str) -> str:
    """Return `text` with entities, tags, URL and Office escapes as what they stand for, plain blanks, composed letters.

    What several programs escaped one after the other is taken back step by step. Linear in the text.
    """
    if is_normal(text):
        return text
    result = text
    for _ in range(_ROUNDS):
        before = result
        if "_x" in result:
            result = _office(result)
        if "%" in result:
            result = _PERCENT.sub(_decoded, result)
        result = plain_words(result)
        if result == before:
            break
    return unicodedata.normalize("NFC", _BLANK.sub(" ", result))


def _office(text: str) -> str:
    """Return a text with the escapes of Excel and Access as their characters; CR and LF are one line break."""
    meant = _OFFICE.sub(lambda match: chr(int(match.group(1), 16)), text)
    return meant.encode("utf-16", "surrogatepass").decode("utf-16", "ignore")


def _decoded(match: re.Match[str]) -> str:
    try:
        meant = unquote_to_bytes(match.group()).decode("utf-8")
    except UnicodeDecodeError:
        return match.group()
    return meant if meant.isprintable() or meant in ("\r", "\n", "\r\n", "\t") else match.group()
