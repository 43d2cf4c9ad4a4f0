"""Tasks by Processing: a preview without a trace, several of one and one of several, mass changes, kept filters."""

from __future__ import annotations

import csv
import json
import re
import shutil
from pathlib import Path
from typing import Any

import pytest

from est_walks_plugin.operations.record_findings import record_finding
from est_walks_plugin.store import Store

from .. import town
from .contract import RefusedError, all_bytes, run, run_with_receipt, table

PHONE = "070-174 06 05"


@pytest.fixture
def store(town_file: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(town_file, tmp_path / "town.gpkg"))


@pytest.fixture
def findings(store: Path) -> list[str]:
    """A lamp out at pole 0-700's neighbour, shrubbery, and litter beside it."""
    with Store.open(str(store)) as opened:
        return [
            record_finding(opened, None, category=category, text=text, point=town.at(x, y))
            for category, text, x, y in (
                ("lighting_out", "Släckt", 700, 101),
                ("shrubbery", "Buskar", 450, 450),
                ("litter", "Skräp", 455, 450),
            )
        ]


def receipt_of(name: str, store: Path, **more: Any) -> dict[str, Any]:
    return run_with_receipt(name, store.parent / f"{name}.json", {"STORE": str(store), **more})


def test_a_dry_run_makes_nothing_and_tells_all(store: Path, findings: list[str]) -> None:
    before = store.read_bytes()
    told = receipt_of(
        "createtasks", store, FINDING=findings, DUE="2027-05-15", COST=900, CONTACT="Driftcentralen", DRY_RUN=True
    )
    assert table(store, "task") == []
    assert store.read_bytes() == before
    lamp, shrubbery, _litter = told["drafts"]
    assert told["created"] == 0
    assert lamp["lamp_guess"]["pole"] == "100-700"
    assert {hint["kind"] for hint in lamp["duplicate_hints"]} == {"case"}
    assert (shrubbery["measure"], shrubbery["owner"], shrubbery["cost"]) == ("prune", "park", 900)
    assert "2027-05-15" in shrubbery["season_warning"]
    assert "2027-08-01" in told["warnings"][0]
    made = receipt_of("createtasks", store, FINDING=findings)
    assert made["created"] == 3
    assert [one["task"] for one in made["lamp_guesses"]] == made["tasks"][:1]


def test_several_measures_and_one_task_of_all(store: Path, findings: list[str]) -> None:
    split = receipt_of("createtasks", store, FINDING=findings[1], MEASURE="prune, led_switch")
    assert split["created"] == 2
    assert {row["measure"] for row in table(store, "task")} == {"prune", "led_switch"}
    joined = receipt_of("createtasks", store, FINDING=[findings[0], findings[2]], JOIN=True, MEASURE="clean")
    assert joined["created"] == 1
    assert len(table(store, "task_finding")) == 1
    assert receipt_of("createtasks", store, FINDING=findings, DRY_RUN=True)["skipped"] == findings
    again = receipt_of("createtasks", store, FINDING=findings[0], AGAIN=True, MEASURE="clean", DRY_RUN=True)
    assert again["drafts"][0]["duplicate_hints"][0]["kind"] == "finding"


def test_a_measure_may_have_a_comma_in_its_name(store: Path, findings: list[str]) -> None:
    run("editcatalogue", {"STORE": str(store), "TABLE": 1, "NAME_SV": "Gallra, röj", "COST": 700})
    told = receipt_of("createtasks", store, FINDING=findings[1], MEASURE="Gallra, röj", DRY_RUN=True)
    assert [draft["cost"] for draft in told["drafts"]] == [700]


def test_dark_stretches_are_shown_too(store: Path) -> None:
    run("assesslighting", {"STORE": str(store), "AREA": town.AREA, "OUTPUT": "TEMPORARY_OUTPUT"})
    keys = [row["uuid"] for row in table(store, "dark_gap")]
    told = receipt_of("createtasks", store, STRETCH=keys, OWNER="lighting", DRY_RUN=True)
    assert len(told["drafts"]) == len(keys) > 0
    assert table(store, "task") == []
    assert {draft["owner"] for draft in told["drafts"]} == {"lighting"}
    assert receipt_of("createtasks", store, STRETCH=keys)["created"] == len(keys)


