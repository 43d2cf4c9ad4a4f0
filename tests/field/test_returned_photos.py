"""The photos of a return: every one recorded is found or named by stop and finding, and may come later."""

from __future__ import annotations

import shutil
import zipfile
from datetime import datetime, timezone
from pathlib import Path

import pytest

from est_walks_plugin.model.crs import transform
from est_walks_plugin.model.field.returned import MissingPhoto
from est_walks_plugin.operations.field.merge_return import read_package
from est_walks_plugin.operations.field.read_in import read_in

from .. import camera
from ..field_phone import jpeg
from ..town import at
from .evening import Evening

HEIC = b"\0\0\0\x18ftypheic\0\0\0\0mif1heic" + bytes(200)


def name_of(photo: str) -> str:
    return f"{photo}_20261015183000000.jpg"


def test_a_missing_photo_is_named_and_may_come_later(store, evening: Evening, tmp_path) -> None:
    phone = evening.phone()
    new = phone.add("finding", at(400, 400), text="Trasig lampa", category="lighting_out")
    photo = phone.photo(finding_uuid=new)
    lost = phone.photo(stop_uuid=evening.stops[2], file=False)
    held = tmp_path / "kvar i telefonen"
    shutil.move(phone.folder / "DCIM", held)
    returned = read_package(store, None, evening.home(phone))
    assert returned.missing_photos == [
        MissingPhoto(photo, name_of(photo), 2, "Trasig lampa"),
        MissingPhoto(lost, name_of(lost), 3, ""),
    ] or returned.missing_photos == [
        MissingPhoto(lost, name_of(lost), 3, ""),
        MissingPhoto(photo, name_of(photo), 2, "Trasig lampa"),
    ]
    row = store.get("photo", photo)
    assert (row["finding"], row["stop"], row["sha256"], row["data"]) == (new, None, None, None)
    assert store.get("photo", lost)["stop"] == evening.stops[2]
    assert read_package(store, None, evening.home(phone, "igen.zip")).missing_photos == returned.missing_photos
    shutil.move(held, phone.folder / "DCIM")
    later = read_package(store, None, evening.home(phone, "senare.zip"))
    assert [one.uuid for one in later.missing_photos] == [lost]
    assert (later.receipt.updated, later.receipt.stored) == (1, 0)
    assert later.return_uuid
    assert store.get("photo", photo)["data"]
    assert store.count("photo") == 2
    assert read_package(store, None, evening.home(phone, "sist.zip")).return_uuid == ""


def test_photos_come_with_another_return_by_their_name(store, evening: Evening) -> None:
    first, second = evening.phone("a"), evening.phone("b")
    photo = first.photo(finding_uuid=evening.findings[0], file=False)
    read_package(store, None, evening.home(first, "a.zip"))
    (second.folder / "DCIM").mkdir()
    (second.folder / "DCIM" / name_of(photo)).write_bytes(jpeg())
    returned = read_package(store, None, evening.home(second, "b.zip"))
    assert store.get("photo", photo)["sha256"]
    assert (returned.orphans, returned.missing_photos) == ([], [])
    assert returned.return_uuid


def test_of_two_that_wait_under_one_name_none_is_guessed(store, evening: Evening) -> None:
    phones = [evening.phone(name) for name in ("a", "b")]
    for number, phone in enumerate(phones):
        photo = phone.photo(finding_uuid=evening.findings[number], file=False)
        phone.edit("photo", photo, path="DCIM/IMG_1.jpg")
        read_package(store, None, evening.home(phone, f"{number}.zip"))
    third = evening.phone("c")
    (third.folder / "DCIM").mkdir()
    (third.folder / "DCIM" / "IMG_1.jpg").write_bytes(jpeg())
    returned = read_package(store, None, evening.home(third, "c.zip"))
    assert returned.orphans == ["IMG_1.jpg"]
    assert store.count("photo", {"sha256": None}) == 2


def test_photos_alone_come_later(store, evening: Evening, tmp_path) -> None:
    from est_walks_plugin.operations.field.photos_in import read_photos

    phone = evening.phone()
    photo = phone.photo(finding_uuid=evening.findings[0], file=False)
    assert len(read_package(store, None, evening.home(phone)).missing_photos) == 1
    folder = tmp_path / "DCIM"
    folder.mkdir()
    (folder / name_of(photo)).write_bytes(jpeg())
    read_photos(store, evening.walk, str(folder))
    assert store.get("photo", photo)["sha256"]
    assert store.count("photo") == 1
    assert read_package(store, None, evening.home(phone, "igen.zip")).missing_photos == []


