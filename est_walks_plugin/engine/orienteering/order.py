"""The best order of a route's own stops by true time: exact for as many as a safety walk has, local search above."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from .local import shorten
from .problem import Instance

#: Most stops whose best order is found exactly; 2^12 sets take a few milliseconds.
EXACT_STOPS = 12
#: A shorter way must be shorter by this share of it: less is rounding.
SHORTER = 1e-9


def shortest_order(instance: Instance, number: int, stops: Sequence[int]) -> list[int]:
    """The stops of route `number` in the order that takes least time, those of `instance.order` in their order.

    Never longer than the given order, and the given one itself where no other is shorter. Held and Karp 1962 up to
    EXACT_STOPS stops, 2-opt and or-opt above.
    """
    given = list(stops)
    if len(given) < 2:
        return given
    start, end = instance.size + 2 * number, instance.size + 2 * number + 1
    if len(given) <= EXACT_STOPS:
        found = _exact_order(instance, start, end, given)
    else:
        found = shorten([start, *given, end], instance.cost, frozenset(instance.order))[1:-1]
    before = instance.duration(given)
    return found if instance.duration(found) < before - SHORTER * max(1.0, before) else given


def _exact_order(instance: Instance, start: int, end: int, stops: list[int]) -> list[int]:
    """The best order of a few stops, by dynamic programming over their sets."""
    count = len(stops)
    cost = instance.cost[np.ix_([*stops, start, end], [*stops, start, end])]
    inner = cost[:count, :count]
    position = {node: place for place, node in enumerate(instance.order)}
    earlier = [
        sum(1 << other for other, node in enumerate(stops) if position.get(node, count) < position.get(stop, -1))
        for stop in stops
    ]
    arrive = np.full((1 << count, count), np.inf)
    for stop in range(count):
        if not earlier[stop]:
            arrive[1 << stop, stop] = cost[count, stop]
    for mask in range(1, 1 << count):
        for stop in range(count):
            if mask >> stop & 1 or mask & earlier[stop] != earlier[stop]:
                continue
            reached = (arrive[mask] + inner[:, stop]).min()
            if reached < arrive[mask | 1 << stop, stop]:
                arrive[mask | 1 << stop, stop] = reached
    mask = (1 << count) - 1
    following = cost[:count, count + 1]
    if not np.isfinite(arrive[mask] + following).any():
        return stops
    path: list[int] = []
    while mask:
        last = int((arrive[mask] + following).argmin())
        path.append(stops[last])
        mask ^= 1 << last
        following = inner[:, last]
    return path[::-1]
