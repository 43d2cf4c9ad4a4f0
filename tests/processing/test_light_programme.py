"""The LED change as a programme: the table by street reckoned by hand, the programme with its tasks, and lightprogramme."""

from __future__ import annotations

import csv
import shutil
from datetime import date
from pathlib import Path
from typing import Any, Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st
from shapely.geometry import LineString, MultiLineString, MultiPolygon, box

from est_walks_plugin.i18n import speaking
from est_walks_plugin.model.catalogue import Measure
from est_walks_plugin.model.codes import Lane
from est_walks_plugin.model.errors import ParameterError
from est_walks_plugin.model.light.programme import Inputs, StreetRow, Totals
from est_walks_plugin.operations.assess_lighting import assess_lighting
from est_walks_plugin.operations.create_store import create_store
from est_walks_plugin.operations.homes.keep import bring_up_to_date
from est_walks_plugin.operations.light.lux import indicative_lux
from est_walks_plugin.operations.light.programme import (
    done_together,
    inputs_for,
    make_programme,
    programme_table,
    recounted,
)
from est_walks_plugin.operations.light.programme.make import due_of, with_open_task
from est_walks_plugin.operations.light.what_if import Fate, chosen_lamps, prepare, what_if
from est_walks_plugin.store import Store

from .. import town
from .contract import RefusedError, all_bytes, run, run_with_receipt, table

TODAY = date(2026, 10, 15)
GIVEN = {"PRICE_KWH": 2, "HOURS": 4000, "LAMP_COST": 3000}


def lamp(number: int, street: str | None, source: str | None, watts: float | None, **more: Any) -> dict[str, Any]:
    base = {
        "external_id": f"L{number}",
        "street": street,
        "light_source": source,
        "power_w": watts,
        "luminaires": 1,
        "status": "working",
        "vanished": False,
        "geometry": town.at(40 * number, 0),
    }
    return {**base, **more}


def lamps() -> list[dict[str, Any]]:
    """Natriumgatan: three sodium lamps, the middle one broken. Kvickgatan: mercury, one of unknown watts, two luminaires on a pole."""
    return [
        lamp(0, "Natriumgatan", "hps", 70.0),
        lamp(1, "Natriumgatan", "hps", 70.0, status="out"),
        lamp(2, "Natriumgatan", "hps", 70.0),
        lamp(3, "Natriumgatan", "led", 30.0),
        lamp(4, "Kvickgatan", "hg", 125.0, luminaires=2, geometry=town.at(0, 900)),
        lamp(5, "Kvickgatan", "hg", None, geometry=town.at(40, 900)),
        lamp(6, "Rörgatan", "fluorescent", None, geometry=town.at(0, 1800)),
        lamp(7, "Natriumgatan", "unknown", 70.0),
        lamp(8, "Natriumgatan", "hps", 400.0, vanished=True),
        lamp(9, None, "hps", 70.0, geometry=town.at(0, 2700)),
        lamp(10, None, "hps", 70.0, geometry=town.at(300, 2715)),
    ]


@pytest.fixture(scope="module")
def street_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("led") / "gator.gpkg"
    area = ("Byn", box(*town.at(-500, -500), *town.at(2000, 3500)))
    with create_store(str(path), "Provstad", "EPSG:3011", [area]) as store:
        store.insert("lamp", lamps())
        # A dark stretch where the broken lamp stands: 30 m, of which it lights all; and one of 100 m that it lights the first 20 m of.
        store.insert(
            "dark_gap",
            [
                {"state": "dark", "length_m": length, "geometry": MultiLineString([LineString(line)])}
                for length, line in (
                    (30.0, [town.at(25, 0), town.at(55, 0)]),
                    (100.0, [town.at(40, 0), town.at(40, 100)]),
                )
            ],
        )
        houses = [box(*town.at(x, 20), *town.at(x + 10, 30)) for x in (0, 80, 400)]
        store.insert("base_area", [{"kind": "building", "geometry": MultiPolygon([house])} for house in houses])
        street = {"highway": "residential", "name": "Sidogatan", "foot": True}
        store.insert("path", [{**street, "geometry": LineString([town.at(0, 2750), town.at(200, 2750)])}])
    return path


