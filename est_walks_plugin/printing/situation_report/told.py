"""A situation report in words: what page, paper and table all say, section by section, in the report's language."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum
from typing import Any

from ...engine.situation.picture import Lack
from ...engine.situation.report import SituationReport
from ...engine.statistics import Change
from ...engine.statistics.release import Hidden
from ...model.catalogue import Catalogue
from ...model.codes import ReportAudience
from ...model.est.change import FEWER, MORE
from ...model.wording.change_words import change_word
from ..words import Words
from . import about, map_tables, tables
from . import survey as survey_said
from .said import change_said, count_text, mean_text, period_said, row_count_text, row_text, share_text, years_text
from .tables import TableTold


class Picture(Enum):
    """What is drawn in a section; its numbers stand in the section's tables."""

    MAP = "map"
    WEEK = "week"
    YEAR = "year"


@dataclass(frozen=True)
class SectionTold:
    """A section: paragraphs, then points, then what is drawn, then tables. `annex` stands after the four pages of paper."""

    key: str
    heading: str
    paragraphs: tuple[str, ...] = ()
    points: tuple[str, ...] = ()
    picture: Picture | None = None
    picture_text: str = ""
    tables: tuple[TableTold, ...] = ()
    annex: bool = False


@dataclass(frozen=True)
class ReportTold:
    """All the texts of a report. `mark` says who may read it, on every page."""

    words: Words
    report: SituationReport
    title: str
    lead: str
    version: str
    mark: str
    example: str
    sentence: str
    sections: tuple[SectionTold, ...] = field(default=())

    def section(self, key: str) -> SectionTold | None:
        """Return a section by its key."""
        return next((one for one in self.sections if one.key == key), None)

    @property
    def tables(self) -> tuple[TableTold, ...]:
        """All tables, in their order."""
        return tuple(table for section in self.sections for table in section.tables)


def told(report: SituationReport, catalogue: Catalogue, zone: str) -> ReportTold:
    """Return a report in the words of its language and the store's catalogue; its times are those of the clocks in `zone`."""
    words = Words(report.language, catalogue, zone)
    tr = words.tr
    where = report.area or report.municipality
    period = period_said(report.period, words)
    title = (
        tr("Situation {period}: {area}").format(period=period, area=where)
        if where
        else tr("Situation {period}").format(period=period)
    )
    return ReportTold(
        words=words,
        report=report,
        title=title,
        lead=_lead(report, words),
        version=tr("Made {date}, version {version}").format(date=words.day(report.made), version=report.version),
        mark=mark(report.audience, words),
        example=tr("Example data: the places are made up.") if report.is_example else "",
        sentence=sentence(report, words),
        sections=tuple(one for one in _sections(report, words) if one is not None),
    )


def mark(audience: ReportAudience, words: Words) -> str:
    """Return who may read it, in a word or two."""
    tr = words.tr
    return {
        ReportAudience.INTERNAL: tr("Internal: the EST group"),
        ReportAudience.PARTNERS: tr("For the municipality's partners"),
        ReportAudience.OPEN: tr("Open report"),
    }[audience]


def sentence(report: SituationReport, words: Words) -> str:
    """Return the picture in a sentence or two: how many, beside how many there usually are, and what that says."""
    tr, whole = words.tr, report.numbers.whole
    where, period = report.area or report.municipality or tr("the municipality"), period_said(report.period, words)
    if whole.now.hidden is Hidden.GUARD:
        return tr("How many reports came in from {area} during {period} is not told.").format(area=where, period=period)
    if report.has_no_source:
        return tr("No source tells of {area} during {period}: what came in is not known.").format(
            area=where, period=period
        )
    first = _came_in(report, words).format(area=where, period=period)
    if not whole.now.value or whole.change is None:
        return first
    if whole.change in (Change.NO_DATA, Change.NO_BASELINE):
        return first + " " + tr("There is nothing to compare them with.")
    word = change_word(whole.change, words)
    if whole.mean is None:
        return (
            first
            + " "
            + tr("Beside the same period of earlier years: {change}.").format(change=change_said(whole.change, words))
        )
    if whole.compared is not None:
        first += " " + tr("Of them {count} can be compared with earlier years.").format(
            count=words.number(whole.compared)
        )
    usual = tr("During the same period of earlier years {mean} came in on average ({years}).").format(
        mean=mean_text(whole.mean, words, in_steps=not report.is_internal), years=years_text(report)
    )
    last = tr("That is {change}.")
    if whole.change in MORE:
        last = tr("More than usual: {change}.")
    elif whole.change in FEWER:
        last = tr("Fewer than usual: {change}.")
    return " ".join((first, usual, last.format(change=word)))


def _came_in(report: SituationReport, words: Words) -> str:
    """Return how many came in, with {area} and {period} to be filled in."""
    tr, told = words.tr, report.numbers.whole.now
    if told.value == 0:
        return tr("No reports came in from {area} during {period}.")
    if told.value is None:
        return tr("Fewer than %n report(s) came in from {area} during {period}.", None, report.smallest)
    if told.at_least:
        return tr("At least %n report(s) came in from {area} during {period}.", None, told.value)
    return tr("%n report(s) came in from {area} during {period}.", None, told.value)


