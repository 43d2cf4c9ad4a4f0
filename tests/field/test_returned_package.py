"""What came back is found and opened in whatever form it comes, and refused in one sentence where it cannot be."""

from __future__ import annotations

import json
import shutil
import sqlite3
import zipfile
from contextlib import closing
from pathlib import Path

import pytest
from osgeo import gdal

from est_walks_plugin.model.errors import AmbiguousInputError, EstWalksError, InputError, NotFoundError, OtherWalkError
from est_walks_plugin.model.field.package import MANIFEST
from est_walks_plugin.operations.deletions import delete_walk
from est_walks_plugin.operations.field.came import files
from est_walks_plugin.operations.field.merge_return import read_package
from est_walks_plugin.store import Store

from ..field_phone import SqlitePhone, jpeg
from ..town import at
from .evening import Evening, by_hand, everything


@pytest.fixture
def phone(evening: Evening) -> SqlitePhone:
    """A phone with one new finding and its photo."""
    made = evening.phone()
    made.photo(finding_uuid=made.add("finding", at(100, 100), text="Nytt", category="litter"))
    return made


def is_in(store: Store) -> bool:
    (photo,) = store.rows("photo") or [{"sha256": None}]
    return store.count("finding", {"text": "Nytt"}) == 1 and bool(photo["sha256"])


def deep(folder: Path, evening: Evening, phone: SqlitePhone) -> Path:
    return Path(evening.home(phone, inner="Imported Projects/kväll_1"))


def as_folder(folder: Path, evening: Evening, phone: SqlitePhone) -> Path:
    return phone.folder


def above(folder: Path, evening: Evening, phone: SqlitePhone) -> Path:
    return phone.folder.parent


def numbered(folder: Path, evening: Evening, phone: SqlitePhone) -> Path:
    for file in list(phone.folder.glob("*.gpkg")):
        file.rename(file.with_name(f"{file.stem}_1.gpkg"))
    return phone.folder


def bracketed(folder: Path, evening: Evening, phone: SqlitePhone) -> Path:
    for file in list(phone.folder.glob("*.gpkg")):
        file.rename(file.with_name(f"{file.stem} (2).gpkg"))
    (phone.folder / MANIFEST).unlink()
    return Path(evening.home(phone))


def renamed(folder: Path, evening: Evening, phone: SqlitePhone) -> Path:
    (phone.folder / "finding.gpkg").rename(phone.folder / "Fynd från Torget.gpkg")
    return phone.folder


def zipped_twice(folder: Path, evening: Evening, phone: SqlitePhone) -> Path:
    inner, target = evening.home(phone), folder / "bilagor.zip"
    with zipfile.ZipFile(target, "w") as packed:
        packed.write(inner, "telefon 1.zip")
    return target


def zip_in_folder(folder: Path, evening: Evening, phone: SqlitePhone) -> Path:
    (folder / "post").mkdir()
    shutil.move(evening.home(phone), folder / "post" / "hem.zip")
    return folder / "post"


def unmarked(folder: Path, evening: Evening, phone: SqlitePhone) -> Path:
    for layer in ("stop", "finding", "photo", "oldfinding", "route", "track"):
        by_hand(phone, layer, "UPDATE gpkg_contents SET description = ''")
    return phone.folder


def backslashes(folder: Path, evening: Evening, phone: SqlitePhone) -> Path:
    target = folder / "windows.zip"
    with zipfile.ZipFile(target, "w") as packed:
        for file in phone.folder.rglob("*"):
            if file.is_file():
                packed.writestr("kväll_1\\" + str(file.relative_to(phone.folder)).replace("/", "\\"), file.read_bytes())
    return target


def absolute_photo(folder: Path, evening: Evening, phone: SqlitePhone) -> Path:
    (row,) = phone.rows("photo").items()
    phone.edit("photo", row[0], path="/storage/emulated/0/Android/QField/kväll/" + row[1]["path"])
    return Path(evening.home(phone))


