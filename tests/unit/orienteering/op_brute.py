"""A slow, obvious solver and an independent referee for the tests of the walk solver."""

from __future__ import annotations

import itertools
import math

import numpy as np

from est_walks_plugin.engine.orienteering import Problem, Solution


def route_duration(problem: Problem, stops: tuple[int, ...] | list[int]) -> float:
    """Travel and service of one route over the stops between start and end."""
    travel, service = np.asarray(problem.travel_time), np.asarray(problem.service_time)
    path = [problem.start, *stops, problem.end]
    legs = sum(travel[a, b] for a, b in zip(path, path[1:]) if a != b)
    at_end = 0.0 if problem.start == problem.end else service[problem.end]
    return float(legs + service[problem.start] + sum(service[node] for node in stops) + at_end)


def allowed(problem: Problem, routes: list[tuple[int, ...]]) -> bool:
    """Whether the stops of the routes keep every rule."""
    stops = [node for route in routes for node in route]
    if len(set(stops)) != len(stops) or set(stops) & {problem.start, problem.end}:
        return False
    if any(route_duration(problem, route) > problem.budget * (1 + 1e-9) for route in routes):
        return False
    if problem.max_stops is not None and any(len(route) > problem.max_stops for route in routes):
        return False
    there = set(stops) | {problem.start, problem.end}
    if set(problem.forbidden) & set(stops) or not set(problem.required) | set(problem.order) <= there:
        return False
    if not all(set(group) & there for group in problem.kinds):
        return False
    order = [node for node in problem.order if node not in (problem.start, problem.end)]
    if not order:
        return True
    return any([node for node in route if node in set(order)] == order for route in routes)


def best_score(problem: Problem) -> float | None:
    """The highest score of any plan, by looking at all of them; None where there is none."""
    count = len(np.asarray(problem.score))
    score = np.asarray(problem.score)
    others = [node for node in range(count) if node not in (problem.start, problem.end)]
    ends = sum(float(score[node]) for node in {problem.start, problem.end})
    best = None
    for size in range(len(others) + 1):
        for stops in itertools.permutations(others, size):
            for cuts in itertools.combinations_with_replacement(range(size + 1), problem.routes - 1):
                edges = [0, *cuts, size]
                routes = [stops[a:b] for a, b in zip(edges, edges[1:])]
                if allowed(problem, routes):
                    value = ends + sum(float(score[node]) for node in stops)
                    best = value if best is None else max(best, value)
    return best


def referee(problem: Problem, solution: Solution) -> None:
    """Fail unless the solution keeps every rule and says the truth about itself."""
    assert len(solution.routes) == problem.routes
    assert len(solution.duration) == problem.routes
    for route, duration in zip(solution.routes, solution.duration):
        assert route[0] == problem.start
        assert route[-1] == problem.end
        assert all(type(node) is int for node in route)
        assert math.isclose(duration, route_duration(problem, route[1:-1]), rel_tol=1e-12, abs_tol=1e-12)
    assert allowed(problem, [tuple(route[1:-1]) for route in solution.routes])
    visited = {node for route in solution.routes for node in route}
    total = sum(float(np.asarray(problem.score)[node]) for node in visited)
    assert math.isclose(solution.score, total, rel_tol=1e-12, abs_tol=1e-12)
    assert solution.upper_bound >= solution.score
