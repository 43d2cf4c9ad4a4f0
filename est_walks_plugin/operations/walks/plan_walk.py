"""Plan a safety walk: the places most worth a visit in the time there is, in the order the light wants."""

from __future__ import annotations

import time
import uuid
from contextlib import nullcontext
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from ...engine import orienteering
from ...i18n import tr
from ...model.codes import WalkState
from ...model.errors import InfeasibleError, ParameterError
from ...model.feedback import Feedback
from ...model.localtime import clock, local
from ...model.walk import PlannedStop, PlanResult, WalkPlan, WalkRequest
from ..areas import find_area
from .build import build_plan
from .model import WalkModel, build_model, check_request, known_ranking
from .worth import Worth

if TYPE_CHECKING:
    from collections.abc import Callable

    from ...engine.orienteering import Problem, Solution
    from ...store import Store

#: More than any area tried needed for its best walk, and few enough that the search ends by them within the time limit:
#: then the same seed gives the same walk on every machine.
ITERATIONS_A_CANDIDATE = 60
MIN_ITERATIONS = 2000
#: Steps of the second stage: what a plan passes is guessed first, and looked at before the next round.
REFINE_ROUNDS = (1500, 500, 500, 500)
#: Shares of the time limit spent on a first proposal to show, and on letting the proposals follow the light.
FIRST_SHARE = 0.15
LIGHT_SHARE = 0.25


def plan_walk(store: Store, request: WalkRequest, *, feedback: Feedback | None = None) -> PlanResult:
    """Plan the walk, store it (one row of table walk a group) and return it.

    Raises ParameterError or InfeasibleError, in words for the planner: a start far from any path, too little time for
    one stop, required places that do not fit (which, and the minutes missing), no network, no places.
    """
    feedback = feedback or Feedback()
    started = time.perf_counter()
    check_request(request)
    # A first plan makes a ranking too: all or nothing. With a ranking there is nothing to hold the store for.
    with nullcontext() if known_ranking(store, request) else store.transaction():
        model = build_model(store, request, feedback.part(0.0, 0.4))
        solution = _solve(model, feedback.part(0.4, 0.85))
        plans = plans_of(model, solution)
        feedback.check()
        feedback.progress(0.9, tr("Storing the walk"))
        store_plans(store, model, plans)
    feedback.progress(1.0)
    return _result(model, plans, time.perf_counter() - started)


def proposals(
    store: Store,
    request: WalkRequest,
    count: int = 3,
    *,
    first: Callable[[WalkModel, list[WalkPlan]], None] | None = None,
    feedback: Feedback | None = None,
) -> tuple[WalkModel, list[list[WalkPlan]]]:
    """Return the model and up to `count` clearly different proposals, best first, nothing stored.

    `first` is told the first plan found, after some tenths of a second, while better ones are looked for.
    """
    feedback = feedback or Feedback()
    model = build_model(store, request, feedback.part(0.0, 0.4))
    problem = model.problem()
    check_one_stop_fits(model, problem)
    limit = request.time_limit_s
    try:
        if first is not None:
            feedback.progress(0.4, tr("Looking for the best walk"))
            quick = orienteering.solve(
                problem, time_limit_s=FIRST_SHARE * limit, seed=request.seed, cancelled=feedback.is_cancelled
            )
            feedback.check()
            first(model, plans_of(model, quick))
        feedback.progress(0.5, tr("Comparing different walks"))
        found = orienteering.proposals(
            problem,
            count,
            time_limit_s=(1 - FIRST_SHARE - LIGHT_SHARE) * limit,
            seed=request.seed,
            cancelled=feedback.is_cancelled,
            max_iterations=search_steps(model),
        )
    except InfeasibleError as error:
        raise explained(model, error) from error
    feedback.check()
    feedback.progress(0.9, tr("Letting the order follow the light"))
    lit = [
        follow_light(model, _apart(problem, found, number), solution, LIGHT_SHARE * limit / len(found))
        for number, solution in enumerate(found)
    ]
    feedback.check()
    plans = [plans_of(model, solution) for solution in lit]
    return model, sorted(plans, key=lambda group: -sum(plan.score for plan in group))


def _apart(problem: Problem, found: list[Solution], number: int) -> Problem:
    """Return the problem in which one of the proposals cannot take over the stops that make the others different."""
    others = {node for other, plan in enumerate(found) if other != number for node in plan.stops}
    return replace(problem, forbidden=frozenset(problem.forbidden) | (others - found[number].stops))


def _solve(model: WalkModel, feedback: Feedback) -> Solution:
    """Return the best routes; errors speak of places and minutes."""
    request = model.request
    problem = model.problem()
    check_one_stop_fits(model, problem)
    try:
        solution = orienteering.solve(
            problem,
            time_limit_s=request.time_limit_s,
            seed=request.seed,
            max_iterations=search_steps(model),
            progress=lambda step: feedback.progress(0.8 * step.fraction, tr("Looking for the best walk")),
            cancelled=feedback.is_cancelled,
        )
    except InfeasibleError as error:
        raise explained(model, error) from error
    feedback.check()
    return follow_light(model, problem, solution)