def moved_photo(folder: Path, evening: Evening, phone: SqlitePhone) -> Path:
    shutil.move(phone.folder / "DCIM", phone.folder / "files")
    return phone.folder


def from_a_mac(folder: Path, evening: Evening, phone: SqlitePhone) -> Path:
    with zipfile.ZipFile(path := evening.home(phone, inner="kväll_1"), "a") as packed:
        for name in ("._finding.gpkg", "DCIM/._bild.jpg", "._package.json"):
            packed.writestr(f"__MACOSX/kväll_1/{name}", b"\0\x05\x16\x07" + bytes(200))
            packed.writestr(f"kväll_1/{name}", b"\0\x05\x16\x07" + bytes(200))
        packed.writestr("kväll_1/.DS_Store", b"\0\0\0\1Bud1")
    return Path(path)


def bare(folder: Path, evening: Evening, phone: SqlitePhone) -> Path:
    """As a program writes it that makes no table it does not need."""
    by_hand(phone, "photo", "DROP TABLE gpkg_geometry_columns")
    return phone.folder


@pytest.mark.parametrize(
    "shape",
    [
        from_a_mac,
        bare,
        deep,
        as_folder,
        above,
        numbered,
        bracketed,
        renamed,
        zipped_twice,
        zip_in_folder,
        unmarked,
        backslashes,
        absolute_photo,
        moved_photo,
    ],
)
def test_it_comes_in_whatever_form_it_comes(store, evening: Evening, tmp_path, phone, shape) -> None:
    path = shape(tmp_path, evening, phone)
    source = {file: file.stat().st_mtime_ns for file in phone.folder.rglob("*")}
    returned = read_package(store, evening.walk, str(path))
    assert is_in(store)
    assert returned.missing_photos == []
    assert returned.receipt.notes == []
    assert {file: file.stat().st_mtime_ns for file in phone.folder.rglob("*")} == source
    assert read_package(store, None, str(path)).return_uuid == ""


def test_a_single_geopackage_is_enough(store, evening: Evening, tmp_path, phone) -> None:
    alone = tmp_path / "finding_1.gpkg"
    shutil.copy(phone.file("finding"), alone)
    returned = read_package(store, None, str(alone))
    assert store.count("finding", {"text": "Nytt"}) == 1
    assert returned.receipt.read == 3
    shutil.copy(phone.file("photo"), tmp_path / "photo.gpkg")
    (missing,) = read_package(store, None, str(tmp_path / "photo.gpkg")).missing_photos
    assert (missing.stop, missing.finding) == (1, "Nytt")


def test_a_geopackage_is_one_whatever_it_is_called(store, evening: Evening, tmp_path, phone) -> None:
    for name in ("finding.db", "finding"):
        shutil.copy(phone.file("finding"), tmp_path / name)
        assert read_package(store, None, str(tmp_path / name)).receipt.read == 3
    assert store.count("finding", {"text": "Nytt"}) == 1


def test_several_phones_in_one_go(store, evening: Evening, tmp_path, phone) -> None:
    other = evening.phone("andra")
    new = other.add("finding", at(400, 400), text="Den andras", category="litter")
    twin = other.photo(finding_uuid=new, content=jpeg("#ff0000"))
    (mine,) = phone.rows("photo").items()
    other.edit("photo", twin, path=mine[1]["path"])
    (file,) = (other.folder / "DCIM").iterdir()
    file.rename(other.folder / mine[1]["path"])
    together = tmp_path / "alla"
    together.mkdir()
    evening.home(phone, "a.zip")
    shutil.move(evening.folder / "a.zip", together / "a.zip")
    shutil.move(other.folder, together / "kväll_2")
    returned = read_package(store, None, str(together))
    assert store.count("finding", {"walk": evening.walk}) == 4
    pictures = {row["finding"]: row["sha256"] for row in store.rows("photo")}
    assert len(set(pictures.values())) == 2
    assert None not in pictures.values()
    assert returned.receipt.read == 2 * (3 + 3 + 1 + 1)
    assert returned.receipt.balances


