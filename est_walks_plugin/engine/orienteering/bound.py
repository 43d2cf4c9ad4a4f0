"""Upper bounds on the score that any plan can reach.

The budget gets a price per time unit, which leaves a prize-collecting tour. That one is bounded by a spanning tree of all
candidates rooted in the start, in which a candidate left out hangs on the root by an edge that gives up its score
(Dell'Amico, Maffioli and Varbrand 1995), closed by the cheapest legs to the end. Prices on the candidates' degrees draw
the tree towards a route; they, the price of time and that of a stop are bettered by subgradient steps (Held and
Karp 1971; step length after Polyak 1969). Any prices give a valid bound, so the smallest one met is returned.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from .problem import FloatArray, Instance, IntArray

#: Steps of the price search when nothing else ends it.
STEPS = 200
_PATIENCE = 10
_MARGIN = 1e-9
_CHEAPEST = 1e-12


def simple_bound(instance: Instance) -> float:
    """All that is within reach, or as many of the best as may be stopped at, with the score of the ends."""
    most = min(instance.size, instance.max_stops * instance.routes)
    score = sorted(instance.score.tolist(), reverse=True)
    return (instance.base_score + sum(score[:most])) * (1.0 + 1e-12)


def tree_bound(instance: Instance, goal: float, stop: Callable[[], bool], steps: int = STEPS) -> float:
    """The tightest bound found, at least `goal`, the score of a known plan; O(k^2) a step for k candidates."""
    bound = simple_bound(instance)
    if not instance.size or bound <= goal * (1.0 + 1e-12):
        return max(bound, goal)
    relaxation = _Relaxation(instance)
    prices = relaxation.start(goal - instance.base_score)
    best, pace, idle = prices, 1.0, 0
    for _ in range(steps):
        if stop():
            break
        value, slope = relaxation.evaluate(prices)
        value = (value + instance.base_score) * (1.0 + _MARGIN) + _MARGIN
        if value < bound:
            idle = idle + 1 if value > bound * (1.0 - 1e-4) else 0
            bound, best = value, prices
            if bound <= goal:
                return goal
        else:
            idle += 1
        if idle >= _PATIENCE:
            prices, pace, idle = best, 0.6 * pace, 0
            continue
        prices = relaxation.move(prices, slope, pace * max(value - goal, 1e-4 * value))
    return max(bound, goal)


@dataclass(frozen=True, eq=False)
class _Prices:
    """Of a time unit, of a stop, of leaving the start, and per candidate of a leg's end there."""

    time: float
    stop: float
    leave: float
    degree: FloatArray


class _Relaxation:
    """The spanning trees; node 0 is the root, candidate u is node u + 1."""

    def __init__(self, instance: Instance) -> None:
        size = instance.size
        cost, half = instance.cost, 0.5 * instance.service[instance.ids]
        # Half of a stop's time goes to the leg before it, half to the leg after it, so that legs have no direction.
        inner = cost[:size, :size] - half[None, :] + half[:, None]
        if instance.metric:
            whole = cost[size, :size, None] + cost[:size, :size] + cost[None, :size, size + 1]
            inner[whole > instance.budget] = np.inf
        self.legs = np.minimum(inner, inner.T)
        self.first = cost[size, :size] - half
        self.last = cost[:size, size + 1] + half
        self.empty = float(cost[size, size + 1])
        self.score = instance.score
        self.needed = np.array(sorted(instance.required), dtype=np.int64)
        self.routes = instance.routes
        self.total = instance.budget * instance.routes
        self.most = float(instance.max_stops * instance.routes)
        self.limited = self.most < size
        apart = self.legs[np.isfinite(self.legs) & (self.legs > 0.0)]
        self.unit = max(float(np.partition(apart, apart.size // 20)[apart.size // 20]), 1e-12) if apart.size else 1.0

    def start(self, gained: float) -> _Prices:
        """Prices at which the plan aimed at breaks even."""
        time = max(_CHEAPEST, 0.7 * gained / max(self.total, 1e-12))
        degree = np.minimum(0.0, -0.25 * self.score)
        return _Prices(time, 0.0, 0.0, degree)

    def evaluate(self, prices: _Prices) -> tuple[float, _Prices]:
        """The bound without the ends' score, and its slope along each price."""
        size, worth = len(self.score), self.score - prices.stop
        weight = np.empty((size + 1, size + 1))
        weight[1:, 1:] = self.legs * prices.time + prices.degree[:, None] + prices.degree[None, :]
        enter = self.first * prices.time + prices.degree + prices.leave
        left_out = worth + 2.0 * prices.degree
        left_out[self.needed] = np.inf
        weight[0, 1:] = weight[1:, 0] = np.minimum(enter, left_out)
        parent, total = _spanning_tree(weight)
        close = np.append(
            self.last * prices.time + prices.degree, [self.empty * prices.time + prices.leave] * self.routes
        )
        closing = close.argsort(kind="stable")[: self.routes]
        total += float(close[closing].sum())
        bound = (
            prices.time * self.total
            + prices.stop * self.most
            + prices.leave * self.routes
            + float(worth.sum() + 2.0 * prices.degree.sum())
            - total
        )
        return bound, self._slope(parent, enter <= left_out, closing)

    def _slope(self, parent: IntArray, entered: NDArray[np.bool_], closing: IntArray) -> _Prices:
        """What the tree leaves unused of time, stops and starts, and how its degrees miss two."""
        size = len(self.score)
        node = np.arange(size)
        up = parent[1:] - 1
        rooted = up < 0
        real = ~rooted
        degree = np.bincount(up[real], minlength=size) + np.where(rooted & ~entered, 2, 1)
        begun = rooted & entered
        time = float(self.legs[node[real], up[real]].sum() + self.first[begun].sum())
        inner = closing[closing < size]
        np.add.at(degree, inner, 1)
        direct = len(closing) - len(inner)
        time += float(self.last[inner].sum()) + direct * self.empty
        visited = size - int((rooted & ~entered).sum())
        return _Prices(
            self.total - time, self.most - visited, self.routes - int(begun.sum()) - direct, (2 - degree).astype(float)
        )

    def move(self, prices: _Prices, slope: _Prices, drop: float) -> _Prices:
        """One step down the slope, meant to lower the bound by `drop`."""
        time = slope.time / self.unit
        stop = slope.stop if self.limited else 0.0
        square = time * time + stop * stop + slope.leave**2 + float(np.square(slope.degree).sum())
        if square <= 0.0:
            return prices
        step = drop / square
        return _Prices(
            max(_CHEAPEST, prices.time - step * time / self.unit),
            max(0.0, prices.stop - step * stop),
            prices.leave - step * slope.leave,
            prices.degree - step * slope.degree,
        )


def _spanning_tree(weight: FloatArray) -> tuple[IntArray, float]:
    """Each node's parent in the lightest spanning tree from node 0, and the tree's weight (Prim 1957)."""
    count = len(weight)
    parent = np.zeros(count, dtype=np.int64)
    reach = weight[0].copy()
    done = np.zeros(count)
    done[0] = np.inf
    total = 0.0
    for _ in range(count - 1):
        node = int((reach + done).argmin())
        total += reach[node]
        done[node] = np.inf
        row = weight[node] + done
        closer = row < reach
        parent[closer] = node
        np.minimum(reach, row, out=reach)
    return parent, float(total)
