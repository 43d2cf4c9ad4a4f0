"""The EST year's algorithms from the packaged zip in a fresh profile: with right input and with wrong, in two starts of QGIS."""

from __future__ import annotations

import json
from datetime import datetime, timezone
from pathlib import Path
from typing import Any

import pytest

from est_walks_plugin.store import Store

from .. import town
from ..processing.est_year import build
from .conftest import Batch, Run

pytestmark = pytest.mark.package

X, Y = town.at(500, 500)
POINT = f"{X},{Y} [EPSG:3011]"
WEEK = {"PERIOD": "week", "DATE": "2026-03-10"}
DECISIONS = [
    {"kind": "task", "category": "shrubbery", "owner": "park", "due": "2099-01-01", "place": "mikaelsparken"},
    {"kind": "priority", "text": "Skräp i parken", "area": town.AREA},
]

#: algorithm, inputs that are right; {work} is the folder, {address} the store.
RIGHT: list[tuple[str, dict[str, Any]]] = [
    ("importreports", {"INPUT": "{work}/partner.csv", "KIND": 2}),
    ("importsurvey", {"INPUT": "{work}/svar.csv"}),
    ("assesslighting", {}),
    ("rankplaces", {"AREA": town.AREA}),
    ("situation", WEEK),
    (
        "recordobservation",
        {"CATEGORY": "litter", "POINT": POINT, "TIME": "2026-03-11 20:00", "TEXT": "Ring 070-174 06 05"},
    ),
    ("recordeffort", {"KIND": "presence_guard", "AREA": town.AREA, "FROM": "2026-03-11T20:00:00", "STATE": "done"}),
    ("recordmeeting", {**WEEK, "NOTE": "Lugnt.", "DECISIONS": json.dumps(DECISIONS)}),
    ("exportmeeting", {**WEEK, "OUTPUT": "{work}/mote.pdf"}),
    ("recordanalysis", {"PLACE": "mikaelsparken", "PROBLEM": "Skräp.", "EVIDENCE_M": 120}),
    ("exportanalysis", {"ANALYSIS": "$9.ANALYSIS_KEY", "OUTPUT": "{work}/analys.pdf"}),
    (
        "recordpromise",
        {"TITLE": "Sex insatser", "COUNT": 6, "COUNTS": "presence", "FROM": "2026-01-01", "TO": "2026-12-31"},
    ),
    ("exportyearwheel", {"OUTPUT": "{work}/hjul.ics"}),
    ("exportquestionnaire", {"WALK": "Bro höst", "OUTPUT": "{work}/fragor.pdf"}),
    ("exportquestionnaire", {"WALK": "Bro höst", "OUTPUT": "{work}/fragor.xlsx"}),
    ("exportquestionnaire", {"OUTPUT": "{work}/fragor.csv"}),
    ("situationreport", {**WEEK, "OUTPUT": "{work}/rapport.pdf"}),
    ("situationreport", {**WEEK, "AUDIENCE": 1, "OUTPUT": "{work}/rapport.html"}),
    ("situationreport", {**WEEK, "AUDIENCE": 2, "OUTPUT": "{work}/rapport.csv"}),
    ("effect", {"PLACE": "Mikaelsparken", "BEFORE": "2025-01-01/2025-06-30", "AFTER": "2026-01-01/2026-06-30"}),
]

#: algorithm, inputs that are wrong, a word that its sentence must hold.
WRONG: list[tuple[str, dict[str, Any], str]] = [
    ("importreports", {"INPUT": "{work}/partner.csv", "KIND": 9}, "9"),
    ("importsurvey", {"INPUT": "{work}/none.xlsx"}, "none.xlsx"),
    ("situation", {"PERIOD": "fortnight"}, "fortnight"),
    ("situation", {**WEEK, "AREA": "Bålsta"}, "Bålsta"),
    ("situation", {"PERIOD": "week", "DATE": "2099-06-10"}, "2099"),
    ("recordobservation", {"CATEGORY": "dragons", "POINT": POINT, "TIME": "2026-03-11"}, "dragons"),
    ("recordobservation", {"CATEGORY": "litter", "POINT": POINT, "TIME": "2099-03-11"}, "2099"),
    ("recordobservation", {"CATEGORY": "litter", "POINT": "nowhere", "TIME": "2026-03-11"}, "nowhere"),
    ("recordeffort", {"KIND": "dragons", "AREA": town.AREA, "FROM": "2026-03-11T20:00:00"}, "dragons"),
    ("recordeffort", {"KIND": "presence_guard", "AREA": "Bålsta", "FROM": "2026-03-11T20:00:00"}, "Bålsta"),
    ("recordmeeting", {**WEEK, "DECISIONS": "{"}, "JSON"),
    ("recordmeeting", {**WEEK, "DECISIONS": '[{"kind": "dragons"}]'}, "dragons"),
    ("exportmeeting", {**WEEK, "OUTPUT": "{work}/none/x.pdf"}, "none"),
    ("recordanalysis", {"PLACE": "Kiosken", "PROBLEM": "x"}, "Kiosken"),
    ("recordanalysis", {"PLACE": "mikaelsparken", "MEASURES": "[1]"}, "MEASURES"),
    ("exportanalysis", {"ANALYSIS": "no-such-analysis", "OUTPUT": "{work}/x.pdf"}, "no-such-analysis"),
    (
        "recordpromise",
        {"TITLE": "x", "COUNT": 2, "COUNTS": "dragons", "FROM": "2026-01-01", "TO": "2026-12-31"},
        "dragons",
    ),
    (
        "recordpromise",
        {"TITLE": "x", "COUNT": 2, "COUNTS": "presence", "FROM": "2026-12-31", "TO": "2026-01-01"},
        "2026",
    ),
    ("exportyearwheel", {"OUTPUT": "{work}/x.ics", "MONTHS": 0}, "0"),
    ("exportquestionnaire", {"OUTPUT": "{work}/x.docx"}, ".docx"),
    ("exportquestionnaire", {"OUTPUT": "{work}/x.pdf", "WALK": "Ingen"}, "Ingen"),
    ("situationreport", {**WEEK, "OUTPUT": "{work}/x.docx"}, "docx"),
    ("situationreport", {"PERIOD": "fortnight", "OUTPUT": "{work}/x.pdf"}, "fortnight"),
    ("effect", {"PLACE": "Mikaelsparken", "BEFORE": "2025", "AFTER": "2026-01-01/2026-06-30"}, "2025"),
]


