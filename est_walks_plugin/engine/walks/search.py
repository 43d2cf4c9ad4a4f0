"""The search for the best walk: the solver's routes, changed to follow the light, as plans; its errors in the planner's words."""

from __future__ import annotations

import math
import time
from dataclasses import replace
from typing import TYPE_CHECKING

from ...i18n import tr
from ...model.errors import InfeasibleError, ParameterError
from ...model.wording.place_names import said
from .. import orienteering
from ..orienteering.problem import is_more
from .plan import build_plans
from .problem import problem_of
from .worth import Worth

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from ...model.feedback import Feedback
    from ...model.walk import WalkPlan
    from ..orienteering import Problem, Progress, Solution
    from .model import WalkModel

#: More than any area tried needed for its best walk, and few enough that the search ends by them within the time limit:
#: then the same seed gives the same walk on every machine.
ITERATIONS_A_CANDIDATE = 60
MIN_ITERATIONS = 2000
#: Steps of the second stage: what a plan passes is guessed first, and looked at before the next round.
REFINE_ROUNDS = (1500, 500, 500, 500)
#: Shares of the time limit spent on the search for proposals, and on letting them follow the light.
SEARCH_SHARE = 0.45
LIGHT_SHARE = 0.15
#: A plan is seen so long before a better one takes its place.
SEEN_S = 0.3


def solve(model: WalkModel, feedback: Feedback) -> Solution:
    """Return the best routes. Raises ParameterError or InfeasibleError that speak of places and minutes."""
    request = model.request
    problem = problem_of(model)
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
    check_stops(solution)
    lit = follow_light(model, problem, solution)
    feedback.progress(0.9, tr("Asking how much better any walk could be"))
    bound = orienteering.upper_bound(problem, solution, cancelled=feedback.is_cancelled)
    feedback.check()
    return replace(lit, upper_bound=bound)


def planned(model: WalkModel, feedback: Feedback) -> list[WalkPlan]:
    """Return the plans of the best routes. Raises as `solve`."""
    plans = plans_of(model, solve(model, feedback))
    if not _is_worth_walking(model, plans):
        raise _nothing_then()
    return plans


def solve_again(model: WalkModel, required: set[int], feedback: Feedback) -> list[int]:
    """Return the best route of one group that visits the nodes `required`, whatever was asked for at first.

    Raises InfeasibleError, in words for the planner, when they do not fit the time.
    """
    request = model.request
    problem = problem_of(model)
    forbidden = frozenset(problem.forbidden) - required  # what was added and locked by hand counts more
    problem = replace(problem, required=frozenset(required), forbidden=forbidden, order=(), routes=1)
    try:
        solution = orienteering.solve(
            problem,
            time_limit_s=request.time_limit_s,
            seed=request.seed,
            max_iterations=search_steps(model),
            cancelled=feedback.is_cancelled,
            progress=lambda step: feedback.progress(step.fraction),
        )
    except InfeasibleError as error:
        raise explained(model, error) from error
    feedback.check()
    check_stops(solution)
    return list(follow_light(model, problem, solution).routes[0])


class SoFar:
    """Shows the best plans while better ones are looked for, and tells how far the search is.

    `show` is told a first feasible plan at once, a better one when the last has been seen for a moment.
    """

    def __init__(self, show: Callable[[list[WalkPlan]], None] | None, feedback: Feedback) -> None:
        self.feedback = feedback
        self._show = show
        self._score = -math.inf
        self._shown_at = -math.inf

    @property
    def is_shown(self) -> bool:
        """Whether there is a plan to keep when the planner gives up."""
        return self._score > -math.inf

    def begin(self, model: WalkModel) -> None:
        """Show a first plan; where there is none the search that follows says why."""
        if self._show is None or not model.candidates:
            return
        request = model.request
        try:
            first = orienteering.solve(
                problem_of(model), time_limit_s=request.time_limit_s, seed=request.seed, max_iterations=1
            )
        except InfeasibleError:
            return
        self._consider(model, first)

    def tell(self, model: WalkModel, step: Progress) -> None:
        """Tell how far the search is; show its plan where it is better and there is time to see it."""
        told = tr("Looking for the best walk: score {score} so far").format(score=f"{step.solution.score:.0f}")
        self.feedback.progress(0.75 * step.fraction, told)
        if time.perf_counter() - self._shown_at >= SEEN_S:
            self._consider(model, step.solution)

    def _consider(self, model: WalkModel, solution: Solution) -> None:
        if self._show is None or solution.score <= self._score or any(len(route) < 3 for route in solution.routes):
            return
        plans = plans_of(model, solution)
        if _is_worth_walking(model, plans):
            self._score, self._shown_at = solution.score, time.perf_counter()
            self._show(plans)


