"""Homes passing in the store: modelled of the whole of it, by itself, again when what it is made of is other, told where it is not."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from shapely.geometry import MultiPolygon, Point, box

from est_walks_plugin.model.codes import BaseAreaKind, LandmarkKind
from est_walks_plugin.model.errors import Cancelled
from est_walks_plugin.model.feedback import CallbackFeedback
from est_walks_plugin.model.homes.rules import HomesRules
from est_walks_plugin.operations.assess_lighting import assess_lighting
from est_walks_plugin.operations.homes.keep import are_current, bring_up_to_date, read_passing
from est_walks_plugin.operations.homes.known import NUMBERS, TABLE, model_in
from est_walks_plugin.operations.municipality.settings import SettingsChange, change_settings
from est_walks_plugin.operations.rank_places import rank_places
from est_walks_plugin.store import Store

from .. import town


def house(x: float, y: float, side: float = 10.0) -> dict[str, Any]:
    """Return a square building around a point of the town."""
    cx, cy = town.at(x, y)
    half = side / 2
    shape = MultiPolygon([box(cx - half, cy - half, cx + half, cy + half)])
    return {"external_id": f"b{x}-{y}", "kind": BaseAreaKind.BUILDING, "geometry": shape}


def landmark(kind: LandmarkKind, x: float, y: float) -> dict[str, Any]:
    return {"external_id": f"{kind}{x}-{y}", "kind": kind, "name": str(kind), "geometry": Point(*town.at(x, y))}


@pytest.fixture
def homes_store(town_store: Store) -> Store:
    """The town with seven houses, one of them of four homes, in the park's corner and a school on the far side of the dark path through it.

    From (400, 400) the park path leads to (600, 600) in 283 m, the streets in 400 m.
    """
    town_store.delete("landmark", [row["uuid"] for row in town_store.rows("landmark", columns=("uuid",))])
    town_store.insert("base_area", [house(330 + 5 * number, 390, 8.0) for number in range(6)] + [house(390, 412, 20.0)])
    town_store.insert("landmark", [landmark(LandmarkKind.SCHOOL, 600, 600)])
    return town_store


def passes(store: Store, x: float, y: float) -> dict[str, int]:
    """Return the numbers of the piece of path at a point of the town."""
    at = Point(*town.at(x, y))
    found = [row for row in store.rows(TABLE) if row["geometry"].distance(at) < 0.5]
    return {name: max((row[name] for row in found), default=0) for name in NUMBERS}


def test_the_houses_at_the_park_walk_to_school_through_the_tunnel(homes_store: Store) -> None:
    model = bring_up_to_date(homes_store)
    assert (model.buildings, model.homes, model.far, model.reached["school"]) == (7, 10, 0, 10)
    assert passes(homes_store, 500, 500) == {"homes": 10, "to_school": 10, "to_station": 0, "to_stop": 0}
    assert passes(homes_store, 500, 400)["homes"] == passes(homes_store, 500, 600)["homes"] == 0
    assert passes(homes_store, 340, 400)["homes"] < passes(homes_store, 380, 400)["homes"]


def test_the_dark_stretch_through_the_park_is_told_with_its_homes(homes_store: Store) -> None:
    receipt = assess_lighting(homes_store, town.AREA).to_dict()
    park = next(gap for gap in receipt["gaps"] if "Parkstigen" in gap["name"])
    assert {name: park[name] for name in NUMBERS} == {"homes": 10, "to_school": 10, "to_station": 0, "to_stop": 0}
    assert receipt["homes_model"]["model"]
    assert receipt["homes_model"]["known"]
    assert receipt["homes_model"]["to"]["school"] == {
        "destinations": 1,
        "off_the_network": 0,
        "at_most_m": 2000,
        "homes": 10,
        "homes_without": 0,
    }
    assert receipt["homes_model"]["to"]["station"]["destinations"] == 0
    homes_store.insert("base_area", [house(390, 395)])
    bring_up_to_date(homes_store)
    assert max(row["homes"] for row in homes_store.rows("dark_gap")) == 11


def test_a_place_on_the_way_to_school_says_how_many_homes(homes_store: Store) -> None:
    result = rank_places(homes_store, town.AREA)
    tunnel = next(item for item in result.items if item.place_type == "tunnel")
    assert [reason.value for reason in tunnel.reasons if reason.code == "homes_to_school"] == [10.0]
    assert result.to_dict()["homes_model"]["in_scores"]


CHANGES: dict[str, Callable[[Store], object]] = {
    "a house is built": lambda store: store.insert("base_area", [house(390, 395)]),
    "a house is gone": lambda store: store.delete("base_area", [store.rows("base_area")[0]["uuid"]]),
    "a school opens": lambda store: store.insert("landmark", [landmark(LandmarkKind.SCHOOL, 0, 0)]),
    "a path is closed": lambda store: store.update("path", store.rows("path")[0]["uuid"], {"foot": False}),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES.keys())
def test_it_is_modelled_again_when_what_it_is_made_of_is_other(
    homes_store: Store, change: Callable[[Store], object]
) -> None:
    assert not are_current(homes_store)
    bring_up_to_date(homes_store)
    assert are_current(homes_store)
    before = [row["uuid"] for row in homes_store.rows(TABLE)]
    bring_up_to_date(homes_store)
    assert [row["uuid"] for row in homes_store.rows(TABLE)] == before, "nothing changed: nothing is made again"
    change(homes_store)
    assert not are_current(homes_store)
    bring_up_to_date(homes_store)
    assert are_current(homes_store)


LACKING: dict[str, Callable[[Store], object]] = {
    "no building": lambda store: store.delete("base_area", [row["uuid"] for row in store.rows("base_area")]),
    "no school, station or stop": lambda store: store.update_many(
        "landmark", {row["uuid"]: {"kind": LandmarkKind.SHOP} for row in store.rows("landmark")}
    ),
    "no landmark": lambda store: store.delete("landmark", [row["uuid"] for row in store.rows("landmark")]),
    "only sheds": lambda store: store.update_many(
        "base_area", {row["uuid"]: {"geometry": house(390, 395, 5)["geometry"]} for row in store.rows("base_area")}
    ),
    "houses far from any path": lambda store: store.update_many(
        "base_area", {row["uuid"]: {"geometry": house(4000, 4000)["geometry"]} for row in store.rows("base_area")}
    ),
    "no path that may be walked": lambda store: store.update_many(
        "path", {row["uuid"]: {"foot": False} for row in store.rows("path")}
    ),
}


@pytest.mark.parametrize("take", LACKING.values(), ids=LACKING.keys())
def test_where_no_homes_can_be_modelled_none_are_kept_and_the_ranking_does_without(
    homes_store: Store, take: Callable[[Store], object]
) -> None:
    bring_up_to_date(homes_store)
    take(homes_store)
    result = rank_places(homes_store, town.AREA)
    assert not result.knows_homes
    assert read_passing(homes_store) is None
    told = result.to_dict()["homes_model"]
    assert not told["known"]
    assert not told["in_scores"]
    assert homes_store.count(TABLE) == 0
    assert are_current(homes_store)
    heavy = rank_places(homes_store, town.AREA, weights={"homes": 10})
    assert [item.score for item in heavy.items] == [item.score for item in result.items]


def test_a_school_house_and_a_school_beyond_the_border(homes_store: Store) -> None:
    homes_store.insert("base_area", [house(600, 610, 30.0)])
    outside = landmark(LandmarkKind.STATION, 800, 800)
    homes_store.insert("landmark", [outside])
    model = bring_up_to_date(homes_store)
    assert (model.buildings, model.homes) == (8, 10), "the house that the school lies in is nobody's home"
    assert passes(homes_store, 800, 750)["to_station"] + passes(homes_store, 750, 800)["to_station"] == 10


def test_cancelled_it_leaves_what_was_kept(homes_store: Store) -> None:
    bring_up_to_date(homes_store)
    before = model_in(homes_store), homes_store.count(TABLE)
    homes_store.insert("base_area", [house(390, 395)])
    with pytest.raises(Cancelled):
        bring_up_to_date(homes_store, CallbackFeedback(cancelled=lambda: True))
    assert (model_in(homes_store), homes_store.count(TABLE)) == before
    assert not are_current(homes_store)


def test_what_a_building_is_told_to_be_decides_and_what_is_guessed_is_said(homes_store: Store) -> None:
    """Six small houses and one of 400 m²: of two it is told what they are, a garage and a block of four storeys."""
    before = bring_up_to_date(homes_store)
    assert (before.told, before.by_ground, before.homes) == (0, 10, 10)
    guessed = [text for text in before.to_dict()["assumed"] if "guessed" in text]
    assert guessed == ["Buildings of a known kind: 0 of 7. Homes guessed by the ground: 10 of 10."]
    houses = sorted(homes_store.rows("base_area"), key=lambda row: row["geometry"].area)
    homes_store.update("base_area", houses[0]["uuid"], {"building": "none"})
    homes_store.update("base_area", houses[-1]["uuid"], {"building": "flats", "storeys": 4.0})
    model = bring_up_to_date(homes_store)
    assert (model.told, model.by_ground, model.homes) == (2, 5, 5 + 16)
    assert passes(homes_store, 500, 500)["homes"] == 21
    told = model.to_dict()
    assert (told["buildings_told"], told["homes_by_ground"]) == (2, 5)


RULES = {
    "people walk no farther": ({"school_m": 60.0}, 0),
    "no house is near enough to a path": ({"near_m": 5.0}, 0),
    "smaller houses are none": ({"least_m2": 100.0}, 4),
    "the large one is one home": ({"one_m2": 500.0}, 7),
    "the large one has more homes": ({"each_m2": 40.0}, 16),
    "the large one is a hall": ({"largest_m2": 350.0}, 6),
}


@pytest.mark.parametrize(("rules", "homes"), RULES.values(), ids=RULES.keys())
def test_the_municipality_decides_what_is_assumed(homes_store: Store, rules: dict[str, float], homes: int) -> None:
    bring_up_to_date(homes_store)
    change_settings(homes_store, SettingsChange(homes=rules))
    assert not are_current(homes_store)
    receipt = assess_lighting(homes_store, town.AREA).to_dict()
    assert passes(homes_store, 500, 500)["homes"] == homes
    assert {name: receipt["homes_model"]["rules"][name] for name in rules} == rules
    assert receipt["homes_model"]["to"]["school"]["at_most_m"] == rules.get("school_m", 2000)
    change_settings(homes_store, SettingsChange(homes={name: getattr(HomesRules(), name) for name in rules}))
    bring_up_to_date(homes_store)
    assert passes(homes_store, 500, 500)["homes"] == 10


@pytest.mark.parametrize("material", ["path", "base_area", "landmark"])
def test_whether_it_holds_is_asked_without_reading_what_it_is_made_of(
    homes_store: Store, material: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    bring_up_to_date(homes_store)
    read: list[str] = []
    rows = Store.rows
    monkeypatch.setattr(
        Store, "rows", lambda self, table, *more, **named: read.append(table) or rows(self, table, *more, **named)
    )
    assert are_current(homes_store)
    assert material not in read
