"""The first routes: those that must be there, and nothing else."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import numpy as np

from ...i18n import tr
from ...model.errors import InfeasibleError
from .exact import LIMIT_ONE, solve_exactly
from .local import shorten
from .problem import Instance
from .random_numbers import StableRandom
from .tours import Detours, Tours

_ROUNDS = 1500
_OVERTIME = 20.0


def first_tours(
    instance: Instance, detours: Detours, random: StableRandom, stopped: Callable[[], bool]
) -> list[list[int]]:
    """Routes with the required stops, in the given order, and one of every kind.

    A search of its own, that shortens what overshoots the budget until it fits. Raises InfeasibleError where no way
    is found: proved for up to 16 needed stops on one route, else after a search.
    """
    tours = Tours(instance, detours)
    tours.load([list(instance.order) or instance.seed_path, *([] for _ in range(instance.routes - 1))])
    _place_needed(tours, random, 0.0)
    best, best_excess = _shortened(tours)
    rounds = 0
    while best_excess > 0.0 and rounds < _ROUNDS and not stopped():
        rounds += 1
        tours.load(best)
        _shake(tours, random)
        _place_needed(tours, random, 1.0)
        trial, excess = _shortened(tours)
        if excess <= best_excess:
            best, best_excess = trial, excess
    if best_excess <= 0.0 and _complete(instance, best):
        return best
    return _exact_or_fail(instance, best, best_excess)


def _place_needed(tours: Tours, random: StableRandom, noise: float) -> None:
    """Insert what is needed and not there, cheapest first, overtime only where nothing else is left."""
    instance = tours.instance
    limit = np.float64(instance.max_stops)
    while True:
        missing = [node for node in sorted(instance.required) if tours.route[node] < 0]
        if not missing:
            for group in instance.kinds:
                if all(tours.route[node] < 0 for node in group):
                    missing = sorted(group)
                    break
        if not missing:
            return
        room = np.array(tours.slack)[:, None]
        price = tours.best[:, missing]
        price = price + _OVERTIME * np.maximum(price - room, 0.0)
        price = price * (1.0 + noise * random.array(len(missing)))
        price[np.array(tours.count) >= limit] = np.inf
        route, column = divmod(int(price.argmin()), len(missing))
        if not np.isfinite(price[route, column]):
            return
        tours.insert_best(missing[column], route)
        tours.refresh(route)


def _shake(tours: Tours, random: StableRandom) -> None:
    """Take a few of the stops out that need not keep an order."""
    held = set(tours.instance.order)
    free = [node for stops in tours.sequences() for node in stops if node not in held]
    if free:
        count = 1 + random.below(min(len(free), 8))
        start = random.below(len(free))
        tours.remove({free[(start + step) % len(free)] for step in range(count)})


def _shortened(tours: Tours) -> tuple[list[list[int]], float]:
    """The routes after local search, and their overtime altogether."""
    instance = tours.instance
    size, fixed = instance.size, frozenset(instance.order)
    found, excess = [], 0.0
    for route, stops in enumerate(tours.sequences()):
        path = shorten([size + 2 * route, *stops, size + 2 * route + 1], instance.cost, fixed)
        length = sum(tours.detours.nested[a][b] for a, b in zip(path, path[1:]))
        excess += max(0.0, length - instance.budget)
        found.append(path[1:-1])
    return found, excess


def _complete(instance: Instance, tours: list[list[int]]) -> bool:
    """Whether everything needed is there, within the number of stops."""
    there = {node for stops in tours for node in stops}
    if any(len(stops) > instance.max_stops for stops in tours):
        return False
    return instance.required <= there and all(group & there for group in instance.kinds)


def _exact_or_fail(instance: Instance, tours: list[list[int]], excess: float) -> list[list[int]]:
    """Prove small cases; raise InfeasibleError with the stops that do not fit."""
    needed = sorted(instance.required.union(*instance.kinds)) if instance.kinds else sorted(instance.required)
    if instance.routes == 1 and len(needed) <= LIMIT_ONE and instance.max_stops >= len(instance.required):
        result = solve_exactly(_only(instance, needed))
        if result.tours is not None:
            return [[needed[node] for node in stops] for stops in result.tours]
        if np.isfinite(result.excess):
            excess = result.excess
    if not _complete(instance, tours):
        raise InfeasibleError(
            tr("The required stops do not fit the number of stops allowed."),
            cause="required",
            nodes=tuple(instance.ids[node] for node in needed),
        )
    dropped = _too_many(instance, tours)
    raise InfeasibleError(
        tr(
            "Even in the best order found the required stops need {excess} more than the time there is; "
            "without {nodes} the others fit."
        ).format(excess=f"{excess:.6g}", nodes=dropped),
        cause="required",
        nodes=tuple(dropped),
        excess=excess,
    )


def _only(instance: Instance, nodes: list[int]) -> Instance:
    """The instance with these candidates alone."""
    number = {node: index for index, node in enumerate(nodes)}
    keep = nodes + list(range(instance.size, instance.size + 2 * instance.routes))
    return replace(
        instance,
        ids=[instance.ids[node] for node in nodes],
        cost=instance.cost[np.ix_(keep, keep)],
        score=instance.score[nodes],
        required=frozenset(number[node] for node in instance.required),
        order=[number[node] for node in instance.order],
        kinds=[frozenset(number[node] for node in group) for group in instance.kinds],
        max_stops=min(instance.max_stops, len(nodes)),
        seed_path=[],
    )


def _too_many(instance: Instance, tours: list[list[int]]) -> list[int]:
    """The stops whose removal, dearest first, makes the routes fit."""
    dropped = []
    for route, stops in enumerate(tours):
        path = [instance.size + 2 * route, *stops, instance.size + 2 * route + 1]
        cost = instance.cost
        while len(path) > 2 and sum(float(cost[a, b]) for a, b in zip(path, path[1:])) > instance.budget:
            saving = [
                float(cost[path[i - 1], path[i]] + cost[path[i], path[i + 1]] - cost[path[i - 1], path[i + 1]])
                for i in range(1, len(path) - 1)
            ]
            dropped.append(instance.ids[path.pop(1 + saving.index(max(saving)))])
    return sorted(dropped)
