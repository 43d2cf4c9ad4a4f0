"""Many rows in and out of a database on a server: as they were given, in a number of questions that does not follow the rows."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from shapely.geometry import LineString, MultiLineString

from est_walks_plugin.model.errors import StoreError
from est_walks_plugin.store import Store
from est_walks_plugin.store.backends.postgis import PostgisBackend
from est_walks_plugin.store.backends.whole_rows import FEWEST

from ..made_stores import new_store
from ..postgres import PostgresServer

WHEN = dt.datetime(2026, 3, 1, 17, 5, 9, 250_000, tzinfo=dt.timezone.utc)
COLUMNS = ("external_id", "kind", "text", "observed_at", "feeling", "vanished", "position_notes", "row_version")
NAMES = ("external_id", "kind", "text", "observed_at", "feeling", "vanished", "position_notes", "row_version", "x", "y")


def _rows(count: int) -> list[tuple[Any, ...]]:
    told = ["Mörkt vid \"Ån\" – 'släckt'\\ \n{}", None, "%n;,\t", "[1,2]"]
    return [
        (
            f"E{number}",
            "case",
            told[number % 4],
            None if number % 5 == 0 else WHEN + dt.timedelta(hours=number),
            None if number % 3 == 0 else number % 4,
            None if number % 7 == 0 else number % 2 == 0,
            None if number % 2 else [{"code": "pole", "value": "Å"}],
            1,
            float("nan") if number % 11 == 0 else 135_000.123456789012 + number / 3,
            float("nan") if number % 11 == 0 else 6_595_000.987654321 + number / 7,
        )
        for number in range(count)
    ]


@pytest.fixture
def on_server(pg_server: PostgresServer, pg_address: str) -> Iterator[Store]:
    with new_store(Store.create, pg_address, pg_server) as store:
        yield store


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What the server is asked by name."""
    found: list[str] = []
    as_it_is = PostgisBackend.execute

    def execute(self: PostgisBackend, statement: str) -> Any:
        found.append(statement)
        return as_it_is(self, statement)

    monkeypatch.setattr(PostgisBackend, "execute", execute)
    return found


def _equal(one: np.ndarray, other: np.ndarray) -> bool:
    return one.dtype == other.dtype and np.array_equal(one, other, equal_nan=one.dtype.kind in "fM")


def test_columns_are_those_of_a_geopackage(on_server: Store, tmp_path: Path) -> None:
    with new_store(Store.create, tmp_path / "same.gpkg") as file:
        for store in (on_server, file):
            assert store.bulk_insert("observation", COLUMNS, [_rows(60), _rows(0), _rows(97)[60:]]) == 97
        for where in (None, {"vanished": True}, {"external_id": "nobody"}):
            one, other = (store.arrays("observation", NAMES, where) for store in (on_server, file))
            assert {name: _equal(one[name], other[name]) for name in NAMES} == dict.fromkeys(NAMES, True)
    rows = on_server.rows("observation", {"external_id": "E4"})
    assert (rows[0]["observed_at"], rows[0]["position_notes"]) == (
        WHEN + dt.timedelta(hours=4),
        [{"code": "pole", "value": "Å"}],
    )
    assert rows[0]["geometry"].x == 135_000.123456789012 + 4 / 3


def test_forty_times_the_rows_are_no_forty_times_the_questions(on_server: Store, asked: list[str]) -> None:
    on_server.bulk_insert("observation", COLUMNS, [_rows(100)])
    few = len(asked)
    asked.clear()
    on_server.bulk_insert("observation", [*COLUMNS, "address"], [[(*row[:-2], "x", *row[-2:]) for row in _rows(4_000)]])
    assert len(asked) <= few + 2
    asked.clear()
    assert len(on_server.arrays("observation", NAMES)["x"]) == 4_100
    assert len(asked) <= 2


