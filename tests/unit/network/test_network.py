"""The walking network: built, measured and walked, by hand and against scipy's own shortest paths."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.sparse import csr_matrix
from scipy.sparse.csgraph import connected_components, dijkstra

from est_walks_plugin.engine.network import PathAttributes, Profile, Snap, WalkNetwork
from est_walks_plugin.engine.network.build import join_vertices
from est_walks_plugin.engine.network.contraction import Arcs, contract
from est_walks_plugin.engine.network.costs import ROUGH_SURFACES
from est_walks_plugin.engine.network.graph import distances
from est_walks_plugin.model.errors import InfeasibleError, InputError, ParameterError

from . import osm_lines


def lines(*drawn):
    return [np.array(line, dtype=float) for line in drawn]


def square(**attributes) -> WalkNetwork:
    """A square of 100 m with a diagonal-free interior; line 0 south, 1 east, 2 north, 3 west."""
    drawn = lines([(0, 0), (100, 0)], [(100, 0), (100, 100)], [(100, 100), (0, 100)], [(0, 100), (0, 0)])
    return WalkNetwork.from_lines(drawn, PathAttributes(**attributes))


# -- building ------------------------------------------------------------------------------------------


def test_lines_meet_at_shared_inner_vertices_and_not_at_mere_crossings():
    drawn = lines([(0, 0), (50, 0), (100, 0)], [(50, 0), (50, 80)], [(20, -30), (20, 30)])
    network = WalkNetwork.from_lines(drawn)
    assert len(network.edge_nodes) == 4
    assert sorted(network.edge_length) == [50.0, 50.0, 60.0, 80.0]
    assert network.components().tolist() == [0, 0, 0, 1]
    assert network.edge_line.tolist() == [0, 0, 1, 2]
    assert network.edge_start_m.tolist() == [0.0, 50.0, 0.0, 0.0]


def test_ways_of_different_level_do_not_meet_at_a_shared_vertex_but_stairs_do_reach_the_bridge():
    drawn = lines([(-100, 0), (0, 0), (100, 0)], [(0, -100), (0, 0), (0, 100)], [(5, 50), (0, 0)])
    bridge = PathAttributes(bridge=[False, True, False], layer=[0, 1, 1])
    apart = WalkNetwork.from_lines(drawn, bridge)
    assert apart.edge_line.tolist() == [0, 1, 1, 2]
    assert apart.components().tolist() == [1, 0, 0, 0]
    joined = WalkNetwork.from_lines(drawn, bridge, keep_levels=False)
    assert joined.components().max() == 0


def test_a_bridge_joins_the_streets_at_its_ends():
    drawn = lines([(0, 0), (50, 0)], [(50, 0), (80, 0)], [(80, 0), (150, 0)], [(65, -50), (65, 50)])
    network = WalkNetwork.from_lines(drawn, PathAttributes(bridge=[False, True, False, False]))
    assert network.components().tolist() == [0, 0, 0, 1]


def test_vertices_closer_than_the_tolerance_meet_on_either_side_of_a_rounding_border():
    for shift in np.linspace(0, 0.02, 21):
        drawn = lines([(0, 0), (100 + shift, 0)], [(100 + shift + 0.009, 0.003), (200, 0)])
        assert WalkNetwork.from_lines(drawn).components().max() == 0
        drawn = lines([(0, 0), (100 + shift, 0)], [(100 + shift + 0.05, 0.0), (200, 0)])
        assert WalkNetwork.from_lines(drawn).components().max() == 1


@settings(max_examples=150, deadline=None)
@given(st.integers(0, 2**31), st.integers(1, 60), st.sampled_from([0.01, 0.5, 1.0]))
def test_exactly_the_vertices_within_the_tolerance_are_joined(seed, count, tolerance):
    rng = np.random.default_rng(seed)
    xy = rng.uniform(0, 8 * tolerance, (count, 2)) + 1000.0
    xy = np.concatenate([xy, xy[: count // 3]])
    ids, number = join_vertices(xy, tolerance)
    near = np.hypot(xy[:, None, 0] - xy[:, 0], xy[:, None, 1] - xy[:, 1]) <= tolerance
    expected_count, expected = connected_components(csr_matrix(near), directed=False)
    assert number == expected_count
    np.testing.assert_array_equal(ids[:, None] == ids, expected[:, None] == expected)


def test_repeated_vertices_and_lines_without_length_are_left_out():
    drawn = lines([(0, 0), (0, 0), (10, 0), (10, 0), (20, 0)], [(5, 5), (5, 5)])
    network = WalkNetwork.from_lines(drawn)
    assert network.edge_length.tolist() == [20.0]
    assert network.skipped_lines.tolist() == [1]
    assert network.edges.geometry(0).tolist() == [[0, 0], [10, 0], [20, 0]]


def test_a_closed_way_and_a_self_crossing_way_are_cut_where_they_meet_themselves():
    drawn = lines([(0, 0), (10, 0), (10, 10), (0, 0)], [(0, 0), (-50, 0)])
    network = WalkNetwork.from_lines(drawn)
    assert len(network.edge_nodes) == 2
    assert network.edge_nodes[0, 0] == network.edge_nodes[0, 1]
    eight = WalkNetwork.from_lines(lines([(0, 0), (10, 0), (20, 10), (20, -10), (10, 0), (0, 5)]))
    assert len(eight.edge_nodes) == 3


@pytest.mark.parametrize(
    ("drawn", "words"),
    [
        ([], "no lines"),
        (lines([(0, 0), (np.nan, 1)]), "Line 1"),
        (lines([(0, 0), (9, 1)], [(0, 0), (np.inf, 1)]), "Line 2"),
        (lines([(17.8, 59.47), (17.81, 59.48), (17.815, 59.481)]), "degrees"),
        (lines([(17.70, 59.45), (18.1, 59.6)]), "degrees"),
        (lines([(5, 5), (5, 5)]), "without length"),
        ([np.zeros((3, 4))], "Line 1"),
        ([np.zeros(3)], "Line 1"),
    ],
)
def test_lines_that_make_no_network_are_refused_in_plain_words(drawn, words):
    with pytest.raises(InputError, match=words):
        WalkNetwork.from_lines(drawn)


def test_attributes_of_the_wrong_length_are_refused():
    with pytest.raises(InputError, match="lit"):
        square(lit=["yes"])


def test_small_networks_in_metres_near_the_origin_are_accepted():
    assert len(WalkNetwork.from_lines(lines([(0, 0), (1, 0)], [(1, 0), (1, 1)])).edge_nodes) == 2


# -- snapping and walking on a square ------------------------------------------------------------------


def test_two_stops_on_one_edge_are_measured_along_it():
    network = square()
    a, b = network.snap((20, 3), 10), network.snap((70, -4), 10)
    assert (a.edge, a.offset_m, a.x, a.y, a.distance) == (0, 20.0, 20.0, 0.0, 3.0)
    assert network.travel_matrix([a, b]).tolist() == [[0, 50], [50, 0]]
    route = network.route(b, a)
    assert route.line.tolist() == [[70, 0], [20, 0]]
    assert (route.segments.from_m[0], route.segments.to_m[0]) == (70, 20)


def test_two_stops_on_one_long_edge_go_around_when_that_is_shorter():
    detour = [(0, 0), (0, 500), (100, 500), (100, 0)]
    network = WalkNetwork.from_lines(lines(detour, [(0, 0), (100, 0)]))
    a, b = network.snap((0, 50), 1), network.snap((100, 50), 1)
    assert a.edge == b.edge == 0
    assert network.travel_matrix([a, b])[0, 1] == 200
    route = network.route(a, b)
    assert route.length_m == 200
    assert route.line.tolist() == [[0, 50], [0, 0], [100, 0], [100, 50]]


def test_stops_on_a_loop_go_the_shorter_way_round():
    network = WalkNetwork.from_lines(lines([(0, 0), (100, 0), (100, 100), (0, 100), (0, 0)], [(0, 0), (-50, 0)]))
    a, b = network.snap((30, 0), 1), network.snap((0, 20), 1)
    assert network.travel_matrix([a, b]).tolist() == [[0, 50], [50, 0]]
    assert network.route(a, b).line.tolist() == [[30, 0], [0, 0], [0, 20]]
    tail = network.snap((-50, 0), 1)
    assert network.route(b, tail).length_m == 70


def test_one_way_paths_make_an_asymmetric_matrix():
    network = square(oneway=[1, 0, 0, 0])
    a, b = network.snap((20, 0), 1), network.snap((70, 0), 1)
    assert network.travel_matrix([a, b]).tolist() == [[0, 50], [350, 0]]
    assert network.route(b, a).length_m == 350
    ends = [network.snap((0, 0), 1, component=0), network.snap((100, 0), 1)]
    assert network.travel_matrix(ends).tolist() == [[0, 100], [300, 0]]


def test_seconds_follow_pace_stairs_and_slope():
    network = square(stairs=[True, False, False, False], incline=[np.nan, 0.1, np.nan, np.nan])
    corner = [network.snap(xy, 1) for xy in ((1e-9, 0), (100, 1e-9), (100, 100))]
    at_pace = network.travel_matrix(corner, pace_kmh=3.6)
    assert at_pace[0, 1] == pytest.approx(200)
    assert at_pace[1, 2] == pytest.approx(100 * np.exp(3.5 * 0.1))
    assert at_pace[2, 1] == pytest.approx(100)
    assert network.travel_matrix(corner, pace_kmh=1.8)[0, 1] == pytest.approx(400)
    assert network.travel_matrix(corner, cost="length")[0, 1] == pytest.approx(100)
    route = network.route(corner[0], corner[1], pace_kmh=3.6)
    assert route.seconds == pytest.approx(200)
    assert route.stairs_count == 1
    with pytest.raises(ParameterError, match="pace"):
        network.travel_matrix(corner, pace_kmh=0)
    with pytest.raises(ParameterError, match="cost"):
        network.travel_matrix(corner, cost="fuel")


def test_slopes_come_from_heights_when_none_is_tagged():
    drawn = [np.array([(0, 0, 10.0), (100, 0, 20.0)]), np.array([(100, 0, -99999.0), (200, 0, 5.0)])]
    network = WalkNetwork.from_lines(drawn)
    assert network.edge_incline[0] == pytest.approx(0.1)
    assert np.isnan(network.edge_incline[1])


def test_the_step_free_profile_avoids_stairs_steep_and_rough():
    network = square(
        stairs=[True, False, False, False],
        incline=[np.nan, 0.1, 0.02, np.nan],
        surface=["", "asphalt", "gravel", ""],
    )
    assert network.allowed(Profile.STEP_FREE).tolist() == [False, False, False, True]
    assert network.allowed(Profile.EVERYONE).all()
    assert network.components(Profile.STEP_FREE).tolist() == [-1, -1, -1, 0]
    assert network.snap((50, 0), 100, profile=Profile.STEP_FREE).edge == 3


def test_ways_closed_to_people_on_foot_are_never_used():
    network = square(foot_allowed=[False, True, True, True])
    a, b = network.snap((0, 1), 5), network.snap((100, 1), 5)
    assert network.travel_matrix([a, b])[0, 1] == 298
    assert network.allowed().tolist() == [False, True, True, True]


def test_a_route_tells_light_tunnels_stairs_and_names_with_its_true_line():
    drawn = lines([(0, 0), (30, 40), (60, 40)], [(60, 40), (100, 40)], [(100, 40), (100, 80)])
    network = WalkNetwork.from_lines(
        drawn,
        PathAttributes(
            name=["Ringvägen", "Ringvägen", "Stråkstigen"],
            lit=["24/7", "no", ""],
            tunnel=[False, True, False],
            stairs=[False, False, True],
        ),
    )
    route = network.route(network.snap((0, 0), 1), network.snap((100, 80), 1))
    assert route.line.tolist() == [[0, 0], [30, 40], [60, 40], [100, 40], [100, 80]]
    assert route.length_m == 160
    assert (route.unlit_m, route.unknown_light_m) == (40, 40)
    assert (route.tunnel_count, route.stairs_count) == (1, 1)
    assert route.names == ("Ringvägen", "Stråkstigen")
    assert route.segments.vertex.tolist() == [0, 2, 3]


def test_a_route_to_where_one_stands_has_no_length():
    network = square()
    here = network.snap((50, 0), 1)
    route = network.route(here, here)
    assert (route.length_m, route.seconds, len(route.segments)) == (0, 0, 0)
    assert route.line.tolist() == [[50, 0], [50, 0]]


def test_no_way_between_components_is_inf_and_a_route_says_so():
    network = WalkNetwork.from_lines(lines([(0, 0), (100, 0)], [(0, 50), (60, 50)]))
    a, b = network.snap((10, 0), 1), network.snap((10, 50), 1)
    assert (a.component, b.component) == (0, 1)
    assert np.isinf(network.travel_matrix([a, b])[0, 1])
    with pytest.raises(InfeasibleError) as caught:
        network.route(a, b)
    assert caught.value.cause == "unreachable"


def test_matrices_of_no_and_one_stop():
    network = square()
    assert network.travel_matrix([]).shape == (0, 0)
    assert network.travel_matrix([network.snap((5, 5), 10)]).tolist() == [[0]]


def test_a_route_unpacks_as_line_and_edges_and_attributes_may_be_a_dict():
    network = WalkNetwork.from_lines(lines([(0, 0), (50, 0)], [(50, 0), (90, 0)]), {"name": ["A", "B"]})
    line, edges = network.route(network.snap((0, 0), 1), network.snap((90, 0), 1))
    assert line.tolist() == [[0, 0], [50, 0], [90, 0]]
    assert edges.tolist() == [0, 1]
    assert network.attributes.name.tolist() == ["A", "B"]


def test_what_a_limited_search_finds_counts_only_within_its_limit():
    """The far end of the last edge is reached first, but the way by its near end, beyond the limit, is the shorter."""
    to_far_end = [(0, 0), (0, 100)]
    to_near_end = [(0, 0), (-120, 0), (-120, 5), (20, 5)]
    last_edge = [(0, 100), (0, 600), (20, 600), (20, 5)]
    network = WalkNetwork.from_lines(lines(to_far_end, to_near_end, last_edge))
    a, b = network.snap((0, 50), 1), network.snap((20, 15), 1)
    assert b.edge == 2
    route = network.route(a, b)
    assert route.length_m == pytest.approx(50 + 120 + 5 + 140 + 10)
    assert route.length_m == pytest.approx(network.travel_matrix([a, b])[0, 1])
    assert route.edges.tolist() == [0, 1, 2]


# -- against scipy, on drawn and real networks ---------------------------------------------------------


def reference(network_lines: list[np.ndarray], factor: np.ndarray | None = None):
    """An independent graph: one node per vertex coordinate, one arc per straight step of a line."""
    tail, head, cost, ids = [], [], [], {}
    for row, line in enumerate(network_lines):
        keys = [ids.setdefault((round(x, 3), round(y, 3)), len(ids)) for x, y in line]
        steps = np.hypot(*np.diff(line, axis=0).T) * (1.0 if factor is None else factor[row])
        for a, b, step in zip(keys[:-1], keys[1:], steps):
            if a != b:
                tail += [a, b]
                head += [b, a]
                cost += [step, step]
    size = len(ids)
    best: dict[tuple[int, int], float] = {}
    for a, b, step in zip(tail, head, cost):
        best[a, b] = min(step, best.get((a, b), np.inf))
    pairs = np.array(list(best))
    return csr_matrix((list(best.values()), pairs.T), shape=(size, size)), ids


@pytest.mark.parametrize("name", ["helsinki", "lyngby", "kth", "fruangen"])
def test_real_networks_give_scipys_own_distances_and_routes(shared_data, name):
    drawn, columns = osm_lines.read(shared_data, name)
    network = WalkNetwork.from_lines(drawn, PathAttributes(**columns))
    factor = np.where(np.array(columns["stairs"]), 2.0, 1.0)
    matrix, ids = reference(drawn, factor)
    components, _ = connected_components(matrix, directed=False)
    assert network.components().max() + 1 == components
    rng = np.random.default_rng(7)
    picked = rng.choice(len(drawn), 40)
    vertices = np.array([drawn[row][rng.integers(len(drawn[row]))] for row in picked])
    snaps = network.snap_many(vertices, 0.5)
    assert snaps.distance.max() < 1e-6
    nodes = [ids[round(x, 3), round(y, 3)] for x, y in vertices]
    expected = dijkstra(matrix, indices=nodes)[:, nodes]
    found = network.travel_matrix(snaps, pace_kmh=3.6)
    np.testing.assert_allclose(found, expected, rtol=1e-9, atol=1e-6)
    for a, b in zip(range(39), range(1, 40)):
        if np.isfinite(expected[a, b]):
            check_route(network, network.route(snaps[a], snaps[b], pace_kmh=3.6), expected[a, b], vertices[[a, b]])


@pytest.mark.parametrize("name", ["helsinki", "kth"])
def test_step_free_walks_on_real_networks_keep_off_stairs_and_rough_ways(shared_data, name):
    drawn, columns = osm_lines.read(shared_data, name)
    network = WalkNetwork.from_lines(drawn, PathAttributes(**columns))
    good = ~(np.array(columns["stairs"]) | np.isin(columns["surface"], ROUGH_SURFACES))
    matrix, ids = reference([line for line, fits in zip(drawn, good) if fits])
    rng = np.random.default_rng(9)
    picked = rng.choice(np.flatnonzero(good), 25)
    vertices = np.array([drawn[row][rng.integers(len(drawn[row]))] for row in picked])
    snaps = network.snap_many(vertices, 0.5, profile=Profile.STEP_FREE)
    nodes = [ids[round(x, 3), round(y, 3)] for x, y in vertices]
    expected = dijkstra(matrix, indices=nodes)[:, nodes]
    found = network.travel_matrix(snaps, Profile.STEP_FREE)
    np.testing.assert_allclose(found, expected, rtol=1e-9, atol=1e-6)
    for row in range(24):
        if np.isfinite(expected[row, row + 1]):
            route = network.route(snaps[row], snaps[row + 1], Profile.STEP_FREE)
            assert route.length_m == pytest.approx(expected[row, row + 1])
            assert route.stairs_count == 0
            assert good[route.segments.line].all()


def test_a_profile_that_may_walk_nowhere_says_so():
    network = WalkNetwork.from_lines(lines([(0, 0), (100, 0)]), PathAttributes(stairs=[True]))
    a, b = network.snap((5, 0), 1), network.snap((60, 0), 1)
    assert np.isinf(network.travel_matrix([a, b], Profile.STEP_FREE)[0, 1])
    with pytest.raises(InfeasibleError):
        network.route(a, b, Profile.STEP_FREE)
    with pytest.raises(InputError, match="no path"):
        network.snap((5, 0), 10, profile=Profile.STEP_FREE)


def check_route(network: WalkNetwork, route, seconds: float, ends: np.ndarray) -> None:
    """Walk the route edge by edge: it must hang together, follow real edges and cost what scipy says."""
    assert route.seconds == pytest.approx(seconds, abs=1e-6)
    assert np.hypot(*np.diff(route.line, axis=0).T).sum() == pytest.approx(route.length_m, abs=1e-6)
    np.testing.assert_allclose(route.line[[0, -1]], ends, atol=1e-6)
    table = route.segments
    for row in range(len(table)):
        piece = route.line[
            table.vertex[row] : (table.vertex[row + 1] if row + 1 < len(table) else len(route.line) - 1) + 1
        ]
        edge = int(table.edge[row])
        start = network.edge_start_m[edge]
        np.testing.assert_allclose(
            piece, network.edges.part(edge, table.from_m[row] - start, table.to_m[row] - start), atol=1e-6
        )
        if 0 < row < len(table) - 1:
            assert table.length_m[row] == pytest.approx(network.edge_length[edge])
        if row:
            before = set(network.edge_nodes[table.edge[row - 1]])
            assert before & set(network.edge_nodes[edge])


@st.composite
def grids(draw):
    """A lattice of streets with holes, slopes, stairs and one-ways, and some points near it."""
    size = draw(st.integers(2, 5))
    seed = draw(st.integers(0, 2**31))
    rng = np.random.default_rng(seed)
    at = np.stack(np.meshgrid(np.arange(size), np.arange(size)), axis=-1) * 100.0
    at = at + rng.uniform(-20, 20, at.shape)
    drawn = []
    for row in range(size):
        for column in range(size):
            for other in ((row, column + 1), (row + 1, column)):
                if max(other) < size and rng.random() < 0.8:
                    a, b = at[row, column], at[other]
                    bend = (a + b) / 2 + rng.uniform(-15, 15, 2)
                    drawn.append(np.array([a, bend, b]))
    drawn.append(np.array([at[0, 0], at[1, 1]]))
    count = len(drawn)
    attributes = PathAttributes(
        stairs=rng.random(count) < 0.1,
        incline=np.where(rng.random(count) < 0.3, rng.uniform(-0.2, 0.2, count), np.nan),
        oneway=rng.choice([0, 0, 0, 1, -1], count),
    )
    return drawn, attributes, rng.uniform(0, 100 * size, (draw(st.integers(1, 8)), 2))


@settings(max_examples=60, deadline=None)
@given(grids())
def test_matrix_and_routes_agree_with_a_graph_that_holds_the_stops_as_nodes(case):
    drawn, attributes, points = case
    network = WalkNetwork.from_lines(drawn, attributes)
    snaps = network.snap_many(points)
    found = network.travel_matrix(snaps, pace_kmh=3.6)
    np.testing.assert_allclose(found, with_stops_as_nodes(network, snaps), atol=1e-6)
    for a in range(len(snaps)):
        for b in range(len(snaps)):
            if np.isfinite(found[a, b]):
                route = network.route(snaps[a], snaps[b], pace_kmh=3.6)
                assert route.seconds == pytest.approx(found[a, b], abs=1e-6)
                assert np.hypot(*np.diff(route.line, axis=0).T).sum() == pytest.approx(route.length_m, abs=1e-6)


def with_stops_as_nodes(network: WalkNetwork, snaps) -> np.ndarray:
    """Full Dijkstra on a dense graph where each edge is split at its stops."""
    base = len(network.node_xy)
    size = base + len(snaps)
    dense = np.full((size, size), np.inf)
    along, against = network.edges.along, network.edges.against
    way = network.attributes.oneway[network.edge_line]
    for edge, (first, last) in enumerate(network.edge_nodes):
        on = sorted((snaps.offset_m[row], base + row) for row in np.flatnonzero(snaps.edge == edge))
        chain = [(0.0, first), *on, (network.edge_length[edge], last)]
        for (m0, n0), (m1, n1) in zip(chain[:-1], chain[1:]):
            if way[edge] >= 0 or m1 - m0 <= 1e-6:
                dense[n0, n1] = min(dense[n0, n1], max(m1 - m0, 0) * along[edge])
            if way[edge] <= 0 or m1 - m0 <= 1e-6:
                dense[n1, n0] = min(dense[n1, n0], max(m1 - m0, 0) * against[edge])
    np.fill_diagonal(dense, 0)
    for via in range(size):
        dense = np.minimum(dense, dense[:, via : via + 1] + dense[via : via + 1])
    return dense[base:, base:]


def test_a_snap_can_be_made_by_hand():
    network = square()
    assert network.travel_matrix([Snap(0, 10, 10, 0, 0, 0), Snap(2, 10, 90, 100, 0, 0)])[0, 1] == 200


# -- the window and the contraction leave every distance as it is ----------------------------------------


def jittered_city(rng: np.random.Generator, side: int, one_way: bool) -> tuple[list[np.ndarray], PathAttributes]:
    """A lattice of bent streets with holes, dead ends and slopes."""
    at = np.stack(np.meshgrid(np.arange(side), np.arange(side), indexing="ij"), axis=-1) * 60.0
    at = at + rng.uniform(-20, 20, at.shape)
    pairs = np.concatenate(
        [
            np.stack([at[:-1].reshape(-1, 2), at[1:].reshape(-1, 2)], axis=1),
            np.stack([at[:, :-1].reshape(-1, 2), at[:, 1:].reshape(-1, 2)], axis=1),
        ]
    )
    pairs = pairs[rng.random(len(pairs)) < 0.75]
    middle = pairs.mean(axis=1) + rng.uniform(-10, 10, (len(pairs), 2))
    drawn = list(np.stack([pairs[:, 0], middle, pairs[:, 1]], axis=1))
    count = len(drawn)
    return drawn, PathAttributes(
        stairs=rng.random(count) < 0.05,
        incline=np.where(rng.random(count) < 0.3, rng.uniform(-0.15, 0.15, count), np.nan),
        oneway=rng.choice([0, 0, 0, 0, 1, -1], count) if one_way else None,
    )


@pytest.mark.parametrize("one_way", [False, True])
@pytest.mark.parametrize("cost", ["length", "time"])
@pytest.mark.parametrize("spread", [150.0, 900.0])
def test_a_large_network_gives_the_full_searchs_distances(one_way, cost, spread):
    rng = np.random.default_rng(11)
    drawn, attributes = jittered_city(rng, 70, one_way)
    network = WalkNetwork.from_lines(drawn, attributes)
    assert len(network.node_xy) > 4000
    snaps = network.snap_many(rng.uniform(-spread, spread, (25, 2)) + 2000.0)
    graph = network.graph(Profile.EVERYONE, cost)
    nodes, enter = graph.arcs_from(network.edge_nodes, snaps.edge, snaps.offset_m)
    far = distances(graph, nodes, enter)
    ends, last = graph.arcs_to(network.edge_nodes, snaps.edge, snaps.offset_m)
    full = np.minimum(far[:, ends[:, 0]] + last[:, 0], far[:, ends[:, 1]] + last[:, 1])
    full = np.minimum(full, graph.direct(snaps.edge, snaps.offset_m))
    np.fill_diagonal(full, 0)
    np.testing.assert_allclose(network.travel_matrix(snaps, pace_kmh=3.6, cost=cost), full, atol=1e-6)


def test_a_long_way_round_outside_the_first_window_is_found():
    rng = np.random.default_rng(12)
    drawn, _ = jittered_city(rng, 60, False)
    # A wall without a door between the two stops, far longer than any usual detour.
    drawn = [line for line in drawn if not ((np.ptp(np.sign(line[:, 0] - 1800.0)) > 0) and line[:, 1].max() < 3300.0)]
    network = WalkNetwork.from_lines(drawn)
    snaps = network.snap_many(np.array([[1760.0, 300.0], [1840.0, 300.0]]), component=0)
    found = network.travel_matrix(snaps)[0, 1]
    assert found > 5000
    assert network.route(snaps[0], snaps[1]).length_m == pytest.approx(found)


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 2**31), st.integers(2, 60), st.booleans())
def test_contraction_keeps_all_distances_between_protected_nodes(seed, count, symmetric):
    rng = np.random.default_rng(seed)
    tail, head = rng.integers(0, count, (2, 3 * count))
    tail, head = tail[tail != head], head[tail != head]
    cost = rng.uniform(1, 10, len(tail))
    if symmetric:
        tail, head, cost = np.concatenate([tail, head]), np.concatenate([head, tail]), np.tile(cost, 2)
    protected = rng.choice(count, min(count, 5), replace=False)
    dense = np.full((count, count), np.inf)
    np.minimum.at(dense, (tail, head), cost)
    small, names = contract(Arcs.of(count, tail, head, cost, symmetric), protected)
    less = np.full((small.count, small.count), np.inf)
    np.minimum.at(less, tuple(small.directed()[:2]), small.directed()[2])
    for matrix in (dense, less):
        np.fill_diagonal(matrix, 0)
        for via in range(len(matrix)):
            np.minimum(matrix, matrix[:, via : via + 1] + matrix[via], out=matrix)
    np.testing.assert_allclose(less[np.ix_(names, names)], dense[np.ix_(protected, protected)], rtol=1e-12)
    assert small.count <= count


# -- one row more, and every way near a point ----------------------------------------------------------


@settings(max_examples=40, deadline=None)
@given(grids(), st.sampled_from([None, 3.5]))
def test_one_row_and_column_are_those_of_the_matrix(case, pace):
    drawn, attributes, points = case
    network = WalkNetwork.from_lines(drawn, attributes)
    snaps = network.snap_many(points)
    whole = network.travel_matrix(snaps, pace_kmh=pace)
    out, back = network.travel_from_and_to(snaps[0], snaps, pace_kmh=pace)
    np.testing.assert_allclose(out, whole[0], rtol=1e-9, atol=1e-9)
    np.testing.assert_allclose(back, whole[:, 0], rtol=1e-9, atol=1e-9)


@settings(max_examples=40, deadline=None)
@given(grids(), st.floats(1, 150))
def test_every_edge_within_a_radius_is_found_at_its_nearest_point(case, radius):
    from shapely.geometry import LineString, Point

    drawn, attributes, points = case
    network = WalkNetwork.from_lines(drawn, attributes)
    for point, found in zip(points, network.snaps_within(points, radius)):
        away = {
            edge: LineString(network.edges.geometry(edge)).distance(Point(point))
            for edge in range(len(network.edge_length))
        }
        # shapely and we may differ in the last digit at the rim
        assert {edge for edge, metres in away.items() if metres < radius - 1e-9} <= {snap.edge for snap in found}
        assert {snap.edge for snap in found} <= {edge for edge, metres in away.items() if metres < radius + 1e-9}
        assert [snap.distance for snap in found] == sorted(snap.distance for snap in found)
        for snap in found:
            assert snap.distance == pytest.approx(away[snap.edge], abs=1e-9)
            assert np.hypot(snap.x - point[0], snap.y - point[1]) == pytest.approx(snap.distance, abs=1e-9)


def test_nothing_within_a_radius_is_an_empty_list():
    assert square().snaps_within(np.array([[500.0, 500.0]]), 10) == [[]]
