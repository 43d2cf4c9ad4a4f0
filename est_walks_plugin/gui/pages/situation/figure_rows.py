"""The situation picture as what the charts show: cells, columns, points and lines, each with its key and its sentence.

Keys: "h:4-22" weekday (Monday 0) and hour, "m:2026-03" month, "c:dark_spot" category, "d:dark" light, "a:UUID c:dark_spot"
area and category.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Sequence

from qgis.PyQt.QtCore import QLocale

from ....engine.situation.words import area_word, category_word, change_text
from ....engine.statistics import Change
from ....engine.statistics.verdict import LEAST_COUNT
from ....i18n import tr
from ... import format as fmt
from ...widgets.charts.change_list import ChangeLine
from ...widgets.charts.fills import Fill, Pattern
from ...widgets.charts.heat_table import Cell, Grid
from ...widgets.charts.month_columns import PART_FILLS, Column, Series
from ...widgets.charts.season_line import Point
from ...widgets.charts.stacked_bar import Part

if TYPE_CHECKING:
    from ....engine.situation.picture import ChangeRow, CountTable, DarkShare, MonthOfCategory, Picture, SeasonPoint
    from ....model.wording.reader import Reader

BLOCKS = (1, 2, 3, 4, 6)
"""So many hours are gathered in a cell, as there is room."""
QUARTER = 3
MOST_MONTHS = 24
SIGNS: dict[Change | None, str] = {
    Change.CLEARLY_MORE: "▲▲",
    Change.MAYBE_MORE: "▲",
    Change.MAYBE_FEWER: "▼",
    Change.CLEARLY_FEWER: "▼▼",
    Change.WITHIN: "≈",
}
"""What stands before the words, saying the same without them; "–" where nothing was tested."""
TOLD = frozenset({Change.CLEARLY_MORE, Change.MAYBE_MORE, Change.MAYBE_FEWER, Change.CLEARLY_FEWER})


def hour_key(day: int, hour: int) -> str:
    """Return the key of a weekday (Monday 0) and an hour."""
    return f"h:{day}-{hour}"


def day_name(day: int, *, short: bool = False) -> str:
    """Return the name of a weekday, Monday 0."""
    form = QLocale.FormatType.ShortFormat if short else QLocale.FormatType.LongFormat
    return str(fmt.locale().standaloneDayName(day + 1, form)).rstrip(".").lower()


def month_name(month: int, *, short: bool = False) -> str:
    """Return the name of a month, January 1."""
    form = QLocale.FormatType.ShortFormat if short else QLocale.FormatType.LongFormat
    return str(fmt.locale().standaloneMonthName(month, form)).rstrip(".").lower()


def month_title(month: str) -> str:
    """Return "2026-03" in words: march 2026."""
    return f"{month_name(int(month[5:7]))} {month[:4]}"


def week_grids(table: CountTable) -> list[Grid]:
    """Return weekday by hour, from one hour a cell to six."""
    if not any(count for row in table.counts for count in row):
        return []
    return [_week_grid(table, size) for size in BLOCKS]


def _week_grid(table: CountTable, size: int) -> Grid:
    blocks = [table.columns[first : first + size] for first in range(0, len(table.columns), size)]
    heads = tuple(str(block[0]) if size == 1 else f"{block[0]}–{block[-1] + 1}" for block in blocks)
    cells = tuple(
        tuple(_week_cell(table, row, first, size) for first in range(0, len(table.columns), size))
        for row in range(len(table.rows))
    )
    days = tuple(day_name(day, short=True) for day in table.rows)
    return Grid(tr("Weekday"), days, heads, cells)


def _week_cell(table: CountTable, row: int, first: int, size: int) -> Cell:
    columns = range(first, min(first + size, len(table.columns)))
    count = sum(table.counts[row][column] or 0 for column in columns)
    expected = sum(table.expected[row][column] for column in columns)
    marked = [table.columns[column] for column in columns if table.marked[row][column]]
    hours = f"{table.columns[first]}–{table.columns[columns[-1]] + 1}"
    text = tr("{day} {hours}: {count}, {expected} expected of this day and hour").format(
        day=day_name(table.rows[row]), hours=hours, count=fmt.number(count), expected=fmt.number(expected, 1)
    )
    if marked:
        more = ", ".join(f"{hour}–{hour + 1}" for hour in marked)
        text += "; " + (
            tr("more than chance explains") if size == 1 else tr("more than chance explains {hours}").format(hours=more)
        )
    keys = " ".join(hour_key(table.rows[row], table.columns[column]) for column in columns)
    return Cell(keys, text, count, bool(marked))


def month_grids(table: CountTable) -> list[Grid]:
    """Return year by month, and by quarter where there is less room."""
    if not any(count for row in table.counts for count in row):
        return []
    years = tuple(str(year) for year in table.rows)
    found = []
    for size in (1, QUARTER):
        firsts = range(0, len(table.columns), size)
        heads = tuple(_month_head(table.columns[first : first + size]) for first in firsts)
        cells = tuple(tuple(_month_cell(table, row, first, size) for first in firsts) for row in range(len(table.rows)))
        found.append(Grid(tr("Year"), years, heads, cells))
    return found


def _month_head(months: Sequence[int]) -> str:
    first, last = month_name(months[0], short=True)[:3], month_name(months[-1], short=True)[:3]
    return first if len(months) == 1 else f"{first}–{last}"


def _month_cell(table: CountTable, row: int, first: int, size: int) -> Cell:
    columns = range(first, min(first + size, len(table.columns)))
    known = [column for column in columns if table.counts[row][column] is not None]
    year = table.rows[row]
    keys = " ".join(f"m:{year}-{table.columns[column]:02d}" for column in known)
    title = month_title(f"{year}-{table.columns[first]:02d}")
    if size > 1:
        title = f"{month_name(table.columns[first])}–{month_title(f'{year}-{table.columns[columns[-1]]:02d}')}"
    if not known:
        return Cell("", tr("{month}: no data").format(month=title), None)
    count = sum(table.counts[row][column] or 0 for column in known)
    expected = sum(table.expected[row][column] for column in known)
    text = tr("{month}: {count}, {expected} expected of this month and year").format(
        month=title, count=fmt.number(count), expected=fmt.number(expected, 1)
    )
    is_marked = any(table.marked[row][column] for column in known)
    if is_marked:
        text += "; " + tr("more than chance explains")
    return Cell(keys, text, count, is_marked)


def shown_months(counted: Sequence[MonthOfCategory]) -> list[str]:
    """Return the months that the columns show, the oldest first."""
    return sorted({one.month for one in counted})[-MOST_MONTHS:]


def month_columns(counted: Sequence[MonthOfCategory], reader: Reader) -> tuple[list[Series], list[Column]]:
    """Return the newest months with their categories: those with most, and what is left together."""
    months = shown_months(counted)
    shown = [one for one in counted if one.month in set(months)]
    whole: dict[str, int] = {}
    for one in shown:
        whole[one.category] = whole.get(one.category, 0) + (one.count or 0)
    ordered = sorted((code for code in whole if whole[code]), key=lambda code: (-whole[code], code))
    own = ordered if len(ordered) <= len(PART_FILLS) else ordered[: len(PART_FILLS) - 1]
    rest = ordered[len(own) :]
    series = [Series(f"c:{code}", category_word(code, reader), fill) for code, fill in zip(own, PART_FILLS)]
    if rest:
        series.append(Series(" ".join(f"c:{code}" for code in rest), tr("Other categories"), PART_FILLS[-1]))
    keys = {**{code: f"c:{code}" for code in own}, **dict.fromkeys(rest, series[-1].key if series else "")}
    return series, [_month_column(month, shown, keys) for month in months]


def _month_column(month: str, counted: Sequence[MonthOfCategory], keys: dict[str, str]) -> Column:
    mine = [one for one in counted if one.month == month]
    known = [one for one in mine if one.count is not None]
    counts: dict[str, int] = {}
    for one in known:
        if one.category in keys:
            counts[keys[one.category]] = counts.get(keys[one.category], 0) + (one.count or 0)
    name = month_name(int(month[5:7]), short=True)[:3]
    label = month[:4] if month.endswith("-01") else name
    return Column(f"m:{month}", month_title(month), label, counts if known or not mine else None)


def season_points(season: Sequence[SeasonPoint]) -> list[Point]:
    """Return the months of the year beside earlier years."""
    return [
        Point(
            f"m:{one.label}",
            month_title(one.label),
            month_name(int(one.label[5:7]), short=True)[:3],
            one.now,
            one.mean,
            one.low,
            one.high,
            one.index,
        )
        for one in season
    ]


def light_title(light: str) -> str:
    """Return what is said of a light ("dark", "light", "unknown")."""
    return {
        "dark": tr("While it was dark"),
        "light": tr("While it was light"),
        "unknown": tr("Time of day or place not told"),
    }[light]


def dark_parts(share: DarkShare) -> list[Part]:
    """Return how many came in the dark, in the light, and when nobody knows."""
    fills = {
        "dark": Fill(Pattern.NIGHT, "unlit"),
        "light": Fill(Pattern.GLOW, "lamp"),
        "unknown": Fill(Pattern.DOTTED, "unknown_gap"),
    }
    return [Part(f"d:{key}", light_title(key), getattr(share, key), fill) for key, fill in fills.items()]


def change_heads() -> tuple[str, ...]:
    """Return the heads of the table of changes."""
    return (
        tr("Area and category"),
        tr("Now"),
        tr("Mean before"),
        tr("Difference"),
        tr("What may be said"),
        tr("Open > 60 days"),
        tr("In the dark"),
    )


def change_lines(picture: Picture, reader: Reader) -> tuple[list[ChangeLine], list[ChangeLine]]:
    """Return the lines to draw, and all: areas whole, and of their categories those where something may be said."""
    rows = picture.changes
    areas = {row.area for row in rows if row.area}
    if len(areas) == 1:  # one area is looked at: all together is the same once more
        kept = [row for row in rows if row.area]
        rows = (
            tuple(kept)
            if [replace(row, area="", area_name="") for row in kept] == [row for row in rows if not row.area]
            else rows
        )
    whole = [row for row in rows if not row.category]
    every = [line for head in whole for line in _lines_of(head, rows, reader)]
    told = {key_of(row) for row in rows if not row.category or row.change in TOLD}
    return [line for line in every if line.key in told], every


def key_of(row: ChangeRow) -> str:
    """Return the key of a row of the changes."""
    return " ".join(part for part in (f"a:{row.area}", f"c:{row.category}" if row.category else "") if part)


def _lines_of(head: ChangeRow, rows: Sequence[ChangeRow], reader: Reader) -> list[ChangeLine]:
    parts = [row for row in rows if row.area == head.area and row.category]
    parts.sort(key=lambda row: (-abs(row.z or 0.0), -row.now, row.category))
    return [_line(row, reader) for row in (head, *parts)]


def _line(row: ChangeRow, reader: Reader) -> ChangeLine:
    area, category = area_word(row, reader), category_word(row.category, reader)
    title = category if row.category else area
    now = _count(row.now)
    mean = fmt.DASH if row.mean is None else fmt.number(row.mean, 1)
    word = change_text(row, reader) or tr("not compared")
    difference = "" if row.difference is None else _signed(row.difference)
    shown = f"{word} ({difference})" if difference and row.change in TOLD else word
    return ChangeLine(
        key_of(row),
        title,
        f"{now} ({_count(row.compared or 0)}) · {mean}" if row.left_out else f"{now} · {mean}",
        SIGNS.get(row.change, fmt.DASH),
        shown,
        _sentence(row, f"{area}: {category}" if row.category else area, word),
        (now, mean, difference or fmt.DASH, word, fmt.number(row.open_over_60), _dark(row)),
        not row.category,
    )


def _sentence(row: ChangeRow, title: str, word: str) -> str:
    parts = [tr("{what}: {now} now").format(what=title, now=_count(row.now))]
    if row.mean is not None:
        before = ", ".join(fmt.number(count) for count in row.baseline)
        parts.append(
            tr("{mean} as a mean of the same days before ({counts})").format(
                mean=fmt.number(row.mean, 1), counts=before
            )
        )
    if row.compared is not None and row.compared != row.now:
        parts.append(tr("{count} of them compared").format(count=_count(row.compared)))
    if row.difference is not None:
        percent = "" if row.percent is None else " (" + tr("{share} %").format(share=_signed(row.percent, 0)) + ")"
        parts.append(tr("difference {difference}").format(difference=_signed(row.difference)) + percent)
    parts.append(word)
    if row.needed is not None:
        parts.append(
            tr("to say that it has decreased there must be {count} next time, or fewer").format(count=row.needed)
        )
    if row.open_over_60:
        parts.append(tr("{count} open for more than 60 days").format(count=fmt.number(row.open_over_60)))
    return "; ".join(parts)


def _count(count: int) -> str:
    """Return a count; a small one as it may be told of."""
    return tr("fewer than {count}").format(count=LEAST_COUNT) if 0 < count < LEAST_COUNT else fmt.number(count)


def _dark(row: ChangeRow) -> str:
    if not row.dark_known:
        return fmt.DASH
    return tr("{dark} of {known}").format(dark=fmt.number(row.dark), known=fmt.number(row.dark_known))


def _signed(value: float, decimals: int = 1) -> str:
    text = fmt.number(abs(value), decimals)
    sign = "+" if value > 0 else "\N{MINUS SIGN}" if value < 0 else "±"
    return f"{sign}{text}"