@pytest.fixture
def file(street_file: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(street_file, tmp_path / "gator.gpkg"))


@pytest.fixture
def store(file: Path) -> Iterator[Store]:
    with Store.open(str(file)) as opened:
        yield opened


def inputs(store: Store) -> Inputs:
    return inputs_for(store, price_kwh=2, burning_hours=4000, lamp_cost=3000)


def row(store: Store, street: str) -> StreetRow:
    return programme_table(store, None, inputs(store)).chosen([street])[0]


def test_the_saving_of_sodium_lamps_is_as_by_hand(store: Store) -> None:
    """70 W draw 80.5 W with their gear; 60 % of 6 600 lm are 3 960 lm, and 25 + 0.96 x 8 = 32.68 W of LED. 4 000 h at 2 kr."""
    found = row(store, "Natriumgatan")
    assert (found.lamps, found.known, found.out) == (3, 3, 1)
    assert found.sources == (("hps", 3),)
    assert (found.kw_now, found.kw_after) == pytest.approx((0.2415, 0.09804))
    assert (found.kwh_now, found.kwh_after, found.kwh_saved) == pytest.approx((966.0, 392.16, 573.84))
    assert (found.kr_saved, found.cost) == pytest.approx((1147.68, 9000.0))
    assert found.payback_years == pytest.approx(9000 / 1147.68)
    assert found.last_sold == date(2027, 2, 24)


def test_lamps_without_watts_are_told_and_never_nothing(store: Store) -> None:
    """Two luminaires of 125 W: 287.5 W, as LED 2 x 31.24 W. The third lamp costs, and is in no kWh nor payback."""
    found = row(store, "Kvickgatan")
    assert (found.lamps, found.known) == (3, 2)
    assert found.kwh_saved == pytest.approx((287.5 - 2 * 31.24) * 4)
    assert found.cost == 9000
    assert found.payback_years == pytest.approx(6000 / (2 * found.kwh_saved))  # type: ignore[operator]
    nothing = row(store, "Rörgatan")
    assert (nothing.lamps, nothing.known, nothing.kwh_saved, nothing.payback_years) == (1, 0, None, None)
    warnings = programme_table(store).warnings
    assert any("6 of 8 lamps" in text for text in warnings)
    assert any(text.startswith("1 lamp") and "unknown light source" in text for text in warnings)


def test_streets_that_the_register_does_not_tell_are_guessed_near_a_path_and_told(store: Store) -> None:
    """One lamp stands 50 m from Sidogatan; the other 106 m from its end belongs nowhere and is told too."""
    table = programme_table(store)
    found = table.chosen(["Sidogatan"])[0]
    assert (found.lamps, found.guessed) == (1, 1)
    assert table.lamps.nowhere == 1
    assert any("no known street" in text for text in table.warnings)
    assert any("guessed" in text for text in table.warnings)


def test_homes_that_pass_a_street_are_those_of_its_busiest_piece(store: Store) -> None:
    """Houses at x = 5, 85 and 405, a school at 300: by the lamp at 80 walk those from 5 and from 85."""
    street = {"highway": "residential", "name": "Natriumgatan", "foot": True}
    store.insert("path", [{**street, "geometry": LineString([town.at(-100, 0), town.at(500, 0)])}])
    store.insert("landmark", [{"external_id": "s", "kind": "school", "name": "Skolan", "geometry": town.at(300, 0)}])
    assert row(store, "Natriumgatan").homes_passing == 2, "modelled for this table alone"
    assert not store.count("homes_passing"), "a table writes nothing"
    bring_up_to_date(store)
    assert row(store, "Natriumgatan").homes_passing == 2
    store.delete("base_area", [one["uuid"] for one in store.rows("base_area")][:1])
    assert row(store, "Natriumgatan").homes_passing == 1, "of the buildings that there are now"