def test_photos_that_were_read_before_their_package_are_one_with_its_rows(store, evening: Evening, tmp_path) -> None:
    from est_walks_plugin.operations.field.photos_in import read_photos

    phone = evening.phone()
    photo = phone.photo(finding_uuid=evening.findings[0])
    read_photos(store, evening.walk, str(phone.folder / "DCIM"))
    assert store.count("photo") == 1
    returned = read_package(store, None, evening.home(phone))
    (row,) = store.rows("photo")
    assert (row["uuid"], row["finding"]) == (photo, evening.findings[0])
    assert row["data"]
    assert any("before their records" in note for note in returned.receipt.notes)
    assert read_package(store, None, evening.home(phone, "igen.zip")).return_uuid == ""
    assert store.count("photo") == 1


def test_a_picture_that_no_row_tells_of_is_named_and_not_kept(store, evening: Evening) -> None:
    phone = evening.phone()
    (phone.folder / "DCIM").mkdir()
    (phone.folder / "DCIM" / "IMG_1.jpg").write_bytes(jpeg())
    (phone.folder / "logga.png").write_bytes(jpeg())
    returned = read_package(store, None, evening.home(phone))
    assert returned.orphans == ["IMG_1.jpg"]
    assert store.count("photo") == 0


def test_a_photo_whose_finding_never_was_is_kept_with_the_walk(store, evening: Evening) -> None:
    phone = evening.phone()
    photo = phone.photo(finding_uuid="0f8fad5b-d9cb-469f-a165-70867728950e")
    alone = phone.photo()
    returned = read_package(store, None, evening.home(phone))
    for uuid in (photo, alone):
        row = store.get("photo", uuid)
        assert (row["finding"], row["stop"], row["walk"]) == (None, None, evening.walk)
        assert row["data"]
    assert sorted(returned.orphans) == sorted([name_of(photo), name_of(alone)])
    (note,) = returned.receipt.notes
    assert name_of(photo) in note
    assert read_package(store, None, evening.home(phone, "igen.zip")).return_uuid == ""


def test_a_photo_of_a_stop_hangs_on_it(store, evening: Evening) -> None:
    phone = evening.phone()
    photo = phone.photo(stop_uuid=evening.stops[1])
    returned = read_package(store, None, evening.home(phone))
    assert store.get("photo", photo)["stop"] == evening.stops[1]
    assert (returned.orphans, returned.receipt.notes) == ([], [])


@pytest.mark.parametrize(
    ("content", "words"),
    [(HEIC, "HEIC"), (b"not a picture at all", "no picture"), (b"", "empty"), (jpeg()[:200], "no picture")],
    ids=["heic", "text", "empty", "cut off"],
)
def test_a_photo_that_cannot_be_read_is_missing_and_told_why(store, evening: Evening, content, words) -> None:
    phone = evening.phone()
    photo = phone.photo(finding_uuid=evening.findings[0], content=content)
    whole = phone.photo(finding_uuid=evening.findings[0])
    returned = read_package(store, None, evening.home(phone))
    assert [one.uuid for one in returned.missing_photos] == [photo]
    assert any(words in note and name_of(photo) in note for note in returned.receipt.notes)
    assert store.get("photo", whole)["data"]
    (phone.folder / "DCIM" / name_of(photo)).write_bytes(jpeg())
    assert read_package(store, None, evening.home(phone, "igen.zip")).missing_photos == []
    assert store.get("photo", photo)["data"]


def test_a_photo_that_is_damaged_in_the_archive_is_missing(store, evening: Evening) -> None:
    phone = evening.phone()
    photo = phone.photo(finding_uuid=evening.findings[0], content=jpeg(size=(300, 300)))
    path = Path(evening.home(phone))
    with zipfile.ZipFile(path) as packed:
        at_byte = packed.getinfo(f"DCIM/{name_of(photo)}").header_offset + 200
    content = bytearray(path.read_bytes())
    content[at_byte] ^= 0xFF
    path.write_bytes(content)
    returned = read_package(store, None, str(path))
    assert [one.uuid for one in returned.missing_photos] == [photo]
    assert any("damaged" in note and name_of(photo) in note for note in returned.receipt.notes)
    assert store.get("photo", photo)["finding"] == evening.findings[0]


@pytest.mark.parametrize(
    "path", ["../../../etc/passwd", "/etc/passwd", "C:\\hemligt\\bild.jpg", "DCIM/../../Byn.gpkg", "."]
)
def test_a_path_leads_nowhere_but_into_the_return(store, evening: Evening, path) -> None:
    phone = evening.phone()
    photo = phone.photo(finding_uuid=evening.findings[0], file=False)
    phone.edit("photo", photo, path=path)
    returned = read_package(store, None, str(phone.folder))
    assert [one.uuid for one in returned.missing_photos] == [photo]
    assert store.get("photo", photo)["data"] is None


