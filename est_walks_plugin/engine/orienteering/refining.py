"""The second stage: a worth of the caller's own decides, for what depends on the whole plan.

The order of visit (a lamp counts after dusk, a view before it) and places seen in passing change the worth of a plan
without changing its stops, so every change is judged by calling `value` on the whole plan.
"""

from __future__ import annotations

from collections.abc import Callable

from .moves import Moves, Tuning
from .order import SHORTER, shortest_order
from .problem import Instance, Solution, is_more
from .random_numbers import StableRandom
from .tours import Detours, Tours

Routes = list[list[int]]


class Refinement:
    """One run from a given plan; `best` are its routes over candidate numbers, `best_value` what they are worth."""

    def __init__(
        self, instance: Instance, random: StableRandom, solution: Solution, value: Callable[[Routes], float]
    ) -> None:
        self.instance = instance
        self.random = random
        self.value = value
        self.detours = Detours(instance.cost, instance.size)
        self.moves = Moves(instance, self.detours, random, Tuning(largest_ruin=6)) if instance.size else None
        number = {node: index for index, node in enumerate(instance.ids)}
        self.current: Routes = [[number[node] for node in route[1:-1] if node in number] for route in solution.routes]
        self.worth = self._judge(self.current)
        self.best, self.best_value = self.current, self.worth
        self.best_time = self._time(self.current)
        self.scale = abs(self.worth) or 1.0
        self.steps = 0

    def _judge(self, tours: Routes) -> float:
        problem, ids = self.instance.problem, self.instance.ids
        return float(self.value([[problem.start, *(ids[stop] for stop in tour), problem.end] for tour in tours]))

    def _time(self, tours: Routes) -> float:
        """The time all routes take together."""
        return sum(self.instance.duration(tour) for tour in tours)

    def run(self, stop: Callable[[], float], improved: Callable[[], None]) -> None:
        """Change the plan until `stop()` reaches 1; first each route simply turned round, last in its shortest order."""
        turns = [[*self.current] for _ in self.current] if self.moves is not None else []
        for number, turned in enumerate(turns):
            turned[number] = turned[number][::-1]
        fraction = stop()
        while fraction < 1.0 and self.moves is not None:
            trial = turns.pop() if turns else self._changed()
            self.steps += 1
            if trial != self.current and self._allowed(trial) and self._accept(trial, fraction):
                improved()
            fraction = stop()
        self._try_shortest()

    def _try_shortest(self) -> None:
        """Take the shortest order of each route, alone, where the plan is worth no less in it."""
        for number, tour in enumerate(self.best):
            trial = [[*stops] for stops in self.best]
            trial[number] = shortest_order(self.instance, number, tour)
            if trial != self.best and self._allowed(trial):
                self._keep_if_best(trial, self._judge(trial))

    def _accept(self, trial: Routes, fraction: float) -> bool:
        """Take the changed plan if it is better or, early, little worse; True if it is the best so far."""
        worth = self._judge(trial)
        draw = self.random.random()
        if worth < self.worth - 0.03 * self.scale * (1.0 - fraction) ** 2 * draw * draw:
            return False
        self.current, self.worth = trial, worth
        return self._keep_if_best(trial, worth)

    def _keep_if_best(self, trial: Routes, worth: float) -> bool:
        """Keep the plan if it is worth more than the best, or as much and shorter; True if it is worth more."""
        better = is_more(worth, self.best_value)
        if not better:
            if is_more(self.best_value, worth) or self._time(trial) >= self.best_time * (1.0 - SHORTER):
                return False
            # Equal within rounding: the worth told never falls.
            worth = max(worth, self.best_value)
        self.best, self.best_value, self.best_time = trial, worth, self._time(trial)
        return better

    def _allowed(self, tours: Routes) -> bool:
        """Whether the routes keep every rule."""
        instance = self.instance
        there = {stop for tour in tours for stop in tour}
        if not instance.required <= there or not all(group & there for group in instance.kinds):
            return False
        if any(len(tour) > instance.max_stops or not instance.fits(tour) for tour in tours):
            return False
        held = set(instance.order)
        return not held or any([stop for stop in tour if stop in held] == instance.order for tour in tours)

    def _changed(self) -> Routes:
        """The current plan with one thing changed."""
        lottery = self.random.random()
        if lottery < 0.4:
            return self._reordered(turn=lottery < 0.2)
        if lottery < 0.55:
            return self._exchanged()
        tours = Tours(self.instance, self.detours)
        tours.load(self.current)
        if self.moves is not None:
            self.moves.change(tours)
        return tours.sequences()

    def _reordered(self, *, turn: bool) -> Routes:
        """A stretch of a route turned round, or moved to anywhere."""
        tours = [[*tour] for tour in self.current]
        tour = tours[self.random.below(len(tours))]
        if len(tour) < 2:
            return tours
        first, last = sorted((self.random.below(len(tour)), self.random.below(len(tour))))
        if turn:
            tour[first : last + 1] = tour[first : last + 1][::-1]
            return tours
        piece = tour[first : min(last, first + 2) + 1]
        del tour[first : first + len(piece)]
        goal = tours[self.random.below(len(tours))]
        place = self.random.below(len(goal) + 1)
        goal[place:place] = piece
        return tours

    def _exchanged(self) -> Routes:
        """One stop for a place not visited, at the same position; or one stop taken out."""
        tours = [[*tour] for tour in self.current]
        tour = tours[self.random.below(len(tours))]
        if not tour:
            return tours
        place = self.random.below(len(tour))
        there = {stop for stops in tours for stop in stops}
        node = self.random.below(self.instance.size)
        tour[place : place + 1] = [] if node in there else [node]
        return tours
