"""What a report tells outside the group, as cells that it counts, and atoms: what no cell tells apart."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date as Date  # noqa: N812 - `date` is a common parameter name

from ..statistics.release import Known
from .picture import ChangeRow, HotSpot, Picture

PARTS_OF_DAY = ((0, 6), (6, 12), (12, 18), (18, 24))
"""Hours that are told together outside the group: by the hour nearly every count is small."""
REPORT = "report"
"""The voice whose hot spots are told: what people marked in a survey is never shown among reports."""


@dataclass(frozen=True)
class Cell:
    """What a report counts: an area (key, "" all of the report), a category ("" all), from a day to a day, both counted.

    `part` is "" for all, a weekday and first hour such as "4-18", NO_CLOCK, DARK_PART, LIGHT_PART; OPEN_PART counts what was open
    since long on the day, SURVEY_PART different people who answered. `kinds` are those counted, () all. A hot spot is an
    area of its own, `spot_key`.
    """

    area: str
    category: str
    first: Date
    last: Date
    part: str = ""
    kinds: tuple[str, ...] = ()


NO_CLOCK, DARK_PART, LIGHT_PART, OPEN_PART, SURVEY_PART = "-", "dark", "light", "open", "survey"


@dataclass(frozen=True)
class Atoms:
    """What is counted by what no cell tells apart: `counts` of atoms, and which atoms each cell holds.

    `known` is what earlier reports told of the same atoms.
    """

    counts: tuple[int, ...] = ()
    of_cell: dict[Cell, frozenset[int]] = field(default_factory=dict)
    known: tuple[Known, ...] = ()

    def count(self, cell: Cell) -> int | None:
        """Return how many a cell counts, None of one without atoms."""
        atoms = self.of_cell.get(cell)
        return None if atoms is None else sum(self.counts[atom] for atom in atoms)


def spot_key(spot: HotSpot) -> str:
    """Return the key of a hot spot as an area."""
    return f"spot:{spot.number}"


def cells_of(picture: Picture) -> list[Cell]:
    """Return what a report of a picture counts reports of: its rows, those of earlier years, each month, and the hot spots."""
    first, last = picture.period.start, picture.period.last
    rows = [Cell(row.area, row.category, first, last) for row in picture.changes]
    earlier = [cell for row in picture.changes for cell in earlier_cells(picture, row)]
    months = [cell for cell, _count in months_of(picture)]
    before = [cell for column in range(len(months)) for cell, _count in same_month(picture, column)]
    spots = [spot_cell(picture, spot) for spot in told_spots(picture)]
    return list(dict.fromkeys([*rows, *earlier, *months, *before, *spots]))


def light_cells(picture: Picture) -> list[Cell]:
    """Return all reports of each area, and those in the dark and in the light."""
    first, last = picture.period.start, picture.period.last
    areas = ["", *(row.area for row in picture.areas if row.area)]
    return [Cell(area, "", first, last, part) for area in areas for part in ("", DARK_PART, LIGHT_PART)]


def open_cells(picture: Picture, day: Date) -> list[Cell]:
    """Return what was open since long on a day, in each area."""
    return [Cell(area, "", day, day, OPEN_PART) for area in ("", *(row.area for row in picture.areas if row.area))]


def survey_cells(picture: Picture) -> list[Cell]:
    """Return the people who answered a survey in the period."""
    return [Cell("", "", picture.period.start, picture.period.last, SURVEY_PART)] if picture.survey.answers else []


def week_cells(picture: Picture) -> list[Cell]:
    """Return the parts of the week as cells, those without a time of day, and all of the period, of which they are the parts."""
    first, last = picture.period.start, picture.period.last
    parts = [f"{weekday}-{start}" for weekday in picture.week.rows for start, _end in PARTS_OF_DAY]
    return [Cell("", "", first, last, part) for part in ("", *parts, NO_CLOCK)] if parts else []


def earlier_cells(picture: Picture, row: ChangeRow) -> list[Cell]:
    """Return what the mean of a row is made of; a category in an area is told without one."""
    if (row.area and row.category) or len(row.baseline) != len(picture.baselines):
        return []
    kinds = tuple(sorted(picture.kinds))
    return [Cell(row.area, row.category, one.start, one.last, "", kinds) for one in picture.baselines]


def months_of(picture: Picture) -> list[tuple[Cell, int | None]]:
    """Return the months of the year of the period that has them, as cells with their counts."""
    return year_of(picture, picture.period.last.year)


def year_of(picture: Picture, year: int) -> list[tuple[Cell, int | None]]:
    """Return the months of a year as cells with their counts."""
    table = picture.months
    if year not in table.rows:
        return []
    counts = table.counts[table.rows.index(year)]
    return [(_month_cell(picture, year, month), count) for month, count in zip(table.columns, counts)]


def same_month(picture: Picture, column: int) -> list[tuple[Cell, int]]:
    """Return a month of the table in the earlier years that cover it, as cells with their counts."""
    found = []
    for year in picture.months.rows:
        if year < picture.period.last.year:
            cell, count = year_of(picture, year)[column]
            if count is not None:
                found.append((cell, count))
    return found


def _month_cell(picture: Picture, year: int, month: int) -> Cell:
    after = Date(year + month // 12, month % 12 + 1, 1)
    return Cell("", "", Date(year, month, 1), Date.fromordinal(after.toordinal() - 1), "", tuple(sorted(picture.kinds)))


def told_spots(picture: Picture) -> list[HotSpot]:
    """Return the hot spots of reports."""
    return [spot for spot in picture.hot_spots if spot.voice == REPORT]


def spot_cell(picture: Picture, spot: HotSpot) -> Cell:
    """Return what a hot spot counts."""
    return Cell(spot_key(spot), spot.category, picture.period.start, picture.period.last)
