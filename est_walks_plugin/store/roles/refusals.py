"""What the server's triggers refuse, as a planner reads it: known by a code of ours in any language of the server."""

from __future__ import annotations

import re
from enum import Enum

from ...i18n import tr
from ...model.errors import LateConflictError, RightsError, StoreError


class Refusal(Enum):
    """Why a trigger refuses; the value is its SQLSTATE and stands at the head of its message, which OGR and QGIS pass on."""

    STALE = "EW001"
    NO_VERSION = "EW002"
    NO_ROW = "EW003"
    COLUMN = "EW004"
    NOT_OWN = "EW005"
    PERSONAL = "EW006"
    STATE = "EW007"
    REASON = "EW008"
    DAY = "EW009"
    RESTS = "EW010"


_FOUND = re.compile(r"\b(EW\d{3}): ")


def refusal_in(said: str) -> Refusal | None:
    """Return which of ours stands in what a server, OGR or QGIS said; None for none."""
    found = _FOUND.search(said)
    return next((one for one in Refusal if found and one.value == found.group(1)), None)


def sentence(refusal: Refusal) -> str:
    """Return what a planner or partner reads."""
    return {
        Refusal.STALE: tr(
            "The row was changed by somebody else since you opened it; read it again and make your change."
        ),
        Refusal.NO_VERSION: tr(
            "The row was not saved: the change does not say which version of the row it is of; read it again and make "
            "your change."
        ),
        Refusal.NO_ROW: tr(
            "The row was not saved: it was deleted meanwhile, or is no longer yours; read the layer again."
        ),
        Refusal.COLUMN: tr("Your role may not change this column; only what is yours to fill in is saved."),
        Refusal.NOT_OWN: tr("Your role changes and deletes only rows that it added; leave the others to a planner."),
        Refusal.PERSONAL: tr(
            "A text looks like a phone number, an e-mail address or a personal number; take it out and save again."
        ),
        Refusal.STATE: tr("This state does not follow the one the task has; choose another, or ask the municipality."),
        Refusal.REASON: tr("A declined task needs a reason that can be published, and no other task has one."),
        Refusal.DAY: tr("The day does not fit: a task was done today or earlier, and is planned within twenty years."),
        Refusal.RESTS: tr("A cause analysis rests on this row; let a planner take it away."),
    }[refusal]


def told_by_trigger(label: str, details: str) -> StoreError | None:
    """Return the error for what one of our triggers said about the store called `label`; None for what others said."""
    refusal = refusal_in(details)
    if refusal is None:
        return None
    text = f"“{label}”: {sentence(refusal)}"
    late = refusal in (Refusal.STALE, Refusal.NO_VERSION, Refusal.NO_ROW)
    return LateConflictError(text, details=details) if late else RightsError(text, details=details)
