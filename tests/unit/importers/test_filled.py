"""Contents beat headers, for every field of every kind; who answered is known by repetition (issue 8, K9)."""

from __future__ import annotations

import json

import pytest

from est_walks_plugin.importers import lighting, network
from est_walks_plugin.importers.formats.registry import open_table
from est_walks_plugin.importers.formats.table import ReadOptions
from est_walks_plugin.importers.meaning.columns import make_plan
from est_walks_plugin.importers.meaning.filled import is_of_respondent
from est_walks_plugin.importers.meaning.plan import Plan
from est_walks_plugin.importers.meaning.subjects import BY_KIND, POSITION, Subject
from est_walks_plugin.importers.meaning.territory import Territory
from est_walks_plugin.model.codes import SourceKind

UPPLANDS_BRO = Territory("Upplands-Bro", "EPSG:3011", (123_244.0, 6_591_220.0, 140_506.0, 6_615_135.0))
PLACE = "6595977;135973"
ALONE = {"crs", "area_code"}
CELL = {
    "observed_at": "2024-05-{n:02d}", "closed_at": "2024-06-{n:02d}", "status_date": "2024-05-{n:02d}", "power": "7{n}", "height": "{n}",
    "luminaires": "{n}", "colour_temperature": "3000", "installed": "2014", "year": "2024", "share": "0,{n}", "n": "1{n}",
    "observed_time": "1{n}:00", "status": "Klar",
}  # fmt: skip


def planned(
    tmp_path, subject: Subject, headers: list[str], rows: list[list[str]], mapping: dict[str, str] | None = None
) -> Plan:
    path = tmp_path / "fil.csv"
    path.write_text("\n".join(map(";".join, [headers, *rows])) + "\n", encoding="utf-8")
    options = ReadOptions(mapping=mapping)
    table = open_table(str(path), options)
    try:
        return make_plan(table, subject, UPPLANDS_BRO, options)
    finally:
        table.close()


def rivals() -> list[tuple[Subject, str, str, str]]:
    """Return (subject, field, best header, second header) of every field of every kind that knows two headers."""
    found = []
    for subject in (*BY_KIND.values(), lighting.SUBJECT):
        words = subject.words()
        for name in subject.fields:
            mine = [word for word in words.get(name, ()) if sum(word in told for told in words.values()) == 1]
            if name not in POSITION and len(mine) > 1:
                found.append((subject, name, mine[0], mine[1]))
    return found


@pytest.mark.parametrize(
    ("subject", "name", "first", "second"), rivals(), ids=lambda value: getattr(value, "kind", value)
)
@pytest.mark.parametrize("filled", [0, 3])
def test_a_column_that_is_as_good_as_empty_never_wins(tmp_path, subject, name, first, second, filled) -> None:
    cells = [CELL.get(name, "a{n}").format(n=n) for n in range(1, 13)]
    rows = [[cell if n < filled else "", cell, *PLACE.split(";")] for n, cell in enumerate(cells)]
    place = ["N", "E"] if subject.located else ["Plats 1", "Plats 2"]
    for headers in ([first, second, *place], [second, first, *place]):
        turned = rows if headers[0] == first else [[row[1], row[0], *row[2:]] for row in rows]
        plan = planned(tmp_path, subject, headers, turned)
        assert plan.mapping.get(name) == second
        assert planned(tmp_path, subject, headers, turned, {name: first}).mapping[name] == first


def test_a_third_of_the_rivals_cells_is_enough(tmp_path) -> None:
    rows = [[f"KS-{n}" if n < 4 else "", f"D{n}", f"2024-05-{n + 1:02d}", *PLACE.split(";")] for n in range(12)]
    plan = planned(tmp_path, BY_KIND[SourceKind.CASE], ["Ärendenummer", "Diarienummer", "Inkom", "N", "E"], rows)
    assert plan.mapping["external_id"] == "Ärendenummer"
    rows[3][0] = ""
    plan = planned(tmp_path, BY_KIND[SourceKind.CASE], ["Ärendenummer", "Diarienummer", "Inkom", "N", "E"], rows)
    assert plan.mapping["external_id"] == "Diarienummer"


@pytest.mark.parametrize("empty", ["", "-", "NULL", "n/a", "saknas"])
def test_words_for_nothing_fill_no_column(tmp_path, empty: str) -> None:
    rows = [[empty, f"D{n}", f"2024-05-{n + 1:02d}", *PLACE.split(";")] for n in range(12)]
    plan = planned(tmp_path, BY_KIND[SourceKind.CASE], ["Ärende-ID", "Diarienummer", "Inkom", "N", "E"], rows)
    assert plan.mapping["external_id"] == "Diarienummer"


