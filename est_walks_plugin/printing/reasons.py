"""Why a stop is visited, for the planners as it is stored, for residents without small counts."""

from __future__ import annotations

from typing import Any, Mapping, Sequence

from ..model.stored_walk import StoredStop
from .words import Words

SMALLEST_GROUP = 5


def own_reasons(stop: StoredStop) -> tuple[str, ...]:
    """Return all reasons of a stop, weightiest first."""
    told = [str(reason["text"]) for reason in stop.reasons if reason.get("text")]
    if told:
        return tuple(told)
    text = stop.reasons_text
    return tuple(part.strip() for part in text.replace(" · ", ", ").split(", ") if part.strip())


def public_reasons(
    reasons: Sequence[Mapping[str, Any]], words: Words, smallest: int = SMALLEST_GROUP
) -> tuple[str, ...]:
    """Return the reasons residents may read: about the place, and counts of people only from `smallest` up.

    Counts over part of the time (rising, in the last year) are left out: their difference to the whole would give
    small counts away (METHOD 6).
    """
    tr = words.tr  # the document's language
    people = {str(reason.get("code")): float(reason.get("value") or 0) for reason in reasons}
    enough = people.get("respondents", 0) >= smallest
    told: list[str] = []
    for reason in reasons:
        code, count = str(reason.get("code")), round(float(reason.get("value") or 0))
        if code == "respondents" and count >= smallest:
            told.append(tr("%n respondent(s)", None, count))
        elif code == "cases_open" and count >= smallest:
            told.append(tr("%n open case(s)", None, count))
        elif code == "school_view" and count >= smallest:
            told.append(tr("%n view(s) from children", None, count))
        elif code == "dark_gap":
            told.append(tr("{metres} m without light").format(metres=count))
        elif code == "lamps_out":
            told.append(tr("%n lamp(s) out", None, count))
        elif code == "feeling" and enough:
            told.append(tr("feels unsafe"))
        elif code == "vulnerable" or code.startswith("near"):
            told.append(str(reason.get("text") or ""))
    return tuple(text for text in told if text)
