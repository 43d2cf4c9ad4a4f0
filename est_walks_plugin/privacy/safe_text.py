"""Imported text made safe to show and to export: no markup, no QGIS expressions, no spreadsheet formulas."""

from __future__ import annotations

import html
import re

_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
_HIDDEN = re.compile(r"<(script|style)\b[^>]{0,500}>.*?(?:</\1\s{0,10}>|\Z)", re.DOTALL | re.IGNORECASE)
_BREAK = re.compile(r"<(?:br|/p|/div|/li|/tr|/h[1-6])\b[^<>]{0,200}>", re.IGNORECASE)
_TAG = re.compile(r"</?[A-Za-z!?][^<>]{0,2000}>")
#: Tags that part the digits of one number to the eye as little as to a reader of the page.
_IN_NUMBER = re.compile(
    r"(?<=\d)(?:</?(?:b|i|u|s|em|strong|span|font|a|small|mark|wbr|sub|sup|big|tt)(?:\s[^<>]{0,200})?/?>){1,9}(?=\d)",
    re.IGNORECASE,
)
_OPEN_TAG = re.compile(r"<(?=[A-Za-z/!?])")
# C0 and C1 controls except tab and newline; bidi overrides, zero-width characters, the BOM, lone surrogates.
_CONTROL = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb\ud800-\udfff]"
)
_BLANKS = re.compile(r"[ \t]+")
_LINES = re.compile(r" ?\n[ \n]*")
_PLAIN_NUMBER = re.compile(
    r"[+-](?:\d{1,30}|\d{1,3}(?:[ \u00a0\u202f]\d{3}){1,8})(?:[.,]\d{1,20})?(?:[eE][+-]?\d{1,3})?"
)
_FORMULA_START = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")


def strip_controls(text: str) -> str:
    """Return `text` without control, bidirectional and zero-width characters; CR and CRLF become newlines."""
    return _CONTROL.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))


def neutralise_expression(text: str) -> str:
    """Return `text` with QGIS's expression marks `[%` and `%]` pulled apart, so that no layout, label
    or map tip evaluates imported text."""
    return text.replace("[%", "[ %").replace("%]", "% ]")


def plain_text(text: str) -> str:
    """Return `text` as `plain_words`, with `[%` and `%]` neutralised."""
    return neutralise_expression(plain_words(text))


def plain_words(text: str) -> str:
    """Return `text` without tags, comments and controls, entities decoded, runs of blanks and empty lines closed up.

    Entities are decoded after the tags are gone, once; tags that decoding brings to light are removed
    too, so the result holds no tag. "<" and ">" as plain signs ("5 < 7") stay.
    """
    result = strip_controls(text)
    for _round in range(3):
        if "<" in result:
            result = _remove_tags(result)
        if "&" not in result:
            break
        decoded = html.unescape(result)
        if decoded == result:
            break
        result = strip_controls(decoded)
    if "<" in result:
        result = _remove_tags(result)
    return _LINES.sub("\n", _BLANKS.sub(" ", result)).strip()


def _remove_tags(text: str) -> str:
    text = _IN_NUMBER.sub("", _HIDDEN.sub(" ", _COMMENT.sub(" ", text)))
    text = _TAG.sub(" ", _BREAK.sub("\n", text))
    return _OPEN_TAG.sub("< ", text)


def is_formula(cell: str) -> bool:
    """Return whether a spreadsheet would run `cell` as a formula when a CSV or XLSX file is opened."""
    head = cell.lstrip(" \u00a0")
    if not head.startswith(_FORMULA_START):
        return False
    return _PLAIN_NUMBER.fullmatch(cell.strip()) is None or cell[0] in "\t\r\n"


def neutralise_formula(cell: str) -> str:
    """Return `cell` with an apostrophe in front when a spreadsheet would run it as a formula.

    Cells starting with = + - @, tab, carriage return or newline (also after blanks and as full-width
    signs) are neutralised; a plain signed number ("-12,5", "+1 200") stays a number.
    """
    return "'" + cell if is_formula(cell) else cell
