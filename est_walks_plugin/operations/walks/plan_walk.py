"""Plan a safety walk: the places most worth a visit in the time there is, in the order the light wants."""

from __future__ import annotations

import time
from contextlib import nullcontext
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ...engine.walks import search
from ...engine.walks.problem import check_request
from ...i18n import tr
from ...model.feedback import Feedback
from ...model.walk import PlanResult, WalkPlan, WalkRequest
from .read_model import known_ranking, read_model
from .store_walk import store_plans

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
    check_request(request)
    # A first plan makes a ranking too: all or nothing. With a ranking there is nothing to hold the store for.
    with nullcontext() if known_ranking(store, request) else store.transaction():
        return keep_walks(store, find_walks(store, request, feedback), feedback)


@dataclass(frozen=True)
class FoundWalks:
    """The walks of all groups, planned together and not stored yet."""

    model: WalkModel
    plans: tuple[WalkPlan, ...]
    seconds: float


def find_walks(store: Store, request: WalkRequest, feedback: Feedback) -> FoundWalks:
    """Plan the walks of all groups and store nothing but a ranking where there is none. Raises as `plan_walk`."""
    started = time.perf_counter()
    model = read_model(store, request, feedback.part(0.0, 0.4))
    plans = search.planned(model, feedback.part(0.4, 0.85))
    return FoundWalks(model, tuple(plans), time.perf_counter() - started)


def keep_walks(store: Store, found: FoundWalks, feedback: Feedback) -> PlanResult:
    """Store walks that were found and return them."""
    feedback.check()
    feedback.progress(0.9, tr("Storing the walk"))
    started = time.perf_counter()
    store_plans(store, found.model, found.plans)
    feedback.progress(1.0)
    return _result(store, found, found.seconds + time.perf_counter() - started)


def proposals(
    store: Store,
    request: WalkRequest,
    count: int = 3,
    *,
    so_far: Callable[[list[WalkPlan]], None] | None = None,
    feedback: Feedback | None = None,
) -> tuple[WalkModel, list[list[WalkPlan]]]:
    """Return the model and up to `count` clearly different proposals, best first, nothing stored.

    `so_far` is told the first plans there are as soon as the places are on the network, and better ones as they are
    found; once it was told, Cancel ends the search with the best so far. Raises as `plan_walk`, and Cancelled.
    """
    feedback = feedback or Feedback()
    found = search.SoFar(so_far, feedback.part(0.2, 1.0))
    model = read_model(store, request, feedback.part(0.0, 0.2), attached=found.begin)
    return model, search.proposals(model, count, found)


def _result(store: Store, found: FoundWalks, seconds: float) -> PlanResult:
    model = found.model
    return PlanResult(
        walks=found.plans,
        unreachable=tuple(model.unreachable),
        start_snap_m=model.start_snap_m,
        ranking=model.ranking,
        sunset=model.sun.sunset,
        civil_dusk=model.sun.civil_dusk,
        seconds=seconds,
        reader=store.reader(),
    )
