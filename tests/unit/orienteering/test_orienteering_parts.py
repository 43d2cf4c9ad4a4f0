"""Parts of the walk solver: the insertion cache, local search, random numbers, and the benchmark readers."""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np
import pytest

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "benchmarks"))

import op_instances

from est_walks_plugin.engine.orienteering import Problem, solve
from est_walks_plugin.engine.orienteering.local import shorten
from est_walks_plugin.engine.orienteering.prepare import prepare
from est_walks_plugin.engine.orienteering.random_numbers import StableRandom
from est_walks_plugin.engine.orienteering.tours import Detours, Tours


def scattered(count: int, seed: int, routes: int = 1, **more: object) -> Problem:
    random = np.random.default_rng(seed)
    travel = random.random((count, count)) + 0.5
    return Problem(travel, random.integers(1, 9, count).astype(float), np.zeros(count), 0, 1, 6.0, routes, **more)


def cheapest(tours: Tours, route: int, node: int) -> float:
    """The cheapest insertion, looked up the slow way."""
    size, cost = tours.instance.size, tours.detours.nested
    path = [size + 2 * route, *tours.sequence(route), size + 2 * route + 1]
    detour = min(cost[a][node] + cost[node][b] - cost[a][b] for a, b in zip(path, path[1:]))
    return max(detour, float(tours.detours.floor))


@pytest.mark.parametrize("routes", [1, 3])
def test_insertion_cache_stays_true_while_stops_come_and_go(routes):
    instance = prepare(scattered(24, 1, routes))
    tours = Tours(instance, Detours(instance.cost, instance.size))
    random = StableRandom(4)
    for _ in range(60):
        for _ in range(4):
            free = [node for node in range(instance.size) if tours.route[node] < 0]
            if free:
                tours.insert_best(free[random.below(len(free))], random.below(routes))
        taken = [node for node in range(instance.size) if tours.route[node] >= 0]
        tours.remove({taken[random.below(len(taken))] for _ in range(4)})
        for route in range(routes):
            tours.refresh(route)
            stops = tours.sequence(route)
            path = [instance.size + 2 * route, *stops, instance.size + 2 * route + 1]
            length = sum(tours.detours.nested[a][b] for a, b in zip(path, path[1:]))
            assert tours.slack[route] == pytest.approx(instance.budget - length)
            assert tours.count[route] == len(stops)
            for node in range(instance.size):
                if tours.route[node] < 0:
                    assert tours.best[route, node] == pytest.approx(cheapest(tours, route, node))
                    before = int(tours.place[route, node])
                    assert before == instance.size + 2 * route or before in stops
        assert tours.gain == pytest.approx(sum(tours.score[node] for node in taken if tours.route[node] >= 0))


def test_copies_do_not_share_anything_that_changes():
    instance = prepare(scattered(20, 2))
    tours = Tours(instance, Detours(instance.cost, instance.size))
    tours.insert_best(3, 0)
    other = tours.copy()
    before = tours.sequence(0), tours.best.copy(), tours.gain, tours.slack[0]
    other.insert_best(5, 0)
    other.remove([3])
    assert tours.sequence(0) == before[0]
    assert np.array_equal(tours.best, before[1])
    assert (tours.gain, tours.slack[0]) == before[2:]


@pytest.mark.parametrize("symmetric", [True, False])
def test_shorten_is_never_longer_and_ends_where_no_move_helps(symmetric):
    random = np.random.default_rng(8)
    for _ in range(20):
        cost = random.random((12, 12))
        if symmetric:
            cost = cost + cost.T
        path = [int(node) for node in random.permutation(12)]
        short = shorten(path, cost)
        length = [sum(cost[a, b] for a, b in zip(p, p[1:])) for p in (path, short)]
        assert length[1] <= length[0] + 1e-12
        assert (short[0], short[-1]) == (path[0], path[-1])
        assert sorted(short) == sorted(path)
        assert shorten(short, cost) == short
        for i in range(1, 11):
            for j in range(i + 1, 11):
                turned = short[:i] + short[i : j + 1][::-1] + short[j + 1 :]
                assert sum(cost[a, b] for a, b in zip(turned, turned[1:])) >= length[1] - 1e-7


def test_shorten_uncrosses_a_square():
    points = np.array([[0, 0], [1, 1], [1, 0], [0, 1], [0, 0]], dtype=float)
    cost = np.sqrt(((points[:, None] - points[None]) ** 2).sum(axis=2))
    short = shorten([0, 1, 2, 3, 4], cost)
    assert sum(cost[a, b] for a, b in zip(short, short[1:])) == 4.0


