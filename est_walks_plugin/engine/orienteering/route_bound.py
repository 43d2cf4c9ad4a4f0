"""A tight upper bound by routes that may come back to a stop, though not at once.

Among such routes (q-routes without loops of two stops, Christofides, Mingozzi and Toth 1981) the best within the budget is
found by dynamic programming over time. Each stop gets a price per visit, and a stop as such where their number is limited;
the prices are bettered by subgradient steps until the routes hardly come back (Held and Karp 1971; step length after
Polyak 1969). Time is counted in whole units, each leg rounded down, so any prices give a bound that no plan exceeds.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from .problem import FloatArray, Instance, IntArray

#: Units of time in the budget: each leg is told up to one too short.
UNITS = 240
#: Steps of the price search; the bound hardly falls after them.
STEPS = 30
#: Cells looked at in all, so that many candidates get fewer steps: some tenths of a second.
_WORK = 30_000_000
_FEWEST = 10
_PATIENCE = 4
_MARGIN = 1e-9
_START = -1
#: Less of the budget than this after the service at the start is rounding.
_LEFT = 1e-6


def route_bound(instance: Instance, goal: float, stop: Callable[[], bool]) -> float:
    """The tightest bound found, at least `goal`, the score of a known plan; inf where the relaxation says nothing.

    That is so for legs shorter than a unit of time, and for so many candidates that too few steps can be made. The
    work is limited by its steps, so the bound is the same on every machine. O(UNITS k^2) a step for k candidates.
    """
    size, routes = instance.size, instance.routes
    steps = min(STEPS, _WORK // (UNITS * max(1, size * size)))
    if not size or instance.budget <= _LEFT * float(instance.problem.budget) or steps < _FEWEST:
        return np.inf
    table = _Routes(instance)
    if table.shortest < 1:
        return np.inf
    most = float(instance.max_stops * routes)
    limited = instance.max_stops < size
    needed = np.zeros(size, dtype=bool)
    needed[list(instance.required)] = True
    price, each = np.zeros(size), 0.0
    kept, bound, pace, idle = (price, each), np.inf, 1.0, 0
    for _ in range(steps):
        if stop():
            break
        gained, visits = table.best(instance.score - price - each)
        value = routes * gained + float(price.sum()) + each * most + instance.base_score
        value = (value + _MARGIN) * (1.0 + _MARGIN)
        if value < bound:
            idle = idle + 1 if value > bound * (1.0 - 1e-3) else 0
            bound, kept = value, (price, each)
            if bound <= goal:
                return goal
        else:
            idle += 1
        if idle >= _PATIENCE:
            (price, each), pace, idle = kept, 0.5 * pace, 0
            continue
        slope = 1.0 - routes * visits
        slope[(price <= 0.0) & (slope > 0.0) & ~needed] = 0.0
        spare = most - routes * float(visits.sum()) if limited else 0.0
        spare = 0.0 if each <= 0.0 and spare > 0.0 else spare
        square = float(np.square(slope).sum()) + spare * spare
        if square <= 0.0:
            break
        step = pace * max(value - goal, 1e-4 * value) / square
        price = np.where(needed, price - step * slope, np.maximum(0.0, price - step * slope))
        each = max(0.0, each - step * spare)
    return max(bound, goal)


class _Routes:
    """The dynamic program: per unit of time and stop the best route that is there by then, and the best of those
    whose stop before is another one. Before time 0 there are rows of no route, for legs longer than the time gone."""

    def __init__(self, instance: Instance) -> None:
        size = self.size = instance.size
        legs = np.floor(np.minimum(instance.cost * (UNITS / instance.budget), UNITS + 1)).astype(np.int64)
        self.legs = legs[:size, :size].copy()
        np.fill_diagonal(self.legs, UNITS + 1)
        self.first = legs[size, :size]
        self.latest = UNITS - legs[:size, size + 1]
        self.shortest = int(self.legs.min(initial=UNITS + 1))
        # (stop, stop before): where its value stands at time 0, in rows of all stops.
        places = (UNITS + 1 - self.legs.T) * size + np.arange(size)
        blocks = range(0, UNITS + 1, max(1, self.shortest))
        times = [np.arange(begin, min(UNITS + 1, begin + self.shortest)) for begin in blocks]
        #: Times that do not depend on each other, and (time, stop, stop before) where their values stand.
        self.blocks: list[tuple[IntArray, IntArray]] = [
            (block, places[None] + (block * size)[:, None, None]) for block in times if len(block)
        ]

    def best(self, worth: FloatArray) -> tuple[float, FloatArray]:
        """The most a route gives for `worth` (k,) a visit, at least 0 for none, and how often it visits each stop."""
        size, pad = self.size, UNITS + 1
        most = np.full((2, pad + UNITS + 1, size), -np.inf)
        before = np.full((2, pad + UNITS + 1, size), _START)
        first, second = most.reshape(2, -1)
        # When each best route would be back at the stop it comes from: there the second best goes on instead.
        again = np.full((UNITS + 1, size), -1)
        stops = np.arange(size)
        for times, place in self.blocks:
            rows = slice(pad + int(times[0]), pad + int(times[-1]) + 1)
            value = first.take(place)
            time, stop = ((again >= times[0]) & (again <= times[-1])).nonzero()
            value[again[time, stop] - times[0], before[0, pad + time, stop], stop] = second[(pad + time) * size + stop]
            value = value.reshape(-1, size)
            every = np.arange(len(value))
            from_start = np.where(times[:, None] >= self.first, 0.0, -np.inf).ravel()
            for rank in range(2):
                choice = value.argmax(axis=1)
                top = value[every, choice]
                begins = from_start > top
                most[rank, rows] = np.where(begins, from_start, top).reshape(-1, size) + worth
                before[rank, rows] = np.where(begins, _START, choice).reshape(-1, size)
                # What was taken is not there for the second best.
                value[every[~begins], choice[~begins]] = -np.inf
                from_start[begins] = -np.inf
            came = before[0, rows]
            back = np.where(came == _START, UNITS + 1, times[:, None] + self.legs[stops, came])
            again[times] = np.where(back <= UNITS, back, -1)
        return self._traced(most, before)

    def _traced(self, most: FloatArray, before: IntArray) -> tuple[float, FloatArray]:
        """The best route's value, and how often it visits each stop."""
        pad, visits = UNITS + 1, np.zeros(self.size)
        reached = self.latest >= 0
        value = np.where(reached, most[0, pad + np.maximum(self.latest, 0), np.arange(self.size)], -np.inf)
        stop = int(value.argmax())
        best = float(value[stop])
        if not best > 0.0:
            return 0.0, visits
        time, rank = int(self.latest[stop]), 0
        while stop != _START:
            visits[stop] += 1.0
            earlier = int(before[rank, pad + time, stop])
            if earlier != _START:
                time -= int(self.legs[earlier, stop])
                rank = int(before[0, pad + time, earlier] == stop)
            stop = earlier
        return best, visits
