"""Bad input to every algorithm: one plain sentence that names it, no traceback, the store as it was."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import pytest

from .conftest import EXAMPLE, PLAN, Batch

pytestmark = pytest.mark.package

NETWORK = str(EXAMPLE / "gangnat_exempel.osm.gz")
CASES_CSV = str(EXAMPLE / "felanmalan_2023-2026_exempel.csv")
LAMPS = str(EXAMPLE / "belysning_exempel.csv")

#: algorithm, inputs, a word the sentence must hold. {name} stands for a file or key of the fixture `made`.
BAD: list[tuple[str, dict[str, Any], str]] = [
    ("createstore", {"STORE": "{work}/degrees.gpkg", "CRS": "EPSG:4326"}, "4326"),
    ("createstore", {"STORE": "{work}/feet.gpkg", "CRS": "EPSG:2263"}, "2263"),
    ("createstore", {"STORE": "{work}/none/there.gpkg"}, "none"),
    ("createstore", {"STORE": "{note}"}, "note.gpkg"),
    ("createstore", {"STORE": "{store}"}, "town.gpkg"),
    ("createstore", {"STORE": "{work}/lines.gpkg", "AREAS": "{lines}"}, ""),
    ("importnetwork", {"INPUT": "{work}/nowhere.osm"}, "nowhere.osm"),
    ("importnetwork", {"INPUT": "{empty}"}, "empty.csv"),
    ("importnetwork", {"INPUT": "{garbage}"}, "garbage.osm"),
    ("importnetwork", {"INPUT": CASES_CSV}, "felanmalan"),
    ("importnetwork", {"INPUT": NETWORK, "AREA": "Bålsta"}, "Bålsta"),
    ("importlighting", {"INPUT": "{empty}"}, "empty.csv"),
    ("importlighting", {"INPUT": "{garbage}"}, "garbage.osm"),
    ("importlighting", {"INPUT": LAMPS, "MAPPING": '{"pole": "No such column"}'}, "No such column"),
    ("importlighting", {"INPUT": LAMPS, "MAPPING": "[1]"}, "MAPPING"),
    ("importlighting", {"INPUT": "{folder}"}, "folder"),
    ("importsurvey", {"INPUT": "{work}/nowhere.geojson"}, "nowhere.geojson"),
    ("importsurvey", {"INPUT": "{broken_json}"}, "broken.geojson"),
    ("importsurvey", {"INPUT": "{bomb}"}, "bomb.xml"),
    ("importreports", {"INPUT": CASES_CSV, "MAPPING": '{"x": ["a"]}'}, ""),
    ("importreports", {"INPUT": CASES_CSV, "MAPPING": '{"nonsense": "a"}'}, "nonsense"),
    ("importreports", {"INPUT": CASES_CSV, "CRS": "EPSG:999999"}, "999999"),
    ("fetchosm", {"AREA": "Bålsta", "ENDPOINT": "http://127.0.0.1:9/api"}, "Bålsta"),
    ("fetchosm", {"AREA": "Brunna", "ENDPOINT": "http://127.0.0.1:9/api"}, "OpenStreetMap"),
    ("fetchosm", {"AREA": "Brunna", "ENDPOINT": "file:///etc/passwd"}, "file:///etc/passwd"),
    ("assesslighting", {"AREA": "Bålsta"}, "Bålsta"),
    ("assesslighting", {"MIN_GAP_M": -5}, "-5"),
    ("assesslighting", {"MIN_GAP_M": 0}, "0"),
    ("rankplaces", {"AREA": "Bålsta"}, "Bålsta"),
    ("rankplaces", {"WEIGHTS": "{"}, "JSON"),
    ("rankplaces", {"WEIGHTS": "[1, 2]"}, "WEIGHTS"),
    ("rankplaces", {"WEIGHTS": '{"luck": 1}'}, "luck"),
    ("rankplaces", {"WEIGHTS": '{"respondents": -1}'}, "respondents"),
    ("rankplaces", {"WEIGHTS": '{"respondents": NaN}'}, "respondents"),
    ("rankplaces", {"WEIGHTS": '{"respondents": "many"}'}, "respondents"),
    ("rankplaces", {"RADIUS_M": 0}, "0"),
    ("rankplaces", {"RADIUS_M": -10}, "-10"),
    ("rankplaces", {"FROM": "2026-05-01", "TO": "2026-04-01"}, "2026"),
    ("rankplaces", {"FROM": "tomorrow"}, "tomorrow"),
    ("planwalk", {**PLAN, "AREA": "Bålsta"}, "Bålsta"),
    ("planwalk", {**PLAN, "NAME": ""}, "NAME"),
    ("planwalk", {**PLAN, "START": "here"}, "here"),
    ("planwalk", {**PLAN, "START": "100000,6000000 [EPSG:3011]"}, " m"),
    ("planwalk", {**PLAN, "END": "138500,6598399 [EPSG:3011]"}, " m"),
    ("planwalk", {**PLAN, "START_TIME": "this evening"}, "this evening"),
    ("planwalk", {**PLAN, "START_TIME": ""}, "START_TIME"),
    ("planwalk", {**PLAN, "START_TIME": "2026-10-15"}, "2026-10-15"),
    ("planwalk", {**PLAN, "DURATION_MIN": 2}, "2"),
    ("planwalk", {**PLAN, "DURATION_MIN": -60}, "-60"),
    ("planwalk", {**PLAN, "DURATION_MIN": 100000}, "100"),
    ("planwalk", {**PLAN, "PACE_KMH": 0}, "0"),
    ("planwalk", {**PLAN, "STOP_MIN": -1}, "-1"),
    ("planwalk", {**PLAN, "GROUPS": 0}, "0"),
    ("planwalk", {**PLAN, "GROUPS": 1000}, "1000"),
    ("planwalk", {**PLAN, "MAX_STOPS": 0}, "0"),
    ("planwalk", {**PLAN, "MAX_STOPS": -3}, "-3"),
    ("planwalk", {**PLAN, "REQUIRED": "no-such-place"}, "no-such-place"),
    ("planwalk", {**PLAN, "PROFILE": 7}, "7"),
    ("planwalk", {**PLAN, "TIME_LIMIT_S": -1}, "-1"),
    ("exportwalkmap", {"WALK": "no-such-walk", "OUTPUT": "{work}/x.pdf"}, "no-such-walk"),
    ("exportwalkmap", {"WALK": "{walk}", "OUTPUT": "{note}/x.pdf"}, "x.pdf"),
    ("exportwalkmap", {"WALK": "{walk}", "OUTPUT": "{folder}"}, "folder"),
    ("exportwalkmap", {"WALK": "{walk}", "OUTPUT": "{work}/x.pdf", "PAPER": "A0"}, "A0"),
    ("exportwalkmap", {"WALK": "{walk}", "OUTPUT": "{work}/x.pdf", "BACKGROUND": "{work}/nowhere.tif"}, "nowhere.tif"),
    ("exportfieldpackage", {"WALK": "no-such-walk", "OUTPUT": "{work}/x.zip"}, "no-such-walk"),
    ("exportfieldpackage", {"WALK": "{walk}", "OUTPUT": "{work}/x.docx"}, "x.docx"),
    ("exportfieldpackage", {"WALK": "{walk}", "OUTPUT": "{work}/none/x.zip"}, "none"),
    ("exportfieldpackage", {"WALK": "{walk}", "OUTPUT": "{work}/x.zip", "ZOOM": 30}, "30"),
    ("exportprotocol", {"WALK": "{walk}", "OUTPUT": "{work}/x.docx"}, "x.docx"),
    ("exportprotocol", {"WALK": "{walk}", "OUTPUT": "{work}/x.pdf", "PAPER": "A3"}, "A3"),
    ("exportprotocol", {"WALK": "{walk}", "OUTPUT": "{work}/x.pdf", "PARTS": "songs"}, "songs"),
    ("exportprotocoltable", {"WALK": "{walk}", "OUTPUT": "{work}/x.docx"}, ".docx"),
    ("exportgpx", {"WALK": "{walk}", "OUTPUT": "{work}/none/x.gpx"}, "none"),
    ("exportgpx", {"WALK": "{walk}", "OUTPUT": "{work}/x.gpx", "ONE_A_GROUP": "kanske"}, "kanske"),
    ("exportcalendar", {"WALK": "{walk}", "OUTPUT": "{work}/x.ics", "CANCEL": "kanske"}, "CANCEL"),
    ("exportcalendar", {"WALK": "{walk}", "OUTPUT": "{work}/x.ics", "PRE_MEETING": "2020-01-01"}, "2020-01-01"),
    ("exportcalendar", {"WALK": "{walk}", "OUTPUT": "{work}/x.ics", "PRE_MEETING": "2099-01-01 18:00"}, "2099"),
    ("recordfinding", {"WALK": "no-such-walk", "STOP": 1, "CATEGORY": "graffiti"}, "no-such-walk"),
    ("recordfinding", {"WALK": "{walk}", "STOP": 99, "CATEGORY": "graffiti"}, "99"),
    ("recordfinding", {"WALK": "{walk}", "CATEGORY": "graffiti"}, ""),
    ("recordfinding", {"WALK": "{walk}", "STOP": 1, "CATEGORY": "dragons"}, "dragons"),
    ("recordfinding", {"WALK": "{walk}", "STOP": 1, "CATEGORY": "graffiti", "SCORE_DAY": 4}, "4"),
    ("recordfinding", {"WALK": "{walk}", "STOP": 1, "CATEGORY": "graffiti", "SCORE_DARK": -1}, "-1"),
    ("recordfinding", {"WALK": "{walk}", "STOP": 1, "CATEGORY": "graffiti", "PHOTO": "{work}/no.jpg"}, "no.jpg"),
    ("recordfinding", {"WALK": "{walk}", "STOP": 1, "CATEGORY": "graffiti", "PHOTO": "{note}"}, "note.gpkg"),
    ("recordfinding", {"POINT": "nowhere", "CATEGORY": "graffiti"}, "nowhere"),
    ("createtasks", {"FINDING": "no-such-finding"}, "no-such-finding"),
    ("createtasks", {"FINDING": "{finding}", "MEASURE": "magic"}, "magic"),
    ("createtasks", {"FINDING": "{finding}", "OWNER": "nobody"}, "nobody"),
    ("createtasks", {"FINDING": "{finding}", "DUE": "soon"}, "soon"),
    ("updatetask", {"TASK": "no-such-task", "STATE": "assigned"}, "no-such-task"),
    ("updatetask", {"TASK": "{task}", "STATE": "forgotten"}, "forgotten"),
    ("updatetask", {"TASK": "{task}", "STATE": "declined"}, "reason"),
    ("exporttasks", {"OUTPUT": "{work}/tasks.doc"}, ".doc"),
    ("exporttasks", {"OUTPUT": "{note}/tasks.csv"}, "tasks.csv"),
    ("exporttasks", {"OUTPUT": "{work}/tasks.csv", "STATE": "forgotten"}, "forgotten"),
    ("exporttasks", {"OUTPUT": "{work}/tasks.csv", "OWNER": "nobody"}, "nobody"),
    ("effect", {"PLACE": "nowhere"}, "nowhere"),
    ("effect", {"MEASURE": "magic"}, "magic"),
    ("effect", {"MEASURE": "prune", "BEFORE": "2024", "AFTER": "2025"}, "2024"),
    ("rankplaces", {"AREA": "Brunna", "RECEIPT": "{note}/receipt.json"}, "receipt.json"),
]
IDS = [f"{number}-{name}-{word.strip() or list(inputs)[-1]}" for number, (name, inputs, word) in enumerate(BAD)]


@pytest.fixture(scope="module")
def made(town: dict[str, str], tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Files and keys that the jobs name; `store` is a copy of the town."""
    work = tmp_path_factory.mktemp("bad")
    store = shutil.copy2(town["store"], work / "town.gpkg")
    texts = {
        "empty.csv": "",
        "note.gpkg": "not a database",
        "broken.geojson": '{"type": "FeatureCollection", "features": [{"type": ',
        "bomb.xml": '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c"><!ENTITY d "&b;&b;">]><a>&d;</a>',
        "lines.geojson": '{"type": "FeatureCollection", "features": [{"type": "Feature", "properties": {"name": "a"}, '
        '"geometry": {"type": "LineString", "coordinates": [[17.7, 59.5], [17.8, 59.6]]}}]}',
    }
    for name, text in texts.items():
        (work / name).write_text(text, encoding="utf-8")
    (work / "garbage.osm").write_bytes(bytes(range(256)) * 40)
    (work / "folder").mkdir()
    return {
        **town,
        "store": str(store),
        "work": str(work),
        "folder": str(work / "folder"),
        "broken_json": str(work / "broken.geojson"),
        **{name.partition(".")[0]: str(work / name) for name in [*texts, "garbage.osm"]},
    }


