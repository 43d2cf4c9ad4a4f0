"""Rows go in and come out the same; filters select what they say; writes are one or none."""

from __future__ import annotations

import datetime as dt

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from shapely.geometry import LineString, MultiLineString, Point, Polygon

from est_walks_plugin.model import codes
from est_walks_plugin.model.catalogue import load_catalogue
from est_walks_plugin.model.errors import ConflictError, NotFoundError, ParameterError, StoreError
from est_walks_plugin.store import AtLeast, AtMost, Between, Store, Within
from est_walks_plugin.store.schema import TABLES, Geometry, Type

UTC = dt.timezone.utc
NOON = dt.datetime(2026, 10, 15, 10, 0, 0, 123000, tzinfo=UTC)


def test_a_new_store_knows_itself(tmp_path, defects):
    path = tmp_path / "ny.gpkg"
    with Store.create(path, municipality="Håbo", crs="3006", language="en", example=True) as store:
        assert (store.municipality, store.crs, store.language, store.is_example) == ("Håbo", "EPSG:3006", "en", True)
        assert len(store.meta("salt")) == 64
        assert store.meta("nothing", "default") == "default"
        assert store.count("measure") == len(load_catalogue().measures)
        for table in TABLES:
            assert store.backend.has_layer(table.name), table.name
    assert defects(path) == []
    assert [p.name for p in tmp_path.iterdir()] == ["ny.gpkg"]


def test_two_stores_have_different_salts(tmp_path):
    with Store.create(tmp_path / "a.gpkg") as a, Store.create(tmp_path / "b.gpkg") as b:
        assert a.meta("salt") != b.meta("salt")


@pytest.mark.parametrize("crs", ["EPSG:4326", "EPSG:4619", "EPSG:2263", "EPSG:99999999", "nonsense"])
def test_a_store_is_in_projected_metres(tmp_path, crs):
    with pytest.raises(ParameterError, match="EPSG:3011"):
        Store.create(tmp_path / "s.gpkg", crs=crs)
    assert list(tmp_path.iterdir()) == []


_SAMPLES = {
    Type.TEXT: 'O\'Brien sa: "mörkt" % \\ ; DROP TABLE task -- 🦉',
    Type.INTEGER: -(2**40),
    Type.REAL: 0.1 + 0.2,
    Type.BOOLEAN: True,
    Type.DATE: dt.date(2024, 2, 29),
    Type.DATETIME: NOON,
    Type.JSON: {"skäl": ["a'b", 1, 2.5, None, True]},
    Type.BLOB: bytes(range(256)),
}
_SHAPES = {
    Geometry.NONE: None,
    Geometry.POINT: Point(135973.25, 6595977.5),
    Geometry.LINESTRING: LineString([(1, 2), (3.5, 4), (5, 7)]),
    Geometry.MULTILINESTRING: MultiLineString([[(1, 2), (3, 4)], [(5, 6), (7, 8), (9, 9)]]),
    Geometry.MULTIPOLYGON: Polygon([(0, 0), (10, 0), (10, 10)]),
}


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
@pytest.mark.parametrize("way", ["insert", "bulk"])
def test_every_column_round_trips(store, table, way):
    row = {column.name: _SAMPLES[column.type] for column in table.columns}
    if way == "insert":
        (uuid,) = store.insert(table.name, [{**row, "geometry": _SHAPES[table.geometry]}])
    else:
        spatial = table.geometry is not Geometry.NONE
        tail = (_SHAPES[table.geometry].wkb,) if spatial and table.geometry is not Geometry.MULTIPOLYGON else ()
        if table.geometry is Geometry.MULTIPOLYGON:
            tail = (_SHAPES[table.geometry],)
        uuid = "11111111-1111-7111-8111-111111111111"
        columns = ["uuid", *row]
        assert (
            store.bulk_insert(
                table.name, columns, [[(uuid, *row.values(), *tail)]], geometry="wkb" if spatial else None
            )
            == 1
        )
    found = store.get(table.name, uuid)
    assert {name: found[name] for name in row} == row
    assert found["row_version"] == 1
    assert found["created"].tzinfo is UTC
    if table.geometry is Geometry.NONE:
        assert found["geometry"] is None
    elif table.geometry is Geometry.MULTIPOLYGON:
        assert found["geometry"].geom_type == "MultiPolygon"
        assert found["geometry"].equals(_SHAPES[table.geometry])
    else:
        assert found["geometry"].equals(_SHAPES[table.geometry])


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_every_column_may_be_empty(store, table):
    (uuid,) = store.insert(table.name, [{column.name: None for column in table.columns}])
    found = store.get(table.name, uuid)
    assert all(found[column.name] is None for column in table.columns)
    assert found["geometry"] is None


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.text(max_size=60))
def test_any_text_is_stored_and_found(store, text):
    kept = text.replace("\x00", "").encode("utf-8", "replace").decode("utf-8")
    before = store.count("area")
    (uuid,) = store.insert("area", [{"name": text}])
    assert store.get("area", uuid)["name"] == kept
    assert uuid in {row["uuid"] for row in store.rows("area", {"name": kept})}
    assert store.count("area") == before + 1


