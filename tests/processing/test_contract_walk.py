"""From places to the task list by Processing, as somebody who only read PRODUCT 4 would drive it."""

from __future__ import annotations

import contextlib
import csv
import json
import re
import shutil
import uuid
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from .. import town
from .contract import RefusedError, all_bytes, run, run_with_receipt, table

pytestmark = pytest.mark.usefixtures("qgis_app")

START = f"{town.START[0]},{town.START[1]} [EPSG:3011]"


@pytest.fixture
def store(town_file: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(town_file, tmp_path / "town.gpkg"))


def receipt_of(name: str, store: Path, **more: Any) -> dict[str, Any]:
    return run_with_receipt(name, store.parent / f"{name}.json", {"STORE": str(store), **more})


def plan(store: Path, **more: Any) -> dict[str, Any]:
    values = {
        "NAME": "Höstvandring",
        "AREA": town.AREA,
        "START": START,
        "START_TIME": "2026-10-15T18:30:00",
        "DURATION_MIN": 90,
        "PACE_KMH": 3.5,
        "STOP_MIN": 5,
        "PROFILE": 0,
        "GROUPS": 1,
        "SEED": 1,
        "TIME_LIMIT_S": 0.2,
    }
    values.update(more)
    return receipt_of("planwalk", store, **values)


def test_a_ranking_of_some_observations_only(store: Path) -> None:
    whole = receipt_of("rankplaces", store, AREA=town.AREA)["observations"]
    cases = receipt_of("rankplaces", store, AREA=town.AREA, CATEGORY="lighting_out", SOURCE="E-tjänst")["observations"]
    assert (whole, cases) == (23, 4)
    assert receipt_of("rankplaces", store, AREA=town.AREA, TIME_OF_DAY="night")["observations"] == 0
    told = receipt_of("rankplaces", store, AREA=town.AREA, TIME_OF_DAY="day,evening,night,unknown")
    assert told["observations"] == whole, "a time of day that nobody told is none of the four"
    unknown = table(store, "observation", "coalesce(time_of_day, 'unknown') = 'unknown'")
    assert told["unknown_time_of_day"] == len(unknown)
    for wrong in ({"CATEGORY": "moods"}, {"SOURCE": "Ingen"}, {"TIME_OF_DAY": "noon"}):
        with pytest.raises(RefusedError, match=next(iter(wrong.values()))):
            run("rankplaces", {"STORE": str(store), **wrong})


def test_light_and_ranking(store: Path) -> None:
    from qgis.core import QgsVectorLayer

    gaps = store.parent / "gaps.gpkg"
    outputs = run("assesslighting", {"STORE": str(store), "AREA": town.AREA, "MIN_GAP_M": 30, "OUTPUT": str(gaps)})
    assert outputs["GAP_COUNT"] >= 1
    assert outputs["LONGEST_M"] > 60
    layer = QgsVectorLayer(str(gaps))
    assert layer.featureCount() == outputs["GAP_COUNT"]
    assert layer.crs().authid() == "EPSG:3011"
    lengths = [feature["length_m"] for feature in layer.getFeatures() if feature["state"] == "dark"]
    assert lengths == sorted(lengths, reverse=True)
    assert {feature["attribution"] for feature in layer.getFeatures()} == {"© OpenStreetMap contributors"}

    places = store.parent / "places.gpkg"
    weights = {"respondents": 1.0, "dark_gap": 0.5}
    values = {"AREA": town.AREA, "FROM": "2026-01-01", "TO": "2026-12-31", "WEIGHTS": json.dumps(weights)}
    receipt = receipt_of("rankplaces", store, **values, RADIUS_M=60, OUTPUT=str(places))
    ranked = list(QgsVectorLayer(str(places)).getFeatures())
    assert len(ranked) == len(table(store, "ranking_item")) > 1
    scores = [feature["score"] for feature in ranked]
    assert scores == sorted(scores, reverse=True)
    assert all(0 <= score <= 100 for score in scores)
    assert "12 " in ranked[0]["reasons_text"]
    spans = [place["rank_interval"] for place in receipt["places"]]
    assert [[feature["rank_low"], feature["rank_high"]] for feature in ranked] == spans
    assert spans == [[row["rank_low"], row["rank_high"]] for row in table(store, "ranking_item")]
    assert all(low <= place["position"] <= high for place, (low, high) in zip(receipt["places"], spans))
    assert receipt_of("rankplaces", store, **values, RADIUS_M=60)["places"] == receipt["places"]
    assert {feature["attribution"] for feature in ranked} == {"© OpenStreetMap contributors"}
    kept = json.loads(table(store, "ranking")[-1]["weights"])
    assert kept["respondents"] == 1.0
    assert kept["dark_gap"] == 0.5
    assert receipt["weights"]["dark_gap"] == 0.5


