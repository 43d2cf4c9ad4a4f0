"""Check a stated orienteering problem and reduce it to the nodes that matter."""

from __future__ import annotations

import operator
from collections.abc import Iterable

import numpy as np
from numpy.typing import ArrayLike

from ...i18n import tr
from ...model.errors import InfeasibleError
from .problem import TOLERANCE, FloatArray, Instance, Problem

_METRIC_CHECK_SIZE = 64


def _fail(message: str, nodes: Iterable[int] = (), cause: str = "input", excess: float = 0.0) -> InfeasibleError:
    return InfeasibleError(message, cause=cause, nodes=tuple(sorted(nodes)), excess=excess)


def _array(value: ArrayLike, name: str, shape: tuple[int, ...] | None) -> FloatArray:
    try:
        array = np.array(value, dtype=np.float64)
    except (TypeError, ValueError) as error:
        raise _fail(tr("{name} must be numbers.").format(name=name)) from error
    if shape is not None and array.shape != shape:
        raise _fail(tr("{name} has the shape {got}, expected {want}.").format(name=name, got=array.shape, want=shape))
    return array


def _check_values(array: FloatArray, name: str, *, infinite: bool) -> None:
    if array.size == 0:
        return
    bad = np.isnan(array) | (array < 0.0)
    if not infinite:
        bad |= np.isinf(array)
    if bad.any():
        where = tuple(int(index) for index in np.argwhere(bad)[0])
        raise _fail(
            tr("{name} at {where} is {value}: give a number that is not negative.").format(
                name=name, where=where, value=array[where]
            ),
            {where[-1]},
        )


def _node(value: int, count: int, name: str) -> int:
    try:
        node = operator.index(value)
    except TypeError as error:
        raise _fail(tr("{name} is {value}, not a node number.").format(name=name, value=value)) from error
    if not 0 <= node < count:
        raise _fail(
            tr("{name} is {value}, but the nodes are numbered 0 to {last}.").format(
                name=name, value=value, last=count - 1
            )
        )
    return node


def _nodes(values: Iterable[int], count: int, name: str) -> frozenset[int]:
    return frozenset(_node(value, count, name) for value in values)


def _spread(cost: FloatArray, origin: int) -> tuple[FloatArray, list[int]]:
    """Shortest durations from one node to all and each node's predecessor (Bellman-Ford by whole rows)."""
    count = len(cost)
    best = cost[origin].copy()
    best[origin] = 0.0
    before = np.full(count, origin)
    for _ in range(count):
        through = best[:, None] + cost
        source = through.argmin(axis=0)
        arrive = through[source, np.arange(count)]
        better = arrive < best * (1.0 - 1e-12)
        if not better.any():
            break
        best = np.where(better, arrive, best)
        before = np.where(better, source, before)
    return best, [int(node) for node in before]


def _path(before: list[int], origin: int, target: int) -> list[int]:
    """The nodes between origin and target on the path the predecessors describe."""
    path: list[int] = []
    node = before[target]
    while node != origin and len(path) <= len(before):
        path.append(node)
        node = before[node]
    return path[::-1]


def _is_metric(cost: FloatArray) -> bool:
    """Whether no detour over a third node is shorter; taken for granted above 64 nodes."""
    if len(cost) > _METRIC_CHECK_SIZE:
        return True
    longest = cost * (1.0 - 1e-9)
    return not any(bool((cost[:, via, None] + cost[via] < longest).any()) for via in range(len(cost)))


def _sets(
    problem: Problem, count: int, ends: set[int]
) -> tuple[frozenset[int], frozenset[int], list[int], list[frozenset[int]]]:
    """The checked required and forbidden nodes, order and kinds, without the ends."""
    required = _nodes(problem.required, count, "required")
    forbidden = _nodes(problem.forbidden, count, "forbidden")
    order = [_node(value, count, "order") for value in problem.order]
    if len(set(order)) != len(order):
        raise _fail(tr("order names a stop twice: {order}.").format(order=order), set(order))
    order = [node for node in order if node not in ends]
    required = (required | frozenset(order)) - ends
    clash = (required | ends) & forbidden
    if clash:
        raise _fail(tr("Stops that are both needed and forbidden: {nodes}.").format(nodes=sorted(clash)), clash)
    kinds = []
    for number, group in enumerate(problem.kinds):
        members = _nodes(group, count, "kinds")
        if members & ends or members & required:
            continue
        if not members - forbidden:
            raise _fail(
                tr("Kind number {number} has no place that may be visited.").format(number=number), members, "required"
            )
        kinds.append(members - forbidden)
    return required, forbidden, order, kinds


