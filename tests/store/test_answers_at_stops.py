"""An answer that names a stop of a walk and no position lies at that stop: as a guess, listed with why."""

from __future__ import annotations

import csv
import re
from datetime import datetime, timezone
from pathlib import Path
from typing import Any

import pytest

from est_walks_plugin.model.codes import SourceKind
from est_walks_plugin.operations.importing.files import import_file
from est_walks_plugin.operations.importing.match_positions import match_positions
from est_walks_plugin.operations.survey.questionnaire import export_questionnaire

from .test_questionnaire import sheets

EAST, NORTH = 135_973.0, 6_595_977.0
EVENING = datetime(2025, 10, 11, 16, 0, tzinfo=timezone.utc)


@pytest.fixture
def store(ready_store: Any) -> Any:
    return ready_store


def add_walk(store: Any, name: str = "Bro höst", starts: datetime = EVENING, **more: Any) -> str:
    (walk,) = store.insert("walk", [{"name": name, "starts_at": starts, **more}])
    names = ("Tunneln", "Torget", "Skolgården", "Stationen")
    stops = [
        {"walk": walk, "seq": seq, "name": name, "geometry": (EAST + 100 * seq, NORTH)}
        for seq, name in enumerate(names, 1)
    ]
    store.insert("stop", stops)
    return str(walk)


