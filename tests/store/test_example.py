"""The example municipality: complete, honest about what it is, free of real names, the same each time."""

from __future__ import annotations

import json
import re
import shutil
import zipfile
from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from est_walks_plugin import paths
from est_walks_plugin.importers.osm import reader as osm
from est_walks_plugin.model.codes import TaskState
from est_walks_plugin.model.errors import Cancelled, StoreError
from est_walks_plugin.model.feedback import CallbackFeedback
from est_walks_plugin.operations import example
from est_walks_plugin.operations.areas.shown import usual_period
from est_walks_plugin.operations.create_store import create_store
from est_walks_plugin.operations.example.story import Story
from est_walks_plugin.operations.find_duplicates import pairs
from est_walks_plugin.operations.follow_up import overdue, walk_checks
from est_walks_plugin.operations.promises import promises
from est_walks_plugin.operations.rank_places import rank_places
from est_walks_plugin.store import Store

AREAS = ("Bro", "Kungsängen", "Brunna")
FOLDER = paths.resources() / "example"


@pytest.fixture(scope="module")
def built(example_file: Path, tmp_path_factory: pytest.TempPathFactory) -> str:
    return str(shutil.copy2(example_file, tmp_path_factory.mktemp("example") / "exempel.gpkg"))


@pytest.fixture(scope="module")
def network() -> osm.OsmData:
    return osm.read(FOLDER / example.NETWORK_FILE, "EPSG:3011")


def test_it_is_small() -> None:
    assert sum(file.stat().st_size for file in FOLDER.iterdir()) < 1_500_000


def test_it_says_what_it_is(built: str) -> None:
    with Store.open(built, readonly=True) as store:
        assert store.is_example
        assert store.meta("attribution") == example.ATTRIBUTION
        assert {row["attribution"] for row in store.rows("source")} == {example.ATTRIBUTION}


def test_every_import_adds_up(built: str) -> None:
    with Store.open(built, readonly=True) as store:
        sources = store.rows("source")
        assert {row["kind"] for row in sources} == {
            "network", "lighting", "survey", "case", "est_report", "school_view", "partner", "survey_share",
        }  # fmt: skip
        for row in sources:
            receipt = row["receipt"]
            total = receipt["stored"] + receipt["updated"] + receipt["unchanged"] + receipt["rejected_count"]
            assert receipt["read"] == total > 0, row["name"]
            assert receipt["outside_area"] == 0, row["name"]
        assert sorted(row["name"] for row in sources if row["kind"] == "survey") == [
            f"Trygghetsenkät {year} (exempel)" for year in (2024, 2025, 2026)
        ]
        case = next(row for row in sources if row["kind"] == "case")
        assert (case["period_from"].isoformat()[:7], case["period_to"].isoformat()[:7]) == ("2023-10", "2026-10")
        assert sum(case["receipt"]["masked"].values()) >= 3
        assert "Handläggare" in case["receipt"]["dropped_columns"]


def test_each_area_has_what_a_walk_needs(built: str) -> None:
    with Store.open(built, readonly=True) as store:
        assert Counter(row["state"] for row in store.rows("walk")) == {"planned": 3, "walked": 9}
        for area in AREAS:
            shape = store.rows("area", {"name": area})[0]["geometry"]
            inside = store.rows("path", bbox=shape.bounds, columns=["tunnel", "stairs"])
            assert any(row["tunnel"] for row in inside), area
            assert any(row["stairs"] for row in inside), area
            lamps = store.arrays("lamp", ["x", "status"], bbox=shape.bounds)
            assert len(lamps["x"]) > 300, area
            assert (lamps["status"] == "out").sum() > 8, area
            assert len(store.rows("observation", bbox=shape.bounds, columns=["kind"])) > 90, area
            walk = store.rows("walk", {"name": f"{area} höst 2026"})[0]
            stops = store.rows("stop", {"walk": walk["uuid"]})
            assert len(stops) >= 6, area
            assert {row["light"] for row in stops} & {"dusk", "dark"}, area


def test_the_published_shares_are_there(built: str) -> None:
    with Store.open(built, readonly=True) as store:
        rows = store.rows("survey_share", {"area_name": "Upplands-Bro"})
    assert {row["year"]: round(row["share"], 2) for row in rows} == {2020: 0.36, 2021: 0.32, 2023: 0.31}


def test_only_reports_are_suspected_of_telling_the_same(built: str) -> None:
    """A pin of the survey or the children's view is no second copy of a report, however near it lies."""
    with Store.open(built, readonly=True) as store:
        suspected = pairs(store)
    assert suspected
    assert {kind for pair in suspected for kind in (pair.first.kind, pair.second.kind)} == {
        "case",
        "est_report",
        "partner",
    }


