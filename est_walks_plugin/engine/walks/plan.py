"""From the order of the stops to a whole plan: ways, light along them, times, turns and warnings."""

from __future__ import annotations

import uuid
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from ...model.codes import WayLight
from ...model.walk import PlannedLeg, PlannedStop, SeenPlace, WalkPlan
from ..light import sun as engine_sun
from . import schedule as engine_schedule
from .hour_warnings import doubtful_ways, hour_warnings
from .left_out import left_out
from .light_worth import LightWorth
from .off_path import off_path_warnings
from .off_path import way as way_between
from .way_light import metres_in, parts_in, way_light
from .worth import SEEN_DISTANCE_M

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ...model.wording.left_out import LeftOut
    from .light_worth import Visit
    from .model import WalkModel
    from .stop_time import StopTime

Line = Any


@dataclass(frozen=True)
class _Walked:
    """A route gone: its ways, the nodes it stops at, when, and the light at the end of each way."""

    ways: list[PlannedLeg]
    nodes: list[int]
    times: engine_schedule.Schedule
    light: list[str]

    @property
    def visits(self) -> list[Visit]:
        """The stops with their light."""
        return [(node, time.light == "dark") for node, time in zip(self.nodes, self.times.stops)]


@dataclass(frozen=True)
class _Worths:
    """What the stops of a route are worth, in their order, and what it sees in passing, by node; it passes `passed`."""

    stops: list[float]
    seen: dict[int, float]
    passed: set[int]


def build_plan(
    model: WalkModel,
    route: Sequence[int],
    *,
    group_no: int = 1,
    locked: frozenset[str] = frozenset(),
    walk_id: str | None = None,
    legs: dict[tuple[int, int], PlannedLeg] | None = None,
    stop_uuids: Sequence[str] | None = None,
) -> WalkPlan:
    """Return the plan of one route of nodes, start and end included.

    `stop_uuids` are the keys that the stops have in the store; without them they get new ones. `legs` is a cache of ways
    between nodes that a live edit keeps from one change to the next.
    """
    walked = _walk(model, route, legs)
    (worths,) = _worths(model, [walked])
    plan = _plan(model, walked, worths, locked, walk_id or str(uuid.uuid4()), stop_uuids)
    return replace(plan, group_no=group_no, left_out=_left_out(model, [walked], worths, 0))


def build_plans(model: WalkModel, routes: Sequence[Sequence[int]]) -> list[WalkPlan]:
    """Return the plans of all groups: what one group stops at or sees counts for the others no more."""
    walked = [_walk(model, route, None) for route in routes]
    locked = frozenset((*model.request.required, *model.request.order))
    return [
        replace(
            _plan(model, one, worths, locked, str(uuid.uuid4())),
            group_no=number + 1,
            left_out=_left_out(model, walked, worths, number),
        )
        for number, (one, worths) in enumerate(zip(walked, _worths(model, walked)))
    ]


def _walk(model: WalkModel, route: Sequence[int], legs: dict[tuple[int, int], PlannedLeg] | None) -> _Walked:
    ways = [_leg(model, here, there, number, legs) for number, (here, there) in enumerate(_pairs(route), 1)]
    nodes = list(route[1:-1])
    candidates = [model.candidates[node - 1] for node in nodes]
    times = engine_schedule.schedule(
        model.walk_start(),
        [way.walking_s for way in ways] or [0.0],
        [model.dwell_s(node) / 60 for node in nodes],
        model.sun,
        gather_before_min=model.request.gather_before_min,
        gather_after_min=model.request.gather_after_min,
        lighting_stops=[candidate.lighting for candidate in candidates],
        daylight_stops=[candidate.worth_dark < 0.75 * candidate.score for candidate in candidates],
        daylight_causes=[candidate.daylight for candidate in candidates],
    )
    light = [*(str(time.light) for time in times.stops), engine_sun.light_at(times.finish, model.sun)]
    return _Walked(ways, nodes, times, light)


def _worths(model: WalkModel, walked: Sequence[_Walked]) -> list[_Worths]:
    """Return the worth of each route, everything counted once; what several see in passing is the first one's."""
    visits = [visit for one in walked for visit in one.visits]
    stopped = {node for node, _ in visits}
    passed = [_passed(model, one, stopped) for one in walked]
    lights: dict[int, set[bool]] = {}
    for nodes in passed:
        for node, states in nodes.items():
            lights.setdefault(node, set()).update(states)
    values, seen = LightWorth(model.candidates).split(visits, lights)
    result = []
    for one, nodes in zip(walked, passed):
        own = {node: seen.pop(node) for node in sorted(nodes) if node in seen}
        result.append(_Worths(values[: len(one.nodes)], own, set(nodes)))
        values = values[len(one.nodes) :]
    return result


