"""The dialogue questionnaire: its files, and its answers back as KoBoToolbox and ODK Central export them (made by hand)."""

from __future__ import annotations

import csv
import re
import zipfile
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from est_walks_plugin.model.codes import SourceKind
from est_walks_plugin.model.errors import NotFoundError, ParameterError
from est_walks_plugin.model.survey.questionnaire import QuestionKind, questionnaire, with_categories
from est_walks_plugin.operations.importing.files import ImportOptions, import_file
from est_walks_plugin.operations.importing.preview import preview
from est_walks_plugin.operations.survey.questionnaire import export_questionnaire

KOBO = (
    "start,end,grupp/datum,grupp/plats,grupp/_plats_latitude,grupp/_plats_longitude,grupp/_plats_altitude,"
    "grupp/_plats_precision,grupp/platsnamn,grupp/kansla,grupp/kategori,grupp/tid_pa_dygnet,"
    "grupp/vad_skulle_hjalpa,grupp/vad_skulle_hjalpa/light,grupp/vad_skulle_hjalpa/greenery,grupp/beratta,grupp/roll,"
    "deviceid,username,phonenumber,__version__,_id,_uuid,_submission_time,_validation_status,_notes,_status,"
    "_submitted_by,_tags,_index"
)
ONE = (
    '2025-10-12T18:03:22.123+02:00,2025-10-12T18:05:00.000+02:00,2025-10-11,"59.4775 17.7503 0 4.5",59.4775,17.7503,0,4.5,'
    "Tunneln,1,lighting_weak,evening,light greenery,1,1,Mörkt här,resident,"
    "collect:abc123,anna.andersson,0701234567,vX,301,7f1c-1,2025-10-12T16:05:10,,,submitted_via_web,anna.andersson,,1"
)
TWO = (
    "2025-10-12T18:10:00.000+02:00,2025-10-12T18:12:00.000+02:00,2025-10-12,,,,,,"
    "Torget,3,positive,day,nothing,0,0,Bra belyst,young,"
    "collect:abc124,,,vX,302,7f1c-2,2025-10-12T16:12:10,,,submitted_via_web,,,2"
)


@pytest.fixture
def store(ready_store: Any) -> Any:
    return ready_store


def write(folder: Path, *lines: str, name: str = "svar.csv") -> str:
    path = folder / name
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return str(path)


def test_answers_of_kobo_become_observations(store: Any, tmp_path: Path) -> None:
    receipt = import_file(store, SourceKind.SURVEY, write(tmp_path, KOBO, ONE, TWO))
    assert (receipt.read, receipt.stored, receipt.rejected_count, receipt.without_position) == (2, 2, 0, 1)
    first, second = store.rows("observation", order_by=("external_id",))
    assert (first["external_id"], first["feeling"], first["category"]) == ("7f1c-1", 1, "lighting_weak")
    assert (first["time_of_day"], first["place_name"], first["role"]) == ("evening", "Tunneln", "Resident")
    assert first["text"] == "Mörkt här\nWould help: Better lighting, Cut greenery"
    assert store.local_day(first["observed_at"]).isoformat() == "2025-10-11"
    assert first["geometry"] is not None
    assert (second["geometry"], second["category"], second["feeling"]) == (None, "positive", 3)
    dropped = receipt.to_dict()["dropped_columns"]
    assert {"deviceid", "username", "phonenumber", "_submitted_by"} <= set(dropped)
    assert any("_submitted_by" in note for note in receipt.notes), "what holds people is said to be left out"
    kept = b"".join(file.read_bytes() for file in tmp_path.glob("s.gpkg*"))
    assert b"anna.andersson" not in kept
    assert b"abc123" not in kept


def test_a_newer_export_changes_answers_by_their_uuid(store: Any, tmp_path: Path) -> None:
    import_file(store, SourceKind.SURVEY, write(tmp_path, KOBO, ONE, TWO))
    changed = TWO.replace("Torget,3", "Torget,2")
    three = TWO.replace("7f1c-2", "7f1c-3").replace(",302,", ",303,").replace("Torget", "Parken")
    receipt = import_file(store, SourceKind.SURVEY, write(tmp_path, KOBO, ONE, changed, three))
    assert (receipt.unchanged, receipt.updated, receipt.stored) == (1, 1, 1)
    assert store.count("observation") == 3
    assert store.rows("observation", {"external_id": "7f1c-2"})[0]["feeling"] == 2