def test_what_looks_like_sql_selects_nothing(store):
    store.insert("area", [{"name": "Bro"}])
    assert store.rows("area", {"name": "x' OR '1'='1"}) == []
    assert store.rows("area", {"name": ["x') OR ('1'='1", '" OR 1=1 --']}) == []


def _tasks(store):
    rows = [
        {"title": "a", "state": codes.TaskState.NEW, "due": dt.date(2026, 1, 1), "positive": None},
        {"title": "b", "state": codes.TaskState.DONE, "due": dt.date(2026, 6, 1), "done_at": NOON},
        {"title": "c", "state": codes.TaskState.NEW, "due": None},
    ]
    for row in rows:
        row.pop("positive", None)
    store.insert("task", rows)


@pytest.mark.parametrize(
    ("where", "titles"),
    [
        (None, "abc"),
        ({}, "abc"),
        ({"state": "new"}, "ac"),
        ({"state": codes.TaskState.NEW, "title": "a"}, "a"),
        ({"state": ["done", "verified"]}, "b"),
        ({"state": []}, ""),
        ({"title": ("a", "b", "x")}, "ab"),
        ({"due": None}, "c"),
        ({"due": [None, dt.date(2026, 1, 1)]}, "ac"),
        ({"due": Between(dt.date(2026, 1, 1), dt.date(2026, 5, 31))}, "a"),
        ({"due": AtLeast(dt.date(2026, 1, 2))}, "b"),
        ({"due": AtMost(dt.date(2026, 1, 1))}, "a"),
        ({"done_at": AtLeast(NOON)}, "b"),
        ({"done_at": AtLeast(NOON + dt.timedelta(milliseconds=1))}, ""),
        ({"done_at": AtMost(NOON.astimezone(dt.timezone(dt.timedelta(hours=2))))}, "b"),
        ({"title": set("abc") | {f"x{i}" for i in range(5000)}}, "abc"),
    ],
)
def test_filters(store, where, titles):
    _tasks(store)
    assert "".join(row["title"] for row in store.rows("task", where, order_by=("title",))) == titles
    assert store.count("task", where) == len(titles)
    assert sorted(store.arrays("task", ["title"], where)["title"]) == sorted(titles)


@pytest.mark.parametrize(
    "where", [{"nothing": 1}, {"due": "2026-01-01"}, {"title": 5}, {"done_at": dt.datetime(2026, 1, 1)}]
)
def test_a_wrong_filter_says_so(store, where):
    with pytest.raises(StoreError):
        store.rows("task", where)


def test_order_limit_and_columns(store):
    _tasks(store)
    assert [row["title"] for row in store.rows("task", order_by=("-due",))] == ["b", "a", "c"]
    assert [row["title"] for row in store.rows("task", order_by=("due", "title"))] == ["c", "a", "b"]
    assert [row["title"] for row in store.rows("task", order_by=("state", "-title"))] == ["b", "c", "a"]
    assert store.rows("task", order_by=("due",), limit=1, columns=("title",)) == [{"title": "c"}]
    assert store.rows("task", limit=0) == []
    with pytest.raises(StoreError, match="nothing"):
        store.rows("task", order_by=("nothing",))


