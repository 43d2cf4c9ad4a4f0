"""Cause analyses by Processing: written, screened, linked, turned into tasks, printed on two pages; and what goes away around them."""

from __future__ import annotations

import json
import shutil
from datetime import date, datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import pytest

from est_walks_plugin.model.est.analyses import LinkedTable
from est_walks_plugin.operations.analyses.evidence import evidence_of
from est_walks_plugin.operations.analyses.record import (
    MeasureLine,
    NewAnalysis,
    Written,
    add_analysis,
    whole,
    write_analysis,
)
from est_walks_plugin.operations.analyses.tasks import make_task
from est_walks_plugin.operations.deletions import delete_findings, delete_sources, delete_tasks
from est_walks_plugin.operations.own_places import add_own_place, delete_own_places
from est_walks_plugin.operations.privacy_review import approve_keys, review_list
from est_walks_plugin.operations.record_findings import record_finding
from est_walks_plugin.operations.tasks import update_task
from est_walks_plugin.operations.undoing import recorded, take_back
from est_walks_plugin.store import Store

from .. import town
from .contract import RefusedError, all_bytes, run, run_with_receipt, table
from .printed_pages import archive_problems, pictures, text_of

PHONE = "070-174 06 05"
DOUBTFUL = "Vi har talat med Kajsa Testsson om saken."


