"""Stretches along one long axis, as arrays."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np


@dataclass(frozen=True)
class Spans:
    """Closed intervals [low, high] (s,) on an axis in metres; `owner` (s,) says what each belongs to."""

    low: np.ndarray
    high: np.ndarray
    owner: np.ndarray

    @staticmethod
    def none() -> Spans:
        """Return no intervals."""
        return Spans(np.zeros(0), np.zeros(0), np.zeros(0, dtype=np.int64))

    def __len__(self) -> int:
        return len(self.low)

    def arrays(self) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """Return (s,) low, high and owner."""
        return self.low, self.high, self.owner

    def union(self) -> Spans:
        """Return the same stretches as disjoint intervals in order; touching ones are one."""
        if len(self.low) == 0:
            return self
        order = np.argsort(self.low, kind="stable")
        low = self.low[order]
        reach = np.maximum.accumulate(self.high[order])
        first = np.concatenate([[True], low[1:] > reach[:-1]])
        last = np.concatenate([first[1:], [True]])
        return Spans(low[first], reach[last], self.owner[order][first])

    def holds(self, position: np.ndarray) -> np.ndarray:
        """Return (n,) bool: which positions (n,) lie in an interval; self must be a union."""
        if len(self.low) == 0:
            return np.zeros(len(position), dtype=bool)
        row = np.searchsorted(self.low, position, side="right") - 1
        return (row >= 0) & (position <= self.high[np.maximum(row, 0)])

    def by_low(self) -> Spans:
        """Return the same intervals in order of where they begin."""
        order = np.argsort(self.low, kind="stable")
        return Spans(self.low[order], self.high[order], self.owner[order])

    def touching(self, low: float, high: float) -> np.ndarray:
        """Return the rows that reach beyond `low` and begin before `high`; self must be in order of where they begin."""
        first = np.searchsorted(self.low, low - self._longest, side="left")
        last = np.searchsorted(self.low, high, side="left")
        return first + np.flatnonzero(self.high[first:last] > low)

    @cached_property
    def _longest(self) -> float:
        return float((self.high - self.low).max()) if len(self.low) else 0.0