def test_box(store):
    store.insert("lamp", [{"pole": str(i), "geometry": (100.0 * i, 0.0)} for i in range(10)])
    store.insert("lamp", [{"pole": "nowhere"}])
    assert [row["pole"] for row in store.rows("lamp", bbox=(150, -1, 350, 1))] == ["2", "3"]
    assert store.arrays("lamp", ["x"], bbox=(150, -1, 350, 1))["x"].tolist() == [200, 300]
    assert store.count("lamp") == 11


def test_arrays_have_their_types(store):
    store.insert(
        "observation",
        [
            {"text": "a", "feeling": 1, "masked": 0, "outside_area": True, "observed_at": NOON, "geometry": (1, 2)},
            {"text": None, "feeling": None, "masked": 3, "outside_area": False, "observed_at": None},
        ],
    )
    found = store.arrays("observation", ["y", "x", "text", "feeling", "masked", "outside_area", "observed_at"])
    assert list(found) == ["y", "x", "text", "feeling", "masked", "outside_area", "observed_at"]
    assert found["x"][0] == 1
    assert np.isnan(found["x"][1])
    assert found["text"].tolist() == ["a", None]
    assert found["feeling"].dtype == np.float64
    assert np.isnan(found["feeling"][1])
    assert found["masked"].dtype == np.int64
    assert found["outside_area"].dtype == np.bool_
    assert found["observed_at"].dtype == np.dtype("datetime64[s]")
    assert np.isnat(found["observed_at"][1])
    empty = store.arrays("observation", ["x", "text", "feeling", "masked", "observed_at"], {"kind": "none of these"})
    assert all(len(column) == 0 for column in empty.values())


def test_lines_give_one_entry_a_part(store):
    store.insert("path", [{"name": "a", "geometry": LineString([(0, 0), (1, 1), (2, 0)])}, {"name": "none"}])
    shapes, columns = store.lines("path", ["name", "lit"])
    assert [shape.tolist() for shape in shapes] == [[[0, 0], [1, 1], [2, 0]]]
    assert columns["name"].tolist() == ["a"]
    store.insert("dark_gap", [{"length_m": 5.0, "geometry": MultiLineString([[(0, 0), (1, 1)], [(2, 2), (3, 3)]])}])
    shapes, columns = store.lines("dark_gap", ["length_m"])
    assert len(shapes) == 2
    assert columns["length_m"].tolist() == [5.0, 5.0]


@pytest.mark.parametrize(
    ("table", "row", "named"),
    [
        ("lamp", {"wattage": 5}, "wattage"),
        ("lamp", {"power_w": "strong"}, "power_w"),
        ("lamp", {"pole": 17}, "pole"),
        ("task", {"due": "soon"}, "due"),
        ("task", {"done_at": dt.datetime(2026, 1, 1)}, "done_at"),
        ("finding", {"score_day": 2.5}, "score_day"),
        ("lamp", {"geometry": LineString([(0, 0), (1, 1)])}, "Point"),
        ("area", {"geometry": Point(0, 0)}, "MultiPolygon"),
        ("meta", {"geometry": (0, 0)}, "meta"),
        ("nothing", {}, "nothing"),
    ],
)
def test_what_does_not_fit_is_named_and_nothing_kept(store, table, row, named):
    before = 0 if table == "nothing" else store.count(table)
    with pytest.raises(StoreError, match=named):
        store.insert(table, [{}, row])
    if table != "nothing":
        assert store.count(table) == before


def test_z_is_dropped_and_empty_is_no_position(store):
    (uuid,) = store.insert("path", [{"geometry": LineString([(0, 0, -99999), (1, 1, 5)])}])
    assert not store.get("path", uuid)["geometry"].has_z
    (uuid,) = store.insert("lamp", [{"geometry": (float("nan"), 2.0)}])
    assert store.get("lamp", uuid)["geometry"] is None
    (uuid,) = store.insert("lamp", [{"geometry": Point()}])
    assert store.get("lamp", uuid)["geometry"] is None


def test_updates_count_versions_and_find_conflicts(store_path):
    with Store.open(store_path) as anna, Store.open(store_path) as omar:
        (uuid,) = anna.insert("task", [{"title": "Beskär", "geometry": (1, 2)}])
        read = omar.get("task", uuid)
        assert anna.update("task", uuid, {"state": "assigned"}, expected_version=read["row_version"]) == 2
        with pytest.raises(ConflictError):
            omar.update("task", uuid, {"state": "declined"}, expected_version=read["row_version"])
        again = omar.get("task", uuid)
        assert (again["state"], again["row_version"], again["title"]) == ("assigned", 2, "Beskär")
        assert again["changed"] >= again["created"]
        assert omar.update("task", uuid, {"geometry": None}, expected_version=2) == 3
        assert anna.get("task", uuid)["geometry"] is None


