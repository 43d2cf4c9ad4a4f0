"""What is marked in a chart are the very reports that the chart counts: cell by cell, month by month, line by line."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from pathlib import Path
from typing import Iterator

import pytest

from est_walks_plugin.engine.situation.picture import Picture
from est_walks_plugin.gui.pages.situation.marking import marks_of
from est_walks_plugin.operations.situation.marked import condition, filled_in_clocks, marked
from est_walks_plugin.operations.situation.situation import situation
from est_walks_plugin.store import Store

UTC = dt.timezone.utc
YEAR = dt.date(2025, 6, 1)


@pytest.fixture(scope="module")
def example(example_file: Path) -> Iterator[Store]:
    with Store.open(str(example_file), readonly=True) as opened:
        yield opened


@pytest.fixture(scope="module")
def picture(example: Store) -> Picture:
    return situation(example, period="year", day=YEAR)


def count(store: Store, picture: Picture, *keys: str, area: str | None = None) -> int:
    return store.count("observation", condition(store, marks_of(frozenset(keys), picture), area))


def test_each_hour_of_the_week(example: Store, picture: Picture) -> None:
    counts = {
        f"h:{day}-{hour}": picture.week.counts[row][column]
        for row, day in enumerate(picture.week.rows)
        for column, hour in enumerate(picture.week.columns)
    }
    assert sum(value or 0 for value in counts.values()) > 300
    assert {key: count(example, picture, key) for key in counts} == counts


def test_each_month_and_category(example: Store, picture: Picture) -> None:
    cells = {(one.month, one.category): one.count for one in picture.by_category if one.count is not None}
    months = Counter[str]()
    for (month, _category), number in cells.items():
        months[month] += number
    found = {month: count(example, picture, f"m:{month}") for month in months}
    assert found == dict(months)
    some = [pair for pair, number in cells.items() if number][::7]
    assert len(some) > 5
    for month, category in some:
        assert count(example, picture, f"m:{month}", f"c:{category}") == cells[month, category]


def test_each_line_of_the_changes(example: Store, picture: Picture) -> None:
    lines = [row for row in picture.changes if row.area]
    assert len(lines) > 10
    for row in lines:
        keys = [f"a:{row.area}", *([f"c:{row.category}"] if row.category else [])]
        assert count(example, picture, *keys) == row.now, row


def test_one_area_and_what_has_no_position(example: Store, picture: Picture) -> None:
    area = example.rows("area", {"name": "Bro"})[0]["uuid"]
    of_bro = situation(example, area, period="year", day=YEAR)
    whole = {f"h:{day}-{hour}" for day in of_bro.week.rows for hour in of_bro.week.columns}
    counted = sum(value or 0 for row in of_bro.week.counts for value in row)
    found = marked(example, marks_of(frozenset(whole), of_bro), area)
    assert (found.count, found.unplaced) == (counted, 0)
    assert 0 < counted < sum(value or 0 for row in picture.week.counts for value in row)


def test_clocks_that_a_program_filled_in_are_no_hours(store: Store) -> None:
    told, filled = store.insert("source", [{"kind": "case", "name": name} for name in ("told", "filled in")])
    noon = dt.datetime(2025, 7, 1, 10, tzinfo=UTC)  # 12:00 in summer
    rows = [(told, noon + dt.timedelta(days=day, minutes=7 * day)) for day in range(8)]
    rows += [(filled, noon + dt.timedelta(days=day)) for day in range(20)]
    rows += [(filled, noon + dt.timedelta(days=1, hours=5))]
    store.insert(
        "observation", [{"kind": "case", "source": one, "observed_at": at, "geometry": (0, 0)} for one, at in rows]
    )
    assert filled_in_clocks(store) == ((filled, "12:00:00"),)
    whole = situation(store, period="year", day=dt.date(2025, 7, 1))
    hours = frozenset(f"h:{day}-{hour}" for day in range(7) for hour in range(24))
    assert whole.week.left_out == 20
    assert marked(store, marks_of(hours, whole)).count == 9
