"""Whether what a cause analysis decided helped: what came after, or why that cannot be told yet."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from ..codes import Code
from .change import Change


class FollowUpCode(Code):
    """What can be told at the follow-up of a cause analysis."""

    NO_DAY = "no_day"
    NOT_YET = "not_yet"
    NO_POINT = "no_point"
    NOTHING_DONE = "nothing_done"
    TOO_LATELY = "too_lately"
    TOLD = "told"


@dataclass(frozen=True)
class RealEffect:
    """Reports of a kind before and after what was done, of the same months in `years` (before, after).

    None where no months can be compared. `expected` is how many there were to be after, had it gone as at the `places` compared with.
    """

    kind: str
    counts: tuple[int, int] | None = None
    years: tuple[int, int] = (0, 0)
    months: tuple[int, int] = (0, 0)
    expected: float | None = None
    places: int = 0
    change: Change | None = None


@dataclass(frozen=True)
class FollowUp:
    """What can be told of an analysis on a day. `first` to `last` are the days after it that were counted, `whole` a full year.

    `after` is None where no import tells of `missing` months (year, month) of them. `effects` follow from the measures that are done.
    """

    code: FollowUpCode
    day: date | None = None
    first: date | None = None
    last: date | None = None
    whole: bool = False
    after: int | None = None
    missing: tuple[tuple[int, int], ...] = ()
    effects: tuple[RealEffect, ...] = ()
