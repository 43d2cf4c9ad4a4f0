"""What a situation report tells: the picture of a period as its readers may see it, what was decided before and what comes next.

Residents' texts stand in none of them. `release_picture` makes it of a picture, for one of three audiences.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date as Date  # noqa: N812 - `date` is a common parameter name

from ...model.codes import ReportAudience
from ..statistics import Change
from ..statistics.release import Told
from ..statistics.small_counts import Period
from .picture import Lack, LastMeasure, Missing, QueryStamp, SourceUsed, SurveyShare
from .who_missing import WhoTold

_NONE = Told(0)


@dataclass(frozen=True)
class ReportRow:
    """An area and a category as they are told; None is not known, or not told to these readers. Else as `ChangeRow`.

    `dark_percent` is of those whose light is known, outside the group in tens: 0 is under 10 %, 100 over 90 %; of few `dark_few`
    tells how many of how many instead, in the group alone. `compared` are as
    many of them as the mean is beside, None where it is all.
    """

    area: str
    area_name: str
    category: str
    now: Told
    people: int | None = None
    mean: float | None = None
    difference: float | None = None
    percent: float | None = None
    z: float | None = None
    change: Change | None = None
    needed: int | None = None
    rate: float | None = None
    open_over_60: Told = _NONE
    hot_spots: int = 0
    near_repeat: bool | None = None
    dark_percent: int | None = None
    last_measure: LastMeasure | None = None
    compared: int | None = None
    dark_few: tuple[int, int] | None = None


@dataclass(frozen=True)
class WeekPart:
    """How many came on a weekday (0 Monday) from an hour up to another; `marked` more than chance puts there."""

    weekday: int
    start: int
    end: int
    count: Told
    marked: bool = False


@dataclass(frozen=True)
class MonthTold:
    """A month of the year of the period beside the mean of the same month in earlier years, with its interval.

    `now` is None where no source covers the month.
    """

    year: int
    month: int
    now: Told | None
    mean: float | None = None
    low: float | None = None
    high: float | None = None


@dataclass(frozen=True)
class SpotTold:
    """A hot spot that holds: its number on the map, where, how many; `wkb` is a polygon in the work CRS."""

    number: int
    area: str
    area_name: str
    category: str
    count: Told
    wkb: bytes
    xy: tuple[float, float]


@dataclass(frozen=True)
class MeasureTold:
    """A measure of the period: its number on the map, a code of the catalogue, the name of its area, and its days.

    `is_done`, else it is planned; `times` at the same place. `xy` is None where it has no place, `on_map` whether it is drawn.
    """

    number: int
    measure: str
    area_name: str
    first: Date
    last: Date
    is_done: bool
    xy: tuple[float, float] | None = None
    times: int = 1
    on_map: bool = True


@dataclass(frozen=True)
class SurveyTold:
    """The survey, told by itself: how many answered, who they were, and shares of surveys that asked a sample."""

    answers: Told = _NONE
    first: Date | None = None
    last: Date | None = None
    shares: tuple[SurveyShare, ...] = ()
    who: WhoTold = field(default_factory=WhoTold)


@dataclass(frozen=True)
class Numbers:
    """The picture of a period as its readers may see it.

    `areas` has the row of all together first; `cells` are areas by category, `categories` each category in all of them.
    `few` numbers are below the smallest count, `guarded` would give such a one away.
    """

    areas: tuple[ReportRow, ...]
    categories: tuple[ReportRow, ...]
    cells: tuple[ReportRow, ...]
    week: tuple[WeekPart, ...]
    week_left_out: Told
    months: tuple[MonthTold, ...]
    spots: tuple[SpotTold, ...]
    dark_percent: int | None
    survey: SurveyTold
    dark_few: tuple[int, int] | None = None
    few: int = 0
    guarded: int = 0

    @property
    def whole(self) -> ReportRow:
        """The row of all areas and categories together."""
        return self.areas[0]


@dataclass(frozen=True)
class Priority:
    """What the group decided on: in whose words, by whom and when, and how it will be known that it helped.

    `text` is what the planner wrote, "" where it is not told; area, category, measure and owner are names. `needed` is the largest
    count that would tell a decrease. `state` is a code of DecisionState, `outcome` what became of it.
    """

    text: str
    area: str = ""
    category: str = ""
    measure: str = ""
    owner: str = ""
    due: Date | None = None
    needed: int | None = None
    state: str = "open"
    outcome: str = ""
    effect: str = ""


@dataclass(frozen=True)
class PromiseTold:
    """A citizen promise: how often it is kept of how often promised, from when to when. `state` is a code of PromiseState."""

    title: str
    area: str
    owner: str
    kept: int
    target: int
    first: Date | None
    last: Date | None
    state: str
    next_day: Date | None = None


@dataclass(frozen=True)
class SituationReport:
    """A report of a period for an audience, in a language: facts only. `note` says which version it is.

    `changed` are the rows whose change is larger than chance, `named` those that most reports are about and whose is not.
    `attribution` names whose map it shows, `sources_named` all others.
    """

    period: Period
    last: Date | None
    baselines: tuple[Period, ...]
    dispersion: float
    area: str
    audience: ReportAudience
    language: str
    municipality: str
    made: Date
    version: int
    smallest: int
    numbers: Numbers
    changed: tuple[ReportRow, ...]
    named: tuple[ReportRow, ...]
    before: tuple[Priority, ...]
    promises: tuple[PromiseTold, ...]
    coming: tuple[Priority, ...]
    sources: tuple[SourceUsed, ...]
    missing: tuple[Missing, ...]
    stamp: QueryStamp
    attribution: str = ""
    address: str = ""
    is_example: bool = False
    measures: tuple[MeasureTold, ...] = ()
    measures_left_out: int = 0
    before_left_out: int = 0

    @property
    def kind(self) -> str:
        """The code of its cycle."""
        return "" if self.period.kind is None else self.period.kind.value

    @property
    def has_no_source(self) -> bool:
        """Whether no source tells of the period: that nothing came in says nothing then."""
        return not self.numbers.whole.now.value and any(one.lack is Lack.NO_SOURCE for one in self.missing)

    @property
    def is_internal(self) -> bool:
        """Whether every number is told as it is."""
        return self.audience is ReportAudience.INTERNAL
