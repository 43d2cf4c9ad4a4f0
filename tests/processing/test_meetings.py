"""Meetings of the EST group by Processing: kept for each period, opening on what was decided before."""

from __future__ import annotations

import json
import shutil
from datetime import date, datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import pytest

from est_walks_plugin.engine.statistics import period_of
from est_walks_plugin.operations.areas.edit import remove_areas
from est_walks_plugin.operations.deletions import delete_tasks
from est_walks_plugin.operations.own_places import add_own_place
from est_walks_plugin.operations.privacy_review import review_list
from est_walks_plugin.operations.situation.told_until import told_until
from est_walks_plugin.operations.tasks import update_task
from est_walks_plugin.store import Store

from .. import town
from .contract import RefusedError, all_bytes, run, run_with_receipt, table
from .printed_pages import archive_problems, text_of

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


def week_of(day: date) -> str:
    return period_of(day, "week").label


def tell_of(store: Path, day: date) -> None:
    """Let a report come in on a day."""
    at = datetime(day.year, day.month, day.day, 9, 20, tzinfo=timezone.utc)
    with Store.open(str(store)) as opened:
        opened.insert(
            "observation", [{"kind": "case", "category": "litter", "observed_at": at, "geometry": town.at(5, 5)}]
        )


def test_without_a_date_it_opens_on_the_last_week_told_of_and_next_week_on_what_was_decided(store: Path) -> None:
    today = store_today(store)
    with Store.open(str(store)) as opened:
        until = told_until(opened)
    assert until is not None
    assert until < today - timedelta(days=14), "imports end long ago"

    def opens(**more: Any) -> dict[str, Any]:
        return run_with_receipt("recordmeeting", store.parent / "m.json", {"STORE": str(store), **more})

    first = opens(DECISIONS=json.dumps(["Vi bjuder in bostadsbolaget."]))
    assert (first["period"], first["told_until"]) == (week_of(until), until.isoformat())
    decided = [one["decision"] for one in first["decisions"]]
    assert opens()["open_decisions"] == [], "the same day it is the same meeting"
    again = opens(HELD_ON=(today - timedelta(days=7)).isoformat())
    assert (again["meeting"], again["period"]) == (first["meeting"], first["period"])
    assert [one["decision"] for one in again["open_decisions"]] == decided, "the week after, though nothing new came"
    tell_of(store, today - timedelta(days=8))
    newer = opens()
    assert newer["period"] == week_of(today - timedelta(days=8)), "what was imported since"
    assert [one["decision"] for one in newer["open_decisions"]] == decided
    assert newer["came_in"]
    tell_of(store, today + timedelta(days=40))
    assert opens()["period"] == newer["period"], "nobody tells of days to come"
    tell_of(store, today)
    assert opens()["period"] == week_of(today - timedelta(days=today.weekday() + 1)), "the last week that is over"
    assert opens(PERIOD="year")["period"] == str(today.year - 1)


def test_the_paper_says_that_imports_end_earlier(store: Path, tmp_path: Path) -> None:
    with Store.open(str(store)) as opened:
        until = told_until(opened)
    assert until is not None
    out = tmp_path / "mote.pdf"
    run("exportmeeting", {"STORE": str(store), "OUTPUT": str(out)})
    assert f"Uppgifterna slutar {until}: detta är den senaste period som har några." in " ".join(text_of(out).split())
    later = {"STORE": str(store), "OUTPUT": str(out), "DATE": (until + timedelta(days=14)).isoformat()}
    assert "Alla områden" in text_of(out)
    run("exportmeeting", later)
    assert "0 rapporter" not in text_of(out), "nothing told is not none"
    assert f"Det finns inga uppgifter efter {until}." in text_of(out)
    before = {**later, "DATE": (until - timedelta(days=14)).isoformat()}
    run("exportmeeting", before)
    assert str(until) not in text_of(out)


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
        ({"DATE": "2199-01-01"}, "still to come"),
        ({"AREA": "Atlantis"}, "Atlantis"),
        ({"DECISIONS": '[{"kind": "party", "text": "x"}]'}, "party"),
        ({"DECISIONS": '[{"kind": "task"}]'}, "choose a measure"),
        ({"DECISIONS": '[{"kind": "task", "measure": "flyga"}]'}, "flyga"),
        ({"DECISIONS": '[{"kind": "effort", "measure": "presence_guard"}]'}, "when it begins"),
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