def test_a_column_known_by_its_contents_beats_an_empty_header(tmp_path) -> None:
    rows = [
        [str(n), "", f"Här är det mörkt om kvällen, plats {n}", "", f"2024-05-{n + 1:02d}", *PLACE.split(";")]
        for n in range(12)
    ]
    headers = ["Id", "Beskrivning", "Vad hände", "Datum", "Opened", "N", "E"]
    plan = planned(tmp_path, BY_KIND[SourceKind.CASE], headers, rows)
    assert (plan.mapping["text"], plan.mapping["observed_at"]) == ("Vad hände", "Opened")


def test_answers_that_are_no_dates_do_not_beat_dates(tmp_path) -> None:
    rows = [[str(n), "2024-06-01" if n < 2 else "", "Nej", *PLACE.split(";")] for n in range(12)]
    plan = planned(tmp_path, BY_KIND[SourceKind.CASE], ["Id", "Avslutad datum", "Klar", "N", "E"], rows)
    assert plan.mapping["closed_at"] == "Avslutad datum"


def test_filled_columns_that_are_not_used_are_listed(tmp_path) -> None:
    rows = [[str(n), "x", "", "Anna", f"2024-05-{n + 1:02d}", *PLACE.split(";")] for n in range(12)]
    plan = planned(
        tmp_path, BY_KIND[SourceKind.CASE], ["Id", "Kolumn Q", "Tom", "Handläggare", "Inkom", "N", "E"], rows
    )
    assert plan.unused == ["Kolumn Q"]


