"""What one step of the walk search changes: stops are taken out, and the time is filled again.

Ruin: stretches of a route through one neighbourhood (Christiaens and Vanden Berghe 2020), a neighbourhood, a scattered
few, or the stretches that give the least score for their time anywhere on a route. Recreate: the best score for the
detour first, with a random power and noise; often with an attractor that pulls the routes to one part of the map, or
with one place that must be taken in.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .problem import FloatArray, Instance
from .random_numbers import StableRandom
from .tours import Detours, Tours

_HUGE = 1e150
_PATIENCE = (0.0, 0.2, 1.0, 5.0, 25.0)
_WEIGHT_ROWS = 96
_NOISE = 60000
#: Up to so many candidates a neighbourhood is most of the map, and time is moved about less often.
_SMALL = 80
_SPANS = np.array([1, 2, 3, 5, 8, 13, 21, 34])


@dataclass(frozen=True)
class Tuning:
    """The search's settings, chosen once for all kinds of instances (docs/benchmarks.md)."""

    temperature: float = 0.04
    warmth: float = 1.0
    final_temperature: float = 0.0005
    slack_worth: float = 0.25
    largest_ruin: int = 18
    attract: float = 0.25
    force: float = 0.05
    exchange: float = 0.5
    exchange_small: float = 0.3
    force_small: float = 0.15
    shorten_every: int = 40
    chains: int = 32


