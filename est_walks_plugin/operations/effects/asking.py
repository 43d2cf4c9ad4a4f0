"""What can be asked: about which place or measure, compared with what."""

from __future__ import annotations

from dataclasses import dataclass

CONTROL_SAME_TYPE = "same_type"
CONTROL_ALL = "all"
CONTROL_NONE = "none"
CONTROL_PLACES = "places"
"""The places that are compared with: of the same type, all, none, those that were named; else the name of an area."""


@dataclass(frozen=True)
class Choice:
    """A "place" (key) or a "measure" (code) with so many done tasks."""

    subject: str
    key: str
    name: str
    tasks: int