def test_dark_metres_and_homes_passing_a_street(store: Store) -> None:
    """Lamps at x = 0, 40, 80. Within 60 m: both stretches, 30 m and 60 m of the second. No path lies there: nobody can tell more."""
    found = row(store, "Natriumgatan")
    assert found.dark_m == pytest.approx(90.0, abs=1e-6)
    assert found.homes_passing is None, "no path and no school: nobody knows"
    assert row(store, "Kvickgatan").dark_m == 0
    assert (found.mended_m, found.mended) == (None, None)
    assert any("nobody can tell" in text for text in programme_table(store).warnings)


def test_where_streets_meet_rows_add_up_to_what_the_map_shows(town_store: Store) -> None:
    """The three broken lamps, at 325, 350 and 375, are of three streets: 320-380 m goes once, not once a street.

    By the nearest lamp 320-337.5, 337.5-362.5 and 362.5-380 m. With the outer two alone all goes too, half and half; alone the
    first leaves 345-380 m dark.
    """
    for x, street in ((325, "A"), (350, "B"), (375, "C")):
        (one,) = town_store.rows("lamp", {"external_id": f"{x}-300"}, columns=("uuid",))
        town_store.update("lamp", one["uuid"], {"street": street})
    ground = prepare(town_store, town.AREA)
    table = programme_table(town_store, town.AREA, ground=ground)

    def told(*streets: str) -> list[tuple[float, int]]:
        done, rows = done_together(table, table.chosen(streets), ground)
        assert done.then is not None
        total = Totals.of(rows)
        assert total.mended_m == pytest.approx(done.then.before_m - done.then.after_m, abs=1e-6)
        assert total.mended == done.then.count(Fate.GONE)
        return [(round(one.mended_m or 0.0), one.mended or 0) for one in sorted(rows, key=lambda one: one.key)]

    assert told("A", "B", "C") == [(18, 0), (25, 1), (18, 0)]
    assert told("A", "C") == [(30, 1), (30, 0)]
    assert told("A") == [(25, 0)]
    assert [one.mended_m for one in table.chosen(["A"])] == pytest.approx([17.5], abs=0.5)
    assert table.then is not None
    assert Totals.of(table.rows).mended_m == pytest.approx(table.then.before_m - table.then.after_m, abs=1e-6)


@pytest.fixture
def long_street(tmp_path: Path) -> Iterator[Store]:
    """Långgatan, 1 000 m with a lamp each 25 m; those from 100 to 400 m are broken. The area Byn ends at 190 m."""
    area = ("Byn", box(*town.at(-10, -100), *town.at(190, 100)))
    with create_store(str(tmp_path / "lang.gpkg"), "Provstad", "EPSG:3011", [area]) as store:
        way = {"highway": "footway", "name": "Långgatan", "foot": True}
        store.insert("path", [{**way, "geometry": LineString([town.at(0, 0), town.at(1000, 0)])}])
        rows = [lamp(n, "Långgatan", "hps", 70.0, height_m=6.0, geometry=town.at(25 * n, 2)) for n in range(41)]
        store.insert("lamp", [{**row, "status": "out"} if 4 <= n <= 16 else row for n, row in enumerate(rows)])
        yield store


def test_a_stretch_that_leaves_the_area_is_as_long_as_it_is(long_street: Store) -> None:
    """From the lamp at 75 m to that at 425 m, less twice the 19.9 m that they light: 310 m, whoever draws the border."""
    whole, there = (assess_lighting(long_street, area) for area in (None, "Byn"))
    assert [(round(gap["length_m"]), gap["lamps_out"]) for gap in there.gaps] == [(310, 13)]
    assert there.dark_m == pytest.approx(whole.dark_m)


