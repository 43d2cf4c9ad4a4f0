"""What stops and places seen in passing are worth by the light they are met in, each dark stretch counted once.

The one function that search, plan and bound go by.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from .model import Candidate

#: A place seen without a stop gives this share of its worth.
SEEN_SHARE = 0.3

Visit = tuple[int, bool]
"""A node and whether it is dark there when the group comes."""


class LightWorth:
    """The worth of the candidates of a model; candidate i is node i + 1, other nodes are worth nothing."""

    def __init__(self, candidates: Sequence[Candidate]) -> None:
        self._day = [0.0, *(candidate.worth_day for candidate in candidates)]
        self._stretches: list[tuple[tuple[int, float], ...]] = [(), *(candidate.stretches for candidate in candidates)]
        self._dark = [0.0] + [
            candidate.worth_dark - sum(worth for _, worth in candidate.stretches) for candidate in candidates
        ]

    def alone(self, node: int, *, dark: bool) -> float:
        """Return what a stop is worth in a walk that has no other."""
        return self._stop(node, {}, dark=dark)

    def split(self, stops: Iterable[Visit], seen: Mapping[int, Iterable[bool]]) -> tuple[list[float], dict[int, float]]:
        """Return the worth of each stop, in the order they are met, and of each node seen in passing without a stop.

        `seen` are the lights a node is passed in; the better one counts. A stretch is worth at a stop what no stop before
        has of it, so the sum is the same in any order.
        """
        told: dict[int, float] = {}
        values = [self._stop(node, told, dark=dark) for node, dark in stops]
        passed = {}
        for node in sorted(seen):
            lights = set(seen[node])
            in_dark = self._stop(node, dict(told), dark=True) if True in lights else -1.0
            by_day = self._day[node] if False in lights else -1.0
            passed[node] = SEEN_SHARE * (self._stop(node, told, dark=True) if in_dark > by_day else by_day)
        return values, passed

    def _stop(self, node: int, told: dict[int, float], *, dark: bool) -> float:
        """Return what a stop adds to what is `told` of the stretches, and take down what it tells."""
        if not dark:
            return self._day[node]
        worth = self._dark[node]
        for number, value in self._stretches[node]:
            known = told.get(number, 0.0)
            if value > known:
                worth += value - known
                told[number] = value
        return worth
