"""What came back from a walk is told by what is in it, read in one order, all of it or nothing, or refused in a sentence."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path
from typing import Callable

import pytest

from est_walks_plugin.model.codes import ReturnKind
from est_walks_plugin.model.errors import Cancelled, InputError, ParameterError
from est_walks_plugin.model.feedback import CallbackFeedback, Feedback
from est_walks_plugin.model.field.returned import MissingPhoto, Returned
from est_walks_plugin.model.walk import PlanResult
from est_walks_plugin.operations.field.back.readers import ReadOptions
from est_walks_plugin.operations.field.read_in import read_in
from est_walks_plugin.store import Store

JPEG = b"\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01" + bytes(40) + b"\xff\xd9"
SQLITE = b"SQLite format 3\x00" + bytes(84)
GPX = '<?xml version="1.0"?><gpx version="1.1" xmlns="http://www.topografix.com/GPX/1/1"></gpx>'
PROTOCOL = "Stopp;Vad\n1;Klotter\n"


class Readers:
    """Readers that note what they are given, store a finding each, and fail when a file's name says so."""

    def __init__(self, walk: str) -> None:
        self.walk = walk
        self.read: list[tuple[str, str, list[str]]] = []
        self.missing: list[MissingPhoto] = []

    def of(self, kind: ReturnKind) -> Callable[..., Returned]:
        def read(
            store: Store, walk: str | None, paths: list[str], feedback: Feedback, options: ReadOptions
        ) -> Returned:
            feedback.check()
            there = Path(paths[0])
            names = sorted(file.name for file in there.rglob("*") if file.is_file()) if there.is_dir() else []
            names = names or sorted(Path(path).name for path in paths if len(paths) > 1)
            self.read.append((str(kind), there.name if not names else "", names))
            if "trasig" in there.name:
                raise InputError(f"“{there.name}” är trasig.")
            store.insert("finding", [{"walk": walk or self.walk, "category": "litter", "text": str(kind)}])
            returned = Returned(kind, there.name, walk or self.walk, missing_photos=list(self.missing))
            returned.receipt.read = returned.receipt.stored = 1
            returned.receipt.notes.append(f"noted {kind}")
            return returned

        return read

    def all(self) -> dict[ReturnKind, Callable[..., Returned]]:
        return {kind: self.of(kind) for kind in ReturnKind}


@pytest.fixture
def readers(town_store: Store, planned: PlanResult) -> Readers:
    return Readers(town_store.rows("walk")[0]["uuid"])


def zipped(path: Path, members: dict[str, bytes | str]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return path


def folder(path: Path, members: dict[str, bytes | str]) -> Path:
    for name, content in members.items():
        file = path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content.encode() if isinstance(content, str) else content)
    path.mkdir(exist_ok=True)
    return path


def kinds(readers: Readers) -> list[str]:
    return [kind for kind, _name, _files in readers.read]


def word() -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", "<w:document/>")
    return held.getvalue()


@pytest.mark.parametrize(
    ("name", "content", "kind"),
    [
        ("finding.gpkg", SQLITE, "package"),
        ("finding_1.gpkg", SQLITE, "package"),
        ("lista.csv", PROTOCOL, "protocol"),
        ("lista.txt", PROTOCOL, "protocol"),
        ("tur.gpx", GPX, "gpx"),
        ("tur.xml", GPX, "gpx"),
        ("bild.jpg", JPEG, "photos"),
        ("bild.dat", JPEG, "photos"),
        ("IMG_1.HEIC", b"\x00\x00\x00\x18ftypheic" + bytes(40), "photos"),
    ],
)
def test_a_file_is_what_its_content_says(
    town_store: Store, readers: Readers, tmp_path: Path, name: str, content: bytes | str, kind: str
) -> None:
    folder(tmp_path / "hem", {name: content})
    done = read_in(town_store, readers.walk, [str(tmp_path / "hem" / name)], readers=readers.all())
    assert kinds(readers) == [kind]
    assert done.walk == readers.walk
    assert (done.receipt.read, done.receipt.balances) == (1, True)


def test_a_whole_evening_in_one_archive_is_read_whole_and_in_order(
    town_store: Store, readers: Readers, tmp_path: Path
) -> None:
    """Package first, then what was written, then the track, so that photos find all of it; systems' own files are nothing."""
    file = zipped(
        tmp_path / "kväll.zip",
        {
            "Kväll/finding.gpkg": SQLITE,
            "Kväll/DCIM/finding_1.jpg": JPEG,
            "Kväll/project.qgz": b"x",
            "Kväll/tur.gpx": GPX,
            "Kväll/protokoll.csv": PROTOCOL,
            "__MACOSX/Kväll/._tur.gpx": b"x",
            "Kväll/.DS_Store": b"x",
        },
    )
    done = read_in(town_store, None, [str(file)], readers=readers.all())
    assert readers.read == [("package", "kväll.zip", []), ("protocol", "protokoll.csv", []), ("gpx", "tur.gpx", [])]
    assert done.notes == ()
    assert done.receipt.read == 3
    assert town_store.count("finding", {"walk": readers.walk}) == 3


