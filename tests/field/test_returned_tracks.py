"""A track that a phone recorded becomes a track of the store, with the times its measures tell."""

from __future__ import annotations

import struct

import pytest
from osgeo import gdal, ogr

from est_walks_plugin.operations.field.came.geometry import shape_of
from est_walks_plugin.operations.field.merge_return import read_package

from ..field_phone import SqlitePhone
from ..town import at
from .evening import STARTS, Evening, by_hand

BEGAN = STARTS.timestamp()
WAY = [(100.0, 100.0), (200.0, 100.0), (400.0, 400.0)]


@pytest.mark.parametrize("measures", ["seconds since 1970", "milliseconds since 1970", "seconds since the start"])
def test_times_are_read_whatever_the_measures_count(store, evening: Evening, measures) -> None:
    phone = evening.phone()
    zero = 0 if "start" in measures else BEGAN
    track = phone.track([(*at(*xy), zero + 60 * number) for number, xy in enumerate(WAY)])
    by_hand(phone, "track", "UPDATE track SET started_at = '2026-11-28T17:00:00Z'")
    if measures.startswith("milli"):
        measure_in_milliseconds(phone)
    returned = read_package(store, None, evening.home(phone))
    row = store.get("track", track)
    assert (row["started_at"], row["external_id"], row["walk"]) == (STARTS, track, evening.walk)
    assert [point[0] for point in row["points"]] == [0, 60, 120]
    assert row["delete_after"]
    assert row["length_m"] == pytest.approx(100 + (200**2 + 300**2) ** 0.5, abs=1)
    assert returned.receipt.stored == 1
    assert read_package(store, None, evening.home(phone, "igen.zip")).return_uuid == ""


def measure_in_milliseconds(phone: SqlitePhone) -> None:
    opened = gdal.OpenEx(str(phone.file("track")), gdal.OF_UPDATE)
    layer = opened.GetLayer(0)
    (feature,) = list(layer)
    line = feature.GetGeometryRef().Clone()
    for number in range(line.GetPointCount()):
        line.SetPointZM(number, line.GetX(number), line.GetY(number), 0, line.GetM(number) * 1000)
    feature.SetGeometry(line)
    layer.SetFeature(feature)
    del feature, layer, opened


def test_a_track_without_times_is_kept_as_a_line(store, evening: Evening) -> None:
    phone = evening.phone()
    track = phone.track([(*at(*xy), 5.0) for xy in WAY])
    by_hand(phone, "track", "UPDATE track SET started_at = '2026-11-28T17:00:00Z'")
    read_package(store, None, evening.home(phone))
    row = store.get("track", track)
    assert (row["points"], row["started_at"]) == (None, STARTS)
    assert row["geometry"].length == pytest.approx(row["length_m"], abs=0.1)


def test_the_way_there_and_home_is_nobodys_business(store, evening: Evening) -> None:
    phone = evening.phone()
    there = [(100.0, y) for y in range(-5000, 100, 20)]
    track = phone.track([(*at(*xy), BEGAN + 60 * number) for number, xy in enumerate([*there, *WAY])])
    far = phone.track([(*at(9000.0 + x, 9000.0), BEGAN + x) for x in range(5)])
    returned = read_package(store, None, evening.home(phone))
    ys = [point[2] for point in store.get("track", track)["points"]]
    assert min(ys) >= at(0, 100 - 301)[1]
    assert store.count("track", {"uuid": far}) == 0
    (row,) = returned.receipt.rejected
    assert "near the walk" in row.reason
    assert returned.receipt.balances


def test_a_track_deleted_at_the_desk_stays_away(store, evening: Evening) -> None:
    phone = evening.phone()
    track = phone.track([(*at(*xy), BEGAN + 60 * number) for number, xy in enumerate(WAY)])
    read_package(store, None, evening.home(phone))
    store.delete("track", [track])
    assert read_package(store, None, evening.home(phone, "igen.zip")).return_uuid == ""
    assert store.count("track") == 0


