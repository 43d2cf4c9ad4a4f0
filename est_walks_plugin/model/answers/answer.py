"""The answer to residents: what was said, what is done, what will be, what will not and why, what was good.

`operations.answers` gathers and checks it, the page (`exporting.answer`) and the archive copy (`printing.answer`) say it. Every text in it
has been screened and reviewed; of residents no number is told from which one smaller than the store's smallest could be
reckoned (`operations.answers.counts`). Names are in `language`.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from datetime import date
from typing import Any, Mapping

from ..codes import Code
from ..from_row import FromJson


class PublicState(Code):
    """What residents are told of a task somebody has decided on."""

    DONE = "done"
    IN_PROGRESS = "in_progress"
    PLANNED = "planned"
    OTHER_OWNER = "other_owner"
    WILL_NOT = "will_not"


@dataclass(frozen=True)
class PublicPhoto:
    """A reviewed photo: JPEG or PNG without metadata, and what it shows in words."""

    data: bytes
    text: str
    width: int
    height: int


@dataclass(frozen=True)
class Point(FromJson):
    """What is told of one task, or of a finding that was good or has no task.

    `number` stands on the map and in the tables, 0 without a position. `when` is the day it was done or will be at the
    latest; None where nobody has said. `why` is the published reason of what will not be done, `told` the text to
    residents. `position` is in the work CRS, `findings` are the keys of those it tells of.
    """

    key: str
    number: int
    where: str
    category: str
    measure: str = ""
    state: PublicState | None = None
    owner: str = ""
    when: date | None = None
    why: str = ""
    told: str = ""
    photos: tuple[PublicPhoto, ...] = ()
    position: tuple[float, float] | None = None
    findings: tuple[str, ...] = ()

    @classmethod
    def from_json(cls, stored: Mapping[str, Any]) -> Point:
        """Return a point as it was said once, without its photos."""
        values = {one.name: stored[one.name] for one in fields(cls) if one.name in stored}
        at, state = values.get("position"), values.get("state")
        values["state"] = PublicState(state) if state else None
        values["when"] = day_from(values.get("when"))
        values["findings"] = tuple(values.get("findings") or ())
        values["position"] = (float(at[0]), float(at[1])) if at else None
        return cls(**{**values, "photos": ()})


@dataclass(frozen=True)
class Theme:
    """How many points of a category were made, or at least how many residents reported it."""

    category: str
    points: int


@dataclass(frozen=True)
class HeldWalk(FromJson):
    """A walk that the answer is about: its name and day, and how to walk it, turn by turn."""

    key: str
    name: str
    day: date | None
    stops: int
    length_m: float
    route: tuple[str, ...] = ()

    @classmethod
    def from_json(cls, stored: Mapping[str, Any]) -> HeldWalk:
        """Return a walk as it was told once."""
        return cls(**{**stored, "day": day_from(stored.get("day")), "route": tuple(stored.get("route") or ())})


@dataclass(frozen=True)
class AnswerMap:
    """The map of the points as a picture (PNG), and what it shows in words; `attribution` names whose map it is."""

    png: bytes
    width: int
    height: int
    text: str
    attribution: str


@dataclass(frozen=True)
class Change:
    """What an answer says otherwise than the version before.

    Codes of `kind` are added, removed, joined, state, date, text, and next: the next follow-up, which is of no point.
    """

    point: str
    kind: str
    what: str
    before: str = ""
    after: str = ""


@dataclass(frozen=True)
class Answer:
    """An answer as it is published: facts only, in the order they are told."""

    title: str
    language: str
    municipality: str
    area: str
    period: tuple[date, date] | None
    walks: tuple[HeldWalk, ...]
    said: tuple[Theme, ...]
    points_made: int
    done: tuple[Point, ...]
    will_do: tuple[Point, ...]
    will_not: tuple[Point, ...]
    good: tuple[Point, ...]
    not_decided: tuple[Point, ...]
    next_day: date | None
    contact: str
    version: int
    published: date
    changes: tuple[Change, ...] = ()
    map: AnswerMap | None = None
    sources: tuple[str, ...] = ()
    is_example: bool = False
    reports: tuple[Theme, ...] = ()
    """At least how many residents had reported what the tasks see to, by category; never fewer than may be told."""
    beside_walks: int = 0
    """How many of `points_made` were noted on no walk."""

    @property
    def points(self) -> tuple[Point, ...]:
        """All points, in the order they are told."""
        return (*self.done, *self.will_do, *self.will_not, *self.not_decided, *self.good)


def day_from(text: str | None) -> date | None:
    """Return the day that JSON holds."""
    return date.fromisoformat(text) if text else None