def test_update_and_delete_of_what_is_not_there(store):
    with pytest.raises(NotFoundError, match="Åtgärder"):
        store.get("task", "nobody")
    with pytest.raises(NotFoundError):
        store.update("task", "nobody", {"title": "x"})
    (uuid,) = store.insert("task", [{"title": "a"}])
    with pytest.raises(NotFoundError):
        store.update_many("task", {uuid: {"title": "b"}, "nobody": {"title": "c"}})
    assert store.get("task", uuid)["title"] == "a"
    assert store.delete("task", ["nobody"]) == 0


def test_many_updates_and_deletes(store, store_path, defects):
    uuids = store.insert("lamp", [{"pole": str(i), "geometry": (i, i)} for i in range(3000)])
    assert store.update_many("lamp", {uuid: {"status": "out"} for uuid in uuids[:2500]}) == 2500
    assert store.count("lamp", {"status": "out"}) == 2500
    assert store.delete("lamp", uuids[100:]) == 2900
    assert store.count("lamp") == 100
    store.close()
    assert defects(store_path) == []


def test_a_transaction_is_all_or_nothing(store, store_path, defects):
    store.insert("lamp", [{"pole": "kept", "geometry": (5, 5)}])
    with pytest.raises(ZeroDivisionError), store.transaction():  # noqa: PT012
        store.insert("lamp", [{"pole": "lost", "geometry": (1, 1)}])
        store.bulk_insert("lamp", ["pole"], [[("lost too", 2.0, 2.0)]])
        store.set_meta("municipality", "Nowhere")
        1 / 0  # noqa: B018
    assert [row["pole"] for row in store.rows("lamp")] == ["kept"]
    assert store.municipality == "Upplands-Bro"
    with store.transaction():
        store.insert("lamp", [{"pole": "second"}])
        with store.transaction():
            store.insert("lamp", [{"pole": "third"}])
    assert store.count("lamp") == 3
    store.close()
    assert defects(store_path) == []


def test_a_failure_inside_that_is_swallowed_keeps_nothing(store):
    with pytest.raises(StoreError, match="none of it"), store.transaction():  # noqa: PT012
        store.insert("lamp", [{"pole": "a"}])
        with pytest.raises(StoreError):
            store.insert("lamp", [{"pole": "b"}, {"pole": 5}])
    assert store.count("lamp") == 0


def test_a_conflict_inside_can_be_passed_over(store):
    with store.transaction():
        (uuid,) = store.insert("lamp", [{"pole": "a"}])
        with pytest.raises(ConflictError):
            store.update("lamp", uuid, {"pole": "b"}, expected_version=9)
    assert store.get("lamp", uuid)["pole"] == "a"


def test_others_do_not_see_what_is_not_committed(store_path):
    with Store.open(store_path) as one, Store.open(store_path, readonly=True) as other:
        with one.transaction():
            one.insert("lamp", [{"pole": "a"}])
            assert one.count("lamp") == 1
            assert other.count("lamp") == 0
        assert other.count("lamp") == 1


def test_a_key_is_unique(store):
    (uuid,) = store.insert("lamp", [{"pole": "a"}])
    with pytest.raises(StoreError):
        store.insert("lamp", [{"pole": "b", "uuid": uuid}])
    with pytest.raises(StoreError):
        store.bulk_insert("lamp", ["uuid", "pole"], [[(uuid, "c", 1.0, 1.0)]])
    assert [row["pole"] for row in store.rows("lamp")] == ["a"]


def test_a_backup_is_a_whole_store(store, store_path, defects):
    store.insert("lamp", [{"pole": "a", "geometry": (1, 1)}])
    copy = store.backup()
    store.insert("lamp", [{"pole": "b"}])
    assert "backup" in copy
    assert defects(copy) == []
    with Store.open(copy) as kept:
        assert [row["pole"] for row in kept.rows("lamp")] == ["a"]
    with pytest.raises(StoreError, match="exists"):
        store.backup(copy)