@pytest.mark.parametrize("header", [
    "Svarsnr", "Respondent-ID", "Svar id", "RespondentID", "Svarsnummer", "Svar-ID", "Response ID", "respondent_id", "Svarande",
    "Svarande nr", "Deltagar-ID", "Participant ID", "Submission ID", "Besvarelse-ID", "Respondentnr", "Vastaajan ID",
    "Enkätsvar-ID", "Answer no",
])  # fmt: skip
def test_who_answered_is_known_by_repetition(tmp_path, header: str) -> None:
    assert is_of_respondent(header)
    rows = [
        [str(n // 3), f"2024-05-{n + 1:02d}", f"Här är det mörkt om kvällen, plats {n}", *PLACE.split(";")]
        for n in range(12)
    ]
    for kind in (SourceKind.SURVEY, SourceKind.SCHOOL_VIEW):
        plan = planned(tmp_path, BY_KIND[kind], [header, "Datum", "Kommentar", "N", "E"], rows)
        assert plan.mapping["respondent"] == header
        assert "external_id" not in plan.mapping
        assert not any("person" in note for note in plan.notes)


@pytest.mark.parametrize(
    "header", ["User ID", "AnvändarID", "sessionid", "Deltagare", "Enkätnummer", "Formulär-ID", "Besvarelse"]
)
def test_who_answered_under_a_personal_header_is_salted_and_nothing_else(tmp_path, header: str) -> None:
    rows = [
        [str(n // 3), f"2024-05-{n + 1:02d}", f"Här är det mörkt om kvällen, plats {n}", *PLACE.split(";")]
        for n in range(12)
    ]
    plan = planned(tmp_path, BY_KIND[SourceKind.SURVEY], [header, "Datum", "Kommentar", "N", "E"], rows)
    assert plan.mapping["respondent"] == header
    assert header not in plan.dropped
    assert [name for name, taken in plan.mapping.items() if taken == header] == ["respondent"]


@pytest.mark.parametrize(
    ("header", "cell"),
    [
        ("Deltagare", lambda n: f"anna{n // 3}@example.com"), ("User ID", lambda n: f"070-123 45 6{n // 3}"),
        ("Enkät-id", lambda _n: "7"), ("Personnummer", lambda n: str(n // 3)),
    ],
)  # fmt: skip
def test_what_holds_people_or_one_value_tells_of_nobody(tmp_path, header: str, cell) -> None:
    rows = [
        [cell(n), f"2024-05-{n + 1:02d}", f"Här är det mörkt om kvällen, plats {n}", *PLACE.split(";")]
        for n in range(12)
    ]
    plan = planned(tmp_path, BY_KIND[SourceKind.SURVEY], [header, "Datum", "Kommentar", "N", "E"], rows)
    assert plan.mapping.get("respondent") != header
    assert any("every mark counts as one person" in note for note in plan.notes)


def test_an_id_that_half_the_marks_share_is_no_id_of_a_survey(tmp_path) -> None:
    rows = [[f"u{n // 2}", f"2024-05-{n + 1:02d}", *PLACE.split(";")] for n in range(12)]
    plan = planned(tmp_path, BY_KIND[SourceKind.SURVEY], ["uuid", "Datum", "N", "E"], rows)
    assert "external_id" not in plan.mapping
    assert any("repeats" in note for note in plan.notes)


@pytest.mark.parametrize("nothing", ["\u200b", "\u00a0", "\ufeff", " \u2009 ", "\u00ad"])
def test_what_nobody_sees_fills_no_cell(tmp_path, nothing: str) -> None:
    rows = [[f"a{n}", nothing, f"Här är det mörkt om kvällen, plats {n}", *PLACE.split(";")] for n in range(8)]
    plan = planned(tmp_path, BY_KIND[SourceKind.CASE], ["Id", "Beskrivning", "Kommentar", "N", "E"], rows)
    assert plan.mapping["text"] == "Kommentar"


@pytest.mark.parametrize(("header", "told"), [("Id", True), ("Nr", True), ("Svar-ID", False)])
def test_without_a_respondent_every_mark_is_a_person_and_that_is_told(tmp_path, header: str, told: bool) -> None:
    rows = [[str(n), f"2024-05-{n + 1:02d}", f"Här är det mörkt, plats {n}", *PLACE.split(";")] for n in range(12)]
    plan = planned(tmp_path, BY_KIND[SourceKind.SURVEY], [header, "Datum", "Kommentar", "N", "E"], rows)
    assert plan.mapping["external_id"] == header
    assert any("every mark counts as one person" in note for note in plan.notes) is told


@pytest.mark.parametrize(
    "header", ["Svar", "Svarsdatum", "Responsible", "Session", "Svarstid", "Answer", "Svarsalternativ", "Id"]
)
def test_what_is_no_respondent(header: str) -> None:
    assert not is_of_respondent(header)


def test_an_id_that_repeats_gives_way_to_one_that_does_not(tmp_path) -> None:
    rows = [[str(n // 3), f"M{n}", f"2024-05-{n + 1:02d}", *PLACE.split(";")] for n in range(12)]
    plan = planned(tmp_path, BY_KIND[SourceKind.SURVEY], ["Svarsnr", "Mark ID", "Datum", "N", "E"], rows)
    assert (plan.mapping["external_id"], plan.mapping["respondent"]) == ("Mark ID", "Svarsnr")


def test_lines_too(tmp_path) -> None:
    """Networks are planned by the same rule."""
    rows = [["", f"Gata {n}", *PLACE.split(";")] for n in range(12)]
    assert planned(tmp_path, network.SUBJECT, ["Namn", "Gatunamn", "N", "E"], rows).mapping["name"] == "Gatunamn"


WGS84 = [(f"59.47{n:02d}84", "17.758250") for n in range(12)]


@pytest.mark.parametrize(("headers", "cells", "used"), [
    (["X", "Y", "Lat", "Long"], lambda lat, lon: ["", "", lat, lon], {"x": "Long", "y": "Lat"}),
    (["N", "E", "Koordinat"], lambda lat, lon: ["", "", f"{lat} {lon}"], {"coordinate": "Koordinat"}),
    (["N", "E", "WKT"], lambda lat, lon: ["", "", f"POINT ({lon} {lat})"], {"wkt": "WKT"}),
    (["N", "E", "Form"], lambda lat, lon: ["", "", f"POINT ({lon} {lat})"], {"wkt": "Form"}),
    (["Koordinat", "Lat", "Long"], lambda lat, lon: ["", lat, lon], {"x": "Long", "y": "Lat"}),
])  # fmt: skip
@pytest.mark.parametrize("first", [False, True])
def test_positions_come_from_what_is_filled_in(tmp_path, headers, cells, used, first) -> None:
    rows = [[str(n), f"2024-05-{n + 1:02d}", *cells(*place)] for n, place in enumerate(WGS84)]
    if first and headers[0] in "XN":
        rows[0][2:4] = ["6595977", "135973"]
    plan = planned(tmp_path, BY_KIND[SourceKind.CASE], ["Id", "Inkom", *headers], rows)
    assert {name: plan.mapping[name] for name in POSITION if name in plan.mapping} == used


def test_a_few_cells_do_not_push_out_a_half_filled_pair(tmp_path) -> None:
    rows = [
        [str(n), f"2024-05-{n + 1:02d}", *(PLACE.split(";") if n % 2 else ("", "")), "59.478284, 17.758250"]
        for n in range(12)
    ]
    plan = planned(tmp_path, BY_KIND[SourceKind.CASE], ["Id", "Inkom", "N", "E", "Koordinat"], rows)
    assert (plan.mapping["x"], plan.mapping["y"]) == ("E", "N")


def test_shapes_that_are_empty_give_way_to_columns(tmp_path) -> None:
    features = [
        {
            "type": "Feature",
            "geometry": None,
            "properties": {"id": str(n), "inkom": "2024-05-01", "lat": float(lat), "long": float(lon)},
        }
        for n, (lat, lon) in enumerate(WGS84)
    ]
    path = tmp_path / "tomma.geojson"
    path.write_text(json.dumps({"type": "FeatureCollection", "features": features}), encoding="utf-8")
    table = open_table(str(path), ReadOptions())
    try:
        plan = make_plan(table, BY_KIND[SourceKind.CASE], UPPLANDS_BRO, ReadOptions())
    finally:
        table.close()
    assert (plan.position, plan.mapping["x"], plan.mapping["y"]) == ("xy", "long", "lat")
