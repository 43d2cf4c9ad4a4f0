"""The paper as a table: out empty with its words, back in CSV or Excel, read once however often it comes."""

from __future__ import annotations

import csv
import zipfile
from pathlib import Path
from typing import Any
from xml.dom.minidom import parseString

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from est_walks_plugin.exporting.tables import Sheet, write_table
from est_walks_plugin.model.codes import KeptValue
from est_walks_plugin.model.errors import EstWalksError, InputError, OtherWalkError, ParameterError
from est_walks_plugin.model.field.returned import Returned
from est_walks_plugin.model.stored_walk import StoredStop
from est_walks_plugin.model.walk import PlanResult
from est_walks_plugin.operations.deletions import delete_findings
from est_walks_plugin.operations.field.decisions import decide, open_conflicts
from est_walks_plugin.operations.field.protocol.empty_table import export_protocol_table
from est_walks_plugin.operations.field.protocol.table import looks_like_protocol
from est_walks_plugin.operations.field.protocol_rows import read_protocol
from est_walks_plugin.operations.undoing import recorded, take_back
from est_walks_plugin.store import Store

from .contract import RefusedError, run

PHONE = "070-174 06 05"
HEADERS = ("Stopp", "Rad", "Vad", "Text", "Var", "Vem", "Allvar 1-3", "Foto nr", "Dagsljus", "Mörker", "Klart?", "Id")
Row = dict[str, Any]


@pytest.fixture
def walk(planned: PlanResult) -> str:
    return planned.walks[0].id


def written(path: Path, rows: list[Row], *, encoding: str = "utf-8-sig", delimiter: str = ";") -> str:
    headers = list(dict.fromkeys(name for row in rows for name in row))
    with path.open("w", encoding=encoding, newline="") as file:
        writer = csv.DictWriter(file, headers, delimiter=delimiter, restval="")
        writer.writeheader()
        writer.writerows(rows)
    return str(path)


def counts(returned: Returned) -> tuple[int, int, int, int, int]:
    receipt = returned.receipt
    assert receipt.balances
    return receipt.read, receipt.stored, receipt.updated, receipt.unchanged, receipt.rejected_count


def found(store: Store) -> list[Row]:
    return [dict(row) for row in store.rows("finding", order_by=("created",))]


EVENING: list[Row] = [
    {"Stopp": 1, "Rad": "Stopp", "Dagsljus": 3, "Mörker": "1,0", "Text": ""},
    {
        "Stopp": 1,
        "Rad": "Fynd 1",
        "Vad": "Nedskräpning",
        "Text": "Skräp",
        "Allvar 1-3": 2,
        "Vem": "Park",
        "Foto nr": "4",
    },
    {"Stopp": 1, "Rad": "Fynd 2"},
    {"Stopp": 2, "Rad": "Fynd 1", "Vad": "shrubbery", "Text": "Buskar &amp; sly", "Var": "norra_x000D_sidan"},
]


def test_an_evening_comes_in_and_a_second_reading_changes_nothing(town_store: Store, walk: str, tmp_path: Path) -> None:
    path = written(tmp_path / "kväll.csv", EVENING)
    first = read_protocol(town_store, walk, path)
    assert counts(first) == (3, 2, 1, 0, 0)
    assert first.return_uuid
    one, two = found(town_store)
    assert (one["category"], one["severity"], one["owner"], one["photo_no"]) == ("litter", 2, "park", "4")
    assert (two["category"], two["text"], two["spot"]) == ("shrubbery", "Buskar & sly", "norra sidan")
    stop = town_store.rows("stop", {"walk": walk, "seq": 1})[0]
    assert (stop["score_day"], stop["score_dark"]) == (3, 1)
    before = {name: town_store.rows(name) for name in ("finding", "stop", "field_return")}
    again = read_protocol(town_store, walk, path)
    assert counts(again) == (3, 0, 0, 3, 0)
    assert (again.return_uuid, again.conflicts, again.receipt.notes) == ("", [], [])
    assert {name: town_store.rows(name) for name in before} == before


