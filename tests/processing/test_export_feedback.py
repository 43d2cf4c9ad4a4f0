"""The answer to residents through Processing: refused until it is fit, published in versions, whole or not at all."""

from __future__ import annotations

import base64
import csv
import json
import os
import re
import shutil
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from est_walks_plugin import files
from est_walks_plugin.files import FileWriteError
from est_walks_plugin.model.answers.published import PublishedAnswer
from est_walks_plugin.model.errors import ParameterError
from est_walks_plugin.model.walk import PlanResult
from est_walks_plugin.operations.answers import publish as publishing
from est_walks_plugin.operations.answers.about import WalkScope
from est_walks_plugin.operations.answers.checks import NotReadyError
from est_walks_plugin.operations.answers.gather import Wish, gather
from est_walks_plugin.operations.answers.publish import preview, publish
from est_walks_plugin.operations.tasks import update_task
from est_walks_plugin.store import Store

from ..killed import run as run_killed
from .contract import RefusedError, run, run_with_receipt
from .test_gather_answer import finding, photo, task

WISH = Wish(WalkScope("Byvandring"), "sv")
KILLED = """
from est_walks_plugin.operations.answers.about import WalkScope
from est_walks_plugin.operations.answers.gather import Wish, gather
from est_walks_plugin.operations.answers.publish import publish
from qgis.core import QgsApplication
app = QgsApplication([], True)
app.initQgis()
store = Store.open(sys.argv[1])
draft = gather(store, Wish(WalkScope("Byvandring"), "sv"))
print("begin", flush=True)
publish(store, draft, sys.argv[2:])
store.close()
"""


@pytest.fixture
def told(town_store: Store, planned: PlanResult) -> dict[str, str]:
    """A walk with a task that is done, one to do and one that is declined: name -> key; the store is closed."""
    store = town_store
    keys = {
        "done": task(store, finding(store, "shrubbery"), state="done", feedback="Buskarna är beskurna."),
        "to_do": task(store, finding(store, "litter"), "clean", due=date(2127, 3, 1)),
        "not": task(store, finding(store, "traffic"), "crossing", state="declined", reason="Gatan är för smal."),
    }
    keys["store"] = store.path
    store.close()
    return keys


def published(store: str) -> list[PublishedAnswer]:
    with Store.open(store) as opened:
        return [PublishedAnswer.from_row(row) for row in opened.rows("answer", order_by=("version",))]


def test_a_page_and_an_archive_copy_are_one_version(told: dict[str, str], tmp_path: Path) -> None:
    page, copy, receipt = tmp_path / "svar.html", tmp_path / "svar.pdf", tmp_path / "r.json"
    read = run_with_receipt(
        "exportfeedback",
        receipt,
        {
            "STORE": told["store"],
            "WALK": "Byvandring",
            "OUTPUT": str(page),
            "ARCHIVE": str(copy),
            "NEXT_DATE": "2127-04-01",
        },
    )
    text = page.read_text(encoding="utf-8")
    assert text.startswith("<!DOCTYPE html>")
    assert all(said in text for said in ("Buskarna är beskurna.", "Gatan är för smal.", "Görs inte", "version 1"))
    assert copy.read_bytes().startswith(b"%PDF-1.4")
    assert read["version"] == 1
    assert read["points"] == {"done": 1, "will_do": 1, "will_not": 1, "not_decided": 0, "good": 0}
    (version,) = published(told["store"])
    assert (version.version, version.file_name, version.language) == (1, "svar.html", "sv")
    assert version.sha256 == __import__("hashlib").sha256(page.read_bytes()).hexdigest()
    assert version.said is not None
    assert version.said.answer.next_day == date(2127, 4, 1)
    assert "png" not in json.dumps(version.said.to_json())