def test_labels_and_ticks_alone_tell_the_same(store: Any, tmp_path: Path) -> None:
    asked = {one.field: one.words.sv for one in questionnaire().questions}
    where, helps = asked["coordinate"], asked["help"]
    head = [asked["observed_at"], where, f"_{where}_latitude", f"_{where}_longitude", asked["feeling"], asked["category"],
            f"{helps}/Bättre belysning", f"{helps}/Röjd växtlighet", asked["text"], asked["role"],
            "_id", "_uuid", "_submission_time"]  # fmt: skip
    row = ["2025-10-11", "59.4775 17.7503 0 4.5", "59.4775", "17.7503", "Ganska otryggt", "Svag belysning", "1", "0",
           "Mörkt här", "Boende", "301", "u1", "2025-10-12T16:05:10"]  # fmt: skip
    path = tmp_path / "etiketter.csv"
    with open(path, "w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([head, row])
    import_file(store, SourceKind.SURVEY, str(path))
    only = store.rows("observation")[0]
    assert (only["feeling"], only["category"], only["role"]) == (1, "lighting_weak", "Resident")
    assert only["text"] == "Mörkt här\nWould help: Better lighting"
    assert only["geometry"] is not None


def test_odk_central(store: Any, tmp_path: Path) -> None:
    head = (
        "SubmissionDate,start,end,datum,plats-Latitude,plats-Longitude,plats-Altitude,plats-Accuracy,platsnamn,kansla,"
        "kategori,vad_skulle_hjalpa,beratta,roll,meta-instanceID,KEY,SubmitterID,SubmitterName,AttachmentsPresent,DeviceID"
    )
    row = (
        "2025-10-12T16:05:10.000Z,2025-10-12T18:03:22.123+02:00,2025-10-12T18:05:00.000+02:00,,59.4775,17.7503,0,4.5,"
        "Tunneln,0,dark_spot,light,Läskigt,older,uuid:aa-1,uuid:aa-1,27,Anna Andersson,0,collect:xyz"
    )
    receipt = import_file(store, SourceKind.SURVEY, write(tmp_path, head, row))
    only = store.rows("observation")[0]
    assert (only["external_id"], only["feeling"], only["category"]) == ("uuid:aa-1", 0, "dark_spot")
    assert only["role"] == "Older (65 or more)"
    assert only["geometry"] is not None
    assert {"SubmitterName", "DeviceID", "SubmitterID"} <= set(receipt.to_dict()["dropped_columns"])
    assert b"Andersson" not in b"".join(file.read_bytes() for file in tmp_path.glob("s.gpkg*"))


def test_a_mapping_may_name_columns_as_the_file_has_them(store: Any, tmp_path: Path) -> None:
    path = write(tmp_path, KOBO, ONE)
    options = ImportOptions(mapping={"category": "grupp/kategori", "time_of_day": ""})
    import_file(store, SourceKind.SURVEY, path, options)
    only = store.rows("observation")[0]
    assert (only["category"], only["time_of_day"]) == ("lighting_weak", "unknown")
    assert preview(store, SourceKind.SURVEY, path).mapping["feeling"] == "kansla"


def test_other_tables_keep_their_slashes(store: Any, tmp_path: Path) -> None:
    path = write(tmp_path, "Id;Datum;Typ/kategori;N/E", "1;2025-10-11;Klotter;6595977, 135973", name="annat.csv")
    import_file(store, SourceKind.SURVEY, path, ImportOptions(mapping={"category": "Typ/kategori"}))
    assert store.rows("observation")[0]["category"] == "graffiti"


# -- out --------------------------------------------------------------------------------------------------------------


def sheets(path: Path) -> dict[str, list[list[str]]]:
    """Return the sheets of a workbook as rows of texts."""
    with zipfile.ZipFile(path) as archive:
        texts = re.findall(r"<si><t[^>]*>(.*?)</t></si>", archive.read("xl/sharedStrings.xml").decode(), re.S)
        names = re.findall(r'<sheet name="(\w+)"', archive.read("xl/workbook.xml").decode())
        found = {}
        for number, name in enumerate(names, 1):
            rows = re.findall(r"<row .*?</row>", archive.read(f"xl/worksheets/sheet{number}.xml").decode(), re.S)
            cells = [re.findall(r"<c [^>]*?(?:/>|><v>(.*?)</v></c>)", row) for row in rows]
            found[name] = [[texts[int(cell)] if cell else "" for cell in row] for row in cells]
    return found


def test_the_xlsform_has_its_sheets_and_every_list_it_names(store: Any, tmp_path: Path) -> None:
    made = export_questionnaire(store, str(tmp_path / "form.xlsx"), area="Bro")
    found = sheets(tmp_path / "form.xlsx")
    assert list(found) == ["survey", "choices", "settings"]
    survey = [dict(zip(found["survey"][0], row)) for row in found["survey"][1:]]
    assert len({row["name"] for row in survey}) == len(survey)
    assert all(re.fullmatch(r"[a-z_][a-z0-9_]*", row["name"]) for row in survey)
    lists = {row[0] for row in found["choices"][1:]}
    asked = {row["type"].partition(" ")[2] for row in survey if row["type"].startswith("select_")}
    assert asked == lists
    assert {row["type"] for row in survey} >= {"start", "end", "note", "date", "geopoint", "text"}
    assert not {"deviceid", "username", "phonenumber", "email"} & {row["type"] for row in survey}
    assert all(
        row["label::Svenska (sv)"] and row["label::English (en)"]
        for row in survey
        if row["type"] not in ("start", "end", "calculate")
    )
    settings = dict(zip(*found["settings"]))
    assert (settings["form_id"], settings["default_language"]) == (made.form_id, "Svenska (sv)")
    codes = {category.code for category in store.catalogue.categories if category.active}
    assert {row[1] for row in found["choices"] if row[0] == "kategori"} == codes


def test_the_xlsform_is_valid_to_pyxform(store: Any, tmp_path: Path) -> None:
    xls2xform = pytest.importorskip("pyxform.xls2xform")
    export_questionnaire(store, str(tmp_path / "form.xlsx"))
    found = xls2xform.convert(str(tmp_path / "form.xlsx"))
    assert found.warnings == []
    assert '<bind nodeset="/' in found.xform or "<bind" in found.xform


def test_the_paper_asks_everything_and_no_name(store: Any, tmp_path: Path) -> None:
    store.update("municipal_settings", store.rows("municipal_settings")[0]["uuid"], {"address_line": "Furuhällsplan 1"})
    made = export_questionnaire(store, str(tmp_path / "form.pdf"), area="Bro", language="sv")
    text = " ".join(" ".join(page.extract_text() for page in PdfReader(made.path).pages).split())
    asked = with_categories(store.catalogue)
    for one in asked.questions:
        if one.kind is not QuestionKind.POINT:
            assert (one.without_stops or one.words).sv in text
    assert "Stoppets nummer" not in text, "without a walk there are no stops"
    for said in ("Lämnas till", "Senast", "En blankett per plats"):
        assert said in text
    assert "Skriv inga namn" in text
    assert "Furuhällsplan 1" in text
    assert "Så känns platsen" in text
    assert made.pages <= 2
    again = export_questionnaire(store, str(tmp_path / "again.pdf"), area="Bro", language="sv")
    assert Path(again.path).read_bytes() == Path(made.path).read_bytes()


def test_the_paper_of_a_walk_lists_its_stops_and_names_nothing_twice(store: Any, tmp_path: Path) -> None:
    (walk,) = store.insert("walk", [{"name": "Bro höst"}])
    names = ("Tunneln", "Torget", "Skolgården")
    store.insert("stop", [{"walk": walk, "seq": seq, "name": name} for seq, name in enumerate(names, 1)])
    export_questionnaire(store, str(tmp_path / "walk.pdf"), walk="Bro höst", language="sv")
    export_questionnaire(store, str(tmp_path / "plain.pdf"), language="sv")
    with_stops, plain = (
        " ".join(" ".join(page.extract_text() for page in PdfReader(tmp_path / name).pages).split())
        for name in ("walk.pdf", "plain.pdf")
    )
    assert questionnaire().of("place_name").words.sv in with_stops
    assert all(f"{seq} {name}" in with_stops for seq, name in enumerate(names, 1))
    assert f"{store.municipality} · {store.municipality}" not in plain


def test_a_paper_typed_in_comes_back(store: Any, tmp_path: Path) -> None:
    path = tmp_path / "papper.csv"
    export_questionnaire(store, str(path))
    head = path.read_text(encoding="utf-8-sig").strip()
    names = head.split(";")
    row = {"nr": "17", "datum": "2025-10-11", "platsnamn": "4", "kansla": "Mycket otryggt", "kategori": "Klotter",
           "tid_pa_dygnet": "På natten", "vad_skulle_hjalpa": "Bättre belysning, Städat och helt", "roll": "Förening",
           "koordinat": "59.4775, 17.7503"}  # fmt: skip
    path.write_text("\ufeff" + head + "\n" + ";".join(row.get(name, "") for name in names) + "\n", encoding="utf-8")
    import_file(store, SourceKind.SURVEY, str(path))
    only = store.rows("observation")[0]
    assert (only["external_id"], only["feeling"], only["category"]) == ("17", 0, "graffiti")
    assert (only["time_of_day"], only["place_name"], only["role"]) == ("night", "stopp 4", "Association")
    assert only["text"] == "Would help: Better lighting, Clean and whole"
    assert only["geometry"] is not None


def test_what_cannot_be_is_one_sentence(store: Any, tmp_path: Path) -> None:
    with pytest.raises(ParameterError, match="docx"):
        export_questionnaire(store, str(tmp_path / "form.docx"))
    with pytest.raises(ParameterError, match="fi"):
        export_questionnaire(store, str(tmp_path / "form.pdf"), language="fi")
    with pytest.raises(NotFoundError):
        export_questionnaire(store, str(tmp_path / "form.pdf"), walk="Nowhere")
    assert list(tmp_path.glob("form.*")) == []
