"""Ways that open and close by the hour: which of them a walk may use from its first to its last minute, and what is in doubt."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

from ...model.hours.holidays import holiday
from ...model.hours.rules import judge, moments_of
from ...model.localtime import local
from ..light import sun as engine_sun

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date, datetime

    from numpy.typing import NDArray

    from ...model.hours.rules import HourRule

_EVENTS = {"sunrise": "sunrise", "sunset": "sunset", "dawn": "civil_dawn", "dusk": "civil_dusk"}


@dataclass(frozen=True)
class PlaceCalendar:
    """Sun and public holidays at a place: degrees, and the zone its clocks go by."""

    lon: float
    lat: float
    time_zone: str

    def sun(self, day: date, event: str) -> int | None:
        """Return the minutes after midnight of sunrise, sunset, dawn or dusk; None where it does not occur."""
        moment = getattr(_sun(day, self.lon, self.lat, self.time_zone), _EVENTS[event])
        if moment is None:
            return None
        return int((moment.date() - day).days * 1440 + moment.hour * 60 + moment.minute)

    def holiday(self, day: date) -> bool | None:
        """Return whether the day is a public holiday, None where that is not known."""
        return holiday(day, self.time_zone)


@lru_cache(maxsize=256)
def _sun(day: date, lon: float, lat: float, time_zone: str) -> engine_sun.SunTimes:
    return engine_sun.times(day, lon, lat, time_zone)


@dataclass(frozen=True)
class OpenWays:
    """What the hours say for one walk: `foot` (n,) may be walked; `closed`, `doubtful`: line -> what it is called."""

    foot: NDArray[np.bool_]
    closed: Mapping[int, str] = field(default_factory=dict)
    doubtful: Mapping[int, str] = field(default_factory=dict)


@dataclass(frozen=True)
class HoursOfWays:
    """The rules of the lines that have any: `rules` line -> rules, `names` line -> its name, `foot` (n,) without rules."""

    rules: Mapping[int, Sequence[HourRule]]
    names: Mapping[int, str]
    foot: NDArray[np.bool_]

    def during(self, starts: datetime, minutes: float, calendar: PlaceCalendar) -> OpenWays:
        """Return what may be walked from `starts` (aware) on for `minutes`: only what is open all that time.

        A way whose rules cannot be decided is what it is without them, and doubtful.
        """
        if not self.rules:
            return OpenWays(self.foot)
        moments = moments_of(local(starts, calendar.time_zone), minutes)
        foot = self.foot.copy()
        known: dict[object, bool | None] = {}
        closed, doubtful = {}, {}
        for line, rules in self.rules.items():
            verdict = judge(rules, moments, calendar, known)
            foot[line] = verdict.open
            if verdict.closed_by is not None and verdict.undecided is not verdict.closed_by:
                closed[line] = self._called(line, verdict.closed_by)
            if verdict.undecided is not None:
                doubtful[line] = self._called(line, verdict.undecided)
        return OpenWays(foot, closed, doubtful)

    def _called(self, line: int, rule: HourRule) -> str:
        return rule.of or self.names.get(line, "")