def search_steps(model: WalkModel) -> int:
    """Return the steps a search may take: so few that it ends by them, the same on every machine."""
    return max(MIN_ITERATIONS, ITERATIONS_A_CANDIDATE * len(model.candidates))


def follow_light(model: WalkModel, problem: Problem, solution: Solution, time_limit_s: float | None = None) -> Solution:
    """Return the solution changed so that lamps are met in the dark, greenery in daylight, and more is seen in passing.

    Judged by the worth of the whole plan; never worth less than the given one.
    """
    if not model.request.follow_light or not model.candidates:
        return solution
    worth = Worth(model)
    worth.learn(solution.routes)
    best, most = solution, worth(solution.routes)
    limit = model.request.time_limit_s if time_limit_s is None else time_limit_s
    for steps in REFINE_ROUNDS:
        found, _ = orienteering.refine(
            problem, best, worth, time_limit_s=limit / 2, seed=model.request.seed, max_iterations=steps
        )
        wrong = worth.learn(found.routes)
        if worth(found.routes) > most:
            best, most = found, worth(found.routes)
        if not wrong:
            break
    return replace(best, upper_bound=solution.upper_bound)


def check_one_stop_fits(model: WalkModel, problem: Problem) -> None:
    """Raise when the time is too short for the nearest place, or no place can be reached at all."""
    if not model.candidates:
        lost = model.unreachable[0].reason if model.unreachable else ""
        raise ParameterError(
            tr("No ranked place can be reached from the start in this time. {reason} Move the start or give more time.")
            .format(reason=lost)
            .replace("  ", " ")
        )
    asked = {*model.request.required, *model.request.order}
    if not asked and not any(candidate.score > 0 for candidate in model.candidates):
        raise ParameterError(
            tr("No place within reach has a score above 0, so no walk is better than another; change the weights.")
        )
    shortest = min(
        float(model.seconds[0, node]) + model.dwell_s(node) + float(model.seconds[node, model.end])
        for node in range(1, len(model.candidates) + 1)
    )
    if shortest > float(problem.budget) * (1 + 1e-9):
        raise InfeasibleError(
            tr(
                "{given:.0f} minutes are too few for one stop: the nearest place takes {needed:.0f} there, "
                "with the stop, and back; give more time or move the start."
            ).format(given=problem.budget / 60, needed=shortest / 60 + 0.5),
            cause="budget",
            excess=shortest - float(problem.budget),
        )


def explained(model: WalkModel, error: InfeasibleError) -> InfeasibleError:
    """Return the solver's error in the planner's words: names of places and minutes."""
    names = ", ".join(model.candidates[node - 1].name for node in error.nodes if 1 <= node <= len(model.candidates))
    if error.cause == "unreachable":
        text = tr("No walkable way joins the start, the end and the required places {names}.").format(names=names)
    elif error.cause in ("required", "budget"):
        text = tr(
            "The required places do not fit the time ({names}): {minutes:.0f} minutes are missing; "
            "give more time or require fewer."
        ).format(names=names or "-", minutes=error.excess / 60 + 0.5)
    else:
        return error
    return InfeasibleError(text, cause=error.cause, nodes=error.nodes, excess=error.excess, details=str(error))


def plans_of(model: WalkModel, solution: Solution) -> list[WalkPlan]:
    """Return the plan of every route of a solution.

    The upper bound of the search is one of the stops of all groups together; each plan's is what the others leave of it.
    """
    elsewhere = [
        frozenset(
            model.candidates[node - 1].place or ""
            for other in solution.routes
            if other is not route
            for node in other[1:-1]
        )
        for route in solution.routes
    ]
    plans: list[WalkPlan] = []
    for number, route in enumerate(solution.routes, 1):
        told = frozenset(place["place"] for plan in plans for place in plan.seen)
        locked = frozenset(model.request.order)
        plans.append(build_plan(model, route, group_no=number, locked=locked, elsewhere=elsewhere[number - 1] | told))
    if solution.upper_bound == float("inf"):
        return plans
    total = sum(plan.stops_score for plan in plans)
    return [
        replace(plan, score_upper_bound=max(plan.stops_score, solution.upper_bound - total + plan.stops_score))
        for plan in plans
    ]


def _result(model: WalkModel, plans: list[WalkPlan], seconds: float) -> PlanResult:
    return PlanResult(
        walks=tuple(plans),
        unreachable=tuple(model.unreachable),
        start_snap_m=model.start_snap_m,
        ranking=model.ranking,
        sunset=model.sun.sunset,
        civil_dusk=model.sun.civil_dusk,
        seconds=seconds,
    )


