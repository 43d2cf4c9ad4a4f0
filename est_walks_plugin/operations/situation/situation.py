"""The situation of a period: what came in where and when, what changed by more than chance, and what is missing."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

import numpy as np

from ...engine.situation import calendar
from ...engine.situation.areas import members
from ...engine.situation.cells import find_hot_spots, grid_over, numbered
from ...engine.situation.changes import Beside, Changes, changes_of
from ...engine.situation.near import holds, near_repeats
from ...engine.situation.periods import Comparison, comparison, days_between, on_days
from ...engine.situation.picture import DarkShare, HotSpot, Picture, SourceUsed, SurveyBox, SurveyShare
from ...engine.situation.reports import DARK, LIGHT, UNKNOWN, Reports
from ...engine.texts import Texts
from ...i18n import tr
from ...model.codes import ObservationKind
from ...model.feedback import Feedback
from ...model.municipality.population import Population
from ...model.names import folded
from ...model.survey.who_answered import WhoAnswered
from ..areas import AreaGiven, resolve_area
from ..survey.who_answered import kept_of
from .asking import BASELINES, Asked, asked, asked_period
from .ground import Grounds, grounds_of, last_measures
from .missing import Counted, missing_of
from .reading import Observed, covered_days, read_observed
from .stamp import numbers_of, stamp_of

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from ...store import Store

YEAR = 366


def situation(
    store: Store,
    area: AreaGiven = None,
    *,
    period: str = "",
    day: date | None = None,
    first: date | None = None,
    last: date | None = None,
    baselines: int = BASELINES,
    categories: tuple[str, ...] = (),
    sources: tuple[str, ...] = (),
    feedback: Feedback | None = None,
) -> Picture:
    """Return the situation of an area (see `resolve_area`) in the `period` (a code of PeriodKind) that holds `day`, or from

    `first` to `last`, beside the same of `baselines` earlier years; else of the last twelve whole months. `categories` (codes)
    and `sources` (keys) narrow what is counted. Reads only. Raises NotFoundError, ParameterError and Cancelled.
    """
    span = asked_period(store.today, period, day, first, last)
    wish = asked(store.today, span, resolve_area(store, area), baselines, categories, sources)
    return picture_of(store, wish, feedback)


def picture_of(store: Store, wish: Asked, feedback: Feedback | None = None) -> Picture:
    """Return the situation that is asked for. Raises ParameterError for an area without a border, and Cancelled."""
    feedback = feedback or Feedback()
    feedback.progress(0.0, tr("Reading the situation"))
    observed, grounds = read_observed(store, wish), grounds_of(store, wish.area)
    reports = observed.reports
    feedback.progress(0.3, tr("Counting"))
    feedback.check()
    whole = days_between(wish.period.start, wish.until + timedelta(days=1))
    belongs = grounds.members(reports.xy)
    placed = np.isfinite(reports.xy).all(axis=1)
    counted = Counted(on_days(reports.day, whole), grounds.held(belongs), belongs, placed)
    here = counted.now & counted.held
    told = {kind: covered_days(many, wish.as_of) for kind, many in observed.covered.items()}
    rows = {str(kind): int(count) for kind, count in zip(*np.unique(reports.kind[here], return_counts=True))}
    compared = comparison(wish.period, wish.baselines, told, rows, wish.until)
    spots = _hot_spots(observed, grounds, counted, whole, feedback)
    feedback.progress(0.6)
    feedback.check()
    shown = belongs if grounds.chosen is None else belongs[grounds.chosen : grounds.chosen + 1]
    repeats, too_many = near_repeats(reports.of(here), grounds.shown, shown[:, here], feedback.is_cancelled)
    beside = Beside(_by_area(spots), holds(repeats), last_measures(store, grounds, wish.until))
    feedback.progress(0.9)
    feedback.check()
    changes = changes_of(reports, grounds.areas, belongs, counted.now, compared, wish.until, beside, wish.baselines)
    used = _used(observed, whole, wish)
    picture = Picture(
        period=wish.period,
        asked_baselines=wish.baselines,
        baselines=tuple(one for one, _ in compared.earlier),
        dispersion=changes.dispersion,
        **_shown_changes(changes, grounds),
        **_calendars(observed, counted, compared, told, wish),
        dark=_dark(reports.dark[here]),
        hot_spots=spots,
        near_repeats=repeats,
        survey=_survey(store, observed, grounds, whole, wish),
        sources=_sources(observed),
        missing=missing_of(wish, observed, grounds, counted, compared, too_many),
        stamp=stamp_of(store, wish, grounds, used, {"observation": sum(len(keys) for _, keys, _ in used)}),
        last=min(wish.until, compared.last or wish.until),
        kinds=compared.kinds,
    )
    feedback.progress(1.0)
    return replace(picture, stamp=replace(picture.stamp, numbers=numbers_of(picture)))


def _used(observed: Observed, whole: NDArray[Any], wish: Asked) -> list[tuple[str, NDArray[Any], Reports]]:
    """Return what the numbers stand on: reports up to the end of the period, and without a date, and the pins of the period."""
    until = ~(observed.reports.day > np.datetime64(wish.until, "D"))
    pins = on_days(observed.survey.day, whole)
    return [
        ("report", observed.keys[until], observed.reports.of(until)),
        ("survey", observed.survey_keys[pins], observed.survey.of(pins)),
    ]


def _hot_spots(
    observed: Observed, grounds: Grounds, counted: Counted, whole: NDArray[Any], feedback: Feedback
) -> tuple[HotSpot, ...]:
    """Return the hot spots of the period: of reports, then of the pins of surveys and of children, each by itself.

    They are looked for in all areas, also where one is asked for, of which those are told that hold something there: a place
    is no less a hot spot when another area is looked at.
    """
    grid = grid_over(grounds.areas, observed.reports.xy[counted.now & counted.placed])
    if grid is None:
        return ()
    pins = [
        (kind.value, told.of(on_days(told.day, whole)))
        for kind, told in ((ObservationKind.SURVEY, observed.survey), (ObservationKind.SCHOOL_VIEW, observed.school))
    ]
    found: list[HotSpot] = []
    for voice, told in (("report", observed.reports.of(counted.now)), *pins):
        feedback.check()
        belongs = members(told.xy, grounds.shown)
        is_report = voice == "report"
        spots = find_hot_spots(
            told, grid, grounds.shown, belongs, voice=voice, people=not is_report, by_category=is_report
        )
        found += spots if grounds.chosen is None else [spot for spot in spots if spot.area]
    return numbered(found)


def _by_area(spots: tuple[HotSpot, ...]) -> dict[tuple[str, str], int]:
    """Return how many hot spots of reports each area has, by category; ("", ...) of all together."""
    found: dict[tuple[str, str], int] = {}
    for spot in spots:
        if spot.voice == "report":
            for key in {spot.area, ""}:
                found[key, spot.category] = found.get((key, spot.category), 0) + 1
    return found


def _shown_changes(changes: Changes, grounds: Grounds) -> dict[str, Any]:
    """Return the rows that are asked for; of one area all together is that area."""
    if grounds.chosen is None:
        return {"changes": changes.rows, "areas": changes.areas}
    key = grounds.areas[grounds.chosen].key
    mine = tuple(row for row in changes.rows if row.area == key)
    together = tuple(replace(row, area="", area_name="") for row in mine)
    return {"changes": (*together, *mine), "areas": tuple(row for row in changes.areas if row.area == key)}


def _calendars(
    observed: Observed, counted: Counted, compared: Comparison, told: dict[str, NDArray[Any]], wish: Asked
) -> dict[str, Any]:
    """Return the tables and lines over time: of the period those of all reports, over years those of the kinds compared."""
    reports = observed.reports
    kinds = compared.kinds or tuple(told)
    over_years = reports.of(counted.held & np.isin(reports.kind, list(kinds) or [""]))
    days = np.zeros(0, dtype="datetime64[D]")
    for number, kind in enumerate(kinds):
        days = told[kind] if not number else np.intersect1d(days, told[kind], assume_unique=True)
    first = min([wish.until - timedelta(days=YEAR), *(one.start for one, _ in compared.earlier)])
    return {
        "week": calendar.week_table(reports.of(counted.now & counted.held)),
        "months": calendar.month_table(over_years, days, wish.until),
        "by_category": calendar.months_by_category(over_years, days, first, wish.until),
        "season": calendar.season_line(over_years, days, wish.until, wish.baselines),
    }


def _dark(dark: NDArray[np.int8]) -> DarkShare:
    return DarkShare(*(int((dark == code).sum()) for code in (DARK, LIGHT, UNKNOWN)))


def _survey(store: Store, observed: Observed, grounds: Grounds, whole: NDArray[Any], wish: Asked) -> SurveyBox:
    """Return the survey of the period in the area, and the shares of surveys up to then."""
    here = on_days(observed.survey.day, whole)
    if grounds.chosen is not None:
        here &= grounds.members(observed.survey.xy)[grounds.chosen]
    pins = observed.survey.of(here)
    days = np.sort(pins.day)
    names = {folded(area.name) for area in grounds.shown} if grounds.chosen is not None else None
    shares = sorted(
        (row["area_name"] or "", int(row["year"]), row["question"] or "", float(row["share"]), row["n"])
        for row in store.rows("survey_share", columns=("area_name", "year", "question", "share", "n"))
        if row["year"] is not None and row["share"] is not None and int(row["year"]) <= wish.until.year
        if names is None or folded(row["area_name"] or "") in names
    )
    return SurveyBox(
        answers=len(np.unique(pins.person)),
        pins=len(pins),
        first=days[0].astype(object) if len(days) else None,
        last=days[-1].astype(object) if len(days) else None,
        shares=tuple(SurveyShare(*share) for share in shares),
        who=_who(store, observed.survey_sources.at(here)),
        population=store.municipal_settings.population if len(pins) else Population(),
    )


def _who(store: Store, sources: Texts) -> tuple[WhoAnswered, ...]:
    """Return who answered the surveys (their keys) that told of it, each as a whole."""
    found = [kept_of(store, source) for source in sources.counts() if source]
    return tuple(one for one in found if one is not None)


def _sources(observed: Observed) -> tuple[SourceUsed, ...]:
    """Return the sources of reports: what each covers, its silent months and how many of its rows are counted."""
    covered = {one.source: one for many in observed.covered.values() for one in many}
    counts = observed.sources.counts()
    found = []
    for source in observed.told_by:
        one = covered.get(source.uuid)
        found.append(
            SourceUsed(
                key=source.uuid,
                kind=source.kind,
                name=source.name,
                first=one.days.first if one else None,
                last=one.days.last if one else None,
                data_date=source.data_date,
                rows=counts.get(source.uuid, 0),
                missing_months=tuple(f"{year:04d}-{month:02d}" for year, month in sorted(one.silent)) if one else (),
            )
        )
    return tuple(found)