def test_deleted_text_is_gone_from_the_file(store, store_path):
    secret = "Kalle Hemlig 0701234567" * 40  # pragma: allowlist secret
    (uuid,) = store.insert("observation", [{"text": secret}])
    assert secret.encode() in store_path.read_bytes()
    store.update("observation", uuid, {"text": None})
    assert b"Kalle Hemlig" not in store_path.read_bytes()
    assert [p.name for p in store_path.parent.iterdir()] == [store_path.name]


def test_a_log_that_somebody_left_is_emptied(store_path):
    import sqlite3

    db = sqlite3.connect(store_path)
    assert db.execute("PRAGMA journal_mode = WAL").fetchone()[0] == "wal"
    db.close()
    with Store.open(store_path) as store:
        (uuid,) = store.insert("observation", [{"text": "Kalle Hemlig"}])
        store.update("observation", uuid, {"text": None})
    assert [p.name for p in store_path.parent.iterdir()] == [store_path.name]
    assert b"Kalle Hemlig" not in store_path.read_bytes()
    assert store_path.read_bytes()[18:20] == b"\x01\x01"  # rollback journal


def test_arrays_are_the_same_both_ways(store, monkeypatch):
    rng = np.random.default_rng(5)
    rows = []
    for i in range(300):
        rows.append(
            {
                "text": None if i % 7 == 0 else f'rad {i} "å" \\ \',',
                "feeling": None if i % 5 == 0 else int(rng.integers(0, 4)),
                "masked": i,
                "outside_area": bool(i % 2),
                "observed_at": None if i % 3 == 0 else NOON + dt.timedelta(seconds=i),
                "kind": ("survey", "case")[i % 2],
                "geometry": None if i % 11 == 0 else tuple(rng.random(2) * 1e7 / 3),
            }
        )
    uuids = store.insert("observation", rows)
    store.insert("lamp", [{"power_w": value} for value in (None, 0.1 + 0.2, 1e-300, 123456789.123456789, 1.7e308)])
    store.delete("observation", uuids[10:20])
    corner = store.rows("observation", {"uuid": uuids[1]})[0]["geometry"]  # on the border, which an index keeps rounded
    asked = [
        ("observation", ["y", "text", "x", "feeling", "masked", "outside_area", "observed_at", "uuid"], where, box)
        for where in (None, {"kind": "case"}, {"kind": ["case", "survey"], "feeling": [1, 2]}, {"kind": "nothing"})
        for box in (None, (corner.x, corner.y, 3e6, 3e6), (corner.x + 1e-6, 0.0, 3e6, 3e6), (-2.0, -2.0, -1.0, -1.0))
    ] + [("lamp", ["power_w", "status_date", "x"], None, None), ("lamp", ["power_w"], None, (0.0, 0.0, 1.0, 1.0))]
    fast = [store.arrays(*one) for one in asked]
    monkeypatch.setattr(type(store.backend), "fast_columns", lambda *_: None)
    slow = [store.arrays(*one) for one in asked]
    assert uuids[1] in fast[1]["uuid"]
    assert uuids[1] not in fast[2]["uuid"]
    for a, b in zip(fast, slow):
        assert list(a) == list(b)
        order = (np.argsort(a["uuid"]), np.argsort(b["uuid"])) if "uuid" in a else (slice(None), slice(None))
        for name in a:
            assert a[name].dtype == b[name].dtype, name
            np.testing.assert_array_equal(a[name][order[0]], b[name][order[1]], err_msg=name)
    assert fast[0]["uuid"].tolist() == [uuid for i, uuid in enumerate(uuids) if not 10 <= i < 20]


