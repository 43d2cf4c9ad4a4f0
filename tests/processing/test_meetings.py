"""Meetings of the EST group by Processing: kept for each period, opening on what was decided before."""

from __future__ import annotations

import json
import shutil
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from est_walks_plugin.operations.areas.edit import remove_areas
from est_walks_plugin.operations.deletions import delete_tasks
from est_walks_plugin.operations.own_places import add_own_place
from est_walks_plugin.operations.privacy_review import review_list
from est_walks_plugin.operations.tasks import update_task
from est_walks_plugin.store import Store

from .. import town
from .contract import RefusedError, all_bytes, run, run_with_receipt, table

PHONE = "070-174 06 05"
MONDAY = date(2026, 9, 7)


@pytest.fixture
def store(town_file: Path, tmp_path: Path) -> Path:
    path = Path(shutil.copy(town_file, tmp_path / "town.gpkg"))
    with Store.open(str(path)) as opened:
        add_own_place(opened, "Mikaelsparken", town.at(500, 500))
    return path


def meet(store: Path, day: date = MONDAY, decisions: Any = None, **more: Any) -> dict[str, Any]:
    given = {"STORE": str(store), "DATE": day.isoformat(), **more}
    if decisions is not None:
        given["DECISIONS"] = json.dumps(decisions)
    return run_with_receipt("recordmeeting", store.parent / "m.json", given)


def test_a_meeting_is_one_for_its_period_and_area(store: Path) -> None:
    first = meet(store, NOTE="Lugnt.", HELD_ON="2026-09-14")
    again = meet(store, MONDAY + timedelta(days=6), ["Vi väntar."])
    assert again["meeting"] == first["meeting"]
    assert (again["period"], again["period_from"], again["period_to"]) == ("2026-W37", "2026-09-07", "2026-09-13")
    assert again["held_on"] == "2026-09-14", "what was kept stays"
    for other in ({"AREA": town.AREA}, {"PERIOD": "tertial"}):
        assert meet(store, **other)["meeting"] != first["meeting"]
    assert len(table(store, "est_meeting")) == 3
    assert meet(store, MONDAY + timedelta(days=7))["meeting"] != first["meeting"]


def test_what_is_decided_is_made_and_the_next_meeting_opens_on_it(store: Path) -> None:
    told = meet(
        store,
        decisions=[
            {"kind": "task", "category": "shrubbery", "owner": "park", "due": "2026-09-20", "place": "mikaelsparken"},
            {"kind": "analysis", "text": "Oro på kvällen", "place": "mikaelsparken", "due": "2027-03-01"},
            {"kind": "priority", "text": "Skräp i centrum", "area": town.AREA, "category": "litter", "needed": 9},
            "Vi bjuder in bostadsbolaget.",
        ],
    )
    task, analysis, priority, other = told["decisions"]
    (row,) = table(store, "task")
    assert (task["task"], row["measure"], row["owner"], row["due"]) == (row["uuid"], "prune", "park", "2026-09-20")
    (kept,) = table(store, "cause_analysis")
    assert (kept["uuid"], kept["name"], kept["follow_up"]) == (analysis["analysis"], "Mikaelsparken", "2027-03-01")
    assert (priority["needed"], priority["category"], other["kind"]) == (9, "litter", "other")
    later = meet(store, MONDAY + timedelta(days=7))
    assert [one["decision"] for one in later["open_decisions"]] == [one["decision"] for one in told["decisions"]]
    assert later["decisions"] == []
    late = later["open_decisions"][0]
    assert late["days_late"] == (store_today(store) - date(2026, 9, 20)).days > 0
    assert [one["task"] for one in later["late_tasks"]] == [row["uuid"]]
    assert meet(store)["open_decisions"] == [], "its own decisions are none of an earlier meeting"


def store_today(store: Path) -> date:
    with Store.open(str(store), readonly=True) as opened:
        return opened.today


