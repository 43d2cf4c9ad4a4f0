"""Ruin and recreate for the team orienteering problem.

Each step takes some stops out of the current routes (a stretch of a route, a neighbourhood, or a scattered few; after
Schrimpf et al. 2000 and the strings of Christiaens and Vanden Berghe 2020), and fills the time again by the best score for
the detour, with a random power, noise, and now and then an attractor that pulls the routes to one corner of the map,
or a place that must be taken in. The result replaces the current routes if it is better or, while the search is young,
not much worse (threshold accepting, Dueck and Scheuer 1990). Unused time counts a little, so that equal scores with a
shorter route are preferred.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from ._op_local import shorten
from ._op_random import StableRandom
from ._op_tours import Detours, Tours
from ._op_types import FloatArray, Instance

_HUGE = 1e150
_WEIGHT_ROWS = 96
_SPANS = np.array([1, 2, 3, 5, 8, 13, 21, 34])


@dataclass(frozen=True)
class Tuning:
    """The search's settings, chosen once for all kinds of instances (docs/benchmarks.md)."""

    temperature: float = 0.04
    final_temperature: float = 0.0005
    slack_worth: float = 0.25
    largest_ruin: int = 18
    attract: float = 0.25
    force: float = 0.05
    shorten_every: int = 40
    exchange: float = 0.5


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
        self.size = instance.size
        self.fixed = frozenset(instance.order)
        self.score: list[float] = instance.score.tolist()
        inner = instance.cost[: self.size, : self.size]
        self.apart: FloatArray = inner + inner.T
        self.near: list[list[int]] = self.apart.argsort(axis=1, kind="stable").tolist()
        self.weights = self._make_weights()
        self.noise = random.array(60000)
        self.current = Tours(instance, detours)
        self.current.load(first)
        self._fill(self.current, self.weights[0] * self.current.taken)
        self.gain = self.current.gain
        self.best = self.current.sequences()
        self.best_gain = self.gain
        self.best_slack = sum(self.current.slack)
        self.steps = 0
        self.shortened = -10
        self.rate = self.slack_rate()

    def slack_rate(self) -> float:
        """What a unit of unused time is worth: a share of the score per time of the present routes."""
        used = self.instance.budget * self.instance.routes - sum(self.current.slack)
        return self.tuning.slack_worth * self.gain / used if used > 0.0 else 0.0

    def _make_weights(self) -> list[FloatArray]:
        """Per row a candidate's resistance to insertion, 1 / (score^power * noise); only exact operations."""
        score = np.maximum(self.instance.score, 1e-12 * max(1.0, float(self.instance.score.max(initial=0.0))))
        root = np.sqrt(score)
        powers = (score, root, score * root, score, score * score, root * np.sqrt(root), score * np.sqrt(root))
        rows = []
        needed = sorted(self.instance.required)
        for number in range(_WEIGHT_ROWS):
            noise = 0.0 if number == 0 else (0.1, 0.3, 0.6, 0.9)[number % 4]
            row = 1.0 / (powers[number % len(powers)] * (1.0 - noise * self.random.array(self.size)))
            row /= row.max(initial=1e-300)
            row[needed] = 1e-30
            rows.append(row)
        return rows

    # -- the steps ------------------------------------------------------------------------------------------------

    def run(self, stop: Callable[[], float], improved: Callable[[], None]) -> None:
        """Search until `stop()`, asked before every step and giving the fraction done, reaches 1."""
        if not self.size:
            return
        fraction = stop()
        while fraction < 1.0:
            if self.step(fraction):
                improved()
            fraction = stop()

    def step(self, fraction: float) -> bool:
        """One ruin and recreate; True if a new best was found."""
        random, tuning = self.random, self.tuning
        self.steps += 1
        trial = self.current.copy()
        weight = self.weights[random.below(_WEIGHT_ROWS)].copy()
        lottery = random.random()
        if lottery < tuning.exchange:
            self._exchange(trial, weight)
        elif lottery < tuning.exchange + tuning.force and self._force(trial):
            pass
        else:
            self._ruin(trial)
        if lottery > 1.0 - tuning.attract:
            centre = random.below(self.size)
            reach = self.apart[centre, self.near[centre][min(self.size - 1, 3 + random.below(30))]]
            weight *= 1.0 + np.square(self.apart[centre] / max(float(reach), float(self.detours.floor)))
        weight *= trial.taken
        self._fill(trial, weight)
        if not self._valid(trial):
            return False
        gain = trial.gain
        if self.steps % tuning.shorten_every == 0:
            gain = self._shorten(trial, weight)
        slack = sum(trial.slack)
        value = gain + self.rate * slack
        heat = tuning.temperature * (1.0 - fraction) ** 2 + tuning.final_temperature
        draw = random.random()
        allowed = self.best_gain * heat * draw * draw
        if value < self.gain + self.rate * sum(self.current.slack) - allowed:
            return False
        self.current, self.gain = trial, gain
        if gain > self.best_gain or (gain == self.best_gain and slack > self.best_slack * (1 + 1e-9) + 1e-9):
            return self._keep()
        return False

    def _keep(self) -> bool:
        """Take the current routes as the best, if their true durations keep the budget."""
        better = self.gain > self.best_gain
        if better and self.steps - self.shortened >= 10:
            self.shortened = self.steps
            self.gain = self._shorten(self.current, self.weights[0] * self.current.taken)
        tours = self.current.sequences()
        if not all(self.instance.fits(stops) for stops in tours):
            return False
        self.best, self.best_gain, self.best_slack = tours, self.gain, sum(self.current.slack)
        self.rate = self.slack_rate()
        return better

    def _valid(self, tours: Tours) -> bool:
        """Whether the routes keep the budget and have what is needed."""
        if min(tours.slack) < 0.0:
            return False
        route = tours.route
        if any(route[node] < 0 for node in self.instance.required):
            return False
        return all(any(route[node] >= 0 for node in group) for group in self.instance.kinds)

    def _shorten(self, tours: Tours, weight: FloatArray) -> float:
        """Local search on every route, then fill the time won; the new gain."""
        changed = False
        routes = tours.sequences()
        for number, stops in enumerate(routes):
            ends = (self.size + 2 * number, self.size + 2 * number + 1)
            path = shorten([ends[0], *stops, ends[1]], self.instance.cost, self.fixed)[1:-1]
            if path != stops:
                routes[number] = path
                changed = True
        if changed:
            tours.load(routes)
            weight = self.weights[0] * tours.taken
            self._fill(tours, weight)
        return tours.gain

    # -- ruin -----------------------------------------------------------------------------------------------------

    def _visited_near(self, tours: Tours, centre: int) -> int:
        """The visited, removable node nearest to a candidate, or -1."""
        route, fixed = tours.route, self.fixed
        for node in self.near[centre]:
            if route[node] >= 0 and node not in fixed:
                return node
        return -1

    def _ruin(self, tours: Tours) -> None:
        """Take stops out by one of three ways."""
        random = self.random
        count = sum(tours.count)
        if not count:
            return
        most = max(1, min(self.tuning.largest_ruin, (count + 1) // 2))
        quota = 1 + random.below(most)
        way = random.random()
        if way < 0.45:
            chosen = self._strings(tours, quota)
        elif way < 0.85:
            chosen = self._ball(tours, quota, random.below(self.size))
        else:
            chosen = self._scattered(tours, quota)
        if chosen:
            tours.remove(chosen)

    def _strings(self, tours: Tours, quota: int) -> list[int]:
        """Stretches of routes through neighbouring nodes."""
        random, nxt, prv = self.random, tours.nxt, tours.prv
        route, fixed, size = tours.route, self.fixed, self.size
        chosen: dict[int, None] = {}
        for centre in self.near[random.below(size)]:
            if len(chosen) >= quota:
                break
            if route[centre] < 0 or centre in chosen:
                continue
            left = min(quota - len(chosen), 1 + random.below(10))
            back = random.below(left)
            node = centre
            while back and prv[node] < size:
                node = prv[node]
                back -= 1
            while left and node < size:
                if node not in fixed:
                    chosen[node] = None
                node = nxt[node]
                left -= 1
        return list(chosen)

    def _ball(self, tours: Tours, quota: int, centre: int) -> list[int]:
        """The visited nodes around a candidate."""
        route, fixed = tours.route, self.fixed
        chosen = []
        for node in self.near[centre]:
            if route[node] >= 0 and node not in fixed:
                chosen.append(node)
                if len(chosen) >= quota:
                    break
        return chosen

    def _poorest(self, tours: Tours, share: float) -> list[int]:
        """Stretches that give the least score for the time they take, until that share of the time is free."""
        random = self.random
        route = random.below(self.instance.routes)
        size, cost = self.size, self.instance.cost
        path = [size + 2 * route, *tours.sequence(route), size + 2 * route + 1]
        count = len(path) - 2
        if count < 1:
            return []
        index = np.array(path)
        length = np.concatenate(([0.0], cost[index[:-1], index[1:]].cumsum()))
        worth = np.concatenate(([0.0], self.instance.score[index[1:-1]].cumsum()))
        spans = _SPANS[: max(1, 1 + random.below(len(_SPANS)))]
        after = np.minimum(np.arange(1, count + 1)[:, None] + spans, count + 1)
        saved = length[after] - length[:count, None] - cost[index[:count, None], index[after]]
        ratio = worth[after - 1] - worth[:count, None]
        ratio /= np.maximum(saved, self.detours.floor)
        start = random.below(len(self.noise) - ratio.size)
        ratio *= 0.6 + self.noise[start : start + ratio.size].reshape(ratio.shape)
        goal = share * self.instance.budget - tours.slack[route]
        chosen: dict[int, None] = {}
        flat = ratio.ravel()
        picks = min(flat.size, 40)
        best = flat.argpartition(picks - 1)[:picks]
        for pick in best[flat[best].argsort(kind="stable")].tolist():
            row, column = divmod(pick, len(spans))
            piece = path[row + 1 : int(after[row, column])]
            if any(node in chosen for node in piece):
                continue
            chosen.update((node, None) for node in piece if node not in self.fixed)
            goal -= float(saved[row, column])
            if goal <= 0.0:
                break
        return list(chosen)

    def _exchange(self, tours: Tours, weight: FloatArray) -> None:
        """Give time from the poorest stretches to another part of the map."""
        random = self.random
        chosen = self._poorest(tours, 0.01 + 0.1 * random.random() ** 2)
        if chosen:
            tours.remove(chosen)
            weight[chosen] *= 4.0
        centre = random.below(self.size)
        reach = self.apart[centre, self.near[centre][min(self.size - 1, 3 + random.below(30))]]
        weight *= 1.0 + np.square(self.apart[centre] / max(float(reach), float(self.detours.floor)))

    def _scattered(self, tours: Tours, quota: int) -> list[int]:
        """Any visited nodes."""
        visited = [node for node in range(self.size) if tours.route[node] >= 0 and node not in self.fixed]
        chosen = {visited[self.random.below(len(visited))] for _ in range(quota)} if visited else set()
        return sorted(chosen)

    def _force(self, tours: Tours) -> bool:
        """Bring one unvisited candidate in, at the price of its neighbourhood and, if need be, of others."""
        random = self.random
        unvisited = [node for node in range(self.size) if tours.route[node] < 0]
        if not unvisited:
            return False
        node = unvisited[random.below(len(unvisited))]
        chosen = self._ball(tours, 1 + random.below(8), node)
        if chosen:
            tours.remove(chosen)
        for _ in range(8):
            route = int((tours.best[:, node] - np.array(tours.slack)).argmin())
            if tours.best[route, node] <= tours.slack[route] and tours.count[route] < self.instance.max_stops:
                tours.insert_best(node, route)
                return True
            more = self._strings(tours, 1 + random.below(6))
            if not more:
                return True
            tours.remove(more)
        return True

    # -- recreate -------------------------------------------------------------------------------------------------

    def _fill(self, tours: Tours, weight: FloatArray) -> None:
        """Insert candidates until none fits, the least weighted detour first."""
        if self.instance.kinds:
            self._fill_kinds(tours, weight)
        if self.instance.routes == 1:
            self._fill_one(tours, weight)
        else:
            self._fill_team(tours, weight)

    def _fill_kinds(self, tours: Tours, weight: FloatArray) -> None:
        """First one place of every kind that has none."""
        for group in self.instance.kinds:
            if any(tours.route[node] >= 0 for node in group):
                continue
            members = sorted(group)
            price = tours.best[:, members] * weight[members]
            price[tours.best[:, members] > np.array(tours.slack)[:, None]] = np.inf
            price[np.array(tours.count) >= self.instance.max_stops] = np.inf
            route, column = divmod(int(price.argmin()), len(members))
            if np.isfinite(price[route, column]):
                tours.insert_best(members[column], route)
                weight[members[column]] = _HUGE * 1e50

    def _fill_one(self, tours: Tours, weight: FloatArray) -> None:
        best = tours.best[0]
        slack, count, most = tours.slack, tours.count, self.instance.max_stops
        place = tours.place[0]
        while count[0] < most:
            key = best * weight
            key[best > slack[0]] = _HUGE
            node = int(key.argmin())
            if key[node] >= _HUGE:
                if tours.refresh(0):
                    continue
                return
            tours.insert(node, 0, int(place[node]))
            weight[node] = _HUGE * 1e50

    def _fill_team(self, tours: Tours, weight: FloatArray) -> None:
        best, place, size = tours.best, tours.place, self.size
        most, routes = self.instance.max_stops, self.instance.routes
        room = np.array([[slack if count < most else -1.0] for slack, count in zip(tours.slack, tours.count)])
        while True:
            key = best * weight
            key[best > room] = _HUGE
            flat = int(key.argmin())
            route, node = divmod(flat, size)
            if key[route, node] >= _HUGE:
                if sum(tours.refresh(number) for number in range(routes)):
                    continue
                return
            tours.insert(node, route, int(place[route, node]))
            weight[node] = _HUGE * 1e50
            room[route, 0] = tours.slack[route] if tours.count[route] < most else -1.0