def cases(store: Path, counts: dict[date, int], category: str = "litter", status: str = "open") -> None:
    """Put cases on days, in the area of the town."""
    with Store.open(str(store)) as opened:
        (area,) = (row["uuid"] for row in opened.rows("area", {"name": town.AREA}))
        source = opened.rows("source", {"kind": "case"})[0]["uuid"]
        opened.insert(
            "observation",
            [
                {
                    "source": source,
                    "external_id": f"{category}-{day}-{number}",
                    "kind": "case",
                    "category": category,
                    "text": "x",
                    "observed_at": datetime(day.year, day.month, day.day, 12, tzinfo=timezone.utc),
                    "status": status,
                    "area": area,
                    "position_method": "exact",
                    "review": "clear",
                    "geometry": town.at(100 + number, 200),
                }
                for day, count in counts.items()
                for number in range(count)
            ],
        )


def test_a_meeting_sees_what_came_in_and_is_proposed_what_is_more_than_chance(store: Path) -> None:
    years = {MONDAY.replace(year=year): 2 for year in (2022, 2023, 2024, 2025)}
    cases(store, {**years, MONDAY: 25})
    cases(store, {date(2026, 5, 4): 6}, "graffiti")
    told = meet(store, AREA=town.AREA)
    came = {row["category"]: (row["now"], row["change"]) for row in told["came_in"]}
    assert came == {"litter": (25, "clearly_more")}
    assert told["seen"]["came_in"] == 25
    first = told["proposed"][0]
    assert (first["category"], first["reasons"][0]["code"]) == ("litter", "clearly_more")
    assert {row["category"] for row in told["old_cases"]} >= {"graffiti"}
    assert any(one["category"] == "graffiti" and one["reasons"][0]["code"] == "old_cases" for one in told["proposed"])


def test_a_week_like_others_is_no_priority(store: Path) -> None:
    with Store.open(str(store)) as opened:
        opened.delete("observation", [row["uuid"] for row in opened.rows("observation", {"kind": "case"})])
    years = {MONDAY.replace(year=year): 4 for year in (2022, 2023, 2024, 2025)}
    cases(store, {**years, MONDAY: 4}, status="closed")
    assert meet(store, AREA=town.AREA)["proposed"] == []


def test_presence_is_planned_by_a_decision(store: Path) -> None:
    told = meet(
        store,
        decisions=[
            {"kind": "effort", "measure": "guard", "starts": "2026-09-18 20:00", "area": town.AREA, "text": "Torget"}
        ],
    )
    (row,) = table(store, "presence_effort")
    (decision,) = told["decisions"]
    assert (decision["effort"], decision["measure"]) == (row["uuid"], "presence_guard")
    assert (row["state"], row["starts_at"][:16]) == ("planned", "2026-09-18T18:00")
    assert decision["due"] == "2026-09-18"


def test_the_page_is_one_and_tells_all_of_it(store: Path, tmp_path: Path) -> None:
    years = {MONDAY.replace(year=year): 2 for year in (2022, 2023, 2024, 2025)}
    cases(store, {**years, MONDAY: 25})
    meet(store, MONDAY - timedelta(days=7), [{"text": "Bjud in bostadsbolaget", "due": "2026-09-01", "owner": "park"}])
    meet(store, NOTE="Skräpet ökar.", decisions=[{"kind": "task", "category": "litter", "text": "Städa", "needed": 9}])
    out = tmp_path / "mote.pdf"
    given = {"STORE": str(store), "DATE": MONDAY.isoformat(), "OUTPUT": str(out), "ARCHIVE": True}
    before = table(store, "est_meeting")
    told = run_with_receipt("exportmeeting", tmp_path / "r.json", given)
    assert table(store, "est_meeting") == before
    assert (told["pages"], len(told["decisions"]), len(told["open_decisions"])) == (1, 1, 1)
    said = " ".join(text_of(out).split())
    for text in ("vecka 37 2026", "tydlig förändring", "Bjud in bostadsbolaget", "Städa", "högst 9", "Skräpet ökar."):
        assert text in said, text
    assert archive_problems(str(out)) == []