def test_a_decision_stands_as_what_was_made_of_it(store: Path) -> None:
    told = meet(store, decisions=[{"kind": "task", "measure": "prune"}, {"kind": "task", "measure": "clean"}, "Enkät"])
    first, second, third = told["decisions"]
    with Store.open(str(store)) as opened:
        update_task(opened, first["task"], state="done", feedback_text="Klippt.")
    week = MONDAY + timedelta(days=7)
    assert [one["decision"] for one in meet(store, week)["open_decisions"]] == [second["decision"], third["decision"]]
    became = [{"decision": third["decision"], "state": "dropped", "outcome": f"Ring {PHONE}."}]
    left = meet(store, week, became)
    assert [one["decision"] for one in left["open_decisions"]] == [second["decision"]]
    assert PHONE.encode() not in all_bytes(store)
    with Store.open(str(store)) as opened:
        delete_tasks(opened, [second["task"]])
    (gone,) = meet(store, week)["open_decisions"]
    assert (gone["is_gone"], gone["task"]) == (True, None)


def test_notes_and_decisions_are_screened(store: Path) -> None:
    told = meet(store, NOTE=f"Ring {PHONE}. Kajsa Testsson var med.", decisions=[f"Fråga Kajsa Testsson, {PHONE}"])
    assert PHONE.encode() not in all_bytes(store)
    assert "Testsson" not in json.dumps(told)
    assert told["review"] == "doubtful"
    with Store.open(str(store)) as opened:
        waiting = {one.table for one in review_list(opened)}
    assert {"est_meeting", "est_decision"} <= waiting


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ({"DATE": "2199-01-01"}, "has not begun"),
        ({"AREA": "Atlantis"}, "Atlantis"),
        ({"DECISIONS": '[{"kind": "party", "text": "x"}]'}, "party"),
        ({"DECISIONS": '[{"kind": "task"}]'}, "choose a measure"),
        ({"DECISIONS": '[{"kind": "task", "measure": "flyga"}]'}, "flyga"),
        ({"DECISIONS": '[{"kind": "effort", "measure": "presence_guard"}]'}, "presence effort"),
        ({"DECISIONS": '[{"kind": "analysis", "text": "x"}]'}, "a place, a point or an area"),
        ({"DECISIONS": '[{"text": ""}]'}, "Write what was decided"),
        ({"DECISIONS": '[{"text": "x", "who": "y"}]'}, "who"),
        ({"DECISIONS": '[{"text": "x", "due": "snart"}]'}, "snart"),
        ({"DECISIONS": '[{"text": "x", "needed": -1}]'}, "whole number"),
        ({"DECISIONS": '[{"decision": "nowhere", "state": "done"}]'}, "nowhere"),
        ({"DECISIONS": "[1]"}, "entry 1"),
        ({"DECISIONS": "ja"}, "DECISIONS"),
    ],
)
def test_bad_input_is_one_sentence_and_nothing_is_kept(store: Path, more: dict[str, Any], said: str) -> None:
    names = ("est_meeting", "est_decision", "task", "cause_analysis")
    with pytest.raises(RefusedError, match=said):
        run("recordmeeting", {"STORE": str(store), "DATE": MONDAY.isoformat(), "NOTE": "Ny", **more})
    assert [table(store, name) for name in names] == [[]] * 4


def test_meetings_and_decisions_go_and_what_was_made_stays(store: Path) -> None:
    told = meet(store, AREA=town.AREA, decisions=[{"kind": "task", "measure": "prune"}, "Enkät"])
    run("deleterows", {"STORE": str(store), "KIND": "decision", "ROWS": told["decisions"][1]["decision"]})
    assert len(table(store, "est_decision")) == 1
    with Store.open(str(store)) as opened:
        remove_areas(opened, [row["uuid"] for row in opened.rows("area", {"name": town.AREA})])
        assert [row["area"] for row in opened.rows("est_meeting")] == [None]
    run("deleterows", {"STORE": str(store), "KIND": "meeting", "ROWS": told["meeting"]})
    assert [len(table(store, name)) for name in ("est_meeting", "est_decision", "task")] == [0, 0, 1]
