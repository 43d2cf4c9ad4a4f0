"""Homes: which buildings are taken for them, what passes a place or a stretch, and what that does to a ranking."""

from __future__ import annotations

from math import nan
from typing import Any

import numpy as np
import pytest
from shapely.geometry import LineString

from est_walks_plugin.engine.places.homes import Buildings, HomesPassing, HomesWay, homes_in
from est_walks_plugin.engine.places.proposals import Observations, PlaceCandidate
from est_walks_plugin.engine.places.ranking import Weights, is_evident, rank
from est_walks_plugin.model.errors import ParameterError
from est_walks_plugin.model.homes.rules import COLUMNS, HomesRules
from est_walks_plugin.model.wording.place_names import given

KINDS = ("school", "station", "bus_stop")


def passing(*pieces: tuple[list[tuple[float, float]], int, tuple[int, int, int]]) -> HomesPassing:
    """Return pieces of path: points, homes, and of these to school, station and stop."""
    lines = [np.array(points, dtype=float) for points, _, _ in pieces]
    to = {kind: np.array([ways[at] for _, _, ways in pieces]) for at, kind in enumerate(KINDS)}
    return HomesPassing(lines, np.array([homes for _, homes, _ in pieces]), to)


STREET = passing(
    ([(0, 0), (100, 0)], 12, (12, 3, 0)),
    ([(100, 0), (200, 0)], 40, (9, 38, 0)),
    ([(100, 0), (100, 90)], 700, (0, 0, 700)),
)


def homes_of(
    size: float, use: str = "", flats: float = nan, storeys: float = nan, other: bool = False, **rules: float
) -> int:
    """Return the homes of one building."""
    told = Buildings(np.array([size]), np.array([use]), np.array([flats]), np.array([storeys]), np.array([other]))
    return int(homes_in(told, HomesRules().changed(rules))[0])


@pytest.mark.parametrize(
    ("square_metres", "homes"),
    [(39.9, 0), (40, 1), (140, 1), (300, 1), (301, 3), (720, 7), (3000, 30), (3000.1, 0), (0, 0)],
)
def test_a_building_is_as_many_homes_as_its_ground_tells(square_metres: float, homes: int) -> None:
    assert homes_of(square_metres) == homes
    assert homes_of(square_metres, other=True) == 0


TOLD = [
    ("a house is one home, however large or small", {"size": 900, "use": "house"}, 1),
    ("a garage is none, though it is as large as a house", {"size": 120, "use": "none"}, 0),
    ("a church is none", {"size": 800, "use": "none"}, 0),
    ("terraced houses drawn as one", {"size": 640, "use": "row"}, 6),
    ("one of them", {"size": 60, "use": "row"}, 1),
    ("flats in three storeys, as is assumed", {"size": 400, "use": "flats"}, 12),
    ("flats in eight storeys, as is told", {"size": 400, "use": "flats", "storeys": 8}, 32),
    ("the smallest block is a home", {"size": 20, "use": "flats", "storeys": 1}, 1),
    ("a block larger than any hall", {"size": 4000, "use": "flats", "storeys": 2}, 80),
    ("homes, small: one", {"size": 200, "use": "homes"}, 1),
    ("homes, small but high: a block", {"size": 200, "use": "homes", "storeys": 5}, 10),
    ("homes, large: a block", {"size": 500, "use": "homes"}, 15),
    ("the number told goes before everything", {"size": 30, "use": "none", "flats": 7, "storeys": 9}, 7),
    ("no home, as is told", {"size": 200, "flats": 0}, 0),
    ("a school in a block of flats leaves the flats", {"size": 400, "use": "flats", "other": True}, 12),
    ("storeys alone tell nothing of homes", {"size": 250, "storeys": 6}, 1),
]


@pytest.mark.parametrize(("building", "homes"), [row[1:] for row in TOLD], ids=[row[0] for row in TOLD])
def test_what_a_building_is_decides_before_its_ground(building: dict[str, Any], homes: int) -> None:
    assert homes_of(**building) == homes


def test_the_municipality_decides_what_is_assumed() -> None:
    assert homes_of(35, least_m2=30) == 1
    assert homes_of(350, one_m2=350) == 1
    assert homes_of(600, each_m2=50) == 12
    assert homes_of(5000, largest_m2=6000) == 50
    assert homes_of(400, "flats", storeys=nan, each_m2=80) == 15
    assert homes_of(400, "flats") * 2 == int(
        homes_in(
            Buildings(np.array([400.0]), np.array(["flats"]), np.array([nan]), np.array([nan]), np.array([False])),
            HomesRules().changed({"storeys": 6}),
        )[0]
    )


