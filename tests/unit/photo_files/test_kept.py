"""How a photo is kept: lossless where it can be, upright, small enough, and with nothing in it but the picture."""

from __future__ import annotations

import hashlib
from datetime import date
from pathlib import Path

import pytest
from qgis.PyQt.QtGui import QColor, QImage

from est_walks_plugin.model.errors import InputError
from est_walks_plugin.operations.photo_files.kept import MOST_SIDE_PX, keep, read_file, read_photo
from tests import camera
from tests.unit.photo_files.test_segments import PLANTED, markers


def test_an_upright_photo_keeps_every_bit_of_its_picture() -> None:
    plain = camera.jpeg()
    readable = [part for name, part in PLANTED.items() if name != "unknown"]  # that one no decoder reads
    kept = keep(camera.with_segments(plain, *readable), "a.jpg")
    assert kept.content == plain
    assert (kept.width, kept.height) == (64, 48)


@pytest.mark.parametrize(
    ("orientation", "corner"), [(1, (0, 0)), (3, (1, 1)), (6, (1, 0)), (8, (0, 1)), (2, (1, 0)), (5, (0, 0))]
)
def test_a_turned_photo_stands_upright_without_the_tag(orientation: int, corner: tuple[int, int]) -> None:
    """The white corner is the top left one as the sensor sees it."""
    kept = keep(camera.with_exif(camera.jpeg(80, 40), orientation=orientation, owner="PLANTED"), "a.jpg")
    image = camera.decoded(kept.content)
    turned = orientation >= 5
    assert (kept.width, kept.height) == (image.width(), image.height()) == ((40, 80) if turned else (80, 40))
    for right in (0, 1):
        for low in (0, 1):
            x, y = right * (image.width() - 1), low * (image.height() - 1)
            assert (image.pixelColor(x, y).red() > 200) == ((right, low) == corner)
    assert b"PLANTED" not in kept.content
    assert b"Exif" not in kept.content


def test_a_large_photo_is_made_small_and_keeps_its_shape() -> None:
    kept = keep(camera.jpeg(4000, 3000), "stor.jpg")
    assert (kept.width, kept.height) == (MOST_SIDE_PX, 1536)
    turned = keep(camera.with_exif(camera.jpeg(4000, 3000), orientation=6), "stor.jpg")
    assert (turned.width, turned.height) == (1536, MOST_SIDE_PX)


def test_adobes_colours_are_encoded_anew() -> None:
    adobe = camera.with_segments(camera.jpeg(), camera.segment(0xEE, b"Adobe\0\x64\0\0\0\0\x01PLANTED"[:12]))
    kept = keep(adobe, "a.jpg")
    assert 0xEE not in markers(kept.content)
    assert b"Adobe" not in kept.content
    seen = camera.decoded(kept.content).pixelColor(50, 40)
    assert abs(seen.red() - 0x33) < 12
    assert abs(seen.blue() - 0x99) < 12


def test_a_photo_that_ends_too_early_is_kept_as_far_as_it_goes() -> None:
    whole = camera.jpeg(400, 300)
    kept = keep(whole[:-200], "avbruten.jpg")
    assert camera.decoded(kept.content).width() == 400
    assert kept.content.endswith(b"\xff\xd9")


@pytest.mark.parametrize("kind", ["PNG", "WEBP", "BMP", "TIFF"])
def test_other_pictures_become_jpeg_on_white(kind: str) -> None:
    image = QImage(40, 30, QImage.Format.Format_ARGB32)
    image.fill(QColor(0, 0, 0, 0))
    image.setText("Description", "PLANTED")
    kept = keep(camera.packed(image, kind, 90), "a")
    assert kept.content.startswith(b"\xff\xd8")
    assert b"PLANTED" not in kept.content
    if kind in ("PNG", "WEBP"):
        assert camera.decoded(kept.content).pixelColor(20, 15).red() > 240


def test_the_name_in_the_store_is_the_pictures_own() -> None:
    kept = keep(camera.with_exif(camera.jpeg(), owner="PLANTED"), "IMG_1.JPG")
    columns = kept.columns("Ida 070-123 45 67.jpg", date(2027, 1, 1))
    assert columns["sha256"] == hashlib.sha256(columns["data"]).hexdigest()
    assert columns["file_name"] == columns["sha256"] + ".jpg"
    assert "070-123" not in columns["field_name"]
    assert columns["review"] == "doubtful"


BOXES = {
    "heic": b"\0\0\0\x18ftypheic\0\0\0\0mif1heic",
    "mif1": b"\0\0\0\x18ftypmif1\0\0\0\0mif1heic",
    "avif": b"\0\0\0\x18ftypmif1\0\0\0\0avifmif1",
    "mp4": b"\0\0\0\x18ftypmp42\0\0\0\0isommp42",
    "mov": b"\0\0\0\x14ftypqt  \0\0\0\0qt  ",
    "old mov": b"\0\0\0\x08wide\0\0\0\0mdat",
    "avi": b"RIFF\0\0\0\0AVI LIST",
    "empty": b"",
    "text": b"Anteckningar",
    "svg": b"<svg xmlns='http://www.w3.org/2000/svg'/>",
    "torn": b"\xff\xd8\xff\xe0 no picture",
}


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("heic", "Most Compatible"),
        ("mif1", "Most Compatible"),
        ("avif", "AVIF"),
        ("mp4", "film"),
        ("mov", "film"),
        ("old mov", "film"),
        ("avi", "film"),
        ("empty", "0 bytes"),
        ("text", "no picture"),
        ("svg", "no picture"),
        ("torn", "no picture"),
    ],
)
def test_what_cannot_be_kept_is_named_with_its_remedy(name: str, said: str, tmp_path: Path) -> None:
    path = tmp_path / "IMG_0007.jpg"
    path.write_bytes(BOXES[name])
    with pytest.raises(InputError, match=r"IMG_0007\.jpg") as error:
        read_photo(str(path), date(2027, 1, 1))
    assert said in error.value.message


def test_a_film_of_any_size_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "film.mp4"
    with path.open("wb") as stream:
        stream.write(BOXES["mp4"])
        stream.truncate(5_000_000_000)
    with pytest.raises(InputError, match="film"):
        read_file(str(path))


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="is not there"):
        read_file(str(tmp_path / "nej.jpg"))
    with pytest.raises(InputError, match="is not there"):
        read_file(str(tmp_path))


def test_a_file_that_says_to_be_enormous_is_not_unpacked() -> None:
    plain = camera.jpeg()
    at = plain.index(b"\xff\xc0") + 5
    with pytest.raises(InputError, match="no picture"):
        keep(plain[:at] + b"\xff\x00\xff\x00" + plain[at + 4 :], "bomb.jpg")