def test_the_next_version_tells_what_is_changed(told: dict[str, str], tmp_path: Path) -> None:
    page = str(tmp_path / "svar.html")
    asked = {"STORE": told["store"], "WALK": "Byvandring", "OUTPUT": page}
    run("exportfeedback", asked)
    run("updatetask", {"STORE": told["store"], "TASK": told["to_do"], "STATE": "done", "FEEDBACK": "Det är städat."})
    run("updatetask", {"STORE": told["store"], "TASK": told["done"], "FEEDBACK": "Buskarna är nedtagna."})
    with Store.open(told["store"]) as store:
        loose = finding(store, "damage")
    assert run("exportfeedback", asked)["VERSION"] == 2
    with Store.open(told["store"]) as store:
        made = task(store, loose, "repair", due=date(2127, 5, 1))
    assert run("exportfeedback", asked)["VERSION"] == 3
    second, third = published(told["store"])[1:]
    assert {(one.point, one.kind, one.before, one.after) for one in second.changes} == {
        (told["to_do"], "state", "Planerat", "Klart"),
        (told["done"], "text", "", ""),
        (loose, "added", "", ""),
    }
    assert [(one.point, one.kind, one.before, one.after) for one in third.changes] == [
        (made, "state", "inte beslutat än", "Planerat")
    ]
    assert "version 3" in Path(page).read_text(encoding="utf-8")


def test_it_refuses_with_the_list_of_what_must_be_done(told: dict[str, str], tmp_path: Path) -> None:
    page, receipt = tmp_path / "svar.html", tmp_path / "r.json"
    with Store.open(told["store"]) as store:
        store.update("task", told["to_do"], {"due": date(2020, 1, 1)})
        store.update("task", told["done"], {"feedback": "Vi har talat med Kajsa Testsson."})
        store.update("task", told["not"], {"reason": None})
    asked = {"STORE": told["store"], "WALK": "Byvandring", "OUTPUT": str(page), "RECEIPT": str(receipt)}
    with pytest.raises(RefusedError) as refused:
        run("exportfeedback", asked)
    for said in ("late task", "privacy review", "lack"):
        assert said in str(refused.value)
    listed = json.loads(receipt.read_text(encoding="utf-8"))["blockers"]
    assert {(one["kind"], one["key"]) for one in listed} == {
        ("overdue", f"task/{told['to_do']}"),
        ("review", f"task/{told['done']}"),
        ("no_reason", f"task/{told['not']}"),
    }
    assert "Kajsa" not in receipt.read_text(encoding="utf-8")
    assert not page.exists()
    assert published(told["store"]) == []
    dry = run("exportfeedback", {"STORE": told["store"], "WALK": "Byvandring", "DRY_RUN": True})
    assert dry["BLOCKERS"] == 3
    run("screentext", {"STORE": told["store"]})
    run("approvetext", {"STORE": told["store"], "TEXTS": f"task/{told['done']}"})
    assert run("exportfeedback", {"STORE": told["store"], "WALK": "Byvandring", "DRY_RUN": True})["BLOCKERS"] == 2


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        ({}, "a walk, or an area and a period"),
        ({"WALK": "Byvandring", "PERIOD": "2026-01-01/2026-12-31"}, "not both"),
        ({"WALK": "Ingen"}, "no walk “Ingen”"),
        ({"AREA": "Byn", "PERIOD": "2026"}, "is no period"),
        ({"AREA": "Nowhere", "PERIOD": "2026-01-01/2026-12-31"}, "no area"),
        ({"WALK": "Byvandring", "LANGUAGE": "fi"}, "no language"),
        ({"WALK": "Byvandring", "CONTACT": "Kajsa Testsson 070-123 45 67"}, "may tell a person"),
        (
            {"WALK": "Byvandring", "CONTACT": "Kajsa Testsson 08-1234567", "CONTACT_IS_OFFICE": True},
            "may tell a person",
        ),
        ({"WALK": "Byvandring", "CONTACT": "08-581 690 00"}, "name the office before it"),
        ({"WALK": "Byvandring", "NOTICES": "gone/besked.csv"}, "there is no folder"),
        ({"WALK": "Byvandring", "ARCHIVE": "svar.docx"}, "neither a page nor"),
        ({"WALK": "Byvandring", "NOTICES": "svar.xlsx"}, "no CSV file"),
    ],
)
def test_what_is_not_understood_is_refused(
    told: dict[str, str], tmp_path: Path, given: dict[str, Any], sentence: str
) -> None:
    page = tmp_path / "svar.html"
    files_given = {name: str(tmp_path / value) for name, value in given.items() if name in ("ARCHIVE", "NOTICES")}
    with pytest.raises(RefusedError, match=sentence):
        run("exportfeedback", {"STORE": told["store"], "OUTPUT": str(page), **given, **files_given})
    assert not page.exists()
    assert published(told["store"]) == []