def test_it_is_taken_back_in_one_step(town_store: Store, walk: str, tmp_path: Path) -> None:
    path = written(tmp_path / "kväll.csv", EVENING)
    with recorded(town_store) as record:
        read_protocol(town_store, walk, path)
    take_back(town_store, record.changes)
    assert town_store.count("finding") == town_store.count("field_return") == 0
    assert counts(read_protocol(town_store, walk, path)) == (3, 2, 1, 0, 0)


@pytest.mark.parametrize("encoding", ["utf-8", "cp1252", "utf-16"])
@pytest.mark.parametrize("delimiter", [";", ",", "\t"])
def test_any_encoding_and_delimiter_is_read(
    town_store: Store, walk: str, tmp_path: Path, encoding: str, delimiter: str
) -> None:
    rows = [{**row, "Text": str(row.get("Text", "")) + " å, ä; ö"} for row in EVENING if row.get("Vad")]
    read = read_protocol(town_store, walk, written(tmp_path / "p.csv", rows, encoding=encoding, delimiter=delimiter))
    assert counts(read) == (2, 2, 0, 0, 0)
    assert found(town_store)[0]["text"] == "Skräp å, ä; ö"


def test_english_headers_and_words_are_read_alike(town_store: Store, walk: str, tmp_path: Path) -> None:
    rows: list[Row] = [
        {"Stop": "1 Square", "What": "Litter", "Text": "Bags", "Who": "park", "How serious": "3.0", "Photo no.": "7"},
        {"Stop": 2, "Daylight": 2, "Darkness": 0, "Note": "Quiet"},
    ]
    assert counts(read_protocol(town_store, walk, written(tmp_path / "p.csv", rows))) == (2, 1, 1, 0, 0)
    assert (found(town_store)[0]["category"], found(town_store)[0]["severity"]) == ("litter", 3)
    assert town_store.rows("stop", {"walk": walk, "seq": 2})[0]["field_note"] == "Quiet"


@pytest.mark.parametrize(("word", "code"), [("6", "litter"), ("0", "positive"), ("nedskr", "litter"), ("LITTER", None)])
def test_a_category_is_written_by_name_number_or_first_letters(
    town_store: Store, walk: str, tmp_path: Path, word: str, code: str | None
) -> None:
    read_protocol(town_store, walk, written(tmp_path / "p.csv", [{"Stopp": 1, "Vad": word, "Text": "Något"}]))
    assert found(town_store)[0]["category"] == (code or "litter")


@pytest.mark.parametrize(
    ("bad", "said"),
    [
        ({"Stopp": 99}, "no stop 99"),
        ({"Stopp": "torget"}, "“torget” is no stop number"),
        ({"Stopp": "1,5"}, "“1,5” is no stop number"),
        ({"Vad": "Kyrkor"}, "Kyrkor.*write one of: .*Litter"),
        ({"Vad": ""}, "What it is, is missing.*Litter"),
        ({"Allvar 1-3": "4"}, "How serious 1-3 is “4”; write a whole number from 1 to 3"),
        ({"Allvar 1-3": "1,5"}, "“1,5”; write a whole number"),
        ({"Allvar 1-3": "mycket"}, "“mycket”; write a whole number"),
        ({"Vem": "Kyrkan"}, "Kyrkan.*write one of"),
        ({"Foto nr": "2026-03-01"}, "a date, “2026-03-01”"),
        ({"Text": "=HYPERLINK(1)"}, "begins like a formula"),
        ({"Var": "@SUM(A1)"}, "begins like a formula"),
        ({"Text": "+cmd|calc"}, "begins like a formula"),
        ({"Text": "x" * 4_100}, "4100 letters"),
        ({"Mörker": "7"}, "Darkness 0-3 is “7”"),
        ({"Klart?": "kanske", "Rad": "Tidigare fynd"}, "not asked about"),
    ],
)
def test_a_row_that_is_not_understood_is_said_with_file_row_value_and_remedy(
    town_store: Store, walk: str, tmp_path: Path, bad: Row, said: str
) -> None:
    good: Row = {"Stopp": 1, "Rad": "Fynd", "Vad": "Klotter", "Text": "På muren"}
    rows = [good, {"Stopp": 2, "Rad": "Fynd", "Vad": "Klotter", "Text": "Mer", **bad}]
    read = read_protocol(town_store, walk, written(tmp_path / "p.csv", rows))
    assert counts(read) == (2, 1, 0, 0, 1)
    [refused] = read.receipt.rejected
    assert refused.row == 3
    assert refused.reason.startswith("“p.csv”, row 3: ")
    import re

    assert re.search(said, refused.reason), refused.reason
    assert [one["text"] for one in found(town_store)] == ["På muren"]