def test_shorten_keeps_the_order_of_held_stops():
    random = np.random.default_rng(9)
    for _ in range(20):
        cost = random.random((12, 12))
        short = shorten(list(range(12)), cost, frozenset({3, 5, 8}))
        assert [node for node in short if node in (3, 5, 8)] == [3, 5, 8]


def test_random_numbers_are_those_of_the_raw_stream():
    """The first words of PCG64(7), which numpy promises not to change."""
    words = np.random.PCG64(7).random_raw(3)
    assert StableRandom(7).array(3).tolist() == [(int(word) >> 11) / 2**53 for word in words]
    draws = [StableRandom(7).below(10) for _ in range(3)]
    assert draws[0] == draws[1] == draws[2]
    random = StableRandom(1)
    values = [random.random() for _ in range(10_000)]
    assert 0.0 <= min(values) < 0.01
    assert 0.99 < max(values) < 1.0


def test_where_stops_are_scarcer_than_time_the_best_ones_are_taken():
    random = np.random.default_rng(3)
    points = random.random((60, 2))
    travel = np.sqrt(((points[:, None] - points[None]) ** 2).sum(axis=2))
    score = random.permutation(60).astype(float)
    score[0] = 0.0
    solution = solve(
        Problem(travel, score, np.zeros(60), 0, 0, 30.0, max_stops=8), time_limit_s=30.0, seed=1, max_iterations=200
    )
    assert solution.score == sum(sorted(score)[-8:])
    assert solution.gap == pytest.approx(0.0, abs=1e-9)


# -- the readers of the benchmark formats -----------------------------------------------------------------------------


def test_read_op(tmp_path):
    path = tmp_path / "set.txt"
    path.write_text("5\t1\n0 0 0\n3 4 0\n3 0 7\n")
    problem = op_instances.read_op(path)
    assert (problem.start, problem.end, problem.budget, problem.routes) == (0, 1, 5.0, 1)
    assert np.asarray(problem.travel_time)[0].tolist() == [0.0, 5.0, 3.0]


def test_read_top(tmp_path):
    path = tmp_path / "p.txt"
    path.write_text("n 3\nm 2\ntmax 7.5\n0 0 0\n3 0 7\n3 4 0\n")
    problem = op_instances.read_top(path)
    assert (problem.start, problem.end, problem.budget, problem.routes) == (0, 2, 7.5, 2)
    assert list(problem.score) == [0.0, 7.0, 0.0]


@pytest.mark.parametrize(("kind", "leg"), [("EUC_2D", 4.0), ("CEIL_2D", 5.0), ("ATT", 2.0)])
def test_read_oplib(tmp_path, kind, leg):
    path = tmp_path / "a.oplib"
    path.write_text(
        f"NAME : a\nTYPE : OP\nDIMENSION : 2\nCOST_LIMIT : 9\nEDGE_WEIGHT_TYPE : {kind}\nNODE_COORD_SECTION\n"
        "1 0 0\n2 4.2 0\nNODE_SCORE_SECTION\n1 0\n2 6\nDEPOT_SECTION\n1\n-1\nEOF\n"
    )
    problem = op_instances.read_oplib(path)
    assert np.asarray(problem.travel_time)[0, 1] == leg
    assert (problem.start, problem.end, problem.budget, list(problem.score)) == (0, 0, 9.0, [0.0, 6.0])


def test_the_referee_of_the_benchmark_sees_cheating():
    problem = Problem(np.ones((3, 3)) - np.eye(3), [0, 1, 1], np.zeros(3), 0, 0, 2.0)
    op_instances.check(problem, [[0, 1, 0]], 1.0)
    for routes, score in (([[0, 1, 2, 0]], 2.0), ([[0, 1, 0]], 2.0), ([[1, 0]], 1.0), ([[0, 1, 1, 0]], 1.0)):
        with pytest.raises(ValueError, match=r"."):
            op_instances.check(problem, routes, score)


def test_development_instances_are_read(shared_data):
    sizes: dict[str, int] = {}
    for instance in op_instances.load(shared_data.parent):
        sizes[instance.group] = sizes.get(instance.group, 0) + 1
    assert sizes["op"] == 32
    assert sum(count for group, count in sizes.items() if group.startswith("oplib")) == 33
    assert {"top_p1", "top_p3", "top_p4", "top_p7"} <= set(sizes)