def test_receipt_of_a_plan(store: Path) -> None:
    receipt = plan(store)
    assert set(receipt) >= {"walks", "sunset", "civil_dusk", "unreachable", "start_snap_m", "warnings", "seconds"}
    assert receipt["start_snap_m"] < 1
    assert [told["text"] for told in receipt["warnings"]] == [
        told["text"] for walk in receipt["walks"] for told in walk["warnings"]
    ]
    sunset, dusk = (datetime.fromisoformat(receipt[name]) for name in ("sunset", "civil_dusk"))
    assert sunset < dusk
    assert (sunset.hour, dusk.hour) == (17, 18)
    (walk,) = receipt["walks"]
    assert set(walk) >= {"id", "length_m", "walking_min", "total_min", "score", "stops", "legs"}
    uuid.UUID(walk["id"])
    assert 0 < walk["walking_min"] < walk["total_min"] <= 90
    assert walk["walking_min"] >= walk["length_m"] / (3500 / 60) - 0.1  # slower on stairs
    if walk.get("score_upper_bound") is not None:
        assert walk["score_upper_bound"] >= walk["score"] - 0.01
    assert len(walk["stops"]) >= 2
    assert len(walk["legs"]) == len(walk["stops"]) + 1
    keys = {"seq", "place", "name", "arrive", "light", "dwell_min", "score", "reasons"}
    for seq, stop in enumerate(walk["stops"], 1):
        assert set(stop) >= keys
        assert stop["seq"] == seq
        assert stop["light"] in ("day", "dusk", "dark")
        assert stop["dwell_min"] == 5
        assert stop["reasons"]
    arrivals = [datetime.fromisoformat(stop["arrive"]) for stop in walk["stops"]]
    assert arrivals == sorted(arrivals)
    assert arrivals[0] >= datetime.fromisoformat("2026-10-15T18:30:00+02:00")
    assert sum(leg["length_m"] for leg in walk["legs"]) == pytest.approx(walk["length_m"], abs=1)
    places = {row["uuid"] for row in table(store, "place")}
    assert {stop["place"] for stop in walk["stops"]} <= places
    (stored,) = table(store, "walk")
    assert stored["uuid"] == walk["id"]
    assert len(table(store, "stop")) == len(walk["stops"])


def test_stored_walk_belongs_to_its_stops(store: Path) -> None:
    first = plan(store)["walks"][0]
    rows = table(store, "stop", f"walk = '{first['id']}'")
    assert [row["seq"] for row in sorted(rows, key=lambda row: row["seq"])] == list(range(1, len(rows) + 1))


def test_same_seed_same_walk(store: Path) -> None:
    walks = [plan(store)["walks"][0] for _ in range(2)]
    assert [s["place"] for s in walks[0]["stops"]] == [s["place"] for s in walks[1]["stops"]]


