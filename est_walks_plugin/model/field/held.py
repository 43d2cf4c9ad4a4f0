"""Whether a walk was held, and what shows it."""

from __future__ import annotations

from ..codes import Code


class HeldState(Code):
    """Whether a walk was held."""

    TO_COME = "to_come"
    HELD = "held"
    ASKED = "asked"
    CALLED_OFF = "called_off"


class HeldBy(Code):
    """What shows that a walk was held."""

    MARKED = "marked"
    FINDINGS = "findings"
    STOPS = "stops"
    SEEN_AGAIN = "seen_again"
    TRACK = "track"
    PHOTOS = "photos"
    RETURN = "return"
