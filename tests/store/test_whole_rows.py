"""Many rows are read in whole columns: each value and the order are those that rows read one by one have."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from osgeo import gdal, ogr
from shapely.geometry import MultiLineString, Point

from est_walks_plugin.store import Store
from est_walks_plugin.store.backends.whole_rows import FEWEST
from est_walks_plugin.store.filters import IN_LIST_LIMIT, AtLeast

MANY = FEWEST + 10
ALL = 10**9
"""Rows that are limited are read one by one."""
NOON = dt.datetime(2026, 10, 15, 10, 0, 0, 123000, tzinfo=dt.timezone.utc)


def task(number: int) -> dict[str, Any]:
    return {
        "title": None if number % 5 == 0 else f'Byt "lampa" {number} å\\n\t🦉',
        "due": dt.date(2026, 1, 1) + dt.timedelta(days=number) if number % 3 else None,
        "lamp_guess_m": 0.1 * number if number % 4 else None,
        "geometry": Point(135_000.1 + number, 6_595_000.7) if number % 7 else None,
    }


def one_by_one(store: Store, table: str, **how: Any) -> list[dict[str, Any]]:
    return store.rows(table, limit=ALL, **how)


def by_hand(path: Path, statement: str) -> None:
    """Write into a store as another program does."""
    dataset = gdal.OpenEx(str(path), gdal.OF_VECTOR | gdal.OF_UPDATE)
    dataset.ExecuteSQL(statement)
    dataset.FlushCache()
    del dataset


def alike(first: list[dict[str, Any]], second: list[dict[str, Any]]) -> None:
    assert len(first) == len(second)
    for mine, theirs in zip(first, second):
        assert list(mine) == list(theirs)
        for name, value in mine.items():
            assert type(value) is type(theirs[name]), name
            if name == "geometry" and value is not None:
                assert value.wkb == theirs[name].wkb
            else:
                assert value == theirs[name], name


@pytest.fixture
def filled(store: Store) -> Store:
    store.insert("task", [task(number) for number in range(MANY)])
    return store


@pytest.mark.parametrize(
    "columns", [None, ("title",), ("uuid", "due", "lamp_guess_m"), ("created", "geometry"), ("uuid",)]
)
@pytest.mark.parametrize("order_by", [(), ("due", "-created")])
def test_rows_are_the_same_either_way(filled: Store, columns: Any, order_by: Any) -> None:
    how = {"columns": columns, "order_by": order_by}
    alike(filled.rows("task", **how), one_by_one(filled, "task", **how))
    filled.delete("task", [row["uuid"] for row in filled.rows("task", columns=("uuid",))[3:6]])
    alike(filled.rows("task", **how), one_by_one(filled, "task", **how))


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(
        st.fixed_dictionaries(
            {
                "text": st.none() | st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=20),
                "positive": st.none() | st.booleans(),
                "severity": st.none() | st.integers(-(2**53), 2**53),
                "scores": st.none() | st.dictionaries(st.text(max_size=3), st.integers() | st.none(), max_size=2),
                "found_at": st.none()
                | st.datetimes(dt.datetime(1970, 1, 1), dt.datetime(2200, 1, 1), timezones=st.just(dt.timezone.utc)),
                "geometry": st.none() | st.tuples(st.floats(-1e7, 1e7), st.floats(-1e7, 1e7)),
            }
        ),
        min_size=1,
        max_size=6,
    )
)
def test_any_values_are_the_same_either_way(store: Store, some: list[dict[str, Any]]) -> None:
    store.delete("finding", [row["uuid"] for row in store.rows("finding", columns=("uuid",))])
    store.insert("finding", [some[number % len(some)] for number in range(MANY)])
    alike(store.rows("finding"), one_by_one(store, "finding"))


def test_lines_are_the_same_either_way(store: Store) -> None:
    lines = [MultiLineString([[(0, number), (1, number + 0.1)], [(2, 2), (3, 3)]]) for number in range(MANY)]
    store.insert("dark_gap", [{"length_m": 1.0 / (number + 1), "geometry": line} for number, line in enumerate(lines)])
    alike(store.rows("dark_gap"), one_by_one(store, "dark_gap"))


@pytest.mark.parametrize(
    ("column", "value"),
    [
        ("due", "'2026/01/02'"),
        ("due", "'2026-01-02T00:00:00Z'"),
        ("due", "'i morgon'"),
        ("created", "'2026-01-02T03:04:05'"),
        ("created", "'2026-01-02T03:04:05+02:00'"),
        ("created", "'2026-01-02T03:04:05.6Z'"),
        ("title", "''"),
        ("title", 17),
        ("lamp_guess_m", "9e999"),
        ("row_version", 2**62),
    ],
)
def test_what_another_program_wrote_in_its_own_way_is_read_as_ever(
    store_path: Any, column: str, value: str | int
) -> None:
    with Store.open(store_path) as store:
        store.insert("task", [{"title": str(number)} for number in range(MANY)])
    by_hand(store_path, f'UPDATE "task" SET "{column}" = {value} WHERE fid = 7')
    with Store.open(store_path) as store:
        alike(store.rows("task"), one_by_one(store, "task"))


def test_a_json_column_that_holds_none_is_its_text(store_path: Any) -> None:
    with Store.open(store_path) as store:
        store.insert("finding", [{"scores": {"a": number}} for number in range(MANY)])
    by_hand(store_path, "UPDATE finding SET scores = '{trasig' WHERE fid = 7")
    with Store.open(store_path) as store:
        alike(store.rows("finding"), one_by_one(store, "finding"))
        assert store.rows("finding")[6]["scores"] == "{trasig"


def test_no_value_is_asked_for_by_itself(filled: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[int] = []
    real: Callable[..., bool] = ogr.Feature.IsFieldSetAndNotNull
    monkeypatch.setattr(ogr.Feature, "IsFieldSetAndNotNull", lambda self, at: asked.append(at) or real(self, at))
    assert len(filled.rows("task")) == MANY
    few = len(asked)
    assert len(one_by_one(filled, "task")) == MANY
    assert few < MANY < len(asked)


@pytest.mark.parametrize("columns", [None, ("title", "geometry"), ("uuid", "due", "lamp_guess_m")])
@pytest.mark.parametrize(
    "where", [{"state": ["open", "ordered"]}, {"state": "open", "due": AtLeast(dt.date(2026, 1, 5))}]
)
def test_many_of_a_condition_are_those_that_are_read_one_by_one(store: Store, columns: Any, where: Any) -> None:
    states = ("open", "done", "ordered", "open")
    store.insert("task", [{**task(number), "state": states[number % 4]} for number in range(3 * MANY)])
    how = {"columns": columns, "order_by": ("created", "uuid")}
    one = store.rows("task", where, **how)
    assert len(one) > FEWEST
    store.rows("task")  # now they are known to be many
    many = store.rows("task", where, **how)
    alike(many, one)
    alike(many, one_by_one(store, "task", where=where, **how))


@pytest.mark.parametrize("columns", [None, ("uuid", "due"), ("geometry",), ()])
def test_rows_of_many_keys_are_those_that_are_read_one_by_one(filled: Store, columns: Any) -> None:
    keys = [row["uuid"] for row in filled.rows("task", columns=("uuid",))]
    asked = [*keys[5:], keys[9], "nobody"]
    for where in ({"uuid": asked}, {"uuid": set(asked), "due": None}):
        how = {"columns": columns, "order_by": ("uuid",)}
        alike(filled.rows("task", where, **how), one_by_one(filled, "task", where=where, **how))
    assert len(filled.rows("task", {"uuid": asked})) == MANY - 5


def test_more_keys_than_one_question_holds_are_read_too(store: Store) -> None:
    store.bulk_insert("task", ("title",), [[(str(number), None, None) for number in range(IN_LIST_LIMIT + 700)]])
    keys = store.arrays("task", ("uuid",))["uuid"].tolist()
    found = store.rows("task", {"uuid": keys[::-1]}, columns=("uuid", "title"), order_by=("uuid",))
    assert [row["uuid"] for row in found] == sorted(keys)


def test_no_value_of_many_of_a_condition_is_asked_for_by_itself(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    store.insert("task", [{**task(number), "state": ("open", "done")[number % 50 == 0]} for number in range(MANY + 90)])
    store.rows("task")
    asked: list[int] = []
    real: Callable[..., bool] = ogr.Feature.IsFieldSetAndNotNull
    monkeypatch.setattr(ogr.Feature, "IsFieldSetAndNotNull", lambda self, at: asked.append(at) or real(self, at))
    assert len(store.rows("task", {"state": "open"})) > MANY
    assert not asked
    few = store.rows("task", {"state": "done"}, order_by=("created",))
    assert asked
    assert [row["state"] for row in few] == ["done"] * len(few)


def test_what_is_not_committed_yet_is_read_too(filled: Store) -> None:
    with filled.transaction():
        filled.insert("task", [{"title": "ny"}])
        assert filled.rows("task")[-1]["title"] == "ny"
