"""What a camera wrote is read right, as QGIS's own reader reads it, and whatever is broken is as if it were not there."""

from __future__ import annotations

import struct
from datetime import datetime, timezone
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from qgis.core import QgsExifTools

from est_walks_plugin.model.field.photo import PhotoFacts
from est_walks_plugin.operations.photo_files.exif import facts_of
from tests import camera

EVENING = datetime(2026, 10, 22, 18, 3, 22)
FULL: dict[str, Any] = {
    "taken": EVENING,
    "offset": "+02:00",
    "lonlat": (17.7512345, 59.4781),
    "gps_time": datetime(2026, 10, 22, 16, 3, 20),
    "orientation": 6,
    "camera": "Pixel 8",
}


@pytest.mark.parametrize("order", ["<", ">"])
def test_all_of_it_in_both_byte_orders(order: str) -> None:
    facts = facts_of(camera.with_exif(camera.jpeg(), **FULL, order=order))
    assert facts.clock == EVENING
    assert facts.offset_s == 7200
    assert facts.lonlat == pytest.approx((17.7512345, 59.4781), abs=1e-7)
    assert facts.gps_time == datetime(2026, 10, 22, 16, 3, 20, tzinfo=timezone.utc)
    assert facts.orientation == 6
    assert facts.camera == "Pixel 8"


@pytest.mark.parametrize("lonlat", [(17.75, 59.478), (-70.5, 42.25), (18.4, -33.9), (-43.2, -22.9)])
def test_west_and_south_and_the_same_as_qgis_reads(lonlat: tuple[float, float], tmp_path: Path) -> None:
    path = tmp_path / "a.jpg"
    path.write_bytes(camera.with_exif(camera.jpeg(), lonlat=lonlat, taken=EVENING))
    point, there = QgsExifTools.getGeoTag(str(path))
    assert there
    assert facts_of(path.read_bytes()).lonlat == pytest.approx((point.x(), point.y()), abs=1e-6)
    taken = QgsExifTools.readTag(str(path), "Exif.Photo.DateTimeOriginal")
    assert taken.toPyDateTime() == facts_of(path.read_bytes()).clock


def test_a_place_that_qgis_wrote_is_read(tmp_path: Path) -> None:
    from qgis.core import QgsPointXY

    path = tmp_path / "a.jpg"
    path.write_bytes(camera.jpeg())
    assert QgsExifTools.geoTagImage(str(path), QgsPointXY(-17.5, 59.25))
    assert facts_of(path.read_bytes()).lonlat == pytest.approx((-17.5, 59.25), abs=1e-6)


@pytest.mark.parametrize(
    ("tags", "expected"),
    [
        ({"taken": "0000:00:00 00:00:00"}, None),
        ({"taken": "    :  :     :  :  "}, None),
        ({"taken": "2026:13:45 18:00:00"}, None),
        ({"taken": "2026-10-22T18:03:22"}, EVENING),
        ({"taken": "2026/10/22 18:03:22"}, EVENING),
        ({"taken": "2026:10:22 24:00:00"}, None),
        ({"taken": "i går"}, None),
        ({"taken": "1904:01:01 00:00:00"}, None),
        ({"taken": "²026:10:22 18:03:22"}, None),
    ],
)
def test_times_as_cameras_write_them(tags: dict[str, Any], expected: datetime | None) -> None:
    assert facts_of(camera.with_exif(camera.jpeg(), **tags)).clock == expected


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("+02:00", 7200),
        ("-03:30", -12600),
        ("+0100", 3600),
        ("Z", 0),
        ("", None),
        ("+2", None),
        ("+99:00", None),
        ("   :  ", None),
    ],
)
def test_offsets_from_utc(text: str, seconds: int | None) -> None:
    assert facts_of(camera.with_exif(camera.jpeg(), taken=EVENING, offset=text or None)).offset_s == seconds


@pytest.mark.parametrize(
    ("lonlat", "refs", "expected"),
    [
        ((0.0, 0.0), None, None),
        ((17.5, 95.0), None, None),
        ((200.0, 59.0), None, None),
        ((17.5, 59.5), (None, None), (17.5, 59.5)),
        ((17.5, 59.5), ("w", "s"), (-17.5, -59.5)),
        ((17.5, 59.5), ("\0", "\0"), (17.5, 59.5)),
    ],
)
def test_places_that_are_none_and_letters_that_are_missing(lonlat: Any, refs: Any, expected: Any) -> None:
    found = facts_of(camera.with_exif(camera.jpeg(), lonlat=lonlat, refs=refs)).lonlat
    assert found == (None if expected is None else pytest.approx(expected, abs=1e-6))


def test_an_orientation_that_is_none_is_upright() -> None:
    assert facts_of(camera.with_exif(camera.jpeg(), orientation=0)).orientation == 1
    assert facts_of(camera.with_exif(camera.jpeg(), orientation=9)).orientation == 1


def test_png_webp_and_tiff_have_their_own_places_for_it() -> None:
    block = camera.exif(**FULL)
    png = camera.packed(camera.decoded(camera.jpeg()), "PNG")
    chunk = struct.pack(">I", len(block)) + b"eXIf" + block + b"\0\0\0\0"
    assert facts_of(png[:33] + chunk + png[33:]).clock == EVENING
    body = b"WEBP" + b"VP8 " + struct.pack("<I", 3) + b"abc\0" + b"EXIF" + struct.pack("<I", len(block)) + block
    assert facts_of(b"RIFF" + struct.pack("<I", len(body)) + body).offset_s == 7200
    assert facts_of(block).camera == "Pixel 8"


def test_a_file_without_any_says_nothing() -> None:
    assert facts_of(camera.jpeg()) == PhotoFacts()
    assert facts_of(b"") == PhotoFacts()


@given(st.data())
def test_damage_anywhere_never_raises(data: st.DataObject) -> None:
    content = bytearray(camera.with_exif(camera.jpeg(), **FULL))
    for _ in range(data.draw(st.integers(1, 12))):
        content[data.draw(st.integers(2, 420))] = data.draw(st.integers(0, 255))
    cut = data.draw(st.integers(0, len(content)))
    for one in (bytes(content), bytes(content[:cut])):
        facts = facts_of(one)
        assert facts.orientation in range(1, 9)
        assert facts.lonlat is None or (abs(facts.lonlat[0]) <= 180 and abs(facts.lonlat[1]) <= 90)


def test_a_block_that_points_to_itself_ends() -> None:
    loop = b"II*\0\x08\0\0\0" + struct.pack("<H", 1) + struct.pack("<HHII", 0x8769, 4, 1, 8) + b"\0\0\0\0"
    assert facts_of(camera.with_segments(camera.jpeg(), camera.segment(0xE1, b"Exif\0\0" + loop))) == PhotoFacts()
