"""Opening hours as rules, asked whether they say open at a minute of a day.

Meaning: the specification of opening_hours on the OpenStreetMap wiki.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from itertools import product
from typing import Protocol

DAY_MIN = 1440


class Calendar(Protocol):
    """What hours need to know of a place."""

    def sun(self, day: date, event: str) -> int | None:
        """Return the minutes after midnight of sunrise, sunset, dawn or dusk; None where it does not occur."""

    def holiday(self, day: date) -> bool | None:
        """Return whether the day is a public holiday, None where that is not known."""


@dataclass(frozen=True)
class Clock:
    """A time of day: `minutes` after midnight, or after an `event` of the sun."""

    minutes: int
    event: str = ""

    def on(self, day: date, calendar: Calendar) -> int | None:
        """Return the minutes after midnight on a day."""
        if not self.event:
            return self.minutes
        at = calendar.sun(day, self.event)
        return None if at is None else at + self.minutes


@dataclass(frozen=True)
class Span:
    """From one time to another; without an end nobody knows how long."""

    first: Clock
    last: Clock | None


@dataclass(frozen=True)
class Dates:
    """A stretch of the year, both days included, of every year or of given ones: (year or 0, month, day)."""

    first: tuple[int, int, int]
    last: tuple[int, int, int]

    def holds(self, day: date) -> bool:
        """Return whether the day lies in it."""
        if self.first[0]:
            return self.first <= (day.year, day.month, day.day) <= (self.last[0] or self.first[0], *self.last[1:])
        first, last, today = self.first[1:], self.last[1:], (day.month, day.day)
        return first <= today <= last if first <= last else today >= first or today <= last


@dataclass
class Rule:
    """One rule: the days it is about, its times and what it says then: True open, False closed, None unknown.

    `joins` is how it meets the rules before it: ";" replaces them on its days, "," adds to them, "||" stands in where
    they say nothing. `holidays` are names ("ph", "sh") of days it is about as well, or only (`only_on_those`).
    """

    joins: str = ";"
    years: list[tuple[int, int]] = field(default_factory=list)
    dates: list[Dates] = field(default_factory=list)
    weeks: list[tuple[int, int]] = field(default_factory=list)
    weekdays: set[int] = field(default_factory=set)
    nth: dict[int, set[int]] = field(default_factory=dict)
    holidays: set[str] = field(default_factory=set)
    only_on_those: bool = False
    times: list[Span] = field(default_factory=list)
    says: bool | None = True

    def is_about(self, day: date, assumed: dict[str, bool]) -> bool:
        """Return whether the rule is about a day; `assumed` tells whether it is a holiday."""
        if self.years and not any(first <= day.year <= last for first, last in self.years):
            return False
        if self.dates and not any(dates.holds(day) for dates in self.dates):
            return False
        if self.weeks and not any(_in_week(day.isocalendar()[1], *week) for week in self.weeks):
            return False
        if not (self.weekdays or self.nth or self.holidays):
            return True
        off = any(assumed[name] for name in self.holidays)
        named = day.weekday() in self.weekdays or _is_nth(day, self.nth.get(day.weekday(), set()))
        if self.only_on_those:
            return off and named
        return off or named


def _in_week(week: int, first: int, last: int) -> bool:
    return first <= week <= last if first <= last else week >= first or week <= last


def _is_nth(day: date, numbers: set[int]) -> bool:
    from_end = -((_days_in_month(day) - day.day) // 7 + 1)
    return (day.day - 1) // 7 + 1 in numbers or from_end in numbers


def _days_in_month(day: date) -> int:
    following = date(day.year + day.month // 12, day.month % 12 + 1, 1)
    return (following - timedelta(days=1)).day


@dataclass(frozen=True)
class OpeningHours:
    """Rules in their order."""

    rules: tuple[Rule, ...]

    def state(self, moment: datetime, calendar: Calendar) -> bool | None:
        """Return whether the hours say open at a local moment; None when that hangs on what nobody knows."""
        names = sorted({name for rule in self.rules for name in rule.holidays})
        today = moment.date()
        known = {"ph": (calendar.holiday(today), calendar.holiday(today - timedelta(days=1))), "sh": (None, None)}
        choices = [((True, False) if state is None else (state,)) for name in names for state in known[name]]
        found = set()
        for chosen in product(*choices):
            now = {name: chosen[2 * index] for index, name in enumerate(names)}
            before = {name: chosen[2 * index + 1] for index, name in enumerate(names)}
            found.add(self._state(moment, calendar, now, before))
        return found.pop() if len(found) == 1 else None

    def _state(
        self, moment: datetime, calendar: Calendar, now: dict[str, bool], before: dict[str, bool]
    ) -> bool | None:
        minute = moment.hour * 60 + moment.minute
        today = self._said(moment.date(), minute, calendar, now)
        if today is not _NOTHING and today is not False:
            return today  # type: ignore[return-value]
        night = self._said(moment.date() - timedelta(days=1), minute + DAY_MIN, calendar, before)
        if night is not _NOTHING and night is not False:
            return night  # type: ignore[return-value]
        return False

    def _said(self, day: date, minute: int, calendar: Calendar, assumed: dict[str, bool]) -> object:
        """Return what the rules of a day say of a minute after its midnight, _NOTHING when none speaks of it."""
        said: object = _NOTHING
        spoken = False
        for rule in self.rules:
            if not rule.is_about(day, assumed) or (rule.joins == "||" and (said is not _NOTHING)):
                continue
            met = _met(rule, day, minute, calendar)
            if met is not _NOTHING:
                said = met
            elif rule.joins == ";" and rule.says is not False and spoken:
                said = _NOTHING
            spoken = True
        return said


_NOTHING = object()


def _met(rule: Rule, day: date, minute: int, calendar: Calendar) -> object:
    if not rule.times:
        return rule.says if minute < DAY_MIN else _NOTHING
    for span in rule.times:
        first = span.first.on(day, calendar)
        last = first if span.last is None else span.last.on(day, calendar)
        if first is None or last is None:
            return None  # the sun does not rise or set that day
        if span.last is None:
            if minute == first or first < minute < DAY_MIN:
                return rule.says if minute == first else None
            continue
        if last <= first:
            last += DAY_MIN
        if first <= minute < last:
            return rule.says
    return _NOTHING