def cases(store: Store, count: int, *, days_ago: int = 30, at: tuple[float, float] = (500, 500)) -> None:
    """Put reports around a point of the town."""
    (source,) = store.insert("source", [{"kind": "case", "name": "Felanmälan"}])
    when = datetime.now(timezone.utc) - timedelta(days=days_ago)
    store.insert(
        "observation",
        [
            {
                "source": source,
                "external_id": f"a-{days_ago}-{number}",
                "kind": "case",
                "category": "litter",
                "text": "Skräp vid bänken",
                "observed_at": when,
                "status": "open",
                "review": "clear",
                "geometry": town.at(at[0] + number % 5, at[1] + number // 5),
            }
            for number in range(count)
        ],
    )


@pytest.fixture
def store(town_file: Path, tmp_path: Path) -> Path:
    path = Path(shutil.copy(town_file, tmp_path / "town.gpkg"))
    with Store.open(str(path)) as opened:
        opened.delete("observation", [row["uuid"] for row in opened.rows("observation", columns=("uuid",))])
        cases(opened, 16)
        cases(opened, 3, days_ago=500)
        cases(opened, 4, at=(585, 585))  # within the square around the ring, not within the ring
        add_own_place(opened, "Mikaelsparken", town.at(500, 500))
        record_finding(opened, None, category="shrubbery", text="Buskarna skymmer", point=town.at(520, 500))
        record_finding(opened, None, category="graffiti", text="Klotter", point=town.at(700, 700))
    return path


def write(store: Path, **more: Any) -> dict[str, Any]:
    return run_with_receipt("recordanalysis", store.parent / "r.json", {"STORE": str(store), **more})


def begun(store: Path, **more: Any) -> dict[str, Any]:
    given = {
        "PLACE": "mikaelsparken",
        "PROBLEM": "Skräp och oro kvällstid.",
        "CAUSES": json.dumps([{"text": "Buskar skymmer", "known_from": "Vandringen 2026"}, "Ingen vuxen på kvällen"]),
        "MEASURES": json.dumps(
            [
                {"measure": "prune", "owner": "park", "due": "2027-03-01", "cause": 1, "task": True},
                {"text": "Fritidsgården öppen på fredagar", "cause": 2},
            ]
        ),
        "EXPECTED": "Färre rapporter om skräp.",
        "FOLLOW_UP": (date.today() + timedelta(days=180)).isoformat(),
    }
    return write(store, **{**given, **more})


def test_an_analysis_counts_what_came_and_says_how_few_must_come(store: Path) -> None:
    told = begun(store)
    assert told["name"] == "Mikaelsparken"
    assert told["before_count"] == 16, "those of the year before, within 100 m: neither the older nor the farther ones"
    assert told["needed"] == 6, "16 in a year and then 6: the E-test says fewer, with 7 it does not"
    assert [one["cause"] for one in told["measures"]] == [1, 2]
    (row,) = table(store, "cause_analysis")
    assert (row["state"], row["review"], row["problem"]) == ("open", "clear", "Skräp och oro kvällstid.")


def test_a_task_is_made_of_a_measure_once_and_linked(store: Path) -> None:
    told = begun(store)
    (task,) = table(store, "task")
    assert (task["measure"], task["owner"], task["due"]) == ("prune", "park", "2027-03-01")
    assert "Mikaelsparken" in task["title"]
    first, second = told["measures"]
    assert (first["task"], second["task"]) == (task["uuid"], None)
    assert {"table": "task", "row": task["uuid"]}.items() <= told["evidence"][0].items()
    with pytest.raises(RefusedError, match="Choose a measure"):
        write(store, ANALYSIS="mikaelsparken", MAKE_TASKS=True)
    kept = json.dumps(
        [{"key": second["key"], "measure": "presence_field", "cause": 2}, {"key": first["key"]} | {"measure": "prune"}]
    )
    again = write(store, ANALYSIS=told["analysis"], MEASURES=kept, MAKE_TASKS=True)
    assert [one["task"] is not None for one in again["measures"]] == [False, True]
    assert again["measures"][0]["effort"] == table(store, "presence_effort")[0]["uuid"], "presence is planned, no task"
    assert again["measures"][1]["task"] == task["uuid"], "the measure kept its task, in another place of the list"
    assert len(table(store, "task")) == 1


def test_presence_in_an_analysis_becomes_a_planned_effort_once_and_is_linked(store: Path, tmp_path: Path) -> None:
    due = date.today() + timedelta(days=20)
    measures = json.dumps([{"measure": "presence_guard", "text": "Rond fredag kväll", "due": due.isoformat()}])
    told = begun(store, MEASURES=measures, MAKE_TASKS=True)
    (effort,) = table(store, "presence_effort")
    assert (effort["measure"], effort["state"], effort["note"]) == ("presence_guard", "planned", "Rond fredag kväll")
    with Store.open(str(store), readonly=True) as opened:
        starts = opened.rows("presence_effort")[0]["starts_at"]
        assert due - timedelta(days=7) <= opened.local_day(starts) <= due
        assert opened.rows("presence_effort")[0]["geometry"].distance(opened.rows("cause_analysis")[0]["geometry"]) < 1
    (measure,) = told["measures"]
    assert (measure["effort"], measure["task"], measure["state"]) == (effort["uuid"], None, "planned")
    assert [(one["table"], one["row"]) for one in told["evidence"]] == [("presence_effort", effort["uuid"])]
    write(store, ANALYSIS=told["analysis"], MAKE_TASKS=True)
    assert len(table(store, "presence_effort")) == 1
    assert table(store, "task") == []
    out = tmp_path / "analys.pdf"
    run("exportanalysis", {"STORE": str(store), "ANALYSIS": told["analysis"], "OUTPUT": str(out)})
    words = " ".join(text_of(out).split())
    assert "Väktarrond: Rond fredag kväll" in words
    assert "Planerad" in words


def test_a_measure_of_its_own_that_is_presence_becomes_an_effort(store: Path) -> None:
    run("editcatalogue", {"STORE": str(store), "TABLE": 1, "NAME_SV": "Parkvärdar", "PRESENCE": 1})
    begun(store, MEASURES=json.dumps([{"measure": "Parkvärdar", "due": "2027-03-01", "task": True}]))
    assert [row["measure"] for row in table(store, "presence_effort")] == ["parkvardar"]


def passed(store: Path, *, near_after: int, done: bool = True, silent: bool = False) -> dict[str, Any]:
    """Begin an analysis 400 days ago that is to be followed up today, 37 reports in the year before it."""
    with Store.open(str(store)) as opened:
        opened.delete("observation", [row["uuid"] for row in opened.rows("observation", columns=("uuid",))])
        (source,) = opened.insert("source", [{"kind": "case", "name": "Felanmälan"}])
        at = [(days, (500, 500)) for days in range(765, 400, -10)]
        at += [(days, (500, 500)) for days in range(380, 0, -near_after)]
        at += [(days, (990, 990)) for days in range(1200, 0 if not silent else 300, -3)]
        now = datetime.now(timezone.utc)
        opened.insert(
            "observation",
            [
                {
                    "source": source,
                    "external_id": f"n-{number}",
                    "kind": "case",
                    "category": "litter",
                    "observed_at": now - timedelta(days=days),
                    "status": "open",
                    "review": "clear",
                    "geometry": town.at(*where),
                }
                for number, (days, where) in enumerate(at)
            ],
        )
        started = opened.today - timedelta(days=400)
        new = NewAnalysis("Parken", "Skräp", xy=town.at(500, 500), started_on=started, follow_up=opened.today)
        key = add_analysis(opened, new)
        lines = (MeasureLine("prune", "Beskär"),)
        told = write_analysis(opened, key, Written(measures=lines, expected="Färre"))
        if done:
            task = make_task(opened, told.measures[0].uuid)
            update_task(opened, task, state="done", at=now - timedelta(days=390))
    return write(store, ANALYSIS=key)


def test_at_the_follow_up_the_real_effect_stands_beside_what_was_expected(store: Path, tmp_path: Path) -> None:
    told = passed(store, near_after=60)
    followed = told["followed"]
    assert (told["before_count"], followed["code"], followed["after"]) == (37, "told", 6)
    words = " ".join(followed["words"])
    assert "It has" in words or "it has" in words or "det har det" in words
    cases_of = next(one for one in followed["effects"] if one["kind"] == "case")
    before, after = cases_of["counts"]
    assert before > after
    assert cases_of["change"] in ("clearly_fewer", "maybe_fewer")
    out = tmp_path / "analys.pdf"
    run("exportanalysis", {"STORE": str(store), "ANALYSIS": told["analysis"], "OUTPUT": str(out)})
    printed = " ".join(text_of(out).split())
    assert "6 rapporter kom inom 100 m efter" in printed
    assert "Året före var det 37." in printed


def test_more_than_could_tell_a_decrease_is_no_decrease(store: Path) -> None:
    told = passed(store, near_after=11)
    assert told["followed"]["after"] > told["needed"]
    assert "kan inte sägas" in " ".join(told["followed"]["words"]) or "cannot be said" in " ".join(
        told["followed"]["words"]
    )


@pytest.mark.parametrize("case", ["not_yet", "nothing_done", "no_point", "no_import"])
def test_why_it_cannot_be_told_yet(store: Path, case: str) -> None:
    if case == "not_yet":
        told = begun(store)
    elif case == "no_point":
        with Store.open(str(store)) as opened:
            area = opened.rows("area")[0]["uuid"]
            first = opened.today - timedelta(days=50)
            key = add_analysis(opened, NewAnalysis("Byn", area=area, started_on=first, follow_up=opened.today))
        told = write(store, ANALYSIS=key)
    else:
        told = passed(store, near_after=60, done=case != "nothing_done", silent=case == "no_import")
    followed = told["followed"]
    if case == "no_import":
        assert followed["after"] is None, "silence is not zero"
    else:
        assert followed["code"] == case
        assert followed["effects"] == []
    assert len(" ".join(followed["words"])) > 20


def test_what_lies_around_is_linked_once_and_each_can_be_taken_away(store: Path) -> None:
    told = begun(store)
    linked = write(store, ANALYSIS=told["analysis"], EVIDENCE_M=100)
    kinds = sorted(one["table"] for one in linked["evidence"])
    assert kinds == ["finding", *["observation"] * 19, "task"]
    assert len(write(store, ANALYSIS=told["analysis"], EVIDENCE_M=100)["evidence"]) == len(kinds)
    link = next(one["link"] for one in linked["evidence"] if one["table"] == "finding")
    left = write(store, ANALYSIS=told["analysis"], UNLINK=link)
    assert sorted(one["table"] for one in left["evidence"]) == kinds[1:]
    assert len(table(store, "finding")) == 2, "the finding itself stays"
    with pytest.raises(RefusedError, match="no link"):
        write(store, ANALYSIS=told["analysis"], UNLINK=link)


def test_people_are_masked_and_a_doubtful_text_goes_nowhere_out(store: Path, tmp_path: Path) -> None:
    told = begun(
        store,
        PROBLEM=f"Oro. Ring {PHONE}.",
        CAUSES=json.dumps([{"text": DOUBTFUL}, {"text": "Mörkt", "known_from": DOUBTFUL}]),
        MEASURES=json.dumps([{"text": f"Fråga {PHONE}"}]),
    )
    assert PHONE.encode() not in all_bytes(store)
    assert "174 06 05" not in json.dumps(told)
    assert told["review"] == "masked"
    assert [one["review"] for one in told["causes"]] == ["doubtful", "doubtful"]
    for audience in (0, 1):
        out = tmp_path / f"{audience}.pdf"
        printed = run(
            "exportanalysis",
            {"STORE": str(store), "ANALYSIS": told["analysis"], "OUTPUT": str(out), "AUDIENCE": audience},
        )
        assert printed["UNREVIEWED"] == 2
        said = text_of(out)
        assert "Kajsa" not in said
        assert "granskning" in said
    with Store.open(str(store)) as opened:
        waiting = [one for one in review_list(opened) if one.table == "analysis_cause"]
        assert len(waiting) == 2
        approve_keys(opened, [one.key for one in waiting])
        write_analysis(opened, told["analysis"], Written(expected="Lugnare kvällar."))
        assert {cause.review for cause in whole(opened, told["analysis"]).causes} == {"approved"}


def test_an_approved_text_waits_again_when_it_is_changed(store: Path) -> None:
    told = begun(store, PROBLEM=DOUBTFUL)
    assert told["review"] == "doubtful"
    with Store.open(str(store)) as opened:
        approve_keys(opened, [f"cause_analysis/{told['analysis']}"])
        write_analysis(opened, told["analysis"], Written(expected="Lugnare kvällar."))
        assert whole(opened, told["analysis"]).analysis.review == "approved"
        write_analysis(opened, told["analysis"], Written(problem=DOUBTFUL + " Igen."))
        assert whole(opened, told["analysis"]).analysis.review == "doubtful"


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ({"PLACE": ""}, "a place, a point or an area"),
        ({"PLACE": "Ingenstans"}, "Ingenstans"),
        ({"CAUSES": "[1]"}, "CAUSES, entry 1"),
        ({"CAUSES": '[{"text": ""}]'}, "Cause 1 is empty"),
        ({"CAUSES": '[{"who": "x"}]'}, "who"),
        ({"MEASURES": '[{"measure": "flyga"}]'}, "flyga"),
        ({"MEASURES": '[{"text": "x", "cause": 3}]'}, "cause 3"),
        ({"MEASURES": '[{"text": "x", "due": "snart"}]'}, "snart"),
        ({"MEASURES": "[{}]"}, "Measure 1 is empty"),
        ({"MEASURES": '[{"text": "x", "task": true}]'}, "Choose a measure"),
        ({"MEASURES": '{"text": 1}'}, "no text"),
        ({"FOLLOW_UP": "2001-01-01"}, "lies before"),
        ({"STATE": "halv"}, "halv"),
        ({"EVIDENCE_M": 9000}, "out of bounds"),
        ({"ANALYSIS": "Okänd", "PLACE": ""}, "Okänd"),
    ],
)
def test_bad_input_is_one_sentence_and_nothing_is_kept(store: Path, more: dict[str, Any], said: str) -> None:
    before = [table(store, name) for name in ("cause_analysis", "analysis_cause", "analysis_measure", "task")]
    with pytest.raises(RefusedError, match=said) as refused:
        begun(store, **more)
    assert "\n" not in str(refused.value).strip()
    assert [table(store, name) for name in ("cause_analysis", "analysis_cause", "analysis_measure", "task")] == before


