"""The charts of the situation: cells, columns, lines and points by mouse and keys, in words and as numbers, at every width."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timezone
from typing import Any, Sequence

import pytest
from qgis.PyQt.QtCore import QCoreApplication, Qt
from qgis.PyQt.QtGui import QImage
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication

from est_walks_plugin.engine.situation.picture import ChangeRow, CountTable, DarkShare, Picture, QueryStamp, SurveyBox
from est_walks_plugin.engine.statistics import period_of
from est_walks_plugin.gui.pages.situation.figure_rows import change_lines, dark_parts
from est_walks_plugin.gui.widgets.charts.change_list import ChangeLine, ChangeList
from est_walks_plugin.gui.widgets.charts.heat_table import Cell, Grid, HeatTable
from est_walks_plugin.gui.widgets.charts.month_columns import PART_FILLS, Column, MonthColumns, Series
from est_walks_plugin.gui.widgets.charts.season_line import Point, SeasonLine
from est_walks_plugin.gui.widgets.charts.stacked_bar import StackedBar
from est_walks_plugin.model.wording.reader import plain_reader

EMPTY = Picture(
    period_of(date(2025, 5, 1), "month"), 2, (), 1.0, (), (), CountTable(), CountTable(), (), (), DarkShare(), (), (),
    SurveyBox(), (), (), QueryStamp(datetime(2025, 6, 1, tzinfo=timezone.utc), "", 1),
)  # fmt: skip


def grid(columns: int, *, missing: tuple[int, int] | None = None, marked: tuple[int, int] | None = None) -> Grid:
    """Return three rows of cells that count 10 x row + column."""
    rows = []
    for row in range(3):
        cells = []
        for column in range(columns):
            count = None if (row, column) == missing else 10 * row + column
            key = f"k:{row}-{column}" if count is not None else ""
            cells.append(Cell(key, f"row {row} column {column}: {count}", count, (row, column) == marked))
        rows.append(tuple(cells))
    return Grid("Rows", ("a", "b", "c"), tuple(str(column) for column in range(columns)), tuple(rows))


def shown(qtbot: Any, chart: Any, wide: int = 300) -> Any:
    qtbot.addWidget(chart)
    chart.resize(wide, 200)
    chart.show()
    QCoreApplication.processEvents()
    return chart


@pytest.fixture
def table(qtbot: Any) -> HeatTable:
    chart = HeatTable("Weekday and hour")
    chart.set_grids([grid(24, marked=(1, 5)), grid(4, marked=(1, 2), missing=(0, 0))])
    return shown(qtbot, chart)  # type: ignore[no-any-return]


def test_the_finest_grid_that_has_room_is_shown(table: HeatTable) -> None:
    seen = []
    for wide in (200, 1200, 200):
        table.resize(wide, table.height())
        assert table.grid is not None
        seen.append(len(table.grid.columns))
        boxes = [mark.boxes[0] for mark in table.marks()]
        assert max(box.right() for box in boxes) <= wide
        assert max(box.bottom() for box in boxes) < table.height()
    assert seen == [4, 24, 4]


def test_a_table_says_what_is_marked_and_what_is_most(table: HeatTable) -> None:
    told = table.accessibleDescription()
    assert "row 2 column 23: 23" not in told
    assert "Most: row 2 column 23: 43" in told
    assert "row 1 column 5: 15" in told
    table.resize(200, 100)
    numbers = table.numbers()
    assert numbers.heads == ("Rows", "0", "1", "2", "3", "Together")
    assert numbers.rows[0] == ("a", "–", "1", "2", "3", "6")
    assert numbers.rows[1] == ("b", "10", "11", "12 ▲", "13", "46")


def test_arrow_keys_go_in_four_directions(table: HeatTable, qtbot: Any) -> None:
    pressed: list[str] = []
    table.pressed.connect(pressed.append)
    table.resize(200, 100)
    table.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(table.hasFocus)
    QTest.keyClick(table, Qt.Key.Key_Right)
    for key, at in (("Down", "k:1-1"), ("Right", "k:1-2"), ("Down", "k:2-2"), ("Down", "k:2-2"), ("Up", "k:1-2")):
        QTest.keyClick(table, getattr(Qt.Key, f"Key_{key}"))
        assert table.current == at
    assert "row 1 column 2" in table.accessibleName()
    QTest.keyClick(table, Qt.Key.Key_Return)
    assert pressed == ["k:1-2"]


def test_the_keyboard_passes_cells_without_data(qtbot: Any) -> None:
    chart = HeatTable("Month and year")
    cells = grid(4)
    rows = tuple(
        tuple(Cell("", "no data", None) if row == 0 and column < 3 else cell for column, cell in enumerate(line))
        for row, line in enumerate(cells.cells)
    )
    chart.set_grids([Grid("Year", cells.rows, cells.columns, rows)])
    shown(qtbot, chart)
    pressed: list[str] = []
    chart.pressed.connect(pressed.append)
    chart.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(chart.hasFocus)
    QTest.keyClick(chart, Qt.Key.Key_Home)
    for _ in range(3):
        assert "no data" in chart.accessibleName()
        QTest.keyClick(chart, Qt.Key.Key_Return)
        QTest.keyClick(chart, Qt.Key.Key_Right)
    assert chart.current == "k:0-3"
    QTest.keyClick(chart, Qt.Key.Key_Return)
    QTest.mouseClick(chart, Qt.MouseButton.LeftButton, pos=chart.marks()[1].boxes[0].center().toPoint())
    assert pressed == ["k:0-3"], "nothing is behind a cell without data"
    QTest.keyClick(chart, Qt.Key.Key_Down)
    assert chart.current == "k:1-1", "below the cell that was pressed"


def pixels(chart: Any) -> QImage:
    return chart.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)  # type: ignore[no-any-return]


def test_marks_choice_and_what_is_missing_are_seen_in_grey(qtbot: Any) -> None:
    charts = []
    for cells in (grid(4), grid(4, marked=(1, 2)), grid(4, missing=(1, 2))):
        chart = HeatTable("Weekday and hour")
        chart.set_grids([cells])
        charts.append(shown(qtbot, chart))
    plain, marked, missing = map(pixels, charts)
    box = charts[0].marks()[6].boxes[0].toRect()
    crops = [picture.copy(box) for picture in (plain, marked, missing)]
    assert crops[0] != crops[1] != crops[2] != crops[0]
    charts[0].show_chosen(frozenset({"k:1-2"}))
    assert pixels(charts[0]).copy(box) != crops[0]
    assert charts[2].grab().toImage() == charts[2].grab().toImage()


def test_what_is_missing_is_never_chosen(qtbot: Any) -> None:
    cell = Cell("", "no data", None)
    assert not cell.is_of(frozenset())
    assert Cell("a b", "two", 2).is_of(frozenset({"a", "b", "c"}))
    assert not Cell("a b", "two", 2).is_of(frozenset({"a"}))


def months(count: int) -> list[Column]:
    found = [
        Column(f"m:{n}", f"month {n}", str(n), {"c:dark": n, "c:litter": 2} if n != 1 else None) for n in range(count)
    ]
    return found


SERIES = [Series("c:dark", "Dark", PART_FILLS[0]), Series("c:litter", "Litter", PART_FILLS[1])]


@pytest.fixture
def columns(qtbot: Any) -> MonthColumns:
    chart = MonthColumns("Per month", "Month")
    chart.set_columns([*SERIES, Series("c:none", "None of it", PART_FILLS[2])], months(4))
    return shown(qtbot, chart)  # type: ignore[no-any-return]


def click(chart: Any, key: str) -> None:
    mark = next(mark for mark in chart.marks() if mark.key == key)
    QTest.mouseClick(chart, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, mark.boxes[0].center().toPoint())


def test_columns_are_months_and_names_are_parts(columns: MonthColumns) -> None:
    assert [mark.key for mark in columns.marks()] == ["m:0", "m:1", "m:2", "m:3", "c:dark", "c:litter"]
    texts = {mark.key: mark.text for mark in columns.marks()}
    assert texts["m:3"] == "month 3: 5 (dark 3, litter 2)"
    assert texts["m:1"] == "month 1: no data"
    assert texts["c:dark"] == "Dark: 5"
    assert columns.numbers().rows[1] == ("month 1", "–", "–", "–")
    assert columns.numbers().rows[3] == ("month 3", "3", "2", "5")
    pressed: list[str] = []
    columns.pressed.connect(pressed.append)
    click(columns, "m:2")
    click(columns, "c:litter")
    assert pressed == ["m:2", "c:litter"]


def test_with_little_room_the_newest_months_are_shown_and_the_table_has_all(columns: MonthColumns) -> None:
    columns.set_columns(SERIES, months(60))
    columns.resize(300, 100)
    keys = [column.key for column in columns.columns]
    assert keys[-1] == "m:59"
    assert 10 < len(keys) < 60
    assert len(columns.numbers().rows) == 60
    assert max(box.right() for mark in columns.marks() for box in mark.boxes) <= 300


def line(key: str, word: str, *, is_head: bool = False) -> ChangeLine:
    return ChangeLine(key, f"title of {key}", "16 · 8,3", "▲▲", word, f"all of {key}", ("16", "8,3"), is_head)


def test_lines_grow_with_their_words_and_the_table_has_those_left_out(qtbot: Any) -> None:
    chart = ChangeList("Change", "now and before")
    lines = [line("a:1", "a clear change", is_head=True), line("a:1 c:x", "may be a change, follow it up " * 3)]
    chart.set_lines(("What", "Now", "Before"), lines[:1], lines)
    shown(qtbot, chart, 220)
    short = chart.height()
    assert [row[0] for row in chart.numbers().rows] == ["title of a:1", "title of a:1 c:x"]
    chart.set_lines(("What", "Now", "Before"), lines, lines)
    one, two = (mark.boxes[0] for mark in chart.marks())
    assert two.height() > one.height() * 1.4
    assert chart.height() > 2 * short - 25
    pressed: list[str] = []
    chart.pressed.connect(pressed.append)
    click(chart, "a:1 c:x")
    assert pressed == ["a:1 c:x"]
    before = pixels(chart)
    chart.show_chosen(frozenset({"a:1", "c:x"}))
    assert pixels(chart) != before
    assert chart.accessibleDescription().splitlines() == ["all of a:1", "all of a:1 c:x"]


def season(values: Sequence[int | None]) -> list[Point]:
    return [
        Point(f"m:{n}", f"month {n}", str(n), value, 8.0, 5.0, 12.0, 100.0)
        if n
        else Point("m:0", "month 0", "0", value)
        for n, value in enumerate(values)
    ]


def test_a_season_is_told_with_its_mean_and_gaps(qtbot: Any) -> None:
    chart = SeasonLine("Season", "Month")
    chart.set_points(season([4, 9, None, 14]))
    shown(qtbot, chart)
    texts = [mark.text for mark in chart.marks()]
    assert texts[0] == "month 0: 4"
    assert "month 1: 9" in texts[1]
    assert "8.0" in texts[1]
    assert "no data" in texts[2]
    assert chart.numbers().rows[3] == ("month 3", "14", "8.0", "5.0–12.0", "100")
    chart.let_press(["m:1"])
    pressed: list[str] = []
    chart.pressed.connect(pressed.append)
    click(chart, "m:2")
    click(chart, "m:1")
    assert pressed == ["m:1"]
    chart.set_points(season([None]))
    assert chart.marks() == []
    assert chart.height() == 0


def test_numbers_of_a_table_open_and_close(table: HeatTable) -> None:
    table.show_numbers()
    frame = QApplication.activePopupWidget()
    assert frame is not None
    assert frame.table.rowCount() == 3
    QTest.keyClick(frame, Qt.Key.Key_Escape)
    assert QApplication.activePopupWidget() is None


def test_per_cent_stand_behind_numbers_and_only_where_both_are_twenty_or_more(qtbot: Any) -> None:
    bar = StackedBar("In the dark", "Light")
    qtbot.addWidget(bar)
    bar.set_parts(dark_parts(DarkShare(dark=20, light=19, unknown=0)))
    assert [mark.text for mark in bar.marks()] == [
        "While it was dark: 20 of 39 (51 %)",
        "While it was light: 19 of 39",
    ]
    assert [row[1:] for row in bar.numbers().rows] == [("20", "51 %"), ("19", "–"), ("39", "100 %")]
    bar.set_parts(dark_parts(DarkShare(dark=9, light=3, unknown=2)))
    assert "%" not in bar.text() + str(bar.numbers().rows)


@pytest.mark.parametrize(("percent", "told"), [(None, ""), (-25.0, " (−25 %)")])
def test_a_change_tells_numbers_first_and_never_more_than_the_reckoning_allows(
    percent: float | None, told: str
) -> None:
    row = ChangeRow(
        "k", "Kungsängen", "", 30, baseline=(40, 40), mean=40.0, difference=-10.0, percent=percent, compared=30
    )
    picture = replace(EMPTY, changes=(row,))
    (line,), _every = change_lines(picture, plain_reader())
    assert line.text.startswith("Kungsängen: 30 now; 40.0 as a mean")
    assert f"difference −10.0{told}" in line.text
    assert "%" not in " ".join((line.counts, line.word, *line.row)), "numbers stand in list and table"
    assert line.counts == "30 · 40.0"


def test_a_count_tells_how_many_of_it_are_compared_and_one_area_stands_once() -> None:
    row = ChangeRow("k", "Brunna", "", 13, baseline=(13, 12), mean=12.5, difference=-1.5, compared=11)
    whole = replace(row, area="", area_name="")
    (line,), _every = change_lines(replace(EMPTY, changes=(whole, row)), plain_reader())
    assert (line.title, line.counts) == ("Brunna", "13 (11) · 12.5")
    other = replace(row, area="b", area_name="Bro", compared=13)
    lines, _every = change_lines(replace(EMPTY, changes=(whole, row, other)), plain_reader())
    assert [line.counts for line in lines] == ["13 (11) · 12.5", "13 (11) · 12.5", "13 · 12.5"]


def test_months_are_named_in_even_steps_with_every_year(qtbot: Any) -> None:
    chart = MonthColumns("Per month", "Month")
    names = ["jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec"]
    columns = [
        Column(f"m:{year}-{number:02d}", name, str(year) if number == 1 else name, {"c:a": 1})
        for year in (2025, 2026)
        for number, name in enumerate(names, start=1)
    ][4:]
    chart.set_columns([Series("c:a", "A", PART_FILLS[0])], columns)
    shown(qtbot, chart, 320)
    texts: list[str] = []
    for wide in (260, 320, 480, 900):
        chart.resize(wide, chart.height())
        told = chart.named()
        numbers = [columns.index(one) for one in told]
        assert len({after - before for before, after in zip(numbers, numbers[1:])}) == 1, "even steps"
        texts = [one.label for one in told]
        assert "2026" in texts
    assert len(texts) > 6