@pytest.mark.parametrize("text", ["- lampan trasig", "+ bra plats", "@torget", "'=lika"])
def test_what_only_begins_like_a_formula_is_text(town_store: Store, walk: str, tmp_path: Path, text: str) -> None:
    read = read_protocol(town_store, walk, written(tmp_path / "p.csv", [{"Stopp": 1, "Vad": "Klotter", "Text": text}]))
    assert read.receipt.rejected_count == (1 if text == "@torget" else 0)


def test_people_are_masked_and_counted_and_stand_nowhere(town_store: Store, walk: str, tmp_path: Path) -> None:
    rows: list[Row] = [
        {"Stopp": 1, "Vad": "Klotter", "Text": f"Ring {PHONE}", "Var": f"hos {PHONE}", "Antecknare": "Anna Exempel"},
        {"Stopp": 2, "Vad": f"Klotter {PHONE}", "Text": "x"},
        {"Stopp": 3, "Rad": "Stopp", "Anteckning": f"Ring {PHONE}", "Dagsljus": 1},
    ]
    read = read_protocol(town_store, walk, written(tmp_path / f"{PHONE}.csv", rows))
    assert read.receipt.masked["phone"] == 3
    assert PHONE not in str(read)
    content = b"".join(path.read_bytes() for path in Path(town_store.path).parent.glob("town.gpkg*"))
    assert PHONE.encode() not in content
    assert b"Anna Exempel" not in content


def test_rows_without_a_number_belong_to_the_stop_above_and_it_is_told(
    town_store: Store, walk: str, tmp_path: Path
) -> None:
    rows: list[Row] = [
        {"Stopp": 2, "Vad": "Klotter", "Text": "Ett"},
        {"Stopp": "", "Vad": "Klotter", "Text": "Två"},
    ]
    read = read_protocol(town_store, walk, written(tmp_path / "p.csv", rows))
    stop = town_store.rows("stop", {"walk": walk, "seq": 2})[0]["uuid"]
    assert [one["stop"] for one in found(town_store)] == [stop, stop]
    assert ["without a stop number" in note for note in read.receipt.notes] == [True]
    rows = [{"Stopp": "", "Vad": "Klotter", "Text": "Tre"}, {"Stopp": 1, "Vad": "Klotter", "Text": "Fyra"}]
    read = read_protocol(town_store, walk, written(tmp_path / "q.csv", rows))
    assert "The stop number is missing" in read.receipt.rejected[0].reason