def test_all_lamps_of_an_area_are_those_that_the_table_counts(long_street: Store) -> None:
    """Eight lamps stand in Byn, four of them broken; those just beyond its border are nobody's to choose there."""
    ground = prepare(long_street, "Byn")
    table = programme_table(long_street, "Byn", ground=ground)
    assert (table.rows[0].lamps, table.rows[0].out) == (8, 4)
    for word in ("all", "Långgatan"):
        found = what_if(ground, chosen_lamps(ground, [word]))
        assert table.then is not None
        assert found.to_dict() == table.then.to_dict(), word
        assert (found.lamps, found.broken) == (8, 4)
    (beyond,) = long_street.rows("lamp", {"external_id": "L9"}, columns=("uuid",))
    with pytest.raises(ParameterError):
        chosen_lamps(ground, [beyond["uuid"]])


def test_light_of_a_path_that_leaves_the_area_is_that_of_all_its_lamps(long_street: Store) -> None:
    whole, there = (indicative_lux(long_street, area).paths[0].lit for area in (None, "Byn"))
    assert there == whole


def test_the_receipt_of_chosen_streets_adds_up_too(town_store: Store, tmp_path: Path) -> None:
    for x, street in ((325, "A"), (350, "B"), (375, "C")):
        (one,) = town_store.rows("lamp", {"external_id": f"{x}-300"}, columns=("uuid",))
        town_store.update("lamp", one["uuid"], {"street": street})
    values = {"STORE": town_store.path, "AREA": town.AREA, "STREETS": "A, C", "CREATE_TASKS": True}
    told = run_with_receipt("lightprogramme", tmp_path / "r.json", values)
    what = told["what_if"]
    assert sum(one["mended_m"] for one in told["rows"]) == pytest.approx(
        what["dark_before_m"] - what["dark_after_m"], abs=0.2
    )
    assert told["totals"]["mended"] == what["gone"] == 1
    (kept,) = town_store.rows("programme")
    assert sum(one["mended_m"] for one in kept["streets"]) == pytest.approx(60.0, abs=0.2)


def test_what_is_assumed_stands_in_receipt_and_file(file: Path, tmp_path: Path) -> None:
    out = tmp_path / "led.csv"
    values = {"STORE": str(file), "OUTPUT": str(out), **GIVEN, "LED_WATTS": "share 0.7"}
    told = run_with_receipt("lightprogramme", tmp_path / "r.json", values)
    assert told["inputs"]["gear_share"] == 0.15
    assumed = " ".join(told["assumed"])
    for words in ("15 % more", "70 % of an old lamp's light", "broken ones too"):
        assert words in assumed
    with open(out, encoding="utf-8-sig", newline="") as stream:
        (line, *_more) = csv.DictReader(stream, delimiter=";")
    assert "2.00 kr/kWh" in line["Reckoned with"]
    assert assumed in line["Reckoned with"]


def test_mercury_is_first_then_what_is_not_sold_any_more_first(store: Store) -> None:
    assert [one.key for one in programme_table(store).rows] == ["Kvickgatan", "Rörgatan", "Natriumgatan", "Sidogatan"]


def test_of_streets_with_the_same_lamps_the_darker_with_more_people_a_krona_is_first(store: Store) -> None:
    store.insert("lamp", [lamp(20 + n, "Aspgatan", "hps", 70.0, geometry=town.at(900 + n, 0)) for n in range(3)])
    assert [one.key for one in programme_table(store).rows][2:4] == ["Aspgatan", "Natriumgatan"]
    pin = {"kind": "survey", "respondent": "r1", "vanished": False, "geometry": town.at(40, 50)}
    store.insert("observation", [pin, {**pin, "respondent": "r2"}, {**pin, "respondent": "r2"}])
    rows = programme_table(store, None, inputs(store)).rows
    assert [one.key for one in rows][2:4] == ["Natriumgatan", "Aspgatan"]
    assert rows[2].worth == pytest.approx(90 * 2 / 9000)
    assert "worth" not in rows[2].to_json()  # how many people pinned something stays inside


