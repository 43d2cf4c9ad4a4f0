"""The orienteering problem as the caller states it, and the answer.

The team orienteering problem (Chao, Golden and Wasil 1996) with the extras a safety walk needs:
service times, asymmetric and unreachable legs, required, forbidden and ordered stops, at least one
stop of each kind, and a largest number of stops.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

import numpy as np
from numpy.typing import ArrayLike, NDArray

FloatArray = NDArray[np.float64]
IntArray = NDArray[np.int64]

#: A route may exceed its budget by this share of it, to absorb the rounding of sums.
TOLERANCE = 1e-9
#: Plans whose worth differs by less than this share are of equal worth: sums of the same numbers in another order.
EQUAL = 1e-9


def is_more(one: float, other: float) -> bool:
    """Whether a worth is higher than another by more than rounding can make it."""
    return one > other + EQUAL * max(1.0, abs(other))


@dataclass(frozen=True, eq=False)
class Problem:
    """What to plan. Nodes are numbered 0..n-1; any one time unit, any one score unit.

    `travel_time` (n, n): row = from, column = to; `inf` where there is no way; the diagonal is ignored.
    `score` (n,) and `service_time` (n,): what a node gives, and the time a stop there takes; never negative.
    `start`, `end`: the same node makes a loop. Both are on every route and their service time counts in every
    route's duration (once in a loop, where start and end are one stop); their scores count once over all routes.
    `budget`: the longest duration of one route, travel and service together.
    `routes`: groups that start and end together; every other node is on at most one of the routes.
    `required` are visited, `forbidden` never. `order` are required stops that follow each other in that order on
    one route, other stops may come between. Of each set in `kinds` at least one node is visited.
    `max_stops`: the most stops between start and end on one route.

    A place seen in passing, and a score that depends on the hour, are not part of this problem: they are the
    second stage, `engine.orienteering.refine`, where the caller gives the worth of a whole plan.
    """

    travel_time: ArrayLike
    score: ArrayLike
    service_time: ArrayLike
    start: int
    end: int
    budget: float
    routes: int = 1
    required: frozenset[int] = frozenset()
    forbidden: frozenset[int] = frozenset()
    order: Sequence[int] = ()
    kinds: Sequence[frozenset[int]] = ()
    max_stops: int | None = None


@dataclass(frozen=True)
class Solution:
    """A feasible plan.

    `routes`: per route the nodes with start and end; `duration`: per route, in the problem's time unit.
    `upper_bound`: no plan can score more than this; equal to `score` where the plan is proved best.
    `iterations`: the search steps done.
    """

    routes: list[list[int]]
    score: float
    duration: list[float]
    upper_bound: float = float("inf")
    iterations: int = 0

    @property
    def stops(self) -> frozenset[int]:
        """The nodes visited between the start and the end of any route."""
        return frozenset(node for route in self.routes for node in route[1:-1])

    @property
    def gap(self) -> float:
        """The most that may be left to gain, as a share of the upper bound: 0 where proved best."""
        if self.upper_bound <= 0.0:
            return 0.0
        return max(0.0, 1.0 - self.score / self.upper_bound)


def arrivals(problem: Problem, route: Sequence[int]) -> list[float]:
    """When each node of a route is reached, in the problem's time unit after the beginning at the start."""
    travel, service = np.asarray(problem.travel_time), np.asarray(problem.service_time)
    times = [0.0]
    for here, node in zip(route, route[1:]):
        leg = float(travel[here, node]) if here != node else 0.0
        times.append(times[-1] + float(service[here]) + leg)
    return times


class Progress(NamedTuple):
    """What `solve` tells while it works: the share of the time (or iterations) used, and the best plan so far."""

    fraction: float
    solution: Solution


ProgressCallback = Callable[[Progress], object]
CancelCallback = Callable[[], bool]


@dataclass(eq=False)
class Instance:
    """A checked problem reduced to the nodes that can be on a route.

    Candidates are 0..k-1; route r has the depots k+2r (start) and k+2r+1 (end). `cost` (N, N), N = k+2*routes, is
    travel time plus the service time of the node reached; a leg longer than `budget` is `blocked`. `budget` is
    what is left of the problem's after the service time at the start.
    """

    problem: Problem
    travel: FloatArray
    score_all: FloatArray
    service: FloatArray
    ids: list[int]
    cost: FloatArray
    score: FloatArray
    budget: float
    required: frozenset[int]
    order: list[int]
    kinds: list[frozenset[int]]
    max_stops: int
    metric: bool
    seed_path: list[int] = field(default_factory=list)

    @property
    def size(self) -> int:
        """The number of candidates."""
        return len(self.ids)

    @property
    def routes(self) -> int:
        """The number of routes."""
        return self.problem.routes

    @property
    def base_score(self) -> float:
        """The score of start and end, which every plan has."""
        ends = {self.problem.start, self.problem.end}
        return float(sum(float(self.score_all[node]) for node in sorted(ends)))

    def duration(self, stops: Sequence[int]) -> float:
        """The duration of a route over candidate numbers, without its ends, as the problem counts it."""
        problem = self.problem
        here = problem.start
        total = float(self.service[here])
        for stop in stops:
            node = self.ids[stop]
            total += float(self.travel[here, node]) + float(self.service[node])
            here = node
        if problem.start != problem.end:
            return total + float(self.travel[here, problem.end]) + float(self.service[problem.end])
        return total + (float(self.travel[here, problem.end]) if stops else 0.0)

    def solution(self, tours: Sequence[Sequence[int]], upper_bound: float = float("inf"), steps: int = 0) -> Solution:
        """The answer for routes of candidate numbers."""
        routes = [[self.problem.start, *(self.ids[stop] for stop in tour), self.problem.end] for tour in tours]
        gained = sum(float(self.score[stop]) for stop in sorted(stop for tour in tours for stop in tour))
        score = gained + self.base_score
        return Solution(routes, score, [self.duration(tour) for tour in tours], max(upper_bound, score), steps)

    def fits(self, stops: Sequence[int]) -> bool:
        """Whether one route's true duration keeps the budget."""
        limit = float(self.problem.budget)
        return self.duration(stops) <= limit + TOLERANCE * abs(limit)