def test_two_papers_of_the_same_stops_meet_without_doubles_and_what_differs_is_asked_once(
    town_store: Store, walk: str, tmp_path: Path
) -> None:
    light: list[Row] = [
        {"Stopp": 1, "Rad": "Stopp", "Dagsljus": 3},
        {"Stopp": 1, "Vad": "Klotter", "Text": "På muren", "Allvar": 1, "Foto nr": "3"},
        {"Stopp": 2, "Rad": "Stopp", "Mörker": 2},
    ]
    dark: list[Row] = [
        {"Stopp": 1, "Rad": "Stopp", "Mörker": 0},
        {"Stopp": 1, "Vad": "klotter", "Text": "på muren.", "Allvar": 3, "Foto nr": "11", "Vem": "Gata"},
        {"Stopp": 2, "Rad": "Stopp", "Mörker": 1},
    ]
    read_protocol(town_store, walk, written(tmp_path / "ljus.csv", light))
    read = read_protocol(town_store, walk, written(tmp_path / "mörk.csv", dark))
    assert counts(read) == (3, 0, 2, 1, 0)
    [one] = found(town_store)
    assert (one["severity"], one["owner"], one["photo_no"]) == (1, "street", "3, 11")
    stop = town_store.rows("stop", {"walk": walk, "seq": 1})[0]
    assert (stop["score_day"], stop["score_dark"]) == (3, 0)
    assert read.receipt.notes == ["Stop 1: “På muren” is recorded already; it is not stored twice."]
    asked = [(one.layer, one.column, one.desk, one.field) for one in read.conflicts]
    assert sorted(asked) == [("finding", "severity", 1, 3), ("stop", "score_dark", 2, 1)]
    assert len(open_conflicts(town_store, walk)) == 2
    decide(town_store, walk, read.conflicts, KeptValue.FIELD)
    assert found(town_store)[0]["severity"] == 3
    assert read_protocol(town_store, walk, written(tmp_path / "ljus.csv", light)).conflicts == []
    assert read_protocol(town_store, walk, written(tmp_path / "mörk.csv", dark)).conflicts == []
    assert found(town_store)[0]["severity"] == 3


def test_conflicts_are_settled_at_once_for_whom_is_named(town_store: Store, walk: str, tmp_path: Path) -> None:
    for number, keep in enumerate((None, KeptValue.DESK, KeptValue.FIELD)):
        path = written(tmp_path / f"{number}.csv", [{"Stopp": 1, "Mörker": number, "Dagsljus": ""}])
        read = read_protocol(town_store, walk, path, keep=keep)
        assert read.conflicts == []
    assert town_store.rows("stop", {"walk": walk, "seq": 1})[0]["score_dark"] == 2
    assert open_conflicts(town_store, walk) == []


def test_the_same_twice_in_one_table_is_stored_once_and_told(town_store: Store, walk: str, tmp_path: Path) -> None:
    rows: list[Row] = [{"Stopp": 1, "Vad": "Klotter", "Text": "På muren"}] * 2
    read = read_protocol(town_store, walk, written(tmp_path / "p.csv", rows))
    assert counts(read) == (2, 1, 0, 1, 0)
    assert "not stored twice" in read.receipt.notes[0]


def test_what_was_deleted_here_stays_away(town_store: Store, walk: str, tmp_path: Path) -> None:
    path = written(tmp_path / "kväll.csv", EVENING)
    read_protocol(town_store, walk, path)
    delete_findings(town_store, [found(town_store)[0]["uuid"]])
    again = read_protocol(town_store, walk, path)
    assert counts(again) == (3, 0, 0, 3, 0)
    assert "deleted here" in again.receipt.notes[0]
    assert town_store.count("finding") == 1


@pytest.fixture
def other_group(town_store: Store, walk: str) -> str:
    first = town_store.get("walk", walk)
    town_store.update("walk", walk, {"series": "kväll", "groups": 2, "group_no": 1})
    [uuid] = town_store.insert(
        "walk",
        [{"name": "Byvandring (2)", "series": "kväll", "groups": 2, "group_no": 2, "starts_at": first["starts_at"]}],
    )
    stops = [StoredStop.from_row(row) for row in town_store.rows("stop", {"walk": walk}, order_by=("seq",))]
    town_store.insert(
        "stop", [{"walk": uuid, "seq": one.seq, "place": one.place, "geometry": one.geometry} for one in stops]
    )
    return uuid


def test_the_paper_of_another_group_goes_to_its_own_walk(
    town_store: Store, walk: str, other_group: str, tmp_path: Path
) -> None:
    rows: list[Row] = [
        {"Stopp": 1, "Vad": "Klotter", "Text": "På muren", "Vandring": "Byvandring (2)"},
        {"Stopp": 2, "Vad": "Klotter", "Text": "Redan sett", "Vandring": "Byvandring (2)"},
    ]
    read_protocol(town_store, walk, written(tmp_path / "a.csv", [{"Stopp": 2, "Vad": "Klotter", "Text": "redan sett"}]))
    read = read_protocol(town_store, walk, written(tmp_path / "b.csv", rows))
    assert read.walk == other_group
    assert counts(read) == (2, 1, 0, 1, 0)
    assert read.receipt.notes == ["Stop 2: “redan sett” is recorded already, by group 1; it is not stored twice."]
    assert [one["walk"] for one in found(town_store)] == [walk, other_group]