def test_what_is_linked_may_go(store: Path) -> None:
    told = begun(store, EVIDENCE_M=100)
    key = told["analysis"]
    with Store.open(str(store)) as opened:
        finding = next(one.row for one in evidence_of(opened, key) if one.table is LinkedTable.FINDING)
        (task,) = (row["uuid"] for row in opened.rows("task"))
        delete_findings(opened, [finding])
        delete_tasks(opened, [task])
        delete_sources(opened, [row["uuid"] for row in opened.rows("source", {"kind": "case"})])
        delete_own_places(opened, [row["uuid"] for row in opened.rows("place", {"origin": "own"})])
        assert evidence_of(opened, key) == []
        assert opened.count("analysis_link") == 0
        left = whole(opened, key)
        assert left.analysis.place is None
        assert left.analysis.geometry is not None, "it keeps its point"
        assert left.measures[0].task is None
    out = store.with_name("kvar.pdf")
    assert run("exportanalysis", {"STORE": str(store), "ANALYSIS": key, "OUTPUT": str(out)})["PAGES"] == 2
    again = write(store, ANALYSIS=key, EVIDENCE_M=100, MEASURES=json.dumps([{"measure": "prune", "task": True}]))
    assert again["measures"][0]["task"] is not None


def test_a_row_that_went_another_way_is_told_as_gone(store: Path) -> None:
    told = begun(store, EVIDENCE_M=100)
    with Store.open(str(store)) as opened:
        gone = opened.rows("observation", limit=1)[0]["uuid"]
        opened.delete("observation", [gone])  # as an import does with what has vanished
        found = [one for one in evidence_of(opened, told["analysis"]) if one.is_gone]
        assert [one.row for one in found] == [gone]


