"""The situation picture as plain numbers: computed once, shown in the window, in the report and by `situation` alike.

Counts are of reports (cases, EST reports, partners' observations), never of survey pins, unless a field says so. An area
or category is told by its stored key or code; words come when it is shown. None is "not known", never 0.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date as Date  # noqa: N812 - `date` is a common parameter name
from datetime import datetime
from enum import Enum

from ...model.municipality.population import Population
from ...model.survey.who_answered import WhoAnswered
from ..statistics import Change
from ..statistics.small_counts import Period


class Lack(str, Enum):
    """What a picture lacks, as a code with numbers or names; worded by whoever shows it."""

    NO_DATA = "no_data"  # nothing in the period
    ONE_CASE = "one_case"
    NO_BASELINE = "no_baseline"
    SHORT_BASELINE = "short_baseline"  # values: asked, covered
    MISSING_MONTHS = "missing_months"  # values: source, months as "2025-03"
    NO_POPULATION = "no_population"  # values: areas
    OVERLAPPING_AREAS = "overlapping_areas"  # values: areas; an observation in both counts in both, once in the sum
    OUTSIDE_AREAS = "outside_areas"  # values: count
    FUTURE_DATES = "future_dates"  # values: count; they are left out
    PERIOD_NOT_OVER = "period_not_over"  # values: last day with data
    WITHOUT_TIME = "without_time"  # values: count
    WITHOUT_DATE = "without_date"  # values: count
    WITHOUT_POSITION = "without_position"  # values: count
    NO_AREAS = "no_areas"  # the store has none: all together is the only row
    NO_SOURCE = "no_source"  # no import tells of the period: nothing there is not zero
    NOT_COMPARED = (
        "not_compared"  # values: kind, count in the period; earlier years have no such reports to compare with
    )
    GOOD_THINGS = "good_things"  # values: count; what is told to be good is no problem, and not counted
    APPROXIMATE = "approximate"  # values: count; placed by area or name only, so they tell of no hot spot
    TOO_MANY_NEAR = "too_many_near"  # values: areas; too many reports to draw lots for near repeats

    def __str__(self) -> str:
        return str(self.value)


@dataclass(frozen=True)
class Missing:
    """Something the picture lacks; `values` are numbers and names in the order that `Lack` tells."""

    lack: Lack
    values: tuple[str | int | float, ...] = ()


@dataclass(frozen=True)
class LastMeasure:
    """The last measure done in an area, or for a category in it: a code of the catalogue and its day."""

    measure: str
    done: Date


@dataclass(frozen=True)
class ChangeRow:
    """An area and a category in the period beside the same period of earlier years.

    `area` "" is all areas together, `category` "" all categories. `now` counts events, `people` different persons where
    they can be told apart (None where they cannot). `baseline` holds a count for each earlier year that the sources cover, the
    latest first; `compared` is the part of `now` on the same days and by the same kinds of reports, which `difference`, `z` and
    `percent` are of (equal to `now` but where `Lack.NOT_COMPARED` or `PERIOD_NOT_OVER` is told). `z` and `change` are of the scaled test (RESEARCH 5.1); `percent` only where both counts are 20 or more.
    `needed` is the largest count next time that would tell a decrease. `rate` is the empirical Bayes rate per 1 000 inhabitants.
    """

    area: str
    area_name: str
    category: str
    now: int
    people: int | None = None
    baseline: tuple[int, ...] = ()
    mean: float | None = None
    difference: float | None = None
    percent: float | None = None
    z: float | None = None
    change: Change | None = None
    needed: int | None = None
    rate: float | None = None
    open_over_60: int = 0
    hot_spots: int = 0
    near_repeat: bool | None = None
    dark: int = 0
    dark_known: int = 0
    last_measure: LastMeasure | None = None
    compared: int | None = None

    @property
    def key(self) -> str:
        """What tells the row from every other of a picture."""
        return f"{self.area}/{self.category}"

    @property
    def left_out(self) -> bool:
        """Whether some of `now` are counted but not compared with earlier years."""
        return self.compared is not None and self.compared != self.now


@dataclass(frozen=True)
class CountTable:
    """Counts in rows and columns with what chance would give: `marked` where the adjusted residual is above 3 and the count 5.

    All are (rows, columns). `rows` and `columns` are the numbers that name them: weekday 0 (Monday) to 6 and hour 0-23, or
    year and month 1-12. A month that no source covers is None in `counts`. `left_out` were not counted: they tell no time.
    """

    rows: tuple[int, ...] = ()
    columns: tuple[int, ...] = ()
    counts: tuple[tuple[int | None, ...], ...] = ()
    expected: tuple[tuple[float, ...], ...] = ()
    residuals: tuple[tuple[float, ...], ...] = ()
    marked: tuple[tuple[bool, ...], ...] = ()
    left_out: int = 0


@dataclass(frozen=True)
class MonthOfCategory:
    """How many of a category came in a month ("2026-03"); None where no source covers it."""

    month: str
    category: str
    count: int | None


@dataclass(frozen=True)
class SeasonPoint:
    """A part of the year now beside the same of earlier years: `low` and `high` are the exact interval of their mean."""

    label: str
    now: int | None
    mean: float | None
    low: float | None = None
    high: float | None = None
    index: float | None = None


@dataclass(frozen=True)
class DarkShare:
    """How many came in the dark, by the sun at each one's own time and place; those without a time of day are `unknown`."""

    dark: int = 0
    light: int = 0
    unknown: int = 0


