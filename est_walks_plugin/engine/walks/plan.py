"""From the order of the stops to a whole plan: ways, light along them, times, turns and warnings."""

from __future__ import annotations

import uuid
from typing import TYPE_CHECKING, Any

import numpy as np

from ...model.walk import XY, PlannedLeg, PlannedStop, SeenPlace, WalkPlan
from ..light import sun as engine_sun
from . import schedule as engine_schedule
from .off_path import off_path_warnings
from .off_path import way as way_between
from .worth import SEEN_DISTANCE_M, SEEN_SHARE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from ..network import Route
    from .model import Candidate, WalkModel

Line = Any


def build_plan(
    model: WalkModel,
    route: Sequence[int],
    *,
    group_no: int = 1,
    upper_bound: float | None = None,
    locked: frozenset[str] = frozenset(),
    walk_id: str | None = None,
    legs: dict[tuple[int, int], PlannedLeg] | None = None,
    elsewhere: frozenset[str] = frozenset(),
    stop_uuids: Sequence[str] | None = None,
) -> WalkPlan:
    """Return the plan of one route of nodes, start and end included.

    `stop_uuids` are the keys that the stops have in the store; without them they get new ones. `elsewhere` are the places other groups stop at or see: they count for them.
    `legs` is a cache of ways between nodes that a live edit keeps from one change to the next.
    """
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
    )
    keys = stop_uuids or [str(uuid.uuid4()) for _ in nodes]
    stops = tuple(
        _stop(candidate, (model.snaps[node].x, model.snaps[node].y), time, candidate.key in locked, key)
        for node, candidate, time, key in zip(nodes, candidates, times.stops, keys)
    )
    light = [*(str(time.light) for time in times.stops), engine_sun.light_at(times.finish, model.sun)]
    seen = _seen(model, ways, light, {*elsewhere, *(candidate.place for candidate in candidates)})
    return WalkPlan(
        id=walk_id or str(uuid.uuid4()),
        group_no=group_no,
        stops=stops,
        legs=tuple(ways),
        length_m=float(sum(way.length_m for way in ways)),
        walking_min=times.walking_s / 60,
        total_min=times.total_s / 60,
        score=float(sum(stop.score for stop in stops) + sum(place.score for place in seen)),
        score_upper_bound=upper_bound,
        starts_at=model.request.starts_at,
        ends_at=times.end,
        sunset=model.sun.sunset,
        civil_dusk=model.sun.civil_dusk,
        dark_share=float(times.dark_share),
        warnings=(*off_path_warnings(model), *times.warnings),
        seen=seen,
    )


def _pairs(route: Sequence[int]) -> list[tuple[int, int]]:
    pairs = list(zip(route, route[1:]))
    return [] if len(pairs) == 1 and pairs[0][0] == pairs[0][1] else pairs


def _stop(candidate: Candidate, xy: XY, time: engine_schedule.StopTime, locked: bool, key: str) -> PlannedStop:
    dark = time.light == "dark"
    return PlannedStop(
        seq=time.seq,
        place=candidate.place,
        name=candidate.name,
        place_type=candidate.place_type,
        xy=xy,
        arrive=time.arrive,
        leave=time.leave,
        light=str(time.light),
        dwell_min=float(time.dwell_min),
        score=candidate.worth_dark if dark else candidate.worth_day,
        reasons=candidate.reasons,
        locked=locked,
        uuid=key,
    )


def _leg(
    model: WalkModel, here: int, there: int, number: int, cache: dict[tuple[int, int], PlannedLeg] | None
) -> PlannedLeg:
    from dataclasses import replace

    if cache is not None and (here, there) in cache:
        return replace(cache[here, there], seq=number)
    way = way_between(model, here, there)
    route = way.route
    unlit, unknown = light_parts(model, route)
    unknown = [*unknown, *way.off_paths]
    leg = PlannedLeg(
        seq=number,
        line=way.line,
        length_m=way.length_m,
        walking_s=way.seconds,
        unlit_m=float(sum(_length(part) for part in unlit)),
        unknown_light_m=float(sum(_length(part) for part in unknown)),
        stairs=int(route.stairs_count),
        tunnels=int(route.tunnel_count),
        unlit=tuple(unlit),
        unknown=tuple(unknown),
        turns=way.turns,
    )
    if cache is not None:
        cache[here, there] = leg
    return leg


