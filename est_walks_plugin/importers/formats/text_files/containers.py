"""Cells that are no text: JSON or markup, which holds fields of its own that nobody has looked at."""

from __future__ import annotations

import html
import json
import re
from urllib.parse import unquote

#: A cell that begins otherwise is a text.
SIGNS = frozenset("{[<&%\"'\ufeff\u200b\u2060")
_BLANKS = "\ufeff\u200b\u2060\u00a0 \t\r\n"
_ROUNDS = 3
"""How often what was written twice over is taken back."""
#: How an object or a list begins; also one that was cut off, or that Python or JavaScript wrote.
_OBJECT = re.compile(r"\{\s{0,9}(?:\"[^\"]{0,200}\"|'[^']{0,200}'|[A-Za-z_][\w.-]{0,60})\s{0,9}:|\{\s{0,9}\}")
_LIST = re.compile(
    r"\[\s{0,9}(?:\{|\[\s{0,9}[\[{\"'\d-]|\"[^\"\n]{0,2000}\"\s{0,9}(?:[,\]]|\Z)|'[^'\n]{0,2000}'\s{0,9}[,\]])"
)
_TAG = re.compile(r"<(/?)([A-Za-z][\w:.-]{0,60})(?:\s[^<>]{0,2000})?(/?)>|<!--|<[!?][A-Za-z\[]")
#: Tags in which an editor of rich text writes paragraphs; a cell of them that holds words is a text.
_PARAGRAPHS = frozenset(
    ["p", "div", "ul", "ol", "li", "blockquote", "center", "pre", "h1", "h2", "h3", "h4", "h5", "h6"]
)
#: Tags that stand within a text.
_INLINE = frozenset(
    ["a", "abbr", "b", "big", "br", "code", "em", "font", "hr", "i", "img", "mark", "q", "s", "small", "span", "strong", "sub",
     "sup", "tt", "u", "del", "ins", "strike", "wbr"]
)  # fmt: skip
_EMPTY = frozenset(["br", "hr", "img", "wbr"])


def is_container(text: str) -> bool:
    """Return whether a cell is JSON or markup: no text. A text with tags or a lone < or { in it is a text."""
    bare = text.strip(_BLANKS)
    for _ in range(_ROUNDS):
        first = bare[:1]
        if first == "<":
            return _is_markup(bare)
        if first in ("{", "["):
            return _is_json(bare)
        inner = _unescaped(bare)
        if inner == bare:
            return False
        bare = inner.strip(_BLANKS)
    return False


def _unescaped(text: str) -> str:
    """Return a text whose first sign is an escape with its escapes as what they stand for."""
    if text[0:1] == "&":
        return html.unescape(text)
    if text[:1] == "%":
        return unquote(text)
    if text[:1] in ('"', "'") and text[1:2] in ("{", "[", "<"):
        return text[1:].replace('\\"', '"').replace('""', '"').removesuffix(text[0])
    return text


def _is_json(text: str) -> bool:
    if _OBJECT.match(text) or _LIST.match(text):
        return True
    try:
        held = json.loads(text)
    except (ValueError, RecursionError):
        return False
    return isinstance(held, (dict, list)) and bool(held)


def _is_markup(text: str) -> bool:
    """Return whether a text that begins with < is an element, and not words with tags in them."""
    begin = _TAG.match(text)
    if begin is None:
        return False
    if begin.group(2) is None:
        return True  # a declaration or a comment
    level, outside, position, closed = 0, "", 0, set()
    names: set[str] = set()
    for tag in _TAG.finditer(text):
        if level <= 0:
            outside += text[position : tag.start()]
        position = tag.end()
        name = (tag.group(2) or "").lower()
        names.add(name)
        if tag.group(1):
            level -= 1
            closed.add(name)
        elif tag.group(3) or not name:
            closed.add(name)
        elif name not in _EMPTY:
            level += 1
    first = begin.group(2).lower()
    if names - _INLINE - _PARAGRAPHS:
        known = first in _INLINE | _PARAGRAPHS
        return known or bool(closed - _INLINE - _PARAGRAPHS) or position == len(text) or ":" in first
    if level <= 0:
        outside += text[position:]
    if outside.strip(_BLANKS):
        return False
    return first not in _EMPTY and (first not in _PARAGRAPHS or not _TAG.sub("", text).strip(_BLANKS))
