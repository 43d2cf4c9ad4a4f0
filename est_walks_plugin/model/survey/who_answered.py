"""Who answered a survey, as counts alone: so many of each age and of each gender, never one with the other or with a place."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any, Mapping, Optional

AGE, GENDER = "age", "gender"
KINDS = (GENDER, AGE)
WOMEN, MEN, OTHER = "women", "men", "other"
GENDERS = (WOMEN, MEN, OTHER)
AGE_BANDS = ("0-15", "16-24", "25-44", "45-64", "65-79", "80+")
"""The ages that years and years of birth are counted in: classes that Statistics Sweden's one-year table adds up to."""
TOLD_FROM = 20
"""Of fewer people no share is told, to anybody; and so many must come or go before others than the group hear of it."""
RECEIPT_KEY = "who_answered"
_BAND = re.compile(r"(\d{1,3})(?:-(\d{1,3})|\+)")

Counts = tuple[tuple[str, int], ...]


def years_of(band: str) -> tuple[int, int | None]:
    """Return the first and the last age of a band, "16-24" or "80+" (no last). Raises ValueError."""
    found = _BAND.fullmatch(band)
    if found is None:
        raise ValueError(band)
    return int(found[1]), None if found[2] is None else int(found[2])


def band_of(first: int, last: int | None) -> str:
    """Return the name of a band of ages."""
    return f"{first}+" if last is None else f"{first}-{last}"


@dataclass(frozen=True)
class WhoAnswered:
    """So many `people` answered; how many of them are of each gender and age, None where no column told it.

    `outside` is what those who are not of the group may be told: it stays as it was until so many have come or gone that
    nobody can reckon who they were.
    """

    people: int = 0
    gender: Optional[Counts] = None
    age: Optional[Counts] = None
    outside: Optional[WhoAnswered] = None

    def counts(self, kind: str) -> Counts | None:
        """Return the counts of one of `KINDS`."""
        return self.gender if kind == GENDER else self.age

    def known(self, kind: str) -> int:
        """Return of how many people it is known."""
        return sum(count for _name, count in self.counts(kind) or ())

    def with_more(self, more: WhoAnswered) -> WhoAnswered:
        """Return both together; they are different people."""
        return WhoAnswered(
            self.people + more.people, _added(self.gender, more.gender), _added(self.age, more.age), self.outside
        )

    def with_outside(self, before: WhoAnswered | None) -> WhoAnswered:
        """Return it with what others may be told, after what was kept `before`."""
        held = before.outside if before is not None else None
        if held is not None and abs(self.people - held.people) < TOLD_FROM:
            return WhoAnswered(self.people, self.gender, self.age, held)
        bare = WhoAnswered(self.people, self.gender, self.age)
        return WhoAnswered(self.people, self.gender, self.age, bare if self.people >= TOLD_FROM else None)

    def to_dict(self) -> dict[str, Any]:
        """Return what a receipt keeps."""
        told: dict[str, Any] = {"people": self.people}
        told.update({kind: None if (one := self.counts(kind)) is None else dict(one) for kind in KINDS})
        return {**told, "outside": None if self.outside is None else self.outside.to_dict()}

    @staticmethod
    def from_json(stored: Any) -> WhoAnswered | None:
        """Return what a receipt keeps, None where it keeps none."""
        if not isinstance(stored, Mapping) or not isinstance(stored.get("people"), int):
            return None
        gender, age = (_stored(stored.get(kind)) for kind in KINDS)
        return WhoAnswered(stored["people"], gender, age, WhoAnswered.from_json(stored.get("outside")))


def ordered(kind: str, counts: Mapping[str, int]) -> Counts:
    """Return counts in the order in which they are told."""
    order = GENDERS.index if kind == GENDER else lambda name: (years_of(name)[0], years_of(name)[1] or 999)
    return tuple((name, counts[name]) for name in sorted(counts, key=order))  # type: ignore[arg-type]


def _added(one: Counts | None, other: Counts | None) -> Counts | None:
    if one is None and other is None:
        return None
    names = dict.fromkeys(name for name, _count in (*(one or ()), *(other or ())))
    kind = GENDER if all(name in GENDERS for name in names) else AGE
    first, second = dict(one or ()), dict(other or ())
    return ordered(kind, {name: first.get(name, 0) + second.get(name, 0) for name in names})


def _stored(counts: Any) -> Counts | None:
    if not isinstance(counts, Mapping):
        return None
    return tuple((str(name), int(count)) for name, count in counts.items())
