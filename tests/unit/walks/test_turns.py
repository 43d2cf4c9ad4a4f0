"""Turn lists: hand-drawn corners and real routes."""

from __future__ import annotations

import numpy as np
import pytest

from est_walks_plugin.engine.network import PathAttributes, WalkNetwork
from est_walks_plugin.engine.walks.turns import turns
from est_walks_plugin.model.wording.reader import plain_reader
from est_walks_plugin.model.wording.turns import compass_word, turn_text

from ..network import osm_lines


def walk(drawn, start, end, **attributes):
    network = WalkNetwork.from_lines([np.array(line, float) for line in drawn], PathAttributes(**attributes))
    return turns(network.route(network.snap(start, 5), network.snap(end, 5)))


def texts(found):
    return [turn_text(turn, plain_reader()) for turn in found]


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
    drawn = [[(0, 0), (0, 40)], [(0, 40), (0, 62)], [(0, 62), (0, 100)]]
    up = {"highway": ["footway", "steps", "footway"], "incline": [np.nan, 0.4, np.nan]}
    assert texts(walk(drawn, (0, 0), (0, 100), **up)) == [
        "north along the path, 40 m",
        "straight on along the stairs, 20 m, upwards",
        "straight on along the path, 40 m",
        "you are there",
    ]
    assert texts(walk(drawn, (0, 100), (0, 0), **up))[1] == "straight on along the stairs, 20 m, downwards"
    level = {"highway": ["footway", "steps", "footway"]}
    assert texts(walk(drawn, (0, 0), (0, 100), **level))[1] == "straight on along the stairs, 20 m"
    named = {"highway": ["footway", "steps", "footway"], "name": ["Stigen", "Trappgränd", "Stigen"]}
    assert texts(walk(drawn, (0, 0), (0, 100), **named))[1] == "straight on along Trappgränd, 20 m, by the stairs"


def test_short_flights_in_a_row_are_one_line_with_their_number():
    at = [0, 60, 62, 73, 74, 87, 88, 130]
    drawn = [[(0, low), (0, high)] for low, high in zip(at, at[1:])]
    kinds = ["footway", "steps"] * 3 + ["footway"]
    slopes = [0.4 if kind == "steps" else np.nan for kind in kinds]
    found = walk(drawn, (0, 0), (0, 130), highway=kinds, incline=slopes)
    assert texts(found) == ["north along the path, 130 m, up the stairs (3)", "you are there"]
    assert found[0].flights == 3


def test_a_few_metres_at_the_start_and_straight_on_are_not_said():
    drawn = [[(0, 0), (0, 9)], [(0, 9), (80, 9)], [(80, 9), (90, 9)], [(90, 9), (200, 9)]]
    found = walk(
        drawn, (0, 0), (200, 9), name=["", "A", "", "B"], highway=["footway", "residential", "footway", "path"]
    )
    assert texts(found) == ["east along A, 90 m", "straight on along B, 120 m", "you are there"]
    assert (found[0].length_m, found[0].at_m) == (89.0, 0.0)


def test_a_tunnel_that_goes_on_round_a_corner_is_named_again_as_the_same():
    drawn = [[(0, 0), (0, 50)], [(0, 50), (60, 50)], [(60, 50), (60, 90)]]
    found = walk(drawn, (0, 0), (60, 90), tunnel=[True, True, False])
    assert [text.rsplit(", ", 1)[-1] for text in texts(found)[:2]] == ["through the tunnel", "still in the tunnel"]
    assert "tunnel" not in texts(found)[2]


def test_a_stop_in_sight_is_a_few_steps_away():
    assert texts(walk([[(0, 0), (90, 0)]], (0, 0), (4, 0))) == ["a few steps east", "you are there"]


@pytest.mark.parametrize(
    ("metres", "said"), [(9, 10), (22, 20), (23, 25), (96, 100), (124, 120), (330, 350), (620, 600)]
)
def test_metres_are_those_one_says(metres, said):
    assert texts(walk([[(0, 0), (0, metres)]], (0, 0), (0, metres)))[0].endswith(f" {said} m")


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
    assert [compass_word(angle, plain_reader()) for angle in (0, 44, 91, 180, 226, 359)] == [
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
        assert all(turn_text(turn, plain_reader()) for turn in found)