def test_three_autumns_of_walks_have_findings_tasks_and_answers(built: str) -> None:
    story = Story.read()
    assert Counter((held.area, held.starts_at.year) for held in story.walks) == {
        (area, year): 1 for area in AREAS for year in (2023, 2024, 2025)
    }
    with Store.open(built, readonly=True) as store:
        for held in story.walks:
            walk = store.rows("walk", {"name": held.name})[0]
            assert store.local_day(walk["starts_at"]) == held.starts_at.date()
            findings = store.rows("finding", {"walk": walk["uuid"]})
            assert len(findings) == len(held.findings)
            assert {store.local_day(row["found_at"]) for row in findings} == {held.starts_at.date()}
            assert any(row["positive"] for row in findings) or held.name == "Bro höst 2025"
            tasks = store.rows("task", {"walk": walk["uuid"]})
            assert len(tasks) == sum(found.steps is not None for found in held.findings)
        tasks = store.rows("task")
        assert {row["state"] for row in tasks} == {str(state) for state in TaskState}
        assert all(row["reason"] for row in tasks if row["state"] == "declined")
        assert all(row["feedback"] and row["done_at"] for row in tasks if row["state"] in ("done", "verified"))
        assert all(row["done_at"] < row["verified_at"] for row in tasks if row["state"] == "verified")
        assert all(row["duplicate_of"] for row in tasks if row["state"] == "duplicate")
        assert all(event["at"].date() <= date(2026, 10, 11) for event in store.rows("task_event"))


def test_groups_stood_where_the_story_says(built: str) -> None:
    with Store.open(built, readonly=True) as store:
        for held in Story.read().walks:
            walk = store.rows("walk", {"name": held.name})[0]
            stops = store.rows("stop", {"walk": walk["uuid"]}, order_by=("seq",))
            away = [
                ((stop["geometry"].x - x) ** 2 + (stop["geometry"].y - y) ** 2) ** 0.5
                for stop, (x, y) in zip(stops, held.stops)
            ]
            assert len(stops) == len(held.stops), held.name
            assert max(away) < 60, (held.name, away)


def test_walks_again_stop_where_they_stopped_and_scores_tell_what_was_mended(built: str) -> None:
    with Store.open(built, readonly=True) as store:
        for name, last in (("Kungsängen höst 2025", "Kungsängen höst 2024"), ("Bro höst 2025", "Bro höst 2024"),
                           ("Brunna höst 2024", "Brunna höst 2023")):  # fmt: skip
            walk, before = (store.rows("walk", {"name": one})[0] for one in (name, last))
            assert walk["repeats"] == before["uuid"]
            places, earlier = (
                [stop["place"] for stop in store.rows("stop", {"walk": one["uuid"]}, order_by=("seq",))]
                for one in (walk, before)
            )
            assert places == earlier
            verified = store.rows("task", {"walk": before["uuid"], "state": "verified"})
            assert {store.local_day(task["verified_at"]) for task in verified} >= {store.local_day(walk["starts_at"])}
        dark = {}
        for year in (2024, 2025):
            walk = store.rows("walk", {"name": f"Bro höst {year}"})[0]
            for row in store.rows("finding", {"walk": walk["uuid"]}):
                dark.setdefault((row["place"], year), []).append(row["score_dark"])
        change = {
            place: min(dark[place, 2025]) - min(dark[place, 2024])
            for place, year in dark
            if year == 2025 and (place, 2024) in dark
        }
        assert max(change.values()) == 3
        assert 0 in change.values()


def test_what_is_late_is_late_by_weeks_and_promises_are_kept_and_broken(built: str) -> None:
    with Store.open(built, readonly=True) as store:
        for day, most in ((date(2026, 10, 11), 21), (date(2026, 11, 30), 70)):
            late = [task.days_late(day) for task in overdue(store, day)]
            assert late
            assert max(late) <= most
        kept = {(one.date_to.year, one.kept >= one.target_count) for one in promises(store)}
    assert kept == {(2024, True), (2025, True), (2025, False), (2026, True), (2026, False)}


def test_presence_is_held_and_planned_and_promises_of_it_count_by_themselves(built: str) -> None:
    with Store.open(built, readonly=True) as store:
        efforts = store.rows("presence_effort")
        assert {row["state"] for row in efforts} == {"done", "planned"}
        assert all(store.local_day(row["starts_at"]) <= date(2026, 10, 11) for row in efforts if row["state"] == "done")
        assert all(
            store.local_day(row["starts_at"]) > date(2026, 10, 11) for row in efforts if row["state"] == "planned"
        )
        assert {row["review"] for row in efforts} == {"clear"}
        assert len({row["measure"] for row in efforts}) == 5
        presence = [one for one in promises(store) if "närvaroinsatser" in one.title]
        assert [(one.date_to.year, one.kept) for one in presence] == [(2024, 6), (2025, 5), (2026, 4)]
        assert {entry.kind for one in presence for entry in one.entries} == {"effort"}