def test_writing_is_undone_as_one(store: Path) -> None:
    told = begun(store)
    with Store.open(str(store)) as opened:
        before = whole(opened, told["analysis"])
        with recorded(opened) as record:
            write_analysis(opened, told["analysis"], Written(problem="Annat", causes=(), measures=()))
        assert whole(opened, told["analysis"]).causes == ()
        take_back(opened, record.changes)
        after = whole(opened, told["analysis"])
        assert (after.causes, after.measures) == (before.causes, before.measures)
        assert after.analysis.problem == before.analysis.problem


def test_two_pages_whatever_was_written(store: Path, tmp_path: Path) -> None:
    """Three causes, and thirty of the longest; the archive copy is one, and the same analysis gives the same bytes."""
    long = "Buskarna skymmer sikten vid lekplatsen, och lamporna är släckta. " * 60
    told = begun(
        store,
        EVIDENCE_M=100,
        PROBLEM=long,
        EXPECTED=long,
        CAUSES=json.dumps([{"text": long, "known_from": long}] * 30),
        MEASURES=json.dumps([{"text": long, "measure": "prune", "cause": 1}] * 30),
    )
    out, again = tmp_path / "a.pdf", tmp_path / "b.pdf"
    given = {"STORE": str(store), "ANALYSIS": told["analysis"], "ARCHIVE": True}
    assert run("exportanalysis", {**given, "OUTPUT": str(out)})["PAGES"] == 2
    run("exportanalysis", {**given, "OUTPUT": str(again)})
    assert out.read_bytes() == again.read_bytes()
    assert archive_problems(str(out)) == []
    assert "Resten står i databasen" in " ".join(text_of(out).split())
    for number in (1, 2):
        assert "Sida" in text_of(out, page=number), "the footer is there"


