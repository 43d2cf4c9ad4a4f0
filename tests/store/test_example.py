"""The example municipality: complete, honest about what it is, free of real names, the same each time."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from est_walks_plugin import paths
from est_walks_plugin.importers.osm import reader as osm
from est_walks_plugin.model.errors import Cancelled, StoreError
from est_walks_plugin.model.feedback import CallbackFeedback
from est_walks_plugin.operations import example
from est_walks_plugin.operations.create_store import create_store
from est_walks_plugin.operations.example import history as example_history
from est_walks_plugin.store import Store

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
            "network", "lighting", "survey", "case", "est_report", "school_view", "survey_share",
        }  # fmt: skip
        for row in sources:
            receipt = row["receipt"]
            total = receipt["stored"] + receipt["updated"] + receipt["unchanged"] + receipt["rejected_count"]
            assert receipt["read"] == total > 0, row["name"]
            assert receipt["outside_area"] == 0, row["name"]
        case = next(row for row in sources if row["kind"] == "case")
        assert sum(case["receipt"]["masked"].values()) >= 3
        assert "Handläggare" in case["receipt"]["dropped_columns"]


def test_each_area_has_what_a_walk_needs(built: str) -> None:
    with Store.open(built, readonly=True) as store:
        assert sorted(row["state"] for row in store.rows("walk")) == ["planned"] * 3 + ["walked"] * 3
        for area in ("Bro", "Kungsängen", "Brunna"):
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


def test_last_year_has_findings_tasks_and_answers(built: str) -> None:
    with Store.open(built, readonly=True) as store:
        for area in ("Bro", "Kungsängen", "Brunna"):
            walk = store.rows("walk", {"name": f"{area} höst 2025"})[0]
            findings = store.rows("finding", {"walk": walk["uuid"]})
            assert len(findings) == len(example_history.FINDINGS)
            assert sum(bool(row["positive"]) for row in findings) == 1
            assert {row["found_at"].year for row in findings} == {2025}
            tasks = store.rows("task", {"walk": walk["uuid"]})
            assert len(tasks) == len(findings) - 1
            assert {"done", "declined", "planned", "in_progress", "assigned", "new"} <= {row["state"] for row in tasks}
            assert all(row["reason"] for row in tasks if row["state"] == "declined")
            assert all(row["feedback"] for row in tasks if row["state"] == "done")
            assert all(row["done_at"].year == 2025 for row in tasks if row["state"] == "done")
        assert store.count("commitment") == 3
        assert store.count("commitment_event") == 8


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


def test_places_have_the_ids_they_had_in_0_1_0_and_names_people_would_say(built: str) -> None:
    with Store.open(built, readonly=True) as store:
        shown = {
            row["uuid"]: row["shown_name"] for row in store.rows("place", {"origin": ["observations", "dark_gap"]})
        }
    assert {
        "e5c1cb6d-40b9-516d-9b0c-09f405b1916b": "Tunneln vid Bjälkstråket",
        "df22266c-fcc8-5578-a406-dc08b466ccd1": "Trappan vid Hyvelleden",
        "4827c795-f76b-5909-b9d4-b720ffaf0408": "Infarten vid Fänkålsslingan",
        "a3c9ab22-72d0-587f-8beb-587ac00848fc": "Parkeringen vid Hagnässkolan",
        "6b37d0c5-3eb0-508e-a9e2-ed6fbc155985": "Östra vägen Saturnusslingan–Zenitvägen",
    }.items() <= shown.items()
    assert len(shown) == 54 + 65
