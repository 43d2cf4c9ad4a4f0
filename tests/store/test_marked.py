"""What is marked in a chart are the very reports that the chart counts: cell by cell, month by month, line by line."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from pathlib import Path
from typing import Iterator

import numpy as np
import pytest
from shapely.geometry import LineString

from est_walks_plugin.engine.situation.picture import Picture
from est_walks_plugin.gui.pages.situation.marking import marks_of
from est_walks_plugin.operations.situation.by_light import told_apart
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


@pytest.mark.parametrize("light", ["dark", "light", "unknown"])
def test_each_light_of_the_bar(example: Store, picture: Picture, light: str) -> None:
    counted = getattr(picture.dark, light)
    assert counted > 0
    assert count(example, picture, f"d:{light}") == counted
    assert marked(example, marks_of(frozenset([f"d:{light}"]), picture)).count == counted


def test_lights_beside_hours_categories_and_months(example: Store, picture: Picture) -> None:
    three = [f"d:{one}" for one in ("dark", "light", "unknown")]
    for keys in (["h:4-22", "h:5-23"], ["m:2025-02"], ["c:litter", "m:2025-07"]):
        parts = [count(example, picture, *keys, one) for one in three]
        assert sum(parts) == count(example, picture, *keys)
        assert count(example, picture, *keys, *three[:2]) == parts[0] + parts[1]
    hours = [f"h:{day}-{hour}" for day in range(7) for hour in range(24)]
    assert count(example, picture, *hours, "d:dark") == picture.dark.dark
    unplaced = marked(example, marks_of(frozenset([*hours, "d:unknown"]), picture))
    assert unplaced.count == unplaced.unplaced > 0, "an hour is told, but not where"
    of_category = count(example, picture, "c:litter", "d:light"), count(example, picture, "c:litter", "m:2025-07")
    assert 0 < of_category[0] < picture.dark.light


def test_keys_are_told_by_as_few_letters_as_tell_them_apart() -> None:
    made = "01a22b11-0891-7000-8279-"
    keys = np.array([made + end for end in ("aaaa11111111", "aaaa12111111", "aaab11111111", "bbbb11111111")])

    def told(*chosen: int) -> tuple[int, set[str]]:
        found = told_apart(keys, np.isin(np.arange(4), chosen))
        return found.start, set(found.texts)

    assert told(3) == (25, {"bbbb"})
    assert told(1) == (25, {"aaaa12"})
    assert told(0, 1) == (25, {"aaaa"})
    assert told()[1] == set()
    short = told_apart(np.array(["one", "two"]), np.array([True, False]))
    assert (short.start, set(short.texts)) == (1, {"one"})


def test_a_filter_of_letters_finds_those_rows(example: Store) -> None:
    keys = sorted(row["uuid"] for row in example.rows("observation", columns=("uuid",)))
    found = example.rows("observation", {"uuid": told_apart(np.array(keys), np.arange(len(keys)) % 3 == 0)})
    assert sorted(row["uuid"] for row in found) == keys[::3]
    assert example.count("observation", {"uuid": told_apart(np.array(keys), np.zeros(len(keys), bool))}) == 0


def test_the_dark_stretches_that_reports_lie_along(store: Store) -> None:
    source = store.insert("source", [{"kind": "case", "name": "told"}])[0]
    night = dt.datetime(2025, 1, 7, 22, 10, tzinfo=UTC)
    x, y = 650_000.0, 6_600_000.0
    store.insert("observation", [{"kind": "case", "source": source, "observed_at": night, "geometry": (x, y)}])
    lines = {"along": 59.0, "beside": 61.0}
    for name, away in lines.items():
        line = LineString([(x - 300, y + away), (x + 300, y + away)])
        store.insert("dark_gap", [{"name": name, "length_m": 600.0, "state": "dark", "geometry": line}])
    found = marked(store, marks_of(frozenset(["d:dark"]), situation(store, period="year", day=night.date())))
    assert (found.count, found.of_stretches) == (1, 2)
    assert [row["name"] for row in store.rows("dark_gap", {"uuid": list(found.stretches)})] == ["along"]
    by_day = marked(store, marks_of(frozenset(["d:light"]), situation(store, period="year", day=night.date())))
    assert (by_day.count, by_day.stretches, by_day.of_stretches) == (0, frozenset(), 2)


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