def test_streets_of_one_name_in_two_towns_are_two(store: Store) -> None:
    far = town.at(20_000, 0)
    store.insert(
        "area",
        [{"name": "Borta", "kind": "own", "geometry": box(far[0] - 500, far[1] - 500, far[0] + 500, far[1] + 500)}],
    )
    store.insert("lamp", [lamp(30, "Natriumgatan", "hps", 70.0, geometry=far)])
    table = programme_table(store, None, inputs(store))
    keys = {one.key: one.lamps for one in table.rows}
    assert (keys["Natriumgatan (Byn)"], keys["Natriumgatan (Borta)"]) == (3, 1)
    assert len(table.chosen(["Natriumgatan"])) == 2
    made = make_programme(store, table, table.chosen(["Natriumgatan (Borta)"]), today=TODAY)
    task = store.get("task", made.tasks[0])
    assert (task["geometry"].x, task["geometry"].y) == pytest.approx(far)


def test_a_task_of_a_street_of_that_name_in_another_town_is_not_this_streets(store: Store) -> None:
    """Natriumgatan of Borta is done with the whole municipality shown; in the area Borta it has its task, in Byn it has none."""
    far = town.at(20_000, 0)
    store.insert(
        "area",
        [{"name": "Borta", "kind": "own", "geometry": box(far[0] - 500, far[1] - 500, far[0] + 500, far[1] + 500)}],
    )
    store.insert("lamp", [lamp(30, "Natriumgatan", "hps", 70.0, geometry=far)])
    everywhere = programme_table(store, None, inputs(store))
    make_programme(store, everywhere, everywhere.chosen(["Natriumgatan (Borta)"]), today=TODAY)
    for area, taken in (("Borta", ["Natriumgatan"]), ("Byn", [])):
        there = programme_table(store, area, inputs(store))
        assert with_open_task(store, there, there.rows, "led_switch") == taken, area
    assert with_open_task(store, everywhere, everywhere.rows, "led_switch") == ["Natriumgatan (Borta)"]


def test_counted_again_with_other_numbers_is_as_read_anew(store: Store) -> None:
    other = inputs_for(store, price_kwh=1, burning_hours=3000, lamp_cost=5000)
    assert (
        recounted(programme_table(store, None, inputs(store)), other).rows == programme_table(store, None, other).rows
    )


def test_inputs_are_the_settings_with_their_source_unless_given(store: Store) -> None:
    used = inputs_for(store, price_kwh=1.5)
    assert (used.price_kwh, used.burning_hours, used.lamp_cost) == (1.5, 4000, 3600)
    assert used.source("price_kwh") == "Given for this programme."
    assert "Eslöv" in used.source("lamp_cost")
    assert Inputs.from_json(used.to_json()) == used


def test_a_programme_is_one_row_with_a_task_a_street(store: Store) -> None:
    table = programme_table(store, None, inputs(store))
    made = make_programme(store, table, table.rows, name="Gatubelysning 2027", today=TODAY)
    (kept,) = store.rows("programme")
    assert (kept["uuid"], kept["name"], kept["measure"]) == (made.programme, "Gatubelysning 2027", "led_switch")
    assert StreetRow.all_from_json(kept["streets"])[2].kr_saved == pytest.approx(1147.68)
    assert kept["inputs"]["price_kwh"] == 2
    tasks = {task["street"]: task for task in store.rows("task", {"uuid": list(made.tasks)})}
    assert set(tasks) == {"Natriumgatan", "Kvickgatan", "Rörgatan", "Sidogatan"}
    assert {(task["programme"], task["lane"], task["owner"]) for task in tasks.values()} == {
        (made.programme, "project", "lighting")
    }
    tr = speaking("sv")
    assert tasks["Natriumgatan"]["title"] == tr("LED switch {street}").format(street="Natriumgatan")
    assert tasks["Natriumgatan"]["text"] == (
        "3 lampor som inte är LED: 3 högtrycksnatrium; 242 W nu, 98 W som LED; sparar 574 kWh per år; 1 trasig"
    )
    assert "effekten känd för 2 av 3" in tasks["Kvickgatan"]["text"]
    assert (tasks["Natriumgatan"]["cost"], tasks["Natriumgatan"]["due"]) == (9000, date(2027, 2, 24))
    assert tasks["Kvickgatan"]["due"] == date(2027, 10, 15)
    assert store.count("task_event", {"field": "state", "new": "new"}) == 4


