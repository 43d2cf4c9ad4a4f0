"""Every place that could be a stop and is none, with the reason and what it would cost."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from ...model.wording.left_out import LeftOut, LeftOutCode, at_stop
from .light_worth import LightWorth
from .worth import light_states

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from ...model.walk import Unreachable
    from .light_worth import Visit
    from .model import WalkModel


def left_out(
    model: WalkModel, visits: Sequence[Visit], free_s: float, seen: set[int], groups: Mapping[int, int]
) -> tuple[LeftOut, ...]:
    """Return the places of a model that a walk does not stop at, the best of the ranking first.

    `visits` are its stops, `free_s` the seconds that are left of the time (less than 0 when it is too long), `seen` the
    nodes it passes in sight, `groups` the groups of the nodes that others stop at.
    """
    stops = {node for node, _ in visits}
    number_of = {model.candidates[node - 1].key: number for number, (node, _) in enumerate(visits, 1)}
    nodes = [node for node, candidate in enumerate(model.candidates, 1) if candidate.place and node not in stops]
    longer = _longer_s(model, [node for node, _ in visits], nodes)
    light, states = LightWorth(model.candidates), light_states(model)
    told = [
        _candidate(
            model,
            light,
            states,
            visits,
            node,
            float(seconds),
            free_s,
            node in seen,
            groups.get(node) or model.others.get(model.candidates[node - 1].place or ""),
        )
        for node, seconds in zip(nodes, longer)
    ]
    there = {candidate.place for candidate in model.candidates}
    told += [_given_way(model, lost, number_of, free_s) for lost in model.dropped if lost.place not in there]
    told += [_unreachable(model, lost) for lost in model.unreachable if lost.place and lost.place not in there]
    return tuple(sorted(told, key=lambda left: (left.position or 1_000_000, left.place)))


def _longer_s(model: WalkModel, stops: Sequence[int], nodes: Sequence[int]) -> np.ndarray:
    """Return (n,) seconds that one more stop adds where it costs least."""
    if not nodes:
        return np.zeros(0)
    route = [0, *stops, model.end]
    rows, seconds = np.asarray(nodes), model.seconds
    ways = [
        seconds[here, rows] + seconds[rows, there] - (seconds[here, there] if here != there else 0.0)
        for here, there in zip(route, route[1:])
    ]
    return np.asarray(np.min(ways, axis=0) + [model.dwell_s(node) for node in nodes])


def _candidate(
    model: WalkModel,
    light: LightWorth,
    states: set[bool],
    visits: Sequence[Visit],
    node: int,
    longer_s: float,
    free_s: float,
    is_seen: bool,
    group: int | None,
) -> LeftOut:
    candidate, request = model.candidates[node - 1], model.request
    over_s = max(0.0, longer_s - free_s)
    most = request.max_stops
    if candidate.place in request.forbidden:
        why = LeftOutCode.FORBIDDEN
    elif group is not None:
        why = LeftOutCode.OTHER_GROUP
    elif most is not None and len(visits) >= most:
        why = LeftOutCode.MOST_STOPS
    elif is_seen:
        why = LeftOutCode.SEEN
    elif over_s > 0.5:
        why = LeftOutCode.NO_TIME
    elif all(light.split([*visits, (node, dark)], {})[0][-1] <= 0 for dark in states):
        why = LeftOutCode.NOTHING_MORE
    else:
        why = LeftOutCode.FITS
    return LeftOut(
        place=candidate.place or "",
        name=candidate.name,
        why=why,
        position=candidate.position,
        xy=candidate.xy,
        minutes_more=over_s / 60,
        minutes=longer_s / 60,
        number=group or 0,
    )


def _given_way(model: WalkModel, lost: LeftOut, number_of: Mapping[str, int], free_s: float) -> LeftOut:
    """Return a place that was not measured, as the walk has it now."""
    request = model.request
    if lost.place in request.forbidden:
        return replace(lost, why=LeftOutCode.FORBIDDEN)
    if lost.near in number_of:
        return at_stop(lost, number_of[lost.near])
    if lost.why is LeftOutCode.OUT_OF_REACH and lost.metres is not None:
        standing = request.gather_before_min + request.gather_after_min
        needed = lost.metres / (request.pace_kmh / 3.6) / 60 + standing
        return replace(lost, minutes_more=max(0.0, needed - request.duration_min))
    return lost


def _unreachable(model: WalkModel, lost: Unreachable) -> LeftOut:
    known = next((candidate for candidate in model.pool if candidate.place == lost.place), None)
    return LeftOut(
        place=lost.place,
        name=lost.name,
        why=LeftOutCode(lost.reason.value),
        position=known.position if known else 0,
        xy=known.xy if known else lost.nearest_xy,
        metres=lost.distance_m,
    )
