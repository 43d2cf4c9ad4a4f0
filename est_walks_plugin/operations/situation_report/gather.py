"""Gather a situation report: the picture of the period as its readers may see it, what was decided, and its version."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, Any

from ...engine.situation import release_picture as released
from ...engine.situation import told_cells as cells_told
from ...engine.situation.picture import Picture
from ...engine.situation.report import Numbers, SituationReport
from ...exporting.situation_report.sheet import report_sheet
from ...exporting.situation_report.worded import ReportTold, Words, told
from ...i18n import tr
from ...model.area import Area
from ...model.codes import ReportAudience
from ...model.errors import ParameterError
from ...model.est.reports import KeptReport, ShownNumbers
from ...model.feedback import Feedback
from ...store.credits import names_within
from ..areas import AreaGiven, resolve_area
from ..situation.asking import BASELINES, Asked, asked, asked_period
from ..situation.ground import grounds_of
from ..situation.reading import read_observed
from ..situation.situation import picture_of
from . import decided
from .measured import measures_told
from .told_before import Before, area_key, atoms_of, shown_cells, spot_border, told_outside

if TYPE_CHECKING:
    from ...store import Store

AUDIENCES = (ReportAudience.INTERNAL, ReportAudience.PARTNERS, ReportAudience.OPEN)
"""In the order of their numbers for scripts."""


@dataclass(frozen=True)
class Wish:
    """What is asked for: a period (a code of PeriodKind) that holds a day (None: the last one that is over), where, for whom."""

    kind: str = "month"
    day: date | None = None
    area: AreaGiven = None
    audience: ReportAudience = ReportAudience.INTERNAL
    language: str = ""


@dataclass(frozen=True)
class Draft:
    """A report before it is written. `earlier` is its last version, `is_changed` whether it says anything else than that one."""

    wish: Wish
    area: Area
    report: SituationReport
    told: ReportTold
    shown: ShownNumbers
    earlier: KeptReport | None
    is_changed: bool


def gather(store: Store, wish: Wish, feedback: Feedback | None = None) -> Draft:
    """Return a report as it would be written now. Reads only.

    Raises NotFoundError (the area), ParameterError (the period, an area that is none of the store outside the group), Cancelled.
    """
    feedback = feedback or Feedback()
    area = resolve_area(store, wish.area)
    if area.is_from_outside and wish.audience is not ReportAudience.INTERNAL:
        raise ParameterError(
            tr("A report that leaves the group is about an area of the store; draw the polygon as one first.")
        )
    day = wish.day or _last_day_over(store.today, wish.kind)
    span = asked_period(store.today, wish.kind, day)
    question = asked(store.today, span, area, BASELINES)
    picture = picture_of(store, question, feedback.part(0.0, 0.7))
    if area.polygon is not None:  # it stands as the row of all already
        picture = replace(picture, changes=tuple(row for row in picture.changes if not row.area), areas=())
    feedback.check()
    numbers, shown = _numbers(store, picture, question, wish.audience)
    feedback.progress(0.9)
    return _draft(store, wish, area, _report(store, wish, area, picture, numbers), shown)


def _last_day_over(today: date, kind: str) -> date:
    """Return a day of the last period of a kind that is over: that is what a group looks back on."""
    from ...engine.statistics import period_of

    return period_of(today, kind).previous().start


def _numbers(store: Store, picture: Picture, question: Asked, audience: ReportAudience) -> tuple[Numbers, ShownNumbers]:
    smallest = store.municipal_settings.smallest_count
    if audience is ReportAudience.INTERNAL:
        return released.all_numbers(picture, smallest), ShownNumbers()
    grounds, observed = grounds_of(store, question.area), read_observed(store, question)
    keys = {area.key: area_key(area.polygon.wkt) for area in grounds.areas}
    wkts = {area_key(area.polygon.wkt): area.polygon.wkt for area in grounds.areas}
    for spot in cells_told.told_spots(picture):
        keys[cells_told.spot_key(spot)], wkt = spot_border(spot.wkb)
        wkts[keys[cells_told.spot_key(spot)]] = wkt
    keys[""] = keys[grounds.areas[grounds.chosen].key] if grounds.chosen is not None else ""
    before = Before(tuple(told_outside(store)), wkts)
    asked_of = {
        "category": (observed.reports, cells_told.cells_of(picture)),
        "week": (observed.reports, cells_told.week_cells(picture)),
        "light": (observed.reports, cells_told.light_cells(picture)),
        cells_told.OPEN_PART: (observed.reports, cells_told.open_cells(picture, question.until)),
        cells_told.SURVEY_PART: (observed.survey, cells_told.survey_cells(picture)),
    }
    keyed = {cell: keys[cell.area] for _rows, cells in asked_of.values() for cell in cells}
    ways = [
        atoms_of(rows, {cell: keyed[cell] for cell in cells}, before, way) for way, (rows, cells) in asked_of.items()
    ]
    numbers, told_cells = released.open_numbers(picture, smallest, ways)
    used = {key: wkts[key] for key in keyed.values() if key}
    return numbers, ShownNumbers("", used, shown_cells(told_cells, keyed, smallest))


def _report(store: Store, wish: Wish, area: Area, picture: Picture, numbers: Numbers) -> SituationReport:
    language = wish.language or store.language
    words = Words(language, store.catalogue, store.time_zone)
    changed = released.larger_than_chance(numbers)
    settings = store.municipal_settings
    before, more_before = decided.priorities_before(store, picture.period, area.uuid, wish.audience, words)
    measures, more = measures_told(store, picture.period, grounds_of(store, area), wish.audience)
    return SituationReport(
        period=picture.period,
        last=picture.last,
        baselines=picture.baselines,
        dispersion=picture.dispersion,
        area=area.name if area.polygon is not None else "",
        audience=wish.audience,
        language=words.language,
        municipality=store.municipality,
        made=store.today,
        version=1,
        smallest=settings.smallest_count,
        numbers=numbers,
        changed=changed,
        named=released.often_named(numbers, changed),
        before=before,
        before_left_out=more_before,
        promises=decided.promises_told(store, picture.period, area.uuid, wish.audience, store.today, words),
        coming=decided.priorities_coming(store, picture.period, area.uuid, wish.audience, words),
        sources=picture.sources,
        missing=picture.missing,
        stamp=picture.stamp,
        attribution=", ".join(names_within(store, None)),
        address=settings.address_line,
        is_example=store.is_example,
        measures=measures,
        measures_left_out=more,
    )


def _draft(store: Store, wish: Wish, area: Area, report: SituationReport, shown: ShownNumbers) -> Draft:
    """Return the report with its version: the next one, or the last one where nothing is said otherwise."""
    content = _content(store, report)
    earlier = versions(store, report, area)
    last = earlier[0] if earlier else None
    is_changed = last is None or last.numbers is None or last.numbers.content != content
    version = 1 if last is None else last.version + is_changed
    made = report.made if is_changed or last is None else store.local_day(last.made_at) or report.made
    report = replace(report, version=version, made=made)
    said = told(report, store.catalogue, store.time_zone)
    return Draft(wish, area, report, said, replace(shown, content=content), last, is_changed)


def _content(store: Store, report: SituationReport) -> str:
    """Return a digest of all that a report says, whenever and as whichever version it says so."""
    timeless = replace(report, version=0, made=report.period.start)
    return hashlib.sha256(report_sheet(told(timeless, store.catalogue, store.time_zone))).hexdigest()


def versions(store: Store, report: SituationReport, area: Area) -> list[KeptReport]:
    """Return the kept versions of a report, the last one first."""
    where: dict[str, Any] = {
        "kind": report.kind,
        "period_from": report.period.start,
        "area": area.uuid,
        "audience": report.audience.value,
        "language": report.language,
    }
    rows = store.rows("situation_report", where)
    return sorted(map(KeptReport.from_row, rows), key=lambda one: -one.version)
