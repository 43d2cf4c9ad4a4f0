"""Did it help: before and after at a place, or of a measure wherever it was done."""

from __future__ import annotations

from .choices import Choice, effect_choices, photographed
from .effect import effect_at_place, effect_of_measure
from .months import Interval
from .receipt import receipt_of, write_effect
from .result import CONTROL_ALL, CONTROL_NONE, CONTROL_SAME_TYPE, CountEffect, Effect
from .treated import done_places

__all__ = [
    "CONTROL_ALL",
    "CONTROL_NONE",
    "CONTROL_SAME_TYPE",
    "Choice",
    "CountEffect",
    "Effect",
    "Interval",
    "done_places",
    "effect_at_place",
    "effect_choices",
    "effect_of_measure",
    "photographed",
    "receipt_of",
    "write_effect",
]
