"""Start, places and end put on the walking network, and the ways between them measured."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from ...i18n import tr
from ...model.codes import Profile
from ...model.errors import InputError, ParameterError
from ...model.walk import Unreachable
from ...model.wording.place_names import said
from ...model.wording.walk_warnings import Unreached
from .off_path import off_path_s, travel_seconds

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..network import Snap, WalkNetwork
    from .model import Candidate, WalkModel

MAX_START_SNAP_M = 250.0
MAX_PLACE_SNAP_M = 60.0
PREFER_MAIN_M = 60.0


def attach(model: WalkModel) -> None:
    """Put start, places and end on the network and measure between them; those out of reach are listed with the reason.

    Raises ParameterError when the start or the end is more than `MAX_START_SNAP_M` metres from a path.
    """
    request, network = model.request, model.network
    profile = Profile(request.profile)
    xy = np.array([model.viewpoints.get(candidate.key, candidate.xy) for candidate in model.pool]).reshape(-1, 2)
    try:
        start = _start_on_main_network(network, request.start_xy, profile)
        found = network.attach(
            (start.x, start.y),
            xy,
            MAX_PLACE_SNAP_M,
            profile=profile,
            end_xy=request.end_xy,
            end_distance=MAX_START_SNAP_M,
        )
    except InputError as error:
        distance = getattr(error, "distance", None)
        if distance is None:
            raise
        raise ParameterError(
            tr(
                "The start or end is {distance:.0f} m from the nearest path; put it within {limit:.0f} m of one."
            ).format(distance=distance, limit=MAX_START_SNAP_M)
        ) from error
    model.unreachable = []
    lost = {problem.index: problem for problem in found.problems}
    for index, problem in sorted(lost.items()):
        candidate = model.pool[index]
        model.unreachable.append(
            Unreachable(
                place=candidate.place or "",
                name=candidate.name,
                reason=_why(problem.reason),
                distance_m=float(problem.distance),
                nearest_xy=None if problem.nearest is None else (float(problem.nearest[0]), float(problem.nearest[1])),
            )
        )
    kept = [index for index in range(len(model.pool)) if index not in lost]
    model.candidates = [model.pool[index] for index in kept]
    on_path = replace(found.start, distance=start.distance)
    model.snaps = [on_path, *(found.stops[index] for index in kept), *([found.end] if found.end else [])]
    model.start_snap_m = float(start.distance)
    model.seconds = travel_seconds(network, model.snaps, request)


def attach_ends(model: WalkModel) -> bool:
    """Put only the start and the end anew on the network, which takes a fraction of the time of `attach`.

    Returns False, with nothing changed, where that is not enough: another part of the network, or no path near.
    """
    request, network = model.request, model.network
    profile = Profile(request.profile)
    inner = model.snaps[1 : len(model.candidates) + 1]
    part = model.snaps[0].component
    try:
        start = _start_on_main_network(network, request.start_xy, profile)
        ends = (
            []
            if request.end_xy is None
            else [network.snap(request.end_xy, MAX_START_SNAP_M, component=part, profile=profile)]
        )
    except InputError:
        return False
    if start.component != part:
        return False
    size = len(inner)
    seconds = model.seconds[1 : size + 1, 1 : size + 1]
    model.snaps, model.seconds = list(inner), seconds
    extend(model, 0, start)
    for end in ends:
        extend(model, size + 1, end)
    model.start_snap_m = float(start.distance)
    return True


def admit(model: WalkModel, candidate: Candidate) -> None:
    """Put one more place on the network and measure it. Raises ParameterError, with the metres, when no way is near."""
    profile = Profile(model.request.profile)
    try:
        snap = model.network.snap(candidate.xy, MAX_PLACE_SNAP_M, component=model.snaps[0].component, profile=profile)
    except InputError as error:
        distance = getattr(error, "distance", float("nan"))
        raise ParameterError(
            tr("“{name}” is {distance:.0f} m from a path that can be reached; the most is {limit:.0f} m.").format(
                name=said(candidate.name), distance=distance, limit=MAX_PLACE_SNAP_M
            )
        ) from error
    model.pool.append(candidate)
    model.candidates.append(candidate)
    extend(model, len(model.candidates), snap)


def cheapest_position(model: WalkModel, route: Sequence[int], node: int) -> int:
    """Return between which stops (0-based) of a route, start and end included, one more node costs least time."""
    seconds = model.seconds
    detours = [
        seconds[here, node] + seconds[node, there] - (seconds[here, there] if here != there else 0.0)
        for here, there in zip(route, route[1:])
    ]
    return int(np.argmin(detours)) if detours else 0


def extend(model: WalkModel, node: int, snap: Snap) -> None:
    """Put one more node into the snaps and the travel times, before the one that has its number now."""
    request = model.request
    out, back = model.network.travel_from_and_to(
        snap, model.snaps, Profile(request.profile), pace_kmh=request.pace_kmh, cost="time"
    )
    own, others = off_path_s([snap], request.pace_kmh)[0], off_path_s(model.snaps, request.pace_kmh)
    out, back = out + own + others, back + own + others
    wider = np.insert(model.seconds, node, back, axis=1)
    model.seconds = np.insert(wider, node, np.insert(out, node, 0.0), axis=0)
    model.snaps.insert(node, snap)


def _start_on_main_network(network: WalkNetwork, xy: tuple[float, float], profile: Profile) -> Snap:
    """Return the start on the network: on its largest connected part unless a smaller one is far nearer."""
    nearest = network.snap(xy, MAX_START_SNAP_M, profile=profile)
    if nearest.component == 0:
        return nearest
    main = network.nearest_reachable(xy, 0, profile)
    return main if main.distance <= min(MAX_START_SNAP_M, nearest.distance + PREFER_MAIN_M) else nearest


def _why(reason: str) -> Unreached:
    return Unreached.OTHER_COMPONENT if reason == Unreached.OTHER_COMPONENT else Unreached.TOO_FAR