def test_an_empty_protocol_goes_out_and_comes_back(town_store: Store, walk: str, tmp_path: Path) -> None:
    for ending in (".csv", ".xlsx"):
        path = str(tmp_path / f"tomt{ending}")
        rows = export_protocol_table(town_store, walk, path)
        assert rows == 4 * town_store.count("stop", {"walk": walk})
        assert looks_like_protocol(path)
        read = read_protocol(town_store, None, path)
        assert (counts(read), read.walk) == ((0, 0, 0, 0, 0), walk)
        assert read.receipt.notes == ["No row of the table is filled in; nothing was read."]


def filled(path: Path, answers: dict[int, dict[str, str]]) -> None:
    """Write answers into rows (by number in the file) of a CSV that went out."""
    lines = list(csv.reader(path.read_text("utf-8-sig").splitlines(), delimiter=";"))
    for number, cells in answers.items():
        for title, value in cells.items():
            lines[number - 1][lines[0].index(title)] = value
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        csv.writer(file, delimiter=";").writerows(lines)


def test_stops_with_other_numbers_since_are_found_again(town_store: Store, walk: str, tmp_path: Path) -> None:
    path = tmp_path / "ut.csv"
    export_protocol_table(town_store, walk, str(path))
    first, second = town_store.rows("stop", {"walk": walk}, order_by=("seq",))[:2]
    filled(path, {3: {"What": "Graffiti", "Text": "På ettan"}, 6: {"Daylight 0-3": "2"}})
    town_store.update("stop", first["uuid"], {"seq": 2})
    town_store.update("stop", second["uuid"], {"seq": 1})
    read = read_protocol(town_store, None, str(path))
    assert found(town_store)[0]["stop"] == first["uuid"]
    assert town_store.get("stop", second["uuid"])["score_day"] == 2
    assert read.receipt.notes == ["Stops have other numbers since the table went out: 1 → 2, 2 → 1."]


def test_what_is_said_of_a_stop_that_is_gone_since_is_not_given_to_its_number(
    town_store: Store, walk: str, tmp_path: Path
) -> None:
    path = tmp_path / "ut.csv"
    export_protocol_table(town_store, walk, str(path))
    _first, second, third = town_store.rows("stop", {"walk": walk}, order_by=("seq",))[:3]
    said = {"What": "Graffiti", "Text": "På tvåan"}
    filled(path, {6: {"Daylight 0-3": "2"}, 7: said, 11: {"What": "Graffiti", "Text": "På trean"}})
    town_store.delete("stop", [second["uuid"]])
    town_store.update("stop", third["uuid"], {"seq": 2})
    read = read_protocol(town_store, None, str(path))
    assert [(one["text"], one["stop"]) for one in found(town_store)] == [("På trean", third["uuid"])]
    assert town_store.get("stop", third["uuid"])["score_day"] is None
    assert [(one.row, "Stop 2 of the table is no longer" in one.reason) for one in read.receipt.rejected] == [
        (6, True),
        (7, True),
    ]
    filled(path, {7: {"Stop": "1"}})
    assert counts(read_protocol(town_store, None, str(path)))[1] == 1


