"""A cause analysis of a place: the problem, its causes, the measures against them, and what it rests on."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from ..codes import AnalysisState, Code, Review
from ..from_row import FromRow


class LinkedTable(Code):
    """Tables whose rows a cause analysis rests on."""

    FINDING = "finding"
    TASK = "task"
    EFFORT = "presence_effort"
    OBSERVATION = "observation"


@dataclass(frozen=True)
class Analysis(FromRow):
    """A cause analysis. `place` and `area` are keys, `geometry` a shapely point in the work CRS, `state` a code of AnalysisState.

    `before_count` are the reports around the point in the year before `started_on`, `needed` the largest count of the year
    after that would tell a decrease (None: too few to tell). `problem`, `expected` and `outcome` may wait for review.
    """

    uuid: str
    name: str = ""
    place: str | None = None
    area: str | None = None
    state: str = AnalysisState.OPEN.value
    started_on: date | None = None
    problem: str = ""
    expected: str = ""
    before_count: int | None = None
    needed: int | None = None
    follow_up: date | None = None
    outcome: str = ""
    review: str = Review.CLEAR.value
    geometry: Any = None
    row_version: int = 1

    @property
    def waits_for_review(self) -> bool:
        """Whether its texts go nowhere out yet."""
        return self.review == Review.DOUBTFUL

    def days_late(self, today: date) -> int:
        """Return how many days ago an open analysis was to be followed up; 0 when it is not late."""
        if self.follow_up is None or self.state != AnalysisState.OPEN:
            return 0
        return max(0, (today - self.follow_up).days)


@dataclass(frozen=True)
class Cause(FromRow):
    """A cause, and where it is `known_from`: a walk, a talk with the youth centre, the statistics."""

    uuid: str
    analysis: str = ""
    position: int = 0
    text: str = ""
    known_from: str = ""
    review: str = Review.CLEAR.value

    @property
    def waits_for_review(self) -> bool:
        """Whether it goes nowhere out yet."""
        return self.review == Review.DOUBTFUL


@dataclass(frozen=True)
class PlannedMeasure(FromRow):
    """A measure against a `cause` (key); `task` is the key of the task that was made of it."""

    uuid: str
    analysis: str = ""
    cause: str | None = None
    position: int = 0
    measure: str = ""
    text: str = ""
    owner: str = ""
    due: date | None = None
    task: str | None = None
    effort: str | None = None
    review: str = Review.CLEAR.value

    @property
    def waits_for_review(self) -> bool:
        """Whether its text goes nowhere out yet."""
        return self.review == Review.DOUBTFUL


@dataclass(frozen=True)
class Link(FromRow):
    """A row that an analysis rests on: `of_table` is a code of LinkedTable, `row_uuid` its key, which may be gone by now."""

    uuid: str
    analysis: str = ""
    of_table: str = ""
    row_uuid: str = ""


@dataclass(frozen=True)
class Evidence:
    """A row that an analysis rests on, or could. `link` is the key of the link, "" where it is none yet.

    `kind` is that of an observation. `text` is empty where it waits for its privacy review; `is_gone` says that the row is
    there no more. `title` is a task's or the name of a category or measure.
    """

    table: LinkedTable
    row: str
    link: str = ""
    title: str = ""
    text: str = ""
    day: date | None = None
    kind: str = ""
    category: str = ""
    state: str = ""
    geometry: Any = None
    waits: bool = False
    is_gone: bool = False

    @property
    def uuid(self) -> str:
        """What tells it apart in a list."""
        return self.link or f"{self.table}/{self.row}"


@dataclass(frozen=True)
class Whole:
    """An analysis with all that hangs on it, in the order it was written."""

    analysis: Analysis
    causes: tuple[Cause, ...] = ()
    measures: tuple[PlannedMeasure, ...] = ()
    links: tuple[Link, ...] = ()
    untold: tuple[str, ...] = ()
    """The months of the year before ("2025-03") that no import tells of: what came then is not known."""
    is_told: bool = True
    """Whether any import tells of a month of that year."""

    def cause_number(self, measure: PlannedMeasure) -> int | None:
        """Return which cause (from 1) a measure is against, None where it is against none that is there."""
        keys = [cause.uuid for cause in self.causes]
        return keys.index(measure.cause) + 1 if measure.cause in keys else None
