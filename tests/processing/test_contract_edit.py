"""What a planner changes by hand in the window, by Processing: areas, places, weights, promises, walks, texts, deletions."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from est_walks_plugin.model.walk import WalkRequest
from est_walks_plugin.operations.record_findings import record_finding
from est_walks_plugin.operations.walks.plan_walk import plan_walk
from est_walks_plugin.store import Store

from .. import town
from .contract import RefusedError, all_bytes, run, run_with_receipt, table

PHONE = "070-174 06 05"


@pytest.fixture
def store(town_file: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(town_file, tmp_path / "town.gpkg"))


@pytest.fixture
def walk(store: Path, request_90: WalkRequest) -> str:
    """A walk of several stops, with one finding at its first stop."""
    with Store.open(str(store)) as opened:
        planned = plan_walk(opened, request_90).walks[0].id
        record_finding(opened, planned, category="litter", text="Skräp", stop=1)
    return planned


def receipt_of(name: str, store: Path, **more: Any) -> dict[str, Any]:
    return run_with_receipt(name, store.parent / f"{name}.json", {"STORE": str(store), **more})


def stops(store: Path) -> list[str]:
    """Return the places of the stops, in their order."""
    return [row["place"] for row in sorted(table(store, "stop"), key=lambda row: row["seq"])]


def test_an_area_is_kept_renamed_redrawn_and_deleted(store: Path) -> None:
    x, y = town.at(0, 0)
    border = f"{x},{x + 300},{y},{y + 300}"
    made = receipt_of("recordarea", store, NAME=f"Hörnet {PHONE}", AREA=border)
    assert made["km2"] == 0.09
    assert PHONE not in made["name"]
    assert receipt_of("recordarea", store, NAME="Torget", AREA=made["area"])["area"] == made["area"]
    assert [row["name"] for row in table(store, "area", "kind = 'own'")] == ["Torget"]
    moved = receipt_of(
        "recordarea", store, CHANGE="torget", NAME="Parken", AREA=f"{x},{x + 300},{y},{y + 600} [EPSG:3011]"
    )
    assert moved == {"area": made["area"], "name": "Parken", "km2": 0.18, "population": None}
    run("deleterows", {"STORE": str(store), "KIND": "area", "ROWS": "Parken"})
    assert table(store, "area", "kind = 'own'") == []
    assert PHONE.encode() not in all_bytes(store)


def test_an_area_that_came_with_the_town_is_changed_and_goes(store: Path) -> None:
    x, y = town.at(0, 0)
    renamed = receipt_of("recordarea", store, CHANGE=town.AREA, NAME="Staden")
    assert renamed["name"] == "Staden"
    receipt_of("recordarea", store, CHANGE="Staden", AREA=f"{x - 9000},{x + 9000},{y - 9000},{y + 9000}")
    told = receipt_of("deleterows", store, KIND="area", ROWS="Staden")
    assert told["belonged"][0]["name"] == "Staden"
    assert told["belonged"][0]["observations"] > 0
    assert {row["area"] for row in table(store, "observation")} == {None}


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        ({"NAME": "Annat", "AREA": "all"}, "An area needs a border"),
        ({"NAME": "Annat", "AREA": "Ingenstans"}, "Ingenstans"),
        ({"CHANGE": town.AREA}, "Say what changes of the area"),
        ({"CHANGE": "Ingenstans", "NAME": "Annat"}, "There is no “Ingenstans”"),
        ({"CHANGE": town.AREA, "AREA": "all"}, "An area needs a border"),
        ({"CHANGE": town.AREA, "NAME": "  "}, "Say what changes|A name is missing"),
        ({"AREA": "0,300,0,300"}, "A name is missing"),
        ({"READY": "Atlantis"}, "“Atlantis” is no urban area that can be added"),
        ({"READY": "Bro", "CHANGE": town.AREA}, "READY comes with its own border"),
    ],
)
def test_what_says_no_area_is_refused_and_changes_nothing(store: Path, given: dict[str, str], sentence: str) -> None:
    before = table(store, "area")
    with pytest.raises(RefusedError, match=sentence):
        run("recordarea", {"STORE": str(store), **given})
    assert table(store, "area") == before


def test_the_polygons_of_a_layer_become_areas_by_their_names(store: Path, tmp_path: Path) -> None:
    x, y = town.at(0, 0)
    square = [[x, y], [x + 100, y], [x + 100, y + 100], [x, y + 100], [x, y]]
    file = tmp_path / "delar.geojson"

    def layer(*names: str) -> str:
        features = [
            {
                "type": "Feature",
                "properties": {"stadsdel": name, "nr": number},
                "geometry": {"type": "Polygon", "coordinates": [[[e + 200 * number, n] for e, n in square]]},
            }
            for number, name in enumerate(names)
        ]
        crs = {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::3011"}}
        file.write_text(json.dumps({"type": "FeatureCollection", "crs": crs, "features": features}), encoding="utf-8")
        return str(file)

    made = receipt_of("importareas", store, INPUT=layer("Norr", "Söder", "Norr"), NAME_FIELD="stadsdel")
    assert sorted(made["areas"].values()) == ["Norr", "Söder"]
    before = table(store, "area")
    with pytest.raises(RefusedError, match="There is an area “Söder” already"):
        run("importareas", {"STORE": str(store), "INPUT": layer("Väster", "söder"), "NAME_FIELD": "stadsdel"})
    with pytest.raises(RefusedError, match="The layer has no column “namn”; it has: stadsdel, nr"):
        run("importareas", {"STORE": str(store), "INPUT": layer("Väster"), "NAME_FIELD": "namn"})
    assert table(store, "area") == before


def test_the_border_follows_the_buildings(store: Path) -> None:
    before = table(store, "area")
    dry = receipt_of("followbuildings", store, AREA=town.AREA, DRY_RUN=True)
    assert table(store, "area") == before
    told = receipt_of("followbuildings", store)
    assert told["proposed"] == dry["proposed"]
    one = told["proposed"][0]
    assert one["name"] == town.AREA
    assert 0 < one["share_of_streets"] <= 1
    assert receipt_of("followbuildings", store, AREA=town.AREA, DRY_RUN=True)["proposed"][0]["km2_before"] == one["km2"]
    x, y = town.at(0, 0)
    lonely = receipt_of("recordarea", store, NAME="Skogen", AREA=f"{x + 50_000},{x + 50_300},{y},{y + 300}")
    after = table(store, "area")
    with pytest.raises(RefusedError, match="There is no walking network in Skogen"):
        run("followbuildings", {"STORE": str(store), "AREA": lonely["area"]})
    with pytest.raises(RefusedError, match="AREA is a border, not an area of the store"):
        run("followbuildings", {"STORE": str(store), "AREA": f"{x},{x + 311},{y},{y + 300}"})
    assert table(store, "area") == after
    assert [one["name"] for one in receipt_of("followbuildings", store)["kept"]] == ["Skogen"]


def test_the_keeper_of_the_way_beside_a_finding_proposes_the_owner(store: Path) -> None:
    x, y = town.at(250, 250)
    finding = receipt_of("recordfinding", store, CATEGORY="litter", POINT=f"{x},{y} [EPSG:3011]")["finding"]
    with Store.open(str(store)) as opened:
        opened.update_many("path", {row["uuid"]: {"keeper": "state"} for row in opened.rows("path", columns=("uuid",))})
    told = receipt_of("createtasks", store, FINDING=finding)
    assert [(one["owner"], one["why"].partition(": ")[2]) for one in told["owner_hints"]] == [
        ("region", "road keeper state")
    ]


def test_a_place_and_weights_of_ones_own_take_part_in_the_ranking(store: Path) -> None:
    x, y = town.at(250, 250)
    place = receipt_of("recordplace", store, NAME="Kiosken", POINT=f"{x},{y} [EPSG:3011]")["place"]
    ranked = receipt_of("rankplaces", store, AREA=town.AREA)
    assert place in {one["place"] for one in ranked["places"]}
    kept = receipt_of("saveweights", store, NAME="Mörkret", WEIGHTS='{"dark_gap": 2}')
    assert kept["weights"]["dark_gap"] == 2
    with pytest.raises(RefusedError, match="mood"):
        run("saveweights", {"STORE": str(store), "NAME": "Fel", "WEIGHTS": '{"mood": 1}'})
    assert receipt_of("deleterows", store, KIND="place", ROWS="Kiosken")["rows"] >= 2
    run("deleterows", {"STORE": str(store), "KIND": "weight_set", "ROWS": kept["weight_set"]})
    assert table(store, "place", f"uuid = '{place}'") == table(store, "weight_set") == []


def test_a_promise_is_given_and_kept(store: Path) -> None:
    given = {"TITLE": "Sex insatser", "COUNT": 6, "FROM": "2026-01-01", "TO": "2026-12-31", "AREA": town.AREA}
    made = receipt_of("recordpromise", store, **given)
    kept = receipt_of("recordpromise", store, PROMISE="sex insatser", COUNT=2, NOTE=f"Ring {PHONE}")
    assert (kept["promise"], kept["target"], kept["kept"]) == (made["promise"], 6, 2)
    assert table(store, "commitment")[0]["area"] == table(store, "area")[0]["uuid"]
    assert PHONE.encode() not in all_bytes(store)
    for wrong in ({}, {**given, "PROMISE": "Sex insatser"}, {**given, "TO": "2025-12-31"}, {"TITLE": "Utan dagar"}):
        with pytest.raises(RefusedError):
            run("recordpromise", {"STORE": str(store), **wrong})
    run("deleterows", {"STORE": str(store), "KIND": "promise", "ROWS": "Sex insatser"})
    assert table(store, "commitment_event") == []


def test_a_walk_is_changed_by_its_stops_numbers(store: Path, walk: str) -> None:
    before = stops(store)
    assert len(before) >= 4
    keys = {row["place"]: row["uuid"] for row in table(store, "stop")}
    rest = [*range(len(before), 2, -1)]
    order = ",".join(map(str, [*rest, 1]))
    changed = receipt_of("editwalk", store, WALK="Byvandring", REMOVE="2", ORDER=order, MINUTES='{"1": 11}', LOCK="3")
    after = stops(store)
    assert after == [*(before[number - 1] for number in rest), before[0]]
    assert [stop["place"] for stop in changed["walks"][0]["stops"]] == after
    rows = {row["place"]: row for row in table(store, "stop")}
    assert {place: row["uuid"] for place, row in rows.items()} == {place: keys[place] for place in after}
    assert (rows[before[0]]["dwell_min"], bool(rows[before[2]]["locked"])) == (11, True)
    run("editwalk", {"STORE": str(store), "WALK": walk, "ADD": before[1]})
    assert sorted(stops(store)) == sorted(before)


def test_a_walk_moves_with_its_start_its_hours_and_where_the_group_stands(store: Path, walk: str) -> None:
    free = next(row["uuid"] for row in table(store, "place") if row["uuid"] not in stops(store))
    x, y = town.at(100, 0)
    stand = town.at(300, 400)
    changed = receipt_of(
        "editwalk",
        store,
        WALK=walk,
        START=f"{x},{y} [EPSG:3011]",
        START_TIME="2026-11-20T17:00:00",
        PACE_KMH=3.0,
        STAND=f'{{"1": [{stand[0]}, {stand[1]}]}}',
        EXCHANGE=f'{{"2": "{free}"}}',
    )
    row = table(store, "walk")[0]
    assert (row["start_x"], row["start_y"], row["pace_kmh"]) == (x, y, 3.0)
    assert row["starts_text"] == "2026-11-20 17:00"
    told = changed["walks"][0]["stops"]
    assert (told[0]["x"], told[0]["y"]) == pytest.approx(stand)
    assert told[1]["place"] == free


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({}, "Nothing to change"),
        ({"STAND": '{"1": "there"}'}, "no point"),
        ({"EXCHANGE": '{"1": "no-such-place"}'}, "no-such-place"),
        ({"REMOVE": "99"}, "no stop 99"),
        ({"ORDER": "2,1"}, "every stop that stays"),
        ({"REMOVE": "two"}, "two"),
        ({"ADD": "no-such-place"}, "no-such-place"),
    ],
)
def test_a_bad_change_leaves_the_walk_as_it_was(store: Path, walk: str, wrong: dict[str, Any], said: str) -> None:
    before = table(store, "stop"), table(store, "walk")
    with pytest.raises(RefusedError, match=said):
        run("editwalk", {"STORE": str(store), "WALK": walk, **wrong})
    assert (table(store, "stop"), table(store, "walk")) == before


def test_rows_are_deleted_with_all_that_hangs_on_them(store: Path, walk: str) -> None:
    with pytest.raises(RefusedError, match="Findings belong"):
        run("deleterows", {"STORE": str(store), "KIND": "walk", "ROWS": walk})
    with pytest.raises(RefusedError, match="Byvandring"):
        run("deleterows", {"STORE": str(store), "KIND": "walk", "ROWS": "Byvandring; Vårvandring"})
    finding = table(store, "finding")[0]["uuid"]
    task = receipt_of("createtasks", store, FINDING=finding)["tasks"][0]
    with pytest.raises(RefusedError, match="Tasks were made"):
        run("deleterows", {"STORE": str(store), "KIND": "finding", "ROWS": finding})
    assert receipt_of("deleterows", store, KIND="task", ROWS=[task])["rows"] == 2
    run("deleterows", {"STORE": str(store), "KIND": "finding", "ROWS": finding})
    gone = receipt_of("deleterows", store, KIND="walk", ROWS="byvandring")
    assert gone["named"] == {walk: "Byvandring"}
    assert table(store, "stop") == table(store, "leg") == table(store, "walk") == []
    source = receipt_of("deleterows", store, KIND="source", ROWS="Enkät 2026")
    assert source["rows"] == 21
    assert table(store, "observation", "kind = 'survey'") == []


def test_a_name_of_several_rows_deletes_none_of_them(store: Path, walk: str) -> None:
    run("recordfinding", {"STORE": str(store), "WALK": walk, "CATEGORY": "litter", "TEXT": "skräp", "STOP": 2})
    with pytest.raises(RefusedError, match="names 2 rows"):
        run("deleterows", {"STORE": str(store), "KIND": "finding", "ROWS": "Skräp"})
    assert len(table(store, "finding")) == 2


def test_a_finding_is_changed_and_tasks_alike(store: Path, walk: str) -> None:
    finding = table(store, "finding")[0]
    changed = receipt_of(
        "recordfinding", store, FINDING=finding["uuid"], CATEGORY="graffiti", TEXT=f"Klotter {PHONE}", STOP=2
    )
    row = table(store, "finding")[0]
    assert (row["category"], row["review"], row["walk"]) == ("graffiti", "masked", walk)
    assert row["stop"] != finding["stop"]
    assert PHONE not in changed["text"]
    other = receipt_of("recordfinding", store, WALK=walk, CATEGORY="litter", STOP=1)["finding"]
    tasks = receipt_of("createtasks", store, FINDING=[finding["uuid"], other])["tasks"]
    with pytest.raises(RefusedError):
        run("updatetask", {"STORE": str(store), "TASK": [*tasks, "no-such-task"], "STATE": "planned"})
    assert {row["state"] for row in table(store, "task")} == {"new"}
    assert run("updatetask", {"STORE": str(store), "TASK": ",".join(tasks), "STATE": "planned"})["CHANGED"] == 2
    task = {"STORE": str(store), "TASK": tasks[0]}
    with pytest.raises(RefusedError, match="not both"):
        run("updatetask", {**task, "DUE": "2027-05-01", "NO_DUE": True})
    run("updatetask", {**task, "DUE": "2027-05-01"})
    run("updatetask", {**task, "NO_DUE": True})
    with Store.open(str(store), readonly=True) as opened:
        assert opened.get("task", tasks[0])["due"] is None
    assert {row["state"] for row in table(store, "task")} == {"planned"}


def test_texts_are_listed_mended_and_approved(store: Path, walk: str) -> None:
    run("recordfinding", {"STORE": str(store), "WALK": walk, "CATEGORY": "litter", "TEXT": f"Ring {PHONE}", "STOP": 1})
    listed = receipt_of("screentext", store)["texts"]
    key = next(text["key"] for text in listed if text["table"] == "finding")
    done = receipt_of("approvetext", store, TEXTS=key, TEXT=f"Skräp, ring {PHONE}")
    assert done == {"approved": 1, "left": len(listed) - 1}
    row = next(row for row in table(store, "finding") if f"finding/{row['uuid']}" == key)
    assert row["review"] == "approved"
    assert PHONE not in row["text"]
    with Store.open(str(store)) as opened:
        opened.update("finding", key.split("/")[1], {"text": f"Från en annan tid: {PHONE}"})
    again = receipt_of("screentext", store, AGAIN=True)
    assert again["screened"]["changed"] == 1
    assert PHONE not in table(store, "finding", f"uuid = '{key.split('/')[1]}'")[0]["text"]
    for wrong in ("finding/none", "walk/none", " "):
        with pytest.raises(RefusedError):
            run("approvetext", {"STORE": str(store), "TEXTS": wrong})
    both = ",".join(f"finding/{row['uuid']}" for row in table(store, "finding"))
    with pytest.raises(RefusedError, match="one key"):
        run("approvetext", {"STORE": str(store), "TEXTS": both, "TEXT": "Samma"})


def test_suspected_duplicates_are_listed_and_settled(store: Path) -> None:
    first, second = (row["uuid"] for row in table(store, "observation")[:2])
    with Store.open(str(store)) as opened:
        pair = {"first": first, "second": second, "distance_m": 3.0, "days": 1.0, "state": "suspected"}
        key = opened.insert("duplicate_pair", [pair])[0]
    assert [one["pair"] for one in receipt_of("settleduplicates", store)["pairs"]] == [key]
    with pytest.raises(RefusedError):
        run("settleduplicates", {"STORE": str(store), "PAIRS": f"{key},none"})
    assert run("settleduplicates", {"STORE": str(store), "PAIRS": key, "SAME": False})["LEFT"] == 0
    assert table(store, "duplicate_pair")[0]["state"] == "rejected"


def test_rows_without_position_are_placed_by_what_the_store_knows(store: Path) -> None:
    with Store.open(str(store)) as opened:
        lost = {"position_method": "none", "kind": "case", "place_name": "Byskolan", "external_id": "utan läge"}
        opened.insert("observation", [{**lost, "source": opened.rows("source", {"kind": "case"})[0]["uuid"]}])
    outputs = run("matchpositions", {"STORE": str(store), "SOURCE": "E-tjänst"})
    assert (outputs["MATCHED"], outputs["UNMATCHED"]) == (1, 0)
    with pytest.raises(RefusedError, match="E-tjänst"):
        run("matchpositions", {"STORE": str(store), "SOURCE": "Ingen"})


def test_an_observation_is_placed_by_hand(store: Path) -> None:
    with Store.open(str(store)) as opened:
        lost = {"position_method": "none", "kind": "case", "external_id": "utan läge"}
        opened.insert("observation", [{**lost, "source": opened.rows("source", {"kind": "case"})[0]["uuid"]}])
    listed = receipt_of("placeobservation", store)["observations"]
    assert [one["id"] for one in listed] == ["lost", "utan läge"]
    x, y = town.at(250, 250)
    point = f"{x},{y} [EPSG:3011]"
    for half in ({"OBSERVATION": "utan läge"}, {"POINT": point}, {"OBSERVATION": "annan", "POINT": point}):
        with pytest.raises(RefusedError):
            run("placeobservation", {"STORE": str(store), **half})
    placed = receipt_of("placeobservation", store, OBSERVATION="utan läge", POINT=point)
    assert (placed["placed"], placed["observations"]) == (listed[1]["observation"], listed[:1])
    assert [row["external_id"] for row in table(store, "observation", "position_method = 'manual'")] == ["utan läge"]


def test_a_store_is_backed_up_and_an_old_one_upgraded(store: Path, repository: Path) -> None:
    copy = store.parent / "kopia.gpkg"
    assert run("backupstore", {"STORE": str(store), "OUTPUT": str(copy)})["OUTPUT"] == str(copy)
    assert len(table(copy, "observation")) == len(table(store, "observation"))
    old = Path(shutil.copy(repository / "tests" / "data" / "store" / "store_v2.gpkg", store.parent / "old.gpkg"))
    with pytest.raises(RefusedError, match="older"):
        run("screentext", {"STORE": str(old)})
    told = receipt_of("upgradestore", old)
    assert Path(told["backup"]).is_file()
    assert receipt_of("upgradestore", old)["backup"] == ""
    run("screentext", {"STORE": str(old)})


def test_the_example_is_what_the_window_opens(tmp_path: Path, example_file: Path) -> None:
    path = Path(shutil.copy(example_file, tmp_path / "exempel.gpkg"))
    counts = receipt_of("createexample", path)
    assert counts["walk"] == 3 * 4
    assert counts["finding"] > 70
    assert counts["task"] > 70
