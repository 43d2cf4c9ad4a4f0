"""Plan the walk with the most to see in the time there is: orienteering and team orienteering.

    solution = solve(Problem(travel_time, score, service_time, start, end, budget), time_limit_s=1.0, seed=0)

Up to 16 candidates (11 for several routes) are solved to proved optimality; above that an anytime search improves until
the time, the iterations or the caller's patience end. Every plan returned keeps every rule of the problem, has its stops
in the order that takes least time, and is the shorter of plans of equal worth.

Sources: Golden, Levy and Vohra 1987 and Chao, Golden and Wasil 1996 (the problems); Held and Karp 1962 and 1971 (exact
table, tree bound); Schrimpf et al. 2000, Santini 2019, Christiaens and Vanden Berghe 2020 (ruin and recreate).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import numpy as np

from ...i18n import tr
from ...model.errors import Cancelled, InfeasibleError
from .bound import simple_bound, tree_bound
from .exact import applies, solve_exactly
from .moves import Tuning
from .prepare import prepare
from .problem import CancelCallback, Instance, Problem, Progress, ProgressCallback, Solution, arrivals
from .random_numbers import StableRandom
from .refining import Refinement
from .route_bound import route_bound
from .run import Run
from .search import Search
from .start import first_tours
from .tours import Detours

__all__ = ["Problem", "Progress", "Solution", "arrivals", "likeness", "proposals", "refine", "solve", "upper_bound"]

#: The share of the time kept for the upper bound at the end.
_BOUND_SHARE = 0.05
#: What is left of the score of a stop that another proposal has, tried in turn.
_DISCOUNTS = (0.7, 0.3, 0.05)


def solve(
    problem: Problem,
    *,
    time_limit_s: float,
    seed: int,
    progress: ProgressCallback | None = None,
    cancelled: CancelCallback | None = None,
    max_iterations: int | None = None,
    tuning: Tuning | None = None,
) -> Solution:
    """The best plan found within the time limit, seconds.

    With `max_iterations` the search ends after so many steps, and where it does the routes are the same for the same
    seed on every machine. `progress` gets a `Progress` (share done, best plan so far) when a better plan is found
    and ten times a second; each plan it gets is feasible and at least as good as the one before. `cancelled` is asked
    a hundred times a second; once it says True the best plan so far is returned.
    Raises InfeasibleError (cause "input", "unreachable", "budget" or "required") where no plan exists, and Cancelled
    where the caller gave up before the required stops were placed.
    """
    run = Run(time_limit_s, max_iterations, progress, cancelled)
    instance = prepare(problem)
    if applies(instance):
        return _exact(instance, run)
    random = StableRandom(seed)
    detours = Detours(instance.cost, instance.size)
    try:
        first = first_tours(instance, detours, random, run.stopped)
    except InfeasibleError as error:
        if run.is_cancelled:
            raise Cancelled(tr("Cancelled before the required stops were placed.")) from error
        raise
    bound = simple_bound(instance)
    search = Search(instance, detours, random, first, tuning)

    def best() -> Solution:
        return instance.solution(search.best, bound, search.steps)

    def stop() -> float:
        if search.best_gain + instance.base_score >= bound * (1.0 - 1e-12):
            return 1.0
        return run.fraction(search.steps, best)

    run.tell(0.0, best)
    run.reserve(_BOUND_SHARE)
    search.run(stop, lambda: run.tell(run.done, best))
    search.finish()
    bound = tree_bound(instance, search.best_gain + instance.base_score, run.overtime)
    result = best()
    run.tell(1.0, lambda: result)
    return result


def _exact(instance: Instance, run: Run) -> Solution:
    """Solve a tiny instance to the end."""
    result = solve_exactly(instance)
    if result.tours is None:
        # Names what does not fit; where it cannot, a leg or the number of stops is to blame.
        first_tours(instance, Detours(instance.cost, instance.size), StableRandom(0), lambda: False)
        raise InfeasibleError(tr("No route keeps the time and the number of stops allowed."), excess=result.excess)
    solution = instance.solution(result.tours)
    proved = Solution(solution.routes, solution.score, solution.duration, solution.score, 0)
    run.tell(1.0, lambda: proved)
    return proved


def upper_bound(problem: Problem, solution: Solution, *, cancelled: CancelCallback | None = None) -> float:
    """The most any plan of the problem can score, nearer than `solution.upper_bound` where that can be had.

    Takes some tenths of a second for a walk's sixty places, so it is asked for after the plan is shown; by its steps
    alone, so it is the same on every machine. Never below the score of `solution`.
    """
    if solution.upper_bound <= solution.score * (1.0 + 1e-12):
        return solution.upper_bound
    instance = prepare(problem)
    run = Run(np.inf, 0, None, cancelled)
    return min(
        solution.upper_bound,
        tree_bound(instance, solution.score, run.stopped),
        route_bound(instance, solution.score, run.stopped),
    )


def likeness(one: Solution, other: Solution, problem: Problem) -> float:
    """How alike two plans are, 0 to 1: the share of their stops that both have, of those not required (Jaccard 1901)."""
    held = frozenset(problem.required) | frozenset(problem.order)
    first, second = one.stops - held, other.stops - held
    either = first | second
    return len(first & second) / len(either) if either else 1.0


def proposals(
    problem: Problem,
    count: int = 3,
    *,
    time_limit_s: float,
    seed: int,
    most_alike: float = 0.6,
    progress: ProgressCallback | None = None,
    cancelled: CancelCallback | None = None,
    max_iterations: int | None = None,
) -> list[Solution]:
    """Up to `count` clearly different plans, the best first; the time is shared out among them.

    Each further one is searched with less score for the stops the earlier ones have, ever less until its `likeness`
    to each of them is at most `most_alike`; where that cannot be, the least alike plan found is taken, and where there
    is no other plan with anything to see the list ends. `upper_bound` is the problem's own. `progress` gets the share
    of them all that is done and the best plan so far. Errors as `solve`.
    """
    share = time_limit_s / max(1, count)

    def best(news: Progress) -> None:
        if progress is not None:
            progress(Progress(news.fraction / max(1, count), news.solution))

    def other(news: Progress) -> None:
        if progress is not None:
            progress(Progress((len(found) + (step + news.fraction) / len(_DISCOUNTS)) / count, found[0]))

    found = [
        solve(
            problem, time_limit_s=share, seed=seed, progress=best, cancelled=cancelled, max_iterations=max_iterations
        ),
    ]
    while len(found) < count and not (cancelled is not None and cancelled()):
        options = []
        for step, part in enumerate(_DISCOUNTS):
            rival = _rival(problem, found, part)
            limit = share / len(_DISCOUNTS)
            plan = solve(
                rival,
                time_limit_s=limit,
                seed=seed + step,
                progress=other,
                cancelled=cancelled,
                max_iterations=max_iterations,
            )
            plan = _scored(problem, plan, found[0].upper_bound)
            options.append((max(likeness(plan, other, problem) for other in found), plan))
        fresh = [option for option in options if option[0] < 1.0]
        if not fresh:
            break
        apart = [plan for alike, plan in fresh if alike <= most_alike]
        found.append(max(apart, key=lambda plan: plan.score) if apart else min(fresh, key=lambda option: option[0])[1])
    return [found[0], *sorted(found[1:], key=lambda plan: -plan.score)]


def _rival(problem: Problem, found: list[Solution], part: float) -> Problem:
    """The problem with less score for the stops that plans have already, by the number of plans that have them."""
    score = [float(value) for value in np.asarray(problem.score, dtype=np.float64)]
    for plan in found:
        for node in plan.stops:
            score[node] *= part
    return replace(problem, score=score)


def _scored(problem: Problem, plan: Solution, upper_bound: float) -> Solution:
    """A plan of a rival problem with its true score."""
    worth = np.asarray(problem.score, dtype=np.float64)
    nodes = sorted({node for route in plan.routes for node in route})
    return replace(plan, score=sum(float(worth[node]) for node in nodes), upper_bound=upper_bound)


def refine(
    problem: Problem,
    solution: Solution,
    value: Callable[[list[list[int]]], float],
    *,
    time_limit_s: float,
    seed: int,
    progress: ProgressCallback | None = None,
    cancelled: CancelCallback | None = None,
    max_iterations: int | None = None,
) -> tuple[Solution, float]:
    """Better a plan by a worth of the caller's own: the second stage for light, and for places seen in passing.

    `value` gets routes as in `Solution.routes` and returns the worth of the whole plan, higher is better; `arrivals`
    gives the times along a route. The plan is turned round, reordered, and stops are exchanged, keeping every rule of
    the problem. Returns the best plan found, never worth less than the given one, with its worth; `score` stays the
    plain sum of scores. Of plans of equal worth, within rounding, the shorter is kept. Time, iterations, seed, progress and cancel as in `solve`.
    """
    run = Run(time_limit_s, max_iterations, progress, cancelled)
    instance = prepare(problem)
    refinement = Refinement(instance, StableRandom(seed), solution, value)

    def best() -> Solution:
        return instance.solution(refinement.best, solution.upper_bound, refinement.steps)

    run.tell(0.0, best)
    refinement.run(lambda: run.fraction(refinement.steps, best), lambda: run.tell(run.done, best))
    result = best()
    run.tell(1.0, lambda: result)
    return result, refinement.best_value