def test_a_street_with_an_open_task_is_told_and_not_made_twice(store: Store) -> None:
    table = programme_table(store, None, inputs(store))
    first = make_programme(store, table, table.chosen(["Natriumgatan"]), today=TODAY)
    second = make_programme(store, table, table.rows, today=TODAY)
    assert second.already == ("Natriumgatan",)
    assert store.count("task", {"street": "Natriumgatan"}) == 1
    with pytest.raises(ParameterError, match="open task already: Natriumgatan"):
        make_programme(store, table, table.chosen(["Natriumgatan"]), today=TODAY)
    store.update("task", first.tasks[0], {"state": "done"})
    assert len(make_programme(store, table, table.chosen(["Natriumgatan"]), today=TODAY).tasks) == 1


def test_a_date_is_before_lamps_are_sold_no_more_unless_the_season_forbids() -> None:
    sodium = StreetRow("A", "A", "", 1, (("hps", 1),), 0, 0.0, last_sold=date(2027, 2, 24))
    measure = Measure("m", "m", "m", lane=Lane.PROJECT, owner="lighting", deadline_days=365)
    assert due_of(sodium, measure, TODAY) == date(2027, 2, 24)
    assert due_of(sodium, measure, date(2026, 1, 1)) == date(2027, 1, 1)
    assert due_of(sodium, measure, date(2027, 3, 1)) == date(2028, 2, 29)
    summer = Measure(
        "m", "m", "m", lane=Lane.PROJECT, owner="x", deadline_days=365, season_from="05-01", season_to="09-30"
    )
    assert due_of(sodium, summer, TODAY) == date(2028, 5, 31)


@given(st.lists(st.tuples(st.integers(1, 50), st.integers(0, 50), st.floats(0, 1e5)), max_size=6))
def test_totals_add_up(told: list[tuple[int, int, float]]) -> None:
    rows = [
        StreetRow(str(n), str(n), "", lamps, (), min(known, lamps), lamps * 100.0, kr_saved=saved, kwh_saved=saved)
        for n, (lamps, known, saved) in enumerate(told)
    ]
    total = Totals.of(rows)
    assert total.lamps == sum(one.lamps for one in rows)
    assert total.cost == pytest.approx(sum(one.cost for one in rows))
    assert total.kr_saved == pytest.approx(sum(saved for _, _, saved in told))
    assert (total.payback_years is None) == (total.kr_saved <= 0)


# --- Processing ------------------------------------------------------------------------------------------------------


def test_the_table_is_written_with_units_and_changes_nothing(file: Path, tmp_path: Path) -> None:
    before = table(file, "task")
    out = tmp_path / "led.csv"
    told = run_with_receipt("lightprogramme", tmp_path / "r.json", {"STORE": str(file), "OUTPUT": str(out), **GIVEN})
    with open(out, encoding="utf-8-sig", newline="") as stream:
        written = list(csv.DictReader(stream, delimiter=";"))
    assert [line["Street"] for line in written] == ["Kvickgatan", "Rörgatan", "Natriumgatan", "Sidogatan"]
    line = written[2]
    assert (line["Energy now (kWh/year)"], line["Saves (kWh/year)"], line["Saves (kr/year)"]) == (
        "966",
        "573,8",
        "1148",
    )
    assert (line["Cost (kr)"], line["Payback (years)"], line["Lamps not sold from"]) == ("9000", "7,8", "2027-02-24")
    assert written[1]["Energy now (kWh/year)"] == ""
    assert table(file, "task") == before == []
    assert told["totals"]["lamps"] == 8
    assert told["rows"][2]["kr_saved"] == 1147.68
    assert told["inputs"]["sources"]["price_kwh"]
    assert told["guessed"] == [{"street": "Sidogatan", "lamps": 1}]
    assert told["programme"] is None
    assert told["what_if"]["lamps_out"] == 1
    assert told["what_if"]["dark_after_m"] <= told["what_if"]["dark_before_m"]
    assert told["warnings"]


