"""Words of other systems for time of day and feeling -> our codes; those for the state of a case are in `cases`."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache
from typing import TYPE_CHECKING, Any

import numpy as np

from ...i18n import tr
from ...model.codes import TimeOfDay
from ..formats.table import Choice
from ..meaning.headers import plain
from ..meaning.values import number, to_numbers
from .negation import WordList

if TYPE_CHECKING:
    from ..meaning.columns import Plan

_TIMES: WordList[TimeOfDay] = WordList(
    (
        (TimeOfDay.NIGHT, re.compile(r"natt|night|morker|morkt|dark|yo|sent")),
        (TimeOfDay.EVENING, re.compile(r"kvall|evening|skymning|ilta|kveld|aften|efter morkrets(?: inbrott)?")),
        (TimeOfDay.DAY, re.compile(r"dag|day|morgon|formiddag|eftermiddag|morning|ljus|paiva|dygnet runt|hela dygnet")),
    ),
    planned={code: code for code in TimeOfDay},
    half={code: code for code in TimeOfDay},
    stronger={
        TimeOfDay.NIGHT: frozenset({TimeOfDay.EVENING, TimeOfDay.DAY}),
        TimeOfDay.EVENING: frozenset({TimeOfDay.DAY}),
    },
    anchored=True,
)  # fmt: skip


@lru_cache(maxsize=2_000)
def time_of_day(text: str | None) -> str:
    """Return when a place feels unsafe; the darkest of several answers counts. "efter mörkrets inbrott" is evening."""
    return (_TIMES.hear(text or "").code or TimeOfDay.UNKNOWN).value


_FEELING = {
    "mycket otrygg": 0, "mycket otryggt": 0, "valdigt otrygg": 0, "very unsafe": 0, "otrygg": 1, "otryggt": 1,
    "ganska otrygg": 1, "ganska otryggt": 1, "unsafe": 1, "fairly unsafe": 1, "varken eller": 1, "ganska trygg": 2,
    "ganska tryggt": 2, "fairly safe": 2, "trygg": 3, "tryggt": 3, "mycket trygg": 3, "mycket tryggt": 3, "safe": 3,
    "very safe": 3, "turvaton": 1, "turvallinen": 3,
}  # fmt: skip


def feeling_scale(plan: Plan) -> Callable[[Any], int | None]:
    """Return a function cell -> feeling 0-3 (3 = safe); scales 1-4, 1-5 and 0-10 are told from the sample and scaled."""
    cells = plan.column(plan.sample, "feeling")
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
