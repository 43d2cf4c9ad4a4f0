"""The package for a partner: its own open tasks by the whitelist, and no byte more."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from osgeo_utils.samples import validate_gpkg
from qgis.core import QgsVectorLayer

from est_walks_plugin.files import FileWriteError
from est_walks_plugin.model.catalogue import load_catalogue
from est_walks_plugin.model.errors import ParameterError
from est_walks_plugin.model.partners import package as contract
from est_walks_plugin.operations.partners import send
from est_walks_plugin.operations.partners.marks import SentTask
from est_walks_plugin.operations.partners.send import digest, export_partner
from est_walks_plugin.store import Store

from ..camera import decoded, jpeg
from .conftest import HOME, SECRETS, held_open, photo, put_task

POLICE = load_catalogue().label("owner", "police", "sv")
PRESENCE = load_catalogue().label("measure", "presence_police", "sv")
pytestmark = pytest.mark.usefixtures("qgis_app")


def rows(path: Path, table: str) -> list[dict[str, object]]:
    with closing(sqlite3.connect(path)) as opened:
        opened.row_factory = sqlite3.Row
        return [dict(row) for row in opened.execute(f"SELECT * FROM {table} ORDER BY fid")]


@pytest.fixture
def package(town: Store, tmp_path: Path) -> Path:
    path = tmp_path / "polisen.gpkg"
    export_partner(town, "police", str(path))
    return path


def test_its_own_open_tasks_go_out_and_no_others(package: Path) -> None:
    assert [row["title"] for row in rows(package, "task")] == [PRESENCE, "Se till torget"], (
        "no title that waits for its review"
    )
    (about,) = rows(package, "package")
    assert (about["sender"], about["owner"], about["sequence"], about["tasks"]) == ("Upplands-Bro", "police", 1, 2)


def test_no_byte_of_what_the_partner_may_not_see_is_in_the_file(package: Path) -> None:
    raw = package.read_bytes()
    spelled = [text.encode(code) for text in SECRETS.values() for code in ("utf-8", "utf-16-le")]
    assert not [text for text in spelled if text in raw]
    assert b"ZEBRACAM" not in raw
    assert b"zebra" not in raw.lower()


def test_tables_and_columns_are_those_of_the_contract(package: Path) -> None:
    with closing(sqlite3.connect(package)) as opened:
        named = {name for (name,) in opened.execute("SELECT table_name FROM gpkg_contents")}
        assert named == {table.name for table in contract.TABLES} | {"layer_styles"}
        for table in contract.TABLES:
            columns = [row[1] for row in opened.execute(f"PRAGMA table_info({table.name})")]
            lies = ["geom"] if table.lies else []
            assert columns == ["fid", *lies, *(column.name for column in table.columns)]


def test_where_and_what_a_task_is_stand_in_words(package: Path) -> None:
    doubtful, clear = rows(package, "task")
    assert (clear["place"], clear["text"], clear["due"]) == ("Torget, vid bänken", "Mörkt under trädet", "2026-12-01")
    assert clear["measure"] == PRESENCE
    assert (doubtful["text"], doubtful["geom"]) == (None, None), "a text that waits for its review stays at home"
    assert all(clear[column] is None for column in ("planned_date", "cost", "reason", "note_partner"))


def test_a_season_stands_in_words(store: Store, tmp_path: Path) -> None:
    put_task(store, season="08-01/03-31")
    put_task(store, season="nonsense/99-99", title="Annan")
    export_partner(store, "police", str(tmp_path / "p.gpkg"))
    assert {row["season"] for row in rows(tmp_path / "p.gpkg", "task")} == {
        "1 augusti – 31 mars",
        "nonsense – 99-99",
    }


def test_a_pole_has_its_number_and_one_that_was_guessed_has_none(store: Store, tmp_path: Path) -> None:
    (lamp,) = store.insert("lamp", [{"pole": "ZB-77", "geometry": HOME}])
    put_task(store, lamp=lamp, title="Känd")
    put_task(store, lamp=lamp, lamp_guess_m=8.0, title="Gissad")
    export_partner(store, "police", str(tmp_path / "p.gpkg"))
    assert {row["title"]: row["pole"] for row in rows(tmp_path / "p.gpkg", "task")} == {"Känd": "ZB-77", "Gissad": None}


def test_only_reviewed_photos_go_out_and_without_metadata(package: Path, town: Store) -> None:
    (photo,) = rows(package, "photo")
    assert photo["caption"] == "Lyktan"
    assert decoded(photo["data"]).width() == decoded(jpeg(colour="#336699")).width()
    assert b"Exif" not in photo["data"]
    assert photo["task_uuid"] == rows(package, "task")[1]["uuid"]


def test_a_photo_that_is_no_picture_does_not_go_out(town: Store, tmp_path: Path) -> None:
    for row in town.rows("photo"):
        town.update("photo", row["uuid"], {"data": b"zebra is no picture"})
    sent = export_partner(town, "police", str(tmp_path / "p.gpkg"))
    assert b"zebra" not in (tmp_path / "p.gpkg").read_bytes()
    assert (sent.photos, sent.unreadable_photos) == (0, 1)
    assert any(note.startswith("1 photo") and "no picture" in note for note in sent.notes)
    assert rows(tmp_path / "p.gpkg", "photo") == []


def test_photos_and_places_of_every_finding_of_a_task_go_out(town: Store, tmp_path: Path) -> None:
    (task,) = town.rows("task", {"title": "Se till torget"})
    texts = [("vid grinden", "clear"), ("hos Zebra Zebrasson", "doubtful")]
    more = town.insert(
        "finding",
        [
            {"category": "other", "text": "x", "spot": spot, "review": review, "geometry": HOME}
            for spot, review in texts
        ],
    )
    town.insert("task_finding", [{"task": task["uuid"], "finding": key} for key in more])
    town.insert(
        "photo", [photo(more[0], "#112233", "approved", "Grinden"), photo(more[1], "#332211", "doubtful", "zebra")]
    )
    sent = export_partner(town, "police", str(tmp_path / "p.gpkg"))
    assert {row["caption"] for row in rows(tmp_path / "p.gpkg", "photo")} == {"Lyktan", "Grinden"}
    assert (sent.photos, sent.unreviewed_photos) == (2, 2)
    (told,) = [row for row in rows(tmp_path / "p.gpkg", "task") if row["title"] == "Se till torget"]
    assert told["place"] == "Torget, vid bänken, vid grinden"
    assert b"zebra" not in (tmp_path / "p.gpkg").read_bytes().lower()


def test_what_stayed_at_home_is_said(town: Store, tmp_path: Path) -> None:
    sent = export_partner(town, "police", str(tmp_path / "p.gpkg"))
    assert (sent.unreviewed_texts, sent.unreviewed_photos) == (1, 1)
    assert len(sent.notes) == 2


def test_the_file_is_one_valid_geopackage_that_leaves_nothing_beside_it(package: Path) -> None:
    assert not [
        str(error) for error in validate_gpkg.check(str(package), abort_at_first_error=False, extra_checks=True)
    ]
    assert not list(package.parent.glob(package.name + "-*"))
    assert package.read_bytes()[18:20] == b"\x01\x01", "no WAL"
    with closing(sqlite3.connect(package)) as opened:
        assert opened.execute("PRAGMA freelist_count").fetchone() == (0,)
        assert opened.execute("PRAGMA integrity_check").fetchone() == ("ok",)


def test_what_went_out_is_remembered_with_its_number_and_digest(town: Store, tmp_path: Path) -> None:
    sent = [export_partner(town, word, str(tmp_path / "p.gpkg")) for word in ("police", POLICE, "park")]
    assert [one.sequence for one in sent] == [1, 2, 1]
    kept = town.get("owner_list", sent[1].package)
    assert (kept["owner"], kept["kind"], kept["sequence"]) == ("police", "package", 2)
    assert set(kept["snapshot"]) == {
        row["uuid"] for row in town.rows("task", {"owner": "police"}) if row["state"] != "done"
    }
    assert kept["sha256"] == digest({task: SentTask.from_json(one) for task, one in kept["snapshot"].items()})
    export_partner(town, "police", str(tmp_path / "p.gpkg"))
    (about,) = rows(tmp_path / "p.gpkg", "package")
    assert about["snapshot"] == town.get("owner_list", str(about["package"]))["sha256"]


def test_plain_qgis_shows_it_with_words_forms_and_symbols(package: Path) -> None:
    task, photo = (QgsVectorLayer(f"{package}|layername={name}", name, "ogr") for name in ("task", "photo"))
    fields = task.fields()
    state = task.editorWidgetSetup(fields.indexOf("state"))
    offered = {code: word for entry in state.config()["map"] for word, code in entry.items()}
    assert state.type() == "ValueMap"
    assert set(offered) == {state.value for state in contract.OFFERED_STATES}
    assert offered["done"] == "Klar"
    assert task.attributeDisplayName(fields.indexOf("note_partner")) == "Anteckning till kommunen"
    form = task.editFormConfig()
    locked = {field.name() for field in fields if form.readOnly(fields.indexOf(field.name()))}
    assert locked == {column.name for column in contract.TASK.columns if not column.answered}
    assert [tab.name() for tab in form.tabs()] == ["Uppgifter", "Ert svar"]
    assert (
        task.renderer().type()
        == QgsVectorLayer(f"{package}|layername=task", "t", "ogr").renderer().type()
        != "singleSymbol"
    )
    assert "to_base64" in photo.mapTipTemplate()
    assert task.crs().authid() == "EPSG:3011"


@pytest.mark.parametrize(
    ("owner", "name", "said"),
    [("nobody", "p.gpkg", "nobody"), ("police", "p.zip", "p.zip"), ("street", "p.gpkg", "open tasks")],
)
def test_bad_input_is_said_in_one_sentence_and_nothing_is_written(
    town: Store, tmp_path: Path, owner: str, name: str, said: str
) -> None:
    before = sorted(path.name for path in tmp_path.iterdir())
    with pytest.raises(ParameterError, match=said):
        export_partner(town, owner, str(tmp_path / name))
    assert sorted(path.name for path in tmp_path.iterdir()) == before
    assert town.count("owner_list") == 0


def test_a_file_that_cannot_be_written_leaves_the_old_one_and_the_store(
    town: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "p.gpkg"
    target.write_bytes(b"an older package")

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(send, "write_package", full)
    with pytest.raises(FileWriteError, match="disk is full"):
        export_partner(town, "police", str(target))
    assert target.read_bytes() == b"an older package"
    assert town.count("owner_list") == 0
    with pytest.raises(FileWriteError, match="no folder"):
        export_partner(town, "police", str(tmp_path / "nowhere" / "p.gpkg"))


def test_a_package_that_is_open_elsewhere_is_one_sentence_and_as_it_was(
    town: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "p.gpkg"
    target.write_bytes(b"open in QGIS")
    held_open(monkeypatch, target)
    with pytest.raises(FileWriteError, match="close it in other programs"):
        export_partner(town, "police", str(target))
    assert target.read_bytes() == b"open in QGIS"
    assert not list(tmp_path.glob(".*.part*"))


@given(st.text(max_size=30), st.text(max_size=30))
def test_any_text_of_a_task_goes_out_and_none_of_the_others(
    tmp_path_factory: pytest.TempPathFactory, bare_file: Path, mine: str, order: str
) -> None:
    folder = tmp_path_factory.mktemp("any")
    (folder / "s.gpkg").write_bytes(bare_file.read_bytes())
    with Store.open(folder / "s.gpkg") as store:
        kept = put_task(store, work_order=order.replace("\0", ""), title="Egen")
        put_task(store, owner="park", title="XQZ" + mine.replace("\0", ""), work_order="XQZORDER")
        export_partner(store, "police", str(folder / "p.gpkg"))
        (row,) = rows(folder / "p.gpkg", "task")
        assert row["uuid"] == kept
        assert (row["work_order"] or "") == (store.get("task", kept)["work_order"] or "")
        assert b"XQZ" not in (folder / "p.gpkg").read_bytes()
    assert HOME
