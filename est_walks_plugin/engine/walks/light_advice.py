"""What to say of stops reached in the wrong light: lamps before it is dark, views and greenery when it is, and what mends it."""

from __future__ import annotations

import math
from dataclasses import dataclass
from datetime import date as Date  # noqa: N812 - `date` is a common name
from datetime import datetime, timedelta, tzinfo
from functools import lru_cache
from typing import TYPE_CHECKING, Callable, Sequence

from ...model.wording.walk_warnings import WalkWarning, WarningCode
from ..light.sun import light_at, light_bands, times, utc

if TYPE_CHECKING:
    from ..light.sun import SunTimes
    from .stop_time import StopTime

_ROUND = timedelta(minutes=5)
_AROUND = timedelta(hours=24)
"""A start is looked for so long before and after the one there is."""
FIRST_HOUR, LAST_HOUR = 7, 23
"""When people would begin a walk; other hours are told only where these do not help."""
_MOST_DAYS = 366


@dataclass(frozen=True)
class LightWishes:
    """Which stops are judged in the dark, which by daylight, and why by daylight: categories, by stop."""

    lighting: Sequence[bool]
    daylight: Sequence[bool]
    causes: Sequence[Sequence[str]]


def light_warnings(
    gather: datetime, stops: Sequence[StopTime], sun: SunTimes, wishes: LightWishes
) -> list[WalkWarning]:
    """Return the warnings of a walk; `gather` is when it begins, so a better start is one of the same."""
    early = [stop for stop, lit in zip(stops, wishes.lighting) if lit and stop.light != "dark"]
    late = [stop for stop, needs in zip(stops, wishes.daylight) if needs and stop.light == "dark"]
    if not early and not late:
        return []
    advice = _Advice(gather, stops, sun, wishes)
    found = []
    if early:
        found.append(advice.of_lamps(early))
    if late:
        causes = {code: None for stop in late for code in wishes.causes[stop.seq - 1]}
        found.append(advice.of_views(late, tuple(causes)))
    return found


