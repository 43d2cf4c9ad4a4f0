"""Plan a safety walk: the places most worth a visit in the time there is, in the order the light wants."""

from __future__ import annotations

import time
import uuid
from contextlib import nullcontext
from typing import TYPE_CHECKING, Any

from ...engine.walks import search
from ...engine.walks.problem import check_request
from ...i18n import tr
from ...model.codes import WalkState
from ...model.feedback import Feedback
from ...model.localtime import clock, local
from ...model.walk import PlannedStop, PlanResult, WalkPlan, WalkRequest
from ..areas import find_area
from .read_model import known_ranking, read_model

if TYPE_CHECKING:
    from collections.abc import Callable

    from ...engine.walks.model import WalkModel
    from ...store import Store


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
        model = read_model(store, request, feedback.part(0.0, 0.4))
        plans = search.plans_of(model, search.solve(model, feedback.part(0.4, 0.85)))
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
    first: Callable[[list[WalkPlan]], None] | None = None,
    feedback: Feedback | None = None,
) -> tuple[WalkModel, list[list[WalkPlan]]]:
    """Return the model and up to `count` clearly different proposals, best first, nothing stored.

    `first` is told the first plans found, after some tenths of a second, while better ones are looked for.
    """
    feedback = feedback or Feedback()
    model = read_model(store, request, feedback.part(0.0, 0.4))
    return model, search.proposals(model, count, first=first, feedback=feedback.part(0.4, 1.0))


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
