"""Homes: which buildings are taken for them, what passes a place or a stretch, and what that does to a ranking."""

from __future__ import annotations

import numpy as np
import pytest
from shapely.geometry import LineString

from est_walks_plugin.engine.places.homes import HomesPassing, HomesWay, homes_in
from est_walks_plugin.engine.places.proposals import Observations, PlaceCandidate
from est_walks_plugin.engine.places.ranking import Weights, is_evident, rank
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


@pytest.mark.parametrize(
    ("square_metres", "homes"),
    [(39.9, 0), (40, 1), (140, 1), (300, 1), (301, 3), (720, 7), (3000, 30), (3000.1, 0), (0, 0)],
)
def test_a_building_is_as_many_homes_as_its_ground_tells(square_metres: float, homes: int) -> None:
    assert homes_in(np.array([square_metres]), np.array([False])).tolist() == [homes]
    assert homes_in(np.array([square_metres]), np.array([True])).tolist() == [0]


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
