"""The tables of a situation report: their words, and the plain values that a spreadsheet takes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from ...engine.situation.picture import SurveyShare
from ...engine.situation.report import Priority, ReportRow, SituationReport
from ...engine.statistics.release import Told
from ..words import Words
from .said import area_text, category_text, change_said, count_text, mean_text, row_count_text, share_text, signed


@dataclass(frozen=True)
class ColumnTold:
    """A column: its key in a spreadsheet, its title, whether it holds numbers, its share of the width of paper."""

    key: str
    title: str
    is_number: bool = False
    share: float = 1.0


@dataclass(frozen=True)
class TableTold:
    """A table: `rows` in words, `values` the same as plain values. `left_out` rows are not told."""

    key: str
    caption: str
    columns: tuple[ColumnTold, ...]
    rows: tuple[tuple[str, ...], ...]
    values: tuple[tuple[Any, ...], ...]
    left_out: int = 0


@dataclass(frozen=True)
class Field:
    """A cell: its column, its words, and its plain value."""

    column: ColumnTold
    text: str
    value: Any


def _made(
    key: str, caption: str, rows: list[list[Field]], columns: tuple[ColumnTold, ...], left_out: int = 0
) -> TableTold:
    return TableTold(
        key,
        caption,
        columns,
        tuple(tuple(cell.text for cell in row) for row in rows),
        tuple(tuple(cell.value for cell in row) for row in rows),
        left_out,
    )


def built(key: str, caption: str, rows: list[list[Field]], left_out: int = 0) -> TableTold:
    """Return a table of rows that all have the same columns."""
    columns = tuple(cell.column for cell in rows[0]) if rows else ()
    return _made(key, caption, rows, columns, left_out)


def areas(report: SituationReport, words: Words) -> TableTold:
    """Return the table of areas, all together first (RESEARCH 9, table 2)."""
    tr = words.tr
    rows = [_row(row, report, words, category=False) for row in report.numbers.areas]
    return built("areas", tr("Reports by area, beside the same period of earlier years"), rows)


def cells(report: SituationReport, words: Words) -> TableTold | None:
    """Return the table of each area and category, and each category in all areas; rows that may not be told are left out."""
    tr = words.tr
    every = (*report.numbers.categories, *report.numbers.cells)
    shown = [row for row in every if row.now.hidden is None]
    if not every:
        return None
    rows = [_row(row, report, words, category=True) for row in shown]
    return built("cells", tr("Reports by area and category"), rows, len(every) - len(shown))


def _row(row: ReportRow, report: SituationReport, words: Words, *, category: bool) -> list[Field]:
    """Return what is told of an area, or of a category in it."""
    tr, smallest, inside = words.tr, report.smallest, report.is_internal
    now = row_count_text(row, smallest, words, people=inside)
    fields = [Field(ColumnTold("area", tr("Area"), share=1.8), area_text(row, words), area_text(row, words))]
    if category:
        name = category_text(row.category, words)
        fields.append(Field(ColumnTold("category", tr("Category"), share=2.0), name, name))
    fields += [
        Field(ColumnTold("now", tr("Reports"), True, 1.55), now, row.now.value),
        Field(
            ColumnTold("mean", tr("Usually"), True, 1.1 if category else 1.25),
            mean_text(row.mean, words, in_steps=not inside),
            _rounded(row.mean),
        ),
    ]
    if inside:
        fields.append(
            Field(
                ColumnTold("difference", tr("Difference"), True, 1.4),
                signed(row.difference, words),
                _rounded(row.difference),
            )
        )
    change = change_said(row.change, words)
    fields.append(Field(ColumnTold("change", tr("What that says"), share=2.2 if category else 1.95), change, change))
    if not category:
        fields += _of_an_area(row, report, words)
    return fields


def _of_an_area(row: ReportRow, report: SituationReport, words: Words) -> list[Field]:
    tr, smallest = words.tr, report.smallest
    fields = []
    if report.is_internal:
        rate = "–" if row.rate is None else words.number(row.rate, 1)
        fields.append(Field(ColumnTold("rate", tr("Per 1,000 inhabitants"), True, 1.5), rate, _rounded(row.rate)))
    near = "–" if row.near_repeat is None else tr("yes") if row.near_repeat else tr("no")
    dark = share_text(row.dark_percent, words, is_internal=report.is_internal, few=row.dark_few)
    last = "–"
    if row.last_measure is not None:
        measure = words.catalogue.label("measure", row.last_measure.measure, words.language)
        last = f"{measure}, {words.short_day(row.last_measure.done)}"
    return [
        *fields,
        Field(
            ColumnTold("open_over_60", tr("Open > 60 days"), True, 1.2),
            count_text(row.open_over_60, smallest, words),
            row.open_over_60.value,
        ),
        Field(ColumnTold("hot_spots", tr("Hot spots"), True, 2.1), words.number(row.hot_spots), row.hot_spots),
        Field(ColumnTold("near_repeat", tr("Repeats near by"), share=1.55), near, row.near_repeat),
        Field(ColumnTold("dark_percent", tr("Share in the dark"), True, 1.42), dark, _tens(row, report)),
        Field(ColumnTold("last_measure", tr("Last measure"), share=2.3), last, last),
    ]


def _tens(row: ReportRow, report: SituationReport) -> int | None:
    """Return a share as a plain number; none and all are not told outside the group, but under 10 % and over 90 %."""
    return None if not report.is_internal and row.dark_percent in (0, 100) else row.dark_percent


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, 2)


WEEKDAYS = 7


def weekday_names(words: Words) -> tuple[str, ...]:
    """Return Monday to Sunday, short."""
    tr = words.tr
    return (tr("Mon"), tr("Tue"), tr("Wed"), tr("Thu"), tr("Fri"), tr("Sat"), tr("Sun"))


def hours_text(start: int, end: int) -> str:
    """Return 06–12, or 06 for one hour."""
    return f"{start:02d}" if end - start == 1 else f"{start:02d}–{end:02d}"


def week(report: SituationReport, words: Words) -> TableTold:
    """Return the weekdays by parts of the day, the busiest hours marked by a star."""
    tr, parts = words.tr, report.numbers.week
    columns = sorted({(part.start, part.end) for part in parts})
    by_key = {(part.weekday, part.start): part for part in parts}
    names = weekday_names(words)
    rows = []
    for weekday in sorted({part.weekday for part in parts}):
        row = [Field(ColumnTold("weekday", tr("Day"), share=1.2), names[weekday], weekday)]
        for start, end in columns:
            part = by_key[weekday, start]
            text = _short(part.count, words) + ("*" if part.marked else "")
            row.append(
                Field(ColumnTold(f"h{start:02d}_{end:02d}", hours_text(start, end), True), text, part.count.value)
            )
        rows.append(row)
    return built("week", tr("Reports by weekday and hour; * more than chance puts there"), rows)


def _short(told: Told, words: Words) -> str:
    """Return a count in a small cell: a dash where it is not told."""
    if told.value is None:
        return "–"
    return ("≥ " if told.at_least else "") + words.number(told.value)


def year(report: SituationReport, words: Words) -> TableTold:
    """Return the months of the year of the period beside the mean of earlier years."""
    tr, inside = words.tr, report.is_internal
    rows = []
    for one in report.numbers.months:
        to_come = report.last is not None and (one.year, one.month) > (report.last.year, report.last.month)
        now = tr("no source") if one.now is None else count_text(one.now, report.smallest, words)
        now = "–" if to_come else now
        band = "–"
        if one.low is not None and one.high is not None:
            band = f"{words.number(one.low, 1 if inside else 0)}–{words.number(one.high, 1 if inside else 0)}"
        month = f"{one.year}-{one.month:02d}"
        rows.append(
            [
                Field(ColumnTold("month", tr("Month")), month, month),
                Field(ColumnTold("now", tr("Reports"), True), now, one.now.value if one.now else None),
                Field(
                    ColumnTold("mean", tr("Usually"), True),
                    mean_text(one.mean, words, in_steps=not inside),
                    _rounded(one.mean),
                ),
                Field(ColumnTold("interval", tr("By chance (95 %)"), True), band, band),
            ]
        )
    return built("months", tr("Reports by month, beside the mean of earlier years"), rows)


def _answers(count: int | None, report: SituationReport, words: Words) -> str:
    tr = words.tr
    if count is None:
        return tr("not published")
    return words.number(count) if report.is_internal else tr("at least {count}").format(count=words.number(count))


def shares(report: SituationReport, words: Words) -> TableTold:
    """Return the shares of surveys that asked a sample: a row for each area and question, the years beside each other."""
    tr, told = words.tr, report.numbers.survey.shares
    found: dict[tuple[str, str], dict[int, list[SurveyShare]]] = {}
    for one in told:
        found.setdefault((one.area, one.question), {}).setdefault(one.year, []).append(one)
    years = sorted({one.year for one in told})
    rows = []
    for (area, question), by_year in found.items():
        for number in range(max(map(len, by_year.values()))):  # files that disagree stand under each other
            row = [
                Field(ColumnTold("area", tr("Area"), share=1.5), area or tr("All areas"), area),
                Field(ColumnTold("question", tr("Question"), share=2.4), question, question),
            ]
            for year in years:
                share = next(iter(by_year.get(year, [])[number:]), None)
                text = "–" if share is None else _share_of_year(share, report, words)
                value = None if share is None else round(share.share, 3)
                row.append(Field(ColumnTold(f"y{year}", str(year), True, 1.3), text, value))
            rows.append(row)
    return built("survey", tr("The survey year by year, in brackets how many answered"), rows)


def _share_of_year(one: SurveyShare, report: SituationReport, words: Words) -> str:
    return f"{round(100 * one.share)} % ({_answers(one.n, report, words)})"


def _what(one: Priority) -> str:
    """Return what was decided: the planner's words, else where and about what."""
    about = ", ".join(part for part in (one.area, one.category) if part)
    return one.text or about or one.measure or "–"


