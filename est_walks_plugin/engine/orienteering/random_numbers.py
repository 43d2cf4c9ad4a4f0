"""Random numbers that are the same on every machine and in every numpy release.

numpy promises the raw stream of a bit generator (NEP 19), not the distributions built on it, so the
solver makes its own uniform numbers from PCG64's raw 64-bit words.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

_BLOCK = 4096
_SCALE = 2.0**-53


class StableRandom:
    """A stream of uniform numbers in [0, 1), drawn in blocks because single draws are slow."""

    __slots__ = ("_bits", "_pool")

    def __init__(self, seed: int) -> None:
        self._bits = np.random.PCG64(abs(int(seed)))
        self._pool: list[float] = []

    def array(self, count: int) -> NDArray[np.float64]:
        """(count,) uniform numbers in [0, 1)."""
        raw = self._bits.random_raw(count)
        return (raw >> np.uint64(11)).astype(np.float64) * _SCALE

    def random(self) -> float:
        """One uniform number in [0, 1)."""
        if not self._pool:
            self._pool = self.array(_BLOCK).tolist()
        return self._pool.pop()

    def below(self, bound: int) -> int:
        """One whole number in [0, bound)."""
        if not self._pool:
            self._pool = self.array(_BLOCK).tolist()
        return int(self._pool.pop() * bound)