def _lead(report: SituationReport, words: Words) -> str:
    tr = words.tr
    days = f"{words.day(report.period.start)} – {words.day(report.period.last)}"
    until = (
        tr("data until {day}").format(day=words.day(report.last))
        if report.last and report.last < report.period.last
        else ""
    )
    return " · ".join(part for part in (days, until) if part)  # the area stands in the title


def _sections(report: SituationReport, words: Words) -> list[SectionTold | None]:
    return [
        _changed(report, words),
        _named(report, words),
        _table(report, words),
        _map(report, words),
        _week(report, words),
        _year(report, words),
        _survey(report, words),
        _before(report, words),
        _promises(report, words),
        _coming(report, words),
        _about(report, words),
        _more_spots(report, words),
        _cells(report, words),
        _who_answered(report, words),
        _sources(report, words),
    ]


def _changed(report: SituationReport, words: Words) -> SectionTold:
    tr = words.tr
    points = tuple(_point(row, report, words) for row in report.changed)
    nothing = tr("No change is larger than what chance gives.")
    uncompared = not report.baselines or report.numbers.whole.change in (None, Change.NO_DATA, Change.NO_BASELINE)
    if uncompared and not points:
        nothing = tr("Nothing was compared, so nothing is said of changes.")
    return SectionTold("changed", tr("Changed by more than chance"), () if points else (nothing,), points)


def _named(report: SituationReport, words: Words) -> SectionTold | None:
    tr = words.tr
    if not report.named:
        return None
    lead = tr("What most reports are about, and where the number is within what usually varies:")
    return SectionTold(
        "named",
        tr("Often named, within what usually varies"),
        (lead,),
        tuple(_point(row, report, words) for row in report.named),
    )


def _point(row: Any, report: SituationReport, words: Words) -> str:
    tr = words.tr
    count = row_count_text(row, report.smallest, words)
    if row.mean is None:
        text = tr("{what}: {count} – {change}")
        return text.format(what=row_text(row, words), count=count, change=change_said(row.change, words))
    text = tr("{what}: {count}, usually {mean} – {change}")
    mean = mean_text(row.mean, words, in_steps=not report.is_internal)
    return text.format(what=row_text(row, words), count=count, mean=mean, change=change_said(row.change, words))


def _table(report: SituationReport, words: Words) -> SectionTold:
    tr = words.tr
    if report.has_no_source:  # silence is not zero: no table of noughts
        return SectionTold("areas", tr("The areas"), (tr("No source tells of the period, so no number is told."),))
    lines = (tr("The area most in need stands first. A rate is smoothed: few inhabitants do not make it jump."),)
    if not report.is_internal:
        lines = (tr("The area most in need stands first."),)
    return SectionTold("areas", tr("The areas"), lines, tables=(tables.areas(report, words),))


def _map(report: SituationReport, words: Words) -> SectionTold:
    tr = words.tr
    lines, spots = [], report.numbers.spots
    if spots:
        lines.append(
            tr(
                "Hatched: more reports close together than chance puts there (Gi*, false discovery rate 5 %). Outlined: the same of one category. The numbers stand in the table."
            )
        )
    elif report.is_internal:
        lines.append(tr("No place has more reports than chance puts there (Gi*, false discovery rate 5 %)."))
    else:
        lines.append(tr("No place has so many reports more than chance puts there that it may be told."))
    if report.measures:
        lines.append(
            tr(
                "Squares with M and a number: measures done during the period (solid edge), and planned until the end of the next (dashed edge)."
            )
            if report.audience is not ReportAudience.OPEN
            else tr("Squares with M and a number: measures done during the period.")
        )
    else:
        lines.append(tr("No measure is known to have been done during the period."))
    if any(not one.on_map for one in report.measures) or len(spots) > map_tables.MOST_SPOTS:
        lines.append(tr("Those that have no room on the map, or no place, stand in the annex."))
    if report.measures_left_out:
        lines.append(tr("%n more measure(s) are not told one by one.", None, report.measures_left_out))
    made = tuple(
        table
        for table, is_there in (
            (map_tables.spots(report, words), spots),
            (map_tables.measures(report, words), any(one.on_map for one in report.measures)),
        )
        if is_there
    )
    if not spots and not any(one.on_map for one in report.measures):
        return SectionTold("map", tr("Where"), tuple(lines), tables=made)
    told = tr("%n hot spot(s)", None, min(len(spots), map_tables.MOST_SPOTS))
    done = tr("%n measure(s) of the period", None, sum(one.on_map for one in report.measures))
    alt = tr("Map with {spots} and {measures}, numbered as in the tables below.").format(spots=told, measures=done)
    return SectionTold("map", tr("Where"), tuple(lines), (), Picture.MAP, alt, made)