@dataclass(frozen=True)
class HotSpot:
    """Cells together that hold more than chance puts there (Gi*, false discovery rate 5 %); `wkb` is a polygon in the work CRS.

    Or several that touch. `count` lie in it, at least 5.
    """

    number: int
    area: str
    area_name: str
    category: str
    count: int
    cells: int
    z: float
    wkb: bytes
    xy: tuple[float, float]
    voice: str = "report"
    """Whose: `model.codes.voice_of`."""


@dataclass(frozen=True)
class NearRepeat:
    """Pairs near in both space and time beside what chance gives (Knox); `p` by permutation."""

    area: str
    pairs: int
    expected: float
    p: float
    metres: float
    days: float


@dataclass(frozen=True)
class SurveyShare:
    """The share (0-1) who answered a question so in a year; `n` answered it, None where the survey does not tell."""

    area: str
    year: int
    question: str
    share: float
    n: int | None = None


@dataclass(frozen=True)
class SurveyBox:
    """The survey, told by itself: `answers` different people who answered in the period, `pins` what they marked.

    It shows where those who answered pointed, not how common it is; `shares` are of surveys that asked a sample. `who` answered
    each survey with pins of the period, wherever and whenever it was answered, beside the `population` of the municipality.
    """

    answers: int = 0
    pins: int = 0
    first: Date | None = None
    last: Date | None = None
    shares: tuple[SurveyShare, ...] = ()
    who: tuple[WhoAnswered, ...] = ()
    population: Population = field(default_factory=Population)


@dataclass(frozen=True)
class SourceUsed:
    """A source behind the picture: its kind, what it covers, and its months without rows between ("2025-03")."""

    key: str
    kind: str
    name: str
    first: Date | None
    last: Date | None
    data_date: Date | None
    rows: int
    missing_months: tuple[str, ...] = ()


@dataclass(frozen=True)
class QueryStamp:
    """What the numbers were made of, so that they can be made again: parameters, and a digest of the rows that were counted.

    It names no person, no place and holds no text. `rows` is a count by table, `digest` SHA-256 over keys, stamps and codes of
    the rows, `numbers` over the numbers of the picture: made again from equal rows they are equal.
    """

    made_at: datetime
    plugin: str
    schema: int
    parameters: dict[str, str | int | float | None] = field(default_factory=dict)
    rows: dict[str, int] = field(default_factory=dict)
    digest: str = ""
    numbers: str = ""


@dataclass(frozen=True)
class Picture:
    """The situation of a period, of which `last` is the last day counted. `baselines` are the earlier periods compared with, the

    latest first; `kinds` are the codes of the kinds of reports that are compared (`ChangeRow.compared`).

    `changes` has a row for all together, for each area, and for each area and category with anything now or before;
    `areas` are the rows of whole areas, the one most in need first.
    """

    period: Period
    asked_baselines: int
    baselines: tuple[Period, ...]
    dispersion: float
    changes: tuple[ChangeRow, ...]
    areas: tuple[ChangeRow, ...]
    week: CountTable
    months: CountTable
    by_category: tuple[MonthOfCategory, ...]
    season: tuple[SeasonPoint, ...]
    dark: DarkShare
    hot_spots: tuple[HotSpot, ...]
    near_repeats: tuple[NearRepeat, ...]
    survey: SurveyBox
    sources: tuple[SourceUsed, ...]
    missing: tuple[Missing, ...]
    stamp: QueryStamp
    last: Date | None = None
    kinds: tuple[str, ...] = ()