def test_earlier_findings_are_answered_in_the_table(town_store: Store, walk: str, tmp_path: Path) -> None:
    read_protocol(town_store, walk, written(tmp_path / "a.csv", [{"Stopp": 1, "Vad": "Klotter", "Text": "På muren"}]))
    old = found(town_store)[0]
    [again] = town_store.insert("walk", [{"name": "Igen", "repeats": walk, "groups": 1}])
    town_store.insert("stop", [{"walk": again, "seq": 1, "place": old["place"], "geometry": old["geometry"]}])
    path = tmp_path / "ut.csv"
    assert export_protocol_table(town_store, again, str(path)) == 5
    assert counts(read_protocol(town_store, again, str(path))) == (0, 0, 0, 0, 0)
    filled(path, {3: {"Mended?": "Nej", "Note": "värre"}})
    assert counts(read_protocol(town_store, None, str(path))) == (1, 1, 0, 0, 0)
    [answer] = town_store.rows("seen_again")
    assert (answer["walk"], answer["finding"], answer["seen"], answer["note"]) == (again, old["uuid"], "no", "värre")
    filled(path, {3: {"Mended?": "ja"}})
    read = read_protocol(town_store, None, str(path))
    assert [(one.layer, one.uuid, one.desk, one.field) for one in read.conflicts] == [
        ("oldfinding", old["uuid"], "no", "yes")
    ]
    filled(path, {3: {"Mended?": "kanske"}})
    assert "write yes, no or don't know" in read_protocol(town_store, None, str(path)).receipt.rejected[0].reason


def test_a_workbook_offers_what_may_be_written_and_is_read_among_its_sheets(
    town_store: Store, walk: str, tmp_path: Path
) -> None:
    path = tmp_path / "ut.xlsx"
    export_protocol_table(town_store, walk, str(path))
    with zipfile.ZipFile(path) as archive:
        assert archive.testzip() is None
        sheet = parseString(archive.read("xl/worksheets/sheet1.xml"))
        words = archive.read("xl/sharedStrings.xml").decode()
    rules = sheet.getElementsByTagName("dataValidation")
    assert [rule.getAttribute("sqref").split(":")[0] for rule in rules] == ["D2", "G2", "H2", "J2", "K2", "L2"]
    assert rules[0].getElementsByTagName("formula1")[0].firstChild.data == "Lists!$A$2:$A$16"
    assert "Graffiti" in words
    assert "Park" in words
    names = [node.nodeName for node in sheet.documentElement.childNodes if node.nodeType == node.ELEMENT_NODE]
    assert names.index("dataValidations") == names.index("sheetData") + 1


def test_a_filled_workbook_is_read(town_store: Store, walk: str, tmp_path: Path) -> None:
    rows = [
        [1, "Fynd", "Klotter", "På muren", "", "Gata", 2, "4", None, None, "", ""],
        [2, "Stopp", *[None] * 6, 3, 1, None, None],
    ]
    path = tmp_path / "ifylld.xlsx"
    write_table(
        str(path),
        Sheet(
            "Protokoll",
            list(HEADERS),
            list(HEADERS),
            rows,
            None,
            "EPSG:3011",
            "Europe/Stockholm",
            lists={"Vad": ["Klotter"]},
        ),
    )
    assert counts(read_protocol(town_store, walk, str(path))) == (2, 1, 1, 0, 0)
    assert (found(town_store)[0]["severity"], found(town_store)[0]["owner"]) == (2, "street")
    stop = town_store.rows("stop", {"walk": walk, "seq": 2})[0]
    assert (stop["score_day"], stop["score_dark"]) == (3, 1)


@pytest.mark.parametrize(
    ("content", "walk_said", "error", "said"),
    [
        (
            "Stopp;Vad;Text;Vandring\n1;Klotter;x;En annan\n",
            True,
            InputError,
            "protocol of “En annan”, not of “Byvandring”",
        ),
        ("Stopp;Vad;Text;Vandring\n1;Klotter;x;A\n1;Klotter;y;B\n", True, InputError, "several walks"),
        ("Stopp;Vad;Text\n1;Klotter;x\n2;Klotter;y\n", False, ParameterError, "does not say of which walk"),
        ("Namn;Belopp\nAnna;3\nBo;4\n", True, InputError, "is no protocol: it has Namn, Belopp"),
        ("", True, InputError, "empty"),
    ],
)
def test_another_walks_table_and_no_protocol_are_refused_in_a_sentence(
    town_store: Store, walk: str, tmp_path: Path, content: str, walk_said: bool, error: type[EstWalksError], said: str
) -> None:
    path = tmp_path / "p.csv"
    path.write_text(content, "utf-8")
    before = found(town_store)
    with pytest.raises(error, match=said):
        read_protocol(town_store, walk if walk_said else None, str(path))
    assert found(town_store) == before
    assert town_store.count("field_return") == 0