def store_plans(store: Store, model: WalkModel, plans: list[WalkPlan]) -> None:
    """Write walks, stops and legs in one transaction; a walk that is stored already is replaced."""
    series = str(uuid.uuid4())
    with store.transaction():
        for plan in plans:
            known = store.rows("walk", {"uuid": plan.id}, columns=("uuid", "series", "groups"))
            if known:
                for name in ("stop", "leg"):
                    rows = store.rows(name, {"walk": plan.id}, columns=("uuid",))
                    store.delete(name, [row["uuid"] for row in rows])
                row = _walk_row(store, model, plan, 1, known[0]["series"])
                store.update("walk", plan.id, {**row, "groups": known[0]["groups"]})
            else:
                row = _walk_row(store, model, plan, len(plans), series)
                store.insert("walk", [{"uuid": plan.id, "state": WalkState.PLANNED, **row}])
            store.insert("stop", [_stop_row(plan, stop, store.time_zone) for stop in plan.stops])
            store.insert("leg", _leg_rows(plan))


def _walk_row(store: Store, model: WalkModel, plan: WalkPlan, groups: int, series: str) -> dict[str, Any]:
    from shapely.geometry import MultiLineString

    request = model.request
    area = find_area(store, request.area)
    end = request.end_xy or request.start_xy
    lines = [leg.line[:, :2] for leg in plan.legs if len(leg.line) > 1]
    return {
        "name": request.name if groups == 1 else f"{request.name} ({plan.group_no})",
        "area": area["uuid"] if area else None,
        "area_name": area["name"] if area else None,
        "series": series,
        "group_no": plan.group_no,
        "groups": groups,
        "starts_at": request.starts_at,
        "starts_text": local(request.starts_at, store.time_zone).strftime("%Y-%m-%d %H:%M"),
        "duration_min": request.duration_min,
        "pace_kmh": request.pace_kmh,
        "stop_min": request.stop_min,
        "profile": int(request.profile),
        "start_name": request.start_name,
        "end_name": request.end_name,
        "start_x": request.start_xy[0],
        "start_y": request.start_xy[1],
        "end_x": end[0],
        "end_y": end[1],
        "length_m": plan.length_m,
        "walking_min": plan.walking_min,
        "total_min": plan.total_min,
        "score": plan.score,
        "score_upper_bound": plan.score_upper_bound,
        "sunset": plan.sunset,
        "civil_dusk": plan.civil_dusk,
        "ranking": model.ranking,
        "repeats": request.repeats,
        "settings": settings_of(model, plan),
        "geometry": MultiLineString(lines) if lines else None,
    }


def settings_of(model: WalkModel, plan: WalkPlan) -> dict[str, Any]:
    """Return what else a stored walk must know to be planned again or printed."""
    request = model.request
    return {
        "seed": request.seed,
        "time_limit_s": request.time_limit_s,
        "loop": request.end_xy is None,
        "max_stops": request.max_stops,
        "every_kind": request.every_kind,
        "follow_light": request.follow_light,
        "required": list(request.required),
        "forbidden": list(request.forbidden),
        "order": list(request.order),
        "gather_before_min": request.gather_before_min,
        "gather_after_min": request.gather_after_min,
        "dwell_min": dict(request.dwell_min),
        "type_dwell_min": dict(request.type_dwell_min),
        "warnings": [dict(warning) for warning in plan.warnings],
        "seen": [dict(place) for place in plan.seen],
        "dark_share": plan.dark_share,
        "unreachable": [place.to_dict() for place in model.unreachable],
    }


def _stop_row(plan: WalkPlan, stop: PlannedStop, zone: str) -> dict[str, Any]:
    return {
        "walk": plan.id,
        "seq": stop.seq,
        "place": stop.place,
        "name": stop.name,
        "place_type": stop.place_type,
        "arrive": stop.arrive,
        "arrive_text": clock(stop.arrive, zone),
        "light": stop.light,
        "dwell_min": stop.dwell_min,
        "score": stop.score,
        "reasons": list(stop.reasons),
        "reasons_text": stop.reasons_text,
        "locked": stop.locked,
        "geometry": stop.xy,
    }


def _leg_rows(plan: WalkPlan) -> list[dict[str, Any]]:
    from shapely.geometry import MultiLineString

    rows = []
    for leg in plan.legs:
        values = {
            "walk": plan.id,
            "seq": leg.seq,
            "length_m": leg.length_m,
            "walking_min": leg.walking_s / 60,
            "unlit_m": leg.unlit_m,
            "stairs": leg.stairs,
        }
        lines = {"whole": (leg.line[:, :2],), "unlit": leg.unlit, "unknown": leg.unknown}
        for light, parts in lines.items():
            kept = [part for part in parts if len(part) > 1]
            if kept:
                turns = list(leg.turns) if light == "whole" else None
                rows.append({**values, "light": light, "turns": turns, "geometry": MultiLineString(kept)})
    return rows
