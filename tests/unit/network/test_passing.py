"""Homes passing: hand-checked streets, what does not reach, and that nobody is lost or counted twice on any lattice."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from scipy.sparse import coo_matrix
from scipy.sparse.csgraph import connected_components

from est_walks_plugin.engine.network import WalkNetwork, passing
from est_walks_plugin.engine.network.passing import Goal, Passing, homes_passing


def line(*points):
    return np.array(points, dtype=float)


def model(lines, homes, goals, count=None, attributes=None, near_m=50.0) -> Passing:
    """Return the homes passing of one home a point unless `count` says more; goals are kind -> (points, limit)."""
    network = WalkNetwork.from_lines([part + 100_000.0 for part in lines], attributes)
    at = np.array(homes, dtype=float).reshape(-1, 2) + 100_000.0
    given_goals = {
        kind: Goal(np.array(xy, dtype=float).reshape(-1, 2) + 100_000.0, limit) for kind, (xy, limit) in goals.items()
    }
    many = np.ones(len(at), dtype=np.int64) if count is None else np.array(count)
    return homes_passing(network, at, many, given_goals, near_m=near_m)


def profile(passing: Passing, number: int = 0) -> list[tuple[float, float, int]]:
    """Return (from, to, homes) along one drawn line."""
    rows = np.flatnonzero(passing.line == number)
    return [
        (round(float(passing.from_m[row]), 2), round(float(passing.to_m[row]), 2), int(passing.homes[row]))
        for row in rows
    ]


def test_homes_add_up_along_a_street_towards_the_school():
    found = model([line((0, 0), (300, 0))], [(50, 10), (150, -10), (200, 5)], {"school": ([(300, 8)], 1000.0)})
    assert profile(found) == [(50, 150, 1), (150, 200, 2), (200, 300, 3)]
    assert found.metres["school"].tolist() == pytest.approx([250, 150, 100])
    assert not found.far.any()
    assert found.lost == {"school": 0}


def test_each_home_walks_to_the_nearest_along_the_paths_and_no_farther_than_the_limit():
    street = [line((0, 0), (1000, 0))]
    found = model(street, [(100, 0), (400, 0), (620, 0), (900, 0)], {"stop": ([(0, 0), (1000, 0)], 390.0)})
    assert profile(found) == [(0, 100, 1), (620, 900, 1), (900, 1000, 2)]
    assert np.isfinite(found.metres["stop"]).tolist() == [True, False, True, True]


def test_a_wall_of_houses_is_walked_around_however_near_the_school_is_as_the_crow_flies():
    u_turn = [line((0, 0), (200, 0), (200, 60), (0, 60))]
    found = model(u_turn, [(0, 0)], {"school": ([(0, 60)], 1000.0)}, near_m=5.0)
    assert found.metres["school"].tolist() == [460.0]
    assert profile(found) == [(0, 460, 1)]


def test_a_home_with_three_ways_along_a_path_is_one_home_there_and_stands_with_each_kind():
    goals = {"school": ([(300, 0)], 1e3), "station": ([(200, 0)], 1e3), "bus_stop": ([(0, 0)], 1e3)}
    found = model([line((0, 0), (300, 0))], [(100, 0)], goals, count=[7])
    assert profile(found) == [(0, 100, 7), (100, 200, 7), (200, 300, 7)]
    assert {kind: sums.tolist() for kind, sums in found.to.items()} == {
        "school": [0, 7, 7],
        "station": [0, 7, 0],
        "bus_stop": [7, 0, 0],
    }


def test_two_destinations_on_one_street_part_the_homes_between_them():
    found = model([line((0, 0), (100, 0))], [(10, 0), (40, 0), (60, 0), (95, 0)], {"stop": ([(30, 0), (80, 0)], 500.0)})
    assert profile(found) == [(10, 40, 1), (60, 95, 1)]  # neighbours with the same numbers are one piece
    assert found.metres["stop"].tolist() == pytest.approx([20, 10, 20, 15])


def test_homes_at_the_destination_pass_nothing_and_still_reach_it():
    found = model([line((0, 0), (100, 0))], [(50, 3), (50, -3)], {"stop": ([(50, 1)], 500.0)})
    assert profile(found) == []
    assert found.metres["stop"].tolist() == [0.0, 0.0]


def test_what_lies_far_from_any_path_is_told_and_walks_nowhere():
    goals = {"school": ([(100, 0), (50, 900)], 500.0)}
    found = model([line((0, 0), (100, 0))], [(10, 0), (10, 300)], goals)
    assert found.far.tolist() == [False, True]
    assert np.isinf(found.metres["school"]).tolist() == [False, True]
    assert found.lost == {"school": 1}


def test_without_a_home_or_without_a_destination_nothing_passes():
    street = [line((0, 0), (100, 0))]
    assert len(model(street, [], {"school": ([(1, 1)], 500.0)}).line) == 0
    none = model(street, [(1, 1)], {"school": ([], 500.0)})
    assert len(none.line) == 0
    assert np.isinf(none.metres["school"]).all()
    assert len(model(street, [(1, 1)], {}).line) == 0


def test_nobody_walks_a_closed_road_nor_against_a_way_that_goes_one_way_on_foot():
    lines = [line((0, 0), (100, 0)), line((0, 0), (0, 80), (100, 80), (100, 0))]
    goals = {"school": ([(100, 0)], 1000.0)}
    closed = model(lines, [(0, 0)], goals, attributes={"foot_allowed": [False, True]}, near_m=5.0)
    assert profile(closed, 0) == []
    assert profile(closed, 1) == [(0, 260, 1)]
    against = model(lines, [(0, 0)], goals, attributes={"oneway": [-1, 0]}, near_m=5.0)
    assert profile(against, 0) == []
    assert profile(against, 1) == [(0, 260, 1)]
    along = model(lines, [(0, 0)], goals, attributes={"oneway": [1, 0]}, near_m=5.0)
    assert profile(along, 0) == [(0, 100, 1)]


def test_of_two_streets_between_the_same_corners_the_shorter_is_walked():
    lines = [line((0, 0), (50, 60), (100, 0)), line((0, 0), (100, 0))]
    found = model(lines, [(-50, 0)], {"school": ([(150, 0)], 1000.0)}, near_m=60.0)
    assert profile(found, 0) == []
    assert profile(found, 1) == [(0, 100, 1)]


def test_a_scrap_of_path_beside_the_house_does_not_keep_it_from_the_street():
    lines = [line((0, 0), (300, 0)), line((100, 20), (104, 20))]
    found = model(lines, [(102, 21)], {"school": ([(0, 0)], 1000.0)})
    assert found.metres["school"].tolist() == [102.0]


def hang_together(streets):
    """Whether one can walk from each street to each other one."""
    corners = {corner: number for number, corner in enumerate({tuple(end) for street in streets for end in street})}
    ends = np.array([[corners[tuple(end)] for end in street] for street in streets])
    size = len(corners)
    count, _ = connected_components(coo_matrix((np.ones(len(ends)), ends.T), (size, size)), directed=False)
    return count == 1


@example(side=4, homes=[(0.0, 0.0, 1)], goals=[(3, 0)], limit=200.0, seed=13)
@given(
    st.integers(2, 6),
    st.lists(st.tuples(st.floats(-20, 620), st.floats(-20, 620), st.integers(1, 30)), max_size=25),
    st.lists(st.tuples(st.integers(0, 5), st.integers(0, 5)), max_size=4, unique=True),
    st.floats(50, 2000),
    st.integers(0, 2**30),
)
def test_the_homes_that_arrive_are_those_that_reach_and_none_is_counted_twice(side, homes, goals, limit, seed):
    """On the pieces around the destinations stand as many homes as walk there: a destination lets nobody through."""
    corners = np.arange(side) * 100.0
    rng = np.random.default_rng(seed)
    streets = [line((x, y), (x + 100, y)) for x in corners[:-1] for y in corners if rng.random() < 0.9]
    streets += [line((x, y), (x, y + 100)) for x in corners for y in corners[:-1] if rng.random() < 0.9]
    if not streets:
        return
    at = [(x, y) for x, y, _ in homes]
    many = np.array([count for _, _, count in homes], dtype=np.int64)
    ends = [(x * 100.0, y * 100.0) for x, y in goals if x < side and y < side]
    found = model(streets, at, {"school": (ends, limit)}, count=many, near_m=500.0)
    whole = {
        (number, end)
        for number, street in enumerate(streets)
        for end in ends
        for point in street
        if tuple(point) == end
    }
    arrived = 0
    for row, number in enumerate(found.line.tolist()):
        for end in ends:
            if (number, end) not in whole:
                continue
            at_m = 0.0 if tuple(streets[number][0]) == end else 100.0
            if min(abs(found.from_m[row] - at_m), abs(found.to_m[row] - at_m)) < 0.02:
                arrived += int(found.homes[row])
    reach = np.isfinite(found.metres["school"])
    there = reach & (found.metres["school"] < 0.02)
    network_ends = [end for end in ends if any(tuple(point) == end for street in streets for point in street)]
    if len(network_ends) == len(ends) and hang_together(streets):  # else one on a scrap is reached from another street
        assert arrived == int(many[reach & ~there].sum())
    assert (found.homes <= many.sum()).all()
    assert (found.homes == found.to["school"]).all()
    assert (found.metres["school"][reach] <= limit + 0.02).all()


@example(side=9, homes=[(410.0, 396.0)], goals=[(450.0, 404.0)], limit=60.0, seed=5)
@given(
    st.integers(2, 9),
    st.lists(st.tuples(st.floats(-20, 820), st.floats(-20, 820)), max_size=25),
    st.lists(st.tuples(st.floats(-20, 820), st.floats(-20, 820)), max_size=4, unique=True),
    st.floats(50, 900),
    st.integers(0, 2**30),
)
def test_the_streets_that_no_way_reaches_change_nothing(side, homes, goals, limit, seed):
    rng = np.random.default_rng(seed)
    corners = np.arange(side) * 100.0
    streets = [line((x, y), (x + 100, y)) for x in corners[:-1] for y in corners if rng.random() < 0.9]
    streets += [line((x, y), (x, y + 100)) for x in corners for y in corners[:-1] if rng.random() < 0.9]
    if not streets:
        return
    there = {"school": (goals, limit), "stop": (goals[:1], limit / 2)}
    found = model(streets, homes, there, near_m=300.0)
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(passing, "edges_in_reach", lambda network, *_given: np.arange(len(network.edge_nodes)))
        whole = model(streets, homes, there, near_m=300.0)
    for name in ("line", "from_m", "to_m", "homes", "far"):
        assert getattr(found, name).tolist() == getattr(whole, name).tolist()
    for name in ("to", "metres"):
        mine, theirs = getattr(found, name), getattr(whole, name)
        assert {kind: values.tolist() for kind, values in mine.items()} == {
            kind: values.tolist() for kind, values in theirs.items()
        }
    assert found.lost == whole.lost


def test_a_goal_amid_a_street_that_is_longer_than_the_limit_is_reached_along_it():
    found = model([line((0, 0), (5000, 0))], [(2400, 0), (2620, 0)], {"school": ([(2500, 0)], 110.0)})
    assert profile(found) == [(2400, 2500, 1)]


def test_a_town_ten_times_as_wide_is_not_searched(monkeypatch):
    sizes = []
    in_reach = passing.edges_in_reach

    def counted(*given):
        edges = in_reach(*given)
        sizes.append(len(edges))
        return edges

    monkeypatch.setattr(passing, "edges_in_reach", counted)
    for side in (8, 80):
        corners = np.arange(-side // 2, side // 2) * 100.0
        streets = [line((x, corners[0]), *((x, y) for y in corners[1:])) for x in corners]
        streets += [line((corners[0], y), *((x, y) for x in corners[1:])) for y in corners]
        found = model(streets, [(30, 4), (250, 3)], {"school": ([(0, 0)], 290.0)})
        assert found.metres["school"].round().tolist() == [30.0, 250.0]
    assert sizes[0] == sizes[1] > 0


def test_ends_that_meet_within_a_centimetre_make_a_way_shorter_than_the_street_is_on_the_map():
    lines = [line((1.009 * number, 0), (1.009 * number + 1.0, 0)) for number in range(300)]
    found = model([*lines, line((0, 0), (-50, 0))], [(302.69, 1)], {"school": ([(0, 0)], 300.5)})
    assert found.metres["school"].tolist() == pytest.approx([300.0], abs=0.05)
