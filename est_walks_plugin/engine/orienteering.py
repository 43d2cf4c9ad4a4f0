"""Plan the walk with the most to see in the time there is: orienteering and team orienteering.

    solution = solve(Problem(travel_time, score, service_time, start, end, budget), time_limit_s=1.0, seed=0)

Up to 13 candidates (9 for several routes) are solved to proved optimality; above that an anytime search improves until
the time, the iterations or the caller's patience end. Every plan returned keeps every rule of the problem.

Sources: Golden, Levy and Vohra 1987 and Chao, Golden and Wasil 1996 (the problems); Held and Karp 1962 and 1971 (exact
table, tree bound); Schrimpf et al. 2000, Santini 2019, Christiaens and Vanden Berghe 2020 (ruin and recreate).
"""

from __future__ import annotations

import time
from collections.abc import Callable

from ..i18n import tr
from ..model.errors import Cancelled, InfeasibleError
from ._op_bound import simple_bound, tree_bound
from ._op_exact import applies, solve_exactly
from ._op_moves import Tuning
from ._op_prepare import prepare
from ._op_random import StableRandom
from ._op_search import Search
from ._op_start import first_tours
from ._op_tours import Detours
from ._op_types import CancelCallback, Instance, Problem, Progress, ProgressCallback, Solution

__all__ = ["Problem", "Progress", "Solution", "solve"]

#: Seconds between two calls of `progress` that bring no better plan.
_HEARTBEAT = 0.1
#: Seconds between two looks at `cancelled`.
_POLL = 0.01
_FOREVER = 1e18

#: The share of the time kept for the upper bound at the end.
_BOUND_SHARE = 0.05

#: The clock; benchmarks on a shared machine put time.process_time here.
clock: Callable[[], float] = time.perf_counter


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
    run = _Run(time_limit_s, max_iterations, progress, cancelled)
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
    bound = tree_bound(instance, search.best_gain + instance.base_score, run.overtime)
    result = best()
    run.tell(1.0, lambda: result)
    return result


def _exact(instance: Instance, run: _Run) -> Solution:
    """Solve a tiny instance to the end."""
    result = solve_exactly(instance)
    if result.tours is None:
        first_tours(instance, Detours(instance.cost, instance.size), StableRandom(0), lambda: False)
    solution = instance.solution(result.tours or [])
    proved = Solution(solution.routes, solution.score, solution.duration, solution.score, 0)
    run.tell(1.0, lambda: proved)
    return proved


class _Run:
    """The time, the caller's patience and the news for the caller."""

    def __init__(
        self,
        time_limit_s: float,
        max_iterations: int | None,
        progress: ProgressCallback | None,
        cancelled: CancelCallback | None,
    ) -> None:
        self.limit = max(0.0, float(time_limit_s))
        self.begin = clock()
        self.max_iterations = max_iterations
        self.progress = progress
        self.cancelled = cancelled
        self.after = 0.0
        self.done = 0.0
        self.polled = self.told = -_FOREVER
        self.is_cancelled = False

    def reserve(self, share: float) -> None:
        """Keep a share of the time for what follows the search."""
        self.after = share * self.limit
        self.limit -= self.after

    def overtime(self) -> bool:
        """Whether the time kept is up too, or the caller has given up."""
        self.limit += self.after
        self.after = 0.0
        return self.stopped()

    def stopped(self) -> bool:
        """Whether the time is up or the caller has given up."""
        now = clock()
        if self.cancelled is not None and not self.is_cancelled and now - self.polled >= _POLL:
            self.polled = now
            self.is_cancelled = bool(self.cancelled())
        return self.is_cancelled or now - self.begin >= self.limit

    def fraction(self, steps: int, best: Callable[[], Solution]) -> float:
        """The share done; by steps alone where those are limited, so that the search does not depend on the clock."""
        if self.stopped():
            return 1.0
        now = clock()
        if self.max_iterations is not None:
            self.done = min(1.0, steps / max(1, self.max_iterations))
        else:
            self.done = (now - self.begin) / self.limit
        if now - self.told >= _HEARTBEAT:
            self.tell(self.done, best)
        return self.done

    def tell(self, fraction: float, best: Callable[[], Solution]) -> None:
        """Give the caller the news."""
        if self.progress is not None:
            self.told = clock()
            self.progress(Progress(min(1.0, fraction), best()))