def test_photos_without_a_package_come_as_one_folder(town_store: Store, readers: Readers, tmp_path: Path) -> None:
    file = zipped(
        tmp_path / "bilder.zip", {"a/1.jpg": JPEG, "b/1.jpg": JPEG, "b/2.PNG": b"\x89PNG\r\n\x1a\n" + bytes(20)}
    )
    read_in(town_store, readers.walk, [str(file)], readers=readers.all())
    assert readers.read == [("photos", "", ["1.jpg", "1.jpg", "2.PNG"])]


def test_photos_that_are_chosen_one_by_one_come_together(town_store: Store, readers: Readers, tmp_path: Path) -> None:
    there = folder(tmp_path / "kamera", {"1.jpg": JPEG, "2.jpg": JPEG, "tur.gpx": GPX})
    read_in(
        town_store, readers.walk, [str(there / name) for name in ("2.jpg", "1.jpg", "tur.gpx")], readers=readers.all()
    )
    assert readers.read == [("gpx", "tur.gpx", []), ("photos", "", ["1.jpg", "2.jpg"])]


def test_a_folder_of_two_phones_and_a_camera(town_store: Store, readers: Readers, tmp_path: Path) -> None:
    there = folder(tmp_path / "in", {"tur.gpx": GPX, "lista.csv": PROTOCOL, "Läs mig.docx": word()})
    zipped(there / "telefon.zip", {"finding.gpkg": SQLITE, "DCIM/finding_1.jpg": JPEG})
    folder(there / "telefon 2", {"finding.gpkg": SQLITE, "DCIM/finding_2.jpg": JPEG})
    folder(there / "kamera", {"IMG_1.jpg": JPEG, "IMG_2.jpg": JPEG})
    done = read_in(town_store, None, [str(there)], readers=readers.all())
    assert kinds(readers) == ["package", "protocol", "gpx", "photos"]
    assert readers.read[-1][2] == ["IMG_1.jpg", "IMG_2.jpg"]
    assert "Läs mig.docx" in done.notes[0]


def test_what_the_parts_tell_is_told_of_the_whole(town_store: Store, readers: Readers, tmp_path: Path) -> None:
    def read(store: Store, walk: str | None, paths: list[str], *_: object) -> Returned:
        returned = Returned(ReturnKind.GPX, Path(paths[0]).name, readers.walk)
        receipt = returned.receipt
        receipt.read = receipt.stored = receipt.vanished = receipt.outside_area = 1
        receipt.extra["along"] = [{"track": "t", "length_m": 5}]
        receipt.extra["guessed"] = [{"row": 1, "value": "litter"}]
        return returned

    there = folder(tmp_path / "in", {"a.gpx": GPX, "b.gpx": GPX})
    told = read_in(town_store, None, [str(there)], readers={ReturnKind.GPX: read}).to_dict()
    assert (told["vanished"], told["outside_area"]) == (2, 2)
    assert [(one["file"], one["value"]) for one in told["guessed"]] == [("a.gpx", "litter"), ("b.gpx", "litter")]
    assert told["along"] == [{"track": "t", "length_m": 5}]


def test_what_lies_beside_and_cannot_be_read_is_left_out_and_told(
    town_store: Store, readers: Readers, tmp_path: Path
) -> None:
    there = folder(tmp_path / "in", {"finding.gpkg": SQLITE, "trasig.gpx": GPX, "lista.csv": PROTOCOL})
    done = read_in(town_store, None, [str(there)], readers=readers.all())
    assert [str(part.kind) for part in done.parts] == ["package", "protocol"]
    assert any("trasig.gpx" in note and "är trasig" in note for note in done.receipt.notes)
    assert town_store.count("finding") == 2, "what was read before the broken one is there once"


def test_of_several_that_are_chosen_one_that_cannot_be_read_leaves_all_as_it_was(
    town_store: Store, readers: Readers, tmp_path: Path
) -> None:
    there = folder(tmp_path / "in", {"finding.gpkg": SQLITE, "trasig.gpx": GPX})
    with pytest.raises(InputError, match="trasig"):
        read_in(town_store, None, [str(there / "finding.gpkg"), str(there / "trasig.gpx")], readers=readers.all())
    assert town_store.count("finding") == 0


