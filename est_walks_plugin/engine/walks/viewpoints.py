"""Where the group stands for a place: on the way that serves the walk, not just on the nearest line of the drawing.

A place between a street and the path beside it can be looked at from both, but the two may join only far away: the
nearest line would send the group round the block and back. So every way within some metres is a choice. First each
place takes the one from which its neighbours are reached soonest; then a quick plan is made and every stop of it takes
the one that makes that walk shortest (layer by layer, exact for the order).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from ...model.codes import Profile
from ...model.errors import InfeasibleError
from .. import orienteering
from .off_path import travel_seconds
from .problem import problem_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from ..network import Snap, WalkNetwork
    from .model import Candidate, WalkModel

#: A way counts as a choice when it is at most so much farther than the nearest one, and no farther than this in all.
EXTRA_M = 15.0
FARTHEST_M = 25.0
#: Choices closer to each other than this are the same place to stand.
SAME_M = 3.0
MOST_CHOICES = 4
NEIGHBOURS = 8
#: Seconds there and back that a farther way must save on average to be taken before a plan is known.
WORTH_S = 20.0
QUICK_ITERATIONS = 400
QUICK_SECONDS = 0.3


def choose_viewpoints(model: WalkModel, *, quick: bool = True) -> None:
    """Choose, for every candidate, where the group stands, and measure from there.

    Without `quick` no plan is made for it: a stored walk has its viewpoints. Places that have one already
    (`model.viewpoints`, of a stored walk) keep it. Changes `model.snaps`, `.seconds`, `.viewpoints`.
    """
    if not model.candidates:
        return
    profile = Profile(model.request.profile)
    choices = _choices(model, profile)
    if all(group == [snap] for group, snap in zip(choices, model.snaps[1:])):
        return
    ends = [[model.snaps[0]], [model.snaps[-1]]] if model.request.end_xy is not None else [[model.snaps[0]]]
    groups = [ends[0], *choices, *ends[1:]]
    seconds = travel_seconds(model.network, [snap for group in groups for snap in group], model.request)
    first = np.cumsum([0, *(len(group) for group in groups)])
    rows = [np.arange(low, high) for low, high in zip(first, first[1:])]
    chosen = _central(seconds, rows)
    _seat(model, groups, rows, chosen, seconds)
    for route in _quick_routes(model) if quick else []:
        if len(route) > 2:
            for node, row in zip(route[1:-1], _shortest(seconds, rows, route)):
                chosen[node] = row
    _seat(model, groups, rows, chosen, seconds)


def _choices(model: WalkModel, profile: Profile) -> list[list[Snap]]:
    """Return, per candidate, the points it can be looked at from, the nearest first."""
    network = model.network
    xy = np.array([candidate.xy for candidate in model.candidates]).reshape(-1, 2)
    near = network.snaps_within(xy, FARTHEST_M, component=model.snaps[0].component, profile=profile)
    result = []
    for number, (candidate, found) in enumerate(zip(model.candidates, near), 1):
        kept = [model.snaps[number]]
        if candidate.key not in model.viewpoints:
            fitting = _fitting(network, candidate, found, kept[0])
            kept = _apart(fitting) if fitting else kept
        result.append(kept)
    return result


def _fitting(network: WalkNetwork, candidate: Candidate, found: Sequence[Snap], nearest: Snap) -> list[Snap]:
    """Return the points on ways from which the place is seen: its own tunnel, bridge or stairs, else the same level."""
    attributes, line = network.attributes, network.edge_line
    kind = {"tunnel": attributes.tunnel, "bridge": attributes.bridge, "stairs": attributes.stairs}.get(
        candidate.place_type
    )
    if kind is not None:
        return [snap for snap in found if kind[line[snap.edge]]]
    limit = min(FARTHEST_M, nearest.distance + EXTRA_M)
    own = line[nearest.edge]
    return [
        snap
        for snap in found
        if snap.distance <= limit
        and attributes.layer[line[snap.edge]] == attributes.layer[own]
        and attributes.tunnel[line[snap.edge]] == attributes.tunnel[own]
    ]


def _apart(found: Sequence[Snap]) -> list[Snap]:
    """Return the first few that are not the same spot."""
    kept: list[Snap] = []
    for snap in found:
        if all(np.hypot(snap.x - other.x, snap.y - other.y) >= SAME_M for other in kept):
            kept.append(snap)
        if len(kept) == MOST_CHOICES:
            break
    return kept


def _central(seconds: NDArray[np.float64], rows: Sequence[NDArray[np.int64]]) -> list[int]:
    """Return, per node, the row from which its nearest neighbours are reached soonest, there and back."""
    size = len(rows)
    both = seconds + seconds.T
    between = np.full((len(both), size), np.inf)
    for node, group in enumerate(rows):
        between[:, node] = both[:, group].min(axis=1)
    chosen = []
    for node, group in enumerate(rows):
        others = np.delete(between[group], node, axis=1)
        near = np.sort(np.where(np.isfinite(others), others, 1e6), axis=1)[:, :NEIGHBOURS]
        mean = near.mean(axis=1) if near.shape[1] else np.zeros(len(group))
        best = int(np.argmin(mean))
        chosen.append(int(group[best] if mean[best] < mean[0] - WORTH_S else group[0]))
    return chosen


def _seat(
    model: WalkModel,
    groups: Sequence[Sequence[Snap]],
    rows: Sequence[NDArray[np.int64]],
    chosen: Sequence[int],
    seconds: NDArray[np.float64],
) -> None:
    """Put every node where it was chosen to be."""
    model.snaps = [groups[node][row - int(rows[node][0])] for node, row in enumerate(chosen)]
    model.seconds = seconds[np.ix_(chosen, chosen)]
    for candidate, snap in zip(model.candidates, model.snaps[1:]):
        model.viewpoints[candidate.key] = (snap.x, snap.y)


def _quick_routes(model: WalkModel) -> list[list[int]]:
    """Return the routes of a plan made in a moment; none where there is no plan: the true search tells why."""
    try:
        return orienteering.solve(
            problem_of(model),
            time_limit_s=min(QUICK_SECONDS, model.request.time_limit_s),
            seed=model.request.seed,
            max_iterations=QUICK_ITERATIONS,
        ).routes
    except InfeasibleError:
        return []


def _shortest(seconds: NDArray[np.float64], rows: Sequence[NDArray[np.int64]], route: Sequence[int]) -> list[int]:
    """Return the row of every stop of a route so that the whole walk takes least: one layer of choices after another."""
    cost = np.zeros(1)
    back: list[NDArray[np.int64]] = []
    for here, there in zip(route, route[1:]):
        ways = cost[:, None] + seconds[np.ix_(rows[here], rows[there])]
        back.append(ways.argmin(axis=0))
        cost = ways.min(axis=0)
    at = int(cost.argmin())
    picked = []
    for layer in range(len(back) - 1, 0, -1):
        at = int(back[layer][at])
        picked.append(int(rows[route[layer]][at]))
    return picked[::-1]