def test_the_public_is_not_told_small_counts_nor_where_people_reported(store: Path, tmp_path: Path) -> None:
    with Store.open(str(store)) as opened:
        opened.delete("observation", [row["uuid"] for row in opened.rows("observation", {"kind": "case"})[:14]])
    told = begun(store, EVIDENCE_M=60)
    of = {0: "", 1: ""}
    for audience in of:
        out = tmp_path / f"{audience}.pdf"
        run(
            "exportanalysis",
            {"STORE": str(store), "ANALYSIS": told["analysis"], "OUTPUT": str(out), "AUDIENCE": audience},
        )
        of[audience] = " ".join(text_of(out).split())
        (tmp_path / f"p{audience}").mkdir(exist_ok=True)
    count = told["before_count"]
    assert 0 < count < 5
    assert f"{count} rapporter" in of[0]
    assert f"{count} rapporter" not in of[1]
    assert "färre än 5" in of[1].lower()
    assert "Skräp vid bänken" in of[0]
    assert "Skräp vid bänken" not in of[1]
    assert "Observationer" not in of[1].split("Ringen")[0].split("Problemet")[1], (
        "no observation in the legend of the map"
    )


def test_the_pages_show_what_was_written(store: Path, tmp_path: Path) -> None:
    told = begun(store, EVIDENCE_M=100)
    out = tmp_path / "analys.pdf"
    run("exportanalysis", {"STORE": str(store), "ANALYSIS": "Mikaelsparken", "OUTPUT": str(out)})
    first, second = (" ".join(text_of(out, page=number).split()) for number in (1, 2))
    for said in (
        "Orsaksanalys: Mikaelsparken",
        "Inga personer",
        "Skräp och oro kvällstid.",
        "Buskarna skymmer",
        "100 m",
    ):
        assert said in first, said
    for said in ("Buskar skymmer", "Vandringen 2026", "Fritidsgården öppen", "16 rapporter", "högst 6", "Park"):
        assert said in second, said
    assert told["days_late"] == 0
    assert len(pictures(out, tmp_path / "bilder")) == 2


def test_follow_up_that_has_passed_is_late(store: Path) -> None:
    told = begun(store)
    with Store.open(str(store)) as opened:
        day = opened.today - timedelta(days=10)
        opened.update("cause_analysis", told["analysis"], {"started_on": day, "follow_up": day + timedelta(days=3)})
    assert write(store, ANALYSIS=told["analysis"])["days_late"] == 7
    closed = write(store, ANALYSIS=told["analysis"], STATE="followed_up", OUTCOME="Det har blivit lugnare.")
    assert (closed["days_late"], closed["state"]) == (0, "followed_up")
    run("deleterows", {"STORE": str(store), "KIND": "analysis", "ROWS": "mikaelsparken"})
    assert [
        table(store, name) for name in ("cause_analysis", "analysis_cause", "analysis_measure", "analysis_link")
    ] == [[]] * 4
    assert len(table(store, "task")) == 1
