"""Turn lists: hand-drawn corners and real routes."""

from __future__ import annotations

import numpy as np
import pytest

from est_walks_plugin.engine.network import PathAttributes, WalkNetwork
from est_walks_plugin.engine.turns import compass_word, turn_text, turns

from . import osm_lines


def walk(drawn, start, end, **attributes):
    network = WalkNetwork.from_lines([np.array(line, float) for line in drawn], PathAttributes(**attributes))
    return turns(network.route(network.snap(start, 5), network.snap(end, 5)))


def texts(found):
    return [turn_text(turn) for turn in found]


def test_the_example_of_the_specification():
    found = walk(
        [[(0, 0), (0, 100)], [(0, 100), (50, 100)], [(50, 100), (80, 100)], [(80, 100), (120, 100)]],
        (0, 0),
        (120, 100),
        name=["Stigen", "Ringvägen", "Ringvägen", "Ringvägen"],
        tunnel=[False, False, True, False],
    )
    assert texts(found) == [
        "north along Stigen, 100 m",
        "right onto Ringvägen, 120 m, through the tunnel",
        "you are there",
    ]
    assert [round(turn.at_m) for turn in found] == [0, 100, 220]
    assert (found[1].x, found[1].y) == (0, 100)


@pytest.mark.parametrize(
    ("corner", "kind"),
    [
        ((0, 200), "straight"),
        ((80, 190), "slight_right"),
        ((100, 100), "right"),
        ((80, 30), "sharp_right"),
        ((-80, 190), "slight_left"),
        ((-100, 100), "left"),
        ((-80, 30), "sharp_left"),
        ((2, 0), "u_turn"),
    ],
)
def test_corners_are_called_by_their_angle(corner, kind):
    found = walk([[(0, 0), (0, 100)], [(0, 100), corner]], (0, 0), corner, name=["A", "B"])
    assert [turn.kind for turn in found] == ["start", kind, "arrive"]


def test_a_street_that_bends_inside_an_edge_or_goes_on_straight_is_one_line():
    bend = walk([[(0, 0), (0, 50), (50, 50)], [(50, 50), (90, 50)]], (0, 0), (90, 50), name=["A", "A"])
    assert texts(bend) == ["north along A, 140 m", "you are there"]


def test_turning_a_corner_of_the_same_street_says_still():
    found = walk([[(0, 0), (0, 50)], [(0, 50), (60, 50)]], (0, 0), (60, 50), name=["A", "A"])
    assert texts(found)[1] == "right, still A, 60 m"


def test_a_few_metres_of_crossing_belong_to_the_turn():
    drawn = [[(0, 0), (0, 100)], [(0, 100), (4, 104)], [(4, 104), (100, 104)]]
    found = walk(drawn, (0, 0), (100, 104), name=["A", "", "B"], highway=["residential", "footway", "residential"])
    assert texts(found) == ["north along A, 100 m", "right onto B, 100 m", "you are there"]
    straight = walk(
        [[(0, 0), (0, 100)], [(0, 100), (0, 108)], [(0, 108), (0, 200)]], (0, 0), (0, 200), name=["A", "", "A"]
    )
    assert texts(straight) == ["north along A, 200 m", "you are there"]


def test_stairs_are_said_with_their_direction_when_it_is_known():
    drawn = [[(0, 0), (0, 40)], [(0, 40), (0, 52)], [(0, 52), (0, 90)]]
    up = {"highway": ["footway", "steps", "footway"], "incline": [np.nan, 0.4, np.nan]}
    assert texts(walk(drawn, (0, 0), (0, 90), **up)) == [
        "north along the path, 40 m",
        "straight on along the stairs, 12 m, up the stairs",
        "straight on along the path, 40 m",
        "you are there",
    ]
    assert "down the stairs" in texts(walk(drawn, (0, 90), (0, 0), **up))[1]
    level = {"highway": ["footway", "steps", "footway"]}
    assert "by the stairs" in texts(walk(drawn, (0, 0), (0, 90), **level))[1]


def test_ways_without_a_name_have_words_and_bridges_are_told():
    found = walk(
        [[(0, 0), (90, 0)], [(90, 0), (90, -90)]],
        (0, 0),
        (90, -90),
        highway=["pedestrian", "service"],
        bridge=[True, False],
    )
    assert texts(found)[:2] == ["east along the pedestrian street, 90 m, over the bridge", "right onto the road, 90 m"]


def test_a_route_without_length_only_arrives():
    assert [turn.kind for turn in walk([[(0, 0), (90, 0)]], (5, 0), (5, 0))] == ["arrive"]


def test_compass():
    assert [compass_word(angle) for angle in (0, 44, 91, 180, 226, 359)] == [
        "north",
        "north-east",
        "east",
        "south",
        "south-west",
        "north",
    ]


@pytest.mark.parametrize("name", ["helsinki", "kth"])
def test_real_routes_lose_no_metre_and_are_not_chatty(shared_data, name):
    drawn, columns = osm_lines.read(shared_data, name)
    network = WalkNetwork.from_lines(drawn, PathAttributes(**columns))
    rng = np.random.default_rng(2)
    low, high = np.array(network.bounds[:2]), np.array(network.bounds[2:])
    snaps = network.snap_many(rng.uniform(low, high, (30, 2)), component=0)
    for row in range(29):
        route = network.route(snaps[row], snaps[row + 1])
        found = turns(route)
        assert sum(turn.length_m for turn in found) == pytest.approx(route.length_m)
        assert len(found) <= 3 + route.length_m / 25
        assert all(turn_text(turn) for turn in found)