def light_parts(model: WalkModel, route: Route) -> tuple[list[Line], list[Line]]:
    """Return the stretches of a route that are unlit and those nothing is known of, as lines (k, 2).

    A stretch is unlit where it runs along a dark gap, or its path is tagged so; unknown where the tag is missing and
    no inventory answers for it.
    """
    spans = _spans(model)
    segments = route.segments
    unlit: list[Line] = []
    unknown: list[Line] = []
    for row in range(len(segments.line)):
        line = int(segments.line[row])
        first, last = float(segments.from_m[row]), float(segments.to_m[row])
        low, high = min(first, last), max(first, last)
        known = spans.get(line, ())
        if segments.lit[row] == "no":
            known = (*known, (low, high, "dark"))
        for begin, finish, state in known:
            start, stop = max(low, begin), min(high, finish)
            if stop - start < 0.5:
                continue
            part = cut(model.lines[line], start, stop)
            (unlit if state == "dark" else unknown).append(part if first <= last else part[::-1])
    return _joined(unlit), _joined(unknown)


def _spans(model: WalkModel) -> dict[int, tuple[tuple[float, float, str], ...]]:
    """Return, per line of the network, the stretches (from m, to m, state) the lighting was judged on."""
    found: dict[int, list[tuple[float, float, str]]] = {}
    for gap in model.gaps:
        for line, first, last in gap.spans:
            found.setdefault(line, []).append((min(first, last), max(first, last), str(gap.state)))
    return {line: tuple(spans) for line, spans in found.items()}


def cut(line: NDArray[np.float64], first: float, last: float) -> NDArray[np.float64]:
    """Return the part of `line` (k, 2) between two distances from its beginning, metres."""
    points = line[:, :2]
    along = np.concatenate([[0.0], np.cumsum(np.hypot(*np.diff(points, axis=0).T))])
    first, last = max(0.0, first), min(float(along[-1]), last)
    inner = (along > first) & (along < last)
    ends = np.column_stack([np.interp([first, last], along, points[:, column]) for column in (0, 1)])
    return np.vstack([ends[:1], points[inner], ends[1:]])


def _joined(parts: list[Line]) -> list[Line]:
    """Return the parts with those that meet end to end made one."""
    joined: list[Line] = []
    for part in parts:
        if joined and np.allclose(joined[-1][-1], part[0], atol=0.05):
            joined[-1] = np.vstack([joined[-1], part[1:]])
        else:
            joined.append(part)
    return joined


def _length(line: Line) -> float:
    return float(np.hypot(*np.diff(line[:, :2], axis=0).T).sum())


def _seen(
    model: WalkModel, ways: Sequence[PlannedLeg], light: Sequence[str], stopped: set[str | None]
) -> tuple[SeenPlace, ...]:
    """Return the places passed within sight without a stop; each gives a part of its worth in the light of the leg."""
    others = [candidate for candidate in model.candidates if candidate.place and candidate.place not in stopped]
    if not others or not ways:
        return ()
    from shapely.geometry import LineString, Point

    lines = [(LineString(leg.line[:, :2]), state) for leg, state in zip(ways, light) if len(leg.line) > 1]
    result = []
    for other in others:
        point = Point(other.xy)
        worth = [
            other.worth_dark if state == "dark" else other.worth_day
            for line, state in lines
            if line.distance(point) <= SEEN_DISTANCE_M
        ]
        if worth:
            result.append(SeenPlace(other.place or "", other.name, round(SEEN_SHARE * max(worth), 2)))
    return tuple(result)
