"""Ruin and recreate for the team orienteering problem, in several chains of which the better ones survive.

A changed plan replaces its chain's plan if it is better or, while the search is young, not much worse (threshold
accepting, Dueck and Scheuer 1990). Unused time counts a little, so that of equal scores the shorter route is preferred.
The chains start in different parts of the map; round by round the poorer half gives its time to the better half
(successive halving), because a plan's rough shape is hard to change later.
"""

from __future__ import annotations

from collections.abc import Callable

from .local import shorten
from .moves import Moves, Tuning
from .order import shortest_order
from .problem import Instance, is_more
from .random_numbers import StableRandom
from .tours import Detours, Tours

_SHORTEN_PAUSE = 10
#: Up to so many candidates all the chains are begun, above it a quarter of them.
_SMALL = 130


class Chain:
    """One line of search: its present routes and what they are worth, and the best gain it has had."""

    __slots__ = ("best", "gain", "tours", "value")

    def __init__(self, tours: Tours) -> None:
        self.tours = tours
        self.gain = tours.gain
        self.value = self.gain
        self.best = self.gain


class Search:
    """One run from given first routes; `best` and `best_gain` are the best so far."""

    def __init__(
        self,
        instance: Instance,
        detours: Detours,
        random: StableRandom,
        first: list[list[int]],
        tuning: Tuning | None = None,
    ) -> None:
        self.instance = instance
        self.detours = detours
        self.random = random
        self.tuning = tuning or Tuning()
        self.fixed = frozenset(instance.order)
        self.first = first
        self.moves = Moves(instance, detours, random, self.tuning)
        self.steps = 0
        self.shortened = -_SHORTEN_PAUSE
        self.rate = 0.0
        self.best: list[list[int]] = first
        self.best_gain = -1.0
        self.best_slack = 0.0
        self._begin(0)

    def _begin(self, number: int) -> Chain:
        """A new chain from the first routes."""
        tours = Tours(self.instance, self.detours)
        tours.load(self.first)
        self.moves.begin(tours, number)
        chain = Chain(tours)
        self._keep_if_best(chain)
        return chain

    def run(self, stop: Callable[[], float], improved: Callable[[], None]) -> None:
        """Search until `stop()`, asked before every step and giving the fraction done, reaches 1."""
        if not self.instance.size:
            return
        most = self.tuning.chains if self.instance.size <= _SMALL else max(1, self.tuning.chains // 4)
        chains: list[Chain | None] = [None] * most
        rounds = most.bit_length()
        fraction = stop()
        while fraction < 1.0:
            stage = min(rounds - 1, int(fraction * rounds))
            count = max(1, most >> stage)
            if len(chains) > count:
                chains = self._survivors(chains, count)
            count = len(chains)
            inside = fraction * rounds - stage
            turn = min(count - 1, int(inside * count))
            chain = chains[turn] or self._begin(turn)
            chains[turn] = chain
            if self.step(chain, (stage + inside * count - turn) / rounds):
                improved()
            fraction = stop()

    def _survivors(self, chains: list[Chain | None], count: int) -> list[Chain | None]:
        """The better chains, the best last, equal plans only once as long as there are others."""
        alive = [chain for chain in chains if chain is not None]
        alive.sort(key=lambda chain: -chain.best)
        seen: set[frozenset[int]] = set()
        fresh: list[Chain] = []
        twins: list[Chain] = []
        for chain in alive:
            stops = frozenset(node for stops in chain.tours.sequences() for node in stops)
            (twins if stops in seen else fresh).append(chain)
            seen.add(stops)
        kept: list[Chain | None] = [*(fresh + twins)[:count]]
        return kept[::-1] or [None]

    def step(self, chain: Chain, fraction: float) -> bool:
        """One change to a chain's plan; True if a new best was found."""
        tuning = self.tuning
        self.steps += 1
        trial = chain.tours.copy()
        forced = self.moves.change(trial)
        if not self._valid(trial):
            return False
        if forced or self.steps % tuning.shorten_every == 0:
            self._shorten(trial)
        value = trial.gain + self.rate * sum(trial.slack)
        warm = tuning.temperature + tuning.warmth / max(1, sum(chain.tours.count))
        heat = warm * (1.0 - fraction) ** 2 + tuning.final_temperature
        draw = self.random.random()
        if value < chain.gain + self.rate * sum(chain.tours.slack) - self.best_gain * heat * draw * draw:
            return False
        chain.tours, chain.gain = trial, trial.gain
        chain.best = max(chain.best, chain.gain)
        return self._keep_if_best(chain)

    def _keep_if_best(self, chain: Chain) -> bool:
        """Take the chain's routes as the best if they are, and their true durations keep the budget; True if better."""
        tours = chain.tours
        slack = sum(tours.slack)
        better = is_more(tours.gain, self.best_gain)
        if not better and (is_more(self.best_gain, tours.gain) or slack <= self.best_slack * (1 + 1e-9) + 1e-9):
            return False
        if better and self.steps - self.shortened >= _SHORTEN_PAUSE:
            self.shortened = self.steps
            self._shorten(tours)
            chain.gain = tours.gain
            chain.best = max(chain.best, chain.gain)
        routes = tours.sequences()
        if not self._valid(tours) or not all(self.instance.fits(stops) for stops in routes):
            return False
        self.best, self.best_gain, self.best_slack = routes, tours.gain, sum(tours.slack)
        used = self.instance.budget * self.instance.routes - self.best_slack
        self.rate = self.tuning.slack_worth * self.best_gain / used if used > 0.0 else 0.0
        return better

    def finish(self) -> None:
        """Put the stops of the best routes in their shortest order, and fill the time won; the best stays as good."""
        if not self.instance.size:
            return
        for _ in range(self.instance.size + 1):
            routes = [shortest_order(self.instance, number, stops) for number, stops in enumerate(self.best)]
            tours = Tours(self.instance, self.detours)
            tours.load(routes)
            self.moves.top_up(tours)
            filled = tours.sequences()
            fits = self._valid(tours) and all(self.instance.fits(stops) for stops in filled)
            gained = fits and is_more(tours.gain, self.best_gain)
            self.best = filled if gained else routes
            if not gained:
                break
            self.best_gain = tours.gain

    def _valid(self, tours: Tours) -> bool:
        """Whether the routes keep the budget and have what is needed."""
        if min(tours.slack) < 0.0:
            return False
        route = tours.route
        if any(route[node] < 0 for node in self.instance.required):
            return False
        return all(any(route[node] >= 0 for node in group) for group in self.instance.kinds)

    def _shorten(self, tours: Tours) -> None:
        """Local search on every route, then fill the time won."""
        changed = False
        size = self.instance.size
        routes = tours.sequences()
        for number, stops in enumerate(routes):
            ends = (size + 2 * number, size + 2 * number + 1)
            path = shorten([ends[0], *stops, ends[1]], self.instance.cost, self.fixed)[1:-1]
            if path != stops:
                routes[number] = path
                changed = True
        if changed:
            tours.load(routes)
            self.moves.top_up(tours)