def test_a_mass_change_is_counted_first_and_then_made(store: Path, findings: list[str]) -> None:
    tasks = receipt_of("createtasks", store, FINDING=findings)["tasks"]
    run("savetaskfilter", {"STORE": str(store), "NAME": "Park", "STATE": "open", "OWNER": "park"})
    wanted = {"STORE": str(store), "TASK": "all", "FILTER": "park", "COST": 1200.5, "WORK_ORDER": "AO 7"}
    with Store.open(str(store), readonly=True) as opened:
        before = opened.rows("task")
    told = run_with_receipt("updatetask", store.parent / "u.json", {**wanted, "DRY_RUN": True})
    with Store.open(str(store), readonly=True) as opened:
        assert opened.rows("task") == before
    park = [row["uuid"] for row in before if row["owner"] == "park"]
    assert 0 < len(park) < len(tasks)
    assert (told["changed"], told["tasks"]) == (len(park), park)
    assert told["columns"] == {"cost": len(park), "work_order": len(park)}
    assert run("updatetask", wanted)["CHANGED"] == len(park)
    with Store.open(str(store), readonly=True) as opened:
        rows = {row["uuid"]: row["cost"] for row in opened.rows("task")}
    assert {key for key, cost in rows.items() if cost == 1200.5} == set(park)
    assert run("updatetask", {"STORE": str(store), "FILTER": "Park", "NOTE": "Alla i urvalet"})["CHANGED"] == len(park)
    assert run("updatetask", {"STORE": str(store), "FILTER": "Park", "TASK": park[0], "NOTE": "En"})["CHANGED"] == 1
    for nothing in ({}, {"TASK": "all"}):
        with pytest.raises(RefusedError, match="give TASK, or a saved filter in FILTER"):
            run("updatetask", {"STORE": str(store), "NOTE": "Ingen", **nothing})


def test_stretches_and_findings_are_not_mixed_up_in_silence(store: Path, findings: list[str]) -> None:
    for more in ({"FINDING": findings}, {"CATEGORY": "litter"}, {"JOIN": True}, {"AGAIN": True}):
        with pytest.raises(RefusedError, match="not both"):
            run("createtasks", {"STORE": str(store), "STRETCH": "any", **more})
    assert table(store, "task") == []


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ({"TASK": "all"}, "FILTER"),
        ({"TASK": "all", "FILTER": "Okänt"}, "Okänt"),
        ({"TASK": "all", "FILTER": "Klara", "COST": 1}, "leaves no task"),
        ({"TASK": "{task}", "COST": -1}, "0 or more"),
        ({"TASK": "{task}", "CONTACT": f"Anna {PHONE}"}, "function"),
        ({"TASK": "{task}", "WORK_ORDER": PHONE}, "personal data"),
        ({"TASK": "{task}", "LAMP": "9-9"}, "9-9"),
        ({"TASK": "{task}", "CASES": "nowhere"}, "no case"),
    ],
)
def test_bad_input_is_one_sentence_and_changes_nothing(
    store: Path, findings: list[str], more: dict[str, Any], said: str
) -> None:
    (task,) = receipt_of("createtasks", store, FINDING=findings[:1])["tasks"]
    run("savetaskfilter", {"STORE": str(store), "NAME": "Klara", "STATE": "done"})
    given = {name: value.format(task=task) if isinstance(value, str) else value for name, value in more.items()}
    before = table(store, "task")
    with pytest.raises(RefusedError, match=said):
        run("updatetask", {"STORE": str(store), **given})
    assert table(store, "task") == before
    assert PHONE.encode() not in all_bytes(store)