def proposals(model: WalkModel, count: int, found_so_far: SoFar) -> list[list[WalkPlan]]:
    """Return up to `count` clearly different proposals, best first, each of one plan a group.

    Cancelled after a plan was shown it returns what there is by then, else it raises Cancelled. Raises as `solve`.
    """
    request, feedback = model.request, found_so_far.feedback
    problem = problem_of(model)
    check_one_stop_fits(model, problem)
    limit = request.time_limit_s
    try:
        found = orienteering.proposals(
            problem,
            count,
            time_limit_s=SEARCH_SHARE * limit,
            seed=request.seed,
            progress=lambda step: found_so_far.tell(model, step),
            cancelled=feedback.is_cancelled,
            max_iterations=search_steps(model),
        )
    except InfeasibleError as error:
        raise explained(model, error) from error
    if not found_so_far.is_shown:
        feedback.check()
    check_stops(found[0])
    found = [solution for solution in found if all(len(route) > 2 for route in solution.routes)]
    feedback.progress(0.8, tr("Letting the order follow the light"))
    lit = [
        solution
        if feedback.is_cancelled()
        else follow_light(model, _apart(problem, found, number), solution, LIGHT_SHARE * limit / len(found))
        for number, solution in enumerate(found)
    ]
    if not feedback.is_cancelled():
        feedback.progress(0.9, tr("Asking how much better any walk could be"))
        bound = orienteering.upper_bound(problem, found[0], cancelled=feedback.is_cancelled)
        lit = [replace(solution, upper_bound=max(bound, solution.score)) for solution in lit]
    if not found_so_far.is_shown:
        feedback.check()
    plans = [group for group in (plans_of(model, solution) for solution in lit) if _is_worth_walking(model, group)]
    if not plans:
        raise _nothing_then()
    return sorted(plans, key=lambda group: -sum(plan.score for plan in group))


def _is_worth_walking(model: WalkModel, plans: Sequence[WalkPlan]) -> bool:
    """Whether there is something to see in the light of that hour, or something was asked for whatever it is worth."""
    return bool(model.request.required or model.request.order) or any(plan.score > 0 for plan in plans)


def _apart(problem: Problem, found: list[Solution], number: int) -> Problem:
    """Return the problem in which one of the proposals cannot take over the stops that make the others different."""
    others = {node for other, plan in enumerate(found) if other != number for node in plan.stops}
    return replace(problem, forbidden=frozenset(problem.forbidden) | (others - found[number].stops))


def search_steps(model: WalkModel) -> int:
    """Return the steps a search may take: so few that it ends by them, the same on every machine."""
    return max(MIN_ITERATIONS, ITERATIONS_A_CANDIDATE * len(model.candidates))


def follow_light(model: WalkModel, problem: Problem, solution: Solution, time_limit_s: float | None = None) -> Solution:
    """Return the solution changed so that lamps are met in the dark, greenery in daylight, and more is seen in passing.

    Judged by the worth of the whole plan; never worth less than the given one, and every group keeps a stop: that one
    could see it all, and the walk in sum be shorter, sends nobody home.
    """
    if not model.request.follow_light or not model.candidates:
        return solution
    worth = Worth(model)

    def value_of(routes: Sequence[Sequence[int]]) -> float:
        return worth(routes) if all(len(route) > 2 for route in routes) else -1.0

    worth.learn(solution.routes)
    best, most = solution, worth(solution.routes)
    limit = model.request.time_limit_s if time_limit_s is None else time_limit_s
    for steps in REFINE_ROUNDS:
        found, _ = orienteering.refine(
            problem, best, value_of, time_limit_s=limit / 2, seed=model.request.seed, max_iterations=steps
        )
        wrong = worth.learn(found.routes)
        value = worth(found.routes)
        if is_more(value, most) or (not is_more(most, value) and sum(found.duration) < sum(best.duration)):
            best, most = found, value
        if not wrong:
            break
    return replace(best, upper_bound=solution.upper_bound)


def check_one_stop_fits(model: WalkModel, problem: Problem) -> None:
    """Raise when the time is too short for the nearest place, or no place can be reached at all."""
    if not model.candidates:
        lost = model.unreachable[0].why if model.unreachable else ""
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
            ).format(given=problem.budget / 60, needed=_whole(shortest)),
            cause="budget",
            excess=shortest - float(problem.budget),
        )


def check_stops(solution: Solution) -> None:
    """Raise InfeasibleError for a group without stops: that is no walk."""
    served = sum(len(route) > 2 for route in solution.routes)
    if served == len(solution.routes):
        return
    if served:
        raise InfeasibleError(
            tr("There are stops for {served} of {groups} groups only; plan for fewer or give more time.").format(
                served=served, groups=len(solution.routes)
            ),
            cause="empty",
        )
    raise _nothing_then()


def _nothing_then() -> InfeasibleError:
    return InfeasibleError(
        tr(
            "No place that is worth a stop in the light of that hour fits the time; start at another hour, give more "
            "time or require a place."
        ),
        cause="empty",
    )


def _whole(seconds: float) -> int:
    """Return the whole minutes that are enough."""
    return math.ceil(seconds / 60 - 1e-6)


def explained(model: WalkModel, error: InfeasibleError) -> InfeasibleError:
    """Return the solver's error in the planner's words: names of places and minutes."""
    names = ", ".join(
        said(model.candidates[node - 1].name) for node in error.nodes if 1 <= node <= len(model.candidates)
    )
    if error.cause == "unreachable":
        text = tr("No walkable way joins the start, the end and the required places {names}.").format(names=names)
    elif error.cause in ("required", "budget"):
        text = tr(
            "The required places do not fit the time ({names}): {minutes:.0f} minutes are missing; "
            "give more time or require fewer."
        ).format(names=names or "-", minutes=_whole(error.excess))
    else:
        return error
    return InfeasibleError(text, cause=error.cause, nodes=error.nodes, excess=error.excess, details=str(error))


def plans_of(model: WalkModel, solution: Solution) -> list[WalkPlan]:
    """Return the plan of every route of a solution.

    The upper bound of the search is one of the stops of all groups together; each plan's is what the others leave of it.
    """
    plans = build_plans(model, solution.routes)
    if solution.upper_bound == float("inf"):
        return plans
    total = sum(plan.stops_score for plan in plans)
    return [
        replace(plan, score_upper_bound=max(plan.stops_score, solution.upper_bound - total + plan.stops_score))
        for plan in plans
    ]