def before(report: SituationReport, words: Words) -> TableTold:
    """Return the follow-up of the priorities that were decided for the period."""
    tr = words.tr
    rows = []
    for one in report.before:
        became = ". ".join(part.rstrip(".") for part in (one.outcome, one.effect) if part)
        rows.append(
            [
                Field(ColumnTold("priority", tr("Priority"), share=2.4), _what(one), _what(one)),
                Field(ColumnTold("measure", tr("Measure"), share=1.6), one.measure or "–", one.measure),
                Field(ColumnTold("owner", tr("Owner"), share=1.2), one.owner or "–", one.owner),
                Field(ColumnTold("state", tr("State")), words.code("DecisionState", one.state), one.state),
                Field(ColumnTold("effect", tr("Effect"), share=2.2), became or "–", became),
            ]
        )
    return built("before", tr("Done, not done, and whether it can be seen"), rows)


def promises(report: SituationReport, words: Words) -> TableTold:
    """Return the promises with their counts, states and next dates."""
    tr = words.tr
    rows = []
    for one in report.promises:
        count = tr("{kept} of {target}").format(kept=words.number(one.kept), target=words.number(one.target))
        until = words.short_day(one.next_day)
        rows.append(
            [
                Field(ColumnTold("promise", tr("Promise"), share=3.0), one.title, one.title),
                Field(ColumnTold("area", tr("Area"), share=1.4), one.area or tr("All areas"), one.area),
                Field(ColumnTold("kept", tr("Kept"), True), count, one.kept),
                Field(
                    ColumnTold("state", tr("State"), share=1.1), words.code("PromiseState", one.state) or "–", one.state
                ),
                Field(ColumnTold("until", tr("Next date"), share=1.1), until, until),
            ]
        )
    caption = tr("Citizen promises, how often they were kept by {date}").format(date=words.day(report.made))
    return built("promises", caption, rows)


