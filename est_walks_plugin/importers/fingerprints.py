"""Which ids an import has already seen: sorted arrays that are merged, 20 bytes a row instead of a hundred."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray


def fingerprint(texts: Sequence[str]) -> NDArray[np.uint64]:
    """Return a 64-bit fingerprint of each text, good within this process.

    Python's keyed SipHash: two of a million texts agree by chance once in 40 million imports.
    """
    return np.fromiter(map(hash, texts), dtype=np.int64, count=len(texts)).view(np.uint64)


def from_hex(texts: Sequence[str]) -> NDArray[np.uint64]:
    """Return the first 64 bits of hashes written as hexadecimal texts."""
    return np.frombuffer(bytes.fromhex("".join([text[:16] for text in texts])), dtype=np.uint64)


class SeenRows:
    """Remembers fingerprint -> (content fingerprint, row number) of every row so far."""

    def __init__(self) -> None:
        self._parts: list[tuple[NDArray[np.uint64], NDArray[np.uint64], NDArray[np.int64]]] = []

    def look_up(self, keys: NDArray[np.uint64]) -> tuple[NDArray[np.int64], NDArray[np.uint64]]:
        """Return the row number (-1 = not seen) and the content fingerprint remembered for each key."""
        rows = np.full(len(keys), -1, dtype=np.int64)
        contents = np.zeros(len(keys), dtype=np.uint64)
        for known, content, numbers in self._parts:
            at = np.searchsorted(known, keys)
            at[at == len(known)] = 0
            hit = known[at] == keys
            rows[hit] = numbers[at[hit]]
            contents[hit] = content[at[hit]]
        return rows, contents

    def add(self, keys: NDArray[np.uint64], contents: NDArray[np.uint64], numbers: NDArray[np.int64]) -> None:
        """Remember rows that were not seen before; parts of like size are merged so that few remain."""
        if len(keys) == 0:
            return
        order = np.argsort(keys, kind="stable")
        part = (keys[order], contents[order], numbers[order])
        while self._parts and len(self._parts[-1][0]) <= 2 * len(part[0]):
            other = self._parts.pop()
            joined = np.concatenate([other[0], part[0]])
            order = np.argsort(joined, kind="stable")
            part = (
                joined[order],
                np.concatenate([other[1], part[1]])[order],
                np.concatenate([other[2], part[2]])[order],
            )
        self._parts.append(part)
