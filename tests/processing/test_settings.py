"""The municipality's own things without a window: settings, checklists, the order of lists, meeting points."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from est_walks_plugin.operations.catalogue import uses_of
from est_walks_plugin.operations.municipality.meeting_points import meeting_points
from est_walks_plugin.operations.record_findings import record_finding
from est_walks_plugin.operations.tasks import create_tasks
from est_walks_plugin.store import Store

from .. import town
from .contract import RefusedError, run, run_with_receipt, table

CHECKLIST = 3


@pytest.fixture
def store(town_file: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(town_file, tmp_path / "town.gpkg"))


def receipt_of(name: str, store: Path, **more):
    return run_with_receipt(name, store.parent / f"{name}.json", {"STORE": str(store), **more})


def test_settings_are_changed_one_by_one_and_taken_away(store: Path) -> None:
    first = receipt_of("editsettings", store, ADDRESS_LINE="Kumla kommun", SMALLEST_COUNT=7)
    assert (first["before"]["smallest_count"], first["after"]["smallest_count"]) == (5, 7)
    second = receipt_of("editsettings", store, DELETION_MONTHS=12, ADDRESS_LINE="-")
    assert (second["after"]["smallest_count"], second["after"]["deletion_months"]) == (7, 12)
    assert second["after"]["address_line"] is None
    with pytest.raises(RefusedError):
        run("editsettings", {"STORE": str(store), "SMALLEST_COUNT": 2, "DELETION_MONTHS": 3})
    assert table(store, "municipal_settings")[0]["deletion_months"] == 12


def test_the_numbers_of_an_led_programme_are_set_by_their_names(store: Path) -> None:
    told = receipt_of("editsettings", store, PRICE_KWH=1.5, BURNING_HOURS=3900, LAMP_COST=4000, LED_WATTS="led 1000:8")
    assert (told["after"]["price_kwh"], told["after"]["burning_hours"], told["after"]["lamp_cost"]) == (1.5, 3900, 4000)
    assert told["after"]["led_watts"]["led"] == [[1000, 8]]
    with pytest.raises(RefusedError, match="1000:x"):
        run("editsettings", {"STORE": str(store), "LED_WATTS": "led 1000:x", "PRICE_KWH": 3})
    again = receipt_of("editsettings", store, LED_WATTS="-")
    assert (again["after"]["led_watts"], again["after"]["price_kwh"]) == (None, 1.5)


def test_what_homes_passing_assume_is_set_by_name_and_a_wrong_number_says_which(store: Path) -> None:
    told = receipt_of("editsettings", store, HOME_SCHOOL_M=900, HOME_STOREYS=4)
    assert (told["before"]["home_school_m"], told["after"]["home_school_m"], told["after"]["home_storeys"]) == (
        2000,
        900,
        4,
    )
    assert told["after"]["home_stop_m"] == 800
    for wrong, word in (({"HOME_STOP_M": 3}, "stop"), ({"HOME_ONE_M2": 20}, "rise"), ({"HOME_NEAR_M": 5000}, "1000")):
        with pytest.raises(RefusedError, match=word):
            run("editsettings", {"STORE": str(store), "SMALLEST_COUNT": 9, **wrong})
    assert table(store, "municipal_settings")[0]["smallest_count"] == 5


def test_a_checklist_is_the_municipalitys_own(store: Path) -> None:
    made = receipt_of(
        "editcatalogue", store, TABLE=CHECKLIST, NAME_SV="Fungerar larmet?", PLACE_TYPE="tunnel", POSITION=1
    )
    receipt_of("editcatalogue", store, TABLE=CHECKLIST, ENTRY="tunnel_q1", ACTIVE=2)
    with Store.open(str(store)) as opened:
        assert opened.catalogue.checklist("tunnel", "sv")[0] == "Fungerar larmet?"
        assert "Fungerar all belysning?" not in opened.catalogue.checklist("tunnel", "sv")
        assert len(opened.catalogue.checklist("tunnel", "sv")) == 6
    receipt_of("editcatalogue", store, TABLE=CHECKLIST, ENTRY="tunnel_q1", ACTIVE=1, POSITION=2)
    with Store.open(str(store)) as opened:
        assert opened.catalogue.checklist("tunnel", "sv")[:2] == ["Fungerar larmet?", "Fungerar all belysning?"]
    for wrong in ({"PLACE_TYPE": "bastu"}, {"NAME_SV": "FUNGERAR LARMET?"}, {"LANE": "quick"}):
        with pytest.raises(RefusedError):
            receipt_of("editcatalogue", store, TABLE=CHECKLIST, ENTRY="tunnel_q2", **wrong)
    receipt_of("editcatalogue", store, TABLE=CHECKLIST, NAME_SV="Fungerar larmet?", PLACE_TYPE="park")
    with pytest.raises(RefusedError, match=made["code"]):
        receipt_of("editcatalogue", store, TABLE=CHECKLIST, ENTRY="Fungerar larmet?", ACTIVE=2)


def test_a_type_whose_questions_are_all_retired_asks_what_is_asked_anywhere(store: Path) -> None:
    for number in range(1, 7):
        receipt_of("editcatalogue", store, TABLE=CHECKLIST, ENTRY=f"park_q{number}", ACTIVE=2)
    with Store.open(str(store)) as opened:
        assert opened.catalogue.checklist("park", "sv") == opened.catalogue.checklist("", "sv") != []


def test_a_whole_table_is_put_in_order(store: Path) -> None:
    told = receipt_of("editcatalogue", store, TABLE=0, ORDER="graffiti, Nedskräpning")
    assert told["order"][:3] == ["graffiti", "litter", "lighting_out"]
    with pytest.raises(RefusedError, match="ORDER"):
        run("editcatalogue", {"STORE": str(store), "TABLE": 0, "ORDER": "litter", "NAME_SV": "Buller"})
    with pytest.raises(RefusedError, match="okänd"):
        run("editcatalogue", {"STORE": str(store), "TABLE": 0, "ORDER": "litter, okänd"})


def test_what_is_retired_says_how_often_it_is_used_and_keeps_its_word(store: Path) -> None:
    with Store.open(str(store)) as opened:
        record_finding(opened, None, category="litter", text="Skräp", point=town.at(0, 0))
    told = receipt_of("editcatalogue", store, TABLE=0, ENTRY="litter", ACTIVE=2)
    assert told["used"]["finding"] == 1
    with Store.open(str(store)) as opened:
        assert "litter" not in opened.catalogue.labels("category", "sv", active=True)
        assert opened.catalogue.label("category", "litter", "sv") == "Nedskräpning"
        assert uses_of(opened, "owner", "park").counts["measure"] > 1


def test_the_owner_of_a_category_sees_to_it_where_the_measure_names_nobody(store: Path) -> None:
    receipt_of("editcatalogue", store, TABLE=0, ENTRY="litter", OWNER="Bostadsbolag")
    receipt_of("editcatalogue", store, TABLE=1, ENTRY="clean", OWNER="-")
    with Store.open(str(store)) as opened:
        one = record_finding(opened, None, category="litter", text="Skräp", point=town.at(0, 0))
        create_tasks(opened, findings=[one], measure="clean")
        create_tasks(
            opened,
            findings=[record_finding(opened, None, category="litter", text="M", point=town.at(0, 0))],
            measure="prune",
        )
        assert {task["measure"]: task["owner"] for task in opened.rows("task")} == {"clean": "housing", "prune": "park"}


def test_a_meeting_point_is_offered_first_in_its_own_area_alone(store: Path) -> None:
    x, y = town.at(0, 0)
    one = receipt_of("recordmeetingpoint", store, NAME="Biblioteket", POINT=f"{x},{y} [EPSG:3011]")
    two = receipt_of("recordmeetingpoint", store, NAME="Folkets hus", POINT=f"{x + 5},{y} [EPSG:3011]", POSITION=1)
    with Store.open(str(store)) as opened:
        border = next(row["geometry"] for row in opened.rows("area") if row["name"] == town.AREA)
        assert [point.name for point in meeting_points(opened, border)][:2] == ["Folkets hus", "Biblioteket"]
        far = border.buffer(-1).envelope.boundary.centroid.buffer(1)
        from shapely.affinity import translate

        assert [p for p in meeting_points(opened, translate(far, 50_000)) if p.own] == []
    receipt_of(
        "recordmeetingpoint", store, MEETING_POINT="Biblioteket", NAME="Bibban", POINT=f"{x + 9},{y} [EPSG:3011]"
    )
    [row] = table(store, "landmark", f"uuid = '{one['meeting_point']}'")
    assert row["name"] == "Bibban"
    run("deleterows", {"STORE": str(store), "KIND": "meeting_point", "ROWS": "Bibban"})
    with Store.open(str(store)) as opened:
        own = {point.uuid for point in meeting_points(opened) if point.own}
        assert two["meeting_point"] in own
        assert one["meeting_point"] not in own


def test_a_landmark_becomes_a_meeting_point_and_stays_what_it_is(store: Path) -> None:
    with Store.open(str(store)) as opened:
        key = opened.insert("landmark", [{"kind": "school", "name": "Hagaskolan", "geometry": town.at(0, 0)}])[0]
    made = receipt_of("recordmeetingpoint", store, LANDMARK="hagaskolan")
    assert made["name"] == "Hagaskolan"
    with Store.open(str(store)) as opened:
        assert opened.get("landmark", key)["kind"] == "school"
        assert [point.uuid for point in meeting_points(opened) if point.name == "Hagaskolan"] == [made["meeting_point"]]
    for wrong in (
        {"LANDMARK": "Finns inte"},
        {"NAME": "Utan plats"},
        {"NAME": "HAGASKOLAN", "POINT": "0,0"},
        {"MEETING_POINT": key, "NAME": "Skolan"},
    ):
        with pytest.raises(RefusedError):
            run("recordmeetingpoint", {"STORE": str(store), **wrong})
