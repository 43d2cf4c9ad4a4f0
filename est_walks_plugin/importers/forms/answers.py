"""Answers of our own questionnaire in the words of the window: what would help joins the text, a stop and its walk the place."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from ...i18n import language, tr
from ...model.survey.questionnaire import Asked, questionnaire
from ..formats.table import Batch
from ..meaning.plan import Plan
from ..meaning.values import to_text

_NUMBER = re.compile(
    r"\s{0,9}(?P<word>(?:stopp|stop)(?:et)?\b)?\s{0,3}(?:(?:nr|nummer|no|number)\b\.?|#)?\s{0,3}"
    r"(?P<number>\d{1,3})(?:\.0{1,6})?[.:)]?(?=\s|$)\s{0,9}",
    re.IGNORECASE,
)
_BRACKETS = re.compile(r"[()]")
_SEVERAL = re.compile(r"[,;|\n]")


def told_with(plan: Plan, batch: Batch, name: str) -> Sequence[Any] | None:
    """Return the cells of a text field as they are to be screened, None when no column fills it."""
    cells = plan.column(batch, name)
    if name == "role" and cells is not None:
        asked = questionnaire().of("role")
        return [_one(asked, text) for text in to_text(cells)]
    if name == "place_name" and {"walk", "stop"} & set(plan.mapping):
        told = (to_text(plan.column(batch, one) or [None] * len(batch)) for one in ("place_name", "stop", "walk"))
        return [_at_stop(place, stop, walk) for place, stop, walk in zip(*told)]
    if name == "text" and "help" in plan.mapping:
        ticked = to_text(plan.column(batch, "help") or ())
        texts = [None] * len(batch) if cells is None else to_text(cells)
        return [_joined(text, _several(help_)) for text, help_ in zip(texts, ticked)]
    return cells


def _one(asked: Asked, text: str | None) -> str | None:
    choice = asked.choice(text) if text else None
    return choice.words.in_language(language()) if choice else text


def _at_stop(place: str | None, stop: str | None, walk: str | None) -> str | None:
    """Return "stopp 4, Bro höst": the walk stands behind, so that the answer can be placed later too.

    `operations.walks.named_stop` reads what is returned. A place that begins with no number stays as it is, beside a
    stop of its own column in brackets.
    """
    behind = f", {walk}" if walk else ""
    match = _NUMBER.fullmatch(stop) if stop else None
    if match is not None:
        words = "" if place is None or _NUMBER.fullmatch(place) else f" ({_BRACKETS.sub('', place)})"
        return f"stopp {match['number']}{words}{behind}"
    match = _NUMBER.match(place) if place else None
    if place is None or match is None:
        return place or stop
    rest = place[match.end() :].strip()
    first = match["number"] if rest and not match["word"] else f"stopp {match['number']}"
    return (f"{first} {rest}" if rest else first) + behind


def _several(text: str | None) -> str:
    """Return ticked choices in words; a cell that is no choices of ours stays as it is."""
    if not text:
        return ""
    asked = questionnaire().of("help")
    for pieces in ([text], _SEVERAL.split(text), text.split(), _words_joined(asked, text)):
        found = [asked.choice(piece) for piece in pieces if piece.strip()]
        if found and all(found):
            return ", ".join(one.words.in_language(language()) for one in found if one is not None)
    return text


def _words_joined(asked: Asked, text: str) -> list[str]:
    """Return the choices in a cell that has their words with blanks between, as KoBo joins labels; the rest last."""
    called = sorted((name for one in asked.choices for name in (one.words.sv, one.words.en)), key=len, reverse=True)
    pieces: list[str] = []
    left = text.strip()
    while left:
        name = next((name for name in called if left.casefold().startswith(name.casefold())), "")
        if not name:
            return [*pieces, left]
        pieces.append(name)
        left = left[len(name) :].strip()
    return pieces


def _joined(text: str | None, helps: str) -> str | None:
    told = tr("Would help: {list}").format(list=helps) if helps else ""
    return "\n".join(part for part in (text, told) if part) or None