def test_the_town_tells_dark_metres_before_and_after(town_store: Store, tmp_path: Path) -> None:
    """Lamps stand every 25 m; the three broken ones between x = 300 and 400 of Tvärgatan 4 leave 60 m dark, which they would light."""
    told = run_with_receipt("lightprogramme", tmp_path / "r.json", {"STORE": town_store.path, "AREA": town.AREA})
    what = told["what_if"]
    assert (what["lamps_out"], what["gone"]) == (3, 1)
    assert what["dark_before_m"] - what["dark_after_m"] == pytest.approx(60, abs=1)
    assert what["indicative"] is True


def test_without_a_network_the_table_stands_and_says_what_nobody_can_tell(file: Path, tmp_path: Path) -> None:
    with Store.open(str(file)) as store:
        store.delete("path", [one["uuid"] for one in store.rows("path")])
    told = run_with_receipt("lightprogramme", tmp_path / "r.json", {"STORE": str(file)})
    assert told["what_if"] is None
    assert any("Without a walking network" in text for text in told["warnings"])


def test_a_workbook_and_a_programme_in_one_run(file: Path, tmp_path: Path) -> None:
    from osgeo import ogr

    out = tmp_path / "led.xlsx"
    outputs = run(
        "lightprogramme",
        {
            "STORE": str(file),
            "AREA": "Byn",
            "STREETS": "Kvickgatan; natriumgatan",
            "CREATE_TASKS": True,
            "NAME": "Byn, ring Anna Andersson 070-174 06 05",
            "OUTPUT": str(out),
            **GIVEN,
        },
    )
    assert (outputs["ROWS"], outputs["LAMPS"], outputs["CREATED"]) == (2, 6, 2)
    assert ogr.Open(str(out)).GetLayer(0).GetFeatureCount() == 2
    (programme,) = table(file, "programme")
    assert programme["uuid"] == outputs["PROGRAMME"]
    assert programme["area"]
    assert {task["programme"] for task in table(file, "task")} == {outputs["PROGRAMME"]}
    assert b"070-174" not in all_bytes(file)  # pragma: allowlist secret


@pytest.mark.parametrize(
    ("bad", "said"),
    [
        ({"PRICE_KWH": -1}, "-1"),
        ({"HOURS": 9000}, "9000"),
        ({"LAMP_COST": 0}, "from 1 to 1000000"),
        ({"LED_WATTS": "led 1000"}, "1000"),
        ({"STREETS": "Ingengatan"}, "Ingengatan"),
        ({"MEASURE": "nothing_known"}, "nothing_known"),
        ({"AREA": "Ingenstans"}, "Ingenstans"),
        ({"OUTPUT": "led.gpkg"}, "led.gpkg"),
        ({"OUTPUT": "/nowhere/at/all/led.csv"}, "led.csv"),
    ],
)
def test_each_bad_value_is_one_sentence_and_makes_nothing(file: Path, bad: dict[str, Any], said: str) -> None:
    before = all_bytes(file)
    with pytest.raises(RefusedError, match=said) as refused:
        run("lightprogramme", {"STORE": str(file), "CREATE_TASKS": True, **bad})
    assert "\n" not in str(refused.value)
    assert table(file, "programme") == table(file, "task") == []
    assert len(all_bytes(file)) == len(before)


def test_planned_nothing_is_bad_input(file: Path, tmp_path: Path) -> None:
    with Store.open(str(file)) as store:
        store.delete(
            "lamp", [one["uuid"] for one in store.rows("lamp") if one["light_source"] not in ("led", "unknown")]
        )
    with pytest.raises(RefusedError, match="1 are LED, of 1 the source is unknown"):
        run("lightprogramme", {"STORE": str(file), "OUTPUT": str(tmp_path / "led.csv")})
    assert not (tmp_path / "led.csv").exists()