def test_two_phones_whose_files_lie_in_one_folder(store, evening: Evening, tmp_path, phone) -> None:
    other = evening.phone("andra")
    other.add("finding", at(400, 400), text="Den andras", category="litter")
    for layer in ("finding", "stop"):
        shutil.copy(other.file(layer), phone.folder / f"{layer}_1.gpkg")
    read_package(store, None, str(phone.folder))
    assert {row["text"] for row in store.rows("finding", {"walk": evening.walk})} == {
        "Lampan är trasig",
        "Mörkt hörn",
        "Nytt",
        "Den andras",
    }


# what was not written through ------------------------------------------------------------------------------------------


@pytest.mark.parametrize("shape", ["zip", "folder", "file"])
def test_what_lies_in_the_wal_is_read(store, evening: Evening, shape) -> None:
    phone = evening.phone(wal=True)
    phone.add("finding", at(100, 100), text="I minnet", category="litter")
    with closing(sqlite3.connect(f"{phone.file('finding').as_uri()}?mode=ro&immutable=1", uri=True)) as opened:
        assert opened.execute("SELECT count(*) FROM finding WHERE text = 'I minnet'").fetchone() == (0,)
    path = {"zip": lambda: evening.home(phone), "folder": lambda: phone.folder, "file": lambda: phone.file("finding")}
    wal = Path(f"{phone.file('finding')}-wal").read_bytes()
    returned = read_package(store, None, str(path[shape]()))
    assert store.count("finding", {"text": "I minnet"}) == 1
    assert returned.receipt.notes == []
    assert Path(f"{phone.file('finding')}-wal").read_bytes() == wal
    phone.close()


def test_edits_that_may_be_missing_are_told(store, evening: Evening) -> None:
    phone = evening.phone(wal=True)
    phone.add("finding", at(100, 100), text="I minnet", category="litter")
    returned = read_package(store, None, evening.home(phone, without_wal=True))
    assert store.count("finding", {"text": "I minnet"}) == 0
    (note,) = returned.receipt.notes
    assert "finding.gpkg" in note
    assert "-wal" in note
    phone.close()


def test_a_write_that_was_cut_off_is_put_back(store, evening: Evening) -> None:
    """A hot journal beside the file: SQLite takes the half write back on the copy."""
    phone = evening.phone()
    file = phone.file("finding")
    whole = file.read_bytes()
    with closing(sqlite3.connect(file, isolation_level=None)) as opened:
        opened.execute("PRAGMA cache_size = 1")
        opened.execute("PRAGMA synchronous = FULL")
        opened.execute("BEGIN")
        opened.execute("DELETE FROM gpkg_contents")
        opened.execute("CREATE TABLE torn (a)")
        opened.executemany("INSERT INTO torn VALUES (?)", [("x" * 3000,)] * 300)
        path = evening.home(phone)
    with zipfile.ZipFile(path) as packed:
        assert "finding.gpkg-journal" in packed.namelist()
        assert packed.read("finding.gpkg") != whole
    assert read_package(store, None, path).receipt.unchanged == 2 + 3 + 1


# what a package may hold besides ------------------------------------------------------------------------------------


def test_more_than_the_package_has_is_tolerated_and_told(store, evening: Evening, phone) -> None:
    by_hand(
        phone, "finding", "ALTER TABLE finding ADD COLUMN vittne TEXT", "UPDATE finding SET vittne = 'Anna Svensson'"
    )
    opened = gdal.OpenEx(str(phone.file("finding")), gdal.OF_UPDATE)
    opened.CreateLayer("skisser", None, 100)
    del opened
    returned = read_package(store, None, evening.home(phone))
    assert is_in(store)
    first, second = sorted(returned.receipt.notes)
    assert "vittne" in first
    assert "skisser" in second
    assert "Svensson" not in str(store.rows("field_return"))


