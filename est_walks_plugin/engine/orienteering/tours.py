"""The routes under construction, with every candidate's cheapest insertion kept up to date.

Per route and candidate the cheapest place to insert it is kept while nodes come and go: an insertion makes two new
edges, so two rows of detours are compared with what is known; what was best at the broken edge is marked stale
(its value is then the best of the two new edges, never too low) and is searched again at the next removal.
Rows of detours over one edge are remembered, because the same edges return all the time.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np

from .problem import FloatArray, Instance

_ROW_MEMORY = 24_000_000
_TAKEN = 1e200


class Detours:
    """Detours over one edge for all candidates, by the edge: cost[a, u] + cost[u, b] - cost[a, b], never below a floor."""

    __slots__ = ("_into", "_limit", "_out", "_rows", "cost", "floor", "nested", "size", "turned")

    def __init__(self, cost: FloatArray, size: int) -> None:
        self.cost = cost
        self.size = size
        self.nested: list[list[float]] = cost.tolist()
        self.turned = np.ascontiguousarray(cost.T)
        self._out = list(cost[:, :size])
        self._into = list(self.turned[:, :size])
        top = float(cost.max()) if cost.size else 1.0
        self.floor = np.float64(max(top, 1e-9) * 1e-7)
        self._rows: dict[int, FloatArray] = {}
        self._limit = max(500, _ROW_MEMORY // (8 * max(size, 16)))

    def row(self, before: int, after: int) -> FloatArray:
        """(size,) detours between two nodes; shared, not to be changed."""
        key = before * 65536 + after
        row = self._rows.get(key)
        if row is None:
            row = self._out[before] + self._into[after]
            row -= self.nested[before][after]
            np.maximum(row, self.floor, out=row)
            if len(self._rows) > self._limit:
                self._rows.clear()
            self._rows[key] = row
        return row


class Tours:
    """Routes as linked lists, with the insertion cache."""

    __slots__ = (
        "after",
        "before",
        "best",
        "count",
        "detours",
        "gain",
        "instance",
        "nxt",
        "place",
        "prv",
        "route",
        "score",
        "slack",
        "stale",
        "taken",
        "where",
    )

    def __init__(self, instance: Instance, detours: Detours) -> None:
        self.instance = instance
        self.detours = detours
        size, routes = instance.size, instance.routes
        total = size + 2 * routes
        self.score: list[float] = instance.score.tolist()
        self.gain = 0.0
        self.nxt = [-1] * total
        self.prv = [-1] * total
        self.route = [-1] * total
        self.slack: list[float] = []
        self.count = [0] * routes
        self.after = np.full(total, -1, dtype=np.int64)
        self.where = np.full(total, -1, dtype=np.int64)
        self.best = np.empty((routes, size))
        self.place = np.empty((routes, size), dtype=np.int64)
        self.stale = np.zeros((routes, size), dtype=bool)
        self.taken = np.ones(size)
        for route in range(routes):
            start, end = size + 2 * route, size + 2 * route + 1
            self._link(start, end)
            self.route[start] = self.route[end] = route
            self.where[start] = route
            self.slack.append(instance.budget - detours.nested[start][end])
            self.best[route] = detours.row(start, end)
            self.place[route] = start

    def _link(self, a: int, b: int) -> None:
        self.nxt[a] = b
        self.prv[b] = a
        self.after[a] = b

    def copy(self) -> Tours:
        """An independent copy."""
        other = Tours.__new__(Tours)
        other.instance = self.instance
        other.detours = self.detours
        other.score = self.score
        other.gain = self.gain
        other.nxt = self.nxt[:]
        other.prv = self.prv[:]
        other.route = self.route[:]
        other.slack = self.slack[:]
        other.count = self.count[:]
        other.after = self.after.copy()
        other.where = self.where.copy()
        other.best = self.best.copy()
        other.place = self.place.copy()
        other.stale = self.stale.copy()
        other.taken = self.taken.copy()
        return other

    def insert(self, node: int, route: int, before: int) -> None:
        """Put a candidate between `before` and what follows it on the route."""
        following = self.nxt[before]
        nested = self.detours.nested
        self.slack[route] -= nested[before][node] + nested[node][following] - nested[before][following]
        self.count[route] += 1
        self.gain += self.score[node]
        self._link(before, node)
        self._link(node, following)
        self.route[node] = route
        self.where[node] = route
        self.taken[node] = _TAKEN
        best, place, stale = self.best[route], self.place[route], self.stale[route]
        broken = place == before
        best[broken] = np.inf
        stale |= broken
        row = self.detours.row(before, node)
        better = row < best
        place[better] = before
        np.minimum(best, row, out=best)
        row = self.detours.row(node, following)
        better = row < best
        place[better] = node
        np.minimum(best, row, out=best)

    def insert_best(self, node: int, route: int) -> None:
        """Put a candidate where the cache says it is cheapest on the route."""
        self.insert(node, route, int(self.place[route, node]))

    def remove(self, nodes: Iterable[int]) -> None:
        """Take visited candidates out and bring the cache of their routes up to date."""
        nested, size = self.detours.nested, self.instance.size
        heads: dict[int, list[int]] = {}
        gone: dict[int, list[int]] = {}
        for node in nodes:
            route, before, following = self.route[node], self.prv[node], self.nxt[node]
            self.slack[route] += nested[before][node] + nested[node][following] - nested[before][following]
            self.count[route] -= 1
            self.gain -= self.score[node]
            self._link(before, following)
            self.route[node] = -1
            self.where[node] = -1
            self.taken[node] = 1.0
            heads.setdefault(route, []).append(before)
            gone.setdefault(route, []).append(node)
        for route, removed in gone.items():
            first = heads[route]
            broken = np.zeros(size + 2 * self.instance.routes, dtype=bool)
            broken[first] = True
            broken[removed] = True
            stale = self.stale[route]
            best, place = self.best[route], self.place[route]
            lost = broken[place]
            stale |= lost
            best[lost] = np.inf
            stale[removed] = True
            for head in set(first):
                if self.route[head] == route:
                    row = self.detours.row(head, self.nxt[head])
                    better = row < best
                    place[better] = head
                    np.minimum(best, row, out=best)
            self.refresh(route)

    def refresh(self, route: int) -> bool:
        """Search the stale candidates' cheapest insertion over the whole route again; False if none was stale."""
        stale = self.stale[route]
        lost = np.logical_and(stale, self.taken == 1.0).nonzero()[0]
        if not lost.size:
            return False
        heads = (self.where == route).nonzero()[0]
        tails = self.after[heads]
        detours = self.detours
        table = detours.cost[lost].take(tails, axis=1)
        table += detours.turned[lost].take(heads, axis=1)
        table -= detours.cost[heads, tails]
        choice = table.argmin(axis=1)
        self.best[route, lost] = np.maximum(table[np.arange(lost.size), choice], detours.floor)
        self.place[route, lost] = heads[choice]
        stale[lost] = False
        return True

    def sequence(self, route: int) -> list[int]:
        """The candidates on a route in order, without its ends."""
        nxt, end = self.nxt, self.instance.size + 2 * route + 1
        node = nxt[end - 1]
        stops = []
        while node != end:
            stops.append(node)
            node = nxt[node]
        return stops

    def sequences(self) -> list[list[int]]:
        """All routes' candidates in order."""
        return [self.sequence(route) for route in range(self.instance.routes)]

    def load(self, tours: Sequence[Sequence[int]]) -> None:
        """Replace the routes by these and rebuild the cache."""
        size, nested = self.instance.size, self.detours.nested
        self.taken[:] = 1.0
        self.where[:size] = -1
        self.route[:size] = [-1] * size
        for route, stops in enumerate(tours):
            here = size + 2 * route
            length = 0.0
            for node in [*stops, here + 1]:
                length += nested[here][node]
                self._link(here, node)
                here = node
            for node in stops:
                self.route[node] = route
            taken = list(stops)
            self.where[taken] = route
            self.taken[taken] = _TAKEN
            self.count[route] = len(taken)
            self.slack[route] = self.instance.budget - length
        self.gain = sum(self.score[node] for node in sorted(node for stops in tours for node in stops))
        for route in range(len(tours)):
            self.stale[route] = True
            self.refresh(route)