def test_required_max_stops_groups_end_and_profile(store: Path) -> None:
    best = plan(store)["walks"][0]["stops"]
    last = min(best, key=lambda stop: stop["score"])["place"]
    walk = plan(store, REQUIRED=last, MAX_STOPS=1)["walks"][0]
    assert [stop["place"] for stop in walk["stops"]] == [last]
    end = f"{town.at(800, 800)[0]},{town.at(800, 800)[1]} [EPSG:3011]"
    receipt = plan(store, END=end, PROFILE=1, GROUPS=2, DURATION_MIN=75)
    assert len(receipt["walks"]) == 2
    visited = [stop["place"] for walk in receipt["walks"] for stop in walk["stops"]]
    assert len(visited) == len(set(visited))
    assert all(leg["stairs"] == 0 for walk in receipt["walks"] for leg in walk["legs"])
    for walk in receipt["walks"]:
        assert walk["walking_min"] == pytest.approx(walk["length_m"] / (3500 / 60), abs=0.1)
    assert all(walk["total_min"] <= 75 for walk in receipt["walks"])


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ({"START": "130000,6590000 [EPSG:3011]"}, r"\d+ m"),
        ({"START": "nowhere"}, "START"),
        ({"START_TIME": "kväll"}, "kväll"),
        ({"DURATION_MIN": 0}, "."),
        ({"DURATION_MIN": -5}, "."),
        ({"PACE_KMH": 0}, "."),
        ({"REQUIRED": "no-such-place"}, "no-such-place"),
        ({"AREA": "Bålsta"}, "Bålsta"),
        ({"GROUPS": 0}, "."),
        ({"PROFILE": 7}, "."),
        ({"END": "140000,6599000 [EPSG:3011]"}, "."),
    ],
)
def test_bad_plans_are_one_sentence_and_change_nothing(store: Path, values: dict[str, Any], words: str) -> None:
    before = all_bytes(store)
    with pytest.raises(RefusedError, match=words) as caught:
        plan(store, **values)
    assert "\n" not in str(caught.value).strip()
    assert all_bytes(store) == before


def test_required_stops_that_do_not_fit_name_the_minutes_missing(store: Path) -> None:
    stops = [stop["place"] for stop in plan(store)["walks"][0]["stops"]]
    with pytest.raises(RefusedError, match=r"\d"):
        plan(store, REQUIRED=",".join(stops), DURATION_MIN=15)


def test_findings_and_tasks(store: Path) -> None:
    walk = plan(store)["walks"][0]
    stop = walk["stops"][0]
    text = "Buskar skymmer; ring 070-123 45 67"
    found = run("recordfinding", {
        "STORE": str(store), "WALK": walk["id"], "STOP": 1, "CATEGORY": "shrubbery", "TEXT": text, "SCORE_DAY": 2,
        "SCORE_DARK": 0,
    })  # fmt: skip
    (row,) = table(store, "finding")
    assert row["uuid"] == found["FINDING"]
    assert (row["category"], row["score_day"], row["score_dark"]) == ("shrubbery", 2, 0)
    assert row["place"] == stop["place"]
    assert b"070-123" not in all_bytes(store)
    point = f"{town.at(200, 0)[0]},{town.at(200, 0)[1]} [EPSG:3011]"
    other = run("recordfinding", {
        "STORE": str(store), "WALK": walk["id"], "POINT": point, "CATEGORY": "lighting_out", "TEXT": "=1+1 [% 6*7 %]",
    })  # fmt: skip
    for bad in ({"CATEGORY": "nonsense"}, {"STOP": 99}, {"SCORE_DAY": 4}, {"SCORE_DARK": -1}, {"WALK": "nope"}):
        before = all_bytes(store)
        with pytest.raises(RefusedError):
            run("recordfinding", {"STORE": str(store), "WALK": walk["id"], "STOP": 1, "CATEGORY": "litter", **bad})
        assert all_bytes(store) == before

    made = run("createtasks", {
        "STORE": str(store), "FINDING": found["FINDING"], "MEASURE": "prune", "OWNER": "park", "DUE": "2026-12-01",
    })  # fmt: skip
    run("createtasks", {"STORE": str(store), "FINDING": other["FINDING"]})
    (task, lamp) = table(store, "task")
    assert task["uuid"] == made["TASKS"]
    assert (task["measure"], task["owner"], task["lane"], task["state"]) == ("prune", "park", "quick", "new")
    assert task["due"] == "2026-12-01"
    assert task["finding"] == found["FINDING"]
    assert lamp["measure"] == "repair_lamp"
    assert lamp["owner"]
    assert lamp["due"]

    with pytest.raises(RefusedError):
        run("updatetask", {"STORE": str(store), "TASK": task["uuid"], "STATE": "declined"})
    with pytest.raises(RefusedError):
        run("updatetask", {"STORE": str(store), "TASK": task["uuid"], "STATE": "finished"})
    for values in (
        {"STATE": "assigned", "NOTE": "till parkenheten"},
        {"STATE": "declined", "REASON": "Marken är privat."},
    ):
        run("updatetask", {"STORE": str(store), "TASK": task["uuid"], **values})
    (row,) = table(store, "task", f"uuid = '{task['uuid']}'")
    assert row["state"] == "declined"
    assert "Marken är privat." in row.values()
    assert row["row_version"] > task["row_version"]
    events = table(store, "task_event", f"task = '{task['uuid']}'")
    assert {"assigned", "declined"} <= {event["new"] for event in events}
    assert "till parkenheten" in {event["note"] for event in events}