class _Advice:
    """Looks for the nearest start that mends the light."""

    def __init__(self, gather: datetime, stops: Sequence[StopTime], sun: SunTimes, wishes: LightWishes) -> None:
        self._gather = gather = gather.astimezone(sun.zone)
        self._sun = sun
        self._lamps = [stop for stop, lit in zip(stops, wishes.lighting) if lit]
        self._views = [stop for stop, needs in zip(stops, wishes.daylight) if needs]
        last = max((stop.leave for stop in stops), key=utc)
        bands = light_bands(_later(gather, -_AROUND), _later(last, _AROUND), sun)
        self._dark = [(low, high) for light, low, high in bands if light == "dark"]
        self._light = [(low, high) for light, low, high in bands if light != "dark"]

    def of_lamps(self, early: Sequence[StopTime]) -> WalkWarning:
        """Say that lamps are judged before it is dark."""
        seqs = tuple(stop.seq for stop in early)
        waits = [self._until(stop.arrive, self._dark) for stop in early]
        if any(wait is None for wait in waits):
            return WalkWarning(WarningCode.NEVER_DARK, seqs, 0, None, again=self._again(dark=True))
        minutes = max(wait for wait in waits if wait is not None)
        return self._warning(WarningCode.LIGHTING_BEFORE_DARK, seqs, minutes, self._better(self._lamps_right))

    def of_views(self, late: Sequence[StopTime], causes: tuple[str, ...]) -> WalkWarning:
        """Say that views and greenery are judged in the dark."""
        seqs = tuple(stop.seq for stop in late)
        better = self._better(self._views_right)
        after = [wait for stop in late if (wait := self._since(stop.leave)) is not None]
        before = [wait for stop in late if (wait := self._until(stop.arrive, self._light)) is not None]
        if not after and not before:
            return WalkWarning(WarningCode.NO_DAYLIGHT, seqs, 0, None, causes=causes, again=self._again(dark=False))
        is_evening = len(after) == len(late) and (len(before) < len(late) or max(after) <= max(before))
        code = WarningCode.DAYLIGHT_AFTER_DUSK if is_evening else WarningCode.DAYLIGHT_BEFORE_DAWN
        minutes = max(after if is_evening else before)
        return self._warning(code, seqs, minutes, better, causes)

    def _warning(
        self,
        code: WarningCode,
        seqs: tuple[int, ...],
        minutes: float,
        better: datetime | None,
        causes: tuple[str, ...] = (),
    ) -> WalkWarning:
        other_day = better is not None and better.date() != self._gather.date()
        return WalkWarning(code, seqs, math.ceil(minutes - 1e-6), better, causes=causes, other_day=other_day)

    # --- looking for a better start -----------------------------------------------------------------------------

    def _better(self, right: Callable[[timedelta], bool]) -> datetime | None:
        """Return the start that is `right` and nearest to the one there is.

        One on the same day at an hour when people walk comes before others; of those one in which every stop is in its
        right light, else one that spoils nothing.
        """
        moments = [moment for stop in (*self._lamps, *self._views) for moment in (stop.arrive, stop.leave)]
        edges = [edge for low, high in self._dark for edge in (low, high)]
        starts = {
            start
            for edge in edges
            for moment in moments
            for start in self._rounded(_later(self._gather, utc(edge) - utc(moment)))
        }
        starts.add(self._gather.replace(hour=FIRST_HOUR, minute=0, second=0, microsecond=0))
        shifts = {start: utc(start) - utc(self._gather) for start in starts}
        fitting = [start for start, shift in shifts.items() if abs(shift) <= _AROUND and right(shift)]
        return min(fitting, key=lambda start: (*self._drawbacks(start, shifts[start]), utc(start)), default=None)

    def _drawbacks(self, start: datetime, shift: timedelta) -> tuple[bool, bool, bool, timedelta]:
        """Return what speaks against a start, the gravest first."""
        at_night = start.date() != self._gather.date() or not FIRST_HOUR <= start.hour <= LAST_HOUR
        mends_all = self._lamps_right(shift) and self._views_right(shift)
        return at_night, not mends_all, not self._spoils_nothing(shift), abs(shift)

    def _rounded(self, start: datetime) -> tuple[datetime, ...]:
        """Return the full five minutes before and after a start, and those beside them."""
        past = timedelta(minutes=start.minute % 5, seconds=start.second, microseconds=start.microsecond)
        below = _later(start, -past)
        return tuple(_later(below, step * _ROUND) for step in (-1, 0, 1, 2))

    def _lamps_right(self, shift: timedelta) -> bool:
        return all(self._light_at(stop.arrive, shift) == "dark" for stop in self._lamps)

    def _views_right(self, shift: timedelta) -> bool:
        return all(
            self._light_at(moment, shift) != "dark" for stop in self._views for moment in (stop.arrive, stop.leave)
        )

    def _spoils_nothing(self, shift: timedelta) -> bool:
        """Whether every stop that is in its right light now still is."""
        lamps = [stop for stop in self._lamps if stop.light == "dark"]
        views = [stop for stop in self._views if stop.light != "dark"]
        return all(self._light_at(stop.arrive, shift) == "dark" for stop in lamps) and all(
            self._light_at(stop.arrive, shift) != "dark" for stop in views
        )

    def _light_at(self, moment: datetime, shift: timedelta) -> str:
        return light_at(_later(moment, shift), self._sun)

    def _until(self, moment: datetime, spans: Sequence[tuple[datetime, datetime]]) -> float | None:
        """Return the minutes until the next of the spans begins, None when none does."""
        waits = [(utc(low) - utc(moment)).total_seconds() / 60 for low, _ in spans if utc(low) >= utc(moment)]
        return min(waits, default=None)

    def _since(self, moment: datetime) -> float | None:
        """Return the minutes since it last got dark, None when it was dark all the time."""
        first = utc(self._gather) - _AROUND
        past = [utc(low) for low, _ in self._dark if first < utc(low) <= utc(moment)]
        return (utc(moment) - max(past)).total_seconds() / 60 if past else None

    def _again(self, *, dark: bool) -> Date | None:
        sun = self._sun
        return _next_day(sun.date, sun.lon, sun.lat, sun.zone, dark)


@lru_cache(maxsize=16)
def _next_day(day: Date, lon: float, lat: float, zone: tzinfo, dark: bool) -> Date | None:
    """Return the next day on which it gets dark, or light, at a place."""
    for step in range(1, _MOST_DAYS):
        sun = times(day + timedelta(days=step), lon, lat, zone)
        if sun.polar_civil is None or (sun.polar_civil == "dark") is dark:
            return sun.date
    return None


def _later(moment: datetime, span: timedelta) -> datetime:
    """Return a moment so much real time later, in the same zone."""
    return (utc(moment) + span).astimezone(moment.tzinfo)
