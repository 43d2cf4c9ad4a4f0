"""Why a stop is visited, as residents may read it: without small counts."""

from __future__ import annotations

from dataclasses import replace
from typing import Iterable

from ..model.wording.reasons import Reason, ReasonCode, reason_texts
from .words import Words

_PEOPLE = (ReasonCode.RESPONDENTS, ReasonCode.CASES_OPEN, ReasonCode.SCHOOL_VIEW)
_PLACE = (ReasonCode.DARK_GAP, ReasonCode.LAMPS_OUT, ReasonCode.VULNERABLE)


def public_reasons(reasons: Iterable[Reason], words: Words, smallest: int) -> tuple[str, ...]:
    """Return the reasons residents may read: about the place, and counts of people only from `smallest` up.

    Counts over part of the time (rising, in the last year) are left out: their difference to the whole would give
    small counts away (METHOD 6). So are words nobody can judge.
    """
    given = tuple(reasons)
    enough = any(reason.code is ReasonCode.RESPONDENTS and reason.value >= smallest for reason in given)
    told: list[Reason] = []
    for reason in given:
        if reason.code in _PLACE or (reason.code in _PEOPLE and round(reason.value) >= smallest):
            told.append(reason)
        elif reason.code is ReasonCode.FEELING and enough:
            told.append(replace(reason, value=min(reason.value, 1.9)))  # how very unsafe is for the group alone
    return reason_texts(told, words)
