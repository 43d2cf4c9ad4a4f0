"""A picture as its readers may see it: the group sees every number, all others see steps that give no small count away."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Sequence

from ..statistics import Change, poisson_interval
from ..statistics.release import Hidden, Known, Told, bounds_of, in_steps, release
from ..statistics.verdict import PERCENT_FROM
from .picture import ChangeRow, HotSpot, Picture, SurveyBox
from .report import MonthTold, Numbers, ReportRow, SpotTold, SurveyTold, WeekPart
from .told_cells import (
    DARK_PART,
    LIGHT_PART,
    NO_CLOCK,
    OPEN_PART,
    PARTS_OF_DAY,
    Atoms,
    Cell,
    earlier_cells,
    months_of,
    same_month,
    spot_cell,
    survey_cells,
    told_spots,
    week_cells,
)
from .who_missing import who_told

SHARE_FROM = 20
"""A share is told outside the group from so many, in tens of per cent."""
_MOST = 3
_BEYOND = frozenset({Change.MAYBE_FEWER, Change.MAYBE_MORE, Change.CLEARLY_FEWER, Change.CLEARLY_MORE})
_GUARDED = Told(None, hidden=Hidden.GUARD)


def open_numbers(picture: Picture, smallest: int, ways: Sequence[Atoms]) -> tuple[Numbers, dict[Cell, Told]]:
    """Return a picture as partners and residents may see it, and how each cell is told: later reports must know.

    A cell without atoms is not told: nobody could say what it gives away. `ways` are the atoms of `cells_of`, then of `week_cells`,
    `light_cells`, `open_cells` and `survey_cells`: what one has told the next knows. Every other number is made of what these tell.
    """
    shown: dict[Cell, Told] = {}
    true: dict[Cell, int | None] = {}
    for atoms in ways:
        shown.update(_released(atoms, shown, smallest))
        true.update({cell: atoms.count(cell) for cell in atoms.of_cell})
    _hide_clockless(picture, shown, smallest)
    first, last = picture.period.start, picture.period.last
    spots = [
        (spot, shown[cell])
        for spot in told_spots(picture)
        if (cell := spot_cell(picture, spot)) in shown and shown[cell].value is not None and true[cell] == spot.count
    ]
    still_open = {cell.area: told for cell, told in shown.items() if cell.part == OPEN_PART}
    open_row = _OpenRow(picture, shown, true, smallest, [spot for spot, _told in spots], still_open)
    rows = [open_row.of(row) for row in picture.changes]
    by_key = {(row.area, row.category): row for row in rows}
    survey = survey_cells(picture)
    numbers = Numbers(
        areas=_areas(picture, by_key),
        categories=tuple(row for row in rows if row.category and not row.area),
        cells=tuple(row for row in rows if row.category and row.area),
        week=_open_week(picture, shown),
        week_left_out=shown.get(Cell("", "", first, last, NO_CLOCK), _GUARDED),
        months=_open_months(picture, shown, true, smallest),
        spots=tuple(_spot(spot, told, number) for number, (spot, told) in enumerate(spots, 1)),
        dark_percent=open_row.dark(""),
        survey=_open_survey(picture.survey, shown.get(survey[0], _GUARDED) if survey else Told(0), smallest),
    )
    months = {cell for cell, count in months_of(picture) if count is not None}
    hidden = [told.hidden for cell, told in shown.items() if cell.last >= first or cell in months]
    return replace(numbers, few=hidden.count(Hidden.FEW), guarded=hidden.count(Hidden.GUARD)), shown


def _released(atoms: Atoms, shown: dict[Cell, Told], smallest: int) -> dict[Cell, Told]:
    """Return how the cells are told that are not `shown` yet."""
    new = {cell: held for cell, held in atoms.of_cell.items() if cell not in shown}
    known = [Known(held, *bounds_of(shown[cell], smallest)) for cell, held in atoms.of_cell.items() if cell in shown]
    return dict(zip(new, release(atoms.counts, list(new.values()), smallest, (*atoms.known, *known))))


def _hide_clockless(picture: Picture, shown: dict[Cell, Told], smallest: int) -> None:
    """Do not tell how many have no time of day where all parts of the week together would say more of their sum than it does."""
    cells = week_cells(picture)
    if not cells:
        return
    whole, parts = cells[0], cells[1:]
    most = sum(bounds_of(shown.get(cell, _GUARDED), smallest)[1] for cell in parts)
    if most < bounds_of(shown.get(whole, _GUARDED), smallest)[1]:
        shown[parts[-1]] = _GUARDED


def all_numbers(picture: Picture, smallest: int) -> Numbers:
    """Return a picture with every number as it is, for the group itself."""
    rows = {(row.area, row.category): _whole_row(row) for row in picture.changes}
    percent, few = _share(picture.dark.dark, picture.dark.dark + picture.dark.light)
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
        spots=tuple(_spot(spot, Told(spot.count), spot.number) for spot in told_spots(picture)),
        dark_percent=percent,
        dark_few=few,
        survey=SurveyTold(
            Told(picture.survey.answers),
            picture.survey.first,
            picture.survey.last,
            picture.survey.shares,
            who_told(picture.survey.who, picture.survey.population, smallest, inside=True),
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


def _share(part: int, whole: int) -> tuple[int | None, tuple[int, int] | None]:
    """Return a share in per cent, or where part or whole are few both of them instead; neither of none."""
    if min(part, whole) >= PERCENT_FROM:
        return round(100 * part / whole), None
    return None, (part, whole) if whole else None


def _whole_row(row: ChangeRow) -> ReportRow:
    percent, few = _share(row.dark, row.dark_known)
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
        percent,
        row.last_measure,
        row.compared if row.compared != row.now and row.mean is not None else None,
        few,
    )


@dataclass(frozen=True)
class _OpenRow:
    """Makes rows of what is told, without that of which a count could be reckoned: difference, rate, people."""

    picture: Picture
    shown: dict[Cell, Told]
    true: dict[Cell, int | None]
    smallest: int
    spots: Sequence[HotSpot]
    still_open: dict[str, Told]

    def of(self, row: ChangeRow) -> ReportRow:
        first, last = self.picture.period.start, self.picture.period.last
        now = self.shown.get(Cell(row.area, row.category, first, last), _GUARDED)
        is_told = now.value is not None
        return ReportRow(
            row.area,
            row.area_name,
            row.category,
            now,
            mean=self._mean(row) if is_told else None,
            change=row.change if is_told else None,
            z=row.z if is_told else None,
            open_over_60=self.still_open.get(row.area, _GUARDED),
            hot_spots=sum(one.category == row.category and row.area in ("", one.area) for one in self.spots),
            near_repeat=row.near_repeat if is_told else None,
            dark_percent=self.dark(row.area) if is_told and not row.category else None,
            last_measure=row.last_measure,
        )

    def _mean(self, row: ChangeRow) -> float | None:
        cells = earlier_cells(self.picture, row)
        if [self.true.get(cell) for cell in cells] != list(row.baseline):
            return None  # not the same days or kinds: it would be another mean
        return _mean_of([self.shown.get(cell, _GUARDED) for cell in cells], self.smallest)

    def dark(self, area: str) -> int | None:
        """Return the share in the dark in tens of per cent, made of the two counts that may be told; 0 is under 10 %."""
        first, last = self.picture.period.start, self.picture.period.last
        found = [self.shown.get(Cell(area, "", first, last, part), _GUARDED) for part in (DARK_PART, LIGHT_PART)]
        if any(one.loose or one.hidden is Hidden.GUARD for one in found):
            return None
        dark, light = (one.value or 0 for one in found)
        half = (max(1, self.smallest) - 1) / 2
        if dark + light < SHARE_FROM or (not (dark and light) and dark + light < 10 * max(1, self.smallest)):
            return None
        return round(10 * (dark + half) / (dark + light + 2 * half)) * 10 if dark and light else 100 if dark else 0


def _mean_of(told: Sequence[Told], smallest: int) -> float | None:
    """Return the mean of counts that are told, in steps: it says nothing that they do not; None where one is not told."""
    values = [one.value for one in told if one.value is not None]
    step = max(1, smallest)
    return float(sum(values) // len(values) // step * step) if values and len(values) == len(told) else None


# --- when, where, survey ---------------------------------------------------------------------------------------------


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


def _open_months(
    picture: Picture, shown: dict[Cell, Told], true: dict[Cell, int | None], smallest: int
) -> tuple[MonthTold, ...]:
    """Return the months, those of earlier years made of what is told of them."""
    found = []
    for column, (cell, count) in enumerate(months_of(picture)):
        now = None if count is None else shown.get(cell, _GUARDED) if true.get(cell) == count else _GUARDED
        one = MonthTold(cell.first.year, cell.first.month, now)
        earlier = same_month(picture, column)
        told = [shown.get(before, _GUARDED) if true.get(before) == known else _GUARDED for before, known in earlier]
        mean = _mean_of(told, smallest)
        if mean is not None:
            step = max(1, smallest)
            low, high = poisson_interval(sum(one.value or 0 for one in told) + len(told) * (step - 1) // 2)
            one = replace(
                one,
                mean=mean,
                low=float(int(low / len(told)) // step * step),
                high=float(-(-int(high / len(told)) // step) * step),
            )
        found.append(one)
    return tuple(found)


def _whole_months(picture: Picture) -> tuple[MonthTold, ...]:
    """Return the months of the year of the period, each beside the mean of the earlier years that cover it."""
    year, found = picture.period.last.year, []
    for column, (cell, count) in enumerate(months_of(picture)):
        earlier = [known for _cell, known in same_month(picture, column)]
        now = None if count is None else Told(count)
        if not earlier:
            found.append(MonthTold(year, cell.first.month, now))
            continue
        total = sum(earlier)
        low, high = poisson_interval(total)
        years = len(earlier)
        found.append(MonthTold(year, cell.first.month, now, total / years, float(low) / years, float(high) / years))
    return tuple(found)


def _spot(spot: HotSpot, count: Told, number: int) -> SpotTold:
    return SpotTold(number, spot.area, spot.area_name, spot.category, count, spot.wkb, spot.xy)


def _open_survey(survey: SurveyBox, answers: Told, smallest: int) -> SurveyTold:
    """Return the survey: shares of so many that gave the answer, and that did not, each with its answers in steps."""
    least = max(1, smallest)
    shares = tuple(
        replace(one, share=round(one.share, 2), n=in_steps(one.n, smallest).value)
        for one in survey.shares
        if one.n is not None and one.n >= SHARE_FROM and least <= round(one.share * one.n) <= one.n - least
    )
    who = who_told(survey.who, survey.population, smallest, inside=False)
    return SurveyTold(answers, survey.first, survey.last, shares, who)