def test_a_task_is_tied_to_lamp_and_cases_and_loosed(store: Path, findings: list[str]) -> None:
    (task,) = receipt_of("createtasks", store, FINDING=findings[:1])["tasks"]
    cases = [row["uuid"] for row in table(store, "observation", "kind = 'case'")][:2]
    told = receipt_of("updatetask", store, TASK=task, LAMP="100-725", CASES=cases, CONTACT="Driftcentralen")
    events = {event["field"]: (event["old"], event["new"]) for event in told["history"]}
    assert events["lamp"] == ("100-700", "100-725")
    assert len(table(store, "task_case")) == 2
    receipt_of("updatetask", store, TASK=task, LAMP="-", CASES="-", CONTACT="-", NO_COST=True)
    assert table(store, "task_case") == []
    assert not table(store, "task")[0]["lamp"]


def test_a_filter_is_kept_used_by_export_and_forgotten(store: Path, findings: list[str]) -> None:
    receipt_of("createtasks", store, FINDING=findings, COST=10, CONTACT="Driftcentralen")
    kept = receipt_of("savetaskfilter", store, NAME=f"Klipp {PHONE}", OWNER="park", TEXT="busk")
    assert kept["tasks"] == 1
    assert PHONE not in kept["name"]
    out = store.parent / "ut.csv"
    assert run("exporttasks", {"STORE": str(store), "OUTPUT": str(out), "FILTER": kept["filter"]})["ROWS"] == 1
    (row,) = csv.DictReader(out.read_text("utf-8-sig").splitlines(), delimiter=";")
    assert "Driftcentralen" in row.values()
    told = receipt_of("createtasks", store, FILTER=kept["name"], AGAIN=True, DRY_RUN=True)
    assert [draft["findings"] for draft in told["drafts"]] == [[findings[1]]]
    assert sorted(told["skipped"]) == sorted([findings[0], findings[2]])
    run("deleterows", {"STORE": str(store), "KIND": "task_filter", "ROWS": kept["name"]})
    assert table(store, "task_filter") == []
    with pytest.raises(RefusedError, match="leaves nothing out"):
        run("savetaskfilter", {"STORE": str(store), "NAME": "Alla"})
    with pytest.raises(RefusedError, match="finished"):
        run("savetaskfilter", {"STORE": str(store), "NAME": "Fel", "STATE": "finished"})


def test_a_file_of_tasks_tells_all_findings_lamp_and_cost(store: Path, findings: list[str]) -> None:
    with Store.open(str(store)) as opened:
        opened.update("finding", findings[0], {"photo_no": "3", "severity": 1})
        opened.update("finding", findings[2], {"photo_no": "4, 5", "severity": 3})
        opened.update("finding", findings[1], {"photo_no": "Anna", "review": "doubtful"})
    (task,) = receipt_of("createtasks", store, FINDING=findings, JOIN=True, COST=0)["tasks"]
    run("updatetask", {"STORE": str(store), "TASK": task, "LAMP": "100-700", "STATE": "done"})
    out = store.parent / "ut.geojson"
    run("exporttasks", {"STORE": str(store), "OUTPUT": str(out)})
    (feature,) = json.loads(out.read_text("utf-8"))["features"]
    told = feature["properties"]
    assert (told["findings"], told["severity"], told["cost"], told["pole"]) == (3, 3, 0, "100-700")
    assert "3" in told["photo_no"]
    assert "4, 5" in told["photo_no"]
    assert "Anna" not in out.read_text("utf-8")
    assert re.fullmatch(r"\d{4}-\d\d-\d\d \d\d:\d\d", told["done_at"]), "a whole day, by the municipality's clock"


def test_a_guessed_lamp_is_written_as_a_guess(store: Path, findings: list[str]) -> None:
    receipt_of("createtasks", store, FINDING=findings[:1])
    out = store.parent / "ut.geojson"
    run("exporttasks", {"STORE": str(store), "OUTPUT": str(out)})
    (feature,) = json.loads(out.read_text("utf-8"))["features"]
    assert feature["properties"]["pole"] == "100-700 (nearest, 1 m)"