def test_task_list_in_every_format_without_formulas(store: Path) -> None:
    walk = plan(store)["walks"][0]
    for number, text in enumerate(("=1+1", "@cmd", "+46", "-2", "[% 6*7 %]"), 1):
        stop = min(number, len(walk["stops"]))
        values = {"STORE": str(store), "WALK": walk["id"], "STOP": stop, "CATEGORY": "litter", "TEXT": text}
        finding = run("recordfinding", values)["FINDING"]
        run("createtasks", {"STORE": str(store), "FINDING": finding, "OWNER": "street" if number < 4 else "park"})
    for suffix in ("csv", "xlsx", "geojson", "gpkg"):
        file = store.parent / f"åtgärder.{suffix}"
        assert run("exporttasks", {"STORE": str(store), "OUTPUT": str(file)})["ROWS"] == 5
        assert count(file) == 5
        check_cells(file)
        outputs = run("exporttasks", {"STORE": str(store), "OUTPUT": str(file), "OWNER": "park", "STATE": "new"})
        assert outputs["ROWS"] == count(file) == 2
    for bad in ({"STATE": "nonsense"}, {"OWNER": "nobody"}, {"OUTPUT": str(store.parent / "tasks.doc")}):
        with pytest.raises(RefusedError):
            run("exporttasks", {"STORE": str(store), "OUTPUT": str(file), **bad})


def count(file: Path) -> int:
    """Return how many features OGR reads in the first layer."""
    from osgeo import ogr

    source = ogr.Open(str(file))
    return int(source.GetLayer(0).GetFeatureCount())


def check_cells(file: Path) -> None:
    """No cell of a CSV begins like a formula, but numbers may be negative."""
    if file.suffix != ".csv":
        return
    data = file.read_text(encoding="utf-8-sig")
    for row in csv.reader(data.splitlines(), delimiter=";" if data.splitlines()[0].count(";") > 2 else ","):
        for cell in row:
            assert not re.match(r"[=@]|[+-](?!\d+([.,]\d+)?$)", cell), cell


def test_walk_map_is_a_pdf_with_text_that_was_never_evaluated(store: Path) -> None:
    walk = plan(store, NAME="Vandring [% 6*7 %] <b>åäö</b>")["walks"][0]
    file = store.parent / "walk.pdf"
    for values in ({"PAPER": "A4"}, {"PAPER": 1, "GREY": True, "AUDIENCE": 1}, {}):
        outputs = run("exportwalkmap", {"STORE": str(store), "WALK": walk["id"], "OUTPUT": str(file), **values})
        assert outputs["OUTPUT"] == str(file)
        assert outputs["PAGES"] >= 2
        data = file.read_bytes()
        assert data.startswith(b"%PDF")
        assert b"/FontFile" in data or b"/FontFile2" in data
    with pytest.raises(RefusedError):
        run("exportwalkmap", {"STORE": str(store), "WALK": "nope", "OUTPUT": str(file)})
    text = pdf_text(file)
    if text is not None:
        assert "åäö" in text
        assert "Vandring 42" not in text


def pdf_text(file: Path) -> str | None:
    """Return a PDF's text where a reader is installed."""
    import subprocess

    if shutil.which("pdftotext") is None:
        return None
    return subprocess.run(["pdftotext", str(file), "-"], capture_output=True, check=True).stdout.decode("utf-8")


def test_privacy_list_and_purge(store: Path) -> None:
    receipt = receipt_of("screentext", store)
    assert isinstance(receipt["texts"], list)
    receipt = receipt_of("purge", store, DATE="2099-01-01")
    assert isinstance(receipt["log"], list)