def coming(report: SituationReport, words: Words) -> TableTold:
    """Return the priorities of the next period: who, when, and how it will be known."""
    tr = words.tr
    rows = []
    for one in report.coming:
        know = (
            tr("not set")
            if one.needed is None
            else tr("{count} or fewer would tell a decrease").format(count=one.needed)
        )
        if one.needed is not None and not report.is_internal:  # the number itself would give the count away
            know = tr("clearly fewer reports than now")
        rows.append(
            [
                Field(ColumnTold("priority", tr("Priority"), share=2.4), _what(one), _what(one)),
                Field(ColumnTold("measure", tr("Measure"), share=1.6), one.measure or "–", one.measure),
                Field(ColumnTold("owner", tr("Owner"), share=1.2), one.owner or "–", one.owner),
                Field(ColumnTold("due", tr("Date"), share=1.1), words.short_day(one.due), words.short_day(one.due)),
                Field(ColumnTold("know", tr("How we shall know"), share=2.0), know, know),
            ]
        )
    return built("coming", tr("Decided for the next period"), rows)


def sources(report: SituationReport, words: Words) -> TableTold:
    """Return the sources, what they cover and what they lack."""
    tr = words.tr
    rows = []
    for one in report.sources:
        dated = words.short_day(one.data_date)
        gaps = ", ".join(one.missing_months) or "–"
        row = [
            Field(ColumnTold("source", tr("Source"), share=2.4), one.name, one.name),
            Field(ColumnTold("kind", tr("Kind"), share=1.5), words.code("SourceKind", one.kind), one.kind),
            Field(ColumnTold("first", tr("From")), words.short_day(one.first), words.short_day(one.first)),
            Field(ColumnTold("last", tr("To")), words.short_day(one.last), words.short_day(one.last)),
            Field(ColumnTold("data_date", tr("Data of")), dated, dated),
            Field(ColumnTold("missing", tr("Months missing"), share=1.8), gaps, gaps),
        ]
        if report.is_internal:
            row.insert(5, Field(ColumnTold("rows", tr("Rows"), True, 0.8), words.number(one.rows), one.rows))
        rows.append(row)
    return built("sources", tr("The sources behind the numbers"), rows)