def test_one_page_whatever_was_said_and_nothing_doubtful(store: Path, tmp_path: Path) -> None:
    long = "Vi talade om gången och belysningen där, och om buskarna. " * 60
    meet(store, MONDAY - timedelta(days=7), [long] * 25)
    meet(store, NOTE=long, decisions=[long] * 25 + ["Vi har talat med Kajsa Testsson om saken."])
    out = tmp_path / "mote.pdf"
    assert run("exportmeeting", {"STORE": str(store), "DATE": MONDAY.isoformat(), "OUTPUT": str(out)})["PAGES"] == 1
    said = text_of(out)
    assert "Sida 1 av 1" in said
    assert "Kajsa" not in said


def test_a_task_that_lies_nowhere_is_of_the_area_it_was_decided_for(store: Path) -> None:
    given = {"kind": "task", "measure": "prune", "due": "2026-09-20"}
    mine = meet(store, AREA=town.AREA, decisions=[given])["decisions"][0]["task"]
    meet(store, decisions=[given])
    week = MONDAY + timedelta(days=7)
    assert [one["task"] for one in meet(store, week, AREA=town.AREA)["late_tasks"]] == [mine]
    assert len(meet(store, week)["late_tasks"]) == 2


def paper_of(store: Path, day: date, **more: Any) -> str:
    """Return the text of a meeting's paper, with its lines."""
    out = store.parent / "mote.pdf"
    run("exportmeeting", {"STORE": str(store), "DATE": day.isoformat(), "OUTPUT": str(out), **more})
    return text_of(out)


def test_what_is_counted_and_not_compared_is_said_wherever_the_two_stand_beside_each_other(store: Path) -> None:
    years = {MONDAY.replace(year=year): 2 for year in (2022, 2023, 2024, 2025)}
    cases(store, {**years, MONDAY: 25})
    at = datetime(MONDAY.year, MONDAY.month, MONDAY.day, 9, 20, tzinfo=timezone.utc)
    row = {"kind": "partner", "category": "litter", "observed_at": at, "geometry": town.at(500, 500)}
    with Store.open(str(store)) as opened:
        opened.insert("observation", [row] * 4)
    said = " ".join(paper_of(store, MONDAY).split())
    assert "29 (25 jämförs)" in said
    assert "Av dem kan 25 jämföras med tidigare år." in said
    assert "29 kom in (25 jämförs), 0 under samma period tidigare år: tydlig förändring" in said
    reasons = meet(store)["proposed"][0]["reasons"]
    assert reasons[0]["values"] == [29.0, 0.0, 25.0]


def test_old_cases_that_are_proposed_stand_there_alone_on_a_line_of_their_own(store: Path) -> None:
    cases(store, {date(2026, 5, 4): 14}, "graffiti")
    told = meet(store)
    (old,) = (row for row in told["old_cases"] if row["category"] == "graffiti")
    said = paper_of(store, MONDAY)
    assert [row["category"] for row in told["proposed"]].count("graffiti") == 1
    line = f"{old['open_over_60_days']} ärenden öppna i mer än 60 dagar"
    assert said.count(line) == 1, "once, and unbroken"


def test_late_tasks_say_which_area_they_are_of(store: Path) -> None:
    given = {"kind": "task", "measure": "prune", "due": "2026-09-20"}
    meet(store, AREA=town.AREA, decisions=[given])
    with Store.open(str(store)) as opened:
        name = town.AREA
        title = opened.catalogue.label("measure", "prune", "sv")
        opened.update_many("est_decision", {row["uuid"]: {"state": "dropped"} for row in opened.rows("est_decision")})
    week = MONDAY + timedelta(days=7)
    assert f"{title}, {name}" in paper_of(store, week)
    assert f"{title}, {name}" not in paper_of(store, week, AREA=town.AREA), "the heading says it"


def test_a_decision_on_an_analysis_stands_as_the_analysis(store: Path) -> None:
    meet(store, decisions=[{"kind": "analysis", "text": "Oro", "place": "mikaelsparken", "due": "2027-03-01"}])
    said = " ".join(paper_of(store, MONDAY + timedelta(days=7)).split())
    assert "följs upp 2027-03-01" in said
    assert "Öppet" not in said