def test_the_group_met_and_one_place_has_a_cause_analysis(built: str) -> None:
    with Store.open(built, readonly=True) as store:
        meetings = store.rows("est_meeting")
        assert Counter(row["kind"] for row in meetings) == {"week": 8, "tertial": 3}
        assert all(row["held_on"] > row["period_to"] and row["review"] == "clear" for row in meetings)
        decisions = store.rows("est_decision")
        assert {row["state"] for row in decisions} == {"open", "done"}
        (analysis,) = store.rows("cause_analysis")
        assert {row["analysis"] for row in decisions if row["kind"] == "analysis"} == {analysis["uuid"]}
        assert [row["effort"] is not None for row in decisions if row["kind"] == "effort"] == [True]
        assert store.count("analysis_cause") == store.count("analysis_measure") == 3
        linked = Counter(row["of_table"] for row in store.rows("analysis_link", columns=("of_table",)))
        assert min(linked[name] for name in ("finding", "task", "observation", "presence_effort")) >= 1
        assert linked["observation"] == analysis["before_count"]
        (effort,) = [row["effort"] for row in store.rows("analysis_measure") if row["effort"]]
        assert store.get("presence_effort", effort)["state"] == "planned"


def test_partners_told_in_their_roles(built: str) -> None:
    with Store.open(built, readonly=True) as store:
        rows = store.rows("observation", {"kind": "partner"})
        assert len(rows) == 72
        assert all(row["role"] and row["category"] and row["area"] for row in rows)
        assert {row["status"] for row in rows} == {"open", "closed"}
        assert {row["role"] for row in rows} >= {"Fritidsgård", "Butik i centrum"}


def test_the_facit_holds_in_the_files(built: str) -> None:
    """What helped has fewer reports of its kind than it would have had, and what did not help has not."""
    told = json.loads((FOLDER / "facit_exempel.json").read_text(encoding="utf-8"))
    assert {effect["truth"] for effect in told["effects"]} == {"helped", "nothing", "fault", "rising"}
    sums: dict[str, list[float]] = {}
    for effect in told["effects"]:
        for row in effect["twelve_months"]:
            changed = row["category"] in effect["factor"][row["source"]]
            kind = effect["truth"] if changed else "as it was"
            before, after = (
                sums.setdefault(kind + " expected", [0.0, 0.0]),
                sums.setdefault(kind + " drawn", [0.0, 0.0]),
            )
            for side in (0, 1):
                before[side] += row["expected"][side]
                after[side] += row["drawn"][side]
    for kind in ("helped", "as it was"):
        for side in (0, 1):
            expected, drawn = sums[f"{kind} expected"][side], sums[f"{kind} drawn"][side]
            assert abs(drawn - expected) < 3 * expected**0.5, (kind, side, expected, drawn)
    assert sums["helped drawn"][1] < 0.35 * sums["helped drawn"][0]
    with Store.open(built, readonly=True) as store:
        for effect in told["effects"]:
            if effect["measure"] == "repair_lamp":  # what the facit counts is in the store, within reach of the place
                x, y = effect["x"], effect["y"]
                rows = store.rows(
                    "observation", {"kind": "case", "category": "lighting_out"}, bbox=(x - 40, y - 40, x + 40, y + 40)
                )
                day = date.fromisoformat(effect["day"])
                year = [
                    row
                    for row in rows
                    if (day - date(day.year - 1, day.month, day.day)).days
                    >= (day - store.local_day(row["observed_at"])).days
                    > 0
                ]
                (lamps,) = (
                    row
                    for row in effect["twelve_months"]
                    if (row["source"], row["category"]) == ("case", "lighting_out")
                )
                assert len(year) >= 0.8 * lamps["drawn"][0], effect["key"]


def test_walks_with_something_left_to_look_at_stand_first(built: str) -> None:
    with Store.open(built, readonly=True) as store:
        for area in AREAS:
            checks = walk_checks(store, date(2026, 11, 29), store.rows("area", {"name": area})[0]["uuid"])
            due = [check.due_now for check in checks]
            assert any(due)
            assert due == sorted(due, reverse=True), [check.name for check in checks]


def test_lists_begin_with_the_last_year_before_and_after_ranking(built: str, tmp_path: Path) -> None:
    year = date(2025, 10, 11), date(2026, 10, 11)
    with Store.open(built, readonly=True) as store:
        for area in AREAS:
            assert usual_period(store, store.rows("area", {"name": area})[0]["uuid"]) == year
    path = shutil.copy2(built, tmp_path / "orankad.gpkg")
    with Store.open(str(path)) as store:
        store.delete("ranking", [row["uuid"] for row in store.rows("ranking", columns=("uuid",))])
        last = max(row["period_to"] for row in store.rows("source") if row["kind"] == "case")
        assert usual_period(store, None) == (last.replace(year=last.year - 1), last)
        store.delete(
            "source", [row["uuid"] for row in store.rows("source") if row["name"] != "Trygghetsenkät 2026 (exempel)"]
        )
        assert usual_period(store, None) == (None, None), "a month is no reason to leave anything out"


