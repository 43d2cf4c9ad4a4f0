"""The work list on paper: each owner's on pages of their own, photos of all findings, tasks without a position, long texts."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from osgeo import ogr

from est_walks_plugin.files import FileWriteError
from est_walks_plugin.model.feedback import Feedback
from est_walks_plugin.operations.owners.send_lists import send_lists
from est_walks_plugin.operations.tasks.export import export_tasks
from est_walks_plugin.store import Store

from .. import town
from ..camera import jpeg
from ..partners.conftest import held_open, photo, put_task

pytestmark = pytest.mark.usefixtures("qgis_app")
LONG = " ".join(f"Buskarna skymmer sikten vid lykta {number}, och grenarna når ut över gången." for number in range(60))
COLOURS = [f"#{40 + 7 * n:02x}{200 - 6 * n:02x}{90 + 5 * n:02x}" for n in range(24)]


def picture(finding: str, colour: str, **values: object) -> dict[str, object]:
    return {**photo(finding, colour, "approved", ""), "data": jpeg(1600, 1200, colour), **values}


def fill(store: Store) -> None:
    """Tasks of two owners: one that sees to two findings, one with many photos, one nowhere, one with a long text."""
    rows = [
        {"category": "lighting", "text": "Släckt", "review": "clear", "spot": "vid bänken", "photo_no": "4, 5"},
        {"category": "lighting", "text": "Skev", "review": "clear", "spot": "vid trappan", "photo_no": "7"},
        {"category": "other", "text": "Buskar", "review": "clear"},
        {"category": "other", "text": "X", "review": "doubtful", "photo_no": "99", "spot": "hos Kalle"},
    ]
    first, second, third, doubtful = store.insert(
        "finding", [{**row, "geometry": town.at(100.0 + 9 * n, 200.0)} for n, row in enumerate(rows)]
    )
    (lamp,) = store.insert(
        "lamp", [{"pole": "ZB-77", "light_source": "led", "power_w": 36, "geometry": town.at(100.0, 200.0)}]
    )
    both = put_task(store, title="Laga lyktan", finding=first, lamp=lamp, cost=1200.0, geometry=town.at(100.0, 200.0))
    store.insert("task_finding", [{"task": both, "finding": key} for key in (second, doubtful)])
    put_task(store, title="Klipp buskarna", finding=third, text=LONG, due=None, geometry=town.at(150.0, 240.0))
    put_task(store, title="Skriv till föreningen", geometry=None, season="08-01/03-31")
    put_task(
        store, owner="park", title="Beskär " + "längs hela gången " * 6, geometry=town.at(60.0, 60.0), text=LONG[:300]
    )
    photos = [picture(first, COLOURS[0]), picture(second, COLOURS[1]), picture(second, COLOURS[2])]
    photos += [picture(third, COLOURS[3 + n]) for n in range(12)]
    store.insert("photo", [*photos, picture(first, COLOURS[20], data=b"no picture at all")])


@pytest.fixture(scope="module")
def filled(town_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store with those tasks, to be copied."""
    path = tmp_path_factory.mktemp("listed") / "filled.gpkg"
    path.write_bytes(town_file.read_bytes())
    with Store.open(path) as store:
        fill(store)
    return path


@pytest.fixture
def listed(filled: Path, tmp_path: Path) -> Iterator[Store]:
    """An open store of one's own with those tasks."""
    path = tmp_path / "s.gpkg"
    path.write_bytes(filled.read_bytes())
    with Store.open(path) as store:
        yield store


@pytest.fixture(scope="module")
def printed(filled: Path) -> Path:
    """Its list on paper."""
    path = filled.with_name("lista.pdf")
    with Store.open(filled, readonly=True) as store:
        assert export_tasks(store, str(path)).pages == 3
    return path


def pages(path: Path) -> list[str]:
    done = subprocess.run(["pdftotext", "-layout", str(path), "-"], capture_output=True, check=True)
    return done.stdout.decode("utf-8").split("\f")[:-1]


def images(path: Path, page: int) -> list[str]:
    told = subprocess.run(
        ["pdfimages", "-list", "-f", str(page), "-l", str(page), str(path)], capture_output=True, text=True, check=True
    )
    return told.stdout.splitlines()[2:]


