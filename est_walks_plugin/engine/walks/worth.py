"""What a walk is worth when the light decides and places seen in passing count: judged some thousand times a plan."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import numpy as np

from ..light import sun as engine_sun
from .light_worth import LightWorth
from .off_path import way

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .light_worth import Visit
    from .model import WalkModel

#: A place this near the way is seen without a stop.
SEEN_DISTANCE_M = 35.0
#: For the search a leg passes a place when calling there would make it at most so much longer.
SEEN_DETOUR_M = 20.0


class Worth:
    """The worth of whole plans, `worth(routes)`: stops by the light they are reached in, and places seen in passing.

    Whether a leg passes a place is told from the travel times alone: calling at the place's viewpoint would lengthen the
    leg by at most 20 m. That needs no line and agrees with the 35 m to the true line, by which the finished plan
    is judged, except where two ways are equally long (the leg may take the other), or the viewpoint is farther from the
    way than the place: for such legs `learn` looks at the true line. Times are seconds after leaving the start.
    """

    def __init__(self, model: WalkModel) -> None:
        count = len(model.candidates)
        self._model = model
        self._learned: set[tuple[int, int]] = set()
        self._seconds = model.seconds.tolist()
        self._dwell = [model.dwell_s(node) for node in range(len(model.snaps))]
        self.light = LightWorth(model.candidates)
        self._count = count
        self._dark_spans = dark_spans(model)
        self._passed = _passed(model)

    def __call__(self, routes: Sequence[Sequence[int]]) -> float:
        """Return the worth of routes of nodes, start and end included."""
        stops = {node for route in routes for node in route}
        seen: dict[int, set[bool]] = {}
        visits: list[Visit] = []
        for route in routes:
            clock = 0.0
            for here, there in zip(route, route[1:]):
                if here != there:
                    clock += self._seconds[here][there]
                dark = self._is_dark(clock)
                for node in self._passed.get((here, there), ()):
                    if node not in stops:
                        seen.setdefault(node, set()).add(dark)
                if 1 <= there <= self._count:
                    visits.append((there, dark))
                    clock += self._dwell[there]
        values, passed = self.light.split(visits, seen)
        return sum(values) + sum(passed.values())

    def learn(self, routes: Sequence[Sequence[int]]) -> bool:
        """Take what the legs of these routes pass from their true lines; return whether anything was judged wrongly."""
        wrong = False
        for route in routes:
            for leg in zip(route, route[1:]):
                if leg in self._learned or leg[0] == leg[1]:
                    continue
                self._learned.add(leg)
                true = _along(self._model, *leg)
                wrong |= set(true) != set(self._passed.get(leg, ()))
                self._passed[leg] = true
        return wrong

    def _is_dark(self, clock: float) -> bool:
        return any(first <= clock < last for first, last in self._dark_spans)


def _along(model: WalkModel, here: int, there: int) -> tuple[int, ...]:
    """Return the candidates within sight of the true line of a leg."""
    from shapely.geometry import LineString, Point

    line = LineString(way(model, here, there).line)
    return tuple(
        node
        for node, candidate in enumerate(model.candidates, 1)
        if candidate.place and line.distance(Point(candidate.xy)) <= SEEN_DISTANCE_M
    )


def dark_spans(model: WalkModel) -> list[tuple[float, float]]:
    """Return when it is dark, from and to in seconds after the group left, for as long as the walk may last."""
    start = model.walk_start()
    end = start + timedelta(minutes=model.request.duration_min + 1)
    return [
        ((first - start).total_seconds(), (last - start).total_seconds())
        for light, first, last in engine_sun.light_bands(start, end, model.sun)
        if light == "dark"
    ]


def best_scores(model: WalkModel) -> list[float]:
    """Return the most each candidate can be worth at any minute of the walk: what the search and its bound go by."""
    if not model.request.follow_light:
        return [candidate.score for candidate in model.candidates]
    states, light = light_states(model), LightWorth(model.candidates)
    return [max(light.alone(node, dark=dark) for dark in states) for node in range(1, len(model.candidates) + 1)]


def light_states(model: WalkModel) -> set[bool]:
    """Return whether it is dark at the minutes of the walk: True, False or both."""
    spans = dark_spans(model)
    length = 60.0 * model.request.duration_min
    always = any(first <= 0 and last >= length for first, last in spans)
    return ({True} if spans else set()) | (set() if always else {False})


def _passed(model: WalkModel) -> dict[tuple[int, int], tuple[int, ...]]:
    """Return the candidates that lie on the way, per leg that passes any."""
    count = len(model.candidates)
    slack = SEEN_DETOUR_M / (model.request.pace_kmh / 3.6)
    seconds = np.where(np.isfinite(model.seconds), model.seconds, np.inf)
    places = [node for node in range(1, count + 1) if model.candidates[node - 1].place]
    found: dict[tuple[int, int], list[int]] = {}
    for node in places:
        over = np.add.outer(seconds[:, node], seconds[node, :])
        for here, there in zip(*np.nonzero((over <= seconds + slack) & np.isfinite(over))):
            if node not in (here, there) and here != there:
                found.setdefault((int(here), int(there)), []).append(node)
    return {leg: tuple(nodes) for leg, nodes in found.items()}