@pytest.fixture(scope="module")
def answers(batch: Batch, made: dict[str, str]) -> list[dict[str, Any]]:
    """What all the jobs answered, run in one process on one store."""
    return batch([(name, {"STORE": made["store"], **_filled(inputs, made)}) for name, inputs, _ in BAD])


def _filled(inputs: dict[str, Any], made: dict[str, str]) -> dict[str, Any]:
    def fill(value: Any) -> Any:
        if isinstance(value, str):
            for name, text in made.items():
                value = value.replace("{" + name + "}", text)
        return value

    return {name: fill(value) for name, value in inputs.items()}


@pytest.mark.parametrize("number", range(len(BAD)), ids=IDS)
def test_it_is_one_sentence_that_names_it(number: int, answers: list[dict[str, Any]]) -> None:
    answer, (_, _, word) = answers[number], BAD[number]
    assert not answer["crash"], answer["crash"]
    assert not answer["ok"], answer["results"]
    assert word in answer["error"], answer["error"]
    assert 10 < len(answer["error"]) < 500
    assert "Traceback" not in answer["error"] + answer["log"]
    assert not answer["changed"], answer["error"]


def test_nothing_is_left_beside_the_store(made: dict[str, str], answers: list[dict[str, Any]]) -> None:
    """No half-made stores, documents, receipts or journals."""
    assert answers
    left = {file.name for file in Path(made["work"]).iterdir()}
    expected = {"town.gpkg", "note.gpkg", "empty.csv", "broken.geojson", "bomb.xml", "lines.geojson"}
    assert left - expected == {"garbage.osm", "folder"}
    assert list(Path(made["folder"]).iterdir()) == []