def test_rows_of_an_area_are_asked_for_by_where_they_are_not_one_by_one(on_server: Store, asked: list[str]) -> None:
    longest = []
    for count in (400, 4_000):
        spread = [(*row[:-2], float(number), 0.0) for number, row in enumerate(_rows(count))]
        on_server.bulk_insert("observation", COLUMNS, [spread])
        asked.clear()
        found = on_server.arrays("observation", NAMES, bbox=(9.5, -1.0, count - 9.5, 1.0))
        longest.append(max(map(len, asked)))
        assert sorted(found["x"].tolist())[-3:] == [count - 12.0, count - 11.0, count - 10.0]
    assert longest[1] < longest[0] + 20


def test_rows_that_lie_among_many_others_are_asked_for_one_by_one(on_server: Store, asked: list[str]) -> None:
    """The server would read all between them."""
    rows = [(*row[:-2], 0.0 if number % 10 else 500.0, 0.0) for number, row in enumerate(_rows(200))]
    on_server.bulk_insert("observation", COLUMNS, [rows])
    asked.clear()
    found = on_server.arrays("observation", ("external_id", "x", "y"), bbox=(400.0, -1.0, 600.0, 1.0))
    assert found["external_id"].tolist() == [f"E{number}" for number in range(0, 200, 10)]
    assert sum(" IN (" in statement for statement in asked) == 1


def test_what_does_not_fit_is_refused_and_nothing_is_kept(on_server: Store) -> None:
    rows = [*_rows(5), ("E9", "case", None, "at noon", None, None, None, 1, 1.0, 2.0)]
    with pytest.raises(StoreError):
        on_server.bulk_insert("observation", COLUMNS, [rows])
    with pytest.raises(StoreError):
        on_server.bulk_insert("observation", ("uuid", *COLUMNS), [[("same", *row) for row in _rows(2)]])
    assert on_server.count("observation") == 0


def test_lines_are_written_in_the_store_s_crs(on_server: Store) -> None:
    from shapely.geometry import LineString

    line = LineString([(135_000, 6_595_000), (135_010.5, 6_595_000.25)])
    on_server.bulk_insert(
        "path", ("name", "width_m"), [[("Ågatan", 2.5, line.wkb), (None, None, None)]], geometry="wkb"
    )
    ((told,),) = on_server.backend.execute("SELECT ST_SRID(geom) FROM path WHERE geom IS NOT NULL")
    assert f"EPSG:{told}" == on_server.crs
    (found,), columns = on_server.lines("path", ("name", "width_m"))
    assert found.tolist() == [[135_000, 6_595_000], [135_010.5, 6_595_000.25]]
    assert (columns["name"].tolist(), columns["width_m"].tolist()) == (["Ågatan"], [2.5])


def test_numbers_of_any_size_and_pictures_come_back(on_server: Store, tmp_path: Path) -> None:
    """More than a 32-bit number, all digits of a real one, and all bytes."""
    sizes, power, picture = [2**40, -(2**33), 7], 0.1 + 0.2, bytes(range(256))
    with new_store(Store.create, tmp_path / "same.gpkg") as file:
        for store in (on_server, file):
            assert store.bulk_insert("lamp", ["luminaires", "power_w"], [[(n, power, 1.0, 2.0) for n in sizes]]) == 3
            found = store.arrays("lamp", ["luminaires", "power_w"])
            assert (found["luminaires"].tolist(), set(found["power_w"])) == (sizes, {power})
            assert store.bulk_insert("photo", ["data"], [[(picture,), (None,)]], geometry=None) == 2
            assert [row["data"] for row in store.rows("photo")] == [picture, None]


def test_lines_are_those_of_a_geopackage_in_few_questions(on_server: Store, asked: list[str], tmp_path: Path) -> None:
    rng = np.random.default_rng(3)
    lines = [LineString(rng.uniform(0, 2_000, 2) + rng.normal(0, 90, (2 + number % 5, 2))) for number in range(900)]
    rows = [(f"{number:036d}", number, shape.wkb) for number, shape in enumerate(lines)]
    with new_store(Store.create, tmp_path / "same.gpkg") as file:
        for store in (on_server, file):
            store.bulk_insert("path", ("uuid", "level", "width_m"), [[(key, 1, at / 7, wkb) for key, at, wkb in rows]], geometry="wkb")  # fmt: skip
        for box in (None, (100.0, 100.0, 700.5, 400.0), (-9.0, -9.0, -8.0, -8.0)):
            asked.clear()
            (one, told), (other, others) = (store.lines("path", ("uuid", "width_m"), bbox=box) for store in (on_server, file))  # fmt: skip
            assert len(asked) <= 3
            assert sorted(told["uuid"]) == sorted(others["uuid"])
            here, there = (dict(zip(keys["uuid"], zip(keys["width_m"], map(np.ndarray.tolist, found)))) for keys, found in ((told, one), (others, other)))  # fmt: skip
            assert here == there
            assert bool(here) == (box is None or box[0] > 0)


