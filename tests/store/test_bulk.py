"""Bulk inserts: the same result as row by row, with R-tree, counts, extents and indices right."""

from __future__ import annotations

import datetime as dt
import glob
import os
import sqlite3
import tempfile
from contextlib import closing
from pathlib import Path

import numpy as np
import pytest
from shapely.geometry import LineString, box

from est_walks_plugin.model.errors import StoreError
from est_walks_plugin.store import Store
from est_walks_plugin.store.backends.staging import FOLDER_PREFIX
from est_walks_plugin.store.rtree import node_extent, outward, pack

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


def test_boxes_are_never_rounded_inwards():
    values = np.array([[6595977.123, 6595977.123, 135973.77, 135973.77], [-0.1, 0.1, -1e-9, 1e-9]])
    rounded = outward(values).astype(np.float64)
    assert (rounded[:, [0, 2]] <= values[:, [0, 2]]).all()
    assert (rounded[:, [1, 3]] >= values[:, [1, 3]]).all()


def test_the_root_holds_everything():
    boxes = np.array([[i, i + 1, -i, 1 - i] for i in range(5000)], dtype=np.float32)
    levels = [(level, list(level.data)) for level in pack(np.arange(5000), boxes, 1228)]
    (leaves, leaf_data), (branches, _), (root, (root_data,)) = levels
    assert root.numbers.tolist() == [1]
    assert node_extent(root_data) == (0, 5000, -4999, 1)
    assert root_data[:2] == b"\x00\x02"  # its height
    assert len(leaf_data) == len(leaves.numbers) == -(-5000 // 51)
    assert {len(data) for data in leaf_data} == {1228}
    assert leaves.leaf
    assert not branches.leaf
    assert leaves.ids.tolist() == list(range(5000))
    assert set(leaves.owners.tolist()) == set(leaves.numbers.tolist()) == set(branches.ids.tolist())
    assert node_extent(bytes(4)) is None


def test_every_node_holds_what_it_is_said_to_hold():
    count = 60_000  # more nodes than are made at once
    centres = np.random.default_rng(1).random((count, 2)).astype(np.float32)
    boxes = centres[:, [0, 0, 1, 1]]
    leaves = next(level := pack(np.arange(count) + 7, boxes, 1228))
    owners = dict(zip(leaves.ids.tolist(), leaves.owners.tolist()))
    seen = 0
    for number, data in zip(leaves.numbers.tolist(), leaves.data):
        inside = np.frombuffer(data, ">i8,4>f4", count=data[3], offset=4)
        seen += len(inside)
        for key, box_ in inside.tolist():
            assert owners[key] == number
            assert (box_ == boxes[key - 7]).all()
    assert seen == count
    assert len(leaves.numbers) > 1000
    level.close()


def test_keys_grow_and_differ(store):
    import re
    import uuid

    store.bulk_insert("lamp", ["pole", "luminaires"], [_lamps(0, 3000)])
    found = store.arrays("lamp", ["uuid", "pole"])
    keys = found["uuid"].tolist()
    assert keys == sorted(keys)
    assert len(set(keys)) == len(keys)
    assert found["pole"].tolist() == [f"p{i}" for i in range(3000)]
    pattern = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}")
    assert all(pattern.fullmatch(key) for key in keys)
    assert all(uuid.UUID(key).version == 7 for key in keys[:50])
    assert len({key[-12:] for key in keys}) == len(keys)
    (later,) = store.insert("lamp", [{}])
    assert later > keys[-1]


@pytest.mark.skipif(os.name != "posix", reason="asks for processes as POSIX has them")
def test_what_a_killed_process_left_is_swept(store):
    child = os.fork()
    if child == 0:
        os._exit(0)
    os.waitpid(child, 0)
    left = Path(tempfile.mkdtemp(prefix=f"{FOLDER_PREFIX}{child}-"))
    (left / "rows.sqlite").write_bytes(b"text")
    store.bulk_insert("lamp", ["pole", "luminaires"], [_lamps(0, 10)])
    assert not left.exists()