def test_nothing_of_a_person_is_in_any_file(told: dict[str, str], tmp_path: Path) -> None:
    """A name in the finding's text, the group's note, the task's text and note, and a case's text stays inside."""
    name = "Kajsa Testsson"
    with Store.open(told["store"]) as store:
        store.update("task", told["done"], {"text": f"{name} ringde", "review": "doubtful", "feedback": None})
        store.update("task", told["to_do"], {"contact": name, "work_order": name, "title": name})
        for row in store.rows("finding"):
            store.update("finding", row["uuid"], {"text": name, "spot": name, "role": name, "photo_no": name})
        for row in store.rows("stop"):
            store.update("stop", row["uuid"], {"note": name, "field_note": name})
        case = store.rows("observation", {"kind": "case"})[0]
        store.update("observation", case["uuid"], {"text": name, "title": name})
        store.insert("task_case", [{"task": told["done"], "observation": case["uuid"]}])
        store.update("walk", store.rows("walk")[0]["uuid"], {"note": name})
    outputs = {"OUTPUT": "s.html", "ARCHIVE": "s.pdf", "NOTICES": "s.csv", "RECEIPT": "r.json"}
    paths = {key: str(tmp_path / file) for key, file in outputs.items()}
    run("exportfeedback", {"STORE": told["store"], "WALK": "Byvandring", **paths})
    for path in paths.values():
        assert b"Kajsa" not in Path(path).read_bytes()
        assert b"Testsson" not in Path(path).read_bytes()


def test_notices_tell_those_who_reported_by_their_case(told: dict[str, str], tmp_path: Path) -> None:
    with Store.open(told["store"]) as store:
        cases = store.rows("observation", {"kind": "case"}, order_by=("external_id",))
        store.insert("task_case", [{"task": told["done"], "observation": cases[0]["uuid"]}])
        at = store.get("task", told["to_do"])
        walk_stop = store.rows("stop", order_by=("seq",))[0]["geometry"]
        near = {"category": "litter", "geometry": (walk_stop.x + 12, walk_stop.y), "external_id": "=1+1"}
        store.update("observation", cases[1]["uuid"], near)
        store.update("task", told["to_do"], {"category": "litter"})
        assert at["category"] is None
    out = tmp_path / "besked.csv"
    outputs = run("exportfeedback", {"STORE": told["store"], "WALK": "Byvandring", "NOTICES": str(out)})
    rows = list(csv.reader(out.read_text(encoding="utf-8-sig").splitlines(), delimiter=";"))
    assert outputs["TOLD"] == 2
    assert rows[0][0] == "Ärende"
    assert rows[1][0] == cases[0]["external_id"]
    assert (rows[1][3], rows[1][6], rows[1][9]) == ("", "Klart", "Buskarna är beskurna.")
    assert rows[2][0].lstrip("'") == "=1+1"
    assert rows[2][0] != "=1+1"
    assert rows[2][3] == "12"
    assert published(told["store"]) == []


def test_what_was_changed_since_it_was_shown_is_shown_again(told: dict[str, str], tmp_path: Path) -> None:
    with Store.open(told["store"]) as store:
        draft = gather(store, WISH)
        update_task(store, told["done"], feedback_text="Något annat.")
        with pytest.raises(ParameterError, match="look at it again"):
            publish(store, draft, [str(tmp_path / "s.html")])
        assert not list(tmp_path.glob("*.html"))
        publish(store, gather(store, WISH), [str(tmp_path / "s.html")])