def test_a_store_without_network_refuses_a_walk_and_stays_as_it_was(tmp_path: Path) -> None:
    store = tmp_path / "empty.gpkg"
    run("createstore", {"STORE": str(store)})
    before = all_bytes(store)
    values = {"NAME": "x", "AREA": "Bro", "START": "129433,6600285", "START_TIME": "2026-10-15T18:00:00"}
    with pytest.raises(RefusedError) as caught:
        run("planwalk", {"STORE": str(store), **values})
    assert "\n" not in str(caught.value).strip()
    assert all_bytes(store) == before
    for name in ("assesslighting", "rankplaces"):
        with contextlib.suppress(RefusedError):
            run(name, {"STORE": str(store), "AREA": "Bro"})


def test_lists_and_objects_may_be_given_as_such_or_as_json(store: Path) -> None:
    stops = sorted(stop["place"] for stop in plan(store)["walks"][0]["stops"])[:2]
    for written in (stops, tuple(stops), json.dumps(stops), ",".join(stops), "; ".join(stops)):
        walk = plan(store, REQUIRED=written, MAX_STOPS=2)["walks"][0]
        assert sorted(stop["place"] for stop in walk["stops"]) == stops
    for weights in ({"cases": 1.0, "respondents": 0.0}, '{"cases": 1.0, "respondents": 0.0}'):
        receipt = receipt_of("rankplaces", store, WEIGHTS=weights)
        assert receipt["weights"]["respondents"] == 0.0
    with pytest.raises(RefusedError, match="nope"):
        plan(store, REQUIRED=["nope"])


def test_the_catalogue_goes_by_code_or_by_name(store: Path) -> None:
    walk = plan(store)["walks"][0]["id"]
    values = {"STORE": str(store), "WALK": walk, "STOP": 1, "CATEGORY": "Skymmande växtlighet"}
    finding = run("recordfinding", values)["FINDING"]
    assert table(store, "finding")[0]["category"] == "shrubbery"
    run("createtasks", {"STORE": str(store), "FINDING": [finding], "OWNER": "gata", "MEASURE": "Beskär buskage"})
    (task,) = table(store, "task")
    assert (task["owner"], task["measure"]) == ("street", "prune")


@pytest.mark.parametrize("area", ["", None, "all", "alla", town.AREA, town.AREA.upper()])
def test_areas_by_name_or_all_of_them(store: Path, area: str | None) -> None:
    assert run("rankplaces", {"STORE": str(store), "AREA": area})["PLACE_COUNT"] > 1


def places_of(walk: dict[str, Any]) -> list[str]:
    return [stop["place"] for stop in walk["stops"]]


def test_gathering_minutes_by_type_and_names_are_kept_and_counted(store: Path) -> None:
    plain = plan(store)["walks"][0]
    kind = plain["stops"][0]["place_type"]
    walk = plan(
        store,
        GATHER_MIN=10,
        GATHER_AFTER_MIN=5,
        STOP_MIN_BY_TYPE=json.dumps({kind: 8}),
        START_NAME="Torget",
        END_NAME="Torget",
    )["walks"][0]
    dwell = {stop["place_type"]: stop["dwell_min"] for stop in walk["stops"]}
    assert dwell[kind] == 8
    assert all(minutes == 5 for other, minutes in dwell.items() if other != kind)
    standing = sum(stop["dwell_min"] for stop in walk["stops"])
    assert walk["total_min"] == pytest.approx(10 + walk["walking_min"] + standing + 5, abs=0.02)
    first = datetime.fromisoformat(walk["stops"][0]["arrive"])
    assert first >= datetime.fromisoformat("2026-10-15T18:40:00+02:00")
    (row,) = table(store, "walk", f"uuid = '{walk['id']}'")
    assert row["start_name"] == "Torget"
    assert json.loads(row["settings"])["type_dwell_min"] == {kind: 8.0}


def test_forbidden_and_ordered_places(store: Path) -> None:
    best = places_of(plan(store)["walks"][0])
    assert best[1] not in places_of(plan(store, FORBIDDEN=best[1])["walks"][0])
    order = [best[2], best[0]]
    walked = places_of(plan(store, ORDER=",".join(order))["walks"][0])
    assert [place for place in walked if place in order] == order


