"""The planner's question as the solver's problem, and what is wrong with a question that cannot make a walk."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from ...i18n import tr
from ...model.codes import PlaceType
from ...model.errors import ParameterError
from ...model.wording.place_names import said
from ..orienteering import Problem
from .worth import best_scores

if TYPE_CHECKING:
    from ...model.walk import WalkRequest
    from .model import WalkModel


def _check_types(request: WalkRequest) -> None:
    known = [kind.value for kind in PlaceType]
    for kind in request.type_dwell_min:
        if kind not in known:
            raise ParameterError(
                tr("There is no type of place “{kind}”; the types are: {known}.").format(
                    kind=kind, known=", ".join(known)
                )
            )


def problem_of(model: WalkModel) -> Problem:
    """Return the orienteering problem: seconds, and scores as the light of the evening allows at best.

    Raises ParameterError for places nobody knows.
    """
    request = model.request
    size = len(model.snaps)
    score = np.zeros(size)
    score[1 : len(model.candidates) + 1] = best_scores(model)
    budget = 60.0 * (request.duration_min - request.gather_before_min - request.gather_after_min)
    kinds: list[frozenset[int]] = []
    if request.every_kind:
        by_kind: dict[str, list[int]] = {}
        for number, candidate in enumerate(model.candidates, 1):
            by_kind.setdefault(candidate.main_problem, []).append(number)
        kinds = [frozenset(nodes) for _, nodes in sorted(by_kind.items())]
    return Problem(
        travel_time=model.seconds,
        score=score,
        service_time=np.array([model.dwell_s(node) for node in range(size)]),
        start=0,
        end=model.end,
        budget=budget,
        routes=request.groups,
        required=frozenset(_nodes(model, request.required)),
        forbidden=frozenset(node for node in (model.node_of(place) for place in request.forbidden) if node is not None),
        order=tuple(_nodes(model, request.order)),
        kinds=kinds,
        max_stops=request.max_stops,
    )


def _nodes(model: WalkModel, places: tuple[str, ...]) -> list[int]:
    nodes = []
    for place in places:
        node = model.node_of(place)
        if node is None:
            _refuse_required(model, place)
        else:
            nodes.append(node)
    return nodes


def _refuse_required(model: WalkModel, place: str) -> None:
    for lost in model.unreachable:
        if lost.place == place:
            where = lost.nearest_xy or (float("nan"), float("nan"))
            raise ParameterError(
                tr(
                    "The required place “{name}” cannot be reached: {reason} The nearest point that can be is "
                    "{x:.0f}, {y:.0f}, {metres:.0f} m away."
                ).format(name=said(lost.name), reason=lost.why, x=where[0], y=where[1], metres=lost.distance_m)
            )
    raise ParameterError(
        tr("The required place {place} is not among the places of the ranking; rank the places again.").format(
            place=place
        )
    )


def check_request(request: WalkRequest) -> None:
    """Raise ParameterError, naming the value and the remedy, for numbers that cannot make a walk."""
    limits: tuple[tuple[str, float, float, float], ...] = (
        (tr("The duration"), request.duration_min, 5, 600),
        (tr("The pace"), request.pace_kmh, 0.5, 8),
        (tr("The time at a stop"), request.stop_min, 0, 60),
        (tr("The number of groups"), request.groups, 1, 8),
        (tr("The gathering before"), request.gather_before_min, 0, 120),
        (tr("The gathering after"), request.gather_after_min, 0, 120),
        (tr("The time limit"), request.time_limit_s, 0.01, 600),
    )
    for name, value, low, high in limits:
        if not (np.isfinite(value) and low <= value <= high):
            raise ParameterError(
                tr("{name} is {value:g}; give a number from {low:g} to {high:g}.").format(
                    name=name, value=value, low=low, high=high
                )
            )
    for minutes in (*request.dwell_min.values(), *request.type_dwell_min.values()):
        if not (np.isfinite(minutes) and 0 <= minutes <= 60):
            raise ParameterError(tr("{minutes:g} minutes at a stop cannot work; give 0 to 60.").format(minutes=minutes))
    _check_types(request)
    for place in sorted({*request.required, *request.order} & set(request.forbidden)):
        raise ParameterError(
            tr("The place {place} is both required and to be left out; choose one.").format(place=place)
        )
    if request.gather_before_min + request.gather_after_min >= request.duration_min:
        raise ParameterError(
            tr("The gathering takes all of the {minutes:g} minutes; give more time or gather shorter.").format(
                minutes=request.duration_min
            )
        )
    if request.max_stops is not None and request.max_stops < 1:
        raise ParameterError(tr("The most stops is {value}; give at least 1.").format(value=request.max_stops))
    points = [request.start_xy, *([request.end_xy] if request.end_xy else [])]
    if not all(np.isfinite(value) for point in points for value in point):
        raise ParameterError(tr("The start or end is no point; pick it on the map again."))
    if request.starts_at.tzinfo is None:
        raise ParameterError(tr("The start time has no time zone."))
