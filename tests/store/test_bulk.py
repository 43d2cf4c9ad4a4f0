"""Bulk inserts: the same result as row by row, with R-tree, counts, extents and indices right."""

from __future__ import annotations

import datetime as dt
import glob
import os
import re
import sqlite3
import tempfile
from contextlib import closing
from pathlib import Path

import pytest
from shapely.geometry import LineString, box

import est_walks_plugin.store as store_package
from est_walks_plugin.model.errors import NotFoundError, StoreError
from est_walks_plugin.store import Store
from est_walks_plugin.store.backends import geopackage, staging, takeover
from est_walks_plugin.store.backends.staging import FOLDER_PREFIX

NOW = dt.datetime(2026, 10, 15, 18, 0, tzinfo=dt.timezone.utc)


def _lamps(first: int, count: int):
    return [(f"p{i}", i % 7, 130000.0 + i % 100, 6590000.0 + i // 100) for i in range(first, first + count)]


def _extent(path, table):
    with closing(sqlite3.connect(path)) as db:
        return db.execute(
            "SELECT min_x, max_x, min_y, max_y FROM gpkg_contents WHERE table_name = ?", (table,)
        ).fetchone()


@pytest.mark.parametrize("count", [0, 1, 50, 51, 52, 2601, 2602, 20000])
def test_sizes_of_the_tree(store, store_path, defects, count):
    batches = [_lamps(start, min(997, count - start)) for start in range(0, count, 997)]
    assert store.bulk_insert("lamp", ["pole", "luminaires"], batches) == count
    assert store.count("lamp") == count
    inside = store.arrays("lamp", ["pole", "x", "y"], bbox=(130009.5, 6589999.5, 130020.5, 6590003.5))
    expected = [row for row in _lamps(0, count) if 130009.5 < row[2] < 130020.5 and row[3] < 6590003.5]
    assert sorted(inside["pole"]) == sorted(row[0] for row in expected)
    store.close()
    assert defects(store_path) == []


def test_mixed_with_other_writes(store, store_path, defects):
    store.insert("lamp", [{"pole": "first", "geometry": (1, 2)}])
    with store.transaction():
        (uuid,) = store.insert("lamp", [{"pole": "second", "geometry": (3, 2)}])
        store.bulk_insert("lamp", ["pole", "luminaires"], [_lamps(0, 500)])
        store.insert("lamp", [{"pole": "third", "geometry": (2, 7_000_000)}])
        assert store.update("lamp", uuid, {"pole": "changed"}) == 2
        store.bulk_insert("lamp", ["pole", "luminaires"], [_lamps(500, 10), _lamps(510, 5)])
        assert store.count("lamp") == 518
    store.delete("lamp", [row["uuid"] for row in store.rows("lamp", {"pole": ["first", "third"]})])
    assert store.count("lamp") == 516
    store.close()
    assert defects(store_path) == []
    assert _extent(store_path, "lamp") == pytest.approx((3, 130099, 2, 6590005), abs=1)
    with Store.open(store_path) as again:
        again.insert("lamp", [{"pole": "fourth", "geometry": (50, 50)}])
    assert _extent(store_path, "lamp") == pytest.approx((3, 130099, 2, 6590005), abs=1)


def test_same_as_row_by_row(store, store_path, defects):
    columns = ["external_id", "text", "observed_at", "feeling", "outside_area"]
    rows = [
        ("1", "åäö", NOW, 3, True, 1.0, 2.0),
        ("2", None, None, None, None, float("nan"), 2.0),
        (None, "", NOW + dt.timedelta(milliseconds=5), 0, False, None, None),
        ("NUL\x00", "\ud800", NOW.astimezone(dt.timezone(dt.timedelta(hours=2))), 1, 1, 5, 6),
    ]
    store.bulk_insert("observation", columns, [rows])
    bulk = store.rows("observation")
    store.delete("observation", [row["uuid"] for row in bulk])
    store.insert(
        "observation", [{**dict(zip(columns, row)), "geometry": (row[5], row[6]) if row[5] else None} for row in rows]
    )
    single = store.rows("observation")
    for a, b in zip(bulk, single):
        for row in (a, b):
            row.update(uuid=None, created=None, changed=None, geometry=row["geometry"] and row["geometry"].wkt)
        assert a == b
    store.close()
    assert defects(store_path) == []


def test_lines_and_areas(store, store_path, defects):
    lines = [LineString([(i, 0), (i + 1, i), (i, 2 * i)]) for i in range(1, 200)]
    store.bulk_insert(
        "path", ["name"], [[(str(n), line.wkb) for n, line in enumerate(lines)] + [("none", None)]], geometry="wkb"
    )
    shapes, _ = store.lines("path", ["name"])
    assert [shape.tolist() for shape in shapes] == [[list(p) for p in line.coords] for line in lines]
    store.bulk_insert(
        "base_area", ["kind"], [[("building", box(i, i, i + 1, i + 2)) for i in range(60)]], geometry="wkb"
    )
    found = store.rows("base_area", bbox=(10.5, 10.5, 10.6, 10.6))
    assert {row["geometry"].bounds for row in found} == {(9, 9, 10, 11), (10, 10, 11, 12)} - {(9, 9, 10, 11)}
    store.close()
    assert defects(store_path) == []


def test_many_in_one_transaction(store, store_path, defects):
    with store.transaction():
        for i in range(12):
            store.bulk_insert("lamp", ["pole", "luminaires"], [_lamps(100 * i, 100)])
    assert store.count("lamp") == 1200
    store.close()
    assert defects(store_path) == []
    assert _scratch() == []


def _scratch():
    return glob.glob(f"{tempfile.gettempdir()}/{FOLDER_PREFIX}{os.getpid()}-*/rows.sqlite")


def _breaks():
    yield _lamps(0, 100)
    raise KeyboardInterrupt


@pytest.mark.parametrize(
    ("columns", "batches", "error"),
    [
        (["pole", "luminaires"], _breaks, KeyboardInterrupt),
        (["pole", "luminaires"], lambda: [[("a", 1, 2.0)]], StoreError),
        (["pole", "luminaires"], lambda: [_lamps(0, 5), [("a", "many", 1.0, 2.0)]], StoreError),
        (["pole", "wattage"], lambda: [_lamps(0, 5)], StoreError),
    ],
)
def test_what_fails_leaves_nothing(store, store_path, defects, columns, batches, error):
    store.insert("lamp", [{"pole": "kept"}])
    with pytest.raises(error):
        store.bulk_insert("lamp", columns, batches())
    assert store.count("lamp") == 1
    store.insert("lamp", [{"pole": "and goes on"}])
    store.close()
    assert defects(store_path) == []
    assert _scratch() == []


@pytest.mark.parametrize("order", ["rising", "falling", "mixed"])
def test_the_extent_follows_what_is_there(store, store_path, defects, order):
    """Also after rows far out went; the R-tree's numbers are 32-bit, rounded outwards."""
    count = 3000
    places = {
        "rising": range(count),
        "falling": range(count - 1, -1, -1),
        "mixed": [i * 7 % count for i in range(count)],
    }
    rows = [(str(i), 130000.0 + 3 * i, 6590000.0 - 2 * i) for i in places[order]]
    with store.transaction():
        store.bulk_insert("lamp", ["pole"], [rows])
        store.insert("lamp", [{"pole": "far", "geometry": (1.0, 7_000_000.0)}])
    assert _extent(store_path, "lamp") == pytest.approx((1, 138997, 6584002, 7_000_000), abs=1)
    store.delete("lamp", [row["uuid"] for row in store.rows("lamp", {"pole": ["far", "0", "2999"]})])
    west, east, south, north = _extent(store_path, "lamp")
    assert (west, east, south, north) == pytest.approx((130003, 138994, 6584004, 6589998), abs=1)
    assert west <= 130003 <= 138994 <= east
    assert south <= 6584004 <= 6589998 <= north
    store.delete("lamp", [row["uuid"] for row in store.rows("lamp", columns=("uuid",))])
    assert _extent(store_path, "lamp") == (None, None, None, None)
    store.close()
    assert defects(store_path) == []


@pytest.mark.parametrize("fast", [True, False])
def test_the_tree_is_the_same_by_either_way(store, store_path, defects, monkeypatch, fast):
    """GDAL makes it anew in one step where it is quick at that; else, and for small additions, SQLite row by row."""
    monkeypatch.setattr(takeover, "GDAL_INDEXES_FAST", fast)
    for first, count in ((0, 2000), (2000, 300), (2300, 5000)):
        store.bulk_insert("lamp", ["pole", "luminaires"], [_lamps(first, count), [(None, 1, None, None)]])
        store.insert("lamp", [{"pole": "one", "geometry": (130050.0, 6590010.5)}])
    inside = store.arrays("lamp", ["pole"], bbox=(130009.5, 6589999.5, 130050.5, 6590011.5))
    assert len(inside["pole"]) == 41 * 12 + 3
    with pytest.raises(ZeroDivisionError), store.transaction():  # noqa: PT012
        store.bulk_insert("lamp", ["pole", "luminaires"], [_lamps(0, 20000)])
        1 / 0  # noqa: B018
    store.insert("lamp", [{"pole": "last", "geometry": (130050.0, 6590010.5)}])
    store.close()
    assert defects(store_path) == []
    with Store.open(store_path) as again:
        assert again.count("lamp") == 2000 + 300 + 5000 + 7
        assert len(again.rows("lamp", {"pole": ["one", "last"]}, bbox=(130050, 6590010, 130051, 6590011))) == 4


def test_the_plugin_writes_no_table_of_the_tree():
    """The R-tree's own tables are SQLite's business."""
    folder = Path(store_package.__file__).parent
    texts = {path.name: path.read_text(encoding="utf-8") for path in folder.rglob("*.py")}
    assert [name for name, text in texts.items() if re.search(r"_(node|rowid|parent)\b|nodeno", text)] == []


def _changes(store: Store) -> dict[str, dict[str, object]]:
    """Return changes of a store's lamps of every kind: columns of several sets, shapes that move, go and stay, nothing new."""
    rows = store.rows("lamp", order_by=("pole",))
    return {
        row["uuid"]: [
            {"status": "out"},
            {"pole": None, "geometry": (130500.0 + at, 6590500.0)},
            {"owner": "Nätbolaget å", "luminaires": at, "geometry": None},
            {"status_date": dt.date(2026, 1, 2), "vanished": True, "geometry": row["geometry"]},
            {"pole": row["pole"]},
        ][at % 5]
        for at, row in enumerate(rows)
    }


def _parts(changes: dict[str, dict[str, object]], size: int):
    keys = list(changes)
    return [{key: changes[key] for key in keys[first : first + size]} for first in range(0, len(keys), size)]


def test_many_changes_are_as_if_made_one_by_one(store, store_path, tmp_path, defects):
    store.bulk_insert("lamp", ["pole", "luminaires"], [_lamps(0, 1000)])
    store.close()
    other = tmp_path / "one by one" / "other.gpkg"
    other.parent.mkdir()
    other.write_bytes(store_path.read_bytes())
    with Store.open(store_path) as fast, Store.open(other) as slow:
        changes = _changes(fast)
        assert fast.bulk_update("lamp", _parts(changes, 300)) == 1000
        assert slow.update_many("lamp", changes) == 1000
        mine, theirs = (one.rows("lamp", order_by=("uuid",)) for one in (fast, slow))
        stamps = {row.pop("changed") for row in mine}
        assert [{k: v for k, v in row.items() if k != "changed"} for row in theirs] == mine
        assert {row["row_version"] for row in mine} == {2}
        assert len(stamps) == 1
        near = {"bbox": (130499.0, 6590499.0, 131600.0, 6590501.0)}
        assert (
            fast.arrays("lamp", ["uuid"], **near)["uuid"].tolist()
            == slow.arrays("lamp", ["uuid"], **near)["uuid"].tolist()
        )
        assert len(fast.rows("lamp", **near)) == 200
    assert _extent(store_path, "lamp") == _extent(other, "lamp")
    assert defects(store_path) == []


def test_a_row_that_is_gone_ends_many_changes_before_any_is_made(store):
    store.bulk_insert("lamp", ["pole", "luminaires"], [_lamps(0, 100)])
    changes = {row["uuid"]: {"owner": "x"} for row in store.rows("lamp")}
    gone = {**changes, "018f0000-0000-7000-8000-000000000000": {"owner": "y"}}
    with store.transaction(), pytest.raises(NotFoundError, match="018f0000"):
        store.bulk_update("lamp", [gone])
    with pytest.raises(StoreError, match="luminaires"):
        store.bulk_update("lamp", [{next(iter(changes)): {"luminaires": "many"}}])
    assert store.count("lamp", {"owner": None}) == 100
    assert {row["row_version"] for row in store.rows("lamp")} == {1}


def test_statements_of_many_changes_do_not_follow_their_number(store, monkeypatch):
    """66 000 changed rows of a file took 19 s: each was read, filled in and written by itself."""
    store.bulk_insert("lamp", ["pole", "luminaires"], [_lamps(0, 4000)])
    uuids = store.arrays("lamp", ["uuid"])["uuid"].tolist()
    asked, execute = [], type(store.backend).execute
    monkeypatch.setattr(type(store.backend), "execute", lambda self, sql: asked.append(sql) or execute(self, sql))
    monkeypatch.setattr(type(store.backend), "change_rows", None)
    counts = []
    for number in (100, 4000):
        asked.clear()
        store.bulk_update("lamp", [{uuid: {"owner": f"{number}", "geometry": (1.0, 2.0)} for uuid in uuids[:number]}])
        counts.append(len(asked))
    assert counts[0] == counts[1]


def test_nothing_new_touches_no_index(store, monkeypatch):
    store.bulk_insert("lamp", ["pole", "luminaires"], [_lamps(0, 50)])
    told, execute = [], type(store.backend).execute
    monkeypatch.setattr(type(store.backend), "execute", lambda self, sql: told.append(sql) or execute(self, sql))
    rows = store.rows("lamp")
    store.bulk_update("lamp", [{row["uuid"]: {"source": row["source"], "owner": "new"} for row in rows}])
    (update,) = [sql for sql in told if sql.startswith('UPDATE "lamp"')]
    assert '"owner"' in update
    assert '"source"' not in update


def _many(count: int):
    """Return new rows of every type of column, some without a position, some that name fewer columns."""
    rows = []
    for n in range(count):
        row = {"kind": ("survey", "case")[n % 2], "text": f"rad {n} å", "feeling": n % 4, "outside_area": bool(n % 3)}
        row |= {"observed_at": NOW + dt.timedelta(seconds=n), "geometry": None if n % 9 == 0 else (130000.0 + n / 7, 6590000.0)}  # fmt: skip
        rows.append(row if n < count - 10 else {"kind": "case", "masked": n})
    return rows


def test_many_rows_are_the_same_as_few(store, store_path, defects):
    """More than a few rows of one insert go by a scratch file; whoever reads them sees no difference."""
    rows, few = _many(1200), geopackage.FEW_ROWS
    keys = store.insert("observation", rows)
    one_by_one = [key for at in range(0, len(rows), few) for key in store.insert("observation", rows[at : at + few])]
    found = {row["uuid"]: row for row in store.rows("observation")}
    for key, other in zip(keys, one_by_one):
        same = [{name: value for name, value in found[one].items() if name not in ("uuid", "created", "changed")} for one in (key, other)]  # fmt: skip
        assert same[0] == same[1]
    assert len(found) == 2400
    assert found[keys[5]]["row_version"] == 1
    store.close()
    assert defects(store_path) == []


@pytest.mark.parametrize("bad", [{"text": "a", "feeling": "glad"}, {"no_such": 1}])
def test_many_rows_with_one_that_does_not_fit_are_none(store, bad):
    with pytest.raises(StoreError):
        store.insert("observation", [*_many(1200), bad])
    assert store.count("observation") == 0


def test_many_rows_are_asked_for_once(store, monkeypatch):
    """As many statements for a thousand rows as for three thousand; nothing is written feature by feature."""
    asked: list[str] = []
    as_it_is = type(store.backend).execute
    monkeypatch.setattr(type(store.backend), "execute", lambda self, sql: asked.append(sql) or as_it_is(self, sql))
    monkeypatch.setattr(geopackage.Backend, "add_rows", lambda *_: pytest.fail("row by row"))
    counted = []
    for count in (1000, 3000):
        with store.transaction():
            asked.clear()
            store.insert("lamp", [{"pole": f"p{n}", "geometry": (1.0 + n, 2.0)} for n in range(count)])
            counted.append(len(asked))
    assert counted[0] == counted[1]


def test_boxes_of_many_lines_are_those_of_each():
    lines = [LineString([(i, -i), (2.5, i % 3), (-1.0, i)][: 2 + i % 2]).wkb for i in range(50)]
    assert staging.boxes_of(lines).tolist() == [list(staging.bounds_of(line)) for line in lines]
    assert staging.boxes_of([]).shape == (0, 4)
