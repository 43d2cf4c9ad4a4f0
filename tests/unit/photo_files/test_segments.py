"""The JPEG filter: not a bit of the picture changes, and of all that a camera, a phone or a program adds nothing stays."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from est_walks_plugin.operations.photo_files.segments import (
    BrokenJpegError,
    exif_of,
    needs_encoding,
    without_metadata,
)
from tests import camera

PLANTED = {
    "exif": camera.segment(0xE1, b"Exif\0\0" + camera.exif(owner="PLANTED", serial="PLANTED", lonlat=(17.6, 59.5))),
    "xmp": camera.segment(0xE1, b"http://ns.adobe.com/xap/1.0/\0<x>PLANTED</x>"),
    "profile": camera.segment(0xE2, b"ICC_PROFILE\0\x01\x01PLANTED sRGB"),
    "second pictures": camera.segment(0xE2, b"MPF\0PLANTED"),
    "iptc": camera.segment(0xED, b"Photoshop 3.0\x008BIM PLANTED"),
    "comment": camera.segment(0xFE, b"PLANTED"),
    "makers": camera.segment(0xE5, b"PLANTED"),
    "jfif preview": camera.segment(0xE0, b"JFXX\0\x10PLANTED"),
    "c2pa": camera.segment(0xEB, b"JP\0\0PLANTED"),
    "unknown": camera.segment(0xF7, b"PLANTED"),
}


def markers(content: bytes) -> list[int]:
    """The markers of a JPEG up to its first scan, read here anew."""
    found, at = [], 2
    while content[at + 1] != 0xDA:
        found.append(content[at + 1])
        at += 2 + int.from_bytes(content[at + 2 : at + 4], "big")
    return found


@pytest.mark.parametrize("name", PLANTED)
def test_what_is_added_goes_and_the_picture_stays_bit_by_bit(name: str) -> None:
    plain = camera.jpeg()
    kept = without_metadata(camera.with_segments(plain, PLANTED[name]))
    assert kept == plain
    assert b"PLANTED" not in kept
    assert camera.decoded(kept) == camera.decoded(plain)


def test_only_what_a_decoder_needs_is_left() -> None:
    full = camera.with_segments(camera.jpeg(), *PLANTED.values())
    assert set(markers(without_metadata(full))) <= {0xE0, 0xDB, 0xC0, 0xC4, 0xDD}


def test_what_follows_the_picture_is_cut() -> None:
    """Second images (MPF), the film of a motion photo, trailers of phones."""
    plain = camera.jpeg()
    film = b"\0\0\0\x18ftypmp42 PLANTED"
    assert without_metadata(plain + plain + film) == plain


def test_the_preview_in_a_jfif_header_goes_and_its_density_stays() -> None:
    plain = camera.jpeg()
    length = int.from_bytes(plain[4:6], "big")
    head = b"JFIF\0\x01\x02\x01\x00\x48\x00\x48\x01\x01" + b"RGB"
    changed = plain[:2] + camera.segment(0xE0, head) + plain[4 + length :]
    kept = without_metadata(changed)
    assert kept[2:20] == b"\xff\xe0\x00\x10JFIF\0\x01\x02\x01\x00\x48\x00\x48\0\0"
    assert b"RGB" not in kept[:30]


def test_comments_between_the_scans_of_a_progressive_picture_go() -> None:
    """A decoder skips them there, and so would a filter that copies all from the first scan on."""
    from qgis.PyQt.QtCore import QBuffer, QByteArray, QIODevice
    from qgis.PyQt.QtGui import QImageWriter

    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, b"jpeg")
    writer.setProgressiveScanWrite(True)
    assert writer.write(camera.decoded(camera.jpeg(200, 150)))
    plain = bytes(data)
    assert plain.count(b"\xff\xda") > 2
    first = plain.index(b"\xff\xda")
    tables = plain.index(b"\xff\xc4", first)
    planted = plain[:tables] + PLANTED["comment"] + plain[tables:]
    kept = without_metadata(planted)
    assert kept == without_metadata(plain)
    assert b"PLANTED" not in kept
    assert camera.decoded(kept) == camera.decoded(plain)


def test_restarts_and_stuffed_bytes_are_data() -> None:
    content = (
        b"\xff\xd8"
        + camera.segment(0xDB, b"\0" * 65)
        + camera.segment(0xDA, b"\x01\x01\0\0\x3f\0")
        + b"ab\xff\0cd\xff\xd3ef\xff\xff\xd9PLANTED"
    )
    assert without_metadata(content) == content.removesuffix(b"PLANTED")


def test_fill_bytes_before_a_marker_are_passed() -> None:
    plain = camera.jpeg()
    assert without_metadata(plain[:2] + b"\xff\xff" + PLANTED["comment"] + plain[2:]) == plain


@pytest.mark.parametrize(
    "content",
    [b"", b"\xff\xd8", b"\xff\xd8\xff\xd9", b"\x89PNG", camera.jpeg()[:-2], camera.jpeg()[:100], b"\xff\xd8\0\0\0"],
    ids=["empty", "start", "no scan", "png", "no end", "head", "no marker"],
)
def test_what_is_no_whole_jpeg_is_refused(content: bytes) -> None:
    with pytest.raises(BrokenJpegError):
        without_metadata(content)


@given(st.binary(max_size=300), st.integers(0, 600))
def test_bytes_from_anywhere_are_filtered_or_refused(noise: bytes, at: int) -> None:
    plain = camera.jpeg()
    damaged = plain[:at] + noise + plain[at:]
    for content in (noise, b"\xff\xd8" + noise, damaged):
        try:
            kept = without_metadata(content)
        except BrokenJpegError:
            continue
        assert kept.startswith(b"\xff\xd8")
        assert kept.endswith(b"\xff\xd9")
        assert without_metadata(kept) == kept
        assert exif_of(kept) == b""


def test_colours_that_hang_on_a_segment_are_told() -> None:
    plain = camera.jpeg()
    assert not needs_encoding(plain)
    assert not needs_encoding(camera.with_segments(plain, PLANTED["profile"]))
    wide = camera.segment(0xE2, b"ICC_PROFILE\0\x01\x01Display P3")
    assert needs_encoding(camera.with_segments(plain, wide))
    assert needs_encoding(camera.with_segments(plain, camera.segment(0xEE, b"Adobe\0\x64\0\0\0\0\x01")))