@pytest.mark.parametrize(
    "wrong", [{"school_m": 0.0}, {"near_m": nan}, {"least_m2": 400.0}, {"largest_m2": 200.0}, {"storeys": 99.0}]
)
def test_a_number_that_makes_no_sense_is_refused_with_what_may_be_chosen(wrong: dict[str, float]) -> None:
    with pytest.raises(ParameterError, match=r"choose"):
        HomesRules().changed(wrong)


def test_what_plain_qgis_put_out_of_bounds_is_made_fit_to_be_used() -> None:
    row: dict[str, Any] = dict.fromkeys(COLUMNS.values())
    assert HomesRules.from_row(row) == HomesRules()
    read = HomesRules.from_row({**row, "home_school_m": -5.0, "home_least_m2": 500.0, "home_largest_m2": 100.0})
    assert (read.school_m, read.least_m2, read.one_m2, read.largest_m2) == (50.0, 500.0, 500.0, 500.0)


def test_a_place_has_what_its_busiest_path_has_within_the_radius() -> None:
    near, farther, nowhere = STREET.by(np.array([(30, 20), (150, 20), (30, 400)], dtype=float), 25.0)
    assert near == HomesWay(12, {"school": 12, "station": 3, "bus_stop": 0})
    assert (farther.homes, farther.most) == (40, ("station", 38))
    assert (nowhere.homes, nowhere.most) == (0, ("", 0))
    assert [way.homes for way in STREET.by(np.array([(90, 0)], dtype=float), 25.0)] == [700]


def test_a_stretch_has_what_passes_along_it_not_what_only_crosses_it() -> None:
    along, short = STREET.along([LineString([(20, 0), (180, 0)]), LineString([(20, 0), (60, 0)])])
    assert (along.homes, short.homes) == (40, 12)
    assert STREET.along([LineString([(0, 50), (90, 50)])])[0].homes == 0
    assert passing().along([LineString([(0, 0), (9, 0)])]) == [HomesWay()]


A, B = (PlaceCandidate(name, x, 0.0, "path", given(name), "own") for name, x in (("a", 30.0), ("b", 5000.0)))
NOBODY = Observations(np.zeros((0, 2)))
PINS = Observations(np.array([(5000.0, 0.0)] * 5), respondent=list("vwxyz"))


def test_homes_passing_are_a_part_of_the_score_and_a_reason_and_no_evidence() -> None:
    first, last = rank([A, B], NOBODY, homes=STREET, weights={"homes": 1.0}, radius_m=25.0)
    assert (first.place_id, last.place_id) == ("a", "b")
    assert first.parts["homes"] == pytest.approx(np.log(13) / np.log(101))  # a full part takes 100 homes at least
    assert last.parts["homes"] == 0.0
    assert not last.reasons
    assert [(reason.code, reason.value) for reason in first.reasons] == [("homes_to_school", 12.0)]
    assert not is_evident(first.parts)


def test_what_most_have_their_way_to_is_the_reason() -> None:
    at_station, at_stop = (
        PlaceCandidate(name, x, 0.0, "path", given(name), "own") for name, x in (("s", 150.0), ("t", 100.0))
    )
    told = {
        entry.place_id: entry.reasons[0] for entry in rank([at_station, at_stop], NOBODY, homes=STREET, radius_m=25.0)
    }
    assert (told["s"].code, told["s"].value) == ("homes_to_station", 38.0)
    assert (told["t"].code, told["t"].value) == ("homes_to_stop", 700.0)


def test_where_homes_are_not_known_the_mean_is_of_what_is_and_no_score_sinks() -> None:
    (unknown, _), (known, _) = (rank([A, B], PINS, homes=homes) for homes in (None, STREET))
    weights = Weights().to_json_dict()
    others = {name: value for name, value in weights.items() if name != "homes"}
    expected = sum(value * unknown.parts[name] for name, value in others.items()) / sum(others.values()) * 100
    assert "homes" not in unknown.parts
    assert unknown.score == pytest.approx(expected, abs=0.01)
    assert known.parts["homes"] == 0.0
    assert known.score == pytest.approx(expected * sum(others.values()) / sum(weights.values()), abs=0.01)


def test_a_weight_of_nothing_ranks_as_if_nobody_knew() -> None:
    without, left_out = (rank([A, B], PINS, homes=homes, weights={"homes": 0.0}) for homes in (None, STREET))
    assert [(entry.place_id, entry.score) for entry in without] == [(entry.place_id, entry.score) for entry in left_out]
