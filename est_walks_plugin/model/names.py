"""Names as people type them: letters compared without case and accents, and what may be named to delete it."""

from __future__ import annotations

import unicodedata

from .codes import Code


def folded(name: str) -> str:
    """Return `name` without case, accents and outer blanks: "KUNGSANGEN" finds "Kungsängen"."""
    plain = unicodedata.normalize("NFKD", name.strip().casefold())
    return "".join(letter for letter in plain if not unicodedata.combining(letter))


class NamedRow(Code):
    """What a planner may name to delete it."""

    SOURCE = "source"
    WALK = "walk"
    FINDING = "finding"
    PHOTO = "photo"
    TASK = "task"
    PROMISE = "promise"
    AREA = "area"
    PLACE = "place"
    WEIGHT_SET = "weight_set"
    MEETING_POINT = "meeting_point"
    TASK_FILTER = "task_filter"
    EFFORT = "effort"
    MEETING = "meeting"
    DECISION = "decision"
    ANALYSIS = "analysis"