def test_many_rows_are_deleted_in_one_statement(on_server: Store, asked: list[str]) -> None:
    on_server.bulk_insert("observation", COLUMNS, [_rows(1_500)])
    keys = on_server.arrays("observation", ["uuid"])["uuid"].tolist()
    asked.clear()
    assert on_server.delete("observation", [*keys[3:], "nobody"]) == 1_497
    assert len([one for one in asked if one.startswith("DELETE")]) == 1
    assert on_server.arrays("observation", ["uuid"])["uuid"].tolist() == keys[:3]


def test_all_rows_are_those_that_are_read_one_by_one(on_server: Store, asked: list[str]) -> None:
    columns = ("text", "positive", "severity", "scores", "found_at", "geometry")
    given = [
        {
            "text": None if number % 4 == 0 else f"Mörkt \"vid\" 'ån' \\ {number}\n\t🦉",
            "positive": None if number % 3 == 0 else number % 2 == 0,
            "severity": None if number % 5 == 0 else number - 300,
            "scores": None if number % 6 == 0 else {"å": [number, None]},
            "found_at": None if number % 7 == 0 else WHEN + dt.timedelta(hours=number, milliseconds=number),
            "geometry": None if number % 9 == 0 else (135_000.1 + number / 3, 6_595_000.7),
        }
        for number in range(FEWEST + 20)
    ]
    on_server.insert("finding", given)
    line = MultiLineString([[(0, 0), (1, 1.1)], [(2, 2), (3, 3)]])
    on_server.insert("dark_gap", [{"length_m": 1 / (number + 3), "geometry": line} for number in range(FEWEST)])
    for table in ("finding", "dark_gap"):
        asked.clear()
        whole = on_server.rows(table)
        assert len(asked) == 2, "how many there are, and all of them"
        singly = on_server.rows(table, limit=10**9)
        by_key = {row["uuid"]: row for row in singly}
        assert [row["uuid"] for row in whole] == [row["uuid"] for row in sorted(singly, key=lambda row: row["uuid"])]
        for row in whole:
            other = by_key[row["uuid"]]
            assert list(row) == list(other)
            for name, value in row.items():
                assert type(value) is type(other[name]), name
                if name == "geometry" and value is not None:
                    assert value.wkb == other[name].wkb
                else:
                    assert value == other[name], name
    told = on_server.rows("finding", columns=columns)
    for mine, row in zip(given, told):
        shape = mine.pop("geometry")
        assert (row["geometry"] is None) == (shape is None)
        assert {name: row[name] for name in mine} == mine


def test_many_rows_of_a_condition_are_asked_for_at_once(on_server: Store, asked: list[str]) -> None:
    states = ("open", "done")
    on_server.insert(
        "task", [{"title": f"Å {number}", "state": states[number % 10 == 0]} for number in range(FEWEST * 2)]
    )
    (singly, none) = (on_server.rows("task", {"state": state}, order_by=("uuid",)) for state in ("open", "declined"))
    on_server.rows("task")
    asked.clear()
    assert on_server.rows("task", {"state": "open"}, order_by=("uuid",)) == singly
    assert (len(asked), len(singly), none) == (2, FEWEST * 2 * 9 // 10, [])
    assert len(on_server.rows("task", {"state": "done"})) == FEWEST * 2 // 10
    assert len(asked) == 3, "few: how many there are, and then one by one"
    asked.clear()
    keys = [row["uuid"] for row in singly]
    assert on_server.rows("task", {"uuid": keys}, order_by=("uuid",)) == singly
    assert len(asked) == 1, "so many keys are no more rows than that"
