"""Answers of our own questionnaire in the words of the window: what would help joins the text, a role loses its code."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from ...i18n import language, tr
from ...model.survey.questionnaire import Asked, questionnaire
from ..formats.table import Batch
from ..meaning.plan import Plan
from ..meaning.values import to_text

_SEVERAL = re.compile(r"[,;|\n]")


def told_with(plan: Plan, batch: Batch, name: str) -> Sequence[Any] | None:
    """Return the cells of a text field as they are to be screened, None when no column fills it."""
    cells = plan.column(batch, name)
    if name == "role" and cells is not None:
        asked = questionnaire().of("role")
        return [_one(asked, text) for text in to_text(cells)]
    if name == "text" and "help" in plan.mapping:
        ticked = to_text(plan.column(batch, "help") or ())
        texts = [None] * len(batch) if cells is None else to_text(cells)
        return [_joined(text, _several(help_)) for text, help_ in zip(texts, ticked)]
    return cells


def _one(asked: Asked, text: str | None) -> str | None:
    choice = asked.choice(text) if text else None
    return choice.words.in_language(language()) if choice else text


def _several(text: str | None) -> str:
    """Return ticked choices in words; a cell that is no choices of ours stays as it is."""
    if not text:
        return ""
    asked = questionnaire().of("help")
    for pieces in ([text], _SEVERAL.split(text), text.split()):
        found = [asked.choice(piece) for piece in pieces if piece.strip()]
        if found and all(found):
            return ", ".join(one.words.in_language(language()) for one in found if one is not None)
    return text


def _joined(text: str | None, helps: str) -> str | None:
    told = tr("Would help: {list}").format(list=helps) if helps else ""
    return "\n".join(part for part in (text, told) if part) or None