def test_each_owner_has_pages_of_its_own_and_a_task_nowhere_says_so(printed: Path) -> None:
    park, long, short = pages(printed)
    assert "Arbetslista för Park" in park
    assert "Beskär" in park
    assert "Laga lyktan" not in park
    assert "Klipp buskarna" in long
    assert "Skriv till föreningen" in short
    assert "Inget läge" in short


def test_what_all_findings_say_and_show_is_there_and_what_waits_is_not(printed: Path) -> None:
    page = pages(printed)[2]
    assert "vid bänken, vid trappan" in page
    assert "Foto nr 4, 5, 7" in page
    assert "ZB-77, LED, 36 W" in page
    assert "99" not in re.findall(r"\d+", page)
    assert "Kalle" not in page
    assert len(images(printed, 3)) == 3, "the photos of both findings"
    assert "1 foto går inte att läsa" in page, "a picture that is none is told"


def test_many_photos_and_a_long_text_end_before_the_foot_and_say_what_is_left_out(printed: Path) -> None:
    page = pages(printed)[1]
    assert len(images(printed, 2)) == 9
    assert "3 foton till" in page
    assert "Resten står i kalkylbladet" in page
    boxed = subprocess.run(
        ["pdftotext", "-bbox", "-f", "2", "-l", "2", str(printed), "-"], capture_output=True, text=True, check=True
    ).stdout
    words = [(float(y), text) for y, text in re.findall(r'yMax="([\d.]+)">([^<]+)<', boxed)]
    foot = min(y for y, text in words if text == "Internt")
    assert max(y for y, text in words if text == "Notering,") < foot - 10.0, "room for a line to write on"


def test_photos_are_as_fine_as_paper_shows_and_no_finer(printed: Path) -> None:
    assert all("520   390" in line for line in images(printed, 3))
    assert printed.stat().st_size < 200_000


def test_a_workbook_counts_the_photos_and_has_all_their_numbers(listed: Store, tmp_path: Path) -> None:
    path = tmp_path / "lista.xlsx"
    export_tasks(listed, str(path), owner="police")
    dataset = ogr.GetDriverByName("XLSX").Open(str(path))
    rows = {row.GetField("Rubrik"): row for row in dataset.GetLayer(0)}
    told = rows["Laga lyktan"]
    assert (told.GetField("Foto nr"), told.GetField("Foton (i PDF-listan)")) == ("4, 5, 7", 4)
    assert told.GetField("Plats") == "vid bänken, vid trappan"
    assert rows["Skriv till föreningen"].GetField("Latitud") is None


@pytest.mark.parametrize("name", ["lista.xlsx", "lista.pdf"])
def test_a_list_that_is_open_elsewhere_is_one_sentence_and_as_it_was(
    listed: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    path = tmp_path / name
    path.write_bytes(b"open in Excel")
    before = Path(listed.path).read_bytes()
    held_open(monkeypatch, path)
    with pytest.raises(FileWriteError, match="close it in other programs"):
        export_tasks(listed, str(path))
    assert path.read_bytes() == b"open in Excel"
    assert [one.name for one in tmp_path.iterdir() if "lista" in one.name] == [name]
    assert Path(listed.path).read_bytes() == before


def test_owners_of_one_name_have_a_file_each(listed: Store, tmp_path: Path) -> None:
    name = listed.catalogue.label("owner", "police", "sv")
    (park,) = listed.rows("owner", {"code": "park"})
    listed.update("owner", park["uuid"], {"name_sv": name})
    sent = send_lists(listed, ["park", "police"], str(tmp_path), [".xlsx"], keys(listed), Feedback())
    assert len({Path(file).name for file in sent.files}) == 2
    assert [len(titles(Path(file))) for file in sent.files] == [1, 3]


def keys(store: Store) -> list[str]:
    return [row["uuid"] for row in store.rows("task", columns=("uuid",))]


def titles(path: Path) -> list[str]:
    dataset = ogr.GetDriverByName("XLSX").Open(str(path))
    return [row.GetField("Rubrik") for row in dataset.GetLayer(0)]