def test_the_page_of_another_answer_is_not_written_over(told: dict[str, str], tmp_path: Path) -> None:
    page = tmp_path / "svar.html"
    run("exportfeedback", {"STORE": told["store"], "WALK": "Byvandring", "OUTPUT": str(page)})
    before = page.read_bytes()
    period = {"AREA": "Byn", "PERIOD": "2026-01-01/2026-12-31"}
    for other in (period, {"WALK": "Byvandring", "LANGUAGE": "en"}):
        with pytest.raises(RefusedError, match="is the answer “Byvandring: du sa – vi gör”; give this one"):
            run("exportfeedback", {"STORE": told["store"], **other, "OUTPUT": str(page)})
    assert page.read_bytes() == before
    assert len(published(told["store"])) == 1
    run("exportfeedback", {"STORE": told["store"], **period, "OUTPUT": str(tmp_path / "byn.html")})
    assert run("exportfeedback", {"STORE": told["store"], "WALK": "Byvandring", "OUTPUT": str(page)})["VERSION"] == 2


def test_a_switchboard_is_told_and_what_nobody_can_tell_is_confirmed(told: dict[str, str], tmp_path: Path) -> None:
    page = tmp_path / "svar.html"
    asked = {"STORE": told["store"], "WALK": "Byvandring", "OUTPUT": str(page)}
    run("exportfeedback", {**asked, "CONTACT": "Kontaktcenter 08-581 690 00"})
    assert "Kontaktcenter 08-581 690 00" in page.read_text(encoding="utf-8")
    run("exportfeedback", {**asked, "CONTACT": "trygg@provstad.se", "CONTACT_IS_OFFICE": True})
    assert "trygg@provstad.se" in page.read_text(encoding="utf-8")


def test_a_photo_goes_out_without_what_the_camera_wrote(told: dict[str, str], tmp_path: Path) -> None:
    page, copy = tmp_path / "svar.html", tmp_path / "svar.pdf"
    with Store.open(told["store"]) as store:
        key = photo(store, store.get("task", told["done"])["finding"], caption="Beskurna buskar")
    files = {"OUTPUT": str(page), "ARCHIVE": str(copy)}
    run("exportfeedback", {"STORE": told["store"], "WALK": "Byvandring", "PHOTOS": key, **files})
    text = page.read_text(encoding="utf-8")
    (shown,) = re.findall(r'<img alt="Beskurna buskar"[^>]*src="data:image/jpeg;base64,([^"]*)"', text)
    assert b"Planterad" not in base64.b64decode(shown)
    assert b"Exif" not in base64.b64decode(shown)
    assert b"Planterad" not in copy.read_bytes()


def test_photos_of_no_finding_that_is_told_are_refused(told: dict[str, str], tmp_path: Path) -> None:
    with Store.open(told["store"]) as store:
        key = photo(store, finding(store, "damage", walk=None, stop=None))
    page = tmp_path / "svar.html"
    asked = {"STORE": told["store"], "WALK": "Byvandring", "OUTPUT": str(page), "PHOTOS": key}
    with pytest.raises(RefusedError, match="of no finding that this answer tells"):
        run("exportfeedback", asked)
    assert not page.exists()