def test_a_table_of_another_walk_that_is_there_says_which_one(town_store: Store, walk: str, tmp_path: Path) -> None:
    """By its name, and by an id that was written out with it."""
    [other] = town_store.insert("walk", [{"name": "En annan", "groups": 1}])
    [stop] = town_store.insert("stop", [{"walk": other, "seq": 1, "name": "Torget"}])
    by_name = written(tmp_path / "namn.csv", [{"Stopp": "1", "Vad": "Klotter", "Text": "x", "Vandring": "En annan"}])
    by_id = written(tmp_path / "id.csv", [{"Stopp": "1", "Vad": "Klotter", "Text": "x", "Id": stop}])
    for path in (by_name, by_id):
        with pytest.raises(OtherWalkError, match="protocol of “En annan”, not of “Byvandring”") as told:
            read_protocol(town_store, walk, path)
        assert told.value.walks == (other,)
    assert found(town_store) == []


def test_an_empty_protocol_is_refused_another_ending_and_a_walk_without_stops(
    town_store: Store, walk: str, tmp_path: Path
) -> None:
    with pytest.raises(ParameterError, match="end the name with"):
        export_protocol_table(town_store, walk, str(tmp_path / "p.ods"))
    town_store.insert("walk", [{"name": "Tom", "groups": 1}])
    with pytest.raises(ParameterError, match="“Tom” has no stops"):
        export_protocol_table(town_store, "Tom", str(tmp_path / "p.csv"))
    assert not list(tmp_path.glob("p.*"))


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(
        st.fixed_dictionaries(
            {
                "Stopp": st.sampled_from(["1", "2", "", "99", "x"]),
                "Vad": st.sampled_from(["Klotter", "litter", "", "3", "?"]),
                "Text": st.text("abåä =;\"\n'", max_size=6),
                "Allvar": st.sampled_from(["", "1", "3", "9"]),
                "Mörker": st.sampled_from(["", "0", "2", "4"]),
            }
        ),
        min_size=1,
        max_size=8,
    )
)
def test_whatever_is_in_it_the_receipt_balances_and_twice_is_once(
    town_store: Store, walk: str, tmp_path: Path, rows: list[Row]
) -> None:
    path = written(tmp_path / "p.csv", [{**row, "Rad": ""} for row in rows])
    try:
        first = read_protocol(town_store, walk, path)
    except InputError:
        return
    assert first.receipt.balances
    before = (found(town_store), town_store.rows("stop", {"walk": walk}), town_store.count("field_return"))
    second = read_protocol(town_store, walk, path)
    assert counts(second)[1:3] == (0, 0)
    assert (found(town_store), town_store.rows("stop", {"walk": walk}), town_store.count("field_return")) == before


def test_out_and_back_without_a_window(town_store: Store, walk: str, tmp_path: Path) -> None:
    store, path = town_store.path, tmp_path / "protokoll.csv"
    outputs = run("exportprotocoltable", {"STORE": store, "WALK": walk, "OUTPUT": str(path)})
    assert outputs["ROWS"] == 4 * town_store.count("stop", {"walk": walk})
    filled(path, {2: {"Darkness 0-3": "1"}, 3: {"What": "Litter", "Text": "Skräp"}})
    run("importfindings", {"STORE": store, "INPUT": str(path)})
    assert [one["text"] for one in found(town_store)] == ["Skräp"]
    assert town_store.rows("stop", {"walk": walk, "seq": 1})[0]["score_dark"] == 1
    with pytest.raises(RefusedError, match="end the name with"):
        run("exportprotocoltable", {"STORE": store, "WALK": walk, "OUTPUT": str(tmp_path / "p.pdf")})
