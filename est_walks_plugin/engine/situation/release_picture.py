"""A picture as its readers may see it: the group sees every number, all others see steps that give no small count away."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date as Date  # noqa: N812 - `date` is a common parameter name
from typing import Sequence

from ..statistics import Change
from ..statistics.release import Hidden, Known, Told, in_steps, release
from .picture import ChangeRow, HotSpot, Picture, SurveyBox
from .report import MonthTold, Numbers, ReportRow, SpotTold, SurveyTold, WeekPart

PARTS_OF_DAY = ((0, 6), (6, 12), (12, 18), (18, 24))
"""Hours that are told together outside the group: by the hour nearly every count is small."""
SHARE_FROM = 20
"""A share is told outside the group from so many, in tens of per cent."""
REPORT = "report"
"""The voice whose hot spots are told: what people marked in a survey is never shown among reports."""
_MOST = 3
_BEYOND = frozenset({Change.MAYBE_FEWER, Change.MAYBE_MORE, Change.CLEARLY_FEWER, Change.CLEARLY_MORE})
_GUARDED = Told(None, hidden=Hidden.GUARD)


@dataclass(frozen=True)
class Cell:
    """What a report counts: an area (key, "" all of the report), a category ("" all), from a day to a day, both counted.

    `part` of the week is "" for any, else weekday and first hour such as "4-18".
    """

    area: str
    category: str
    first: Date
    last: Date
    part: str = ""


@dataclass(frozen=True)
class Atoms:
    """Reports by what no cell tells apart: `counts` of atoms, and which atoms each cell holds.

    `known` is what earlier reports told of the same atoms.
    """

    counts: tuple[int, ...] = ()
    of_cell: dict[Cell, frozenset[int]] = field(default_factory=dict)
    known: tuple[Known, ...] = ()


def cells_of(picture: Picture) -> list[Cell]:
    """Return what a report of a picture counts reports of: its rows, and each month of the year of the period."""
    first, last = picture.period.start, picture.period.last
    rows = [Cell(row.area, row.category, first, last) for row in picture.changes]
    return list(dict.fromkeys([*rows, *(cell for cell, _count in _months(picture))]))


def _months(picture: Picture) -> list[tuple[Cell, int | None]]:
    """Return the months of the year of the period that has them, as cells with their counts."""
    table, year = picture.months, picture.period.last.year
    if year not in table.rows:
        return []
    counts = table.counts[table.rows.index(year)]
    return [(_month_cell(year, month), count) for month, count in zip(table.columns, counts)]


def _month_cell(year: int, month: int) -> Cell:
    after = Date(year + month // 12, month % 12 + 1, 1)
    return Cell("", "", Date(year, month, 1), Date.fromordinal(after.toordinal() - 1))


def open_numbers(picture: Picture, smallest: int, atoms: Atoms, week_atoms: Atoms) -> tuple[Numbers, dict[Cell, Told]]:
    """Return a picture as partners and residents may see it, and how each cell is told: later reports must know.

    A cell without atoms is not told: nobody could say what it gives away. `week_atoms` are those of `week_cells`.
    """
    shown = {**_released(week_cells(picture), week_atoms, smallest), **_released(cells_of(picture), atoms, smallest)}
    first, last = picture.period.start, picture.period.last
    still_open = _open_for_long(picture, smallest)
    rows = [
        _open_row(row, shown.get(Cell(row.area, row.category, first, last), _GUARDED), still_open, smallest)
        for row in picture.changes
    ]
    by_key = {(row.area, row.category): row for row in rows}
    spots = [spot for spot in picture.hot_spots if spot.voice == REPORT and spot.count >= max(1, smallest)]
    numbers = Numbers(
        areas=_areas(picture, by_key),
        categories=tuple(row for row in rows if row.category and not row.area),
        cells=tuple(row for row in rows if row.category and row.area),
        week=_open_week(picture, shown),
        week_left_out=in_steps(picture.week.left_out, smallest),
        months=_open_months(picture, shown, smallest),
        spots=tuple(_spot(spot, in_steps(spot.count, smallest), number) for number, spot in enumerate(spots, 1)),
        dark_percent=_tens(picture.dark.dark, picture.dark.dark + picture.dark.light),
        survey=_open_survey(picture.survey, smallest),
    )
    few = sum(one.hidden is Hidden.FEW for one in shown.values())
    return replace(numbers, few=few, guarded=sum(one.hidden is Hidden.GUARD for one in shown.values())), shown


def _released(cells: list[Cell], atoms: Atoms, smallest: int) -> dict[Cell, Told]:
    known = [cell for cell in cells if cell in atoms.of_cell]
    told = release(atoms.counts, [atoms.of_cell[cell] for cell in known], smallest, atoms.known)
    return dict(zip(known, told))


def _open_for_long(picture: Picture, smallest: int) -> dict[str, Told]:
    """Return by area what is open since long; of all together only where the areas are its parts and do not give a part away."""
    areas = [row for row in picture.areas if row.area]
    whole = next((row.open_over_60 for row in picture.changes if not row.area and not row.category), 0)
    counts = [row.open_over_60 for row in areas]
    outside = whole - sum(counts)
    if outside < 0:  # areas lie on each other
        return {**{row.area: in_steps(row.open_over_60, smallest) for row in areas}, "": _GUARDED}
    groups = [frozenset(range(len(counts) + 1)), *(frozenset([n]) for n in range(len(counts)))]
    told = release([*counts, outside], groups, smallest)
    return dict(zip(["", *(row.area for row in areas)], told))


def all_numbers(picture: Picture) -> Numbers:
    """Return a picture with every number as it is, for the group itself."""
    rows = {(row.area, row.category): _whole_row(row) for row in picture.changes}
    whole = picture.dark.dark + picture.dark.light
    return Numbers(
        areas=_areas(picture, rows),
        categories=tuple(row for row in rows.values() if row.category and not row.area),
        cells=tuple(row for row in rows.values() if row.category and row.area),
        week=tuple(
            WeekPart(weekday, hour, hour + 1, Told(int(count or 0)), marked)
            for weekday, counts, marks in zip(picture.week.rows, picture.week.counts, picture.week.marked)
            for hour, count, marked in zip(picture.week.columns, counts, marks)
        ),
        week_left_out=Told(picture.week.left_out),
        months=_whole_months(picture),
        spots=tuple(_spot(spot, Told(spot.count), spot.number) for spot in picture.hot_spots if spot.voice == REPORT),
        dark_percent=round(100 * picture.dark.dark / whole) if whole else None,
        survey=SurveyTold(
            Told(picture.survey.answers), picture.survey.first, picture.survey.last, picture.survey.shares
        ),
    )


def larger_than_chance(numbers: Numbers) -> tuple[ReportRow, ...]:
    """Return the (at most three) rows whose change is clearest beyond chance; not the row of all, which has its own sentence."""
    rows = [row for row in (*numbers.areas[1:], *numbers.categories, *numbers.cells) if _is_beyond(row)]
    rows.sort(
        key=lambda row: (-abs(row.z or 0.0), not str(row.change).startswith("clearly"), row.area_name, row.category)
    )
    found: list[ReportRow] = []
    for row in rows:
        if not any(_is_about(row, other) for other in found):
            found.append(row)
    return tuple(found[:_MOST])


def often_named(numbers: Numbers, beside: Sequence[ReportRow]) -> tuple[ReportRow, ...]:
    """Return the (at most three) categories, or areas where no category is told, that most reports are about though their
    number is within chance: what people speak of, and what has not changed."""
    for rows in (numbers.categories, numbers.cells, numbers.areas[1:]):
        still = [row for row in rows if row.change is Change.WITHIN and row.now.value and row not in beside]
        if still:
            return tuple(sorted(still, key=lambda row: (-(row.now.value or 0), row.area_name, row.category))[:_MOST])
    return ()


def _is_beyond(row: ReportRow) -> bool:
    return row.change in _BEYOND


def _is_about(row: ReportRow, other: ReportRow) -> bool:
    """Return whether a row and one that is told already are the same change: one is a part of the other, going the same way."""
    same_way = (str(row.change).endswith("fewer")) == (str(other.change).endswith("fewer"))
    area = row.area == other.area or not row.area or not other.area
    category = row.category == other.category or not row.category or not other.category
    return same_way and area and category


def _areas(picture: Picture, rows: dict[tuple[str, str], ReportRow]) -> tuple[ReportRow, ...]:
    """Return the row of all together, then those of areas in the order of need."""
    whole = rows.get(("", "")) or ReportRow("", "", "", Told(0))
    return (whole, *(rows[row.area, ""] for row in picture.areas if row.area and (row.area, "") in rows))


# --- rows ------------------------------------------------------------------------------------------------------------


def _whole_row(row: ChangeRow) -> ReportRow:
    return ReportRow(
        row.area,
        row.area_name,
        row.category,
        Told(row.now),
        row.people,
        row.mean,
        row.difference,
        row.percent,
        row.z,
        row.change,
        row.needed,
        row.rate,
        Told(row.open_over_60),
        row.hot_spots,
        row.near_repeat,
        round(100 * row.dark / row.dark_known) if row.dark_known else None,
        row.last_measure,
    )


def _open_row(row: ChangeRow, now: Told, still_open: dict[str, Told], smallest: int) -> ReportRow:
    """Return a row without what its count could be reckoned from: difference, rate, people; the mean in steps as well."""
    is_told = now.value is not None
    mean = in_steps(int(row.mean or 0), smallest).value if row.baseline and min(row.baseline) >= smallest else None
    return ReportRow(
        row.area,
        row.area_name,
        row.category,
        now,
        mean=float(mean) if mean and is_told else None,
        change=row.change if is_told else None,
        z=row.z if is_told else None,
        open_over_60=still_open.get(row.area, _GUARDED),
        hot_spots=row.hot_spots if is_told else 0,
        near_repeat=row.near_repeat if is_told else None,
        dark_percent=_tens(row.dark, row.dark_known) if is_told else None,
        last_measure=row.last_measure,
    )


def _tens(part: int, whole: int) -> int | None:
    """Return a share in tens of per cent, None of few."""
    return round(10 * part / whole) * 10 if whole >= SHARE_FROM else None


# --- when, where, survey ---------------------------------------------------------------------------------------------


def week_cells(picture: Picture) -> list[Cell]:
    """Return the parts of the week as cells, and all of the period: where each has a time of day they are its parts."""
    first, last = picture.period.start, picture.period.last
    parts = [f"{weekday}-{start}" for weekday in picture.week.rows for start, _end in PARTS_OF_DAY]
    return [Cell("", "", first, last), *(Cell("", "", first, last, part) for part in parts)] if parts else []


def _open_week(picture: Picture, shown: dict[Cell, Told]) -> tuple[WeekPart, ...]:
    """Return parts of days as they are told; one is marked where an hour in it is."""
    week, found = picture.week, []
    first, last = picture.period.start, picture.period.last
    for weekday, marks in zip(week.rows, week.marked):
        for start, end in PARTS_OF_DAY:
            told = shown.get(Cell("", "", first, last, f"{weekday}-{start}"), _GUARDED)
            marked = any(mark for hour, mark in zip(week.columns, marks) if start <= hour < end)
            found.append(WeekPart(weekday, start, end, told, marked and told.value is not None))
    return tuple(found)


def _open_months(picture: Picture, shown: dict[Cell, Told], smallest: int) -> tuple[MonthTold, ...]:
    found = []
    for whole, (cell, count) in zip(_whole_months(picture), _months(picture)):
        step = max(1, smallest)
        is_told = whole.mean is not None and whole.mean >= step
        found.append(
            replace(
                whole,
                now=None if count is None else shown.get(cell, _GUARDED),
                mean=float(int(whole.mean or 0) // step * step) if is_told else None,
                low=float(int(whole.low or 0) // step * step) if is_told and whole.low is not None else None,
                high=float(-(-int(whole.high or 0) // step) * step) if is_told and whole.high is not None else None,
            )
        )
    return tuple(found)


def _whole_months(picture: Picture) -> tuple[MonthTold, ...]:
    """Return the months of the year of the period, each beside the mean of the earlier years that cover it."""
    from ..statistics import poisson_interval

    table, year = picture.months, picture.period.last.year
    found = []
    for column, (cell, count) in enumerate(_months(picture)):
        earlier = [
            counts[column] for row, counts in zip(table.rows, table.counts) if row < year and counts[column] is not None
        ]
        now = None if count is None else Told(count)
        if not earlier:
            found.append(MonthTold(year, cell.first.month, now))
            continue
        total = sum(one or 0 for one in earlier)
        low, high = poisson_interval(total)
        years = len(earlier)
        found.append(MonthTold(year, cell.first.month, now, total / years, float(low) / years, float(high) / years))
    return tuple(found)


def _spot(spot: HotSpot, count: Told, number: int) -> SpotTold:
    return SpotTold(number, spot.area, spot.area_name, spot.category, count, spot.wkb, spot.xy)


def _open_survey(survey: SurveyBox, smallest: int) -> SurveyTold:
    shares = tuple(replace(one, share=round(one.share, 2)) for one in survey.shares if (one.n or 0) >= SHARE_FROM)
    return SurveyTold(in_steps(survey.answers, smallest), survey.first, survey.last, shares)