class Moves:
    """Random changes to routes; owns no routes itself."""

    def __init__(self, instance: Instance, detours: Detours, random: StableRandom, tuning: Tuning) -> None:
        self.instance = instance
        self.detours = detours
        self.random = random
        self.tuning = tuning
        self.size = instance.size
        self.fixed = frozenset(instance.order)
        self.small = instance.size <= _SMALL
        self.exchange = tuning.exchange_small if self.small else tuning.exchange
        self.force = tuning.force_small if self.small else tuning.force
        inner = instance.cost[: self.size, : self.size]
        self.apart: FloatArray = inner + inner.T
        self.near: list[list[int]] = self.apart.argsort(axis=1, kind="stable").tolist()
        self.weights = self._make_weights()
        scarce = instance.max_stops * instance.routes < self.size
        self.patience = instance.budget / max(1, instance.max_stops) if scarce else 0.0
        self.noise = random.array(_NOISE + 8 * self.size)

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

    def change(self, tours: Tours) -> bool:
        """Take some stops out and fill the time again; True if the order of visit may well be improved now."""
        random, tuning = self.random, self.tuning
        weight = self.weights[random.below(_WEIGHT_ROWS)].copy()
        lottery = self.random.random()
        forced = False
        if lottery < self.exchange:
            self._exchange(tours, weight)
        elif lottery < self.exchange + self.force and self._force(tours):
            forced = self.small
        else:
            self._ruin(tours)
        if lottery > 1.0 - tuning.attract:
            self._attract(weight)
        weight *= tours.taken
        self.fill(tours, weight)
        return forced

    def begin(self, tours: Tours, number: int) -> None:
        """Fill new routes: plainly for number 0, else over a few random places each, so that their shapes differ."""
        if number:
            self._waypoints(tours)
        weight = self.weights[0 if number == 0 else self.random.below(_WEIGHT_ROWS)]
        self.fill(tours, weight * tours.taken, None if number else _PATIENCE[-1])

    def _waypoints(self, tours: Tours) -> None:
        """Lead every route over up to three random places it can take in."""
        for route in range(self.instance.routes):
            for _ in range(1 + self.random.below(3)):
                node = self.random.below(self.size)
                fits = tours.best[route, node] <= tours.slack[route]
                if fits and tours.route[node] < 0 and tours.count[route] < self.instance.max_stops:
                    tours.insert_best(node, route)
                    tours.refresh(route)

    def top_up(self, tours: Tours) -> None:
        """Fill the time that is left, plainly."""
        self.fill(tours, self.weights[0] * tours.taken)

    def _attract(self, weight: FloatArray) -> None:
        """Make places weigh more the further they are from a random one."""
        centre = self.random.below(self.size)
        reach = self.apart[centre, self.near[centre][min(self.size - 1, 3 + self.random.below(30))]]
        weight *= 1.0 + np.square(self.apart[centre] / max(float(reach), float(self.detours.floor)))

    # -- ruin -----------------------------------------------------------------------------------------------------

    def _ruin(self, tours: Tours) -> None:
        """Take stops out by one of three ways."""
        random = self.random
        count = sum(tours.count)
        if not count:
            return
        most = max(1, min(self.tuning.largest_ruin, (count + 1) // 2))
        quota = 1 + random.below(most)
        way = self.random.random()
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

    def _poorest(self, tours: Tours, share: float, route: int, keep: int = -1) -> list[int]:
        """Stretches that give the least score for the time they take, until that share of the time is free."""
        random = self.random
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
        # Not argpartition: which of equals it names differs between processors.
        best = (flat <= np.partition(flat, picks - 1)[picks - 1]).nonzero()[0]
        for pick in best[flat[best].argsort(kind="stable")].tolist():
            row, column = divmod(pick, len(spans))
            piece = path[row + 1 : int(after[row, column])]
            if keep in piece or any(node in chosen for node in piece):
                continue
            chosen.update((node, None) for node in piece if node not in self.fixed)
            goal -= float(saved[row, column])
            if goal <= 0.0:
                break
        return list(chosen)

    def _exchange(self, tours: Tours, weight: FloatArray) -> None:
        """Give time from the poorest stretches to another part of the map."""
        share = 0.01 + 0.1 * self.random.random() ** 2
        chosen = self._poorest(tours, share, self.random.below(self.instance.routes))
        if chosen:
            tours.remove(chosen)
            weight[chosen] *= 4.0
        self._attract(weight)

    def _scattered(self, tours: Tours, quota: int) -> list[int]:
        """Any visited nodes."""
        visited = [node for node in range(self.size) if tours.route[node] >= 0 and node not in self.fixed]
        chosen = {visited[self.random.below(len(visited))] for _ in range(quota)} if visited else set()
        return sorted(chosen)

    def _force(self, tours: Tours) -> bool:
        """Bring one unvisited candidate in, at the price of a few around it and of the poorest stretches anywhere."""
        random = self.random
        unvisited = [node for node in range(self.size) if tours.route[node] < 0]
        if not unvisited:
            return False
        node = unvisited[random.below(len(unvisited))]
        around = random.below(5)
        chosen = self._ball(tours, around, node) if around else []
        if chosen:
            tours.remove(chosen)
        over = tours.best[:, node] - np.array(tours.slack)
        over[np.array(tours.count) >= self.instance.max_stops] = np.inf
        route = int(over.argmin())
        if not np.isfinite(over[route]):
            return True
        tours.insert_best(node, route)
        if tours.slack[route] < 0.0:
            tours.remove(self._poorest(tours, 0.0, route, node))
        return True

    # -- recreate -------------------------------------------------------------------------------------------------

    def fill(self, tours: Tours, weight: FloatArray, patience: float | None = None) -> None:
        """Insert candidates until none fits, the least weighted detour first."""
        if self.instance.kinds:
            self._fill_kinds(tours, weight)
        # Where stops are scarcer than time a detour matters less than the score.
        extra = 0.0
        if self.patience:
            drawn = _PATIENCE[self.random.below(len(_PATIENCE))]
            extra = self.patience * (drawn if patience is None else patience)
        if self.instance.routes == 1:
            self._fill_one(tours, weight, extra)
        else:
            self._fill_team(tours, weight, extra)

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

    def _fill_one(self, tours: Tours, weight: FloatArray, extra: float) -> None:
        best = tours.best[0]
        slack, count, most = tours.slack, tours.count, self.instance.max_stops
        place = tours.place[0]
        while count[0] < most:
            key = (best + extra) * weight if extra else best * weight
            key[best > slack[0]] = _HUGE
            node = int(key.argmin())
            if key[node] >= _HUGE:
                if tours.refresh(0):
                    continue
                return
            tours.insert(node, 0, int(place[node]))
            weight[node] = _HUGE * 1e50

    def _fill_team(self, tours: Tours, weight: FloatArray, extra: float) -> None:
        best, place, size = tours.best, tours.place, self.size
        most, routes = self.instance.max_stops, self.instance.routes
        room = np.array([[slack if count < most else -1.0] for slack, count in zip(tours.slack, tours.count)])
        while True:
            key = (best + extra) * weight if extra else best * weight
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