def test_something_of_every_kind_of_problem(store: Path) -> None:
    def kinds(walk: dict[str, Any]) -> set[str]:
        return {stop["reasons"][0]["code"] for stop in walk["stops"]}

    short = plan(store, MAX_STOPS=2)["walks"][0]
    every = plan(store, EVERY_KIND=True)["walks"][0]
    assert len(kinds(every)) >= len(kinds(plan(store)["walks"][0]))
    with pytest.raises(RefusedError):
        plan(store, EVERY_KIND=True, MAX_STOPS=len(kinds(every)) - 1)
    assert len(short["stops"]) == 2


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ({"STOP_MIN_BY_TYPE": '{"tunnell": 8}'}, "tunnell.*tunnel, bridge"),
        ({"STOP_MIN_BY_TYPE": '{"tunnel": "long"}'}, "long"),
        ({"STOP_MIN_BY_TYPE": '{"tunnel": 90}'}, "90"),
        ({"STOP_MIN_BY_TYPE": "tunnel 8"}, "STOP_MIN_BY_TYPE"),
        ({"GATHER_MIN": 90}, "gathering"),
        ({"GATHER_MIN": -1}, "gathering"),
        ({"ORDER": "no-such-place"}, "no-such-place"),
        ({"REQUIRED": "a", "FORBIDDEN": "b,a"}, "a is both"),
    ],
)
def test_wishes_that_cannot_be_are_one_sentence(store: Path, values: dict[str, Any], words: str) -> None:
    before = all_bytes(store)
    with pytest.raises(RefusedError, match=words) as caught:
        plan(store, **values)
    assert "\n" not in str(caught.value).strip()
    assert all_bytes(store) == before


def test_a_walk_is_repeated_past_what_is_not_mended(store: Path) -> None:
    first = plan(store, GATHER_MIN=10, MAX_STOPS=3, GROUPS=1)["walks"][0]
    for number, kind in ((1, "lighting_out"), (2, "positive")):
        values = {"STORE": str(store), "WALK": first["id"], "STOP": number, "CATEGORY": kind}
        run("recordfinding", values)
    values = {"WALK": "Höstvandring", "START_TIME": "2027-04-15T20:30:00"}
    receipt = receipt_of("repeatwalk", store, **values)
    (walk,) = receipt["walks"]
    assert first["stops"][0]["place"] in places_of(walk)
    assert len(walk["stops"]) <= 3
    assert walk["starts_at"] == "2027-04-15T20:30:00+02:00"
    (row,) = table(store, "walk", f"uuid = '{walk['id']}'")
    (before,) = table(store, "walk", f"uuid = '{first['id']}'")
    assert (row["repeats"], row["area"], row["name"]) == (first["id"], before["area"], "Höstvandring again")
    kept, asked = json.loads(row["settings"]), json.loads(before["settings"])
    for name in ("gather_before_min", "max_stops", "type_dwell_min", "every_kind", "seed"):
        assert kept[name] == asked[name], name
    named = receipt_of("repeatwalk", store, **values, NAME="Våren 2027")["walks"][0]["id"]
    assert table(store, "walk", f"uuid = '{named}'")[0]["name"] == "Våren 2027"


def test_what_cannot_be_repeated_is_one_sentence_and_changes_nothing(store: Path) -> None:
    walk = plan(store)["walks"][0]["id"]
    for values, words in (
        ({"WALK": walk, "START_TIME": "2027-04-15T20:30:00"}, "no findings left"),
        ({"WALK": "Vårvandring", "START_TIME": "2027-04-15T20:30:00"}, "Vårvandring.*Höstvandring"),
        ({"WALK": walk, "START_TIME": "våren"}, "START_TIME"),
        ({"WALK": "", "START_TIME": "2027-04-15T20:30:00"}, "WALK"),
    ):
        before = all_bytes(store)
        with pytest.raises(RefusedError, match=words) as caught:
            run("repeatwalk", {"STORE": str(store), **values})
        assert "\n" not in str(caught.value).strip()
        assert all_bytes(store) == before