def test_a_trial_run_keeps_nothing_and_tells_all(town_store: Store, readers: Readers, tmp_path: Path) -> None:
    there = folder(tmp_path / "in", {"finding.gpkg": SQLITE, "lista.csv": PROTOCOL})
    done = read_in(town_store, None, [str(there)], options=ReadOptions(dry_run=True), readers=readers.all())
    assert (done.receipt.read, done.receipt.dry_run, done.to_dict()["dry_run"]) == (2, True, True)
    assert town_store.count("finding") == 0


def test_cancel_leaves_all_as_it_was(town_store: Store, readers: Readers, tmp_path: Path) -> None:
    there = folder(tmp_path / "in", {"finding.gpkg": SQLITE, "lista.csv": PROTOCOL})
    feedback = CallbackFeedback(cancelled=lambda: len(readers.read) > 0)
    with pytest.raises(Cancelled):
        read_in(town_store, None, [str(there)], feedback, readers=readers.all())
    assert readers.read
    assert town_store.count("finding") == 0


def test_photos_that_a_later_part_brought_are_not_missing(town_store: Store, readers: Readers, tmp_path: Path) -> None:
    came, missing = town_store.insert(
        "photo", [{"walk": readers.walk, "sha256": "a" * 64}, {"walk": readers.walk, "field_name": "DCIM/2.jpg"}]
    )
    readers.missing = [MissingPhoto(came, "1.jpg", 1), MissingPhoto(missing, "2.jpg", 2)]
    there = folder(tmp_path / "in", {"finding.gpkg": SQLITE})
    done = read_in(town_store, None, [str(there)], readers=readers.all())
    assert [photo.name for photo in done.missing_photos] == ["2.jpg"]


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("brev.docx", word(), "document"),
        ("tom.csv", b"", "empty"),
        ("halv.zip", b"PK\x03\x04" + bytes(30), "damaged"),
        ("film.mp4", b"\x00\x00\x00\x18ftypmp42" + bytes(40), "video"),
        ("kort.geojson", b'{"type": "FeatureCollection", "features": []}', "nothing that comes back"),
        ("okänd.bin", b"\x01\x02\x00\x03" * 20, "nothing that comes back"),
        ("karta.kml", b'<?xml version="1.0"?><kml xmlns="http://www.opengis.net/kml/2.2"/>', "nothing that comes back"),
        ("rapport.pdf", b"%PDF-1.7 ", "PDF"),
    ],
)
def test_what_never_comes_back_is_refused_in_one_sentence(
    town_store: Store, readers: Readers, tmp_path: Path, name: str, content: bytes, words: str
) -> None:
    file = folder(tmp_path / "in", {name: content}) / name
    with pytest.raises(InputError) as refused:
        read_in(town_store, readers.walk, [str(file)], readers=readers.all())
    assert name in refused.value.message
    assert words in refused.value.message
    assert readers.read == []


def test_empty_folders_and_those_with_nothing_of_it_are_refused_by_name(
    town_store: Store, readers: Readers, tmp_path: Path
) -> None:
    empty, letters = folder(tmp_path / "tom", {}), folder(tmp_path / "brev", {"a.docx": word(), "b.pdf": b"%PDF-"})
    with pytest.raises(InputError, match="“tom” is empty"):
        read_in(town_store, readers.walk, [str(empty)], readers=readers.all())
    with pytest.raises(InputError, match=r"“brev” holds nothing .*a\.docx, b\.pdf"):
        read_in(town_store, readers.walk, [str(letters)], readers=readers.all())
    with pytest.raises(InputError, match="no file"):
        read_in(town_store, readers.walk, [str(tmp_path / "borta.zip")], readers=readers.all())
    with pytest.raises(ParameterError):
        read_in(town_store, readers.walk, [], readers=readers.all())


def test_a_store_is_no_package(town_store: Store, readers: Readers, town_file: Path, tmp_path: Path) -> None:
    there = folder(tmp_path / "in", {"databas.gpkg": town_file.read_bytes(), "lista.csv": PROTOCOL})
    done = read_in(town_store, readers.walk, [str(there)], readers=readers.all())
    assert kinds(readers) == ["protocol"]
    assert "databas.gpkg" in done.notes[0]
    with pytest.raises(InputError, match="open it instead"):
        read_in(town_store, readers.walk, [str(town_file)], readers=readers.all())


def test_names_of_people_in_names_of_files_are_told_to_nobody(
    town_store: Store, readers: Readers, tmp_path: Path
) -> None:
    there = folder(tmp_path / "in", {"lista.csv": PROTOCOL, "070-174 06 05.docx": word()})
    assert "174" not in str(read_in(town_store, readers.walk, [str(there)], readers=readers.all()).to_dict())