def test_lines_are_the_same_both_ways(store, monkeypatch):
    """Also of a box: a line whose own box touches it, but not the line, is not there; a row with one part in it is there whole."""
    rng = np.random.default_rng(6)
    shapes = [LineString(rng.uniform(-500, 500, 2) + rng.normal(0, 60, (2 + i % 9, 2))) for i in range(200)]
    shapes += [LineString([(0, 0), (100, 100)]), LineString([(50, 5), (150, 9)]), LineString([(80, 5), (90, 9)]), None]
    uuids = store.insert("path", [{"name": None if i % 3 else f'nr "{i}"', "level": i, "geometry": shape} for i, shape in enumerate(shapes)])  # fmt: skip
    store.delete("path", uuids[20:30])
    lines = [MultiLineString([[(x, 0), (x + 9, 9)], [(x, 300), (x, 320)]]) for x in range(0, 400, 40)]
    store.insert("dark_gap", [{"length_m": x / 3, "geometry": shape} for x, shape in enumerate(lines)])
    boxes = (None, (70, 0, 100, 20), (-50.5, -50, 80, 60), (1000, 1000, 1100, 1100), (0, 0, 0, 0))
    asked = [("path", ["uuid", "name", "level", "width_m"], where, box) for where in (None, {"level": list(range(0, 200, 2))}) for box in boxes]  # fmt: skip
    asked += [("dark_gap", ["uuid", "length_m"], None, box) for box in boxes]
    fast = [store.lines(*one) for one in asked]
    monkeypatch.setattr(type(store.backend), "fast_lines", lambda *_: None)
    for one, (lines_a, told_a), (lines_b, told_b) in zip(asked, fast, [store.lines(*one) for one in asked]):
        orders = [np.argsort(told["uuid"].astype(str), kind="stable").tolist() for told in (told_a, told_b)]
        assert [lines_a[at].tolist() for at in orders[0]] == [lines_b[at].tolist() for at in orders[1]], one
        for name in one[1]:
            assert told_a[name].dtype == told_b[name].dtype, name
            np.testing.assert_array_equal(told_a[name][orders[0]], told_b[name][orders[1]], err_msg=name)
    named = [set(told["level"].tolist()) & {200, 201, 202} for _, told in fast[:2]]
    assert named == [{200, 201, 202}, {201, 202}]


@pytest.fixture
def raising():
    """OGR's exceptions on, as another plugin or a newer GDAL may have them."""
    from osgeo import gdal, ogr, osr

    before = [(module, module.GetUseExceptions()) for module in (gdal, ogr, osr)]
    for module, _ in before:
        module.UseExceptions()
    yield
    for module, on in reversed(before):
        if not on:
            gdal.ErrorReset()
            module.DontUseExceptions()
    gdal.ErrorReset()


def test_it_is_the_same_with_exceptions_of_ogr_on(raising, tmp_path, defects):
    path = tmp_path / "s.gpkg"
    with Store.create(path) as store:
        (uuid,) = store.insert("task", [{"title": "a", "geometry": (1, 2)}])
        store.insert("weight_set", [{"name": "a", "geometry": None}])
        store.bulk_insert("lamp", ["pole"], [[("a", 1.0, 2.0)]])
        with pytest.raises(ConflictError):
            store.update("task", uuid, {"title": "b"}, expected_version=7)
        with pytest.raises(StoreError):
            store.insert("task", [{"uuid": uuid}])
        assert store.update("task", uuid, {"title": "b", "geometry": None}) == 2
        assert store.count("task") == 1
        assert store.delete("task", [uuid]) == 1
    (tmp_path / "x.gpkg").write_bytes(b"nothing")
    with pytest.raises(StoreError, match="not a GeoPackage"):
        Store.open(tmp_path / "x.gpkg")
    assert defects(path) == []


def test_an_instant_is_found_in_either_form(store):
    """GDAL writes whole seconds with ".000" in older and without in newer releases; a store may hold both."""
    noon = dt.datetime(2026, 5, 1, 12, tzinfo=UTC)
    second = noon + dt.timedelta(seconds=1)
    keys = store.insert("finding", [{"text": str(i), "found_at": noon + dt.timedelta(seconds=i)} for i in range(4)])
    store.insert("finding", [{"text": "half", "found_at": second + dt.timedelta(milliseconds=500)}])

    def found(where):
        return {row["text"] for row in store.rows("finding", {"found_at": where})}

    for ending in ("Z", ".000Z"):
        written = "2026-05-01T12:00:01" + ending
        store.backend.execute(f"UPDATE finding SET found_at = '{written}' WHERE uuid = '{keys[1]}'")
        assert found(second) == {"1"}
        assert found(AtMost(second)) == {"0", "1"}
        assert found(Between(noon, second)) == {"0", "1"}
        assert found(AtLeast(second)) == {"1", "half", "2", "3"}
        assert found(Within(noon, second)) == {"0"}