@pytest.fixture(scope="module")
def work(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a store and the files that the jobs name."""
    folder = tmp_path_factory.mktemp("year")
    build(str(folder / "town.gpkg"))
    with Store.open(str(folder / "town.gpkg")) as store:
        (walk,) = store.insert(
            "walk", [{"name": "Bro höst", "starts_at": datetime(2026, 3, 10, 17, tzinfo=timezone.utc)}]
        )
        store.insert("stop", [{"walk": walk, "seq": 1, "name": "Tunneln", "geometry": town.at(300, 300)}])
    (folder / "partner.csv").write_text(
        f"Id;Datum;Kategori;E;N\np1;2026-03-10;Klotter;{X:.0f};{Y:.0f}\n", encoding="utf-8"
    )
    (folder / "svar.csv").write_text("nr;vandring;platsnamn;kansla\n1;Bro höst;1;0\n", encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def answers(batch: Batch, work: Path) -> list[dict[str, Any]]:
    """What all jobs answered, the right ones first, in one process."""

    def filled(inputs: dict[str, Any]) -> dict[str, Any]:
        texts = {name: value.replace("{work}", str(work)) for name, value in inputs.items() if isinstance(value, str)}
        return {"STORE": str(work / "town.gpkg"), **inputs, **texts}

    return batch([(name, filled(inputs)) for name, inputs in [*RIGHT, *((name, given) for name, given, _ in WRONG)]])


@pytest.mark.parametrize("number", range(len(RIGHT)), ids=[f"{at}-{name}" for at, (name, _) in enumerate(RIGHT)])
def test_right_input_does_its_work(number: int, answers: list[dict[str, Any]], work: Path) -> None:
    answer, (_name, inputs) = answers[number], RIGHT[number]
    assert not answer["crash"], answer["crash"]
    assert answer["ok"], answer["error"]
    assert "Traceback" not in answer["log"]
    if "OUTPUT" in inputs:
        assert Path(inputs["OUTPUT"].replace("{work}", str(work))).stat().st_size > 100


@pytest.mark.parametrize("number", range(len(WRONG)), ids=[f"{at}-{one[0]}-{one[2]}" for at, one in enumerate(WRONG)])
def test_wrong_input_is_one_sentence_that_names_it(number: int, answers: list[dict[str, Any]]) -> None:
    answer, (_name, _inputs, word) = answers[len(RIGHT) + number], WRONG[number]
    assert not answer["crash"], answer["crash"]
    assert not answer["ok"], answer["results"]
    assert word in answer["error"], answer["error"]
    assert 10 < len(answer["error"]) < 500
    assert "Traceback" not in answer["error"] + answer["log"]
    assert not answer["changed"], answer["error"]


def test_what_was_written_stands_in_the_store(answers: list[dict[str, Any]], work: Path) -> None:
    assert answers
    with Store.open(str(work / "town.gpkg")) as store:
        kept = ("est_meeting", "cause_analysis", "commitment", "presence_effort", "task", "situation_report")
        assert {name: store.count(name) for name in kept} == {**dict.fromkeys(kept, 1), "situation_report": 3}
        assert store.count("est_decision") == 2
        answer = store.rows("observation", {"external_id": "1", "kind": "survey"})[0]
        assert answer["position_note"] == "ungefärligt: vid stopp 1 Tunneln, Bro höst"
    assert b"070-174" not in (work / "town.gpkg").read_bytes()
    left = {file.name for file in work.iterdir()}
    assert not left & {"x.pdf", "x.docx", "x.ics"}


def test_by_qgis_process_itself(run: Run, answers: list[dict[str, Any]], work: Path) -> None:
    """One of them as a script runs it, wrong: an exit code and the sentence on the error channel."""
    assert answers
    code, results, said = run("recordmeeting", STORE=str(work / "town.gpkg"), DECISIONS='[{"kind": "dragons"}]', **WEEK)
    assert code != 0
    assert not results
    assert "dragons" in said
    assert "Traceback" not in said
