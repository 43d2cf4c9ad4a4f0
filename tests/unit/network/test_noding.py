"""Noding: what crosses is cut, what nearly meets is joined, what passes above stays apart."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from est_walks_plugin.engine.network import PathAttributes, WalkNetwork
from est_walks_plugin.engine.network.noding import levels, node_lines
from est_walks_plugin.model.errors import InputError, ParameterError


def lines(*drawn):
    return [np.array(line, dtype=float) for line in drawn]


def network(noded) -> WalkNetwork:
    return WalkNetwork.from_lines(noded.coordinates)


def test_a_crossing_is_cut_and_reported():
    noded = node_lines(lines([(0, 0), (100, 0)], [(40, -50), (40, 50)]))
    assert noded.source.tolist() == [0, 0, 1, 1]
    assert noded.report.split_xy.tolist() == [[40, 0]]
    assert noded.report.joined_count == 0
    assert network(noded).components().tolist() == [0, 0, 0, 0]
    assert len(network(noded).node_xy) == 5


def test_a_bridge_passes_and_is_reported():
    drawn = lines([(0, 0), (100, 0)], [(40, -50), (40, 50)], [(60, -50), (60, 50)])
    level = levels(PathAttributes(bridge=[False, True, False], tunnel=[False, False, True]), 3)
    assert level.tolist() == [0, 1, -1]
    noded = node_lines(drawn, level=level)
    assert len(noded.coordinates) == 3
    assert noded.report.split_count == 0
    assert sorted(noded.report.kept_apart_xy.tolist()) == [[40, 0], [60, 0]]
    assert network(noded).components().max() == 2


def test_a_bridge_still_meets_the_road_at_its_ends():
    drawn = lines([(0, 0), (50, 0)], [(50.2, 0), (80, 0)], [(80, 0.1), (150, 0)], [(65, -50), (65, 50)])
    noded = node_lines(drawn, level=[0, 1, 0, 0])
    assert network(noded).components().tolist() == [0, 0, 0, 1]
    assert noded.report.joined_count == 2
    assert sorted(np.round(noded.report.joined_distance, 3)) == [0.1, 0.2]


def test_ends_join_within_the_tolerance_and_not_beyond():
    drawn = lines([(0, 0), (50, 0)], [(50.4, 0.0), (90, 0)], [(90.6, 0), (120, 0)])
    noded = node_lines(drawn, tolerance=0.5)
    assert network(noded).components().tolist() == [0, 0, 1]
    assert noded.report.joined_xy.tolist() == [[50, 0]]
    assert node_lines(drawn, tolerance=0.1).report.joined_count == 0


def test_an_end_that_stops_short_of_a_line_or_sticks_out_is_joined_to_it():
    for tip in (0.3, -0.3, 0.0):
        noded = node_lines(lines([(0, 0), (100, 0)], [(40, 50), (40, tip)]))
        joined = network(noded)
        assert joined.components().max() == 0
        assert sorted(joined.edge_length.round(6).tolist()) == [40, 50, 60]
        assert noded.report.joined_count == int(tip != 0)
        assert noded.report.split_count == 0


def test_an_end_far_out_over_a_line_is_a_crossing():
    noded = node_lines(lines([(0, 0), (100, 0)], [(40, 50), (40, -3)]))
    assert sorted(network(noded).edge_length) == [3, 40, 50, 60]


def test_an_end_under_a_bridge_is_not_joined_to_it():
    noded = node_lines(lines([(0, 0), (100, 0)], [(40, 50), (40, 0.3)]), level=[1, 0])
    assert network(noded).components().max() == 1
    assert noded.report.joined_count == 0


def test_a_line_that_crosses_itself_is_cut_there():
    loop = node_lines(lines([(0, 0), (100, 0), (100, 50), (50, 50), (50, -50)]))
    assert len(loop.coordinates) == 3
    assert loop.report.split_xy.tolist() == [[50, 0]]


def test_several_lines_through_one_point_and_a_vertex_on_a_line():
    star = lines([(-50, 0), (50, 0)], [(0, -50), (0, 50)], [(-50, -50), (50, 50)])
    noded = node_lines(star)
    assert len(noded.coordinates) == 6
    assert noded.report.split_xy.tolist() == [[0, 0]]
    touching = node_lines(lines([(0, 0), (100, 0)], [(20, 40), (50, 0), (80, 40)]))
    assert len(touching.coordinates) == 4
    assert network(touching).components().max() == 0


def test_shared_vertices_are_cut_without_counting_as_new():
    noded = node_lines(lines([(0, 0), (50, 0), (100, 0)], [(50, -30), (50, 0), (50, 30)]))
    assert len(noded.coordinates) == 4
    assert noded.report.split_count == 0


def test_lines_shorter_than_the_tolerance_vanish_and_are_told():
    noded = node_lines(lines([(0, 0), (50, 0)], [(50, 0), (50.2, 0)], [(50.2, 0), (90, 0)]))
    assert noded.report.dropped.tolist() == [1]
    assert network(noded).components().max() == 0


def test_overlapping_lines_meet_at_their_ends():
    noded = node_lines(lines([(0, 0), (100, 0)], [(60, 0), (160, 0)]))
    assert network(noded).components().max() == 0


def test_nothing_and_nonsense():
    assert node_lines([]).coordinates == []
    for tolerance in (0, -1, 50, np.nan):
        with pytest.raises(ParameterError, match="tolerance"):
            node_lines(lines([(0, 0), (9, 9)]), tolerance=tolerance)
    with pytest.raises(InputError):
        node_lines(lines([(0, 0), (np.nan, 9)]))


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 2**31), st.integers(2, 25))
def test_afterwards_no_two_parts_of_a_level_cross(seed, count):
    shapely = pytest.importorskip("shapely.geometry")
    rng = np.random.default_rng(seed)
    drawn = [rng.uniform(0, 300, (rng.integers(2, 5), 2)) for _ in range(count)]
    level = rng.integers(0, 2, count)
    noded = node_lines(drawn, level=level)
    parts = [shapely.LineString(part) for part in noded.coordinates]
    for a in range(len(parts)):
        for b in range(a + 1, len(parts)):
            if level[noded.source[a]] == level[noded.source[b]] and parts[a].intersects(parts[b]):
                ends = [shapely.Point(xy) for part in (a, b) for xy in noded.coordinates[part][[0, -1]]]
                meeting = parts[a].intersection(parts[b])
                points = getattr(meeting, "geoms", [meeting])
                assert all(min(point.distance(end) for end in ends) < 1e-6 for point in points)
    drawn_m = [np.hypot(*np.diff(line, axis=0).T).sum() for line in drawn]
    for row, metres in enumerate(drawn_m):
        mine = sum(part.length for part, source in zip(parts, noded.source) if source == row)
        assert mine == pytest.approx(metres, abs=1.5)


def test_a_network_drawn_without_nodes_is_as_connected_as_one_with():
    rng = np.random.default_rng(8)
    streets = [[(0, y), (1000, y)] for y in range(0, 1000, 100)] + [[(x, 0), (x, 1000)] for x in range(0, 1000, 100)]
    shaken = [np.array(street) + rng.uniform(-0.1, 0.1, (2, 2)) for street in streets]
    noded = node_lines(shaken)
    joined = network(noded)
    assert joined.components().max() == 0
    assert len(joined.node_xy) == 100 + 20