def prepare(problem: Problem) -> Instance:
    """The checked and reduced problem.

    Raises InfeasibleError: cause "input" for values that cannot be, "unreachable" where there is no way to the end
    or to a required node, "budget" where even the shortest way from start to end is too long, "required" where a
    required stop cannot be reached and left again in time, or more are required than `max_stops` allows.
    """
    travel = _array(problem.travel_time, "travel_time", None)
    if travel.ndim != 2 or travel.shape[0] != travel.shape[1] or len(travel) == 0:
        raise _fail(tr("travel_time must be a square table, not {shape}.").format(shape=travel.shape))
    count = len(travel)
    score = _array(problem.score, "score", (count,))
    service = _array(problem.service_time, "service_time", (count,))
    np.fill_diagonal(travel, 0.0)
    _check_values(travel, "travel_time", infinite=True)
    _check_values(score, "score", infinite=False)
    _check_values(service, "service_time", infinite=False)
    start, end = _node(problem.start, count, "start"), _node(problem.end, count, "end")
    budget = _array(problem.budget, "budget", ()).item()
    if np.isnan(budget) or budget < 0.0:
        raise _fail(tr("The time budget is {budget}: give a number that is not negative.").format(budget=budget))
    if problem.routes < 1:
        raise _fail(tr("The number of routes is {routes}: at least 1.").format(routes=problem.routes))
    if problem.max_stops is not None and problem.max_stops < 0:
        raise _fail(tr("max_stops is {count}: give a number that is not negative.").format(count=problem.max_stops))
    required, forbidden, order, kinds = _sets(problem, count, {start, end})
    return _reduce(problem, travel, score, service, budget, required, forbidden, order, kinds)


def _reduce(
    problem: Problem,
    travel: FloatArray,
    score: FloatArray,
    service: FloatArray,
    budget: float,
    required: frozenset[int],
    forbidden: frozenset[int],
    order: list[int],
    kinds: list[frozenset[int]],
) -> Instance:
    start, end = problem.start, problem.end
    left = min(budget, float(travel[np.isfinite(travel)].sum() + service.sum()) + 1.0) - float(service[start])
    slip = TOLERANCE * abs(budget)
    blocked = 2.0 * max(left, 0.0) + 1.0
    cost = travel + service[None, :]
    if start == end:
        cost[:, end] = travel[:, end]
    for node in forbidden:
        cost[node, :] = np.inf
        cost[:, node] = np.inf
    np.fill_diagonal(cost, 0.0)
    ahead, before = _spread(cost, start)
    behind, _ = _spread(cost.T, end)
    through = ahead + behind
    _check_reach(problem, ahead, through, left, slip, required)
    metric = _is_metric(cost)
    useful = (score > 0.0) if metric else np.ones(len(score), dtype=bool)
    wanted = required.union(*kinds) if kinds else required
    ids = [
        node
        for node in range(len(score))
        if node not in (start, end)
        and node not in forbidden
        and through[node] <= left + slip
        and (bool(useful[node]) or node in wanted)
    ]
    place = {node: index for index, node in enumerate(ids)}
    groups = _reachable_kinds(kinds, place)
    most = len(ids) if problem.max_stops is None else min(problem.max_stops, len(ids))
    if len(required) > most * problem.routes:
        raise _fail(
            tr(
                "{count} stops are required, but at most {most} fit the number of stops allowed.", None, len(required)
            ).format(count=len(required), most=most * problem.routes),
            required,
            "required",
        )
    ends = [start, end] * problem.routes
    full = np.minimum(cost[np.ix_(ids + ends, ids + ends)], blocked)
    full[full > left + slip] = blocked
    direct = cost[start, end] if start != end else 0.0
    seed_path = [] if direct <= left + slip else [place[n] for n in _path(before, start, end) if n in place]
    return Instance(
        problem=problem,
        travel=travel,
        score_all=score,
        service=service,
        ids=ids,
        cost=full,
        score=score[ids],
        budget=left + 0.5 * slip,
        required=frozenset(place[node] for node in required),
        order=[place[node] for node in order],
        kinds=groups,
        max_stops=most,
        metric=metric,
        seed_path=seed_path,
    )


def _check_reach(
    problem: Problem, ahead: FloatArray, through: FloatArray, left: float, slip: float, required: frozenset[int]
) -> None:
    shortest = float(ahead[problem.end]) if problem.start != problem.end else 0.0
    if not np.isfinite(shortest):
        raise _fail(
            tr("There is no way from the start (node {start}) to the end (node {end}).").format(
                start=problem.start, end=problem.end
            ),
            {problem.end},
            "unreachable",
        )
    if shortest > left + slip:
        raise _fail(
            tr("Going from start to end alone takes {excess} more than the time there is.").format(
                excess=_number(shortest - left)
            ),
            {problem.start, problem.end},
            "budget",
            shortest - left,
        )
    lost = [node for node in sorted(required) if not np.isfinite(through[node])]
    if lost:
        raise _fail(
            tr("Required stops that cannot be reached and left again: {nodes}.").format(nodes=lost), lost, "unreachable"
        )
    far = [node for node in sorted(required) if through[node] > left + slip]
    if far:
        excess = max(float(through[node]) - left for node in far)
        raise _fail(
            tr("Required stops too far away for the time there is: {nodes}; {excess} more is needed.").format(
                nodes=far, excess=_number(excess)
            ),
            far,
            "required",
            excess,
        )


def _reachable_kinds(kinds: list[frozenset[int]], place: dict[int, int]) -> list[frozenset[int]]:
    groups = []
    for number, members in enumerate(kinds):
        near = frozenset(place[node] for node in members if node in place)
        if not near:
            raise _fail(
                tr("Kind number {number} has no place that can be reached in time.").format(number=number),
                members,
                "required",
            )
        groups.append(near)
    return groups


def _number(value: float) -> str:
    return f"{value:.6g}"