@pytest.mark.parametrize("has_times", [True, False])
def test_a_track_that_was_recorded_on_since_it_came_grows(store, evening: Evening, has_times) -> None:
    def points(count: int):
        return [(*at(*xy), BEGAN + 60 * number if has_times else 5.0) for number, xy in enumerate(WAY[:count])]

    phone, later = evening.phone(), evening.phone("senare")
    track = phone.track(points(2))
    later.track(points(3), uuid=track)
    for one in (phone, later):
        by_hand(one, "track", "UPDATE track SET started_at = '2026-11-28T17:00:00Z'")
    first, second = evening.home(phone), evening.home(later, "senare.zip")
    read_package(store, None, first)
    before = store.get("track", track)["length_m"]
    returned = read_package(store, None, second)
    row = store.get("track", track)
    assert row["length_m"] > before + 300
    assert len(row["points"] or []) == (3 if has_times else 0)
    assert (returned.receipt.updated, returned.receipt.balances) == (1, True)
    assert returned.return_uuid
    version = row["row_version"]
    for file in (first, second):
        assert read_package(store, None, file).return_uuid == ""
    assert store.get("track", track)["row_version"] == version


def blob(wkt: str, *, iso: bool = True, order: int = ogr.wkbNDR, envelope: int = 0) -> bytes:
    shape = ogr.CreateGeometryFromWkt(wkt)
    wkb = shape.ExportToIsoWkb(order) if iso else shape.ExportToWkb(order)
    sizes = {0: 0, 1: 32, 2: 48, 3: 48, 4: 64}
    return b"GP\0" + bytes([1 | envelope << 1]) + struct.pack("<i", 3011) + bytes(sizes[envelope]) + bytes(wkb)


@pytest.mark.parametrize("order", [ogr.wkbNDR, ogr.wkbXDR])
@pytest.mark.parametrize("envelope", range(5))
@pytest.mark.parametrize(
    ("wkt", "point", "measures"),
    [
        ("POINT (1 2)", (1, 2), [None]),
        ("POINT Z (1 2 9)", (1, 2), [None]),
        ("POINT M (1 2 7)", (1, 2), [[7]]),
        ("POINT ZM (1 2 9 7)", (1, 2), [[7]]),
        ("MULTIPOINT ((1 2))", (1, 2), [None]),
        ("LINESTRING ZM (0 2 9 7, 2 2 9 8)", (1, 2), [[7, 8]]),
        ("MULTILINESTRING M ((0 2 7, 2 2 8), (5 5 9, 6 6 10))", (1, 2), [[7, 8], [9, 10]]),
        ("GEOMETRYCOLLECTION (POINT (1 2))", (1, 2), [None]),
    ],
)
def test_shapes_of_every_dimension(wkt, point, measures, envelope, order) -> None:
    shape = shape_of(blob(wkt, order=order, envelope=envelope))
    assert shape is not None
    assert shape.point == point
    assert [None if one is None else one.tolist() for one in shape.measures] == measures


def test_an_older_way_to_write_height_is_read() -> None:
    shape = shape_of(blob("LINESTRING Z (0 2 9, 2 2 9)", iso=False))
    assert shape is not None
    assert [part.tolist() for part in shape.parts] == [[[0, 2], [2, 2]]]


@pytest.mark.parametrize(
    "broken",
    [
        None,
        "POINT (1 2)",
        b"",
        b"GP\0",
        b"XX\0\1" + bytes(40),
        blob("POINT EMPTY"),
        blob("LINESTRING EMPTY"),
        blob("POLYGON ((0 0, 1 0, 1 1, 0 0))"),
        blob("POINT (1 2)")[:-3],
        b"GP\0\x11" + blob("POINT (1 2)")[4:],
        b"GP\0\x0f" + blob("POINT (1 2)")[4:],
        blob("POINT (1 2)")[:9] + b"\xff\xff\xff\xff" + bytes(16),
        blob("LINESTRING (1 2, 3 4)")[:13] + b"\xff\xff\xff\x7f" + bytes(32),
        blob("MULTIPOINT ((1 2))")[:13] + b"\xff\xff\xff\x7f" + bytes(32),
    ],
)
def test_what_is_no_shape_is_none(broken) -> None:
    assert shape_of(broken) is None