@pytest.mark.parametrize("column", ["text", "severity", "stop_uuid", "created_at"])
def test_a_column_that_was_dropped_leaves_what_stood_there(store, evening: Evening, phone, column) -> None:
    before = store.get("finding", evening.findings[0])
    by_hand(phone, "finding", f"ALTER TABLE finding DROP COLUMN {column}")
    returned = read_package(store, None, evening.home(phone))
    assert store.count("finding", {"walk": evening.walk}) == 3
    after = store.get("finding", evening.findings[0])
    assert {**after, "geometry": None} == {**before, "geometry": None}
    (note,) = returned.receipt.notes
    assert column in note


def test_columns_of_another_type_are_read_by_what_they_say(store, evening: Evening, phone) -> None:
    by_hand(
        phone,
        "stop",
        "ALTER TABLE stop DROP COLUMN score_dark",
        "ALTER TABLE stop ADD COLUMN score_dark TEXT",
        f"UPDATE stop SET score_dark = '1', score_day = 2.0 WHERE uuid = '{evening.stops[0]}'",
    )
    read_package(store, None, evening.home(phone))
    row = store.get("stop", evening.stops[0])
    assert (row["score_day"], row["score_dark"]) == (2, 1)


def test_a_table_without_keys_says_so(store, evening: Evening, phone) -> None:
    by_hand(phone, "finding", "ALTER TABLE finding DROP COLUMN uuid")
    before = everything(store)
    with pytest.raises(InputError) as told:
        read_package(store, None, evening.home(phone))
    assert "uuid" in told.value.message
    assert "finding" in told.value.message
    assert everything(store) == before


def test_another_reference_system_is_reckoned_over(store, evening: Evening, phone) -> None:
    file = phone.file("finding")
    moved = file.with_name("moved.gpkg")
    gdal.VectorTranslate(
        str(moved), str(file), dstSRS="EPSG:3006", reproject=True, layerName="finding", options=["-preserve_fid"]
    )
    (phone.folder / "finding.gpkg").unlink()
    moved.rename(file)
    returned = read_package(store, None, evening.home(phone))
    (row,) = store.rows("finding", {"text": "Nytt"})
    assert (row["geometry"].x, row["geometry"].y) == pytest.approx(at(100, 100), abs=0.02)
    assert row["stop"] == evening.stops[0]
    assert returned.conflicts == []


def test_films_are_told_by_name_and_size_and_never_read(store, evening: Evening, tmp_path, phone) -> None:
    target = tmp_path / "film.zip"
    shutil.copy(evening.home(phone), target)
    with zipfile.ZipFile(target, "a", zipfile.ZIP_DEFLATED) as packed:
        with packed.open("DCIM/film.mp4", "w", force_zip64=True) as film:
            for _ in range(600):
                film.write(bytes(1 << 20))
        packed.writestr("DCIM/kort.MOV", b"0")
    returned = read_package(store, None, str(target))
    assert is_in(store)
    (note,) = returned.receipt.notes
    assert "film.mp4 (629 MB)" in note
    assert "kort.MOV" in note
    assert returned.orphans == []


def test_a_film_of_five_gigabytes_in_a_folder(store, evening: Evening, phone) -> None:
    with (phone.folder / "DCIM" / "lång.mp4").open("wb") as film:
        film.truncate(5_000_000_000)
    with (phone.folder / "DCIM" / "stor.jpg").open("wb") as photo:
        photo.truncate(5_000_000_000)
    row = phone.photo(finding_uuid=evening.findings[0], file=False)
    phone.edit("photo", row, path="DCIM/stor.jpg")
    returned = read_package(store, None, str(phone.folder))
    assert store.count("finding", {"text": "Nytt"}) == 1
    assert [one.name for one in returned.missing_photos] == ["stor.jpg"]
    large, film = sorted(returned.receipt.notes)
    assert "lång.mp4 (5000 MB)" in large + film
    assert "40 MB" in large + film


# what is refused ---------------------------------------------------------------------------------------------------------


def half(folder: Path, evening: Evening, phone: SqlitePhone) -> str:
    path = Path(evening.home(phone))
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])
    return str(path)