def answers(store: Any, tmp_path: Path, *rows: dict[str, str], kind: SourceKind = SourceKind.SURVEY) -> Any:
    """Type rows into the table that goes out, and read it in."""
    path = tmp_path / "papper.csv"
    export_questionnaire(store, str(path))
    head = path.read_text(encoding="utf-8-sig").strip().split(";")
    with open(path, "w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, head, delimiter=";", restval="")
        writer.writeheader()
        writer.writerows({"nr": str(number), "kansla": "1", **row} for number, row in enumerate(rows, 1))
    return import_file(store, kind, str(path))


def placed(store: Any) -> dict[str, Any]:
    rows = store.rows("observation", order_by=("external_id",))
    return {row["external_id"]: row["geometry"] and round(row["geometry"].x - EAST) for row in rows}


def test_a_paper_typed_in_lies_at_the_stop_it_names(store: Any, tmp_path: Path) -> None:
    add_walk(store)
    receipt = answers(
        store,
        tmp_path,
        {"vandring": "Bro höst", "platsnamn": "4"},
        {"vandring": "bro höst", "platsnamn": "Stopp nr 2"},
        {"vandring": "Bro höst", "platsnamn": "1 Tunneln"},
        {"vandring": "Bro höst", "platsnamn": "3", "koordinat": "59.4775, 17.7503"},
    )
    assert receipt.without_position == 0
    found = placed(store)
    assert (found["1"], found["2"], found["3"]) == (400, 200, 100)
    assert found["4"] not in (300, None), "its own position counts"
    guessed = {one["id"]: one for one in receipt.extra["guessed"]}
    assert set(guessed) == {"1", "2", "3"}
    assert guessed["1"]["why"] == "approximate: at stop 4 Stationen, Bro höst"
    assert guessed["1"]["text"] == "stopp 4, Bro höst"
    row = store.rows("observation", {"external_id": "1"})[0]
    assert (row["position_method"], row["place_name"]) == ("place_name", "stopp 4, Bro höst")
    assert row["position_note"] == "ungefärligt: vid stopp 4 Stationen, Bro höst"
    assert receipt.to_dict()["matched"] == {"place_name": 3}


def test_without_a_walk_it_is_the_only_one_of_the_day_and_says_so(store: Any, tmp_path: Path) -> None:
    add_walk(store)
    receipt = answers(
        store,
        tmp_path,
        {"datum": "2025-10-11", "platsnamn": "4"},
        {"datum": "2025-10-12", "platsnamn": "4"},
        {"datum": "2025-10-11", "platsnamn": "9"},
        {"datum": "2025-10-11", "platsnamn": "4 Kiosken"},
    )
    assert placed(store) == {"1": 400, "2": None, "3": None, "4": None}
    assert receipt.without_position == 3
    (only,) = receipt.extra["guessed"]
    assert only["why"] == "approximate: at stop 4 Stationen, Bro höst (no walk is told: the only one of that day)"
    assert receipt.extra["problems"] == []
    add_walk(store, "Kungsängen höst")
    answers(store, tmp_path, {"datum": "2025-10-11", "platsnamn": "2", "beratta": "Mörkt"})
    assert placed(store)["1"] is None, "of two walks on a day none is taken"


def test_a_walk_or_stop_that_is_not_there_is_said(store: Any, tmp_path: Path) -> None:
    add_walk(store)
    for number in (1, 2):
        add_walk(store, f"Brunna ({number})", series="s", group_no=number, groups=2)
    receipt = answers(
        store,
        tmp_path,
        {"vandring": "Bro höst", "platsnamn": "9"},
        {"vandring": "Bålsta", "platsnamn": "1"},
        {"vandring": "Brunna", "platsnamn": "1"},
        {"vandring": "Brunna (2)", "platsnamn": "1"},
        {"vandring": "Bro höst", "platsnamn": "Kiosken"},
    )
    assert placed(store) == {"1": None, "2": None, "3": None, "4": 100, "5": None}
    said = {one["row"]: one["reason"] for one in receipt.extra["problems"]}
    assert set(said) == {2, 3, 4}
    assert "no stop “9”" in said[2]
    assert "no walk “Bålsta”" in said[3]
    assert "several groups" in said[4]
    assert store.rows("observation", {"external_id": "5"})[0]["place_name"] == "Kiosken"


def test_a_column_of_its_own_leaves_the_words_about_the_place(store: Any, tmp_path: Path) -> None:
    add_walk(store)
    path = tmp_path / "svar.csv"
    path.write_text(
        "Id;Vandring;Stopp;Plats;Känsla\n"
        "a;Bro höst;2;utanför entrén (norra);1\n"
        "b;Bro höst;3;;2\n"
        "c;Bro höst;;12 Storgatan;2\n",
        encoding="utf-8",
    )
    receipt = import_file(store, SourceKind.SURVEY, str(path))
    assert placed(store) == {"a": 200, "b": 300, "c": None}
    names = {row["external_id"]: row["place_name"] for row in store.rows("observation")}
    assert names["a"] == "stopp 2 (utanför entrén norra), Bro höst"
    assert names["b"] == "stopp 3, Bro höst"
    assert receipt.extra["problems"] == [], "a street that begins with a number is no stop"
    again = import_file(store, SourceKind.SURVEY, str(path))
    assert (again.unchanged, again.without_position) == (3, 1)


def test_an_answer_read_before_the_walk_is_placed_later(store: Any, tmp_path: Path) -> None:
    answers(store, tmp_path, {"vandring": "Bro höst", "platsnamn": "4"}, {"datum": "2025-10-11", "platsnamn": "2"})
    assert placed(store) == {"1": None, "2": None}
    add_walk(store)
    assert match_positions(store).matched == {"place_name": 2}
    assert placed(store) == {"1": 400, "2": 200}
    notes = {row["external_id"]: row["position_note"] for row in store.rows("observation")}
    assert notes["1"] == "ungefärligt: vid stopp 4 Stationen, Bro höst"
    assert notes["2"].endswith("(ingen vandring är angiven: den enda den dagen)")


def test_cases_have_no_stops(store: Any, tmp_path: Path) -> None:
    add_walk(store)
    path = tmp_path / "arenden.csv"
    path.write_text("Ärendenummer;Datum;Plats;Kategori\n1;2025-10-11;4;Klotter\n", encoding="utf-8")
    import_file(store, SourceKind.CASE, str(path))
    assert placed(store) == {"1": None}
    assert match_positions(store).matched == {}


@pytest.mark.parametrize("kind", [SourceKind.SURVEY, SourceKind.SCHOOL_VIEW, SourceKind.PARTNER])
def test_partners_and_pupils_answer_at_stops_too(store: Any, tmp_path: Path, kind: SourceKind) -> None:
    add_walk(store)
    answers(store, tmp_path, {"vandring": "Bro höst", "platsnamn": "2"}, kind=kind)
    assert placed(store) == {"1": 200}


@pytest.mark.parametrize("name", ["Bro höst", "Anders' runda", '"Runda" i Anders\' kvarter'])
def test_a_form_of_a_walk_sends_its_walk_along(store: Any, tmp_path: Path, name: str) -> None:
    add_walk(store, name)
    export_questionnaire(store, str(tmp_path / "form.xlsx"), walk=name)
    survey = sheets(tmp_path / "form.xlsx")["survey"]
    rows = [dict(zip(survey[0], row)) for row in survey[1:]]
    (told,) = [row for row in rows if row["type"] == "calculate"]
    assert told["name"] == "vandring"
    assert re.fullmatch(r"'[^']+'|\"[^\"]+\"", told["calculation"].replace("&quot;", '"'))
    pyxform = pytest.importorskip("pyxform.xls2xform")
    assert pyxform.convert(str(tmp_path / "form.xlsx")).warnings == []