def test_notices_that_fail_keep_the_version_in(
    told: dict[str, str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page, csv_file = tmp_path / "svar.html", tmp_path / "besked.csv"
    real = os.replace

    def replace(source: str, target: str) -> None:
        if str(target) == str(csv_file):
            raise PermissionError(13, "in use", str(target))
        real(source, target)

    asked = {"STORE": told["store"], "WALK": "Byvandring", "OUTPUT": str(page), "NOTICES": str(csv_file)}
    with monkeypatch.context() as patch:
        patch.setattr(publishing.os, "replace", replace)
        with pytest.raises(RefusedError, match="close it in other programs"):
            run("exportfeedback", asked)
    assert (page.exists(), csv_file.exists(), published(told["store"])) == (False, False, [])
    run("exportfeedback", asked)
    assert (page.exists(), csv_file.exists(), len(published(told["store"]))) == (True, True, 1)


def test_a_preview_says_that_it_is_none_and_shows_nothing_unreviewed(told: dict[str, str], tmp_path: Path) -> None:
    page = tmp_path / "p.html"
    with Store.open(told["store"]) as store:
        store.update("task", told["to_do"], {"due": date(2020, 1, 1)})
        preview(store, gather(store, WISH), str(page))  # what is late may be looked at
        text = page.read_text(encoding="utf-8")
        assert "Förhandsgranskning: det här är inte publicerat." in text
        assert "<figure>" in text
        page.unlink()
        store.update("task", told["done"], {"feedback": "Vi har talat med Kajsa Testsson."})
        with pytest.raises(NotReadyError, match="privacy review"):
            preview(store, gather(store, WISH), str(page))
        assert not page.exists()
        assert store.count("answer") == 0
    run("exportfeedback", {"STORE": told["store"], "WALK": "Byvandring", "DRY_RUN": True})


@pytest.mark.parametrize("broken", ["replace", "insert"])
def test_what_fails_leaves_the_older_files(
    told: dict[str, str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, broken: str
) -> None:
    """A file open elsewhere is told when it would take its name; a store that is full, when the version is kept."""
    page, copy = tmp_path / "s.html", tmp_path / "s.pdf"
    page.write_text("old", encoding="utf-8")
    with Store.open(told["store"]) as store:
        draft = gather(store, WISH)
        with monkeypatch.context() as patch:
            if broken == "replace":
                real = os.replace

                def replace(source: str, target: str) -> None:
                    if str(target) == str(copy):
                        raise PermissionError(13, "in use", str(target))
                    real(source, target)

                patch.setattr(publishing.os, "replace", replace)
            else:
                patch.setattr(store, "insert", lambda *_: (_ for _ in ()).throw(OSError(28, "full")))
            with pytest.raises((FileWriteError, OSError)):
                publish(store, draft, [str(page), str(copy)])
        assert page.read_text(encoding="utf-8") == "old"
        assert not copy.exists()
        assert store.count("answer") == 0
        assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".")] == []
        publish(store, draft, [str(page), str(copy)])


def test_a_full_disk_is_told_and_nothing_is_changed(
    told: dict[str, str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = tmp_path / "s.html"
    page.write_text("old", encoding="utf-8")

    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(publishing, "write_answer", full)
    monkeypatch.setattr(files, "is_full", lambda *_: True)
    with pytest.raises(RefusedError, match="disk is full"):
        run("exportfeedback", {"STORE": told["store"], "WALK": "Byvandring", "OUTPUT": str(page)})
    assert page.read_text(encoding="utf-8") == "old"
    assert published(told["store"]) == []


def test_a_publishing_that_is_killed_leaves_whole_files(told: dict[str, str], tmp_path: Path) -> None:
    store = tmp_path / "whole.gpkg"
    shutil.copy(told["store"], store)
    took, _ = run_killed(KILLED, store, tmp_path / "w.html", tmp_path / "w.pdf")
    whole = (tmp_path / "w.html").read_bytes()
    for number in range(6):
        trial, folder = tmp_path / f"{number}.gpkg", tmp_path / str(number)
        folder.mkdir()
        shutil.copy(told["store"], trial)
        page, copy = folder / "w.html", folder / "w.pdf"
        page.write_text("old", encoding="utf-8")
        run_killed(KILLED, trial, page, copy, kill_after=took * (number + 1) / 6)
        assert page.read_bytes() in (b"old", whole)
        assert not copy.exists() or copy.read_bytes().rstrip().endswith(b"%%EOF")
        versions = len(published(str(trial)))
        assert versions == 0 or page.read_bytes() == whole
        run_killed(KILLED, trial, page, copy)
        assert [one.version for one in published(str(trial))] == list(range(1, versions + 2))
        assert [path.name for path in folder.iterdir() if path.name.startswith(".")] == []
