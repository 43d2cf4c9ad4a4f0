"""Text brought to one form before it is screened: what programs wrote as an escape stands as what it means."""

from __future__ import annotations

import re
import unicodedata
from urllib.parse import unquote_to_bytes

from .numbers import BREAK, BROKEN_MAIL, joined
from .safe_text import plain_words

#: What tells that a text may hold an escape, a tag, or a blank that is none.
_SIGN = re.compile("[<&%_\\\\\u00a0\u00ad\u061c\u2000-\u200f\u2028-\u202f\u205f-\u2069\u3000\ufeff\ufff9-\ufffb]")
_OFFICE = re.compile(r"_x([0-9A-Fa-f]{4})_")
_PERCENT = re.compile(r"(?:%[0-9A-Fa-f]{2}){1,400}")
_JSON = re.compile(r"\\u([0-9A-Fa-f]{4})")
#: A line end that a program wrote as letters within a number.
_LINE_END = re.compile(r"(?<=\d)(?:\\[rnt]){1,4}(?=\d)")
_ANGLED = re.compile(r"<([^<>\n]{3,160})>")
_ADDRESS_SIGNS = ("@", "(a", "[a", "snabel")
#: Stand for < and > round an address while tags are taken out.
_LEFT, _RIGHT = "\ue0f2", "\ue0f3"
#: Letters of names, as old systems write them in addresses of pages: one byte each.
_ONE_BYTE = "åäöÅÄÖéÉüÜøØæÆ"
_BLANK = re.compile("[\u00a0\u2000-\u200a\u202f\u205f\u3000]")
_ROUNDS = 3
"""How often what was written twice over is taken back."""


def is_normal(text: str) -> bool:
    """Return whether a text holds nothing that `normal` would change but blanks at its ends."""
    is_broken = "\n" in text and (BREAK.search(text) or BROKEN_MAIL.search(text))
    return not is_broken and _holds_no_escape(text)


def _holds_no_escape(text: str) -> bool:
    return not _SIGN.search(text) and (text.isascii() or unicodedata.is_normalized("NFC", text))


def normal(text: str) -> str:
    """Return `text` with entities, tags, URL and Office escapes as what they stand for, plain blanks, composed letters,
    and a number that goes on in the next line in one.

    What several programs escaped one after the other is taken back step by step. Linear in the text.
    """
    if is_normal(text):
        return text
    if _holds_no_escape(text):
        return joined(text)
    result = text
    for _ in range(_ROUNDS):
        before = result
        if "_x" in result:
            result = _office(result)
        if "\\u" in result:
            result = _paired(_JSON.sub(_meant, result))
        if "\\" in result:
            result = _LINE_END.sub("\n", result)
        if "%" in result:
            result = _decoded(result)
        if "<" in result:
            result = _ANGLED.sub(_without_angles, result)
        result = plain_words(_BLANK.sub(" ", result))
        if result == before:
            break
    if _LEFT in result:
        result = result.replace(_LEFT, "<").replace(_RIGHT, ">")
    return joined(unicodedata.normalize("NFC", result))


def _without_angles(match: re.Match[str]) -> str:
    """Return an address in angle brackets so that it is not taken for a tag."""
    inner = match.group(1)
    if "=" in inner or not any(sign in inner.lower() for sign in _ADDRESS_SIGNS):
        return match.group()
    return f"{_LEFT}{inner}{_RIGHT}"


def _office(text: str) -> str:
    """Return a text with the escapes of Excel and Access as their characters."""
    return _paired(_OFFICE.sub(_meant, text))


def _meant(match: re.Match[str]) -> str:
    return chr(int(match.group(1), 16))


def _paired(text: str) -> str:
    """Return a text whose halves of characters are put together; a half that stands alone goes."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "ignore")


def _decoded(text: str) -> str:
    """Return a text with the escapes of addresses of pages as their characters; where they stand for blanks, + is one."""
    plain = _PERCENT.sub(_one_decoded, text)
    return plain.replace("+", " ") if plain != text and "+" in text and " " not in text else plain


def _one_decoded(match: re.Match[str]) -> str:
    data = unquote_to_bytes(match.group())
    try:
        meant = data.decode("utf-8")
    except UnicodeDecodeError:
        meant = data.decode("latin-1")
        return (
            meant
            if all(sign in _ONE_BYTE or (sign.isascii() and sign.isprintable()) for sign in meant)
            else match.group()
        )
    return meant if meant.isprintable() or meant in ("\r", "\n", "\r\n", "\t") else match.group()
