"""Words of other systems for state, time of day and feeling -> our codes."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import TYPE_CHECKING, Any

import numpy as np

from ...i18n import tr
from ...model.codes import CaseStatus, TimeOfDay
from ..formats.table import Choice
from .headers import plain
from .values import number, to_numbers

if TYPE_CHECKING:
    from .columns import Plan

_CLOSED = (
    "avslut", "stangd", "stangt", "closed", "klar", "atgardad", "atgardat", "fardig", "besvarad", "besvarat", "arkiv",
    "makuler", "resolved", "done", "fixed", "complete", "slutford", "slutfort", "lost", "utford", "utfort", "avfard",
    "processed", "kasitelty", "valmis", "suljettu", "lukket", "avvis", "avslag", "beviljad", "duplicate", "hidden",
    "no action", "ej atgard",
)  # fmt: skip
_OPEN = (
    "oppen", "oppet", "open", "ny", "nytt", "new", "pagaende", "pagar", "registrerad", "registrerat", "inkommen", "inkommet",
    "mottag", "handlagg", "under", "vantar", "vilande", "planerad", "bestalld", "vidare", "confirmed", "in progress",
    "in process", "investigat", "action scheduled", "avoin", "kesken", "apen", "tilldelad", "aktiv", "received", "unconfirmed",
)  # fmt: skip
_DAY = ("dag", "day", "morgon", "formiddag", "eftermiddag", "morning", "ljus", "paiva", "dygnet runt", "hela dygnet")
_EVENING = ("kvall", "evening", "skymning", "ilta", "kveld", "efter morkrets")
_NIGHT = ("natt", "night", "morker", "morkt", "dark", "yo", "sent")


@lru_cache(maxsize=2_000)
def status(text: str) -> str:
    """Return the status code a word stands for."""
    words = plain(text)
    for known, code in ((_CLOSED, CaseStatus.CLOSED), (_OPEN, CaseStatus.OPEN)):
        if any(words.startswith(word) for word in known):
            return code.value
    for known, code in ((_CLOSED, CaseStatus.CLOSED), (_OPEN, CaseStatus.OPEN)):
        if any(" " + word in words for word in known):
            return code.value
    return CaseStatus.UNKNOWN.value


@lru_cache(maxsize=2_000)
def time_of_day(text: str | None) -> str:
    """Return when a place feels unsafe; the darkest of several answers counts. "efter mörkrets inbrott" is evening."""
    words = " " + plain(text or "")
    found = [
        code
        for known, code in ((_NIGHT, TimeOfDay.NIGHT), (_EVENING, TimeOfDay.EVENING), (_DAY, TimeOfDay.DAY))
        if any(" " + word in words for word in known)
    ]
    if len(found) > 1 and "efter morkrets" in words:
        return TimeOfDay.EVENING.value
    return found[0].value if found else TimeOfDay.UNKNOWN.value


_FEELING = {
    "mycket otrygg": 0, "mycket otryggt": 0, "valdigt otrygg": 0, "very unsafe": 0, "otrygg": 1, "otryggt": 1,
    "ganska otrygg": 1, "ganska otryggt": 1, "unsafe": 1, "fairly unsafe": 1, "varken eller": 1, "ganska trygg": 2,
    "ganska tryggt": 2, "fairly safe": 2, "trygg": 3, "tryggt": 3, "mycket trygg": 3, "mycket tryggt": 3, "safe": 3,
    "very safe": 3, "turvaton": 1, "turvallinen": 3,
}  # fmt: skip


def feeling_scale(plan: Plan) -> Callable[[Any], int | None]:
    """Return a function cell -> feeling 0-3 (3 = safe); scales 1-4, 1-5 and 0-10 are told from the sample and scaled."""
    sample = plan.sample
    cells = plan.column(sample, "feeling") if sample is not None else None
    low, high = 0.0, 3.0
    if cells is not None:
        values = to_numbers(cells)
        values = values[np.isfinite(values)]
        top = float(values.max()) if len(values) else 3.0
        bottom = float(values.min()) if len(values) else 0.0
        if top > 3 or (top <= 3 and bottom >= 1 and top > 3):
            low = 1.0 if bottom >= 1 else 0.0
            high = next(limit for limit in (4.0, 5.0, 6.0, 7.0, 10.0, 100.0, float("inf")) if top <= limit)
            reason = tr("the numbers run from {low} to {high} and are scaled to 0-3").format(
                low=int(bottom), high=int(top)
            )
            plan.choices.append(Choice("feeling", f"{low:g}-{high:g}", reason, ("0-3",)))

    def read(cell: Any) -> int | None:
        value = number(cell)
        if value == value:
            if high == float("inf") or not low <= value <= high:
                return None
            return int(np.clip(np.floor((value - low) / (high - low) * 3.0 + 0.5), 0, 3))
        return _FEELING.get(plain(str(cell))) if cell else None

    return read
