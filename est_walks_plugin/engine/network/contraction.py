"""Shrinking a graph without changing the distances between chosen nodes.

Nodes that are not needed are eliminated: each pair of neighbours of an eliminated node gets an arc as
long as the way through it (Gaussian elimination in the min-plus algebra). Independent nodes of low degree go in one
vectorised round, so dead ends and chains vanish at once and a street network shrinks to a few per cent
in about fifteen rounds while the number of arcs falls with it.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

_DEGREES = (2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 14, 16, 18, 20)
"""Greatest degree that goes in each round; more rounds cost more than the search then saves."""

_HASH = 2654435761


@dataclass(frozen=True)
class Arcs:
    """Undirected pairs low < high with the cost each way, inf where there is none; sorted, each pair once.

    `backward` is None when the cost is the same both ways.
    """

    count: int
    low: np.ndarray
    high: np.ndarray
    forward: np.ndarray
    backward: np.ndarray | None

    @staticmethod
    def of(count: int, tail: np.ndarray, head: np.ndarray, cost: np.ndarray, symmetric: bool) -> Arcs:
        """Return the pairs of directed arcs (a,)."""
        tail, head = tail.astype(np.int64), head.astype(np.int64)
        if symmetric:
            up = tail < head
            return _sorted(count, tail[up], head[up], cost[up], None)
        along = tail < head
        nowhere = np.full(len(cost), np.inf)
        return _sorted(
            count,
            np.where(along, tail, head),
            np.where(along, head, tail),
            np.where(along, cost, nowhere),
            np.where(along, nowhere, cost),
        )

    def directed(self) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """Return (a,) tails, heads and costs of all arcs that exist."""
        back = self.forward if self.backward is None else self.backward
        cost = np.concatenate([self.forward, back])
        usable = np.isfinite(cost)
        tail = np.concatenate([self.low, self.high])[usable]
        return tail, np.concatenate([self.high, self.low])[usable], cost[usable]


def _sorted(count: int, low: np.ndarray, high: np.ndarray, forward: np.ndarray, backward: np.ndarray | None) -> Arcs:
    """Return pairs in order, of several alike the cheapest each way."""
    key = low * count + high
    order = np.argsort(key, kind="stable")
    key = key[order]
    forward = forward[order]
    backward = None if backward is None else backward[order]
    first = np.concatenate([[True], key[1:] != key[:-1]]) if len(key) else np.zeros(0, dtype=bool)
    if not first.all():
        starts = np.flatnonzero(first)
        key = key[starts]
        forward = np.minimum.reduceat(forward, starts)
        backward = None if backward is None else np.minimum.reduceat(backward, starts)
    return Arcs(count, key // count, key % count, forward, backward)


def contract(arcs: Arcs, protected: np.ndarray) -> tuple[Arcs, np.ndarray]:
    """Return a smaller graph with the same distances between the nodes of `protected` (p,), and (k,) their new names.

    Nodes are renumbered as the graph shrinks; the second value holds the number of each protected node.
    """
    names = np.asarray(protected, dtype=np.int64)
    for degree in _DEGREES:
        arcs, names = _compacted(arcs, names)
        smaller = _round(arcs, names, degree)
        if smaller is None:
            continue
        arcs = smaller
    return _compacted(arcs, names)


def _compacted(arcs: Arcs, names: np.ndarray) -> tuple[Arcs, np.ndarray]:
    """Renumber the nodes that still have arcs or are protected."""
    used = np.zeros(arcs.count, dtype=bool)
    used[arcs.low] = used[arcs.high] = used[names] = True
    number = np.cumsum(used) - 1
    # Order is kept, so pairs stay sorted and low < high.
    return Arcs(int(used.sum()), number[arcs.low], number[arcs.high], arcs.forward, arcs.backward), number[names]


def _round(arcs: Arcs, protected: np.ndarray, most: int) -> Arcs | None:
    """Return the graph without an independent set of nodes of degree `most` or less, None when there is none."""
    degree = np.bincount(arcs.low, minlength=arcs.count) + np.bincount(arcs.high, minlength=arcs.count)
    chosen = degree <= most
    chosen[protected] = False
    # Of two neighbours the one of lower degree goes, of equals that of the lower hash.
    rank = (degree << 32) + ((np.arange(arcs.count) * _HASH) & 0xFFFFFFFF)
    both = np.flatnonzero(chosen[arcs.low] & chosen[arcs.high])
    low, high = arcs.low[both], arcs.high[both]
    chosen[np.where(rank[low] < rank[high], high, low)] = False
    at_low, at_high = chosen[arcs.low], chosen[arcs.high]
    leaving = at_low | at_high
    if not leaving.any():
        return None
    back = arcs.forward if arcs.backward is None else arcs.backward
    centre = np.concatenate([arcs.low[at_low], arcs.high[at_high]])
    other = np.concatenate([arcs.high[at_low], arcs.low[at_high]])
    out = np.concatenate([arcs.forward[at_low], back[at_high]])
    into = np.concatenate([back[at_low], arcs.forward[at_high]])
    order = np.argsort(centre, kind="stable")
    parts = _shortcuts(degree, centre[order], other[order], out[order], into[order], arcs.backward is None)
    stay = ~leaving
    backward = None
    if arcs.backward is not None:
        backward = np.concatenate([arcs.backward[stay], *[part[3] for part in parts]])
    return _sorted(
        arcs.count,
        np.concatenate([arcs.low[stay], *[part[0] for part in parts]]),
        np.concatenate([arcs.high[stay], *[part[1] for part in parts]]),
        np.concatenate([arcs.forward[stay], *[part[2] for part in parts]]),
        backward,
    )


def _shortcuts(
    degree: np.ndarray, centre: np.ndarray, other: np.ndarray, out: np.ndarray, into: np.ndarray, symmetric: bool
) -> list[tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]]:
    """Return (low, high, forward, backward) of the arcs that replace the ways through eliminated nodes."""
    first = np.flatnonzero(np.concatenate([[True], centre[1:] != centre[:-1]]))
    size = degree[centre[first]]
    parts = []
    for number in np.unique(size):
        starts = first[size == number]
        for a in range(int(number)):
            for b in range(a + 1, int(number)):
                i, j = starts + a, starts + b
                low, high = other[i], other[j]
                forward = into[i] + out[j]
                backward = forward if symmetric else into[j] + out[i]
                swap = low > high
                if not symmetric:
                    forward, backward = np.where(swap, backward, forward), np.where(swap, forward, backward)
                parts.append((np.minimum(low, high), np.maximum(low, high), forward, backward))
    return parts