def encrypted(folder: Path, evening: Evening, phone: SqlitePhone) -> str:
    path = Path(evening.home(phone))
    content = bytearray(path.read_bytes())
    for begins, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        found = content.find(begins)
        while found >= 0:
            content[found + flags] |= 1
            found = content.find(begins, found + 1)
    path.write_bytes(content)
    return str(path)


def bomb(folder: Path, evening: Evening, phone: SqlitePhone) -> str:
    with zipfile.ZipFile(path := evening.home(phone), "a", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("bomb.gpkg", bytes(50_000_000))
    return path


def outside(folder: Path, evening: Evening, phone: SqlitePhone) -> str:
    with zipfile.ZipFile(path := evening.home(phone), "a") as packed:
        packed.writestr("../../finding.gpkg", b"")
    return path


def no_geopackage(folder: Path, evening: Evening, phone: SqlitePhone) -> str:
    phone.file("finding").write_bytes(b"not a database, but long enough to be looked at as if it were one" * 20)
    return evening.home(phone)


def cut_geopackage(folder: Path, evening: Evening, phone: SqlitePhone) -> str:
    content = phone.file("finding").read_bytes()
    phone.file("finding").write_bytes(content[: len(content) // 3])
    return evening.home(phone)


def other_database(folder: Path, evening: Evening, phone: SqlitePhone) -> str:
    phone.file("finding").unlink()
    with closing(sqlite3.connect(phone.file("finding"))) as opened:
        opened.execute("CREATE TABLE finding (uuid TEXT)")
        opened.commit()
    return str(phone.folder)


def nothing(folder: Path, evening: Evening, phone: SqlitePhone) -> str:
    (folder / "tom").mkdir()
    return str(folder / "tom")


def photos_only(folder: Path, evening: Evening, phone: SqlitePhone) -> str:
    return str(phone.folder / "DCIM")


def not_there(folder: Path, evening: Evening, phone: SqlitePhone) -> str:
    return str(folder / "borta.zip")


def text(folder: Path, evening: Evening, phone: SqlitePhone) -> str:
    (folder / "brev.txt").write_text("Hej")
    return str(folder / "brev.txt")


def stray(folder: Path, evening: Evening, phone: SqlitePhone) -> str:
    made = gdal.GetDriverByName("GPKG").Create(str(folder / "eget.gpkg"), 0, 0, 0, gdal.GDT_Unknown)
    made.CreateLayer("träd", None, 1)
    del made
    return str(folder / "eget.gpkg")


def newer(folder: Path, evening: Evening, phone: SqlitePhone) -> str:
    return _of_format(phone, 99)


def older(folder: Path, evening: Evening, phone: SqlitePhone) -> str:
    return _of_format(phone, 0)


def _of_format(phone: SqlitePhone, number: int) -> str:
    for layer in ("stop", "finding", "photo", "oldfinding", "route", "track"):
        mark = json.dumps({"est_walks": {**phone.manifest, "layers": None, "format": number}}).replace("'", "''")
        by_hand(phone, layer, f"UPDATE gpkg_contents SET description = '{mark}'")
    return str(phone.folder)


@pytest.mark.parametrize(
    ("spoil", "words"),
    [
        (half, "damaged archive"),
        (encrypted, "encrypted"),
        (bomb, "unpacks to"),
        (outside, "outside its folder"),
        (no_geopackage, "no GeoPackage"),
        (cut_geopackage, "damaged"),
        (other_database, "no GeoPackage"),
        (nothing, "holds no GeoPackage"),
        (photos_only, "holds no GeoPackage"),
        (not_there, "is not there"),
        (text, "holds no GeoPackage"),
        (stray, "does not say which field package"),
        (newer, "newer version"),
        (older, "older version"),
    ],
)
def test_what_cannot_be_read_is_one_sentence_and_nothing_changed(
    store, evening: Evening, tmp_path, phone, spoil, words
) -> None:
    path, before = spoil(tmp_path, evening, phone), everything(store)
    with pytest.raises(InputError) as told:
        read_package(store, None, path)
    assert words in told.value.message
    assert told.value.message.count("\n") == 0
    assert everything(store) == before
    assert store.count("field_return") == 0


def test_archives_within_an_archive_have_a_limit(store, evening: Evening, tmp_path, phone, monkeypatch) -> None:
    path = zipped_twice(tmp_path, evening, phone)
    monkeypatch.setattr(files, "MAX_INNER_BYTES", 1000)
    with pytest.raises(InputError) as told:
        read_package(store, None, str(path))
    assert "telefon 1.zip" in told.value.message
    assert "unpack the archive" in told.value.message


def test_another_walks_package_says_whose_it_is(store, evening: Evening, tmp_path, phone) -> None:
    other = Evening(store, tmp_path, "Torget")
    with pytest.raises(OtherWalkError) as told:
        read_package(store, other.walk, evening.home(phone))
    assert "Byn, kväll" in told.value.message
    assert "Torget" in told.value.message
    assert told.value.walks == (evening.walk,)
    with pytest.raises(NotFoundError):
        read_package(store, "Ingen sådan", evening.home(phone))


def test_a_package_of_another_store_says_so(store, evening: Evening, tmp_path, empty_file, phone) -> None:
    file = evening.home(phone)
    elsewhere = tmp_path / "annan.gpkg"
    shutil.copy(empty_file, elsewhere)
    with Store.open(elsewhere) as other, pytest.raises(InputError) as told:
        read_package(other, None, file)
    assert "did not go out from this database" in told.value.message
    for table in ("finding", "task"):
        store.delete(table, [row["uuid"] for row in store.rows(table)])
    delete_walk(store, evening.walk)
    with pytest.raises(InputError):
        read_package(store, None, file)


def test_packages_of_two_walks_are_asked_about_and_read_one_by_one(store, evening: Evening, tmp_path, phone) -> None:
    other = Evening(store, tmp_path, "Torget")
    second = other.phone("andra")
    second.add("finding", at(100, 100), text="På torget", category="litter")
    together = tmp_path / "alla"
    together.mkdir()
    shutil.move(phone.folder, together / "a")
    shutil.move(second.folder, together / "b")
    with pytest.raises(AmbiguousInputError) as asked:
        read_package(store, None, str(together))
    assert set(asked.value.choices) == {evening.walk, other.walk}
    assert (asked.value.question, asked.value.parameter) == ("walk", "WALK")
    for one, said in ((evening, "Nytt"), (other, "På torget")):
        returned = read_package(store, one.walk, str(together))
        assert store.rows("finding", {"text": said})[0]["walk"] == one.walk
        assert len(returned.receipt.notes) == 1
    assert store.count("finding", {"text": "På torget"}) == 1


def test_two_packages_of_one_walk_are_each_compared_with_what_went_out(store, evening: Evening) -> None:
    early = evening.phone("tidig")
    store.update("finding", evening.findings[0], {"text": "Rättad innan den andra gick ut"})
    evening.package = evening.take_out()
    late = evening.phone("sen")
    early.edit("finding", evening.findings[1], text="Tidig")
    late.edit("finding", evening.findings[0], text="Sen")
    files = [evening.home(phone, f"{number}.zip") for number, phone in enumerate((late, early))]
    assert [read_package(store, None, file).conflicts for file in files] == [[], []]
    assert store.get("finding", evening.findings[0])["text"] == "Sen"
    assert store.get("finding", evening.findings[1])["text"] == "Tidig"


def test_a_name_in_the_files_name_is_in_no_byte(store, evening: Evening, phone) -> None:
    returned = read_package(store, None, evening.home(phone, "Anna Svensson 070-174 06 58.zip"))
    assert "070" not in returned.file
    assert "070-174" not in str(store.rows("field_return"))
    broken = evening.folder / "Anna Svensson 070-174 06 58 trasig.zip"
    broken.write_bytes(b"PK" + bytes(100))
    with pytest.raises(EstWalksError) as told:
        read_package(store, None, str(broken))
    assert "070" not in told.value.message