def _week(report: SituationReport, words: Words) -> SectionTold:
    tr = words.tr
    left = report.numbers.week_left_out
    lines = []
    if not report.numbers.week or not any(part.count.value for part in report.numbers.week):
        return SectionTold(
            "week", tr("Weekday and hour"), (tr("No report tells a time of day, or too few to be told."),)
        )
    marked = any(part.marked for part in report.numbers.week)
    lines.append(
        tr("Framed: more than the weekday and the hour by themselves would give (adjusted residual above 3).")
        if marked
        else tr("No hour stands out beyond chance.")
    )
    if left.value or left.hidden:
        lines.append(tr("Without a time of day: {count}.").format(count=count_text(left, report.smallest, words)))
    alt = tr("Chart: how many reports came each weekday, by the hour. The numbers stand in the table below.")
    return SectionTold(
        "week", tr("Weekday and hour"), tuple(lines), (), Picture.WEEK, alt, (tables.week(report, words),)
    )


def _year(report: SituationReport, words: Words) -> SectionTold | None:
    tr = words.tr
    if not report.numbers.months:
        return None
    lead = tr("Bars: this year's months. Line and band: the mean of earlier years and what it may be by chance (95 %).")
    inside, few = report.is_internal, report.numbers.dark_few
    dark = share_text(report.numbers.dark_percent, words, is_internal=inside, few=few)
    shares = (
        (tr("In the dark, by the sun at each one's time and place: {share}.").format(share=dark),)
        if dark != "–"
        else ()
    )
    left = [
        words.code("ObservationKind", str(one.values[0])) for one in report.missing if one.lack is Lack.NOT_COMPARED
    ]
    apart = (
        (tr("Not counted here, as earlier years have none to compare with: {kinds}.").format(kinds=", ".join(left)),)
        if left
        else ()
    )
    alt = tr("Chart: reports each month beside the mean of earlier years. The numbers stand in the table below.")
    return SectionTold(
        "year", tr("The year"), (lead, *apart, *shares), (), Picture.YEAR, alt, (tables.year(report, words),)
    )


def _survey(report: SituationReport, words: Words) -> SectionTold:
    tr, survey = words.tr, report.numbers.survey
    heading = tr("The survey, by itself")
    if survey.first is None and not survey.shares:
        return SectionTold("survey", heading, (tr("No survey was answered during the period."),))
    made = (tables.shares(report, words),) if survey.shares else ()
    return SectionTold("survey", heading, tuple(survey_said.answered(report, words)), tables=made)


def _who_answered(report: SituationReport, words: Words) -> SectionTold | None:
    tr, made = words.tr, survey_said.who_answered(report, words)
    return SectionTold("who", tr("Who answered the survey"), tables=(made,), annex=True) if made else None


def _before(report: SituationReport, words: Words) -> SectionTold:
    tr = words.tr
    heading = tr("What became of the priorities of the period before")
    made = (tables.before(report, words),) if report.before else ()
    return SectionTold("before", heading, about.decided_before(report, words), tables=made)


def _promises(report: SituationReport, words: Words) -> SectionTold:
    tr = words.tr
    heading = tr("Citizen promises")
    if not report.promises:
        return SectionTold("promises", heading, (tr("No promise is running."),))
    counted = tr("Counted up to {date}.").format(date=words.day(report.made))
    return SectionTold("promises", heading, (counted,), tables=(tables.promises(report, words),))


def _coming(report: SituationReport, words: Words) -> SectionTold:
    tr = words.tr
    heading = tr("Priorities of the next period")
    if not report.coming:
        return SectionTold("coming", heading, (tr("The meeting about this period has not decided on priorities yet."),))
    return SectionTold("coming", heading, tables=(tables.coming(report, words),))


def _about(report: SituationReport, words: Words) -> SectionTold:
    tr = words.tr
    return SectionTold("about", tr("About this report"), about.about(report, words))


def _more_spots(report: SituationReport, words: Words) -> SectionTold | None:
    tr = words.tr
    made = tuple(
        one
        for one in (map_tables.more_spots(report, words), map_tables.more_measures(report, words))
        if one is not None
    )
    return SectionTold("more_spots", tr("More hot spots and measures"), tables=made, annex=True) if made else None


def _cells(report: SituationReport, words: Words) -> SectionTold | None:
    tr = words.tr
    made = tables.cells(report, words)
    if made is None or report.has_no_source:
        return None
    left = tr("Rows that are not told: {count}. Each has too few reports, or would give another one away.")
    notes = (left.format(count=words.number(made.left_out)),) if made.left_out else ()
    shown = (made,) if made.rows else ()
    return SectionTold("cells", tr("Each area and category"), notes, tables=shown, annex=True)


def _sources(report: SituationReport, words: Words) -> SectionTold:
    tr = words.tr
    if not report.sources:
        return SectionTold("sources", tr("Sources"), (tr("No source is imported."),), annex=True)
    return SectionTold("sources", tr("Sources"), tables=(tables.sources(report, words),), annex=True)
