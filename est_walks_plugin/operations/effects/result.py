"""What is told of an effect: counts, scores and dark metres before and after, each with what is known of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from ...engine.statistics import Compared, poisson_interval
from .months import Interval, SameMonths

BUFFER_M = 200.0
"""Places nearer than this to a treated one are no control: what is done at one may reach the other."""


@dataclass(frozen=True)
class TreatedPlace:
    """Where something was done: `place` is the key of a known place ("" without), `done` the days of its done tasks."""

    name: str
    xy: tuple[float, float]
    place: str = ""
    place_type: str = ""
    tasks: tuple[str, ...] = ()
    done: tuple[date, ...] = ()


@dataclass(frozen=True)
class Control:
    """The places that are compared with: `kind` is same_type, all, none, places (that were named) or the name of an area."""

    kind: str
    places: int = 0
    types: tuple[str, ...] = ()


@dataclass(frozen=True)
class CountEffect:
    """Cases or reports around the treated places and the control, of the same months before and after.

    `treated` and `control` are counts (before, after), None where no months can be compared; `sources` are the names of
    those that tell of the months before and of those after.
    """

    kind: str
    months: SameMonths
    treated: tuple[int, int] | None = None
    control: tuple[int, int] | None = None
    dispersion: float = 1.0
    dispersion_known: bool = False
    compared: Compared | None = None
    intervals: tuple[tuple[float, float], ...] = ()
    sources: tuple[tuple[str, ...], tuple[str, ...]] = ((), ())

    @property
    def per_year(self) -> tuple[float, float] | None:
        """Counts as many as in the same months of one year."""
        return None if self.treated is None else _a_year(self.treated, self.months.years)

    @property
    def control_per_year(self) -> tuple[float, float] | None:
        """Counts of the control as many as in one year, weighted to the size of the treated."""
        if self.control is None or self.compared is None or self.compared.weight is None:
            return None
        before, after = _a_year(self.control, self.months.years)
        return before / self.compared.weight, after / self.compared.weight

    @property
    def control_intervals(self) -> tuple[tuple[float, float], ...]:
        """Exact intervals of the control's counts, as many as in one year and weighted; () without a control."""
        if self.control is None or self.compared is None or self.compared.weight is None:
            return ()
        found = []
        for count, years in zip(self.control, self.months.years):
            low, high = poisson_interval(count)
            found.append((low / years / self.compared.weight, high / years / self.compared.weight))
        return tuple(found)


def _a_year(counts: tuple[int, int], years: tuple[int, int]) -> tuple[float, float]:
    return counts[0] / years[0], counts[1] / years[1]


@dataclass(frozen=True)
class SurveyEffect:
    """Respondents who pointed here in the last survey before and in the last after, of all who answered it.

    `here` is None for a side without a survey and, with `hidden`, for both where one is too small to be shown.
    """

    here: tuple[int | None, int | None] = (None, None)
    all: tuple[int | None, int | None] = (None, None)
    surveys: tuple[str, str] = ("", "")
    hidden: bool = False


@dataclass(frozen=True)
class ScoreEffect:
    """The mean score 0-3 before and after at the `n` places that have one on both sides; None without any."""

    part: str
    mean: tuple[float, float] | None = None
    n: int = 0
    one_side: int = 0


@dataclass(frozen=True)
class DarkEffect:
    """Metres of the longest dark stretch at the places whose metres are known (before, after); None where not known."""

    metres: tuple[float | None, float | None] = (None, None)
    n: int = 0
    known: tuple[date | None, date | None] = (None, None)


@dataclass(frozen=True)
class Effect:
    """Whether it helped. `is_guessed` says that the periods follow from the days of the done tasks; `left_out` are done
    tasks that could not be counted, each with why ("earlier", "later"). `area` is the name of the area a measure was counted
    in, "" for everywhere."""

    subject: str
    name: str
    treated: tuple[TreatedPlace, ...]
    before: Interval
    after: Interval
    is_guessed: bool
    control: Control
    cases: CountEffect
    reports: CountEffect
    survey: SurveyEffect
    scores: tuple[ScoreEffect, ScoreEffect]
    dark: DarkEffect
    left_out: tuple[tuple[str, str], ...] = field(default=())
    area: str = ""