def _left_out(model: WalkModel, walked: Sequence[_Walked], worths: _Worths, number: int) -> tuple[LeftOut, ...]:
    """Return the places that the walk of group `number` (from 0) does not stop at."""
    own = walked[number]
    groups = {node: other + 1 for other, one in enumerate(walked) if other != number for node in one.nodes}
    free_s = 60.0 * model.request.duration_min - own.times.total_s
    return left_out(model, own.visits, free_s, worths.passed, groups)


def _plan(
    model: WalkModel,
    walked: _Walked,
    worths: _Worths,
    locked: frozenset[str],
    walk_id: str,
    stop_uuids: Sequence[str] | None = None,
) -> WalkPlan:
    times, ways = walked.times, walked.ways
    keys = stop_uuids or [str(uuid.uuid4()) for _ in walked.nodes]
    stops = tuple(
        _stop(model, node, time, score, key, locked)
        for node, time, score, key in zip(walked.nodes, times.stops, worths.stops, keys)
    )
    seen = tuple(
        SeenPlace(model.candidates[node - 1].place or "", model.candidates[node - 1].name, score)
        for node, score in worths.seen.items()
    )
    return WalkPlan(
        id=walk_id,
        group_no=1,
        stops=stops,
        legs=tuple(ways),
        length_m=float(sum(way.length_m for way in ways)),
        walking_min=times.walking_s / 60,
        total_min=times.total_s / 60,
        score=float(sum(worths.stops) + sum(worths.seen.values())),
        score_upper_bound=None,
        starts_at=model.request.starts_at,
        ends_at=times.end,
        sunset=model.sun.sunset,
        civil_dusk=model.sun.civil_dusk,
        dark_share=float(times.dark_share),
        warnings=(*off_path_warnings(model), *hour_warnings(model, ways), *times.warnings),
        seen=seen,
        free_min=max(0.0, model.request.duration_min - times.total_s / 60),
    )


def _pairs(route: Sequence[int]) -> list[tuple[int, int]]:
    pairs = list(zip(route, route[1:]))
    return [] if len(pairs) == 1 and pairs[0][0] == pairs[0][1] else pairs


def _stop(model: WalkModel, node: int, time: StopTime, score: float, key: str, locked: frozenset[str]) -> PlannedStop:
    candidate, snap = model.candidates[node - 1], model.snaps[node]
    return PlannedStop(
        seq=time.seq,
        place=candidate.place,
        name=candidate.name,
        place_type=candidate.place_type,
        xy=(snap.x, snap.y),
        arrive=time.arrive,
        leave=time.leave,
        light=str(time.light),
        dwell_min=float(time.dwell_min),
        score=score,
        reasons=candidate.reasons,
        locked=candidate.key in locked,
        uuid=key,
    )


def _leg(
    model: WalkModel, here: int, there: int, number: int, cache: dict[tuple[int, int], PlannedLeg] | None
) -> PlannedLeg:
    if cache is not None and (here, there) in cache:
        return replace(cache[here, there], seq=number)
    way = way_between(model, here, there)
    route, line, light = way.route, way.line, way_light(model, way)
    leg = PlannedLeg(
        seq=number,
        line=line,
        length_m=way.length_m,
        walking_s=way.seconds,
        unlit_m=metres_in(light, WayLight.DARK),
        unknown_light_m=metres_in(light, WayLight.UNKNOWN),
        stairs=int(route.stairs_count),
        tunnels=int(route.tunnel_count),
        unlit=parts_in(line, light, WayLight.DARK),
        unknown=parts_in(line, light, WayLight.UNKNOWN),
        light=light,
        turns=way.turns,
        doubtful=doubtful_ways(model, route),
    )
    if cache is not None:
        cache[here, there] = leg
    return leg


def _passed(model: WalkModel, walked: _Walked, stopped: set[int]) -> dict[int, set[bool]]:
    """Return the nodes of places within sight of the way without a stop, and whether it is dark there then."""
    others = [
        (node, candidate)
        for node, candidate in enumerate(model.candidates, 1)
        if candidate.place and node not in stopped
    ]
    if not others or not walked.ways:
        return {}
    from shapely.geometry import LineString, Point

    lines = [
        (LineString(leg.line[:, :2]), state == "dark")
        for leg, state in zip(walked.ways, walked.light)
        if len(leg.line) > 1
    ]
    found = {}
    for node, other in others:
        point = Point(other.xy)
        states = {dark for line, dark in lines if line.distance(point) <= SEEN_DISTANCE_M}
        if states:
            found[node] = states
    return found
