"""Rules that open or close a way by the hour, as they are kept with it, and what they say of a whole walk."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import lru_cache
from typing import Any

from ..from_row import FromJson
from . import words
from .grammar import NotUnderstoodError, parse
from .opening import Calendar, OpeningHours

OPENING_HOURS = "opening_hours"
CONDITIONAL = "conditional"


@dataclass(frozen=True)
class HourRule(FromJson):
    """A restriction in time: `kind` says how `text` is read, `base` what holds where no condition does.

    `of` is the name of what it sits on (a park, a gate), "" for the way itself.
    """

    kind: str
    text: str
    base: bool = True
    of: str = ""

    def to_json(self) -> dict[str, Any]:
        """Return the rule as it is stored."""
        return {"kind": self.kind, "text": self.text, "base": self.base, "of": self.of}

    @classmethod
    def from_json(cls, stored: Mapping[str, Any]) -> HourRule:
        """Return a stored rule."""
        return HourRule(
            str(stored.get("kind", OPENING_HOURS)),
            str(stored.get("text", "")),
            bool(stored.get("base", True)),
            str(stored.get("of") or ""),
        )

    @property
    def is_understood(self) -> bool:
        """Whether all of the text can be read."""
        if self.kind == OPENING_HOURS:
            return _hours(self.text) is not None
        clauses = _clauses(self.text)
        return clauses is not None and all(hours is not None for _, parts in clauses for hours in parts)

    def state(self, moment: datetime, calendar: Calendar) -> bool | None:
        """Return whether the rule lets people through at a local moment, None when it cannot be told."""
        if self.kind == OPENING_HOURS:
            hours = _hours(self.text)
            return None if hours is None else hours.state(moment, calendar)
        clauses = _clauses(self.text)
        if clauses is None:
            return None
        result: bool | None = self.base
        for value, parts in clauses:
            states = [None if hours is None else hours.state(moment, calendar) for hours in parts]
            if False in states:
                continue
            if None not in states:
                result = value
            elif result is not value:
                result = None
        return result


@dataclass(frozen=True)
class Verdict:
    """Whether a way may be walked in a whole walk, and the rule that closes it or cannot be decided."""

    open: bool
    closed_by: HourRule | None = None
    undecided: HourRule | None = None


def judge(
    rules: Sequence[HourRule], moments: Sequence[datetime], calendar: Calendar, known: dict[Any, Any] | None = None
) -> Verdict:
    """Say whether people may pass at every one of the local `moments`; `known` remembers rules judged already.

    A rule that cannot be decided counts as what holds without it.
    """
    undecided = None
    for rule in rules:
        key = (rule.kind, rule.text, rule.base)
        state = known.get(key) if known is not None and key in known else _over(rule, moments, calendar)
        if known is not None:
            known[key] = state
        if state is False or (state is None and not rule.base):
            return Verdict(False, rule, rule if state is None else undecided)
        if state is None:
            undecided = rule
    return Verdict(True, None, undecided)


def _over(rule: HourRule, moments: Sequence[datetime], calendar: Calendar) -> bool | None:
    states = [rule.state(moment, calendar) for moment in moments]
    return False if False in states else None if None in states else True


def moments_of(starts: datetime, minutes: float) -> list[datetime]:
    """Return every minute of a walk in its own clock's time, the last one included."""
    return [starts + timedelta(minutes=step) for step in range(max(0, round(minutes)) + 1)]


@lru_cache(maxsize=4_000)
def _hours(text: str) -> OpeningHours | None:
    try:
        return parse(text)
    except NotUnderstoodError:
        return None


@lru_cache(maxsize=4_000)
def _clauses(text: str) -> tuple[tuple[bool, tuple[OpeningHours | None, ...]], ...] | None:
    """Return (value, its conditions) of a conditional restriction; a condition that is no time is None."""
    clauses = []
    for part in _split(text):
        value, at, condition = part.partition("@")
        said = value.strip().lower()
        if not at or (said not in words.WALKERS_YES and said not in words.WALKERS_NO):
            return None
        inner = condition.strip()
        if inner.startswith("(") and inner.endswith(")") and _wraps(inner):
            inner = inner[1:-1]
        parts = tuple(_hours(piece.strip()) for piece in _by_and(inner))
        clauses.append((said in words.WALKERS_YES, parts))
    return tuple(clauses) if clauses else None


def _split(text: str) -> list[str]:
    """Return the clauses of a conditional restriction: semicolons inside brackets belong to the hours."""
    parts, depth, start = [], 0, 0
    for index, sign in enumerate(text):
        depth += (sign == "(") - (sign == ")")
        if sign == ";" and depth <= 0:
            parts.append(text[start:index])
            start = index + 1
    parts.append(text[start:])
    return _rejoined([part.strip() for part in parts if part.strip()])


def _rejoined(parts: list[str]) -> list[str]:
    """Give a piece without an @ back to the clause before it: "no @ Mo-Fr 22:00-06:00; Sa 23:00-06:00"."""
    joined: list[str] = []
    for part in parts:
        if "@" not in part and joined:
            joined[-1] = f"{joined[-1]}; {part}"
        else:
            joined.append(part)
    return joined


def _wraps(text: str) -> bool:
    """Return whether the first bracket closes with the last."""
    depth = 0
    for index, sign in enumerate(text):
        depth += (sign == "(") - (sign == ")")
        if depth == 0 and index < len(text) - 1:
            return False
    return True


def _by_and(text: str) -> list[str]:
    words_of = text.split()
    parts: list[list[str]] = [[]]
    for word in words_of:
        if word.lower() == "and":
            parts.append([])
        else:
            parts[-1].append(word)
    return [" ".join(part) for part in parts]
