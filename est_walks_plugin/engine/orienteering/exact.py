"""The best plan for a handful of candidates, by dynamic programming over sets of stops (Held and Karp 1962)."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .problem import EQUAL, FloatArray, Instance, IntArray

#: Most candidates the table is made for: with one route, with several.
LIMIT_ONE = 16
LIMIT_TEAM = 11


@dataclass(eq=False)
class ExactResult:
    """The proved best routes, or None with how far the needed stops overshoot the budget at least."""

    tours: list[list[int]] | None
    excess: float


def applies(instance: Instance) -> bool:
    """Whether the instance is small enough to be solved to proved optimality at once."""
    return instance.size <= (LIMIT_ONE if instance.routes == 1 else LIMIT_TEAM)


def solve_exactly(instance: Instance) -> ExactResult:
    """The routes with the highest score, and among those the shortest longest route.

    Work O(2^k k^2) for one route, plus O(3^k) for each further one.
    """
    size = instance.size
    arrive, length = _durations(instance)
    masks = np.arange(1 << size)
    stops = _sum_over_bits(np.ones(size))
    length[stops > instance.max_stops] = np.inf
    ordered = sum(1 << node for node in instance.order)
    if ordered:
        part = masks & ordered
        length[(part != 0) & (part != ordered)] = np.inf
    longest = [length]
    for _ in range(instance.routes - 1):
        longest.append(_add_route(longest[-1], length))
    total = longest[-1]
    need = sum(1 << node for node in instance.required)
    meets = (masks & need) == need
    for group in instance.kinds:
        meets &= (masks & sum(1 << node for node in group)) != 0
    feasible = meets & (total <= instance.budget)
    if not feasible.any():
        return ExactResult(None, float(total[meets].min()) - instance.budget)
    score = np.where(feasible, _sum_over_bits(instance.score), -1.0)
    most = float(score.max())
    top = (score >= most - EQUAL * max(1.0, most)).nonzero()[0]
    mask = int(top[total[top].argmin()])
    return ExactResult(_split(instance, mask, longest, length, arrive), 0.0)


def _sum_over_bits(values: FloatArray) -> FloatArray:
    """(2^k,) the sum of the values of each set's members."""
    total = np.zeros(1 << len(values))
    for bit, value in enumerate(values):
        total[1 << bit : 2 << bit] = total[: 1 << bit] + value
    return total


def _durations(instance: Instance) -> tuple[FloatArray, FloatArray]:
    """(2^k, k) shortest durations from the start over a set to its last stop, and (2^k,) on to the end."""
    size, cost = instance.size, instance.cost
    inner = cost[:size, :size]
    arrive = np.full((1 << size, max(size, 1)), np.inf)
    earlier = [0] * size
    for position, node in enumerate(instance.order):
        earlier[node] = sum(1 << other for other in instance.order[:position])
    for node in range(size):
        if not earlier[node]:
            arrive[1 << node, node] = cost[size, node]
    for masks in _by_count(size)[1:-1]:
        known = arrive[masks]
        for node in range(size):
            rows = ((masks >> node) & 1 == 0) & ((masks & earlier[node]) == earlier[node])
            arrive[masks[rows] | (1 << node), node] = (known[rows] + inner[:, node]).min(axis=1)
    length = np.full(1 << size, np.inf)
    if size:
        length = (arrive + cost[:size, size + 1]).min(axis=1)
    length[0] = cost[size, size + 1]
    return arrive, length


def _by_count(size: int) -> list[IntArray]:
    """The sets of each number of members."""
    members = _sum_over_bits(np.ones(size)).astype(np.int64)
    return [(members == count).nonzero()[0] for count in range(size + 1)]


def _subsets(mask: int) -> IntArray:
    """All subsets of a set."""
    found = np.zeros(1, dtype=np.int64)
    bit = 1
    while bit <= mask:
        if mask & bit:
            found = np.concatenate((found, found | bit))
        bit <<= 1
    return found


def _add_route(longest: FloatArray, length: FloatArray) -> FloatArray:
    """(2^k,) the shortest longest route when each set is shared out over one route more."""
    result = np.empty_like(longest)
    for mask in range(len(longest)):
        part = _subsets(mask)
        result[mask] = np.maximum(longest[part], length[mask ^ part]).min()
    return result


def _split(
    instance: Instance, mask: int, longest: list[FloatArray], length: FloatArray, arrive: FloatArray
) -> list[list[int]]:
    """The routes behind the best set."""
    tours = []
    for earlier in reversed(longest[:-1]):
        part = _subsets(mask)
        rest = int(part[np.maximum(earlier[part], length[mask ^ part]).argmin()])
        tours.append(_trace(instance, mask ^ rest, arrive))
        mask = rest
    tours.append(_trace(instance, mask, arrive))
    return tours[::-1]


def _trace(instance: Instance, mask: int, arrive: FloatArray) -> list[int]:
    """The order of visit of one set."""
    size, cost = instance.size, instance.cost
    path: list[int] = []
    following = size + 1
    while mask:
        node = int((arrive[mask] + cost[:size, following]).argmin())
        path.append(node)
        mask ^= 1 << node
        following = node
    return path[::-1]