def test_a_name_in_a_photos_name_is_not_kept(store, evening: Evening) -> None:
    phone = evening.phone()
    photo = phone.photo(finding_uuid=evening.findings[0], file=False)
    phone.edit("photo", photo, path="DCIM/Anna Svensson 070-174 06 58.jpg")
    (phone.folder / "DCIM").mkdir()
    (phone.folder / "DCIM" / "Anna Svensson 070-174 06 58.jpg").write_bytes(jpeg())
    returned = read_package(store, None, evening.home(phone))
    row = store.get("photo", photo)
    assert row["data"]
    assert "174 06 58" not in str({**row, "data": None})
    assert "174 06 58" not in str(returned)
    assert read_package(store, None, evening.home(phone, "igen.zip")).return_uuid == ""


def test_where_and_when_a_phone_wrote_that_a_photo_was_taken_is_kept(store, evening: Evening) -> None:
    moment = datetime(2026, 11, 28, 18, 30, 1, tzinfo=timezone.utc)
    ((lon, lat),) = transform(at(120, 130), store.crs, "EPSG:4326").tolist()
    content = camera.with_exif(camera.jpeg(), lonlat=(lon, lat), gps_time=moment, owner="Anna Svensson")
    phone = evening.phone()
    said, silent, later = (phone.photo(finding_uuid=evening.findings[0], content=content) for _ in range(3))
    phone.edit("photo", silent, taken_at=None)
    phone.edit("photo", later, taken_at=None)
    held = (phone.folder / "DCIM" / name_of(later)).rename(phone.folder.parent / "senare.jpg")
    read_package(store, None, evening.home(phone))
    rows = {uuid: store.get("photo", uuid) for uuid in (said, silent)}
    shutil.move(held, phone.folder / "DCIM" / name_of(later))
    read_package(store, None, evening.home(phone, "senare.zip"))
    rows[later] = store.get("photo", later)
    for row in rows.values():
        assert (row["easting"], row["northing"]) == pytest.approx(at(120, 130), abs=0.1)
        assert row["position_from"] == "geotag"
        assert b"Svensson" not in row["data"]
    assert rows[said]["taken_at"] != moment
    assert rows[silent]["taken_at"] == moment == rows[later]["taken_at"]


def test_a_photo_moved_to_a_finding_that_is_gone_hangs_on_none(store, evening: Evening) -> None:
    phone = evening.phone()
    photo = phone.photo(finding_uuid=evening.findings[0])
    read_package(store, None, evening.home(phone))
    phone.edit("photo", photo, finding_uuid="0f8fad5b-d9cb-469f-a165-70867728950e", stop_uuid=evening.stops[1])
    store.update("photo", photo, {"finding": None})
    returned = read_package(store, None, evening.home(phone, "igen.zip"))
    row = store.get("photo", photo)
    assert (row["finding"], row["stop"]) == (None, evening.stops[1])
    assert returned.receipt.updated == 1


def test_a_photo_deleted_at_the_desk_stays_away_and_is_no_orphan(store, evening: Evening) -> None:
    phone = evening.phone()
    photo = phone.photo(finding_uuid=evening.findings[0])
    read_package(store, None, evening.home(phone))
    store.delete("photo", [photo])
    again = read_package(store, None, evening.home(phone, "igen.zip"))
    assert store.count("photo") == 0
    assert (again.return_uuid, again.orphans, again.missing_photos) == ("", [], [])


def test_pictures_of_a_camera_beside_a_package_come_too_and_the_phones_once(
    store, evening: Evening, tmp_path: Path
) -> None:
    """A phone may keep a picture where its record says, outside its usual folder."""
    phone = evening.phone()
    photo = phone.photo(finding_uuid=evening.findings[0])
    home, own = tmp_path / "hem", phone.folder / "bilder"
    own.mkdir()
    shutil.move(phone.folder / "DCIM" / name_of(photo), own / "x.jpg")
    phone.edit("photo", photo, path="bilder/x.jpg")
    shutil.copytree(phone.folder, home / "telefon")
    (home / "kamera").mkdir()
    (home / "kamera" / "IMG_9.jpg").write_bytes(jpeg("#123456"))
    for part in (2, 0):
        done = read_in(store, None, [str(home)])
        assert [str(one.kind) for one in done.parts] == ["package", "photos"]
        assert done.receipt.stored == part
        assert sorted(row["field_name"] or "" for row in store.rows("photo")) == ["IMG_9.jpg", "bilder/x.jpg"]
    assert store.get("photo", photo)["finding"] == evening.findings[0]