def test_texts_are_no_copies(built: str) -> None:
    with Store.open(built, readonly=True) as store:
        for kind, most in (("case", 0.03), ("survey", 0.08), ("est_report", 0.12), ("school_view", 0.12)):
            texts = [row["text"] for row in store.rows("observation", {"kind": kind}, columns=("text",)) if row["text"]]
            assert Counter(texts).most_common(1)[0][1] <= most * len(texts), kind


def test_real_stops_and_meeting_points(network: osm.OsmData) -> None:
    names = {mark.name for mark in network.landmarks}
    assert {"Kungsängens station", "Bro station", "Bro centrum", "Hagnässkolan"} <= names
    assert any((name or "").startswith("Torget 4") for name in names)


def test_no_danish_name_is_left(network: osm.OsmData, shared_data: Path) -> None:
    source = osm.read(shared_data / "osm" / "dk_lyngby_2022-11.osm.gz", "EPSG:25832")
    records = [*source.paths, *source.landmarks, *source.areas, *source.lines]
    danish = {record.name for record in records if record.name}
    assert len(danish) > 200
    kept = {
        record.name for record in [*network.paths, *network.landmarks, *network.areas, *network.lines] if record.name
    }
    assert not kept & danish
    assert not [name for name in kept if re.search(r"[æøÆØ]|vej\b|\bAll[eé]\b|Lyngby|DTU", name)]


def test_generated_texts_name_nobody() -> None:
    for file in FOLDER.glob("*_exempel.*"):
        if file.suffix == ".gz":
            continue
        data = file.read_bytes()
        if file.suffix == ".xlsx":
            data = zipfile.ZipFile(file).read("xl/worksheets/sheet1.xml")
        text = data.decode("cp1252" if file.name.startswith(("felanmalan", "belysning")) else "utf-8")
        numbers = re.findall(r"0\d{1,2}-\d{3} \d\d \d\d", text)
        assert all(number in ("070-174 06 05", "08-465 004 05") for number in numbers), file.name
        assert all(address.endswith("example.com") for address in re.findall(r"[\w.]+@[\w.]+\w", text)), file.name


def test_a_second_opening_keeps_the_planners_changes(built: str) -> None:
    with Store.open(built) as store:
        store.set_meta("touched", "yes")
    assert example.open_example(built) == built
    with Store.open(built) as store:
        assert store.meta("touched") == "yes"


def test_a_store_of_ones_own_is_not_replaced(tmp_path: Path) -> None:
    path = tmp_path / "egen.gpkg"
    create_store(str(path)).close()
    with pytest.raises(StoreError, match="store of your own"):
        example.open_example(path)


def test_cancel_leaves_no_file(tmp_path: Path) -> None:
    asked = 0

    def cancelled() -> bool:
        nonlocal asked
        asked += 1
        return asked > 12

    with pytest.raises(Cancelled):
        example.open_example(tmp_path / "e.gpkg", feedback=CallbackFeedback(cancelled=cancelled))
    assert list(tmp_path.iterdir()) == []


@pytest.fixture(scope="module")
def ranked(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The places of the files alone, nothing told of walks: what each is called."""
    path = example.open_example(tmp_path_factory.mktemp("files") / "filer.gpkg", with_walks=False)
    with Store.open(path) as store:
        for area in ("Kungsängen", "Bro", "Brunna"):
            rank_places(store, area)
        rows = store.rows("place", {"origin": ["observations", "dark_gap"]})
    return {row["uuid"]: row["shown_name"] for row in rows}


def test_places_have_the_ids_they_have_in_0_1_0_and_names_people_would_say(ranked: dict[str, str]) -> None:
    """0.1.0 (85670f3) was run on the same files: all these ids are its own."""
    assert {
        "4827c795-f76b-5909-b9d4-b720ffaf0408": "Infarten vid Fänkålsslingan",
        "a3c9ab22-72d0-587f-8beb-587ac00848fc": "Norrskensslingan vid Hagnässkolan",
        "6b37d0c5-3eb0-508e-a9e2-ed6fbc155985": "Östra vägen Saturnusslingan–Zenitvägen",
        "0d0481b7-ac14-5a81-a68e-7311813a1045": "Tunneln vid Passarvägen",
        "27d649cb-d06f-5005-a7f3-34d1c1734034": "Andra trappan norrifrån mellan Hyvelleden och Vattenpassgatan",
    }.items() <= ranked.items()
    assert len(ranked) == 113 + 67
